/// The state of a payment's reconciliation.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum PaymentReconciliationStatus {
    /// The payment was matched in reconciliation.
    Matched,
    /// The payment could not be matched in reconciliation.
    NotMatched,
    /// The payment cannot be reconciled.
    Incomparable,
    /// The payment provider's record of the payment has not been collected.
    NotCollected,
    /// A text that this version does not know.
    Unrecognized(String),
}

crate::json::texts!(PaymentReconciliationStatus {
    Matched "MATCHED"
    NotMatched "NOT_MATCHED"
    Incomparable "INCOMPARABLE"
    NotCollected "NOT_COLLECTED"
});
