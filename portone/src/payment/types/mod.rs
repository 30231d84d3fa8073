mod address;
mod billing_key_payment_summary;
mod cancel_requester;
mod cancelled_payment;
mod cancelled_payment_event;
mod cancelled_payment_transaction;
mod card;
mod cash_receipt_input;
mod cash_receipt_issuance_status;
mod cash_receipt_type;
mod channel_group_summary;
mod confirmed_payment_summary;
mod convenience_store_brand;
mod customer;
mod dispute;
mod failed_payment;
mod failed_payment_transaction;
mod instant_payment_method_input;
mod instant_payment_summary;
mod locale;
mod paid_payment;
mod paid_payment_event;
mod paid_payment_transaction;
mod partial_cancelled_payment;
mod partial_cancelled_payment_event;
mod partial_cancelled_payment_transaction;
mod pay_pending_payment;
mod pay_pending_payment_transaction;
mod payment;
mod payment_amount;
mod payment_cancellation;
mod payment_cash_receipt;
mod payment_cash_receipt_status;
mod payment_client_type;
mod payment_escrow;
mod payment_escrow_receiver_input;
mod payment_escrow_sender_input;
mod payment_event;
mod payment_event_with_cursor;
mod payment_failure;
mod payment_filter_input;
mod payment_installment;
mod payment_logistics;
mod payment_method;
mod payment_method_card;
mod payment_method_easy_pay_method;
mod payment_method_transfer;
mod payment_origin;
mod payment_product;
mod payment_sort_by;
mod payment_status;
mod payment_text_search;
mod payment_timestamp_type;
mod payment_transaction;
mod payment_webhook;
mod payment_with_cursor;
mod promotion_discount_retain_option;
mod ready_payment;
mod ready_payment_transaction;
mod trigger;
mod virtual_account_issued_payment;
mod virtual_account_issued_payment_transaction;

pub use self::address::{Address, OneLineAddress, SeparatedAddress, SeparatedAddressInput};
pub use self::billing_key_payment_summary::BillingKeyPaymentSummary;
pub use self::cancel_requester::CancelRequester;
pub use self::cancelled_payment::CancelledPayment;
pub use self::cancelled_payment_event::CancelledPaymentEvent;
pub use self::cancelled_payment_transaction::CancelledPaymentTransaction;
pub use self::card::{
    Card, CardBrand, CardCredential, CardCredentialRequired, CardOwnerType, CardType,
};
pub use self::cash_receipt_input::{CashReceiptInput, CashReceiptInputType};
pub use self::cash_receipt_issuance_status::CashReceiptIssuanceStatus;
pub use self::cash_receipt_type::CashReceiptType;
pub use self::channel_group_summary::ChannelGroupSummary;
pub use self::confirmed_payment_summary::ConfirmedPaymentSummary;
pub use self::convenience_store_brand::ConvenienceStoreBrand;
pub use self::customer::{Customer, CustomerInput, CustomerNameInput, CustomerSeparatedName};
pub use self::dispute::{Dispute, DisputeStatus};
pub use self::failed_payment::FailedPayment;
pub use self::failed_payment_transaction::FailedPaymentTransaction;
pub use self::instant_payment_method_input::{
    InstantPaymentMethodInput, InstantPaymentMethodInputCard,
    InstantPaymentMethodInputVirtualAccount,
    InstantPaymentMethodInputVirtualAccountCashReceiptInfo,
    InstantPaymentMethodInputVirtualAccountExpiry, InstantPaymentMethodInputVirtualAccountOption,
    InstantPaymentMethodInputVirtualAccountOptionFixed,
    InstantPaymentMethodInputVirtualAccountOptionType,
};
pub use self::instant_payment_summary::InstantPaymentSummary;
pub use self::locale::Locale;
pub use self::paid_payment::PaidPayment;
pub use self::paid_payment_event::PaidPaymentEvent;
pub use self::paid_payment_transaction::PaidPaymentTransaction;
pub use self::partial_cancelled_payment::PartialCancelledPayment;
pub use self::partial_cancelled_payment_event::PartialCancelledPaymentEvent;
pub use self::partial_cancelled_payment_transaction::PartialCancelledPaymentTransaction;
pub use self::pay_pending_payment::PayPendingPayment;
pub use self::pay_pending_payment_transaction::PayPendingPaymentTransaction;
pub use self::payment::Payment;
pub use self::payment_amount::{PaymentAmount, PaymentAmountInput};
pub use self::payment_cancellation::{
    FailedPaymentCancellation, PaymentCancellation, RequestedPaymentCancellation,
    SucceededPaymentCancellation,
};
pub use self::payment_cash_receipt::{
    CancelledPaymentCashReceipt, IssuedPaymentCashReceipt, PaymentCashReceipt,
};
pub use self::payment_cash_receipt_status::PaymentCashReceiptStatus;
pub use self::payment_client_type::PaymentClientType;
pub use self::payment_escrow::{
    BeforeRegisteredPaymentEscrow, CancelledPaymentEscrow, ConfirmedPaymentEscrow,
    DeliveredPaymentEscrow, PaymentEscrow, RegisteredPaymentEscrow, RejectConfirmedPaymentEscrow,
    RejectedPaymentEscrow,
};
pub use self::payment_escrow_receiver_input::PaymentEscrowReceiverInput;
pub use self::payment_escrow_sender_input::PaymentEscrowSenderInput;
pub use self::payment_event::PaymentEvent;
pub use self::payment_event_with_cursor::PaymentEventWithCursor;
pub use self::payment_failure::PaymentFailure;
pub use self::payment_filter_input::{PaymentFilterInput, PaymentFilterInputEscrowStatus};
pub use self::payment_installment::PaymentInstallment;
pub use self::payment_logistics::{PaymentLogistics, PaymentLogisticsCompany};
pub use self::payment_method::{
    PaymentMethod, PaymentMethodConvenienceStore, PaymentMethodCrypto, PaymentMethodEasyPay,
    PaymentMethodGiftCertificate, PaymentMethodGiftCertificateType, PaymentMethodMobile,
    PaymentMethodVirtualAccount, PaymentMethodVirtualAccountRefundStatus,
    PaymentMethodVirtualAccountType,
};
pub use self::payment_method_card::PaymentMethodCard;
pub use self::payment_method_easy_pay_method::{
    PaymentMethodEasyPayMethod, PaymentMethodEasyPayMethodCharge,
};
pub use self::payment_method_transfer::PaymentMethodTransfer;
pub use self::payment_origin::{PaymentOrigin, PaymentOriginPlatformType};
pub use self::payment_product::{PaymentProduct, PaymentProductRequired, PaymentProductType};
pub use self::payment_sort_by::PaymentSortBy;
pub use self::payment_status::PaymentStatus;
pub use self::payment_text_search::{PaymentTextSearch, PaymentTextSearchField};
pub use self::payment_timestamp_type::PaymentTimestampType;
pub use self::payment_transaction::PaymentTransaction;
pub use self::payment_webhook::{
    PaymentWebhook, PaymentWebhookPaymentStatus, PaymentWebhookRequest, PaymentWebhookResponse,
    PaymentWebhookStatus, PaymentWebhookTrigger,
};
pub use self::payment_with_cursor::PaymentWithCursor;
pub use self::promotion_discount_retain_option::PromotionDiscountRetainOption;
pub use self::ready_payment::ReadyPayment;
pub use self::ready_payment_transaction::ReadyPaymentTransaction;
pub use self::trigger::Trigger;
pub use self::virtual_account_issued_payment::VirtualAccountIssuedPayment;
pub use self::virtual_account_issued_payment_transaction::VirtualAccountIssuedPaymentTransaction;
