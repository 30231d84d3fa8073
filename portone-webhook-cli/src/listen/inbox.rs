//! The newest deliveries, and who waits for more.

use std::{
    collections::VecDeque,
    num::NonZeroUsize,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

use tokio::sync::watch;

/// How much is kept, in bytes of JSON.
const MOST_BYTES: usize = 16 * 1024 * 1024;

/// Deliveries as JSON, numbered from 1.
pub(super) struct Inbox {
    kept: Mutex<Kept>,
    newest: watch::Sender<u64>,
    limit: usize,
}

struct Kept {
    next: u64,
    /// Of all deliveries.
    bytes: usize,
    deliveries: VecDeque<Delivery>,
}

/// The first ones with the id of another delivery.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Earlier {
    /// Of two that are accepted, a receiver handles the first.
    pub(super) accepted: Option<u64>,
    /// One that was not accepted comes again.
    pub(super) refused: Option<u64>,
}

struct Delivery {
    number: u64,
    id: Option<Vec<u8>>,
    accepted: bool,
    json: Arc<str>,
}

impl Inbox {
    pub(super) fn new(limit: NonZeroUsize) -> Self {
        let kept = Kept { next: 1, bytes: 0, deliveries: VecDeque::new() };
        Self { kept: Mutex::new(kept), newest: watch::Sender::new(0), limit: limit.get() }
    }

    pub(super) fn limit(&self) -> usize {
        self.limit
    }

    /// Keeps a delivery, and drops the oldest ones where they are too many.
    ///
    /// An accepted one verifies and was answered with a success. `json` is given its number, and those
    /// of the same id that are still kept.
    pub(super) fn keep(
        &self,
        id: Option<&[u8]>,
        accepted: bool,
        json: impl FnOnce(u64, Earlier) -> String,
    ) {
        let mut kept = self.lock();
        let first = |is: bool| {
            let same = |delivery: &&Delivery| {
                id.is_some() && delivery.id.as_deref() == id && delivery.accepted == is
            };
            kept.deliveries.iter().find(same).map(|delivery| delivery.number)
        };
        let earlier = Earlier { accepted: first(true).filter(|_| accepted), refused: first(false) };
        let number = kept.next;
        let json = Arc::from(json(number, earlier));
        kept.push(Delivery { number, id: id.map(<[u8]>::to_vec), accepted, json }, self.limit);
        drop(kept);
        self.newest.send_replace(number);
    }

    /// The oldest delivery after this number.
    pub(super) fn after(&self, number: u64) -> Option<(u64, Arc<str>)> {
        let kept = self.lock();
        let position = kept.deliveries.partition_point(|delivery| delivery.number <= number);
        let next = kept.deliveries.get(position)?;
        Some((next.number, next.json.clone()))
    }

    /// Changes with each delivery.
    pub(super) fn newest(&self) -> watch::Receiver<u64> {
        self.newest.subscribe()
    }

    /// Nothing that panics leaves it in disorder.
    fn lock(&self) -> MutexGuard<'_, Kept> {
        self.kept.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Kept {
    fn push(&mut self, delivery: Delivery, limit: usize) {
        self.next = self.next.saturating_add(1);
        self.bytes = self.bytes.saturating_add(delivery.size());
        self.deliveries.push_back(delivery);
        // The newest one stays, whatever its size.
        while self.deliveries.len() > limit
            || (self.bytes > MOST_BYTES && self.deliveries.len() > 1)
        {
            let Some(oldest) = self.deliveries.pop_front() else { break };
            self.bytes = self.bytes.saturating_sub(oldest.size());
        }
    }
}

impl Delivery {
    fn size(&self) -> usize {
        self.json.len().saturating_add(self.id.as_ref().map_or(0, Vec::len))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn inbox(limit: usize) -> Inbox {
        Inbox::new(NonZeroUsize::new(limit).unwrap())
    }

    fn numbers(inbox: &Inbox) -> Vec<u64> {
        let mut numbers = vec![];
        while let Some((number, _)) = inbox.after(numbers.last().copied().unwrap_or(0)) {
            numbers.push(number);
        }
        numbers
    }

    #[test]
    fn the_newest_are_kept() {
        let inbox = inbox(2);
        for _ in 0..4 {
            inbox.keep(None, true, |number, _| number.to_string());
        }
        assert_eq!(numbers(&inbox), [3, 4]);
        assert_eq!(*inbox.newest().borrow(), 4);
    }

    #[test]
    fn large_ones_drive_out_more() {
        let inbox = inbox(100);
        for _ in 0..5 {
            inbox.keep(None, true, |_, _| "x".repeat(MOST_BYTES / 3));
        }
        assert_eq!(numbers(&inbox), [3, 4, 5]);
        inbox.keep(None, true, |_, _| "x".repeat(MOST_BYTES + 1));
        assert_eq!(numbers(&inbox), [6]);
    }

    #[test]
    fn a_repeated_id_is_told_the_first_one() {
        let inbox = inbox(3);
        for (id, accepted, expected) in [
            (Some(&b"a"[..]), false, (None, None)),
            (None, true, (None, None)),
            // Another attempt, and then a copy of it
            (Some(b"a"), true, (None, Some(1))),
            (Some(b"a"), true, (Some(3), Some(1))),
            // Refused, it is a copy of nothing.
            (Some(b"a"), false, (None, None)),
            (None, true, (None, None)),
            (None, true, (None, None)),
            // One of them is no longer kept.
            (Some(b"a"), true, (None, Some(5))),
        ] {
            let mut told = None;
            inbox.keep(id, accepted, |number, earlier| {
                told = Some((number, earlier));
                String::new()
            });
            let (number, earlier) = told.unwrap();
            assert_eq!((earlier.accepted, earlier.refused), expected, "{number}");
        }
    }
}
