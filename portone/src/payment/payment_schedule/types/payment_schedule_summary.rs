use crate::json::UnrecognizedMembers;

/// A payment schedule that was created, in brief.
#[derive(Clone)]
#[non_exhaustive]
pub struct PaymentScheduleSummary {
    /// The ID of the payment schedule.
    pub id: String,
    pub(crate) unrecognized: UnrecognizedMembers,
}

crate::json::record!(PaymentScheduleSummary, "" = "", 0b0, {
    0 id "id"
});
