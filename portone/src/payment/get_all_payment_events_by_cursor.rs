use crate::{
    DateTime, Error, PlainError, Unrecognized,
    call::{Call, Caller},
    json::UnrecognizedMembers,
    payment::PaymentEventWithCursor,
    request::Request,
};

/// A call of
/// [`get_all_payment_events_by_cursor`](crate::payment::PaymentClient::get_all_payment_events_by_cursor).
///
/// It is sent when it is awaited.
#[derive(Clone)]
#[must_use = "a call is sent when it is awaited"]
pub struct GetAllPaymentEventsByCursor {
    caller: Caller,
    input: GetAllPaymentEventsByCursorBody,
}

impl GetAllPaymentEventsByCursor {
    pub(super) fn new(caller: Caller) -> Self {
        Self { caller, input: GetAllPaymentEventsByCursorBody::new() }
    }

    /// Sets `storeId`. Only payment events of the store with this ID. Only merchant users can
    /// use it; the default is all stores of the merchant.
    pub fn store_id(mut self, store_id: impl Into<String>) -> Self {
        self.input.store_id = Some(store_id.into());
        self
    }

    /// Sets the start of the time range in which the payment events were created. The default is
    /// 90 days before `until`.
    pub fn from(mut self, from: impl Into<DateTime>) -> Self {
        self.input.from = Some(from.into());
        self
    }

    /// Sets the end of the time range in which the payment events were created. The default is
    /// now.
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

    /// Sets the number of payment events in a page. The default is 10, the limit 1000.
    pub fn size(mut self, size: i32) -> Self {
        self.input.size = Some(size);
        self
    }
}

crate::call::call!(
    GetAllPaymentEventsByCursor,
    "getAllPaymentEventsByCursor",
    GetAllPaymentEventsByCursorResponse,
    GetAllPaymentEventsError
);

impl IntoFuture for GetAllPaymentEventsByCursor {
    type Output = Result<GetAllPaymentEventsByCursorResponse, Error<GetAllPaymentEventsError>>;
    type IntoFuture = Call<GetAllPaymentEventsByCursorResponse, GetAllPaymentEventsError>;

    fn into_future(self) -> Self::IntoFuture {
        let mut this = self;
        this.input.store_id = this.caller.store_id(this.input.store_id);
        let mut request =
            Request::new("getAllPaymentEventsByCursor", "GET", "/payment-events-by-cursor", &[]);
        request.json_query(&this.input);
        this.caller.call(request)
    }
}

crate::page::cursor!(GetAllPaymentEventsByCursor, GetAllPaymentEventsByCursorResponse, GetAllPaymentEventsError, items: PaymentEventWithCursor);

/// What is sent with `get_all_payment_events_by_cursor`.
#[derive(Clone, Default)]
#[must_use]
#[doc(hidden)]
#[non_exhaustive]
pub struct GetAllPaymentEventsByCursorBody {
    /// Only payment events of the store with this ID. Only merchant users can use it; the
    /// default is all stores of the merchant.
    pub store_id: Option<String>,
    /// The start of the time range in which the payment events were created. The default is 90
    /// days before `until`.
    pub from: Option<DateTime>,
    /// The end of the time range in which the payment events were created. The default is now.
    pub until: Option<DateTime>,
    /// The position to read from. Leave it out of the first request, then give a `cursor` of the
    /// previous answer.
    pub cursor: Option<String>,
    /// The number of payment events in a page. The default is 10, the limit 1000.
    pub size: Option<i32>,
    pub(crate) unrecognized: UnrecognizedMembers,
}

impl GetAllPaymentEventsByCursorBody {
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

crate::json::record!(GetAllPaymentEventsByCursorBody, "" = "", 0b0, {
    0 store_id "storeId"
    1 from "from"
    2 until "until"
    3 cursor "cursor"
    4 size "size"
});

/// The answer to `get_all_payment_events_by_cursor`.
#[derive(Clone)]
#[non_exhaustive]
pub struct GetAllPaymentEventsByCursorResponse {
    /// The payment events that were found, with their cursors.
    pub items: Vec<PaymentEventWithCursor>,
    pub(crate) unrecognized: UnrecognizedMembers,
}

crate::json::record!(GetAllPaymentEventsByCursorResponse, "" = "", 0b0, {
    0 items "items"
});

/// The reasons for which PortOne refuses `get_all_payment_events_by_cursor`.
#[derive(Clone)]
#[non_exhaustive]
pub enum GetAllPaymentEventsError {
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

crate::json::union!(GetAllPaymentEventsError, "type" {
    Forbidden "FORBIDDEN"
    InvalidRequest "INVALID_REQUEST"
    Unauthorized "UNAUTHORIZED"
});
crate::error::reason!(GetAllPaymentEventsError);
