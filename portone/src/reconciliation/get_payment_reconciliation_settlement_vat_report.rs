use crate::{
    Error, PlainError, Unrecognized,
    call::{Call, Caller},
    common::DateRange,
    json::UnrecognizedMembers,
    reconciliation::{
        PaymentReconciliationSettlementSummaryFilterInput, PaymentReconciliationVatReportItem,
        PaymentReconciliationVatReportSummary, ReconciliationPgSpecifier,
    },
    request::Request,
};

/// A call of
/// [`get_payment_reconciliation_settlement_vat_report`](crate::reconciliation::ReconciliationClient::get_payment_reconciliation_settlement_vat_report).
///
/// It is sent when it is awaited.
#[derive(Clone)]
#[must_use = "a call is sent when it is awaited"]
pub struct GetPaymentReconciliationSettlementVatReport {
    caller: Caller,
    input: GetPaymentReconciliationSettlementVatReportBody,
}

impl GetPaymentReconciliationSettlementVatReport {
    pub(super) fn new(caller: Caller, date_range: DateRange) -> Self {
        Self { caller, input: GetPaymentReconciliationSettlementVatReportBody::new(date_range) }
    }

    /// Sets the conditions that the results must meet.
    pub fn filter(mut self, filter: PaymentReconciliationSettlementSummaryFilterInput) -> Self {
        self.input.filter = Some(filter);
        self
    }
}

crate::call::call!(
    GetPaymentReconciliationSettlementVatReport,
    "getPaymentReconciliationSettlementVatReport",
    GetPaymentReconciliationSettlementVatReportResponse,
    GetPaymentReconciliationSettlementVatReportError
);

impl IntoFuture for GetPaymentReconciliationSettlementVatReport {
    type Output = Result<
        GetPaymentReconciliationSettlementVatReportResponse,
        Error<GetPaymentReconciliationSettlementVatReportError>,
    >;
    type IntoFuture = Call<
        GetPaymentReconciliationSettlementVatReportResponse,
        GetPaymentReconciliationSettlementVatReportError,
    >;

    fn into_future(self) -> Self::IntoFuture {
        let this = self;
        let mut request = Request::new(
            "getPaymentReconciliationSettlementVatReport",
            "GET",
            "/payment-reconciliations/settlements/vat-report",
            &[],
        );
        request.json_query(&this.input);
        this.caller.call(request)
    }
}

/// What is sent with `get_payment_reconciliation_settlement_vat_report`.
#[derive(Clone)]
#[must_use]
#[doc(hidden)]
#[non_exhaustive]
pub struct GetPaymentReconciliationSettlementVatReportBody {
    /// The range of settlement dates.
    pub date_range: DateRange,
    /// The conditions that the results must meet.
    pub filter: Option<PaymentReconciliationSettlementSummaryFilterInput>,
    pub(crate) unrecognized: UnrecognizedMembers,
}

impl GetPaymentReconciliationSettlementVatReportBody {
    /// Makes one with its required members.
    pub(super) fn new(date_range: DateRange) -> Self {
        Self { date_range, filter: None, unrecognized: UnrecognizedMembers::default() }
    }
}

crate::json::record!(GetPaymentReconciliationSettlementVatReportBody, "" = "", 0b0, {
    0 date_range "dateRange"
    1 filter "filter"
});

/// The reasons for which PortOne refuses `get_payment_reconciliation_settlement_vat_report`.
#[derive(Clone)]
#[non_exhaustive]
pub enum GetPaymentReconciliationSettlementVatReportError {
    /// The credentials do not allow the request. The status is 403.
    Forbidden(PlainError),
    /// The request's input is not valid, for example a value that is not allowed or has a wrong
    /// format. The status is 400.
    InvalidRequest(PlainError),
    /// The credentials are not valid. The status is 401.
    Unauthorized(PlainError),
    /// An object that this version does not know, or cannot read.
    Unrecognized(Unrecognized),
}

crate::json::union!(GetPaymentReconciliationSettlementVatReportError, "type" {
    Forbidden "FORBIDDEN"
    InvalidRequest "INVALID_REQUEST"
    Unauthorized "UNAUTHORIZED"
});
crate::error::reason!(GetPaymentReconciliationSettlementVatReportError);

/// The answer to `get_payment_reconciliation_settlement_vat_report`.
#[derive(Clone)]
#[non_exhaustive]
pub struct GetPaymentReconciliationSettlementVatReportResponse {
    /// The items of the VAT report.
    pub items: Option<Vec<PaymentReconciliationVatReportItem>>,
    /// A summary of the VAT report.
    pub summary: PaymentReconciliationVatReportSummary,
    /// The merchant IDs at payment providers, in the report or to filter by.
    pub pg_specifiers: Option<Vec<ReconciliationPgSpecifier>>,
    pub(crate) unrecognized: UnrecognizedMembers,
}

crate::json::record!(GetPaymentReconciliationSettlementVatReportResponse, "" = "", 0b0, {
    0 items "items"
    1 summary "summary"
    2 pg_specifiers "pgSpecifiers"
});
