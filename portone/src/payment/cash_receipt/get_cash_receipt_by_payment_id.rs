use crate::{
    Error, PlainError, Unrecognized,
    call::{Call, Caller},
    payment::cash_receipt::CashReceipt,
    request::Request,
};

/// A call of
/// [`get_cash_receipt_by_payment_id`](crate::payment::cash_receipt::CashReceiptClient::get_cash_receipt_by_payment_id).
///
/// It is sent when it is awaited.
#[derive(Clone)]
#[must_use = "a call is sent when it is awaited"]
pub struct GetCashReceiptByPaymentId {
    caller: Caller,
    payment_id: String,
    store_id: Option<String>,
}

impl GetCashReceiptByPaymentId {
    pub(super) fn new(caller: Caller, payment_id: impl Into<String>) -> Self {
        Self { caller, payment_id: payment_id.into(), store_id: None }
    }

    /// Sets the ID of a store to which the credentials give access. The default is the store of
    /// the credentials.
    pub fn store_id(mut self, store_id: impl Into<String>) -> Self {
        self.store_id = Some(store_id.into());
        self
    }
}

crate::call::call!(
    GetCashReceiptByPaymentId,
    "getCashReceiptByPaymentId",
    CashReceipt,
    GetCashReceiptError
);

impl IntoFuture for GetCashReceiptByPaymentId {
    type Output = Result<CashReceipt, Error<GetCashReceiptError>>;
    type IntoFuture = Call<CashReceipt, GetCashReceiptError>;

    fn into_future(self) -> Self::IntoFuture {
        let this = self;
        let mut request = Request::new(
            "getCashReceiptByPaymentId",
            "GET",
            "/payments/{}/cash-receipt",
            &[("paymentId", &this.payment_id)],
        );
        request.query("storeId", &this.caller.store_id(this.store_id.clone()));
        this.caller.call(request)
    }
}

/// The reasons for which PortOne refuses `get_cash_receipt_by_payment_id`.
#[derive(Clone)]
#[non_exhaustive]
pub enum GetCashReceiptError {
    /// The cash receipt does not exist. The status is 404.
    CashReceiptNotFound(PlainError),
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

crate::json::union!(GetCashReceiptError, "type" {
    CashReceiptNotFound "CASH_RECEIPT_NOT_FOUND"
    Forbidden "FORBIDDEN"
    InvalidRequest "INVALID_REQUEST"
    Unauthorized "UNAUTHORIZED"
});
crate::error::reason!(GetCashReceiptError);
