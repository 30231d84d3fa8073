use portone::BoxError;
use portone_webhook_idempotency::StoreError;

/// The reason why a run has ended early. What was done before is done, and the next run goes on from there.
///
/// ```
/// use portone_catch_up::CatchUpError;
///
/// fn what_to_do(error: &CatchUpError) -> &'static str {
///     match error {
///         error if error.is_transient() => "the next run goes on",
///         CatchUpError::TooManyFailures { .. } => "look at what the handler needs",
///         _ => "somebody has to look at this",
///     }
/// }
/// # let _ = what_to_do;
/// ```
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum CatchUpError {
    /// PortOne's API could not be asked, or has refused the request.
    #[error("PortOne could not be asked what has happened")]
    Api(#[source] portone::Error),
    /// The store of claims and checkpoints did not answer.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// What is kept as the checkpoint is not one of this crate.
    #[error("the checkpoint cannot be read: call restart() to begin anew")]
    Checkpoint(#[source] BoxError),
    /// An answer of PortOne's has not the form that its document describes.
    #[error("PortOne's answer is not a list of payments or events")]
    Answer(#[source] BoxError),
    /// The run would begin before what the store still remembers, so events that were handled could be handled
    /// again.
    #[error(
        "what has happened since then may have been handled and forgotten, as the store remembers {} hours: give \
         a later start, call restart(), and look at the time before by hand",
        remembered.as_secs() / (60 * 60)
    )]
    TooEarly {
        /// How long the store remembers what was handled.
        remembered: std::time::Duration,
    },
    /// The time at which the run would begin is ahead of this machine's clock.
    #[error(
        "the run would begin in the future: look at the clock and at the start, and call restart()"
    )]
    Ahead,
    /// The handler has failed for so many events that something is wrong with it, and not with them.
    #[error("the handler fails for more than {MOST_FAILED} events, so the run stops")]
    TooManyFailures {
        /// The handler's last error.
        #[source]
        last: BoxError,
    },
    /// The webhooks of this shop are of the version 2024-01-01, which this crate cannot tell from each other.
    #[error(
        "the webhooks of {payment_id} are of version 2024-01-01, and this needs version 2024-04-25"
    )]
    OtherWebhookVersion {
        /// The ID of a payment with such webhooks.
        payment_id: String,
    },
}

/// The most events whose handler has failed that are kept for the next run.
pub(crate) const MOST_FAILED: usize = 100;

impl CatchUpError {
    /// Says whether the next run may succeed without anybody's doing.
    pub fn is_transient(&self) -> bool {
        match self {
            Self::Api(error) => error.is_transient(),
            Self::Store(_) | Self::TooManyFailures { .. } => true,
            Self::Checkpoint(_)
            | Self::Answer(_)
            | Self::Ahead
            | Self::TooEarly { .. }
            | Self::OtherWebhookVersion { .. } => false,
        }
    }
}
