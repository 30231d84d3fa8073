use crate::{json::UnrecognizedMembers, platform::company::PlatformCompanyState};

/// The state of a business, with a verification ID for use when a partner is created or
/// updated.
#[derive(Clone)]
#[non_exhaustive]
pub struct GetPlatformCompanyStatePayload {
    /// The state of the business that was looked up.
    pub company_state: PlatformCompanyState,
    /// The ID of the verification of the business, as the lookup of the business returns it.
    pub company_verification_id: String,
    pub(crate) unrecognized: UnrecognizedMembers,
}

crate::json::record!(GetPlatformCompanyStatePayload, "" = "", 0b0, {
    0 company_state "companyState"
    1 company_verification_id "companyVerificationId"
});
