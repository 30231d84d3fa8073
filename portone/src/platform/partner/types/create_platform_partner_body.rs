use crate::{
    Date,
    common::{Bank, Currency},
    json::UnrecognizedMembers,
    platform::{PlatformPartnerTaxationType, PlatformProperties},
};

/// What is sent with `create_platform_partner`.
#[derive(Clone)]
#[must_use]
#[non_exhaustive]
pub struct CreatePlatformPartnerBody {
    /// The ID for the partner, best the one that the merchant's server uses. When left out,
    /// PortOne assigns a random one.
    pub id: Option<String>,
    /// The name of the partner: of the company or of the person.
    pub name: String,
    /// The contact person.
    pub contact: CreatePlatformPartnerBodyContact,
    /// The bank account into which the partner is paid.
    pub account: CreatePlatformPartnerBodyAccount,
    /// The ID of the partner's default contract. The contract must exist already.
    pub default_contract_id: String,
    /// A memo about the partner. At most 256 characters.
    pub memo: Option<String>,
    /// The tags to give the partner, at most 10.
    pub tags: Vec<String>,
    /// The type of the partner, with the details that the type needs.
    pub r#type: CreatePlatformPartnerBodyType,
    /// The user-defined properties.
    pub user_defined_properties: Option<PlatformProperties>,
    pub(crate) unrecognized: UnrecognizedMembers,
}

impl CreatePlatformPartnerBody {
    /// Makes one with its required members.
    pub fn new(
        name: impl Into<String>,
        contact: CreatePlatformPartnerBodyContact,
        account: CreatePlatformPartnerBodyAccount,
        default_contract_id: impl Into<String>,
        tags: Vec<String>,
        r#type: CreatePlatformPartnerBodyType,
    ) -> Self {
        Self {
            name: name.into(),
            contact,
            account,
            default_contract_id: default_contract_id.into(),
            tags,
            r#type,
            id: None,
            memo: None,
            user_defined_properties: None,
            unrecognized: UnrecognizedMembers::default(),
        }
    }

    /// Sets the ID for the partner, best the one that the merchant's server uses. When left out,
    /// PortOne assigns a random one.
    pub fn id(mut self, id: impl Into<String>) -> Self {
        self.id = Some(id.into());
        self
    }

    /// Sets a memo about the partner. At most 256 characters.
    pub fn memo(mut self, memo: impl Into<String>) -> Self {
        self.memo = Some(memo.into());
        self
    }

    /// Sets the user-defined properties.
    pub fn user_defined_properties(
        mut self,
        user_defined_properties: impl Into<PlatformProperties>,
    ) -> Self {
        self.user_defined_properties = Some(user_defined_properties.into());
        self
    }
}

crate::json::record!(CreatePlatformPartnerBody, "" = "", 0b10, {
    0 id "id"
    1 name "name"
    2 contact "contact"
    3 account "account"
    4 default_contract_id "defaultContractId"
    5 memo "memo"
    6 tags "tags"
    7 r#type "type"
    8 user_defined_properties "userDefinedProperties"
});

/// The bank account to register for a new partner.
#[derive(Clone)]
#[must_use]
#[non_exhaustive]
pub struct CreatePlatformPartnerBodyAccount {
    /// The bank.
    pub bank: Bank,
    /// The currency in which the partner is settled.
    pub currency: Currency,
    /// The account number.
    pub number: String,
    /// The name of the account holder.
    pub holder: String,
    /// The ID of the account's verification, as the lookup of the account holder returns it.
    pub account_verification_id: Option<String>,
    pub(crate) unrecognized: UnrecognizedMembers,
}

impl CreatePlatformPartnerBodyAccount {
    /// Makes one with its required members.
    pub fn new(
        bank: impl Into<Bank>,
        currency: impl Into<Currency>,
        number: impl Into<String>,
        holder: impl Into<String>,
    ) -> Self {
        Self {
            bank: bank.into(),
            currency: currency.into(),
            number: number.into(),
            holder: holder.into(),
            account_verification_id: None,
            unrecognized: UnrecognizedMembers::default(),
        }
    }

    /// Sets the ID of the account's verification, as the lookup of the account holder returns
    /// it.
    pub fn account_verification_id(mut self, account_verification_id: impl Into<String>) -> Self {
        self.account_verification_id = Some(account_verification_id.into());
        self
    }
}

crate::json::record!(CreatePlatformPartnerBodyAccount, "" = "", 0b1100, {
    0 bank "bank"
    1 currency "currency"
    2 number "number"
    3 holder "holder"
    4 account_verification_id "accountVerificationId"
});

/// The contact person of a new partner.
#[derive(Clone)]
#[must_use]
#[non_exhaustive]
pub struct CreatePlatformPartnerBodyContact {
    /// The name of the contact person.
    pub name: String,
    /// The mobile phone number of the contact person.
    pub phone_number: Option<String>,
    /// The e-mail address.
    pub email: String,
    pub(crate) unrecognized: UnrecognizedMembers,
}

impl CreatePlatformPartnerBodyContact {
    /// Makes one with its required members.
    pub fn new(name: impl Into<String>, email: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            email: email.into(),
            phone_number: None,
            unrecognized: UnrecognizedMembers::default(),
        }
    }

    /// Sets the mobile phone number of the contact person.
    pub fn phone_number(mut self, phone_number: impl Into<String>) -> Self {
        self.phone_number = Some(phone_number.into());
        self
    }
}

crate::json::record!(CreatePlatformPartnerBodyContact, "" = "", 0b111, {
    0 name "name"
    1 phone_number "phoneNumber"
    2 email "email"
});

/// The type of a new partner, with the details that the type needs.
#[derive(Clone, Default)]
#[must_use]
#[non_exhaustive]
pub struct CreatePlatformPartnerBodyType {
    /// The details of a partner that is a business.
    pub business: Option<CreatePlatformPartnerBodyTypeBusiness>,
    /// The details of a partner that is not a business and is subject to withholding tax.
    pub wht_payer: Option<CreatePlatformPartnerBodyTypeWhtPayer>,
    /// The details of a partner that is not a business and is not subject to withholding tax.
    pub non_wht_payer: Option<CreatePlatformPartnerBodyTypeNonWhtPayer>,
    pub(crate) unrecognized: UnrecognizedMembers,
}

impl CreatePlatformPartnerBodyType {
    /// Makes one without any members.
    pub fn new() -> Self {
        Self {
            business: None,
            wht_payer: None,
            non_wht_payer: None,
            unrecognized: UnrecognizedMembers::default(),
        }
    }

    /// Sets the details of a partner that is a business.
    pub fn business(mut self, business: CreatePlatformPartnerBodyTypeBusiness) -> Self {
        self.business = Some(business);
        self
    }

    /// Sets the details of a partner that is not a business and is subject to withholding tax.
    pub fn wht_payer(mut self, wht_payer: CreatePlatformPartnerBodyTypeWhtPayer) -> Self {
        self.wht_payer = Some(wht_payer);
        self
    }

    /// Sets the details of a partner that is not a business and is not subject to withholding
    /// tax.
    pub fn non_wht_payer(
        mut self,
        non_wht_payer: CreatePlatformPartnerBodyTypeNonWhtPayer,
    ) -> Self {
        self.non_wht_payer = Some(non_wht_payer);
        self
    }
}

crate::json::record!(CreatePlatformPartnerBodyType, "" = "", 0b0, {
    0 business "business"
    1 wht_payer "whtPayer"
    2 non_wht_payer "nonWhtPayer"
});

/// The details of a new partner that is a business.
#[derive(Clone)]
#[must_use]
#[non_exhaustive]
pub struct CreatePlatformPartnerBodyTypeBusiness {
    /// The name of the company.
    pub company_name: String,
    /// The type of taxation. The default is general taxation.
    pub taxation_type: Option<PlatformPartnerTaxationType>,
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
    /// The ID of the verification of the business, as the lookup of the business returns it.
    pub company_verification_id: Option<String>,
    pub(crate) unrecognized: UnrecognizedMembers,
}

/// The members that a [`CreatePlatformPartnerBodyTypeBusiness`] needs.
#[derive(Clone)]
pub struct CreatePlatformPartnerBodyTypeBusinessRequired {
    /// The name of the company.
    pub company_name: String,
    /// The business registration number.
    pub business_registration_number: String,
    /// The name of the representative of the business.
    pub representative_name: String,
}

crate::call::call!(CreatePlatformPartnerBodyTypeBusinessRequired);

impl CreatePlatformPartnerBodyTypeBusiness {
    /// Makes one with its required members.
    pub fn new(required: CreatePlatformPartnerBodyTypeBusinessRequired) -> Self {
        Self {
            company_name: required.company_name,
            business_registration_number: required.business_registration_number,
            representative_name: required.representative_name,
            taxation_type: None,
            company_address: None,
            business_type: None,
            business_class: None,
            company_verification_id: None,
            unrecognized: UnrecognizedMembers::default(),
        }
    }

    /// Sets the type of taxation. The default is general taxation.
    pub fn taxation_type(mut self, taxation_type: impl Into<PlatformPartnerTaxationType>) -> Self {
        self.taxation_type = Some(taxation_type.into());
        self
    }

    /// Sets the address of the place of business.
    pub fn company_address(mut self, company_address: impl Into<String>) -> Self {
        self.company_address = Some(company_address.into());
        self
    }

    /// Sets the type of business (sector).
    pub fn business_type(mut self, business_type: impl Into<String>) -> Self {
        self.business_type = Some(business_type.into());
        self
    }

    /// Sets the class of business (item of trade).
    pub fn business_class(mut self, business_class: impl Into<String>) -> Self {
        self.business_class = Some(business_class.into());
        self
    }

    /// Sets the ID of the verification of the business, as the lookup of the business returns
    /// it.
    pub fn company_verification_id(mut self, company_verification_id: impl Into<String>) -> Self {
        self.company_verification_id = Some(company_verification_id.into());
        self
    }
}

crate::json::record!(CreatePlatformPartnerBodyTypeBusiness, "" = "", 0b11100, {
    0 company_name "companyName"
    1 taxation_type "taxationType"
    2 business_registration_number "businessRegistrationNumber"
    3 representative_name "representativeName"
    4 company_address "companyAddress"
    5 business_type "businessType"
    6 business_class "businessClass"
    7 company_verification_id "companyVerificationId"
});

/// The details of a new partner that is not a business and is not subject to withholding
/// tax.
#[derive(Clone, Default)]
#[must_use]
#[non_exhaustive]
pub struct CreatePlatformPartnerBodyTypeNonWhtPayer {
    /// The date of birth.
    pub birthdate: Option<Date>,
    pub(crate) unrecognized: UnrecognizedMembers,
}

impl CreatePlatformPartnerBodyTypeNonWhtPayer {
    /// Makes one without any members.
    pub fn new() -> Self {
        Self { birthdate: None, unrecognized: UnrecognizedMembers::default() }
    }

    /// Sets the date of birth.
    pub fn birthdate(mut self, birthdate: impl Into<Date>) -> Self {
        self.birthdate = Some(birthdate.into());
        self
    }
}

crate::json::record!(CreatePlatformPartnerBodyTypeNonWhtPayer, "" = "", 0b1, {
    0 birthdate "birthdate"
});

/// The details of a new partner that is not a business and is subject to withholding tax.
#[derive(Clone, Default)]
#[must_use]
#[non_exhaustive]
pub struct CreatePlatformPartnerBodyTypeWhtPayer {
    /// The date of birth.
    pub birthdate: Option<Date>,
    pub(crate) unrecognized: UnrecognizedMembers,
}

impl CreatePlatformPartnerBodyTypeWhtPayer {
    /// Makes one without any members.
    pub fn new() -> Self {
        Self { birthdate: None, unrecognized: UnrecognizedMembers::default() }
    }

    /// Sets the date of birth.
    pub fn birthdate(mut self, birthdate: impl Into<Date>) -> Self {
        self.birthdate = Some(birthdate.into());
        self
    }
}

crate::json::record!(CreatePlatformPartnerBodyTypeWhtPayer, "" = "", 0b1, {
    0 birthdate "birthdate"
});
