use std::{pin::pin, sync::Arc};

use actix_web::{HttpRequest, dev::Payload, error::PayloadError, rt::time::sleep};
use futures_util::{
    StreamExt as _,
    future::{Either, select},
};
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
        // Started when the body is waited for, as each is over a socket. Boxed to take no place before.
        let read_timeout = pending.read_timeout();
        let timeout = pin!(async move { Box::pin(sleep(read_timeout)).await });
        let body = pin!(async {
            while let Some(piece) = payload.next().await {
                pending.push(piece.map_err(broken_off)?)?;
            }
            pending.verify()
        });
        match select(body, timeout).await {
            Either::Left((verified, _)) => verified,
            Either::Right(((), _)) => Err(Refusal::ReadTimeout),
        }
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
