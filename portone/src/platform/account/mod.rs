//! Bank accounts.

mod get_platform_account_holder;
mod types;

pub use self::get_platform_account_holder::{
    GetPlatformAccountHolder, GetPlatformAccountHolderError,
};
pub use self::types::PlatformAccountHolder;
#[doc(no_inline)]
pub use crate::common::Bank;

crate::client::client! {
/// Bank accounts.
AccountClient
}

impl AccountClient {
    /// Looks up the account holder of a bank account.
    ///
    /// `GET /platform/bank-accounts/{bank}/{accountNumber}/holder`
    ///
    /// It changes nothing, so the client [tries it again](crate::Retry) after a failure that may
    /// pass.
    ///
    /// [PortOne's
    /// reference](https://developers.portone.io/api/rest-v2/platform.account?v=v2#get%20%2Fplatform%2Fbank-accounts%2F%7Bbank%7D%2F%7BaccountNumber%7D%2Fholder)
    ///
    /// # Errors
    ///
    /// The call fails with an [`Error`](crate::Error). If PortOne refuses, its reason is one of
    /// [`GetPlatformAccountHolderError`]: `Forbidden`, `InvalidRequest`,
    /// `PlatformExternalApiFailed`, `PlatformExternalApiTemporarilyFailed`,
    /// `PlatformNotEnabled`, `PlatformNotSupportedBank`, `Unauthorized`.
    pub fn get_platform_account_holder(
        &self,
        bank: impl Into<Bank>,
        account_number: impl Into<String>,
    ) -> GetPlatformAccountHolder {
        GetPlatformAccountHolder::new(self.caller.clone(), bank, account_number)
    }
}
