use crate::{
    Error, PlainError, Unrecognized,
    call::{Call, Caller},
    common::{PageInfo, PageInput},
    json::UnrecognizedMembers,
    payment::{Payment, PaymentFilterInput},
    request::Request,
};

/// A call of [`get_payments`](crate::payment::PaymentClient::get_payments).
///
/// It is sent when it is awaited.
#[derive(Clone)]
#[must_use = "a call is sent when it is awaited"]
pub struct GetPayments {
    caller: Caller,
    input: GetPaymentsBody,
}

impl GetPayments {
    pub(super) fn new(caller: Caller) -> Self {
        Self { caller, input: GetPaymentsBody::new() }
    }

    /// Sets the page to return. The default is number 0, size 10. (number + 1) * size may be at
    /// most 60,000.
    pub fn page(mut self, page: PageInput) -> Self {
        self.input.page = Some(page);
        self
    }

    /// Sets the conditions by which the payments are found. Some of them may not apply to V1
    /// payments.
    pub fn filter(mut self, filter: PaymentFilterInput) -> Self {
        self.input.filter = Some(filter);
        self
    }
}

crate::call::call!(GetPayments, "getPayments", GetPaymentsResponse, GetPaymentsError);

impl IntoFuture for GetPayments {
    type Output = Result<GetPaymentsResponse, Error<GetPaymentsError>>;
    type IntoFuture = Call<GetPaymentsResponse, GetPaymentsError>;

    fn into_future(self) -> Self::IntoFuture {
        let mut this = self;
        this.caller.set_store(&mut this.input.filter, |inner| &mut inner.store_id);
        let mut request = Request::new("getPayments", "GET", "/payments", &[]);
        request.json_query(&this.input);
        this.caller.call(request)
    }
}

crate::page::windowed!(GetPayments, GetPaymentsResponse, GetPaymentsError, items: Payment);

/// What is sent with `get_payments`.
#[derive(Clone, Default)]
#[must_use]
#[doc(hidden)]
#[non_exhaustive]
pub struct GetPaymentsBody {
    /// The page to return. The default is number 0, size 10. (number + 1) * size may be at most
    /// 60,000.
    pub page: Option<PageInput>,
    /// The conditions by which the payments are found. Some of them may not apply to V1
    /// payments.
    pub filter: Option<PaymentFilterInput>,
    pub(crate) unrecognized: UnrecognizedMembers,
}

impl GetPaymentsBody {
    /// Makes one without any members.
    pub(super) fn new() -> Self {
        Self { page: None, filter: None, unrecognized: UnrecognizedMembers::default() }
    }
}

crate::json::record!(GetPaymentsBody, "" = "", 0b0, {
    0 page "page"
    1 filter "filter"
});

/// The reasons for which PortOne refuses `get_payments`.
#[derive(Clone)]
#[non_exhaustive]
pub enum GetPaymentsError {
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

crate::json::union!(GetPaymentsError, "type" {
    Forbidden "FORBIDDEN"
    InvalidRequest "INVALID_REQUEST"
    Unauthorized "UNAUTHORIZED"
});
crate::error::reason!(GetPaymentsError);

/// The answer to `get_payments`.
#[derive(Clone)]
#[non_exhaustive]
pub struct GetPaymentsResponse {
    /// The payments that were found.
    pub items: Vec<Payment>,
    /// The page that is requested, or that was returned.
    pub page: PageInfo,
    pub(crate) unrecognized: UnrecognizedMembers,
}

crate::json::record!(GetPaymentsResponse, "" = "", 0b0, {
    0 items "items"
    1 page "page"
});
