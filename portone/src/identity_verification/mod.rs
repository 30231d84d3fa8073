//! Identity verifications.

mod confirm_identity_verification;
mod get_identity_verification;
mod get_identity_verifications;
mod resend_identity_verification;
mod send_identity_verification;
mod types;

pub use self::confirm_identity_verification::{
    ConfirmIdentityVerification, ConfirmIdentityVerificationBody, ConfirmIdentityVerificationError,
    ConfirmIdentityVerificationResponse,
};
pub use self::get_identity_verification::{GetIdentityVerification, GetIdentityVerificationError};
pub use self::get_identity_verifications::{
    GetIdentityVerifications, GetIdentityVerificationsBody, GetIdentityVerificationsError,
    GetIdentityVerificationsResponse,
};
pub use self::resend_identity_verification::{
    ResendIdentityVerification, ResendIdentityVerificationError, ResendIdentityVerificationResponse,
};
pub use self::send_identity_verification::{
    SendIdentityVerification, SendIdentityVerificationBody, SendIdentityVerificationBodyCustomer,
    SendIdentityVerificationBodyCustomerRequired, SendIdentityVerificationError,
    SendIdentityVerificationResponse,
};
pub use self::types::{
    Carrier, FailedIdentityVerification, IdentityVerification, IdentityVerificationFailure,
    IdentityVerificationFilterCustomerInput, IdentityVerificationFilterInput,
    IdentityVerificationMethod, IdentityVerificationOperator,
    IdentityVerificationRequestedCustomer, IdentityVerificationSortBy,
    IdentityVerificationSortInput, IdentityVerificationStatus, IdentityVerificationTimeRangeField,
    IdentityVerificationVerifiedCustomer, ReadyIdentityVerification, VerifiedIdentityVerification,
};
#[doc(no_inline)]
pub use crate::common::{
    Gender, PageInfo, PageInput, PgCompany, PgProvider, PgProviderError, PortOneVersion,
    SelectedChannel, SelectedChannelType, SortOrder,
};

crate::client::client! {
/// Identity verifications.
IdentityVerificationClient
}

impl IdentityVerificationClient {
    /// Confirms an identity verification that was requested. Only the SMS method uses the
    /// one-time password.
    ///
    /// `POST /identity-verifications/{identityVerificationId}/confirm`
    ///
    /// The client [tries it again](crate::Retry) after a failure that may pass, with the same
    /// [idempotency key](crate::IdempotencyKey) each time, so that it has one effect.
    ///
    /// [PortOne's
    /// reference](https://developers.portone.io/api/rest-v2/identityVerification?v=v2#post%20%2Fidentity-verifications%2F%7BidentityVerificationId%7D%2Fconfirm)
    ///
    /// # Errors
    ///
    /// The call fails with an [`Error`](crate::Error). If PortOne refuses, its reason is one of
    /// [`ConfirmIdentityVerificationError`]: `Forbidden`, `IdentityVerificationAlreadyVerified`,
    /// `IdentityVerificationNotFound`, `IdentityVerificationNotSent`, `InvalidRequest`,
    /// `PgProvider`, `Unauthorized`.
    pub fn confirm_identity_verification(
        &self,
        identity_verification_id: impl Into<String>,
    ) -> ConfirmIdentityVerification {
        ConfirmIdentityVerification::new(self.caller.clone(), identity_verification_id)
    }

    /// Looks up an identity verification.
    ///
    /// `GET /identity-verifications/{identityVerificationId}`
    ///
    /// It changes nothing, so the client [tries it again](crate::Retry) after a failure that may
    /// pass.
    ///
    /// [PortOne's
    /// reference](https://developers.portone.io/api/rest-v2/identityVerification?v=v2#get%20%2Fidentity-verifications%2F%7BidentityVerificationId%7D)
    ///
    /// # Errors
    ///
    /// The call fails with an [`Error`](crate::Error). If PortOne refuses, its reason is one of
    /// [`GetIdentityVerificationError`]: `Forbidden`, `IdentityVerificationNotFound`,
    /// `InvalidRequest`, `Unauthorized`.
    pub fn get_identity_verification(
        &self,
        identity_verification_id: impl Into<String>,
    ) -> GetIdentityVerification {
        GetIdentityVerification::new(self.caller.clone(), identity_verification_id)
    }

    /// Looks up the identity verifications that match a filter, a page at a time.
    ///
    /// `GET /identity-verifications`
    ///
    /// It changes nothing, so the client [tries it again](crate::Retry) after a failure that may
    /// pass.
    ///
    /// The call gives one page. Its methods [`items`](GetIdentityVerifications::items) and
    /// [`pages`](GetIdentityVerifications::pages) give all of them.
    ///
    /// [PortOne's
    /// reference](https://developers.portone.io/api/rest-v2/identityVerification?v=v2#get%20%2Fidentity-verifications)
    ///
    /// # Errors
    ///
    /// The call fails with an [`Error`](crate::Error). If PortOne refuses, its reason is one of
    /// [`GetIdentityVerificationsError`]: `Forbidden`, `InvalidRequest`, `Unauthorized`.
    pub fn get_identity_verifications(&self) -> GetIdentityVerifications {
        GetIdentityVerifications::new(self.caller.clone())
    }

    /// Sends a request for an identity verification by SMS again.
    ///
    /// `POST /identity-verifications/{identityVerificationId}/resend`
    ///
    /// The client [tries it again](crate::Retry) after a failure that may pass, with the same
    /// [idempotency key](crate::IdempotencyKey) each time, so that it has one effect.
    ///
    /// [PortOne's
    /// reference](https://developers.portone.io/api/rest-v2/identityVerification?v=v2#post%20%2Fidentity-verifications%2F%7BidentityVerificationId%7D%2Fresend)
    ///
    /// # Errors
    ///
    /// The call fails with an [`Error`](crate::Error). If PortOne refuses, its reason is one of
    /// [`ResendIdentityVerificationError`]: `Forbidden`, `IdentityVerificationAlreadyVerified`,
    /// `IdentityVerificationNotFound`, `IdentityVerificationNotSent`, `InvalidRequest`,
    /// `PgProvider`, `Unauthorized`.
    pub fn resend_identity_verification(
        &self,
        identity_verification_id: impl Into<String>,
    ) -> ResendIdentityVerification {
        ResendIdentityVerification::new(self.caller.clone(), identity_verification_id)
    }

    /// Sends a request for an identity verification, by SMS or through an app.
    ///
    /// `POST /identity-verifications/{identityVerificationId}/send`
    ///
    /// The client [tries it again](crate::Retry) after a failure that may pass, with the same
    /// [idempotency key](crate::IdempotencyKey) each time, so that it has one effect.
    ///
    /// [PortOne's
    /// reference](https://developers.portone.io/api/rest-v2/identityVerification?v=v2#post%20%2Fidentity-verifications%2F%7BidentityVerificationId%7D%2Fsend)
    ///
    /// # Errors
    ///
    /// The call fails with an [`Error`](crate::Error). If PortOne refuses, its reason is one of
    /// [`SendIdentityVerificationError`]: `ChannelNotFound`, `Forbidden`,
    /// `IdentityVerificationAlreadySent`, `IdentityVerificationAlreadyVerified`,
    /// `IdentityVerificationNotFound`, `InvalidRequest`, `MaxTransactionCountReached`,
    /// `PgProvider`, `Unauthorized`.
    pub fn send_identity_verification(
        &self,
        identity_verification_id: impl Into<String>,
        channel_key: impl Into<String>,
        customer: SendIdentityVerificationBodyCustomer,
        operator: impl Into<IdentityVerificationOperator>,
        method: impl Into<IdentityVerificationMethod>,
    ) -> SendIdentityVerification {
        SendIdentityVerification::new(
            self.caller.clone(),
            identity_verification_id,
            channel_key,
            customer,
            operator,
            method,
        )
    }
}
