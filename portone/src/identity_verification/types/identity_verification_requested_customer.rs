use crate::json::UnrecognizedMembers;

/// The customer details given when an identity verification was requested.
#[derive(Clone)]
#[non_exhaustive]
pub struct IdentityVerificationRequestedCustomer {
    /// The ID that identifies the customer.
    pub id: Option<String>,
    /// The name of the customer, as given in the request.
    pub name: Option<String>,
    /// The phone number, as given in the request. Digits only, without hyphens.
    pub phone_number: Option<String>,
    /// The year of birth.
    pub birth_year: Option<String>,
    /// The month of birth.
    pub birth_month: Option<String>,
    /// The day of birth, within the month.
    pub birth_day: Option<String>,
    pub(crate) unrecognized: UnrecognizedMembers,
}

crate::json::record!(IdentityVerificationRequestedCustomer, "" = "", 0b111110, {
    0 id "id"
    1 name "name"
    2 phone_number "phoneNumber"
    3 birth_year "birthYear"
    4 birth_month "birthMonth"
    5 birth_day "birthDay"
});
