//! This module receives deliveries as a receiver with a layer of this project does. It also reads the bodies
//! of refused deliveries.

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

/// The number of bytes after which no more of a body is read. It is larger than the largest accepted body,
/// because some senders do not read an answer before they have sent the whole body.
const MAX_READ: usize = WebhookVerifier::DRAIN_LIMIT;
/// The time that a refused delivery waits for the diagnosis of other deliveries.
const MAX_WAIT: Duration = Duration::from_secs(2);

/// Creates the verifier that accepts all of the secrets.
pub(super) fn verifier(secrets: &[SecretText]) -> Result<WebhookVerifier, Failure> {
    let mut keys = secrets.iter().map(usable_key);
    let first = keys.next().unwrap_or_else(|| Err(Failure::new("there is no secret")))?;
    let verifier = WebhookVerifier::new(first);
    keys.try_fold(verifier, |verifier, key| Ok(verifier.also_accept(key?)))
}

/// Receives and records a delivery, and answers as a receiver does.
pub(super) async fn receive(State(listener): State<Arc<Listener>>, request: Request) -> Response {
    if request.method() != Method::POST {
        let text = "Deliveries come with POST. The terminal says where they are shown.\n";
        return (StatusCode::METHOD_NOT_ALLOWED, [(header::ALLOW, "POST")], text).into_response();
    }
    // A web page could send many requests, and so displace the stored deliveries.
    if guard::is_from_web_page(request.headers()) {
        return (StatusCode::FORBIDDEN, "No web page sends deliveries.\n").into_response();
    }
    let (head, body) = request.into_parts();
    // As in the layers, the headers are checked before the body is read.
    let pending = PendingDelivery::begin(&listener.verifier, &head.headers);
    let (body, read) = read_body(body).await;
    let outcome = verify(pending, &body, read);
    let status = match &outcome.refusal {
        Some(refusal) => {
            StatusCode::from_u16(refusal.http_status()).unwrap_or(StatusCode::BAD_REQUEST)
        }
        None => listener.answer,
    };
    record_delivery(&listener, &head, &body, &outcome, status).await;
    match outcome.refusal {
        Some(refusal) => {
            (status, [(header::CONTENT_TYPE, "application/json")], refusal.body()).into_response()
        }
        None => status.into_response(),
    }
}

/// Verifies a delivery in the order of the layers. An error of the headers takes precedence over an error of
/// the body.
fn verify(mut pending: PendingDelivery, body: &Bytes, read: Result<(), Refusal>) -> Outcome {
    let whole = read.is_ok();
    match read {
        // The body is complete, so the limits of `PendingDelivery` for reading on are not needed.
        Ok(()) => pending.push(body.clone()),
        Err(refusal) => pending.refuse(refusal),
    }
    match pending.verify() {
        Ok(proof) => {
            let (event, refusal) = match Event::from_verified(&proof) {
                Ok(event) => (Some(event), None),
                Err(error) => (None, Some(Refusal::from(error))),
            };
            Outcome { verified: Some(proof), refusal, event, whole }
        }
        Err(refusal) => Outcome {
            verified: None,
            refusal: Some(refusal),
            event: Event::from_unverified(body),
            whole,
        },
    }
}

/// Stores a delivery for the page, and logs it.
async fn record_delivery(
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
    let findings = diagnose_delivery(listener, &delivery, outcome).await;
    let Listener { secrets, url, .. } = &**listener;
    let status_code = status.as_u16();
    let mut record = Record::new(&delivery, path, outcome, status_code, findings, secrets, url);
    let id = head.headers.get(WebhookHeaders::ID).map(AsRef::as_ref);
    let accepted = outcome.refusal.is_none() && status.is_success();
    listener.inbox.store(id, accepted, |number, earlier| {
        record.number = number;
        record.again = earlier.accepted;
        record.attempt_of = earlier.not_accepted.filter(|_| record.again.is_none());
        record.json(&listener.secrets)
    });
    listener.log.show(&record, &listener.secrets);
}

/// Diagnoses a delivery. The result is none if too many other deliveries are waiting for their diagnosis.
///
/// The diagnosis of an attacker's delivery can take a second of computing time. So a separate thread
/// diagnoses one refused delivery at a time. It delays neither verified deliveries nor the end of the
/// program.
async fn diagnose_delivery(
    listener: &Arc<Listener>,
    delivery: &RawRequest,
    outcome: &Outcome,
) -> Option<Vec<Finding>> {
    // The signature of a body that was not read to its end cannot be diagnosed.
    if !outcome.whole {
        return Some(Vec::new());
    }
    if outcome.verified.is_some() {
        return Some(findings(delivery, &listener.secrets));
    }
    let permit =
        timeout(MAX_WAIT, listener.diagnosis_permit.clone().acquire_owned()).await.ok()?.ok()?;
    let (listener, delivery) = (listener.clone(), delivery.clone());
    let (sender, found) = oneshot::channel();
    let diagnose_and_send = move || {
        // The request may have been cancelled in the meantime.
        let _ = sender.send(findings(&delivery, &listener.secrets));
        drop(permit);
    };
    thread::Builder::new().spawn(diagnose_and_send).ok()?;
    found.await.ok()
}

/// Returns the findings of the diagnosis.
fn findings(delivery: &RawRequest, secrets: &[SecretText]) -> Vec<Finding> {
    let findings = diagnose(delivery, secrets, Some(unix_now())).findings;
    // The record already says whether the delivery verifies.
    findings.into_iter().filter(|finding| finding.name != "verifies").collect()
}

/// Reads a body up to the limit. The second value is the refusal of a body that was not read to its end.
async fn read_body(body: Body) -> (Bytes, Result<(), Refusal>) {
    let deadline =
        Instant::now().checked_add(WebhookVerifier::READ_TIMEOUT).unwrap_or_else(Instant::now);
    let mut chunks = body.into_data_stream();
    let mut kept = Vec::new();
    let mut length = 0usize;
    let ended = loop {
        let chunk = match timeout_at(deadline, chunks.next()).await {
            Ok(Some(Ok(chunk))) => chunk,
            Ok(Some(Err(error))) => {
                let error: Box<dyn Error + Send + Sync> = error.into();
                break Err(Refusal::IncompleteBody(Arc::from(error)));
            }
            Ok(None) => break Ok(()),
            Err(_) => break Err(Refusal::ReadTimeout),
        };
        length = length.saturating_add(chunk.len());
        let remaining = WebhookVerifier::BODY_LIMIT.saturating_sub(kept.len()).min(chunk.len());
        kept.extend_from_slice(chunk.get(..remaining).unwrap_or_default());
        if length > MAX_READ {
            break Ok(());
        }
    };
    let ended =
        if length > WebhookVerifier::BODY_LIMIT { Err(Refusal::PayloadTooLarge) } else { ended };
    (kept.into(), ended)
}
