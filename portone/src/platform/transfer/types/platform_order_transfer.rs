use crate::{
    Date, DateTime,
    common::Currency,
    json::UnrecognizedMembers,
    platform::transfer::{
        PlatformPayment, PlatformTransferStatus, PlatformUserDefinedPropertyKeyValue,
        TransferParameters,
    },
    platform::{
        PlatformAdditionalFeePolicy, PlatformContract, PlatformDiscountSharePolicy,
        PlatformOrderSettlementAmount, PlatformPartner,
    },
};

/// A transfer for an order.
#[derive(Clone)]
#[non_exhaustive]
pub struct PlatformOrderTransfer {
    /// The ID of the transfer.
    pub id: String,
    /// The ID of this object in the GraphQL API.
    pub graphql_id: String,
    /// The partner.
    pub partner: PlatformPartner,
    /// The state of the transfer.
    pub status: PlatformTransferStatus,
    /// A memo.
    pub memo: Option<String>,
    /// The date on which the settlement takes place.
    pub settlement_date: Date,
    /// The currency of the settlement.
    pub settlement_currency: Currency,
    /// The ID of the payout. It is no longer used.
    pub payout_id: Option<String>,
    /// The ID of the payout in the GraphQL API.
    pub payout_graphql_id: Option<String>,
    /// Whether this belongs to the test mode.
    pub is_for_test: bool,
    /// The user-defined properties.
    pub user_defined_properties: Vec<PlatformUserDefinedPropertyKeyValue>,
    /// The settlement amount and the amounts from which it was computed.
    pub amount: PlatformOrderSettlementAmount,
    /// The contract.
    pub contract: PlatformContract,
    /// The payment that the order was paid with.
    pub payment: PlatformPayment,
    /// The date from which the settlement date is counted.
    pub settlement_start_date: Date,
    /// The lines of the order, one for each product.
    pub order_lines: Vec<PlatformOrderTransferOrderLine>,
    /// The additional fees that were used to compute the settlement amount.
    pub additional_fees: Vec<PlatformOrderTransferAdditionalFee>,
    /// The discounts that were used to compute the settlement amount.
    pub discounts: Vec<PlatformOrderTransferDiscount>,
    /// The parameters of the settlement. They are experimental.
    pub parameters: TransferParameters,
    pub(crate) unrecognized: UnrecognizedMembers,
}

crate::json::record!(PlatformOrderTransfer, "type" = "ORDER", 0b0, {
    0 id "id"
    1 graphql_id "graphqlId"
    2 partner "partner"
    3 status "status"
    4 memo "memo"
    5 settlement_date "settlementDate"
    6 settlement_currency "settlementCurrency"
    7 payout_id "payoutId"
    8 payout_graphql_id "payoutGraphqlId"
    9 is_for_test "isForTest"
    10 user_defined_properties "userDefinedProperties"
    11 amount "amount"
    12 contract "contract"
    13 payment "payment"
    14 settlement_start_date "settlementStartDate"
    15 order_lines "orderLines"
    16 additional_fees "additionalFees"
    17 discounts "discounts"
    18 parameters "parameters"
});

/// An additional fee counted in a settlement amount, with its policy.
#[derive(Clone)]
#[non_exhaustive]
pub struct PlatformOrderTransferAdditionalFee {
    /// The additional fee policy.
    pub policy: PlatformAdditionalFeePolicy,
    /// The amount of the additional fee. It is in the currency's smallest unit.
    pub amount: i64,
    /// The amount of VAT on the additional fee. It is in the currency's smallest unit.
    pub vat: i64,
    pub(crate) unrecognized: UnrecognizedMembers,
}

crate::json::record!(PlatformOrderTransferAdditionalFee, "" = "", 0b0, {
    0 policy "policy"
    1 amount "amount"
    2 vat "vat"
});

/// The cancellation for which an order cancel transfer was made.
#[derive(Clone)]
#[non_exhaustive]
pub struct PlatformOrderTransferCancellation {
    /// The ID of the order's cancellation.
    pub id: String,
    /// The time at which the cancellation was made.
    pub cancelled_at: DateTime,
    pub(crate) unrecognized: UnrecognizedMembers,
}

crate::json::record!(PlatformOrderTransferCancellation, "" = "", 0b0, {
    0 id "id"
    1 cancelled_at "cancelledAt"
});

/// A discount counted in a settlement amount, with its policy and the shared amount.
#[derive(Clone)]
#[non_exhaustive]
pub struct PlatformOrderTransferDiscount {
    /// The discount share policy.
    pub share_policy: PlatformDiscountSharePolicy,
    /// The amount of the discount. It is in the currency's smallest unit.
    pub amount: i64,
    /// The tax-free amount of the discount. It is in the currency's smallest unit.
    pub tax_free_amount: i64,
    /// The amount of the discount share. It is in the currency's smallest unit.
    pub share_amount: i64,
    /// The tax-free amount of the discount share. It is in the currency's smallest unit.
    pub share_tax_free_amount: i64,
    pub(crate) unrecognized: UnrecognizedMembers,
}

crate::json::record!(PlatformOrderTransferDiscount, "" = "", 0b0, {
    0 share_policy "sharePolicy"
    1 amount "amount"
    2 tax_free_amount "taxFreeAmount"
    3 share_amount "shareAmount"
    4 share_tax_free_amount "shareTaxFreeAmount"
});

/// An order line of a transfer: a product, its quantity and its amounts.
#[derive(Clone)]
#[non_exhaustive]
pub struct PlatformOrderTransferOrderLine {
    /// The product of the order line.
    pub product: PlatformOrderTransferProduct,
    /// The number of pieces of the product.
    pub quantity: i32,
    /// The discounts of the order, or of the product in an order line.
    pub discounts: Vec<PlatformOrderTransferDiscount>,
    /// The additional fees of the order, or of the product in an order line.
    pub additional_fees: Vec<PlatformOrderTransferAdditionalFee>,
    /// The settlement amount of the product and the amounts from which it was computed.
    pub amount: PlatformOrderSettlementAmount,
    pub(crate) unrecognized: UnrecognizedMembers,
}

crate::json::record!(PlatformOrderTransferOrderLine, "" = "", 0b0, {
    0 product "product"
    1 quantity "quantity"
    2 discounts "discounts"
    3 additional_fees "additionalFees"
    4 amount "amount"
});

/// A product of a transfer's order line.
#[derive(Clone)]
#[non_exhaustive]
pub struct PlatformOrderTransferProduct {
    /// The ID of the product.
    pub id: String,
    /// The name of the product.
    pub name: String,
    /// The amount of the product. It is in the currency's smallest unit.
    pub amount: i64,
    /// The tax-free amount of the product. It is in the currency's smallest unit.
    pub tax_free_amount: i64,
    /// The tag of the product.
    pub tag: Option<String>,
    pub(crate) unrecognized: UnrecognizedMembers,
}

crate::json::record!(PlatformOrderTransferProduct, "" = "", 0b0, {
    0 id "id"
    1 name "name"
    2 amount "amount"
    3 tax_free_amount "taxFreeAmount"
    4 tag "tag"
});
