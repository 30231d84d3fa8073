//! This module keeps a record of each webhook with its payment, as PortOne does, and sends them again.

#![expect(clippy::indexing_slicing, reason = "a member that a JSON object lacks is null")]

use jiff::Timestamp;
use portone_webhook_core::testing::Delivery;
use serde_json::{Value, json};

use super::{
    operations::payment_id,
    outbox::SentWebhook,
    state::{Refused, State, now},
};
use crate::testing::SeenRequest;

/// How often the stand-in sends a webhook at most. By the webhook guide, PortOne tries once, and up to five times again. How
/// often it sends one by hand is not known.
const MOST_EXECUTIONS: i64 = 6;

/// Sends a webhook again: the one that is asked for, or the last one of the payment.
pub(super) fn resend_webhook(state: &mut State, request: &SeenRequest) -> Result<Value, Refused> {
    let payment_id = payment_id(request);
    if !state.payments.contains_key(payment_id) {
        return Err("PAYMENT_NOT_FOUND");
    }
    let asked = request.member("/webhookId").and_then(Value::as_str);
    let record = state.webhook(payment_id, asked).ok_or("WEBHOOK_NOT_FOUND")?;
    let executions = record["currentExecutionCount"].as_i64().unwrap_or(1);
    if executions >= MOST_EXECUTIONS {
        return Err("MAX_WEBHOOK_RETRY_COUNT_REACHED");
    }
    record["currentExecutionCount"] = executions.saturating_add(1).into();
    record["trigger"] = "MANUAL".into();
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let (id, body) = (text(&record["id"]), text(&record["request"]["body"]));
    state.send(payment_id, id.clone(), &body);
    Ok(json!({ "webhook": state.webhook(payment_id, Some(&id)) }))
}

impl State {
    /// Sends the webhook about the status that a payment has now.
    pub(super) fn send_webhook(&mut self, payment_id: &str) {
        let Some(payment) = self.payments.get(payment_id) else { return };
        let member = |name: &str| payment.get(name).unwrap_or(&Value::Null);
        let status = member("status").clone();
        let type_name = match status.as_str() {
            Some("READY") => "Transaction.Ready",
            Some("VIRTUAL_ACCOUNT_ISSUED") => "Transaction.VirtualAccountIssued",
            Some("PAID") => "Transaction.Paid",
            Some("FAILED") => "Transaction.Failed",
            Some("PARTIAL_CANCELLED") => "Transaction.PartialCancelled",
            Some("CANCELLED") => "Transaction.Cancelled",
            _ => return,
        };
        let mut data = json!({
            "storeId": member("storeId"), "paymentId": payment_id, "transactionId": member("transactionId"),
        });
        if type_name.ends_with("Cancelled") {
            let cancellations = member("cancellations").as_array();
            let last = cancellations.and_then(|all| Some(all.last()?["id"].clone()));
            data["cancellationId"] = last.unwrap_or_default();
        }
        let changed_at = member("statusChangedAt");
        let body = json!({ "type": type_name, "timestamp": changed_at, "data": data }).to_string();
        if self.webhooks.secret.is_none() {
            return;
        }
        let id = self.new_id("webhook");
        let record = json!({
            "paymentStatus": status,
            "id": id,
            "url": self.webhooks.url,
            "isAsync": true,
            "currentExecutionCount": 1,
            "maxExecutionCount": MOST_EXECUTIONS,
            "triggeredAt": now(),
        });
        let payment = self.payments.entry(payment_id.to_owned()).or_default();
        match payment.entry("webhooks").or_insert_with(|| json!([])) {
            Value::Array(records) => records.push(record),
            // A test has put something else there.
            _ => return,
        }
        self.send(payment_id, id, &body);
    }

    /// Signs and sends a webhook that has a record, and writes the request into the record.
    fn send(&mut self, payment_id: &str, id: String, body: &str) {
        let Some(secret) = self.webhooks.secret.clone() else { return };
        let Ok(event) = serde_json::from_str(body) else { return };
        let request = Delivery::of_body(body).id(format!("msg-{id}")).signed_with(&secret);
        let lines = request
            .header_pairs()
            .map(|(name, value)| format!("{name}: {}", String::from_utf8_lossy(value)));
        let sent = json!({
            "header": lines.collect::<Vec<_>>().join("\n"), "body": body,
            "requestedAt": Timestamp::now().to_string(),
        });
        if let Some(record) = self.webhook(payment_id, Some(&id)) {
            record["request"] = sent;
        }
        let payment_id = payment_id.to_owned();
        self.webhooks.sent.push(SentWebhook { id, payment_id, event, request });
    }

    /// Writes into its record what has become of a webhook.
    pub(super) fn record(&mut self, webhook: &SentWebhook, outcome: Value) {
        let record = self.webhook(&webhook.payment_id, Some(&webhook.id));
        if let (Some(Value::Object(record)), Value::Object(outcome)) = (record, outcome) {
            record.extend(outcome);
        }
    }

    /// Finds the record of a webhook, or the last one of the payment.
    fn webhook(&mut self, payment_id: &str, id: Option<&str>) -> Option<&mut Value> {
        let records = self.payments.get_mut(payment_id)?.get_mut("webhooks")?.as_array_mut()?;
        match id {
            Some(id) => records.iter_mut().find(|record| record["id"] == id),
            None => records.last_mut(),
        }
    }
}
