use crate::PortOneClient;

impl PortOneClient {
    /// Access tokens, which can be used in place of the API secret.
    #[cfg(feature = "auth")]
    pub fn auth(&self) -> crate::auth::AuthClient {
        crate::auth::AuthClient::of(self.caller.clone())
    }

    /// Tax invoices between businesses.
    #[cfg(feature = "b2b")]
    pub fn b2b(&self) -> crate::b2b::B2bClient {
        crate::b2b::B2bClient::of(self.caller.clone())
    }

    /// Checkout profiles, which set the payment methods of a checkout.
    #[cfg(feature = "checkout-profile")]
    pub fn checkout_profile(&self) -> crate::checkout_profile::CheckoutProfileClient {
        crate::checkout_profile::CheckoutProfileClient::of(self.caller.clone())
    }

    /// What belongs to no single area, and the types that several areas have.
    pub fn common(&self) -> crate::common::CommonClient {
        crate::common::CommonClient::of(self.caller.clone())
    }

    /// Identity verifications.
    #[cfg(feature = "identity-verification")]
    pub fn identity_verification(
        &self,
    ) -> crate::identity_verification::IdentityVerificationClient {
        crate::identity_verification::IdentityVerificationClient::of(self.caller.clone())
    }

    /// Payments: look them up, cancel them, make them and confirm them.
    #[cfg(feature = "payment")]
    pub fn payment(&self) -> crate::payment::PaymentClient {
        crate::payment::PaymentClient::of(self.caller.clone())
    }

    /// Payment sessions, which a hosted checkout works with.
    #[cfg(feature = "payment-session")]
    pub fn payment_session(&self) -> crate::payment_session::PaymentSessionClient {
        crate::payment_session::PaymentSessionClient::of(self.caller.clone())
    }

    /// Operations that only one payment provider has.
    #[cfg(feature = "pg-specific")]
    pub fn pg_specific(&self) -> crate::pg_specific::PgSpecificClient {
        crate::pg_specific::PgSpecificClient::of(self.caller.clone())
    }

    /// Partner settlement: what a marketplace pays to those who sell on it.
    #[cfg(feature = "platform")]
    pub fn platform(&self) -> crate::platform::PlatformClient {
        crate::platform::PlatformClient::of(self.caller.clone())
    }

    /// Reconciliation of transactions and settlements with the records of payment providers.
    #[cfg(feature = "reconciliation")]
    pub fn reconciliation(&self) -> crate::reconciliation::ReconciliationClient {
        crate::reconciliation::ReconciliationClient::of(self.caller.clone())
    }
}
