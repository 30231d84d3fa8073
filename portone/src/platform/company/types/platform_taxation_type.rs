/// The way in which a business is taxed.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum PlatformTaxationType {
    /// General taxation.
    Normal,
    /// Simplified taxation, with tax invoices issued.
    SimpleTaxInvoiceIssuer,
    /// Simplified taxation, without tax invoices.
    Simple,
    /// `TAX_FREE`.
    TaxFree,
    /// A body with an assigned ID number that has no duty to pay tax, such as a nonprofit or the
    /// state.
    AssignedIdNumber,
    /// A taxpayer under the special taxation scheme.
    Special,
    /// A text that this version does not know.
    Unrecognized(String),
}

crate::json::texts!(PlatformTaxationType {
    Normal "NORMAL"
    SimpleTaxInvoiceIssuer "SIMPLE_TAX_INVOICE_ISSUER"
    Simple "SIMPLE"
    TaxFree "TAX_FREE"
    AssignedIdNumber "ASSIGNED_ID_NUMBER"
    Special "SPECIAL"
});
