use crate::json::UnrecognizedMembers;

/// The holder of a bank account, with a verification ID for use when a partner is created or
/// updated.
#[derive(Clone)]
#[non_exhaustive]
pub struct PlatformAccountHolder {
    /// The name of the account holder.
    pub holder_name: String,
    /// The ID of the account's verification, as the lookup of the account holder returns it.
    pub account_verification_id: String,
    pub(crate) unrecognized: UnrecognizedMembers,
}

crate::json::record!(PlatformAccountHolder, "" = "", 0b1, {
    0 holder_name "holderName"
    1 account_verification_id "accountVerificationId"
});
