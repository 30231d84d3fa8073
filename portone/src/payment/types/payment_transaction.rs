use crate::{
    DateTime, Unrecognized,
    common::{Country, Currency, PortOneVersion, SelectedChannel},
    payment::{
        CancelledPaymentTransaction, ChannelGroupSummary, Customer, FailedPaymentTransaction,
        PaidPaymentTransaction, PartialCancelledPaymentTransaction, PayPendingPaymentTransaction,
        PaymentAmount, PaymentEscrow, PaymentMethod, PaymentProduct, PaymentWebhook,
        ReadyPaymentTransaction, VirtualAccountIssuedPaymentTransaction,
    },
};

/// A payment attempt, in one of its states.
#[derive(Clone)]
#[non_exhaustive]
pub enum PaymentTransaction {
    /// A payment attempt that was cancelled in whole.
    Cancelled(Box<CancelledPaymentTransaction>),
    /// A payment attempt that failed.
    Failed(Box<FailedPaymentTransaction>),
    /// A payment attempt that was paid.
    Paid(Box<PaidPaymentTransaction>),
    /// A payment attempt that was cancelled in part.
    PartialCancelled(Box<PartialCancelledPaymentTransaction>),
    /// A payment attempt that waits to be completed.
    PayPending(Box<PayPendingPaymentTransaction>),
    /// A payment attempt that is ready but not made yet.
    Ready(Box<ReadyPaymentTransaction>),
    /// A payment attempt for which a virtual account was issued.
    VirtualAccountIssued(Box<VirtualAccountIssuedPaymentTransaction>),
    /// An object that this version does not know, or cannot read.
    Unrecognized(Unrecognized),
}

/// These are the members that all objects of the union have. An object that this version
/// does not know gives only `status`, and `None` for the rest.
impl PaymentTransaction {
    /// Returns the text by which PortOne tells this object from the others of the union.
    #[must_use]
    pub fn status(&self) -> &str {
        match self {
            Self::Cancelled(_) => "CANCELLED",
            Self::Failed(_) => "FAILED",
            Self::Paid(_) => "PAID",
            Self::PartialCancelled(_) => "PARTIAL_CANCELLED",
            Self::PayPending(_) => "PAY_PENDING",
            Self::Ready(_) => "READY",
            Self::VirtualAccountIssued(_) => "VIRTUAL_ACCOUNT_ISSUED",
            Self::Unrecognized(unrecognized) => unrecognized.tag(),
        }
    }

    /// The ID of the payment attempt. For a V1 payment, its `imp_uid`.
    #[must_use]
    pub fn id(&self) -> Option<&str> {
        match self {
            Self::Cancelled(arm) => Some(&arm.id),
            Self::Failed(arm) => Some(&arm.id),
            Self::Paid(arm) => Some(&arm.id),
            Self::PartialCancelled(arm) => Some(&arm.id),
            Self::PayPending(arm) => Some(&arm.id),
            Self::Ready(arm) => Some(&arm.id),
            Self::VirtualAccountIssued(arm) => Some(&arm.id),
            Self::Unrecognized(_) => None,
        }
    }

    /// The ID of the payment.
    #[must_use]
    pub fn payment_id(&self) -> Option<&str> {
        match self {
            Self::Cancelled(arm) => Some(&arm.payment_id),
            Self::Failed(arm) => Some(&arm.payment_id),
            Self::Paid(arm) => Some(&arm.payment_id),
            Self::PartialCancelled(arm) => Some(&arm.payment_id),
            Self::PayPending(arm) => Some(&arm.payment_id),
            Self::Ready(arm) => Some(&arm.payment_id),
            Self::VirtualAccountIssued(arm) => Some(&arm.payment_id),
            Self::Unrecognized(_) => None,
        }
    }

    /// The ID of the merchant.
    #[must_use]
    pub fn merchant_id(&self) -> Option<&str> {
        match self {
            Self::Cancelled(arm) => Some(&arm.merchant_id),
            Self::Failed(arm) => Some(&arm.merchant_id),
            Self::Paid(arm) => Some(&arm.merchant_id),
            Self::PartialCancelled(arm) => Some(&arm.merchant_id),
            Self::PayPending(arm) => Some(&arm.merchant_id),
            Self::Ready(arm) => Some(&arm.merchant_id),
            Self::VirtualAccountIssued(arm) => Some(&arm.merchant_id),
            Self::Unrecognized(_) => None,
        }
    }

    /// The ID of the store.
    #[must_use]
    pub fn store_id(&self) -> Option<&str> {
        match self {
            Self::Cancelled(arm) => Some(&arm.store_id),
            Self::Failed(arm) => Some(&arm.store_id),
            Self::Paid(arm) => Some(&arm.store_id),
            Self::PartialCancelled(arm) => Some(&arm.store_id),
            Self::PayPending(arm) => Some(&arm.store_id),
            Self::Ready(arm) => Some(&arm.store_id),
            Self::VirtualAccountIssued(arm) => Some(&arm.store_id),
            Self::Unrecognized(_) => None,
        }
    }

    /// The payment method.
    #[must_use]
    pub fn method(&self) -> Option<&PaymentMethod> {
        match self {
            Self::Cancelled(arm) => arm.method.as_ref(),
            Self::Failed(arm) => arm.method.as_ref(),
            Self::Paid(arm) => arm.method.as_ref(),
            Self::PartialCancelled(arm) => arm.method.as_ref(),
            Self::PayPending(arm) => arm.method.as_ref(),
            Self::Ready(arm) => arm.method.as_ref(),
            Self::VirtualAccountIssued(arm) => arm.method.as_ref(),
            Self::Unrecognized(_) => None,
        }
    }

    /// The channel that was used.
    #[must_use]
    pub fn channel(&self) -> Option<&SelectedChannel> {
        match self {
            Self::Cancelled(arm) => Some(&arm.channel),
            Self::Failed(arm) => arm.channel.as_ref(),
            Self::Paid(arm) => Some(&arm.channel),
            Self::PartialCancelled(arm) => Some(&arm.channel),
            Self::PayPending(arm) => Some(&arm.channel),
            Self::Ready(arm) => arm.channel.as_ref(),
            Self::VirtualAccountIssued(arm) => Some(&arm.channel),
            Self::Unrecognized(_) => None,
        }
    }

    /// The channel group of the payment or billing key.
    #[must_use]
    pub fn channel_group(&self) -> Option<&ChannelGroupSummary> {
        match self {
            Self::Cancelled(arm) => arm.channel_group.as_ref(),
            Self::Failed(arm) => arm.channel_group.as_ref(),
            Self::Paid(arm) => arm.channel_group.as_ref(),
            Self::PartialCancelled(arm) => arm.channel_group.as_ref(),
            Self::PayPending(arm) => arm.channel_group.as_ref(),
            Self::Ready(arm) => arm.channel_group.as_ref(),
            Self::VirtualAccountIssued(arm) => arm.channel_group.as_ref(),
            Self::Unrecognized(_) => None,
        }
    }

    /// The version of PortOne: V1 or V2.
    #[must_use]
    pub fn version(&self) -> Option<&PortOneVersion> {
        match self {
            Self::Cancelled(arm) => Some(&arm.version),
            Self::Failed(arm) => Some(&arm.version),
            Self::Paid(arm) => Some(&arm.version),
            Self::PartialCancelled(arm) => Some(&arm.version),
            Self::PayPending(arm) => Some(&arm.version),
            Self::Ready(arm) => Some(&arm.version),
            Self::VirtualAccountIssued(arm) => Some(&arm.version),
            Self::Unrecognized(_) => None,
        }
    }

    /// The ID of the payment schedule. Absent when the payment was not made by a schedule.
    #[must_use]
    pub fn schedule_id(&self) -> Option<&str> {
        match self {
            Self::Cancelled(arm) => arm.schedule_id.as_deref(),
            Self::Failed(arm) => arm.schedule_id.as_deref(),
            Self::Paid(arm) => arm.schedule_id.as_deref(),
            Self::PartialCancelled(arm) => arm.schedule_id.as_deref(),
            Self::PayPending(arm) => arm.schedule_id.as_deref(),
            Self::Ready(arm) => arm.schedule_id.as_deref(),
            Self::VirtualAccountIssued(arm) => arm.schedule_id.as_deref(),
            Self::Unrecognized(_) => None,
        }
    }

    /// The billing key. On a payment, present only if it was paid with one.
    #[must_use]
    pub fn billing_key(&self) -> Option<&str> {
        match self {
            Self::Cancelled(arm) => arm.billing_key.as_deref(),
            Self::Failed(arm) => arm.billing_key.as_deref(),
            Self::Paid(arm) => arm.billing_key.as_deref(),
            Self::PartialCancelled(arm) => arm.billing_key.as_deref(),
            Self::PayPending(arm) => arm.billing_key.as_deref(),
            Self::Ready(arm) => arm.billing_key.as_deref(),
            Self::VirtualAccountIssued(arm) => arm.billing_key.as_deref(),
            Self::Unrecognized(_) => None,
        }
    }

    /// The webhooks that were sent.
    #[must_use]
    pub fn webhooks(&self) -> Option<&[PaymentWebhook]> {
        match self {
            Self::Cancelled(arm) => arm.webhooks.as_deref(),
            Self::Failed(arm) => arm.webhooks.as_deref(),
            Self::Paid(arm) => arm.webhooks.as_deref(),
            Self::PartialCancelled(arm) => arm.webhooks.as_deref(),
            Self::PayPending(arm) => arm.webhooks.as_deref(),
            Self::Ready(arm) => arm.webhooks.as_deref(),
            Self::VirtualAccountIssued(arm) => arm.webhooks.as_deref(),
            Self::Unrecognized(_) => None,
        }
    }

    /// The time at which the request was made.
    #[must_use]
    pub fn requested_at(&self) -> Option<&DateTime> {
        match self {
            Self::Cancelled(arm) => Some(&arm.requested_at),
            Self::Failed(arm) => Some(&arm.requested_at),
            Self::Paid(arm) => Some(&arm.requested_at),
            Self::PartialCancelled(arm) => Some(&arm.requested_at),
            Self::PayPending(arm) => Some(&arm.requested_at),
            Self::Ready(arm) => Some(&arm.requested_at),
            Self::VirtualAccountIssued(arm) => Some(&arm.requested_at),
            Self::Unrecognized(_) => None,
        }
    }

    /// The time at which this was last updated.
    #[must_use]
    pub fn updated_at(&self) -> Option<&DateTime> {
        match self {
            Self::Cancelled(arm) => Some(&arm.updated_at),
            Self::Failed(arm) => Some(&arm.updated_at),
            Self::Paid(arm) => Some(&arm.updated_at),
            Self::PartialCancelled(arm) => Some(&arm.updated_at),
            Self::PayPending(arm) => Some(&arm.updated_at),
            Self::Ready(arm) => Some(&arm.updated_at),
            Self::VirtualAccountIssued(arm) => Some(&arm.updated_at),
            Self::Unrecognized(_) => None,
        }
    }

    /// The time at which the state last changed.
    #[must_use]
    pub fn status_changed_at(&self) -> Option<&DateTime> {
        match self {
            Self::Cancelled(arm) => Some(&arm.status_changed_at),
            Self::Failed(arm) => Some(&arm.status_changed_at),
            Self::Paid(arm) => Some(&arm.status_changed_at),
            Self::PartialCancelled(arm) => Some(&arm.status_changed_at),
            Self::PayPending(arm) => Some(&arm.status_changed_at),
            Self::Ready(arm) => Some(&arm.status_changed_at),
            Self::VirtualAccountIssued(arm) => Some(&arm.status_changed_at),
            Self::Unrecognized(_) => None,
        }
    }

    /// The name of the order.
    #[must_use]
    pub fn order_name(&self) -> Option<&str> {
        match self {
            Self::Cancelled(arm) => Some(&arm.order_name),
            Self::Failed(arm) => Some(&arm.order_name),
            Self::Paid(arm) => Some(&arm.order_name),
            Self::PartialCancelled(arm) => Some(&arm.order_name),
            Self::PayPending(arm) => Some(&arm.order_name),
            Self::Ready(arm) => Some(&arm.order_name),
            Self::VirtualAccountIssued(arm) => Some(&arm.order_name),
            Self::Unrecognized(_) => None,
        }
    }

    /// The amounts of the payment: its total, tax parts, discount, amount paid and amount
    /// cancelled.
    #[must_use]
    pub fn amount(&self) -> Option<&PaymentAmount> {
        match self {
            Self::Cancelled(arm) => Some(&arm.amount),
            Self::Failed(arm) => Some(&arm.amount),
            Self::Paid(arm) => Some(&arm.amount),
            Self::PartialCancelled(arm) => Some(&arm.amount),
            Self::PayPending(arm) => Some(&arm.amount),
            Self::Ready(arm) => Some(&arm.amount),
            Self::VirtualAccountIssued(arm) => Some(&arm.amount),
            Self::Unrecognized(_) => None,
        }
    }

    /// The currency.
    #[must_use]
    pub fn currency(&self) -> Option<&Currency> {
        match self {
            Self::Cancelled(arm) => Some(&arm.currency),
            Self::Failed(arm) => Some(&arm.currency),
            Self::Paid(arm) => Some(&arm.currency),
            Self::PartialCancelled(arm) => Some(&arm.currency),
            Self::PayPending(arm) => Some(&arm.currency),
            Self::Ready(arm) => Some(&arm.currency),
            Self::VirtualAccountIssued(arm) => Some(&arm.currency),
            Self::Unrecognized(_) => None,
        }
    }

    /// The customer.
    #[must_use]
    pub fn customer(&self) -> Option<&Customer> {
        match self {
            Self::Cancelled(arm) => Some(&arm.customer),
            Self::Failed(arm) => Some(&arm.customer),
            Self::Paid(arm) => Some(&arm.customer),
            Self::PartialCancelled(arm) => Some(&arm.customer),
            Self::PayPending(arm) => Some(&arm.customer),
            Self::Ready(arm) => Some(&arm.customer),
            Self::VirtualAccountIssued(arm) => Some(&arm.customer),
            Self::Unrecognized(_) => None,
        }
    }

    /// The ID of the promotion.
    #[must_use]
    pub fn promotion_id(&self) -> Option<&str> {
        match self {
            Self::Cancelled(arm) => arm.promotion_id.as_deref(),
            Self::Failed(arm) => arm.promotion_id.as_deref(),
            Self::Paid(arm) => arm.promotion_id.as_deref(),
            Self::PartialCancelled(arm) => arm.promotion_id.as_deref(),
            Self::PayPending(arm) => arm.promotion_id.as_deref(),
            Self::Ready(arm) => arm.promotion_id.as_deref(),
            Self::VirtualAccountIssued(arm) => arm.promotion_id.as_deref(),
            Self::Unrecognized(_) => None,
        }
    }

    /// Whether the payment is a cultural expense.
    #[must_use]
    pub fn is_cultural_expense(&self) -> Option<bool> {
        match self {
            Self::Cancelled(arm) => arm.is_cultural_expense,
            Self::Failed(arm) => arm.is_cultural_expense,
            Self::Paid(arm) => arm.is_cultural_expense,
            Self::PartialCancelled(arm) => arm.is_cultural_expense,
            Self::PayPending(arm) => arm.is_cultural_expense,
            Self::Ready(arm) => arm.is_cultural_expense,
            Self::VirtualAccountIssued(arm) => arm.is_cultural_expense,
            Self::Unrecognized(_) => None,
        }
    }

    /// The escrow of the payment. Present only for an escrow payment.
    #[must_use]
    pub fn escrow(&self) -> Option<&PaymentEscrow> {
        match self {
            Self::Cancelled(arm) => arm.escrow.as_ref(),
            Self::Failed(arm) => arm.escrow.as_ref(),
            Self::Paid(arm) => arm.escrow.as_ref(),
            Self::PartialCancelled(arm) => arm.escrow.as_ref(),
            Self::PayPending(arm) => arm.escrow.as_ref(),
            Self::Ready(arm) => arm.escrow.as_ref(),
            Self::VirtualAccountIssued(arm) => arm.escrow.as_ref(),
            Self::Unrecognized(_) => None,
        }
    }

    /// The products.
    #[must_use]
    pub fn products(&self) -> Option<&[PaymentProduct]> {
        match self {
            Self::Cancelled(arm) => arm.products.as_deref(),
            Self::Failed(arm) => arm.products.as_deref(),
            Self::Paid(arm) => arm.products.as_deref(),
            Self::PartialCancelled(arm) => arm.products.as_deref(),
            Self::PayPending(arm) => arm.products.as_deref(),
            Self::Ready(arm) => arm.products.as_deref(),
            Self::VirtualAccountIssued(arm) => arm.products.as_deref(),
            Self::Unrecognized(_) => None,
        }
    }

    /// The number of products.
    #[must_use]
    pub fn product_count(&self) -> Option<i32> {
        match self {
            Self::Cancelled(arm) => arm.product_count,
            Self::Failed(arm) => arm.product_count,
            Self::Paid(arm) => arm.product_count,
            Self::PartialCancelled(arm) => arm.product_count,
            Self::PayPending(arm) => arm.product_count,
            Self::Ready(arm) => arm.product_count,
            Self::VirtualAccountIssued(arm) => arm.product_count,
            Self::Unrecognized(_) => None,
        }
    }

    /// The custom data, a text of the merchant's own choice.
    #[must_use]
    pub fn custom_data(&self) -> Option<&str> {
        match self {
            Self::Cancelled(arm) => arm.custom_data.as_deref(),
            Self::Failed(arm) => arm.custom_data.as_deref(),
            Self::Paid(arm) => arm.custom_data.as_deref(),
            Self::PartialCancelled(arm) => arm.custom_data.as_deref(),
            Self::PayPending(arm) => arm.custom_data.as_deref(),
            Self::Ready(arm) => arm.custom_data.as_deref(),
            Self::VirtualAccountIssued(arm) => arm.custom_data.as_deref(),
            Self::Unrecognized(_) => None,
        }
    }

    /// The country.
    #[must_use]
    pub fn country(&self) -> Option<&Country> {
        match self {
            Self::Cancelled(arm) => arm.country.as_ref(),
            Self::Failed(arm) => arm.country.as_ref(),
            Self::Paid(arm) => arm.country.as_ref(),
            Self::PartialCancelled(arm) => arm.country.as_ref(),
            Self::PayPending(arm) => arm.country.as_ref(),
            Self::Ready(arm) => arm.country.as_ref(),
            Self::VirtualAccountIssued(arm) => arm.country.as_ref(),
            Self::Unrecognized(_) => None,
        }
    }
}

crate::json::union!(PaymentTransaction, "status" {
    Cancelled "CANCELLED"
    Failed "FAILED"
    Paid "PAID"
    PartialCancelled "PARTIAL_CANCELLED"
    PayPending "PAY_PENDING"
    Ready "READY"
    VirtualAccountIssued "VIRTUAL_ACCOUNT_ISSUED"
});
