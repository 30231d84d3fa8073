//! Bulk account transfers.

mod get_platform_bulk_account_transfers;
mod types;

pub use self::get_platform_bulk_account_transfers::{
    GetPlatformBulkAccountTransfers, GetPlatformBulkAccountTransfersBody,
    GetPlatformBulkAccountTransfersError, GetPlatformBulkAccountTransfersResponse,
};
pub use self::types::{
    PlatformBulkAccountTransfer, PlatformBulkAccountTransferFilterInput,
    PlatformBulkAccountTransferFilterInputCriteria, PlatformBulkAccountTransferStats,
    PlatformBulkAccountTransferStatus, PlatformBulkAccountTransferStatusStats,
};
#[doc(no_inline)]
pub use crate::common::{DateTimeRange, PageInfo, PageInput};
#[doc(no_inline)]
pub use crate::platform::PlatformAccountTransferStatusStats;

crate::client::client! {
/// Bulk account transfers.
BulkAccountTransferClient
}

impl BulkAccountTransferClient {
    /// Looks up the bulk account transfers that match a filter, a page at a time, with the
    /// number of them in each state.
    ///
    /// `GET /platform/bulk-account-transfers`
    ///
    /// It changes nothing, so the client [tries it again](crate::Retry) after a failure that may
    /// pass.
    ///
    /// The call gives one page. Its methods [`items`](GetPlatformBulkAccountTransfers::items)
    /// and [`pages`](GetPlatformBulkAccountTransfers::pages) give all of them.
    ///
    /// [PortOne's
    /// reference](https://developers.portone.io/api/rest-v2/platform.bulkAccountTransfer?v=v2#get%20%2Fplatform%2Fbulk-account-transfers)
    ///
    /// # Errors
    ///
    /// The call fails with an [`Error`](crate::Error). If PortOne refuses, its reason is one of
    /// [`GetPlatformBulkAccountTransfersError`]: `Forbidden`, `InvalidRequest`,
    /// `PlatformNotEnabled`, `Unauthorized`.
    pub fn get_platform_bulk_account_transfers(&self) -> GetPlatformBulkAccountTransfers {
        GetPlatformBulkAccountTransfers::new(self.caller.clone())
    }
}
