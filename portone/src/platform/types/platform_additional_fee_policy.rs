use crate::{
    DateTime,
    json::UnrecognizedMembers,
    platform::{PlatformFee, PlatformPayer},
};

/// A policy for a fee on top of the platform fee, such as one for fulfillment or a marketing
/// channel.
#[derive(Clone)]
#[non_exhaustive]
pub struct PlatformAdditionalFeePolicy {
    /// The ID of the additional fee policy.
    pub id: String,
    /// The ID of this object in the GraphQL API.
    pub graphql_id: String,
    /// The name of the additional fee policy.
    pub name: String,
    /// The fee of the additional fee policy.
    pub fee: PlatformFee,
    /// A memo about the additional fee policy.
    pub memo: Option<String>,
    /// Who bears the VAT on the fee.
    pub vat_payer: PlatformPayer,
    /// Whether this is archived.
    pub is_archived: bool,
    /// The time at which the change is applied.
    pub applied_at: DateTime,
    /// Whether this belongs to the test mode.
    pub is_for_test: bool,
    pub(crate) unrecognized: UnrecognizedMembers,
}

crate::json::record!(PlatformAdditionalFeePolicy, "" = "", 0b0, {
    0 id "id"
    1 graphql_id "graphqlId"
    2 name "name"
    3 fee "fee"
    4 memo "memo"
    5 vat_payer "vatPayer"
    6 is_archived "isArchived"
    7 applied_at "appliedAt"
    8 is_for_test "isForTest"
});
