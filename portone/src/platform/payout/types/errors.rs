use crate::json::UnrecognizedMembers;

/// The selection includes partner settlements that cannot be paid out.
#[derive(Clone)]
#[non_exhaustive]
pub struct PlatformNonPayablePartnerSettlementsError {
    /// The IDs of the objects that the error is about.
    pub ids: Vec<String>,
    /// The IDs, in the GraphQL API, of the objects that the error is about.
    pub graphql_ids: Vec<String>,
    /// A message for people, mostly in Korean. It may repeat what was sent.
    pub message: Option<String>,
    pub(crate) unrecognized: UnrecognizedMembers,
}

crate::json::record!(PlatformNonPayablePartnerSettlementsError, "type" = "PLATFORM_NON_PAYABLE_PARTNER_SETTLEMENTS", 0b100, {
    0 ids "ids"
    1 graphql_ids "graphqlIds"
    2 message "message"
});
