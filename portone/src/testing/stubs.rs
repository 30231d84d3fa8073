//! This module lets a test say how the stand-in answers.

use std::sync::Arc;

use serde_json::Value;

#[cfg(feature = "payment")]
use super::Payments;
use super::{
    Operation, SeenRequest, StandIn,
    fault::error,
    sample::{Described, sample_of},
    stand_in::Stub,
};

impl StandIn {
    /// Lets a function answer the requests for an operation from now on. It gets only requests that PortOne's description
    /// allows.
    #[expect(clippy::missing_panics_doc, reason = "each type can be written as JSON")]
    pub fn on<C: Operation>(
        &self,
        answer: impl Fn(&SeenRequest) -> Result<C::Answer, C::Reason> + Send + Sync + 'static,
    ) {
        let stub: Stub = Arc::new(move |request| {
            let json = |value: serde_json::Result<Value>| value.expect("each type is JSON");
            match answer(request) {
                Ok(answer) => Ok(json(serde_json::to_value(answer))),
                Err(reason) => Err(json(serde_json::to_value(reason))),
            }
        });
        self.state().stubs.insert(C::ID, stub);
    }

    /// Answers all requests for an operation with this from now on.
    ///
    /// ```
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// use portone::{
    ///     payment::{GetPayments, GetPaymentsResponse},
    ///     testing::{StandIn, sample, sample_of},
    /// };
    ///
    /// let mut page: GetPaymentsResponse = sample();
    /// page.items = vec![sample_of("PAID"), sample_of("FAILED")];
    /// let stand_in = StandIn::new();
    /// stand_in.answer::<GetPayments>(page);
    /// let page = stand_in.client().payment().get_payments().await?;
    /// assert_eq!(page.items[1].status(), "FAILED");
    /// # Ok(())
    /// # }
    /// ```
    pub fn answer<C>(&self, answer: C::Answer)
    where
        C: Operation<Answer: Clone + Send + Sync>,
    {
        self.on::<C>(move |_| Ok(answer.clone()));
    }

    /// Refuses all requests for an operation from now on, for the reason of this type, such as `PAYMENT_NOT_FOUND`.
    ///
    /// ```
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// use portone::{
    ///     payment::{CancelPayment, CancelPaymentError},
    ///     testing::StandIn,
    /// };
    ///
    /// let stand_in = StandIn::new();
    /// stand_in.refuse::<CancelPayment>("PG_PROVIDER");
    /// let error = stand_in.client().payment().cancel_payment("order-1", "sold out").await.unwrap_err();
    /// assert!(matches!(error.reason(), Some(CancelPaymentError::PgProvider(_))));
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Panics
    ///
    /// This panics if the operation has no such error.
    pub fn refuse<C>(&self, type_name: &str)
    where
        C: Operation<Reason: Described + Clone + Send + Sync>,
    {
        let reason: C::Reason = sample_of(type_name);
        self.on::<C>(move |_| Err(reason.clone()));
    }

    /// Returns the payments that the stand-in remembers. From the first call of this on, these operations work on them:
    /// `getPayment`, `getPayments`, `cancelPayment`, `payWithBillingKey`, `issueBillingKey`, `getBillingKeyInfo`,
    /// `deleteBillingKey`, `createPaymentSchedule`, `getPaymentSchedule` and `revokePaymentSchedules`.
    ///
    /// ```
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// use portone::{
    ///     payment::{
    ///         Currency, PayWithBillingKeyRequired, Payment, PaymentAmountInput,
    ///         billing_key::InstantBillingKeyPaymentMethodInput,
    ///     },
    ///     testing::StandIn,
    /// };
    ///
    /// let stand_in = StandIn::new();
    /// let payments = stand_in.payments();
    /// let portone = stand_in.client().payment();
    /// let method = InstantBillingKeyPaymentMethodInput::new();
    /// let issued = portone.billing_key().issue_billing_key(method).await?;
    /// let first_month = PayWithBillingKeyRequired {
    ///     payment_id: "month-1".to_owned(),
    ///     billing_key: issued.billing_key_info.billing_key,
    ///     order_name: "the first month".to_owned(),
    ///     amount: PaymentAmountInput::new(9_900),
    ///     currency: Currency::Krw,
    /// };
    /// portone.pay_with_billing_key(first_month).await?;
    /// assert!(matches!(payments.get("month-1"), Some(Payment::Paid(_))));
    /// # Ok(())
    /// # }
    /// ```
    #[cfg(feature = "payment")]
    pub fn payments(&self) -> Payments {
        let mut state = self.state();
        if let Some(payments) = &state.payments {
            return payments.clone();
        }
        let payments = Payments::default();
        for &(id, answer) in Payments::ANSWERS {
            let payments = payments.clone();
            let stub: Stub = Arc::new(move |request| {
                let refused = payments.answer(answer, request);
                refused.map_err(|name| error(name, "the stand-in says so"))
            });
            state.stubs.insert(id, stub);
        }
        state.payments = Some(payments.clone());
        payments
    }
}
