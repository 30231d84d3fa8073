use std::{borrow::Cow, time::Duration};

use portone_webhook_core::{Webhook, WebhookId};

use crate::{
    claim::Claim, error::StoreError, event_key, idempotency::Idempotency, key::ClaimKey,
    refusal::ClaimRefusal,
};

/// An [`Idempotency`] by which each event has one effect, however PortOne tells of it.
///
/// [`Idempotency::by_event`] makes it. A server's layer or middleware takes it in place of an [`Idempotency`].
/// What learns of an event in another way, such as by asking PortOne's API, uses [`run`](Self::run).
///
/// Two events are the same if these are the same:
///
/// | events | known by |
/// |---|---|
/// | `Transaction.Ready`, `.Paid`, `.VirtualAccountIssued`, `.PayPending`, `.Failed`, `.Cancelled` | the type, the payment's ID and the transaction's ID |
/// | `Transaction.PartialCancelled`, `.CancelPending` | these, and the cancellation's ID |
/// | all others, and a `.PartialCancelled` or `.CancelPending` without the cancellation's ID | the `webhook-id` |
///
/// A dispute can be opened more than once, a billing key updated, and so on, so these are only told apart by
/// their deliveries. The same goes for webhooks of version `2024-01-01`, whose cancellations have no ID.
///
/// A transaction is one attempt to pay. If PortOne reported two failures of one attempt, the second one would
/// be taken for the first.
///
/// ```
/// use portone_webhook_core::{
///     Verified, Webhook, WebhookId, WebhookSecret, WebhookVerifier, testing::{self, Delivery},
/// };
/// use portone_webhook_idempotency::{ClaimRefusal, Idempotency, MemoryStore};
///
/// # #[tokio::main]
/// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
/// let secret: WebhookSecret = "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD".parse()?;
/// let events = Idempotency::new(MemoryStore::new(100_000)?).by_event("orders");
/// let paid = Webhook::TransactionPaid(testing::transaction("order-1"));
///
/// // The server gets the webhook, and handles it.
/// let delivery: Verified<()> = Delivery::of(&paid).verified(&secret);
/// let server = Idempotency::from(events.clone());
/// let verifier = WebhookVerifier::new(secret);
/// server.run(&verifier, "/webhook", &delivery, async |_| (), |_| true).await?;
///
/// // Later, something else finds the payment in PortOne's API.
/// let again = events.run(&paid, &WebhookId::new("found"), async |_claim| (), |_| true).await;
/// assert!(matches!(again, Err(ClaimRefusal::Completed)));
/// # Ok(())
/// # }
/// ```
#[derive(Debug, Clone)]
pub struct EventIdempotency {
    inner: Idempotency,
}

impl Idempotency {
    /// Gives each *event* one effect, under a [name](Self::namespace), however PortOne tells of it.
    ///
    /// Otherwise, deliveries with the same `webhook-id` are the same, and something that learns of an event in
    /// another way than by a delivery does not know that id. [`EventIdempotency`] says which events are the same.
    ///
    /// What was handled before under its `webhook-id` does not count: an event that is resent after the change is
    /// handled once more. The same goes for servers with and without this method beside each other.
    ///
    /// ```
    /// use portone_webhook_idempotency::{EventIdempotency, Idempotency, MemoryStore};
    ///
    /// let events: EventIdempotency = Idempotency::new(MemoryStore::new(100_000)?).by_event("orders");
    /// // The layer or middleware of the server takes this, and everything else that handles the same events.
    /// let server = Idempotency::from(events.clone());
    /// # let _ = (events, server);
    /// # Ok::<(), portone_webhook_idempotency::ConfigError>(())
    /// ```
    #[must_use]
    pub fn by_event(self, name: impl Into<String>) -> EventIdempotency {
        EventIdempotency { inner: Self { is_by_event: true, ..self.namespace(name) } }
    }
}

impl EventIdempotency {
    /// Runs a handler, unless somebody has handled or is handling this event. It does what
    /// [`Idempotency::run`] does, for an event that came in another way than by a delivery.
    ///
    /// `id` is the `webhook-id` of the event's webhook, if that is known, and otherwise any text that a log can
    /// show. An event that is known by its delivery needs the real one. A confirm question is no event, and must
    /// not be given to this method.
    ///
    /// # Errors
    ///
    /// Returns [`ClaimRefusal`] if the handler is not run.
    pub fn run<H, F, S>(
        &self,
        event: &Webhook,
        id: &WebhookId,
        handler: H,
        succeeded: S,
    ) -> impl Future<Output = Result<F::Output, ClaimRefusal>> + use<H, F, S>
    where
        H: FnOnce(Claim) -> F,
        F: Future,
        S: FnOnce(&F::Output) -> bool,
    {
        self.run_with(self.claim(&Self::known_by(event, id), id), handler, succeeded)
    }

    /// Returns what an event is known by: the bytes are the same for the same event, and for no other. `id` is
    /// that of [`run`](Self::run).
    ///
    /// ```
    /// use portone_webhook_core::{Webhook, WebhookId, testing};
    /// use portone_webhook_idempotency::EventIdempotency;
    ///
    /// let (first, again) = (WebhookId::new("msg-1"), WebhookId::new("msg-2"));
    /// let paid = Webhook::TransactionPaid(testing::transaction("order-1"));
    /// let same = EventIdempotency::known_by(&paid, &again);
    /// assert_eq!(EventIdempotency::known_by(&paid, &first), same);
    ///
    /// // A dispute can be opened again.
    /// let dispute = Webhook::TransactionDisputeCreated(testing::transaction("order-1"));
    /// let other = EventIdempotency::known_by(&dispute, &again);
    /// assert_ne!(EventIdempotency::known_by(&dispute, &first), other);
    /// ```
    pub fn known_by<'a>(event: &Webhook, id: &'a WebhookId) -> Cow<'a, [u8]> {
        event_key::known_by(event, id)
    }

    /// Runs work of this name, unless another process is at it. When it has ended, whoever comes next runs it
    /// again. If the process dies, that is after the lease.
    ///
    /// Work that takes longer than the [lease](Idempotency::lease) can be begun by another process beside it.
    /// [`Idempotency::drain`] waits for its end.
    ///
    /// ```
    /// use portone_webhook_idempotency::{ClaimRefusal, Idempotency, MemoryStore};
    ///
    /// # #[tokio::main]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// let events = Idempotency::new(MemoryStore::new(100_000)?).by_event("orders");
    /// let clean_up = async || {
    ///     let meanwhile = events.run_alone("clean-up", async || ()).await;
    ///     assert!(matches!(meanwhile, Err(ClaimRefusal::InProgress { .. })));
    /// };
    /// events.run_alone("clean-up", clean_up).await?;
    /// events.run_alone("clean-up", clean_up).await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    ///
    /// Returns [`ClaimRefusal::InProgress`] if another process is at it, and [`ClaimRefusal::Unavailable`] if
    /// the store cannot be asked.
    pub fn run_alone<W, F>(
        &self,
        name: &str,
        work: W,
    ) -> impl Future<Output = Result<F::Output, ClaimRefusal>> + use<W, F>
    where
        W: FnOnce() -> F,
        F: Future,
    {
        // An id of a delivery or an event cannot have this line break.
        let id = WebhookId::new(format!("work\n{name}"));
        let claim = self.claim(id.as_bytes(), &id);
        let claim = claim.map(|claim| Claim { is_for_work: true, ..claim });
        // The claim is never completed, so the next one can have it.
        self.run_with(claim, |_| work(), |_| false)
    }

    fn claim(&self, known_by: &[u8], id: &WebhookId) -> Result<Claim, StoreError> {
        self.inner.claim_of(self.namespace().into(), known_by, id, self.inner.retention)
    }

    fn run_with<H, F, S>(
        &self,
        claim: Result<Claim, StoreError>,
        handler: H,
        succeeded: S,
    ) -> impl Future<Output = Result<F::Output, ClaimRefusal>> + use<H, F, S>
    where
        H: FnOnce(Claim) -> F,
        F: Future,
        S: FnOnce(&F::Output) -> bool,
    {
        let Idempotency { ledger, lease, .. } = &self.inner;
        ledger.track(ledger.run(claim, *lease, handler, succeeded))
    }

    /// Returns what was last kept by [`set_checkpoint`](Self::set_checkpoint) under this name, if anything was.
    ///
    /// ```
    /// use portone_webhook_idempotency::{Idempotency, MemoryStore};
    ///
    /// # #[tokio::main]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// let events = Idempotency::new(MemoryStore::new(100_000)?).by_event("orders");
    /// assert_eq!(events.checkpoint("report").await?, None);
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    ///
    /// Returns [`StoreError`] if the store cannot be asked, or has no checkpoints.
    pub async fn checkpoint(&self, name: &str) -> Result<Option<Vec<u8>>, StoreError> {
        let timed = &self.inner.ledger.timed;
        let name = self.checkpoint_name(name);
        timed.answer("checkpoint", timed.store.checkpoint(&name)).await
    }

    /// Keeps where work of this name has come to, beside the claims.
    ///
    /// ```
    /// use portone_webhook_idempotency::{Idempotency, MemoryStore};
    ///
    /// # #[tokio::main]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// let events = Idempotency::new(MemoryStore::new(100_000)?).by_event("orders");
    /// events.set_checkpoint("report", b"2026-04-01").await?;
    /// assert_eq!(events.checkpoint("report").await?.as_deref(), Some(&b"2026-04-01"[..]));
    /// assert_eq!(events.checkpoint("another").await?, None);
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    ///
    /// Returns [`StoreError`] if the store cannot be asked, or has no checkpoints.
    pub async fn set_checkpoint(&self, name: &str, checkpoint: &[u8]) -> Result<(), StoreError> {
        let timed = &self.inner.ledger.timed;
        let name = self.checkpoint_name(name);
        timed.answer("set_checkpoint", timed.store.set_checkpoint(&name, checkpoint)).await
    }

    /// Returns how long an event is remembered as done, which [`Idempotency::retention`] sets.
    ///
    /// ```
    /// use portone_webhook_idempotency::{Idempotency, MemoryStore};
    ///
    /// let events = Idempotency::new(MemoryStore::new(100_000)?).by_event("orders");
    /// assert_eq!(events.retention(), Idempotency::RETENTION);
    /// # Ok::<(), portone_webhook_idempotency::ConfigError>(())
    /// ```
    pub fn retention(&self) -> Duration {
        self.inner.retention
    }

    fn checkpoint_name(&self, name: &str) -> Box<[u8]> {
        ClaimKey::shortened(&[self.namespace(), b"\n", name.as_bytes()].concat())
    }

    fn namespace(&self) -> &[u8] {
        self.inner.namespace.as_deref().unwrap_or_default()
    }
}

impl From<EventIdempotency> for Idempotency {
    fn from(events: EventIdempotency) -> Self {
        events.inner
    }
}
