//! The enum of all events, made of the table of their types.

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
        time::EventTime,
        unrecognized::Unrecognized,
    },
};

macro_rules! define_webhook {
    ($($(#[$doc:meta])+ $variant:ident($data:ident) = $type_name:literal,)+) => {
        /// An event, as PortOne's webhook version `2024-04-25` sends it.
        ///
        /// The meaning of each type is that of PortOne's V2 webhook guide, and for tax invoices of its guide
        /// to their webhooks, which does not say whether they are signed. None of them alone is to be
        /// trusted for money: ask PortOne's API for the payment before goods leave the house.
        ///
        /// A JSON object of another type is [`Unrecognized`](Self::Unrecognized). An object of a known type
        /// whose `data` do not fit is an error, as ignoring it could lose a payment.
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
        /// // It is about something else.
        /// assert_eq!(webhook.billing_key(), None);
        /// assert_eq!(webhook.tax_invoice_id(), None);
        /// # Ok::<(), serde_json::Error>(())
        /// ```
        #[derive(Debug, Clone, PartialEq, Eq)]
        #[non_exhaustive]
        pub enum Webhook {
            $($(#[$doc])+ $variant(Event<$data>),)+
            /// A type that this version does not know. Answer 200 and ignore it.
            Unrecognized(Unrecognized),
        }

        impl Webhook {
            /// The `type` as PortOne writes it, such as `Transaction.Paid`; empty if the body has none.
            pub fn type_name(&self) -> &str {
                match self {
                    $(Self::$variant(_) => $type_name,)+
                    Self::Unrecognized(event) => event.type_name().unwrap_or_default(),
                }
            }

            /// When the event happened; none for an unrecognised one.
            pub fn timestamp(&self) -> Option<&EventTime> {
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

        /// To JSON of the form that PortOne sends. What is not in the types is not in it; for the original
        /// there is [`Verified::raw`](crate::Verified::raw).
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
    /// The shop's own ID of the payment; every `Transaction` event has one.
    pub fn payment_id(&self) -> Option<&str> {
        self.data()?.payment_id()
    }

    /// PortOne's ID of the attempt to pay; every `Transaction` event has one.
    pub fn transaction_id(&self) -> Option<&str> {
        self.data()?.transaction_id()
    }

    /// PortOne's ID of the cancellation, if the event is about one and says it.
    pub fn cancellation_id(&self) -> Option<&str> {
        self.data()?.cancellation_id()
    }

    /// The billing key; every `BillingKey` event has one.
    pub fn billing_key(&self) -> Option<&str> {
        self.data()?.billing_key()
    }

    /// PortOne's ID of the tax invoice; every `TaxInvoice` event has one.
    pub fn tax_invoice_id(&self) -> Option<&str> {
        self.data()?.tax_invoice_id()
    }

    /// PortOne's ID of the store, if the event names it.
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

    /// Whether the type is that of a confirm question, whatever its data are.
    pub(crate) fn is_confirm(json: &str) -> bool {
        Envelope::read(json).is_ok_and(|event| event.type_name() == "Transaction.Confirm")
    }
}

/// From a JSON deserializer only, since an unrecognised event keeps its JSON.
impl<'de> Deserialize<'de> for Webhook {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let json = Box::<RawValue>::deserialize(deserializer)?;
        Self::from_json(json.get()).map_err(D::Error::custom)
    }
}
