mod billing;
mod lists;
mod operations;
#[cfg(feature = "webhook")]
mod outbox;
mod state;
#[cfg(feature = "webhook")]
mod webhooks;

#[cfg(feature = "webhook")]
pub use self::outbox::SentWebhook;
pub use self::state::{CHANNEL_KEY, STORE_ID};

use std::{
    fmt,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

use serde_json::{Value, json};

use self::state::{Answer, Refused, State, now};
use super::SeenRequest;
use crate::payment::{Currency, Payment};

/// The payments that the stand-in remembers.
///
/// The shop asks for them and cancels them by its client. What the buyer does, and somebody in PortOne's console, is done by
/// the methods here. A method returns the payment as it is then, or `None` if PortOne would not do it.
///
/// ```
/// # #[tokio::main(flavor = "current_thread")]
/// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
/// use portone::{
///     payment::Payment,
///     testing::{NewPayment, StandIn},
/// };
///
/// let stand_in = StandIn::new();
/// let payments = stand_in.payments();
/// payments.open(NewPayment::new("order-1", 5_000));
/// payments.pay("order-1");
///
/// let portone = stand_in.client().payment();
/// portone.cancel_payment("order-1", "one of two is sold out").amount(2_000).await?;
/// let Payment::PartialCancelled(payment) = portone.get_payment("order-1").await? else {
///     panic!("a part was cancelled");
/// };
/// assert_eq!(payment.amount.cancelled, 2_000);
/// # Ok(())
/// # }
/// ```
///
/// A buyer may need several attempts, and somebody may change a payment without the shop:
///
/// ```
/// use portone::{
///     payment::Payment,
///     testing::{NewPayment, StandIn},
/// };
///
/// let payments = StandIn::new().payments();
/// payments.open(NewPayment::new("order-1", 30_000));
/// let payment = payments.fail("order-1", "the card is over its limit");
/// assert!(matches!(payment, Some(Payment::Failed(_))));
/// let payment = payments.issue_virtual_account("order-1");
/// assert!(matches!(payment, Some(Payment::VirtualAccountIssued(_))));
/// payments.pay("order-1");
///
/// // More than what was paid cannot be cancelled.
/// assert_eq!(payments.cancel("order-1", Some(30_001)), None);
/// payments.cancel("order-1", Some(30_000));
/// assert!(matches!(payments.get("order-1"), Some(Payment::Cancelled(_))));
/// ```
#[derive(Clone, Default)]
pub struct Payments {
    state: Arc<Mutex<State>>,
}

/// A payment that a buyer begins.
///
/// ```
/// use portone::{
///     payment::{Currency, Payment},
///     testing::{NewPayment, StandIn},
/// };
///
/// // The buyer is shown $20.00.
/// let payment = NewPayment::new("order-1", 2_000).currency("USD").order_name("shoes");
/// let Some(Payment::Ready(ready)) = StandIn::new().payments().open(payment) else { panic!() };
/// assert_eq!((ready.amount.total, &ready.currency), (2_000, &Currency::Usd));
/// assert_eq!(ready.order_name, "shoes");
/// ```
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct NewPayment {
    /// The ID of the payment, which the shop makes.
    pub id: String,
    /// The amount in the smallest unit of the currency.
    pub total: i64,
    /// The currency, which is `KRW` unless it is set.
    pub currency: Currency,
    /// The name of the order that the buyer is shown.
    pub order_name: String,
}

impl NewPayment {
    /// Makes a payment of so much in the smallest unit of its currency.
    pub fn new(id: impl Into<String>, total: i64) -> Self {
        let order_name = "an order".to_owned();
        Self { id: id.into(), total, currency: Currency::Krw, order_name }
    }

    /// Sets the currency.
    #[must_use]
    pub fn currency(mut self, currency: impl Into<Currency>) -> Self {
        self.currency = currency.into();
        self
    }

    /// Sets the name of the order.
    #[must_use]
    pub fn order_name(mut self, name: impl Into<String>) -> Self {
        self.order_name = name.into();
        self
    }
}

impl Payments {
    /// What answers each of the operations that work on the payments.
    pub(super) const ANSWERS: &[(&str, Answer)] = &[
        ("getPayment", operations::get_payment),
        ("getPayments", lists::get_payments),
        ("getAllPaymentsByCursor", lists::get_all_payments_by_cursor),
        ("getAllPaymentEventsByCursor", lists::get_all_payment_events_by_cursor),
        #[cfg(feature = "webhook")]
        ("resendWebhook", webhooks::resend_webhook),
        ("cancelPayment", operations::cancel_payment),
        ("payWithBillingKey", billing::pay_with_billing_key),
        ("issueBillingKey", billing::issue_billing_key),
        ("getBillingKeyInfo", billing::get_billing_key_info),
        ("deleteBillingKey", billing::delete_billing_key),
        ("createPaymentSchedule", billing::create_payment_schedule),
        ("getPaymentSchedule", billing::get_payment_schedule),
        ("revokePaymentSchedules", billing::revoke_payment_schedules),
    ];

    pub(super) fn answer(&self, answer: Answer, request: &SeenRequest) -> Result<Value, Refused> {
        answer(&mut self.state(), request)
    }

    /// Lets the buyer open the payment window. A payment that is paid or waits for money cannot be opened again.
    pub fn open(&self, payment: NewPayment) -> Option<Payment> {
        let NewPayment { id, total, currency, order_name } = payment;
        let mut state = self.state();
        if !matches!(state.status(&id), None | Some("READY" | "FAILED")) {
            return None;
        }
        let payment = json!({ "orderName": order_name, "currency": currency });
        state.begin(&id, total, payment);
        state.payment(&id)
    }

    /// Lets the buyer pay, or pay into the virtual account.
    pub fn pay(&self, id: &str) -> Option<Payment> {
        self.enter(id, &["READY", "FAILED", "VIRTUAL_ACCOUNT_ISSUED"], State::pay)
    }

    /// Gives the buyer a virtual account to pay into.
    pub fn issue_virtual_account(&self, id: &str) -> Option<Payment> {
        self.enter(id, &["READY", "FAILED"], |state, id| {
            let account = json!({
                "type": "PaymentMethodVirtualAccount", "bank": "SHINHAN",
                "accountNumber": "56211105948400", "expiredAt": "2099-12-31T14:59:59Z",
            });
            state.enter(id, "VIRTUAL_ACCOUNT_ISSUED", json!({ "method": account }));
        })
    }

    /// Lets the buyer's card be refused, for a reason for people. The buyer can try again.
    pub fn fail(&self, id: &str, reason: &str) -> Option<Payment> {
        self.enter(id, &["READY", "FAILED"], |state, id| {
            let failure = json!({ "reason": reason });
            state.enter(id, "FAILED", json!({ "failedAt": now(), "failure": failure }));
        })
    }

    /// Lets somebody cancel a payment in PortOne's console. Without an amount, everything that is left is cancelled.
    pub fn cancel(&self, id: &str, amount: Option<i64>) -> Option<Payment> {
        let mut state = self.state();
        state.cancel(id, amount, "cancelled in the console").ok()?;
        state.payment(id)
    }

    /// Changes members of a payment's JSON, whether they fit together or not. A payment that is not there is added, with
    /// these members alone.
    ///
    /// ```
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// use portone::{
    ///     payment::{Currency, Payment},
    ///     testing::{NewPayment, StandIn},
    /// };
    ///
    /// let stand_in = StandIn::new();
    /// let payments = stand_in.payments();
    /// payments.open(NewPayment::new("order-1", 5_000));
    /// payments.pay("order-1");
    /// // Somebody has changed the currency in the buyer's browser.
    /// payments.change("order-1", serde_json::json!({ "currency": "VND" }));
    ///
    /// // The shop has to see that this is not what was ordered.
    /// let portone = stand_in.client().payment();
    /// let Payment::Paid(paid) = portone.get_payment("order-1").await? else { panic!() };
    /// assert_ne!((paid.amount.total, paid.currency), (5_000, Currency::Krw));
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Panics
    ///
    /// This panics if the members are no JSON object.
    pub fn change(&self, id: &str, members: Value) {
        assert!(members.is_object(), "the members of a payment are an object");
        self.state().change(id, members);
    }

    /// Returns a payment, unless it is not there, or does not fit because of a [`change`](Self::change).
    #[must_use]
    pub fn get(&self, id: &str) -> Option<Payment> {
        self.state().payment(id)
    }

    /// Pays the scheduled payments whose time is not after this time.
    ///
    /// ```
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// use portone::{
    ///     payment::{
    ///         Currency, Payment, PaymentAmountInput, billing_key::InstantBillingKeyPaymentMethodInput,
    ///         payment_schedule::BillingKeyPaymentScheduleInput,
    ///     },
    ///     testing::StandIn,
    /// };
    ///
    /// let stand_in = StandIn::new();
    /// let payments = stand_in.payments();
    /// let portone = stand_in.client().payment();
    /// let method = InstantBillingKeyPaymentMethodInput::new();
    /// let key = portone.billing_key().issue_billing_key(method).await?.billing_key_info.billing_key;
    /// let amount = PaymentAmountInput::new(9_900);
    /// let next = BillingKeyPaymentScheduleInput::new(key, "the second month", amount, Currency::Krw);
    /// let schedules = portone.payment_schedule();
    /// schedules.create_payment_schedule("month-2", next, "2030-02-01T00:00:00+09:00").await?;
    ///
    /// payments.run_schedules("2030-01-31T23:59:59+09:00");
    /// assert_eq!(payments.get("month-2"), None);
    /// payments.run_schedules("2030-02-01T00:00:00+09:00");
    /// assert!(matches!(payments.get("month-2"), Some(Payment::Paid(_))));
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Panics
    ///
    /// This panics if the text is no time as RFC 3339 writes it.
    pub fn run_schedules(&self, until: &str) {
        self.state().run_schedules(until.parse().expect("the time is written as RFC 3339 says"));
    }

    /// Sends a webhook for each change of a payment from now on. [`take_webhooks`](Self::take_webhooks) has those that were
    /// sent, and each payment has the records of its own.
    ///
    /// This needs the feature `webhook`. The URL stands in the records only, as nothing is sent over a network.
    ///
    /// ```
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// use portone::{
    ///     payment::PaymentWebhookStatus,
    ///     testing::{NewPayment, StandIn},
    ///     webhook::{WebhookHeaders, WebhookVerifier},
    /// };
    ///
    /// let stand_in = StandIn::new();
    /// let payments = stand_in.payments();
    /// let secret = "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD";
    /// payments.send_webhooks("https://shop.example/webhook", &secret.parse()?);
    /// payments.open(NewPayment::new("order-1", 5_000));
    /// payments.pay("order-1");
    ///
    /// let verifier: WebhookVerifier = secret.parse()?;
    /// for webhook in payments.take_webhooks() {
    ///     let headers = WebhookHeaders::parse(webhook.request.header_pairs())?;
    ///     verifier.verify(headers, &webhook.request.body)?;
    ///     payments.answer_webhook(&webhook, 503, "the shop is closed for the night");
    /// }
    ///
    /// // PortOne's records say what has become of them.
    /// let payment = stand_in.client().payment().get_payment("order-1").await?;
    /// let records = payment.webhooks().unwrap_or_default();
    /// let failed = Some(PaymentWebhookStatus::FailedNotOkResponse);
    /// assert_eq!(records.iter().filter(|record| record.status == failed).count(), 2);
    /// # Ok(())
    /// # }
    /// ```
    #[cfg(feature = "webhook")]
    pub fn send_webhooks(&self, url: &str, secret: &portone_webhook_core::WebhookSecret) {
        let webhooks = &mut self.state().webhooks;
        url.clone_into(&mut webhooks.url);
        webhooks.secret = Some(secret.clone());
    }

    /// Returns the webhooks that were sent since the last call of this, in the order of their events.
    ///
    /// ```
    /// use portone::{
    ///     testing::{NewPayment, StandIn},
    ///     webhook::{SecretError, WebhookSecret},
    /// };
    ///
    /// let secret: WebhookSecret = "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD".parse()?;
    /// let payments = StandIn::new().payments();
    /// payments.send_webhooks("https://shop.example/webhook", &secret);
    /// payments.open(NewPayment::new("order-1", 5_000));
    /// payments.pay("order-1");
    /// // The shop has to bear it if they come the other way round.
    /// for webhook in payments.take_webhooks().into_iter().rev() {
    ///     println!("{} of {}", webhook.event.type_name(), webhook.payment_id);
    /// }
    /// # Ok::<(), SecretError>(())
    /// ```
    #[cfg(feature = "webhook")]
    #[must_use]
    pub fn take_webhooks(&self) -> Vec<SentWebhook> {
        std::mem::take(&mut self.state().webhooks.sent)
    }

    /// Records the answer of the shop to a webhook. PortOne takes any status but 200 for a failure.
    ///
    /// ```
    /// use portone::{
    ///     payment::PaymentWebhookStatus,
    ///     testing::{NewPayment, StandIn},
    ///     webhook::{SecretError, WebhookSecret},
    /// };
    ///
    /// let secret: WebhookSecret = "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD".parse()?;
    /// let payments = StandIn::new().payments();
    /// payments.send_webhooks("https://shop.example/webhook", &secret);
    /// payments.open(NewPayment::new("order-1", 5_000));
    /// let sent = &payments.take_webhooks()[0];
    /// payments.answer_webhook(sent, 200, "");
    /// let payment = payments.get("order-1");
    /// let records = payment.as_ref().and_then(|payment| payment.webhooks()).unwrap_or_default();
    /// assert_eq!(records[0].status, Some(PaymentWebhookStatus::Succeeded));
    /// # Ok::<(), SecretError>(())
    /// ```
    #[cfg(feature = "webhook")]
    pub fn answer_webhook(&self, webhook: &SentWebhook, status: u16, body: &str) {
        let outcome = if status == 200 { "SUCCEEDED" } else { "FAILED_NOT_OK_RESPONSE" };
        let response = json!({
            "code": status.to_string(), "header": "content-type: application/json", "body": body, "respondedAt": now(),
        });
        self.state().record(webhook, json!({ "status": outcome, "response": response }));
    }

    /// Records that the shop could not be reached, or has not answered in time.
    ///
    /// ```
    /// use portone::{
    ///     payment::PaymentWebhookStatus,
    ///     testing::{NewPayment, StandIn},
    ///     webhook::{SecretError, WebhookSecret},
    /// };
    ///
    /// let secret: WebhookSecret = "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD".parse()?;
    /// let payments = StandIn::new().payments();
    /// payments.send_webhooks("https://shop.example/webhook", &secret);
    /// payments.open(NewPayment::new("order-1", 5_000));
    /// let sent = &payments.take_webhooks()[0];
    /// payments.lose_webhook(sent);
    /// let payment = payments.get("order-1");
    /// let records = payment.as_ref().and_then(|payment| payment.webhooks()).unwrap_or_default();
    /// assert_eq!(records[0].status, Some(PaymentWebhookStatus::FailedUnexpectedError));
    /// # Ok::<(), SecretError>(())
    /// ```
    #[cfg(feature = "webhook")]
    pub fn lose_webhook(&self, webhook: &SentWebhook) {
        self.state().record(webhook, json!({ "status": "FAILED_UNEXPECTED_ERROR" }));
    }

    /// Changes a payment that is in one of these states.
    fn enter(
        &self,
        id: &str,
        from: &[&str],
        change: impl FnOnce(&mut State, &str),
    ) -> Option<Payment> {
        let mut state = self.state();
        from.contains(&state.status(id)?).then(|| change(&mut state, id))?;
        state.payment(id)
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl fmt::Debug for Payments {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Payments").finish_non_exhaustive()
    }
}
