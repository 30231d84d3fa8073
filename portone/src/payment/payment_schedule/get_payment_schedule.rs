use crate::{
    Error, PlainError, Unrecognized,
    call::{Call, Caller},
    payment::payment_schedule::PaymentSchedule,
    request::Request,
};

/// A call of
/// [`get_payment_schedule`](crate::payment::payment_schedule::PaymentScheduleClient::get_payment_schedule).
///
/// It is sent when it is awaited.
#[derive(Clone)]
#[must_use = "a call is sent when it is awaited"]
pub struct GetPaymentSchedule {
    caller: Caller,
    payment_schedule_id: String,
    store_id: Option<String>,
}

impl GetPaymentSchedule {
    pub(super) fn new(caller: Caller, payment_schedule_id: impl Into<String>) -> Self {
        Self { caller, payment_schedule_id: payment_schedule_id.into(), store_id: None }
    }

    /// Sets the ID of a store to which the credentials give access. The default is the store of
    /// the credentials.
    pub fn store_id(mut self, store_id: impl Into<String>) -> Self {
        self.store_id = Some(store_id.into());
        self
    }
}

crate::call::call!(
    GetPaymentSchedule,
    "getPaymentSchedule",
    PaymentSchedule,
    GetPaymentScheduleError
);

impl IntoFuture for GetPaymentSchedule {
    type Output = Result<PaymentSchedule, Error<GetPaymentScheduleError>>;
    type IntoFuture = Call<PaymentSchedule, GetPaymentScheduleError>;

    fn into_future(self) -> Self::IntoFuture {
        let this = self;
        let mut request = Request::new(
            "getPaymentSchedule",
            "GET",
            "/payment-schedules/{}",
            &[("paymentScheduleId", &this.payment_schedule_id)],
        );
        request.query("storeId", &this.caller.store_id(this.store_id.clone()));
        this.caller.call(request)
    }
}

/// The reasons for which PortOne refuses `get_payment_schedule`.
#[derive(Clone)]
#[non_exhaustive]
pub enum GetPaymentScheduleError {
    /// The credentials do not allow the request. The status is 403.
    Forbidden(PlainError),
    /// The request's input is not valid, for example a value that is not allowed or has a wrong
    /// format. The status is 400.
    InvalidRequest(PlainError),
    /// The payment schedule does not exist. The status is 404.
    PaymentScheduleNotFound(PlainError),
    /// The credentials are not valid. The status is 401.
    Unauthorized(PlainError),
    /// An object that this version does not know, or cannot read.
    Unrecognized(Unrecognized),
}

crate::json::union!(GetPaymentScheduleError, "type" {
    Forbidden "FORBIDDEN"
    InvalidRequest "INVALID_REQUEST"
    PaymentScheduleNotFound "PAYMENT_SCHEDULE_NOT_FOUND"
    Unauthorized "UNAUTHORIZED"
});
crate::error::reason!(GetPaymentScheduleError);
