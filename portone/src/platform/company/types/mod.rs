mod b2b_business_info;
mod get_platform_company_state_payload;
mod platform_business_status;
mod platform_company_state;
mod platform_taxation_type;

pub use self::b2b_business_info::{B2bBusinessInfo, B2bBusinessInfoResult};
pub use self::get_platform_company_state_payload::GetPlatformCompanyStatePayload;
pub use self::platform_business_status::PlatformBusinessStatus;
pub use self::platform_company_state::PlatformCompanyState;
pub use self::platform_taxation_type::PlatformTaxationType;
