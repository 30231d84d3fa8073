use crate::json::UnrecognizedMembers;

/// A cash receipt that was issued, in brief.
#[derive(Clone)]
#[non_exhaustive]
pub struct CashReceiptSummary {
    /// The issue number of the cash receipt.
    pub issue_number: String,
    /// The URL of the cash receipt.
    pub url: String,
    /// The ID that the payment provider gave the cash receipt.
    pub pg_receipt_id: String,
    pub(crate) unrecognized: UnrecognizedMembers,
}

crate::json::record!(CashReceiptSummary, "" = "", 0b0, {
    0 issue_number "issueNumber"
    1 url "url"
    2 pg_receipt_id "pgReceiptId"
});
