use std::time::{Duration, Instant};

/// The clock of the server, as it is told from the clock of this machine.
///
/// It was asked once, so it may be a little wrong. It stands in a claim for those who cannot tell the end of
/// the lease from the expiry of the key, and nothing else depends on it.
#[derive(Clone, Copy)]
pub(crate) struct ServerClock {
    asked: Instant,
    answer: Duration,
}

impl ServerClock {
    /// Takes the answer to the command `TIME`, which has seconds and microseconds.
    pub(crate) fn of([seconds, microseconds]: [u64; 2]) -> Self {
        let answer =
            Duration::from_secs(seconds).saturating_add(Duration::from_micros(microseconds));
        Self { asked: Instant::now(), answer }
    }

    /// Returns the milliseconds since the Unix epoch at the end of this time, beginning from now.
    pub(crate) fn after(&self, time: Duration) -> u128 {
        self.answer.saturating_add(self.asked.elapsed()).saturating_add(time).as_millis()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_goes_on_from_the_answer() {
        let clock = ServerClock::of([1_775_000_000, 999_999]);
        let after = clock.after(Duration::from_secs(60));
        assert!((1_775_000_060_999..1_775_000_070_000).contains(&after), "{after}");
    }
}
