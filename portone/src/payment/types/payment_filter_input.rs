use crate::{
    DateTime,
    common::{Currency, DateTimeRange, PaymentMethodType, PgProvider, PortOneVersion, SortOrder},
    json::UnrecognizedMembers,
    payment::{
        CardBrand, CardOwnerType, CardType, CashReceiptInputType, PaymentCashReceiptStatus,
        PaymentClientType, PaymentMethodGiftCertificateType, PaymentSortBy, PaymentStatus,
        PaymentTextSearch, PaymentTimestampType, PaymentWebhookStatus,
    },
};

/// The conditions by which payments are found. With no times given, the last 90 days are
/// searched. Some conditions may not apply to V1 payments.
#[derive(Clone, Default)]
#[must_use]
#[non_exhaustive]
pub struct PaymentFilterInput {
    /// Only payments of the merchant with this ID.
    pub merchant_id: Option<String>,
    /// Only payments of the store with this ID. Only merchant users can use it; the default is
    /// all stores of the merchant.
    pub store_id: Option<String>,
    /// The time to which `from` and `until` apply. The default is `STATUS_CHANGED_AT`.
    pub timestamp_type: Option<PaymentTimestampType>,
    /// The start of the time range. The default is 90 days before `until`.
    pub from: Option<DateTime>,
    /// The end of the time range. The default is now.
    pub until: Option<DateTime>,
    /// Only payments in one of these states.
    pub status: Option<Vec<PaymentStatus>>,
    /// Only payments by one of these payment methods.
    pub methods: Option<Vec<PaymentMethodType>>,
    /// Only payments made through one of these payment modules of payment providers.
    pub pg_provider: Option<Vec<PgProvider>>,
    /// Whether to find only test payments (true) or only others (false).
    pub is_test: Option<bool>,
    /// Whether to find only payments made by a payment schedule (true) or only others (false).
    pub is_scheduled: Option<bool>,
    /// The time by which the payments are sorted.
    pub sort_by: Option<PaymentSortBy>,
    /// The direction in which the payments are sorted.
    pub sort_order: Option<SortOrder>,
    /// Only payments of this version of PortOne.
    pub version: Option<PortOneVersion>,
    /// Only payments whose webhook about their latest state had this outcome.
    pub webhook_status: Option<PaymentWebhookStatus>,
    /// Only payments from this kind of platform.
    pub platform_type: Option<PaymentClientType>,
    /// Only payments in this currency.
    pub currency: Option<Currency>,
    /// Whether to find only escrow payments (true) or only others (false).
    pub is_escrow: Option<bool>,
    /// Only payments whose escrow is in this state.
    pub escrow_status: Option<PaymentFilterInputEscrowStatus>,
    /// Only payments with a card of this brand.
    pub card_brand: Option<CardBrand>,
    /// Only payments with a card of this type.
    pub card_type: Option<CardType>,
    /// Only payments with a card of this type of owner.
    pub card_owner_type: Option<CardOwnerType>,
    /// Only payments with a gift certificate of this type.
    pub gift_certificate_type: Option<PaymentMethodGiftCertificateType>,
    /// Only payments whose cash receipt is of this type.
    pub cash_receipt_type: Option<CashReceiptInputType>,
    /// Only payments whose cash receipt is in this state.
    pub cash_receipt_status: Option<PaymentCashReceiptStatus>,
    /// Only payments whose cash receipt was issued in this time range.
    pub cash_receipt_issued_at_range: Option<DateTimeRange>,
    /// Only payments whose cash receipt was cancelled in this time range.
    pub cash_receipt_cancelled_at_range: Option<DateTimeRange>,
    /// Only payments that match these text searches.
    pub text_search: Option<Vec<PaymentTextSearch>>,
    pub(crate) unrecognized: UnrecognizedMembers,
}

impl PaymentFilterInput {
    /// Makes one without any members.
    pub fn new() -> Self {
        Self {
            merchant_id: None,
            store_id: None,
            timestamp_type: None,
            from: None,
            until: None,
            status: None,
            methods: None,
            pg_provider: None,
            is_test: None,
            is_scheduled: None,
            sort_by: None,
            sort_order: None,
            version: None,
            webhook_status: None,
            platform_type: None,
            currency: None,
            is_escrow: None,
            escrow_status: None,
            card_brand: None,
            card_type: None,
            card_owner_type: None,
            gift_certificate_type: None,
            cash_receipt_type: None,
            cash_receipt_status: None,
            cash_receipt_issued_at_range: None,
            cash_receipt_cancelled_at_range: None,
            text_search: None,
            unrecognized: UnrecognizedMembers::default(),
        }
    }

    /// Sets `merchantId`. Only payments of the merchant with this ID.
    pub fn merchant_id(mut self, merchant_id: impl Into<String>) -> Self {
        self.merchant_id = Some(merchant_id.into());
        self
    }

    /// Sets `storeId`. Only payments of the store with this ID. Only merchant users can use it;
    /// the default is all stores of the merchant.
    pub fn store_id(mut self, store_id: impl Into<String>) -> Self {
        self.store_id = Some(store_id.into());
        self
    }

    /// Sets the time to which `from` and `until` apply. The default is `STATUS_CHANGED_AT`.
    pub fn timestamp_type(mut self, timestamp_type: impl Into<PaymentTimestampType>) -> Self {
        self.timestamp_type = Some(timestamp_type.into());
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

    /// Sets `status`. Only payments in one of these states.
    pub fn status(mut self, status: Vec<PaymentStatus>) -> Self {
        self.status = Some(status);
        self
    }

    /// Sets `methods`. Only payments by one of these payment methods.
    pub fn methods(mut self, methods: Vec<PaymentMethodType>) -> Self {
        self.methods = Some(methods);
        self
    }

    /// Sets `pgProvider`. Only payments made through one of these payment modules of payment
    /// providers.
    pub fn pg_provider(mut self, pg_provider: Vec<PgProvider>) -> Self {
        self.pg_provider = Some(pg_provider);
        self
    }

    /// Sets whether to find only test payments (true) or only others (false).
    pub fn is_test(mut self, is_test: bool) -> Self {
        self.is_test = Some(is_test);
        self
    }

    /// Sets whether to find only payments made by a payment schedule (true) or only others
    /// (false).
    pub fn is_scheduled(mut self, is_scheduled: bool) -> Self {
        self.is_scheduled = Some(is_scheduled);
        self
    }

    /// Sets the time by which the payments are sorted.
    pub fn sort_by(mut self, sort_by: impl Into<PaymentSortBy>) -> Self {
        self.sort_by = Some(sort_by.into());
        self
    }

    /// Sets the direction in which the payments are sorted.
    pub fn sort_order(mut self, sort_order: impl Into<SortOrder>) -> Self {
        self.sort_order = Some(sort_order.into());
        self
    }

    /// Sets `version`. Only payments of this version of PortOne.
    pub fn version(mut self, version: impl Into<PortOneVersion>) -> Self {
        self.version = Some(version.into());
        self
    }

    /// Sets `webhookStatus`. Only payments whose webhook about their latest state had this
    /// outcome.
    pub fn webhook_status(mut self, webhook_status: impl Into<PaymentWebhookStatus>) -> Self {
        self.webhook_status = Some(webhook_status.into());
        self
    }

    /// Sets `platformType`. Only payments from this kind of platform.
    pub fn platform_type(mut self, platform_type: impl Into<PaymentClientType>) -> Self {
        self.platform_type = Some(platform_type.into());
        self
    }

    /// Sets `currency`. Only payments in this currency.
    pub fn currency(mut self, currency: impl Into<Currency>) -> Self {
        self.currency = Some(currency.into());
        self
    }

    /// Sets whether to find only escrow payments (true) or only others (false).
    pub fn is_escrow(mut self, is_escrow: bool) -> Self {
        self.is_escrow = Some(is_escrow);
        self
    }

    /// Sets `escrowStatus`. Only payments whose escrow is in this state.
    pub fn escrow_status(
        mut self,
        escrow_status: impl Into<PaymentFilterInputEscrowStatus>,
    ) -> Self {
        self.escrow_status = Some(escrow_status.into());
        self
    }

    /// Sets `cardBrand`. Only payments with a card of this brand.
    pub fn card_brand(mut self, card_brand: impl Into<CardBrand>) -> Self {
        self.card_brand = Some(card_brand.into());
        self
    }

    /// Sets `cardType`. Only payments with a card of this type.
    pub fn card_type(mut self, card_type: impl Into<CardType>) -> Self {
        self.card_type = Some(card_type.into());
        self
    }

    /// Sets `cardOwnerType`. Only payments with a card of this type of owner.
    pub fn card_owner_type(mut self, card_owner_type: impl Into<CardOwnerType>) -> Self {
        self.card_owner_type = Some(card_owner_type.into());
        self
    }

    /// Sets `giftCertificateType`. Only payments with a gift certificate of this type.
    pub fn gift_certificate_type(
        mut self,
        gift_certificate_type: impl Into<PaymentMethodGiftCertificateType>,
    ) -> Self {
        self.gift_certificate_type = Some(gift_certificate_type.into());
        self
    }

    /// Sets `cashReceiptType`. Only payments whose cash receipt is of this type.
    pub fn cash_receipt_type(mut self, cash_receipt_type: impl Into<CashReceiptInputType>) -> Self {
        self.cash_receipt_type = Some(cash_receipt_type.into());
        self
    }

    /// Sets `cashReceiptStatus`. Only payments whose cash receipt is in this state.
    pub fn cash_receipt_status(
        mut self,
        cash_receipt_status: impl Into<PaymentCashReceiptStatus>,
    ) -> Self {
        self.cash_receipt_status = Some(cash_receipt_status.into());
        self
    }

    /// Sets `cashReceiptIssuedAtRange`. Only payments whose cash receipt was issued in this time
    /// range.
    pub fn cash_receipt_issued_at_range(
        mut self,
        cash_receipt_issued_at_range: DateTimeRange,
    ) -> Self {
        self.cash_receipt_issued_at_range = Some(cash_receipt_issued_at_range);
        self
    }

    /// Sets `cashReceiptCancelledAtRange`. Only payments whose cash receipt was cancelled in
    /// this time range.
    pub fn cash_receipt_cancelled_at_range(
        mut self,
        cash_receipt_cancelled_at_range: DateTimeRange,
    ) -> Self {
        self.cash_receipt_cancelled_at_range = Some(cash_receipt_cancelled_at_range);
        self
    }

    /// Sets `textSearch`. Only payments that match these text searches.
    pub fn text_search(mut self, text_search: Vec<PaymentTextSearch>) -> Self {
        self.text_search = Some(text_search);
        self
    }
}

crate::json::record!(PaymentFilterInput, "" = "", 0b0, {
    0 merchant_id "merchantId"
    1 store_id "storeId"
    2 timestamp_type "timestampType"
    3 from "from"
    4 until "until"
    5 status "status"
    6 methods "methods"
    7 pg_provider "pgProvider"
    8 is_test "isTest"
    9 is_scheduled "isScheduled"
    10 sort_by "sortBy"
    11 sort_order "sortOrder"
    12 version "version"
    13 webhook_status "webhookStatus"
    14 platform_type "platformType"
    15 currency "currency"
    16 is_escrow "isEscrow"
    17 escrow_status "escrowStatus"
    18 card_brand "cardBrand"
    19 card_type "cardType"
    20 card_owner_type "cardOwnerType"
    21 gift_certificate_type "giftCertificateType"
    22 cash_receipt_type "cashReceiptType"
    23 cash_receipt_status "cashReceiptStatus"
    24 cash_receipt_issued_at_range "cashReceiptIssuedAtRange"
    25 cash_receipt_cancelled_at_range "cashReceiptCancelledAtRange"
    26 text_search "textSearch"
});

/// The state of the escrow by which payments are found.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum PaymentFilterInputEscrowStatus {
    /// The delivery details are registered.
    Registered,
    /// The goods were delivered.
    Delivered,
    /// The purchase was confirmed.
    Confirmed,
    /// The purchase was rejected.
    Rejected,
    /// The transaction was cancelled.
    Cancelled,
    /// The rejection of the purchase was confirmed.
    RejectConfirmed,
    /// A text that this version does not know.
    Unrecognized(String),
}

crate::json::texts!(PaymentFilterInputEscrowStatus {
    Registered "REGISTERED"
    Delivered "DELIVERED"
    Confirmed "CONFIRMED"
    Rejected "REJECTED"
    Cancelled "CANCELLED"
    RejectConfirmed "REJECT_CONFIRMED"
});
