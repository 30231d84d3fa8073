use std::sync::Arc;

use actix_web::{HttpRequest, dev::Payload, error::PayloadError};
use futures_util::StreamExt as _;
use portone_webhook_core::{PendingDelivery, Refusal, Verified, WebhookHeaders, WebhookVerifier};

use crate::WebhookError;

/// Checks the headers, buffers the body, then verifies it.
///
/// It reads the payload itself, and not through `web::Bytes`, which would decompress it.
pub(crate) async fn receive(
    verifier: &WebhookVerifier,
    request: &HttpRequest,
    mut payload: Payload,
) -> Result<Verified<()>, WebhookError> {
    let verified = async {
        let headers = WebhookHeaders::parse(request.headers())?;
        let mut pending = PendingDelivery::begin(verifier, headers)?;
        while let Some(piece) = payload.next().await {
            pending.push(piece.map_err(broken_off)?)?;
        }
        pending.verify()
    };
    let verified = verified.await;
    verified.map_err(|refusal| WebhookError::refuse(request, refusal, payload))
}

/// A middleware further out may have set a limit as well.
fn broken_off(error: PayloadError) -> Refusal {
    match error {
        PayloadError::Overflow => Refusal::PayloadTooLarge,
        error => Refusal::IncompleteBody(Arc::new(error)),
    }
}
