use crate::{
    DateTime, Error, PlainError, Unrecognized,
    call::{Call, Caller},
    json::UnrecognizedMembers,
    request::Request,
};

/// A call of
/// [`revoke_payment_schedules`](crate::payment::payment_schedule::PaymentScheduleClient::revoke_payment_schedules).
///
/// It is sent when it is awaited.
#[derive(Clone)]
#[must_use = "a call is sent when it is awaited"]
pub struct RevokePaymentSchedules {
    caller: Caller,
    input: RevokePaymentSchedulesBody,
}

impl RevokePaymentSchedules {
    pub(super) fn new(caller: Caller) -> Self {
        Self { caller: caller.with_random_key(), input: RevokePaymentSchedulesBody::new() }
    }

    /// Sets the ID of a store to which the credentials give access. The default is the store of
    /// the credentials.
    pub fn store_id(mut self, store_id: impl Into<String>) -> Self {
        self.input.store_id = Some(store_id.into());
        self
    }

    /// Sets the billing key whose payment schedules are revoked: all of them, or those in
    /// `scheduleIds`, which must then be of this key. Required unless `scheduleIds` is given.
    pub fn billing_key(mut self, billing_key: impl Into<String>) -> Self {
        self.input.billing_key = Some(billing_key.into());
        self
    }

    /// Sets the IDs of the payment schedules to revoke. When left out, all payment schedules of
    /// the billing key are revoked.
    pub fn schedule_ids(mut self, schedule_ids: Vec<String>) -> Self {
        self.input.schedule_ids = Some(schedule_ids);
        self
    }
}

crate::call::call!(
    RevokePaymentSchedules,
    "revokePaymentSchedules",
    RevokePaymentSchedulesResponse,
    RevokePaymentSchedulesError,
    write
);

impl IntoFuture for RevokePaymentSchedules {
    type Output = Result<RevokePaymentSchedulesResponse, Error<RevokePaymentSchedulesError>>;
    type IntoFuture = Call<RevokePaymentSchedulesResponse, RevokePaymentSchedulesError>;

    fn into_future(self) -> Self::IntoFuture {
        let mut this = self;
        this.input.store_id = this.caller.store_id(this.input.store_id);
        let mut request =
            Request::new("revokePaymentSchedules", "DELETE", "/payment-schedules", &[]);
        request.json_query(&this.input);
        this.caller.call(request)
    }
}

/// What is sent with `revoke_payment_schedules`.
#[derive(Clone, Default)]
#[must_use]
#[doc(hidden)]
#[non_exhaustive]
pub struct RevokePaymentSchedulesBody {
    /// The ID of a store to which the credentials give access. The default is the store of the
    /// credentials.
    pub store_id: Option<String>,
    /// The billing key whose payment schedules are revoked: all of them, or those in
    /// `scheduleIds`, which must then be of this key. Required unless `scheduleIds` is given.
    pub billing_key: Option<String>,
    /// The IDs of the payment schedules to revoke. When left out, all payment schedules of the
    /// billing key are revoked.
    pub schedule_ids: Option<Vec<String>>,
    pub(crate) unrecognized: UnrecognizedMembers,
}

impl RevokePaymentSchedulesBody {
    /// Makes one without any members.
    pub(super) fn new() -> Self {
        Self {
            store_id: None,
            billing_key: None,
            schedule_ids: None,
            unrecognized: UnrecognizedMembers::default(),
        }
    }
}

crate::json::record!(RevokePaymentSchedulesBody, "" = "", 0b10, {
    0 store_id "storeId"
    1 billing_key "billingKey"
    2 schedule_ids "scheduleIds"
});

/// The reasons for which PortOne refuses `revoke_payment_schedules`.
#[derive(Clone)]
#[non_exhaustive]
pub enum RevokePaymentSchedulesError {
    /// The billing key was already deleted. The status is 409.
    BillingKeyAlreadyDeleted(PlainError),
    /// The billing key does not exist. The status is 404.
    BillingKeyNotFound(PlainError),
    /// The credentials do not allow the request. The status is 403.
    Forbidden(PlainError),
    /// The request's input is not valid, for example a value that is not allowed or has a wrong
    /// format. The status is 400.
    InvalidRequest(PlainError),
    /// The payment schedule was already processed. The status is 409.
    PaymentScheduleAlreadyProcessed(PlainError),
    /// The payment schedule was already revoked. The status is 409.
    PaymentScheduleAlreadyRevoked(PlainError),
    /// The payment schedule does not exist. The status is 404.
    PaymentScheduleNotFound(PlainError),
    /// The credentials are not valid. The status is 401.
    Unauthorized(PlainError),
    /// An object that this version does not know, or cannot read.
    Unrecognized(Unrecognized),
}

crate::json::union!(RevokePaymentSchedulesError, "type" {
    BillingKeyAlreadyDeleted "BILLING_KEY_ALREADY_DELETED"
    BillingKeyNotFound "BILLING_KEY_NOT_FOUND"
    Forbidden "FORBIDDEN"
    InvalidRequest "INVALID_REQUEST"
    PaymentScheduleAlreadyProcessed "PAYMENT_SCHEDULE_ALREADY_PROCESSED"
    PaymentScheduleAlreadyRevoked "PAYMENT_SCHEDULE_ALREADY_REVOKED"
    PaymentScheduleNotFound "PAYMENT_SCHEDULE_NOT_FOUND"
    Unauthorized "UNAUTHORIZED"
});
crate::error::reason!(RevokePaymentSchedulesError);

/// The answer to `revoke_payment_schedules`.
#[derive(Clone)]
#[non_exhaustive]
pub struct RevokePaymentSchedulesResponse {
    /// The IDs of the payment schedules that were revoked.
    pub revoked_schedule_ids: Vec<String>,
    /// The time at which the payment schedule was revoked.
    pub revoked_at: Option<DateTime>,
    pub(crate) unrecognized: UnrecognizedMembers,
}

crate::json::record!(RevokePaymentSchedulesResponse, "" = "", 0b0, {
    0 revoked_schedule_ids "revokedScheduleIds"
    1 revoked_at "revokedAt"
});
