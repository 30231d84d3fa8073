use crate::json::UnrecognizedMembers;

/// The listed contracts do not exist.
#[derive(Clone)]
#[non_exhaustive]
pub struct PlatformContractsNotFoundError {
    /// The IDs of the contracts that were not found.
    pub ids: Vec<String>,
    /// The IDs, in the GraphQL API, of the objects that the error is about.
    pub graphql_ids: Vec<String>,
    /// A message for people, mostly in Korean. It may repeat what was sent.
    pub message: Option<String>,
    pub(crate) unrecognized: UnrecognizedMembers,
}

crate::json::record!(PlatformContractsNotFoundError, "type" = "PLATFORM_CONTRACTS_NOT_FOUND", 0b100, {
    0 ids "ids"
    1 graphql_ids "graphqlIds"
    2 message "message"
});

/// The listed partner IDs are already in use.
#[derive(Clone)]
#[non_exhaustive]
pub struct PlatformPartnerIdsAlreadyExistError {
    /// The partner IDs that already exist.
    pub ids: Vec<String>,
    /// The IDs, in the GraphQL API, of the objects that the error is about.
    pub graphql_ids: Vec<String>,
    /// A message for people, mostly in Korean. It may repeat what was sent.
    pub message: Option<String>,
    pub(crate) unrecognized: UnrecognizedMembers,
}

crate::json::record!(PlatformPartnerIdsAlreadyExistError, "type" = "PLATFORM_PARTNER_IDS_ALREADY_EXISTS", 0b100, {
    0 ids "ids"
    1 graphql_ids "graphqlIds"
    2 message "message"
});

/// The listed partner IDs are given more than once.
#[derive(Clone)]
#[non_exhaustive]
pub struct PlatformPartnerIdsDuplicatedError {
    /// The partner IDs that are duplicated.
    pub ids: Vec<String>,
    /// The IDs, in the GraphQL API, of the objects that the error is about.
    pub graphql_ids: Vec<String>,
    /// A message for people, mostly in Korean. It may repeat what was sent.
    pub message: Option<String>,
    pub(crate) unrecognized: UnrecognizedMembers,
}

crate::json::record!(PlatformPartnerIdsDuplicatedError, "type" = "PLATFORM_PARTNER_IDS_DUPLICATED", 0b100, {
    0 ids "ids"
    1 graphql_ids "graphqlIds"
    2 message "message"
});
