use smallvec::SmallVec;

use crate::{
    headers::{ContentType, WebhookHeaders},
    id::WebhookId,
};

/// The parts of a delivery's headers that a `Verified` keeps.
#[derive(Default)]
pub(crate) struct Metadata {
    /// The part of the signed text before the body, which is `id.timestamp.` (Standard Webhooks, "Signature
    /// scheme").
    signed: SmallVec<[u8; 64]>,
    id_length: usize,
    pub(crate) timestamp: u64,
    pub(crate) content_type: ContentType,
}

impl Metadata {
    pub(crate) fn new(headers: &WebhookHeaders<'_>) -> Self {
        Self {
            signed: signed(headers.id, headers.timestamp_text),
            id_length: headers.id.len(),
            timestamp: headers.timestamp,
            content_type: headers.content_type.map(ContentType::of).unwrap_or_default(),
        }
    }

    pub(crate) fn signed(&self) -> &[u8] {
        &self.signed
    }

    pub(crate) fn into_id(self) -> WebhookId {
        let mut id = self.signed;
        id.truncate(self.id_length);
        WebhookId(id)
    }
}

pub(crate) fn signed(id: &[u8], timestamp: &[u8]) -> SmallVec<[u8; 64]> {
    let mut signed = SmallVec::new();
    for part in [id, b".", timestamp, b"."] {
        signed.extend_from_slice(part);
    }
    signed
}
