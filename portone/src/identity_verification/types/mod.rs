mod carrier;
mod identity_verification;
mod identity_verification_failure;
mod identity_verification_filter_customer_input;
mod identity_verification_filter_input;
mod identity_verification_method;
mod identity_verification_operator;
mod identity_verification_requested_customer;
mod identity_verification_sort_by;
mod identity_verification_sort_input;
mod identity_verification_status;
mod identity_verification_time_range_field;
mod identity_verification_verified_customer;

pub use self::carrier::Carrier;
pub use self::identity_verification::{
    FailedIdentityVerification, IdentityVerification, ReadyIdentityVerification,
    VerifiedIdentityVerification,
};
pub use self::identity_verification_failure::IdentityVerificationFailure;
pub use self::identity_verification_filter_customer_input::IdentityVerificationFilterCustomerInput;
pub use self::identity_verification_filter_input::IdentityVerificationFilterInput;
pub use self::identity_verification_method::IdentityVerificationMethod;
pub use self::identity_verification_operator::IdentityVerificationOperator;
pub use self::identity_verification_requested_customer::IdentityVerificationRequestedCustomer;
pub use self::identity_verification_sort_by::IdentityVerificationSortBy;
pub use self::identity_verification_sort_input::IdentityVerificationSortInput;
pub use self::identity_verification_status::IdentityVerificationStatus;
pub use self::identity_verification_time_range_field::IdentityVerificationTimeRangeField;
pub use self::identity_verification_verified_customer::IdentityVerificationVerifiedCustomer;
