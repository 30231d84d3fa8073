use crate::{
    DateTime, Unrecognized,
    common::{Country, Currency, PortOneVersion, SelectedChannel},
    payment::{
        CancelledPaymentEvent, CashReceiptIssuanceStatus, ChannelGroupSummary, Customer,
        PaidPaymentEvent, PartialCancelledPaymentEvent, PaymentAmount, PaymentCashReceipt,
        PaymentEscrow, PaymentMethod, PaymentOrigin, PaymentProduct, PaymentWebhook,
    },
};

/// An event of a payment: it was paid, or cancelled in whole or in part.
#[derive(Clone)]
#[non_exhaustive]
pub enum PaymentEvent {
    /// The event that a payment was cancelled in whole. Its `eventAmount` is negative.
    Cancelled(Box<CancelledPaymentEvent>),
    /// The event that a payment was paid.
    Paid(Box<PaidPaymentEvent>),
    /// The event that a payment was cancelled in part. Its `eventAmount` is negative.
    PartialCancelled(Box<PartialCancelledPaymentEvent>),
    /// An object that this version does not know, or cannot read.
    Unrecognized(Unrecognized),
}

/// These are the members that all objects of the union have. An object that this version
/// does not know gives only `type`, and `None` for the rest.
impl PaymentEvent {
    /// Returns the text by which PortOne tells this object from the others of the union.
    #[must_use]
    pub fn r#type(&self) -> &str {
        match self {
            Self::Cancelled(_) => "CANCELLED",
            Self::Paid(_) => "PAID",
            Self::PartialCancelled(_) => "PARTIAL_CANCELLED",
            Self::Unrecognized(unrecognized) => unrecognized.tag(),
        }
    }

    /// The ID of the payment event.
    #[must_use]
    pub fn id(&self) -> Option<&str> {
        match self {
            Self::Cancelled(arm) => Some(&arm.id),
            Self::Paid(arm) => Some(&arm.id),
            Self::PartialCancelled(arm) => Some(&arm.id),
            Self::Unrecognized(_) => None,
        }
    }

    /// The ID of the payment.
    #[must_use]
    pub fn payment_id(&self) -> Option<&str> {
        match self {
            Self::Cancelled(arm) => Some(&arm.payment_id),
            Self::Paid(arm) => Some(&arm.payment_id),
            Self::PartialCancelled(arm) => Some(&arm.payment_id),
            Self::Unrecognized(_) => None,
        }
    }

    /// The ID of the payment attempt.
    #[must_use]
    pub fn transaction_id(&self) -> Option<&str> {
        match self {
            Self::Cancelled(arm) => Some(&arm.transaction_id),
            Self::Paid(arm) => Some(&arm.transaction_id),
            Self::PartialCancelled(arm) => Some(&arm.transaction_id),
            Self::Unrecognized(_) => None,
        }
    }

    /// The ID of the merchant.
    #[must_use]
    pub fn merchant_id(&self) -> Option<&str> {
        match self {
            Self::Cancelled(arm) => Some(&arm.merchant_id),
            Self::Paid(arm) => Some(&arm.merchant_id),
            Self::PartialCancelled(arm) => Some(&arm.merchant_id),
            Self::Unrecognized(_) => None,
        }
    }

    /// The ID of the store.
    #[must_use]
    pub fn store_id(&self) -> Option<&str> {
        match self {
            Self::Cancelled(arm) => Some(&arm.store_id),
            Self::Paid(arm) => Some(&arm.store_id),
            Self::PartialCancelled(arm) => Some(&arm.store_id),
            Self::Unrecognized(_) => None,
        }
    }

    /// The payment method.
    #[must_use]
    pub fn method(&self) -> Option<&PaymentMethod> {
        match self {
            Self::Cancelled(arm) => arm.method.as_ref(),
            Self::Paid(arm) => arm.method.as_ref(),
            Self::PartialCancelled(arm) => arm.method.as_ref(),
            Self::Unrecognized(_) => None,
        }
    }

    /// The channel that was used.
    #[must_use]
    pub fn channel(&self) -> Option<&SelectedChannel> {
        match self {
            Self::Cancelled(arm) => Some(&arm.channel),
            Self::Paid(arm) => Some(&arm.channel),
            Self::PartialCancelled(arm) => Some(&arm.channel),
            Self::Unrecognized(_) => None,
        }
    }

    /// The channel group of the payment or billing key.
    #[must_use]
    pub fn channel_group(&self) -> Option<&ChannelGroupSummary> {
        match self {
            Self::Cancelled(arm) => arm.channel_group.as_ref(),
            Self::Paid(arm) => arm.channel_group.as_ref(),
            Self::PartialCancelled(arm) => arm.channel_group.as_ref(),
            Self::Unrecognized(_) => None,
        }
    }

    /// The version of PortOne: V1 or V2.
    #[must_use]
    pub fn version(&self) -> Option<&PortOneVersion> {
        match self {
            Self::Cancelled(arm) => Some(&arm.version),
            Self::Paid(arm) => Some(&arm.version),
            Self::PartialCancelled(arm) => Some(&arm.version),
            Self::Unrecognized(_) => None,
        }
    }

    /// The ID of the payment schedule. Absent when the payment was not made by a schedule.
    #[must_use]
    pub fn schedule_id(&self) -> Option<&str> {
        match self {
            Self::Cancelled(arm) => arm.schedule_id.as_deref(),
            Self::Paid(arm) => arm.schedule_id.as_deref(),
            Self::PartialCancelled(arm) => arm.schedule_id.as_deref(),
            Self::Unrecognized(_) => None,
        }
    }

    /// The webhooks that were sent.
    #[must_use]
    pub fn webhooks(&self) -> Option<&[PaymentWebhook]> {
        match self {
            Self::Cancelled(arm) => arm.webhooks.as_deref(),
            Self::Paid(arm) => arm.webhooks.as_deref(),
            Self::PartialCancelled(arm) => arm.webhooks.as_deref(),
            Self::Unrecognized(_) => None,
        }
    }

    /// The time at which the request was made.
    #[must_use]
    pub fn requested_at(&self) -> Option<&DateTime> {
        match self {
            Self::Cancelled(arm) => Some(&arm.requested_at),
            Self::Paid(arm) => Some(&arm.requested_at),
            Self::PartialCancelled(arm) => Some(&arm.requested_at),
            Self::Unrecognized(_) => None,
        }
    }

    /// The time at which this was created.
    #[must_use]
    pub fn created_at(&self) -> Option<&DateTime> {
        match self {
            Self::Cancelled(arm) => Some(&arm.created_at),
            Self::Paid(arm) => Some(&arm.created_at),
            Self::PartialCancelled(arm) => Some(&arm.created_at),
            Self::Unrecognized(_) => None,
        }
    }

    /// The name of the order.
    #[must_use]
    pub fn order_name(&self) -> Option<&str> {
        match self {
            Self::Cancelled(arm) => Some(&arm.order_name),
            Self::Paid(arm) => Some(&arm.order_name),
            Self::PartialCancelled(arm) => Some(&arm.order_name),
            Self::Unrecognized(_) => None,
        }
    }

    /// The amounts of the payment: its total, tax parts, discount, amount paid and amount
    /// cancelled.
    #[must_use]
    pub fn total_amount(&self) -> Option<&PaymentAmount> {
        match self {
            Self::Cancelled(arm) => Some(&arm.total_amount),
            Self::Paid(arm) => Some(&arm.total_amount),
            Self::PartialCancelled(arm) => Some(&arm.total_amount),
            Self::Unrecognized(_) => None,
        }
    }

    /// The currency.
    #[must_use]
    pub fn currency(&self) -> Option<&Currency> {
        match self {
            Self::Cancelled(arm) => Some(&arm.currency),
            Self::Paid(arm) => Some(&arm.currency),
            Self::PartialCancelled(arm) => Some(&arm.currency),
            Self::Unrecognized(_) => None,
        }
    }

    /// The customer.
    #[must_use]
    pub fn customer(&self) -> Option<&Customer> {
        match self {
            Self::Cancelled(arm) => Some(&arm.customer),
            Self::Paid(arm) => Some(&arm.customer),
            Self::PartialCancelled(arm) => Some(&arm.customer),
            Self::Unrecognized(_) => None,
        }
    }

    /// Whether the payment is a cultural expense.
    #[must_use]
    pub fn is_cultural_expense(&self) -> Option<bool> {
        match self {
            Self::Cancelled(arm) => arm.is_cultural_expense,
            Self::Paid(arm) => arm.is_cultural_expense,
            Self::PartialCancelled(arm) => arm.is_cultural_expense,
            Self::Unrecognized(_) => None,
        }
    }

    /// The escrow of the payment. Present only for an escrow payment.
    #[must_use]
    pub fn escrow(&self) -> Option<&PaymentEscrow> {
        match self {
            Self::Cancelled(arm) => arm.escrow.as_ref(),
            Self::Paid(arm) => arm.escrow.as_ref(),
            Self::PartialCancelled(arm) => arm.escrow.as_ref(),
            Self::Unrecognized(_) => None,
        }
    }

    /// The products.
    #[must_use]
    pub fn products(&self) -> Option<&[PaymentProduct]> {
        match self {
            Self::Cancelled(arm) => arm.products.as_deref(),
            Self::Paid(arm) => arm.products.as_deref(),
            Self::PartialCancelled(arm) => arm.products.as_deref(),
            Self::Unrecognized(_) => None,
        }
    }

    /// The number of products.
    #[must_use]
    pub fn product_count(&self) -> Option<i32> {
        match self {
            Self::Cancelled(arm) => arm.product_count,
            Self::Paid(arm) => arm.product_count,
            Self::PartialCancelled(arm) => arm.product_count,
            Self::Unrecognized(_) => None,
        }
    }

    /// The custom data, a text of the merchant's own choice.
    #[must_use]
    pub fn custom_data(&self) -> Option<&str> {
        match self {
            Self::Cancelled(arm) => arm.custom_data.as_deref(),
            Self::Paid(arm) => arm.custom_data.as_deref(),
            Self::PartialCancelled(arm) => arm.custom_data.as_deref(),
            Self::Unrecognized(_) => None,
        }
    }

    /// The country.
    #[must_use]
    pub fn country(&self) -> Option<&Country> {
        match self {
            Self::Cancelled(arm) => arm.country.as_ref(),
            Self::Paid(arm) => arm.country.as_ref(),
            Self::PartialCancelled(arm) => arm.country.as_ref(),
            Self::Unrecognized(_) => None,
        }
    }

    /// The ID that the payment provider gave the transaction.
    #[must_use]
    pub fn pg_tx_id(&self) -> Option<&str> {
        match self {
            Self::Cancelled(arm) => arm.pg_tx_id.as_deref(),
            Self::Paid(arm) => arm.pg_tx_id.as_deref(),
            Self::PartialCancelled(arm) => arm.pg_tx_id.as_deref(),
            Self::Unrecognized(_) => None,
        }
    }

    /// The cash receipt.
    #[must_use]
    pub fn cash_receipt(&self) -> Option<&PaymentCashReceipt> {
        match self {
            Self::Cancelled(arm) => arm.cash_receipt.as_ref(),
            Self::Paid(arm) => arm.cash_receipt.as_ref(),
            Self::PartialCancelled(arm) => arm.cash_receipt.as_ref(),
            Self::Unrecognized(_) => None,
        }
    }

    /// Whether a cash receipt was issued, as known when the payment was approved. It may be
    /// `ISSUED` while `cashReceipt` is absent, if the receipt's number is not available.
    #[must_use]
    pub fn cash_receipt_issuance_status(&self) -> Option<&CashReceiptIssuanceStatus> {
        match self {
            Self::Cancelled(arm) => arm.cash_receipt_issuance_status.as_ref(),
            Self::Paid(arm) => arm.cash_receipt_issuance_status.as_ref(),
            Self::PartialCancelled(arm) => arm.cash_receipt_issuance_status.as_ref(),
            Self::Unrecognized(_) => None,
        }
    }

    /// The URL of the receipt.
    #[must_use]
    pub fn receipt_url(&self) -> Option<&str> {
        match self {
            Self::Cancelled(arm) => arm.receipt_url.as_deref(),
            Self::Paid(arm) => arm.receipt_url.as_deref(),
            Self::PartialCancelled(arm) => arm.receipt_url.as_deref(),
            Self::Unrecognized(_) => None,
        }
    }

    /// The ID of the promotion.
    #[must_use]
    pub fn promotion_id(&self) -> Option<&str> {
        match self {
            Self::Cancelled(arm) => arm.promotion_id.as_deref(),
            Self::Paid(arm) => arm.promotion_id.as_deref(),
            Self::PartialCancelled(arm) => arm.promotion_id.as_deref(),
            Self::Unrecognized(_) => None,
        }
    }

    /// The amount that this event is about. Negative for a cancellation. It is in the currency's
    /// smallest unit.
    #[must_use]
    pub fn event_amount(&self) -> Option<i64> {
        match self {
            Self::Cancelled(arm) => Some(arm.event_amount),
            Self::Paid(arm) => Some(arm.event_amount),
            Self::PartialCancelled(arm) => Some(arm.event_amount),
            Self::Unrecognized(_) => None,
        }
    }

    /// Where the payment was requested from.
    #[must_use]
    pub fn origin(&self) -> Option<&PaymentOrigin> {
        match self {
            Self::Cancelled(arm) => arm.origin.as_ref(),
            Self::Paid(arm) => arm.origin.as_ref(),
            Self::PartialCancelled(arm) => arm.origin.as_ref(),
            Self::Unrecognized(_) => None,
        }
    }
}

crate::json::union!(PaymentEvent, "type" {
    Cancelled "CANCELLED"
    Paid "PAID"
    PartialCancelled "PARTIAL_CANCELLED"
});
