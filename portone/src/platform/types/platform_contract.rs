use crate::{
    DateTime,
    json::UnrecognizedMembers,
    platform::{PlatformFee, PlatformPayer, PlatformSettlementCycle},
};

/// A contract with a partner, which sets the settlement amount and date by a platform fee
/// and a settlement cycle.
#[derive(Clone)]
#[non_exhaustive]
pub struct PlatformContract {
    /// The ID of the contract.
    pub id: String,
    /// The ID of this object in the GraphQL API.
    pub graphql_id: String,
    /// The name of the contract.
    pub name: String,
    /// A memo about the contract, for internal use.
    pub memo: Option<String>,
    /// The fee that the platform takes for brokering the sale.
    pub platform_fee: PlatformFee,
    /// How often and when settlements take place.
    pub settlement_cycle: PlatformSettlementCycle,
    /// Who bears the VAT on the platform fee.
    pub platform_fee_vat_payer: PlatformPayer,
    /// Whether the VAT of the payment is subtracted from the settlement amount.
    pub subtract_payment_vat_amount: bool,
    /// Whether this is archived.
    pub is_archived: bool,
    /// The time at which the change is applied.
    pub applied_at: DateTime,
    /// Whether this belongs to the test mode.
    pub is_for_test: bool,
    pub(crate) unrecognized: UnrecognizedMembers,
}

crate::json::record!(PlatformContract, "" = "", 0b0, {
    0 id "id"
    1 graphql_id "graphqlId"
    2 name "name"
    3 memo "memo"
    4 platform_fee "platformFee"
    5 settlement_cycle "settlementCycle"
    6 platform_fee_vat_payer "platformFeeVatPayer"
    7 subtract_payment_vat_amount "subtractPaymentVatAmount"
    8 is_archived "isArchived"
    9 applied_at "appliedAt"
    10 is_for_test "isForTest"
});
