//! Takes deliveries as a receiver with one of our layers does, refused ones with their bodies too.

use std::{error::Error, sync::Arc, thread, time::Duration};

use axum::{
    body::{Body, Bytes},
    extract::{Request, State},
    http::{Method, StatusCode, header, request::Parts},
    response::{IntoResponse, Response},
};
use futures_util::StreamExt as _;
use portone_webhook_core::{
    WebhookHeaders, WebhookVerifier,
    adapter::{PendingDelivery, Refusal},
    testing::RawRequest,
    unix_now,
};
use portone_webhook_diagnosis::{Finding, SecretText, diagnose};
use tokio::{
    sync::oneshot,
    time::{Instant, timeout, timeout_at},
};

use crate::{failure::Failure, secrets::usable_key};

use super::{event::Event, guard, listener::Listener, outcome::Outcome, record::Record};

/// The body is read as far as the layers read one, which is more than what they keep: some senders read no answer
/// before they have sent all.
const MOST_READ: usize = WebhookVerifier::DRAIN_LIMIT;
/// How long a refused delivery waits until others are looked into.
const MOST_WAIT: Duration = Duration::from_secs(2);

pub(super) fn verifier(secrets: &[SecretText]) -> Result<WebhookVerifier, Failure> {
    let mut keys = secrets.iter().map(usable_key);
    let first = keys.next().unwrap_or_else(|| Err(Failure::new("there is no secret")))?;
    let verifier = WebhookVerifier::new(first);
    keys.try_fold(verifier, |verifier, key| Ok(verifier.also_accept(key?)))
}

pub(super) async fn receive(State(listener): State<Arc<Listener>>, request: Request) -> Response {
    if request.method() != Method::POST {
        let text = "Deliveries come with POST. The terminal says where they are shown.\n";
        return (StatusCode::METHOD_NOT_ALLOWED, [(header::ALLOW, "POST")], text).into_response();
    }
    // It would drive out what is kept.
    if guard::is_of_a_page(request.headers()) {
        return (StatusCode::FORBIDDEN, "No web page sends deliveries.\n").into_response();
    }
    let (head, body) = request.into_parts();
    // Before the body is read: a timestamp must not grow old meanwhile.
    let pending = PendingDelivery::begin(&listener.verifier, &head.headers);
    let (body, read) = read(body).await;
    let outcome = judge(pending, &body, read);
    let status = match &outcome.refusal {
        Some(refusal) => {
            StatusCode::from_u16(refusal.http_status()).unwrap_or(StatusCode::BAD_REQUEST)
        }
        None => listener.answer,
    };
    show(&listener, &head, &body, &outcome, status).await;
    match outcome.refusal {
        Some(refusal) => {
            (status, [(header::CONTENT_TYPE, "application/json")], refusal.body()).into_response()
        }
        None => status.into_response(),
    }
}

/// The checks in the order of the layers: those of the headers count before those of the body.
fn judge(mut pending: PendingDelivery, body: &Bytes, read: Result<(), Refusal>) -> Outcome {
    let whole = read.is_ok();
    match read {
        // It is all here, so there is nothing to read on.
        Ok(()) => pending.push(body.clone()),
        Err(refusal) => pending.refuse(refusal),
    }
    match pending.verify() {
        Ok(proof) => {
            let (event, refusal) = match Event::of(&proof) {
                Ok(event) => (Some(event), None),
                Err(error) => (None, Some(Refusal::from(error))),
            };
            Outcome { verified: Some(proof), refusal, event, whole }
        }
        Err(refusal) => {
            Outcome { verified: None, refusal: Some(refusal), event: Event::claimed(body), whole }
        }
    }
}

async fn show(
    listener: &Arc<Listener>,
    head: &Parts,
    body: &Bytes,
    outcome: &Outcome,
    status: StatusCode,
) {
    let headers = head.headers.iter();
    let headers = headers.map(|(name, value)| (name.to_string(), value.as_bytes().to_vec()));
    let delivery = RawRequest { headers: headers.collect(), body: body.to_vec() };
    let path = head.uri.path_and_query().map_or("/", |path| path.as_str());
    let findings = look_into(listener, &delivery, outcome).await;
    let Listener { secrets, url, .. } = &**listener;
    let status_code = status.as_u16();
    let mut record = Record::new(&delivery, path, outcome, status_code, findings, secrets, url);
    let id = head.headers.get(WebhookHeaders::ID).map(AsRef::as_ref);
    let accepted = outcome.refusal.is_none() && status.is_success();
    listener.inbox.keep(id, accepted, |number, earlier| {
        record.number = number;
        record.again = earlier.accepted;
        record.attempt_of = earlier.refused.filter(|_| record.again.is_none());
        record.json(&listener.secrets)
    });
    listener.log.show(&record, &listener.secrets);
}

/// What is to be said of it; none if too many others came at once.
///
/// What anybody sends can take a second of computing. So a thread does that for one delivery after the
/// other. It holds up none that verify, nor the end of the program.
async fn look_into(
    listener: &Arc<Listener>,
    delivery: &RawRequest,
    outcome: &Outcome,
) -> Option<Vec<Finding>> {
    // Of a part of a body nothing can be said about its signature.
    if !outcome.whole {
        return Some(Vec::new());
    }
    if outcome.verified.is_some() {
        return Some(findings(delivery, &listener.secrets));
    }
    let turn = timeout(MOST_WAIT, listener.turns.clone().acquire_owned()).await.ok()?.ok()?;
    let (listener, delivery) = (listener.clone(), delivery.clone());
    let (sender, found) = oneshot::channel();
    let look = move || {
        // The request may have been given up meanwhile.
        let _ = sender.send(findings(&delivery, &listener.secrets));
        drop(turn);
    };
    thread::Builder::new().spawn(look).ok()?;
    found.await.ok()
}

fn findings(delivery: &RawRequest, secrets: &[SecretText]) -> Vec<Finding> {
    let findings = diagnose(delivery, secrets, Some(unix_now())).findings;
    // The record says by itself that it verifies.
    findings.into_iter().filter(|finding| finding.name != "verifies").collect()
}

/// The body up to the limit, and whether that is all of it.
async fn read(body: Body) -> (Bytes, Result<(), Refusal>) {
    let deadline =
        Instant::now().checked_add(WebhookVerifier::READ_TIMEOUT).unwrap_or_else(Instant::now);
    let mut pieces = body.into_data_stream();
    let mut kept = Vec::new();
    let mut length = 0usize;
    let ended = loop {
        let piece = match timeout_at(deadline, pieces.next()).await {
            Ok(Some(Ok(piece))) => piece,
            Ok(Some(Err(error))) => {
                let error: Box<dyn Error + Send + Sync> = error.into();
                break Err(Refusal::IncompleteBody(Arc::from(error)));
            }
            Ok(None) => break Ok(()),
            Err(_) => break Err(Refusal::ReadTimeout),
        };
        length = length.saturating_add(piece.len());
        let room = WebhookVerifier::BODY_LIMIT.saturating_sub(kept.len()).min(piece.len());
        kept.extend_from_slice(piece.get(..room).unwrap_or_default());
        if length > MOST_READ {
            break Ok(());
        }
    };
    let ended =
        if length > WebhookVerifier::BODY_LIMIT { Err(Refusal::PayloadTooLarge) } else { ended };
    (kept.into(), ended)
}
