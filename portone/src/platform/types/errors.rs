use crate::json::UnrecognizedMembers;

/// Updates of the listed partners, connected as member companies, cannot be scheduled.
#[derive(Clone)]
#[non_exhaustive]
pub struct PlatformMemberCompanyConnectedPartnersCannotBeScheduledError {
    /// The IDs of the objects that the error is about.
    pub ids: Vec<String>,
    /// The IDs, in the GraphQL API, of the objects that the error is about.
    pub graphql_ids: Vec<String>,
    /// A message for people, mostly in Korean. It may repeat what was sent.
    pub message: Option<String>,
    pub(crate) unrecognized: UnrecognizedMembers,
}

crate::json::record!(PlatformMemberCompanyConnectedPartnersCannotBeScheduledError, "type" = "PLATFORM_MEMBER_COMPANY_CONNECTED_PARTNERS_CANNOT_BE_SCHEDULED", 0b100, {
    0 ids "ids"
    1 graphql_ids "graphqlIds"
    2 message "message"
});

/// Updates of the listed partners are already scheduled.
#[derive(Clone)]
#[non_exhaustive]
pub struct PlatformPartnerSchedulesAlreadyExistError {
    /// The IDs of the objects that the error is about.
    pub ids: Vec<String>,
    /// The IDs, in the GraphQL API, of the objects that the error is about.
    pub graphql_ids: Vec<String>,
    /// A message for people, mostly in Korean. It may repeat what was sent.
    pub message: Option<String>,
    pub(crate) unrecognized: UnrecognizedMembers,
}

crate::json::record!(PlatformPartnerSchedulesAlreadyExistError, "type" = "PLATFORM_PARTNER_SCHEDULES_ALREADY_EXIST", 0b100, {
    0 ids "ids"
    1 graphql_ids "graphqlIds"
    2 message "message"
});

/// The requested partner settlements do not exist.
#[derive(Clone)]
#[non_exhaustive]
pub struct PlatformPartnerSettlementsNotFoundError {
    /// The IDs of the partner settlements that were not found.
    pub ids: Vec<String>,
    /// The IDs, in the GraphQL API, of the objects that the error is about.
    pub graphql_ids: Vec<String>,
    /// A message for people, mostly in Korean. It may repeat what was sent.
    pub message: Option<String>,
    pub(crate) unrecognized: UnrecognizedMembers,
}

crate::json::record!(PlatformPartnerSettlementsNotFoundError, "type" = "PLATFORM_PARTNER_SETTLEMENTS_NOT_FOUND", 0b100, {
    0 ids "ids"
    1 graphql_ids "graphqlIds"
    2 message "message"
});
