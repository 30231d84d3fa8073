use crate::{
    DateTime, Error, PlainError, Unrecognized,
    call::{Call, Caller},
    common::{CheckoutPaymentMethod, Country, Currency},
    json::UnrecognizedMembers,
    payment_session::{PaymentSessionAgreement, PaymentSessionColors, PaymentSessionProduct},
    request::Request,
};

/// A call of
/// [`create_payment_session`](crate::payment_session::PaymentSessionClient::create_payment_session).
///
/// It is sent when it is awaited.
#[derive(Clone)]
#[must_use = "a call is sent when it is awaited"]
pub struct CreatePaymentSession {
    caller: Caller,
    input: CreatePaymentSessionBody,
}

/// What a [`CreatePaymentSession`] needs.
#[derive(Clone)]
pub struct CreatePaymentSessionRequired {
    /// The ID of the store.
    pub store_id: String,
    /// The ID of the payment.
    pub payment_id: String,
    /// The key of the checkout profile.
    pub profile_key: String,
    /// The country.
    pub country: Country,
    /// The currency.
    pub currency: Currency,
    /// The total amount. It is in the currency's smallest unit.
    pub total_amount: i64,
    /// The name of the order.
    pub order_name: String,
}

crate::call::call!(CreatePaymentSessionRequired);

impl CreatePaymentSession {
    pub(super) fn new(caller: Caller, required: CreatePaymentSessionRequired) -> Self {
        Self {
            caller: caller.with_random_key(),
            input: CreatePaymentSessionBody::new(CreatePaymentSessionBodyRequired {
                store_id: required.store_id,
                payment_id: required.payment_id,
                profile_key: required.profile_key,
                country: required.country,
                currency: required.currency,
                total_amount: required.total_amount,
                order_name: required.order_name,
            }),
        }
    }

    /// Sets the payment method to use. If given, the order page is skipped unless more input is
    /// needed from the buyer.
    pub fn payment_method(mut self, payment_method: impl Into<CheckoutPaymentMethod>) -> Self {
        self.input.payment_method = Some(payment_method.into());
        self
    }

    /// Sets the URL that the buyer is sent to after the payment. When left out, a default result
    /// page is shown.
    pub fn redirect_url(mut self, redirect_url: impl Into<String>) -> Self {
        self.input.redirect_url = Some(redirect_url.into());
        self
    }

    /// Sets the items of the order.
    pub fn products(mut self, products: Vec<PaymentSessionProduct>) -> Self {
        self.input.products = Some(products);
        self
    }

    /// Sets the name of the buyer.
    pub fn customer_name(mut self, customer_name: impl Into<String>) -> Self {
        self.input.customer_name = Some(customer_name.into());
        self
    }

    /// Sets the e-mail address of the buyer.
    pub fn customer_email(mut self, customer_email: impl Into<String>) -> Self {
        self.input.customer_email = Some(customer_email.into());
        self
    }

    /// Sets the name of the store. It is shown in the header of the page and in the payment
    /// provider's user interface.
    pub fn store_name(mut self, store_name: impl Into<String>) -> Self {
        self.input.store_name = Some(store_name.into());
        self
    }

    /// Sets the merchant's own terms. The pay button becomes active only once the buyer agrees
    /// to all of them.
    pub fn agreements(mut self, agreements: Vec<PaymentSessionAgreement>) -> Self {
        self.input.agreements = Some(agreements);
        self
    }

    /// Sets the URL of an image that stands for the order.
    pub fn order_image_url(mut self, order_image_url: impl Into<String>) -> Self {
        self.input.order_image_url = Some(order_image_url.into());
        self
    }

    /// Sets the custom data, a text of the merchant's own choice. Once the payment is complete,
    /// the payment carries it too.
    pub fn custom_data(mut self, custom_data: impl Into<String>) -> Self {
        self.input.custom_data = Some(custom_data.into());
        self
    }

    /// Sets the colors of the checkout page.
    pub fn colors(mut self, colors: PaymentSessionColors) -> Self {
        self.input.colors = Some(colors);
        self
    }

    /// Sets how long the payment session lasts, in seconds.
    pub fn ttl_seconds(mut self, ttl_seconds: i64) -> Self {
        self.input.ttl_seconds = Some(ttl_seconds);
        self
    }
}

crate::call::call!(
    CreatePaymentSession,
    "createPaymentSession",
    CreatePaymentSessionResponse,
    CreatePaymentSessionError,
    write
);

impl IntoFuture for CreatePaymentSession {
    type Output = Result<CreatePaymentSessionResponse, Error<CreatePaymentSessionError>>;
    type IntoFuture = Call<CreatePaymentSessionResponse, CreatePaymentSessionError>;

    fn into_future(self) -> Self::IntoFuture {
        let this = self;
        let mut request = Request::new("createPaymentSession", "POST", "/payment-sessions", &[]);
        request.json_body(&this.input);
        this.caller.call(request)
    }
}

/// What is sent with `create_payment_session`.
#[derive(Clone)]
#[must_use]
#[doc(hidden)]
#[non_exhaustive]
pub struct CreatePaymentSessionBody {
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
    /// How long the payment session lasts, in seconds.
    pub ttl_seconds: Option<i64>,
    pub(crate) unrecognized: UnrecognizedMembers,
}

/// The members that a [`CreatePaymentSessionBody`] needs.
#[derive(Clone)]
pub struct CreatePaymentSessionBodyRequired {
    /// The ID of the store.
    pub store_id: String,
    /// The ID of the payment.
    pub payment_id: String,
    /// The key of the checkout profile.
    pub profile_key: String,
    /// The country.
    pub country: Country,
    /// The currency.
    pub currency: Currency,
    /// The total amount. It is in the currency's smallest unit.
    pub total_amount: i64,
    /// The name of the order.
    pub order_name: String,
}

crate::call::call!(CreatePaymentSessionBodyRequired);

impl CreatePaymentSessionBody {
    /// Makes one with its required members.
    pub(super) fn new(required: CreatePaymentSessionBodyRequired) -> Self {
        Self {
            store_id: required.store_id,
            payment_id: required.payment_id,
            profile_key: required.profile_key,
            country: required.country,
            currency: required.currency,
            total_amount: required.total_amount,
            order_name: required.order_name,
            payment_method: None,
            redirect_url: None,
            products: None,
            customer_name: None,
            customer_email: None,
            store_name: None,
            agreements: None,
            order_image_url: None,
            custom_data: None,
            colors: None,
            ttl_seconds: None,
            unrecognized: UnrecognizedMembers::default(),
        }
    }
}

crate::json::record!(CreatePaymentSessionBody, "" = "", 0b1000110000000000, {
    0 store_id "storeId"
    1 payment_id "paymentId"
    2 profile_key "profileKey"
    3 payment_method "paymentMethod"
    4 country "country"
    5 currency "currency"
    6 total_amount "totalAmount"
    7 order_name "orderName"
    8 redirect_url "redirectUrl"
    9 products "products"
    10 customer_name "customerName"
    11 customer_email "customerEmail"
    12 store_name "storeName"
    13 agreements "agreements"
    14 order_image_url "orderImageUrl"
    15 custom_data "customData"
    16 colors "colors"
    17 ttl_seconds "ttlSeconds"
});

/// The reasons for which PortOne refuses `create_payment_session`.
#[derive(Clone)]
#[non_exhaustive]
pub enum CreatePaymentSessionError {
    /// The credentials do not allow the request. The status is 403.
    Forbidden(PlainError),
    /// The request's input is not valid, for example a value that is not allowed or has a wrong
    /// format. The status is 400.
    InvalidRequest(PlainError),
    /// The requested TTL is longer than the policy allows. The status is 400.
    MaxTtlExceeded(PlainError),
    /// The credentials are not valid. The status is 401.
    Unauthorized(PlainError),
    /// An object that this version does not know, or cannot read.
    Unrecognized(Unrecognized),
}

crate::json::union!(CreatePaymentSessionError, "type" {
    Forbidden "FORBIDDEN"
    InvalidRequest "INVALID_REQUEST"
    MaxTtlExceeded "MAX_TTL_EXCEEDED"
    Unauthorized "UNAUTHORIZED"
});
crate::error::reason!(CreatePaymentSessionError);

/// The answer to `create_payment_session`.
#[derive(Clone)]
#[non_exhaustive]
pub struct CreatePaymentSessionResponse {
    /// The ID of the payment session.
    pub session_id: String,
    /// The URL of the hosted checkout page.
    pub url: String,
    /// The time at which the payment session expires.
    pub expires_at: DateTime,
    pub(crate) unrecognized: UnrecognizedMembers,
}

crate::json::record!(CreatePaymentSessionResponse, "" = "", 0b0, {
    0 session_id "sessionId"
    1 url "url"
    2 expires_at "expiresAt"
});
