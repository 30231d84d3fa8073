use crate::{
    common::Bank, json::UnrecognizedMembers,
    platform::account_transfer::PlatformBankAccountProvider,
};

/// A bank account: its number, bank, provider and account holder.
#[derive(Clone)]
#[non_exhaustive]
pub struct PlatformBankAccountDetail {
    /// The account number.
    pub account_number: String,
    /// The bank.
    pub bank: Bank,
    /// The provider of the account.
    pub provider: PlatformBankAccountProvider,
    /// The name of the account holder.
    pub holder: Option<String>,
    pub(crate) unrecognized: UnrecognizedMembers,
}

crate::json::record!(PlatformBankAccountDetail, "" = "", 0b1001, {
    0 account_number "accountNumber"
    1 bank "bank"
    2 provider "provider"
    3 holder "holder"
});
