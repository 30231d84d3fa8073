//! Bulk payouts to partners.

mod get_platform_bulk_payouts;
mod types;

pub use self::get_platform_bulk_payouts::{
    GetPlatformBulkPayouts, GetPlatformBulkPayoutsBody, GetPlatformBulkPayoutsError,
    GetPlatformBulkPayoutsResponse,
};
pub use self::types::{
    PlatformBulkPayout, PlatformBulkPayoutFilterInput, PlatformBulkPayoutFilterInputCriteria,
    PlatformBulkPayoutStats, PlatformBulkPayoutStatus, PlatformBulkPayoutStatusStats,
};
#[doc(no_inline)]
pub use crate::common::{DateTimeRange, PageInfo, PageInput};
#[doc(no_inline)]
pub use crate::platform::{PlatformPayoutMethod, PlatformPayoutStatusStats};

crate::client::client! {
/// Bulk payouts to partners.
BulkPayoutClient
}

impl BulkPayoutClient {
    /// Looks up the bulk payouts that match a filter, a page at a time, with the number of them
    /// in each state.
    ///
    /// `GET /platform/bulk-payouts`
    ///
    /// It changes nothing, so the client [tries it again](crate::Retry) after a failure that may
    /// pass.
    ///
    /// The call gives one page. Its methods [`items`](GetPlatformBulkPayouts::items) and
    /// [`pages`](GetPlatformBulkPayouts::pages) give all of them.
    ///
    /// [PortOne's
    /// reference](https://developers.portone.io/api/rest-v2/platform.bulkPayout?v=v2#get%20%2Fplatform%2Fbulk-payouts)
    ///
    /// # Errors
    ///
    /// The call fails with an [`Error`](crate::Error). If PortOne refuses, its reason is one of
    /// [`GetPlatformBulkPayoutsError`]: `Forbidden`, `InvalidRequest`, `PlatformNotEnabled`,
    /// `Unauthorized`.
    pub fn get_platform_bulk_payouts(&self) -> GetPlatformBulkPayouts {
        GetPlatformBulkPayouts::new(self.caller.clone())
    }
}
