mod create_platform_partner_body;
mod errors;
mod platform_bulk_task;

pub use self::create_platform_partner_body::{
    CreatePlatformPartnerBody, CreatePlatformPartnerBodyAccount, CreatePlatformPartnerBodyContact,
    CreatePlatformPartnerBodyType, CreatePlatformPartnerBodyTypeBusiness,
    CreatePlatformPartnerBodyTypeBusinessRequired, CreatePlatformPartnerBodyTypeNonWhtPayer,
    CreatePlatformPartnerBodyTypeWhtPayer,
};
pub use self::errors::{
    PlatformContractsNotFoundError, PlatformPartnerIdsAlreadyExistError,
    PlatformPartnerIdsDuplicatedError,
};
pub use self::platform_bulk_task::{
    PlatformBulkTask, PlatformBulkTaskProgressStats, PlatformBulkTaskStatus, PlatformBulkTaskType,
};
