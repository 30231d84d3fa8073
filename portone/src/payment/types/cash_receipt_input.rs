use crate::json::UnrecognizedMembers;

/// The cash receipt that a request asks for. Leave out `customerIdentityNumber` when its
/// type is `NO_RECEIPT`.
#[derive(Clone)]
#[must_use]
#[non_exhaustive]
pub struct CashReceiptInput {
    /// The type of the cash receipt.
    pub r#type: CashReceiptInputType,
    /// The number that identifies the buyer for the cash receipt. Left out if the type is
    /// `NO_RECEIPT`.
    pub customer_identity_number: Option<String>,
    pub(crate) unrecognized: UnrecognizedMembers,
}

impl CashReceiptInput {
    /// Makes one with its required members.
    pub fn new(r#type: impl Into<CashReceiptInputType>) -> Self {
        Self {
            r#type: r#type.into(),
            customer_identity_number: None,
            unrecognized: UnrecognizedMembers::default(),
        }
    }

    /// Sets the number that identifies the buyer for the cash receipt. Left out if the type is
    /// `NO_RECEIPT`.
    pub fn customer_identity_number(mut self, customer_identity_number: impl Into<String>) -> Self {
        self.customer_identity_number = Some(customer_identity_number.into());
        self
    }
}

crate::json::record!(CashReceiptInput, "" = "", 0b10, {
    0 r#type "type"
    1 customer_identity_number "customerIdentityNumber"
});

/// The type of cash receipt that a request asks for, or none.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum CashReceiptInputType {
    /// For an income tax deduction.
    Personal,
    /// For proof of business expenses.
    Corporate,
    /// No cash receipt. Depending on its settings, the payment provider may still issue one on
    /// its own.
    NoReceipt,
    /// A text that this version does not know.
    Unrecognized(String),
}

crate::json::texts!(CashReceiptInputType {
    Personal "PERSONAL"
    Corporate "CORPORATE"
    NoReceipt "NO_RECEIPT"
});
