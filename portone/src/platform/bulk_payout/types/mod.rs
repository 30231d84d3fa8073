mod platform_bulk_payout;

pub use self::platform_bulk_payout::{
    PlatformBulkPayout, PlatformBulkPayoutFilterInput, PlatformBulkPayoutFilterInputCriteria,
    PlatformBulkPayoutStats, PlatformBulkPayoutStatus, PlatformBulkPayoutStatusStats,
};
