use crate::{
    Date, Unrecognized,
    common::Currency,
    platform::PlatformPartner,
    platform::transfer::{
        PlatformManualTransfer, PlatformOrderCancelTransfer, PlatformOrderTransfer,
        PlatformTransferStatus, PlatformUserDefinedPropertyKeyValue,
    },
};

/// A transfer, an entry of settlement with a partner: an order transfer, an order cancel
/// transfer or a manual transfer.
#[derive(Clone)]
#[non_exhaustive]
pub enum PlatformTransfer {
    /// A transfer made by hand, as opposed to one for an order or its cancellation.
    Manual(Box<PlatformManualTransfer>),
    /// A transfer for an order.
    Order(Box<PlatformOrderTransfer>),
    /// A transfer for the cancellation of an order.
    OrderCancel(Box<PlatformOrderCancelTransfer>),
    /// An object that this version does not know, or cannot read.
    Unrecognized(Unrecognized),
}

/// These are the members that all objects of the union have. An object that this version
/// does not know gives only `type`, and `None` for the rest.
impl PlatformTransfer {
    /// Returns the text by which PortOne tells this object from the others of the union.
    #[must_use]
    pub fn r#type(&self) -> &str {
        match self {
            Self::Manual(_) => "MANUAL",
            Self::Order(_) => "ORDER",
            Self::OrderCancel(_) => "ORDER_CANCEL",
            Self::Unrecognized(unrecognized) => unrecognized.tag(),
        }
    }

    /// The ID of the transfer.
    #[must_use]
    pub fn id(&self) -> Option<&str> {
        match self {
            Self::Manual(arm) => Some(&arm.id),
            Self::Order(arm) => Some(&arm.id),
            Self::OrderCancel(arm) => Some(&arm.id),
            Self::Unrecognized(_) => None,
        }
    }

    /// The ID of this object in the GraphQL API.
    #[must_use]
    pub fn graphql_id(&self) -> Option<&str> {
        match self {
            Self::Manual(arm) => Some(&arm.graphql_id),
            Self::Order(arm) => Some(&arm.graphql_id),
            Self::OrderCancel(arm) => Some(&arm.graphql_id),
            Self::Unrecognized(_) => None,
        }
    }

    /// The partner.
    #[must_use]
    pub fn partner(&self) -> Option<&PlatformPartner> {
        match self {
            Self::Manual(arm) => Some(&arm.partner),
            Self::Order(arm) => Some(&arm.partner),
            Self::OrderCancel(arm) => Some(&arm.partner),
            Self::Unrecognized(_) => None,
        }
    }

    /// The state of the transfer.
    #[must_use]
    pub fn status(&self) -> Option<&PlatformTransferStatus> {
        match self {
            Self::Manual(arm) => Some(&arm.status),
            Self::Order(arm) => Some(&arm.status),
            Self::OrderCancel(arm) => Some(&arm.status),
            Self::Unrecognized(_) => None,
        }
    }

    /// A memo.
    #[must_use]
    pub fn memo(&self) -> Option<&str> {
        match self {
            Self::Manual(arm) => arm.memo.as_deref(),
            Self::Order(arm) => arm.memo.as_deref(),
            Self::OrderCancel(arm) => arm.memo.as_deref(),
            Self::Unrecognized(_) => None,
        }
    }

    /// The date on which the settlement takes place.
    #[must_use]
    pub fn settlement_date(&self) -> Option<&Date> {
        match self {
            Self::Manual(arm) => Some(&arm.settlement_date),
            Self::Order(arm) => Some(&arm.settlement_date),
            Self::OrderCancel(arm) => Some(&arm.settlement_date),
            Self::Unrecognized(_) => None,
        }
    }

    /// The currency of the settlement.
    #[must_use]
    pub fn settlement_currency(&self) -> Option<&Currency> {
        match self {
            Self::Manual(arm) => Some(&arm.settlement_currency),
            Self::Order(arm) => Some(&arm.settlement_currency),
            Self::OrderCancel(arm) => Some(&arm.settlement_currency),
            Self::Unrecognized(_) => None,
        }
    }

    /// The ID of the payout. It is no longer used.
    #[must_use]
    pub fn payout_id(&self) -> Option<&str> {
        match self {
            Self::Manual(arm) => arm.payout_id.as_deref(),
            Self::Order(arm) => arm.payout_id.as_deref(),
            Self::OrderCancel(arm) => arm.payout_id.as_deref(),
            Self::Unrecognized(_) => None,
        }
    }

    /// The ID of the payout in the GraphQL API.
    #[must_use]
    pub fn payout_graphql_id(&self) -> Option<&str> {
        match self {
            Self::Manual(arm) => arm.payout_graphql_id.as_deref(),
            Self::Order(arm) => arm.payout_graphql_id.as_deref(),
            Self::OrderCancel(arm) => arm.payout_graphql_id.as_deref(),
            Self::Unrecognized(_) => None,
        }
    }

    /// Whether this belongs to the test mode.
    #[must_use]
    pub fn is_for_test(&self) -> Option<bool> {
        match self {
            Self::Manual(arm) => Some(arm.is_for_test),
            Self::Order(arm) => Some(arm.is_for_test),
            Self::OrderCancel(arm) => Some(arm.is_for_test),
            Self::Unrecognized(_) => None,
        }
    }

    /// The user-defined properties.
    #[must_use]
    pub fn user_defined_properties(&self) -> Option<&[PlatformUserDefinedPropertyKeyValue]> {
        match self {
            Self::Manual(arm) => Some(&arm.user_defined_properties),
            Self::Order(arm) => Some(&arm.user_defined_properties),
            Self::OrderCancel(arm) => Some(&arm.user_defined_properties),
            Self::Unrecognized(_) => None,
        }
    }
}

crate::json::union!(PlatformTransfer, "type" {
    Manual "MANUAL"
    Order "ORDER"
    OrderCancel "ORDER_CANCEL"
});
