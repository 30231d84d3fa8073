use crate::{
    Error, PlainError, Unrecognized,
    call::{Call, Caller},
    platform::PlatformPartnerFilterOptions,
    request::Request,
};

/// A call of
/// [`get_platform_partner_filter_options`](crate::platform::PlatformClient::get_platform_partner_filter_options).
///
/// It is sent when it is awaited.
#[derive(Clone)]
#[must_use = "a call is sent when it is awaited"]
pub struct GetPlatformPartnerFilterOptions {
    caller: Caller,
    test: Option<bool>,
    is_archived: Option<bool>,
}

impl GetPlatformPartnerFilterOptions {
    pub(super) fn new(caller: Caller) -> Self {
        Self { caller, test: None, is_archived: None }
    }

    /// Sets whether to use the test mode. The default is false.
    pub fn test(mut self, test: bool) -> Self {
        self.test = Some(test);
        self
    }

    /// Sets whether the options are for archived partners, instead of those that are not
    /// archived. The default is false.
    pub fn is_archived(mut self, is_archived: bool) -> Self {
        self.is_archived = Some(is_archived);
        self
    }
}

crate::call::call!(
    GetPlatformPartnerFilterOptions,
    "getPlatformPartnerFilterOptions",
    PlatformPartnerFilterOptions,
    GetPlatformPartnerFilterOptionsError
);

impl IntoFuture for GetPlatformPartnerFilterOptions {
    type Output = Result<PlatformPartnerFilterOptions, Error<GetPlatformPartnerFilterOptionsError>>;
    type IntoFuture = Call<PlatformPartnerFilterOptions, GetPlatformPartnerFilterOptionsError>;

    fn into_future(self) -> Self::IntoFuture {
        let this = self;
        let mut request = Request::new(
            "getPlatformPartnerFilterOptions",
            "GET",
            "/platform/partner-filter-options",
            &[],
        );
        request.query("test", &this.test);
        request.query("isArchived", &this.is_archived);
        this.caller.call(request)
    }
}

/// The reasons for which PortOne refuses `get_platform_partner_filter_options`.
#[derive(Clone)]
#[non_exhaustive]
pub enum GetPlatformPartnerFilterOptionsError {
    /// The credentials do not allow the request. The status is 403.
    Forbidden(PlainError),
    /// The request's input is not valid, for example a value that is not allowed or has a wrong
    /// format. The status is 400.
    InvalidRequest(PlainError),
    /// The platform feature is not enabled, so the request cannot be handled. The status is 403.
    PlatformNotEnabled(PlainError),
    /// The credentials are not valid. The status is 401.
    Unauthorized(PlainError),
    /// An object that this version does not know, or cannot read.
    Unrecognized(Unrecognized),
}

crate::json::union!(GetPlatformPartnerFilterOptionsError, "type" {
    Forbidden "FORBIDDEN"
    InvalidRequest "INVALID_REQUEST"
    PlatformNotEnabled "PLATFORM_NOT_ENABLED"
    Unauthorized "UNAUTHORIZED"
});
crate::error::reason!(GetPlatformPartnerFilterOptionsError);
