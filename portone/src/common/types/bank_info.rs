use crate::{
    common::{Bank, BankInfoName},
    json::UnrecognizedMembers,
};

/// A bank and its names.
#[derive(Clone)]
#[non_exhaustive]
pub struct BankInfo {
    /// The bank.
    pub bank: Bank,
    /// The name of the bank, by language.
    pub name: BankInfoName,
    pub(crate) unrecognized: UnrecognizedMembers,
}

crate::json::record!(BankInfo, "" = "", 0b0, {
    0 bank "bank"
    1 name "name"
});
