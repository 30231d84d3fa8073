//! This module has the orders in which the store in memory forgets its deliveries.

use std::{collections::BTreeMap, sync::Arc, time::Instant};

/// The names of the deliveries, in two orders: those that are claimed, and those that are completed. Each order goes
/// by the time when a delivery ends.
#[derive(Default)]
pub(super) struct Orders {
    claimed: Order,
    completed: Order,
    added: u64,
}

type Order = BTreeMap<(Instant, u64), Arc<[u8]>>;

/// The place of a delivery in the orders.
#[derive(Clone, Copy)]
pub(super) struct Place {
    pub(super) completed: bool,
    pub(super) ends: Instant,
    /// This number tells apart deliveries that end at the same time.
    number: u64,
}

impl Orders {
    pub(super) fn add(&mut self, name: Arc<[u8]>, completed: bool, ends: Instant) -> Place {
        let number = self.added;
        self.added = self.added.wrapping_add(1);
        self.order(completed).insert((ends, number), name);
        Place { completed, ends, number }
    }

    pub(super) fn remove(&mut self, place: Place) -> Option<Arc<[u8]>> {
        self.order(place.completed).remove(&(place.ends, place.number))
    }

    /// Removes a completed delivery that has ended by this time.
    pub(super) fn pop_completed(&mut self, by: Instant) -> Option<Arc<[u8]>> {
        pop(&mut self.completed, |ends| ends <= by)
    }

    /// Removes a claimed delivery that has ended by this time.
    pub(super) fn pop_claimed(&mut self, by: Instant) -> Option<Arc<[u8]>> {
        pop(&mut self.claimed, |ends| ends <= by)
    }

    /// Removes the completed delivery that ends first, whenever that is.
    pub(super) fn pop_oldest(&mut self) -> Option<Arc<[u8]>> {
        pop(&mut self.completed, |_| true)
    }

    /// Returns the number of deliveries in both orders.
    #[cfg(test)]
    pub(super) fn len(&self) -> usize {
        self.claimed.len().saturating_add(self.completed.len())
    }

    fn order(&mut self, completed: bool) -> &mut Order {
        if completed { &mut self.completed } else { &mut self.claimed }
    }
}

fn pop(order: &mut Order, is_out: impl FnOnce(Instant) -> bool) -> Option<Arc<[u8]>> {
    let first = order.first_entry()?;
    is_out(first.key().0).then(|| first.remove())
}
