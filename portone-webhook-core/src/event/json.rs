//! From JSON and to JSON.

use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error};
use serde_json::value::RawValue;

use super::{
    Event, EventTime, Webhook,
    accessors::Group,
    envelope::{Envelope, Source, Usual},
};
use crate::misfit::JsonFault;

impl Webhook {
    pub(crate) fn from_json(json: &str) -> Result<Self, JsonFault> {
        if let Some(usual) = Usual::begins(json)
            && let Ok(webhook) = Self::read(usual)
        {
            return Ok(webhook);
        }
        Self::read(Envelope::read(json)?)
    }

    /// Whether the type is that of a confirm question, whatever its data are.
    pub(crate) fn is_confirm(json: &str) -> bool {
        Envelope::read(json).is_ok_and(|event| event.type_name() == "Transaction.Confirm")
    }

    fn read<S: Source>(source: S) -> Result<Self, S::Error> {
        Ok(match source.type_name() {
            "Transaction.Ready" => Self::TransactionReady(source.event()?),
            "Transaction.Paid" => Self::TransactionPaid(source.event()?),
            "Transaction.VirtualAccountIssued" => {
                Self::TransactionVirtualAccountIssued(source.event()?)
            }
            "Transaction.PartialCancelled" => Self::TransactionPartialCancelled(source.event()?),
            "Transaction.Cancelled" => Self::TransactionCancelled(source.event()?),
            "Transaction.Failed" => Self::TransactionFailed(source.event()?),
            "Transaction.PayPending" => Self::TransactionPayPending(source.event()?),
            "Transaction.CancelPending" => Self::TransactionCancelPending(source.event()?),
            "Transaction.DisputeCreated" => Self::TransactionDisputeCreated(source.event()?),
            "Transaction.DisputeResolved" => Self::TransactionDisputeResolved(source.event()?),
            "Transaction.Confirm" => Self::TransactionConfirm(source.event()?),
            "BillingKey.Ready" => Self::BillingKeyReady(source.event()?),
            "BillingKey.Issued" => Self::BillingKeyIssued(source.event()?),
            "BillingKey.Failed" => Self::BillingKeyFailed(source.event()?),
            "BillingKey.Deleted" => Self::BillingKeyDeleted(source.event()?),
            "BillingKey.Updated" => Self::BillingKeyUpdated(source.event()?),
            "TaxInvoice.Requested" => Self::TaxInvoiceRequested(source.event()?),
            "TaxInvoice.Issued" => Self::TaxInvoiceIssued(source.event()?),
            "TaxInvoice.RequestCancelled" => Self::TaxInvoiceRequestCancelled(source.event()?),
            "TaxInvoice.IssuanceCancelled" => Self::TaxInvoiceIssuanceCancelled(source.event()?),
            "TaxInvoice.Refused" => Self::TaxInvoiceRefused(source.event()?),
            "TaxInvoice.SendingCompleted" => Self::TaxInvoiceSendingCompleted(source.event()?),
            "TaxInvoice.Manual" => Self::TaxInvoiceManual(source.event()?),
            _ => Self::Unrecognized(source.unrecognized()?),
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
