use crate::{
    Error, PlainError, Unrecognized,
    call::{Call, Caller},
    common::{Currency, PgProviderError},
    json::UnrecognizedMembers,
    request::Request,
};

/// A call of
/// [`register_store_receipt`](crate::payment::PaymentClient::register_store_receipt).
///
/// It is sent when it is awaited.
#[derive(Clone)]
#[must_use = "a call is sent when it is awaited"]
pub struct RegisterStoreReceipt {
    caller: Caller,
    payment_id: String,
    input: RegisterStoreReceiptBody,
}

impl RegisterStoreReceipt {
    pub(super) fn new(
        caller: Caller,
        payment_id: impl Into<String>,
        items: Vec<RegisterStoreReceiptBodyItem>,
    ) -> Self {
        Self {
            caller: caller.with_random_key(),
            payment_id: payment_id.into(),
            input: RegisterStoreReceiptBody::new(items),
        }
    }

    /// Sets the ID of the store.
    pub fn store_id(mut self, store_id: impl Into<String>) -> Self {
        self.input.store_id = Some(store_id.into());
        self
    }
}

crate::call::call!(
    RegisterStoreReceipt,
    "registerStoreReceipt",
    RegisterStoreReceiptResponse,
    RegisterStoreReceiptError,
    write
);

impl IntoFuture for RegisterStoreReceipt {
    type Output = Result<RegisterStoreReceiptResponse, Error<RegisterStoreReceiptError>>;
    type IntoFuture = Call<RegisterStoreReceiptResponse, RegisterStoreReceiptError>;

    fn into_future(self) -> Self::IntoFuture {
        let mut this = self;
        this.input.store_id = this.caller.store_id(this.input.store_id);
        let mut request = Request::new(
            "registerStoreReceipt",
            "POST",
            "/payments/{}/register-store-receipt",
            &[("paymentId", &this.payment_id)],
        );
        request.json_body(&this.input);
        this.caller.call(request)
    }
}

/// What is sent with `register_store_receipt`.
#[derive(Clone)]
#[must_use]
#[doc(hidden)]
#[non_exhaustive]
pub struct RegisterStoreReceiptBody {
    /// The transactions of the sub-stores.
    pub items: Vec<RegisterStoreReceiptBodyItem>,
    /// The ID of the store.
    pub store_id: Option<String>,
    pub(crate) unrecognized: UnrecognizedMembers,
}

impl RegisterStoreReceiptBody {
    /// Makes one with its required members.
    pub(super) fn new(items: Vec<RegisterStoreReceiptBodyItem>) -> Self {
        Self { items, store_id: None, unrecognized: UnrecognizedMembers::default() }
    }
}

crate::json::record!(RegisterStoreReceiptBody, "" = "", 0b0, {
    0 items "items"
    1 store_id "storeId"
});

/// A transaction of a sub-store, to be shown on a payment's sales slip.
#[derive(Clone)]
#[must_use]
#[non_exhaustive]
pub struct RegisterStoreReceiptBodyItem {
    /// The business registration number of the sub-store.
    pub store_business_registration_number: String,
    /// The name of the sub-store.
    pub store_name: String,
    /// The total amount. It is in the currency's smallest unit.
    pub total_amount: i64,
    /// The tax-free amount. It is in the currency's smallest unit.
    pub tax_free_amount: Option<i64>,
    /// The amount of VAT. It is in the currency's smallest unit.
    pub vat_amount: Option<i64>,
    /// The supply amount. It is in the currency's smallest unit.
    pub supply_amount: Option<i64>,
    /// The currency.
    pub currency: Currency,
    pub(crate) unrecognized: UnrecognizedMembers,
}

impl RegisterStoreReceiptBodyItem {
    /// Makes one with its required members.
    pub fn new(
        store_business_registration_number: impl Into<String>,
        store_name: impl Into<String>,
        total_amount: i64,
        currency: impl Into<Currency>,
    ) -> Self {
        Self {
            store_business_registration_number: store_business_registration_number.into(),
            store_name: store_name.into(),
            total_amount,
            currency: currency.into(),
            tax_free_amount: None,
            vat_amount: None,
            supply_amount: None,
            unrecognized: UnrecognizedMembers::default(),
        }
    }

    /// Sets the tax-free amount. It is in the currency's smallest unit.
    pub fn tax_free_amount(mut self, tax_free_amount: i64) -> Self {
        self.tax_free_amount = Some(tax_free_amount);
        self
    }

    /// Sets the amount of VAT. It is in the currency's smallest unit.
    pub fn vat_amount(mut self, vat_amount: i64) -> Self {
        self.vat_amount = Some(vat_amount);
        self
    }

    /// Sets the supply amount. It is in the currency's smallest unit.
    pub fn supply_amount(mut self, supply_amount: i64) -> Self {
        self.supply_amount = Some(supply_amount);
        self
    }
}

crate::json::record!(RegisterStoreReceiptBodyItem, "" = "", 0b1, {
    0 store_business_registration_number "storeBusinessRegistrationNumber"
    1 store_name "storeName"
    2 total_amount "totalAmount"
    3 tax_free_amount "taxFreeAmount"
    4 vat_amount "vatAmount"
    5 supply_amount "supplyAmount"
    6 currency "currency"
});

/// The reasons for which PortOne refuses `register_store_receipt`.
#[derive(Clone)]
#[non_exhaustive]
pub enum RegisterStoreReceiptError {
    /// The credentials do not allow the request. The status is 403.
    Forbidden(PlainError),
    /// The request's input is not valid, for example a value that is not allowed or has a wrong
    /// format. The status is 400.
    InvalidRequest(PlainError),
    /// The payment does not exist. The status is 404.
    PaymentNotFound(PlainError),
    /// The payment is not paid. The status is 409.
    PaymentNotPaid(PlainError),
    /// The payment provider returned an error, described by its own code and message. The status
    /// is 502.
    PgProvider(PgProviderError),
    /// The credentials are not valid. The status is 401.
    Unauthorized(PlainError),
    /// An object that this version does not know, or cannot read.
    Unrecognized(Unrecognized),
}

crate::json::union!(RegisterStoreReceiptError, "type" {
    Forbidden "FORBIDDEN"
    InvalidRequest "INVALID_REQUEST"
    PaymentNotFound "PAYMENT_NOT_FOUND"
    PaymentNotPaid "PAYMENT_NOT_PAID"
    PgProvider "PG_PROVIDER"
    Unauthorized "UNAUTHORIZED"
});
crate::error::reason!(RegisterStoreReceiptError);

/// The answer to `register_store_receipt`.
#[derive(Clone)]
#[non_exhaustive]
pub struct RegisterStoreReceiptResponse {
    /// The URL of the receipt.
    pub receipt_url: Option<String>,
    pub(crate) unrecognized: UnrecognizedMembers,
}

crate::json::record!(RegisterStoreReceiptResponse, "" = "", 0b1, {
    0 receipt_url "receiptUrl"
});
