use serde_json::json;

use crate::event::{
    BillingKeyData, DateTime, Event, TaxInvoiceData, TaxInvoiceStatus, TransactionCancelledData,
    TransactionConfirmData, TransactionData, Unrecognized, Webhook, with_event_types,
};

use super::json;

const TIMESTAMP: &str = "2026-03-31T23:33:19.625476840Z";
const TRANSACTION_ID: &str = "tx-1";
const STORE_ID: &str = "store-1";

/// Returns one event of every type that [`Webhook`] knows, in the order of its variants.
///
/// The events are about the payment `order-1`, the billing key `billing-key-1` and the tax invoice
/// `tax-invoice-1`.
///
/// ```
/// use portone_webhook_core::{WebhookSecret, testing::{self, Delivery}};
///
/// let secret: WebhookSecret = "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD".parse()?;
/// let deliveries = testing::every_event().map(|event| Delivery::of(&event).signed_with(&secret));
/// assert_eq!(deliveries.count(), 23);
/// # Ok::<(), portone_webhook_core::SecretError>(())
/// ```
pub fn every_event() -> impl Iterator<Item = Webhook> {
    macro_rules! events {
        ($($(#[$doc:meta])+ $variant:ident($data:ident) = $type_name:literal,)+) => {
            [$(Webhook::$variant($data::sample())),+]
        };
    }

    with_event_types!(events).into_iter()
}

/// A type of data that has an event for tests.
trait Sample: Sized {
    fn sample() -> Event<Self>;
}

impl Sample for TransactionData {
    fn sample() -> Event<Self> {
        transaction("order-1")
    }
}

impl Sample for TransactionCancelledData {
    fn sample() -> Event<Self> {
        cancellation("order-1")
    }
}

impl Sample for TransactionConfirmData {
    fn sample() -> Event<Self> {
        confirm("order-1", 39_900)
    }
}

impl Sample for BillingKeyData {
    fn sample() -> Event<Self> {
        billing_key("billing-key-1")
    }
}

impl Sample for TaxInvoiceData {
    fn sample() -> Event<Self> {
        tax_invoice("tax-invoice-1")
    }
}

/// Makes an event for most of the `Webhook::Transaction*` variants.
///
/// ```
/// use portone_webhook_core::{Webhook, testing};
///
/// let mut event = testing::transaction("order-1");
/// assert_eq!(event.data.transaction_id, "tx-1");
/// assert_eq!(event.data.store_id.as_deref(), Some("store-1"));
/// assert_eq!(event.timestamp.as_str(), "2026-03-31T23:33:19.625476840Z");
/// event.data.transaction_id = "tx-2".to_owned();
///
/// assert_eq!(Webhook::TransactionPaid(event).transaction_id(), Some("tx-2"));
/// ```
pub fn transaction(payment_id: &str) -> Event<TransactionData> {
    event(TransactionData {
        payment_id: payment_id.to_owned(),
        transaction_id: TRANSACTION_ID.to_owned(),
        store_id: Some(STORE_ID.to_owned()),
    })
}

/// Makes an event for the variants of a cancellation, which are `Webhook::TransactionCancelled`,
/// `TransactionPartialCancelled` and `TransactionCancelPending`.
///
/// ```
/// use portone_webhook_core::{Webhook, testing};
///
/// let event = Webhook::TransactionCancelled(testing::cancellation("order-1"));
/// assert_eq!(event.payment_id(), Some("order-1"));
/// assert_eq!(event.cancellation_id(), Some("cancellation-1"));
/// ```
pub fn cancellation(payment_id: &str) -> Event<TransactionCancelledData> {
    event(TransactionCancelledData {
        payment_id: payment_id.to_owned(),
        transaction_id: TRANSACTION_ID.to_owned(),
        cancellation_id: Some("cancellation-1".to_owned()),
        store_id: Some(STORE_ID.to_owned()),
    })
}

/// Makes an event for `Webhook::TransactionConfirm`, which asks whether this payment of `total_amount` may be
/// approved. The event has no store, as PortOne's guide shows it.
///
/// ```
/// use portone_webhook_core::{Webhook, testing};
///
/// let event = Webhook::TransactionConfirm(testing::confirm("order-1", 39_900));
/// assert_eq!(event.payment_id(), Some("order-1"));
/// assert_eq!(event.store_id(), None);
/// ```
pub fn confirm(payment_id: &str, total_amount: i64) -> Event<TransactionConfirmData> {
    event(TransactionConfirmData {
        payment_id: payment_id.to_owned(),
        transaction_id: TRANSACTION_ID.to_owned(),
        total_amount,
        store_id: None,
    })
}

/// Makes an event for the `Webhook::BillingKey*` variants.
///
/// ```
/// use portone_webhook_core::{Webhook, testing};
///
/// let event = Webhook::BillingKeyIssued(testing::billing_key("billing-key-1"));
/// assert_eq!(event.billing_key(), Some("billing-key-1"));
/// ```
pub fn billing_key(billing_key: &str) -> Event<BillingKeyData> {
    event(BillingKeyData {
        billing_key: billing_key.to_owned(),
        store_id: Some(STORE_ID.to_owned()),
    })
}

/// Makes an event for the `Webhook::TaxInvoice*` variants, with the status `ISSUED` and 110,000 won.
///
/// ```
/// use portone_webhook_core::event::{TaxInvoiceStatus, Webhook};
/// use portone_webhook_core::testing;
///
/// let mut event = testing::tax_invoice("tax-invoice-1");
/// event.data.status = TaxInvoiceStatus::SendingCompleted;
///
/// let event = Webhook::TaxInvoiceSendingCompleted(event);
/// assert_eq!(event.tax_invoice_id(), Some("tax-invoice-1"));
/// ```
pub fn tax_invoice(tax_invoice_id: &str) -> Event<TaxInvoiceData> {
    event(TaxInvoiceData {
        tax_invoice_id: tax_invoice_id.to_owned(),
        supplier_document_key: Some("supplier-document-1".to_owned()),
        recipient_document_key: Some("recipient-document-1".to_owned()),
        status: TaxInvoiceStatus::Issued,
        supplier_brn: "1234567890".to_owned(),
        total_amount: 110_000,
        total_supply_amount: 100_000,
        total_tax_amount: 10_000,
    })
}

/// Makes an event for `Webhook::Unrecognized`, of a type that PortOne adds later, as it does without notice.
///
/// ```
/// use portone_webhook_core::{Webhook, testing};
///
/// let event = Webhook::Unrecognized(testing::unrecognized("Point.Earned"));
/// assert_eq!(event.type_name(), "Point.Earned");
/// ```
pub fn unrecognized(type_name: &str) -> Unrecognized {
    let json = json(&json!({ "type": type_name, "timestamp": TIMESTAMP, "data": {} }));
    Unrecognized::of_type(type_name, json)
}

fn event<D>(data: D) -> Event<D> {
    Event { timestamp: DateTime::from(TIMESTAMP), data }
}
