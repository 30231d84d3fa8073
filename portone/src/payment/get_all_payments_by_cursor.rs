use crate::{
    DateTime, Error, PlainError, Unrecognized,
    call::{Call, Caller},
    json::UnrecognizedMembers,
    payment::PaymentWithCursor,
    request::Request,
};

/// A call of
/// [`get_all_payments_by_cursor`](crate::payment::PaymentClient::get_all_payments_by_cursor).
///
/// It is sent when it is awaited.
#[derive(Clone)]
#[must_use = "a call is sent when it is awaited"]
pub struct GetAllPaymentsByCursor {
    caller: Caller,
    input: GetAllPaymentsByCursorBody,
}

impl GetAllPaymentsByCursor {
    pub(super) fn new(caller: Caller) -> Self {
        Self { caller, input: GetAllPaymentsByCursorBody::new() }
    }

    /// Sets `storeId`. Only payments of the store with this ID, to which the credentials must
    /// give access. The default is the store of the credentials.
    pub fn store_id(mut self, store_id: impl Into<String>) -> Self {
        self.input.store_id = Some(store_id.into());
        self
    }

    /// Sets the start of the time range in which the payments were created. The default is 90
    /// days before `until`.
    pub fn from(mut self, from: impl Into<DateTime>) -> Self {
        self.input.from = Some(from.into());
        self
    }

    /// Sets the end of the time range in which the payments were created. The default is now.
    pub fn until(mut self, until: impl Into<DateTime>) -> Self {
        self.input.until = Some(until.into());
        self
    }

    /// Sets the position to read from. Leave it out of the first request, then give a `cursor`
    /// of the previous answer.
    pub fn cursor(mut self, cursor: impl Into<String>) -> Self {
        self.input.cursor = Some(cursor.into());
        self
    }

    /// Sets the number of payments in a page. The default is 10, the limit 1000.
    pub fn size(mut self, size: i32) -> Self {
        self.input.size = Some(size);
        self
    }
}

crate::call::call!(
    GetAllPaymentsByCursor,
    "getAllPaymentsByCursor",
    GetAllPaymentsByCursorResponse,
    GetAllPaymentsError
);

impl IntoFuture for GetAllPaymentsByCursor {
    type Output = Result<GetAllPaymentsByCursorResponse, Error<GetAllPaymentsError>>;
    type IntoFuture = Call<GetAllPaymentsByCursorResponse, GetAllPaymentsError>;

    fn into_future(self) -> Self::IntoFuture {
        let mut this = self;
        this.input.store_id = this.caller.store_id(this.input.store_id);
        let mut request = Request::new("getAllPaymentsByCursor", "GET", "/payments-by-cursor", &[]);
        request.json_query(&this.input);
        this.caller.call(request)
    }
}

crate::page::cursor!(GetAllPaymentsByCursor, GetAllPaymentsByCursorResponse, GetAllPaymentsError, items: PaymentWithCursor);

/// What is sent with `get_all_payments_by_cursor`.
#[derive(Clone, Default)]
#[must_use]
#[doc(hidden)]
#[non_exhaustive]
pub struct GetAllPaymentsByCursorBody {
    /// Only payments of the store with this ID, to which the credentials must give access. The
    /// default is the store of the credentials.
    pub store_id: Option<String>,
    /// The start of the time range in which the payments were created. The default is 90 days
    /// before `until`.
    pub from: Option<DateTime>,
    /// The end of the time range in which the payments were created. The default is now.
    pub until: Option<DateTime>,
    /// The position to read from. Leave it out of the first request, then give a `cursor` of the
    /// previous answer.
    pub cursor: Option<String>,
    /// The number of payments in a page. The default is 10, the limit 1000.
    pub size: Option<i32>,
    pub(crate) unrecognized: UnrecognizedMembers,
}

impl GetAllPaymentsByCursorBody {
    /// Makes one without any members.
    pub(super) fn new() -> Self {
        Self {
            store_id: None,
            from: None,
            until: None,
            cursor: None,
            size: None,
            unrecognized: UnrecognizedMembers::default(),
        }
    }
}

crate::json::record!(GetAllPaymentsByCursorBody, "" = "", 0b0, {
    0 store_id "storeId"
    1 from "from"
    2 until "until"
    3 cursor "cursor"
    4 size "size"
});

/// The answer to `get_all_payments_by_cursor`.
#[derive(Clone)]
#[non_exhaustive]
pub struct GetAllPaymentsByCursorResponse {
    /// The payments that were found, with their cursors.
    pub items: Vec<PaymentWithCursor>,
    pub(crate) unrecognized: UnrecognizedMembers,
}

crate::json::record!(GetAllPaymentsByCursorResponse, "" = "", 0b0, {
    0 items "items"
});

/// The reasons for which PortOne refuses `get_all_payments_by_cursor`.
#[derive(Clone)]
#[non_exhaustive]
pub enum GetAllPaymentsError {
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

crate::json::union!(GetAllPaymentsError, "type" {
    Forbidden "FORBIDDEN"
    InvalidRequest "INVALID_REQUEST"
    Unauthorized "UNAUTHORIZED"
});
crate::error::reason!(GetAllPaymentsError);
