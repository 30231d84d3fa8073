//! The web page, and the stream of deliveries that it reads.

use std::{
    convert::Infallible,
    sync::Arc,
    time::{Duration, SystemTime, UNIX_EPOCH},
};

use axum::{
    extract::State,
    http::{HeaderMap, HeaderName, StatusCode, header},
    response::{
        Html, IntoResponse, Response,
        sse::{Event, KeepAlive, Sse},
    },
};
use base64::{Engine as _, engine::general_purpose::STANDARD};
use futures_util::stream::{self, Stream};
use serde_json::json;
use sha2::{Digest as _, Sha256};
use tokio::sync::watch;

use super::{Listener, guard};

const STYLE: &str = include_str!("page.css");
const SCRIPT: &str = include_str!("page.js");

/// What the browser gets.
pub(super) struct Page {
    html: String,
    /// The script and the style of this page are all that it runs and fetches, apart from its events;
    /// and no text can become HTML in it.
    policy: String,
    /// Tells the page that the numbers have begun anew.
    run: u128,
}

impl Page {
    pub(super) fn new() -> Self {
        let html = include_str!("page.html").replacen("{style}", STYLE, 1);
        let html = html.replacen("{script}", SCRIPT, 1);
        let hash = |text: &str| format!("'sha256-{}'", STANDARD.encode(Sha256::digest(text)));
        let policy = format!(
            "default-src 'none'; script-src {}; style-src {}; connect-src 'self'; img-src data:; \
             base-uri 'none'; form-action 'none'; frame-ancestors 'none'; \
             require-trusted-types-for 'script'; trusted-types 'none'",
            hash(SCRIPT),
            hash(STYLE)
        );
        let run = SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |time| time.as_nanos());
        Self { html, policy, run }
    }
}

/// It holds no delivery, so that a link from elsewhere may lead to it.
pub(super) async fn show(State(listener): State<Arc<Listener>>, headers: HeaderMap) -> Response {
    if !guard::is_local(&headers, listener.open) {
        return not_for_others(&listener);
    }
    let page = &listener.page;
    let policy = [(header::CONTENT_SECURITY_POLICY, page.policy.clone())];
    (private(), policy, Html(page.html.clone())).into_response()
}

/// All deliveries that are kept, or that came after the last one that the browser knows; then each one as
/// it comes.
pub(super) async fn events(State(listener): State<Arc<Listener>>, headers: HeaderMap) -> Response {
    if !guard::is_local(&headers, listener.open) || !guard::is_same_origin(&headers) {
        return not_for_others(&listener);
    }
    let known = headers.get("last-event-id").and_then(|id| {
        let (run, number) = id.to_str().ok()?.split_once('-')?;
        number.parse().ok().filter(|_| run == listener.page.run.to_string())
    });
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
            let id = format!("{}-{number}", listener.page.run);
            return Some((Event::default().event("delivery").id(id).data(&*json), number));
        }
        newest.changed().await.ok()?;
    }
}

fn not_for_others(listener: &Listener) -> Response {
    let text = format!("This page is for a browser on the machine itself, at {}/\n", listener.url);
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
