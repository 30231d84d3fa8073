//! Payment schedules: payments with a billing key that are made later.

mod create_payment_schedule;
mod get_payment_schedule;
mod get_payment_schedules;
mod revoke_payment_schedules;
mod types;

pub use self::create_payment_schedule::{
    CreatePaymentSchedule, CreatePaymentScheduleBody, CreatePaymentScheduleError,
    CreatePaymentScheduleResponse,
};
pub use self::get_payment_schedule::{GetPaymentSchedule, GetPaymentScheduleError};
pub use self::get_payment_schedules::{
    GetPaymentSchedules, GetPaymentSchedulesBody, GetPaymentSchedulesError,
    GetPaymentSchedulesResponse,
};
pub use self::revoke_payment_schedules::{
    RevokePaymentSchedules, RevokePaymentSchedulesBody, RevokePaymentSchedulesError,
    RevokePaymentSchedulesResponse,
};
pub use self::types::{
    BillingKeyPaymentScheduleInput, FailedPaymentSchedule, PaymentSchedule,
    PaymentScheduleFilterInput, PaymentScheduleSortBy, PaymentScheduleSortInput,
    PaymentScheduleStatus, PaymentScheduleSummary, PendingPaymentSchedule, RevokedPaymentSchedule,
    ScheduledPaymentSchedule, StartedPaymentSchedule, SucceededPaymentSchedule,
};
#[doc(no_inline)]
pub use crate::common::{Country, Currency, Gender, PageInfo, PageInput, SortOrder};
#[doc(no_inline)]
pub use crate::payment::{
    Address, CashReceiptInput, CashReceiptInputType, Customer, CustomerInput, CustomerNameInput,
    CustomerSeparatedName, Locale, OneLineAddress, PaymentAmountInput, PaymentProduct,
    PaymentProductRequired, PaymentProductType, SeparatedAddress, SeparatedAddressInput,
};

use crate::DateTime;

crate::client::client! {
/// Payment schedules: payments with a billing key that are made later.
PaymentScheduleClient
}

impl PaymentScheduleClient {
    /// Schedules a payment with a billing key.
    ///
    /// `POST /payments/{paymentId}/schedule`
    ///
    /// The client [tries it again](crate::Retry) after a failure that may pass, with the same
    /// [idempotency key](crate::IdempotencyKey) each time, so that it has one effect.
    ///
    /// [PortOne's
    /// reference](https://developers.portone.io/api/rest-v2/payment.paymentSchedule?v=v2#post%20%2Fpayments%2F%7BpaymentId%7D%2Fschedule)
    ///
    /// # Errors
    ///
    /// The call fails with an [`Error`](crate::Error). If PortOne refuses, its reason is one of
    /// [`CreatePaymentScheduleError`]: `AlreadyPaidOrWaiting`, `BillingKeyAlreadyDeleted`,
    /// `BillingKeyNotFound`, `Forbidden`, `InvalidRequest`, `PaymentScheduleAlreadyExists`,
    /// `SumOfPartsExceedsTotalAmount`, `Unauthorized`.
    pub fn create_payment_schedule(
        &self,
        payment_id: impl Into<String>,
        payment: BillingKeyPaymentScheduleInput,
        time_to_pay: impl Into<DateTime>,
    ) -> CreatePaymentSchedule {
        CreatePaymentSchedule::new(self.caller.clone(), payment_id, payment, time_to_pay)
    }

    /// Looks up a payment schedule.
    ///
    /// `GET /payment-schedules/{paymentScheduleId}`
    ///
    /// It changes nothing, so the client [tries it again](crate::Retry) after a failure that may
    /// pass.
    ///
    /// [PortOne's
    /// reference](https://developers.portone.io/api/rest-v2/payment.paymentSchedule?v=v2#get%20%2Fpayment-schedules%2F%7BpaymentScheduleId%7D)
    ///
    /// # Errors
    ///
    /// The call fails with an [`Error`](crate::Error). If PortOne refuses, its reason is one of
    /// [`GetPaymentScheduleError`]: `Forbidden`, `InvalidRequest`, `PaymentScheduleNotFound`,
    /// `Unauthorized`.
    pub fn get_payment_schedule(
        &self,
        payment_schedule_id: impl Into<String>,
    ) -> GetPaymentSchedule {
        GetPaymentSchedule::new(self.caller.clone(), payment_schedule_id)
    }

    /// Looks up the payment schedules that match a filter, a page at a time. By default, only
    /// those due in the last 90 days are found: set `filter.from` and `filter.until` to find
    /// those still to come.
    ///
    /// `GET /payment-schedules`
    ///
    /// It changes nothing, so the client [tries it again](crate::Retry) after a failure that may
    /// pass.
    ///
    /// The call gives one page. Its methods [`items`](GetPaymentSchedules::items) and
    /// [`pages`](GetPaymentSchedules::pages) give all of them.
    ///
    /// [PortOne's
    /// reference](https://developers.portone.io/api/rest-v2/payment.paymentSchedule?v=v2#get%20%2Fpayment-schedules)
    ///
    /// # Errors
    ///
    /// The call fails with an [`Error`](crate::Error). If PortOne refuses, its reason is one of
    /// [`GetPaymentSchedulesError`]: `Forbidden`, `InvalidRequest`, `Unauthorized`.
    pub fn get_payment_schedules(&self) -> GetPaymentSchedules {
        GetPaymentSchedules::new(self.caller.clone())
    }

    /// Revokes the payment schedules with the given IDs, or else all those of a billing key. If
    /// both are given, the schedules must be of that billing key. If one cannot be revoked, none
    /// is.
    ///
    /// `DELETE /payment-schedules`
    ///
    /// The client [tries it again](crate::Retry) after a failure that may pass, with the same
    /// [idempotency key](crate::IdempotencyKey) each time, so that it has one effect.
    ///
    /// [PortOne's
    /// reference](https://developers.portone.io/api/rest-v2/payment.paymentSchedule?v=v2#delete%20%2Fpayment-schedules)
    ///
    /// # Errors
    ///
    /// The call fails with an [`Error`](crate::Error). If PortOne refuses, its reason is one of
    /// [`RevokePaymentSchedulesError`]: `BillingKeyAlreadyDeleted`, `BillingKeyNotFound`,
    /// `Forbidden`, `InvalidRequest`, `PaymentScheduleAlreadyProcessed`,
    /// `PaymentScheduleAlreadyRevoked`, `PaymentScheduleNotFound`, `Unauthorized`.
    pub fn revoke_payment_schedules(&self) -> RevokePaymentSchedules {
        RevokePaymentSchedules::new(self.caller.clone())
    }
}
