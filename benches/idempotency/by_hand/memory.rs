use std::{
    num::NonZero,
    sync::Mutex,
    time::{Duration, Instant},
};

use lru::LruCache;

use super::{ByHand, Claim};

/// A mutex around a map that forgets what was used least recently.
pub struct Memory(Mutex<LruCache<String, Entry>>);

struct Entry {
    token: [u8; 16],
    completed: bool,
    ends: Instant,
}

impl Memory {
    pub fn new(capacity: usize) -> Self {
        Self(Mutex::new(LruCache::new(NonZero::new(capacity).unwrap())))
    }
}

impl ByHand for Memory {
    async fn claim(&self, claim: &Claim) -> bool {
        let now = Instant::now();
        let mut entries = self.0.lock().unwrap();
        if entries.peek(&claim.id).is_some_and(|entry| entry.completed || entry.ends > now) {
            return false;
        }
        let ends = now + Duration::from_secs(60);
        entries.put(claim.id.clone(), Entry { token: claim.token, completed: false, ends });
        true
    }

    async fn complete(&self, claim: &Claim) -> bool {
        let mut entries = self.0.lock().unwrap();
        let held = entries.get_mut(&claim.id).filter(|entry| entry.token == claim.token);
        held.map(|entry| entry.completed = true).is_some()
    }
}
