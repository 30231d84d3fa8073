use crate::{
    Date, DateTime, Error, PlainError, Unrecognized,
    call::{Call, Caller},
    common::Currency,
    json::UnrecognizedMembers,
    platform::transfer::{
        PlatformAdditionalFeePoliciesNotFoundError,
        PlatformAdditionalFixedAmountFeeCurrencyAndSettlementCurrencyMismatchedError,
        PlatformContractPlatformFixedAmountFeeCurrencyAndSettlementCurrencyMismatchedError,
        PlatformDiscountSharePoliciesNotFoundError, PlatformOrderTransfer,
        PlatformPaymentMethodInput, PlatformProductIdDuplicatedError,
        PlatformSettlementAmountExceededError,
        PlatformSettlementDateEarlierThanSettlementStartDateError,
        PlatformSettlementPaymentAmountExceededPortOnePaymentError,
        PlatformSettlementSupplyWithVatAmountExceededPortOnePaymentError,
        PlatformSettlementTaxFreeAmountExceededPortOnePaymentError,
        PlatformTransferAlreadyExistsError, PlatformUserDefinedPropertyKeyValue,
        TransferParameters,
    },
    request::Request,
};

/// A call of
/// [`create_platform_order_transfer`](crate::platform::transfer::TransferClient::create_platform_order_transfer).
///
/// It is sent when it is awaited.
#[derive(Clone)]
#[must_use = "a call is sent when it is awaited"]
pub struct CreatePlatformOrderTransfer {
    caller: Caller,
    test: Option<bool>,
    input: CreatePlatformOrderTransferBody,
}

impl CreatePlatformOrderTransfer {
    pub(super) fn new(
        caller: Caller,
        partner_id: impl Into<String>,
        payment_id: impl Into<String>,
        order_detail: CreatePlatformOrderTransferBodyOrderDetail,
        discounts: Vec<CreatePlatformOrderTransferBodyDiscount>,
        additional_fees: Vec<CreatePlatformOrderTransferBodyAdditionalFee>,
    ) -> Self {
        Self {
            caller: caller.with_random_key(),
            test: None,
            input: CreatePlatformOrderTransferBody::new(
                partner_id,
                payment_id,
                order_detail,
                discounts,
                additional_fees,
            ),
        }
    }

    /// Sets whether to use the test mode. The default is false.
    pub fn test(mut self, test: bool) -> Self {
        self.test = Some(test);
        self
    }

    /// Sets the ID of the contract. The default is the partner's default contract.
    pub fn contract_id(mut self, contract_id: impl Into<String>) -> Self {
        self.input.contract_id = Some(contract_id.into());
        self
    }

    /// Sets a memo.
    pub fn memo(mut self, memo: impl Into<String>) -> Self {
        self.input.memo = Some(memo.into());
        self
    }

    /// Sets the tax-free amount of the order. If given, it replaces the tax-free amounts of the
    /// order lines. It is in the currency's smallest unit.
    pub fn tax_free_amount(mut self, tax_free_amount: i64) -> Self {
        self.input.tax_free_amount = Some(tax_free_amount);
        self
    }

    /// Sets the date from which the settlement date is counted. The default is the date on which
    /// the payment was made.
    pub fn settlement_start_date(mut self, settlement_start_date: impl Into<Date>) -> Self {
        self.input.settlement_start_date = Some(settlement_start_date.into());
        self
    }

    /// Sets the date on which the settlement takes place.
    pub fn settlement_date(mut self, settlement_date: impl Into<Date>) -> Self {
        self.input.settlement_date = Some(settlement_date.into());
        self
    }

    /// Sets the details of a payment made outside PortOne. When left out, the transfer is for a
    /// payment made through PortOne.
    pub fn external_payment_detail(
        mut self,
        external_payment_detail: CreatePlatformOrderTransferBodyExternalPaymentDetail,
    ) -> Self {
        self.input.external_payment_detail = Some(external_payment_detail);
        self
    }

    /// Sets whether to use the test mode. The default is false. It is ignored if `test` is set.
    pub fn is_for_test(mut self, is_for_test: bool) -> Self {
        self.input.is_for_test = Some(is_for_test);
        self
    }

    /// Sets the parameters of the settlement. They are experimental.
    pub fn parameters(mut self, parameters: impl Into<TransferParameters>) -> Self {
        self.input.parameters = Some(parameters.into());
        self
    }

    /// Sets the user-defined properties.
    pub fn user_defined_properties(
        mut self,
        user_defined_properties: Vec<PlatformUserDefinedPropertyKeyValue>,
    ) -> Self {
        self.input.user_defined_properties = Some(user_defined_properties);
        self
    }

    /// Sets the ID for the transfer. When left out, a random one is made.
    pub fn id(mut self, id: impl Into<String>) -> Self {
        self.input.id = Some(id.into());
        self
    }
}

crate::call::call!(
    CreatePlatformOrderTransfer,
    "createPlatformOrderTransfer",
    CreateOrderTransferResponse,
    CreatePlatformOrderTransferError,
    write
);

impl IntoFuture for CreatePlatformOrderTransfer {
    type Output = Result<CreateOrderTransferResponse, Error<CreatePlatformOrderTransferError>>;
    type IntoFuture = Call<CreateOrderTransferResponse, CreatePlatformOrderTransferError>;

    fn into_future(self) -> Self::IntoFuture {
        let this = self;
        let mut request =
            Request::new("createPlatformOrderTransfer", "POST", "/platform/transfers/order", &[]);
        request.query("test", &this.test);
        request.json_body(&this.input);
        this.caller.call(request)
    }
}

/// The answer to `create_platform_order_transfer`.
#[derive(Clone)]
#[non_exhaustive]
pub struct CreateOrderTransferResponse {
    /// The order transfer that was created.
    pub transfer: PlatformOrderTransfer,
    pub(crate) unrecognized: UnrecognizedMembers,
}

crate::json::record!(CreateOrderTransferResponse, "" = "", 0b0, {
    0 transfer "transfer"
});

/// What is sent with `create_platform_order_transfer`.
#[derive(Clone)]
#[must_use]
#[doc(hidden)]
#[non_exhaustive]
pub struct CreatePlatformOrderTransferBody {
    /// The ID of the partner.
    pub partner_id: String,
    /// The ID of the contract. The default is the partner's default contract.
    pub contract_id: Option<String>,
    /// A memo.
    pub memo: Option<String>,
    /// The ID of the payment.
    pub payment_id: String,
    /// The order to settle.
    pub order_detail: CreatePlatformOrderTransferBodyOrderDetail,
    /// The tax-free amount of the order. If given, it replaces the tax-free amounts of the order
    /// lines. It is in the currency's smallest unit.
    pub tax_free_amount: Option<i64>,
    /// The date from which the settlement date is counted. The default is the date on which the
    /// payment was made.
    pub settlement_start_date: Option<Date>,
    /// The date on which the settlement takes place.
    pub settlement_date: Option<Date>,
    /// The discounts of the order, or of the product in an order line.
    pub discounts: Vec<CreatePlatformOrderTransferBodyDiscount>,
    /// The additional fees of the order, or of the product in an order line.
    pub additional_fees: Vec<CreatePlatformOrderTransferBodyAdditionalFee>,
    /// The details of a payment made outside PortOne. When left out, the transfer is for a
    /// payment made through PortOne.
    pub external_payment_detail: Option<CreatePlatformOrderTransferBodyExternalPaymentDetail>,
    /// Whether to use the test mode. The default is false. It is ignored if `test` is set.
    pub is_for_test: Option<bool>,
    /// The parameters of the settlement. They are experimental.
    pub parameters: Option<TransferParameters>,
    /// The user-defined properties.
    pub user_defined_properties: Option<Vec<PlatformUserDefinedPropertyKeyValue>>,
    /// The ID for the transfer. When left out, a random one is made.
    pub id: Option<String>,
    pub(crate) unrecognized: UnrecognizedMembers,
}

impl CreatePlatformOrderTransferBody {
    /// Makes one with its required members.
    pub(super) fn new(
        partner_id: impl Into<String>,
        payment_id: impl Into<String>,
        order_detail: CreatePlatformOrderTransferBodyOrderDetail,
        discounts: Vec<CreatePlatformOrderTransferBodyDiscount>,
        additional_fees: Vec<CreatePlatformOrderTransferBodyAdditionalFee>,
    ) -> Self {
        Self {
            partner_id: partner_id.into(),
            payment_id: payment_id.into(),
            order_detail,
            discounts,
            additional_fees,
            contract_id: None,
            memo: None,
            tax_free_amount: None,
            settlement_start_date: None,
            settlement_date: None,
            external_payment_detail: None,
            is_for_test: None,
            parameters: None,
            user_defined_properties: None,
            id: None,
            unrecognized: UnrecognizedMembers::default(),
        }
    }
}

crate::json::record!(CreatePlatformOrderTransferBody, "" = "", 0b0, {
    0 partner_id "partnerId"
    1 contract_id "contractId"
    2 memo "memo"
    3 payment_id "paymentId"
    4 order_detail "orderDetail"
    5 tax_free_amount "taxFreeAmount"
    6 settlement_start_date "settlementStartDate"
    7 settlement_date "settlementDate"
    8 discounts "discounts"
    9 additional_fees "additionalFees"
    10 external_payment_detail "externalPaymentDetail"
    11 is_for_test "isForTest"
    12 parameters "parameters"
    13 user_defined_properties "userDefinedProperties"
    14 id "id"
});

/// An additional fee to apply, named by its policy.
#[derive(Clone)]
#[must_use]
#[non_exhaustive]
pub struct CreatePlatformOrderTransferBodyAdditionalFee {
    /// The ID of the additional fee policy.
    pub policy_id: String,
    pub(crate) unrecognized: UnrecognizedMembers,
}

impl CreatePlatformOrderTransferBodyAdditionalFee {
    /// Makes one with its required members.
    pub fn new(policy_id: impl Into<String>) -> Self {
        Self { policy_id: policy_id.into(), unrecognized: UnrecognizedMembers::default() }
    }
}

crate::json::record!(CreatePlatformOrderTransferBodyAdditionalFee, "" = "", 0b0, {
    0 policy_id "policyId"
});

/// A discount of an order or order line, with the policy by which it is shared.
#[derive(Clone)]
#[must_use]
#[non_exhaustive]
pub struct CreatePlatformOrderTransferBodyDiscount {
    /// The ID of the discount share policy.
    pub share_policy_id: String,
    /// The amount of the discount. It is in the currency's smallest unit.
    pub amount: i64,
    /// The tax-free amount of the discount. It is in the currency's smallest unit.
    pub tax_free_amount: Option<i64>,
    pub(crate) unrecognized: UnrecognizedMembers,
}

impl CreatePlatformOrderTransferBodyDiscount {
    /// Makes one with its required members.
    pub fn new(share_policy_id: impl Into<String>, amount: i64) -> Self {
        Self {
            share_policy_id: share_policy_id.into(),
            amount,
            tax_free_amount: None,
            unrecognized: UnrecognizedMembers::default(),
        }
    }

    /// Sets the tax-free amount of the discount. It is in the currency's smallest unit.
    pub fn tax_free_amount(mut self, tax_free_amount: i64) -> Self {
        self.tax_free_amount = Some(tax_free_amount);
        self
    }
}

crate::json::record!(CreatePlatformOrderTransferBodyDiscount, "" = "", 0b0, {
    0 share_policy_id "sharePolicyId"
    1 amount "amount"
    2 tax_free_amount "taxFreeAmount"
});

/// The details of a payment made outside PortOne. When left out, the transfer is for a
/// payment made through PortOne.
#[derive(Clone)]
#[must_use]
#[non_exhaustive]
pub struct CreatePlatformOrderTransferBodyExternalPaymentDetail {
    /// The currency.
    pub currency: Currency,
    /// The name of the order.
    pub order_name: Option<String>,
    /// The time at which the payment was completed.
    pub paid_at: Option<DateTime>,
    /// The payment method.
    pub method: Option<PlatformPaymentMethodInput>,
    pub(crate) unrecognized: UnrecognizedMembers,
}

impl CreatePlatformOrderTransferBodyExternalPaymentDetail {
    /// Makes one with its required members.
    pub fn new(currency: impl Into<Currency>) -> Self {
        Self {
            currency: currency.into(),
            order_name: None,
            paid_at: None,
            method: None,
            unrecognized: UnrecognizedMembers::default(),
        }
    }

    /// Sets the name of the order.
    pub fn order_name(mut self, order_name: impl Into<String>) -> Self {
        self.order_name = Some(order_name.into());
        self
    }

    /// Sets the time at which the payment was completed.
    pub fn paid_at(mut self, paid_at: impl Into<DateTime>) -> Self {
        self.paid_at = Some(paid_at.into());
        self
    }

    /// Sets the payment method.
    pub fn method(mut self, method: PlatformPaymentMethodInput) -> Self {
        self.method = Some(method);
        self
    }
}

crate::json::record!(CreatePlatformOrderTransferBodyExternalPaymentDetail, "" = "", 0b0, {
    0 currency "currency"
    1 order_name "orderName"
    2 paid_at "paidAt"
    3 method "method"
});

/// The order to settle, as an amount or as order lines. Only one of the two may be given.
#[derive(Clone, Default)]
#[must_use]
#[non_exhaustive]
pub struct CreatePlatformOrderTransferBodyOrderDetail {
    /// The amount of the order. Only one of `orderAmount` and `orderLines` may be given. It is
    /// in the currency's smallest unit.
    pub order_amount: Option<i64>,
    /// The lines of the order. Only one of `orderAmount` and `orderLines` may be given.
    pub order_lines: Option<Vec<CreatePlatformOrderTransferBodyOrderLine>>,
    pub(crate) unrecognized: UnrecognizedMembers,
}

impl CreatePlatformOrderTransferBodyOrderDetail {
    /// Makes one without any members.
    pub fn new() -> Self {
        Self { order_amount: None, order_lines: None, unrecognized: UnrecognizedMembers::default() }
    }

    /// Sets the amount of the order. Only one of `orderAmount` and `orderLines` may be given. It
    /// is in the currency's smallest unit.
    pub fn order_amount(mut self, order_amount: i64) -> Self {
        self.order_amount = Some(order_amount);
        self
    }

    /// Sets the lines of the order. Only one of `orderAmount` and `orderLines` may be given.
    pub fn order_lines(
        mut self,
        order_lines: Vec<CreatePlatformOrderTransferBodyOrderLine>,
    ) -> Self {
        self.order_lines = Some(order_lines);
        self
    }
}

crate::json::record!(CreatePlatformOrderTransferBodyOrderDetail, "" = "", 0b0, {
    0 order_amount "orderAmount"
    1 order_lines "orderLines"
});

/// An order line: a product, its quantity, discounts and additional fees.
#[derive(Clone)]
#[must_use]
#[non_exhaustive]
pub struct CreatePlatformOrderTransferBodyOrderLine {
    /// The product of the order line.
    pub product: CreatePlatformOrderTransferBodyProduct,
    /// The number of pieces of the product.
    pub quantity: i32,
    /// The discounts of the order, or of the product in an order line.
    pub discounts: Vec<CreatePlatformOrderTransferBodyDiscount>,
    /// The additional fees of the order, or of the product in an order line.
    pub additional_fees: Vec<CreatePlatformOrderTransferBodyAdditionalFee>,
    pub(crate) unrecognized: UnrecognizedMembers,
}

impl CreatePlatformOrderTransferBodyOrderLine {
    /// Makes one with its required members.
    pub fn new(
        product: CreatePlatformOrderTransferBodyProduct,
        quantity: i32,
        discounts: Vec<CreatePlatformOrderTransferBodyDiscount>,
        additional_fees: Vec<CreatePlatformOrderTransferBodyAdditionalFee>,
    ) -> Self {
        Self {
            product,
            quantity,
            discounts,
            additional_fees,
            unrecognized: UnrecognizedMembers::default(),
        }
    }
}

crate::json::record!(CreatePlatformOrderTransferBodyOrderLine, "" = "", 0b0, {
    0 product "product"
    1 quantity "quantity"
    2 discounts "discounts"
    3 additional_fees "additionalFees"
});

/// A product of an order line.
#[derive(Clone)]
#[must_use]
#[non_exhaustive]
pub struct CreatePlatformOrderTransferBodyProduct {
    /// The ID of the product.
    pub id: String,
    /// The name of the product.
    pub name: String,
    /// The amount of the product. It is in the currency's smallest unit.
    pub amount: i64,
    /// The tax-free amount of the product. It is in the currency's smallest unit.
    pub tax_free_amount: Option<i64>,
    /// The tag of the product.
    pub tag: Option<String>,
    pub(crate) unrecognized: UnrecognizedMembers,
}

impl CreatePlatformOrderTransferBodyProduct {
    /// Makes one with its required members.
    pub fn new(id: impl Into<String>, name: impl Into<String>, amount: i64) -> Self {
        Self {
            id: id.into(),
            name: name.into(),
            amount,
            tax_free_amount: None,
            tag: None,
            unrecognized: UnrecognizedMembers::default(),
        }
    }

    /// Sets the tax-free amount of the product. It is in the currency's smallest unit.
    pub fn tax_free_amount(mut self, tax_free_amount: i64) -> Self {
        self.tax_free_amount = Some(tax_free_amount);
        self
    }

    /// Sets the tag of the product.
    pub fn tag(mut self, tag: impl Into<String>) -> Self {
        self.tag = Some(tag.into());
        self
    }
}

crate::json::record!(CreatePlatformOrderTransferBodyProduct, "" = "", 0b0, {
    0 id "id"
    1 name "name"
    2 amount "amount"
    3 tax_free_amount "taxFreeAmount"
    4 tag "tag"
});

/// The reasons for which PortOne refuses `create_platform_order_transfer`.
#[derive(Clone)]
#[non_exhaustive]
pub enum CreatePlatformOrderTransferError {
    /// The credentials do not allow the request. The status is 403.
    Forbidden(PlainError),
    /// The request's input is not valid, for example a value that is not allowed or has a wrong
    /// format. The status is 400.
    InvalidRequest(PlainError),
    /// The listed additional fee policies do not exist. The status is 404.
    PlatformAdditionalFeePoliciesNotFound(PlatformAdditionalFeePoliciesNotFoundError),
    /// The currency of a fixed additional fee is not the settlement currency. The status is 400.
    PlatformAdditionalFixedAmountFeeCurrencyAndSettlementCurrencyMismatched(
        Box<PlatformAdditionalFixedAmountFeeCurrencyAndSettlementCurrencyMismatchedError>,
    ),
    /// The contract does not exist. The status is 404.
    PlatformContractNotFound(PlainError),
    /// The currency of the contract's fixed platform fee is not the settlement currency. The
    /// status is 400.
    PlatformContractPlatformFixedAmountFeeCurrencyAndSettlementCurrencyMismatched(
        Box<PlatformContractPlatformFixedAmountFeeCurrencyAndSettlementCurrencyMismatchedError>,
    ),
    /// The chosen currency is not supported. The status is 400.
    PlatformCurrencyNotSupported(PlainError),
    /// The listed discount share policies do not exist. The status is 404.
    PlatformDiscountSharePoliciesNotFound(PlatformDiscountSharePoliciesNotFoundError),
    /// The platform feature is not enabled, so the request cannot be handled. The status is 403.
    PlatformNotEnabled(PlainError),
    /// The partner does not exist. The status is 404.
    PlatformPartnerNotFound(PlainError),
    /// The payment does not exist. The status is 404.
    PlatformPaymentNotFound(PlainError),
    /// A product ID is given more than once. The status is 400.
    PlatformProductIdDuplicated(PlatformProductIdDuplicatedError),
    /// The amount is more than can be settled. The status is 400.
    PlatformSettlementAmountExceeded(Box<PlatformSettlementAmountExceededError>),
    /// The settlement date is before the settlement start date. The status is 400.
    PlatformSettlementDateEarlierThanSettlementStartDate(
        PlatformSettlementDateEarlierThanSettlementStartDateError,
    ),
    /// The settlement parameter does not exist. The status is 404.
    PlatformSettlementParameterNotFound(PlainError),
    /// The payment amount to settle is more than the amount of the payment in PortOne. The
    /// status is 400.
    PlatformSettlementPaymentAmountExceededPortOnePayment(
        Box<PlatformSettlementPaymentAmountExceededPortOnePaymentError>,
    ),
    /// The supply amount with VAT to settle is more than that of the payment in PortOne. The
    /// status is 400.
    PlatformSettlementSupplyWithVatAmountExceededPortOnePayment(
        Box<PlatformSettlementSupplyWithVatAmountExceededPortOnePaymentError>,
    ),
    /// The tax-free amount to settle is more than that of the payment in PortOne. The status is
    /// 400.
    PlatformSettlementTaxFreeAmountExceededPortOnePayment(
        Box<PlatformSettlementTaxFreeAmountExceededPortOnePaymentError>,
    ),
    /// The transfer already exists. The status is 409.
    PlatformTransferAlreadyExists(PlatformTransferAlreadyExistsError),
    /// The transfer ID is already in use. The status is 409.
    PlatformTransferIdAlreadyUsed(PlainError),
    /// The user-defined property does not exist. The status is 404.
    PlatformUserDefinedPropertyNotFound(PlainError),
    /// The credentials are not valid. The status is 401.
    Unauthorized(PlainError),
    /// An object that this version does not know, or cannot read.
    Unrecognized(Unrecognized),
}

crate::json::union!(CreatePlatformOrderTransferError, "type" {
    Forbidden "FORBIDDEN"
    InvalidRequest "INVALID_REQUEST"
    PlatformAdditionalFeePoliciesNotFound "PLATFORM_ADDITIONAL_FEE_POLICIES_NOT_FOUND"
    PlatformAdditionalFixedAmountFeeCurrencyAndSettlementCurrencyMismatched "PLATFORM_ADDITIONAL_FIXED_AMOUNT_FEE_CURRENCY_AND_SETTLEMENT_CURRENCY_MISMATCHED"
    PlatformContractNotFound "PLATFORM_CONTRACT_NOT_FOUND"
    PlatformContractPlatformFixedAmountFeeCurrencyAndSettlementCurrencyMismatched "PLATFORM_CONTRACT_PLATFORM_FIXED_AMOUNT_FEE_CURRENCY_AND_SETTLEMENT_CURRENCY_MISMATCHED"
    PlatformCurrencyNotSupported "PLATFORM_CURRENCY_NOT_SUPPORTED"
    PlatformDiscountSharePoliciesNotFound "PLATFORM_DISCOUNT_SHARE_POLICIES_NOT_FOUND"
    PlatformNotEnabled "PLATFORM_NOT_ENABLED"
    PlatformPartnerNotFound "PLATFORM_PARTNER_NOT_FOUND"
    PlatformPaymentNotFound "PLATFORM_PAYMENT_NOT_FOUND"
    PlatformProductIdDuplicated "PLATFORM_PRODUCT_ID_DUPLICATED"
    PlatformSettlementAmountExceeded "PLATFORM_SETTLEMENT_AMOUNT_EXCEEDED"
    PlatformSettlementDateEarlierThanSettlementStartDate "PLATFORM_SETTLEMENT_DATE_EARLIER_THAN_SETTLEMENT_START_DATE"
    PlatformSettlementParameterNotFound "PLATFORM_SETTLEMENT_PARAMETER_NOT_FOUND"
    PlatformSettlementPaymentAmountExceededPortOnePayment "PLATFORM_SETTLEMENT_PAYMENT_AMOUNT_EXCEEDED_PORT_ONE_PAYMENT"
    PlatformSettlementSupplyWithVatAmountExceededPortOnePayment "PLATFORM_SETTLEMENT_SUPPLY_WITH_VAT_AMOUNT_EXCEEDED_PORT_ONE_PAYMENT"
    PlatformSettlementTaxFreeAmountExceededPortOnePayment "PLATFORM_SETTLEMENT_TAX_FREE_AMOUNT_EXCEEDED_PORT_ONE_PAYMENT"
    PlatformTransferAlreadyExists "PLATFORM_TRANSFER_ALREADY_EXISTS"
    PlatformTransferIdAlreadyUsed "PLATFORM_TRANSFER_ID_ALREADY_USED"
    PlatformUserDefinedPropertyNotFound "PLATFORM_USER_DEFINED_PROPERTY_NOT_FOUND"
    Unauthorized "UNAUTHORIZED"
});
crate::error::reason!(CreatePlatformOrderTransferError);
