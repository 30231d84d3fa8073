//! This module tells of what goes wrong with a claim: in the log with the feature `tracing`, and in the metrics.

use portone_webhook_core::WebhookId;

use crate::{error::StoreError, measured};

pub(crate) fn unavailable(id: &WebhookId, error: &StoreError) {
    #[cfg(feature = "tracing")]
    tracing::error!(id = %short::Id(id), cause = std::error::Error::source(error), "{error}");
    #[cfg(not(feature = "tracing"))]
    let _ = (id, error);
}

pub(crate) fn lost(id: &WebhookId, cause: &'static str) {
    measured::completion("lost");
    #[cfg(feature = "tracing")]
    tracing::error!(id = %short::Id(id), "{cause}");
    #[cfg(not(feature = "tracing"))]
    let _ = (id, cause);
}

pub(crate) fn not_recorded(id: &WebhookId) {
    measured::completion("unrecorded");
    #[cfg(feature = "tracing")]
    tracing::error!(
        id = %short::Id(id),
        "the success of a handler could not be recorded, so the delivery may be handled twice"
    );
    #[cfg(not(feature = "tracing"))]
    let _ = id;
}

pub(crate) fn backlog_is_full() {
    #[cfg(feature = "tracing")]
    tracing::error!(
        "the idempotency store is away and too much waits for it: claims are not given back before their \
         lease ends, and then successes are not recorded"
    );
}

#[cfg(feature = "tracing")]
mod short {
    use std::fmt;

    use portone_webhook_core::WebhookId;

    /// An id as a log shows it, which is at most its first 64 bytes, and its length if it has more. PortOne's
    /// ids have 40 bytes, but a server takes headers of some hundred thousand bytes.
    pub(super) struct Id<'a>(pub(super) &'a WebhookId);

    impl fmt::Display for Id<'_> {
        fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            let id = self.0.as_bytes();
            match id.split_at_checked(64) {
                Some((start, [_, ..])) => {
                    write!(f, "{}... ({} bytes)", start.escape_ascii(), id.len())
                }
                _ => self.0.fmt(f),
            }
        }
    }
}

#[cfg(all(test, feature = "tracing"))]
mod tests {
    use portone_webhook_core::{WebhookSecret, testing::Delivery};

    #[test]
    fn a_long_id_is_not_written_whole() {
        let shown = |id: &[u8]| {
            let secret: WebhookSecret = "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD".parse().unwrap();
            let delivery = Delivery::of_body("").id(id).verified::<()>(&secret);
            super::short::Id(delivery.id()).to_string()
        };
        let whole = "msg-01968581-8736-5ad1-411a-1d7894166352";
        assert_eq!(shown(whole.as_bytes()), whole);
        assert_eq!(shown(&[b'x'; 64]), "x".repeat(64));
        assert_eq!(shown(&[0xff; 2700]), format!("{}... (2700 bytes)", r"\xff".repeat(64)));
    }
}
