use crate::{
    Date,
    common::Currency,
    json::UnrecognizedMembers,
    platform::transfer::{PlatformCancellableAmountType, PlatformPortOnePaymentCancelAmountType},
};

/// The listed additional fee policies do not exist.
#[derive(Clone)]
#[non_exhaustive]
pub struct PlatformAdditionalFeePoliciesNotFoundError {
    /// The IDs of the additional fee policies that were not found.
    pub ids: Vec<String>,
    /// The IDs, in the GraphQL API, of the objects that the error is about.
    pub graphql_ids: Vec<String>,
    /// A message for people, mostly in Korean. It may repeat what was sent.
    pub message: Option<String>,
    pub(crate) unrecognized: UnrecognizedMembers,
}

crate::json::record!(PlatformAdditionalFeePoliciesNotFoundError, "type" = "PLATFORM_ADDITIONAL_FEE_POLICIES_NOT_FOUND", 0b100, {
    0 ids "ids"
    1 graphql_ids "graphqlIds"
    2 message "message"
});

/// The currency of a fixed additional fee is not the settlement currency.
#[derive(Clone)]
#[non_exhaustive]
pub struct PlatformAdditionalFixedAmountFeeCurrencyAndSettlementCurrencyMismatchedError {
    /// The ID of the additional fee policy.
    pub id: String,
    /// The ID of the additional fee policy in the GraphQL API.
    pub graphql_id: String,
    /// The currency of the fixed fee, which is not the settlement currency.
    pub fee_currency: Currency,
    /// The currency of the settlement.
    pub settlement_currency: Currency,
    /// A message for people, mostly in Korean. It may repeat what was sent.
    pub message: Option<String>,
    pub(crate) unrecognized: UnrecognizedMembers,
}

crate::json::record!(PlatformAdditionalFixedAmountFeeCurrencyAndSettlementCurrencyMismatchedError, "type" = "PLATFORM_ADDITIONAL_FIXED_AMOUNT_FEE_CURRENCY_AND_SETTLEMENT_CURRENCY_MISMATCHED", 0b10000, {
    0 id "id"
    1 graphql_id "graphqlId"
    2 fee_currency "feeCurrency"
    3 settlement_currency "settlementCurrency"
    4 message "message"
});

/// The amount to cancel is more than can be cancelled.
#[derive(Clone)]
#[non_exhaustive]
pub struct PlatformCancellableAmountExceededError {
    /// The amount that can be cancelled. It is in the currency's smallest unit.
    pub cancellable_amount: i64,
    /// The amount that the request asked to cancel. It is in the currency's smallest unit.
    pub request_amount: i64,
    /// The kind of amount that is over the limit: the supply amount plus VAT, or the tax-free
    /// amount.
    pub amount_type: PlatformCancellableAmountType,
    /// A message for people, mostly in Korean. It may repeat what was sent.
    pub message: Option<String>,
    pub(crate) unrecognized: UnrecognizedMembers,
}

crate::json::record!(PlatformCancellableAmountExceededError, "type" = "PLATFORM_CANCELLABLE_AMOUNT_EXCEEDED", 0b1000, {
    0 cancellable_amount "cancellableAmount"
    1 request_amount "requestAmount"
    2 amount_type "amountType"
    3 message "message"
});

/// The discount to cancel is more than can be cancelled.
#[derive(Clone)]
#[non_exhaustive]
pub struct PlatformCancellableDiscountAmountExceededError {
    /// The ID of the discount share policy.
    pub discount_share_policy_id: String,
    /// The ID of the discount share policy in the GraphQL API.
    pub discount_share_policy_graphql_id: String,
    /// The discount amount that can be cancelled. It is in the currency's smallest unit.
    pub cancellable_amount: i64,
    /// The amount that the request asked to cancel. It is in the currency's smallest unit.
    pub request_amount: i64,
    /// The ID of the product.
    pub product_id: Option<String>,
    /// A message for people, mostly in Korean. It may repeat what was sent.
    pub message: Option<String>,
    pub(crate) unrecognized: UnrecognizedMembers,
}

crate::json::record!(PlatformCancellableDiscountAmountExceededError, "type" = "PLATFORM_CANCELLABLE_DISCOUNT_AMOUNT_EXCEEDED", 0b100000, {
    0 discount_share_policy_id "discountSharePolicyId"
    1 discount_share_policy_graphql_id "discountSharePolicyGraphqlId"
    2 cancellable_amount "cancellableAmount"
    3 request_amount "requestAmount"
    4 product_id "productId"
    5 message "message"
});

/// The tax-free amount of the discount to cancel is more than can be cancelled.
#[derive(Clone)]
#[non_exhaustive]
pub struct PlatformCancellableDiscountTaxFreeAmountExceededError {
    /// The ID of the discount share policy.
    pub discount_share_policy_id: String,
    /// The ID of the discount share policy in the GraphQL API.
    pub discount_share_policy_graphql_id: String,
    /// The tax-free discount amount that can be cancelled. It is in the currency's smallest
    /// unit.
    pub cancellable_amount: i64,
    /// The amount that the request asked to cancel. It is in the currency's smallest unit.
    pub request_amount: i64,
    /// The ID of the product.
    pub product_id: Option<String>,
    /// A message for people, mostly in Korean. It may repeat what was sent.
    pub message: Option<String>,
    pub(crate) unrecognized: UnrecognizedMembers,
}

crate::json::record!(PlatformCancellableDiscountTaxFreeAmountExceededError, "type" = "PLATFORM_CANCELLABLE_DISCOUNT_TAX_FREE_AMOUNT_EXCEEDED", 0b100000, {
    0 discount_share_policy_id "discountSharePolicyId"
    1 discount_share_policy_graphql_id "discountSharePolicyGraphqlId"
    2 cancellable_amount "cancellableAmount"
    3 request_amount "requestAmount"
    4 product_id "productId"
    5 message "message"
});

/// The quantity of a product to cancel is more than can be cancelled.
#[derive(Clone)]
#[non_exhaustive]
pub struct PlatformCancellableProductQuantityExceededError {
    /// The ID of the product.
    pub product_id: String,
    /// The quantity of the product that can be cancelled.
    pub cancellable_quantity: i64,
    /// A message for people, mostly in Korean. It may repeat what was sent.
    pub message: Option<String>,
    pub(crate) unrecognized: UnrecognizedMembers,
}

crate::json::record!(PlatformCancellableProductQuantityExceededError, "type" = "PLATFORM_CANCELLABLE_PRODUCT_QUANTITY_EXCEEDED", 0b100, {
    0 product_id "productId"
    1 cancellable_quantity "cancellableQuantity"
    2 message "message"
});

/// The currency of the contract's fixed platform fee is not the settlement currency.
#[derive(Clone)]
#[non_exhaustive]
pub struct PlatformContractPlatformFixedAmountFeeCurrencyAndSettlementCurrencyMismatchedError {
    /// The ID of the contract.
    pub id: String,
    /// The ID of the contract in the GraphQL API.
    pub graphql_id: String,
    /// The currency of the fixed fee, which is not the settlement currency.
    pub fee_currency: Currency,
    /// The currency of the settlement.
    pub settlement_currency: Currency,
    /// A message for people, mostly in Korean. It may repeat what was sent.
    pub message: Option<String>,
    pub(crate) unrecognized: UnrecognizedMembers,
}

crate::json::record!(PlatformContractPlatformFixedAmountFeeCurrencyAndSettlementCurrencyMismatchedError, "type" = "PLATFORM_CONTRACT_PLATFORM_FIXED_AMOUNT_FEE_CURRENCY_AND_SETTLEMENT_CURRENCY_MISMATCHED", 0b10000, {
    0 id "id"
    1 graphql_id "graphqlId"
    2 fee_currency "feeCurrency"
    3 settlement_currency "settlementCurrency"
    4 message "message"
});

/// The listed discount share policies do not exist.
#[derive(Clone)]
#[non_exhaustive]
pub struct PlatformDiscountSharePoliciesNotFoundError {
    /// The IDs of the discount share policies that were not found.
    pub ids: Vec<String>,
    /// The IDs, in the GraphQL API, of the objects that the error is about.
    pub graphql_ids: Vec<String>,
    /// A message for people, mostly in Korean. It may repeat what was sent.
    pub message: Option<String>,
    pub(crate) unrecognized: UnrecognizedMembers,
}

crate::json::record!(PlatformDiscountSharePoliciesNotFoundError, "type" = "PLATFORM_DISCOUNT_SHARE_POLICIES_NOT_FOUND", 0b100, {
    0 ids "ids"
    1 graphql_ids "graphqlIds"
    2 message "message"
});

/// The ID of a discount share policy is given more than once.
#[derive(Clone)]
#[non_exhaustive]
pub struct PlatformDiscountSharePolicyIdDuplicatedError {
    /// The duplicated ID of a discount share policy.
    pub id: String,
    /// The ID of the duplicated discount share policy in the GraphQL API.
    pub graphql_id: String,
    /// A message for people, mostly in Korean. It may repeat what was sent.
    pub message: Option<String>,
    pub(crate) unrecognized: UnrecognizedMembers,
}

crate::json::record!(PlatformDiscountSharePolicyIdDuplicatedError, "type" = "PLATFORM_DISCOUNT_SHARE_POLICY_ID_DUPLICATED", 0b100, {
    0 id "id"
    1 graphql_id "graphqlId"
    2 message "message"
});

/// A product ID is given more than once.
#[derive(Clone)]
#[non_exhaustive]
pub struct PlatformProductIdDuplicatedError {
    /// The duplicated ID of a product.
    pub id: String,
    /// A message for people, mostly in Korean. It may repeat what was sent.
    pub message: Option<String>,
    pub(crate) unrecognized: UnrecognizedMembers,
}

crate::json::record!(PlatformProductIdDuplicatedError, "type" = "PLATFORM_PRODUCT_ID_DUPLICATED", 0b10, {
    0 id "id"
    1 message "message"
});

/// The product ID does not exist.
#[derive(Clone)]
#[non_exhaustive]
pub struct PlatformProductIdNotFoundError {
    /// The ID of the product that was not found.
    pub id: String,
    /// A message for people, mostly in Korean. It may repeat what was sent.
    pub message: Option<String>,
    pub(crate) unrecognized: UnrecognizedMembers,
}

crate::json::record!(PlatformProductIdNotFoundError, "type" = "PLATFORM_PRODUCT_ID_NOT_FOUND", 0b10, {
    0 id "id"
    1 message "message"
});

/// The amount is more than can be settled.
#[derive(Clone)]
#[non_exhaustive]
pub struct PlatformSettlementAmountExceededError {
    /// A message for people, mostly in Korean. It may repeat what was sent.
    pub message: Option<String>,
    /// The ID of the product of the order line.
    pub product_id: Option<String>,
    /// The amount that was requested. It is in the currency's smallest unit.
    pub requested_amount: i64,
    /// The allowed amount, which the request exceeded. It is in the currency's smallest unit.
    pub allowed_amount: i64,
    pub(crate) unrecognized: UnrecognizedMembers,
}

crate::json::record!(PlatformSettlementAmountExceededError, "type" = "PLATFORM_SETTLEMENT_AMOUNT_EXCEEDED", 0b1, {
    0 message "message"
    1 product_id "productId"
    2 requested_amount "requestedAmount"
    3 allowed_amount "allowedAmount"
});

/// The cancellation amount to settle is more than the amount of the cancellation in PortOne.
#[derive(Clone)]
#[non_exhaustive]
pub struct PlatformSettlementCancelAmountExceededPortOneCancelError {
    /// The cancellation amount that is already registered for settlement. It is in the
    /// currency's smallest unit.
    pub registered_settlement_cancel_amount: i64,
    /// The cancellation amount that the request asked to settle. It is in the currency's
    /// smallest unit.
    pub request_settlement_cancel_amount: i64,
    /// The amount of the payment that was cancelled in PortOne. It is in the currency's smallest
    /// unit.
    pub port_one_cancel_amount: i64,
    /// The kind of amount that is over the limit: the supply amount plus VAT, or the tax-free
    /// amount.
    pub amount_type: PlatformPortOnePaymentCancelAmountType,
    /// A message for people, mostly in Korean. It may repeat what was sent.
    pub message: Option<String>,
    pub(crate) unrecognized: UnrecognizedMembers,
}

crate::json::record!(PlatformSettlementCancelAmountExceededPortOneCancelError, "type" = "PLATFORM_SETTLEMENT_CANCEL_AMOUNT_EXCEEDED_PORT_ONE_CANCEL", 0b10000, {
    0 registered_settlement_cancel_amount "registeredSettlementCancelAmount"
    1 request_settlement_cancel_amount "requestSettlementCancelAmount"
    2 port_one_cancel_amount "portOneCancelAmount"
    3 amount_type "amountType"
    4 message "message"
});

/// The settlement date is before the settlement start date.
#[derive(Clone)]
#[non_exhaustive]
pub struct PlatformSettlementDateEarlierThanSettlementStartDateError {
    /// A message for people, mostly in Korean. It may repeat what was sent.
    pub message: Option<String>,
    /// The date from which the settlement date is counted.
    pub settlement_start_date: Date,
    /// The date on which the settlement takes place.
    pub settlement_date: Date,
    pub(crate) unrecognized: UnrecognizedMembers,
}

crate::json::record!(PlatformSettlementDateEarlierThanSettlementStartDateError, "type" = "PLATFORM_SETTLEMENT_DATE_EARLIER_THAN_SETTLEMENT_START_DATE", 0b1, {
    0 message "message"
    1 settlement_start_date "settlementStartDate"
    2 settlement_date "settlementDate"
});

/// The payment amount to settle is more than the amount of the payment in PortOne.
#[derive(Clone)]
#[non_exhaustive]
pub struct PlatformSettlementPaymentAmountExceededPortOnePaymentError {
    /// The payment amount that is already registered for settlement. It is in the currency's
    /// smallest unit.
    pub registered_settlement_payment_amount: i64,
    /// The payment amount that the request asked to settle. It is in the currency's smallest
    /// unit.
    pub request_settlement_payment_amount: i64,
    /// The amount of the payment in PortOne. It is in the currency's smallest unit.
    pub port_one_payment_amount: i64,
    /// A message for people, mostly in Korean. It may repeat what was sent.
    pub message: Option<String>,
    pub(crate) unrecognized: UnrecognizedMembers,
}

crate::json::record!(PlatformSettlementPaymentAmountExceededPortOnePaymentError, "type" = "PLATFORM_SETTLEMENT_PAYMENT_AMOUNT_EXCEEDED_PORT_ONE_PAYMENT", 0b1000, {
    0 registered_settlement_payment_amount "registeredSettlementPaymentAmount"
    1 request_settlement_payment_amount "requestSettlementPaymentAmount"
    2 port_one_payment_amount "portOnePaymentAmount"
    3 message "message"
});

/// The supply amount with VAT to settle is more than that of the payment in PortOne.
#[derive(Clone)]
#[non_exhaustive]
pub struct PlatformSettlementSupplyWithVatAmountExceededPortOnePaymentError {
    /// The supply amount with VAT that is already registered for settlement. It is in the
    /// currency's smallest unit.
    pub registered_settlement_supply_with_vat_amount: i64,
    /// The supply amount with VAT that the request asked to settle. It is in the currency's
    /// smallest unit.
    pub request_settlement_supply_with_vat_amount: i64,
    /// The supply amount with VAT of the payment in PortOne. It is in the currency's smallest
    /// unit.
    pub port_one_supply_with_vat_amount: i64,
    /// A message for people, mostly in Korean. It may repeat what was sent.
    pub message: Option<String>,
    pub(crate) unrecognized: UnrecognizedMembers,
}

crate::json::record!(PlatformSettlementSupplyWithVatAmountExceededPortOnePaymentError, "type" = "PLATFORM_SETTLEMENT_SUPPLY_WITH_VAT_AMOUNT_EXCEEDED_PORT_ONE_PAYMENT", 0b1000, {
    0 registered_settlement_supply_with_vat_amount "registeredSettlementSupplyWithVatAmount"
    1 request_settlement_supply_with_vat_amount "requestSettlementSupplyWithVatAmount"
    2 port_one_supply_with_vat_amount "portOneSupplyWithVatAmount"
    3 message "message"
});

/// The tax-free amount to settle is more than that of the payment in PortOne.
#[derive(Clone)]
#[non_exhaustive]
pub struct PlatformSettlementTaxFreeAmountExceededPortOnePaymentError {
    /// The tax-free amount that is already registered for settlement. It is in the currency's
    /// smallest unit.
    pub registered_settlement_tax_free_amount: i64,
    /// The tax-free amount that the request asked to settle. It is in the currency's smallest
    /// unit.
    pub request_settlement_tax_free_amount: i64,
    /// The tax-free amount of the payment in PortOne. It is in the currency's smallest unit.
    pub port_one_tax_free_amount: i64,
    /// A message for people, mostly in Korean. It may repeat what was sent.
    pub message: Option<String>,
    pub(crate) unrecognized: UnrecognizedMembers,
}

crate::json::record!(PlatformSettlementTaxFreeAmountExceededPortOnePaymentError, "type" = "PLATFORM_SETTLEMENT_TAX_FREE_AMOUNT_EXCEEDED_PORT_ONE_PAYMENT", 0b1000, {
    0 registered_settlement_tax_free_amount "registeredSettlementTaxFreeAmount"
    1 request_settlement_tax_free_amount "requestSettlementTaxFreeAmount"
    2 port_one_tax_free_amount "portOneTaxFreeAmount"
    3 message "message"
});

/// The transfer already exists.
#[derive(Clone)]
#[non_exhaustive]
pub struct PlatformTransferAlreadyExistsError {
    /// The ID of the transfer that exists already.
    pub transfer_id: String,
    /// The ID of the transfer in the GraphQL API.
    pub transfer_graphql_id: String,
    /// A message for people, mostly in Korean. It may repeat what was sent.
    pub message: Option<String>,
    pub(crate) unrecognized: UnrecognizedMembers,
}

crate::json::record!(PlatformTransferAlreadyExistsError, "type" = "PLATFORM_TRANSFER_ALREADY_EXISTS", 0b100, {
    0 transfer_id "transferId"
    1 transfer_graphql_id "transferGraphqlId"
    2 message "message"
});

/// The discount share policy does not exist in the transfer.
#[derive(Clone)]
#[non_exhaustive]
pub struct PlatformTransferDiscountSharePolicyNotFoundError {
    /// The ID of the discount share policy.
    pub discount_share_policy_id: String,
    /// The ID of the discount share policy in the GraphQL API.
    pub discount_share_policy_graphql_id: String,
    /// The ID of the product.
    pub product_id: Option<String>,
    /// A message for people, mostly in Korean. It may repeat what was sent.
    pub message: Option<String>,
    pub(crate) unrecognized: UnrecognizedMembers,
}

crate::json::record!(PlatformTransferDiscountSharePolicyNotFoundError, "type" = "PLATFORM_TRANSFER_DISCOUNT_SHARE_POLICY_NOT_FOUND", 0b1000, {
    0 discount_share_policy_id "discountSharePolicyId"
    1 discount_share_policy_graphql_id "discountSharePolicyGraphqlId"
    2 product_id "productId"
    3 message "message"
});
