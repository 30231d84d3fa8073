use crate::{
    DateTime,
    common::{PgCompany, PgProvider, PortOneVersion},
    identity_verification::{
        Carrier, IdentityVerificationFilterCustomerInput, IdentityVerificationStatus,
        IdentityVerificationTimeRangeField,
    },
    json::UnrecognizedMembers,
};

/// The conditions by which identity verifications are found. By default, those requested in
/// the last 90 days.
#[derive(Clone, Default)]
#[must_use]
#[non_exhaustive]
pub struct IdentityVerificationFilterInput {
    /// Only identity verifications of the store with this ID. Only merchant users can use it;
    /// the default is all stores of the merchant.
    pub store_id: Option<String>,
    /// The time that `from` and `until` are about. The default is `REQUESTED_AT`.
    pub time_range_field: Option<IdentityVerificationTimeRangeField>,
    /// The start of the time range. Defaults to 90 days before `until`.
    pub from: Option<DateTime>,
    /// The end of the range of time. The default is now.
    pub until: Option<DateTime>,
    /// Only the identity verification with this ID of the merchant. For a V1 identity
    /// verification, its `imp_uid`.
    pub identity_verification_id: Option<String>,
    /// Only the identity verification attempt with this PortOne ID. For a V1 identity
    /// verification, its `imp_uid`.
    pub identity_verification_tx_id: Option<String>,
    /// Whether to find test identity verifications, or those that are not.
    pub is_test: Option<bool>,
    /// Only identity verifications in one of these states. When left out, this does not filter.
    pub statuses: Option<Vec<IdentityVerificationStatus>>,
    /// Only the identity verification with this ID of the payment provider.
    pub pg_tx_id: Option<String>,
    /// Only identity verifications of this merchant ID at the payment provider.
    pub pg_merchant_id: Option<String>,
    /// Only identity verifications of one of these payment modules of providers. When left out,
    /// this does not filter.
    pub pg_providers: Option<Vec<PgProvider>>,
    /// Only identity verifications of one of these payment providers. When left out, this does
    /// not filter.
    pub pg_companies: Option<Vec<PgCompany>>,
    /// Only identity verifications with one of these mobile carriers.
    pub carriers: Option<Vec<Carrier>>,
    /// Only identity verifications of this version of PortOne.
    pub version: Option<PortOneVersion>,
    /// Only identity verifications of this customer. Compared with the verified data once
    /// verified, otherwise with the data of the request.
    pub customer: Option<IdentityVerificationFilterCustomerInput>,
    pub(crate) unrecognized: UnrecognizedMembers,
}

impl IdentityVerificationFilterInput {
    /// Makes one of what is required.
    pub fn new() -> Self {
        Self {
            store_id: None,
            time_range_field: None,
            from: None,
            until: None,
            identity_verification_id: None,
            identity_verification_tx_id: None,
            is_test: None,
            statuses: None,
            pg_tx_id: None,
            pg_merchant_id: None,
            pg_providers: None,
            pg_companies: None,
            carriers: None,
            version: None,
            customer: None,
            unrecognized: UnrecognizedMembers::default(),
        }
    }

    /// Sets `storeId`. Only identity verifications of the store with this ID. Only merchant
    /// users can use it; the default is all stores of the merchant.
    pub fn store_id(mut self, store_id: impl Into<String>) -> Self {
        self.store_id = Some(store_id.into());
        self
    }

    /// Sets the time that `from` and `until` are about. The default is `REQUESTED_AT`.
    pub fn time_range_field(
        mut self,
        time_range_field: impl Into<IdentityVerificationTimeRangeField>,
    ) -> Self {
        self.time_range_field = Some(time_range_field.into());
        self
    }

    /// Sets the start of the time range. Defaults to 90 days before `until`.
    pub fn from(mut self, from: impl Into<DateTime>) -> Self {
        self.from = Some(from.into());
        self
    }

    /// Sets the end of the range of time. The default is now.
    pub fn until(mut self, until: impl Into<DateTime>) -> Self {
        self.until = Some(until.into());
        self
    }

    /// Sets `identityVerificationId`. Only the identity verification with this ID of the
    /// merchant. For a V1 identity verification, its `imp_uid`.
    pub fn identity_verification_id(mut self, identity_verification_id: impl Into<String>) -> Self {
        self.identity_verification_id = Some(identity_verification_id.into());
        self
    }

    /// Sets `identityVerificationTxId`. Only the identity verification attempt with this PortOne
    /// ID. For a V1 identity verification, its `imp_uid`.
    pub fn identity_verification_tx_id(
        mut self,
        identity_verification_tx_id: impl Into<String>,
    ) -> Self {
        self.identity_verification_tx_id = Some(identity_verification_tx_id.into());
        self
    }

    /// Sets whether to find test identity verifications, or those that are not.
    pub fn is_test(mut self, is_test: bool) -> Self {
        self.is_test = Some(is_test);
        self
    }

    /// Sets `statuses`. Only identity verifications in one of these states. When left out, this
    /// does not filter.
    pub fn statuses(mut self, statuses: Vec<IdentityVerificationStatus>) -> Self {
        self.statuses = Some(statuses);
        self
    }

    /// Sets `pgTxId`. Only the identity verification with this ID of the payment provider.
    pub fn pg_tx_id(mut self, pg_tx_id: impl Into<String>) -> Self {
        self.pg_tx_id = Some(pg_tx_id.into());
        self
    }

    /// Sets `pgMerchantId`. Only identity verifications of this merchant ID at the payment
    /// provider.
    pub fn pg_merchant_id(mut self, pg_merchant_id: impl Into<String>) -> Self {
        self.pg_merchant_id = Some(pg_merchant_id.into());
        self
    }

    /// Sets `pgProviders`. Only identity verifications of one of these payment modules of
    /// providers. When left out, this does not filter.
    pub fn pg_providers(mut self, pg_providers: Vec<PgProvider>) -> Self {
        self.pg_providers = Some(pg_providers);
        self
    }

    /// Sets `pgCompanies`. Only identity verifications of one of these payment providers. When
    /// left out, this does not filter.
    pub fn pg_companies(mut self, pg_companies: Vec<PgCompany>) -> Self {
        self.pg_companies = Some(pg_companies);
        self
    }

    /// Sets `carriers`. Only identity verifications with one of these mobile carriers.
    pub fn carriers(mut self, carriers: Vec<Carrier>) -> Self {
        self.carriers = Some(carriers);
        self
    }

    /// Sets `version`. Only identity verifications of this version of PortOne.
    pub fn version(mut self, version: impl Into<PortOneVersion>) -> Self {
        self.version = Some(version.into());
        self
    }

    /// Sets `customer`. Only identity verifications of this customer. Compared with the verified
    /// data once verified, otherwise with the data of the request.
    pub fn customer(mut self, customer: IdentityVerificationFilterCustomerInput) -> Self {
        self.customer = Some(customer);
        self
    }
}

crate::json::record!(IdentityVerificationFilterInput, "" = "", 0b0, {
    0 store_id "storeId"
    1 time_range_field "timeRangeField"
    2 from "from"
    3 until "until"
    4 identity_verification_id "identityVerificationId"
    5 identity_verification_tx_id "identityVerificationTxId"
    6 is_test "isTest"
    7 statuses "statuses"
    8 pg_tx_id "pgTxId"
    9 pg_merchant_id "pgMerchantId"
    10 pg_providers "pgProviders"
    11 pg_companies "pgCompanies"
    12 carriers "carriers"
    13 version "version"
    14 customer "customer"
});
