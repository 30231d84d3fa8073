use portone_webhook_core::WebhookId;

use crate::StoreError;

pub(crate) fn unavailable(id: &WebhookId, error: &StoreError) {
    #[cfg(feature = "tracing")]
    tracing::error!(%id, cause = std::error::Error::source(error), "{error}");
    #[cfg(not(feature = "tracing"))]
    let _ = (id, error);
}

pub(crate) fn lost(id: &WebhookId) {
    #[cfg(feature = "tracing")]
    tracing::error!(%id, "a handler was slower than its lease, so the delivery may be handled twice");
    #[cfg(not(feature = "tracing"))]
    let _ = id;
}
