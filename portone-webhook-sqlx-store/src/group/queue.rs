//! This module has the queue in front of a database. It says who may write, and what is written next.

use std::{
    collections::VecDeque,
    iter,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

use portone_webhook_idempotency::{Claimed, Completion, StoreError};
use tokio::sync::oneshot;

use super::step::{Answers, Step};

/// The largest number of claims that wait. With their keys, they take at most 16 MiB.
///
/// Completions and releases are not limited: there are no more of them than handlers that have run.
const CAPACITY: usize = 16_384;
/// The largest number of steps of a kind in a batch.
const MOST: usize = 256;

/// The steps that wait for a database, and the turns that nobody has.
pub(super) struct Queue(Mutex<State>);

#[derive(Default)]
pub(crate) struct State {
    claims: Line<Claimed>,
    completions: Line<Completion>,
    releases: Line<()>,
    free_turns: usize,
}

type Line<T> = VecDeque<Waiting<T>>;

/// A step that waits for its answer.
pub(crate) struct Waiting<T> {
    step: Step,
    reply: oneshot::Sender<Reply<T>>,
}

pub(crate) enum Reply<T> {
    /// The step was made with others.
    Done(T),
    /// The step has to be made alone. It has a turn, or needs none.
    Alone(Option<Turn>),
}

/// The right to write to the database. When it is dropped, it goes on to the next step that waits.
///
/// So it is never lost, although a future can be dropped, and a runtime can end while another one shares the store.
pub(crate) struct Turn(Arc<Queue>);

/// What a step gets when it comes.
pub(super) enum Place<T> {
    Turn(Turn),
    Waiting(oneshot::Receiver<Reply<T>>),
}

/// A kind of step, by its answer.
pub(crate) trait Kind: Send + Sized + 'static {
    fn line(state: &mut State) -> &mut Line<Self>;

    /// Says whether a step has to be refused if so many wait.
    fn is_too_late(_waiting: usize) -> bool {
        false
    }
}

impl Kind for Claimed {
    fn line(state: &mut State) -> &mut Line<Self> {
        &mut state.claims
    }

    fn is_too_late(waiting: usize) -> bool {
        waiting >= CAPACITY
    }
}

impl Kind for Completion {
    fn line(state: &mut State) -> &mut Line<Self> {
        &mut state.completions
    }
}

impl Kind for () {
    fn line(state: &mut State) -> &mut Line<Self> {
        &mut state.releases
    }
}

impl Queue {
    pub(super) fn new(turns: usize) -> Self {
        Self(Mutex::new(State { free_turns: turns, ..State::default() }))
    }

    /// Gives a step a turn if there is one, and otherwise a place behind those of its kind.
    pub(super) fn join<T: Kind>(
        self: &Arc<Self>,
        step: impl FnOnce() -> Step,
    ) -> Result<Place<T>, StoreError> {
        let mut state = self.state();
        if let Some(turns) = state.free_turns.checked_sub(1) {
            state.free_turns = turns;
            return Ok(Place::Turn(Turn(Arc::clone(self))));
        }
        if T::is_too_late(T::line(&mut state).len()) {
            return Err(StoreError::overloaded("too many claims wait for the database"));
        }
        Ok(Place::Waiting(state.push(step())))
    }

    /// Takes the steps that are written next, if there are any. They are those of each kind that wait for longest.
    pub(super) fn take(&self) -> Option<Batch> {
        let batch = self.state().take();
        (batch.len() > 0).then_some(batch)
    }

    /// Locks the state. The lock is held for a few steps in memory, in which nothing panics.
    fn state(&self) -> MutexGuard<'_, State> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl State {
    fn push<T: Kind>(&mut self, step: Step) -> oneshot::Receiver<Reply<T>> {
        let (reply, answer) = oneshot::channel();
        T::line(self).push_back(Waiting { step, reply });
        answer
    }

    fn take(&mut self) -> Batch {
        Batch {
            claims: Steps::take(&mut self.claims),
            completions: Steps::take(&mut self.completions),
            releases: Steps::take(&mut self.releases),
        }
    }

    /// Takes the next step that gets a turn. Handlers that have run go first.
    fn next(&mut self) -> Option<Box<dyn FnOnce(Turn)>> {
        let next = heir(&mut self.completions).or_else(|| heir(&mut self.releases));
        next.or_else(|| heir(&mut self.claims))
    }
}

/// Takes the step that waits for longest, and returns what gives a turn to it.
fn heir<T: Kind>(line: &mut Line<T>) -> Option<Box<dyn FnOnce(Turn)>> {
    let reply = waiting(line).next()?.reply;
    // If nobody waits for this reply any more, the turn is dropped here and goes on from there.
    Some(Box::new(|turn| drop(reply.send(Reply::Alone(Some(turn))))))
}

/// Takes steps from a line, except for those whose callers have gone.
fn waiting<T>(line: &mut Line<T>) -> impl Iterator<Item = Waiting<T>> {
    iter::from_fn(|| line.pop_front()).filter(|waiting| !waiting.reply.is_closed())
}

impl Drop for Turn {
    fn drop(&mut self) {
        let mut state = self.0.state();
        let Some(give) = state.next() else {
            state.free_turns = state.free_turns.saturating_add(1);
            return;
        };
        drop(state);
        give(Self(Arc::clone(&self.0)));
    }
}

/// Steps that are written together, each with its caller.
pub(crate) struct Batch {
    pub(crate) claims: Steps<Claimed>,
    pub(crate) completions: Steps<Completion>,
    pub(crate) releases: Steps<()>,
}

/// The steps of one kind in a batch, with their callers in the same order.
pub(crate) struct Steps<T> {
    pub(crate) steps: Vec<Step>,
    replies: Vec<oneshot::Sender<Reply<T>>>,
}

impl<T> Steps<T> {
    fn take(line: &mut Line<T>) -> Self {
        let (steps, replies) =
            waiting(line).take(MOST).map(|Waiting { step, reply }| (step, reply)).unzip();
        Self { steps, replies }
    }

    fn answer(self, answer: impl Fn(&Step) -> Option<T>) {
        for (step, reply) in self.steps.iter().zip(self.replies) {
            let answer = answer(step).map_or(Reply::Alone(None), Reply::Done);
            // The caller may have gone.
            let _ = reply.send(answer);
        }
    }
}

impl Batch {
    /// Makes a batch of one step, and returns where its answer will be.
    #[cfg(feature = "postgres")]
    pub(crate) fn of_one<T: Kind>(step: Step) -> (Self, oneshot::Receiver<Reply<T>>) {
        let mut state = State::default();
        let reply = state.push(step);
        (state.take(), reply)
    }

    /// Returns the number of steps.
    pub(crate) fn len(&self) -> u64 {
        let Self { claims, completions, releases } = self;
        let lengths = [claims.steps.len(), completions.steps.len(), releases.steps.len()];
        lengths.iter().sum::<usize>().try_into().unwrap_or(u64::MAX)
    }

    /// Gives each caller its answer. Those for which there is none make their steps alone.
    pub(crate) fn answer(self, answers: &Answers) {
        self.claims.answer(|step| answers.claimed(step));
        self.completions.answer(|step| answers.is_recorded(step).then_some(Completion::Recorded));
        self.releases.answer(|_| answers.is_released().then_some(()));
    }
}
