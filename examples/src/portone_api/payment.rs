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
    /// The name of the order that the buyer was shown.
    pub order_name: String,
    /// The amounts of the payment.
    pub amount: Amount,
    /// The currency code of ISO 4217, such as `KRW`.
    pub currency: String,
    /// The data that the browser attached to the payment. They cannot be trusted.
    pub custom_data: Option<String>,
    /// The channel that the payment goes through. There is none before the buyer has chosen one.
    pub channel: Option<Channel>,
    /// The status of the payment.
    pub status: PaymentStatus,
}

/// The status of a payment, with the data that only this status has. Times are texts in the form of RFC 3339,
/// as PortOne sends them.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum PaymentStatus {
    /// The payment window is open.
    Ready,
    /// The payment waits for approval.
    PayPending,
    /// A virtual account was issued, into which the buyer has to pay.
    VirtualAccountIssued(VirtualAccount),
    /// The payment was made.
    Paid {
        /// The time at which the payment was made.
        paid_at: Option<String>,
    },
    /// The payment failed. The buyer can try again, so the payment can still be made.
    Failed(Failure),
    /// A part of the payment was cancelled after it was made.
    PartialCancelled(Vec<Cancellation>),
    /// The whole payment was cancelled.
    Cancelled(Vec<Cancellation>),
    /// This version does not know the status. The text is the one that PortOne sent.
    Unrecognized(String),
}

/// The amounts of a payment in the smallest unit of the currency, such as won or cents of a dollar.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Amount {
    /// The amount that has to be paid.
    pub total: i64,
    /// The amount that has been paid.
    pub paid: i64,
    /// The part of the paid amount that was given back.
    pub cancelled: i64,
}

/// The channel that a payment goes through.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Channel {
    /// The kind of the channel.
    pub r#type: ChannelType,
    /// The channel key of PortOne's console.
    pub key: Option<String>,
}

/// The kind of a channel, which says whether real money moves.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
#[non_exhaustive]
pub enum ChannelType {
    /// Real money moves. PortOne's console calls this kind 실연동.
    Live,
    /// No real money moves. PortOne's console calls this kind 테스트.
    Test,
    /// This version does not know the kind. The text is the one that PortOne sent.
    #[serde(untagged)]
    Unrecognized(String),
}

/// A bank account that was issued for one payment.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct VirtualAccount {
    /// The code of the bank.
    pub bank: Option<String>,
    /// The number of the account.
    pub account_number: String,
    /// The time until which the money has to arrive.
    pub expired_at: Option<String>,
}

/// The failure of a payment.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
pub struct Failure {
    /// The reason, in words for people.
    pub reason: Option<String>,
}

/// A cancellation of a payment or of a part of it.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Cancellation {
    /// PortOne's ID of the cancellation.
    pub id: String,
    /// The status of the cancellation.
    pub status: CancellationStatus,
    /// The amount that is given back.
    pub total_amount: i64,
    /// The reason that the shop gave.
    pub reason: String,
}

/// The status of a cancellation.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
#[non_exhaustive]
pub enum CancellationStatus {
    /// The cancellation succeeded, and the money is on its way back.
    Succeeded,
    /// The cancellation failed.
    Failed,
    /// The cancellation was requested.
    Requested,
    /// This version does not know the status. The text is the one that PortOne sent.
    #[serde(untagged)]
    Unrecognized(String),
}

/// The JSON of a payment, in which the data of all statuses are members side by side.
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
