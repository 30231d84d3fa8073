use crate::json::UnrecognizedMembers;

/// The registration of a business, such as its name, address and type of taxation.
#[derive(Clone)]
#[non_exhaustive]
pub struct B2bBusinessInfo {
    /// The business registration number.
    pub brn: String,
    /// The trade name of the business.
    pub name: String,
    /// The name of the company's representative.
    pub ceo_name: String,
    /// The postal code.
    pub zip_code: String,
    /// The postal address.
    pub address: String,
    /// The type of the business entity.
    pub business_entity_type: String,
    /// The state of the business, such as in business, suspended or closed.
    pub business_status: String,
    /// The type of taxation.
    pub taxation_type: String,
    /// The date on which the business changed between simplified and general taxation.
    pub simplified_taxation_type_date: Option<String>,
    /// The date on which the business was closed.
    pub closing_date: Option<String>,
    /// The date on which the business opened.
    pub opening_date: String,
    /// The type of business (sector).
    pub business_type: String,
    /// The class of business (item of trade).
    pub business_class: String,
    /// The code of the business category.
    pub business_category_code: String,
    /// The corporate registration number.
    pub corp_reg_no: Option<String>,
    /// The phone number.
    pub phone_number: Option<String>,
    /// The code of the tax office in charge.
    pub tax_office_code: Option<String>,
    /// The name of the tax office in charge.
    pub tax_office_name: Option<String>,
    pub(crate) unrecognized: UnrecognizedMembers,
}

crate::json::record!(B2bBusinessInfo, "" = "", 0b1000000000011101, {
    0 brn "brn"
    1 name "name"
    2 ceo_name "ceoName"
    3 zip_code "zipCode"
    4 address "address"
    5 business_entity_type "businessEntityType"
    6 business_status "businessStatus"
    7 taxation_type "taxationType"
    8 simplified_taxation_type_date "simplifiedTaxationTypeDate"
    9 closing_date "closingDate"
    10 opening_date "openingDate"
    11 business_type "businessType"
    12 business_class "businessClass"
    13 business_category_code "businessCategoryCode"
    14 corp_reg_no "corpRegNo"
    15 phone_number "phoneNumber"
    16 tax_office_code "taxOfficeCode"
    17 tax_office_name "taxOfficeName"
});

/// The outcome of looking up one business: its registration, or an error message if the
/// lookup failed.
#[derive(Clone)]
#[non_exhaustive]
pub struct B2bBusinessInfoResult {
    /// The business registration number.
    pub brn: String,
    /// The registration of the business. Absent if the lookup failed.
    pub business_info: Option<B2bBusinessInfo>,
    /// The error message, if the lookup failed.
    pub error: Option<String>,
    /// The ID by which the result can be used again when a counterparty is created or updated.
    /// Present only if the lookup succeeded.
    pub verification_id: Option<String>,
    pub(crate) unrecognized: UnrecognizedMembers,
}

crate::json::record!(B2bBusinessInfoResult, "" = "", 0b1, {
    0 brn "brn"
    1 business_info "businessInfo"
    2 error "error"
    3 verification_id "verificationId"
});
