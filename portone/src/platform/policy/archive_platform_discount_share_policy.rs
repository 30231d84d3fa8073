use crate::{
    Error, PlainError, Unrecognized,
    call::{Call, Caller},
    json::UnrecognizedMembers,
    platform::PlatformDiscountSharePolicy,
    request::Request,
};

/// A call of
/// [`archive_platform_discount_share_policy`](crate::platform::policy::PolicyClient::archive_platform_discount_share_policy).
///
/// It is sent when it is awaited.
#[derive(Clone)]
#[must_use = "a call is sent when it is awaited"]
pub struct ArchivePlatformDiscountSharePolicy {
    caller: Caller,
    id: String,
    test: Option<bool>,
}

impl ArchivePlatformDiscountSharePolicy {
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
    ArchivePlatformDiscountSharePolicy,
    "archivePlatformDiscountSharePolicy",
    ArchivePlatformDiscountSharePolicyResponse,
    ArchivePlatformDiscountSharePolicyError,
    write
);

impl IntoFuture for ArchivePlatformDiscountSharePolicy {
    type Output = Result<
        ArchivePlatformDiscountSharePolicyResponse,
        Error<ArchivePlatformDiscountSharePolicyError>,
    >;
    type IntoFuture =
        Call<ArchivePlatformDiscountSharePolicyResponse, ArchivePlatformDiscountSharePolicyError>;

    fn into_future(self) -> Self::IntoFuture {
        let this = self;
        let mut request = Request::new(
            "archivePlatformDiscountSharePolicy",
            "POST",
            "/platform/discount-share-policies/{}/archive",
            &[("id", &this.id)],
        );
        request.query("test", &this.test);
        this.caller.call(request)
    }
}

/// The reasons for which PortOne refuses `archive_platform_discount_share_policy`.
#[derive(Clone)]
#[non_exhaustive]
pub enum ArchivePlatformDiscountSharePolicyError {
    /// The credentials do not allow the request. The status is 403.
    Forbidden(PlainError),
    /// The request's input is not valid, for example a value that is not allowed or has a wrong
    /// format. The status is 400.
    InvalidRequest(PlainError),
    /// A discount share policy with a scheduled update cannot be archived. The status is 409.
    PlatformCannotArchiveScheduledDiscountSharePolicy(PlainError),
    /// The discount share policy does not exist. The status is 404.
    PlatformDiscountSharePolicyNotFound(PlainError),
    /// The platform feature is not enabled, so the request cannot be handled. The status is 403.
    PlatformNotEnabled(PlainError),
    /// The credentials are not valid. The status is 401.
    Unauthorized(PlainError),
    /// An object that this version does not know, or cannot read.
    Unrecognized(Unrecognized),
}

crate::json::union!(ArchivePlatformDiscountSharePolicyError, "type" {
    Forbidden "FORBIDDEN"
    InvalidRequest "INVALID_REQUEST"
    PlatformCannotArchiveScheduledDiscountSharePolicy "PLATFORM_CANNOT_ARCHIVE_SCHEDULED_DISCOUNT_SHARE_POLICY"
    PlatformDiscountSharePolicyNotFound "PLATFORM_DISCOUNT_SHARE_POLICY_NOT_FOUND"
    PlatformNotEnabled "PLATFORM_NOT_ENABLED"
    Unauthorized "UNAUTHORIZED"
});
crate::error::reason!(ArchivePlatformDiscountSharePolicyError);

/// The answer to `archive_platform_discount_share_policy`.
#[derive(Clone)]
#[non_exhaustive]
pub struct ArchivePlatformDiscountSharePolicyResponse {
    /// The discount share policy as it is after the change.
    pub discount_share_policy: PlatformDiscountSharePolicy,
    pub(crate) unrecognized: UnrecognizedMembers,
}

crate::json::record!(ArchivePlatformDiscountSharePolicyResponse, "" = "", 0b0, {
    0 discount_share_policy "discountSharePolicy"
});
