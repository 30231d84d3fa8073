/// The state of a promotion.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum PromotionStatus {
    /// `SCHEDULED`.
    Scheduled,
    /// `IN_PROGRESS`.
    InProgress,
    /// `PAUSED`.
    Paused,
    /// `BUDGET_EXHAUSTED`.
    BudgetExhausted,
    /// The promotion was stopped.
    Terminated,
    /// `COMPLETED`.
    Completed,
    /// A text that this version does not know.
    Unrecognized(String),
}

crate::json::texts!(PromotionStatus {
    Scheduled "SCHEDULED"
    InProgress "IN_PROGRESS"
    Paused "PAUSED"
    BudgetExhausted "BUDGET_EXHAUSTED"
    Terminated "TERMINATED"
    Completed "COMPLETED"
});
