use std::time::Duration;

/// How a call is tried again after a failure that may pass.
///
/// A call is tried again after a timeout, a failed connection, the status 429, and an answer with another status that is
/// not PortOne's: 408, 5xx, or a success that is not what was asked for. It is not tried again after an error of PortOne,
/// unless PortOne calls it temporary. All attempts of a write have the same idempotency key, so that it has one effect.
///
/// While PortOne is still working on the same request, the call waits for it until its deadline, however many attempts that
/// takes. With [`Retry::never`], it does not wait.
///
/// ```
/// # #[tokio::main(flavor = "current_thread", start_paused = true)]
/// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
/// use std::time::Duration;
///
/// use portone::{
///     Retry,
///     testing::{Fault, StandIn},
/// };
///
/// // A buyer who waits can try again. The job at night has nobody to do so.
/// let of_page = Retry::never();
/// let of_job = Retry::default()
///     .attempts(8)
///     .first_pause(Duration::from_secs(2))
///     .longest_pause(Duration::from_secs(20));
///
/// // This runs with `start_paused` of tokio, so that the pauses take no time.
/// for (retry, attempts) in [(of_page, 1), (of_job, 8)] {
///     let stand_in = StandIn::new();
///     stand_in.choose_faults(|_| Some(Fault::broken_connection()));
///     let portone = stand_in.builder().retry(retry).build()?;
///     let error = portone.payment().get_payment("order-1").await.unwrap_err();
///     assert_eq!(error.attempts(), attempts);
/// }
/// # Ok(())
/// # }
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Retry {
    /// The most attempts of a call. The default is 4, and 1 stands for no retry.
    pub attempts: u32,
    /// The longest pause before the second attempt. It doubles for each further attempt. The default is 500
    /// milliseconds.
    pub first_pause: Duration,
    /// The longest pause before any attempt. The default is 5 seconds. An answer can ask for a longer pause by
    /// `retry-after`.
    pub longest_pause: Duration,
}

impl Default for Retry {
    fn default() -> Self {
        Self {
            attempts: 4,
            first_pause: Duration::from_millis(500),
            longest_pause: Duration::from_secs(5),
        }
    }
}

impl Retry {
    /// Never tries a call again.
    #[must_use]
    pub fn never() -> Self {
        Self { attempts: 1, ..Self::default() }
    }

    /// Sets [`Retry::attempts`].
    #[must_use]
    pub fn attempts(mut self, attempts: u32) -> Self {
        self.attempts = attempts;
        self
    }

    /// Sets [`Retry::first_pause`].
    #[must_use]
    pub fn first_pause(mut self, pause: Duration) -> Self {
        self.first_pause = pause;
        self
    }

    /// Sets [`Retry::longest_pause`].
    #[must_use]
    pub fn longest_pause(mut self, pause: Duration) -> Self {
        self.longest_pause = pause;
        self
    }

    /// Gives a random pause after so many attempts, so that clients that failed at the same time do not come back at
    /// the same time.
    pub(crate) fn pause(&self, attempts: u32) -> Duration {
        let doubled = 2_u32.saturating_pow(attempts.saturating_sub(1));
        let longest = self.first_pause.saturating_mul(doubled).min(self.longest_pause);
        let part = getrandom::u32().map_or(1.0, |random| f64::from(random) / f64::from(u32::MAX));
        Duration::try_from_secs_f64(longest.as_secs_f64() * part).unwrap_or(longest)
    }
}
