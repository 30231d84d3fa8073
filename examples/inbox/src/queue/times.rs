//! This module says how long and how often a delivery is tried.

use std::time::Duration;

/// The number of deliveries that a worker handles at once.
pub(super) const AT_ONCE: usize = 4;
/// The time after which a worker without work asks again, and after which it goes on when the database was away.
pub(super) const IDLE: Duration = Duration::from_millis(250);

#[derive(Debug, Clone, Copy)]
pub(crate) struct Times {
    /// The time after which a delivery of a worker that was killed is given to another.
    pub(crate) lease: Duration,
    /// The pause after the first failure. It doubles with each further one.
    pub(crate) first_pause: Duration,
    /// The number of attempts after which a delivery that fails is dead.
    pub(crate) attempts: u32,
}

impl Times {
    const LONGEST_PAUSE: Duration = Duration::from_secs(15 * 60);

    /// Returns the pause after this number of attempts.
    pub(super) fn pause(self, attempts: u32) -> Duration {
        let doubled = 2_u32.saturating_pow(attempts.saturating_sub(1));
        self.first_pause.saturating_mul(doubled).min(Self::LONGEST_PAUSE)
    }
}
