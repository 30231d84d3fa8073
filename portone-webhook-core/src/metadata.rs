use smallvec::SmallVec;

use crate::headers::{ContentType, Signed, WebhookHeaders};

/// The parts of a delivery's headers that are kept until its body is there.
#[derive(Default)]
pub(crate) struct Metadata {
    pub(crate) id: SmallVec<[u8; 64]>,
    timestamp_text: SmallVec<[u8; 16]>,
    pub(crate) timestamp: u64,
    pub(crate) content_type: ContentType,
}

impl Metadata {
    pub(crate) fn new(headers: &WebhookHeaders<'_>) -> Self {
        Self {
            id: SmallVec::from_slice(headers.id),
            timestamp_text: SmallVec::from_slice(headers.timestamp_text),
            timestamp: headers.timestamp,
            content_type: headers.content_type(),
        }
    }

    pub(crate) fn signed(&self) -> Signed<'_> {
        Signed { id: &self.id, timestamp: &self.timestamp_text }
    }
}
