//! This module has the entries of the store in memory, whose number is limited by the store's capacity.

use std::{
    collections::{BTreeMap, HashMap},
    sync::Arc,
    time::{Duration, Instant},
};

use crate::{
    claim::Claim,
    error::StoreError,
    key::ClaimKey,
    store::{Claimed, Completion},
    token::ClaimToken,
};

/// The entries of a store in memory. Each delivery is in the map, and in one of the two orders.
pub(crate) struct Entries {
    capacity: usize,
    entries: HashMap<Arc<Delivery>, Entry>,
    claimed: Order,
    completed: Order,
    added: u64,
}

/// Deliveries, by the time when they end. The number tells apart deliveries that end at the same time.
type Order = BTreeMap<(Instant, u64), Arc<Delivery>>;

/// The identity of a delivery, whoever claims it.
#[derive(PartialEq, Eq, Hash)]
struct Delivery {
    namespace: Box<[u8]>,
    id: Box<[u8]>,
}

impl From<ClaimKey<'_>> for Delivery {
    fn from(key: ClaimKey<'_>) -> Self {
        Self { namespace: key.namespace().into(), id: key.id().into() }
    }
}

struct Entry {
    token: ClaimToken,
    completed: bool,
    place: (Instant, u64),
}

impl Entries {
    pub(crate) fn new(capacity: usize) -> Self {
        Self {
            capacity,
            entries: HashMap::new(),
            claimed: Order::new(),
            completed: Order::new(),
            added: 0,
        }
    }

    pub(crate) fn claim(
        &mut self,
        key: ClaimKey<'_>,
        lease: Duration,
    ) -> Result<Claimed, StoreError> {
        let (delivery, now) = (Delivery::from(key), Instant::now());
        match self.entries.get(&delivery) {
            Some(entry) if entry.place.0 > now => {
                return Ok(match entry.completed {
                    true => Claimed::Completed,
                    false => Claimed::InProgress {
                        remaining: entry.place.0.saturating_duration_since(now),
                    },
                });
            }
            Some(_) => self.remove(&delivery),
            None => self.make_room(now)?,
        }
        self.insert(delivery, key.token(), false, end(now, lease)?);
        Ok(Claimed::Acquired)
    }

    pub(crate) fn complete(
        &mut self,
        key: ClaimKey<'_>,
        retention: Duration,
    ) -> Result<Completion, StoreError> {
        let delivery = Delivery::from(key);
        let ends = end(Instant::now(), retention)?;
        Ok(match self.entries.get(&delivery) {
            Some(entry) if entry.token == key.token() => {
                self.remove(&delivery);
                self.insert(delivery, key.token(), true, ends);
                Completion::Recorded
            }
            _ => Completion::Lost,
        })
    }

    pub(crate) fn release(&mut self, key: ClaimKey<'_>) {
        let delivery = Delivery::from(key);
        let held = self.entries.get(&delivery);
        if held.is_some_and(|entry| entry.token == key.token() && !entry.completed) {
            self.remove(&delivery);
        }
    }

    pub(crate) fn sweep(&mut self, limit: u32) -> u64 {
        let now = Instant::now();
        let mut swept = 0u64;
        while swept < u64::from(limit) {
            let completed = ended(&self.completed, now);
            let late =
                now.checked_sub(Claim::GRACE_PERIOD).and_then(|then| ended(&self.claimed, then));
            let Some(key) = completed.or(late) else { break };
            self.remove(&key);
            swept = swept.saturating_add(1);
        }
        swept
    }

    /// Makes room for one more delivery. It forgets deliveries whose time has run out, or else those that
    /// have been done for longest. Deliveries that are being handled stay.
    fn make_room(&mut self, now: Instant) -> Result<(), StoreError> {
        while self.entries.len() >= self.capacity {
            let out = ended(&self.completed, now).or_else(|| ended(&self.claimed, now));
            let Some(key) = out.or_else(|| self.completed.values().next().cloned()) else {
                let full = "the store in memory is full of deliveries in work: give it more room";
                return Err(StoreError::new(full));
            };
            self.remove(&key);
        }
        Ok(())
    }

    fn insert(&mut self, delivery: Delivery, token: ClaimToken, completed: bool, ends: Instant) {
        let (delivery, place) = (Arc::new(delivery), (ends, self.added));
        self.added = self.added.wrapping_add(1);
        self.order(completed).insert(place, Arc::clone(&delivery));
        self.entries.insert(delivery, Entry { token, completed, place });
    }

    fn remove(&mut self, key: &Delivery) {
        if let Some(Entry { completed, place, .. }) = self.entries.remove(key) {
            self.order(completed).remove(&place);
        }
    }

    fn order(&mut self, completed: bool) -> &mut Order {
        if completed { &mut self.completed } else { &mut self.claimed }
    }
}

fn ended(order: &Order, now: Instant) -> Option<Arc<Delivery>> {
    let (&(ends, _), key) = order.first_key_value()?;
    (ends <= now).then(|| Arc::clone(key))
}

fn end(now: Instant, time: Duration) -> Result<Instant, StoreError> {
    now.checked_add(time).ok_or_else(|| StoreError::new("the time is too long for a clock"))
}
