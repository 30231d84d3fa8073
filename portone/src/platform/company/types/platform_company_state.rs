use crate::{
    Date,
    json::UnrecognizedMembers,
    platform::company::{PlatformBusinessStatus, PlatformTaxationType},
};

/// The state of a business: how it is taxed and whether it operates.
#[derive(Clone)]
#[non_exhaustive]
pub struct PlatformCompanyState {
    /// The type of taxation.
    pub taxation_type: PlatformTaxationType,
    /// The date that goes with the type of taxation.
    pub taxation_type_date: Option<Date>,
    /// The state of the business, such as in business, suspended or closed.
    pub business_status: PlatformBusinessStatus,
    /// The date on which the business was closed or suspended.
    pub closed_suspended_date: Option<Date>,
    pub(crate) unrecognized: UnrecognizedMembers,
}

crate::json::record!(PlatformCompanyState, "" = "", 0b0, {
    0 taxation_type "taxationType"
    1 taxation_type_date "taxationTypeDate"
    2 business_status "businessStatus"
    3 closed_suspended_date "closedSuspendedDate"
});
