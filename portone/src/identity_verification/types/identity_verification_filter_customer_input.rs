use crate::{common::Gender, json::UnrecognizedMembers};

/// The customer details by which identity verifications are found.
#[derive(Clone, Default)]
#[must_use]
#[non_exhaustive]
pub struct IdentityVerificationFilterCustomerInput {
    /// Only identity verifications of a customer with this name.
    pub name: Option<String>,
    /// The year of birth.
    pub birth_year: Option<String>,
    /// The month of birth.
    pub birth_month: Option<String>,
    /// The day of birth, within the month.
    pub birth_day: Option<String>,
    /// Only identity verifications of a customer with this phone number. Digits only, without
    /// hyphens.
    pub phone_number: Option<String>,
    /// The gender.
    pub gender: Option<Gender>,
    pub(crate) unrecognized: UnrecognizedMembers,
}

impl IdentityVerificationFilterCustomerInput {
    /// Makes one without any members.
    pub fn new() -> Self {
        Self {
            name: None,
            birth_year: None,
            birth_month: None,
            birth_day: None,
            phone_number: None,
            gender: None,
            unrecognized: UnrecognizedMembers::default(),
        }
    }

    /// Sets `name`. Only identity verifications of a customer with this name.
    pub fn name(mut self, name: impl Into<String>) -> Self {
        self.name = Some(name.into());
        self
    }

    /// Sets the year of birth.
    pub fn birth_year(mut self, birth_year: impl Into<String>) -> Self {
        self.birth_year = Some(birth_year.into());
        self
    }

    /// Sets the month of birth.
    pub fn birth_month(mut self, birth_month: impl Into<String>) -> Self {
        self.birth_month = Some(birth_month.into());
        self
    }

    /// Sets the day of birth, within the month.
    pub fn birth_day(mut self, birth_day: impl Into<String>) -> Self {
        self.birth_day = Some(birth_day.into());
        self
    }

    /// Sets `phoneNumber`. Only identity verifications of a customer with this phone number.
    /// Digits only, without hyphens.
    pub fn phone_number(mut self, phone_number: impl Into<String>) -> Self {
        self.phone_number = Some(phone_number.into());
        self
    }

    /// Sets the gender.
    pub fn gender(mut self, gender: impl Into<Gender>) -> Self {
        self.gender = Some(gender.into());
        self
    }
}

crate::json::record!(IdentityVerificationFilterCustomerInput, "" = "", 0b11111, {
    0 name "name"
    1 birth_year "birthYear"
    2 birth_month "birthMonth"
    3 birth_day "birthDay"
    4 phone_number "phoneNumber"
    5 gender "gender"
});
