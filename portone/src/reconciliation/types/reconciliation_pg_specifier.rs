use crate::{json::UnrecognizedMembers, reconciliation::ReconciliationPgProvider};

/// A payment provider in reconciliation, and the merchant's ID at it.
#[derive(Clone)]
#[non_exhaustive]
pub struct ReconciliationPgSpecifier {
    /// The ID that the merchant has at the payment provider.
    pub pg_merchant_id: String,
    /// The payment provider.
    pub pg_provider: ReconciliationPgProvider,
    pub(crate) unrecognized: UnrecognizedMembers,
}

impl ReconciliationPgSpecifier {
    /// Makes one with its required members.
    pub fn new(
        pg_merchant_id: impl Into<String>,
        pg_provider: impl Into<ReconciliationPgProvider>,
    ) -> Self {
        Self {
            pg_merchant_id: pg_merchant_id.into(),
            pg_provider: pg_provider.into(),
            unrecognized: UnrecognizedMembers::default(),
        }
    }
}

crate::json::record!(ReconciliationPgSpecifier, "" = "", 0b0, {
    0 pg_merchant_id "pgMerchantId"
    1 pg_provider "pgProvider"
});
