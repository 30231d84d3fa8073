use serde::{Deserialize, Serialize};

/// A payment, as PortOne's API describes it now.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(try_from = "Answer")]
pub struct Payment {
    /// The shop's own ID of the payment.
    pub id: String,
    /// PortOne's ID of the attempt to pay.
    pub transaction_id: String,
    /// PortOne's ID of the store.
    pub store_id: String,
    /// What the buyer was shown.
    pub order_name: String,
    /// How much.
    pub amount: Amount,
    /// The currency as ISO 4217 has it, such as `KRW`.
    pub currency: String,
    /// What the browser attached: its word, and not to be trusted.
    pub custom_data: Option<String>,
    /// The channel it is paid through. There is none before the buyer has chosen.
    pub channel: Option<Channel>,
    /// How far it has got.
    pub status: PaymentStatus,
}

/// How far a payment has got, with what is known only then. Times are RFC 3339, as sent.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum PaymentStatus {
    /// The payment window is open.
    Ready,
    /// It waits to be approved.
    PayPending,
    /// There is an account to pay the money into.
    VirtualAccountIssued(VirtualAccount),
    /// It is paid.
    Paid {
        /// Since when.
        paid_at: Option<String>,
    },
    /// It failed. The buyer can try again, so it can still be paid.
    Failed(Failure),
    /// A part of it was cancelled after it was paid.
    PartialCancelled(Vec<Cancellation>),
    /// All of it was cancelled.
    Cancelled(Vec<Cancellation>),
    /// One that this version does not know, as sent.
    Unrecognized(String),
}

/// Amounts in the smallest unit of the currency: won, or cents of a dollar.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Amount {
    /// What was to be paid.
    pub total: i64,
    /// What has been paid.
    pub paid: i64,
    /// How much of that was given back.
    pub cancelled: i64,
}

/// What the payment goes through.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Channel {
    /// Whether real money moves.
    pub r#type: ChannelType,
    /// The channel key of PortOne's console.
    pub key: Option<String>,
}

/// Whether real money moves.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
#[non_exhaustive]
pub enum ChannelType {
    /// It does: 실연동.
    Live,
    /// It does not: 테스트.
    Test,
    /// One that this version does not know, as sent.
    #[serde(untagged)]
    Unrecognized(String),
}

/// An account that stands for one payment.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct VirtualAccount {
    /// The bank's code.
    pub bank: Option<String>,
    /// The account's number.
    pub account_number: String,
    /// Until when the money has to be there.
    pub expired_at: Option<String>,
}

/// Why a payment failed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
pub struct Failure {
    /// For people.
    pub reason: Option<String>,
}

/// Money that was given back, or is to be.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Cancellation {
    /// PortOne's ID of it.
    pub id: String,
    /// How far it has got.
    pub status: CancellationStatus,
    /// How much.
    pub total_amount: i64,
    /// What the shop wrote down as the reason.
    pub reason: String,
}

/// How far a cancellation has got.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
#[non_exhaustive]
pub enum CancellationStatus {
    /// The money is on its way back.
    Succeeded,
    /// It is not.
    Failed,
    /// It was asked for.
    Requested,
    /// One that this version does not know, as sent.
    #[serde(untagged)]
    Unrecognized(String),
}

/// The JSON, in which everything that depends on the status is a member like any other.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Answer {
    status: String,
    id: String,
    transaction_id: String,
    store_id: String,
    order_name: String,
    amount: Amount,
    currency: String,
    custom_data: Option<String>,
    channel: Option<Channel>,
    method: Option<serde_json::Value>,
    paid_at: Option<String>,
    failure: Option<Failure>,
    cancellations: Option<Vec<Cancellation>>,
}

impl TryFrom<Answer> for Payment {
    type Error = serde_json::Error;

    fn try_from(answer: Answer) -> Result<Self, Self::Error> {
        let missing = serde::de::Error::missing_field;
        let status = match answer.status.as_str() {
            "READY" => PaymentStatus::Ready,
            "PAY_PENDING" => PaymentStatus::PayPending,
            "VIRTUAL_ACCOUNT_ISSUED" => {
                let method = answer.method.ok_or_else(|| missing("method"))?;
                PaymentStatus::VirtualAccountIssued(serde_json::from_value(method)?)
            }
            "PAID" => PaymentStatus::Paid { paid_at: answer.paid_at },
            "FAILED" => PaymentStatus::Failed(answer.failure.unwrap_or_default()),
            "PARTIAL_CANCELLED" | "CANCELLED" => {
                let cancellations = answer.cancellations.ok_or_else(|| missing("cancellations"))?;
                if answer.status == "CANCELLED" {
                    PaymentStatus::Cancelled(cancellations)
                } else {
                    PaymentStatus::PartialCancelled(cancellations)
                }
            }
            _ => PaymentStatus::Unrecognized(answer.status),
        };
        Ok(Self {
            id: answer.id,
            transaction_id: answer.transaction_id,
            store_id: answer.store_id,
            order_name: answer.order_name,
            amount: answer.amount,
            currency: answer.currency,
            custom_data: answer.custom_data,
            channel: answer.channel,
            status,
        })
    }
}
