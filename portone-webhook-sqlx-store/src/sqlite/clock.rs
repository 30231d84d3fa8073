use std::{
    sync::Arc,
    time::{Duration, SystemTime, UNIX_EPOCH},
};

/// A clock in milliseconds since the Unix epoch, which is the system's or that of a test.
#[derive(Clone)]
pub(super) struct Clock(pub(super) Arc<dyn Fn() -> SystemTime + Send + Sync>);

impl Clock {
    pub(super) fn now(&self) -> i64 {
        milliseconds((self.0)().duration_since(UNIX_EPOCH).unwrap_or_default())
    }

    pub(super) fn after(&self, time: Duration) -> i64 {
        self.now().saturating_add(milliseconds(time))
    }
}

pub(super) fn milliseconds(time: Duration) -> i64 {
    i64::try_from(time.as_millis()).unwrap_or(i64::MAX)
}
