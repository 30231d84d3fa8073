mod cancelled_cash_receipt;
mod cash_receipt;
mod cash_receipt_filter_input;
mod cash_receipt_sort_by;
mod cash_receipt_sort_input;
mod cash_receipt_status;
mod cash_receipt_summary;
mod cash_receipt_time_range_field;
mod issue_cash_receipt_customer_input;
mod issue_cash_receipt_payment_method_type;
mod issued_cash_receipt;

pub use self::cancelled_cash_receipt::CancelledCashReceipt;
pub use self::cash_receipt::{CashReceipt, IssueFailedCashReceipt};
pub use self::cash_receipt_filter_input::CashReceiptFilterInput;
pub use self::cash_receipt_sort_by::CashReceiptSortBy;
pub use self::cash_receipt_sort_input::CashReceiptSortInput;
pub use self::cash_receipt_status::CashReceiptStatus;
pub use self::cash_receipt_summary::CashReceiptSummary;
pub use self::cash_receipt_time_range_field::CashReceiptTimeRangeField;
pub use self::issue_cash_receipt_customer_input::{
    IssueCashReceiptCustomerInput, IssueCashReceiptCustomerInputIdentityNumberType,
};
pub use self::issue_cash_receipt_payment_method_type::IssueCashReceiptPaymentMethodType;
pub use self::issued_cash_receipt::IssuedCashReceipt;
