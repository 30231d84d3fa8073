use crate::{DateTime, json::UnrecognizedMembers};

/// A payment that was made with a billing key, in brief.
#[derive(Clone)]
#[non_exhaustive]
pub struct BillingKeyPaymentSummary {
    /// The ID that the payment provider gave the transaction.
    pub pg_tx_id: String,
    /// The time at which the payment was completed.
    pub paid_at: DateTime,
    pub(crate) unrecognized: UnrecognizedMembers,
}

crate::json::record!(BillingKeyPaymentSummary, "" = "", 0b0, {
    0 pg_tx_id "pgTxId"
    1 paid_at "paidAt"
});
