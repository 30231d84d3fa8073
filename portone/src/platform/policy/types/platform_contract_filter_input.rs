use crate::{
    json::UnrecognizedMembers,
    platform::policy::PlatformSettlementCycleType,
    platform::{PlatformPayer, PlatformSettlementCycleDatePolicy},
};

/// The conditions by which contracts are found.
#[derive(Clone, Default)]
#[must_use]
#[non_exhaustive]
pub struct PlatformContractFilterInput {
    /// Only contracts whose fee is borne by one of these parties. An empty list has no effect.
    pub platform_fee_payers: Option<Vec<PlatformPayer>>,
    /// Only contracts with one of these types of settlement cycle. An empty list has no effect.
    pub cycle_types: Option<Vec<PlatformSettlementCycleType>>,
    /// Only contracts with one of these policies for holidays. An empty list has no effect.
    pub date_policies: Option<Vec<PlatformSettlementCycleDatePolicy>>,
    /// Whether to find archived contracts, instead of those that are not archived. The default
    /// is false.
    pub is_archived: Option<bool>,
    /// The text to search for, and where to search for it.
    pub keyword: Option<PlatformContractFilterInputKeyword>,
    pub(crate) unrecognized: UnrecognizedMembers,
}

impl PlatformContractFilterInput {
    /// Makes one without any members.
    pub fn new() -> Self {
        Self {
            platform_fee_payers: None,
            cycle_types: None,
            date_policies: None,
            is_archived: None,
            keyword: None,
            unrecognized: UnrecognizedMembers::default(),
        }
    }

    /// Sets `platformFeePayers`. Only contracts whose fee is borne by one of these parties. An
    /// empty list has no effect.
    pub fn platform_fee_payers(mut self, platform_fee_payers: Vec<PlatformPayer>) -> Self {
        self.platform_fee_payers = Some(platform_fee_payers);
        self
    }

    /// Sets `cycleTypes`. Only contracts with one of these types of settlement cycle. An empty
    /// list has no effect.
    pub fn cycle_types(mut self, cycle_types: Vec<PlatformSettlementCycleType>) -> Self {
        self.cycle_types = Some(cycle_types);
        self
    }

    /// Sets `datePolicies`. Only contracts with one of these policies for holidays. An empty
    /// list has no effect.
    pub fn date_policies(mut self, date_policies: Vec<PlatformSettlementCycleDatePolicy>) -> Self {
        self.date_policies = Some(date_policies);
        self
    }

    /// Sets whether to find archived contracts, instead of those that are not archived. The
    /// default is false.
    pub fn is_archived(mut self, is_archived: bool) -> Self {
        self.is_archived = Some(is_archived);
        self
    }

    /// Sets the text to search for, and where to search for it.
    pub fn keyword(mut self, keyword: PlatformContractFilterInputKeyword) -> Self {
        self.keyword = Some(keyword);
        self
    }
}

crate::json::record!(PlatformContractFilterInput, "" = "", 0b0, {
    0 platform_fee_payers "platformFeePayers"
    1 cycle_types "cycleTypes"
    2 date_policies "datePolicies"
    3 is_archived "isArchived"
    4 keyword "keyword"
});

/// The keyword by which contracts are found. Only one member may be given.
#[derive(Clone, Default)]
#[must_use]
#[non_exhaustive]
pub struct PlatformContractFilterInputKeyword {
    /// Only contracts whose ID contains this text.
    pub id: Option<String>,
    /// Only contracts whose name contains this text.
    pub name: Option<String>,
    pub(crate) unrecognized: UnrecognizedMembers,
}

impl PlatformContractFilterInputKeyword {
    /// Makes one without any members.
    pub fn new() -> Self {
        Self { id: None, name: None, unrecognized: UnrecognizedMembers::default() }
    }

    /// Sets `id`. Only contracts whose ID contains this text.
    pub fn id(mut self, id: impl Into<String>) -> Self {
        self.id = Some(id.into());
        self
    }

    /// Sets `name`. Only contracts whose name contains this text.
    pub fn name(mut self, name: impl Into<String>) -> Self {
        self.name = Some(name.into());
        self
    }
}

crate::json::record!(PlatformContractFilterInputKeyword, "" = "", 0b0, {
    0 id "id"
    1 name "name"
});
