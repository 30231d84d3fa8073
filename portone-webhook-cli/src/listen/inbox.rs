//! This module stores the newest deliveries, and notifies the streams that wait for more.

use std::{
    collections::VecDeque,
    num::NonZeroUsize,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

use tokio::sync::watch;

use super::received::Received;

/// The largest total size of the stored deliveries, in bytes.
const MAX_BYTES: usize = 16 * 1024 * 1024;

/// The stored deliveries, as they came and as JSON. Their numbers begin with 1.
pub(super) struct Inbox {
    stored: Mutex<Stored>,
    newest: watch::Sender<u64>,
    limit: usize,
}

struct Stored {
    next: u64,
    /// The total size of the deliveries, in bytes.
    bytes: usize,
    deliveries: VecDeque<Delivery>,
}

/// The numbers of the first earlier deliveries with the same `webhook-id`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Earlier {
    /// The number of the first delivery that was accepted; none if the new delivery is not accepted.
    pub(super) accepted: Option<u64>,
    /// The number of the first delivery that was not accepted. PortOne sends a delivery again if it is not
    /// accepted.
    pub(super) not_accepted: Option<u64>,
}

struct Delivery {
    number: u64,
    received: Received,
    accepted: bool,
    json: Arc<str>,
}

impl Inbox {
    pub(super) fn new(limit: NonZeroUsize) -> Self {
        let stored = Stored { next: 1, bytes: 0, deliveries: VecDeque::new() };
        Self { stored: Mutex::new(stored), newest: watch::Sender::new(0), limit: limit.get() }
    }

    /// Returns the largest number of stored deliveries.
    pub(super) fn limit(&self) -> usize {
        self.limit
    }

    /// Stores a delivery, and drops the oldest deliveries if there are too many.
    ///
    /// `accepted` says that the delivery verifies and was answered with a status of success. `json` gets the
    /// number of the delivery and the earlier deliveries with the same id that are still stored.
    pub(super) fn store(
        &self,
        received: Received,
        accepted: bool,
        json: impl FnOnce(u64, Earlier) -> String,
    ) {
        let mut stored = self.lock();
        let id = received.id();
        let first = |wanted: bool| {
            let same = |delivery: &&Delivery| {
                id.is_some() && delivery.received.id() == id && delivery.accepted == wanted
            };
            stored.deliveries.iter().find(same).map(|delivery| delivery.number)
        };
        let earlier =
            Earlier { accepted: first(true).filter(|_| accepted), not_accepted: first(false) };
        let number = stored.next;
        let json = Arc::from(json(number, earlier));
        stored.push(Delivery { number, received, accepted, json }, self.limit);
        drop(stored);
        self.newest.send_replace(number);
    }

    /// Returns the oldest delivery after this number.
    pub(super) fn after(&self, number: u64) -> Option<(u64, Arc<str>)> {
        let stored = self.lock();
        let position = stored.deliveries.partition_point(|delivery| delivery.number <= number);
        let next = stored.deliveries.get(position)?;
        Some((next.number, next.json.clone()))
    }

    /// Returns the delivery with this number, if it is still stored.
    pub(super) fn get(&self, number: u64) -> Option<Received> {
        let stored = self.lock();
        let position = stored.deliveries.binary_search_by_key(&number, |delivery| delivery.number);
        Some(stored.deliveries.get(position.ok()?)?.received.clone())
    }

    /// Returns a receiver of the number of the newest delivery.
    pub(super) fn newest(&self) -> watch::Receiver<u64> {
        self.newest.subscribe()
    }

    /// Locks the stored deliveries. They are consistent even after a panic, so a poisoned lock is not an
    /// error.
    fn lock(&self) -> MutexGuard<'_, Stored> {
        self.stored.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Stored {
    fn push(&mut self, delivery: Delivery, limit: usize) {
        self.next = self.next.saturating_add(1);
        self.bytes = self.bytes.saturating_add(delivery.size());
        self.deliveries.push_back(delivery);
        // The newest delivery is never dropped, whatever its size.
        while self.deliveries.len() > limit || (self.bytes > MAX_BYTES && self.deliveries.len() > 1)
        {
            let Some(oldest) = self.deliveries.pop_front() else { break };
            self.bytes = self.bytes.saturating_sub(oldest.size());
        }
    }
}

impl Delivery {
    fn size(&self) -> usize {
        self.json.len().saturating_add(self.received.size())
    }
}

#[cfg(test)]
mod tests {
    use std::time::UNIX_EPOCH;

    use portone_webhook_core::{WebhookHeaders, testing::RawRequest};

    use super::*;

    fn inbox(limit: usize) -> Inbox {
        Inbox::new(NonZeroUsize::new(limit).unwrap())
    }

    fn received(id: Option<&str>, body: Vec<u8>) -> Received {
        let headers = id.map(|id| (WebhookHeaders::ID.to_owned(), id.into()));
        let request = RawRequest { headers: headers.into_iter().collect(), body };
        Received { at: UNIX_EPOCH, path: "/".to_owned(), request, whole: true, replay: None }
    }

    fn store(inbox: &Inbox, json: String) {
        inbox.store(received(None, vec![]), true, |_, _| json);
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
            store(&inbox, String::new());
        }
        assert_eq!(numbers(&inbox), [3, 4]);
        assert_eq!(*inbox.newest().borrow(), 4);
    }

    #[test]
    fn a_large_delivery_displaces_several_others() {
        let inbox = inbox(100);
        for _ in 0..5 {
            store(&inbox, "x".repeat(MAX_BYTES / 3 - 1));
        }
        assert_eq!(numbers(&inbox), [3, 4, 5]);
        // What was received is counted as well.
        let body = vec![b'x'; MAX_BYTES / 2];
        inbox.store(received(None, body), true, |_, _| "x".repeat(MAX_BYTES / 4));
        assert_eq!(numbers(&inbox), [6]);
        store(&inbox, "x".repeat(MAX_BYTES + 1));
        assert_eq!(numbers(&inbox), [7]);
    }

    #[test]
    fn a_repeated_id_is_linked_to_its_first_delivery() {
        let inbox = inbox(3);
        for (id, accepted, expected) in [
            (Some("a"), false, (None, None)),
            (None, true, (None, None)),
            // The next delivery is another attempt, and the one after it is a copy of that attempt.
            (Some("a"), true, (None, Some(1))),
            (Some("a"), true, (Some(3), Some(1))),
            // A refused delivery is not a copy of an accepted one.
            (Some("a"), false, (None, None)),
            (None, true, (None, None)),
            (None, true, (None, None)),
            // The accepted deliveries with this id are no longer stored.
            (Some("a"), true, (None, Some(5))),
        ] {
            let mut passed = None;
            inbox.store(received(id, vec![]), accepted, |number, earlier| {
                passed = Some((number, earlier));
                String::new()
            });
            let (number, earlier) = passed.unwrap();
            assert_eq!((earlier.accepted, earlier.not_accepted), expected, "{number}");
        }
    }
}
