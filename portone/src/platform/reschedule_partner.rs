use crate::{
    DateTime, Error, PlainError, Unrecognized,
    call::{Call, Caller},
    json::UnrecognizedMembers,
    platform::{PlatformPartner, UpdatePlatformPartnerBody},
    request::Request,
};

/// A call of [`reschedule_partner`](crate::platform::PlatformClient::reschedule_partner).
///
/// It is sent when it is awaited.
#[derive(Clone)]
#[must_use = "a call is sent when it is awaited"]
pub struct ReschedulePartner {
    caller: Caller,
    id: String,
    test: Option<bool>,
    input: ReschedulePlatformPartnerBody,
}

impl ReschedulePartner {
    pub(super) fn new(
        caller: Caller,
        id: impl Into<String>,
        update: UpdatePlatformPartnerBody,
        applied_at: impl Into<DateTime>,
    ) -> Self {
        Self {
            caller: caller.with_random_key(),
            id: id.into(),
            test: None,
            input: ReschedulePlatformPartnerBody::new(update, applied_at),
        }
    }

    /// Sets whether to use the test mode. The default is false.
    pub fn test(mut self, test: bool) -> Self {
        self.test = Some(test);
        self
    }
}

crate::call::call!(
    ReschedulePartner,
    "reschedulePartner",
    ReschedulePlatformPartnerResponse,
    ReschedulePartnerError,
    write
);

impl IntoFuture for ReschedulePartner {
    type Output = Result<ReschedulePlatformPartnerResponse, Error<ReschedulePartnerError>>;
    type IntoFuture = Call<ReschedulePlatformPartnerResponse, ReschedulePartnerError>;

    fn into_future(self) -> Self::IntoFuture {
        let this = self;
        let mut request = Request::new(
            "reschedulePartner",
            "PUT",
            "/platform/partners/{}/schedule",
            &[("id", &this.id)],
        );
        request.query("test", &this.test);
        request.json_body(&this.input);
        this.caller.call(request)
    }
}

/// The reasons for which PortOne refuses `reschedule_partner`.
#[derive(Clone)]
#[non_exhaustive]
pub enum ReschedulePartnerError {
    /// The credentials do not allow the request. The status is 403.
    Forbidden(PlainError),
    /// The request's input is not valid, for example a value that is not allowed or has a wrong
    /// format. The status is 400.
    InvalidRequest(PlainError),
    /// The contract does not exist. The status is 404.
    PlatformContractNotFound(PlainError),
    /// An update of a partner connected as a member company cannot be scheduled. The status is
    /// 409.
    PlatformMemberCompanyConnectedPartnerCannotBeScheduled(PlainError),
    /// The platform feature is not enabled, so the request cannot be handled. The status is 403.
    PlatformNotEnabled(PlainError),
    /// The partner does not exist. The status is 404.
    PlatformPartnerNotFound(PlainError),
    /// The credentials are not valid. The status is 401.
    Unauthorized(PlainError),
    /// An object that this version does not know, or cannot read.
    Unrecognized(Unrecognized),
}

crate::json::union!(ReschedulePartnerError, "type" {
    Forbidden "FORBIDDEN"
    InvalidRequest "INVALID_REQUEST"
    PlatformContractNotFound "PLATFORM_CONTRACT_NOT_FOUND"
    PlatformMemberCompanyConnectedPartnerCannotBeScheduled "PLATFORM_MEMBER_COMPANY_CONNECTED_PARTNER_CANNOT_BE_SCHEDULED"
    PlatformNotEnabled "PLATFORM_NOT_ENABLED"
    PlatformPartnerNotFound "PLATFORM_PARTNER_NOT_FOUND"
    Unauthorized "UNAUTHORIZED"
});
crate::error::reason!(ReschedulePartnerError);

/// What is sent with `reschedule_partner`.
#[derive(Clone)]
#[must_use]
#[doc(hidden)]
#[non_exhaustive]
pub struct ReschedulePlatformPartnerBody {
    /// The changes to make to the partner at the scheduled time.
    pub update: UpdatePlatformPartnerBody,
    /// The time at which the update is to be applied.
    pub applied_at: DateTime,
    pub(crate) unrecognized: UnrecognizedMembers,
}

impl ReschedulePlatformPartnerBody {
    /// Makes one with its required members.
    pub(super) fn new(update: UpdatePlatformPartnerBody, applied_at: impl Into<DateTime>) -> Self {
        Self { update, applied_at: applied_at.into(), unrecognized: UnrecognizedMembers::default() }
    }
}

crate::json::record!(ReschedulePlatformPartnerBody, "" = "", 0b0, {
    0 update "update"
    1 applied_at "appliedAt"
});

/// The answer to `reschedule_partner`.
#[derive(Clone)]
#[non_exhaustive]
pub struct ReschedulePlatformPartnerResponse {
    /// The partner, as it will be after the scheduled update.
    pub scheduled_partner: PlatformPartner,
    pub(crate) unrecognized: UnrecognizedMembers,
}

crate::json::record!(ReschedulePlatformPartnerResponse, "" = "", 0b0, {
    0 scheduled_partner "scheduledPartner"
});
