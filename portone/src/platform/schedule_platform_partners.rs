use crate::{
    Date, DateTime, Error, PlainError, Unrecognized,
    call::{Call, Caller},
    common::{Bank, Currency},
    json::UnrecognizedMembers,
    platform::{
        PlatformMemberCompanyConnectedPartnersCannotBeScheduledError, PlatformPartnerFilterInput,
        PlatformPartnerSchedulesAlreadyExistError, PlatformPartnerTaxationType, PlatformProperties,
    },
    request::Request,
};

/// A call of
/// [`schedule_platform_partners`](crate::platform::PlatformClient::schedule_platform_partners).
///
/// It is sent when it is awaited.
#[derive(Clone)]
#[must_use = "a call is sent when it is awaited"]
pub struct SchedulePlatformPartners {
    caller: Caller,
    test: Option<bool>,
    input: SchedulePlatformPartnersBody,
}

impl SchedulePlatformPartners {
    pub(super) fn new(
        caller: Caller,
        update: SchedulePlatformPartnersBodyUpdate,
        applied_at: impl Into<DateTime>,
    ) -> Self {
        Self {
            caller: caller.with_random_key(),
            test: None,
            input: SchedulePlatformPartnersBody::new(update, applied_at),
        }
    }

    /// Sets whether to use the test mode. The default is false.
    pub fn test(mut self, test: bool) -> Self {
        self.test = Some(test);
        self
    }

    /// Sets the conditions by which the partners to update are found.
    pub fn filter(mut self, filter: PlatformPartnerFilterInput) -> Self {
        self.input.filter = Some(filter);
        self
    }
}

crate::call::call!(
    SchedulePlatformPartners,
    "schedulePlatformPartners",
    SchedulePlatformPartnersResponse,
    SchedulePlatformPartnersError,
    write
);

impl IntoFuture for SchedulePlatformPartners {
    type Output = Result<SchedulePlatformPartnersResponse, Error<SchedulePlatformPartnersError>>;
    type IntoFuture = Call<SchedulePlatformPartnersResponse, SchedulePlatformPartnersError>;

    fn into_future(self) -> Self::IntoFuture {
        let this = self;
        let mut request =
            Request::new("schedulePlatformPartners", "POST", "/platform/partners/schedule", &[]);
        request.query("test", &this.test);
        request.json_body(&this.input);
        this.caller.call(request)
    }
}

/// What is sent with `schedule_platform_partners`.
#[derive(Clone)]
#[must_use]
#[doc(hidden)]
#[non_exhaustive]
pub struct SchedulePlatformPartnersBody {
    /// The conditions by which the partners to update are found.
    pub filter: Option<PlatformPartnerFilterInput>,
    /// The changes to make to the partners at the scheduled time.
    pub update: SchedulePlatformPartnersBodyUpdate,
    /// The time at which the update is to be applied.
    pub applied_at: DateTime,
    pub(crate) unrecognized: UnrecognizedMembers,
}

impl SchedulePlatformPartnersBody {
    /// Makes one with its required members.
    pub(super) fn new(
        update: SchedulePlatformPartnersBodyUpdate,
        applied_at: impl Into<DateTime>,
    ) -> Self {
        Self {
            update,
            applied_at: applied_at.into(),
            filter: None,
            unrecognized: UnrecognizedMembers::default(),
        }
    }
}

crate::json::record!(SchedulePlatformPartnersBody, "" = "", 0b0, {
    0 filter "filter"
    1 update "update"
    2 applied_at "appliedAt"
});

/// The changes to make to every partner that matches the filter.
#[derive(Clone, Default)]
#[must_use]
#[non_exhaustive]
pub struct SchedulePlatformPartnersBodyUpdate {
    /// The new name of the partners.
    pub name: Option<String>,
    /// The contact person.
    pub contact: Option<SchedulePlatformPartnersBodyUpdateContact>,
    /// The details of the partner's type. The type itself cannot be changed.
    pub r#type: Option<SchedulePlatformPartnersBodyUpdateType>,
    /// The bank account into which the partner is paid.
    pub account: Option<SchedulePlatformPartnersBodyUpdateAccount>,
    /// The ID of the partner's default contract.
    pub default_contract_id: Option<String>,
    /// A memo.
    pub memo: Option<String>,
    /// The new tags of the partners.
    pub tags: Option<Vec<String>>,
    /// The user-defined properties.
    pub user_defined_properties: Option<PlatformProperties>,
    pub(crate) unrecognized: UnrecognizedMembers,
}

impl SchedulePlatformPartnersBodyUpdate {
    /// Makes one without any members.
    pub fn new() -> Self {
        Self {
            name: None,
            contact: None,
            r#type: None,
            account: None,
            default_contract_id: None,
            memo: None,
            tags: None,
            user_defined_properties: None,
            unrecognized: UnrecognizedMembers::default(),
        }
    }

    /// Sets the new name of the partners.
    pub fn name(mut self, name: impl Into<String>) -> Self {
        self.name = Some(name.into());
        self
    }

    /// Sets the contact person.
    pub fn contact(mut self, contact: SchedulePlatformPartnersBodyUpdateContact) -> Self {
        self.contact = Some(contact);
        self
    }

    /// Sets the details of the partner's type. The type itself cannot be changed.
    pub fn r#type(mut self, r#type: SchedulePlatformPartnersBodyUpdateType) -> Self {
        self.r#type = Some(r#type);
        self
    }

    /// Sets the bank account into which the partner is paid.
    pub fn account(mut self, account: SchedulePlatformPartnersBodyUpdateAccount) -> Self {
        self.account = Some(account);
        self
    }

    /// Sets the ID of the partner's default contract.
    pub fn default_contract_id(mut self, default_contract_id: impl Into<String>) -> Self {
        self.default_contract_id = Some(default_contract_id.into());
        self
    }

    /// Sets a memo.
    pub fn memo(mut self, memo: impl Into<String>) -> Self {
        self.memo = Some(memo.into());
        self
    }

    /// Sets the new tags of the partners.
    pub fn tags(mut self, tags: Vec<String>) -> Self {
        self.tags = Some(tags);
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

crate::json::record!(SchedulePlatformPartnersBodyUpdate, "" = "", 0b1, {
    0 name "name"
    1 contact "contact"
    2 r#type "type"
    3 account "account"
    4 default_contract_id "defaultContractId"
    5 memo "memo"
    6 tags "tags"
    7 user_defined_properties "userDefinedProperties"
});

/// The bank account to set for the partners.
#[derive(Clone)]
#[must_use]
#[non_exhaustive]
pub struct SchedulePlatformPartnersBodyUpdateAccount {
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

impl SchedulePlatformPartnersBodyUpdateAccount {
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

crate::json::record!(SchedulePlatformPartnersBodyUpdateAccount, "" = "", 0b1100, {
    0 bank "bank"
    1 currency "currency"
    2 number "number"
    3 holder "holder"
    4 account_verification_id "accountVerificationId"
});

/// The contact person to set for the partners.
#[derive(Clone, Default)]
#[must_use]
#[non_exhaustive]
pub struct SchedulePlatformPartnersBodyUpdateContact {
    /// The name of the contact person.
    pub name: Option<String>,
    /// The mobile phone number of the contact person.
    pub phone_number: Option<String>,
    /// The e-mail address.
    pub email: Option<String>,
    pub(crate) unrecognized: UnrecognizedMembers,
}

impl SchedulePlatformPartnersBodyUpdateContact {
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

crate::json::record!(SchedulePlatformPartnersBodyUpdateContact, "" = "", 0b111, {
    0 name "name"
    1 phone_number "phoneNumber"
    2 email "email"
});

/// The details of the type to set for the partners. The type with which a partner was
/// created cannot be changed.
#[derive(Clone, Default)]
#[must_use]
#[non_exhaustive]
pub struct SchedulePlatformPartnersBodyUpdateType {
    /// The details of a partner that is a business.
    pub business: Option<SchedulePlatformPartnersBodyUpdateTypeBusiness>,
    /// The details of a partner that is not a business and is subject to withholding tax.
    pub wht_payer: Option<SchedulePlatformPartnersBodyUpdateTypeWhtPayer>,
    /// The details of a partner that is not a business and is not subject to withholding tax.
    pub non_wht_payer: Option<SchedulePlatformPartnersBodyUpdateTypeNonWhtPayer>,
    pub(crate) unrecognized: UnrecognizedMembers,
}

impl SchedulePlatformPartnersBodyUpdateType {
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
    pub fn business(mut self, business: SchedulePlatformPartnersBodyUpdateTypeBusiness) -> Self {
        self.business = Some(business);
        self
    }

    /// Sets the details of a partner that is not a business and is subject to withholding tax.
    pub fn wht_payer(mut self, wht_payer: SchedulePlatformPartnersBodyUpdateTypeWhtPayer) -> Self {
        self.wht_payer = Some(wht_payer);
        self
    }

    /// Sets the details of a partner that is not a business and is not subject to withholding
    /// tax.
    pub fn non_wht_payer(
        mut self,
        non_wht_payer: SchedulePlatformPartnersBodyUpdateTypeNonWhtPayer,
    ) -> Self {
        self.non_wht_payer = Some(non_wht_payer);
        self
    }
}

crate::json::record!(SchedulePlatformPartnersBodyUpdateType, "" = "", 0b0, {
    0 business "business"
    1 wht_payer "whtPayer"
    2 non_wht_payer "nonWhtPayer"
});

/// The details to set for partners that are businesses.
#[derive(Clone, Default)]
#[must_use]
#[non_exhaustive]
pub struct SchedulePlatformPartnersBodyUpdateTypeBusiness {
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

impl SchedulePlatformPartnersBodyUpdateTypeBusiness {
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

crate::json::record!(SchedulePlatformPartnersBodyUpdateTypeBusiness, "" = "", 0b11100, {
    0 company_name "companyName"
    1 taxation_type "taxationType"
    2 business_registration_number "businessRegistrationNumber"
    3 representative_name "representativeName"
    4 company_address "companyAddress"
    5 business_type "businessType"
    6 business_class "businessClass"
    7 company_verification_id "companyVerificationId"
});

/// The details to set for partners that are not businesses and are not subject to
/// withholding tax.
#[derive(Clone, Default)]
#[must_use]
#[non_exhaustive]
pub struct SchedulePlatformPartnersBodyUpdateTypeNonWhtPayer {
    /// The date of birth.
    pub birthdate: Option<Date>,
    pub(crate) unrecognized: UnrecognizedMembers,
}

impl SchedulePlatformPartnersBodyUpdateTypeNonWhtPayer {
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

crate::json::record!(SchedulePlatformPartnersBodyUpdateTypeNonWhtPayer, "" = "", 0b1, {
    0 birthdate "birthdate"
});

/// The details to set for partners that are not businesses and are subject to withholding
/// tax.
#[derive(Clone, Default)]
#[must_use]
#[non_exhaustive]
pub struct SchedulePlatformPartnersBodyUpdateTypeWhtPayer {
    /// The date of birth.
    pub birthdate: Option<Date>,
    pub(crate) unrecognized: UnrecognizedMembers,
}

impl SchedulePlatformPartnersBodyUpdateTypeWhtPayer {
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

crate::json::record!(SchedulePlatformPartnersBodyUpdateTypeWhtPayer, "" = "", 0b1, {
    0 birthdate "birthdate"
});

/// The reasons for which PortOne refuses `schedule_platform_partners`.
#[derive(Clone)]
#[non_exhaustive]
pub enum SchedulePlatformPartnersError {
    /// The credentials do not allow the request. The status is 403.
    Forbidden(PlainError),
    /// The request's input is not valid, for example a value that is not allowed or has a wrong
    /// format. The status is 400.
    InvalidRequest(PlainError),
    /// Updates of archived partners cannot be scheduled. The status is 409.
    PlatformArchivedPartnersCannotBeScheduled(PlainError),
    /// The contract does not exist. The status is 404.
    PlatformContractNotFound(PlainError),
    /// Updates of the listed partners, connected as member companies, cannot be scheduled. The
    /// status is 409.
    PlatformMemberCompanyConnectedPartnersCannotBeScheduled(
        PlatformMemberCompanyConnectedPartnersCannotBeScheduledError,
    ),
    /// The platform feature is not enabled, so the request cannot be handled. The status is 403.
    PlatformNotEnabled(PlainError),
    /// Updates of the listed partners are already scheduled. The status is 409.
    PlatformPartnerSchedulesAlreadyExist(PlatformPartnerSchedulesAlreadyExistError),
    /// The user-defined property does not exist. The status is 404.
    PlatformUserDefinedPropertyNotFound(PlainError),
    /// The credentials are not valid. The status is 401.
    Unauthorized(PlainError),
    /// An object that this version does not know, or cannot read.
    Unrecognized(Unrecognized),
}

crate::json::union!(SchedulePlatformPartnersError, "type" {
    Forbidden "FORBIDDEN"
    InvalidRequest "INVALID_REQUEST"
    PlatformArchivedPartnersCannotBeScheduled "PLATFORM_ARCHIVED_PARTNERS_CANNOT_BE_SCHEDULED"
    PlatformContractNotFound "PLATFORM_CONTRACT_NOT_FOUND"
    PlatformMemberCompanyConnectedPartnersCannotBeScheduled "PLATFORM_MEMBER_COMPANY_CONNECTED_PARTNERS_CANNOT_BE_SCHEDULED"
    PlatformNotEnabled "PLATFORM_NOT_ENABLED"
    PlatformPartnerSchedulesAlreadyExist "PLATFORM_PARTNER_SCHEDULES_ALREADY_EXIST"
    PlatformUserDefinedPropertyNotFound "PLATFORM_USER_DEFINED_PROPERTY_NOT_FOUND"
    Unauthorized "UNAUTHORIZED"
});
crate::error::reason!(SchedulePlatformPartnersError);

/// The answer to `schedule_platform_partners`.
#[derive(Clone)]
#[non_exhaustive]
pub struct SchedulePlatformPartnersResponse {
    pub(crate) unrecognized: UnrecognizedMembers,
}

crate::json::record!(SchedulePlatformPartnersResponse, "" = "", 0b0, {});
