//! Partner settlement: what a marketplace pays to those who sell on it.

#[cfg(feature = "unstable")]
mod cancel_platform_additional_fee_policy_schedule;
#[cfg(feature = "unstable")]
mod cancel_platform_contract_schedule;
#[cfg(feature = "unstable")]
mod cancel_platform_discount_share_policy_schedule;
#[cfg(feature = "unstable")]
mod cancel_platform_partner_schedule;
#[cfg(feature = "unstable")]
mod get_platform_additional_fee_policy_schedule;
#[cfg(feature = "unstable")]
mod get_platform_contract_schedule;
#[cfg(feature = "unstable")]
mod get_platform_discount_share_policy_filter_options;
#[cfg(feature = "unstable")]
mod get_platform_discount_share_policy_schedule;
#[cfg(feature = "unstable")]
mod get_platform_partner_filter_options;
#[cfg(feature = "unstable")]
mod get_platform_partner_schedule;
mod get_platform_setting;
#[cfg(feature = "unstable")]
mod reschedule_additional_fee_policy;
#[cfg(feature = "unstable")]
mod reschedule_contract;
#[cfg(feature = "unstable")]
mod reschedule_discount_share_policy;
#[cfg(feature = "unstable")]
mod reschedule_partner;
#[cfg(feature = "unstable")]
mod schedule_additional_fee_policy;
#[cfg(feature = "unstable")]
mod schedule_contract;
#[cfg(feature = "unstable")]
mod schedule_discount_share_policy;
#[cfg(feature = "unstable")]
mod schedule_partner;
#[cfg(feature = "unstable")]
mod schedule_platform_partners;
mod types;
mod update_platform_setting;

pub mod account;
pub mod account_transfer;
pub mod bulk_account_transfer;
pub mod bulk_payout;
pub mod company;
pub mod partner;
pub mod partner_settlement;
pub mod payout;
pub mod policy;
pub mod transfer;

#[cfg(feature = "unstable")]
pub use self::cancel_platform_additional_fee_policy_schedule::{
    CancelPlatformAdditionalFeePolicySchedule, CancelPlatformAdditionalFeePolicyScheduleError,
    CancelPlatformAdditionalFeePolicyScheduleResponse,
};
#[cfg(feature = "unstable")]
pub use self::cancel_platform_contract_schedule::{
    CancelPlatformContractSchedule, CancelPlatformContractScheduleError,
    CancelPlatformContractScheduleResponse,
};
#[cfg(feature = "unstable")]
pub use self::cancel_platform_discount_share_policy_schedule::{
    CancelPlatformDiscountSharePolicySchedule, CancelPlatformDiscountSharePolicyScheduleError,
    CancelPlatformDiscountSharePolicyScheduleResponse,
};
#[cfg(feature = "unstable")]
pub use self::cancel_platform_partner_schedule::{
    CancelPlatformPartnerSchedule, CancelPlatformPartnerScheduleError,
    CancelPlatformPartnerScheduleResponse,
};
#[cfg(feature = "unstable")]
pub use self::get_platform_additional_fee_policy_schedule::{
    GetPlatformAdditionalFeePolicySchedule, GetPlatformAdditionalFeePolicyScheduleError,
};
#[cfg(feature = "unstable")]
pub use self::get_platform_contract_schedule::{
    GetPlatformContractSchedule, GetPlatformContractScheduleError,
};
#[cfg(feature = "unstable")]
pub use self::get_platform_discount_share_policy_filter_options::{
    GetPlatformDiscountSharePolicyFilterOptions, GetPlatformDiscountSharePolicyFilterOptionsError,
};
#[cfg(feature = "unstable")]
pub use self::get_platform_discount_share_policy_schedule::{
    GetPlatformDiscountSharePolicySchedule, GetPlatformDiscountSharePolicyScheduleError,
};
#[cfg(feature = "unstable")]
pub use self::get_platform_partner_filter_options::{
    GetPlatformPartnerFilterOptions, GetPlatformPartnerFilterOptionsError,
};
#[cfg(feature = "unstable")]
pub use self::get_platform_partner_schedule::{
    GetPlatformPartnerSchedule, GetPlatformPartnerScheduleError,
};
pub use self::get_platform_setting::{GetPlatformSetting, GetPlatformSettingError};
#[cfg(feature = "unstable")]
pub use self::reschedule_additional_fee_policy::{
    RescheduleAdditionalFeePolicy, RescheduleAdditionalFeePolicyError,
    ReschedulePlatformAdditionalFeePolicyBody, ReschedulePlatformAdditionalFeePolicyResponse,
};
#[cfg(feature = "unstable")]
pub use self::reschedule_contract::{
    RescheduleContract, RescheduleContractError, ReschedulePlatformContractBody,
    ReschedulePlatformContractResponse,
};
#[cfg(feature = "unstable")]
pub use self::reschedule_discount_share_policy::{
    RescheduleDiscountSharePolicy, RescheduleDiscountSharePolicyError,
    ReschedulePlatformDiscountSharePolicyBody, ReschedulePlatformDiscountSharePolicyResponse,
};
#[cfg(feature = "unstable")]
pub use self::reschedule_partner::{
    ReschedulePartner, ReschedulePartnerError, ReschedulePlatformPartnerBody,
    ReschedulePlatformPartnerResponse,
};
#[cfg(feature = "unstable")]
pub use self::schedule_additional_fee_policy::{
    ScheduleAdditionalFeePolicy, ScheduleAdditionalFeePolicyError,
    SchedulePlatformAdditionalFeePolicyBody, SchedulePlatformAdditionalFeePolicyResponse,
};
#[cfg(feature = "unstable")]
pub use self::schedule_contract::{
    ScheduleContract, ScheduleContractError, SchedulePlatformContractBody,
    SchedulePlatformContractResponse,
};
#[cfg(feature = "unstable")]
pub use self::schedule_discount_share_policy::{
    ScheduleDiscountSharePolicy, ScheduleDiscountSharePolicyError,
    SchedulePlatformDiscountSharePolicyBody, SchedulePlatformDiscountSharePolicyResponse,
};
#[cfg(feature = "unstable")]
pub use self::schedule_partner::{
    SchedulePartner, SchedulePartnerError, SchedulePlatformPartnerBody,
    SchedulePlatformPartnerResponse,
};
#[cfg(feature = "unstable")]
pub use self::schedule_platform_partners::{
    SchedulePlatformPartners, SchedulePlatformPartnersBody, SchedulePlatformPartnersBodyUpdate,
    SchedulePlatformPartnersBodyUpdateAccount, SchedulePlatformPartnersBodyUpdateContact,
    SchedulePlatformPartnersBodyUpdateType, SchedulePlatformPartnersBodyUpdateTypeBusiness,
    SchedulePlatformPartnersBodyUpdateTypeNonWhtPayer,
    SchedulePlatformPartnersBodyUpdateTypeWhtPayer, SchedulePlatformPartnersError,
    SchedulePlatformPartnersResponse,
};
pub use self::types::{
    DayOfWeek, MonthDay, MonthDayRequired, PlatformAccount, PlatformAccountStatus,
    PlatformAccountTransferStatusStats, PlatformAdditionalFeePolicy, PlatformContact,
    PlatformContract, PlatformDiscountSharePolicy, PlatformDiscountSharePolicyFilterOptions,
    PlatformFee, PlatformFeeInput, PlatformFixedAmountFee, PlatformFixedRateFee,
    PlatformMemberCompanyConnectedPartnersCannotBeScheduledError, PlatformOrderSettlementAmount,
    PlatformPartner, PlatformPartnerBusinessStatus, PlatformPartnerContractSummary,
    PlatformPartnerFilterInput, PlatformPartnerFilterInputKeyword, PlatformPartnerFilterOptions,
    PlatformPartnerMemberCompanyConnectionStatus, PlatformPartnerSchedulesAlreadyExistError,
    PlatformPartnerSettlementsNotFoundError, PlatformPartnerStatus, PlatformPartnerTaxationType,
    PlatformPartnerType, PlatformPartnerTypeBusiness, PlatformPartnerTypeName,
    PlatformPartnerTypeNonWhtPayer, PlatformPartnerTypeWhtPayer, PlatformPayer,
    PlatformPayoutMethod, PlatformPayoutStatusStats, PlatformProperties, PlatformSetting,
    PlatformSettlementCycle, PlatformSettlementCycleDatePolicy, PlatformSettlementCycleInput,
    PlatformSettlementCycleMethod, PlatformSettlementCycleMethodDaily,
    PlatformSettlementCycleMethodDailyInput, PlatformSettlementCycleMethodInput,
    PlatformSettlementCycleMethodManualDates, PlatformSettlementCycleMethodManualDatesInput,
    PlatformSettlementCycleMethodMonthly, PlatformSettlementCycleMethodMonthlyInput,
    PlatformSettlementCycleMethodWeekly, PlatformSettlementCycleMethodWeeklyInput,
    PlatformUserDefinedFormulaResults, PlatformUserDefinedPropertyValue, SettlementAmountType,
    UpdatePlatformAdditionalFeePolicyBody, UpdatePlatformContractBody,
    UpdatePlatformDiscountSharePolicyBody, UpdatePlatformPartnerBody,
    UpdatePlatformPartnerBodyAccount, UpdatePlatformPartnerBodyContact,
    UpdatePlatformPartnerBodyType, UpdatePlatformPartnerBodyTypeBusiness,
    UpdatePlatformPartnerBodyTypeNonWhtPayer, UpdatePlatformPartnerBodyTypeWhtPayer,
};
pub use self::update_platform_setting::{
    UpdatePlatformSetting, UpdatePlatformSettingBody, UpdatePlatformSettingError,
    UpdatePlatformSettingResponse,
};
#[doc(no_inline)]
pub use crate::common::{Bank, Currency};

use crate::DateTime;

crate::client::client! {
/// Partner settlement: what a marketplace pays to those who sell on it.
PlatformClient
}

impl PlatformClient {
    /// Bank accounts.
    pub fn account(&self) -> account::AccountClient {
        account::AccountClient::of(self.caller.clone())
    }

    /// Account transfers, which move money between bank accounts.
    pub fn account_transfer(&self) -> account_transfer::AccountTransferClient {
        account_transfer::AccountTransferClient::of(self.caller.clone())
    }

    /// Bulk account transfers.
    pub fn bulk_account_transfer(&self) -> bulk_account_transfer::BulkAccountTransferClient {
        bulk_account_transfer::BulkAccountTransferClient::of(self.caller.clone())
    }

    /// Bulk payouts to partners.
    pub fn bulk_payout(&self) -> bulk_payout::BulkPayoutClient {
        bulk_payout::BulkPayoutClient::of(self.caller.clone())
    }

    /// Businesses and their states.
    pub fn company(&self) -> company::CompanyClient {
        company::CompanyClient::of(self.caller.clone())
    }

    /// The partners of a marketplace.
    pub fn partner(&self) -> partner::PartnerClient {
        partner::PartnerClient::of(self.caller.clone())
    }

    /// Partner settlements, which sum up transfers.
    pub fn partner_settlement(&self) -> partner_settlement::PartnerSettlementClient {
        partner_settlement::PartnerSettlementClient::of(self.caller.clone())
    }

    /// Payouts to partners.
    pub fn payout(&self) -> payout::PayoutClient {
        payout::PayoutClient::of(self.caller.clone())
    }

    /// The policies by which partner settlements are computed.
    pub fn policy(&self) -> policy::PolicyClient {
        policy::PolicyClient::of(self.caller.clone())
    }

    /// Transfers, which are the entries that partner settlements are made of.
    pub fn transfer(&self) -> transfer::TransferClient {
        transfer::TransferClient::of(self.caller.clone())
    }

    /// Cancels the scheduled update of an additional fee policy.
    ///
    /// `DELETE /platform/additional-fee-policies/{id}/schedule`
    ///
    /// PortOne calls this operation UNSTABLE: it may change at any time, without a new version.
    ///
    /// The client [tries it again](crate::Retry) after a failure that may pass, with the same
    /// [idempotency key](crate::IdempotencyKey) each time, so that it has one effect.
    ///
    /// [PortOne's
    /// reference](https://developers.portone.io/api/rest-v2/platform?v=v2#delete%20%2Fplatform%2Fadditional-fee-policies%2F%7Bid%7D%2Fschedule)
    ///
    /// # Errors
    ///
    /// The call fails with an [`Error`](crate::Error). If PortOne refuses, its reason is one of
    /// [`CancelPlatformAdditionalFeePolicyScheduleError`]: `Forbidden`, `InvalidRequest`,
    /// `PlatformAdditionalFeePolicyNotFound`, `PlatformNotEnabled`, `Unauthorized`.
    #[cfg(feature = "unstable")]
    pub fn cancel_platform_additional_fee_policy_schedule(
        &self,
        id: impl Into<String>,
    ) -> CancelPlatformAdditionalFeePolicySchedule {
        CancelPlatformAdditionalFeePolicySchedule::new(self.caller.clone(), id)
    }

    /// Cancels the scheduled update of a contract.
    ///
    /// `DELETE /platform/contracts/{id}/schedule`
    ///
    /// PortOne calls this operation UNSTABLE: it may change at any time, without a new version.
    ///
    /// The client [tries it again](crate::Retry) after a failure that may pass, with the same
    /// [idempotency key](crate::IdempotencyKey) each time, so that it has one effect.
    ///
    /// [PortOne's
    /// reference](https://developers.portone.io/api/rest-v2/platform?v=v2#delete%20%2Fplatform%2Fcontracts%2F%7Bid%7D%2Fschedule)
    ///
    /// # Errors
    ///
    /// The call fails with an [`Error`](crate::Error). If PortOne refuses, its reason is one of
    /// [`CancelPlatformContractScheduleError`]: `Forbidden`, `InvalidRequest`,
    /// `PlatformContractNotFound`, `PlatformNotEnabled`, `Unauthorized`.
    #[cfg(feature = "unstable")]
    pub fn cancel_platform_contract_schedule(
        &self,
        id: impl Into<String>,
    ) -> CancelPlatformContractSchedule {
        CancelPlatformContractSchedule::new(self.caller.clone(), id)
    }

    /// Cancels the scheduled update of a discount share policy.
    ///
    /// `DELETE /platform/discount-share-policies/{id}/schedule`
    ///
    /// PortOne calls this operation UNSTABLE: it may change at any time, without a new version.
    ///
    /// The client [tries it again](crate::Retry) after a failure that may pass, with the same
    /// [idempotency key](crate::IdempotencyKey) each time, so that it has one effect.
    ///
    /// [PortOne's
    /// reference](https://developers.portone.io/api/rest-v2/platform?v=v2#delete%20%2Fplatform%2Fdiscount-share-policies%2F%7Bid%7D%2Fschedule)
    ///
    /// # Errors
    ///
    /// The call fails with an [`Error`](crate::Error). If PortOne refuses, its reason is one of
    /// [`CancelPlatformDiscountSharePolicyScheduleError`]: `Forbidden`, `InvalidRequest`,
    /// `PlatformDiscountSharePolicyNotFound`, `PlatformNotEnabled`, `Unauthorized`.
    #[cfg(feature = "unstable")]
    pub fn cancel_platform_discount_share_policy_schedule(
        &self,
        id: impl Into<String>,
    ) -> CancelPlatformDiscountSharePolicySchedule {
        CancelPlatformDiscountSharePolicySchedule::new(self.caller.clone(), id)
    }

    /// Cancels the scheduled update of a partner.
    ///
    /// `DELETE /platform/partners/{id}/schedule`
    ///
    /// PortOne calls this operation UNSTABLE: it may change at any time, without a new version.
    ///
    /// The client [tries it again](crate::Retry) after a failure that may pass, with the same
    /// [idempotency key](crate::IdempotencyKey) each time, so that it has one effect.
    ///
    /// [PortOne's
    /// reference](https://developers.portone.io/api/rest-v2/platform?v=v2#delete%20%2Fplatform%2Fpartners%2F%7Bid%7D%2Fschedule)
    ///
    /// # Errors
    ///
    /// The call fails with an [`Error`](crate::Error). If PortOne refuses, its reason is one of
    /// [`CancelPlatformPartnerScheduleError`]: `Forbidden`, `InvalidRequest`,
    /// `PlatformNotEnabled`, `PlatformPartnerNotFound`, `Unauthorized`.
    #[cfg(feature = "unstable")]
    pub fn cancel_platform_partner_schedule(
        &self,
        id: impl Into<String>,
    ) -> CancelPlatformPartnerSchedule {
        CancelPlatformPartnerSchedule::new(self.caller.clone(), id)
    }

    /// Looks up the scheduled update of an additional fee policy.
    ///
    /// `GET /platform/additional-fee-policies/{id}/schedule`
    ///
    /// PortOne calls this operation UNSTABLE: it may change at any time, without a new version.
    ///
    /// It changes nothing, so the client [tries it again](crate::Retry) after a failure that may
    /// pass.
    ///
    /// [PortOne's
    /// reference](https://developers.portone.io/api/rest-v2/platform?v=v2#get%20%2Fplatform%2Fadditional-fee-policies%2F%7Bid%7D%2Fschedule)
    ///
    /// # Errors
    ///
    /// The call fails with an [`Error`](crate::Error). If PortOne refuses, its reason is one of
    /// [`GetPlatformAdditionalFeePolicyScheduleError`]: `Forbidden`, `InvalidRequest`,
    /// `PlatformAdditionalFeePolicyNotFound`, `PlatformNotEnabled`, `Unauthorized`.
    #[cfg(feature = "unstable")]
    pub fn get_platform_additional_fee_policy_schedule(
        &self,
        id: impl Into<String>,
    ) -> GetPlatformAdditionalFeePolicySchedule {
        GetPlatformAdditionalFeePolicySchedule::new(self.caller.clone(), id)
    }

    /// Looks up the scheduled update of a contract.
    ///
    /// `GET /platform/contracts/{id}/schedule`
    ///
    /// PortOne calls this operation UNSTABLE: it may change at any time, without a new version.
    ///
    /// It changes nothing, so the client [tries it again](crate::Retry) after a failure that may
    /// pass.
    ///
    /// [PortOne's
    /// reference](https://developers.portone.io/api/rest-v2/platform?v=v2#get%20%2Fplatform%2Fcontracts%2F%7Bid%7D%2Fschedule)
    ///
    /// # Errors
    ///
    /// The call fails with an [`Error`](crate::Error). If PortOne refuses, its reason is one of
    /// [`GetPlatformContractScheduleError`]: `Forbidden`, `InvalidRequest`,
    /// `PlatformContractNotFound`, `PlatformNotEnabled`, `Unauthorized`.
    #[cfg(feature = "unstable")]
    pub fn get_platform_contract_schedule(
        &self,
        id: impl Into<String>,
    ) -> GetPlatformContractSchedule {
        GetPlatformContractSchedule::new(self.caller.clone(), id)
    }

    /// Looks up the partner share rates by which discount share policies can be filtered.
    ///
    /// `GET /platform/discount-share-policy-filter-options`
    ///
    /// PortOne calls this operation UNSTABLE: it may change at any time, without a new version.
    ///
    /// It changes nothing, so the client [tries it again](crate::Retry) after a failure that may
    /// pass.
    ///
    /// [PortOne's
    /// reference](https://developers.portone.io/api/rest-v2/platform?v=v2#get%20%2Fplatform%2Fdiscount-share-policy-filter-options)
    ///
    /// # Errors
    ///
    /// The call fails with an [`Error`](crate::Error). If PortOne refuses, its reason is one of
    /// [`GetPlatformDiscountSharePolicyFilterOptionsError`]: `Forbidden`, `InvalidRequest`,
    /// `PlatformNotEnabled`, `Unauthorized`.
    #[cfg(feature = "unstable")]
    pub fn get_platform_discount_share_policy_filter_options(
        &self,
    ) -> GetPlatformDiscountSharePolicyFilterOptions {
        GetPlatformDiscountSharePolicyFilterOptions::new(self.caller.clone())
    }

    /// Looks up the scheduled update of a discount share policy.
    ///
    /// `GET /platform/discount-share-policies/{id}/schedule`
    ///
    /// PortOne calls this operation UNSTABLE: it may change at any time, without a new version.
    ///
    /// It changes nothing, so the client [tries it again](crate::Retry) after a failure that may
    /// pass.
    ///
    /// [PortOne's
    /// reference](https://developers.portone.io/api/rest-v2/platform?v=v2#get%20%2Fplatform%2Fdiscount-share-policies%2F%7Bid%7D%2Fschedule)
    ///
    /// # Errors
    ///
    /// The call fails with an [`Error`](crate::Error). If PortOne refuses, its reason is one of
    /// [`GetPlatformDiscountSharePolicyScheduleError`]: `Forbidden`, `InvalidRequest`,
    /// `PlatformDiscountSharePolicyNotFound`, `PlatformNotEnabled`, `Unauthorized`.
    #[cfg(feature = "unstable")]
    pub fn get_platform_discount_share_policy_schedule(
        &self,
        id: impl Into<String>,
    ) -> GetPlatformDiscountSharePolicySchedule {
        GetPlatformDiscountSharePolicySchedule::new(self.caller.clone(), id)
    }

    /// Looks up the tags and contracts by which partners can be filtered.
    ///
    /// `GET /platform/partner-filter-options`
    ///
    /// PortOne calls this operation UNSTABLE: it may change at any time, without a new version.
    ///
    /// It changes nothing, so the client [tries it again](crate::Retry) after a failure that may
    /// pass.
    ///
    /// [PortOne's
    /// reference](https://developers.portone.io/api/rest-v2/platform?v=v2#get%20%2Fplatform%2Fpartner-filter-options)
    ///
    /// # Errors
    ///
    /// The call fails with an [`Error`](crate::Error). If PortOne refuses, its reason is one of
    /// [`GetPlatformPartnerFilterOptionsError`]: `Forbidden`, `InvalidRequest`,
    /// `PlatformNotEnabled`, `Unauthorized`.
    #[cfg(feature = "unstable")]
    pub fn get_platform_partner_filter_options(&self) -> GetPlatformPartnerFilterOptions {
        GetPlatformPartnerFilterOptions::new(self.caller.clone())
    }

    /// Looks up the scheduled update of a partner.
    ///
    /// `GET /platform/partners/{id}/schedule`
    ///
    /// PortOne calls this operation UNSTABLE: it may change at any time, without a new version.
    ///
    /// It changes nothing, so the client [tries it again](crate::Retry) after a failure that may
    /// pass.
    ///
    /// [PortOne's
    /// reference](https://developers.portone.io/api/rest-v2/platform?v=v2#get%20%2Fplatform%2Fpartners%2F%7Bid%7D%2Fschedule)
    ///
    /// # Errors
    ///
    /// The call fails with an [`Error`](crate::Error). If PortOne refuses, its reason is one of
    /// [`GetPlatformPartnerScheduleError`]: `Forbidden`, `InvalidRequest`, `PlatformNotEnabled`,
    /// `PlatformPartnerNotFound`, `Unauthorized`.
    #[cfg(feature = "unstable")]
    pub fn get_platform_partner_schedule(
        &self,
        id: impl Into<String>,
    ) -> GetPlatformPartnerSchedule {
        GetPlatformPartnerSchedule::new(self.caller.clone(), id)
    }

    /// Looks up the settings of partner settlement.
    ///
    /// `GET /platform/setting`
    ///
    /// It changes nothing, so the client [tries it again](crate::Retry) after a failure that may
    /// pass.
    ///
    /// [PortOne's
    /// reference](https://developers.portone.io/api/rest-v2/platform?v=v2#get%20%2Fplatform%2Fsetting)
    ///
    /// # Errors
    ///
    /// The call fails with an [`Error`](crate::Error). If PortOne refuses, its reason is one of
    /// [`GetPlatformSettingError`]: `Forbidden`, `InvalidRequest`, `PlatformNotEnabled`,
    /// `Unauthorized`.
    pub fn get_platform_setting(&self) -> GetPlatformSetting {
        GetPlatformSetting::new(self.caller.clone())
    }

    /// Replaces the scheduled update of an additional fee policy.
    ///
    /// `PUT /platform/additional-fee-policies/{id}/schedule`
    ///
    /// PortOne calls this operation UNSTABLE: it may change at any time, without a new version.
    ///
    /// The client [tries it again](crate::Retry) after a failure that may pass, with the same
    /// [idempotency key](crate::IdempotencyKey) each time, so that it has one effect.
    ///
    /// [PortOne's
    /// reference](https://developers.portone.io/api/rest-v2/platform?v=v2#put%20%2Fplatform%2Fadditional-fee-policies%2F%7Bid%7D%2Fschedule)
    ///
    /// # Errors
    ///
    /// The call fails with an [`Error`](crate::Error). If PortOne refuses, its reason is one of
    /// [`RescheduleAdditionalFeePolicyError`]: `Forbidden`, `InvalidRequest`,
    /// `PlatformAdditionalFeePolicyNotFound`, `PlatformNotEnabled`, `Unauthorized`.
    #[cfg(feature = "unstable")]
    pub fn reschedule_additional_fee_policy(
        &self,
        id: impl Into<String>,
        update: UpdatePlatformAdditionalFeePolicyBody,
        applied_at: impl Into<DateTime>,
    ) -> RescheduleAdditionalFeePolicy {
        RescheduleAdditionalFeePolicy::new(self.caller.clone(), id, update, applied_at)
    }

    /// Replaces the scheduled update of a contract.
    ///
    /// `PUT /platform/contracts/{id}/schedule`
    ///
    /// PortOne calls this operation UNSTABLE: it may change at any time, without a new version.
    ///
    /// The client [tries it again](crate::Retry) after a failure that may pass, with the same
    /// [idempotency key](crate::IdempotencyKey) each time, so that it has one effect.
    ///
    /// [PortOne's
    /// reference](https://developers.portone.io/api/rest-v2/platform?v=v2#put%20%2Fplatform%2Fcontracts%2F%7Bid%7D%2Fschedule)
    ///
    /// # Errors
    ///
    /// The call fails with an [`Error`](crate::Error). If PortOne refuses, its reason is one of
    /// [`RescheduleContractError`]: `Forbidden`, `InvalidRequest`, `PlatformContractNotFound`,
    /// `PlatformNotEnabled`, `Unauthorized`.
    #[cfg(feature = "unstable")]
    pub fn reschedule_contract(
        &self,
        id: impl Into<String>,
        update: UpdatePlatformContractBody,
        applied_at: impl Into<DateTime>,
    ) -> RescheduleContract {
        RescheduleContract::new(self.caller.clone(), id, update, applied_at)
    }

    /// Replaces the scheduled update of a discount share policy.
    ///
    /// `PUT /platform/discount-share-policies/{id}/schedule`
    ///
    /// PortOne calls this operation UNSTABLE: it may change at any time, without a new version.
    ///
    /// The client [tries it again](crate::Retry) after a failure that may pass, with the same
    /// [idempotency key](crate::IdempotencyKey) each time, so that it has one effect.
    ///
    /// [PortOne's
    /// reference](https://developers.portone.io/api/rest-v2/platform?v=v2#put%20%2Fplatform%2Fdiscount-share-policies%2F%7Bid%7D%2Fschedule)
    ///
    /// # Errors
    ///
    /// The call fails with an [`Error`](crate::Error). If PortOne refuses, its reason is one of
    /// [`RescheduleDiscountSharePolicyError`]: `Forbidden`, `InvalidRequest`,
    /// `PlatformDiscountSharePolicyNotFound`, `PlatformNotEnabled`, `Unauthorized`.
    #[cfg(feature = "unstable")]
    pub fn reschedule_discount_share_policy(
        &self,
        id: impl Into<String>,
        update: UpdatePlatformDiscountSharePolicyBody,
        applied_at: impl Into<DateTime>,
    ) -> RescheduleDiscountSharePolicy {
        RescheduleDiscountSharePolicy::new(self.caller.clone(), id, update, applied_at)
    }

    /// Replaces the scheduled update of a partner.
    ///
    /// `PUT /platform/partners/{id}/schedule`
    ///
    /// PortOne calls this operation UNSTABLE: it may change at any time, without a new version.
    ///
    /// The client [tries it again](crate::Retry) after a failure that may pass, with the same
    /// [idempotency key](crate::IdempotencyKey) each time, so that it has one effect.
    ///
    /// [PortOne's
    /// reference](https://developers.portone.io/api/rest-v2/platform?v=v2#put%20%2Fplatform%2Fpartners%2F%7Bid%7D%2Fschedule)
    ///
    /// # Errors
    ///
    /// The call fails with an [`Error`](crate::Error). If PortOne refuses, its reason is one of
    /// [`ReschedulePartnerError`]: `Forbidden`, `InvalidRequest`, `PlatformContractNotFound`,
    /// `PlatformMemberCompanyConnectedPartnerCannotBeScheduled`, `PlatformNotEnabled`,
    /// `PlatformPartnerNotFound`, `Unauthorized`.
    #[cfg(feature = "unstable")]
    pub fn reschedule_partner(
        &self,
        id: impl Into<String>,
        update: UpdatePlatformPartnerBody,
        applied_at: impl Into<DateTime>,
    ) -> ReschedulePartner {
        ReschedulePartner::new(self.caller.clone(), id, update, applied_at)
    }

    /// Schedules an update of an additional fee policy. Only one update can be scheduled at a
    /// time.
    ///
    /// `POST /platform/additional-fee-policies/{id}/schedule`
    ///
    /// PortOne calls this operation UNSTABLE: it may change at any time, without a new version.
    ///
    /// The client [tries it again](crate::Retry) after a failure that may pass, with the same
    /// [idempotency key](crate::IdempotencyKey) each time, so that it has one effect.
    ///
    /// [PortOne's
    /// reference](https://developers.portone.io/api/rest-v2/platform?v=v2#post%20%2Fplatform%2Fadditional-fee-policies%2F%7Bid%7D%2Fschedule)
    ///
    /// # Errors
    ///
    /// The call fails with an [`Error`](crate::Error). If PortOne refuses, its reason is one of
    /// [`ScheduleAdditionalFeePolicyError`]: `Forbidden`, `InvalidRequest`,
    /// `PlatformAdditionalFeePolicyNotFound`,
    /// `PlatformAdditionalFeePolicyScheduleAlreadyExists`,
    /// `PlatformArchivedAdditionalFeePolicy`, `PlatformNotEnabled`, `Unauthorized`.
    #[cfg(feature = "unstable")]
    pub fn schedule_additional_fee_policy(
        &self,
        id: impl Into<String>,
        update: UpdatePlatformAdditionalFeePolicyBody,
        applied_at: impl Into<DateTime>,
    ) -> ScheduleAdditionalFeePolicy {
        ScheduleAdditionalFeePolicy::new(self.caller.clone(), id, update, applied_at)
    }

    /// Schedules an update of a contract. Only one update can be scheduled at a time.
    ///
    /// `POST /platform/contracts/{id}/schedule`
    ///
    /// PortOne calls this operation UNSTABLE: it may change at any time, without a new version.
    ///
    /// The client [tries it again](crate::Retry) after a failure that may pass, with the same
    /// [idempotency key](crate::IdempotencyKey) each time, so that it has one effect.
    ///
    /// [PortOne's
    /// reference](https://developers.portone.io/api/rest-v2/platform?v=v2#post%20%2Fplatform%2Fcontracts%2F%7Bid%7D%2Fschedule)
    ///
    /// # Errors
    ///
    /// The call fails with an [`Error`](crate::Error). If PortOne refuses, its reason is one of
    /// [`ScheduleContractError`]: `Forbidden`, `InvalidRequest`, `PlatformArchivedContract`,
    /// `PlatformContractNotFound`, `PlatformContractScheduleAlreadyExists`,
    /// `PlatformNotEnabled`, `Unauthorized`.
    #[cfg(feature = "unstable")]
    pub fn schedule_contract(
        &self,
        id: impl Into<String>,
        update: UpdatePlatformContractBody,
        applied_at: impl Into<DateTime>,
    ) -> ScheduleContract {
        ScheduleContract::new(self.caller.clone(), id, update, applied_at)
    }

    /// Schedules an update of a discount share policy. Only one update can be scheduled at a
    /// time.
    ///
    /// `POST /platform/discount-share-policies/{id}/schedule`
    ///
    /// PortOne calls this operation UNSTABLE: it may change at any time, without a new version.
    ///
    /// The client [tries it again](crate::Retry) after a failure that may pass, with the same
    /// [idempotency key](crate::IdempotencyKey) each time, so that it has one effect.
    ///
    /// [PortOne's
    /// reference](https://developers.portone.io/api/rest-v2/platform?v=v2#post%20%2Fplatform%2Fdiscount-share-policies%2F%7Bid%7D%2Fschedule)
    ///
    /// # Errors
    ///
    /// The call fails with an [`Error`](crate::Error). If PortOne refuses, its reason is one of
    /// [`ScheduleDiscountSharePolicyError`]: `Forbidden`, `InvalidRequest`,
    /// `PlatformArchivedDiscountSharePolicy`, `PlatformDiscountSharePolicyNotFound`,
    /// `PlatformDiscountSharePolicyScheduleAlreadyExists`, `PlatformNotEnabled`, `Unauthorized`.
    #[cfg(feature = "unstable")]
    pub fn schedule_discount_share_policy(
        &self,
        id: impl Into<String>,
        update: UpdatePlatformDiscountSharePolicyBody,
        applied_at: impl Into<DateTime>,
    ) -> ScheduleDiscountSharePolicy {
        ScheduleDiscountSharePolicy::new(self.caller.clone(), id, update, applied_at)
    }

    /// Schedules an update of a partner. Only one update can be scheduled at a time.
    ///
    /// `POST /platform/partners/{id}/schedule`
    ///
    /// PortOne calls this operation UNSTABLE: it may change at any time, without a new version.
    ///
    /// The client [tries it again](crate::Retry) after a failure that may pass, with the same
    /// [idempotency key](crate::IdempotencyKey) each time, so that it has one effect.
    ///
    /// [PortOne's
    /// reference](https://developers.portone.io/api/rest-v2/platform?v=v2#post%20%2Fplatform%2Fpartners%2F%7Bid%7D%2Fschedule)
    ///
    /// # Errors
    ///
    /// The call fails with an [`Error`](crate::Error). If PortOne refuses, its reason is one of
    /// [`SchedulePartnerError`]: `Forbidden`, `InvalidRequest`,
    /// `PlatformAccountVerificationAlreadyUsed`, `PlatformAccountVerificationFailed`,
    /// `PlatformAccountVerificationNotFound`, `PlatformArchivedPartner`,
    /// `PlatformCompanyVerificationAlreadyUsed`, `PlatformContractNotFound`,
    /// `PlatformInsufficientDataToChangePartnerType`,
    /// `PlatformMemberCompanyConnectedPartnerBrnUnchangeable`,
    /// `PlatformMemberCompanyConnectedPartnerCannotBeScheduled`,
    /// `PlatformMemberCompanyConnectedPartnerTypeUnchangeable`, `PlatformNotEnabled`,
    /// `PlatformPartnerNotFound`, `PlatformPartnerScheduleAlreadyExists`,
    /// `PlatformUserDefinedPropertyNotFound`, `Unauthorized`.
    #[cfg(feature = "unstable")]
    pub fn schedule_partner(
        &self,
        id: impl Into<String>,
        update: UpdatePlatformPartnerBody,
        applied_at: impl Into<DateTime>,
    ) -> SchedulePartner {
        SchedulePartner::new(self.caller.clone(), id, update, applied_at)
    }

    /// Schedules the same update for all partners that match a filter.
    ///
    /// `POST /platform/partners/schedule`
    ///
    /// PortOne calls this operation UNSTABLE: it may change at any time, without a new version.
    ///
    /// The client [tries it again](crate::Retry) after a failure that may pass, with the same
    /// [idempotency key](crate::IdempotencyKey) each time, so that it has one effect.
    ///
    /// [PortOne's
    /// reference](https://developers.portone.io/api/rest-v2/platform?v=v2#post%20%2Fplatform%2Fpartners%2Fschedule)
    ///
    /// # Errors
    ///
    /// The call fails with an [`Error`](crate::Error). If PortOne refuses, its reason is one of
    /// [`SchedulePlatformPartnersError`]: `Forbidden`, `InvalidRequest`,
    /// `PlatformArchivedPartnersCannotBeScheduled`, `PlatformContractNotFound`,
    /// `PlatformMemberCompanyConnectedPartnersCannotBeScheduled`, `PlatformNotEnabled`,
    /// `PlatformPartnerSchedulesAlreadyExist`, `PlatformUserDefinedPropertyNotFound`,
    /// `Unauthorized`.
    #[cfg(feature = "unstable")]
    pub fn schedule_platform_partners(
        &self,
        update: SchedulePlatformPartnersBodyUpdate,
        applied_at: impl Into<DateTime>,
    ) -> SchedulePlatformPartners {
        SchedulePlatformPartners::new(self.caller.clone(), update, applied_at)
    }

    /// Updates the settings of partner settlement.
    ///
    /// `PATCH /platform/setting`
    ///
    /// The client [tries it again](crate::Retry) after a failure that may pass, with the same
    /// [idempotency key](crate::IdempotencyKey) each time, so that it has one effect.
    ///
    /// [PortOne's
    /// reference](https://developers.portone.io/api/rest-v2/platform?v=v2#patch%20%2Fplatform%2Fsetting)
    ///
    /// # Errors
    ///
    /// The call fails with an [`Error`](crate::Error). If PortOne refuses, its reason is one of
    /// [`UpdatePlatformSettingError`]: `Forbidden`, `InvalidRequest`, `PlatformNotEnabled`,
    /// `Unauthorized`.
    pub fn update_platform_setting(&self) -> UpdatePlatformSetting {
        UpdatePlatformSetting::new(self.caller.clone())
    }
}
