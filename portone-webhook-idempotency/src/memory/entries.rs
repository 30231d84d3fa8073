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
            Some(ended) => {
                self.orders.remove(ended);
                self.entries.remove(&name);
            }
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

#[cfg(test)]
mod tests {
    use super::*;

    /// A name that is only in the map would never be forgotten, and one that is only in the orders would take a place
    /// that is not its own.
    #[test]
    fn every_name_is_in_the_map_and_in_one_order() {
        let mut entries = Entries::new(4);
        let mut state = 1u64;
        let mut any_of = |count: u8| {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
            u8::try_from((state >> 33) % u64::from(count)).unwrap()
        };
        for step in 0..20_000 {
            let (id, token) = ([any_of(7)], ClaimToken::from_bytes([any_of(3); 16]));
            let (key, time) = (ClaimKey::new("name:shop", &id, token), any_of(2) * 60);
            let time = Duration::from_secs(time.into());
            match any_of(8) {
                0..=3 => drop(entries.claim(key, time)),
                4..=5 => assert!(entries.complete(key, time).is_ok()),
                6 => entries.release(key),
                _ => assert!(entries.sweep(1) <= 1),
            }
            assert!(entries.entries.len() <= 4, "step {step}");
            assert_eq!(entries.entries.len(), entries.orders.len(), "step {step}");
            for name in entries.entries.keys() {
                assert_eq!(Arc::strong_count(name), 2, "step {step}: the text is there once");
            }
        }
        assert!(!entries.entries.is_empty());
    }

    #[test]
    fn a_name_tells_where_the_namespace_ends() {
        let mut room = Vec::new();
        let token = ClaimToken::from_bytes([1; 16]);
        let mut name =
            |namespace, id| name(&mut room, ClaimKey::new(namespace, id, token)).to_vec();
        assert_ne!(name("name:a", "bc"), name("name:ab", "c"));
        assert_ne!(name("name:a", ""), name("", "name:a"));
        assert_eq!(name("name:a", "bc"), name("name:a", "bc"));
    }
}
