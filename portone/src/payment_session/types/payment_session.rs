use crate::{
    Date, DateTime,
    common::{CheckoutPaymentMethod, Country, Currency},
    json::UnrecognizedMembers,
};

/// A payment session, which backs a hosted checkout page.
#[derive(Clone)]
#[non_exhaustive]
pub struct PaymentSession {
    /// The ID of the payment session.
    pub id: String,
    /// The ID of the store.
    pub store_id: String,
    /// The ID of the payment.
    pub payment_id: String,
    /// The key of the checkout profile.
    pub profile_key: String,
    /// The payment method to use. If given, the order page is skipped unless more input is
    /// needed from the buyer.
    pub payment_method: Option<CheckoutPaymentMethod>,
    /// The country.
    pub country: Country,
    /// The currency.
    pub currency: Currency,
    /// The total amount. It is in the currency's smallest unit.
    pub total_amount: i64,
    /// The name of the order.
    pub order_name: String,
    /// The URL that the buyer is sent to after the payment. When left out, a default result page
    /// is shown.
    pub redirect_url: Option<String>,
    /// The items of the order.
    pub products: Option<Vec<PaymentSessionProduct>>,
    /// The name of the buyer.
    pub customer_name: Option<String>,
    /// The e-mail address of the buyer.
    pub customer_email: Option<String>,
    /// The name of the store. It is shown in the header of the page and in the payment
    /// provider's user interface.
    pub store_name: Option<String>,
    /// The merchant's own terms. The pay button becomes active only once the buyer agrees to all
    /// of them.
    pub agreements: Option<Vec<PaymentSessionAgreement>>,
    /// The URL of an image that stands for the order.
    pub order_image_url: Option<String>,
    /// The custom data, a text of the merchant's own choice. Once the payment is complete, the
    /// payment carries it too.
    pub custom_data: Option<String>,
    /// The colors of the checkout page.
    pub colors: Option<PaymentSessionColors>,
    /// The time at which this was created.
    pub created_at: DateTime,
    /// The time at which the payment session expires.
    pub expires_at: DateTime,
    pub(crate) unrecognized: UnrecognizedMembers,
}

crate::json::record!(PaymentSession, "" = "", 0b10001100000000000, {
    0 id "id"
    1 store_id "storeId"
    2 payment_id "paymentId"
    3 profile_key "profileKey"
    4 payment_method "paymentMethod"
    5 country "country"
    6 currency "currency"
    7 total_amount "totalAmount"
    8 order_name "orderName"
    9 redirect_url "redirectUrl"
    10 products "products"
    11 customer_name "customerName"
    12 customer_email "customerEmail"
    13 store_name "storeName"
    14 agreements "agreements"
    15 order_image_url "orderImageUrl"
    16 custom_data "customData"
    17 colors "colors"
    18 created_at "createdAt"
    19 expires_at "expiresAt"
});

/// Terms to which the buyer must agree before paying on the checkout page.
#[derive(Clone)]
#[non_exhaustive]
pub struct PaymentSessionAgreement {
    /// The name of the terms to agree to.
    pub name: String,
    /// The URL of the terms to agree to.
    pub url: String,
    pub(crate) unrecognized: UnrecognizedMembers,
}

impl PaymentSessionAgreement {
    /// Makes one with its required members.
    pub fn new(name: impl Into<String>, url: impl Into<String>) -> Self {
        Self { name: name.into(), url: url.into(), unrecognized: UnrecognizedMembers::default() }
    }
}

crate::json::record!(PaymentSessionAgreement, "" = "", 0b0, {
    0 name "name"
    1 url "url"
});

/// The colors of the checkout page, as CSS color strings.
#[derive(Clone, Default)]
#[non_exhaustive]
pub struct PaymentSessionColors {
    /// The main color of the checkout page, as a CSS color.
    pub primary: Option<String>,
    /// The main color under the pointer, as a CSS color.
    pub primary_hover: Option<String>,
    /// The light main color, as a CSS color.
    pub primary_light: Option<String>,
    pub(crate) unrecognized: UnrecognizedMembers,
}

impl PaymentSessionColors {
    /// Makes one without any members.
    pub fn new() -> Self {
        Self {
            primary: None,
            primary_hover: None,
            primary_light: None,
            unrecognized: UnrecognizedMembers::default(),
        }
    }

    /// Sets the main color of the checkout page, as a CSS color.
    pub fn primary(mut self, primary: impl Into<String>) -> Self {
        self.primary = Some(primary.into());
        self
    }

    /// Sets the main color under the pointer, as a CSS color.
    pub fn primary_hover(mut self, primary_hover: impl Into<String>) -> Self {
        self.primary_hover = Some(primary_hover.into());
        self
    }

    /// Sets the light main color, as a CSS color.
    pub fn primary_light(mut self, primary_light: impl Into<String>) -> Self {
        self.primary_light = Some(primary_light.into());
        self
    }
}

crate::json::record!(PaymentSessionColors, "" = "", 0b0, {
    0 primary "primary"
    1 primary_hover "primaryHover"
    2 primary_light "primaryLight"
});

/// An item of the order that a payment session is for.
#[derive(Clone)]
#[non_exhaustive]
pub struct PaymentSessionProduct {
    /// The ID of the order item.
    pub id: Option<String>,
    /// The name of the product.
    pub name: String,
    /// The code of the product.
    pub code: Option<String>,
    /// The price of one piece of the product, in the currency's smallest unit.
    pub unit_price: i64,
    /// The number of pieces of the product.
    pub quantity: i32,
    /// The date from which the product is provided. For products that are provided over a
    /// period, such as subscriptions.
    pub start_date: Option<Date>,
    /// The date until which the product is provided. For products that are provided over a
    /// period, such as subscriptions.
    pub end_date: Option<Date>,
    /// The URL of the page that sells the product.
    pub url: Option<String>,
    /// The type of the product's category in Naver Pay.
    pub n_pay_category_type: Option<String>,
    /// The ID of the product's category in Naver Pay.
    pub n_pay_category_id: Option<String>,
    /// The identifier of the product in Naver Pay.
    pub n_pay_uid: Option<String>,
    pub(crate) unrecognized: UnrecognizedMembers,
}

/// The members that a [`PaymentSessionProduct`] needs.
#[derive(Clone)]
pub struct PaymentSessionProductRequired {
    /// The name of the product.
    pub name: String,
    /// The price of one piece of the product, in the currency's smallest unit.
    pub unit_price: i64,
    /// The number of pieces of the product.
    pub quantity: i32,
}

crate::call::call!(PaymentSessionProductRequired);

impl PaymentSessionProduct {
    /// Makes one with its required members.
    pub fn new(required: PaymentSessionProductRequired) -> Self {
        Self {
            name: required.name,
            unit_price: required.unit_price,
            quantity: required.quantity,
            id: None,
            code: None,
            start_date: None,
            end_date: None,
            url: None,
            n_pay_category_type: None,
            n_pay_category_id: None,
            n_pay_uid: None,
            unrecognized: UnrecognizedMembers::default(),
        }
    }

    /// Sets the ID of the order item.
    pub fn id(mut self, id: impl Into<String>) -> Self {
        self.id = Some(id.into());
        self
    }

    /// Sets the code of the product.
    pub fn code(mut self, code: impl Into<String>) -> Self {
        self.code = Some(code.into());
        self
    }

    /// Sets the date from which the product is provided. For products that are provided over a
    /// period, such as subscriptions.
    pub fn start_date(mut self, start_date: impl Into<Date>) -> Self {
        self.start_date = Some(start_date.into());
        self
    }

    /// Sets the date until which the product is provided. For products that are provided over a
    /// period, such as subscriptions.
    pub fn end_date(mut self, end_date: impl Into<Date>) -> Self {
        self.end_date = Some(end_date.into());
        self
    }

    /// Sets the URL of the page that sells the product.
    pub fn url(mut self, url: impl Into<String>) -> Self {
        self.url = Some(url.into());
        self
    }

    /// Sets the type of the product's category in Naver Pay.
    pub fn n_pay_category_type(mut self, n_pay_category_type: impl Into<String>) -> Self {
        self.n_pay_category_type = Some(n_pay_category_type.into());
        self
    }

    /// Sets the ID of the product's category in Naver Pay.
    pub fn n_pay_category_id(mut self, n_pay_category_id: impl Into<String>) -> Self {
        self.n_pay_category_id = Some(n_pay_category_id.into());
        self
    }

    /// Sets the identifier of the product in Naver Pay.
    pub fn n_pay_uid(mut self, n_pay_uid: impl Into<String>) -> Self {
        self.n_pay_uid = Some(n_pay_uid.into());
        self
    }
}

crate::json::record!(PaymentSessionProduct, "" = "", 0b0, {
    0 id "id"
    1 name "name"
    2 code "code"
    3 unit_price "unitPrice"
    4 quantity "quantity"
    5 start_date "startDate"
    6 end_date "endDate"
    7 url "url"
    8 n_pay_category_type "nPayCategoryType"
    9 n_pay_category_id "nPayCategoryId"
    10 n_pay_uid "nPayUid"
});
