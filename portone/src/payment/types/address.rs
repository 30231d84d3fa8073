use crate::{Unrecognized, common::Country, json::UnrecognizedMembers};

/// An address, in one line or in separate parts. `oneLine` is always present.
#[derive(Clone)]
#[non_exhaustive]
pub enum Address {
    /// An address that has only the one-line form.
    OneLine(OneLineAddress),
    /// An address in separate parts. It also has the one-line form, made by joining the parts.
    Separated(Box<SeparatedAddress>),
    /// An object that this version does not know, or cannot read.
    Unrecognized(Unrecognized),
}

/// These are the members that all objects of the union have. An object that this version
/// does not know gives only `type`, and `None` for the rest.
impl Address {
    /// Returns the text by which PortOne tells this object from the others of the union.
    #[must_use]
    pub fn r#type(&self) -> &str {
        match self {
            Self::OneLine(_) => "ONE_LINE",
            Self::Separated(_) => "SEPARATED",
            Self::Unrecognized(unrecognized) => unrecognized.tag(),
        }
    }

    /// The whole address in one line.
    #[must_use]
    pub fn one_line(&self) -> Option<&str> {
        match self {
            Self::OneLine(arm) => Some(&arm.one_line),
            Self::Separated(arm) => Some(&arm.one_line),
            Self::Unrecognized(_) => None,
        }
    }
}

crate::json::union!(Address, "type" {
    OneLine "ONE_LINE"
    Separated "SEPARATED"
});

/// An address that has only the one-line form.
#[derive(Clone)]
#[non_exhaustive]
pub struct OneLineAddress {
    /// The whole address in one line.
    pub one_line: String,
    pub(crate) unrecognized: UnrecognizedMembers,
}

crate::json::record!(OneLineAddress, "type" = "ONE_LINE", 0b1, {
    0 one_line "oneLine"
});

/// An address in separate parts. It also has the one-line form, made by joining the parts.
#[derive(Clone)]
#[non_exhaustive]
pub struct SeparatedAddress {
    /// The whole address in one line.
    pub one_line: String,
    /// The first line of the detailed address.
    pub address_line1: String,
    /// The second line of the detailed address.
    pub address_line2: String,
    /// The city, county or district.
    pub city: Option<String>,
    /// The state or province.
    pub province: Option<String>,
    /// The country.
    pub country: Option<Country>,
    pub(crate) unrecognized: UnrecognizedMembers,
}

crate::json::record!(SeparatedAddress, "type" = "SEPARATED", 0b11111, {
    0 one_line "oneLine"
    1 address_line1 "addressLine1"
    2 address_line2 "addressLine2"
    3 city "city"
    4 province "province"
    5 country "country"
});

/// An address in separate parts, in a request.
#[derive(Clone)]
#[must_use]
#[non_exhaustive]
pub struct SeparatedAddressInput {
    /// The first line of the detailed address.
    pub address_line1: String,
    /// The second line of the detailed address.
    pub address_line2: String,
    /// The city, county or district.
    pub city: Option<String>,
    /// The state or province.
    pub province: Option<String>,
    /// The country.
    pub country: Option<Country>,
    pub(crate) unrecognized: UnrecognizedMembers,
}

impl SeparatedAddressInput {
    /// Makes one with its required members.
    pub fn new(address_line1: impl Into<String>, address_line2: impl Into<String>) -> Self {
        Self {
            address_line1: address_line1.into(),
            address_line2: address_line2.into(),
            city: None,
            province: None,
            country: None,
            unrecognized: UnrecognizedMembers::default(),
        }
    }

    /// Sets the city, county or district.
    pub fn city(mut self, city: impl Into<String>) -> Self {
        self.city = Some(city.into());
        self
    }

    /// Sets the state or province.
    pub fn province(mut self, province: impl Into<String>) -> Self {
        self.province = Some(province.into());
        self
    }

    /// Sets the country.
    pub fn country(mut self, country: impl Into<Country>) -> Self {
        self.country = Some(country.into());
        self
    }
}

crate::json::record!(SeparatedAddressInput, "" = "", 0b1111, {
    0 address_line1 "addressLine1"
    1 address_line2 "addressLine2"
    2 city "city"
    3 province "province"
    4 country "country"
});
