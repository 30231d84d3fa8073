use crate::{
    Date, Unrecognized,
    common::Currency,
    json::UnrecognizedMembers,
    platform::transfer::{
        PlatformOrderCancelTransferSummary, PlatformOrderTransferSummary, PlatformTransferStatus,
        PlatformTransferSummaryPartner, PlatformUserDefinedPropertyKeyValue,
    },
};

/// The summary of a manual transfer.
#[derive(Clone)]
#[non_exhaustive]
pub struct PlatformManualTransferSummary {
    /// The ID of the transfer.
    pub id: String,
    /// The ID of this object in the GraphQL API.
    pub graphql_id: String,
    /// The partner.
    pub partner: PlatformTransferSummaryPartner,
    /// The state of the transfer.
    pub status: PlatformTransferStatus,
    /// A memo.
    pub memo: Option<String>,
    /// The date on which the settlement takes place.
    pub settlement_date: Date,
    /// The currency of the settlement.
    pub settlement_currency: Currency,
    /// Whether this belongs to the test mode.
    pub is_for_test: bool,
    /// The user-defined properties of the partner. This member is to be removed; use
    /// `partner.userDefinedProperties`.
    pub partner_user_defined_properties: Vec<PlatformUserDefinedPropertyKeyValue>,
    /// The user-defined properties.
    pub user_defined_properties: Vec<PlatformUserDefinedPropertyKeyValue>,
    /// The settlement amount. It is in the currency's smallest unit.
    pub settlement_amount: i64,
    /// The tax-free part of the settlement amount. It is in the currency's smallest unit.
    pub settlement_tax_free_amount: i64,
    pub(crate) unrecognized: UnrecognizedMembers,
}

crate::json::record!(PlatformManualTransferSummary, "type" = "MANUAL", 0b0, {
    0 id "id"
    1 graphql_id "graphqlId"
    2 partner "partner"
    3 status "status"
    4 memo "memo"
    5 settlement_date "settlementDate"
    6 settlement_currency "settlementCurrency"
    7 is_for_test "isForTest"
    8 partner_user_defined_properties "partnerUserDefinedProperties"
    9 user_defined_properties "userDefinedProperties"
    10 settlement_amount "settlementAmount"
    11 settlement_tax_free_amount "settlementTaxFreeAmount"
});

/// The summary of a transfer.
#[derive(Clone)]
#[non_exhaustive]
pub enum PlatformTransferSummary {
    /// The summary of a manual transfer.
    Manual(Box<PlatformManualTransferSummary>),
    /// The summary of an order transfer.
    Order(Box<PlatformOrderTransferSummary>),
    /// The summary of an order cancel transfer.
    OrderCancel(Box<PlatformOrderCancelTransferSummary>),
    /// An object that this version does not know, or cannot read.
    Unrecognized(Unrecognized),
}

/// These are the members that all objects of the union have. An object that this version
/// does not know gives only `type`, and `None` for the rest.
impl PlatformTransferSummary {
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
    pub fn partner(&self) -> Option<&PlatformTransferSummaryPartner> {
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

    /// The user-defined properties of the partner. This member is to be removed; use
    /// `partner.userDefinedProperties`.
    #[must_use]
    pub fn partner_user_defined_properties(
        &self,
    ) -> Option<&[PlatformUserDefinedPropertyKeyValue]> {
        match self {
            Self::Manual(arm) => Some(&arm.partner_user_defined_properties),
            Self::Order(arm) => Some(&arm.partner_user_defined_properties),
            Self::OrderCancel(arm) => Some(&arm.partner_user_defined_properties),
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

crate::json::union!(PlatformTransferSummary, "type" {
    Manual "MANUAL"
    Order "ORDER"
    OrderCancel "ORDER_CANCEL"
});
