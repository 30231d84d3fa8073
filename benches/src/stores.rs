//! This module has stores for idempotency that do as little as they can. What a request with one of them costs
//! beyond a request without idempotency is the cost of the layer itself.

use std::{
    collections::HashMap,
    mem,
    sync::{Arc, Mutex, MutexGuard},
    time::{Duration, Instant},
};

use portone_webhook_idempotency::{
    ClaimKey, ClaimToken, Claimed, Completion, IdempotencyStore, StoreFuture,
};

/// A store that remembers nothing. Every claim succeeds, and every success counts as recorded.
#[derive(Debug, Clone, Copy)]
pub struct Idle;

impl IdempotencyStore for Idle {
    fn claim<'a>(&'a self, _: ClaimKey<'a>, _: Duration) -> StoreFuture<'a, Claimed> {
        Box::pin(async { Ok(Claimed::Acquired) })
    }

    fn complete<'a>(&'a self, _: ClaimKey<'a>, _: Duration) -> StoreFuture<'a, Completion> {
        Box::pin(async { Ok(Completion::Recorded) })
    }

    fn release<'a>(&'a self, _: ClaimKey<'a>) -> StoreFuture<'a, ()> {
        Box::pin(async { Ok(()) })
    }
}

/// A store as somebody would write it by hand: a map and a list behind a mutex. When it is full, it forgets the
/// delivery that was claimed first, even if that is still being handled.
#[derive(Debug)]
pub struct ByHand(Mutex<Deliveries>);

#[derive(Debug)]
struct Deliveries {
    capacity: usize,
    places: HashMap<Arc<[u8]>, usize>,
    /// The deliveries. Each has the places of its neighbours in the order of the list.
    nodes: Vec<Node>,
    oldest: usize,
    newest: usize,
}

#[derive(Debug)]
struct Node {
    key: Arc<[u8]>,
    token: ClaimToken,
    completed: bool,
    ends: Instant,
    older: usize,
    newer: usize,
}

impl ByHand {
    /// Makes a store for this many deliveries.
    pub fn new(capacity: usize) -> Self {
        let (places, nodes) = (HashMap::new(), Vec::new());
        Self(Mutex::new(Deliveries { capacity, places, nodes, oldest: 0, newest: 0 }))
    }

    pub fn claim_now(&self, key: ClaimKey<'_>, lease: Duration) -> Claimed {
        self.deliveries().claim(key, lease)
    }

    pub fn complete_now(&self, key: ClaimKey<'_>, retention: Duration) -> Completion {
        match self.deliveries().held(key) {
            Some(node) => {
                (node.completed, node.ends) = (true, Instant::now() + retention);
                Completion::Recorded
            }
            None => Completion::Lost,
        }
    }

    fn deliveries(&self) -> MutexGuard<'_, Deliveries> {
        self.0.lock().expect("nothing panics meanwhile")
    }
}

impl Deliveries {
    fn claim(&mut self, key: ClaimKey<'_>, lease: Duration) -> Claimed {
        let (joined, now) = (joined(key), Instant::now());
        let place = match self.places.get(&*joined) {
            Some(&place) if self.nodes[place].ends > now => {
                let Node { completed, ends, .. } = self.nodes[place];
                return match completed {
                    true => Claimed::Completed,
                    false => Claimed::InProgress { remaining: ends - now },
                };
            }
            Some(&place) => self.take_out(place),
            None if self.nodes.len() < self.capacity => self.nodes.len(),
            None => self.take_out(self.oldest),
        };
        let (joined, token, ends) = (Arc::from(joined), key.token(), now + lease);
        self.put_in(place, Node { key: joined, token, completed: false, ends, older: 0, newer: 0 });
        Claimed::Acquired
    }

    /// Returns the delivery if it is claimed or completed with the token of this key.
    fn held(&mut self, key: ClaimKey<'_>) -> Option<&mut Node> {
        let place = *self.places.get(&*joined(key))?;
        Some(&mut self.nodes[place]).filter(|node| node.token == key.token())
    }

    fn put_in(&mut self, place: usize, node: Node) {
        let newest = mem::replace(&mut self.newest, place);
        self.places.insert(Arc::clone(&node.key), place);
        match self.nodes.get_mut(place) {
            Some(free) => *free = node,
            None => self.nodes.push(node),
        }
        self.nodes[place].older = newest;
        self.nodes[newest].newer = place;
    }

    /// Takes a delivery out of the map and the list, and returns its place, which is free after that.
    fn take_out(&mut self, place: usize) -> usize {
        let Node { older, newer, .. } = self.nodes[place];
        self.places.remove(&self.nodes[place].key);
        if place == self.oldest {
            self.oldest = newer;
        } else {
            self.nodes[older].newer = newer;
        }
        if place == self.newest {
            self.newest = older;
        } else {
            self.nodes[newer].older = older;
        }
        place
    }
}

impl IdempotencyStore for ByHand {
    fn claim<'a>(&'a self, key: ClaimKey<'a>, lease: Duration) -> StoreFuture<'a, Claimed> {
        Box::pin(async move { Ok(self.claim_now(key, lease)) })
    }

    fn complete<'a>(
        &'a self,
        key: ClaimKey<'a>,
        retention: Duration,
    ) -> StoreFuture<'a, Completion> {
        Box::pin(async move { Ok(self.complete_now(key, retention)) })
    }

    fn release<'a>(&'a self, key: ClaimKey<'a>) -> StoreFuture<'a, ()> {
        Box::pin(async move {
            let mut deliveries = self.deliveries();
            if let Some(node) = deliveries.held(key).filter(|node| !node.completed) {
                // The next claim takes it over.
                node.ends = Instant::now();
            }
            Ok(())
        })
    }
}

/// Joins the namespace and the id. No namespace of this benchmark has a line break.
fn joined(key: ClaimKey<'_>) -> Vec<u8> {
    [key.namespace(), b"\n", key.id()].concat()
}
