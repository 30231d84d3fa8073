//! Cash receipts.

mod cancel_cash_receipt_by_payment_id;
mod get_cash_receipt_by_payment_id;
mod get_cash_receipts;
mod issue_cash_receipt;
mod types;

pub use self::cancel_cash_receipt_by_payment_id::{
    CancelCashReceiptByPaymentId, CancelCashReceiptError, CancelCashReceiptResponse,
};
pub use self::get_cash_receipt_by_payment_id::{GetCashReceiptByPaymentId, GetCashReceiptError};
pub use self::get_cash_receipts::{
    GetCashReceipts, GetCashReceiptsBody, GetCashReceiptsError, GetCashReceiptsResponse,
};
pub use self::issue_cash_receipt::{
    IssueCashReceipt, IssueCashReceiptBody, IssueCashReceiptBodyRequired, IssueCashReceiptError,
    IssueCashReceiptRequired, IssueCashReceiptResponse,
};
pub use self::types::{
    CancelledCashReceipt, CashReceipt, CashReceiptFilterInput, CashReceiptSortBy,
    CashReceiptSortInput, CashReceiptStatus, CashReceiptSummary, CashReceiptTimeRangeField,
    IssueCashReceiptCustomerInput, IssueCashReceiptCustomerInputIdentityNumberType,
    IssueCashReceiptPaymentMethodType, IssueFailedCashReceipt, IssuedCashReceipt,
};
#[doc(no_inline)]
pub use crate::common::{
    Currency, PageInfo, PageInput, PgCompany, PgProvider, PgProviderError, PortOneVersion,
    SelectedChannel, SelectedChannelType, SortOrder,
};
#[doc(no_inline)]
pub use crate::payment::{CashReceiptType, PaymentAmountInput, PaymentProductType};

crate::client::client! {
/// Cash receipts.
CashReceiptClient
}

impl CashReceiptClient {
    /// Cancels the cash receipt of a payment.
    ///
    /// `POST /payments/{paymentId}/cash-receipt/cancel`
    ///
    /// The client [tries it again](crate::Retry) after a failure that may pass, with the same
    /// [idempotency key](crate::IdempotencyKey) each time, so that it has one effect.
    ///
    /// [PortOne's
    /// reference](https://developers.portone.io/api/rest-v2/payment.cashReceipt?v=v2#post%20%2Fpayments%2F%7BpaymentId%7D%2Fcash-receipt%2Fcancel)
    ///
    /// # Errors
    ///
    /// The call fails with an [`Error`](crate::Error). If PortOne refuses, its reason is one of
    /// [`CancelCashReceiptError`]: `CashReceiptNotFound`, `CashReceiptNotIssued`, `Forbidden`,
    /// `InvalidRequest`, `PgProvider`, `Unauthorized`.
    pub fn cancel_cash_receipt_by_payment_id(
        &self,
        payment_id: impl Into<String>,
    ) -> CancelCashReceiptByPaymentId {
        CancelCashReceiptByPaymentId::new(self.caller.clone(), payment_id)
    }

    /// Looks up the cash receipt of a payment.
    ///
    /// `GET /payments/{paymentId}/cash-receipt`
    ///
    /// It changes nothing, so the client [tries it again](crate::Retry) after a failure that may
    /// pass.
    ///
    /// [PortOne's
    /// reference](https://developers.portone.io/api/rest-v2/payment.cashReceipt?v=v2#get%20%2Fpayments%2F%7BpaymentId%7D%2Fcash-receipt)
    ///
    /// # Errors
    ///
    /// The call fails with an [`Error`](crate::Error). If PortOne refuses, its reason is one of
    /// [`GetCashReceiptError`]: `CashReceiptNotFound`, `Forbidden`, `InvalidRequest`,
    /// `Unauthorized`.
    pub fn get_cash_receipt_by_payment_id(
        &self,
        payment_id: impl Into<String>,
    ) -> GetCashReceiptByPaymentId {
        GetCashReceiptByPaymentId::new(self.caller.clone(), payment_id)
    }

    /// Looks up the cash receipts that match a filter, a page at a time.
    ///
    /// `GET /cash-receipts`
    ///
    /// It changes nothing, so the client [tries it again](crate::Retry) after a failure that may
    /// pass.
    ///
    /// The call gives one page. Its methods [`items`](GetCashReceipts::items) and
    /// [`pages`](GetCashReceipts::pages) give all of them.
    ///
    /// [PortOne's
    /// reference](https://developers.portone.io/api/rest-v2/payment.cashReceipt?v=v2#get%20%2Fcash-receipts)
    ///
    /// # Errors
    ///
    /// The call fails with an [`Error`](crate::Error). If PortOne refuses, its reason is one of
    /// [`GetCashReceiptsError`]: `Forbidden`, `InvalidRequest`, `Unauthorized`.
    pub fn get_cash_receipts(&self) -> GetCashReceipts {
        GetCashReceipts::new(self.caller.clone())
    }

    /// Issues a cash receipt manually, also for a payment made outside PortOne.
    ///
    /// `POST /cash-receipts`
    ///
    /// The client [tries it again](crate::Retry) after a failure that may pass, with the same
    /// [idempotency key](crate::IdempotencyKey) each time, so that it has one effect.
    ///
    /// [PortOne's
    /// reference](https://developers.portone.io/api/rest-v2/payment.cashReceipt?v=v2#post%20%2Fcash-receipts)
    ///
    /// # Errors
    ///
    /// The call fails with an [`Error`](crate::Error). If PortOne refuses, its reason is one of
    /// [`IssueCashReceiptError`]: `CashReceiptAlreadyIssued`, `ChannelNotFound`, `Forbidden`,
    /// `InvalidRequest`, `PgProvider`, `Unauthorized`.
    pub fn issue_cash_receipt(&self, required: IssueCashReceiptRequired) -> IssueCashReceipt {
        IssueCashReceipt::new(self.caller.clone(), required)
    }
}
