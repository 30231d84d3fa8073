use crate::{
    Date, DateTime, Unrecognized,
    common::{Currency, DateRange},
    json::UnrecognizedMembers,
    platform::partner_settlement::PlatformPartnerSettlementStatus,
    platform::{PlatformContract, PlatformOrderSettlementAmount, PlatformPartner},
};

/// A partner settlement made by hand.
#[derive(Clone)]
#[non_exhaustive]
pub struct PlatformPartnerManualSettlement {
    /// The ID of the partner settlement.
    pub id: String,
    /// The ID of this object in the GraphQL API.
    pub graphql_id: String,
    /// The partner.
    pub partner: PlatformPartner,
    /// The date on which the settlement takes place.
    pub settlement_date: Date,
    /// The currency of the settlement.
    pub settlement_currency: Currency,
    /// The state of the partner settlement.
    pub status: PlatformPartnerSettlementStatus,
    /// The time at which the state last changed.
    pub status_updated_at: Option<DateTime>,
    /// A memo.
    pub memo: Option<String>,
    /// The settlement amount. It is in the currency's smallest unit.
    pub amount: i64,
    /// The tax-free part of the settlement amount. It is in the currency's smallest unit.
    pub tax_free_amount: i64,
    /// Whether this belongs to the test mode.
    pub is_for_test: bool,
    pub(crate) unrecognized: UnrecognizedMembers,
}

crate::json::record!(PlatformPartnerManualSettlement, "type" = "MANUAL", 0b0, {
    0 id "id"
    1 graphql_id "graphqlId"
    2 partner "partner"
    3 settlement_date "settlementDate"
    4 settlement_currency "settlementCurrency"
    5 status "status"
    6 status_updated_at "statusUpdatedAt"
    7 memo "memo"
    8 amount "amount"
    9 tax_free_amount "taxFreeAmount"
    10 is_for_test "isForTest"
});

/// A partner settlement for order cancellations.
#[derive(Clone)]
#[non_exhaustive]
pub struct PlatformPartnerOrderCancelSettlement {
    /// The ID of the partner settlement.
    pub id: String,
    /// The ID of this object in the GraphQL API.
    pub graphql_id: String,
    /// The partner.
    pub partner: PlatformPartner,
    /// The date on which the settlement takes place.
    pub settlement_date: Date,
    /// The currency of the settlement.
    pub settlement_currency: Currency,
    /// The state of the partner settlement.
    pub status: PlatformPartnerSettlementStatus,
    /// The time at which the state last changed.
    pub status_updated_at: Option<DateTime>,
    /// A memo.
    pub memo: Option<String>,
    /// The contract.
    pub contract: PlatformContract,
    /// The range of the settlement start dates.
    pub settlement_start_date_range: DateRange,
    /// The settlement amount and the amounts from which it was computed.
    pub amount: PlatformOrderSettlementAmount,
    /// Whether this belongs to the test mode.
    pub is_for_test: bool,
    pub(crate) unrecognized: UnrecognizedMembers,
}

crate::json::record!(PlatformPartnerOrderCancelSettlement, "type" = "ORDER_CANCEL", 0b0, {
    0 id "id"
    1 graphql_id "graphqlId"
    2 partner "partner"
    3 settlement_date "settlementDate"
    4 settlement_currency "settlementCurrency"
    5 status "status"
    6 status_updated_at "statusUpdatedAt"
    7 memo "memo"
    8 contract "contract"
    9 settlement_start_date_range "settlementStartDateRange"
    10 amount "amount"
    11 is_for_test "isForTest"
});

/// A partner settlement for orders.
#[derive(Clone)]
#[non_exhaustive]
pub struct PlatformPartnerOrderSettlement {
    /// The ID of the partner settlement.
    pub id: String,
    /// The ID of this object in the GraphQL API.
    pub graphql_id: String,
    /// The partner.
    pub partner: PlatformPartner,
    /// The date on which the settlement takes place.
    pub settlement_date: Date,
    /// The currency of the settlement.
    pub settlement_currency: Currency,
    /// The state of the partner settlement.
    pub status: PlatformPartnerSettlementStatus,
    /// The time at which the state last changed.
    pub status_updated_at: Option<DateTime>,
    /// A memo.
    pub memo: Option<String>,
    /// The contract.
    pub contract: PlatformContract,
    /// The range of the settlement start dates.
    pub settlement_start_date_range: DateRange,
    /// The settlement amount and the amounts from which it was computed.
    pub amount: PlatformOrderSettlementAmount,
    /// Whether this belongs to the test mode.
    pub is_for_test: bool,
    pub(crate) unrecognized: UnrecognizedMembers,
}

crate::json::record!(PlatformPartnerOrderSettlement, "type" = "ORDER", 0b0, {
    0 id "id"
    1 graphql_id "graphqlId"
    2 partner "partner"
    3 settlement_date "settlementDate"
    4 settlement_currency "settlementCurrency"
    5 status "status"
    6 status_updated_at "statusUpdatedAt"
    7 memo "memo"
    8 contract "contract"
    9 settlement_start_date_range "settlementStartDateRange"
    10 amount "amount"
    11 is_for_test "isForTest"
});

/// A partner settlement: one for orders, one for order cancellations, or one made by hand.
#[derive(Clone)]
#[non_exhaustive]
pub enum PlatformPartnerSettlement {
    /// A partner settlement made by hand.
    Manual(Box<PlatformPartnerManualSettlement>),
    /// A partner settlement for orders.
    Order(Box<PlatformPartnerOrderSettlement>),
    /// A partner settlement for order cancellations.
    OrderCancel(Box<PlatformPartnerOrderCancelSettlement>),
    /// An object that this version does not know, or cannot read.
    Unrecognized(Unrecognized),
}

/// These are the members that all objects of the union have. An object that this version
/// does not know gives only `type`, and `None` for the rest.
impl PlatformPartnerSettlement {
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

    /// The ID of the partner settlement.
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

    /// The state of the partner settlement.
    #[must_use]
    pub fn status(&self) -> Option<&PlatformPartnerSettlementStatus> {
        match self {
            Self::Manual(arm) => Some(&arm.status),
            Self::Order(arm) => Some(&arm.status),
            Self::OrderCancel(arm) => Some(&arm.status),
            Self::Unrecognized(_) => None,
        }
    }

    /// The time at which the state last changed.
    #[must_use]
    pub fn status_updated_at(&self) -> Option<&DateTime> {
        match self {
            Self::Manual(arm) => arm.status_updated_at.as_ref(),
            Self::Order(arm) => arm.status_updated_at.as_ref(),
            Self::OrderCancel(arm) => arm.status_updated_at.as_ref(),
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
}

crate::json::union!(PlatformPartnerSettlement, "type" {
    Manual "MANUAL"
    Order "ORDER"
    OrderCancel "ORDER_CANCEL"
});
