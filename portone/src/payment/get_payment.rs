use crate::{
    Error, PlainError, Unrecognized,
    call::{Call, Caller},
    payment::Payment,
    request::Request,
};

/// A call of [`get_payment`](crate::payment::PaymentClient::get_payment).
///
/// It is sent when it is awaited.
#[derive(Clone)]
#[must_use = "a call is sent when it is awaited"]
pub struct GetPayment {
    caller: Caller,
    payment_id: String,
    store_id: Option<String>,
}

impl GetPayment {
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

crate::call::call!(GetPayment, "getPayment", Payment, GetPaymentError);

impl IntoFuture for GetPayment {
    type Output = Result<Payment, Error<GetPaymentError>>;
    type IntoFuture = Call<Payment, GetPaymentError>;

    fn into_future(self) -> Self::IntoFuture {
        let this = self;
        let mut request =
            Request::new("getPayment", "GET", "/payments/{}", &[("paymentId", &this.payment_id)]);
        request.query("storeId", &this.caller.store_id(this.store_id.clone()));
        this.caller.call(request)
    }
}

/// The reasons for which PortOne refuses `get_payment`.
#[derive(Clone)]
#[non_exhaustive]
pub enum GetPaymentError {
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

crate::json::union!(GetPaymentError, "type" {
    Forbidden "FORBIDDEN"
    InvalidRequest "INVALID_REQUEST"
    PaymentNotFound "PAYMENT_NOT_FOUND"
    Unauthorized "UNAUTHORIZED"
});
crate::error::reason!(GetPaymentError);
