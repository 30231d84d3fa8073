//! This module says what a verified delivery is about.

use crate::{Verified, Webhook};

/// Returns the event of webhook version 2024-04-25 in a body, if there is one.
pub(super) fn event(proof: &Verified<()>) -> Option<Webhook> {
    // Without a type, any object can be read as an event.
    proof.parse().ok().filter(|event: &Webhook| !event.type_name().is_empty())
}

/// The label of a confirm question. One of the older version has it as well.
pub(super) const QUESTION: &str = "Transaction.Confirm";

/// Returns the event's type as a label, of which there are few.
pub(super) fn type_label(proof: &Verified<()>, event: Option<&Webhook>) -> &'static str {
    match event {
        Some(event) => event.known_type_name().unwrap_or("other"),
        None if proof.is_confirm() => QUESTION,
        None => "none",
    }
}

/// Makes the span in which a delivery is handled.
#[cfg(feature = "tracing")]
pub(super) fn span(proof: &Verified<()>, event: Option<&Webhook>) -> tracing::Span {
    use tracing::field::Empty;

    use crate::event::v2024_01_01;

    let older: Option<v2024_01_01::Webhook> =
        if event.is_none() { proof.parse().ok() } else { None };
    let older = older.as_ref();
    tracing::info_span!(
        target: "portone_webhook_core",
        "webhook",
        id = %proof.id(),
        r#type = event.map(Webhook::type_name),
        payment_id =
            event.and_then(Webhook::payment_id).or(older.map(v2024_01_01::Webhook::payment_id)),
        transaction_id =
            event.and_then(Webhook::transaction_id).or(older.map(v2024_01_01::Webhook::tx_id)),
        cancellation_id = event.and_then(Webhook::cancellation_id),
        tax_invoice_id = event.and_then(Webhook::tax_invoice_id),
        store_id = event.and_then(Webhook::store_id),
        status = Empty,
        reason = Empty,
    )
}
