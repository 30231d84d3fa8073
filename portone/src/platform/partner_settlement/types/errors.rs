use crate::json::UnrecognizedMembers;

/// The selection includes partner settlements that cannot be deleted.
#[derive(Clone)]
#[non_exhaustive]
pub struct PlatformNonDeletablePartnerSettlementsError {
    /// The IDs of the objects that the error is about.
    pub ids: Vec<String>,
    /// The IDs, in the GraphQL API, of the objects that the error is about.
    pub graphql_ids: Vec<String>,
    /// A message for people, mostly in Korean. It may repeat what was sent.
    pub message: Option<String>,
    pub(crate) unrecognized: UnrecognizedMembers,
}

crate::json::record!(PlatformNonDeletablePartnerSettlementsError, "type" = "PLATFORM_NON_DELETABLE_PARTNER_SETTLEMENTS", 0b100, {
    0 ids "ids"
    1 graphql_ids "graphqlIds"
    2 message "message"
});

/// The selection includes a transfer to which an order cancel transfer refers.
#[derive(Clone)]
#[non_exhaustive]
pub struct PlatformReferencedCancelOrderTransfersExistError {
    /// The IDs of the objects that the error is about.
    pub ids: Vec<String>,
    /// A message for people, mostly in Korean. It may repeat what was sent.
    pub message: Option<String>,
    pub(crate) unrecognized: UnrecognizedMembers,
}

crate::json::record!(PlatformReferencedCancelOrderTransfersExistError, "type" = "PLATFORM_REFERENCED_CANCEL_ORDER_TRANSFERS_EXIST", 0b10, {
    0 ids "ids"
    1 message "message"
});
