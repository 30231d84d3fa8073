use crate::{
    DateTime, Error, PlainError, Unrecognized,
    call::{Call, Caller},
    common::PgProviderError,
    json::UnrecognizedMembers,
    request::Request,
};

/// A call of
/// [`cancel_cash_receipt_by_payment_id`](crate::payment::cash_receipt::CashReceiptClient::cancel_cash_receipt_by_payment_id).
///
/// It is sent when it is awaited.
#[derive(Clone)]
#[must_use = "a call is sent when it is awaited"]
pub struct CancelCashReceiptByPaymentId {
    caller: Caller,
    payment_id: String,
    store_id: Option<String>,
}

impl CancelCashReceiptByPaymentId {
    pub(super) fn new(caller: Caller, payment_id: impl Into<String>) -> Self {
        Self { caller: caller.with_random_key(), payment_id: payment_id.into(), store_id: None }
    }

    /// Sets the ID of a store to which the credentials give access. The default is the store of
    /// the credentials.
    pub fn store_id(mut self, store_id: impl Into<String>) -> Self {
        self.store_id = Some(store_id.into());
        self
    }
}

crate::call::call!(
    CancelCashReceiptByPaymentId,
    "cancelCashReceiptByPaymentId",
    CancelCashReceiptResponse,
    CancelCashReceiptError,
    write
);

impl IntoFuture for CancelCashReceiptByPaymentId {
    type Output = Result<CancelCashReceiptResponse, Error<CancelCashReceiptError>>;
    type IntoFuture = Call<CancelCashReceiptResponse, CancelCashReceiptError>;

    fn into_future(self) -> Self::IntoFuture {
        let this = self;
        let mut request = Request::new(
            "cancelCashReceiptByPaymentId",
            "POST",
            "/payments/{}/cash-receipt/cancel",
            &[("paymentId", &this.payment_id)],
        );
        request.query("storeId", &this.caller.store_id(this.store_id.clone()));
        this.caller.call(request)
    }
}

/// The reasons for which PortOne refuses `cancel_cash_receipt_by_payment_id`.
#[derive(Clone)]
#[non_exhaustive]
pub enum CancelCashReceiptError {
    /// The cash receipt does not exist. The status is 404.
    CashReceiptNotFound(PlainError),
    /// The cash receipt is not issued. The status is 404.
    CashReceiptNotIssued(PlainError),
    /// The credentials do not allow the request. The status is 403.
    Forbidden(PlainError),
    /// The request's input is not valid, for example a value that is not allowed or has a wrong
    /// format. The status is 400.
    InvalidRequest(PlainError),
    /// The payment provider returned an error, described by its own code and message. The status
    /// is 502.
    PgProvider(PgProviderError),
    /// The credentials are not valid. The status is 401.
    Unauthorized(PlainError),
    /// An object that this version does not know, or cannot read.
    Unrecognized(Unrecognized),
}

crate::json::union!(CancelCashReceiptError, "type" {
    CashReceiptNotFound "CASH_RECEIPT_NOT_FOUND"
    CashReceiptNotIssued "CASH_RECEIPT_NOT_ISSUED"
    Forbidden "FORBIDDEN"
    InvalidRequest "INVALID_REQUEST"
    PgProvider "PG_PROVIDER"
    Unauthorized "UNAUTHORIZED"
});
crate::error::reason!(CancelCashReceiptError);

/// The answer to `cancel_cash_receipt_by_payment_id`.
#[derive(Clone)]
#[non_exhaustive]
pub struct CancelCashReceiptResponse {
    /// The amount of the cash receipt that was cancelled. It is in the currency's smallest unit.
    pub cancelled_amount: i64,
    /// The time at which the cancellation was made.
    pub cancelled_at: DateTime,
    pub(crate) unrecognized: UnrecognizedMembers,
}

crate::json::record!(CancelCashReceiptResponse, "" = "", 0b0, {
    0 cancelled_amount "cancelledAmount"
    1 cancelled_at "cancelledAt"
});
