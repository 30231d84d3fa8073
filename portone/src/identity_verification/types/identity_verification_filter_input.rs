use crate::{
    DateTime,
    common::{PgCompany, PgProvider, PortOneVersion},
    identity_verification::{
        Carrier, IdentityVerificationFilterCustomerInput, IdentityVerificationStatus,
        IdentityVerificationTimeRangeField,
    },
    json::UnrecognizedMembers,
};

/// The conditions by which identity verifications are found. With no times given, the last
/// 90 days are searched.
#[derive(Clone, Default)]
#[must_use]
#[non_exhaustive]
pub struct IdentityVerificationFilterInput {
    /// Only identity verifications of the store with this ID. Only merchant users can use it;
    /// the default is all stores of the merchant.
    pub store_id: Option<String>,
    /// The time to which `from` and `until` apply. The default is `REQUESTED_AT`.
    pub time_range_field: Option<IdentityVerificationTimeRangeField>,
    /// The start of the time range. The default is 90 days before `until`.
    pub from: Option<DateTime>,
    /// The end of the time range. The default is now.
    pub until: Option<DateTime>,
    /// Only the identity verification with this ID, which the merchant gave. For a V1 identity
    /// verification, its `imp_uid`.
    pub identity_verification_id: Option<String>,
    /// Only the identity verification whose attempt has this ID, which PortOne gave. For a V1
    /// identity verification, its `imp_uid`.
    pub identity_verification_tx_id: Option<String>,
    /// Whether to find only test identity verifications (true) or only others (false).
    pub is_test: Option<bool>,
    /// Only identity verifications in one of these states.
    pub statuses: Option<Vec<IdentityVerificationStatus>>,
    /// Only the identity verification with this ID of the payment provider.
    pub pg_tx_id: Option<String>,
    /// Only identity verifications of this merchant ID at the payment provider.
    pub pg_merchant_id: Option<String>,
    /// Only identity verifications of one of these payment modules of payment providers.
    pub pg_providers: Option<Vec<PgProvider>>,
    /// Only identity verifications of one of these payment providers.
    pub pg_companies: Option<Vec<PgCompany>>,
    /// Only identity verifications with one of these mobile carriers.
    pub carriers: Option<Vec<Carrier>>,
    /// Only identity verifications of this version of PortOne.
    pub version: Option<PortOneVersion>,
    /// Only identity verifications of this customer. It is compared with the verified details
    /// once there are any, otherwise with those of the request.
    pub customer: Option<IdentityVerificationFilterCustomerInput>,
    pub(crate) unrecognized: UnrecognizedMembers,
}

impl IdentityVerificationFilterInput {
    /// Makes one without any members.
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

    /// Sets the time to which `from` and `until` apply. The default is `REQUESTED_AT`.
    pub fn time_range_field(
        mut self,
        time_range_field: impl Into<IdentityVerificationTimeRangeField>,
    ) -> Self {
        self.time_range_field = Some(time_range_field.into());
        self
    }

    /// Sets the start of the time range. The default is 90 days before `until`.
    pub fn from(mut self, from: impl Into<DateTime>) -> Self {
        self.from = Some(from.into());
        self
    }

    /// Sets the end of the time range. The default is now.
    pub fn until(mut self, until: impl Into<DateTime>) -> Self {
        self.until = Some(until.into());
        self
    }

    /// Sets `identityVerificationId`. Only the identity verification with this ID, which the
    /// merchant gave. For a V1 identity verification, its `imp_uid`.
    pub fn identity_verification_id(mut self, identity_verification_id: impl Into<String>) -> Self {
        self.identity_verification_id = Some(identity_verification_id.into());
        self
    }

    /// Sets `identityVerificationTxId`. Only the identity verification whose attempt has this
    /// ID, which PortOne gave. For a V1 identity verification, its `imp_uid`.
    pub fn identity_verification_tx_id(
        mut self,
        identity_verification_tx_id: impl Into<String>,
    ) -> Self {
        self.identity_verification_tx_id = Some(identity_verification_tx_id.into());
        self
    }

    /// Sets whether to find only test identity verifications (true) or only others (false).
    pub fn is_test(mut self, is_test: bool) -> Self {
        self.is_test = Some(is_test);
        self
    }

    /// Sets `statuses`. Only identity verifications in one of these states.
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
    /// payment providers.
    pub fn pg_providers(mut self, pg_providers: Vec<PgProvider>) -> Self {
        self.pg_providers = Some(pg_providers);
        self
    }

    /// Sets `pgCompanies`. Only identity verifications of one of these payment providers.
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

    /// Sets `customer`. Only identity verifications of this customer. It is compared with the
    /// verified details once there are any, otherwise with those of the request.
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
