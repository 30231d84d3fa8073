//! From JSON and to JSON.

use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error};
use serde_json::value::RawValue;

use super::{Event, EventTime, Unrecognized, Webhook, accessors::Group, envelope::Envelope};

impl Webhook {
    pub(crate) fn from_json(json: &str) -> serde_json::Result<Self> {
        let mut envelope = Envelope::read(json)?;
        let type_name = envelope.type_name.take();
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
            "TaxInvoice.Requested" => Self::TaxInvoiceRequested(envelope.event()?),
            "TaxInvoice.Issued" => Self::TaxInvoiceIssued(envelope.event()?),
            "TaxInvoice.RequestCancelled" => Self::TaxInvoiceRequestCancelled(envelope.event()?),
            "TaxInvoice.IssuanceCancelled" => Self::TaxInvoiceIssuanceCancelled(envelope.event()?),
            "TaxInvoice.Refused" => Self::TaxInvoiceRefused(envelope.event()?),
            "TaxInvoice.SendingCompleted" => Self::TaxInvoiceSendingCompleted(envelope.event()?),
            "TaxInvoice.Manual" => Self::TaxInvoiceManual(envelope.event()?),
            _ => {
                let type_name = type_name.map(|name| name.into_owned());
                Self::Unrecognized(Unrecognized::new(type_name, json)?)
            }
        })
    }
}

/// From a JSON deserializer only, since an unrecognised event keeps its JSON.
impl<'de> Deserialize<'de> for Webhook {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let json = Box::<RawValue>::deserialize(deserializer)?;
        Self::from_json(json.get()).map_err(D::Error::custom)
    }
}

/// To JSON of the form that PortOne sends. What is not in the types is not in it; for the original
/// there is [`Verified::raw`](crate::Verified::raw).
impl Serialize for Webhook {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let type_name = self.type_name();
        match self.group() {
            Group::Transaction(event) => event.serialize_as(type_name, serializer),
            Group::TransactionCancelled(event) => event.serialize_as(type_name, serializer),
            Group::TransactionConfirm(event) => event.serialize_as(type_name, serializer),
            Group::BillingKey(event) => event.serialize_as(type_name, serializer),
            Group::TaxInvoice(event) => event.serialize_as(type_name, serializer),
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
