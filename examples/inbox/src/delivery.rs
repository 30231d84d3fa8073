//! This module has a delivery in the form in which the queue keeps it.

use portone_axum::{Verified, Webhook};
use serde::{Deserialize, Serialize};

/// A verified delivery, to be handled later. Who takes one out of the queue believes that it is PortOne's, so nobody but
/// the shop may write to the queue. A field that is added later needs a default, as older deliveries may be in the queue.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) struct StoredDelivery {
    /// The `webhook-id`.
    pub(crate) id: String,
    /// The body as PortOne has sent it.
    pub(crate) body: String,
}

impl StoredDelivery {
    pub(crate) fn new(delivery: &Verified<Webhook>) -> Self {
        // A body that was decoded from JSON is UTF-8.
        let body = String::from_utf8_lossy(delivery.raw()).into_owned();
        Self { id: delivery.id().to_string(), body }
    }

    pub(crate) fn event(&self) -> serde_json::Result<Webhook> {
        serde_json::from_str(&self.body)
    }
}

/// A delivery that has failed too often.
#[derive(Debug)]
pub(crate) struct Dead {
    pub(crate) delivery: StoredDelivery,
    pub(crate) attempts: String,
    pub(crate) why: String,
}
