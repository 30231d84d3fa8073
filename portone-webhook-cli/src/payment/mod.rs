//! This module asks PortOne for the webhooks of a payment, and explains what has become of each.

mod report;
mod webhook;

use portone::{PortOneClient, payment::Payment};
use portone_webhook_diagnosis::SecretText;
use serde::Serialize;
use serde_json::Value;

pub(crate) use self::{
    report::render,
    webhook::{Cause, WebhookView},
};
use crate::{api, failure::Failure};

/// A payment with its webhooks, as `explain --payment --json` and the page of `listen` show it.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct PaymentView {
    pub(crate) id: String,
    pub(crate) status: String,
    pub(crate) webhooks: Vec<WebhookView>,
}

impl PaymentView {
    /// Asks for a payment, and runs each request that PortOne has stored through the diagnosis, with its own time as the
    /// clock.
    pub(crate) async fn ask(
        portone: &PortOneClient,
        id: &str,
        secrets: &[SecretText],
    ) -> Result<Self, Failure> {
        Ok(Self::of(&fetch(portone, id).await?, secrets))
    }

    /// Explains the webhooks of a payment.
    pub(crate) fn of(payment: &Payment, secrets: &[SecretText]) -> Self {
        // What this version cannot read of a payment hides no webhook.
        let json = serde_json::to_value(payment).unwrap_or_default();
        let text = |name| json.get(name).and_then(Value::as_str).unwrap_or_default().to_owned();
        let records = json.get("webhooks").and_then(Value::as_array).map(Vec::as_slice);
        let webhooks = records.unwrap_or_default().iter();
        Self {
            id: text("id"),
            status: text("status"),
            webhooks: webhooks.map(|record| WebhookView::of(record, secrets)).collect(),
        }
    }

    /// Says whether every webhook was delivered.
    pub(crate) fn is_delivered(&self) -> bool {
        self.webhooks.iter().all(WebhookView::is_delivered)
    }
}

/// Asks PortOne for a payment.
pub(crate) async fn fetch(portone: &PortOneClient, id: &str) -> Result<Payment, Failure> {
    portone.payment().get_payment(id).await.map_err(api::failure)
}
