use crate::{
    Unrecognized,
    common::{Currency, PaymentMethodType},
    json::UnrecognizedMembers,
};

/// A payment made outside PortOne, in the summary of a transfer.
#[derive(Clone)]
#[non_exhaustive]
pub struct PlatformTransferSummaryExternalPayment {
    /// The ID of the payment.
    pub id: String,
    /// The name of the order.
    pub order_name: Option<String>,
    /// The currency.
    pub currency: Currency,
    /// The type of the payment method.
    pub method_type: Option<PaymentMethodType>,
    pub(crate) unrecognized: UnrecognizedMembers,
}

crate::json::record!(PlatformTransferSummaryExternalPayment, "type" = "EXTERNAL", 0b0, {
    0 id "id"
    1 order_name "orderName"
    2 currency "currency"
    3 method_type "methodType"
});

/// The payment that a transfer settles, in the transfer's summary.
#[derive(Clone)]
#[non_exhaustive]
pub enum PlatformTransferSummaryPayment {
    /// A payment made outside PortOne, in the summary of a transfer.
    External(Box<PlatformTransferSummaryExternalPayment>),
    /// A payment made through PortOne, in the summary of a transfer.
    PortOne(Box<PlatformTransferSummaryPortOnePayment>),
    /// An object that this version does not know, or cannot read.
    Unrecognized(Unrecognized),
}

/// These are the members that all objects of the union have. An object that this version
/// does not know gives only `type`, and `None` for the rest.
impl PlatformTransferSummaryPayment {
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

    /// The type of the payment method.
    #[must_use]
    pub fn method_type(&self) -> Option<&PaymentMethodType> {
        match self {
            Self::External(arm) => arm.method_type.as_ref(),
            Self::PortOne(arm) => arm.method_type.as_ref(),
            Self::Unrecognized(_) => None,
        }
    }
}

crate::json::union!(PlatformTransferSummaryPayment, "type" {
    External "EXTERNAL"
    PortOne "PORT_ONE"
});

/// A payment made through PortOne, in the summary of a transfer.
#[derive(Clone)]
#[non_exhaustive]
pub struct PlatformTransferSummaryPortOnePayment {
    /// The ID of the payment.
    pub id: String,
    /// The name of the order.
    pub order_name: String,
    /// The currency.
    pub currency: Currency,
    /// The type of the payment method.
    pub method_type: Option<PaymentMethodType>,
    pub(crate) unrecognized: UnrecognizedMembers,
}

crate::json::record!(PlatformTransferSummaryPortOnePayment, "type" = "PORT_ONE", 0b0, {
    0 id "id"
    1 order_name "orderName"
    2 currency "currency"
    3 method_type "methodType"
});
