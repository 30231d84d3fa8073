mod day_of_week;
mod errors;
mod month_day;
mod platform_account;
mod platform_additional_fee_policy;
mod platform_contact;
mod platform_contract;
mod platform_discount_share_policy;
mod platform_fee;
mod platform_fee_input;
mod platform_order_settlement_amount;
mod platform_partner;
mod platform_partner_type;
mod platform_payer;
mod platform_payout_method;
mod platform_payout_status_stats;
mod platform_properties;
mod platform_setting;
mod platform_settlement_cycle;
mod platform_settlement_cycle_method;
mod platform_user_defined_formula_results;
mod platform_user_defined_property_value;
mod settlement_amount_type;
mod update_platform_additional_fee_policy_body;
mod update_platform_contract_body;
mod update_platform_discount_share_policy_body;
mod update_platform_partner_body;

pub use self::day_of_week::DayOfWeek;
pub use self::errors::{
    PlatformMemberCompanyConnectedPartnersCannotBeScheduledError,
    PlatformPartnerSchedulesAlreadyExistError, PlatformPartnerSettlementsNotFoundError,
};
pub use self::month_day::{MonthDay, MonthDayRequired};
pub use self::platform_account::{
    PlatformAccount, PlatformAccountStatus, PlatformAccountTransferStatusStats,
};
pub use self::platform_additional_fee_policy::PlatformAdditionalFeePolicy;
pub use self::platform_contact::PlatformContact;
pub use self::platform_contract::PlatformContract;
pub use self::platform_discount_share_policy::{
    PlatformDiscountSharePolicy, PlatformDiscountSharePolicyFilterOptions,
};
pub use self::platform_fee::{PlatformFee, PlatformFixedAmountFee, PlatformFixedRateFee};
pub use self::platform_fee_input::PlatformFeeInput;
pub use self::platform_order_settlement_amount::PlatformOrderSettlementAmount;
pub use self::platform_partner::{
    PlatformPartner, PlatformPartnerBusinessStatus, PlatformPartnerContractSummary,
    PlatformPartnerFilterInput, PlatformPartnerFilterInputKeyword, PlatformPartnerFilterOptions,
    PlatformPartnerMemberCompanyConnectionStatus, PlatformPartnerStatus,
    PlatformPartnerTaxationType, PlatformPartnerTypeName,
};
pub use self::platform_partner_type::{
    PlatformPartnerType, PlatformPartnerTypeBusiness, PlatformPartnerTypeNonWhtPayer,
    PlatformPartnerTypeWhtPayer,
};
pub use self::platform_payer::PlatformPayer;
pub use self::platform_payout_method::PlatformPayoutMethod;
pub use self::platform_payout_status_stats::PlatformPayoutStatusStats;
pub use self::platform_properties::PlatformProperties;
pub use self::platform_setting::PlatformSetting;
pub use self::platform_settlement_cycle::{
    PlatformSettlementCycle, PlatformSettlementCycleDatePolicy, PlatformSettlementCycleInput,
    PlatformSettlementCycleMethodInput,
};
pub use self::platform_settlement_cycle_method::{
    PlatformSettlementCycleMethod, PlatformSettlementCycleMethodDaily,
    PlatformSettlementCycleMethodDailyInput, PlatformSettlementCycleMethodManualDates,
    PlatformSettlementCycleMethodManualDatesInput, PlatformSettlementCycleMethodMonthly,
    PlatformSettlementCycleMethodMonthlyInput, PlatformSettlementCycleMethodWeekly,
    PlatformSettlementCycleMethodWeeklyInput,
};
pub use self::platform_user_defined_formula_results::PlatformUserDefinedFormulaResults;
pub use self::platform_user_defined_property_value::PlatformUserDefinedPropertyValue;
pub use self::settlement_amount_type::SettlementAmountType;
pub use self::update_platform_additional_fee_policy_body::UpdatePlatformAdditionalFeePolicyBody;
pub use self::update_platform_contract_body::UpdatePlatformContractBody;
pub use self::update_platform_discount_share_policy_body::UpdatePlatformDiscountSharePolicyBody;
pub use self::update_platform_partner_body::{
    UpdatePlatformPartnerBody, UpdatePlatformPartnerBodyAccount, UpdatePlatformPartnerBodyContact,
    UpdatePlatformPartnerBodyType, UpdatePlatformPartnerBodyTypeBusiness,
    UpdatePlatformPartnerBodyTypeNonWhtPayer, UpdatePlatformPartnerBodyTypeWhtPayer,
};
