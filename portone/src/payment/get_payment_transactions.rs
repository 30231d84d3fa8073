use crate::{
    Error, PlainError, Unrecognized,
    call::{Call, Caller},
    json::UnrecognizedMembers,
    payment::PaymentTransaction,
    request::Request,
};

/// A call of
/// [`get_payment_transactions`](crate::payment::PaymentClient::get_payment_transactions).
///
/// It is sent when it is awaited.
#[derive(Clone)]
#[must_use = "a call is sent when it is awaited"]
pub struct GetPaymentTransactions {
    caller: Caller,
    payment_id: String,
    store_id: Option<String>,
}

impl GetPaymentTransactions {
    pub(super) fn new(caller: Caller, payment_id: impl Into<String>) -> Self {
        Self { caller, payment_id: payment_id.into(), store_id: None }
    }

    /// Sets the ID of the store.
    pub fn store_id(mut self, store_id: impl Into<String>) -> Self {
        self.store_id = Some(store_id.into());
        self
    }
}

crate::call::call!(
    GetPaymentTransactions,
    "getPaymentTransactions",
    GetPaymentTransactionsResponse,
    GetPaymentTransactionsError
);

impl IntoFuture for GetPaymentTransactions {
    type Output = Result<GetPaymentTransactionsResponse, Error<GetPaymentTransactionsError>>;
    type IntoFuture = Call<GetPaymentTransactionsResponse, GetPaymentTransactionsError>;

    fn into_future(self) -> Self::IntoFuture {
        let this = self;
        let mut request = Request::new(
            "getPaymentTransactions",
            "GET",
            "/payments/{}/transactions",
            &[("paymentId", &this.payment_id)],
        );
        request.query("storeId", &this.caller.store_id(this.store_id.clone()));
        this.caller.call(request)
    }
}

/// The reasons for which PortOne refuses `get_payment_transactions`.
#[derive(Clone)]
#[non_exhaustive]
pub enum GetPaymentTransactionsError {
    /// The credentials do not allow the request. The status is 403.
    Forbidden(PlainError),
    /// The request's input is not valid, for example a value that is not allowed or has a wrong
    /// format. The status is 400.
    InvalidRequest(PlainError),
    /// The payment does not exist. The status is 404.
    PaymentNotFound(PlainError),
    /// The credentials are not valid. The status is 401.
    Unauthorized(PlainError),
    /// An object that this version does not know, or cannot read.
    Unrecognized(Unrecognized),
}

crate::json::union!(GetPaymentTransactionsError, "type" {
    Forbidden "FORBIDDEN"
    InvalidRequest "INVALID_REQUEST"
    PaymentNotFound "PAYMENT_NOT_FOUND"
    Unauthorized "UNAUTHORIZED"
});
crate::error::reason!(GetPaymentTransactionsError);

/// The answer to `get_payment_transactions`.
#[derive(Clone)]
#[non_exhaustive]
pub struct GetPaymentTransactionsResponse {
    /// The payment attempts of the payment.
    pub items: Vec<PaymentTransaction>,
    pub(crate) unrecognized: UnrecognizedMembers,
}

crate::json::record!(GetPaymentTransactionsResponse, "" = "", 0b0, {
    0 items "items"
});
