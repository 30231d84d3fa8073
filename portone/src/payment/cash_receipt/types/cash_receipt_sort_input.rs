use crate::{
    common::SortOrder, json::UnrecognizedMembers, payment::cash_receipt::CashReceiptSortBy,
};

/// The order in which cash receipts are listed. By default, the latest issued come first.
#[derive(Clone, Default)]
#[must_use]
#[non_exhaustive]
pub struct CashReceiptSortInput {
    /// The field to sort by. The default is `ISSUED_AT`.
    pub by: Option<CashReceiptSortBy>,
    /// The direction of sorting. The default is `DESC` (descending).
    pub order: Option<SortOrder>,
    pub(crate) unrecognized: UnrecognizedMembers,
}

impl CashReceiptSortInput {
    /// Makes one without any members.
    pub fn new() -> Self {
        Self { by: None, order: None, unrecognized: UnrecognizedMembers::default() }
    }

    /// Sets the field to sort by. The default is `ISSUED_AT`.
    pub fn by(mut self, by: impl Into<CashReceiptSortBy>) -> Self {
        self.by = Some(by.into());
        self
    }

    /// Sets the direction of sorting. The default is `DESC` (descending).
    pub fn order(mut self, order: impl Into<SortOrder>) -> Self {
        self.order = Some(order.into());
        self
    }
}

crate::json::record!(CashReceiptSortInput, "" = "", 0b0, {
    0 by "by"
    1 order "order"
});
