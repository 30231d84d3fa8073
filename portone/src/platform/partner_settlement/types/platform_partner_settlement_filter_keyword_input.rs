use crate::json::UnrecognizedMembers;

/// The ID of a partner settlement, payout or bulk payout by which partner settlements are
/// found.
#[derive(Clone, Default)]
#[must_use]
#[non_exhaustive]
pub struct PlatformPartnerSettlementFilterKeywordInput {
    /// Only the partner settlement with this ID.
    pub partner_settlement_id: Option<String>,
    /// Only partner settlements of the payout with this ID.
    pub payout_id: Option<String>,
    /// Only partner settlements of the bulk payout with this ID.
    pub bulk_payout_id: Option<String>,
    pub(crate) unrecognized: UnrecognizedMembers,
}

impl PlatformPartnerSettlementFilterKeywordInput {
    /// Makes one without any members.
    pub fn new() -> Self {
        Self {
            partner_settlement_id: None,
            payout_id: None,
            bulk_payout_id: None,
            unrecognized: UnrecognizedMembers::default(),
        }
    }

    /// Sets `partnerSettlementId`. Only the partner settlement with this ID.
    pub fn partner_settlement_id(mut self, partner_settlement_id: impl Into<String>) -> Self {
        self.partner_settlement_id = Some(partner_settlement_id.into());
        self
    }

    /// Sets `payoutId`. Only partner settlements of the payout with this ID.
    pub fn payout_id(mut self, payout_id: impl Into<String>) -> Self {
        self.payout_id = Some(payout_id.into());
        self
    }

    /// Sets `bulkPayoutId`. Only partner settlements of the bulk payout with this ID.
    pub fn bulk_payout_id(mut self, bulk_payout_id: impl Into<String>) -> Self {
        self.bulk_payout_id = Some(bulk_payout_id.into());
        self
    }
}

crate::json::record!(PlatformPartnerSettlementFilterKeywordInput, "" = "", 0b0, {
    0 partner_settlement_id "partnerSettlementId"
    1 payout_id "payoutId"
    2 bulk_payout_id "bulkPayoutId"
});
