//! The counterparties of tax invoices.

mod create_b2b_counterparty;
mod delete_b2b_counterparty;
mod get_b2b_counterparties;
mod get_b2b_counterparty;
mod get_b2b_counterparty_certificate;
mod get_b2b_counterparty_certificate_registration_url;
mod types;
mod update_b2b_counterparty;
mod validate_b2b_counterparty_certificate;

pub use self::create_b2b_counterparty::{
    CreateB2bCounterparty, CreateB2bCounterpartyBody, CreateB2bCounterpartyError,
    CreateB2bCounterpartyResponse,
};
pub use self::delete_b2b_counterparty::{
    DeleteB2bCounterparty, DeleteB2bCounterpartyBody, DeleteB2bCounterpartyError,
    DeleteB2bCounterpartyResponse,
};
pub use self::get_b2b_counterparties::{
    GetB2bCounterparties, GetB2bCounterpartiesBody, GetB2bCounterpartiesError,
    GetB2bCounterpartiesResponse,
};
pub use self::get_b2b_counterparty::{GetB2bCounterparty, GetB2bCounterpartyError};
pub use self::get_b2b_counterparty_certificate::{
    GetB2bCounterpartyCertificate, GetB2bCounterpartyCertificateError,
};
pub use self::get_b2b_counterparty_certificate_registration_url::{
    GetB2bCounterpartyCertificateRegistrationUrl,
    GetB2bCounterpartyCertificateRegistrationUrlError,
    GetB2bCounterpartyCertificateRegistrationUrlResponse,
};
pub use self::types::{
    B2bCertificate, B2bCertificateType, B2bCounterparty, B2bCounterpartyBusinessStatus,
    B2bCounterpartyContact, B2bCounterpartyContactInput, B2bCounterpartyCreateOptions,
    B2bCounterpartyFilter, B2bCounterpartyInput, B2bCounterpartyVerification,
    B2bNtsConnectionStatus,
};
pub use self::update_b2b_counterparty::{
    UpdateB2bCounterparty, UpdateB2bCounterpartyBody, UpdateB2bCounterpartyError,
    UpdateB2bCounterpartyResponse,
};
pub use self::validate_b2b_counterparty_certificate::{
    ValidateB2bCounterpartyCertificate, ValidateB2bCounterpartyCertificateError,
    ValidateB2bCounterpartyCertificateResponse,
};
#[doc(no_inline)]
pub use crate::b2b::{B2bCounterpartyNotFoundError, B2bCounterpartyNtsNotConnectedError};
#[doc(no_inline)]
pub use crate::common::{PageInfo, PageInput};

crate::client::client! {
/// The counterparties of tax invoices.
CounterpartyClient
}

impl CounterpartyClient {
    /// Creates a counterparty.
    ///
    /// `POST /b2b/counterparties`
    ///
    /// The client [tries it again](crate::Retry) after a failure that may pass, with the same
    /// [idempotency key](crate::IdempotencyKey) each time, so that it has one effect.
    ///
    /// [PortOne's
    /// reference](https://developers.portone.io/api/rest-v2/b2b.counterparty?v=v2#post%20%2Fb2b%2Fcounterparties)
    ///
    /// # Errors
    ///
    /// The call fails with an [`Error`](crate::Error). If PortOne refuses, its reason is one of
    /// [`CreateB2bCounterpartyError`]: `B2BCounterpartyBrnInvalid`,
    /// `B2BCounterpartyIdAlreadyExists`, `B2BCounterpartyIdAlreadyExistsByPartner`,
    /// `B2BCounterpartyMissingRequiredFields`, `B2BCounterpartyNtsConnectionFailed`,
    /// `B2BCounterpartyPartnerNotConnectable`, `B2BCounterpartySelfOriginBrnMismatch`,
    /// `B2BCounterpartyTooManyAdditionalContacts`, `B2BCounterpartyVerificationBrnMismatch`,
    /// `B2BCounterpartyVerificationInvalid`, `B2BCounterpartyVerificationNotFound`,
    /// `B2BCounterpartyVerificationTypeMismatch`, `B2BExternalService`, `B2BNotEnabled`,
    /// `Forbidden`, `InvalidRequest`, `Unauthorized`.
    pub fn create_b2b_counterparty(
        &self,
        counterparty: B2bCounterpartyInput,
    ) -> CreateB2bCounterparty {
        CreateB2bCounterparty::new(self.caller.clone(), counterparty)
    }

    /// Deletes a counterparty. Fails while a tax invoice with it is in progress, or if it is
    /// connected to a partner.
    ///
    /// `DELETE /b2b/counterparties/{counterpartyId}`
    ///
    /// The client [tries it again](crate::Retry) after a failure that may pass, with the same
    /// [idempotency key](crate::IdempotencyKey) each time, so that it has one effect.
    ///
    /// [PortOne's
    /// reference](https://developers.portone.io/api/rest-v2/b2b.counterparty?v=v2#delete%20%2Fb2b%2Fcounterparties%2F%7BcounterpartyId%7D)
    ///
    /// # Errors
    ///
    /// The call fails with an [`Error`](crate::Error). If PortOne refuses, its reason is one of
    /// [`DeleteB2bCounterpartyError`]: `B2BCounterpartyNotFound`,
    /// `B2BCounterpartyOngoingTaxInvoiceExists`, `B2BCounterpartyPartnerNotDeletable`,
    /// `B2BExternalService`, `B2BNotEnabled`, `Forbidden`, `InvalidRequest`, `Unauthorized`.
    pub fn delete_b2b_counterparty(
        &self,
        counterparty_id: impl Into<String>,
    ) -> DeleteB2bCounterparty {
        DeleteB2bCounterparty::new(self.caller.clone(), counterparty_id)
    }

    /// Looks up the counterparties that match a filter, a page at a time.
    ///
    /// `GET /b2b/counterparties`
    ///
    /// It changes nothing, so the client [tries it again](crate::Retry) after a failure that may
    /// pass.
    ///
    /// The call gives one page. Its methods [`items`](GetB2bCounterparties::items) and
    /// [`pages`](GetB2bCounterparties::pages) give all of them.
    ///
    /// [PortOne's
    /// reference](https://developers.portone.io/api/rest-v2/b2b.counterparty?v=v2#get%20%2Fb2b%2Fcounterparties)
    ///
    /// # Errors
    ///
    /// The call fails with an [`Error`](crate::Error). If PortOne refuses, its reason is one of
    /// [`GetB2bCounterpartiesError`]: `B2BExternalService`, `B2BNotEnabled`, `Forbidden`,
    /// `InvalidRequest`, `Unauthorized`.
    pub fn get_b2b_counterparties(&self) -> GetB2bCounterparties {
        GetB2bCounterparties::new(self.caller.clone())
    }

    /// Looks up a counterparty.
    ///
    /// `GET /b2b/counterparties/{counterpartyId}`
    ///
    /// It changes nothing, so the client [tries it again](crate::Retry) after a failure that may
    /// pass.
    ///
    /// [PortOne's
    /// reference](https://developers.portone.io/api/rest-v2/b2b.counterparty?v=v2#get%20%2Fb2b%2Fcounterparties%2F%7BcounterpartyId%7D)
    ///
    /// # Errors
    ///
    /// The call fails with an [`Error`](crate::Error). If PortOne refuses, its reason is one of
    /// [`GetB2bCounterpartyError`]: `B2BCounterpartyNotFound`, `B2BExternalService`,
    /// `B2BNotEnabled`, `Forbidden`, `InvalidRequest`, `Unauthorized`.
    pub fn get_b2b_counterparty(&self, counterparty_id: impl Into<String>) -> GetB2bCounterparty {
        GetB2bCounterparty::new(self.caller.clone(), counterparty_id)
    }

    /// Looks up the certificate of a counterparty. The counterparty must be connected to the
    /// National Tax Service.
    ///
    /// `GET /b2b/counterparties/{brn}/certificate`
    ///
    /// It changes nothing, so the client [tries it again](crate::Retry) after a failure that may
    /// pass.
    ///
    /// [PortOne's
    /// reference](https://developers.portone.io/api/rest-v2/b2b.counterparty?v=v2#get%20%2Fb2b%2Fcounterparties%2F%7Bbrn%7D%2Fcertificate)
    ///
    /// # Errors
    ///
    /// The call fails with an [`Error`](crate::Error). If PortOne refuses, its reason is one of
    /// [`GetB2bCounterpartyCertificateError`]: `B2BCertificateUnregistered`,
    /// `B2BCounterpartyNotFound`, `B2BCounterpartyNtsNotConnected`, `B2BExternalService`,
    /// `B2BNotEnabled`, `Forbidden`, `InvalidRequest`, `Unauthorized`.
    pub fn get_b2b_counterparty_certificate(
        &self,
        brn: impl Into<String>,
    ) -> GetB2bCounterpartyCertificate {
        GetB2bCounterpartyCertificate::new(self.caller.clone(), brn)
    }

    /// Looks up the URL at which a counterparty registers its certificate. The counterparty must
    /// be connected to the National Tax Service.
    ///
    /// `GET /b2b/counterparties/{brn}/certificate/registration-url`
    ///
    /// It changes nothing, so the client [tries it again](crate::Retry) after a failure that may
    /// pass.
    ///
    /// [PortOne's
    /// reference](https://developers.portone.io/api/rest-v2/b2b.counterparty?v=v2#get%20%2Fb2b%2Fcounterparties%2F%7Bbrn%7D%2Fcertificate%2Fregistration-url)
    ///
    /// # Errors
    ///
    /// The call fails with an [`Error`](crate::Error). If PortOne refuses, its reason is one of
    /// [`GetB2bCounterpartyCertificateRegistrationUrlError`]: `B2BCounterpartyNotFound`,
    /// `B2BCounterpartyNtsNotConnected`, `B2BExternalService`, `B2BNotEnabled`, `Forbidden`,
    /// `InvalidRequest`, `Unauthorized`.
    pub fn get_b2b_counterparty_certificate_registration_url(
        &self,
        brn: impl Into<String>,
    ) -> GetB2bCounterpartyCertificateRegistrationUrl {
        GetB2bCounterpartyCertificateRegistrationUrl::new(self.caller.clone(), brn)
    }

    /// Updates a counterparty. Fails if it is connected to a partner.
    ///
    /// `PATCH /b2b/counterparties/{counterpartyId}`
    ///
    /// The client [tries it again](crate::Retry) after a failure that may pass, with the same
    /// [idempotency key](crate::IdempotencyKey) each time, so that it has one effect.
    ///
    /// [PortOne's
    /// reference](https://developers.portone.io/api/rest-v2/b2b.counterparty?v=v2#patch%20%2Fb2b%2Fcounterparties%2F%7BcounterpartyId%7D)
    ///
    /// # Errors
    ///
    /// The call fails with an [`Error`](crate::Error). If PortOne refuses, its reason is one of
    /// [`UpdateB2bCounterpartyError`]: `B2BCounterpartyBrnModificationNotAllowed`,
    /// `B2BCounterpartyMissingRequiredFields`, `B2BCounterpartyNotFound`,
    /// `B2BCounterpartyPartnerNotUpdatable`, `B2BCounterpartyTooManyAdditionalContacts`,
    /// `B2BCounterpartyVerificationBrnMismatch`, `B2BCounterpartyVerificationInvalid`,
    /// `B2BCounterpartyVerificationNotFound`, `B2BCounterpartyVerificationTypeMismatch`,
    /// `B2BExternalService`, `B2BNotEnabled`, `Forbidden`, `InvalidRequest`, `Unauthorized`.
    pub fn update_b2b_counterparty(
        &self,
        counterparty_id: impl Into<String>,
        counterparty: B2bCounterpartyInput,
    ) -> UpdateB2bCounterparty {
        UpdateB2bCounterparty::new(self.caller.clone(), counterparty_id, counterparty)
    }

    /// Checks whether the certificate that a counterparty registered is valid. The counterparty
    /// must be connected to the National Tax Service.
    ///
    /// `POST /b2b/counterparties/{brn}/certificate/validate`
    ///
    /// The client [tries it again](crate::Retry) after a failure that may pass, with the same
    /// [idempotency key](crate::IdempotencyKey) each time, so that it has one effect.
    ///
    /// [PortOne's
    /// reference](https://developers.portone.io/api/rest-v2/b2b.counterparty?v=v2#post%20%2Fb2b%2Fcounterparties%2F%7Bbrn%7D%2Fcertificate%2Fvalidate)
    ///
    /// # Errors
    ///
    /// The call fails with an [`Error`](crate::Error). If PortOne refuses, its reason is one of
    /// [`ValidateB2bCounterpartyCertificateError`]: `B2BCertificateUnregistered`,
    /// `B2BCounterpartyNotFound`, `B2BCounterpartyNtsNotConnected`, `B2BExternalService`,
    /// `B2BNotEnabled`, `Forbidden`, `InvalidRequest`, `Unauthorized`.
    pub fn validate_b2b_counterparty_certificate(
        &self,
        brn: impl Into<String>,
    ) -> ValidateB2bCounterpartyCertificate {
        ValidateB2bCounterpartyCertificate::new(self.caller.clone(), brn)
    }
}
