use crate::json::UnrecognizedMembers;

/// The selection includes partner settlements that cannot be paid out.
#[derive(Clone)]
#[non_exhaustive]
pub struct PlatformNonPayablePartnerSettlementsError {
    /// The IDs of the entries in question.
    pub ids: Vec<String>,
    /// The GraphQL IDs of the entries that the error is about.
    pub graphql_ids: Vec<String>,
    /// A message about the failure.
    pub message: Option<String>,
    pub(crate) unrecognized: UnrecognizedMembers,
}

crate::json::record!(PlatformNonPayablePartnerSettlementsError, "type" = "PLATFORM_NON_PAYABLE_PARTNER_SETTLEMENTS", 0b0, {
    0 ids "ids"
    1 graphql_ids "graphqlIds"
    2 message "message"
});
