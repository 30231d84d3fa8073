//! This module is one run: it goes through time in slices, and has each event that it finds handled.

use std::{
    ops::Range,
    panic::AssertUnwindSafe,
    sync::atomic::{AtomicBool, Ordering},
    time::{Duration, SystemTime},
};

use futures_util::{FutureExt as _, StreamExt as _, stream};
use portone::{BoxError, payment::PaymentStatus};
use portone_webhook_core::Webhook;
use portone_webhook_idempotency::{Claim, ClaimRefusal, StoreError};
use tokio::time::{Instant, sleep};

use crate::{
    checkpoint::Checkpoint,
    error::{CatchUpError, MOST_FAILED},
    facts::MoneyEvent,
    found::{Found, by_payment},
    lists::{EDGE, EventPages, Lists, PaymentPages},
    measured,
    pace::Pace,
    progress::{Progress, count},
    settings::Settings,
};

/// The shortest slice, and the first one.
const FIRST_SLICE: Duration = Duration::from_secs(60 * 60);
/// The longest slice. The next one is longer after a slice with few pages.
const LONGEST_SLICE: Duration = Duration::from_secs(24 * 60 * 60);
/// The longest time after which somebody else's work is looked at again.
const LONGEST_WAIT: Duration = Duration::from_secs(1);

/// The statuses of which PortOne does not say at which time they are found, or whose time is the payment provider's. So they
/// may come long after that time. What was paid and cancelled comes with the events of money.
const UNDATED: [PaymentStatus; 3] =
    [PaymentStatus::Pending, PaymentStatus::VirtualAccountIssued, PaymentStatus::Failed];
/// The time before the end of a run in which it looks for such payments once more.
const LOOK_BACK: Duration = Duration::from_secs(24 * 60 * 60);

/// One run.
pub(crate) struct Run<'a, H> {
    settings: &'a Settings,
    handler: &'a H,
    lists: Lists,
    progress: Progress,
    slice: Duration,
    /// What happened before this was handled without the store, or is forgotten.
    since: SystemTime,
    has_tried_failed: bool,
}

/// What has become of an event.
enum Outcome {
    Handled,
    Known,
    Failed(Box<Found>, BoxError),
}

impl<'a, H, F, E> Run<'a, H>
where
    H: Fn(Webhook, Claim) -> F,
    F: Future<Output = Result<(), E>>,
    E: Into<BoxError>,
{
    pub(crate) fn new(settings: &'a Settings, handler: &'a H) -> Self {
        let lists = Lists {
            portone: settings.portone.clone(),
            is_test: settings.is_test,
            pace: Pace::new(settings.pause),
        };
        let progress = Progress::new(settings.start, SystemTime::now());
        Self {
            settings,
            handler,
            lists,
            progress,
            slice: FIRST_SLICE,
            since: settings.start,
            has_tried_failed: false,
        }
    }

    /// Goes on until now. Between the slices, another process may go on in place of this one.
    pub(crate) async fn go_on(mut self) -> Result<Progress, CatchUpError> {
        let (events, name) = (&self.settings.events, self.settings.name());
        loop {
            match events.run_alone(&name, || self.one_slice()).await {
                Ok(is_last) => {
                    if is_last? {
                        return Ok(self.progress);
                    }
                }
                Err(refusal) => wait_for_the_other(refusal).await?,
            }
        }
    }

    /// Handles what happened in the next slice of time, and says whether it was the last one.
    async fn one_slice(&mut self) -> Result<bool, CatchUpError> {
        let Settings { events, start, overlap, .. } = self.settings;
        let mut checkpoint = match Checkpoint::load(self.settings).await? {
            Some(checkpoint) => checkpoint,
            None => {
                // A program that is killed goes on from here, although it begins at another time then.
                let first = Checkpoint::new(*start);
                first.save(self.settings).await?;
                first
            }
        };
        let loaded = checkpoint.clone();
        let begin = checkpoint.reached()?;
        measured::reached(self.settings, begin);
        let until = self.progress.until;
        let remembered = events.retention();
        let forgotten = SystemTime::now().checked_sub(remembered);
        if begin > until {
            return Err(CatchUpError::Ahead);
        }
        if forgotten.is_some_and(|forgotten| begin < forgotten) {
            return Err(CatchUpError::TooEarly { remembered });
        }
        self.since = checkpoint.began()?.max(forgotten.unwrap_or(begin));
        self.progress.reached = begin;
        if !self.has_tried_failed {
            self.has_tried_failed = true;
            let failed = std::mem::take(&mut checkpoint.failed);
            let failed = failed.into_iter().map(Found::from).collect();
            self.handle(failed, &mut checkpoint).await?;
        }

        // What happened after this time may not be in the lists yet.
        let settled = until.checked_sub(*overlap).unwrap_or(begin);
        let end = begin.checked_add(self.slice).filter(|end| *end < settled).unwrap_or(until);
        let from = begin.checked_sub(EDGE).unwrap_or(begin);
        let pages = self.payments(from..end, &[], &mut checkpoint).await?;
        if end == until {
            let back = until.checked_sub(LOOK_BACK).unwrap_or(from).max(self.since);
            self.payments(back..until, &UNDATED, &mut checkpoint).await?;
        }
        self.money(from..end, &mut checkpoint).await?;
        self.slice = match pages {
            0..=2 => self.slice.saturating_mul(2).min(LONGEST_SLICE),
            3..=20 => self.slice,
            _ => FIRST_SLICE,
        };

        checkpoint.set_reached(end.min(settled).max(begin));
        if let Some(other) = Checkpoint::load(self.settings).await?
            && other != loaded
        {
            checkpoint.join(other)?;
        }
        checkpoint.save(self.settings).await?;
        measured::reached(self.settings, checkpoint.reached()?);
        self.progress.reached = end;
        self.settings.report(&self.progress);
        Ok(end == until)
    }

    /// Goes through the payments whose status changed, and gives the number of pages. A range with more payments than
    /// PortOne gives pages of is halved.
    async fn payments(
        &mut self,
        range: Range<SystemTime>,
        statuses: &'static [PaymentStatus],
        checkpoint: &mut Checkpoint,
    ) -> Result<u32, CatchUpError> {
        let mut number = 0u32;
        let mut ranges = vec![range];
        while let Some(range) = ranges.pop() {
            let mut pages = PaymentPages::new(range.clone(), statuses);
            loop {
                let Some(page) = pages.next(&mut self.lists).await? else {
                    ranges.extend(halves(range)?);
                    break;
                };
                number = number.saturating_add(1);
                self.listed(page.items.len(), page.unreadable);
                let mut found = Vec::new();
                for payment in &page.items {
                    found.extend(payment.events_since(self.since)?);
                }
                self.handle(found, checkpoint).await?;
                self.settings.report(&self.progress);
                if page.is_last {
                    break;
                }
            }
        }
        Ok(number)
    }

    /// Goes through what was paid and cancelled. A second partial cancellation may not change the status of its payment.
    async fn money(
        &mut self,
        range: Range<SystemTime>,
        checkpoint: &mut Checkpoint,
    ) -> Result<(), CatchUpError> {
        let mut pages = EventPages::new(range);
        loop {
            let page = pages.next(&mut self.lists).await?;
            self.listed(page.items.len(), page.unreadable);
            let mut found = Vec::new();
            for event in page.items.iter().filter(|event| event.is_of_v2()) {
                match event.is_test() {
                    Some(is_test) if is_test == self.lists.is_test => {
                        found.extend(self.events_of(event).await?);
                    }
                    Some(_) => {}
                    // Whoever took a test for a live payment would ship for no money.
                    None => self.unreadable(1),
                }
            }
            self.handle(found, checkpoint).await?;
            self.settings.report(&self.progress);
            if page.is_last {
                return Ok(());
            }
        }
    }

    /// Gives the events of a payment that something happened to. What does not say which cancellation it is, the payment
    /// does.
    async fn events_of(&mut self, event: &MoneyEvent) -> Result<Vec<Found>, CatchUpError> {
        if let Some(found) = event.events_since(self.since)? {
            return Ok(found);
        }
        let payment = self.lists.payment(&event.payment_id, event.store_id.as_deref()).await;
        let is_odd = match &payment {
            Err(CatchUpError::Api(error)) => error.status() == Some(404),
            Err(CatchUpError::Answer(_)) => true,
            _ => false,
        };
        if is_odd {
            #[cfg(feature = "tracing")]
            tracing::error!(
                payment_id = event.payment_id,
                "a payment that was cancelled in part is not there"
            );
            self.unreadable(1);
            return Ok(Vec::new());
        }
        payment?.events_since(self.since)
    }

    fn listed(&mut self, items: usize, unreadable: u64) {
        let items = u64::try_from(items).unwrap_or(u64::MAX);
        self.progress.listed = self.progress.listed.saturating_add(items);
        self.unreadable(unreadable);
    }

    fn unreadable(&mut self, number: u64) {
        measured::events("unreadable", number);
        self.progress.unreadable = self.progress.unreadable.saturating_add(number);
    }

    /// Has events handled, several payments at a time. Those that fail are kept for the next run.
    async fn handle(
        &mut self,
        found: Vec<Found>,
        checkpoint: &mut Checkpoint,
    ) -> Result<(), CatchUpError> {
        // If the store is away, no more handlers are begun, and those that run come to their end.
        let is_store_away = AtomicBool::new(false);
        let payments = stream::iter(by_payment(found))
            .map(|events| self.handle_in_order(events, &is_store_away));
        let outcomes: Vec<_> = payments.buffer_unordered(self.settings.concurrency).collect().await;
        for outcome in outcomes {
            for outcome in outcome? {
                match outcome {
                    Outcome::Handled => count(&mut self.progress.handled),
                    Outcome::Known => count(&mut self.progress.known),
                    Outcome::Failed(found, error) => self.keep(*found, error, checkpoint)?,
                }
            }
        }
        Ok(())
    }

    fn keep(
        &mut self,
        found: Found,
        error: BoxError,
        checkpoint: &mut Checkpoint,
    ) -> Result<(), CatchUpError> {
        #[cfg(feature = "tracing")]
        tracing::error!(
            id = %found.id,
            r#type = found.event.type_name(),
            payment_id = found.event.payment_id(),
            error = &*error,
            "an event that was missed could not be handled"
        );
        // A payment and what was paid are in two lists, so an event can fail twice in a run.
        if checkpoint.keep(found) {
            count(&mut self.progress.failed);
        }
        if checkpoint.failed.len() > MOST_FAILED {
            return Err(CatchUpError::TooManyFailures { last: error });
        }
        Ok(())
    }

    async fn handle_in_order(
        &self,
        events: Vec<Found>,
        is_store_away: &AtomicBool,
    ) -> Result<Vec<Outcome>, CatchUpError> {
        let mut outcomes = Vec::new();
        for found in events {
            if is_store_away.load(Ordering::Relaxed) {
                break;
            }
            let is_early = found.is_within(self.settings.overlap);
            let outcome = self.handle_one(found).await;
            match &outcome {
                Ok(Outcome::Handled) if is_early => measured::events("early", 1),
                Ok(Outcome::Handled) => measured::events("handled", 1),
                Ok(Outcome::Known) => measured::events("known", 1),
                Ok(Outcome::Failed(..)) => measured::events("failed", 1),
                Err(_) => {}
            }
            is_store_away.fetch_or(outcome.is_err(), Ordering::Relaxed);
            outcomes.push(outcome?);
        }
        Ok(outcomes)
    }

    async fn handle_one(&self, found: Found) -> Result<Outcome, CatchUpError> {
        let failed = |error: BoxError| Outcome::Failed(Box::new(found.clone()), error);
        let mut give_up_at = None;
        loop {
            let Found { event, id, .. } = &found;
            let handler = |claim| {
                let handling = (self.handler)(event.clone(), claim);
                #[cfg(feature = "tracing")]
                let handling = tracing::Instrument::instrument(handling, found.span());
                handling
            };
            let run = self.settings.events.run(event, id, handler, Result::is_ok);
            let Ok(handled) = AssertUnwindSafe(run).catch_unwind().await else {
                return Ok(failed("the handler has panicked".into()));
            };
            return Ok(match handled {
                Ok(Ok(())) => Outcome::Handled,
                Ok(Err(error)) => failed(error.into()),
                Err(ClaimRefusal::Completed) => Outcome::Known,
                Err(ClaimRefusal::Unavailable(error)) => return Err(error.into()),
                // Its webhook is being handled. If that fails, it is this run's turn.
                Err(refusal @ ClaimRefusal::InProgress { remaining }) => {
                    let now = Instant::now();
                    let end = *give_up_at
                        .get_or_insert(now.checked_add(remaining.saturating_add(LONGEST_WAIT)));
                    if end.is_none_or(|end| now < end) {
                        sleep(remaining.min(LONGEST_WAIT)).await;
                        continue;
                    }
                    failed(refusal.into())
                }
                Err(refusal) => failed(refusal.into()),
            });
        }
    }
}

/// Waits if another process is at the work that one does at a time. Any other refusal is an error.
pub(crate) async fn wait_for_the_other(refusal: ClaimRefusal) -> Result<(), CatchUpError> {
    match refusal {
        ClaimRefusal::InProgress { remaining } => {
            sleep(remaining.min(LONGEST_WAIT)).await;
            Ok(())
        }
        ClaimRefusal::Unavailable(error) => Err(error.into()),
        refusal => Err(StoreError::new(refusal).into()),
    }
}

fn halves(range: Range<SystemTime>) -> Result<[Range<SystemTime>; 2], CatchUpError> {
    let length = range.end.duration_since(range.start).unwrap_or_default();
    let half = length.checked_div(2).filter(|_| length > EDGE);
    let middle = half.and_then(|half| range.start.checked_add(half));
    let too_many = "more than 60,000 payments have changed within a second";
    let middle = middle.ok_or_else(|| CatchUpError::Answer(too_many.into()))?;
    Ok([middle..range.end, range.start..middle])
}
