//! This module has the events of the older webhook version, `2024-01-01`.
//!
//! This version sends events about payments only, as JSON or as a form, whichever is set in PortOne's
//! console. Both are decoded, as the request's `content-type` and the body tell; see
//! [`Verified::decode`](crate::Verified::decode). Deliveries are signed in the same way as in the newer
//! version, so the only difference for a handler is the type that it takes, which is
//! [`v2024_01_01::Webhook`](Webhook).
//!
//! ```
//! use portone_webhook_core::event::v2024_01_01::{Status, Webhook};
//!
//! let webhook: Webhook = serde_json::from_str(r#"{"payment_id":"order-1","tx_id":"tx-1","status":"Paid"}"#)?;
//! match webhook {
//!     Webhook::Payment(payment) => assert_eq!(payment.status, Status::Paid),
//!     _ => panic!("it has a status"),
//! }
//! # Ok::<(), serde_json::Error>(())
//! ```

use std::fmt;

use serde::{
    Deserialize, Deserializer, Serialize,
    de::{Error as _, IgnoredAny, MapAccess, Visitor},
};

use crate::event::text::{self, from_string};

/// A webhook as version `2024-01-01` sends it.
///
/// It is decoded as leniently as the newer [`Webhook`](crate::event::Webhook): unknown members are skipped,
/// and if a member is there twice, the last one counts.
///
/// ```
/// use portone_webhook_core::{ConfirmReply, event::v2024_01_01::Webhook};
///
/// fn on_webhook(webhook: &Webhook) -> ConfirmReply {
///     match webhook {
///         Webhook::Payment(payment) => {
///             println!("{}, {}: {:?}", webhook.payment_id(), webhook.tx_id(), payment.status);
///         }
///         Webhook::Confirm(question) if question.total_amount != 39_900 => {
///             return ConfirmReply::reject("The price has changed.");
///         }
///         _ => {}
///     }
///     ConfirmReply::accept()
/// }
///
/// let question = r#"{"payment_id":"order-1","tx_id":"tx-1","total_amount":100}"#;
/// assert_eq!(on_webhook(&serde_json::from_str(question)?).http_status(), 409);
/// # let paid = r#"{"payment_id":"order-1","tx_id":"tx-1","status":"Paid"}"#;
/// # assert_eq!(on_webhook(&serde_json::from_str(paid)?).http_status(), 200);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(untagged)]
#[non_exhaustive]
pub enum Webhook {
    /// The state of a payment has changed.
    Payment(Payment),
    /// PortOne asks whether a payment may be approved.
    Confirm(Confirm),
}

impl Webhook {
    /// Returns the shop's own ID of the payment.
    pub fn payment_id(&self) -> &str {
        match self {
            Self::Payment(payment) => &payment.payment_id,
            Self::Confirm(confirm) => &confirm.payment_id,
        }
    }

    /// Returns PortOne's ID of the attempt to pay.
    pub fn tx_id(&self) -> &str {
        match self {
            Self::Payment(payment) => &payment.tx_id,
            Self::Confirm(confirm) => &confirm.tx_id,
        }
    }
}

/// The message that the state of a payment has changed.
///
/// ```
/// use portone_webhook_core::event::v2024_01_01::{Payment, Status};
///
/// let body = r#"{"payment_id":"order-1","tx_id":"tx-1","status":"VirtualAccountIssued"}"#;
/// let payment: Payment = serde_json::from_str(body)?;
/// assert_eq!(payment.payment_id, "order-1");
/// assert_eq!(payment.status, Status::VirtualAccountIssued);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Payment {
    /// The shop's own ID of the payment. Use it to ask PortOne's API for the payment.
    pub payment_id: String,
    /// PortOne's ID of the attempt to pay. A payment can take several attempts.
    pub tx_id: String,
    /// The new state of the payment.
    #[serde(deserialize_with = "from_string")]
    pub status: Status,
}

/// The question whether a payment may be approved.
///
/// The answer is a [`ConfirmReply`](crate::ConfirmReply), as for the newer version.
///
/// ```
/// use portone_webhook_core::event::v2024_01_01::Confirm;
///
/// let body = r#"{"payment_id":"order-1","tx_id":"tx-1","total_amount":39900}"#;
/// let question: Confirm = serde_json::from_str(body)?;
/// assert_eq!((question.payment_id.as_str(), question.total_amount), ("order-1", 39_900));
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Confirm {
    /// The shop's own ID of the payment.
    pub payment_id: String,
    /// PortOne's ID of the attempt to pay.
    pub tx_id: String,
    /// The amount that is to be approved.
    pub total_amount: i64,
}

/// The state of a payment.
///
/// ```
/// use portone_webhook_core::event::v2024_01_01::Status;
///
/// let statuses: Vec<Status> = serde_json::from_str(r#"["Paid", "Something"]"#)?;
/// assert_eq!(statuses, [Status::Paid, Status::Unrecognized("Something".to_owned())]);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[non_exhaustive]
pub enum Status {
    /// The payment window was opened.
    Ready,
    /// The payment was approved.
    Paid,
    /// The number of a virtual account was issued.
    VirtualAccountIssued,
    /// The payment was cancelled in part.
    PartialCancelled,
    /// The payment was cancelled in full.
    Cancelled,
    /// The attempt failed.
    Failed,
    /// The payment waits for its approval.
    PayPending,
    /// A cancellation was asked for, and is not done yet.
    CancelPending,
    /// A state that this version does not know, as it was sent.
    #[serde(untagged)]
    Unrecognized(String),
}

impl<'de> Deserialize<'de> for Webhook {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(WebhookVisitor)
    }
}

struct WebhookVisitor;

#[derive(Deserialize)]
#[serde(field_identifier, rename_all = "snake_case")]
enum Member {
    PaymentId,
    TxId,
    Status,
    TotalAmount,
    #[serde(other)]
    Other,
}

impl<'de> Visitor<'de> for WebhookVisitor {
    type Value = Webhook;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object or a form")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut members: A) -> Result<Webhook, A::Error> {
        let mut payment_id = None;
        let mut tx_id = None;
        let mut status: Option<String> = None;
        let mut total_amount = Amount(None);
        while let Some(member) = members.next_key()? {
            match member {
                Member::PaymentId => payment_id = Some(members.next_value()?),
                Member::TxId => tx_id = Some(members.next_value()?),
                Member::Status => status = members.next_value()?,
                Member::TotalAmount => total_amount = members.next_value()?,
                Member::Other => drop(members.next_value::<IgnoredAny>()?),
            }
        }

        let payment_id = payment_id.ok_or_else(|| A::Error::missing_field("payment_id"))?;
        let tx_id = tx_id.ok_or_else(|| A::Error::missing_field("tx_id"))?;
        // A form can have an empty field, which counts as a missing one.
        match status.filter(|status| !status.is_empty()) {
            Some(status) => {
                let status = text::parse(status)?;
                Ok(Webhook::Payment(Payment { payment_id, tx_id, status }))
            }
            None => match total_amount {
                Amount(Some(total_amount)) => {
                    Ok(Webhook::Confirm(Confirm { payment_id, tx_id, total_amount }))
                }
                Amount(None) => Err(A::Error::custom("neither a status nor a total_amount")),
            },
        }
    }
}

/// An integer, which is text in a form. Any other value is read as `None`, since only a confirm question
/// needs the amount.
struct Amount(Option<i64>);

impl<'de> Deserialize<'de> for Amount {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        #[derive(Deserialize)]
        #[serde(untagged)]
        enum Any {
            Number(i64),
            Text(String),
            Other(IgnoredAny),
        }

        Ok(Self(match Any::deserialize(deserializer)? {
            Any::Number(number) => Some(number),
            Any::Text(text) => text.parse().ok(),
            Any::Other(_) => None,
        }))
    }
}
