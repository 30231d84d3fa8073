mod errors;
mod platform_payout;

pub use self::errors::PlatformNonPayablePartnerSettlementsError;
pub use self::platform_payout::{
    PlatformPayout, PlatformPayoutAccount, PlatformPayoutFilterInput,
    PlatformPayoutFilterInputCriteria, PlatformPayoutSettlementStatementStatus,
    PlatformPayoutSettlementStatementSummary, PlatformPayoutStatus, PlatformPayoutTaxInvoiceStatus,
};
