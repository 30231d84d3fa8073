use http::{HeaderMap, HeaderName, HeaderValue};
use portone_webhook_core::{WebhookHeaders, WebhookVerifier, unix_now};
use standardwebhooks::Webhook;

use crate::request::{NOW, Request, SECRETS, replace, signature};

/// Compares our verdict on a request with that of the crate `standardwebhooks`, if HTTP allows the request.
/// Only the differences that `permitted` lists are allowed.
///
/// The other crate verifies by the system's clock only. So a timestamp is moved: it is as far from that clock
/// as it was from [`NOW`].
pub fn standardwebhooks(input: &[u8]) -> String {
    loop {
        let now = unix_now();
        let mut request = Request::read(input, |timestamp| moved(timestamp, now));
        fill_in_of_number(&mut request);
        let Some(headers) = header_map(&request) else { return "no HTTP".to_owned() };
        let ours = ours(&request, now);
        let theirs = theirs(&request, &headers, now);
        // If the clock has ticked between the two verdicts, both are made again.
        if unix_now() == now {
            return match (ours, theirs) {
                (true, true) => "both accept".to_owned(),
                (false, false) => "both refuse".to_owned(),
                (true, false) => format!("accepted: {}", permitted(true, &request)),
                (false, true) => format!("refused: {}", permitted(false, &request)),
            };
        }
    }
}

/// Replaces `{n}` in a list with the signature over the timestamp as a number, and not as the text that was
/// sent.
fn fill_in_of_number(request: &mut Request<'_>) {
    let (id, sent) = request.id_and_timestamp();
    let Some(number) = number(&sent) else { return };
    let (number, body) = (number.to_string(), request.body);
    let right = signature(SECRETS[0], &[&id, b".", number.as_bytes(), b".", body]);
    for value in request.values(WebhookHeaders::SIGNATURE) {
        *value = replace(value, "{n}", &right);
    }
}

fn number(text: &[u8]) -> Option<i64> {
    str::from_utf8(text).ok()?.parse().ok()
}

fn ours(request: &Request<'_>, now: u64) -> bool {
    let verifier: WebhookVerifier = SECRETS[0].parse().expect("it is a secret");
    let Ok(headers) = WebhookHeaders::parse(request.pairs()) else { return false };
    verifier.verify_at(headers, request.body, now).is_ok()
}

fn theirs(request: &Request<'_>, headers: &HeaderMap, now: u64) -> bool {
    // The other crate subtracts the timestamp from the time without a check, and would panic here.
    let sent = request.all(WebhookHeaders::TIMESTAMP).first().copied().and_then(number);
    if sent.is_some_and(|sent| now.cast_signed().checked_sub(sent).is_none()) {
        return false;
    }
    let webhook = Webhook::new(SECRETS[0]).expect("it is a secret");
    webhook.verify(request.body, headers).is_ok()
}

/// Says why one of the two crates accepts what the other refuses. A difference that is not listed is a fault
/// of ours.
fn permitted(ours: bool, request: &Request<'_>) -> &'static str {
    let all = |name| request.all(name);
    let first = |name| request.all(name)[0];
    let names = [WebhookHeaders::ID, WebhookHeaders::TIMESTAMP, WebhookHeaders::SIGNATURE];
    let timestamp = first(WebhookHeaders::TIMESTAMP);
    let visible = |name| first(name).iter().all(|byte| matches!(byte, b'\t' | b' '..=b'~'));

    if ours {
        if !names.into_iter().all(visible) {
            "they want header values to be visible ASCII"
        } else if str::from_utf8(request.body).is_err() {
            "they want the body to be UTF-8"
        } else if timestamp.starts_with(b"0") {
            "they sign the number without the zeros in front of it that were sent"
        } else if first(WebhookHeaders::SIGNATURE).iter().filter(|&&byte| byte == b',').count() > 1
        {
            "they take what follows a second comma as part of the signature"
        } else {
            panic!("we accept, and they refuse")
        }
    } else if names.into_iter().any(|name| all(name).len() > 1) {
        "they take the first of repeated headers"
    } else if first(WebhookHeaders::ID).is_empty() {
        "they accept an empty id"
    } else if first(WebhookHeaders::ID).contains(&b'.') {
        "they accept an id with a dot in it"
    } else if timestamp.starts_with(b"+") {
        "they accept a plus before the timestamp"
    } else if timestamp.starts_with(b"0") {
        "they sign the number without the zeros in front of it that were sent"
    } else {
        panic!("we refuse, and they accept")
    }
}

/// Moves a timestamp, so that it is as far from `now` as it was from [`NOW`]. It keeps its plus sign and its
/// leading zeros.
fn moved(timestamp: &[u8], now: u64) -> Vec<u8> {
    let zeros = timestamp.iter().take_while(|byte| matches!(byte, b'+' | b'0')).count();
    let (zeros, digits) = timestamp.split_at(zeros);
    let number = str::from_utf8(digits).ok().filter(|text| !text.starts_with('-'));
    match number.and_then(|text| text.parse::<u64>().ok()) {
        Some(number) => {
            let number = u128::from(number) + u128::from(now);
            let number = number.saturating_sub(NOW.into()).to_string();
            [zeros, number.as_bytes()].concat()
        }
        None => timestamp.to_vec(),
    }
}

fn header_map(request: &Request<'_>) -> Option<HeaderMap> {
    let mut headers = HeaderMap::new();
    for (name, value) in &request.headers {
        headers.append(HeaderName::from_bytes(name).ok()?, HeaderValue::from_bytes(value).ok()?);
    }
    Some(headers)
}
