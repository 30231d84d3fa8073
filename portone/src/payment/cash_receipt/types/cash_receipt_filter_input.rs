use crate::{
    DateTime,
    common::{PgCompany, PgProvider, PortOneVersion},
    json::UnrecognizedMembers,
    payment::CashReceiptType,
    payment::cash_receipt::{CashReceiptStatus, CashReceiptTimeRangeField},
};

/// The conditions by which cash receipts are found. With no times given, the last 90 days
/// are searched.
#[derive(Clone, Default)]
#[must_use]
#[non_exhaustive]
pub struct CashReceiptFilterInput {
    /// Only cash receipts of the store with this ID. Only merchant users can use it; the default
    /// is all stores of the merchant.
    pub store_id: Option<String>,
    /// The time to which `from` and `until` apply. The default is `ISSUED_AT`.
    pub time_range_field: Option<CashReceiptTimeRangeField>,
    /// The start of the time range. The default is 90 days before `until`.
    pub from: Option<DateTime>,
    /// The end of the time range. The default is now.
    pub until: Option<DateTime>,
    /// Only cash receipts of the payment with this ID, which the merchant gave.
    pub payment_id: Option<String>,
    /// Whether to find only cash receipts of test payments (true) or only others (false).
    pub is_test: Option<bool>,
    /// Only cash receipts with this order name.
    pub order_name: Option<String>,
    /// Only cash receipts in one of these states.
    pub statuses: Option<Vec<CashReceiptStatus>>,
    /// Whether to find only cash receipts that were issued manually (true) or only others
    /// (false).
    pub is_manual: Option<bool>,
    /// Only the cash receipt with this ID of the payment provider.
    pub pg_receipt_id: Option<String>,
    /// Only cash receipts of this merchant ID at the payment provider.
    pub pg_merchant_id: Option<String>,
    /// Only cash receipts of one of these payment modules of payment providers.
    pub pg_providers: Option<Vec<PgProvider>>,
    /// Only cash receipts of one of these payment providers.
    pub pg_companies: Option<Vec<PgCompany>>,
    /// Only cash receipts of this version of PortOne.
    pub version: Option<PortOneVersion>,
    /// Only cash receipts of one of these types.
    pub types: Option<Vec<CashReceiptType>>,
    pub(crate) unrecognized: UnrecognizedMembers,
}

impl CashReceiptFilterInput {
    /// Makes one without any members.
    pub fn new() -> Self {
        Self {
            store_id: None,
            time_range_field: None,
            from: None,
            until: None,
            payment_id: None,
            is_test: None,
            order_name: None,
            statuses: None,
            is_manual: None,
            pg_receipt_id: None,
            pg_merchant_id: None,
            pg_providers: None,
            pg_companies: None,
            version: None,
            types: None,
            unrecognized: UnrecognizedMembers::default(),
        }
    }

    /// Sets `storeId`. Only cash receipts of the store with this ID. Only merchant users can use
    /// it; the default is all stores of the merchant.
    pub fn store_id(mut self, store_id: impl Into<String>) -> Self {
        self.store_id = Some(store_id.into());
        self
    }

    /// Sets the time to which `from` and `until` apply. The default is `ISSUED_AT`.
    pub fn time_range_field(
        mut self,
        time_range_field: impl Into<CashReceiptTimeRangeField>,
    ) -> Self {
        self.time_range_field = Some(time_range_field.into());
        self
    }

    /// Sets the start of the time range. The default is 90 days before `until`.
    pub fn from(mut self, from: impl Into<DateTime>) -> Self {
        self.from = Some(from.into());
        self
    }

    /// Sets the end of the time range. The default is now.
    pub fn until(mut self, until: impl Into<DateTime>) -> Self {
        self.until = Some(until.into());
        self
    }

    /// Sets `paymentId`. Only cash receipts of the payment with this ID, which the merchant
    /// gave.
    pub fn payment_id(mut self, payment_id: impl Into<String>) -> Self {
        self.payment_id = Some(payment_id.into());
        self
    }

    /// Sets whether to find only cash receipts of test payments (true) or only others (false).
    pub fn is_test(mut self, is_test: bool) -> Self {
        self.is_test = Some(is_test);
        self
    }

    /// Sets `orderName`. Only cash receipts with this order name.
    pub fn order_name(mut self, order_name: impl Into<String>) -> Self {
        self.order_name = Some(order_name.into());
        self
    }

    /// Sets `statuses`. Only cash receipts in one of these states.
    pub fn statuses(mut self, statuses: Vec<CashReceiptStatus>) -> Self {
        self.statuses = Some(statuses);
        self
    }

    /// Sets whether to find only cash receipts that were issued manually (true) or only others
    /// (false).
    pub fn is_manual(mut self, is_manual: bool) -> Self {
        self.is_manual = Some(is_manual);
        self
    }

    /// Sets `pgReceiptId`. Only the cash receipt with this ID of the payment provider.
    pub fn pg_receipt_id(mut self, pg_receipt_id: impl Into<String>) -> Self {
        self.pg_receipt_id = Some(pg_receipt_id.into());
        self
    }

    /// Sets `pgMerchantId`. Only cash receipts of this merchant ID at the payment provider.
    pub fn pg_merchant_id(mut self, pg_merchant_id: impl Into<String>) -> Self {
        self.pg_merchant_id = Some(pg_merchant_id.into());
        self
    }

    /// Sets `pgProviders`. Only cash receipts of one of these payment modules of payment
    /// providers.
    pub fn pg_providers(mut self, pg_providers: Vec<PgProvider>) -> Self {
        self.pg_providers = Some(pg_providers);
        self
    }

    /// Sets `pgCompanies`. Only cash receipts of one of these payment providers.
    pub fn pg_companies(mut self, pg_companies: Vec<PgCompany>) -> Self {
        self.pg_companies = Some(pg_companies);
        self
    }

    /// Sets `version`. Only cash receipts of this version of PortOne.
    pub fn version(mut self, version: impl Into<PortOneVersion>) -> Self {
        self.version = Some(version.into());
        self
    }

    /// Sets `types`. Only cash receipts of one of these types.
    pub fn types(mut self, types: Vec<CashReceiptType>) -> Self {
        self.types = Some(types);
        self
    }
}

crate::json::record!(CashReceiptFilterInput, "" = "", 0b0, {
    0 store_id "storeId"
    1 time_range_field "timeRangeField"
    2 from "from"
    3 until "until"
    4 payment_id "paymentId"
    5 is_test "isTest"
    6 order_name "orderName"
    7 statuses "statuses"
    8 is_manual "isManual"
    9 pg_receipt_id "pgReceiptId"
    10 pg_merchant_id "pgMerchantId"
    11 pg_providers "pgProviders"
    12 pg_companies "pgCompanies"
    13 version "version"
    14 types "types"
});
