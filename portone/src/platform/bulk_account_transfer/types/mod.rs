mod platform_bulk_account_transfer;

pub use self::platform_bulk_account_transfer::{
    PlatformBulkAccountTransfer, PlatformBulkAccountTransferFilterInput,
    PlatformBulkAccountTransferFilterInputCriteria, PlatformBulkAccountTransferStats,
    PlatformBulkAccountTransferStatus, PlatformBulkAccountTransferStatusStats,
};
