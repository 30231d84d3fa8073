//! Partner settlements, which sum up transfers.

#[cfg(feature = "unstable")]
mod delete_platform_partner_settlements;
mod get_platform_partner_settlements;
mod types;

#[cfg(feature = "unstable")]
pub use self::delete_platform_partner_settlements::{
    DeletePlatformPartnerSettlements, DeletePlatformPartnerSettlementsBody,
    DeletePlatformPartnerSettlementsError, DeletePlatformPartnerSettlementsResponse,
};
pub use self::get_platform_partner_settlements::{
    GetPlatformPartnerSettlements, GetPlatformPartnerSettlementsBody,
    GetPlatformPartnerSettlementsError, GetPlatformPartnerSettlementsResponse,
};
pub use self::types::{
    PlatformNonDeletablePartnerSettlementsError, PlatformPartnerManualSettlement,
    PlatformPartnerOrderCancelSettlement, PlatformPartnerOrderSettlement,
    PlatformPartnerSettlement, PlatformPartnerSettlementFilterInput,
    PlatformPartnerSettlementFilterKeywordInput, PlatformPartnerSettlementStatus,
    PlatformPartnerSettlementStatusStats, PlatformPartnerSettlementType,
    PlatformReferencedCancelOrderTransfersExistError,
};
#[doc(no_inline)]
pub use crate::common::{Bank, Currency, DateRange, PageInfo, PageInput};
#[doc(no_inline)]
pub use crate::platform::{
    DayOfWeek, MonthDay, MonthDayRequired, PlatformAccount, PlatformAccountStatus, PlatformContact,
    PlatformContract, PlatformFee, PlatformFixedAmountFee, PlatformFixedRateFee,
    PlatformOrderSettlementAmount, PlatformPartner, PlatformPartnerBusinessStatus,
    PlatformPartnerMemberCompanyConnectionStatus, PlatformPartnerSettlementsNotFoundError,
    PlatformPartnerStatus, PlatformPartnerTaxationType, PlatformPartnerType,
    PlatformPartnerTypeBusiness, PlatformPartnerTypeNonWhtPayer, PlatformPartnerTypeWhtPayer,
    PlatformPayer, PlatformProperties, PlatformSettlementCycle, PlatformSettlementCycleDatePolicy,
    PlatformSettlementCycleMethod, PlatformSettlementCycleMethodDaily,
    PlatformSettlementCycleMethodManualDates, PlatformSettlementCycleMethodMonthly,
    PlatformSettlementCycleMethodWeekly, PlatformUserDefinedFormulaResults,
    PlatformUserDefinedPropertyValue,
};

crate::client::client! {
/// Partner settlements, which sum up transfers.
PartnerSettlementClient
}

impl PartnerSettlementClient {
    /// Deletes the given partner settlements.
    ///
    /// `POST /platform/partner-settlements/delete`
    ///
    /// PortOne calls this operation UNSTABLE: it may change at any time, without a new version.
    ///
    /// The client [tries it again](crate::Retry) after a failure that may pass, with the same
    /// [idempotency key](crate::IdempotencyKey) each time, so that it has one effect.
    ///
    /// [PortOne's
    /// reference](https://developers.portone.io/api/rest-v2/platform.partnerSettlement?v=v2#post%20%2Fplatform%2Fpartner-settlements%2Fdelete)
    ///
    /// # Errors
    ///
    /// The call fails with an [`Error`](crate::Error). If PortOne refuses, its reason is one of
    /// [`DeletePlatformPartnerSettlementsError`]: `Forbidden`, `InvalidRequest`,
    /// `PlatformNonDeletablePartnerSettlements`, `PlatformNotEnabled`,
    /// `PlatformPartnerSettlementsNotFound`, `PlatformReferencedCancelOrderTransfersExist`,
    /// `Unauthorized`.
    #[cfg(feature = "unstable")]
    pub fn delete_platform_partner_settlements(
        &self,
        partner_settlement_ids: Vec<String>,
    ) -> DeletePlatformPartnerSettlements {
        DeletePlatformPartnerSettlements::new(self.caller.clone(), partner_settlement_ids)
    }

    /// Looks up the partner settlements that match a filter, a page at a time, with the number
    /// of them in each state.
    ///
    /// `GET /platform/partner-settlements`
    ///
    /// It changes nothing, so the client [tries it again](crate::Retry) after a failure that may
    /// pass.
    ///
    /// The call gives one page. Its methods [`items`](GetPlatformPartnerSettlements::items) and
    /// [`pages`](GetPlatformPartnerSettlements::pages) give all of them.
    ///
    /// [PortOne's
    /// reference](https://developers.portone.io/api/rest-v2/platform.partnerSettlement?v=v2#get%20%2Fplatform%2Fpartner-settlements)
    ///
    /// # Errors
    ///
    /// The call fails with an [`Error`](crate::Error). If PortOne refuses, its reason is one of
    /// [`GetPlatformPartnerSettlementsError`]: `Forbidden`, `InvalidRequest`,
    /// `PlatformNotEnabled`, `Unauthorized`.
    pub fn get_platform_partner_settlements(
        &self,
        filter: PlatformPartnerSettlementFilterInput,
    ) -> GetPlatformPartnerSettlements {
        GetPlatformPartnerSettlements::new(self.caller.clone(), filter)
    }
}
