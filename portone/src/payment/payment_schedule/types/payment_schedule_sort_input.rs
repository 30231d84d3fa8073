use crate::{
    common::SortOrder, json::UnrecognizedMembers, payment::payment_schedule::PaymentScheduleSortBy,
};

/// The order in which payment schedules are listed. By default, those due last come first.
#[derive(Clone, Default)]
#[must_use]
#[non_exhaustive]
pub struct PaymentScheduleSortInput {
    /// The field to sort by. The default is `TIME_TO_PAY`.
    pub by: Option<PaymentScheduleSortBy>,
    /// The direction of sorting. The default is `DESC` (descending).
    pub order: Option<SortOrder>,
    pub(crate) unrecognized: UnrecognizedMembers,
}

impl PaymentScheduleSortInput {
    /// Makes one without any members.
    pub fn new() -> Self {
        Self { by: None, order: None, unrecognized: UnrecognizedMembers::default() }
    }

    /// Sets the field to sort by. The default is `TIME_TO_PAY`.
    pub fn by(mut self, by: impl Into<PaymentScheduleSortBy>) -> Self {
        self.by = Some(by.into());
        self
    }

    /// Sets the direction of sorting. The default is `DESC` (descending).
    pub fn order(mut self, order: impl Into<SortOrder>) -> Self {
        self.order = Some(order.into());
        self
    }
}

crate::json::record!(PaymentScheduleSortInput, "" = "", 0b0, {
    0 by "by"
    1 order "order"
});
