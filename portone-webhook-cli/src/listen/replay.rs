//! This module sends a stored delivery to the shop once more, if the page asks for it.

use std::{sync::Arc, time::SystemTime};

use axum::{
    Json,
    body::Bytes,
    extract::{FromRequest as _, Request, State},
    http::StatusCode,
    response::Response,
};
use portone_webhook_core::adapter::PendingDelivery;
use serde::Deserialize;
use serde_json::json;

use crate::{failure::Failure, secrets::usable_key};

use super::{
    browser, guard,
    handle::handle,
    listener::Listener,
    outcome::Outcome,
    receive::receive,
    received::{Received, Replay},
};

/// What the page asks for.
#[derive(Deserialize)]
struct Asked {
    /// The number of the delivery to send again.
    number: u64,
    /// Whether to sign it anew.
    signed: bool,
}

/// Sends a delivery to the shop once more, and answers with the number of its record. A request without the
/// token is a delivery, as one to any other path is.
pub(super) async fn replay(State(listener): State<Arc<Listener>>, request: Request) -> Response {
    if !guard::has_token(request.uri(), &listener.page.token) {
        return receive(State(listener), request).await;
    }
    let headers = request.headers();
    if !guard::is_local(headers, listener.allows_remote) || !guard::is_own_page(headers) {
        return browser::forbidden_for_remote(&listener);
    }
    let replayed = match Json::from_request(request, &()).await {
        Ok(Json(asked)) => send_again(listener, asked).await,
        Err(rejection) => Err((rejection.status(), Failure::new(rejection.body_text()))),
    };
    match replayed {
        Ok(number) => browser::private_json(json!({ "number": number }).to_string()),
        Err((status, failure)) => browser::error(status, failure),
    }
}

async fn send_again(listener: Arc<Listener>, asked: Asked) -> Result<u64, (StatusCode, Failure)> {
    let conflict = |why: &str| (StatusCode::CONFLICT, Failure::new(why));
    if listener.shop.is_none() {
        return Err(conflict("there is no shop: name it with --forward-to"));
    }
    let mut received = listener.inbox.get(asked.number).ok_or_else(|| {
        let why = format!("delivery #{} is no longer kept", asked.number);
        (StatusCode::NOT_FOUND, Failure::new(why))
    })?;
    if !received.whole {
        return Err(conflict("the body of this delivery did not come whole"));
    }
    if asked.signed {
        sign_anew(&listener, &mut received).map_err(|failure| (StatusCode::CONFLICT, failure))?;
    }
    received.at = SystemTime::now();
    received.replay = Some(Replay { of: asked.number, signed: asked.signed });
    let pending = PendingDelivery::begin(&listener.verifier, received.request.header_pairs());
    let body = Bytes::from(received.request.body.clone());
    let outcome = Outcome::of(pending, &body, Ok(()));
    let handled = handle(listener, received, outcome).await;
    let failed = || (StatusCode::INTERNAL_SERVER_ERROR, Failure::new("it could not be replayed"));
    Ok(handled.ok_or_else(failed)?.number)
}

/// Signs a delivery with the first secret and the current time. Its `webhook-id` and its body stay.
fn sign_anew(listener: &Listener, received: &mut Received) -> Result<(), Failure> {
    let first = listener.secrets.first().ok_or_else(|| Failure::new("there is no secret"))?;
    received.sign(&usable_key(first)?)
}
