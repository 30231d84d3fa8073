use crate::json::UnrecognizedMembers;

/// The contact person of a partner.
#[derive(Clone)]
#[non_exhaustive]
pub struct PlatformContact {
    /// The name of the contact person.
    pub name: String,
    /// The mobile phone number of the contact person.
    pub phone_number: Option<String>,
    /// The e-mail address.
    pub email: String,
    pub(crate) unrecognized: UnrecognizedMembers,
}

crate::json::record!(PlatformContact, "" = "", 0b111, {
    0 name "name"
    1 phone_number "phoneNumber"
    2 email "email"
});
