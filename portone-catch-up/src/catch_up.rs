use std::{
    fmt,
    sync::Arc,
    time::{Duration, SystemTime},
};

use portone::{BoxError, PortOneClient};
use portone_webhook_core::Webhook;
use portone_webhook_idempotency::{Claim, EventIdempotency};
use tokio::time::sleep;

use crate::{
    checkpoint::Checkpoint,
    error::CatchUpError,
    measured,
    progress::Progress,
    run::{Run, wait_for_the_other},
    settings::Settings,
};

/// What asks PortOne for the events that were missed, and has them handled.
///
/// The [crate's documentation](crate) says what is promised, and the example `catch_up` is a shop with it.
///
/// ```
/// use std::time::{Duration, SystemTime};
///
/// use portone::PortOneClient;
/// use portone_catch_up::{CatchUp, CatchUpError, Claim, EventIdempotency, Webhook};
///
/// async fn on_event(event: Webhook, _claim: Claim) -> Result<(), String> {
///     println!("{}", event.type_name());
///     Ok(())
/// }
///
/// /// Catches up once, in a program that cron starts.
/// async fn catch_up(portone: PortOneClient, events: EventIdempotency) -> Result<(), CatchUpError> {
///     let yesterday = SystemTime::now() - Duration::from_secs(24 * 60 * 60);
///     let catch_up = CatchUp::new(portone, events, yesterday)
///         .test_payments()
///         .overlap(Duration::from_secs(30 * 60))
///         .requests_per_second(2)
///         .concurrency(1)
///         .on_progress(|progress| println!("{} s are left", progress.left().as_secs()));
///     if std::env::args().any(|argument| argument == "--restart") {
///         catch_up.restart().await?;
///     }
///     let progress = catch_up.run(on_event).await?;
///     println!("{} events were missed", progress.handled);
///     Ok(())
/// }
/// # #[tokio::main(flavor = "current_thread")]
/// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
/// # use portone_webhook_idempotency::{Idempotency, MemoryStore};
/// # let events = Idempotency::new(MemoryStore::new(100_000)?).by_event("orders");
/// # catch_up(portone::testing::StandIn::new().client(), events).await?;
/// # Ok(())
/// # }
/// ```
#[derive(Clone)]
pub struct CatchUp {
    settings: Settings,
}

impl CatchUp {
    /// The default [`overlap`](Self::overlap) of 10 minutes.
    pub const OVERLAP: Duration = Duration::from_secs(10 * 60);
    /// The default number of [`requests_per_second`](Self::requests_per_second), which is 5.
    pub const REQUESTS_PER_SECOND: u32 = 5;
    /// The default [`concurrency`](Self::concurrency) of 4.
    pub const CONCURRENCY: usize = 4;

    /// Makes one for live payments.
    ///
    /// `events` is what the server's layer or middleware has as well. Its store keeps the checkpoint.
    ///
    /// `start` is where the first run begins. The runs after it begin at the checkpoint, whatever `start` is. Do not choose
    /// a time at which a server did not yet claim by event under this name: what was handled before, also under the
    /// `webhook-id`, would be handled again. The time of the deployment is right. If the store ever loses its data, the same
    /// goes for that time.
    ///
    /// **If the merchant has several stores, give the client the ID of the shop's own store**
    /// ([`PortOneClientBuilder::store_id`](portone::PortOneClientBuilder::store_id)). Otherwise the handler gets the events
    /// of all of them. Each store has a checkpoint of its own, and so have tests and live payments.
    pub fn new(portone: PortOneClient, events: EventIdempotency, start: SystemTime) -> Self {
        let settings = Settings {
            store_id: portone.store_id().map(str::to_owned),
            portone: portone.payment(),
            events,
            start,
            is_test: false,
            overlap: Self::OVERLAP,
            pause: pause(Self::REQUESTS_PER_SECOND),
            concurrency: Self::CONCURRENCY,
            on_progress: None,
        };
        Self { settings }
    }

    /// Looks at the payments of test channels, and not at live ones.
    ///
    /// PortOne sends the webhooks of tests to a URL of their own, and its API has both kinds of payments for one secret. A
    /// shop that took the one for the other would ship goods that nobody has paid for.
    #[must_use]
    pub fn test_payments(mut self) -> Self {
        self.settings.is_test = true;
        self
    }

    /// Sets how late a payment or an event may come into PortOne's lists. The default is 10 minutes.
    ///
    /// PortOne does not say how late they come. Each run looks once more at this time before the end of the run before it, in
    /// one go. So it should be short beside the time for which the store remembers what was handled.
    #[must_use]
    pub fn overlap(mut self, overlap: Duration) -> Self {
        self.settings.overlap = overlap;
        self
    }

    /// Sets how many requests a second a run sends at most. The default is 5, and zero counts as 1.
    ///
    /// PortOne documents no limit. If it answers 429 all the same, the client waits as long as the answer says, up to its
    /// own [deadline](portone::PortOneClientBuilder::deadline). Behind that, the run ends with the error, and the next run
    /// goes on. The calls that the handler makes do not count here: [`concurrency`](Self::concurrency) limits them.
    #[must_use]
    pub fn requests_per_second(mut self, requests: u32) -> Self {
        self.settings.pause = pause(requests);
        self
    }

    /// Sets for how many payments the handler runs at a time. The default is 4, and zero counts as 1.
    ///
    /// The events of one payment are handled one after the other, in the order of their times as far as one page shows them.
    /// As with webhooks, a later event can come first.
    #[must_use]
    pub fn concurrency(mut self, payments: usize) -> Self {
        self.settings.concurrency = payments.max(1);
        self
    }

    /// Calls a function after each page of PortOne's lists, for example to draw a progress bar.
    #[must_use]
    pub fn on_progress(mut self, on_progress: impl Fn(&Progress) + Send + Sync + 'static) -> Self {
        self.settings.on_progress = Some(Arc::new(on_progress));
        self
    }

    /// Looks at everything since the last run, and has the handler handle what was missed.
    ///
    /// The handler is given each event as its webhook would have told of it, and the claim on it, which a store may
    /// complete in the handler's own transaction. An error or a panic keeps the event for the next run, and this run goes
    /// on with the others.
    ///
    /// While another process does the same, this one waits, and then goes on where that one has come to. It also waits for a
    /// process that was killed, until the lease of that one has ended. If a slice takes longer than the lease, two processes
    /// can be at the same one: this costs requests, and no event is handled twice.
    ///
    /// If the future is dropped, the handlers that run end in the middle, and their events can be handled again after the
    /// lease. A handler that never ends holds up the run for ever.
    ///
    /// # Errors
    ///
    /// Returns [`CatchUpError`] if the run had to end early. Then the next run goes on about where this one has ended.
    pub async fn run<H, F, E>(&self, handler: H) -> Result<Progress, CatchUpError>
    where
        H: Fn(Webhook, Claim) -> F,
        F: Future<Output = Result<(), E>>,
        E: Into<BoxError>,
    {
        let ended = Run::new(&self.settings, &handler).go_on().await;
        measured::run(if ended.is_ok() { "ended" } else { "failed" });
        #[cfg(feature = "tracing")]
        match &ended {
            Ok(Progress { handled, known, failed, unreadable, .. }) => {
                tracing::info!(
                    handled,
                    known,
                    failed,
                    unreadable,
                    "the payments are caught up with"
                );
            }
            Err(error) => {
                let error: &dyn std::error::Error = error;
                tracing::error!(error, "catching up has ended early");
            }
        }
        ended
    }

    /// Runs again and again, with a pause after each run, and never ends. `ended` is given what has become of each run.
    ///
    /// This is for a task beside a server. Of several servers, one does the work at a time. Abort the task before
    /// [`Idempotency::drain`](portone_webhook_idempotency::Idempotency::drain), which waits for what runs.
    ///
    /// ```no_run
    /// # async fn example(catch_up: portone_catch_up::CatchUp) {
    /// use std::time::Duration;
    ///
    /// use portone_catch_up::{Claim, Webhook};
    ///
    /// async fn on_event(event: Webhook, _claim: Claim) -> Result<(), &'static str> {
    ///     println!("{}", event.type_name());
    ///     Ok(())
    /// }
    ///
    /// tokio::spawn(async move {
    ///     let pause = Duration::from_secs(10 * 60);
    ///     catch_up.run_every(pause, on_event, |ended| println!("{ended:?}")).await
    /// });
    /// # }
    /// # let _ = example;
    /// ```
    pub async fn run_every<H, F, E>(
        &self,
        pause: Duration,
        handler: H,
        mut ended: impl FnMut(Result<Progress, CatchUpError>),
    ) where
        H: Fn(Webhook, Claim) -> F,
        F: Future<Output = Result<(), E>>,
        E: Into<BoxError>,
    {
        loop {
            ended(self.run(&handler).await);
            sleep(pause).await;
        }
    }

    /// Returns the events whose handler has failed. Each run tries them again.
    ///
    /// ```
    /// # async fn example(catch_up: portone_catch_up::CatchUp) -> Result<(), portone_catch_up::CatchUpError> {
    /// for event in catch_up.failed().await? {
    ///     println!("{} of {:?}", event.type_name(), event.payment_id());
    /// }
    /// // Somebody has looked at each of them by hand.
    /// catch_up.forget_failed().await?;
    /// # Ok(())
    /// # }
    /// # let _ = example;
    /// ```
    ///
    /// # Errors
    ///
    /// Returns [`CatchUpError::Store`] if the store does not answer.
    pub async fn failed(&self) -> Result<Vec<Webhook>, CatchUpError> {
        let checkpoint = Checkpoint::load(&self.settings).await?;
        let failed = checkpoint.map(|checkpoint| checkpoint.failed).unwrap_or_default();
        Ok(failed.into_iter().map(|failed| failed.event).collect())
    }

    /// Forgets the events whose handler has failed, so that no run tries them again. [`failed`](Self::failed) has an example.
    ///
    /// ```
    /// # async fn example(catch_up: portone_catch_up::CatchUp) -> Result<(), portone_catch_up::CatchUpError> {
    /// catch_up.forget_failed().await?;
    /// # Ok(())
    /// # }
    /// # let _ = example;
    /// ```
    ///
    /// # Errors
    ///
    /// Returns [`CatchUpError::Store`] if the store does not answer.
    pub async fn forget_failed(&self) -> Result<(), CatchUpError> {
        self.alone(|| self.without_failed()).await
    }

    async fn without_failed(&self) -> Result<(), CatchUpError> {
        if let Some(mut checkpoint) = Checkpoint::load(&self.settings).await? {
            checkpoint.failed.clear();
            checkpoint.save(&self.settings).await?;
        }
        Ok(())
    }

    /// Forgets the checkpoint and the events that have failed, so that the next run begins at `start`.
    ///
    /// # Errors
    ///
    /// Returns [`CatchUpError::Store`] if the store does not answer.
    pub async fn restart(&self) -> Result<(), CatchUpError> {
        let first = Checkpoint::new(self.settings.start);
        self.alone(|| first.save(&self.settings)).await
    }

    /// Waits until no process runs, and does something in which none begins.
    async fn alone<F>(&self, work: impl Fn() -> F) -> Result<(), CatchUpError>
    where
        F: Future<Output = Result<(), CatchUpError>>,
    {
        let (events, name) = (&self.settings.events, self.settings.name());
        loop {
            match events.run_alone(&name, &work).await {
                Ok(done) => return done,
                Err(refusal) => wait_for_the_other(refusal).await?,
            }
        }
    }
}

fn pause(requests: u32) -> Duration {
    Duration::from_secs(1).checked_div(requests.max(1)).unwrap_or_default()
}

impl fmt::Debug for CatchUp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("CatchUp")
            .field("start", &self.settings.start)
            .field("is_test", &self.settings.is_test)
            .field("overlap", &self.settings.overlap)
            .finish_non_exhaustive()
    }
}
