use crate::{
    Date,
    common::Currency,
    json::UnrecognizedMembers,
    platform::PlatformPartner,
    platform::transfer::{PlatformTransferStatus, PlatformUserDefinedPropertyKeyValue},
};

/// A transfer made by hand, as opposed to one for an order or its cancellation.
#[derive(Clone)]
#[non_exhaustive]
pub struct PlatformManualTransfer {
    /// The ID of the transfer.
    pub id: String,
    /// The ID of this object in the GraphQL API.
    pub graphql_id: String,
    /// The partner.
    pub partner: PlatformPartner,
    /// The state of the transfer.
    pub status: PlatformTransferStatus,
    /// A memo.
    pub memo: Option<String>,
    /// The date on which the settlement takes place.
    pub settlement_date: Date,
    /// The currency of the settlement.
    pub settlement_currency: Currency,
    /// The ID of the payout. It is no longer used.
    pub payout_id: Option<String>,
    /// The ID of the payout in the GraphQL API.
    pub payout_graphql_id: Option<String>,
    /// Whether this belongs to the test mode.
    pub is_for_test: bool,
    /// The user-defined properties.
    pub user_defined_properties: Vec<PlatformUserDefinedPropertyKeyValue>,
    /// The settlement amount. It is in the currency's smallest unit.
    pub settlement_amount: i64,
    /// The tax-free part of the settlement amount. It is in the currency's smallest unit.
    pub settlement_tax_free_amount: i64,
    pub(crate) unrecognized: UnrecognizedMembers,
}

crate::json::record!(PlatformManualTransfer, "type" = "MANUAL", 0b0, {
    0 id "id"
    1 graphql_id "graphqlId"
    2 partner "partner"
    3 status "status"
    4 memo "memo"
    5 settlement_date "settlementDate"
    6 settlement_currency "settlementCurrency"
    7 payout_id "payoutId"
    8 payout_graphql_id "payoutGraphqlId"
    9 is_for_test "isForTest"
    10 user_defined_properties "userDefinedProperties"
    11 settlement_amount "settlementAmount"
    12 settlement_tax_free_amount "settlementTaxFreeAmount"
});
