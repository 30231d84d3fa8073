use crate::{
    Date, Unrecognized,
    json::UnrecognizedMembers,
    platform::{
        PlatformPartnerBusinessStatus, PlatformPartnerMemberCompanyConnectionStatus,
        PlatformPartnerTaxationType,
    },
};

/// The type of a partner, with the details that belong to the type.
#[derive(Clone)]
#[non_exhaustive]
pub enum PlatformPartnerType {
    /// The details of a partner that is a business.
    Business(Box<PlatformPartnerTypeBusiness>),
    /// The details of a partner that is not a business and is not subject to withholding tax.
    NonWhtPayer(PlatformPartnerTypeNonWhtPayer),
    /// The details of a partner that is not a business and is subject to withholding tax.
    WhtPayer(PlatformPartnerTypeWhtPayer),
    /// An object that this version does not know, or cannot read.
    Unrecognized(Unrecognized),
}

/// These are the members that all objects of the union have. An object that this version
/// does not know gives only `type`, and `None` for the rest.
impl PlatformPartnerType {
    /// Returns the text by which PortOne tells this object from the others of the union.
    #[must_use]
    pub fn r#type(&self) -> &str {
        match self {
            Self::Business(_) => "BUSINESS",
            Self::NonWhtPayer(_) => "NON_WHT_PAYER",
            Self::WhtPayer(_) => "WHT_PAYER",
            Self::Unrecognized(unrecognized) => unrecognized.tag(),
        }
    }
}

crate::json::union!(PlatformPartnerType, "type" {
    Business "BUSINESS"
    NonWhtPayer "NON_WHT_PAYER"
    WhtPayer "WHT_PAYER"
});

/// The details of a partner that is a business.
#[derive(Clone)]
#[non_exhaustive]
pub struct PlatformPartnerTypeBusiness {
    /// The name of the company.
    pub company_name: String,
    /// The type of taxation.
    pub taxation_type: PlatformPartnerTaxationType,
    /// The state of the business, such as in business, suspended or closed.
    pub business_status: PlatformPartnerBusinessStatus,
    /// The business registration number.
    pub business_registration_number: String,
    /// The name of the representative of the business.
    pub representative_name: String,
    /// The address of the place of business.
    pub company_address: Option<String>,
    /// The type of business (sector).
    pub business_type: Option<String>,
    /// The class of business (item of trade).
    pub business_class: Option<String>,
    /// The state of the partner's connection as a member company.
    pub member_company_connection_status: PlatformPartnerMemberCompanyConnectionStatus,
    /// The reason why the partner could not be connected as a member company.
    pub member_company_connection_failed_reason: Option<String>,
    pub(crate) unrecognized: UnrecognizedMembers,
}

crate::json::record!(PlatformPartnerTypeBusiness, "type" = "BUSINESS", 0b111000, {
    0 company_name "companyName"
    1 taxation_type "taxationType"
    2 business_status "businessStatus"
    3 business_registration_number "businessRegistrationNumber"
    4 representative_name "representativeName"
    5 company_address "companyAddress"
    6 business_type "businessType"
    7 business_class "businessClass"
    8 member_company_connection_status "memberCompanyConnectionStatus"
    9 member_company_connection_failed_reason "memberCompanyConnectionFailedReason"
});

/// The details of a partner that is not a business and is not subject to withholding tax.
#[derive(Clone)]
#[non_exhaustive]
pub struct PlatformPartnerTypeNonWhtPayer {
    /// The date of birth.
    pub birthdate: Option<Date>,
    pub(crate) unrecognized: UnrecognizedMembers,
}

crate::json::record!(PlatformPartnerTypeNonWhtPayer, "type" = "NON_WHT_PAYER", 0b1, {
    0 birthdate "birthdate"
});

/// The details of a partner that is not a business and is subject to withholding tax.
#[derive(Clone)]
#[non_exhaustive]
pub struct PlatformPartnerTypeWhtPayer {
    /// The date of birth.
    pub birthdate: Option<Date>,
    pub(crate) unrecognized: UnrecognizedMembers,
}

crate::json::record!(PlatformPartnerTypeWhtPayer, "type" = "WHT_PAYER", 0b1, {
    0 birthdate "birthdate"
});
