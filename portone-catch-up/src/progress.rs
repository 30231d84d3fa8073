use std::time::{Duration, SystemTime};

/// How far a run has come.
///
/// ```
/// use portone_catch_up::Progress;
///
/// fn print(progress: &Progress) {
///     let Progress { handled, known, failed, .. } = progress;
///     println!("{handled} events were missed, {known} were known, {failed} have failed");
///     println!("{} hours of the past are left", progress.left().as_secs() / 3600);
/// }
/// # let _ = print;
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Progress {
    /// The time up to which everything was looked at.
    pub reached: SystemTime,
    /// The time up to which this run goes.
    pub until: SystemTime,
    /// The number of payments and events of money that PortOne has listed. A payment can be listed more than once.
    pub listed: u64,
    /// The number of events that were missed, and that the handler has handled now.
    pub handled: u64,
    /// How often a run came upon an event that was handled before, by its webhook or by a run. Most events are in several
    /// lists, so this is more than the number of such events.
    pub known: u64,
    /// The number of events whose handler fails. They are kept, and the next run tries them again.
    pub failed: u64,
    /// The number of payments and events of money that could not be read. The feature `tracing` logs them. They are not
    /// looked at again.
    pub unreadable: u64,
}

impl Progress {
    pub(crate) fn new(reached: SystemTime, until: SystemTime) -> Self {
        Self { reached, until, listed: 0, handled: 0, known: 0, failed: 0, unreadable: 0 }
    }

    /// Returns how much of the past is still to be looked at. This is not the time that it takes.
    pub fn left(&self) -> Duration {
        self.until.duration_since(self.reached).unwrap_or_default()
    }
}

/// Adds one to a number that counts.
pub(crate) fn count(number: &mut u64) {
    *number = number.saturating_add(1);
}
