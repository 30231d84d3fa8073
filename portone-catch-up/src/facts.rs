//! This module reads what happened to a payment off the JSON of PortOne's lists.
//!
//! Only the few members that matter here are read. So a payment that is odd in another place, such as a means of
//! payment that is newer than this version, is not missed.

use std::time::SystemTime;

use portone::DateTime;
use portone_webhook_core::Webhook;
use serde::Deserialize;
use serde_json::{Map, Value, json};

use crate::{error::CatchUpError, found::Found};

/// What is known of a payment.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Payment {
    pub(crate) id: String,
    status: String,
    transaction_id: String,
    store_id: Option<String>,
    pub(crate) status_changed_at: DateTime,
    paid_at: Option<DateTime>,
    cancelled_at: Option<DateTime>,
    cancellations: Option<Vec<Cancellation>>,
    webhooks: Option<Vec<Value>>,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
struct Cancellation {
    status: Option<String>,
    id: Option<String>,
    requested_at: Option<DateTime>,
    cancelled_at: Option<DateTime>,
}

/// Money that was paid or went back.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct MoneyEvent {
    #[serde(rename = "type")]
    kind: String,
    pub(crate) payment_id: String,
    transaction_id: String,
    pub(crate) store_id: Option<String>,
    pub(crate) created_at: DateTime,
    version: Option<String>,
    channel: Option<Channel>,
    cancellation: Option<Cancellation>,
    webhooks: Option<Vec<Value>>,
}

#[derive(Debug, Deserialize)]
struct Channel {
    r#type: Option<String>,
}

/// The IDs that all events of a transaction have.
struct Ids<'a> {
    payment: &'a str,
    transaction: &'a str,
    store: Option<&'a str>,
}

impl Payment {
    /// Gives the event that has made the payment what it is, and those before it since a time: the ones that the payment
    /// shows, and the ones whose webhooks PortOne has a record of.
    ///
    /// The time of the last event does not count. It may be the payment provider's, and PortOne may have learned of the
    /// event long after it.
    pub(crate) fn events_since(&self, since: SystemTime) -> Result<Vec<Found>, CatchUpError> {
        let ids = Ids {
            payment: &self.id,
            transaction: &self.transaction_id,
            store: self.store_id.as_deref(),
        };
        let changed_at = &self.status_changed_at;
        let paid = |at: &DateTime| ids.event("Transaction.Paid", at, None);
        let mut earlier = recorded(self.webhooks.as_deref(), &self.id, since)?;
        earlier.extend(self.pending_cancellations(&ids));
        let last = match self.status.as_str() {
            "READY" => ids.event("Transaction.Ready", changed_at, None),
            "VIRTUAL_ACCOUNT_ISSUED" => {
                ids.event("Transaction.VirtualAccountIssued", changed_at, None)
            }
            "PENDING" => ids.event("Transaction.PayPending", changed_at, None),
            "FAILED" => ids.event("Transaction.Failed", changed_at, None),
            "PAID" => paid(self.paid_at.as_ref().unwrap_or(changed_at)),
            "PARTIAL_CANCELLED" | "CANCELLED" => {
                earlier.extend(self.paid_at.as_ref().and_then(paid));
                let mut cancelled = self.cancelled(&ids);
                let last = cancelled.pop();
                earlier.extend(cancelled);
                last
            }
            _ => None,
        };
        Ok(since_then(earlier, last, since))
    }

    fn cancellations(&self, status: &str) -> impl Iterator<Item = &Cancellation> {
        let all = self.cancellations.as_deref().unwrap_or_default().iter();
        all.filter(move |cancellation| cancellation.status.as_deref() == Some(status))
    }

    fn pending_cancellations(&self, ids: &Ids<'_>) -> Vec<Found> {
        let pending = self.cancellations("REQUESTED").filter_map(|it| {
            let at = it.requested_at.as_ref().unwrap_or(&self.status_changed_at);
            ids.event("Transaction.CancelPending", at, it.id.clone())
        });
        pending.collect()
    }

    /// Gives the cancellations in the order in which they were done. If the payment is cancelled, the last one has cancelled
    /// what the others had left.
    fn cancelled(&self, ids: &Ids<'_>) -> Vec<Found> {
        let mut done: Vec<_> = self.cancellations("SUCCEEDED").collect();
        done.sort_by_key(|cancellation| cancellation.cancelled_at.clone());
        let last = if self.status == "CANCELLED" { done.pop() } else { None };
        let event = |name, it: Option<&Cancellation>| {
            let at = it.and_then(|it| it.cancelled_at.as_ref()).or(self.cancelled_at.as_ref());
            let id = it.and_then(|it| it.id.clone());
            ids.event(name, at.unwrap_or(&self.status_changed_at), id)
        };
        let partial = done.into_iter().map(|it| event("Transaction.PartialCancelled", Some(it)));
        let full =
            (self.status == "CANCELLED").then(|| event("Transaction.Cancelled", last)).into_iter();
        partial.chain(full).flatten().collect()
    }
}

impl MoneyEvent {
    /// Says whether it is about a payment of V2.
    pub(crate) fn is_of_v2(&self) -> bool {
        self.version.as_deref().is_none_or(|version| version == "V2")
    }

    /// Says whether it is about a test, if it says so.
    pub(crate) fn is_test(&self) -> Option<bool> {
        match self.channel.as_ref()?.r#type.as_deref()? {
            "TEST" => Some(true),
            "LIVE" => Some(false),
            _ => None,
        }
    }

    /// Gives this event, and the ones of its payment since a time whose webhooks PortOne has a record of. The result is
    /// none if it is a partial cancellation and does not say which.
    pub(crate) fn events_since(
        &self,
        since: SystemTime,
    ) -> Result<Option<Vec<Found>>, CatchUpError> {
        let ids = Ids {
            payment: &self.payment_id,
            transaction: &self.transaction_id,
            store: self.store_id.as_deref(),
        };
        let cancellation = self.cancellation.as_ref().and_then(|it| it.id.clone());
        let event = match self.kind.as_str() {
            "PAID" => ids.event("Transaction.Paid", &self.created_at, None),
            "CANCELLED" => ids.event("Transaction.Cancelled", &self.created_at, cancellation),
            "PARTIAL_CANCELLED" if cancellation.is_none() => return Ok(None),
            "PARTIAL_CANCELLED" => {
                ids.event("Transaction.PartialCancelled", &self.created_at, cancellation)
            }
            _ => None,
        };
        let recorded = recorded(self.webhooks.as_deref(), &self.payment_id, since)?;
        Ok(Some(since_then(recorded, event, since)))
    }
}

impl Ids<'_> {
    /// Makes the event that PortOne's webhook would tell of.
    fn event(&self, name: &str, at: &DateTime, cancellation: Option<String>) -> Option<Found> {
        let mut data = Map::new();
        let ids = [
            ("paymentId", Some(self.payment)),
            ("transactionId", Some(self.transaction)),
            ("storeId", self.store),
            ("cancellationId", cancellation.as_deref()),
        ];
        for (name, id) in ids {
            data.extend(id.map(|id| (name.to_owned(), id.into())));
        }
        let event = json!({ "type": name, "timestamp": at.as_str(), "data": data }).to_string();
        // It stands in for the ID of a delivery, and an event may be known by that alone.
        let id = format!("catch-up/{}/{}", self.payment, at.as_str());
        Some(Found::new(serde_json::from_str(&event).ok()?, id))
    }
}

/// Gives the events of the webhooks that PortOne has a record of and that were sent since a time.
fn recorded(
    records: Option<&[Value]>,
    payment_id: &str,
    since: SystemTime,
) -> Result<Vec<Found>, CatchUpError> {
    let records = records.unwrap_or_default().iter();
    let found = records.filter_map(|record| recorded_event(record, payment_id, since).transpose());
    found.collect()
}

fn recorded_event(
    record: &Value,
    payment_id: &str,
    since: SystemTime,
) -> Result<Option<Found>, CatchUpError> {
    let text = |pointer| record.pointer(pointer).and_then(Value::as_str);
    let time = |pointer| DateTime::from(text(pointer)?).to_system_time().ok();
    let sent_at = time("/request/requestedAt").or_else(|| time("/triggeredAt"));
    let Some(body) = text("/request/body") else { return Ok(None) };
    if is_of_2024_01_01(body) {
        // What was sent before the start is from before the shop has changed the version.
        return match sent_at.is_some_and(|sent_at| sent_at < since) {
            true => Ok(None),
            false => Err(CatchUpError::OtherWebhookVersion { payment_id: payment_id.to_owned() }),
        };
    }
    // What follows from the payment itself does not need the record, so one that is damaged is left out.
    let Ok(event) = serde_json::from_str::<Webhook>(body) else { return Ok(None) };
    if matches!(event, Webhook::TransactionConfirm(_)) {
        return Ok(None);
    }
    let id = text("/request/header").and_then(webhook_id).map(str::to_owned);
    let Some(id) = id.or_else(|| text("/id").map(sent_id)) else { return Ok(None) };
    let mut found = Found::new(event, id);
    found.at = found.at.or(sent_at);
    Ok(Some(found))
}

/// Gives the ID that a webhook has in its request. The record of it lacks the prefix.
fn sent_id(id: &str) -> String {
    if id.starts_with("msg-") { id.to_owned() } else { format!("msg-{id}") }
}

/// Finds the `webhook-id` in the lines of the headers.
fn webhook_id(headers: &str) -> Option<&str> {
    headers.lines().find_map(|line| {
        let (name, value) = line.split_once(':')?;
        name.trim().eq_ignore_ascii_case("webhook-id").then(|| value.trim())
    })
}

/// Says whether this is the body of the older webhook version, which is JSON or a form.
fn is_of_2024_01_01(body: &str) -> bool {
    match serde_json::from_str::<Value>(body) {
        Ok(body) => body.get("type").is_none() && body.get("tx_id").is_some(),
        Err(_) => body.split('&').any(|pair| pair.starts_with("tx_id=")),
    }
}

/// Puts the last event behind the earlier ones since a time, and gives each of them once.
fn since_then(earlier: Vec<Found>, last: Option<Found>, since: SystemTime) -> Vec<Found> {
    let mut found: Vec<Found> = Vec::new();
    let earlier = earlier.into_iter().filter(|found| found.at.is_none_or(|at| since <= at));
    for event in earlier.chain(last) {
        if !found.iter().any(|other| other.is_same(&event)) {
            found.push(event);
        }
    }
    found
}
