use crate::{
    Date,
    common::{Bank, Currency},
    json::UnrecognizedMembers,
    platform::{PlatformPartnerTaxationType, PlatformProperties},
};

/// What is sent with `update_platform_partner`.
#[derive(Clone, Default)]
#[must_use]
#[non_exhaustive]
pub struct UpdatePlatformPartnerBody {
    /// The name of the partner: of the company or of the person.
    pub name: Option<String>,
    /// The contact person.
    pub contact: Option<UpdatePlatformPartnerBodyContact>,
    /// The bank account into which the partner is paid.
    pub account: Option<UpdatePlatformPartnerBodyAccount>,
    /// The ID of the partner's default contract.
    pub default_contract_id: Option<String>,
    /// A memo about the partner.
    pub memo: Option<String>,
    /// The tags of the partner.
    pub tags: Option<Vec<String>>,
    /// The details of the partner's type. Details of another type change the type itself.
    pub r#type: Option<UpdatePlatformPartnerBodyType>,
    /// The user-defined properties.
    pub user_defined_properties: Option<PlatformProperties>,
    pub(crate) unrecognized: UnrecognizedMembers,
}

impl UpdatePlatformPartnerBody {
    /// Makes one without any members.
    pub fn new() -> Self {
        Self {
            name: None,
            contact: None,
            account: None,
            default_contract_id: None,
            memo: None,
            tags: None,
            r#type: None,
            user_defined_properties: None,
            unrecognized: UnrecognizedMembers::default(),
        }
    }

    /// Sets the name of the partner: of the company or of the person.
    pub fn name(mut self, name: impl Into<String>) -> Self {
        self.name = Some(name.into());
        self
    }

    /// Sets the contact person.
    pub fn contact(mut self, contact: UpdatePlatformPartnerBodyContact) -> Self {
        self.contact = Some(contact);
        self
    }

    /// Sets the bank account into which the partner is paid.
    pub fn account(mut self, account: UpdatePlatformPartnerBodyAccount) -> Self {
        self.account = Some(account);
        self
    }

    /// Sets the ID of the partner's default contract.
    pub fn default_contract_id(mut self, default_contract_id: impl Into<String>) -> Self {
        self.default_contract_id = Some(default_contract_id.into());
        self
    }

    /// Sets a memo about the partner.
    pub fn memo(mut self, memo: impl Into<String>) -> Self {
        self.memo = Some(memo.into());
        self
    }

    /// Sets the tags of the partner.
    pub fn tags(mut self, tags: Vec<String>) -> Self {
        self.tags = Some(tags);
        self
    }

    /// Sets the details of the partner's type. Details of another type change the type itself.
    pub fn r#type(mut self, r#type: UpdatePlatformPartnerBodyType) -> Self {
        self.r#type = Some(r#type);
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

crate::json::record!(UpdatePlatformPartnerBody, "" = "", 0b1, {
    0 name "name"
    1 contact "contact"
    2 account "account"
    3 default_contract_id "defaultContractId"
    4 memo "memo"
    5 tags "tags"
    6 r#type "type"
    7 user_defined_properties "userDefinedProperties"
});

/// The bank account to set for a partner.
#[derive(Clone)]
#[must_use]
#[non_exhaustive]
pub struct UpdatePlatformPartnerBodyAccount {
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

impl UpdatePlatformPartnerBodyAccount {
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

crate::json::record!(UpdatePlatformPartnerBodyAccount, "" = "", 0b1100, {
    0 bank "bank"
    1 currency "currency"
    2 number "number"
    3 holder "holder"
    4 account_verification_id "accountVerificationId"
});

/// The contact person to set for a partner.
#[derive(Clone, Default)]
#[must_use]
#[non_exhaustive]
pub struct UpdatePlatformPartnerBodyContact {
    /// The name of the contact person.
    pub name: Option<String>,
    /// The mobile phone number of the contact person.
    pub phone_number: Option<String>,
    /// The e-mail address.
    pub email: Option<String>,
    pub(crate) unrecognized: UnrecognizedMembers,
}

impl UpdatePlatformPartnerBodyContact {
    /// Makes one without any members.
    pub fn new() -> Self {
        Self {
            name: None,
            phone_number: None,
            email: None,
            unrecognized: UnrecognizedMembers::default(),
        }
    }

    /// Sets the name of the contact person.
    pub fn name(mut self, name: impl Into<String>) -> Self {
        self.name = Some(name.into());
        self
    }

    /// Sets the mobile phone number of the contact person.
    pub fn phone_number(mut self, phone_number: impl Into<String>) -> Self {
        self.phone_number = Some(phone_number.into());
        self
    }

    /// Sets the e-mail address.
    pub fn email(mut self, email: impl Into<String>) -> Self {
        self.email = Some(email.into());
        self
    }
}

crate::json::record!(UpdatePlatformPartnerBodyContact, "" = "", 0b111, {
    0 name "name"
    1 phone_number "phoneNumber"
    2 email "email"
});

/// The details of the type to set for a partner. Details of another type change the
/// partner's type.
#[derive(Clone, Default)]
#[must_use]
#[non_exhaustive]
pub struct UpdatePlatformPartnerBodyType {
    /// The details of a partner that is a business.
    pub business: Option<UpdatePlatformPartnerBodyTypeBusiness>,
    /// The details of a partner that is not a business and is subject to withholding tax.
    pub wht_payer: Option<UpdatePlatformPartnerBodyTypeWhtPayer>,
    /// The details of a partner that is not a business and is not subject to withholding tax.
    pub non_wht_payer: Option<UpdatePlatformPartnerBodyTypeNonWhtPayer>,
    pub(crate) unrecognized: UnrecognizedMembers,
}

impl UpdatePlatformPartnerBodyType {
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
    pub fn business(mut self, business: UpdatePlatformPartnerBodyTypeBusiness) -> Self {
        self.business = Some(business);
        self
    }

    /// Sets the details of a partner that is not a business and is subject to withholding tax.
    pub fn wht_payer(mut self, wht_payer: UpdatePlatformPartnerBodyTypeWhtPayer) -> Self {
        self.wht_payer = Some(wht_payer);
        self
    }

    /// Sets the details of a partner that is not a business and is not subject to withholding
    /// tax.
    pub fn non_wht_payer(
        mut self,
        non_wht_payer: UpdatePlatformPartnerBodyTypeNonWhtPayer,
    ) -> Self {
        self.non_wht_payer = Some(non_wht_payer);
        self
    }
}

crate::json::record!(UpdatePlatformPartnerBodyType, "" = "", 0b0, {
    0 business "business"
    1 wht_payer "whtPayer"
    2 non_wht_payer "nonWhtPayer"
});

/// The details to set for a partner that is, or becomes, a business.
#[derive(Clone, Default)]
#[must_use]
#[non_exhaustive]
pub struct UpdatePlatformPartnerBodyTypeBusiness {
    /// The name of the company.
    pub company_name: Option<String>,
    /// The type of taxation.
    pub taxation_type: Option<PlatformPartnerTaxationType>,
    /// The business registration number.
    pub business_registration_number: Option<String>,
    /// The name of the representative of the business.
    pub representative_name: Option<String>,
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

impl UpdatePlatformPartnerBodyTypeBusiness {
    /// Makes one without any members.
    pub fn new() -> Self {
        Self {
            company_name: None,
            taxation_type: None,
            business_registration_number: None,
            representative_name: None,
            company_address: None,
            business_type: None,
            business_class: None,
            company_verification_id: None,
            unrecognized: UnrecognizedMembers::default(),
        }
    }

    /// Sets the name of the company.
    pub fn company_name(mut self, company_name: impl Into<String>) -> Self {
        self.company_name = Some(company_name.into());
        self
    }

    /// Sets the type of taxation.
    pub fn taxation_type(mut self, taxation_type: impl Into<PlatformPartnerTaxationType>) -> Self {
        self.taxation_type = Some(taxation_type.into());
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

    /// Sets the name of the representative of the business.
    pub fn representative_name(mut self, representative_name: impl Into<String>) -> Self {
        self.representative_name = Some(representative_name.into());
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

crate::json::record!(UpdatePlatformPartnerBodyTypeBusiness, "" = "", 0b11100, {
    0 company_name "companyName"
    1 taxation_type "taxationType"
    2 business_registration_number "businessRegistrationNumber"
    3 representative_name "representativeName"
    4 company_address "companyAddress"
    5 business_type "businessType"
    6 business_class "businessClass"
    7 company_verification_id "companyVerificationId"
});

/// The details to set for a partner that is, or becomes, neither a business nor subject to
/// withholding tax.
#[derive(Clone, Default)]
#[must_use]
#[non_exhaustive]
pub struct UpdatePlatformPartnerBodyTypeNonWhtPayer {
    /// The date of birth.
    pub birthdate: Option<Date>,
    pub(crate) unrecognized: UnrecognizedMembers,
}

impl UpdatePlatformPartnerBodyTypeNonWhtPayer {
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

crate::json::record!(UpdatePlatformPartnerBodyTypeNonWhtPayer, "" = "", 0b1, {
    0 birthdate "birthdate"
});

/// The details to set for a partner that is, or becomes, subject to withholding tax without
/// being a business.
#[derive(Clone, Default)]
#[must_use]
#[non_exhaustive]
pub struct UpdatePlatformPartnerBodyTypeWhtPayer {
    /// The date of birth.
    pub birthdate: Option<Date>,
    pub(crate) unrecognized: UnrecognizedMembers,
}

impl UpdatePlatformPartnerBodyTypeWhtPayer {
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

crate::json::record!(UpdatePlatformPartnerBodyTypeWhtPayer, "" = "", 0b1, {
    0 birthdate "birthdate"
});
