//! This module has the enum of all events, which is made from the table of their types.

use portone_time::DateTime;
use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error};
use serde_json::value::RawValue;

use crate::{
    decode_error::JsonError,
    event::{
        data::{
            BillingKeyData, Data, TaxInvoiceData, TransactionCancelledData, TransactionConfirmData,
            TransactionData,
        },
        envelope::{Envelope, Source, Usual},
        general::Event,
        table::with_event_types,
        unrecognized::Unrecognized,
    },
};

macro_rules! define_webhook {
    ($($(#[$doc:meta])+ $variant:ident($data:ident) = $type_name:literal,)+) => {
        /// An event, as PortOne's webhook version `2024-04-25` sends it.
        ///
        /// PortOne's V2 webhook guide says what each type means. The types of tax invoices are explained in
        /// the guide to tax invoice webhooks, which does not say whether those webhooks are signed. Do not
        /// trust an event alone for money: ask PortOne's API for the payment before goods are shipped.
        ///
        /// A JSON object of another type is [`Unrecognized`](Self::Unrecognized). An object of a known type
        /// whose `data` do not fit is an error, since ignoring it could lose a payment.
        ///
        /// ```
        /// use portone_webhook_core::event::Webhook;
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
        /// assert_eq!(webhook.transaction_id(), Some("tx-1"));
        /// assert_eq!(webhook.cancellation_id(), Some("cancel-1"));
        /// assert_eq!(webhook.store_id(), Some("store-1"));
        /// assert!(webhook.timestamp().is_some());
        /// // The event is about neither a billing key nor a tax invoice.
        /// assert_eq!(webhook.billing_key(), None);
        /// assert_eq!(webhook.tax_invoice_id(), None);
        /// # Ok::<(), serde_json::Error>(())
        /// ```
        #[derive(Debug, Clone, PartialEq, Eq)]
        #[non_exhaustive]
        pub enum Webhook {
            $($(#[$doc])+ $variant(Event<$data>),)+
            /// An event of a type that this version does not know. Answer 200 and ignore it.
            Unrecognized(Unrecognized),
        }

        impl Webhook {
            /// Returns the `type` as PortOne writes it, such as `Transaction.Paid`, or an empty text if there
            /// is none.
            pub fn type_name(&self) -> &str {
                match self {
                    $(Self::$variant(_) => $type_name,)+
                    Self::Unrecognized(event) => event.type_name().unwrap_or_default(),
                }
            }

            /// Returns the type, if this version knows it.
            #[cfg(any(feature = "metrics", feature = "tracing"))]
            pub(crate) fn known_type_name(&self) -> Option<&'static str> {
                match self {
                    $(Self::$variant(_) => Some($type_name),)+
                    Self::Unrecognized(_) => None,
                }
            }

            /// Returns the time when the event happened, or `None` for an unrecognised event.
            pub fn timestamp(&self) -> Option<&DateTime> {
                match self {
                    $(Self::$variant(event) => Some(&event.timestamp),)+
                    Self::Unrecognized(_) => None,
                }
            }

            fn data(&self) -> Option<&dyn Data> {
                match self {
                    $(Self::$variant(event) => Some(&event.data),)+
                    Self::Unrecognized(_) => None,
                }
            }

            fn read<S: Source>(source: S) -> Result<Self, S::Error> {
                Ok(match source.type_name() {
                    $($type_name => Self::$variant(source.event()?),)+
                    _ => Self::Unrecognized(source.unrecognized()?),
                })
            }
        }

        /// An event is written as JSON of the form that PortOne sends. Members that the types do not have are
        /// not written, but [`Verified::raw`](crate::Verified::raw) has the original.
        impl Serialize for Webhook {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                match self {
                    $(Self::$variant(event) => event.serialize_as($type_name, serializer),)+
                    Self::Unrecognized(event) => event.serialize(serializer),
                }
            }
        }
    };
}

with_event_types!(define_webhook);

impl Webhook {
    /// Returns the shop's own ID of the payment, which every `Transaction` event has.
    pub fn payment_id(&self) -> Option<&str> {
        self.data()?.payment_id()
    }

    /// Returns PortOne's ID of the attempt to pay, which every `Transaction` event has.
    pub fn transaction_id(&self) -> Option<&str> {
        self.data()?.transaction_id()
    }

    /// Returns PortOne's ID of the cancellation, if the event is about one and has its ID.
    pub fn cancellation_id(&self) -> Option<&str> {
        self.data()?.cancellation_id()
    }

    /// Returns the billing key, which every `BillingKey` event has.
    pub fn billing_key(&self) -> Option<&str> {
        self.data()?.billing_key()
    }

    /// Returns PortOne's ID of the tax invoice, which every `TaxInvoice` event has.
    pub fn tax_invoice_id(&self) -> Option<&str> {
        self.data()?.tax_invoice_id()
    }

    /// Returns PortOne's ID of the store, if the event has it.
    pub fn store_id(&self) -> Option<&str> {
        self.data()?.store_id()
    }

    pub(crate) fn from_json(json: &str) -> Result<Self, JsonError> {
        if let Some(usual) = Usual::begins(json)
            && let Ok(webhook) = Self::read(usual)
        {
            return Ok(webhook);
        }
        Self::read(Envelope::read(json)?)
    }

    /// Says whether the type is that of a confirm question, whatever its data are.
    pub(crate) fn is_confirm(json: &str) -> bool {
        Envelope::read(json).is_ok_and(|event| event.type_name() == "Transaction.Confirm")
    }
}

/// An event can be read from a JSON deserializer only, since an unrecognised event keeps its JSON.
impl<'de> Deserialize<'de> for Webhook {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let json = Box::<RawValue>::deserialize(deserializer)?;
        Self::from_json(json.get()).map_err(D::Error::custom)
    }
}
