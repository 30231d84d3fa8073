use crate::{
    Error, PlainError, Unrecognized,
    call::{Call, Caller},
    common::{Bank, PgProviderError},
    json::UnrecognizedMembers,
    payment::{CancelRequester, PaymentCancellation, PromotionDiscountRetainOption},
    request::Request,
};

/// A call of [`cancel_payment`](crate::payment::PaymentClient::cancel_payment).
///
/// It is sent when it is awaited.
#[derive(Clone)]
#[must_use = "a call is sent when it is awaited"]
pub struct CancelPayment {
    caller: Caller,
    payment_id: String,
    input: CancelPaymentBody,
}

impl CancelPayment {
    pub(super) fn new(
        caller: Caller,
        payment_id: impl Into<String>,
        reason: impl Into<String>,
    ) -> Self {
        Self {
            caller: caller.with_random_key(),
            payment_id: payment_id.into(),
            input: CancelPaymentBody::new(reason),
        }
    }

    /// Sets the ID of a store to which the credentials give access. The default is the store of
    /// the credentials.
    pub fn store_id(mut self, store_id: impl Into<String>) -> Self {
        self.input.store_id = Some(store_id.into());
        self
    }

    /// Sets the total amount to cancel. When left out, the payment is cancelled in whole. It is
    /// in the currency's smallest unit.
    pub fn amount(mut self, amount: i64) -> Self {
        self.input.amount = Some(amount);
        self
    }

    /// Sets the tax-free part of the amount to cancel. When left out, the whole amount is
    /// cancelled as taxable. It is in the currency's smallest unit.
    pub fn tax_free_amount(mut self, tax_free_amount: i64) -> Self {
        self.input.tax_free_amount = Some(tax_free_amount);
        self
    }

    /// Sets the VAT in the amount to cancel. When left out, it is computed. It is in the
    /// currency's smallest unit.
    pub fn vat_amount(mut self, vat_amount: i64) -> Self {
        self.input.vat_amount = Some(vat_amount);
        self
    }

    /// Sets who asked for the cancellation: the buyer or an administrator.
    pub fn requester(mut self, requester: impl Into<CancelRequester>) -> Self {
        self.input.requester = Some(requester.into());
        self
    }

    /// Sets whether a partial cancellation keeps the promotion's discount rate: `RETAIN` keeps
    /// it by adjusting the amount to cancel, `RELEASE` (the default) computes the discount anew
    /// for the rest.
    pub fn promotion_discount_retain_option(
        mut self,
        promotion_discount_retain_option: impl Into<PromotionDiscountRetainOption>,
    ) -> Self {
        self.input.promotion_discount_retain_option = Some(promotion_discount_retain_option.into());
        self
    }

    /// Sets the amount that could still be cancelled before this request. If given, the payment
    /// is cancelled only if it is correct; if left out, nothing is checked. It is in the
    /// currency's smallest unit.
    pub fn current_cancellable_amount(mut self, current_cancellable_amount: i64) -> Self {
        self.input.current_cancellable_amount = Some(current_cancellable_amount);
        self
    }

    /// Sets the bank account to which the refund is paid, for example for a virtual account, or
    /// for mobile carrier billing refunded in the following month.
    pub fn refund_account(mut self, refund_account: CancelPaymentBodyRefundAccount) -> Self {
        self.input.refund_account = Some(refund_account);
        self
    }

    /// Sets the e-mail address to which the instructions for the refund are sent. Triple-A needs
    /// it.
    pub fn refund_email(mut self, refund_email: impl Into<String>) -> Self {
        self.input.refund_email = Some(refund_email.into());
        self
    }

    /// Sets whether to send no webhook when the cancellation succeeds.
    pub fn skip_webhook(mut self, skip_webhook: bool) -> Self {
        self.input.skip_webhook = Some(skip_webhook);
        self
    }
}

crate::call::call!(
    CancelPayment,
    "cancelPayment",
    CancelPaymentResponse,
    CancelPaymentError,
    write
);

impl IntoFuture for CancelPayment {
    type Output = Result<CancelPaymentResponse, Error<CancelPaymentError>>;
    type IntoFuture = Call<CancelPaymentResponse, CancelPaymentError>;

    fn into_future(self) -> Self::IntoFuture {
        let mut this = self;
        this.input.store_id = this.caller.store_id(this.input.store_id);
        let mut request = Request::new(
            "cancelPayment",
            "POST",
            "/payments/{}/cancel",
            &[("paymentId", &this.payment_id)],
        );
        request.json_body(&this.input);
        this.caller.call(request)
    }
}

/// What is sent with `cancel_payment`.
#[derive(Clone)]
#[must_use]
#[doc(hidden)]
#[non_exhaustive]
pub struct CancelPaymentBody {
    /// The ID of a store to which the credentials give access. The default is the store of the
    /// credentials.
    pub store_id: Option<String>,
    /// The total amount to cancel. When left out, the payment is cancelled in whole. It is in
    /// the currency's smallest unit.
    pub amount: Option<i64>,
    /// The tax-free part of the amount to cancel. When left out, the whole amount is cancelled
    /// as taxable. It is in the currency's smallest unit.
    pub tax_free_amount: Option<i64>,
    /// The VAT in the amount to cancel. When left out, it is computed. It is in the currency's
    /// smallest unit.
    pub vat_amount: Option<i64>,
    /// The reason for the cancellation.
    pub reason: String,
    /// Who asked for the cancellation: the buyer or an administrator.
    pub requester: Option<CancelRequester>,
    /// Whether a partial cancellation keeps the promotion's discount rate: `RETAIN` keeps it by
    /// adjusting the amount to cancel, `RELEASE` (the default) computes the discount anew for
    /// the rest.
    pub promotion_discount_retain_option: Option<PromotionDiscountRetainOption>,
    /// The amount that could still be cancelled before this request. If given, the payment is
    /// cancelled only if it is correct; if left out, nothing is checked. It is in the currency's
    /// smallest unit.
    pub current_cancellable_amount: Option<i64>,
    /// The bank account to which the refund is paid, for example for a virtual account, or for
    /// mobile carrier billing refunded in the following month.
    pub refund_account: Option<CancelPaymentBodyRefundAccount>,
    /// The e-mail address to which the instructions for the refund are sent. Triple-A needs it.
    pub refund_email: Option<String>,
    /// Whether to send no webhook when the cancellation succeeds.
    pub skip_webhook: Option<bool>,
    pub(crate) unrecognized: UnrecognizedMembers,
}

impl CancelPaymentBody {
    /// Makes one with its required members.
    pub(super) fn new(reason: impl Into<String>) -> Self {
        Self {
            reason: reason.into(),
            store_id: None,
            amount: None,
            tax_free_amount: None,
            vat_amount: None,
            requester: None,
            promotion_discount_retain_option: None,
            current_cancellable_amount: None,
            refund_account: None,
            refund_email: None,
            skip_webhook: None,
            unrecognized: UnrecognizedMembers::default(),
        }
    }
}

crate::json::record!(CancelPaymentBody, "" = "", 0b1000010000, {
    0 store_id "storeId"
    1 amount "amount"
    2 tax_free_amount "taxFreeAmount"
    3 vat_amount "vatAmount"
    4 reason "reason"
    5 requester "requester"
    6 promotion_discount_retain_option "promotionDiscountRetainOption"
    7 current_cancellable_amount "currentCancellableAmount"
    8 refund_account "refundAccount"
    9 refund_email "refundEmail"
    10 skip_webhook "skipWebhook"
});

/// The bank account to which a refund is paid, for example for a virtual account, or for
/// mobile carrier billing refunded in the following month.
#[derive(Clone)]
#[must_use]
#[non_exhaustive]
pub struct CancelPaymentBodyRefundAccount {
    /// The bank.
    pub bank: Bank,
    /// The account number.
    pub number: String,
    /// The name of the account holder.
    pub holder_name: String,
    /// The phone number of the account holder. Needed for virtual account payments through
    /// Smartro.
    pub holder_phone_number: Option<String>,
    pub(crate) unrecognized: UnrecognizedMembers,
}

impl CancelPaymentBodyRefundAccount {
    /// Makes one with its required members.
    pub fn new(
        bank: impl Into<Bank>,
        number: impl Into<String>,
        holder_name: impl Into<String>,
    ) -> Self {
        Self {
            bank: bank.into(),
            number: number.into(),
            holder_name: holder_name.into(),
            holder_phone_number: None,
            unrecognized: UnrecognizedMembers::default(),
        }
    }

    /// Sets the phone number of the account holder. Needed for virtual account payments through
    /// Smartro.
    pub fn holder_phone_number(mut self, holder_phone_number: impl Into<String>) -> Self {
        self.holder_phone_number = Some(holder_phone_number.into());
        self
    }
}

crate::json::record!(CancelPaymentBodyRefundAccount, "" = "", 0b1110, {
    0 bank "bank"
    1 number "number"
    2 holder_name "holderName"
    3 holder_phone_number "holderPhoneNumber"
});

/// The reasons for which PortOne refuses `cancel_payment`.
#[derive(Clone)]
#[non_exhaustive]
pub enum CancelPaymentError {
    /// The amount that can still be cancelled is not the one given in the request. The status is
    /// 409.
    CancellableAmountConsistencyBroken(PlainError),
    /// The amount to cancel is more than can be cancelled. The status is 409.
    CancelAmountExceedsCancellableAmount(PlainError),
    /// The taxable amount to cancel is more than can be cancelled. The status is 409.
    CancelTaxAmountExceedsCancellableTaxAmount(PlainError),
    /// The tax-free amount to cancel is more than can be cancelled. The status is 409.
    CancelTaxFreeAmountExceedsCancellableTaxFreeAmount(PlainError),
    /// The credentials do not allow the request. The status is 403.
    Forbidden(PlainError),
    /// The request's input is not valid, for example a value that is not allowed or has a wrong
    /// format. The status is 400.
    InvalidRequest(PlainError),
    /// The limit on cancellation attempts was exceeded. The status is 409.
    MaxCancelCountReached(PlainError),
    /// The amount to cancel, once adjusted for the promotion, is negative. The status is 400.
    NegativePromotionAdjustedCancelAmount(PlainError),
    /// The payment was already cancelled. The status is 409.
    PaymentAlreadyCancelled(PlainError),
    /// The payment does not exist. The status is 404.
    PaymentNotFound(PlainError),
    /// The payment is not paid. The status is 409.
    PaymentNotPaid(PlainError),
    /// The payment provider returned an error, described by its own code and message. The status
    /// is 502.
    PgProvider(PgProviderError),
    /// The option to retain the promotion's discount is not the one given in the earlier partial
    /// cancellation. The status is 400.
    PromotionDiscountRetainOptionShouldNotBeChanged(PlainError),
    /// The parts, such as the tax-free amount, add up to more than the total amount to cancel.
    /// The status is 409.
    SumOfPartsExceedsCancelAmount(PlainError),
    /// The credentials are not valid. The status is 401.
    Unauthorized(PlainError),
    /// An object that this version does not know, or cannot read.
    Unrecognized(Unrecognized),
}

crate::json::union!(CancelPaymentError, "type" {
    CancellableAmountConsistencyBroken "CANCELLABLE_AMOUNT_CONSISTENCY_BROKEN"
    CancelAmountExceedsCancellableAmount "CANCEL_AMOUNT_EXCEEDS_CANCELLABLE_AMOUNT"
    CancelTaxAmountExceedsCancellableTaxAmount "CANCEL_TAX_AMOUNT_EXCEEDS_CANCELLABLE_TAX_AMOUNT"
    CancelTaxFreeAmountExceedsCancellableTaxFreeAmount "CANCEL_TAX_FREE_AMOUNT_EXCEEDS_CANCELLABLE_TAX_FREE_AMOUNT"
    Forbidden "FORBIDDEN"
    InvalidRequest "INVALID_REQUEST"
    MaxCancelCountReached "MAX_CANCEL_COUNT_REACHED"
    NegativePromotionAdjustedCancelAmount "NEGATIVE_PROMOTION_ADJUSTED_CANCEL_AMOUNT"
    PaymentAlreadyCancelled "PAYMENT_ALREADY_CANCELLED"
    PaymentNotFound "PAYMENT_NOT_FOUND"
    PaymentNotPaid "PAYMENT_NOT_PAID"
    PgProvider "PG_PROVIDER"
    PromotionDiscountRetainOptionShouldNotBeChanged "PROMOTION_DISCOUNT_RETAIN_OPTION_SHOULD_NOT_BE_CHANGED"
    SumOfPartsExceedsCancelAmount "SUM_OF_PARTS_EXCEEDS_CANCEL_AMOUNT"
    Unauthorized "UNAUTHORIZED"
});
crate::error::reason!(CancelPaymentError);

/// The answer to `cancel_payment`.
#[derive(Clone)]
#[non_exhaustive]
pub struct CancelPaymentResponse {
    /// The cancellation of the payment.
    pub cancellation: PaymentCancellation,
    pub(crate) unrecognized: UnrecognizedMembers,
}

crate::json::record!(CancelPaymentResponse, "" = "", 0b0, {
    0 cancellation "cancellation"
});
