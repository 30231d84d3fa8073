//! This module has the entries of the store in memory, whose number is limited by the store's capacity.

use std::{
    collections::HashMap,
    sync::Arc,
    time::{Duration, Instant},
};

use super::orders::{Orders, Place};
use crate::{
    claim::Claim,
    error::StoreError,
    key::ClaimKey,
    store::{Claimed, Completion},
    token::ClaimToken,
};

/// The entries of a store in memory. Each delivery is in the map and in the orders, under the same name.
pub(crate) struct Entries {
    capacity: usize,
    entries: HashMap<Arc<[u8]>, Entry>,
    orders: Orders,
    /// The room in which names are put together, so that a look-up needs no new memory.
    name: Vec<u8>,
}

struct Entry {
    token: ClaimToken,
    place: Place,
}

impl Entries {
    pub(crate) fn new(capacity: usize) -> Self {
        let (entries, orders, name) = (HashMap::new(), Orders::default(), Vec::new());
        Self { capacity, entries, orders, name }
    }

    pub(crate) fn claim(
        &mut self,
        key: ClaimKey<'_>,
        lease: Duration,
    ) -> Result<Claimed, StoreError> {
        let (name, now) = (name(&mut self.name, key), Instant::now());
        let place = self.entries.get(name).map(|entry| entry.place);
        let name: Arc<[u8]> = match place {
            Some(Place { completed: true, ends, .. }) if ends > now => {
                return Ok(Claimed::Completed);
            }
            Some(Place { ends, .. }) if ends > now => {
                return Ok(Claimed::InProgress { remaining: ends.saturating_duration_since(now) });
            }
            _ => name.into(),
        };
        let ends = end(now, lease)?;
        match place {
            Some(ended) => drop(self.orders.remove(ended)),
            None => self.make_room(now)?,
        }
        let place = self.orders.add(Arc::clone(&name), false, ends);
        self.entries.insert(name, Entry { token: key.token(), place });
        Ok(Claimed::Acquired)
    }

    pub(crate) fn complete(
        &mut self,
        key: ClaimKey<'_>,
        retention: Duration,
    ) -> Result<Completion, StoreError> {
        let ends = end(Instant::now(), retention)?;
        let entry = self.entries.get_mut(name(&mut self.name, key));
        let held = entry.filter(|entry| entry.token == key.token());
        Ok(match held.and_then(|entry| Some((self.orders.remove(entry.place)?, entry))) {
            Some((name, entry)) => {
                entry.place = self.orders.add(name, true, ends);
                Completion::Recorded
            }
            None => Completion::Lost,
        })
    }

    pub(crate) fn release(&mut self, key: ClaimKey<'_>) {
        let name = name(&mut self.name, key);
        let held = self.entries.get(name).filter(|entry| entry.token == key.token());
        if let Some(&Entry { place, .. }) = held.filter(|entry| !entry.place.completed) {
            self.orders.remove(place);
            self.entries.remove(name);
        }
    }

    pub(crate) fn sweep(&mut self, limit: u32) -> u64 {
        let now = Instant::now();
        let late = now.checked_sub(Claim::GRACE_PERIOD);
        let mut swept = 0u64;
        while swept < u64::from(limit) {
            let completed = self.orders.pop_completed(now);
            let out = completed.or_else(|| self.orders.pop_claimed(late?));
            let Some(name) = out else { break };
            self.entries.remove(&name);
            swept = swept.saturating_add(1);
        }
        swept
    }

    /// Makes room for one more delivery. It forgets deliveries whose time has run out, or else those that
    /// have been done for longest. Deliveries that are being handled stay.
    fn make_room(&mut self, now: Instant) -> Result<(), StoreError> {
        while self.entries.len() >= self.capacity {
            let ended = self.orders.pop_completed(now).or_else(|| self.orders.pop_claimed(now));
            let Some(name) = ended.or_else(|| self.orders.pop_oldest()) else {
                let full = "the store in memory is full of deliveries in work: give it more room";
                return Err(StoreError::new(full));
            };
            self.entries.remove(&name);
        }
        Ok(())
    }
}

/// Writes the name of a delivery, which is the same whoever claims it. The length of the namespace stands in front,
/// so that no two deliveries have the same name.
fn name<'a>(room: &'a mut Vec<u8>, key: ClaimKey<'_>) -> &'a [u8] {
    room.clear();
    room.extend_from_slice(&key.namespace().len().to_ne_bytes());
    room.extend_from_slice(key.namespace());
    room.extend_from_slice(key.id());
    room
}

fn end(now: Instant, time: Duration) -> Result<Instant, StoreError> {
    now.checked_add(time).ok_or_else(|| StoreError::new("the time is too long for a clock"))
}
