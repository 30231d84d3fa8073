use crate::{
    Date,
    common::Currency,
    json::UnrecognizedMembers,
    platform::transfer::{
        PlatformOrderTransferAdditionalFee, PlatformOrderTransferCancellation,
        PlatformOrderTransferDiscount, PlatformOrderTransferOrderLine, PlatformPayment,
        PlatformTransferStatus, PlatformUserDefinedPropertyKeyValue, TransferParameters,
    },
    platform::{PlatformContract, PlatformOrderSettlementAmount, PlatformPartner},
};

/// A transfer for the cancellation of an order.
#[derive(Clone)]
#[non_exhaustive]
pub struct PlatformOrderCancelTransfer {
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
    /// The settlement amount and the amounts from which it was computed.
    pub amount: PlatformOrderSettlementAmount,
    /// The contract.
    pub contract: PlatformContract,
    /// The payment that the order was paid with.
    pub payment: PlatformPayment,
    /// The date from which the settlement date is counted.
    pub settlement_start_date: Date,
    /// The lines of the order, one for each product.
    pub order_lines: Vec<PlatformOrderTransferOrderLine>,
    /// The additional fees that were used to compute the settlement amount.
    pub additional_fees: Vec<PlatformOrderTransferAdditionalFee>,
    /// The discounts that were used to compute the settlement amount.
    pub discounts: Vec<PlatformOrderTransferDiscount>,
    /// The cancellation of the order.
    pub cancellation: PlatformOrderTransferCancellation,
    /// The parameters of the settlement. They are experimental.
    pub parameters: TransferParameters,
    pub(crate) unrecognized: UnrecognizedMembers,
}

crate::json::record!(PlatformOrderCancelTransfer, "type" = "ORDER_CANCEL", 0b0, {
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
    11 amount "amount"
    12 contract "contract"
    13 payment "payment"
    14 settlement_start_date "settlementStartDate"
    15 order_lines "orderLines"
    16 additional_fees "additionalFees"
    17 discounts "discounts"
    18 cancellation "cancellation"
    19 parameters "parameters"
});
