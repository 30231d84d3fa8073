//! Payments: look them up, cancel them, make them and confirm them.

mod apply_escrow_logistics;
mod cancel_payment;
mod capture_payment;
mod close_virtual_account;
mod confirm_escrow;
mod confirm_payment;
#[cfg(feature = "unstable")]
mod get_all_payment_events_by_cursor;
#[cfg(feature = "unstable")]
mod get_all_payments_by_cursor;
mod get_payment;
#[cfg(feature = "unstable")]
mod get_payment_transactions;
mod get_payments;
mod modify_escrow_logistics;
mod pay_instantly;
mod pay_with_billing_key;
mod pre_register_payment;
mod register_store_receipt;
mod resend_webhook;
mod stop_payment_cancellation;
mod types;

pub mod additional_feature;
pub mod billing_key;
pub mod cash_receipt;
pub mod payment_schedule;
pub mod promotion;

pub use self::apply_escrow_logistics::{
    ApplyEscrowLogistics, ApplyEscrowLogisticsError, ApplyEscrowLogisticsResponse,
    RegisterEscrowLogisticsBody,
};
pub use self::cancel_payment::{
    CancelPayment, CancelPaymentBody, CancelPaymentBodyRefundAccount, CancelPaymentError,
    CancelPaymentResponse,
};
pub use self::capture_payment::{
    CapturePayment, CapturePaymentBody, CapturePaymentError, CapturePaymentResponse,
};
pub use self::close_virtual_account::{
    CloseVirtualAccount, CloseVirtualAccountError, CloseVirtualAccountResponse,
};
pub use self::confirm_escrow::{
    ConfirmEscrow, ConfirmEscrowBody, ConfirmEscrowError, ConfirmEscrowResponse,
};
pub use self::confirm_payment::{ConfirmPayment, ConfirmPaymentBody, ConfirmPaymentError};
#[cfg(feature = "unstable")]
pub use self::get_all_payment_events_by_cursor::{
    GetAllPaymentEventsByCursor, GetAllPaymentEventsByCursorBody,
    GetAllPaymentEventsByCursorResponse, GetAllPaymentEventsError,
};
#[cfg(feature = "unstable")]
pub use self::get_all_payments_by_cursor::{
    GetAllPaymentsByCursor, GetAllPaymentsByCursorBody, GetAllPaymentsByCursorResponse,
    GetAllPaymentsError,
};
pub use self::get_payment::{GetPayment, GetPaymentError};
#[cfg(feature = "unstable")]
pub use self::get_payment_transactions::{
    GetPaymentTransactions, GetPaymentTransactionsError, GetPaymentTransactionsResponse,
};
pub use self::get_payments::{GetPayments, GetPaymentsBody, GetPaymentsError, GetPaymentsResponse};
pub use self::modify_escrow_logistics::{
    ModifyEscrowLogistics, ModifyEscrowLogisticsBody, ModifyEscrowLogisticsError,
    ModifyEscrowLogisticsResponse,
};
pub use self::pay_instantly::{
    InstantPaymentInput, PayInstantly, PayInstantlyError, PayInstantlyResponse,
};
pub use self::pay_with_billing_key::{
    BillingKeyPaymentInput, PayWithBillingKey, PayWithBillingKeyError, PayWithBillingKeyRequired,
    PayWithBillingKeyResponse,
};
pub use self::pre_register_payment::{
    PreRegisterPayment, PreRegisterPaymentBody, PreRegisterPaymentError, PreRegisterPaymentResponse,
};
pub use self::register_store_receipt::{
    RegisterStoreReceipt, RegisterStoreReceiptBody, RegisterStoreReceiptBodyItem,
    RegisterStoreReceiptError, RegisterStoreReceiptResponse,
};
pub use self::resend_webhook::{
    ResendWebhook, ResendWebhookBody, ResendWebhookError, ResendWebhookResponse,
};
pub use self::stop_payment_cancellation::{
    StopPaymentCancellation, StopPaymentCancellationBody, StopPaymentCancellationError,
    StopPaymentCancellationResponse,
};
pub use self::types::{
    Address, BeforeRegisteredPaymentEscrow, BillingKeyPaymentSummary, CancelRequester,
    CancelledPayment, CancelledPaymentCashReceipt, CancelledPaymentEscrow, CancelledPaymentEvent,
    CancelledPaymentTransaction, Card, CardBrand, CardCredential, CardCredentialRequired,
    CardOwnerType, CardType, CashReceiptInput, CashReceiptInputType, CashReceiptIssuanceStatus,
    CashReceiptType, ChannelGroupSummary, ConfirmedPaymentEscrow, ConfirmedPaymentSummary,
    ConvenienceStoreBrand, Customer, CustomerInput, CustomerNameInput, CustomerSeparatedName,
    DeliveredPaymentEscrow, Dispute, DisputeStatus, FailedPayment, FailedPaymentCancellation,
    FailedPaymentTransaction, InstantPaymentMethodInput, InstantPaymentMethodInputCard,
    InstantPaymentMethodInputVirtualAccount,
    InstantPaymentMethodInputVirtualAccountCashReceiptInfo,
    InstantPaymentMethodInputVirtualAccountExpiry, InstantPaymentMethodInputVirtualAccountOption,
    InstantPaymentMethodInputVirtualAccountOptionFixed,
    InstantPaymentMethodInputVirtualAccountOptionType, InstantPaymentSummary,
    IssuedPaymentCashReceipt, Locale, OneLineAddress, PaidPayment, PaidPaymentEvent,
    PaidPaymentTransaction, PartialCancelledPayment, PartialCancelledPaymentEvent,
    PartialCancelledPaymentTransaction, PayPendingPayment, PayPendingPaymentTransaction, Payment,
    PaymentAmount, PaymentAmountInput, PaymentCancellation, PaymentCashReceipt,
    PaymentCashReceiptStatus, PaymentClientType, PaymentEscrow, PaymentEscrowReceiverInput,
    PaymentEscrowSenderInput, PaymentEvent, PaymentEventWithCursor, PaymentFailure,
    PaymentFilterInput, PaymentFilterInputEscrowStatus, PaymentInstallment, PaymentLogistics,
    PaymentLogisticsCompany, PaymentMethod, PaymentMethodCard, PaymentMethodConvenienceStore,
    PaymentMethodCrypto, PaymentMethodEasyPay, PaymentMethodEasyPayMethod,
    PaymentMethodEasyPayMethodCharge, PaymentMethodGiftCertificate,
    PaymentMethodGiftCertificateType, PaymentMethodMobile, PaymentMethodTransfer,
    PaymentMethodVirtualAccount, PaymentMethodVirtualAccountRefundStatus,
    PaymentMethodVirtualAccountType, PaymentOrigin, PaymentOriginPlatformType, PaymentProduct,
    PaymentProductRequired, PaymentProductType, PaymentSortBy, PaymentStatus, PaymentTextSearch,
    PaymentTextSearchField, PaymentTimestampType, PaymentTransaction, PaymentWebhook,
    PaymentWebhookPaymentStatus, PaymentWebhookRequest, PaymentWebhookResponse,
    PaymentWebhookStatus, PaymentWebhookTrigger, PaymentWithCursor, PromotionDiscountRetainOption,
    ReadyPayment, ReadyPaymentTransaction, RegisteredPaymentEscrow, RejectConfirmedPaymentEscrow,
    RejectedPaymentEscrow, RequestedPaymentCancellation, SeparatedAddress, SeparatedAddressInput,
    SucceededPaymentCancellation, Trigger, VirtualAccountIssuedPayment,
    VirtualAccountIssuedPaymentTransaction,
};
#[doc(no_inline)]
pub use crate::common::{
    Bank, Country, Currency, DateTimeRange, EasyPayProvider, Gender, PageInfo, PageInput,
    PaymentMethodType, PgProvider, PgProviderError, PortOneVersion, SelectedChannel,
    SelectedChannelType, SortOrder,
};

crate::client::client! {
/// Payments: look them up, cancel them, make them and confirm them.
PaymentClient
}

impl PaymentClient {
    /// Features of single payment providers.
    pub fn additional_feature(&self) -> additional_feature::AdditionalFeatureClient {
        additional_feature::AdditionalFeatureClient::of(self.caller.clone())
    }

    /// Billing keys, with which a payment is made without the buyer.
    pub fn billing_key(&self) -> billing_key::BillingKeyClient {
        billing_key::BillingKeyClient::of(self.caller.clone())
    }

    /// Cash receipts.
    pub fn cash_receipt(&self) -> cash_receipt::CashReceiptClient {
        cash_receipt::CashReceiptClient::of(self.caller.clone())
    }

    /// Payment schedules: payments with a billing key that are made later.
    pub fn payment_schedule(&self) -> payment_schedule::PaymentScheduleClient {
        payment_schedule::PaymentScheduleClient::of(self.caller.clone())
    }

    /// Promotions, which lower the price of payments with certain cards.
    pub fn promotion(&self) -> promotion::PromotionClient {
        promotion::PromotionClient::of(self.caller.clone())
    }

    /// Registers the delivery details of an escrow payment.
    ///
    /// `POST /payments/{paymentId}/escrow/logistics`
    ///
    /// The client [tries it again](crate::Retry) after a failure that may pass, with the same
    /// [idempotency key](crate::IdempotencyKey) each time, so that it has one effect.
    ///
    /// [PortOne's
    /// reference](https://developers.portone.io/api/rest-v2/payment?v=v2#post%20%2Fpayments%2F%7BpaymentId%7D%2Fescrow%2Flogistics)
    ///
    /// # Errors
    ///
    /// The call fails with an [`Error`](crate::Error). If PortOne refuses, its reason is one of
    /// [`ApplyEscrowLogisticsError`]: `Forbidden`, `InvalidRequest`, `PaymentNotFound`,
    /// `PaymentNotPaid`, `PgProvider`, `Unauthorized`.
    pub fn apply_escrow_logistics(
        &self,
        payment_id: impl Into<String>,
        logistics: PaymentLogistics,
    ) -> ApplyEscrowLogistics {
        ApplyEscrowLogistics::new(self.caller.clone(), payment_id, logistics)
    }

    /// Cancels a payment, in whole or in part.
    ///
    /// `POST /payments/{paymentId}/cancel`
    ///
    /// The client [tries it again](crate::Retry) after a failure that may pass, with the same
    /// [idempotency key](crate::IdempotencyKey) each time, so that it has one effect.
    ///
    /// [PortOne's
    /// reference](https://developers.portone.io/api/rest-v2/payment?v=v2#post%20%2Fpayments%2F%7BpaymentId%7D%2Fcancel)
    ///
    /// # Errors
    ///
    /// The call fails with an [`Error`](crate::Error). If PortOne refuses, its reason is one of
    /// [`CancelPaymentError`]: `CancellableAmountConsistencyBroken`,
    /// `CancelAmountExceedsCancellableAmount`, `CancelTaxAmountExceedsCancellableTaxAmount`,
    /// `CancelTaxFreeAmountExceedsCancellableTaxFreeAmount`, `Forbidden`, `InvalidRequest`,
    /// `MaxCancelCountReached`, `NegativePromotionAdjustedCancelAmount`,
    /// `PaymentAlreadyCancelled`, `PaymentNotFound`, `PaymentNotPaid`, `PgProvider`,
    /// `PromotionDiscountRetainOptionShouldNotBeChanged`, `SumOfPartsExceedsCancelAmount`,
    /// `Unauthorized`.
    pub fn cancel_payment(
        &self,
        payment_id: impl Into<String>,
        reason: impl Into<String>,
    ) -> CancelPayment {
        CancelPayment::new(self.caller.clone(), payment_id, reason)
    }

    /// Captures a payment manually. This must be agreed with the payment provider and PortOne
    /// beforehand.
    ///
    /// `POST /payments/{paymentId}/capture`
    ///
    /// The client [tries it again](crate::Retry) after a failure that may pass, with the same
    /// [idempotency key](crate::IdempotencyKey) each time, so that it has one effect.
    ///
    /// [PortOne's
    /// reference](https://developers.portone.io/api/rest-v2/payment?v=v2#post%20%2Fpayments%2F%7BpaymentId%7D%2Fcapture)
    ///
    /// # Errors
    ///
    /// The call fails with an [`Error`](crate::Error). If PortOne refuses, its reason is one of
    /// [`CapturePaymentError`]: `Forbidden`, `InvalidRequest`, `PaymentNotFound`,
    /// `PaymentNotPaid`, `PgProvider`, `Unauthorized`.
    pub fn capture_payment(&self, payment_id: impl Into<String>) -> CapturePayment {
        CapturePayment::new(self.caller.clone(), payment_id)
    }

    /// Closes the virtual account that was issued for a payment.
    ///
    /// `POST /payments/{paymentId}/virtual-account/close`
    ///
    /// The client [tries it again](crate::Retry) after a failure that may pass, with the same
    /// [idempotency key](crate::IdempotencyKey) each time, so that it has one effect.
    ///
    /// [PortOne's
    /// reference](https://developers.portone.io/api/rest-v2/payment?v=v2#post%20%2Fpayments%2F%7BpaymentId%7D%2Fvirtual-account%2Fclose)
    ///
    /// # Errors
    ///
    /// The call fails with an [`Error`](crate::Error). If PortOne refuses, its reason is one of
    /// [`CloseVirtualAccountError`]: `Forbidden`, `InvalidRequest`, `PaymentNotFound`,
    /// `PaymentNotWaitingForDeposit`, `PgProvider`, `Unauthorized`.
    pub fn close_virtual_account(&self, payment_id: impl Into<String>) -> CloseVirtualAccount {
        CloseVirtualAccount::new(self.caller.clone(), payment_id)
    }

    /// Confirms the purchase of an escrow payment.
    ///
    /// `POST /payments/{paymentId}/escrow/complete`
    ///
    /// The client [tries it again](crate::Retry) after a failure that may pass, with the same
    /// [idempotency key](crate::IdempotencyKey) each time, so that it has one effect.
    ///
    /// [PortOne's
    /// reference](https://developers.portone.io/api/rest-v2/payment?v=v2#post%20%2Fpayments%2F%7BpaymentId%7D%2Fescrow%2Fcomplete)
    ///
    /// # Errors
    ///
    /// The call fails with an [`Error`](crate::Error). If PortOne refuses, its reason is one of
    /// [`ConfirmEscrowError`]: `Forbidden`, `InvalidRequest`, `PaymentNotFound`,
    /// `PaymentNotPaid`, `PgProvider`, `Unauthorized`.
    pub fn confirm_escrow(&self, payment_id: impl Into<String>) -> ConfirmEscrow {
        ConfirmEscrow::new(self.caller.clone(), payment_id)
    }

    /// Completes an authenticated payment that is set to be approved manually.
    ///
    /// `POST /payments/{paymentId}/confirm`
    ///
    /// The client [tries it again](crate::Retry) after a failure that may pass, with the same
    /// [idempotency key](crate::IdempotencyKey) each time, so that it has one effect.
    ///
    /// [PortOne's
    /// reference](https://developers.portone.io/api/rest-v2/payment?v=v2#post%20%2Fpayments%2F%7BpaymentId%7D%2Fconfirm)
    ///
    /// # Errors
    ///
    /// The call fails with an [`Error`](crate::Error). If PortOne refuses, its reason is one of
    /// [`ConfirmPaymentError`]: `AlreadyPaid`, `Forbidden`, `InformationMismatch`,
    /// `InvalidPaymentToken`, `InvalidRequest`, `PaymentNotFound`, `PgProvider`, `Unauthorized`.
    pub fn confirm_payment(
        &self,
        payment_id: impl Into<String>,
        payment_token: impl Into<String>,
    ) -> ConfirmPayment {
        ConfirmPayment::new(self.caller.clone(), payment_id, payment_token)
    }

    /// Looks up all payment events created in a period, with a cursor. Made for large numbers of
    /// events.
    ///
    /// `GET /payment-events-by-cursor`
    ///
    /// PortOne calls this operation UNSTABLE: it may change at any time, without a new version.
    ///
    /// It changes nothing, so the client [tries it again](crate::Retry) after a failure that may
    /// pass.
    ///
    /// The call gives one page. Its methods [`items`](GetAllPaymentEventsByCursor::items) and
    /// [`pages`](GetAllPaymentEventsByCursor::pages) give all of them.
    ///
    /// [PortOne's
    /// reference](https://developers.portone.io/api/rest-v2/payment?v=v2#get%20%2Fpayment-events-by-cursor)
    ///
    /// # Errors
    ///
    /// The call fails with an [`Error`](crate::Error). If PortOne refuses, its reason is one of
    /// [`GetAllPaymentEventsError`]: `Forbidden`, `InvalidRequest`, `Unauthorized`.
    #[cfg(feature = "unstable")]
    pub fn get_all_payment_events_by_cursor(&self) -> GetAllPaymentEventsByCursor {
        GetAllPaymentEventsByCursor::new(self.caller.clone())
    }

    /// Looks up all payments created in a period, with a cursor. Made for large numbers of
    /// payments.
    ///
    /// `GET /payments-by-cursor`
    ///
    /// PortOne calls this operation UNSTABLE: it may change at any time, without a new version.
    ///
    /// It changes nothing, so the client [tries it again](crate::Retry) after a failure that may
    /// pass.
    ///
    /// The call gives one page. Its methods [`items`](GetAllPaymentsByCursor::items) and
    /// [`pages`](GetAllPaymentsByCursor::pages) give all of them.
    ///
    /// [PortOne's
    /// reference](https://developers.portone.io/api/rest-v2/payment?v=v2#get%20%2Fpayments-by-cursor)
    ///
    /// # Errors
    ///
    /// The call fails with an [`Error`](crate::Error). If PortOne refuses, its reason is one of
    /// [`GetAllPaymentsError`]: `Forbidden`, `InvalidRequest`, `Unauthorized`.
    #[cfg(feature = "unstable")]
    pub fn get_all_payments_by_cursor(&self) -> GetAllPaymentsByCursor {
        GetAllPaymentsByCursor::new(self.caller.clone())
    }

    /// Looks up a payment.
    ///
    /// `GET /payments/{paymentId}`
    ///
    /// It changes nothing, so the client [tries it again](crate::Retry) after a failure that may
    /// pass.
    ///
    /// [PortOne's
    /// reference](https://developers.portone.io/api/rest-v2/payment?v=v2#get%20%2Fpayments%2F%7BpaymentId%7D)
    ///
    /// # Errors
    ///
    /// The call fails with an [`Error`](crate::Error). If PortOne refuses, its reason is one of
    /// [`GetPaymentError`]: `Forbidden`, `InvalidRequest`, `PaymentNotFound`, `Unauthorized`.
    pub fn get_payment(&self, payment_id: impl Into<String>) -> GetPayment {
        GetPayment::new(self.caller.clone(), payment_id)
    }

    /// Looks up the payment attempts of a payment.
    ///
    /// `GET /payments/{paymentId}/transactions`
    ///
    /// PortOne calls this operation UNSTABLE: it may change at any time, without a new version.
    ///
    /// It changes nothing, so the client [tries it again](crate::Retry) after a failure that may
    /// pass.
    ///
    /// [PortOne's
    /// reference](https://developers.portone.io/api/rest-v2/payment?v=v2#get%20%2Fpayments%2F%7BpaymentId%7D%2Ftransactions)
    ///
    /// # Errors
    ///
    /// The call fails with an [`Error`](crate::Error). If PortOne refuses, its reason is one of
    /// [`GetPaymentTransactionsError`]: `Forbidden`, `InvalidRequest`, `PaymentNotFound`,
    /// `Unauthorized`.
    #[cfg(feature = "unstable")]
    pub fn get_payment_transactions(
        &self,
        payment_id: impl Into<String>,
    ) -> GetPaymentTransactions {
        GetPaymentTransactions::new(self.caller.clone(), payment_id)
    }

    /// Looks up the payments that match a filter, a page at a time. Pages reach no further than
    /// the first 60,000 payments.
    ///
    /// `GET /payments`
    ///
    /// It changes nothing, so the client [tries it again](crate::Retry) after a failure that may
    /// pass.
    ///
    /// The call gives one page. Its methods [`items`](GetPayments::items) and
    /// [`pages`](GetPayments::pages) give all of them.
    ///
    /// [PortOne's
    /// reference](https://developers.portone.io/api/rest-v2/payment?v=v2#get%20%2Fpayments)
    ///
    /// # Errors
    ///
    /// The call fails with an [`Error`](crate::Error). If PortOne refuses, its reason is one of
    /// [`GetPaymentsError`]: `Forbidden`, `InvalidRequest`, `Unauthorized`.
    pub fn get_payments(&self) -> GetPayments {
        GetPayments::new(self.caller.clone())
    }

    /// Changes the delivery details of an escrow payment.
    ///
    /// `PATCH /payments/{paymentId}/escrow/logistics`
    ///
    /// The client [tries it again](crate::Retry) after a failure that may pass, with the same
    /// [idempotency key](crate::IdempotencyKey) each time, so that it has one effect.
    ///
    /// [PortOne's
    /// reference](https://developers.portone.io/api/rest-v2/payment?v=v2#patch%20%2Fpayments%2F%7BpaymentId%7D%2Fescrow%2Flogistics)
    ///
    /// # Errors
    ///
    /// The call fails with an [`Error`](crate::Error). If PortOne refuses, its reason is one of
    /// [`ModifyEscrowLogisticsError`]: `Forbidden`, `InvalidRequest`, `PaymentNotFound`,
    /// `PaymentNotPaid`, `PgProvider`, `Unauthorized`.
    pub fn modify_escrow_logistics(
        &self,
        payment_id: impl Into<String>,
        logistics: PaymentLogistics,
    ) -> ModifyEscrowLogistics {
        ModifyEscrowLogistics::new(self.caller.clone(), payment_id, logistics)
    }

    /// Pays with card details entered directly, or issues a virtual account to pay into.
    ///
    /// `POST /payments/{paymentId}/instant`
    ///
    /// The client [tries it again](crate::Retry) after a failure that may pass, with the same
    /// [idempotency key](crate::IdempotencyKey) each time, so that it has one effect.
    ///
    /// [PortOne's
    /// reference](https://developers.portone.io/api/rest-v2/payment?v=v2#post%20%2Fpayments%2F%7BpaymentId%7D%2Finstant)
    ///
    /// # Errors
    ///
    /// The call fails with an [`Error`](crate::Error). If PortOne refuses, its reason is one of
    /// [`PayInstantlyError`]: `AlreadyPaid`, `ChannelNotFound`,
    /// `DiscountAmountExceedsTotalAmount`, `Forbidden`, `InvalidRequest`,
    /// `MaxTransactionCountReached`, `PaymentScheduleAlreadyExists`, `PgProvider`,
    /// `PromotionPayMethodDoesNotMatch`, `SumOfPartsExceedsTotalAmount`, `Unauthorized`.
    pub fn pay_instantly(
        &self,
        payment_id: impl Into<String>,
        method: InstantPaymentMethodInput,
        order_name: impl Into<String>,
        amount: PaymentAmountInput,
        currency: impl Into<Currency>,
    ) -> PayInstantly {
        PayInstantly::new(self.caller.clone(), payment_id, method, order_name, amount, currency)
    }

    /// Pays with a billing key.
    ///
    /// `POST /payments/{paymentId}/billing-key`
    ///
    /// The client [tries it again](crate::Retry) after a failure that may pass, with the same
    /// [idempotency key](crate::IdempotencyKey) each time, so that it has one effect.
    ///
    /// [PortOne's
    /// reference](https://developers.portone.io/api/rest-v2/payment?v=v2#post%20%2Fpayments%2F%7BpaymentId%7D%2Fbilling-key)
    ///
    /// # Errors
    ///
    /// The call fails with an [`Error`](crate::Error). If PortOne refuses, its reason is one of
    /// [`PayWithBillingKeyError`]: `AlreadyPaid`, `BillingKeyAlreadyDeleted`,
    /// `BillingKeyNotFound`, `ChannelNotFound`, `DiscountAmountExceedsTotalAmount`, `Forbidden`,
    /// `InvalidRequest`, `MaxTransactionCountReached`, `PaymentScheduleAlreadyExists`,
    /// `PgProvider`, `PromotionPayMethodDoesNotMatch`, `SumOfPartsExceedsTotalAmount`,
    /// `Unauthorized`.
    pub fn pay_with_billing_key(&self, required: PayWithBillingKeyRequired) -> PayWithBillingKey {
        PayWithBillingKey::new(self.caller.clone(), required)
    }

    /// Registers the amount and currency of a payment in advance.
    ///
    /// `POST /payments/{paymentId}/pre-register`
    ///
    /// The client [tries it again](crate::Retry) after a failure that may pass, with the same
    /// [idempotency key](crate::IdempotencyKey) each time, so that it has one effect.
    ///
    /// [PortOne's
    /// reference](https://developers.portone.io/api/rest-v2/payment?v=v2#post%20%2Fpayments%2F%7BpaymentId%7D%2Fpre-register)
    ///
    /// # Errors
    ///
    /// The call fails with an [`Error`](crate::Error). If PortOne refuses, its reason is one of
    /// [`PreRegisterPaymentError`]: `AlreadyPaid`, `Forbidden`, `InvalidRequest`,
    /// `Unauthorized`.
    pub fn pre_register_payment(&self, payment_id: impl Into<String>) -> PreRegisterPayment {
        PreRegisterPayment::new(self.caller.clone(), payment_id)
    }

    /// Registers transactions of sub-stores on the sales slip of a payment. Only for KG Inicis,
    /// whose INIApi key must first be registered in PortOne's console.
    ///
    /// `POST /payments/{paymentId}/register-store-receipt`
    ///
    /// The client [tries it again](crate::Retry) after a failure that may pass, with the same
    /// [idempotency key](crate::IdempotencyKey) each time, so that it has one effect.
    ///
    /// [PortOne's
    /// reference](https://developers.portone.io/api/rest-v2/payment?v=v2#post%20%2Fpayments%2F%7BpaymentId%7D%2Fregister-store-receipt)
    ///
    /// # Errors
    ///
    /// The call fails with an [`Error`](crate::Error). If PortOne refuses, its reason is one of
    /// [`RegisterStoreReceiptError`]: `Forbidden`, `InvalidRequest`, `PaymentNotFound`,
    /// `PaymentNotPaid`, `PgProvider`, `Unauthorized`.
    pub fn register_store_receipt(
        &self,
        payment_id: impl Into<String>,
        items: Vec<RegisterStoreReceiptBodyItem>,
    ) -> RegisterStoreReceipt {
        RegisterStoreReceipt::new(self.caller.clone(), payment_id, items)
    }

    /// Sends a webhook of a payment again: the latest one, unless `webhookId` names another.
    ///
    /// `POST /payments/{paymentId}/resend-webhook`
    ///
    /// The client [tries it again](crate::Retry) after a failure that may pass, with the same
    /// [idempotency key](crate::IdempotencyKey) each time, so that it has one effect.
    ///
    /// [PortOne's
    /// reference](https://developers.portone.io/api/rest-v2/payment?v=v2#post%20%2Fpayments%2F%7BpaymentId%7D%2Fresend-webhook)
    ///
    /// # Errors
    ///
    /// The call fails with an [`Error`](crate::Error). If PortOne refuses, its reason is one of
    /// [`ResendWebhookError`]: `Forbidden`, `InvalidRequest`, `MaxWebhookRetryCountReached`,
    /// `PaymentNotFound`, `Unauthorized`, `WebhookNotFound`.
    pub fn resend_webhook(&self, payment_id: impl Into<String>) -> ResendWebhook {
        ResendWebhook::new(self.caller.clone(), payment_id)
    }

    /// Stops a requested cancellation that is carried out asynchronously. Used only with
    /// Triple-A.
    ///
    /// `POST /payments/{paymentId}/cancellations/{cancellationId}/stop`
    ///
    /// The client [tries it again](crate::Retry) after a failure that may pass, with the same
    /// [idempotency key](crate::IdempotencyKey) each time, so that it has one effect.
    ///
    /// [PortOne's
    /// reference](https://developers.portone.io/api/rest-v2/payment?v=v2#post%20%2Fpayments%2F%7BpaymentId%7D%2Fcancellations%2F%7BcancellationId%7D%2Fstop)
    ///
    /// # Errors
    ///
    /// The call fails with an [`Error`](crate::Error). If PortOne refuses, its reason is one of
    /// [`StopPaymentCancellationError`]: `Forbidden`, `InvalidRequest`,
    /// `PaymentCancellationNotFound`, `PaymentCancellationNotPending`, `PaymentNotFound`,
    /// `PgProvider`, `Unauthorized`.
    pub fn stop_payment_cancellation(
        &self,
        payment_id: impl Into<String>,
        cancellation_id: impl Into<String>,
    ) -> StopPaymentCancellation {
        StopPaymentCancellation::new(self.caller.clone(), payment_id, cancellation_id)
    }
}
