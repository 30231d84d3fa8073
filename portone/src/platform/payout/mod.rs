//! Payouts to partners.

#[cfg(feature = "unstable")]
mod complete_platform_payout_by_partner_settlement_ids;
mod get_platform_payouts;
mod types;

#[cfg(feature = "unstable")]
pub use self::complete_platform_payout_by_partner_settlement_ids::{
    CompletePlatformPayoutByPartnerSettlementIds, CompletePlatformPayoutByPartnerSettlementIdsBody,
    CompletePlatformPayoutByPartnerSettlementIdsError,
    CompletePlatformPayoutByPartnerSettlementIdsResponse,
};
pub use self::get_platform_payouts::{
    GetPlatformPayouts, GetPlatformPayoutsBody, GetPlatformPayoutsError, GetPlatformPayoutsResponse,
};
pub use self::types::{
    PlatformNonPayablePartnerSettlementsError, PlatformPayout, PlatformPayoutAccount,
    PlatformPayoutFilterInput, PlatformPayoutFilterInputCriteria,
    PlatformPayoutSettlementStatementStatus, PlatformPayoutSettlementStatementSummary,
    PlatformPayoutStatus, PlatformPayoutTaxInvoiceStatus,
};
#[doc(no_inline)]
pub use crate::common::{Bank, Currency, DateTimeRange, PageInfo, PageInput};
#[doc(no_inline)]
pub use crate::platform::{
    PlatformAccount, PlatformAccountStatus, PlatformContact, PlatformPartner,
    PlatformPartnerBusinessStatus, PlatformPartnerMemberCompanyConnectionStatus,
    PlatformPartnerSettlementsNotFoundError, PlatformPartnerStatus, PlatformPartnerTaxationType,
    PlatformPartnerType, PlatformPartnerTypeBusiness, PlatformPartnerTypeName,
    PlatformPartnerTypeNonWhtPayer, PlatformPartnerTypeWhtPayer, PlatformPayoutMethod,
    PlatformPayoutStatusStats, PlatformProperties, PlatformUserDefinedPropertyValue,
    SettlementAmountType,
};

crate::client::client! {
/// Payouts to partners.
PayoutClient
}

impl PayoutClient {
    /// Marks the given partner settlements as paid out, in one bulk payout.
    ///
    /// `POST /platform/partner-settlements/complete-payout`
    ///
    /// PortOne calls this operation UNSTABLE: it may change at any time, without a new version.
    ///
    /// The client [tries it again](crate::Retry) after a failure that may pass, with the same
    /// [idempotency key](crate::IdempotencyKey) each time, so that it has one effect.
    ///
    /// [PortOne's
    /// reference](https://developers.portone.io/api/rest-v2/platform.payout?v=v2#post%20%2Fplatform%2Fpartner-settlements%2Fcomplete-payout)
    ///
    /// # Errors
    ///
    /// The call fails with an [`Error`](crate::Error). If PortOne refuses, its reason is one of
    /// [`CompletePlatformPayoutByPartnerSettlementIdsError`]: `Forbidden`, `InvalidRequest`,
    /// `PlatformBulkPayoutIdAlreadyExists`, `PlatformCurrencyNotSupported`,
    /// `PlatformDuplicatedPartnerSettlementIds`, `PlatformNonPayablePartnerSettlements`,
    /// `PlatformNotEnabled`, `PlatformNoSelectedPartnerSettlements`,
    /// `PlatformPartnerSettlementsNotFound`, `Unauthorized`.
    #[cfg(feature = "unstable")]
    pub fn complete_platform_payout_by_partner_settlement_ids(
        &self,
        bulk_payout_id: impl Into<String>,
        partner_settlement_ids: Vec<String>,
    ) -> CompletePlatformPayoutByPartnerSettlementIds {
        CompletePlatformPayoutByPartnerSettlementIds::new(
            self.caller.clone(),
            bulk_payout_id,
            partner_settlement_ids,
        )
    }

    /// Looks up the payouts that match a filter, a page at a time, with the number of them in
    /// each state.
    ///
    /// `GET /platform/payouts`
    ///
    /// It changes nothing, so the client [tries it again](crate::Retry) after a failure that may
    /// pass.
    ///
    /// The call gives one page. Its methods [`items`](GetPlatformPayouts::items) and
    /// [`pages`](GetPlatformPayouts::pages) give all of them.
    ///
    /// [PortOne's
    /// reference](https://developers.portone.io/api/rest-v2/platform.payout?v=v2#get%20%2Fplatform%2Fpayouts)
    ///
    /// # Errors
    ///
    /// The call fails with an [`Error`](crate::Error). If PortOne refuses, its reason is one of
    /// [`GetPlatformPayoutsError`]: `Forbidden`, `InvalidRequest`, `PlatformNotEnabled`,
    /// `Unauthorized`.
    pub fn get_platform_payouts(&self) -> GetPlatformPayouts {
        GetPlatformPayouts::new(self.caller.clone())
    }
}
