mod easy_pay_method_type;
mod errors;
mod platform_amount_exceeded_type;
mod platform_cancellable_amount_type;
mod platform_manual_transfer;
mod platform_order_cancel_transfer;
mod platform_order_cancel_transfer_summary;
mod platform_order_transfer;
mod platform_order_transfer_summary;
mod platform_payment;
mod platform_payment_method;
mod platform_payment_method_input;
mod platform_settlement_parameter_value;
mod platform_transfer;
mod platform_transfer_filter_input;
mod platform_transfer_property_exact_match_input;
mod platform_transfer_status;
mod platform_transfer_summary;
mod platform_transfer_summary_partner;
mod platform_transfer_summary_payment;
mod platform_transfer_type;
mod platform_user_defined_property_key_value;
mod transfer_parameters;

pub use self::easy_pay_method_type::EasyPayMethodType;
pub use self::errors::{
    PlatformAdditionalFeePoliciesNotFoundError,
    PlatformAdditionalFixedAmountFeeCurrencyAndSettlementCurrencyMismatchedError,
    PlatformCancellableAmountExceededError, PlatformCancellableDiscountAmountExceededError,
    PlatformCancellableDiscountTaxFreeAmountExceededError,
    PlatformCancellableProductQuantityExceededError,
    PlatformContractPlatformFixedAmountFeeCurrencyAndSettlementCurrencyMismatchedError,
    PlatformDiscountSharePoliciesNotFoundError, PlatformDiscountSharePolicyIdDuplicatedError,
    PlatformProductIdDuplicatedError, PlatformProductIdNotFoundError,
    PlatformSettlementAmountExceededError,
    PlatformSettlementCancelAmountExceededPortOneCancelError,
    PlatformSettlementDateEarlierThanSettlementStartDateError,
    PlatformSettlementPaymentAmountExceededPortOnePaymentError,
    PlatformSettlementSupplyWithVatAmountExceededPortOnePaymentError,
    PlatformSettlementTaxFreeAmountExceededPortOnePaymentError, PlatformTransferAlreadyExistsError,
    PlatformTransferDiscountSharePolicyNotFoundError,
};
pub use self::platform_amount_exceeded_type::PlatformAmountExceededType;
pub use self::platform_cancellable_amount_type::PlatformCancellableAmountType;
pub use self::platform_manual_transfer::PlatformManualTransfer;
pub use self::platform_order_cancel_transfer::PlatformOrderCancelTransfer;
pub use self::platform_order_cancel_transfer_summary::PlatformOrderCancelTransferSummary;
pub use self::platform_order_transfer::{
    PlatformOrderTransfer, PlatformOrderTransferAdditionalFee, PlatformOrderTransferCancellation,
    PlatformOrderTransferDiscount, PlatformOrderTransferOrderLine, PlatformOrderTransferProduct,
};
pub use self::platform_order_transfer_summary::PlatformOrderTransferSummary;
pub use self::platform_payment::{
    PlatformExternalPayment, PlatformPayment, PlatformPortOnePayment,
    PlatformPortOnePaymentCancelAmountType,
};
pub use self::platform_payment_method::{
    PlatformPaymentMethod, PlatformPaymentMethodCard, PlatformPaymentMethodCardInput,
    PlatformPaymentMethodEasyPay, PlatformPaymentMethodEasyPayInput,
    PlatformPaymentMethodGiftCertificate, PlatformPaymentMethodGiftCertificateInput,
    PlatformPaymentMethodMobile, PlatformPaymentMethodMobileInput, PlatformPaymentMethodTransfer,
    PlatformPaymentMethodTransferInput, PlatformPaymentMethodVirtualAccount,
    PlatformPaymentMethodVirtualAccountInput,
};
pub use self::platform_payment_method_input::PlatformPaymentMethodInput;
pub use self::platform_settlement_parameter_value::PlatformSettlementParameterValue;
pub use self::platform_transfer::PlatformTransfer;
pub use self::platform_transfer_filter_input::{
    PlatformTransferFilterInput, PlatformTransferFilterInputKeyword,
};
pub use self::platform_transfer_property_exact_match_input::PlatformTransferPropertyExactMatchInput;
pub use self::platform_transfer_status::PlatformTransferStatus;
pub use self::platform_transfer_summary::{PlatformManualTransferSummary, PlatformTransferSummary};
pub use self::platform_transfer_summary_partner::{
    PlatformTransferSummaryPartner, PlatformTransferSummaryPartnerType,
};
pub use self::platform_transfer_summary_payment::{
    PlatformTransferSummaryExternalPayment, PlatformTransferSummaryPayment,
    PlatformTransferSummaryPortOnePayment,
};
pub use self::platform_transfer_type::PlatformTransferType;
pub use self::platform_user_defined_property_key_value::PlatformUserDefinedPropertyKeyValue;
pub use self::transfer_parameters::TransferParameters;
