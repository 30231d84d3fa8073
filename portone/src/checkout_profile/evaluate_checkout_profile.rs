use crate::{
    Error, PlainError, Unrecognized,
    call::{Call, Caller},
    checkout_profile::EvaluatedCheckoutMethod,
    common::{Country, Currency},
    json::UnrecognizedMembers,
    request::Request,
};

/// A call of
/// [`evaluate_checkout_profile`](crate::checkout_profile::CheckoutProfileClient::evaluate_checkout_profile).
///
/// It is sent when it is awaited.
#[derive(Clone)]
#[must_use = "a call is sent when it is awaited"]
pub struct EvaluateCheckoutProfile {
    caller: Caller,
    profile_key: String,
    country: Country,
    currency: Currency,
    amount: i64,
}

impl EvaluateCheckoutProfile {
    pub(super) fn new(
        caller: Caller,
        profile_key: impl Into<String>,
        country: impl Into<Country>,
        currency: impl Into<Currency>,
        amount: i64,
    ) -> Self {
        Self {
            caller,
            profile_key: profile_key.into(),
            country: country.into(),
            currency: currency.into(),
            amount,
        }
    }
}

crate::call::call!(
    EvaluateCheckoutProfile,
    "evaluateCheckoutProfile",
    EvaluateCheckoutProfileResponse,
    EvaluateCheckoutProfileError
);

impl IntoFuture for EvaluateCheckoutProfile {
    type Output = Result<EvaluateCheckoutProfileResponse, Error<EvaluateCheckoutProfileError>>;
    type IntoFuture = Call<EvaluateCheckoutProfileResponse, EvaluateCheckoutProfileError>;

    fn into_future(self) -> Self::IntoFuture {
        let this = self;
        let mut request =
            Request::new("evaluateCheckoutProfile", "GET", "/checkout-profiles/evaluate", &[]);
        request.query("profileKey", &this.profile_key);
        request.query("country", &this.country);
        request.query("currency", &this.currency);
        request.query("amount", &this.amount);
        request.without_secret();
        this.caller.call(request)
    }
}

/// The reasons for which PortOne refuses `evaluate_checkout_profile`.
#[derive(Clone)]
#[non_exhaustive]
pub enum EvaluateCheckoutProfileError {
    /// The request's input is not valid, for example a value that is not allowed or has a wrong
    /// format. The status is 400.
    InvalidRequest(PlainError),
    /// The settings of the checkout profile do not exist. The status is 404.
    ProfileSettingsNotFound(PlainError),
    /// An object that this version does not know, or cannot read.
    Unrecognized(Unrecognized),
}

crate::json::union!(EvaluateCheckoutProfileError, "type" {
    InvalidRequest "INVALID_REQUEST"
    ProfileSettingsNotFound "PROFILE_SETTINGS_NOT_FOUND"
});
crate::error::reason!(EvaluateCheckoutProfileError);

/// The answer to `evaluate_checkout_profile`.
#[derive(Clone)]
#[non_exhaustive]
pub struct EvaluateCheckoutProfileResponse {
    /// The payment methods that can be used.
    pub methods: Option<Vec<EvaluatedCheckoutMethod>>,
    pub(crate) unrecognized: UnrecognizedMembers,
}

crate::json::record!(EvaluateCheckoutProfileResponse, "" = "", 0b0, {
    0 methods "methods"
});
