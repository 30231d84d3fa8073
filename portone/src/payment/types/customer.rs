use crate::{
    common::{Country, Gender},
    json::UnrecognizedMembers,
    payment::{Address, SeparatedAddressInput},
};

/// The details of a customer.
#[derive(Clone)]
#[non_exhaustive]
pub struct Customer {
    /// The ID of the customer, chosen by the merchant.
    pub id: Option<String>,
    /// The name of the customer.
    pub name: Option<String>,
    /// The year of birth.
    pub birth_year: Option<String>,
    /// The month of birth.
    pub birth_month: Option<String>,
    /// The day of birth, within the month.
    pub birth_day: Option<String>,
    /// The gender.
    pub gender: Option<Gender>,
    /// The e-mail address.
    pub email: Option<String>,
    /// The phone number.
    pub phone_number: Option<String>,
    /// The postal address.
    pub address: Option<Address>,
    /// The postal code.
    pub zipcode: Option<String>,
    pub(crate) unrecognized: UnrecognizedMembers,
}

crate::json::record!(Customer, "" = "", 0b1111011110, {
    0 id "id"
    1 name "name"
    2 birth_year "birthYear"
    3 birth_month "birthMonth"
    4 birth_day "birthDay"
    5 gender "gender"
    6 email "email"
    7 phone_number "phoneNumber"
    8 address "address"
    9 zipcode "zipcode"
});

/// The details of a customer in a request.
#[derive(Clone, Default)]
#[must_use]
#[non_exhaustive]
pub struct CustomerInput {
    /// The ID of the customer, chosen by the merchant.
    pub id: Option<String>,
    /// The name of the customer, in one of two forms.
    pub name: Option<CustomerNameInput>,
    /// The year of birth.
    pub birth_year: Option<String>,
    /// The month of birth.
    pub birth_month: Option<String>,
    /// The day of birth, within the month.
    pub birth_day: Option<String>,
    /// The country.
    pub country: Option<Country>,
    /// The gender.
    pub gender: Option<Gender>,
    /// The e-mail address.
    pub email: Option<String>,
    /// The phone number.
    pub phone_number: Option<String>,
    /// The postal address.
    pub address: Option<SeparatedAddressInput>,
    /// The postal code.
    pub zipcode: Option<String>,
    /// The business registration number.
    pub business_registration_number: Option<String>,
    pub(crate) unrecognized: UnrecognizedMembers,
}

impl CustomerInput {
    /// Makes one without any members.
    pub fn new() -> Self {
        Self {
            id: None,
            name: None,
            birth_year: None,
            birth_month: None,
            birth_day: None,
            country: None,
            gender: None,
            email: None,
            phone_number: None,
            address: None,
            zipcode: None,
            business_registration_number: None,
            unrecognized: UnrecognizedMembers::default(),
        }
    }

    /// Sets the ID of the customer, chosen by the merchant.
    pub fn id(mut self, id: impl Into<String>) -> Self {
        self.id = Some(id.into());
        self
    }

    /// Sets the name of the customer, in one of two forms.
    pub fn name(mut self, name: CustomerNameInput) -> Self {
        self.name = Some(name);
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

    /// Sets the country.
    pub fn country(mut self, country: impl Into<Country>) -> Self {
        self.country = Some(country.into());
        self
    }

    /// Sets the gender.
    pub fn gender(mut self, gender: impl Into<Gender>) -> Self {
        self.gender = Some(gender.into());
        self
    }

    /// Sets the e-mail address.
    pub fn email(mut self, email: impl Into<String>) -> Self {
        self.email = Some(email.into());
        self
    }

    /// Sets the phone number.
    pub fn phone_number(mut self, phone_number: impl Into<String>) -> Self {
        self.phone_number = Some(phone_number.into());
        self
    }

    /// Sets the postal address.
    pub fn address(mut self, address: SeparatedAddressInput) -> Self {
        self.address = Some(address);
        self
    }

    /// Sets the postal code.
    pub fn zipcode(mut self, zipcode: impl Into<String>) -> Self {
        self.zipcode = Some(zipcode.into());
        self
    }

    /// Sets the business registration number.
    pub fn business_registration_number(
        mut self,
        business_registration_number: impl Into<String>,
    ) -> Self {
        self.business_registration_number = Some(business_registration_number.into());
        self
    }
}

crate::json::record!(CustomerInput, "" = "", 0b111110011100, {
    0 id "id"
    1 name "name"
    2 birth_year "birthYear"
    3 birth_month "birthMonth"
    4 birth_day "birthDay"
    5 country "country"
    6 gender "gender"
    7 email "email"
    8 phone_number "phoneNumber"
    9 address "address"
    10 zipcode "zipcode"
    11 business_registration_number "businessRegistrationNumber"
});

/// The name of a customer in a request. Only one of the two forms may be given.
#[derive(Clone, Default)]
#[must_use]
#[non_exhaustive]
pub struct CustomerNameInput {
    /// The whole name in one line. Only one of `full` and `separated` may be given.
    pub full: Option<String>,
    /// The name in separate parts. Only one of `full` and `separated` may be given.
    pub separated: Option<CustomerSeparatedName>,
    pub(crate) unrecognized: UnrecognizedMembers,
}

impl CustomerNameInput {
    /// Makes one without any members.
    pub fn new() -> Self {
        Self { full: None, separated: None, unrecognized: UnrecognizedMembers::default() }
    }

    /// Sets the whole name in one line. Only one of `full` and `separated` may be given.
    pub fn full(mut self, full: impl Into<String>) -> Self {
        self.full = Some(full.into());
        self
    }

    /// Sets the name in separate parts. Only one of `full` and `separated` may be given.
    pub fn separated(mut self, separated: CustomerSeparatedName) -> Self {
        self.separated = Some(separated);
        self
    }
}

crate::json::record!(CustomerNameInput, "" = "", 0b1, {
    0 full "full"
    1 separated "separated"
});

/// The name of a customer in two parts, first and last.
#[derive(Clone)]
#[must_use]
#[non_exhaustive]
pub struct CustomerSeparatedName {
    /// The given name.
    pub first: String,
    /// The family name.
    pub last: String,
    pub(crate) unrecognized: UnrecognizedMembers,
}

impl CustomerSeparatedName {
    /// Makes one with its required members.
    pub fn new(first: impl Into<String>, last: impl Into<String>) -> Self {
        Self {
            first: first.into(),
            last: last.into(),
            unrecognized: UnrecognizedMembers::default(),
        }
    }
}

crate::json::record!(CustomerSeparatedName, "" = "", 0b11, {
    0 first "first"
    1 last "last"
});
