use crate::{
    Date,
    common::Currency,
    json::UnrecognizedMembers,
    platform::partner_settlement::{
        PlatformPartnerSettlementFilterKeywordInput, PlatformPartnerSettlementStatus,
        PlatformPartnerSettlementType,
    },
};

/// The conditions by which partner settlements are found.
#[derive(Clone, Default)]
#[must_use]
#[non_exhaustive]
pub struct PlatformPartnerSettlementFilterInput {
    /// Only partner settlements on one of these dates.
    pub settlement_dates: Option<Vec<Date>>,
    /// Only partner settlements with one of these contracts.
    pub contract_ids: Option<Vec<String>>,
    /// Only partner settlements of partners with at least one of these tags.
    pub partner_tags: Option<Vec<String>>,
    /// Only partner settlements in one of these currencies.
    pub settlement_currencies: Option<Vec<Currency>>,
    /// Only partner settlements in one of these states.
    pub statuses: Option<Vec<PlatformPartnerSettlementStatus>>,
    /// Only partner settlements of the partners with one of these IDs.
    pub partner_ids: Option<Vec<String>>,
    /// Only partner settlements of one of these types.
    pub settlement_types: Option<Vec<PlatformPartnerSettlementType>>,
    /// The text to search for, and where to search for it.
    pub keyword: Option<PlatformPartnerSettlementFilterKeywordInput>,
    pub(crate) unrecognized: UnrecognizedMembers,
}

impl PlatformPartnerSettlementFilterInput {
    /// Makes one without any members.
    pub fn new() -> Self {
        Self {
            settlement_dates: None,
            contract_ids: None,
            partner_tags: None,
            settlement_currencies: None,
            statuses: None,
            partner_ids: None,
            settlement_types: None,
            keyword: None,
            unrecognized: UnrecognizedMembers::default(),
        }
    }

    /// Sets `settlementDates`. Only partner settlements on one of these dates.
    pub fn settlement_dates(mut self, settlement_dates: Vec<Date>) -> Self {
        self.settlement_dates = Some(settlement_dates);
        self
    }

    /// Sets `contractIds`. Only partner settlements with one of these contracts.
    pub fn contract_ids(mut self, contract_ids: Vec<String>) -> Self {
        self.contract_ids = Some(contract_ids);
        self
    }

    /// Sets `partnerTags`. Only partner settlements of partners with at least one of these tags.
    pub fn partner_tags(mut self, partner_tags: Vec<String>) -> Self {
        self.partner_tags = Some(partner_tags);
        self
    }

    /// Sets `settlementCurrencies`. Only partner settlements in one of these currencies.
    pub fn settlement_currencies(mut self, settlement_currencies: Vec<Currency>) -> Self {
        self.settlement_currencies = Some(settlement_currencies);
        self
    }

    /// Sets `statuses`. Only partner settlements in one of these states.
    pub fn statuses(mut self, statuses: Vec<PlatformPartnerSettlementStatus>) -> Self {
        self.statuses = Some(statuses);
        self
    }

    /// Sets `partnerIds`. Only partner settlements of the partners with one of these IDs.
    pub fn partner_ids(mut self, partner_ids: Vec<String>) -> Self {
        self.partner_ids = Some(partner_ids);
        self
    }

    /// Sets `settlementTypes`. Only partner settlements of one of these types.
    pub fn settlement_types(
        mut self,
        settlement_types: Vec<PlatformPartnerSettlementType>,
    ) -> Self {
        self.settlement_types = Some(settlement_types);
        self
    }

    /// Sets the text to search for, and where to search for it.
    pub fn keyword(mut self, keyword: PlatformPartnerSettlementFilterKeywordInput) -> Self {
        self.keyword = Some(keyword);
        self
    }
}

crate::json::record!(PlatformPartnerSettlementFilterInput, "" = "", 0b0, {
    0 settlement_dates "settlementDates"
    1 contract_ids "contractIds"
    2 partner_tags "partnerTags"
    3 settlement_currencies "settlementCurrencies"
    4 statuses "statuses"
    5 partner_ids "partnerIds"
    6 settlement_types "settlementTypes"
    7 keyword "keyword"
});
