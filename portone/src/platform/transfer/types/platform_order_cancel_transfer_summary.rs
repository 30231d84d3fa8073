use crate::{
    Date,
    common::Currency,
    json::UnrecognizedMembers,
    platform::transfer::{
        PlatformTransferStatus, PlatformTransferSummaryPartner, PlatformTransferSummaryPayment,
        PlatformUserDefinedPropertyKeyValue,
    },
    platform::{PlatformContract, PlatformOrderSettlementAmount},
};

/// The summary of an order cancel transfer.
#[derive(Clone)]
#[non_exhaustive]
pub struct PlatformOrderCancelTransferSummary {
    /// The ID of the transfer.
    pub id: String,
    /// The ID of this object in the GraphQL API.
    pub graphql_id: String,
    /// The ID of the store.
    pub store_id: String,
    /// The partner.
    pub partner: PlatformTransferSummaryPartner,
    /// The contract.
    pub contract: PlatformContract,
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
    /// The settlement amount and the amounts from which it was computed.
    pub amount: PlatformOrderSettlementAmount,
    /// The payment that the order was paid with.
    pub payment: PlatformTransferSummaryPayment,
    /// The date from which the settlement date is counted.
    pub settlement_start_date: Date,
    pub(crate) unrecognized: UnrecognizedMembers,
}

crate::json::record!(PlatformOrderCancelTransferSummary, "type" = "ORDER_CANCEL", 0b0, {
    0 id "id"
    1 graphql_id "graphqlId"
    2 store_id "storeId"
    3 partner "partner"
    4 contract "contract"
    5 status "status"
    6 memo "memo"
    7 settlement_date "settlementDate"
    8 settlement_currency "settlementCurrency"
    9 is_for_test "isForTest"
    10 partner_user_defined_properties "partnerUserDefinedProperties"
    11 user_defined_properties "userDefinedProperties"
    12 amount "amount"
    13 payment "payment"
    14 settlement_start_date "settlementStartDate"
});
