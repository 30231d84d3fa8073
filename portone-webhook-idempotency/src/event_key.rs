use std::borrow::Cow;

use portone_webhook_core::{Webhook, WebhookId};

/// Returns what an event is known by, which is its `webhook-id` if nothing else tells it from others.
pub(crate) fn known_by<'a>(event: &Webhook, id: &'a WebhookId) -> Cow<'a, [u8]> {
    match of(event) {
        Some(key) => Cow::Owned(key.into_bytes()),
        None => Cow::Borrowed(id.as_bytes()),
    }
}

/// Returns what an event is known by, whoever tells of it. The result is `None` for an event that can only be
/// told from others by the `webhook-id` of its delivery.
///
/// The length of each ID stands before it, so that no two events have the same text.
fn of(event: &Webhook) -> Option<String> {
    let cancellation = match event {
        Webhook::TransactionReady(_)
        | Webhook::TransactionPaid(_)
        | Webhook::TransactionVirtualAccountIssued(_)
        | Webhook::TransactionPayPending(_)
        | Webhook::TransactionFailed(_)
        | Webhook::TransactionCancelled(_) => None,
        Webhook::TransactionPartialCancelled(_) | Webhook::TransactionCancelPending(_) => {
            Some(event.cancellation_id()?)
        }
        _ => return None,
    };
    let ids = [event.payment_id(), event.transaction_id(), cancellation];
    let ids = ids.into_iter().flatten().map(|id| format!("/{}:{id}", id.len()));
    Some(["event:", event.type_name()].into_iter().map(str::to_owned).chain(ids).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn key(type_name: &str, ids: &str) -> Option<String> {
        let body = format!(
            r#"{{"type":"{type_name}","timestamp":"2026-03-31T23:33:19.123Z","data":{{{ids}}}}}"#
        );
        of(&serde_json::from_str(&body).unwrap())
    }

    #[test]
    fn an_event_is_known_by_what_it_is_about() {
        let paid = key("Transaction.Paid", r#""paymentId":"order-1","transactionId":"tx-1""#);
        assert_eq!(paid.as_deref(), Some("event:Transaction.Paid/7:order-1/4:tx-1"));
        // The store came later than the other members, and the full cancellation of a payment is only one.
        let ids =
            r#""paymentId":"order-1","transactionId":"tx-1","storeId":"s","cancellationId":"c""#;
        assert_eq!(key("Transaction.Paid", ids), paid);
        assert_eq!(
            key("Transaction.Cancelled", ids),
            key("Transaction.Cancelled", r#""paymentId":"order-1","transactionId":"tx-1""#)
        );
        let part = key("Transaction.PartialCancelled", ids).unwrap();
        assert_eq!(part, "event:Transaction.PartialCancelled/7:order-1/4:tx-1/1:c");
    }

    #[test]
    fn an_event_that_could_come_again_is_known_by_its_delivery() {
        let ids = r#""paymentId":"order-1","transactionId":"tx-1""#;
        for type_name in
            ["Transaction.PartialCancelled", "Transaction.DisputeCreated", "Transaction.New"]
        {
            assert_eq!(key(type_name, ids), None, "{type_name}");
        }
        assert_eq!(key("BillingKey.Updated", r#""billingKey":"k","storeId":"s""#), None);
    }

    #[test]
    fn no_two_events_have_the_same_text() {
        let one = key("Transaction.Paid", r#""paymentId":"a/1:b","transactionId":"c""#);
        let other = key("Transaction.Paid", r#""paymentId":"a","transactionId":"b/1:c""#);
        assert_ne!(one, other);
    }
}
