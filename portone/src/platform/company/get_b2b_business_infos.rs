use crate::{
    Error, PlainError, Unrecognized,
    call::{Call, Caller},
    json::UnrecognizedMembers,
    platform::company::B2bBusinessInfoResult,
    request::Request,
};

/// A call of
/// [`get_b2b_business_infos`](crate::platform::company::CompanyClient::get_b2b_business_infos).
///
/// It is sent when it is awaited.
#[derive(Clone)]
#[must_use = "a call is sent when it is awaited"]
pub struct GetB2bBusinessInfos {
    caller: Caller,
    test: Option<bool>,
    input: GetB2bBusinessInfosBody,
}

impl GetB2bBusinessInfos {
    pub(super) fn new(caller: Caller, brn_list: Vec<String>) -> Self {
        Self {
            caller: caller.with_random_key(),
            test: None,
            input: GetB2bBusinessInfosBody::new(brn_list),
        }
    }

    /// Sets whether to use the test mode. The default is false.
    pub fn test(mut self, test: bool) -> Self {
        self.test = Some(test);
        self
    }
}

crate::call::call!(
    GetB2bBusinessInfos,
    "getB2bBusinessInfos",
    GetB2bBusinessInfosResponse,
    GetB2bBusinessInfosError,
    write
);

impl IntoFuture for GetB2bBusinessInfos {
    type Output = Result<GetB2bBusinessInfosResponse, Error<GetB2bBusinessInfosError>>;
    type IntoFuture = Call<GetB2bBusinessInfosResponse, GetB2bBusinessInfosError>;

    fn into_future(self) -> Self::IntoFuture {
        let this = self;
        let mut request =
            Request::new("getB2bBusinessInfos", "POST", "/b2b/companies/business-info", &[]);
        request.query("test", &this.test);
        request.json_body(&this.input);
        this.caller.call(request)
    }
}

/// What is sent with `get_b2b_business_infos`.
#[derive(Clone)]
#[must_use]
#[doc(hidden)]
#[non_exhaustive]
pub struct GetB2bBusinessInfosBody {
    /// The business registration numbers to look up.
    pub brn_list: Vec<String>,
    pub(crate) unrecognized: UnrecognizedMembers,
}

impl GetB2bBusinessInfosBody {
    /// Makes one with its required members.
    pub(super) fn new(brn_list: Vec<String>) -> Self {
        Self { brn_list, unrecognized: UnrecognizedMembers::default() }
    }
}

crate::json::record!(GetB2bBusinessInfosBody, "" = "", 0b1, {
    0 brn_list "brnList"
});

/// The reasons for which PortOne refuses `get_b2b_business_infos`.
#[derive(Clone)]
#[non_exhaustive]
pub enum GetB2bBusinessInfosError {
    /// An external service returned an error. The status is 502.
    B2BExternalService(PlainError),
    /// The B2B feature is not enabled. The status is 403.
    B2BNotEnabled(PlainError),
    /// The credentials do not allow the request. The status is 403.
    Forbidden(PlainError),
    /// The request's input is not valid, for example a value that is not allowed or has a wrong
    /// format. The status is 400.
    InvalidRequest(PlainError),
    /// The credentials are not valid. The status is 401.
    Unauthorized(PlainError),
    /// An object that this version does not know, or cannot read.
    Unrecognized(Unrecognized),
}

crate::json::union!(GetB2bBusinessInfosError, "type" {
    B2BExternalService "B2B_EXTERNAL_SERVICE"
    B2BNotEnabled "B2B_NOT_ENABLED"
    Forbidden "FORBIDDEN"
    InvalidRequest "INVALID_REQUEST"
    Unauthorized "UNAUTHORIZED"
});
crate::error::reason!(GetB2bBusinessInfosError);

/// The answer to `get_b2b_business_infos`.
#[derive(Clone)]
#[non_exhaustive]
pub struct GetB2bBusinessInfosResponse {
    /// The result for each business that was looked up.
    pub result: Vec<B2bBusinessInfoResult>,
    pub(crate) unrecognized: UnrecognizedMembers,
}

crate::json::record!(GetB2bBusinessInfosResponse, "" = "", 0b0, {
    0 result "result"
});
