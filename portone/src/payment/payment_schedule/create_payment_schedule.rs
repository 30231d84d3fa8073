use crate::{
    DateTime, Error, PlainError, Unrecognized,
    call::{Call, Caller},
    json::UnrecognizedMembers,
    payment::payment_schedule::{BillingKeyPaymentScheduleInput, PaymentScheduleSummary},
    request::Request,
};

/// A call of
/// [`create_payment_schedule`](crate::payment::payment_schedule::PaymentScheduleClient::create_payment_schedule).
///
/// It is sent when it is awaited.
#[derive(Clone)]
#[must_use = "a call is sent when it is awaited"]
pub struct CreatePaymentSchedule {
    caller: Caller,
    payment_id: String,
    input: CreatePaymentScheduleBody,
}

impl CreatePaymentSchedule {
    pub(super) fn new(
        caller: Caller,
        payment_id: impl Into<String>,
        payment: BillingKeyPaymentScheduleInput,
        time_to_pay: impl Into<DateTime>,
    ) -> Self {
        Self {
            caller: caller.with_random_key(),
            payment_id: payment_id.into(),
            input: CreatePaymentScheduleBody::new(payment, time_to_pay),
        }
    }
}

crate::call::call!(
    CreatePaymentSchedule,
    "createPaymentSchedule",
    CreatePaymentScheduleResponse,
    CreatePaymentScheduleError,
    write
);

impl IntoFuture for CreatePaymentSchedule {
    type Output = Result<CreatePaymentScheduleResponse, Error<CreatePaymentScheduleError>>;
    type IntoFuture = Call<CreatePaymentScheduleResponse, CreatePaymentScheduleError>;

    fn into_future(self) -> Self::IntoFuture {
        let mut this = self;
        this.input.payment.store_id = this.caller.store_id(this.input.payment.store_id);
        let mut request = Request::new(
            "createPaymentSchedule",
            "POST",
            "/payments/{}/schedule",
            &[("paymentId", &this.payment_id)],
        );
        request.json_body(&this.input);
        this.caller.call(request)
    }
}

/// What is sent with `create_payment_schedule`.
#[derive(Clone)]
#[must_use]
#[doc(hidden)]
#[non_exhaustive]
pub struct CreatePaymentScheduleBody {
    /// The payment to make with the billing key.
    pub payment: BillingKeyPaymentScheduleInput,
    /// The time at which the payment is due to be made.
    pub time_to_pay: DateTime,
    pub(crate) unrecognized: UnrecognizedMembers,
}

impl CreatePaymentScheduleBody {
    /// Makes one with its required members.
    pub(super) fn new(
        payment: BillingKeyPaymentScheduleInput,
        time_to_pay: impl Into<DateTime>,
    ) -> Self {
        Self {
            payment,
            time_to_pay: time_to_pay.into(),
            unrecognized: UnrecognizedMembers::default(),
        }
    }
}

crate::json::record!(CreatePaymentScheduleBody, "" = "", 0b0, {
    0 payment "payment"
    1 time_to_pay "timeToPay"
});

/// The reasons for which PortOne refuses `create_payment_schedule`.
#[derive(Clone)]
#[non_exhaustive]
pub enum CreatePaymentScheduleError {
    /// The payment was already paid or is already waiting to be completed. The status is 409.
    AlreadyPaidOrWaiting(PlainError),
    /// The billing key was already deleted. The status is 409.
    BillingKeyAlreadyDeleted(PlainError),
    /// The billing key does not exist. The status is 404.
    BillingKeyNotFound(PlainError),
    /// The credentials do not allow the request. The status is 403.
    Forbidden(PlainError),
    /// The request's input is not valid, for example a value that is not allowed or has a wrong
    /// format. The status is 400.
    InvalidRequest(PlainError),
    /// A payment schedule already exists. The status is 409.
    PaymentScheduleAlreadyExists(PlainError),
    /// The parts, such as the tax-free amount, add up to more than the total amount of the
    /// payment. The status is 409.
    SumOfPartsExceedsTotalAmount(PlainError),
    /// The credentials are not valid. The status is 401.
    Unauthorized(PlainError),
    /// An object that this version does not know, or cannot read.
    Unrecognized(Unrecognized),
}

crate::json::union!(CreatePaymentScheduleError, "type" {
    AlreadyPaidOrWaiting "ALREADY_PAID_OR_WAITING"
    BillingKeyAlreadyDeleted "BILLING_KEY_ALREADY_DELETED"
    BillingKeyNotFound "BILLING_KEY_NOT_FOUND"
    Forbidden "FORBIDDEN"
    InvalidRequest "INVALID_REQUEST"
    PaymentScheduleAlreadyExists "PAYMENT_SCHEDULE_ALREADY_EXISTS"
    SumOfPartsExceedsTotalAmount "SUM_OF_PARTS_EXCEEDS_TOTAL_AMOUNT"
    Unauthorized "UNAUTHORIZED"
});
crate::error::reason!(CreatePaymentScheduleError);

/// The answer to `create_payment_schedule`.
#[derive(Clone)]
#[non_exhaustive]
pub struct CreatePaymentScheduleResponse {
    /// The payment schedule.
    pub schedule: PaymentScheduleSummary,
    pub(crate) unrecognized: UnrecognizedMembers,
}

crate::json::record!(CreatePaymentScheduleResponse, "" = "", 0b0, {
    0 schedule "schedule"
});
