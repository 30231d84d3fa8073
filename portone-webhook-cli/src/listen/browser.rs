//! What a browser is answered: the web page, and the stream of deliveries that it reads.

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

use super::{guard, listener::Listener};

/// The page holds no delivery, so that a link of another site may lead to it.
pub(super) async fn show(
    State(listener): State<Arc<Listener>>,
    uri: Uri,
    headers: HeaderMap,
) -> Response {
    if !guard::is_local(&headers, listener.open) {
        return not_for_others(&listener);
    }
    if !guard::has_token(&uri, &listener.page.token) {
        return without_token();
    }
    let page = &listener.page;
    let policy = [(header::CONTENT_SECURITY_POLICY, page.policy.clone())];
    (private(), policy, Html(page.html.clone())).into_response()
}

/// All deliveries that are kept, or that came after the last one that the browser knows; then each one as
/// it comes.
pub(super) async fn events(
    State(listener): State<Arc<Listener>>,
    uri: Uri,
    headers: HeaderMap,
) -> Response {
    if !guard::is_local(&headers, listener.open) || !guard::is_same_origin(&headers) {
        return not_for_others(&listener);
    }
    // That of an earlier run, in which the numbers were others, comes with another token.
    if !guard::has_token(&uri, &listener.page.token) {
        return without_token();
    }
    let known = headers.get("last-event-id").and_then(|id| id.to_str().ok()?.parse().ok());
    let keep_alive = KeepAlive::new().interval(Duration::from_secs(15));
    let events = Sse::new(deliveries(listener, known)).keep_alive(keep_alive);
    (private(), events).into_response()
}

fn deliveries(
    listener: Arc<Listener>,
    known: Option<u64>,
) -> impl Stream<Item = Result<Event, Infallible>> {
    let newest = listener.inbox.newest();
    stream::unfold((listener, newest, known), |(listener, mut newest, known)| async move {
        let (event, last) = match known {
            Some(last) => next(&listener, &mut newest, last).await?,
            None => (start(&listener), 0),
        };
        Some((Ok(event), (listener, newest, Some(last))))
    })
}

/// What the page shows so far is not of this run, or too old.
fn start(listener: &Listener) -> Event {
    let start = json!({"limit": listener.inbox.limit(), "url": format!("{}/", listener.url)});
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

fn not_for_others(listener: &Listener) -> Response {
    let text = format!("This page is for a browser on the machine itself, at {}/\n", listener.url);
    (StatusCode::FORBIDDEN, private(), text).into_response()
}

fn without_token() -> Response {
    let text = "Open the address that portone-webhook listen shows in the terminal. It ends with a \
                token, which is another one each time.\n";
    (StatusCode::FORBIDDEN, private(), text).into_response()
}

fn private() -> [(HeaderName, &'static str); 5] {
    [
        (header::CACHE_CONTROL, "no-store"),
        (header::REFERRER_POLICY, "no-referrer"),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
        (HeaderName::from_static("cross-origin-opener-policy"), "same-origin"),
        (HeaderName::from_static("cross-origin-resource-policy"), "same-origin"),
    ]
}
