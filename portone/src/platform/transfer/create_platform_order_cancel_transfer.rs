use crate::{
    Date, DateTime, Error, PlainError, Unrecognized,
    call::{Call, Caller},
    json::UnrecognizedMembers,
    platform::transfer::{
        PlatformCancellableAmountExceededError, PlatformCancellableDiscountAmountExceededError,
        PlatformCancellableDiscountTaxFreeAmountExceededError,
        PlatformCancellableProductQuantityExceededError,
        PlatformDiscountSharePolicyIdDuplicatedError, PlatformOrderCancelTransfer,
        PlatformProductIdDuplicatedError, PlatformProductIdNotFoundError,
        PlatformSettlementAmountExceededError,
        PlatformSettlementCancelAmountExceededPortOneCancelError,
        PlatformSettlementDateEarlierThanSettlementStartDateError,
        PlatformTransferAlreadyExistsError, PlatformTransferDiscountSharePolicyNotFoundError,
        PlatformUserDefinedPropertyKeyValue,
    },
    request::Request,
};

/// A call of
/// [`create_platform_order_cancel_transfer`](crate::platform::transfer::TransferClient::create_platform_order_cancel_transfer).
///
/// It is sent when it is awaited.
#[derive(Clone)]
#[must_use = "a call is sent when it is awaited"]
pub struct CreatePlatformOrderCancelTransfer {
    caller: Caller,
    test: Option<bool>,
    input: CreatePlatformOrderCancelTransferBody,
}

impl CreatePlatformOrderCancelTransfer {
    pub(super) fn new(
        caller: Caller,
        cancellation_id: impl Into<String>,
        discounts: Vec<CreatePlatformOrderCancelTransferBodyDiscount>,
    ) -> Self {
        Self {
            caller: caller.with_random_key(),
            test: None,
            input: CreatePlatformOrderCancelTransferBody::new(cancellation_id, discounts),
        }
    }

    /// Sets whether to use the test mode. The default is false.
    pub fn test(mut self, test: bool) -> Self {
        self.test = Some(test);
        self
    }

    /// Sets the ID of the partner. It may be left out when `transferId` is given.
    pub fn partner_id(mut self, partner_id: impl Into<String>) -> Self {
        self.input.partner_id = Some(partner_id.into());
        self
    }

    /// Sets the ID of the payment. It may be left out when `transferId` is given.
    pub fn payment_id(mut self, payment_id: impl Into<String>) -> Self {
        self.input.payment_id = Some(payment_id.into());
        self
    }

    /// Sets the ID of the order transfer to cancel. Required when the payment has several
    /// transfers.
    pub fn transfer_id(mut self, transfer_id: impl Into<String>) -> Self {
        self.input.transfer_id = Some(transfer_id.into());
        self
    }

    /// Sets a memo.
    pub fn memo(mut self, memo: impl Into<String>) -> Self {
        self.input.memo = Some(memo.into());
        self
    }

    /// Sets the part of the order that is cancelled.
    pub fn order_detail(
        mut self,
        order_detail: CreatePlatformOrderCancelTransferBodyOrderDetail,
    ) -> Self {
        self.input.order_detail = Some(order_detail);
        self
    }

    /// Sets the tax-free amount of the order to cancel. If given, it replaces the tax-free
    /// amounts of the order lines. It is in the currency's smallest unit.
    pub fn tax_free_amount(mut self, tax_free_amount: i64) -> Self {
        self.input.tax_free_amount = Some(tax_free_amount);
        self
    }

    /// Sets the date from which the settlement date is counted.
    pub fn settlement_start_date(mut self, settlement_start_date: impl Into<Date>) -> Self {
        self.input.settlement_start_date = Some(settlement_start_date.into());
        self
    }

    /// Sets the date on which the settlement takes place.
    pub fn settlement_date(mut self, settlement_date: impl Into<Date>) -> Self {
        self.input.settlement_date = Some(settlement_date.into());
        self
    }

    /// Sets the details of a cancellation made outside PortOne. When left out, the transfer is
    /// for a cancellation made through PortOne.
    pub fn external_cancellation_detail(
        mut self,
        external_cancellation_detail: CreatePlatformOrderCancelTransferBodyExternalCancellationDetail,
    ) -> Self {
        self.input.external_cancellation_detail = Some(external_cancellation_detail);
        self
    }

    /// Sets whether to use the test mode. The default is false. It is ignored if `test` is set.
    pub fn is_for_test(mut self, is_for_test: bool) -> Self {
        self.input.is_for_test = Some(is_for_test);
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

    /// Sets the ID for the order cancel transfer. When left out, a random one is made.
    pub fn id(mut self, id: impl Into<String>) -> Self {
        self.input.id = Some(id.into());
        self
    }
}

crate::call::call!(
    CreatePlatformOrderCancelTransfer,
    "createPlatformOrderCancelTransfer",
    CreateOrderCancelTransferResponse,
    CreatePlatformOrderCancelTransferError,
    write
);

impl IntoFuture for CreatePlatformOrderCancelTransfer {
    type Output =
        Result<CreateOrderCancelTransferResponse, Error<CreatePlatformOrderCancelTransferError>>;
    type IntoFuture =
        Call<CreateOrderCancelTransferResponse, CreatePlatformOrderCancelTransferError>;

    fn into_future(self) -> Self::IntoFuture {
        let this = self;
        let mut request = Request::new(
            "createPlatformOrderCancelTransfer",
            "POST",
            "/platform/transfers/order-cancel",
            &[],
        );
        request.query("test", &this.test);
        request.json_body(&this.input);
        this.caller.call(request)
    }
}

/// The answer to `create_platform_order_cancel_transfer`.
#[derive(Clone)]
#[non_exhaustive]
pub struct CreateOrderCancelTransferResponse {
    /// The order cancel transfer that was created.
    pub transfer: PlatformOrderCancelTransfer,
    pub(crate) unrecognized: UnrecognizedMembers,
}

crate::json::record!(CreateOrderCancelTransferResponse, "" = "", 0b0, {
    0 transfer "transfer"
});

/// What is sent with `create_platform_order_cancel_transfer`.
#[derive(Clone)]
#[must_use]
#[doc(hidden)]
#[non_exhaustive]
pub struct CreatePlatformOrderCancelTransferBody {
    /// The ID of the partner. It may be left out when `transferId` is given.
    pub partner_id: Option<String>,
    /// The ID of the payment. It may be left out when `transferId` is given.
    pub payment_id: Option<String>,
    /// The ID of the order transfer to cancel. Required when the payment has several transfers.
    pub transfer_id: Option<String>,
    /// The ID of the cancellation.
    pub cancellation_id: String,
    /// A memo.
    pub memo: Option<String>,
    /// The part of the order that is cancelled.
    pub order_detail: Option<CreatePlatformOrderCancelTransferBodyOrderDetail>,
    /// The tax-free amount of the order to cancel. If given, it replaces the tax-free amounts of
    /// the order lines. It is in the currency's smallest unit.
    pub tax_free_amount: Option<i64>,
    /// The discounts of the order, or of the product in an order line.
    pub discounts: Vec<CreatePlatformOrderCancelTransferBodyDiscount>,
    /// The date from which the settlement date is counted.
    pub settlement_start_date: Option<Date>,
    /// The date on which the settlement takes place.
    pub settlement_date: Option<Date>,
    /// The details of a cancellation made outside PortOne. When left out, the transfer is for a
    /// cancellation made through PortOne.
    pub external_cancellation_detail:
        Option<CreatePlatformOrderCancelTransferBodyExternalCancellationDetail>,
    /// Whether to use the test mode. The default is false. It is ignored if `test` is set.
    pub is_for_test: Option<bool>,
    /// The user-defined properties.
    pub user_defined_properties: Option<Vec<PlatformUserDefinedPropertyKeyValue>>,
    /// The ID for the order cancel transfer. When left out, a random one is made.
    pub id: Option<String>,
    pub(crate) unrecognized: UnrecognizedMembers,
}

impl CreatePlatformOrderCancelTransferBody {
    /// Makes one with its required members.
    pub(super) fn new(
        cancellation_id: impl Into<String>,
        discounts: Vec<CreatePlatformOrderCancelTransferBodyDiscount>,
    ) -> Self {
        Self {
            cancellation_id: cancellation_id.into(),
            discounts,
            partner_id: None,
            payment_id: None,
            transfer_id: None,
            memo: None,
            order_detail: None,
            tax_free_amount: None,
            settlement_start_date: None,
            settlement_date: None,
            external_cancellation_detail: None,
            is_for_test: None,
            user_defined_properties: None,
            id: None,
            unrecognized: UnrecognizedMembers::default(),
        }
    }
}

crate::json::record!(CreatePlatformOrderCancelTransferBody, "" = "", 0b0, {
    0 partner_id "partnerId"
    1 payment_id "paymentId"
    2 transfer_id "transferId"
    3 cancellation_id "cancellationId"
    4 memo "memo"
    5 order_detail "orderDetail"
    6 tax_free_amount "taxFreeAmount"
    7 discounts "discounts"
    8 settlement_start_date "settlementStartDate"
    9 settlement_date "settlementDate"
    10 external_cancellation_detail "externalCancellationDetail"
    11 is_for_test "isForTest"
    12 user_defined_properties "userDefinedProperties"
    13 id "id"
});

/// A discount of a cancelled order or order line, with the policy by which it is shared.
#[derive(Clone)]
#[must_use]
#[non_exhaustive]
pub struct CreatePlatformOrderCancelTransferBodyDiscount {
    /// The ID of the discount share policy.
    pub share_policy_id: String,
    /// The amount of the discount. It is in the currency's smallest unit.
    pub amount: i64,
    /// The tax-free amount of the discount. It is in the currency's smallest unit.
    pub tax_free_amount: Option<i64>,
    pub(crate) unrecognized: UnrecognizedMembers,
}

impl CreatePlatformOrderCancelTransferBodyDiscount {
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

crate::json::record!(CreatePlatformOrderCancelTransferBodyDiscount, "" = "", 0b0, {
    0 share_policy_id "sharePolicyId"
    1 amount "amount"
    2 tax_free_amount "taxFreeAmount"
});

/// The details of a cancellation made outside PortOne. When left out, the transfer is for a
/// cancellation made through PortOne.
#[derive(Clone, Default)]
#[must_use]
#[non_exhaustive]
pub struct CreatePlatformOrderCancelTransferBodyExternalCancellationDetail {
    /// The time at which the cancellation was made.
    pub cancelled_at: Option<DateTime>,
    pub(crate) unrecognized: UnrecognizedMembers,
}

impl CreatePlatformOrderCancelTransferBodyExternalCancellationDetail {
    /// Makes one without any members.
    pub fn new() -> Self {
        Self { cancelled_at: None, unrecognized: UnrecognizedMembers::default() }
    }

    /// Sets the time at which the cancellation was made.
    pub fn cancelled_at(mut self, cancelled_at: impl Into<DateTime>) -> Self {
        self.cancelled_at = Some(cancelled_at.into());
        self
    }
}

crate::json::record!(CreatePlatformOrderCancelTransferBodyExternalCancellationDetail, "" = "", 0b0, {
    0 cancelled_at "cancelledAt"
});

/// The part of the order that is cancelled: an amount, order lines or all of it. Exactly one
/// must be given.
#[derive(Clone, Default)]
#[must_use]
#[non_exhaustive]
pub struct CreatePlatformOrderCancelTransferBodyOrderDetail {
    /// The amount of the order to cancel. Exactly one of `orderAmount`, `orderLines` and `all`
    /// must be given. It is in the currency's smallest unit.
    pub order_amount: Option<i64>,
    /// The lines of the order to cancel. Exactly one of `orderAmount`, `orderLines` and `all`
    /// must be given.
    pub order_lines: Option<Vec<CreatePlatformOrderCancelTransferBodyOrderLine>>,
    /// Given to cancel the whole amount of the order. Exactly one of `orderAmount`, `orderLines`
    /// and `all` must be given.
    pub all: Option<CreatePlatformOrderCancelTransferBodyOrderDetailAll>,
    pub(crate) unrecognized: UnrecognizedMembers,
}

impl CreatePlatformOrderCancelTransferBodyOrderDetail {
    /// Makes one without any members.
    pub fn new() -> Self {
        Self {
            order_amount: None,
            order_lines: None,
            all: None,
            unrecognized: UnrecognizedMembers::default(),
        }
    }

    /// Sets the amount of the order to cancel. Exactly one of `orderAmount`, `orderLines` and
    /// `all` must be given. It is in the currency's smallest unit.
    pub fn order_amount(mut self, order_amount: i64) -> Self {
        self.order_amount = Some(order_amount);
        self
    }

    /// Sets the lines of the order to cancel. Exactly one of `orderAmount`, `orderLines` and
    /// `all` must be given.
    pub fn order_lines(
        mut self,
        order_lines: Vec<CreatePlatformOrderCancelTransferBodyOrderLine>,
    ) -> Self {
        self.order_lines = Some(order_lines);
        self
    }

    /// Sets `all`. Given to cancel the whole amount of the order. Exactly one of `orderAmount`,
    /// `orderLines` and `all` must be given.
    pub fn all(mut self, all: CreatePlatformOrderCancelTransferBodyOrderDetailAll) -> Self {
        self.all = Some(all);
        self
    }
}

crate::json::record!(CreatePlatformOrderCancelTransferBodyOrderDetail, "" = "", 0b0, {
    0 order_amount "orderAmount"
    1 order_lines "orderLines"
    2 all "all"
});

/// The choice to cancel the whole amount of the order.
#[derive(Clone, Default)]
#[must_use]
#[non_exhaustive]
pub struct CreatePlatformOrderCancelTransferBodyOrderDetailAll {
    pub(crate) unrecognized: UnrecognizedMembers,
}

impl CreatePlatformOrderCancelTransferBodyOrderDetailAll {
    /// Makes one without any members.
    pub fn new() -> Self {
        Self { unrecognized: UnrecognizedMembers::default() }
    }
}

crate::json::record!(CreatePlatformOrderCancelTransferBodyOrderDetailAll, "" = "", 0b0, {});

/// An order line that is cancelled: a product, its quantity and its discounts.
#[derive(Clone)]
#[must_use]
#[non_exhaustive]
pub struct CreatePlatformOrderCancelTransferBodyOrderLine {
    /// The ID of the product.
    pub product_id: String,
    /// The number of pieces of the product that are cancelled.
    pub quantity: i32,
    /// The discounts of the order, or of the product in an order line.
    pub discounts: Vec<CreatePlatformOrderCancelTransferBodyDiscount>,
    pub(crate) unrecognized: UnrecognizedMembers,
}

impl CreatePlatformOrderCancelTransferBodyOrderLine {
    /// Makes one with its required members.
    pub fn new(
        product_id: impl Into<String>,
        quantity: i32,
        discounts: Vec<CreatePlatformOrderCancelTransferBodyDiscount>,
    ) -> Self {
        Self {
            product_id: product_id.into(),
            quantity,
            discounts,
            unrecognized: UnrecognizedMembers::default(),
        }
    }
}

crate::json::record!(CreatePlatformOrderCancelTransferBodyOrderLine, "" = "", 0b0, {
    0 product_id "productId"
    1 quantity "quantity"
    2 discounts "discounts"
});

/// The reasons for which PortOne refuses `create_platform_order_cancel_transfer`.
#[derive(Clone)]
#[non_exhaustive]
pub enum CreatePlatformOrderCancelTransferError {
    /// The credentials do not allow the request. The status is 403.
    Forbidden(PlainError),
    /// The request's input is not valid, for example a value that is not allowed or has a wrong
    /// format. The status is 400.
    InvalidRequest(PlainError),
    /// The amount to cancel is more than can be cancelled. The status is 400.
    PlatformCancellableAmountExceeded(Box<PlatformCancellableAmountExceededError>),
    /// The discount to cancel is more than can be cancelled. The status is 400.
    PlatformCancellableDiscountAmountExceeded(Box<PlatformCancellableDiscountAmountExceededError>),
    /// The tax-free amount of the discount to cancel is more than can be cancelled. The status
    /// is 400.
    PlatformCancellableDiscountTaxFreeAmountExceeded(
        Box<PlatformCancellableDiscountTaxFreeAmountExceededError>,
    ),
    /// The quantity of a product to cancel is more than can be cancelled. The status is 400.
    PlatformCancellableProductQuantityExceeded(PlatformCancellableProductQuantityExceededError),
    /// The type of the cancellation does not match the type of the payment. The status is 400.
    PlatformCancellationAndPaymentTypeMismatched(PlainError),
    /// The cancellation does not exist. The status is 404.
    PlatformCancellationNotFound(PlainError),
    /// The transfer could not be identified. For a payment with several transfers, `transferId`
    /// is required. The status is 400.
    PlatformCannotSpecifyTransfer(PlainError),
    /// The ID of a discount share policy is given more than once. The status is 400.
    PlatformDiscountSharePolicyIdDuplicated(PlatformDiscountSharePolicyIdDuplicatedError),
    /// The platform feature is not enabled, so the request cannot be handled. The status is 403.
    PlatformNotEnabled(PlainError),
    /// The order details do not match. The status is 400.
    PlatformOrderDetailMismatched(PlainError),
    /// The order transfer was already cancelled. The status is 400.
    PlatformOrderTransferAlreadyCancelled(PlainError),
    /// The payment does not exist. The status is 404.
    PlatformPaymentNotFound(PlainError),
    /// A product ID is given more than once. The status is 400.
    PlatformProductIdDuplicated(PlatformProductIdDuplicatedError),
    /// The product ID does not exist. The status is 404.
    PlatformProductIdNotFound(PlatformProductIdNotFoundError),
    /// The amount is more than can be settled. The status is 400.
    PlatformSettlementAmountExceeded(Box<PlatformSettlementAmountExceededError>),
    /// The cancellation amount to settle is more than the amount of the cancellation in PortOne.
    /// The status is 400.
    PlatformSettlementCancelAmountExceededPortOneCancel(
        Box<PlatformSettlementCancelAmountExceededPortOneCancelError>,
    ),
    /// The settlement date is before the settlement start date. The status is 400.
    PlatformSettlementDateEarlierThanSettlementStartDate(
        PlatformSettlementDateEarlierThanSettlementStartDateError,
    ),
    /// The transfer already exists. The status is 409.
    PlatformTransferAlreadyExists(PlatformTransferAlreadyExistsError),
    /// The discount share policy does not exist in the transfer. The status is 404.
    PlatformTransferDiscountSharePolicyNotFound(
        Box<PlatformTransferDiscountSharePolicyNotFoundError>,
    ),
    /// The transfer ID is already in use. The status is 409.
    PlatformTransferIdAlreadyUsed(PlainError),
    /// The transfer does not exist. The status is 404.
    PlatformTransferNotFound(PlainError),
    /// The user-defined property does not exist. The status is 404.
    PlatformUserDefinedPropertyNotFound(PlainError),
    /// The credentials are not valid. The status is 401.
    Unauthorized(PlainError),
    /// An object that this version does not know, or cannot read.
    Unrecognized(Unrecognized),
}

crate::json::union!(CreatePlatformOrderCancelTransferError, "type" {
    Forbidden "FORBIDDEN"
    InvalidRequest "INVALID_REQUEST"
    PlatformCancellableAmountExceeded "PLATFORM_CANCELLABLE_AMOUNT_EXCEEDED"
    PlatformCancellableDiscountAmountExceeded "PLATFORM_CANCELLABLE_DISCOUNT_AMOUNT_EXCEEDED"
    PlatformCancellableDiscountTaxFreeAmountExceeded "PLATFORM_CANCELLABLE_DISCOUNT_TAX_FREE_AMOUNT_EXCEEDED"
    PlatformCancellableProductQuantityExceeded "PLATFORM_CANCELLABLE_PRODUCT_QUANTITY_EXCEEDED"
    PlatformCancellationAndPaymentTypeMismatched "PLATFORM_CANCELLATION_AND_PAYMENT_TYPE_MISMATCHED"
    PlatformCancellationNotFound "PLATFORM_CANCELLATION_NOT_FOUND"
    PlatformCannotSpecifyTransfer "PLATFORM_CANNOT_SPECIFY_TRANSFER"
    PlatformDiscountSharePolicyIdDuplicated "PLATFORM_DISCOUNT_SHARE_POLICY_ID_DUPLICATED"
    PlatformNotEnabled "PLATFORM_NOT_ENABLED"
    PlatformOrderDetailMismatched "PLATFORM_ORDER_DETAIL_MISMATCHED"
    PlatformOrderTransferAlreadyCancelled "PLATFORM_ORDER_TRANSFER_ALREADY_CANCELLED"
    PlatformPaymentNotFound "PLATFORM_PAYMENT_NOT_FOUND"
    PlatformProductIdDuplicated "PLATFORM_PRODUCT_ID_DUPLICATED"
    PlatformProductIdNotFound "PLATFORM_PRODUCT_ID_NOT_FOUND"
    PlatformSettlementAmountExceeded "PLATFORM_SETTLEMENT_AMOUNT_EXCEEDED"
    PlatformSettlementCancelAmountExceededPortOneCancel "PLATFORM_SETTLEMENT_CANCEL_AMOUNT_EXCEEDED_PORT_ONE_CANCEL"
    PlatformSettlementDateEarlierThanSettlementStartDate "PLATFORM_SETTLEMENT_DATE_EARLIER_THAN_SETTLEMENT_START_DATE"
    PlatformTransferAlreadyExists "PLATFORM_TRANSFER_ALREADY_EXISTS"
    PlatformTransferDiscountSharePolicyNotFound "PLATFORM_TRANSFER_DISCOUNT_SHARE_POLICY_NOT_FOUND"
    PlatformTransferIdAlreadyUsed "PLATFORM_TRANSFER_ID_ALREADY_USED"
    PlatformTransferNotFound "PLATFORM_TRANSFER_NOT_FOUND"
    PlatformUserDefinedPropertyNotFound "PLATFORM_USER_DEFINED_PROPERTY_NOT_FOUND"
    Unauthorized "UNAUTHORIZED"
});
crate::error::reason!(CreatePlatformOrderCancelTransferError);
