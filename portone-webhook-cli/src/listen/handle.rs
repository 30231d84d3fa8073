//! This module does with a delivery what is done with each: it is diagnosed, passed on to the shop, recorded
//! and answered.

use std::sync::Arc;

use axum::{
    http::{StatusCode, header},
    response::{IntoResponse as _, Response},
};
use portone_webhook_diagnosis::Finding;

use super::{
    diagnosis::diagnose_delivery, listener::Listener, outcome::Outcome, received::Received,
    record::Record, shop::Passed,
};

/// A delivery that was recorded and has to be answered.
pub(super) struct Handled {
    /// The number of the record.
    pub(super) number: u64,
    pub(super) answer: Response,
}

/// Handles a delivery to its end, even if its sender no longer waits for the answer. The result is none if
/// this has panicked.
pub(super) async fn handle(
    listener: Arc<Listener>,
    received: Received,
    outcome: Outcome,
) -> Option<Handled> {
    tokio::spawn(async move {
        let (findings, passed) = tokio::join!(
            diagnose_delivery(&listener, &received, &outcome),
            pass_on(&listener, &received)
        );
        let answer = answer(&listener, &outcome, passed.as_ref());
        let status = answer.status().as_u16();
        let number = record(&listener, received, &outcome, status, findings, passed.as_ref());
        Handled { number, answer }
    })
    .await
    .ok()
}

async fn pass_on(listener: &Listener, received: &Received) -> Option<Passed> {
    Some(listener.shop.as_ref()?.pass_on(received).await)
}

/// Answers as the shop has, or as a receiver does if the shop was not asked.
fn answer(listener: &Listener, outcome: &Outcome, passed: Option<&Passed>) -> Response {
    if let Some(answer) = passed.and_then(Passed::response) {
        return answer;
    }
    match &outcome.refusal {
        Some(refusal) => {
            let status = StatusCode::from_u16(refusal.http_status());
            let status = status.unwrap_or(StatusCode::BAD_REQUEST);
            let json = [(header::CONTENT_TYPE, "application/json")];
            (status, json, refusal.body()).into_response()
        }
        None => listener.answer.into_response(),
    }
}

/// Stores a delivery for the page, logs it, and returns its number.
fn record(
    listener: &Listener,
    received: Received,
    outcome: &Outcome,
    status: u16,
    findings: Option<Vec<Finding>>,
    passed: Option<&Passed>,
) -> u64 {
    let Listener { secrets, url, .. } = listener;
    let shop = passed.map(|passed| passed.view(secrets));
    let mut record = Record::new(&received, outcome, status, findings, shop, secrets, url);
    let accepted = outcome.refusal.is_none() && (200..300).contains(&status);
    listener.inbox.store(received, accepted, |number, earlier| {
        record.number = number;
        record.again = earlier.accepted;
        record.attempt_of = earlier.not_accepted.filter(|_| record.again.is_none());
        record.json(secrets)
    });
    listener.log.show(&record, secrets);
    record.number
}
