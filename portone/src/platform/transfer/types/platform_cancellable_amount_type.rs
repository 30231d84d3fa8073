/// The kind of amount whose cancellable limit was exceeded.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum PlatformCancellableAmountType {
    /// The supply amount plus VAT.
    SupplyWithVat,
    /// `TAX_FREE`.
    TaxFree,
    /// A text that this version does not know.
    Unrecognized(String),
}

crate::json::texts!(PlatformCancellableAmountType {
    SupplyWithVat "SUPPLY_WITH_VAT"
    TaxFree "TAX_FREE"
});
