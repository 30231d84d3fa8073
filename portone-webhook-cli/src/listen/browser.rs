//! This module serves the web page, and the stream of deliveries that the page reads.

use std::{convert::Infallible, sync::Arc, time::Duration};

use axum::{
    extract::State,
    http::{HeaderMap, HeaderName, StatusCode, Uri, header},
    response::{
        Html, IntoResponse, Response,
        sse::{Event, KeepAlive, Sse},
    },
};
use futures_util::stream::{self, Stream};
use serde_json::json;
use tokio::sync::watch;

use crate::{failure::Failure, redaction::redacted, text::in_one_line};

use super::{guard, listener::Listener};

/// Serves the page. A link on another site may lead to the page, because its HTML contains no delivery.
pub(super) async fn page(
    State(listener): State<Arc<Listener>>,
    uri: Uri,
    headers: HeaderMap,
) -> Response {
    if !guard::is_local(&headers, listener.allows_remote) {
        return forbidden_for_remote(&listener);
    }
    if !guard::has_token(&uri, &listener.page.token) {
        return forbidden_without_token();
    }
    let page = &listener.page;
    let policy = [(header::CONTENT_SECURITY_POLICY, page.policy.clone())];
    (private_headers(), policy, Html(page.html.clone())).into_response()
}

/// Serves the stream of deliveries. It begins with all stored deliveries, or with those after the last
/// delivery that the browser has, and continues with each new delivery.
pub(super) async fn events(
    State(listener): State<Arc<Listener>>,
    uri: Uri,
    headers: HeaderMap,
) -> Response {
    // A browser with deliveries of an earlier run has the token of that run, so the numbers of two runs
    // cannot mix.
    if let Some(refusal) = refusal(&listener, &uri, &headers) {
        return refusal;
    }
    let last_known = headers.get("last-event-id").and_then(|id| id.to_str().ok()?.parse().ok());
    let keep_alive = KeepAlive::new().interval(Duration::from_secs(15));
    let events = Sse::new(deliveries(listener, last_known)).keep_alive(keep_alive);
    (private_headers(), events).into_response()
}

fn deliveries(
    listener: Arc<Listener>,
    last_known: Option<u64>,
) -> impl Stream<Item = Result<Event, Infallible>> {
    let newest = listener.inbox.newest();
    stream::unfold(
        (listener, newest, last_known),
        |(listener, mut newest, last_known)| async move {
            let (event, last) = match last_known {
                Some(last) => next(&listener, &mut newest, last).await?,
                None => (start_event(&listener), 0),
            };
            Some((Ok(event), (listener, newest, Some(last))))
        },
    )
}

/// Returns the event that tells the page to discard what it shows, because all stored deliveries follow.
fn start_event(listener: &Listener) -> Event {
    let start = json!({
        "limit": listener.inbox.limit(),
        "url": format!("{}/", listener.url),
        "shop": listener.shop.as_ref().map(|shop| &shop.url),
        "asks": listener.questions.is_some(),
    });
    Event::default().event("start").data(start.to_string()).retry(Duration::from_secs(1))
}

async fn next(
    listener: &Listener,
    newest: &mut watch::Receiver<u64>,
    last: u64,
) -> Option<(Event, u64)> {
    loop {
        newest.mark_unchanged();
        if let Some((number, json)) = listener.inbox.after(last) {
            let event = Event::default().event("delivery").id(number.to_string());
            return Some((event.data(&*json), number));
        }
        newest.changed().await.ok()?;
    }
}

/// Returns the refusal of a request for what only the page may read; none if the page may.
pub(super) fn refusal(listener: &Listener, uri: &Uri, headers: &HeaderMap) -> Option<Response> {
    if !guard::is_local(headers, listener.allows_remote) || !guard::is_same_origin(headers) {
        return Some(forbidden_for_remote(listener));
    }
    (!guard::has_token(uri, &listener.page.token)).then(forbidden_without_token)
}

/// Answers the page with JSON.
pub(super) fn private_json(json: String) -> Response {
    (private_headers(), [(header::CONTENT_TYPE, "application/json")], json).into_response()
}

/// Answers the page with the reason why something could not be done, in one line.
pub(super) fn error(status: StatusCode, failure: Failure) -> Response {
    let why = in_one_line(&redacted(&failure.into_message()));
    (status, private_json(json!({ "error": why }).to_string())).into_response()
}

pub(super) fn forbidden_for_remote(listener: &Listener) -> Response {
    let text = format!("This page is for a browser on the machine itself, at {}/\n", listener.url);
    (StatusCode::FORBIDDEN, private_headers(), text).into_response()
}

fn forbidden_without_token() -> Response {
    let text = "Open the address that portone-webhook listen shows in the terminal. It ends with a \
                token, which is another one each time.\n";
    (StatusCode::FORBIDDEN, private_headers(), text).into_response()
}

fn private_headers() -> [(HeaderName, &'static str); 5] {
    [
        (header::CACHE_CONTROL, "no-store"),
        (header::REFERRER_POLICY, "no-referrer"),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
        (HeaderName::from_static("cross-origin-opener-policy"), "same-origin"),
        (HeaderName::from_static("cross-origin-resource-policy"), "same-origin"),
    ]
}
