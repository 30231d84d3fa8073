mod billing_key_delete_requester;
mod billing_key_failure;
mod billing_key_filter_input;
mod billing_key_info;
mod billing_key_info_summary;
mod billing_key_payment_method;
mod billing_key_payment_method_card;
mod billing_key_payment_method_easy_pay_method;
mod billing_key_payment_method_transfer;
mod billing_key_payment_method_type;
mod billing_key_sort_by;
mod billing_key_sort_input;
mod billing_key_status;
mod billing_key_text_search;
mod billing_key_time_range_field;
mod channel_specific_failure;
mod confirmed_billing_key_issue_and_pay_summary;
mod confirmed_billing_key_summary;
mod deleted_billing_key_info;
mod errors;
mod instant_billing_key_payment_method_input;
mod issued_billing_key_info;
mod pg_billing_key_issue_response;

pub use self::billing_key_delete_requester::BillingKeyDeleteRequester;
pub use self::billing_key_failure::BillingKeyFailure;
pub use self::billing_key_filter_input::BillingKeyFilterInput;
pub use self::billing_key_info::BillingKeyInfo;
pub use self::billing_key_info_summary::BillingKeyInfoSummary;
pub use self::billing_key_payment_method::{
    BillingKeyPaymentMethod, BillingKeyPaymentMethodEasyPay, BillingKeyPaymentMethodMobile,
    BillingKeyPaymentMethodPaypal,
};
pub use self::billing_key_payment_method_card::BillingKeyPaymentMethodCard;
pub use self::billing_key_payment_method_easy_pay_method::{
    BillingKeyPaymentMethodEasyPayCharge, BillingKeyPaymentMethodEasyPayMethod,
};
pub use self::billing_key_payment_method_transfer::BillingKeyPaymentMethodTransfer;
pub use self::billing_key_payment_method_type::BillingKeyPaymentMethodType;
pub use self::billing_key_sort_by::BillingKeySortBy;
pub use self::billing_key_sort_input::BillingKeySortInput;
pub use self::billing_key_status::BillingKeyStatus;
pub use self::billing_key_text_search::{BillingKeyTextSearch, BillingKeyTextSearchField};
pub use self::billing_key_time_range_field::BillingKeyTimeRangeField;
pub use self::channel_specific_failure::ChannelSpecificFailure;
pub use self::confirmed_billing_key_issue_and_pay_summary::ConfirmedBillingKeyIssueAndPaySummary;
pub use self::confirmed_billing_key_summary::ConfirmedBillingKeySummary;
pub use self::deleted_billing_key_info::DeletedBillingKeyInfo;
pub use self::errors::{
    ChannelSpecificError, ChannelSpecificFailureInvalidRequest, ChannelSpecificFailurePgProvider,
};
pub use self::instant_billing_key_payment_method_input::{
    InstantBillingKeyPaymentMethodInput, InstantBillingKeyPaymentMethodInputCard,
};
pub use self::issued_billing_key_info::IssuedBillingKeyInfo;
pub use self::pg_billing_key_issue_response::{
    FailedPgBillingKeyIssueResponse, IssuedPgBillingKeyIssueResponse, PgBillingKeyIssueResponse,
};
