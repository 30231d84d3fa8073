//! Checkout profiles, which set the payment methods of a checkout.

mod evaluate_checkout_profile;
mod types;

pub use self::evaluate_checkout_profile::{
    EvaluateCheckoutProfile, EvaluateCheckoutProfileError, EvaluateCheckoutProfileResponse,
};
pub use self::types::EvaluatedCheckoutMethod;
#[doc(no_inline)]
pub use crate::common::{CheckoutPaymentMethod, Country, Currency};

crate::client::client! {
/// Checkout profiles, which set the payment methods of a checkout.
CheckoutProfileClient
}

impl CheckoutProfileClient {
    /// Looks up the payment methods that a checkout profile offers for an amount and a country.
    ///
    /// `GET /checkout-profiles/evaluate`
    ///
    /// It changes nothing, so the client [tries it again](crate::Retry) after a failure that may
    /// pass.
    ///
    /// [PortOne's
    /// reference](https://developers.portone.io/api/rest-v2/checkoutProfile?v=v2#get%20%2Fcheckout-profiles%2Fevaluate)
    ///
    /// # Errors
    ///
    /// The call fails with an [`Error`](crate::Error). If PortOne refuses, its reason is one of
    /// [`EvaluateCheckoutProfileError`]: `InvalidRequest`, `ProfileSettingsNotFound`.
    pub fn evaluate_checkout_profile(
        &self,
        profile_key: impl Into<String>,
        country: impl Into<Country>,
        currency: impl Into<Currency>,
        amount: i64,
    ) -> EvaluateCheckoutProfile {
        EvaluateCheckoutProfile::new(self.caller.clone(), profile_key, country, currency, amount)
    }
}
