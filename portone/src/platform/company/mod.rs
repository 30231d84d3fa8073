//! Businesses and their states.

mod get_b2b_business_infos;
mod get_platform_company_state;
mod types;

pub use self::get_b2b_business_infos::{
    GetB2bBusinessInfos, GetB2bBusinessInfosBody, GetB2bBusinessInfosError,
    GetB2bBusinessInfosResponse,
};
pub use self::get_platform_company_state::{GetPlatformCompanyState, GetPlatformCompanyStateError};
pub use self::types::{
    B2bBusinessInfo, B2bBusinessInfoResult, GetPlatformCompanyStatePayload, PlatformBusinessStatus,
    PlatformCompanyState, PlatformTaxationType,
};

crate::client::client! {
/// Businesses and their states.
CompanyClient
}

impl CompanyClient {
    /// Looks up the registrations of businesses by their registration numbers. Its use must
    /// first be arranged with PortOne.
    ///
    /// `POST /b2b/companies/business-info`
    ///
    /// The client [tries it again](crate::Retry) after a failure that may pass, with the same
    /// [idempotency key](crate::IdempotencyKey) each time, so that it has one effect.
    ///
    /// [PortOne's
    /// reference](https://developers.portone.io/api/rest-v2/platform.company?v=v2#post%20%2Fb2b%2Fcompanies%2Fbusiness-info)
    ///
    /// # Errors
    ///
    /// The call fails with an [`Error`](crate::Error). If PortOne refuses, its reason is one of
    /// [`GetB2bBusinessInfosError`]: `B2BExternalService`, `B2BNotEnabled`, `Forbidden`,
    /// `InvalidRequest`, `Unauthorized`.
    pub fn get_b2b_business_infos(&self, brn_list: Vec<String>) -> GetB2bBusinessInfos {
        GetB2bBusinessInfos::new(self.caller.clone(), brn_list)
    }

    /// Looks up the state of a business: how it is taxed and whether it operates. The business
    /// need not be registered with PortOne.
    ///
    /// `GET /platform/companies/{businessRegistrationNumber}/state`
    ///
    /// It changes nothing, so the client [tries it again](crate::Retry) after a failure that may
    /// pass.
    ///
    /// [PortOne's
    /// reference](https://developers.portone.io/api/rest-v2/platform.company?v=v2#get%20%2Fplatform%2Fcompanies%2F%7BbusinessRegistrationNumber%7D%2Fstate)
    ///
    /// # Errors
    ///
    /// The call fails with an [`Error`](crate::Error). If PortOne refuses, its reason is one of
    /// [`GetPlatformCompanyStateError`]: `Forbidden`, `InvalidRequest`,
    /// `PlatformCompanyNotFound`, `PlatformExternalApiFailed`, `PlatformNotEnabled`,
    /// `Unauthorized`.
    pub fn get_platform_company_state(
        &self,
        business_registration_number: impl Into<String>,
    ) -> GetPlatformCompanyState {
        GetPlatformCompanyState::new(self.caller.clone(), business_registration_number)
    }
}
