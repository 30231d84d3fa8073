mod errors;
mod platform_partner_settlement;
mod platform_partner_settlement_filter_input;
mod platform_partner_settlement_filter_keyword_input;
mod platform_partner_settlement_status;
mod platform_partner_settlement_type;

pub use self::errors::{
    PlatformNonDeletablePartnerSettlementsError, PlatformReferencedCancelOrderTransfersExistError,
};
pub use self::platform_partner_settlement::{
    PlatformPartnerManualSettlement, PlatformPartnerOrderCancelSettlement,
    PlatformPartnerOrderSettlement, PlatformPartnerSettlement,
};
pub use self::platform_partner_settlement_filter_input::PlatformPartnerSettlementFilterInput;
pub use self::platform_partner_settlement_filter_keyword_input::PlatformPartnerSettlementFilterKeywordInput;
pub use self::platform_partner_settlement_status::{
    PlatformPartnerSettlementStatus, PlatformPartnerSettlementStatusStats,
};
pub use self::platform_partner_settlement_type::PlatformPartnerSettlementType;
