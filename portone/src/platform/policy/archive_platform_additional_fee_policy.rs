use crate::{
    Error, PlainError, Unrecognized,
    call::{Call, Caller},
    json::UnrecognizedMembers,
    platform::PlatformAdditionalFeePolicy,
    request::Request,
};

/// A call of
/// [`archive_platform_additional_fee_policy`](crate::platform::policy::PolicyClient::archive_platform_additional_fee_policy).
///
/// It is sent when it is awaited.
#[derive(Clone)]
#[must_use = "a call is sent when it is awaited"]
pub struct ArchivePlatformAdditionalFeePolicy {
    caller: Caller,
    id: String,
    test: Option<bool>,
}

impl ArchivePlatformAdditionalFeePolicy {
    pub(super) fn new(caller: Caller, id: impl Into<String>) -> Self {
        Self { caller: caller.with_random_key(), id: id.into(), test: None }
    }

    /// Sets whether to use the test mode. The default is false.
    pub fn test(mut self, test: bool) -> Self {
        self.test = Some(test);
        self
    }
}

crate::call::call!(
    ArchivePlatformAdditionalFeePolicy,
    "archivePlatformAdditionalFeePolicy",
    ArchivePlatformAdditionalFeePolicyResponse,
    ArchivePlatformAdditionalFeePolicyError,
    write
);

impl IntoFuture for ArchivePlatformAdditionalFeePolicy {
    type Output = Result<
        ArchivePlatformAdditionalFeePolicyResponse,
        Error<ArchivePlatformAdditionalFeePolicyError>,
    >;
    type IntoFuture =
        Call<ArchivePlatformAdditionalFeePolicyResponse, ArchivePlatformAdditionalFeePolicyError>;

    fn into_future(self) -> Self::IntoFuture {
        let this = self;
        let mut request = Request::new(
            "archivePlatformAdditionalFeePolicy",
            "POST",
            "/platform/additional-fee-policies/{}/archive",
            &[("id", &this.id)],
        );
        request.query("test", &this.test);
        this.caller.call(request)
    }
}

/// The reasons for which PortOne refuses `archive_platform_additional_fee_policy`.
#[derive(Clone)]
#[non_exhaustive]
pub enum ArchivePlatformAdditionalFeePolicyError {
    /// The credentials do not allow the request. The status is 403.
    Forbidden(PlainError),
    /// The request's input is not valid, for example a value that is not allowed or has a wrong
    /// format. The status is 400.
    InvalidRequest(PlainError),
    /// The additional fee policy does not exist. The status is 404.
    PlatformAdditionalFeePolicyNotFound(PlainError),
    /// An additional fee policy with a scheduled update cannot be archived. The status is 409.
    PlatformCannotArchiveScheduledAdditionalFeePolicy(PlainError),
    /// The platform feature is not enabled, so the request cannot be handled. The status is 403.
    PlatformNotEnabled(PlainError),
    /// The credentials are not valid. The status is 401.
    Unauthorized(PlainError),
    /// An object that this version does not know, or cannot read.
    Unrecognized(Unrecognized),
}

crate::json::union!(ArchivePlatformAdditionalFeePolicyError, "type" {
    Forbidden "FORBIDDEN"
    InvalidRequest "INVALID_REQUEST"
    PlatformAdditionalFeePolicyNotFound "PLATFORM_ADDITIONAL_FEE_POLICY_NOT_FOUND"
    PlatformCannotArchiveScheduledAdditionalFeePolicy "PLATFORM_CANNOT_ARCHIVE_SCHEDULED_ADDITIONAL_FEE_POLICY"
    PlatformNotEnabled "PLATFORM_NOT_ENABLED"
    Unauthorized "UNAUTHORIZED"
});
crate::error::reason!(ArchivePlatformAdditionalFeePolicyError);

/// The answer to `archive_platform_additional_fee_policy`.
#[derive(Clone)]
#[non_exhaustive]
pub struct ArchivePlatformAdditionalFeePolicyResponse {
    /// The additional fee policy as it is after the change.
    pub additional_fee_policy: PlatformAdditionalFeePolicy,
    pub(crate) unrecognized: UnrecognizedMembers,
}

crate::json::record!(ArchivePlatformAdditionalFeePolicyResponse, "" = "", 0b0, {
    0 additional_fee_policy "additionalFeePolicy"
});
