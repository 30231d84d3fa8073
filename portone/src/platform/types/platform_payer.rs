/// The party that bears an amount, such as a fee or VAT.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum PlatformPayer {
    /// `PARTNER`.
    Partner,
    /// `MERCHANT`.
    Merchant,
    /// A text that this version does not know.
    Unrecognized(String),
}

crate::json::texts!(PlatformPayer {
    Partner "PARTNER"
    Merchant "MERCHANT"
});
