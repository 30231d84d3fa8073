//! Transfers, which are the entries that partner settlements are made of.

mod create_platform_manual_transfer;
mod create_platform_order_cancel_transfer;
mod create_platform_order_transfer;
mod delete_platform_transfer;
mod download_platform_transfer_sheet;
mod get_platform_transfer;
mod get_platform_transfer_summaries;
mod types;

pub use self::create_platform_manual_transfer::{
    CreateManualTransferResponse, CreatePlatformManualTransfer, CreatePlatformManualTransferBody,
    CreatePlatformManualTransferError,
};
pub use self::create_platform_order_cancel_transfer::{
    CreateOrderCancelTransferResponse, CreatePlatformOrderCancelTransfer,
    CreatePlatformOrderCancelTransferBody, CreatePlatformOrderCancelTransferBodyDiscount,
    CreatePlatformOrderCancelTransferBodyExternalCancellationDetail,
    CreatePlatformOrderCancelTransferBodyOrderDetail,
    CreatePlatformOrderCancelTransferBodyOrderDetailAll,
    CreatePlatformOrderCancelTransferBodyOrderLine, CreatePlatformOrderCancelTransferError,
};
pub use self::create_platform_order_transfer::{
    CreateOrderTransferResponse, CreatePlatformOrderTransfer, CreatePlatformOrderTransferBody,
    CreatePlatformOrderTransferBodyAdditionalFee, CreatePlatformOrderTransferBodyDiscount,
    CreatePlatformOrderTransferBodyExternalPaymentDetail,
    CreatePlatformOrderTransferBodyOrderDetail, CreatePlatformOrderTransferBodyOrderLine,
    CreatePlatformOrderTransferBodyProduct, CreatePlatformOrderTransferError,
};
pub use self::delete_platform_transfer::{
    DeletePlatformTransfer, DeletePlatformTransferError, DeletePlatformTransferResponse,
};
pub use self::download_platform_transfer_sheet::{
    DownloadPlatformTransferSheet, DownloadPlatformTransferSheetBody,
    DownloadPlatformTransferSheetError,
};
pub use self::get_platform_transfer::{GetPlatformTransfer, GetPlatformTransferError};
pub use self::get_platform_transfer_summaries::{
    GetPlatformTransferSummaries, GetPlatformTransferSummariesBody,
    GetPlatformTransferSummariesError, GetPlatformTransferSummariesResponse,
};
pub use self::types::{
    EasyPayMethodType, PlatformAdditionalFeePoliciesNotFoundError,
    PlatformAdditionalFixedAmountFeeCurrencyAndSettlementCurrencyMismatchedError,
    PlatformAmountExceededType, PlatformCancellableAmountExceededError,
    PlatformCancellableAmountType, PlatformCancellableDiscountAmountExceededError,
    PlatformCancellableDiscountTaxFreeAmountExceededError,
    PlatformCancellableProductQuantityExceededError,
    PlatformContractPlatformFixedAmountFeeCurrencyAndSettlementCurrencyMismatchedError,
    PlatformDiscountSharePoliciesNotFoundError, PlatformDiscountSharePolicyIdDuplicatedError,
    PlatformExternalPayment, PlatformManualTransfer, PlatformManualTransferSummary,
    PlatformOrderCancelTransfer, PlatformOrderCancelTransferSummary, PlatformOrderTransfer,
    PlatformOrderTransferAdditionalFee, PlatformOrderTransferCancellation,
    PlatformOrderTransferDiscount, PlatformOrderTransferOrderLine, PlatformOrderTransferProduct,
    PlatformOrderTransferSummary, PlatformPayment, PlatformPaymentMethod,
    PlatformPaymentMethodCard, PlatformPaymentMethodCardInput, PlatformPaymentMethodEasyPay,
    PlatformPaymentMethodEasyPayInput, PlatformPaymentMethodGiftCertificate,
    PlatformPaymentMethodGiftCertificateInput, PlatformPaymentMethodInput,
    PlatformPaymentMethodMobile, PlatformPaymentMethodMobileInput, PlatformPaymentMethodTransfer,
    PlatformPaymentMethodTransferInput, PlatformPaymentMethodVirtualAccount,
    PlatformPaymentMethodVirtualAccountInput, PlatformPortOnePayment,
    PlatformPortOnePaymentCancelAmountType, PlatformProductIdDuplicatedError,
    PlatformProductIdNotFoundError, PlatformSettlementAmountExceededError,
    PlatformSettlementCancelAmountExceededPortOneCancelError,
    PlatformSettlementDateEarlierThanSettlementStartDateError, PlatformSettlementParameterValue,
    PlatformSettlementPaymentAmountExceededPortOnePaymentError,
    PlatformSettlementSupplyWithVatAmountExceededPortOnePaymentError,
    PlatformSettlementTaxFreeAmountExceededPortOnePaymentError, PlatformTransfer,
    PlatformTransferAlreadyExistsError, PlatformTransferDiscountSharePolicyNotFoundError,
    PlatformTransferFilterInput, PlatformTransferFilterInputKeyword,
    PlatformTransferPropertyExactMatchInput, PlatformTransferStatus, PlatformTransferSummary,
    PlatformTransferSummaryExternalPayment, PlatformTransferSummaryPartner,
    PlatformTransferSummaryPartnerType, PlatformTransferSummaryPayment,
    PlatformTransferSummaryPortOnePayment, PlatformTransferType,
    PlatformUserDefinedPropertyKeyValue, TransferParameters,
};
#[doc(no_inline)]
pub use crate::common::{
    Bank, Currency, DateRange, EasyPayProvider, PageInfo, PageInput, PaymentMethodType,
};
#[doc(no_inline)]
pub use crate::platform::{
    DayOfWeek, MonthDay, MonthDayRequired, PlatformAccount, PlatformAccountStatus,
    PlatformAdditionalFeePolicy, PlatformContact, PlatformContract, PlatformDiscountSharePolicy,
    PlatformFee, PlatformFixedAmountFee, PlatformFixedRateFee, PlatformOrderSettlementAmount,
    PlatformPartner, PlatformPartnerBusinessStatus, PlatformPartnerMemberCompanyConnectionStatus,
    PlatformPartnerStatus, PlatformPartnerTaxationType, PlatformPartnerType,
    PlatformPartnerTypeBusiness, PlatformPartnerTypeNonWhtPayer, PlatformPartnerTypeWhtPayer,
    PlatformPayer, PlatformProperties, PlatformSettlementCycle, PlatformSettlementCycleDatePolicy,
    PlatformSettlementCycleMethod, PlatformSettlementCycleMethodDaily,
    PlatformSettlementCycleMethodManualDates, PlatformSettlementCycleMethodMonthly,
    PlatformSettlementCycleMethodWeekly, PlatformUserDefinedFormulaResults,
    PlatformUserDefinedPropertyValue,
};

use crate::Date;

crate::client::client! {
/// Transfers, which are the entries that partner settlements are made of.
TransferClient
}

impl TransferClient {
    /// Creates a manual transfer, for which the settlement amount is given directly.
    ///
    /// `POST /platform/transfers/manual`
    ///
    /// The client [tries it again](crate::Retry) after a failure that may pass, with the same
    /// [idempotency key](crate::IdempotencyKey) each time, so that it has one effect.
    ///
    /// [PortOne's
    /// reference](https://developers.portone.io/api/rest-v2/platform.transfer?v=v2#post%20%2Fplatform%2Ftransfers%2Fmanual)
    ///
    /// # Errors
    ///
    /// The call fails with an [`Error`](crate::Error). If PortOne refuses, its reason is one of
    /// [`CreatePlatformManualTransferError`]: `Forbidden`, `InvalidRequest`,
    /// `PlatformCurrencyNotSupported`, `PlatformNegativeAmountNotAllowed`, `PlatformNotEnabled`,
    /// `PlatformPartnerNotFound`, `PlatformTransferIdAlreadyUsed`,
    /// `PlatformUserDefinedPropertyNotFound`, `Unauthorized`.
    pub fn create_platform_manual_transfer(
        &self,
        partner_id: impl Into<String>,
        settlement_amount: i64,
        settlement_date: impl Into<Date>,
    ) -> CreatePlatformManualTransfer {
        CreatePlatformManualTransfer::new(
            self.caller.clone(),
            partner_id,
            settlement_amount,
            settlement_date,
        )
    }

    /// Creates an order cancel transfer. If the payment has several transfers, `transferId` is
    /// required; if it has one, `partnerId` and `paymentId` suffice.
    ///
    /// `POST /platform/transfers/order-cancel`
    ///
    /// The client [tries it again](crate::Retry) after a failure that may pass, with the same
    /// [idempotency key](crate::IdempotencyKey) each time, so that it has one effect.
    ///
    /// [PortOne's
    /// reference](https://developers.portone.io/api/rest-v2/platform.transfer?v=v2#post%20%2Fplatform%2Ftransfers%2Forder-cancel)
    ///
    /// # Errors
    ///
    /// The call fails with an [`Error`](crate::Error). If PortOne refuses, its reason is one of
    /// [`CreatePlatformOrderCancelTransferError`]: `Forbidden`, `InvalidRequest`,
    /// `PlatformCancellableAmountExceeded`, `PlatformCancellableDiscountAmountExceeded`,
    /// `PlatformCancellableDiscountTaxFreeAmountExceeded`,
    /// `PlatformCancellableProductQuantityExceeded`,
    /// `PlatformCancellationAndPaymentTypeMismatched`, `PlatformCancellationNotFound`,
    /// `PlatformCannotSpecifyTransfer`, `PlatformDiscountSharePolicyIdDuplicated`,
    /// `PlatformNotEnabled`, `PlatformOrderDetailMismatched`,
    /// `PlatformOrderTransferAlreadyCancelled`, `PlatformPaymentNotFound`,
    /// `PlatformProductIdDuplicated`, `PlatformProductIdNotFound`,
    /// `PlatformSettlementAmountExceeded`,
    /// `PlatformSettlementCancelAmountExceededPortOneCancel`,
    /// `PlatformSettlementDateEarlierThanSettlementStartDate`, `PlatformTransferAlreadyExists`,
    /// `PlatformTransferDiscountSharePolicyNotFound`, `PlatformTransferIdAlreadyUsed`,
    /// `PlatformTransferNotFound`, `PlatformUserDefinedPropertyNotFound`, `Unauthorized`.
    pub fn create_platform_order_cancel_transfer(
        &self,
        cancellation_id: impl Into<String>,
        discounts: Vec<CreatePlatformOrderCancelTransferBodyDiscount>,
    ) -> CreatePlatformOrderCancelTransfer {
        CreatePlatformOrderCancelTransfer::new(self.caller.clone(), cancellation_id, discounts)
    }

    /// Creates an order transfer, for a payment made through PortOne or elsewhere.
    ///
    /// `POST /platform/transfers/order`
    ///
    /// The client [tries it again](crate::Retry) after a failure that may pass, with the same
    /// [idempotency key](crate::IdempotencyKey) each time, so that it has one effect.
    ///
    /// [PortOne's
    /// reference](https://developers.portone.io/api/rest-v2/platform.transfer?v=v2#post%20%2Fplatform%2Ftransfers%2Forder)
    ///
    /// # Errors
    ///
    /// The call fails with an [`Error`](crate::Error). If PortOne refuses, its reason is one of
    /// [`CreatePlatformOrderTransferError`]: `Forbidden`, `InvalidRequest`,
    /// `PlatformAdditionalFeePoliciesNotFound`,
    /// `PlatformAdditionalFixedAmountFeeCurrencyAndSettlementCurrencyMismatched`,
    /// `PlatformContractNotFound`,
    /// `PlatformContractPlatformFixedAmountFeeCurrencyAndSettlementCurrencyMismatched`,
    /// `PlatformCurrencyNotSupported`, `PlatformDiscountSharePoliciesNotFound`,
    /// `PlatformNotEnabled`, `PlatformPartnerNotFound`, `PlatformPaymentNotFound`,
    /// `PlatformProductIdDuplicated`, `PlatformSettlementAmountExceeded`,
    /// `PlatformSettlementDateEarlierThanSettlementStartDate`,
    /// `PlatformSettlementParameterNotFound`,
    /// `PlatformSettlementPaymentAmountExceededPortOnePayment`,
    /// `PlatformSettlementSupplyWithVatAmountExceededPortOnePayment`,
    /// `PlatformSettlementTaxFreeAmountExceededPortOnePayment`, `PlatformTransferAlreadyExists`,
    /// `PlatformTransferIdAlreadyUsed`, `PlatformUserDefinedPropertyNotFound`, `Unauthorized`.
    pub fn create_platform_order_transfer(
        &self,
        partner_id: impl Into<String>,
        payment_id: impl Into<String>,
        order_detail: CreatePlatformOrderTransferBodyOrderDetail,
        discounts: Vec<CreatePlatformOrderTransferBodyDiscount>,
        additional_fees: Vec<CreatePlatformOrderTransferBodyAdditionalFee>,
    ) -> CreatePlatformOrderTransfer {
        CreatePlatformOrderTransfer::new(
            self.caller.clone(),
            partner_id,
            payment_id,
            order_detail,
            discounts,
            additional_fees,
        )
    }

    /// Deletes a transfer. Only one in the state `SCHEDULED` or `IN_PROCESS` can be deleted.
    ///
    /// `DELETE /platform/transfers/{id}`
    ///
    /// The client [tries it again](crate::Retry) after a failure that may pass, with the same
    /// [idempotency key](crate::IdempotencyKey) each time, so that it has one effect.
    ///
    /// [PortOne's
    /// reference](https://developers.portone.io/api/rest-v2/platform.transfer?v=v2#delete%20%2Fplatform%2Ftransfers%2F%7Bid%7D)
    ///
    /// # Errors
    ///
    /// The call fails with an [`Error`](crate::Error). If PortOne refuses, its reason is one of
    /// [`DeletePlatformTransferError`]: `Forbidden`, `InvalidRequest`,
    /// `PlatformCancelOrderTransfersExists`, `PlatformNotEnabled`,
    /// `PlatformTransferNonDeletableStatus`, `PlatformTransferNotFound`, `Unauthorized`.
    pub fn delete_platform_transfer(&self, id: impl Into<String>) -> DeletePlatformTransfer {
        DeletePlatformTransfer::new(self.caller.clone(), id)
    }

    /// Downloads transfers as a CSV spreadsheet.
    ///
    /// `GET /platform/transfer-summaries/sheet-file`
    ///
    /// It changes nothing, so the client [tries it again](crate::Retry) after a failure that may
    /// pass.
    ///
    /// [PortOne's
    /// reference](https://developers.portone.io/api/rest-v2/platform.transfer?v=v2#get%20%2Fplatform%2Ftransfer-summaries%2Fsheet-file)
    ///
    /// # Errors
    ///
    /// The call fails with an [`Error`](crate::Error). If PortOne refuses, its reason is one of
    /// [`DownloadPlatformTransferSheetError`]: `InvalidRequest`, `Unauthorized`.
    pub fn download_platform_transfer_sheet(&self) -> DownloadPlatformTransferSheet {
        DownloadPlatformTransferSheet::new(self.caller.clone())
    }

    /// Looks up a transfer.
    ///
    /// `GET /platform/transfers/{id}`
    ///
    /// It changes nothing, so the client [tries it again](crate::Retry) after a failure that may
    /// pass.
    ///
    /// [PortOne's
    /// reference](https://developers.portone.io/api/rest-v2/platform.transfer?v=v2#get%20%2Fplatform%2Ftransfers%2F%7Bid%7D)
    ///
    /// # Errors
    ///
    /// The call fails with an [`Error`](crate::Error). If PortOne refuses, its reason is one of
    /// [`GetPlatformTransferError`]: `Forbidden`, `InvalidRequest`, `PlatformNotEnabled`,
    /// `PlatformTransferNotFound`, `Unauthorized`.
    pub fn get_platform_transfer(&self, id: impl Into<String>) -> GetPlatformTransfer {
        GetPlatformTransfer::new(self.caller.clone(), id)
    }

    /// Looks up the transfers that match a filter, each in summary form, a page at a time.
    ///
    /// `GET /platform/transfer-summaries`
    ///
    /// It changes nothing, so the client [tries it again](crate::Retry) after a failure that may
    /// pass.
    ///
    /// The call gives one page. Its methods [`items`](GetPlatformTransferSummaries::items) and
    /// [`pages`](GetPlatformTransferSummaries::pages) give all of them.
    ///
    /// [PortOne's
    /// reference](https://developers.portone.io/api/rest-v2/platform.transfer?v=v2#get%20%2Fplatform%2Ftransfer-summaries)
    ///
    /// # Errors
    ///
    /// The call fails with an [`Error`](crate::Error). If PortOne refuses, its reason is one of
    /// [`GetPlatformTransferSummariesError`]: `Forbidden`, `InvalidRequest`,
    /// `PlatformNotEnabled`, `Unauthorized`.
    pub fn get_platform_transfer_summaries(&self) -> GetPlatformTransferSummaries {
        GetPlatformTransferSummaries::new(self.caller.clone())
    }
}
