//! Payment sessions, which a hosted checkout works with.

mod close_payment_session;
mod create_payment_session;
mod get_payment_session;
mod types;

pub use self::close_payment_session::{
    ClosePaymentSession, ClosePaymentSessionError, ClosePaymentSessionResponse,
};
pub use self::create_payment_session::{
    CreatePaymentSession, CreatePaymentSessionBody, CreatePaymentSessionBodyRequired,
    CreatePaymentSessionError, CreatePaymentSessionRequired, CreatePaymentSessionResponse,
};
pub use self::get_payment_session::{GetPaymentSession, GetPaymentSessionError};
pub use self::types::{
    PaymentSession, PaymentSessionAgreement, PaymentSessionColors, PaymentSessionProduct,
    PaymentSessionProductRequired,
};
#[doc(no_inline)]
pub use crate::common::{CheckoutPaymentMethod, Country, Currency};

crate::client::client! {
/// Payment sessions, which a hosted checkout works with.
PaymentSessionClient
}

impl PaymentSessionClient {
    /// Closes a payment session at once. Its checkout page can no longer be opened.
    ///
    /// `POST /payment-sessions/{sessionId}/close`
    ///
    /// The client [tries it again](crate::Retry) after a failure that may pass, with the same
    /// [idempotency key](crate::IdempotencyKey) each time, so that it has one effect.
    ///
    /// [PortOne's
    /// reference](https://developers.portone.io/api/rest-v2/paymentSession?v=v2#post%20%2Fpayment-sessions%2F%7BsessionId%7D%2Fclose)
    ///
    /// # Errors
    ///
    /// The call fails with an [`Error`](crate::Error). If PortOne refuses, its reason is one of
    /// [`ClosePaymentSessionError`]: `Forbidden`, `InvalidRequest`, `SessionNotFound`,
    /// `Unauthorized`.
    pub fn close_payment_session(&self, session_id: impl Into<String>) -> ClosePaymentSession {
        ClosePaymentSession::new(self.caller.clone(), session_id)
    }

    /// Creates a payment session and returns the URL of its hosted checkout page.
    ///
    /// `POST /payment-sessions`
    ///
    /// The client [tries it again](crate::Retry) after a failure that may pass, with the same
    /// [idempotency key](crate::IdempotencyKey) each time, so that it has one effect.
    ///
    /// [PortOne's
    /// reference](https://developers.portone.io/api/rest-v2/paymentSession?v=v2#post%20%2Fpayment-sessions)
    ///
    /// # Errors
    ///
    /// The call fails with an [`Error`](crate::Error). If PortOne refuses, its reason is one of
    /// [`CreatePaymentSessionError`]: `Forbidden`, `InvalidRequest`, `MaxTtlExceeded`,
    /// `Unauthorized`.
    pub fn create_payment_session(
        &self,
        required: CreatePaymentSessionRequired,
    ) -> CreatePaymentSession {
        CreatePaymentSession::new(self.caller.clone(), required)
    }

    /// Looks up a payment session. Needs no authentication, so a web page may call it too. Fails
    /// once the session has expired.
    ///
    /// `GET /payment-sessions/{sessionId}`
    ///
    /// It changes nothing, so the client [tries it again](crate::Retry) after a failure that may
    /// pass.
    ///
    /// [PortOne's
    /// reference](https://developers.portone.io/api/rest-v2/paymentSession?v=v2#get%20%2Fpayment-sessions%2F%7BsessionId%7D)
    ///
    /// # Errors
    ///
    /// The call fails with an [`Error`](crate::Error). If PortOne refuses, its reason is one of
    /// [`GetPaymentSessionError`]: `InvalidRequest`, `SessionExpired`, `SessionNotFound`.
    pub fn get_payment_session(&self, session_id: impl Into<String>) -> GetPaymentSession {
        GetPaymentSession::new(self.caller.clone(), session_id)
    }
}
