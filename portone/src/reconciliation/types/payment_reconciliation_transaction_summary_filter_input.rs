use crate::{
    json::UnrecognizedMembers,
    reconciliation::{PaymentReconciliationStatus, ReconciliationPgSpecifier},
};

/// The conditions by which transactions are found for a VAT report.
#[derive(Clone, Default)]
#[must_use]
#[non_exhaustive]
pub struct PaymentReconciliationTransactionSummaryFilterInput {
    /// Only transactions whose reconciliation is in one of these states.
    pub reconciliation_statuses: Option<Vec<PaymentReconciliationStatus>>,
    /// Only transactions of one of these merchant IDs at payment providers.
    pub pg_specifiers: Option<Vec<ReconciliationPgSpecifier>>,
    /// Only transactions of the sub-stores with one of these IDs.
    pub store_ids: Option<Vec<String>>,
    pub(crate) unrecognized: UnrecognizedMembers,
}

impl PaymentReconciliationTransactionSummaryFilterInput {
    /// Makes one without any members.
    pub fn new() -> Self {
        Self {
            reconciliation_statuses: None,
            pg_specifiers: None,
            store_ids: None,
            unrecognized: UnrecognizedMembers::default(),
        }
    }

    /// Sets `reconciliationStatuses`. Only transactions whose reconciliation is in one of these
    /// states.
    pub fn reconciliation_statuses(
        mut self,
        reconciliation_statuses: Vec<PaymentReconciliationStatus>,
    ) -> Self {
        self.reconciliation_statuses = Some(reconciliation_statuses);
        self
    }

    /// Sets `pgSpecifiers`. Only transactions of one of these merchant IDs at payment providers.
    pub fn pg_specifiers(mut self, pg_specifiers: Vec<ReconciliationPgSpecifier>) -> Self {
        self.pg_specifiers = Some(pg_specifiers);
        self
    }

    /// Sets `storeIds`. Only transactions of the sub-stores with one of these IDs.
    pub fn store_ids(mut self, store_ids: Vec<String>) -> Self {
        self.store_ids = Some(store_ids);
        self
    }
}

crate::json::record!(PaymentReconciliationTransactionSummaryFilterInput, "" = "", 0b0, {
    0 reconciliation_statuses "reconciliationStatuses"
    1 pg_specifiers "pgSpecifiers"
    2 store_ids "storeIds"
});
