use crate::json::UnrecognizedMembers;

/// The name of a bank, by language.
#[derive(Clone)]
#[non_exhaustive]
pub struct BankInfoName {
    /// The name in Korean.
    pub ko: String,
    pub(crate) unrecognized: UnrecognizedMembers,
}

crate::json::record!(BankInfoName, "" = "", 0b0, {
    0 ko "ko"
});
