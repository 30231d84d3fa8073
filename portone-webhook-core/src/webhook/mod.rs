//! The events of webhook version 2024-04-25.

mod data;
mod envelope;
mod time;
mod unrecognized;

use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error};
use serde_json::value::RawValue;

use self::envelope::Envelope;
pub use self::{
    data::{BillingKeyData, TransactionCancelledData, TransactionConfirmData, TransactionData},
    time::{EventTime, EventTimeError},
    unrecognized::Unrecognized,
};

/// An event, as PortOne's webhook version `2024-04-25` sends it.
///
/// The meaning of each type is that of PortOne's V2 webhook guide. None of them is a reason to
/// trust an amount: ask PortOne's API for the payment before goods leave the house.
///
/// A JSON object of another type is [`Unrecognized`](Self::Unrecognized). An object of a known type
/// whose `data` do not fit is an error, as ignoring it could lose a payment.
///
/// ```
/// use portone_webhook_core::Webhook;
///
/// let body = r#"{
///     "type": "Transaction.Cancelled",
///     "timestamp": "2026-03-31T23:33:19.625476840Z",
///     "data": {
///         "storeId": "store-1",
///         "paymentId": "order-1",
///         "transactionId": "tx-1",
///         "cancellationId": "cancel-1"
///     }
/// }"#;
/// let webhook: Webhook = serde_json::from_str(body)?;
/// assert_eq!(webhook.type_name(), "Transaction.Cancelled");
/// assert_eq!(webhook.payment_id(), Some("order-1"));
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum Webhook {
    /// The payment window was opened.
    TransactionReady(Event<TransactionData>),
    /// The payment was approved, be it made at once or scheduled.
    TransactionPaid(Event<TransactionData>),
    /// The number of a virtual account was issued. `TransactionPaid` follows when money arrives.
    TransactionVirtualAccountIssued(Event<TransactionData>),
    /// The payment was cancelled in part.
    TransactionPartialCancelled(Event<TransactionCancelledData>),
    /// The payment was cancelled in full.
    TransactionCancelled(Event<TransactionCancelledData>),
    /// The attempt failed. `TransactionPaid` can still follow, from another attempt.
    TransactionFailed(Event<TransactionData>),
    /// The payment waits for its approval, as PayPal and other foreign payments do.
    TransactionPayPending(Event<TransactionData>),
    /// A cancellation was asked for, and is not done yet.
    TransactionCancelPending(Event<TransactionCancelledData>),
    /// A dispute about the payment was opened.
    TransactionDisputeCreated(Event<TransactionData>),
    /// A dispute about the payment was resolved.
    TransactionDisputeResolved(Event<TransactionData>),
    /// PortOne asks whether the payment may be approved, and waits for the answer.
    TransactionConfirm(Event<TransactionConfirmData>),
    /// The window to store a means of payment was opened.
    BillingKeyReady(Event<BillingKeyData>),
    /// A billing key was issued.
    BillingKeyIssued(Event<BillingKeyData>),
    /// A billing key could not be issued.
    BillingKeyFailed(Event<BillingKeyData>),
    /// A billing key was deleted.
    BillingKeyDeleted(Event<BillingKeyData>),
    /// A billing key was updated.
    BillingKeyUpdated(Event<BillingKeyData>),
    /// A type that this version does not know. Answer 200 and ignore it.
    Unrecognized(Unrecognized),
}

/// What an event says besides its type.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Event<D> {
    /// When it happened. The same in every attempt to deliver it.
    pub timestamp: EventTime,
    /// What it happened to.
    pub data: D,
}

/// The variants of [`Webhook`] by what their data are.
enum Group<'a> {
    Transaction(&'a Event<TransactionData>),
    TransactionCancelled(&'a Event<TransactionCancelledData>),
    TransactionConfirm(&'a Event<TransactionConfirmData>),
    BillingKey(&'a Event<BillingKeyData>),
    Unrecognized(&'a Unrecognized),
}

impl Webhook {
    pub(crate) fn from_json(json: &str) -> serde_json::Result<Self> {
        let envelope: Envelope<'_> = serde_json::from_str(json)?;
        let type_name = envelope.type_name();
        Ok(match type_name.as_deref().unwrap_or_default() {
            "Transaction.Ready" => Self::TransactionReady(envelope.event()?),
            "Transaction.Paid" => Self::TransactionPaid(envelope.event()?),
            "Transaction.VirtualAccountIssued" => {
                Self::TransactionVirtualAccountIssued(envelope.event()?)
            }
            "Transaction.PartialCancelled" => Self::TransactionPartialCancelled(envelope.event()?),
            "Transaction.Cancelled" => Self::TransactionCancelled(envelope.event()?),
            "Transaction.Failed" => Self::TransactionFailed(envelope.event()?),
            "Transaction.PayPending" => Self::TransactionPayPending(envelope.event()?),
            "Transaction.CancelPending" => Self::TransactionCancelPending(envelope.event()?),
            "Transaction.DisputeCreated" => Self::TransactionDisputeCreated(envelope.event()?),
            "Transaction.DisputeResolved" => Self::TransactionDisputeResolved(envelope.event()?),
            "Transaction.Confirm" => Self::TransactionConfirm(envelope.event()?),
            "BillingKey.Ready" => Self::BillingKeyReady(envelope.event()?),
            "BillingKey.Issued" => Self::BillingKeyIssued(envelope.event()?),
            "BillingKey.Failed" => Self::BillingKeyFailed(envelope.event()?),
            "BillingKey.Deleted" => Self::BillingKeyDeleted(envelope.event()?),
            "BillingKey.Updated" => Self::BillingKeyUpdated(envelope.event()?),
            _ => {
                let type_name = type_name.map(|name| name.into_owned());
                Self::Unrecognized(Unrecognized::new(type_name, json)?)
            }
        })
    }

    /// The `type` as PortOne writes it, such as `Transaction.Paid`; empty if the body has none.
    pub fn type_name(&self) -> &str {
        match self {
            Self::TransactionReady(_) => "Transaction.Ready",
            Self::TransactionPaid(_) => "Transaction.Paid",
            Self::TransactionVirtualAccountIssued(_) => "Transaction.VirtualAccountIssued",
            Self::TransactionPartialCancelled(_) => "Transaction.PartialCancelled",
            Self::TransactionCancelled(_) => "Transaction.Cancelled",
            Self::TransactionFailed(_) => "Transaction.Failed",
            Self::TransactionPayPending(_) => "Transaction.PayPending",
            Self::TransactionCancelPending(_) => "Transaction.CancelPending",
            Self::TransactionDisputeCreated(_) => "Transaction.DisputeCreated",
            Self::TransactionDisputeResolved(_) => "Transaction.DisputeResolved",
            Self::TransactionConfirm(_) => "Transaction.Confirm",
            Self::BillingKeyReady(_) => "BillingKey.Ready",
            Self::BillingKeyIssued(_) => "BillingKey.Issued",
            Self::BillingKeyFailed(_) => "BillingKey.Failed",
            Self::BillingKeyDeleted(_) => "BillingKey.Deleted",
            Self::BillingKeyUpdated(_) => "BillingKey.Updated",
            Self::Unrecognized(event) => event.type_name().unwrap_or_default(),
        }
    }

    /// When the event happened; none for an unrecognised one.
    pub fn timestamp(&self) -> Option<&EventTime> {
        match self.group() {
            Group::Transaction(event) => Some(&event.timestamp),
            Group::TransactionCancelled(event) => Some(&event.timestamp),
            Group::TransactionConfirm(event) => Some(&event.timestamp),
            Group::BillingKey(event) => Some(&event.timestamp),
            Group::Unrecognized(_) => None,
        }
    }

    /// The shop's own number for the payment; every `Transaction` event has one.
    pub fn payment_id(&self) -> Option<&str> {
        match self.group() {
            Group::Transaction(event) => Some(&event.data.payment_id),
            Group::TransactionCancelled(event) => Some(&event.data.payment_id),
            Group::TransactionConfirm(event) => Some(&event.data.payment_id),
            Group::BillingKey(_) | Group::Unrecognized(_) => None,
        }
    }

    /// PortOne's number for the attempt to pay; every `Transaction` event has one.
    pub fn transaction_id(&self) -> Option<&str> {
        match self.group() {
            Group::Transaction(event) => Some(&event.data.transaction_id),
            Group::TransactionCancelled(event) => Some(&event.data.transaction_id),
            Group::TransactionConfirm(event) => Some(&event.data.transaction_id),
            Group::BillingKey(_) | Group::Unrecognized(_) => None,
        }
    }

    /// PortOne's number for the cancellation; the events of one have it.
    pub fn cancellation_id(&self) -> Option<&str> {
        match self.group() {
            Group::TransactionCancelled(event) => Some(&event.data.cancellation_id),
            _ => None,
        }
    }

    /// The billing key; every `BillingKey` event has one.
    pub fn billing_key(&self) -> Option<&str> {
        match self.group() {
            Group::BillingKey(event) => Some(&event.data.billing_key),
            _ => None,
        }
    }

    /// The store at PortOne, if the event names it.
    pub fn store_id(&self) -> Option<&str> {
        match self.group() {
            Group::Transaction(event) => event.data.store_id.as_deref(),
            Group::TransactionCancelled(event) => event.data.store_id.as_deref(),
            Group::TransactionConfirm(event) => event.data.store_id.as_deref(),
            Group::BillingKey(event) => event.data.store_id.as_deref(),
            Group::Unrecognized(_) => None,
        }
    }

    fn group(&self) -> Group<'_> {
        match self {
            Self::TransactionReady(event)
            | Self::TransactionPaid(event)
            | Self::TransactionVirtualAccountIssued(event)
            | Self::TransactionFailed(event)
            | Self::TransactionPayPending(event)
            | Self::TransactionDisputeCreated(event)
            | Self::TransactionDisputeResolved(event) => Group::Transaction(event),
            Self::TransactionPartialCancelled(event)
            | Self::TransactionCancelled(event)
            | Self::TransactionCancelPending(event) => Group::TransactionCancelled(event),
            Self::TransactionConfirm(event) => Group::TransactionConfirm(event),
            Self::BillingKeyReady(event)
            | Self::BillingKeyIssued(event)
            | Self::BillingKeyFailed(event)
            | Self::BillingKeyDeleted(event)
            | Self::BillingKeyUpdated(event) => Group::BillingKey(event),
            Self::Unrecognized(event) => Group::Unrecognized(event),
        }
    }
}

/// From a JSON deserializer only, since an unrecognised event keeps its JSON.
impl<'de> Deserialize<'de> for Webhook {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let json = Box::<RawValue>::deserialize(deserializer)?;
        Self::from_json(json.get()).map_err(D::Error::custom)
    }
}

/// To the JSON that PortOne sends for it.
impl Serialize for Webhook {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let type_name = self.type_name();
        match self.group() {
            Group::Transaction(event) => event.serialize_as(type_name, serializer),
            Group::TransactionCancelled(event) => event.serialize_as(type_name, serializer),
            Group::TransactionConfirm(event) => event.serialize_as(type_name, serializer),
            Group::BillingKey(event) => event.serialize_as(type_name, serializer),
            Group::Unrecognized(event) => event.serialize(serializer),
        }
    }
}

impl<D: Serialize> Event<D> {
    fn serialize_as<S: Serializer>(&self, r#type: &str, serializer: S) -> Result<S::Ok, S::Error> {
        #[derive(Serialize)]
        struct Written<'a, D> {
            r#type: &'a str,
            timestamp: &'a EventTime,
            data: &'a D,
        }

        Written { r#type, timestamp: &self.timestamp, data: &self.data }.serialize(serializer)
    }
}
