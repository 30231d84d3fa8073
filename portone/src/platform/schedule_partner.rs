use crate::{
    DateTime, Error, PlainError, Unrecognized,
    call::{Call, Caller},
    json::UnrecognizedMembers,
    platform::{PlatformPartner, UpdatePlatformPartnerBody},
    request::Request,
};

/// A call of [`schedule_partner`](crate::platform::PlatformClient::schedule_partner).
///
/// It is sent when it is awaited.
#[derive(Clone)]
#[must_use = "a call is sent when it is awaited"]
pub struct SchedulePartner {
    caller: Caller,
    id: String,
    test: Option<bool>,
    input: SchedulePlatformPartnerBody,
}

impl SchedulePartner {
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
            input: SchedulePlatformPartnerBody::new(update, applied_at),
        }
    }

    /// Sets whether to use the test mode. The default is false.
    pub fn test(mut self, test: bool) -> Self {
        self.test = Some(test);
        self
    }
}

crate::call::call!(
    SchedulePartner,
    "schedulePartner",
    SchedulePlatformPartnerResponse,
    SchedulePartnerError,
    write
);

impl IntoFuture for SchedulePartner {
    type Output = Result<SchedulePlatformPartnerResponse, Error<SchedulePartnerError>>;
    type IntoFuture = Call<SchedulePlatformPartnerResponse, SchedulePartnerError>;

    fn into_future(self) -> Self::IntoFuture {
        let this = self;
        let mut request = Request::new(
            "schedulePartner",
            "POST",
            "/platform/partners/{}/schedule",
            &[("id", &this.id)],
        );
        request.query("test", &this.test);
        request.json_body(&this.input);
        this.caller.call(request)
    }
}

/// The reasons for which PortOne refuses `schedule_partner`.
#[derive(Clone)]
#[non_exhaustive]
pub enum SchedulePartnerError {
    /// The credentials do not allow the request. The status is 403.
    Forbidden(PlainError),
    /// The request's input is not valid, for example a value that is not allowed or has a wrong
    /// format. The status is 400.
    InvalidRequest(PlainError),
    /// The verification ID of the partner's bank account was already used. The status is 409.
    PlatformAccountVerificationAlreadyUsed(PlainError),
    /// The verification of the partner's bank account failed. The status is 400.
    PlatformAccountVerificationFailed(PlainError),
    /// The verification ID of the partner's bank account does not exist. The status is 404.
    PlatformAccountVerificationNotFound(PlainError),
    /// An archived partner cannot be updated. The status is 409.
    PlatformArchivedPartner(PlainError),
    /// The verification ID of the partner's business was already used. The status is 409.
    PlatformCompanyVerificationAlreadyUsed(PlainError),
    /// The contract does not exist. The status is 404.
    PlatformContractNotFound(PlainError),
    /// Data that is needed to change the partner's type is missing. The status is 400.
    PlatformInsufficientDataToChangePartnerType(PlainError),
    /// The business registration number of a partner connected as a member company cannot be
    /// changed. The status is 409.
    PlatformMemberCompanyConnectedPartnerBrnUnchangeable(PlainError),
    /// An update of a partner connected as a member company cannot be scheduled. The status is
    /// 409.
    PlatformMemberCompanyConnectedPartnerCannotBeScheduled(PlainError),
    /// The type of a partner connected as a member company cannot be changed. The status is 409.
    PlatformMemberCompanyConnectedPartnerTypeUnchangeable(PlainError),
    /// The platform feature is not enabled, so the request cannot be handled. The status is 403.
    PlatformNotEnabled(PlainError),
    /// The partner does not exist. The status is 404.
    PlatformPartnerNotFound(PlainError),
    /// An update of the partner is already scheduled. The status is 409.
    PlatformPartnerScheduleAlreadyExists(PlainError),
    /// The user-defined property does not exist. The status is 404.
    PlatformUserDefinedPropertyNotFound(PlainError),
    /// The credentials are not valid. The status is 401.
    Unauthorized(PlainError),
    /// An object that this version does not know, or cannot read.
    Unrecognized(Unrecognized),
}

crate::json::union!(SchedulePartnerError, "type" {
    Forbidden "FORBIDDEN"
    InvalidRequest "INVALID_REQUEST"
    PlatformAccountVerificationAlreadyUsed "PLATFORM_ACCOUNT_VERIFICATION_ALREADY_USED"
    PlatformAccountVerificationFailed "PLATFORM_ACCOUNT_VERIFICATION_FAILED"
    PlatformAccountVerificationNotFound "PLATFORM_ACCOUNT_VERIFICATION_NOT_FOUND"
    PlatformArchivedPartner "PLATFORM_ARCHIVED_PARTNER"
    PlatformCompanyVerificationAlreadyUsed "PLATFORM_COMPANY_VERIFICATION_ALREADY_USED"
    PlatformContractNotFound "PLATFORM_CONTRACT_NOT_FOUND"
    PlatformInsufficientDataToChangePartnerType "PLATFORM_INSUFFICIENT_DATA_TO_CHANGE_PARTNER_TYPE"
    PlatformMemberCompanyConnectedPartnerBrnUnchangeable "PLATFORM_MEMBER_COMPANY_CONNECTED_PARTNER_BRN_UNCHANGEABLE"
    PlatformMemberCompanyConnectedPartnerCannotBeScheduled "PLATFORM_MEMBER_COMPANY_CONNECTED_PARTNER_CANNOT_BE_SCHEDULED"
    PlatformMemberCompanyConnectedPartnerTypeUnchangeable "PLATFORM_MEMBER_COMPANY_CONNECTED_PARTNER_TYPE_UNCHANGEABLE"
    PlatformNotEnabled "PLATFORM_NOT_ENABLED"
    PlatformPartnerNotFound "PLATFORM_PARTNER_NOT_FOUND"
    PlatformPartnerScheduleAlreadyExists "PLATFORM_PARTNER_SCHEDULE_ALREADY_EXISTS"
    PlatformUserDefinedPropertyNotFound "PLATFORM_USER_DEFINED_PROPERTY_NOT_FOUND"
    Unauthorized "UNAUTHORIZED"
});
crate::error::reason!(SchedulePartnerError);

/// What is sent with `schedule_partner`.
#[derive(Clone)]
#[must_use]
#[doc(hidden)]
#[non_exhaustive]
pub struct SchedulePlatformPartnerBody {
    /// The changes to make to the partner at the scheduled time.
    pub update: UpdatePlatformPartnerBody,
    /// The time at which the update is to be applied.
    pub applied_at: DateTime,
    pub(crate) unrecognized: UnrecognizedMembers,
}

impl SchedulePlatformPartnerBody {
    /// Makes one with its required members.
    pub(super) fn new(update: UpdatePlatformPartnerBody, applied_at: impl Into<DateTime>) -> Self {
        Self { update, applied_at: applied_at.into(), unrecognized: UnrecognizedMembers::default() }
    }
}

crate::json::record!(SchedulePlatformPartnerBody, "" = "", 0b0, {
    0 update "update"
    1 applied_at "appliedAt"
});

/// The answer to `schedule_partner`.
#[derive(Clone)]
#[non_exhaustive]
pub struct SchedulePlatformPartnerResponse {
    /// The partner, as it will be after the scheduled update.
    pub scheduled_partner: PlatformPartner,
    pub(crate) unrecognized: UnrecognizedMembers,
}

crate::json::record!(SchedulePlatformPartnerResponse, "" = "", 0b0, {
    0 scheduled_partner "scheduledPartner"
});
