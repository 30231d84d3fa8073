//! This module sends webhooks about the payments, and keeps a record of each with its payment, as PortOne does.

#![expect(clippy::indexing_slicing, reason = "a member that a JSON object lacks is null")]

use jiff::Timestamp;
use portone_webhook_core::{
    Webhook, WebhookSecret,
    testing::{Delivery, RawRequest},
};
use serde_json::{Value, json};

use super::{
    Payments,
    operations::payment_id,
    state::{Refused, State, now},
};
use crate::testing::SeenRequest;

/// How often PortOne sends a webhook at most, by the webhook guide: once, and up to five times again.
const MOST_EXECUTIONS: i64 = 6;

/// Where webhooks go, and those that nobody has taken yet.
#[derive(Debug, Default)]
pub(super) struct Webhooks {
    url: String,
    secret: Option<WebhookSecret>,
    sent: Vec<SentWebhook>,
}

/// A webhook that PortOne has sent, and that the test brings to the shop, or loses.
///
/// [`Payments::send_webhooks`] has an example.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct SentWebhook {
    /// The ID of the webhook in PortOne's records. The `webhook-id` is `msg-` and this, as in a delivery of PortOne's.
    pub id: String,
    /// The ID of the payment that the webhook is about.
    pub payment_id: String,
    /// The event that the webhook tells of.
    pub event: Webhook,
    /// The request, whose time and signature are those of this attempt.
    pub request: RawRequest,
}

impl Payments {
    /// Sends a webhook for each change of a payment from now on. [`take_webhooks`](Self::take_webhooks) has those that were
    /// sent, and each payment has the records of its own.
    ///
    /// This needs the feature `webhook`. The URL stands in the records only, as nothing is sent over a network.
    ///
    /// ```
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// use portone::{
    ///     payment::PaymentWebhookStatus,
    ///     testing::{NewPayment, StandIn},
    ///     webhook::{WebhookHeaders, WebhookVerifier},
    /// };
    ///
    /// let stand_in = StandIn::new();
    /// let payments = stand_in.payments();
    /// let secret = "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD";
    /// payments.send_webhooks("https://shop.example/webhook", &secret.parse()?);
    /// payments.open(NewPayment::new("order-1", 5_000));
    /// payments.pay("order-1");
    ///
    /// let verifier: WebhookVerifier = secret.parse()?;
    /// for webhook in payments.take_webhooks() {
    ///     let headers = WebhookHeaders::parse(webhook.request.header_pairs())?;
    ///     verifier.verify(headers, &webhook.request.body)?;
    ///     payments.answer_webhook(&webhook, 503, "the shop is closed for the night");
    /// }
    ///
    /// // PortOne's records say what has become of them.
    /// let payment = stand_in.client().payment().get_payment("order-1").await?;
    /// let records = payment.webhooks().unwrap_or_default();
    /// let failed = Some(PaymentWebhookStatus::FailedNotOkResponse);
    /// assert_eq!(records.iter().filter(|record| record.status == failed).count(), 2);
    /// # Ok(())
    /// # }
    /// ```
    pub fn send_webhooks(&self, url: &str, secret: &WebhookSecret) {
        let webhooks = &mut self.state().webhooks;
        url.clone_into(&mut webhooks.url);
        webhooks.secret = Some(secret.clone());
    }

    /// Returns the webhooks that were sent since the last call of this, in the order of their events.
    #[must_use]
    pub fn take_webhooks(&self) -> Vec<SentWebhook> {
        std::mem::take(&mut self.state().webhooks.sent)
    }

    /// Records the answer of the shop to a webhook. PortOne takes any status but 200 for a failure.
    pub fn answer_webhook(&self, webhook: &SentWebhook, status: u16, body: &str) {
        let outcome = if status == 200 { "SUCCEEDED" } else { "FAILED_NOT_OK_RESPONSE" };
        let response = json!({
            "code": status.to_string(), "header": "content-type: application/json", "body": body, "respondedAt": now(),
        });
        self.record(webhook, json!({ "status": outcome, "response": response }));
    }

    /// Records that the shop could not be reached, or has not answered in time.
    pub fn lose_webhook(&self, webhook: &SentWebhook) {
        self.record(webhook, json!({ "status": "FAILED_UNEXPECTED_ERROR" }));
    }

    fn record(&self, webhook: &SentWebhook, outcome: Value) {
        let mut state = self.state();
        let (Some(record), Value::Object(outcome)) =
            (state.webhook(&webhook.payment_id, Some(&webhook.id)), outcome)
        else {
            return;
        };
        if let Value::Object(record) = record {
            record.extend(outcome);
        }
    }
}

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

    /// Finds the record of a webhook, or the last one of the payment.
    fn webhook(&mut self, payment_id: &str, id: Option<&str>) -> Option<&mut Value> {
        let records = self.payments.get_mut(payment_id)?.get_mut("webhooks")?.as_array_mut()?;
        match id {
            Some(id) => records.iter_mut().find(|record| record["id"] == id),
            None => records.last_mut(),
        }
    }
}
