//! The policies by which partner settlements are computed.

mod archive_platform_additional_fee_policy;
mod archive_platform_contract;
mod archive_platform_discount_share_policy;
mod create_platform_additional_fee_policy;
mod create_platform_contract;
mod create_platform_discount_share_policy;
mod get_platform_additional_fee_policies;
mod get_platform_additional_fee_policy;
mod get_platform_contract;
mod get_platform_contracts;
mod get_platform_discount_share_policies;
mod get_platform_discount_share_policy;
mod recover_platform_additional_fee_policy;
mod recover_platform_contract;
mod recover_platform_discount_share_policy;
mod types;
mod update_platform_additional_fee_policy;
mod update_platform_contract;
mod update_platform_discount_share_policy;

pub use self::archive_platform_additional_fee_policy::{
    ArchivePlatformAdditionalFeePolicy, ArchivePlatformAdditionalFeePolicyError,
    ArchivePlatformAdditionalFeePolicyResponse,
};
pub use self::archive_platform_contract::{
    ArchivePlatformContract, ArchivePlatformContractError, ArchivePlatformContractResponse,
};
pub use self::archive_platform_discount_share_policy::{
    ArchivePlatformDiscountSharePolicy, ArchivePlatformDiscountSharePolicyError,
    ArchivePlatformDiscountSharePolicyResponse,
};
pub use self::create_platform_additional_fee_policy::{
    CreatePlatformAdditionalFeePolicy, CreatePlatformAdditionalFeePolicyBody,
    CreatePlatformAdditionalFeePolicyError, CreatePlatformAdditionalFeePolicyResponse,
};
pub use self::create_platform_contract::{
    CreatePlatformContract, CreatePlatformContractBody, CreatePlatformContractError,
    CreatePlatformContractResponse,
};
pub use self::create_platform_discount_share_policy::{
    CreatePlatformDiscountSharePolicy, CreatePlatformDiscountSharePolicyBody,
    CreatePlatformDiscountSharePolicyError, CreatePlatformDiscountSharePolicyResponse,
};
pub use self::get_platform_additional_fee_policies::{
    GetPlatformAdditionalFeePolicies, GetPlatformAdditionalFeePoliciesBody,
    GetPlatformAdditionalFeePoliciesError, GetPlatformAdditionalFeePoliciesResponse,
};
pub use self::get_platform_additional_fee_policy::{
    GetPlatformAdditionalFeePolicy, GetPlatformAdditionalFeePolicyError,
};
pub use self::get_platform_contract::{GetPlatformContract, GetPlatformContractError};
pub use self::get_platform_contracts::{
    GetPlatformContracts, GetPlatformContractsBody, GetPlatformContractsError,
    GetPlatformContractsResponse,
};
pub use self::get_platform_discount_share_policies::{
    GetPlatformDiscountSharePolicies, GetPlatformDiscountSharePoliciesBody,
    GetPlatformDiscountSharePoliciesError, GetPlatformDiscountSharePoliciesResponse,
};
pub use self::get_platform_discount_share_policy::{
    GetPlatformDiscountSharePolicy, GetPlatformDiscountSharePolicyError,
};
pub use self::recover_platform_additional_fee_policy::{
    RecoverPlatformAdditionalFeePolicy, RecoverPlatformAdditionalFeePolicyError,
    RecoverPlatformAdditionalFeePolicyResponse,
};
pub use self::recover_platform_contract::{
    RecoverPlatformContract, RecoverPlatformContractError, RecoverPlatformContractResponse,
};
pub use self::recover_platform_discount_share_policy::{
    RecoverPlatformDiscountSharePolicy, RecoverPlatformDiscountSharePolicyError,
    RecoverPlatformDiscountSharePolicyResponse,
};
pub use self::types::{
    PlatformAdditionalFeePolicyFilterInput, PlatformAdditionalFeePolicyFilterInputKeyword,
    PlatformContractFilterInput, PlatformContractFilterInputKeyword,
    PlatformDiscountSharePolicyFilterInput, PlatformDiscountSharePolicyFilterInputKeyword,
    PlatformSettlementCycleType,
};
pub use self::update_platform_additional_fee_policy::{
    UpdatePlatformAdditionalFeePolicy, UpdatePlatformAdditionalFeePolicyError,
    UpdatePlatformAdditionalFeePolicyResponse,
};
pub use self::update_platform_contract::{
    UpdatePlatformContract, UpdatePlatformContractError, UpdatePlatformContractResponse,
};
pub use self::update_platform_discount_share_policy::{
    UpdatePlatformDiscountSharePolicy, UpdatePlatformDiscountSharePolicyError,
    UpdatePlatformDiscountSharePolicyResponse,
};
#[doc(no_inline)]
pub use crate::common::{PageInfo, PageInput};
#[doc(no_inline)]
pub use crate::platform::{
    DayOfWeek, MonthDay, MonthDayRequired, PlatformAdditionalFeePolicy, PlatformContract,
    PlatformDiscountSharePolicy, PlatformFee, PlatformFeeInput, PlatformFixedAmountFee,
    PlatformFixedRateFee, PlatformPayer, PlatformSettlementCycle,
    PlatformSettlementCycleDatePolicy, PlatformSettlementCycleInput, PlatformSettlementCycleMethod,
    PlatformSettlementCycleMethodDaily, PlatformSettlementCycleMethodDailyInput,
    PlatformSettlementCycleMethodInput, PlatformSettlementCycleMethodManualDates,
    PlatformSettlementCycleMethodManualDatesInput, PlatformSettlementCycleMethodMonthly,
    PlatformSettlementCycleMethodMonthlyInput, PlatformSettlementCycleMethodWeekly,
    PlatformSettlementCycleMethodWeeklyInput, UpdatePlatformAdditionalFeePolicyBody,
    UpdatePlatformContractBody, UpdatePlatformDiscountSharePolicyBody,
};

crate::client::client! {
/// The policies by which partner settlements are computed.
PolicyClient
}

impl PolicyClient {
    /// Archives an additional fee policy. One with a scheduled update cannot be archived.
    ///
    /// `POST /platform/additional-fee-policies/{id}/archive`
    ///
    /// The client [tries it again](crate::Retry) after a failure that may pass, with the same
    /// [idempotency key](crate::IdempotencyKey) each time, so that it has one effect.
    ///
    /// [PortOne's
    /// reference](https://developers.portone.io/api/rest-v2/platform.policy?v=v2#post%20%2Fplatform%2Fadditional-fee-policies%2F%7Bid%7D%2Farchive)
    ///
    /// # Errors
    ///
    /// The call fails with an [`Error`](crate::Error). If PortOne refuses, its reason is one of
    /// [`ArchivePlatformAdditionalFeePolicyError`]: `Forbidden`, `InvalidRequest`,
    /// `PlatformAdditionalFeePolicyNotFound`,
    /// `PlatformCannotArchiveScheduledAdditionalFeePolicy`, `PlatformNotEnabled`,
    /// `Unauthorized`.
    pub fn archive_platform_additional_fee_policy(
        &self,
        id: impl Into<String>,
    ) -> ArchivePlatformAdditionalFeePolicy {
        ArchivePlatformAdditionalFeePolicy::new(self.caller.clone(), id)
    }

    /// Archives a contract. One with a scheduled update cannot be archived.
    ///
    /// `POST /platform/contracts/{id}/archive`
    ///
    /// The client [tries it again](crate::Retry) after a failure that may pass, with the same
    /// [idempotency key](crate::IdempotencyKey) each time, so that it has one effect.
    ///
    /// [PortOne's
    /// reference](https://developers.portone.io/api/rest-v2/platform.policy?v=v2#post%20%2Fplatform%2Fcontracts%2F%7Bid%7D%2Farchive)
    ///
    /// # Errors
    ///
    /// The call fails with an [`Error`](crate::Error). If PortOne refuses, its reason is one of
    /// [`ArchivePlatformContractError`]: `Forbidden`, `InvalidRequest`,
    /// `PlatformCannotArchiveScheduledContract`, `PlatformContractNotFound`,
    /// `PlatformNotEnabled`, `Unauthorized`.
    pub fn archive_platform_contract(&self, id: impl Into<String>) -> ArchivePlatformContract {
        ArchivePlatformContract::new(self.caller.clone(), id)
    }

    /// Archives a discount share policy. One with a scheduled update cannot be archived.
    ///
    /// `POST /platform/discount-share-policies/{id}/archive`
    ///
    /// The client [tries it again](crate::Retry) after a failure that may pass, with the same
    /// [idempotency key](crate::IdempotencyKey) each time, so that it has one effect.
    ///
    /// [PortOne's
    /// reference](https://developers.portone.io/api/rest-v2/platform.policy?v=v2#post%20%2Fplatform%2Fdiscount-share-policies%2F%7Bid%7D%2Farchive)
    ///
    /// # Errors
    ///
    /// The call fails with an [`Error`](crate::Error). If PortOne refuses, its reason is one of
    /// [`ArchivePlatformDiscountSharePolicyError`]: `Forbidden`, `InvalidRequest`,
    /// `PlatformCannotArchiveScheduledDiscountSharePolicy`,
    /// `PlatformDiscountSharePolicyNotFound`, `PlatformNotEnabled`, `Unauthorized`.
    pub fn archive_platform_discount_share_policy(
        &self,
        id: impl Into<String>,
    ) -> ArchivePlatformDiscountSharePolicy {
        ArchivePlatformDiscountSharePolicy::new(self.caller.clone(), id)
    }

    /// Creates an additional fee policy.
    ///
    /// `POST /platform/additional-fee-policies`
    ///
    /// The client [tries it again](crate::Retry) after a failure that may pass, with the same
    /// [idempotency key](crate::IdempotencyKey) each time, so that it has one effect.
    ///
    /// [PortOne's
    /// reference](https://developers.portone.io/api/rest-v2/platform.policy?v=v2#post%20%2Fplatform%2Fadditional-fee-policies)
    ///
    /// # Errors
    ///
    /// The call fails with an [`Error`](crate::Error). If PortOne refuses, its reason is one of
    /// [`CreatePlatformAdditionalFeePolicyError`]: `Forbidden`, `InvalidRequest`,
    /// `PlatformAdditionalFeePolicyAlreadyExists`, `PlatformNotEnabled`, `Unauthorized`.
    pub fn create_platform_additional_fee_policy(
        &self,
        name: impl Into<String>,
        fee: PlatformFeeInput,
        vat_payer: impl Into<PlatformPayer>,
    ) -> CreatePlatformAdditionalFeePolicy {
        CreatePlatformAdditionalFeePolicy::new(self.caller.clone(), name, fee, vat_payer)
    }

    /// Creates a contract.
    ///
    /// `POST /platform/contracts`
    ///
    /// The client [tries it again](crate::Retry) after a failure that may pass, with the same
    /// [idempotency key](crate::IdempotencyKey) each time, so that it has one effect.
    ///
    /// [PortOne's
    /// reference](https://developers.portone.io/api/rest-v2/platform.policy?v=v2#post%20%2Fplatform%2Fcontracts)
    ///
    /// # Errors
    ///
    /// The call fails with an [`Error`](crate::Error). If PortOne refuses, its reason is one of
    /// [`CreatePlatformContractError`]: `Forbidden`, `InvalidRequest`,
    /// `PlatformContractAlreadyExists`, `PlatformNotEnabled`, `Unauthorized`.
    pub fn create_platform_contract(
        &self,
        name: impl Into<String>,
        platform_fee: PlatformFeeInput,
        settlement_cycle: PlatformSettlementCycleInput,
        platform_fee_vat_payer: impl Into<PlatformPayer>,
        subtract_payment_vat_amount: bool,
    ) -> CreatePlatformContract {
        CreatePlatformContract::new(
            self.caller.clone(),
            name,
            platform_fee,
            settlement_cycle,
            platform_fee_vat_payer,
            subtract_payment_vat_amount,
        )
    }

    /// Creates a discount share policy.
    ///
    /// `POST /platform/discount-share-policies`
    ///
    /// The client [tries it again](crate::Retry) after a failure that may pass, with the same
    /// [idempotency key](crate::IdempotencyKey) each time, so that it has one effect.
    ///
    /// [PortOne's
    /// reference](https://developers.portone.io/api/rest-v2/platform.policy?v=v2#post%20%2Fplatform%2Fdiscount-share-policies)
    ///
    /// # Errors
    ///
    /// The call fails with an [`Error`](crate::Error). If PortOne refuses, its reason is one of
    /// [`CreatePlatformDiscountSharePolicyError`]: `Forbidden`, `InvalidRequest`,
    /// `PlatformDiscountSharePolicyAlreadyExists`, `PlatformNotEnabled`, `Unauthorized`.
    pub fn create_platform_discount_share_policy(
        &self,
        name: impl Into<String>,
        partner_share_rate: i32,
    ) -> CreatePlatformDiscountSharePolicy {
        CreatePlatformDiscountSharePolicy::new(self.caller.clone(), name, partner_share_rate)
    }

    /// Looks up the additional fee policies that match a filter, a page at a time.
    ///
    /// `GET /platform/additional-fee-policies`
    ///
    /// It changes nothing, so the client [tries it again](crate::Retry) after a failure that may
    /// pass.
    ///
    /// The call gives one page. Its methods [`items`](GetPlatformAdditionalFeePolicies::items)
    /// and [`pages`](GetPlatformAdditionalFeePolicies::pages) give all of them.
    ///
    /// [PortOne's
    /// reference](https://developers.portone.io/api/rest-v2/platform.policy?v=v2#get%20%2Fplatform%2Fadditional-fee-policies)
    ///
    /// # Errors
    ///
    /// The call fails with an [`Error`](crate::Error). If PortOne refuses, its reason is one of
    /// [`GetPlatformAdditionalFeePoliciesError`]: `Forbidden`, `InvalidRequest`,
    /// `PlatformNotEnabled`, `Unauthorized`.
    pub fn get_platform_additional_fee_policies(&self) -> GetPlatformAdditionalFeePolicies {
        GetPlatformAdditionalFeePolicies::new(self.caller.clone())
    }

    /// Looks up an additional fee policy.
    ///
    /// `GET /platform/additional-fee-policies/{id}`
    ///
    /// It changes nothing, so the client [tries it again](crate::Retry) after a failure that may
    /// pass.
    ///
    /// [PortOne's
    /// reference](https://developers.portone.io/api/rest-v2/platform.policy?v=v2#get%20%2Fplatform%2Fadditional-fee-policies%2F%7Bid%7D)
    ///
    /// # Errors
    ///
    /// The call fails with an [`Error`](crate::Error). If PortOne refuses, its reason is one of
    /// [`GetPlatformAdditionalFeePolicyError`]: `Forbidden`, `InvalidRequest`,
    /// `PlatformAdditionalFeePolicyNotFound`, `PlatformNotEnabled`, `Unauthorized`.
    pub fn get_platform_additional_fee_policy(
        &self,
        id: impl Into<String>,
    ) -> GetPlatformAdditionalFeePolicy {
        GetPlatformAdditionalFeePolicy::new(self.caller.clone(), id)
    }

    /// Looks up a contract.
    ///
    /// `GET /platform/contracts/{id}`
    ///
    /// It changes nothing, so the client [tries it again](crate::Retry) after a failure that may
    /// pass.
    ///
    /// [PortOne's
    /// reference](https://developers.portone.io/api/rest-v2/platform.policy?v=v2#get%20%2Fplatform%2Fcontracts%2F%7Bid%7D)
    ///
    /// # Errors
    ///
    /// The call fails with an [`Error`](crate::Error). If PortOne refuses, its reason is one of
    /// [`GetPlatformContractError`]: `Forbidden`, `InvalidRequest`, `PlatformContractNotFound`,
    /// `PlatformNotEnabled`, `Unauthorized`.
    pub fn get_platform_contract(&self, id: impl Into<String>) -> GetPlatformContract {
        GetPlatformContract::new(self.caller.clone(), id)
    }

    /// Looks up the contracts that match a filter, a page at a time.
    ///
    /// `GET /platform/contracts`
    ///
    /// It changes nothing, so the client [tries it again](crate::Retry) after a failure that may
    /// pass.
    ///
    /// The call gives one page. Its methods [`items`](GetPlatformContracts::items) and
    /// [`pages`](GetPlatformContracts::pages) give all of them.
    ///
    /// [PortOne's
    /// reference](https://developers.portone.io/api/rest-v2/platform.policy?v=v2#get%20%2Fplatform%2Fcontracts)
    ///
    /// # Errors
    ///
    /// The call fails with an [`Error`](crate::Error). If PortOne refuses, its reason is one of
    /// [`GetPlatformContractsError`]: `Forbidden`, `InvalidRequest`, `PlatformNotEnabled`,
    /// `Unauthorized`.
    pub fn get_platform_contracts(&self) -> GetPlatformContracts {
        GetPlatformContracts::new(self.caller.clone())
    }

    /// Looks up the discount share policies that match a filter, a page at a time.
    ///
    /// `GET /platform/discount-share-policies`
    ///
    /// It changes nothing, so the client [tries it again](crate::Retry) after a failure that may
    /// pass.
    ///
    /// The call gives one page. Its methods [`items`](GetPlatformDiscountSharePolicies::items)
    /// and [`pages`](GetPlatformDiscountSharePolicies::pages) give all of them.
    ///
    /// [PortOne's
    /// reference](https://developers.portone.io/api/rest-v2/platform.policy?v=v2#get%20%2Fplatform%2Fdiscount-share-policies)
    ///
    /// # Errors
    ///
    /// The call fails with an [`Error`](crate::Error). If PortOne refuses, its reason is one of
    /// [`GetPlatformDiscountSharePoliciesError`]: `Forbidden`, `InvalidRequest`,
    /// `PlatformNotEnabled`, `Unauthorized`.
    pub fn get_platform_discount_share_policies(&self) -> GetPlatformDiscountSharePolicies {
        GetPlatformDiscountSharePolicies::new(self.caller.clone())
    }

    /// Looks up a discount share policy.
    ///
    /// `GET /platform/discount-share-policies/{id}`
    ///
    /// It changes nothing, so the client [tries it again](crate::Retry) after a failure that may
    /// pass.
    ///
    /// [PortOne's
    /// reference](https://developers.portone.io/api/rest-v2/platform.policy?v=v2#get%20%2Fplatform%2Fdiscount-share-policies%2F%7Bid%7D)
    ///
    /// # Errors
    ///
    /// The call fails with an [`Error`](crate::Error). If PortOne refuses, its reason is one of
    /// [`GetPlatformDiscountSharePolicyError`]: `Forbidden`, `InvalidRequest`,
    /// `PlatformDiscountSharePolicyNotFound`, `PlatformNotEnabled`, `Unauthorized`.
    pub fn get_platform_discount_share_policy(
        &self,
        id: impl Into<String>,
    ) -> GetPlatformDiscountSharePolicy {
        GetPlatformDiscountSharePolicy::new(self.caller.clone(), id)
    }

    /// Restores an archived additional fee policy.
    ///
    /// `POST /platform/additional-fee-policies/{id}/recover`
    ///
    /// The client [tries it again](crate::Retry) after a failure that may pass, with the same
    /// [idempotency key](crate::IdempotencyKey) each time, so that it has one effect.
    ///
    /// [PortOne's
    /// reference](https://developers.portone.io/api/rest-v2/platform.policy?v=v2#post%20%2Fplatform%2Fadditional-fee-policies%2F%7Bid%7D%2Frecover)
    ///
    /// # Errors
    ///
    /// The call fails with an [`Error`](crate::Error). If PortOne refuses, its reason is one of
    /// [`RecoverPlatformAdditionalFeePolicyError`]: `Forbidden`, `InvalidRequest`,
    /// `PlatformAdditionalFeePolicyNotFound`, `PlatformNotEnabled`, `Unauthorized`.
    pub fn recover_platform_additional_fee_policy(
        &self,
        id: impl Into<String>,
    ) -> RecoverPlatformAdditionalFeePolicy {
        RecoverPlatformAdditionalFeePolicy::new(self.caller.clone(), id)
    }

    /// Restores an archived contract.
    ///
    /// `POST /platform/contracts/{id}/recover`
    ///
    /// The client [tries it again](crate::Retry) after a failure that may pass, with the same
    /// [idempotency key](crate::IdempotencyKey) each time, so that it has one effect.
    ///
    /// [PortOne's
    /// reference](https://developers.portone.io/api/rest-v2/platform.policy?v=v2#post%20%2Fplatform%2Fcontracts%2F%7Bid%7D%2Frecover)
    ///
    /// # Errors
    ///
    /// The call fails with an [`Error`](crate::Error). If PortOne refuses, its reason is one of
    /// [`RecoverPlatformContractError`]: `Forbidden`, `InvalidRequest`,
    /// `PlatformContractNotFound`, `PlatformNotEnabled`, `Unauthorized`.
    pub fn recover_platform_contract(&self, id: impl Into<String>) -> RecoverPlatformContract {
        RecoverPlatformContract::new(self.caller.clone(), id)
    }

    /// Restores an archived discount share policy.
    ///
    /// `POST /platform/discount-share-policies/{id}/recover`
    ///
    /// The client [tries it again](crate::Retry) after a failure that may pass, with the same
    /// [idempotency key](crate::IdempotencyKey) each time, so that it has one effect.
    ///
    /// [PortOne's
    /// reference](https://developers.portone.io/api/rest-v2/platform.policy?v=v2#post%20%2Fplatform%2Fdiscount-share-policies%2F%7Bid%7D%2Frecover)
    ///
    /// # Errors
    ///
    /// The call fails with an [`Error`](crate::Error). If PortOne refuses, its reason is one of
    /// [`RecoverPlatformDiscountSharePolicyError`]: `Forbidden`, `InvalidRequest`,
    /// `PlatformDiscountSharePolicyNotFound`, `PlatformNotEnabled`, `Unauthorized`.
    pub fn recover_platform_discount_share_policy(
        &self,
        id: impl Into<String>,
    ) -> RecoverPlatformDiscountSharePolicy {
        RecoverPlatformDiscountSharePolicy::new(self.caller.clone(), id)
    }

    /// Updates an additional fee policy. An archived one cannot be updated.
    ///
    /// `PATCH /platform/additional-fee-policies/{id}`
    ///
    /// The client [tries it again](crate::Retry) after a failure that may pass, with the same
    /// [idempotency key](crate::IdempotencyKey) each time, so that it has one effect.
    ///
    /// [PortOne's
    /// reference](https://developers.portone.io/api/rest-v2/platform.policy?v=v2#patch%20%2Fplatform%2Fadditional-fee-policies%2F%7Bid%7D)
    ///
    /// # Errors
    ///
    /// The call fails with an [`Error`](crate::Error). If PortOne refuses, its reason is one of
    /// [`UpdatePlatformAdditionalFeePolicyError`]: `Forbidden`, `InvalidRequest`,
    /// `PlatformAdditionalFeePolicyNotFound`, `PlatformArchivedAdditionalFeePolicy`,
    /// `PlatformNotEnabled`, `Unauthorized`.
    pub fn update_platform_additional_fee_policy(
        &self,
        id: impl Into<String>,
    ) -> UpdatePlatformAdditionalFeePolicy {
        UpdatePlatformAdditionalFeePolicy::new(self.caller.clone(), id)
    }

    /// Updates a contract. An archived one cannot be updated.
    ///
    /// `PATCH /platform/contracts/{id}`
    ///
    /// The client [tries it again](crate::Retry) after a failure that may pass, with the same
    /// [idempotency key](crate::IdempotencyKey) each time, so that it has one effect.
    ///
    /// [PortOne's
    /// reference](https://developers.portone.io/api/rest-v2/platform.policy?v=v2#patch%20%2Fplatform%2Fcontracts%2F%7Bid%7D)
    ///
    /// # Errors
    ///
    /// The call fails with an [`Error`](crate::Error). If PortOne refuses, its reason is one of
    /// [`UpdatePlatformContractError`]: `Forbidden`, `InvalidRequest`,
    /// `PlatformArchivedContract`, `PlatformContractNotFound`, `PlatformNotEnabled`,
    /// `Unauthorized`.
    pub fn update_platform_contract(&self, id: impl Into<String>) -> UpdatePlatformContract {
        UpdatePlatformContract::new(self.caller.clone(), id)
    }

    /// Updates a discount share policy. An archived one cannot be updated.
    ///
    /// `PATCH /platform/discount-share-policies/{id}`
    ///
    /// The client [tries it again](crate::Retry) after a failure that may pass, with the same
    /// [idempotency key](crate::IdempotencyKey) each time, so that it has one effect.
    ///
    /// [PortOne's
    /// reference](https://developers.portone.io/api/rest-v2/platform.policy?v=v2#patch%20%2Fplatform%2Fdiscount-share-policies%2F%7Bid%7D)
    ///
    /// # Errors
    ///
    /// The call fails with an [`Error`](crate::Error). If PortOne refuses, its reason is one of
    /// [`UpdatePlatformDiscountSharePolicyError`]: `Forbidden`, `InvalidRequest`,
    /// `PlatformArchivedDiscountSharePolicy`, `PlatformDiscountSharePolicyNotFound`,
    /// `PlatformNotEnabled`, `Unauthorized`.
    pub fn update_platform_discount_share_policy(
        &self,
        id: impl Into<String>,
    ) -> UpdatePlatformDiscountSharePolicy {
        UpdatePlatformDiscountSharePolicy::new(self.caller.clone(), id)
    }
}
