mod platform_additional_fee_policy_filter_input;
mod platform_contract_filter_input;
mod platform_discount_share_policy_filter_input;
mod platform_settlement_cycle_type;

pub use self::platform_additional_fee_policy_filter_input::{
    PlatformAdditionalFeePolicyFilterInput, PlatformAdditionalFeePolicyFilterInputKeyword,
};
pub use self::platform_contract_filter_input::{
    PlatformContractFilterInput, PlatformContractFilterInputKeyword,
};
pub use self::platform_discount_share_policy_filter_input::{
    PlatformDiscountSharePolicyFilterInput, PlatformDiscountSharePolicyFilterInputKeyword,
};
pub use self::platform_settlement_cycle_type::PlatformSettlementCycleType;
