//! This module has the shop of the tests.

#![expect(clippy::arithmetic_side_effects, reason = "the numbers are small")]

use std::{
    collections::BTreeMap,
    sync::{
        Arc, Mutex,
        atomic::{AtomicBool, Ordering::SeqCst},
    },
    time::{Duration, SystemTime},
};

use portone::{
    DateTime,
    testing::{NewPayment, Payments, StandIn},
};
use portone_catch_up::{CatchUp, CatchUpError, Claim, EventIdempotency, Progress, Webhook};
use portone_webhook_core::{WebhookId, WebhookSecret};
use portone_webhook_idempotency::{ClaimRefusal, Idempotency, MemoryStore};

const SECRET: &str = "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD";
pub(crate) const HOUR: Duration = Duration::from_secs(60 * 60);

/// A shop, and PortOne.
pub(crate) struct Shop {
    pub(crate) portone: StandIn,
    pub(crate) payments: Payments,
    pub(crate) events: EventIdempotency,
    pub(crate) catch_up: CatchUp,
    /// The types of the events that were handled, by payment.
    pub(crate) handled: Arc<Mutex<BTreeMap<String, Vec<String>>>>,
    pub(crate) is_broken: Arc<AtomicBool>,
}

impl Shop {
    pub(crate) fn new() -> Self {
        let portone = StandIn::new();
        let events = Idempotency::new(MemoryStore::new(1_000_000).unwrap()).by_event("orders");
        let start = SystemTime::now() - HOUR;
        let catch_up = CatchUp::new(portone.client(), events.clone(), start)
            .test_payments()
            .requests_per_second(100_000);
        Self {
            payments: portone.payments(),
            portone,
            events,
            catch_up,
            handled: Arc::default(),
            is_broken: Arc::default(),
        }
    }

    pub(crate) async fn on_event(&self, event: Webhook) -> Result<(), &'static str> {
        if self.is_broken.load(SeqCst) {
            return Err("the shop's database is away");
        }
        let payment = event.payment_id().unwrap_or_default().to_owned();
        let type_name = event.type_name().trim_start_matches("Transaction.").to_owned();
        self.handled.lock().unwrap().entry(payment).or_default().push(type_name);
        Ok(())
    }

    pub(crate) async fn try_run(&self) -> Result<Progress, CatchUpError> {
        self.catch_up.run(|event, _: Claim| self.on_event(event)).await
    }

    pub(crate) async fn run(&self) -> Progress {
        self.try_run().await.unwrap()
    }

    /// Gives what was handled of a payment, in its order.
    pub(crate) fn of(&self, payment: &str) -> Vec<String> {
        self.handled.lock().unwrap().get(payment).cloned().unwrap_or_default()
    }

    /// Gives an event as the server would handle it.
    pub(crate) async fn hear(
        &self,
        event: &Webhook,
    ) -> Result<Result<(), &'static str>, ClaimRefusal> {
        let handler = |_| self.on_event(event.clone());
        self.events.run(event, &WebhookId::new("msg-1"), handler, Result::is_ok).await
    }

    /// Forgets the requests to PortOne, and gives the time at which the first list was to begin.
    pub(crate) fn first_time_asked_for(&self) -> SystemTime {
        let requests = self.portone.take_requests();
        let from = requests[0].input().unwrap()["filter"]["from"].as_str().unwrap().to_owned();
        DateTime::from(from).to_system_time().unwrap()
    }

    pub(crate) fn send_webhooks(&self) {
        let secret: WebhookSecret = SECRET.parse().unwrap();
        self.payments.send_webhooks("https://shop.example/webhook", &secret);
    }

    pub(crate) fn buy(&self, id: &str) {
        self.payments.open(NewPayment::new(id, 5_000)).unwrap();
        self.payments.pay(id).unwrap();
    }
}
