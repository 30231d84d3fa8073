use crate::{DateTime, json::UnrecognizedMembers};

/// A payment made with card details entered directly, or a virtual account issued for one,
/// in brief.
#[derive(Clone)]
#[non_exhaustive]
pub struct InstantPaymentSummary {
    /// The ID that the payment provider gave the transaction.
    pub pg_tx_id: String,
    /// The time at which the payment was completed; for a virtual account, the time at which it
    /// was issued.
    pub paid_at: DateTime,
    pub(crate) unrecognized: UnrecognizedMembers,
}

crate::json::record!(InstantPaymentSummary, "" = "", 0b0, {
    0 pg_tx_id "pgTxId"
    1 paid_at "paidAt"
});
