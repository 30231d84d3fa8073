use crate::{json::UnrecognizedMembers, reconciliation::ReconciliationPgSpecifier};

/// The conditions by which settlements are found for a VAT report.
#[derive(Clone, Default)]
#[must_use]
#[non_exhaustive]
pub struct PaymentReconciliationSettlementSummaryFilterInput {
    /// Only settlements of one of these merchant IDs at payment providers.
    pub pg_specifiers: Option<Vec<ReconciliationPgSpecifier>>,
    /// Only settlements of the sub-stores with one of these IDs.
    pub store_ids: Option<Vec<String>>,
    pub(crate) unrecognized: UnrecognizedMembers,
}

impl PaymentReconciliationSettlementSummaryFilterInput {
    /// Makes one without any members.
    pub fn new() -> Self {
        Self { pg_specifiers: None, store_ids: None, unrecognized: UnrecognizedMembers::default() }
    }

    /// Sets `pgSpecifiers`. Only settlements of one of these merchant IDs at payment providers.
    pub fn pg_specifiers(mut self, pg_specifiers: Vec<ReconciliationPgSpecifier>) -> Self {
        self.pg_specifiers = Some(pg_specifiers);
        self
    }

    /// Sets `storeIds`. Only settlements of the sub-stores with one of these IDs.
    pub fn store_ids(mut self, store_ids: Vec<String>) -> Self {
        self.store_ids = Some(store_ids);
        self
    }
}

crate::json::record!(PaymentReconciliationSettlementSummaryFilterInput, "" = "", 0b0, {
    0 pg_specifiers "pgSpecifiers"
    1 store_ids "storeIds"
});
