//! The partners of a marketplace.

mod archive_platform_partner;
mod connect_bulk_partner_counterparty;
mod connect_partner_counterparty;
mod create_platform_partner;
mod create_platform_partners;
mod disconnect_bulk_partner_counterparty;
mod disconnect_partner_counterparty;
mod get_platform_partner;
mod get_platform_partners;
mod recover_platform_partner;
mod types;
mod update_platform_partner;

pub use self::archive_platform_partner::{
    ArchivePlatformPartner, ArchivePlatformPartnerError, ArchivePlatformPartnerResponse,
};
pub use self::connect_bulk_partner_counterparty::{
    ConnectBulkPartnerCounterparty, ConnectBulkPartnerCounterpartyBody,
    ConnectBulkPartnerCounterpartyError, ConnectBulkPartnerCounterpartyResponse,
};
pub use self::connect_partner_counterparty::{
    ConnectPartnerCounterparty, ConnectPartnerCounterpartyError, ConnectPartnerCounterpartyResponse,
};
pub use self::create_platform_partner::{
    CreatePlatformPartner, CreatePlatformPartnerError, CreatePlatformPartnerResponse,
};
pub use self::create_platform_partners::{
    CreatePlatformPartners, CreatePlatformPartnersBody, CreatePlatformPartnersError,
    CreatePlatformPartnersResponse,
};
pub use self::disconnect_bulk_partner_counterparty::{
    DisconnectBulkPartnerCounterparty, DisconnectBulkPartnerCounterpartyBody,
    DisconnectBulkPartnerCounterpartyError, DisconnectBulkPartnerCounterpartyResponse,
};
pub use self::disconnect_partner_counterparty::{
    DisconnectPartnerCounterparty, DisconnectPartnerCounterpartyError,
    DisconnectPartnerCounterpartyResponse,
};
pub use self::get_platform_partner::{GetPlatformPartner, GetPlatformPartnerError};
pub use self::get_platform_partners::{
    GetPlatformPartners, GetPlatformPartnersBody, GetPlatformPartnersError,
    GetPlatformPartnersResponse,
};
pub use self::recover_platform_partner::{
    RecoverPlatformPartner, RecoverPlatformPartnerError, RecoverPlatformPartnerResponse,
};
pub use self::types::{
    CreatePlatformPartnerBody, CreatePlatformPartnerBodyAccount, CreatePlatformPartnerBodyContact,
    CreatePlatformPartnerBodyType, CreatePlatformPartnerBodyTypeBusiness,
    CreatePlatformPartnerBodyTypeBusinessRequired, CreatePlatformPartnerBodyTypeNonWhtPayer,
    CreatePlatformPartnerBodyTypeWhtPayer, PlatformBulkTask, PlatformBulkTaskProgressStats,
    PlatformBulkTaskStatus, PlatformBulkTaskType, PlatformContractsNotFoundError,
    PlatformPartnerIdsAlreadyExistError, PlatformPartnerIdsDuplicatedError,
};
pub use self::update_platform_partner::{
    UpdatePlatformPartner, UpdatePlatformPartnerError, UpdatePlatformPartnerResponse,
};
#[doc(no_inline)]
pub use crate::common::{Bank, Currency, PageInfo, PageInput};
#[doc(no_inline)]
pub use crate::platform::{
    PlatformAccount, PlatformAccountStatus, PlatformContact, PlatformPartner,
    PlatformPartnerBusinessStatus, PlatformPartnerFilterInput, PlatformPartnerFilterInputKeyword,
    PlatformPartnerMemberCompanyConnectionStatus, PlatformPartnerStatus,
    PlatformPartnerTaxationType, PlatformPartnerType, PlatformPartnerTypeBusiness,
    PlatformPartnerTypeName, PlatformPartnerTypeNonWhtPayer, PlatformPartnerTypeWhtPayer,
    PlatformProperties, PlatformUserDefinedPropertyValue, UpdatePlatformPartnerBody,
    UpdatePlatformPartnerBodyAccount, UpdatePlatformPartnerBodyContact,
    UpdatePlatformPartnerBodyType, UpdatePlatformPartnerBodyTypeBusiness,
    UpdatePlatformPartnerBodyTypeNonWhtPayer, UpdatePlatformPartnerBodyTypeWhtPayer,
};

crate::client::client! {
/// The partners of a marketplace.
PartnerClient
}

impl PartnerClient {
    /// Archives a partner. One with a scheduled update cannot be archived.
    ///
    /// `POST /platform/partners/{id}/archive`
    ///
    /// The client [tries it again](crate::Retry) after a failure that may pass, with the same
    /// [idempotency key](crate::IdempotencyKey) each time, so that it has one effect.
    ///
    /// [PortOne's
    /// reference](https://developers.portone.io/api/rest-v2/platform.partner?v=v2#post%20%2Fplatform%2Fpartners%2F%7Bid%7D%2Farchive)
    ///
    /// # Errors
    ///
    /// The call fails with an [`Error`](crate::Error). If PortOne refuses, its reason is one of
    /// [`ArchivePlatformPartnerError`]: `Forbidden`, `InvalidRequest`,
    /// `PlatformCannotArchiveScheduledPartner`, `PlatformCounterpartyOngoingTaxInvoiceExists`,
    /// `PlatformNotEnabled`, `PlatformPartnerNotFound`, `PlatformPartnerPendingNtsOperation`,
    /// `Unauthorized`.
    pub fn archive_platform_partner(&self, id: impl Into<String>) -> ArchivePlatformPartner {
        ArchivePlatformPartner::new(self.caller.clone(), id)
    }

    /// Connects the partners that match a filter as counterparties, in a bulk task.
    ///
    /// `POST /platform/partners/counterparty-connect`
    ///
    /// The client [tries it again](crate::Retry) after a failure that may pass, with the same
    /// [idempotency key](crate::IdempotencyKey) each time, so that it has one effect.
    ///
    /// [PortOne's
    /// reference](https://developers.portone.io/api/rest-v2/platform.partner?v=v2#post%20%2Fplatform%2Fpartners%2Fcounterparty-connect)
    ///
    /// # Errors
    ///
    /// The call fails with an [`Error`](crate::Error). If PortOne refuses, its reason is one of
    /// [`ConnectBulkPartnerCounterpartyError`]: `Forbidden`, `InvalidRequest`,
    /// `PlatformBtxNotEnabled`, `PlatformExternalApiFailed`, `PlatformNotEnabled`,
    /// `PlatformPartnerNotFound`, `PlatformTargetPartnerNotFound`, `Unauthorized`.
    pub fn connect_bulk_partner_counterparty(&self) -> ConnectBulkPartnerCounterparty {
        ConnectBulkPartnerCounterparty::new(self.caller.clone())
    }

    /// Connects a partner as a counterparty.
    ///
    /// `POST /platform/partners/counterparty-connect/{id}`
    ///
    /// The client [tries it again](crate::Retry) after a failure that may pass, with the same
    /// [idempotency key](crate::IdempotencyKey) each time, so that it has one effect.
    ///
    /// [PortOne's
    /// reference](https://developers.portone.io/api/rest-v2/platform.partner?v=v2#post%20%2Fplatform%2Fpartners%2Fcounterparty-connect%2F%7Bid%7D)
    ///
    /// # Errors
    ///
    /// The call fails with an [`Error`](crate::Error). If PortOne refuses, its reason is one of
    /// [`ConnectPartnerCounterpartyError`]: `Forbidden`, `InvalidRequest`,
    /// `PlatformArchivedPartner`, `PlatformArchivedPartnerNtsNotAllowed`,
    /// `PlatformBtxNotEnabled`, `PlatformCounterpartyNotConnectableStatus`,
    /// `PlatformExternalApiFailed`, `PlatformNotEnabled`, `PlatformPartnerNotFound`,
    /// `PlatformPartnerScheduleExists`, `PlatformPartnerTaxationTypeIsSimple`,
    /// `PlatformPartnerTypeIsNotBusiness`, `Unauthorized`.
    pub fn connect_partner_counterparty(
        &self,
        id: impl Into<String>,
    ) -> ConnectPartnerCounterparty {
        ConnectPartnerCounterparty::new(self.caller.clone(), id)
    }

    /// Creates a partner.
    ///
    /// `POST /platform/partners`
    ///
    /// The client [tries it again](crate::Retry) after a failure that may pass, with the same
    /// [idempotency key](crate::IdempotencyKey) each time, so that it has one effect.
    ///
    /// [PortOne's
    /// reference](https://developers.portone.io/api/rest-v2/platform.partner?v=v2#post%20%2Fplatform%2Fpartners)
    ///
    /// # Errors
    ///
    /// The call fails with an [`Error`](crate::Error). If PortOne refuses, its reason is one of
    /// [`CreatePlatformPartnerError`]: `Forbidden`, `InvalidRequest`,
    /// `PlatformAccountVerificationAlreadyUsed`, `PlatformAccountVerificationFailed`,
    /// `PlatformAccountVerificationNotFound`, `PlatformCompanyVerificationAlreadyUsed`,
    /// `PlatformContractNotFound`, `PlatformCurrencyNotSupported`, `PlatformNotEnabled`,
    /// `PlatformPartnerIdAlreadyExists`, `PlatformUserDefinedPropertyNotFound`, `Unauthorized`.
    pub fn create_platform_partner(
        &self,
        name: impl Into<String>,
        contact: CreatePlatformPartnerBodyContact,
        account: CreatePlatformPartnerBodyAccount,
        default_contract_id: impl Into<String>,
        tags: Vec<String>,
        r#type: CreatePlatformPartnerBodyType,
    ) -> CreatePlatformPartner {
        CreatePlatformPartner::new(
            self.caller.clone(),
            name,
            contact,
            account,
            default_contract_id,
            tags,
            r#type,
        )
    }

    /// Creates several partners in one request.
    ///
    /// `POST /platform/partners/batch`
    ///
    /// The client [tries it again](crate::Retry) after a failure that may pass, with the same
    /// [idempotency key](crate::IdempotencyKey) each time, so that it has one effect.
    ///
    /// [PortOne's
    /// reference](https://developers.portone.io/api/rest-v2/platform.partner?v=v2#post%20%2Fplatform%2Fpartners%2Fbatch)
    ///
    /// # Errors
    ///
    /// The call fails with an [`Error`](crate::Error). If PortOne refuses, its reason is one of
    /// [`CreatePlatformPartnersError`]: `Forbidden`, `InvalidRequest`,
    /// `PlatformContractsNotFound`, `PlatformCurrencyNotSupported`, `PlatformNotEnabled`,
    /// `PlatformPartnerIdsAlreadyExists`, `PlatformPartnerIdsDuplicated`,
    /// `PlatformUserDefinedPropertyNotFound`, `Unauthorized`.
    pub fn create_platform_partners(
        &self,
        partners: Vec<CreatePlatformPartnerBody>,
    ) -> CreatePlatformPartners {
        CreatePlatformPartners::new(self.caller.clone(), partners)
    }

    /// Ends the connection as counterparties of all partners that match a filter, in a bulk
    /// task.
    ///
    /// `POST /platform/partners/counterparty-disconnect`
    ///
    /// The client [tries it again](crate::Retry) after a failure that may pass, with the same
    /// [idempotency key](crate::IdempotencyKey) each time, so that it has one effect.
    ///
    /// [PortOne's
    /// reference](https://developers.portone.io/api/rest-v2/platform.partner?v=v2#post%20%2Fplatform%2Fpartners%2Fcounterparty-disconnect)
    ///
    /// # Errors
    ///
    /// The call fails with an [`Error`](crate::Error). If PortOne refuses, its reason is one of
    /// [`DisconnectBulkPartnerCounterpartyError`]: `Forbidden`, `InvalidRequest`,
    /// `PlatformBtxNotEnabled`, `PlatformExternalApiFailed`, `PlatformNotEnabled`,
    /// `PlatformPartnerNotFound`, `PlatformTargetPartnerNotFound`, `Unauthorized`.
    pub fn disconnect_bulk_partner_counterparty(&self) -> DisconnectBulkPartnerCounterparty {
        DisconnectBulkPartnerCounterparty::new(self.caller.clone())
    }

    /// Ends a partner's connection as a counterparty.
    ///
    /// `POST /platform/partners/counterparty-disconnect/{id}`
    ///
    /// The client [tries it again](crate::Retry) after a failure that may pass, with the same
    /// [idempotency key](crate::IdempotencyKey) each time, so that it has one effect.
    ///
    /// [PortOne's
    /// reference](https://developers.portone.io/api/rest-v2/platform.partner?v=v2#post%20%2Fplatform%2Fpartners%2Fcounterparty-disconnect%2F%7Bid%7D)
    ///
    /// # Errors
    ///
    /// The call fails with an [`Error`](crate::Error). If PortOne refuses, its reason is one of
    /// [`DisconnectPartnerCounterpartyError`]: `Forbidden`, `InvalidRequest`,
    /// `PlatformArchivedPartnerNtsNotAllowed`, `PlatformBtxNotEnabled`,
    /// `PlatformCounterpartyNotConnected`, `PlatformExternalApiFailed`, `PlatformNotEnabled`,
    /// `PlatformOngoingTaxInvoiceExists`, `PlatformPartnerNotFound`,
    /// `PlatformPartnerTaxationTypeIsSimple`, `PlatformPartnerTypeIsNotBusiness`,
    /// `Unauthorized`.
    pub fn disconnect_partner_counterparty(
        &self,
        id: impl Into<String>,
    ) -> DisconnectPartnerCounterparty {
        DisconnectPartnerCounterparty::new(self.caller.clone(), id)
    }

    /// Looks up a partner.
    ///
    /// `GET /platform/partners/{id}`
    ///
    /// It changes nothing, so the client [tries it again](crate::Retry) after a failure that may
    /// pass.
    ///
    /// [PortOne's
    /// reference](https://developers.portone.io/api/rest-v2/platform.partner?v=v2#get%20%2Fplatform%2Fpartners%2F%7Bid%7D)
    ///
    /// # Errors
    ///
    /// The call fails with an [`Error`](crate::Error). If PortOne refuses, its reason is one of
    /// [`GetPlatformPartnerError`]: `Forbidden`, `InvalidRequest`, `PlatformNotEnabled`,
    /// `PlatformPartnerNotFound`, `Unauthorized`.
    pub fn get_platform_partner(&self, id: impl Into<String>) -> GetPlatformPartner {
        GetPlatformPartner::new(self.caller.clone(), id)
    }

    /// Looks up the partners that match a filter, a page at a time.
    ///
    /// `GET /platform/partners`
    ///
    /// It changes nothing, so the client [tries it again](crate::Retry) after a failure that may
    /// pass.
    ///
    /// The call gives one page. Its methods [`items`](GetPlatformPartners::items) and
    /// [`pages`](GetPlatformPartners::pages) give all of them.
    ///
    /// [PortOne's
    /// reference](https://developers.portone.io/api/rest-v2/platform.partner?v=v2#get%20%2Fplatform%2Fpartners)
    ///
    /// # Errors
    ///
    /// The call fails with an [`Error`](crate::Error). If PortOne refuses, its reason is one of
    /// [`GetPlatformPartnersError`]: `Forbidden`, `InvalidRequest`, `PlatformNotEnabled`,
    /// `Unauthorized`.
    pub fn get_platform_partners(&self) -> GetPlatformPartners {
        GetPlatformPartners::new(self.caller.clone())
    }

    /// Restores an archived partner.
    ///
    /// `POST /platform/partners/{id}/recover`
    ///
    /// The client [tries it again](crate::Retry) after a failure that may pass, with the same
    /// [idempotency key](crate::IdempotencyKey) each time, so that it has one effect.
    ///
    /// [PortOne's
    /// reference](https://developers.portone.io/api/rest-v2/platform.partner?v=v2#post%20%2Fplatform%2Fpartners%2F%7Bid%7D%2Frecover)
    ///
    /// # Errors
    ///
    /// The call fails with an [`Error`](crate::Error). If PortOne refuses, its reason is one of
    /// [`RecoverPlatformPartnerError`]: `Forbidden`, `InvalidRequest`, `PlatformNotEnabled`,
    /// `PlatformPartnerNotFound`, `PlatformPartnerPendingNtsOperation`, `Unauthorized`.
    pub fn recover_platform_partner(&self, id: impl Into<String>) -> RecoverPlatformPartner {
        RecoverPlatformPartner::new(self.caller.clone(), id)
    }

    /// Updates a partner. An archived one cannot be updated.
    ///
    /// `PATCH /platform/partners/{id}`
    ///
    /// The client [tries it again](crate::Retry) after a failure that may pass, with the same
    /// [idempotency key](crate::IdempotencyKey) each time, so that it has one effect.
    ///
    /// [PortOne's
    /// reference](https://developers.portone.io/api/rest-v2/platform.partner?v=v2#patch%20%2Fplatform%2Fpartners%2F%7Bid%7D)
    ///
    /// # Errors
    ///
    /// The call fails with an [`Error`](crate::Error). If PortOne refuses, its reason is one of
    /// [`UpdatePlatformPartnerError`]: `Forbidden`, `InvalidRequest`,
    /// `PlatformAccountVerificationAlreadyUsed`, `PlatformAccountVerificationFailed`,
    /// `PlatformAccountVerificationNotFound`, `PlatformArchivedPartner`,
    /// `PlatformCompanyVerificationAlreadyUsed`, `PlatformContractNotFound`,
    /// `PlatformInsufficientDataToChangePartnerType`,
    /// `PlatformMemberCompanyConnectedPartnerBrnUnchangeable`,
    /// `PlatformMemberCompanyConnectedPartnerTypeUnchangeable`, `PlatformNotEnabled`,
    /// `PlatformPartnerNotFound`, `PlatformUserDefinedPropertyNotFound`, `Unauthorized`.
    pub fn update_platform_partner(&self, id: impl Into<String>) -> UpdatePlatformPartner {
        UpdatePlatformPartner::new(self.caller.clone(), id)
    }
}
