//! Account transfers, which move money between bank accounts.

#[cfg(feature = "unstable")]
mod get_platform_account_transfers;
mod types;

#[cfg(feature = "unstable")]
pub use self::get_platform_account_transfers::{
    GetAccountTransfersBody1, GetPlatformAccountTransfers, GetPlatformAccountTransfersError,
    GetPlatformAccountTransfersResponse,
};
pub use self::types::{
    PlatformAccountTransfer, PlatformAccountTransferFilter, PlatformAccountTransferStatus,
    PlatformAccountTransferType, PlatformBankAccountDetail, PlatformBankAccountProvider,
    PlatformDepositAccountTransfer, PlatformWithdrawalAccountTransfer, Type,
};
#[doc(no_inline)]
pub use crate::common::{Bank, Currency, DateTimeRange, PageInfo, PageInput};
#[doc(no_inline)]
pub use crate::platform::PlatformAccountTransferStatusStats;

crate::client::client! {
/// Account transfers, which move money between bank accounts.
AccountTransferClient
}

impl AccountTransferClient {
    /// Looks up the account transfers that match a filter, a page at a time, with the number of
    /// them in each state.
    ///
    /// `GET /platform/account-transfers`
    ///
    /// PortOne calls this operation UNSTABLE: it may change at any time, without a new version.
    ///
    /// It changes nothing, so the client [tries it again](crate::Retry) after a failure that may
    /// pass.
    ///
    /// The call gives one page. Its methods [`items`](GetPlatformAccountTransfers::items) and
    /// [`pages`](GetPlatformAccountTransfers::pages) give all of them.
    ///
    /// [PortOne's
    /// reference](https://developers.portone.io/api/rest-v2/platform.accountTransfer?v=v2#get%20%2Fplatform%2Faccount-transfers)
    ///
    /// # Errors
    ///
    /// The call fails with an [`Error`](crate::Error). If PortOne refuses, its reason is one of
    /// [`GetPlatformAccountTransfersError`]: `Forbidden`, `InvalidRequest`,
    /// `PlatformNotEnabled`, `Unauthorized`.
    #[cfg(feature = "unstable")]
    pub fn get_platform_account_transfers(&self) -> GetPlatformAccountTransfers {
        GetPlatformAccountTransfers::new(self.caller.clone())
    }
}
