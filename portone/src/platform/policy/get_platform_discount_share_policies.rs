use crate::{
    Error, PlainError, Unrecognized,
    call::{Call, Caller},
    common::{PageInfo, PageInput},
    json::UnrecognizedMembers,
    platform::PlatformDiscountSharePolicy,
    platform::policy::PlatformDiscountSharePolicyFilterInput,
    request::Request,
};

/// A call of
/// [`get_platform_discount_share_policies`](crate::platform::policy::PolicyClient::get_platform_discount_share_policies).
///
/// It is sent when it is awaited.
#[derive(Clone)]
#[must_use = "a call is sent when it is awaited"]
pub struct GetPlatformDiscountSharePolicies {
    caller: Caller,
    test: Option<bool>,
    input: GetPlatformDiscountSharePoliciesBody,
}

impl GetPlatformDiscountSharePolicies {
    pub(super) fn new(caller: Caller) -> Self {
        Self { caller, test: None, input: GetPlatformDiscountSharePoliciesBody::new() }
    }

    /// Sets whether to use the test mode. The default is false.
    pub fn test(mut self, test: bool) -> Self {
        self.test = Some(test);
        self
    }

    /// Sets the page that is requested, or that was returned.
    pub fn page(mut self, page: PageInput) -> Self {
        self.input.page = Some(page);
        self
    }

    /// Sets the conditions that the results must meet.
    pub fn filter(mut self, filter: PlatformDiscountSharePolicyFilterInput) -> Self {
        self.input.filter = Some(filter);
        self
    }
}

crate::call::call!(
    GetPlatformDiscountSharePolicies,
    "getPlatformDiscountSharePolicies",
    GetPlatformDiscountSharePoliciesResponse,
    GetPlatformDiscountSharePoliciesError
);

impl IntoFuture for GetPlatformDiscountSharePolicies {
    type Output = Result<
        GetPlatformDiscountSharePoliciesResponse,
        Error<GetPlatformDiscountSharePoliciesError>,
    >;
    type IntoFuture =
        Call<GetPlatformDiscountSharePoliciesResponse, GetPlatformDiscountSharePoliciesError>;

    fn into_future(self) -> Self::IntoFuture {
        let this = self;
        let mut request = Request::new(
            "getPlatformDiscountSharePolicies",
            "GET",
            "/platform/discount-share-policies",
            &[],
        );
        request.query("test", &this.test);
        request.json_query(&this.input);
        this.caller.call(request)
    }
}

crate::page::numbered!(GetPlatformDiscountSharePolicies, GetPlatformDiscountSharePoliciesResponse, GetPlatformDiscountSharePoliciesError, items: PlatformDiscountSharePolicy, |input| &mut input.page.get_or_insert_default().number, input.page.get_or_insert_default().size);

/// What is sent with `get_platform_discount_share_policies`.
#[derive(Clone, Default)]
#[must_use]
#[doc(hidden)]
#[non_exhaustive]
pub struct GetPlatformDiscountSharePoliciesBody {
    /// The page that is requested, or that was returned.
    pub page: Option<PageInput>,
    /// The conditions that the results must meet.
    pub filter: Option<PlatformDiscountSharePolicyFilterInput>,
    pub(crate) unrecognized: UnrecognizedMembers,
}

impl GetPlatformDiscountSharePoliciesBody {
    /// Makes one without any members.
    pub(super) fn new() -> Self {
        Self { page: None, filter: None, unrecognized: UnrecognizedMembers::default() }
    }
}

crate::json::record!(GetPlatformDiscountSharePoliciesBody, "" = "", 0b0, {
    0 page "page"
    1 filter "filter"
});

/// The reasons for which PortOne refuses `get_platform_discount_share_policies`.
#[derive(Clone)]
#[non_exhaustive]
pub enum GetPlatformDiscountSharePoliciesError {
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

crate::json::union!(GetPlatformDiscountSharePoliciesError, "type" {
    Forbidden "FORBIDDEN"
    InvalidRequest "INVALID_REQUEST"
    PlatformNotEnabled "PLATFORM_NOT_ENABLED"
    Unauthorized "UNAUTHORIZED"
});
crate::error::reason!(GetPlatformDiscountSharePoliciesError);

/// The answer to `get_platform_discount_share_policies`.
#[derive(Clone)]
#[non_exhaustive]
pub struct GetPlatformDiscountSharePoliciesResponse {
    /// The discount share policies that were found.
    pub items: Vec<PlatformDiscountSharePolicy>,
    /// The page that is requested, or that was returned.
    pub page: PageInfo,
    pub(crate) unrecognized: UnrecognizedMembers,
}

crate::json::record!(GetPlatformDiscountSharePoliciesResponse, "" = "", 0b0, {
    0 items "items"
    1 page "page"
});
