use crate::{
    DateTime,
    common::{PgCompany, PgProvider, PortOneVersion},
    json::UnrecognizedMembers,
    payment::PaymentClientType,
    payment::billing_key::{
        BillingKeyPaymentMethodType, BillingKeyStatus, BillingKeyTextSearch,
        BillingKeyTimeRangeField,
    },
};

/// The conditions by which billing keys are found. With no times given, the last 90 days are
/// searched. Some conditions may not apply to V1 billing keys.
#[derive(Clone, Default)]
#[must_use]
#[non_exhaustive]
pub struct BillingKeyFilterInput {
    /// Only billing keys of the store with this ID. Only merchant users can use it; the default
    /// is all stores of the merchant.
    pub store_id: Option<String>,
    /// The time to which `from` and `until` apply.
    pub time_range_field: Option<BillingKeyTimeRangeField>,
    /// The start of the time range. The default is 90 days before `until`.
    pub from: Option<DateTime>,
    /// The end of the time range. The default is now.
    pub until: Option<DateTime>,
    /// Only billing keys in one of these states.
    pub status: Option<Vec<BillingKeyStatus>>,
    /// Only billing keys of one of these channel groups.
    pub channel_group_ids: Option<Vec<String>>,
    /// Only billing keys of the customer with this ID.
    pub customer_id: Option<String>,
    /// Only billing keys from this kind of platform.
    pub platform_type: Option<PaymentClientType>,
    /// Only billing keys that match this text search.
    pub text_search: Option<BillingKeyTextSearch>,
    /// Only billing keys of one of these payment modules of payment providers.
    pub pg_providers: Option<Vec<PgProvider>>,
    /// Only billing keys of one of these payment providers.
    pub pg_companies: Option<Vec<PgCompany>>,
    /// Only billing keys of one of these payment methods.
    pub methods: Option<Vec<BillingKeyPaymentMethodType>>,
    /// Only billing keys of this version of PortOne.
    pub version: Option<PortOneVersion>,
    pub(crate) unrecognized: UnrecognizedMembers,
}

impl BillingKeyFilterInput {
    /// Makes one without any members.
    pub fn new() -> Self {
        Self {
            store_id: None,
            time_range_field: None,
            from: None,
            until: None,
            status: None,
            channel_group_ids: None,
            customer_id: None,
            platform_type: None,
            text_search: None,
            pg_providers: None,
            pg_companies: None,
            methods: None,
            version: None,
            unrecognized: UnrecognizedMembers::default(),
        }
    }

    /// Sets `storeId`. Only billing keys of the store with this ID. Only merchant users can use
    /// it; the default is all stores of the merchant.
    pub fn store_id(mut self, store_id: impl Into<String>) -> Self {
        self.store_id = Some(store_id.into());
        self
    }

    /// Sets the time to which `from` and `until` apply.
    pub fn time_range_field(
        mut self,
        time_range_field: impl Into<BillingKeyTimeRangeField>,
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

    /// Sets `status`. Only billing keys in one of these states.
    pub fn status(mut self, status: Vec<BillingKeyStatus>) -> Self {
        self.status = Some(status);
        self
    }

    /// Sets `channelGroupIds`. Only billing keys of one of these channel groups.
    pub fn channel_group_ids(mut self, channel_group_ids: Vec<String>) -> Self {
        self.channel_group_ids = Some(channel_group_ids);
        self
    }

    /// Sets `customerId`. Only billing keys of the customer with this ID.
    pub fn customer_id(mut self, customer_id: impl Into<String>) -> Self {
        self.customer_id = Some(customer_id.into());
        self
    }

    /// Sets `platformType`. Only billing keys from this kind of platform.
    pub fn platform_type(mut self, platform_type: impl Into<PaymentClientType>) -> Self {
        self.platform_type = Some(platform_type.into());
        self
    }

    /// Sets `textSearch`. Only billing keys that match this text search.
    pub fn text_search(mut self, text_search: BillingKeyTextSearch) -> Self {
        self.text_search = Some(text_search);
        self
    }

    /// Sets `pgProviders`. Only billing keys of one of these payment modules of payment
    /// providers.
    pub fn pg_providers(mut self, pg_providers: Vec<PgProvider>) -> Self {
        self.pg_providers = Some(pg_providers);
        self
    }

    /// Sets `pgCompanies`. Only billing keys of one of these payment providers.
    pub fn pg_companies(mut self, pg_companies: Vec<PgCompany>) -> Self {
        self.pg_companies = Some(pg_companies);
        self
    }

    /// Sets `methods`. Only billing keys of one of these payment methods.
    pub fn methods(mut self, methods: Vec<BillingKeyPaymentMethodType>) -> Self {
        self.methods = Some(methods);
        self
    }

    /// Sets `version`. Only billing keys of this version of PortOne.
    pub fn version(mut self, version: impl Into<PortOneVersion>) -> Self {
        self.version = Some(version.into());
        self
    }
}

crate::json::record!(BillingKeyFilterInput, "" = "", 0b0, {
    0 store_id "storeId"
    1 time_range_field "timeRangeField"
    2 from "from"
    3 until "until"
    4 status "status"
    5 channel_group_ids "channelGroupIds"
    6 customer_id "customerId"
    7 platform_type "platformType"
    8 text_search "textSearch"
    9 pg_providers "pgProviders"
    10 pg_companies "pgCompanies"
    11 methods "methods"
    12 version "version"
});
