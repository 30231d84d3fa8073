use std::time::Duration;

use tokio::time::{Instant, sleep_until};

/// Lets requests go out at most so often.
#[derive(Debug)]
pub(crate) struct Pace {
    pause: Duration,
    next: Instant,
}

impl Pace {
    pub(crate) fn new(pause: Duration) -> Self {
        Self { pause, next: Instant::now() }
    }

    /// Waits until the next request may go out.
    pub(crate) async fn wait(&mut self) {
        sleep_until(self.next).await;
        self.next = Instant::now().checked_add(self.pause).unwrap_or(self.next);
    }
}
