use crate::{
    DateTime, Unrecognized,
    common::Currency,
    payment::payment_schedule::{
        FailedPaymentSchedule, PendingPaymentSchedule, RevokedPaymentSchedule,
        ScheduledPaymentSchedule, StartedPaymentSchedule, SucceededPaymentSchedule,
    },
    payment::{Customer, PaymentProduct},
};

/// A payment schedule, in one of its states.
#[derive(Clone)]
#[non_exhaustive]
pub enum PaymentSchedule {
    /// A payment schedule whose payment failed.
    Failed(Box<FailedPaymentSchedule>),
    /// A payment schedule whose payment waits to be completed.
    Pending(Box<PendingPaymentSchedule>),
    /// A payment schedule that was revoked.
    Revoked(Box<RevokedPaymentSchedule>),
    /// A payment schedule whose payment has not started yet.
    Scheduled(Box<ScheduledPaymentSchedule>),
    /// A payment schedule whose payment has started.
    Started(Box<StartedPaymentSchedule>),
    /// A payment schedule whose payment succeeded.
    Succeeded(Box<SucceededPaymentSchedule>),
    /// An object that this version does not know, or cannot read.
    Unrecognized(Unrecognized),
}

/// These are the members that all objects of the union have. An object that this version
/// does not know gives only `status`, and `None` for the rest.
impl PaymentSchedule {
    /// Returns the text by which PortOne tells this object from the others of the union.
    #[must_use]
    pub fn status(&self) -> &str {
        match self {
            Self::Failed(_) => "FAILED",
            Self::Pending(_) => "PENDING",
            Self::Revoked(_) => "REVOKED",
            Self::Scheduled(_) => "SCHEDULED",
            Self::Started(_) => "STARTED",
            Self::Succeeded(_) => "SUCCEEDED",
            Self::Unrecognized(unrecognized) => unrecognized.tag(),
        }
    }

    /// The ID of the payment schedule.
    #[must_use]
    pub fn id(&self) -> Option<&str> {
        match self {
            Self::Failed(arm) => Some(&arm.id),
            Self::Pending(arm) => Some(&arm.id),
            Self::Revoked(arm) => Some(&arm.id),
            Self::Scheduled(arm) => Some(&arm.id),
            Self::Started(arm) => Some(&arm.id),
            Self::Succeeded(arm) => Some(&arm.id),
            Self::Unrecognized(_) => None,
        }
    }

    /// The ID of the merchant.
    #[must_use]
    pub fn merchant_id(&self) -> Option<&str> {
        match self {
            Self::Failed(arm) => Some(&arm.merchant_id),
            Self::Pending(arm) => Some(&arm.merchant_id),
            Self::Revoked(arm) => Some(&arm.merchant_id),
            Self::Scheduled(arm) => Some(&arm.merchant_id),
            Self::Started(arm) => Some(&arm.merchant_id),
            Self::Succeeded(arm) => Some(&arm.merchant_id),
            Self::Unrecognized(_) => None,
        }
    }

    /// The ID of the store.
    #[must_use]
    pub fn store_id(&self) -> Option<&str> {
        match self {
            Self::Failed(arm) => Some(&arm.store_id),
            Self::Pending(arm) => Some(&arm.store_id),
            Self::Revoked(arm) => Some(&arm.store_id),
            Self::Scheduled(arm) => Some(&arm.store_id),
            Self::Started(arm) => Some(&arm.store_id),
            Self::Succeeded(arm) => Some(&arm.store_id),
            Self::Unrecognized(_) => None,
        }
    }

    /// The ID of the payment.
    #[must_use]
    pub fn payment_id(&self) -> Option<&str> {
        match self {
            Self::Failed(arm) => Some(&arm.payment_id),
            Self::Pending(arm) => Some(&arm.payment_id),
            Self::Revoked(arm) => Some(&arm.payment_id),
            Self::Scheduled(arm) => Some(&arm.payment_id),
            Self::Started(arm) => Some(&arm.payment_id),
            Self::Succeeded(arm) => Some(&arm.payment_id),
            Self::Unrecognized(_) => None,
        }
    }

    /// The billing key.
    #[must_use]
    pub fn billing_key(&self) -> Option<&str> {
        match self {
            Self::Failed(arm) => Some(&arm.billing_key),
            Self::Pending(arm) => Some(&arm.billing_key),
            Self::Revoked(arm) => Some(&arm.billing_key),
            Self::Scheduled(arm) => Some(&arm.billing_key),
            Self::Started(arm) => Some(&arm.billing_key),
            Self::Succeeded(arm) => Some(&arm.billing_key),
            Self::Unrecognized(_) => None,
        }
    }

    /// The name of the order.
    #[must_use]
    pub fn order_name(&self) -> Option<&str> {
        match self {
            Self::Failed(arm) => Some(&arm.order_name),
            Self::Pending(arm) => Some(&arm.order_name),
            Self::Revoked(arm) => Some(&arm.order_name),
            Self::Scheduled(arm) => Some(&arm.order_name),
            Self::Started(arm) => Some(&arm.order_name),
            Self::Succeeded(arm) => Some(&arm.order_name),
            Self::Unrecognized(_) => None,
        }
    }

    /// Whether the payment is a cultural expense.
    #[must_use]
    pub fn is_cultural_expense(&self) -> Option<bool> {
        match self {
            Self::Failed(arm) => Some(arm.is_cultural_expense),
            Self::Pending(arm) => Some(arm.is_cultural_expense),
            Self::Revoked(arm) => Some(arm.is_cultural_expense),
            Self::Scheduled(arm) => Some(arm.is_cultural_expense),
            Self::Started(arm) => Some(arm.is_cultural_expense),
            Self::Succeeded(arm) => Some(arm.is_cultural_expense),
            Self::Unrecognized(_) => None,
        }
    }

    /// Whether it is an escrow payment.
    #[must_use]
    pub fn is_escrow(&self) -> Option<bool> {
        match self {
            Self::Failed(arm) => Some(arm.is_escrow),
            Self::Pending(arm) => Some(arm.is_escrow),
            Self::Revoked(arm) => Some(arm.is_escrow),
            Self::Scheduled(arm) => Some(arm.is_escrow),
            Self::Started(arm) => Some(arm.is_escrow),
            Self::Succeeded(arm) => Some(arm.is_escrow),
            Self::Unrecognized(_) => None,
        }
    }

    /// The customer.
    #[must_use]
    pub fn customer(&self) -> Option<&Customer> {
        match self {
            Self::Failed(arm) => Some(&arm.customer),
            Self::Pending(arm) => Some(&arm.customer),
            Self::Revoked(arm) => Some(&arm.customer),
            Self::Scheduled(arm) => Some(&arm.customer),
            Self::Started(arm) => Some(&arm.customer),
            Self::Succeeded(arm) => Some(&arm.customer),
            Self::Unrecognized(_) => None,
        }
    }

    /// The custom data, a text of the merchant's own choice.
    #[must_use]
    pub fn custom_data(&self) -> Option<&str> {
        match self {
            Self::Failed(arm) => Some(&arm.custom_data),
            Self::Pending(arm) => Some(&arm.custom_data),
            Self::Revoked(arm) => Some(&arm.custom_data),
            Self::Scheduled(arm) => Some(&arm.custom_data),
            Self::Started(arm) => Some(&arm.custom_data),
            Self::Succeeded(arm) => Some(&arm.custom_data),
            Self::Unrecognized(_) => None,
        }
    }

    /// The total amount. It is in the currency's smallest unit.
    #[must_use]
    pub fn total_amount(&self) -> Option<i64> {
        match self {
            Self::Failed(arm) => Some(arm.total_amount),
            Self::Pending(arm) => Some(arm.total_amount),
            Self::Revoked(arm) => Some(arm.total_amount),
            Self::Scheduled(arm) => Some(arm.total_amount),
            Self::Started(arm) => Some(arm.total_amount),
            Self::Succeeded(arm) => Some(arm.total_amount),
            Self::Unrecognized(_) => None,
        }
    }

    /// The tax-free amount. It is in the currency's smallest unit.
    #[must_use]
    pub fn tax_free_amount(&self) -> Option<i64> {
        match self {
            Self::Failed(arm) => arm.tax_free_amount,
            Self::Pending(arm) => arm.tax_free_amount,
            Self::Revoked(arm) => arm.tax_free_amount,
            Self::Scheduled(arm) => arm.tax_free_amount,
            Self::Started(arm) => arm.tax_free_amount,
            Self::Succeeded(arm) => arm.tax_free_amount,
            Self::Unrecognized(_) => None,
        }
    }

    /// The amount of VAT. It is in the currency's smallest unit.
    #[must_use]
    pub fn vat_amount(&self) -> Option<i64> {
        match self {
            Self::Failed(arm) => arm.vat_amount,
            Self::Pending(arm) => arm.vat_amount,
            Self::Revoked(arm) => arm.vat_amount,
            Self::Scheduled(arm) => arm.vat_amount,
            Self::Started(arm) => arm.vat_amount,
            Self::Succeeded(arm) => arm.vat_amount,
            Self::Unrecognized(_) => None,
        }
    }

    /// The currency.
    #[must_use]
    pub fn currency(&self) -> Option<&Currency> {
        match self {
            Self::Failed(arm) => Some(&arm.currency),
            Self::Pending(arm) => Some(&arm.currency),
            Self::Revoked(arm) => Some(&arm.currency),
            Self::Scheduled(arm) => Some(&arm.currency),
            Self::Started(arm) => Some(&arm.currency),
            Self::Succeeded(arm) => Some(&arm.currency),
            Self::Unrecognized(_) => None,
        }
    }

    /// The number of months of the installments.
    #[must_use]
    pub fn installment_month(&self) -> Option<i32> {
        match self {
            Self::Failed(arm) => arm.installment_month,
            Self::Pending(arm) => arm.installment_month,
            Self::Revoked(arm) => arm.installment_month,
            Self::Scheduled(arm) => arm.installment_month,
            Self::Started(arm) => arm.installment_month,
            Self::Succeeded(arm) => arm.installment_month,
            Self::Unrecognized(_) => None,
        }
    }

    /// The URLs to which the webhooks are sent.
    #[must_use]
    pub fn notice_urls(&self) -> Option<&[String]> {
        match self {
            Self::Failed(arm) => arm.notice_urls.as_deref(),
            Self::Pending(arm) => arm.notice_urls.as_deref(),
            Self::Revoked(arm) => arm.notice_urls.as_deref(),
            Self::Scheduled(arm) => arm.notice_urls.as_deref(),
            Self::Started(arm) => arm.notice_urls.as_deref(),
            Self::Succeeded(arm) => arm.notice_urls.as_deref(),
            Self::Unrecognized(_) => None,
        }
    }

    /// The products.
    #[must_use]
    pub fn products(&self) -> Option<&[PaymentProduct]> {
        match self {
            Self::Failed(arm) => arm.products.as_deref(),
            Self::Pending(arm) => arm.products.as_deref(),
            Self::Revoked(arm) => arm.products.as_deref(),
            Self::Scheduled(arm) => arm.products.as_deref(),
            Self::Started(arm) => arm.products.as_deref(),
            Self::Succeeded(arm) => arm.products.as_deref(),
            Self::Unrecognized(_) => None,
        }
    }

    /// The time at which this was created.
    #[must_use]
    pub fn created_at(&self) -> Option<&DateTime> {
        match self {
            Self::Failed(arm) => Some(&arm.created_at),
            Self::Pending(arm) => Some(&arm.created_at),
            Self::Revoked(arm) => Some(&arm.created_at),
            Self::Scheduled(arm) => Some(&arm.created_at),
            Self::Started(arm) => Some(&arm.created_at),
            Self::Succeeded(arm) => Some(&arm.created_at),
            Self::Unrecognized(_) => None,
        }
    }

    /// The time at which the payment is due to be made.
    #[must_use]
    pub fn time_to_pay(&self) -> Option<&DateTime> {
        match self {
            Self::Failed(arm) => Some(&arm.time_to_pay),
            Self::Pending(arm) => Some(&arm.time_to_pay),
            Self::Revoked(arm) => Some(&arm.time_to_pay),
            Self::Scheduled(arm) => Some(&arm.time_to_pay),
            Self::Started(arm) => Some(&arm.time_to_pay),
            Self::Succeeded(arm) => Some(&arm.time_to_pay),
            Self::Unrecognized(_) => None,
        }
    }
}

crate::json::union!(PaymentSchedule, "status" {
    Failed "FAILED"
    Pending "PENDING"
    Revoked "REVOKED"
    Scheduled "SCHEDULED"
    Started "STARTED"
    Succeeded "SUCCEEDED"
});
