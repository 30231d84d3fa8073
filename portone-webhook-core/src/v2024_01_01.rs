//! The older webhook version, `2024-01-01`.
//!
//! It tells of payments only, in JSON or form-encoded, whichever is set in PortOne's console. Both
//! are decoded, by the request's `content-type`. It is signed in the same way, so only the type that
//! a handler takes is different: [`v2024_01_01::Webhook`](Webhook).
//!
//! ```
//! use portone_webhook_core::v2024_01_01::{Status, Webhook};
//!
//! let webhook: Webhook = serde_json::from_str(r#"{"payment_id":"order-1","tx_id":"tx-1","status":"Paid"}"#)?;
//! match webhook {
//!     Webhook::Payment(payment) => assert_eq!(payment.status, Status::Paid),
//!     _ => panic!("it has a status"),
//! }
//! # Ok::<(), serde_json::Error>(())
//! ```

use serde::{Deserialize, Serialize};

/// What version `2024-01-01` sends.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged, try_from = "Fields")]
#[non_exhaustive]
pub enum Webhook {
    /// The state of a payment has changed.
    Payment(Payment),
    /// PortOne asks whether a payment may be approved.
    Confirm(Confirm),
}

impl Webhook {
    /// The shop's own ID of the payment.
    pub fn payment_id(&self) -> &str {
        match self {
            Self::Payment(payment) => &payment.payment_id,
            Self::Confirm(confirm) => &confirm.payment_id,
        }
    }
}

/// The state of a payment has changed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Payment {
    /// The shop's own ID of the payment. Ask PortOne's API for the payment with it.
    pub payment_id: String,
    /// PortOne's ID of the attempt; a payment can take several.
    pub tx_id: String,
    /// What the payment has come to.
    pub status: Status,
}

/// The question whether a payment may be approved.
///
/// The answer is a [`ConfirmReply`](crate::ConfirmReply), as for the newer version.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Confirm {
    /// The shop's own ID of the payment.
    pub payment_id: String,
    /// PortOne's ID of the attempt.
    pub tx_id: String,
    /// The amount that is to be approved.
    pub total_amount: i64,
}

/// What a payment has come to.
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
    /// One that this version does not know, as sent.
    #[serde(untagged)]
    Unrecognized(String),
}

/// The members of both forms.
#[derive(Deserialize)]
struct Fields {
    payment_id: String,
    tx_id: String,
    status: Option<Status>,
    total_amount: Option<i64>,
}

impl TryFrom<Fields> for Webhook {
    type Error = &'static str;

    fn try_from(fields: Fields) -> Result<Self, &'static str> {
        let Fields { payment_id, tx_id, status, total_amount } = fields;
        match (status, total_amount) {
            (Some(status), _) => Ok(Self::Payment(Payment { payment_id, tx_id, status })),
            (None, Some(total_amount)) => {
                Ok(Self::Confirm(Confirm { payment_id, tx_id, total_amount }))
            }
            (None, None) => Err("neither a status nor a total_amount"),
        }
    }
}
