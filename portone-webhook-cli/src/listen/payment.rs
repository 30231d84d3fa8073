//! This module serves the webhooks of a payment, for which PortOne is asked.

use std::sync::Arc;

use axum::{
    extract::State,
    http::{HeaderMap, StatusCode, Uri},
    response::Response,
};
use percent_encoding::percent_decode_str;
use serde_json::Value;

use crate::{failure::Failure, payment::PaymentView, redaction, text::visible};

use super::{browser, diagnosis::in_thread, listener::Listener};

/// Serves a payment with its webhooks as JSON.
pub(super) async fn payment(
    State(listener): State<Arc<Listener>>,
    uri: Uri,
    headers: HeaderMap,
) -> Response {
    if let Some(refusal) = browser::refusal(&listener, &uri, &headers) {
        return refusal;
    }
    match ask(&listener, &uri).await {
        Ok(json) => browser::private_json(json),
        Err((status, failure)) => browser::error(status, failure),
    }
}

async fn ask(listener: &Arc<Listener>, uri: &Uri) -> Result<String, (StatusCode, Failure)> {
    let failure = |status: StatusCode, why: &str| (status, Failure::new(why));
    let busy = |why| failure(StatusCode::SERVICE_UNAVAILABLE, why);
    let questions = listener.questions.as_ref().ok_or_else(|| {
        failure(StatusCode::CONFLICT, "there is no API secret: set PORTONE_API_SECRET")
    })?;
    let id = payment_id(uri)
        .ok_or_else(|| failure(StatusCode::BAD_REQUEST, "the address names no payment"))?;
    let payment = questions
        .ask(&id)
        .await
        .ok_or_else(|| busy("PortOne is asked for several payments already: try again"))?
        .map_err(|failure| (StatusCode::BAD_GATEWAY, failure))?;
    let view = in_thread(listener, move |secrets| PaymentView::of(&payment, secrets)).await;
    let view = view.ok_or_else(|| busy("too much is being looked into: try again"))?;
    let mut json = serde_json::to_value(view).unwrap_or_default();
    make_visible(&mut json);
    Ok(redaction::without_secrets(&listener.secrets, json.to_string()))
}

fn payment_id(uri: &Uri) -> Option<String> {
    let mut parts = uri.query()?.split('&');
    let id = parts.find_map(|part| part.strip_prefix("id="))?;
    Some(percent_decode_str(id).decode_utf8().ok()?.into_owned())
}

/// Escapes what is not visible in all texts. Anybody may have written what a webhook or an answer says.
fn make_visible(value: &mut Value) {
    match value {
        Value::String(text) => *text = visible(text.as_bytes()),
        Value::Array(values) => values.iter_mut().for_each(make_visible),
        Value::Object(members) => members.values_mut().for_each(make_visible),
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}
