//! This module has the rows of the tables, and what is said in each cell.

use std::iter::once;

use crate::{
    Called, Row, Seen,
    server::{BUYER, MESSAGE},
};

pub(crate) const REQUESTS: &[Row] = &[
    ("operations, of the 147 in PortOne's document", "operations", |called| {
        called.seen.total.clone().unwrap_or_default()
    }),
    ("`deleteB2bCounterparty`", "delete", |called| match called.requests.as_slice() {
        [] => format!("{}, and nothing is sent", error(called.seen)),
        _ => "sent".to_owned(),
    }),
    ("the content type of JSON", "cancelled", |called| header(called, "content-type")),
    ("the `Idempotency-Key` of a cancellation", "cancelled", |called| {
        match called.requests[0].header("idempotency-key") {
            Some(_) => "a random one, unless set".to_owned(),
            None => "none".to_owned(),
        }
    }),
    ("the client's store, when a payment is looked up", "store", |called| {
        let is_sent = called.requests[0].target.ends_with("?storeId=store-1");
        if is_sent { "sent" } else { "left out" }.to_owned()
    }),
    ("the payment ID `주문/1💳`", "id", |called| {
        let id = called.requests[0].target.strip_prefix("/payments/").unwrap();
        let is_whole = id.trim_end_matches('?') == "%EC%A3%BC%EB%AC%B8%2F1%F0%9F%92%B3";
        assert!(is_whole, "{id}");
        "arrives".to_owned()
    }),
    ("the payment ID `order 1`", "space", |called| {
        let target = called.requests[0].target.as_str();
        match target.strip_prefix("/payments/").unwrap().strip_suffix("/cancel").unwrap() {
            "order%201" => "arrives".to_owned(),
            other => format!("arrives as `{other}`"),
        }
    }),
    ("the payment ID `..`, for a cancellation", "dots", target),
    ("an empty payment ID, for a look-up", "empty", target),
    ("a base URL with the path `/gateway`", "gateway", |called| {
        let is_kept = called.requests[0].target.starts_with("/gateway/payments/order-1");
        if is_kept { "kept" } else { "dropped" }.to_owned()
    }),
    ("a base URL with `http:` that is no loopback address", "plain", |called| {
        if called.seen.at_set_up {
            return "refused at set-up".to_owned();
        }
        assert!(called.requests[0].has_secret);
        "the secret is sent".to_owned()
    }),
    ("a secret with a line break at its end", "line-break", |called| {
        let shows = called.seen.log.contains("secret-of-line-break");
        let outcome = match called.requests.as_slice() {
            [] if called.seen.at_set_up => "refused at set-up".to_owned(),
            [] => error(called.seen),
            [request, ..] => {
                assert_eq!(request.header("authorization"), Some("PortOne secret-of-line-break"));
                return "sent without the line break".to_owned();
            }
        };
        if shows { format!("{outcome}, which shows the secret") } else { outcome }
    }),
    ("webhooks are verified", "webhook", |called| match called.seen {
        Seen { total: Some(feature), .. } => format!("yes, with the feature `{feature}`"),
        Seen { error: None, .. } => "yes".to_owned(),
        seen => error(seen),
    }),
];

pub(crate) const ANSWERS: &[Row] = &[
    ("a payment that was paid", "paid", read),
    ("a cancellation that succeeded", "cancelled", read),
    ("the amount 9007199254740993, which is above 2⁵³", "amount", |called| {
        let is_exact = called.seen.total.as_deref() == Some("9007199254740993");
        match &called.seen.total {
            Some(_) if is_exact => "exact".to_owned(),
            Some(other) => other.clone(),
            None => read(called),
        }
    }),
    ("a payment of a new status", "status", read),
    ("a paid payment with a method of a new type", "method", read),
    ("a payment in a new currency", "currency", read),
    ("a payment whose `customer` is a text", "misfit", |called| match called.seen.error {
        None => "not noticed".to_owned(),
        Some(_) => error(called.seen),
    }),
];

pub(crate) const FAULTS: &[Row] = &[
    ("a cancellation whose answer is lost", "lost", |called| {
        let mut keys = called.requests.iter().map(|request| request.header("idempotency-key"));
        let first = keys.next().unwrap();
        match called.requests.len() {
            1 => format!("{}, sent once", error(called.seen)),
            2 if first.is_some() && keys.all(|key| key == first) => {
                format!("sent again with its key, {}", outcome(called))
            }
            times => panic!("sent {times} times"),
        }
    }),
    ("429 with `retry-after: 1`", "busy", |called| match called.requests.len() {
        1 => format!("{}, sent once", error(called.seen)),
        2 => format!("sent again, {}", outcome(called)),
        times => panic!("sent {times} times"),
    }),
    ("502 with a page of a proxy", "html", |called| {
        let times = match called.requests.len() {
            1 => "once".to_owned(),
            times => format!("{times} times"),
        };
        format!("{}{}, sent {times}", error(called.seen), code(called.seen))
    }),
    ("a read is redirected to another host", "redirected-read", redirect),
    ("a cancellation is redirected to another host", "redirected-cancellation", redirect),
    ("a server that never answers", "silent", |called| match (called.seen, called.seen.limit) {
        (Seen { ended_after: Some(time), .. }, _) => format!("an error after {time} s"),
        (Seen { waits: true, .. }, Some(limit)) => format!("waits on after 3 s; {limit} s are set"),
        (Seen { waits: true, .. }, None) => "waits on after 3 s; no limit is set".to_owned(),
        (seen, _) => error(seen),
    }),
    ("an answer with 64 MiB of spaces behind it", "large", |called| {
        if called.requests[0].is_answered {
            return "all of it is taken".to_owned();
        }
        format!("{} beyond 10 MiB", error(called.seen))
    }),
    ("PortOne refuses with 404 `PAYMENT_NOT_FOUND`", "refused", |called| {
        format!("{}{}", reason(called.seen), code(called.seen))
    }),
    ("PortOne refuses with 409 and a new type", "newly-refused", |called| {
        format!("{}{}", reason(called.seen), code(called.seen))
    }),
];

pub(crate) const LOGS: &[Row] = &[
    ("PortOne's message, in a log of its refusal", "refused", |called| {
        shows(&called.seen.log, MESSAGE)
    }),
    ("the buyer's name, in a log of a payment", "paid", |called| match called.seen.error {
        Some(_) => read(called),
        None => shows(&called.seen.log, BUYER),
    }),
    ("the buyer's name, in a log of an answer that does not fit", "misfit", |called| {
        shows(&called.seen.log, BUYER)
    }),
    ("the secret, in a log of the client or of these errors", "printed", |called| {
        let calls = called.client.seen.iter();
        // The line break has a row of its own.
        let errors = calls.filter(|(probe, seen)| seen.error.is_some() && *probe != "line-break");
        let logs = errors.map(|(_, seen)| seen).chain(once(called.seen));
        shows(&logs.map(|seen| seen.log.as_str()).collect::<String>(), "secret-of-")
    }),
];

fn shows(log: &str, text: &str) -> String {
    if log.contains(text) { "shown" } else { "not shown" }.to_owned()
}

fn error(seen: &Seen) -> String {
    format!("`{}`", seen.error.as_deref().expect("the call failed"))
}

/// Says which type of a refusal the error has, if it has it as a text, or which error it is.
fn reason(seen: &Seen) -> String {
    seen.reason.as_ref().map_or_else(|| error(seen), |reason| format!("`{reason}`"))
}

fn code(seen: &Seen) -> String {
    seen.code.map_or_else(|| ", no status".to_owned(), |code| format!(", {code}"))
}

fn outcome(called: &Called<'_>) -> String {
    called.seen.error.as_ref().map_or_else(|| "succeeds".to_owned(), |_| error(called.seen))
}

fn read(called: &Called<'_>) -> String {
    called.seen.error.as_ref().map_or_else(|| "read".to_owned(), |_| error(called.seen))
}

fn header(called: &Called<'_>, name: &str) -> String {
    let value = called.requests[0].header(name);
    value.map_or_else(|| "none".to_owned(), |value| format!("`{value}`"))
}

/// Says which request was made.
fn target(called: &Called<'_>) -> String {
    called.requests.first().map_or_else(
        || "nothing is sent".to_owned(),
        |request| format!("`{} {}`", request.method, request.target.trim_end_matches('?')),
    )
}

fn redirect(called: &Called<'_>) -> String {
    match called.requests.iter().find(|request| request.is_redirected) {
        None => format!("not followed, {}{}", error(called.seen), code(called.seen)),
        Some(request) => {
            let input = if request.has_input { " with its input" } else { "" };
            let secret = if request.has_secret { "with" } else { "without" };
            format!("followed{input}, {secret} the secret")
        }
    }
}
