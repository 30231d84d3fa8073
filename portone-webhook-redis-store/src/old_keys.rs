//! This module finds out whether there are keys of version 1 left.

use std::{
    sync::{
        Mutex, MutexGuard, PoisonError,
        atomic::{AtomicBool, Ordering},
    },
    time::{Duration, Instant},
};

use redis::{ErrorKind, RedisResult};

use crate::connection::Connection;

/// The number of keys that the server looks at in one step.
const KEYS_IN_A_STEP: u32 = 500;
/// The time until the next search, if there was a key of version 1.
const PAUSE: Duration = Duration::from_secs(60 * 60);

/// What is known about the keys of version 1, which are no longer made.
///
/// A search goes through all keys with the command `SCAN`. It is made in steps, each of which belongs to a claim.
/// `SCAN` returns every key that is there from the beginning of a search to its end. So if a whole search has found
/// none, there is none, and there will be none.
///
/// Until then, each claim asks for the key of version 1. It always does so with a server that is a part of a cluster,
/// or is not known to be none, since `SCAN` then may not see all keys, and with a server that refuses `SCAN`.
#[derive(Debug)]
pub(crate) struct OldKeys {
    none_left: AtomicBool,
    search: Mutex<Search>,
}

#[derive(Debug)]
struct Search {
    /// Where the next step begins. There is none while a step is made, and when the search is over.
    cursor: Option<u64>,
    found: bool,
    not_before: Option<Instant>,
}

impl OldKeys {
    pub(crate) fn new() -> Self {
        let search = Search { cursor: Some(0), found: false, not_before: None };
        Self { none_left: AtomicBool::new(false), search: Mutex::new(search) }
    }

    pub(crate) fn none_left(&self) -> bool {
        self.none_left.load(Ordering::Acquire)
    }

    /// Makes the next step of the search, unless another claim makes it.
    pub(crate) async fn search(&self, connection: &Connection, pattern: &[u8]) {
        let step = if connection.has_all_keys() { self.begin() } else { None };
        if let Some(step) = step {
            let mut scan = redis::cmd("SCAN");
            scan.arg(step.cursor).arg("MATCH").arg(pattern).arg("COUNT").arg(KEYS_IN_A_STEP);
            step.end(scan.query_async(&mut connection.get()).await);
        }
    }

    fn begin(&self) -> Option<Step<'_>> {
        let mut search = self.lock();
        if search.not_before.is_some_and(|time| Instant::now() < time) {
            return None;
        }
        let cursor = search.cursor.take()?;
        Some(Step { old_keys: self, cursor, next: Some(cursor) })
    }

    /// Locks the search. The lock is held for a few steps in memory, in which nothing panics.
    fn lock(&self) -> MutexGuard<'_, Search> {
        self.search.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// A step of the search. If it is dropped before its end, it is made again.
struct Step<'a> {
    old_keys: &'a OldKeys,
    cursor: u64,
    next: Option<u64>,
}

impl Step<'_> {
    fn end(mut self, answer: RedisResult<(u64, Vec<Vec<u8>>)>) {
        let mut search = self.old_keys.lock();
        match answer {
            Ok((cursor, keys)) => {
                search.found |= !keys.is_empty();
                self.next = Some(cursor);
                if cursor == 0 && search.found {
                    search.found = false;
                    search.not_before = Instant::now().checked_add(PAUSE);
                } else if cursor == 0 {
                    self.next = None;
                    self.old_keys.none_left.store(true, Ordering::Release);
                }
            }
            Err(error) if error.kind() == ErrorKind::Io => {}
            // The server refuses the command.
            Err(_) => self.next = None,
        }
    }
}

impl Drop for Step<'_> {
    fn drop(&mut self) {
        self.old_keys.lock().cursor = self.next;
    }
}

#[cfg(test)]
mod tests {
    use redis::RedisError;

    use super::*;

    fn step(keys: &OldKeys, answer: (u64, &[&str])) {
        let found = answer.1.iter().map(|key| key.as_bytes().to_vec()).collect();
        keys.begin().expect("nobody else makes a step").end(Ok((answer.0, found)));
    }

    #[test]
    fn only_a_whole_search_says_that_none_is_left() {
        let keys = OldKeys::new();
        step(&keys, (17, &[]));
        assert!(!keys.none_left());
        assert_eq!(keys.begin().unwrap().cursor, 17, "a step that is dropped is made again");
        step(&keys, (0, &[]));
        assert!(keys.none_left());
        assert!(keys.begin().is_none());
    }

    #[test]
    fn a_search_that_finds_a_key_is_made_again_later() {
        let keys = OldKeys::new();
        step(&keys, (17, &["portone:webhook:1:id"]));
        step(&keys, (0, &[]));
        assert!(!keys.none_left());
        assert!(keys.begin().is_none());
        keys.lock().not_before = None;
        step(&keys, (0, &[]));
        assert!(keys.none_left());
    }

    #[test]
    fn one_claim_at_a_time_makes_a_step() {
        let keys = OldKeys::new();
        let step = keys.begin().unwrap();
        assert!(keys.begin().is_none());
        step.end(Err(RedisError::from((ErrorKind::Io, "broken"))));
        keys.begin().unwrap().end(Err(RedisError::from((ErrorKind::Extension, "NOPERM"))));
        assert!(keys.begin().is_none());
        assert!(!keys.none_left());
    }
}
