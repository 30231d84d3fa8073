/// A payment method for which a cash receipt can be issued.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum IssueCashReceiptPaymentMethodType {
    /// Bank transfer.
    Transfer,
    /// `VIRTUAL_ACCOUNT`.
    VirtualAccount,
    /// A text that this version does not know.
    Unrecognized(String),
}

crate::json::texts!(IssueCashReceiptPaymentMethodType {
    Transfer "TRANSFER"
    VirtualAccount "VIRTUAL_ACCOUNT"
});
