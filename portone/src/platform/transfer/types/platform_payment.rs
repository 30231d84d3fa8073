use crate::{
    DateTime, Unrecognized, common::Currency, json::UnrecognizedMembers,
    platform::transfer::PlatformPaymentMethod,
};

/// A payment made outside PortOne.
#[derive(Clone)]
#[non_exhaustive]
pub struct PlatformExternalPayment {
    /// The ID of the payment.
    pub id: String,
    /// The name of the order.
    pub order_name: Option<String>,
    /// The currency.
    pub currency: Currency,
    /// The payment method.
    pub method: Option<PlatformPaymentMethod>,
    /// The time at which the payment was completed.
    pub paid_at: Option<DateTime>,
    pub(crate) unrecognized: UnrecognizedMembers,
}

crate::json::record!(PlatformExternalPayment, "type" = "EXTERNAL", 0b0, {
    0 id "id"
    1 order_name "orderName"
    2 currency "currency"
    3 method "method"
    4 paid_at "paidAt"
});

/// The payment that a transfer settles, made through PortOne or elsewhere.
#[derive(Clone)]
#[non_exhaustive]
pub enum PlatformPayment {
    /// A payment made outside PortOne.
    External(Box<PlatformExternalPayment>),
    /// A payment made through PortOne.
    PortOne(Box<PlatformPortOnePayment>),
    /// An object that this version does not know, or cannot read.
    Unrecognized(Unrecognized),
}

/// These are the members that all objects of the union have. An object that this version
/// does not know gives only `type`, and `None` for the rest.
impl PlatformPayment {
    /// Returns the text by which PortOne tells this object from the others of the union.
    #[must_use]
    pub fn r#type(&self) -> &str {
        match self {
            Self::External(_) => "EXTERNAL",
            Self::PortOne(_) => "PORT_ONE",
            Self::Unrecognized(unrecognized) => unrecognized.tag(),
        }
    }

    /// The ID of the payment.
    #[must_use]
    pub fn id(&self) -> Option<&str> {
        match self {
            Self::External(arm) => Some(&arm.id),
            Self::PortOne(arm) => Some(&arm.id),
            Self::Unrecognized(_) => None,
        }
    }

    /// The name of the order.
    #[must_use]
    pub fn order_name(&self) -> Option<&str> {
        match self {
            Self::External(arm) => arm.order_name.as_deref(),
            Self::PortOne(arm) => Some(&arm.order_name),
            Self::Unrecognized(_) => None,
        }
    }

    /// The currency.
    #[must_use]
    pub fn currency(&self) -> Option<&Currency> {
        match self {
            Self::External(arm) => Some(&arm.currency),
            Self::PortOne(arm) => Some(&arm.currency),
            Self::Unrecognized(_) => None,
        }
    }

    /// The payment method.
    #[must_use]
    pub fn method(&self) -> Option<&PlatformPaymentMethod> {
        match self {
            Self::External(arm) => arm.method.as_ref(),
            Self::PortOne(arm) => arm.method.as_ref(),
            Self::Unrecognized(_) => None,
        }
    }

    /// The time at which the payment was completed.
    #[must_use]
    pub fn paid_at(&self) -> Option<&DateTime> {
        match self {
            Self::External(arm) => arm.paid_at.as_ref(),
            Self::PortOne(arm) => Some(&arm.paid_at),
            Self::Unrecognized(_) => None,
        }
    }
}

crate::json::union!(PlatformPayment, "type" {
    External "EXTERNAL"
    PortOne "PORT_ONE"
});

/// A payment made through PortOne.
#[derive(Clone)]
#[non_exhaustive]
pub struct PlatformPortOnePayment {
    /// The ID of the payment.
    pub id: String,
    /// The ID of the store.
    pub store_id: String,
    /// The key of the channel.
    pub channel_key: String,
    /// The name of the order.
    pub order_name: String,
    /// The payment method.
    pub method: Option<PlatformPaymentMethod>,
    /// The currency.
    pub currency: Currency,
    /// The time at which the payment was completed.
    pub paid_at: DateTime,
    pub(crate) unrecognized: UnrecognizedMembers,
}

crate::json::record!(PlatformPortOnePayment, "type" = "PORT_ONE", 0b0, {
    0 id "id"
    1 store_id "storeId"
    2 channel_key "channelKey"
    3 order_name "orderName"
    4 method "method"
    5 currency "currency"
    6 paid_at "paidAt"
});

/// The kind of amount that was larger than what was cancelled in PortOne.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum PlatformPortOnePaymentCancelAmountType {
    /// The supply amount plus VAT.
    SupplyWithVat,
    /// `TAX_FREE`.
    TaxFree,
    /// A text that this version does not know.
    Unrecognized(String),
}

crate::json::texts!(PlatformPortOnePaymentCancelAmountType {
    SupplyWithVat "SUPPLY_WITH_VAT"
    TaxFree "TAX_FREE"
});
