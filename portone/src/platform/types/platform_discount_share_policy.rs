use crate::{DateTime, json::UnrecognizedMembers};

/// The policy by which a partner bears a share of a discount, such as a coupon or points.
#[derive(Clone)]
#[non_exhaustive]
pub struct PlatformDiscountSharePolicy {
    /// The ID of the discount share policy.
    pub id: String,
    /// The ID of this object in the GraphQL API.
    pub graphql_id: String,
    /// The name of the discount share policy.
    pub name: String,
    /// The part of the discount that the partner bears, in thousandths of a percent (1000 is
    /// 1%). It is not negative.
    pub partner_share_rate: i32,
    /// A memo about the discount share policy.
    pub memo: Option<String>,
    /// Whether this is archived.
    pub is_archived: bool,
    /// The time at which the change is applied.
    pub applied_at: DateTime,
    /// Whether this belongs to the test mode.
    pub is_for_test: bool,
    pub(crate) unrecognized: UnrecognizedMembers,
}

crate::json::record!(PlatformDiscountSharePolicy, "" = "", 0b0, {
    0 id "id"
    1 graphql_id "graphqlId"
    2 name "name"
    3 partner_share_rate "partnerShareRate"
    4 memo "memo"
    5 is_archived "isArchived"
    6 applied_at "appliedAt"
    7 is_for_test "isForTest"
});

/// The partner share rates by which discount share policies can be filtered.
#[derive(Clone)]
#[non_exhaustive]
pub struct PlatformDiscountSharePolicyFilterOptions {
    /// The partner share rates that were found, in thousandths of a percent (1000 is 1%).
    pub partner_share_rates: Vec<i32>,
    pub(crate) unrecognized: UnrecognizedMembers,
}

crate::json::record!(PlatformDiscountSharePolicyFilterOptions, "" = "", 0b0, {
    0 partner_share_rates "partnerShareRates"
});
