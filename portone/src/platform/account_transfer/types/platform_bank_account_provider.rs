/// The provider of a bank account.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum PlatformBankAccountProvider {
    /// The data service of the company Hyphen.
    HyphenData,
    /// The firm banking service of the company Hyphen.
    HyphenFirm,
    /// The company Dozn.
    Dozn,
    /// A mock, not a real provider.
    Mock,
    /// A text that this version does not know.
    Unrecognized(String),
}

crate::json::texts!(PlatformBankAccountProvider {
    HyphenData "HYPHEN_DATA"
    HyphenFirm "HYPHEN_FIRM"
    Dozn "DOZN"
    Mock "MOCK"
});
