//! Reconciliation of transactions and settlements with the records of payment providers.

#[cfg(feature = "unstable")]
mod get_payment_reconciliation_settlement_vat_report;
#[cfg(feature = "unstable")]
mod get_payment_reconciliation_transaction_vat_report;
mod types;

#[cfg(feature = "unstable")]
pub use self::get_payment_reconciliation_settlement_vat_report::{
    GetPaymentReconciliationSettlementVatReport, GetPaymentReconciliationSettlementVatReportBody,
    GetPaymentReconciliationSettlementVatReportError,
    GetPaymentReconciliationSettlementVatReportResponse,
};
#[cfg(feature = "unstable")]
pub use self::get_payment_reconciliation_transaction_vat_report::{
    GetPaymentReconciliationTransactionVatReport, GetPaymentReconciliationTransactionVatReportBody,
    GetPaymentReconciliationTransactionVatReportError,
    GetPaymentReconciliationTransactionVatReportResponse,
};
pub use self::types::{
    PaymentReconciliationSettlementSummaryFilterInput, PaymentReconciliationStatus,
    PaymentReconciliationTransactionSummaryFilterInput, PaymentReconciliationVatReportItem,
    PaymentReconciliationVatReportSummary, ReconciliationPgProvider, ReconciliationPgSpecifier,
    SimplifiedPaymentMethodType,
};
#[doc(no_inline)]
pub use crate::common::DateRange;

crate::client::client! {
/// Reconciliation of transactions and settlements with the records of payment providers.
ReconciliationClient
}

impl ReconciliationClient {
    /// Looks up the VAT report of a period, by settlement date.
    ///
    /// `GET /payment-reconciliations/settlements/vat-report`
    ///
    /// PortOne calls this operation UNSTABLE: it may change at any time, without a new version.
    ///
    /// It changes nothing, so the client [tries it again](crate::Retry) after a failure that may
    /// pass.
    ///
    /// [PortOne's
    /// reference](https://developers.portone.io/api/rest-v2/reconciliation?v=v2#get%20%2Fpayment-reconciliations%2Fsettlements%2Fvat-report)
    ///
    /// # Errors
    ///
    /// The call fails with an [`Error`](crate::Error). If PortOne refuses, its reason is one of
    /// [`GetPaymentReconciliationSettlementVatReportError`]: `Forbidden`, `InvalidRequest`,
    /// `Unauthorized`.
    #[cfg(feature = "unstable")]
    pub fn get_payment_reconciliation_settlement_vat_report(
        &self,
        date_range: DateRange,
    ) -> GetPaymentReconciliationSettlementVatReport {
        GetPaymentReconciliationSettlementVatReport::new(self.caller.clone(), date_range)
    }

    /// Looks up the VAT report of a period, by transaction date.
    ///
    /// `GET /payment-reconciliations/transactions/vat-report`
    ///
    /// PortOne calls this operation UNSTABLE: it may change at any time, without a new version.
    ///
    /// It changes nothing, so the client [tries it again](crate::Retry) after a failure that may
    /// pass.
    ///
    /// [PortOne's
    /// reference](https://developers.portone.io/api/rest-v2/reconciliation?v=v2#get%20%2Fpayment-reconciliations%2Ftransactions%2Fvat-report)
    ///
    /// # Errors
    ///
    /// The call fails with an [`Error`](crate::Error). If PortOne refuses, its reason is one of
    /// [`GetPaymentReconciliationTransactionVatReportError`]: `Forbidden`, `InvalidRequest`,
    /// `Unauthorized`.
    #[cfg(feature = "unstable")]
    pub fn get_payment_reconciliation_transaction_vat_report(
        &self,
        date_range: DateRange,
    ) -> GetPaymentReconciliationTransactionVatReport {
        GetPaymentReconciliationTransactionVatReport::new(self.caller.clone(), date_range)
    }
}
