use crate::{
    Error, PlainError, Unrecognized,
    call::{Call, Caller},
    common::{PageInfo, PageInput},
    identity_verification::{
        IdentityVerification, IdentityVerificationFilterInput, IdentityVerificationSortInput,
    },
    json::UnrecognizedMembers,
    request::Request,
};

/// A call of
/// [`get_identity_verifications`](crate::identity_verification::IdentityVerificationClient::get_identity_verifications).
///
/// It is sent when it is awaited.
#[derive(Clone)]
#[must_use = "a call is sent when it is awaited"]
pub struct GetIdentityVerifications {
    caller: Caller,
    input: GetIdentityVerificationsBody,
}

impl GetIdentityVerifications {
    pub(super) fn new(caller: Caller) -> Self {
        Self { caller, input: GetIdentityVerificationsBody::new() }
    }

    /// Sets the page to return. The default is number 0, size 10.
    pub fn page(mut self, page: PageInput) -> Self {
        self.input.page = Some(page);
        self
    }

    /// Sets how the identity verifications are sorted. The default is by `REQUESTED_AT`,
    /// descending.
    pub fn sort(mut self, sort: IdentityVerificationSortInput) -> Self {
        self.input.sort = Some(sort);
        self
    }

    /// Sets the conditions that the results must meet.
    pub fn filter(mut self, filter: IdentityVerificationFilterInput) -> Self {
        self.input.filter = Some(filter);
        self
    }
}

crate::call::call!(
    GetIdentityVerifications,
    "getIdentityVerifications",
    GetIdentityVerificationsResponse,
    GetIdentityVerificationsError
);

impl IntoFuture for GetIdentityVerifications {
    type Output = Result<GetIdentityVerificationsResponse, Error<GetIdentityVerificationsError>>;
    type IntoFuture = Call<GetIdentityVerificationsResponse, GetIdentityVerificationsError>;

    fn into_future(self) -> Self::IntoFuture {
        let mut this = self;
        this.caller.set_store(&mut this.input.filter, |inner| &mut inner.store_id);
        let mut request =
            Request::new("getIdentityVerifications", "GET", "/identity-verifications", &[]);
        request.json_query(&this.input);
        this.caller.call(request)
    }
}

crate::page::numbered!(GetIdentityVerifications, GetIdentityVerificationsResponse, GetIdentityVerificationsError, items: IdentityVerification, |input| &mut input.page.get_or_insert_default().number, input.page.get_or_insert_default().size);

/// What is sent with `get_identity_verifications`.
#[derive(Clone, Default)]
#[must_use]
#[doc(hidden)]
#[non_exhaustive]
pub struct GetIdentityVerificationsBody {
    /// The page to return. The default is number 0, size 10.
    pub page: Option<PageInput>,
    /// How the identity verifications are sorted. The default is by `REQUESTED_AT`, descending.
    pub sort: Option<IdentityVerificationSortInput>,
    /// The conditions that the results must meet.
    pub filter: Option<IdentityVerificationFilterInput>,
    pub(crate) unrecognized: UnrecognizedMembers,
}

impl GetIdentityVerificationsBody {
    /// Makes one without any members.
    pub(super) fn new() -> Self {
        Self { page: None, sort: None, filter: None, unrecognized: UnrecognizedMembers::default() }
    }
}

crate::json::record!(GetIdentityVerificationsBody, "" = "", 0b0, {
    0 page "page"
    1 sort "sort"
    2 filter "filter"
});

/// The reasons for which PortOne refuses `get_identity_verifications`.
#[derive(Clone)]
#[non_exhaustive]
pub enum GetIdentityVerificationsError {
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

crate::json::union!(GetIdentityVerificationsError, "type" {
    Forbidden "FORBIDDEN"
    InvalidRequest "INVALID_REQUEST"
    Unauthorized "UNAUTHORIZED"
});
crate::error::reason!(GetIdentityVerificationsError);

/// The answer to `get_identity_verifications`.
#[derive(Clone)]
#[non_exhaustive]
pub struct GetIdentityVerificationsResponse {
    /// The identity verifications that were found.
    pub items: Vec<IdentityVerification>,
    /// The page that is requested, or that was returned.
    pub page: PageInfo,
    pub(crate) unrecognized: UnrecognizedMembers,
}

crate::json::record!(GetIdentityVerificationsResponse, "" = "", 0b0, {
    0 items "items"
    1 page "page"
});
