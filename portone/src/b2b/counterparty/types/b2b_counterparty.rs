use crate::{DateTime, b2b::counterparty::B2bNtsConnectionStatus, json::UnrecognizedMembers};

/// A counterparty: a business that can be the supplier or the recipient of tax invoices.
#[derive(Clone)]
#[non_exhaustive]
pub struct B2bCounterparty {
    /// The ID of the counterparty.
    pub id: String,
    /// The ID of this object in the GraphQL API.
    pub graphql_id: String,
    /// Whether this belongs to the test mode.
    pub is_for_test: bool,
    /// The business registration number: digits only, without hyphens.
    pub brn: String,
    /// The name of the company.
    pub company_name: String,
    /// The name of the representative of the business.
    pub representative_name: String,
    /// The postal address.
    pub address: Option<String>,
    /// The type of business (sector).
    pub business_type: Option<String>,
    /// The class of business (item of trade).
    pub business_class: Option<String>,
    /// The contact person.
    pub contact: B2bCounterpartyContact,
    /// The additional contact persons. At most 5.
    pub additional_contacts: Vec<B2bCounterpartyContact>,
    /// A memo.
    pub memo: Option<String>,
    /// The state of the counterparty's connection to the National Tax Service.
    pub nts_connection_status: B2bNtsConnectionStatus,
    /// The time at which the counterparty was connected to the National Tax Service.
    pub nts_connected_at: Option<DateTime>,
    /// The reason why the connection to the National Tax Service failed.
    pub nts_connection_failed_reason: Option<String>,
    /// The ID of the partner to which the counterparty is connected. Absent when it is connected
    /// to none.
    pub partner_id: Option<String>,
    /// The state of the business, such as in business, suspended or closed.
    pub business_status: Option<B2bCounterpartyBusinessStatus>,
    /// The time at which the state of the business was checked.
    pub business_status_checked_at: Option<DateTime>,
    /// The verification of the state of the business.
    pub business_status_verification: Option<B2bCounterpartyVerification>,
    /// The verification of the business information.
    pub business_info_verification: Option<B2bCounterpartyVerification>,
    /// The time at which the change is applied.
    pub applied_at: Option<DateTime>,
    pub(crate) unrecognized: UnrecognizedMembers,
}

crate::json::record!(B2bCounterparty, "" = "", 0b1101000, {
    0 id "id"
    1 graphql_id "graphqlId"
    2 is_for_test "isForTest"
    3 brn "brn"
    4 company_name "companyName"
    5 representative_name "representativeName"
    6 address "address"
    7 business_type "businessType"
    8 business_class "businessClass"
    9 contact "contact"
    10 additional_contacts "additionalContacts"
    11 memo "memo"
    12 nts_connection_status "ntsConnectionStatus"
    13 nts_connected_at "ntsConnectedAt"
    14 nts_connection_failed_reason "ntsConnectionFailedReason"
    15 partner_id "partnerId"
    16 business_status "businessStatus"
    17 business_status_checked_at "businessStatusCheckedAt"
    18 business_status_verification "businessStatusVerification"
    19 business_info_verification "businessInfoVerification"
    20 applied_at "appliedAt"
});

/// The operating state of a counterparty's business, or why it is not known.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum B2bCounterpartyBusinessStatus {
    /// The business has not been looked up.
    Unknown,
    /// `IN_BUSINESS`.
    InBusiness,
    /// The business has closed for good.
    Closed,
    /// The business is closed for the time being.
    Suspended,
    /// No such business is registered.
    NotFound,
    /// The counterparty was registered in bulk, and its business is still to be looked up.
    CheckPending,
    /// The business could not be looked up.
    CheckFailed,
    /// A text that this version does not know.
    Unrecognized(String),
}

crate::json::texts!(B2bCounterpartyBusinessStatus {
    Unknown "UNKNOWN"
    InBusiness "IN_BUSINESS"
    Closed "CLOSED"
    Suspended "SUSPENDED"
    NotFound "NOT_FOUND"
    CheckPending "CHECK_PENDING"
    CheckFailed "CHECK_FAILED"
});

/// A contact person of a counterparty.
#[derive(Clone)]
#[non_exhaustive]
pub struct B2bCounterpartyContact {
    /// The name of the contact person.
    pub name: String,
    /// The phone number of the contact person.
    pub phone_number: Option<String>,
    /// The e-mail address.
    pub email: String,
    /// A memo about the contact person.
    pub memo: Option<String>,
    pub(crate) unrecognized: UnrecognizedMembers,
}

crate::json::record!(B2bCounterpartyContact, "" = "", 0b111, {
    0 name "name"
    1 phone_number "phoneNumber"
    2 email "email"
    3 memo "memo"
});

/// A contact person to store for a counterparty.
#[derive(Clone)]
#[must_use]
#[non_exhaustive]
pub struct B2bCounterpartyContactInput {
    /// The name of the contact person.
    pub name: String,
    /// The phone number of the contact person.
    pub phone_number: Option<String>,
    /// The e-mail address.
    pub email: String,
    /// A memo about the contact person.
    pub memo: Option<String>,
    pub(crate) unrecognized: UnrecognizedMembers,
}

impl B2bCounterpartyContactInput {
    /// Makes one with its required members.
    pub fn new(name: impl Into<String>, email: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            email: email.into(),
            phone_number: None,
            memo: None,
            unrecognized: UnrecognizedMembers::default(),
        }
    }

    /// Sets the phone number of the contact person.
    pub fn phone_number(mut self, phone_number: impl Into<String>) -> Self {
        self.phone_number = Some(phone_number.into());
        self
    }

    /// Sets a memo about the contact person.
    pub fn memo(mut self, memo: impl Into<String>) -> Self {
        self.memo = Some(memo.into());
        self
    }
}

crate::json::record!(B2bCounterpartyContactInput, "" = "", 0b111, {
    0 name "name"
    1 phone_number "phoneNumber"
    2 email "email"
    3 memo "memo"
});

/// The checks to make when a counterparty is created or updated.
#[derive(Clone, Default)]
#[must_use]
#[non_exhaustive]
pub struct B2bCounterpartyCreateOptions {
    /// Whether to look up the business information and apply it to the counterparty.
    pub check_business_info: Option<bool>,
    /// Whether to look up whether the business is suspended or closed, and apply that to the
    /// counterparty.
    pub check_business_status: Option<bool>,
    /// The ID of an earlier lookup of the business information, whose result is used instead of
    /// a new lookup.
    pub business_info_verification_id: Option<String>,
    /// The ID of an earlier lookup of the state of the business, whose result is used instead of
    /// a new lookup.
    pub business_status_verification_id: Option<String>,
    pub(crate) unrecognized: UnrecognizedMembers,
}

impl B2bCounterpartyCreateOptions {
    /// Makes one without any members.
    pub fn new() -> Self {
        Self {
            check_business_info: None,
            check_business_status: None,
            business_info_verification_id: None,
            business_status_verification_id: None,
            unrecognized: UnrecognizedMembers::default(),
        }
    }

    /// Sets whether to look up the business information and apply it to the counterparty.
    pub fn check_business_info(mut self, check_business_info: bool) -> Self {
        self.check_business_info = Some(check_business_info);
        self
    }

    /// Sets whether to look up whether the business is suspended or closed, and apply that to
    /// the counterparty.
    pub fn check_business_status(mut self, check_business_status: bool) -> Self {
        self.check_business_status = Some(check_business_status);
        self
    }

    /// Sets the ID of an earlier lookup of the business information, whose result is used
    /// instead of a new lookup.
    pub fn business_info_verification_id(
        mut self,
        business_info_verification_id: impl Into<String>,
    ) -> Self {
        self.business_info_verification_id = Some(business_info_verification_id.into());
        self
    }

    /// Sets the ID of an earlier lookup of the state of the business, whose result is used
    /// instead of a new lookup.
    pub fn business_status_verification_id(
        mut self,
        business_status_verification_id: impl Into<String>,
    ) -> Self {
        self.business_status_verification_id = Some(business_status_verification_id.into());
        self
    }
}

crate::json::record!(B2bCounterpartyCreateOptions, "" = "", 0b0, {
    0 check_business_info "checkBusinessInfo"
    1 check_business_status "checkBusinessStatus"
    2 business_info_verification_id "businessInfoVerificationId"
    3 business_status_verification_id "businessStatusVerificationId"
});

/// The conditions by which counterparties are found.
#[derive(Clone, Default)]
#[must_use]
#[non_exhaustive]
pub struct B2bCounterpartyFilter {
    /// Only counterparties whose ID starts with this text.
    pub id: Option<String>,
    /// Only counterparties with this business registration number.
    pub brn: Option<String>,
    /// Only counterparties whose name contains this text.
    pub company_name: Option<String>,
    /// Only counterparties with a representative of this name.
    pub representative_name: Option<String>,
    /// Only counterparties whose contact person has this name.
    pub contact_name: Option<String>,
    /// Only counterparties whose contact person has this phone number.
    pub contact_phone: Option<String>,
    /// Only counterparties whose contact person has this e-mail address.
    pub contact_email: Option<String>,
    /// Only counterparties whose business is in one of these states.
    pub business_statuses: Option<Vec<B2bCounterpartyBusinessStatus>>,
    /// Only counterparties whose connection to the National Tax Service is in one of these
    /// states.
    pub nts_connection_statuses: Option<Vec<B2bNtsConnectionStatus>>,
    /// Only counterparties with one of these IDs.
    pub counterparty_ids: Option<Vec<String>>,
    pub(crate) unrecognized: UnrecognizedMembers,
}

impl B2bCounterpartyFilter {
    /// Makes one without any members.
    pub fn new() -> Self {
        Self {
            id: None,
            brn: None,
            company_name: None,
            representative_name: None,
            contact_name: None,
            contact_phone: None,
            contact_email: None,
            business_statuses: None,
            nts_connection_statuses: None,
            counterparty_ids: None,
            unrecognized: UnrecognizedMembers::default(),
        }
    }

    /// Sets `id`. Only counterparties whose ID starts with this text.
    pub fn id(mut self, id: impl Into<String>) -> Self {
        self.id = Some(id.into());
        self
    }

    /// Sets `brn`. Only counterparties with this business registration number.
    pub fn brn(mut self, brn: impl Into<String>) -> Self {
        self.brn = Some(brn.into());
        self
    }

    /// Sets `companyName`. Only counterparties whose name contains this text.
    pub fn company_name(mut self, company_name: impl Into<String>) -> Self {
        self.company_name = Some(company_name.into());
        self
    }

    /// Sets `representativeName`. Only counterparties with a representative of this name.
    pub fn representative_name(mut self, representative_name: impl Into<String>) -> Self {
        self.representative_name = Some(representative_name.into());
        self
    }

    /// Sets `contactName`. Only counterparties whose contact person has this name.
    pub fn contact_name(mut self, contact_name: impl Into<String>) -> Self {
        self.contact_name = Some(contact_name.into());
        self
    }

    /// Sets `contactPhone`. Only counterparties whose contact person has this phone number.
    pub fn contact_phone(mut self, contact_phone: impl Into<String>) -> Self {
        self.contact_phone = Some(contact_phone.into());
        self
    }

    /// Sets `contactEmail`. Only counterparties whose contact person has this e-mail address.
    pub fn contact_email(mut self, contact_email: impl Into<String>) -> Self {
        self.contact_email = Some(contact_email.into());
        self
    }

    /// Sets `businessStatuses`. Only counterparties whose business is in one of these states.
    pub fn business_statuses(
        mut self,
        business_statuses: Vec<B2bCounterpartyBusinessStatus>,
    ) -> Self {
        self.business_statuses = Some(business_statuses);
        self
    }

    /// Sets `ntsConnectionStatuses`. Only counterparties whose connection to the National Tax
    /// Service is in one of these states.
    pub fn nts_connection_statuses(
        mut self,
        nts_connection_statuses: Vec<B2bNtsConnectionStatus>,
    ) -> Self {
        self.nts_connection_statuses = Some(nts_connection_statuses);
        self
    }

    /// Sets `counterpartyIds`. Only counterparties with one of these IDs.
    pub fn counterparty_ids(mut self, counterparty_ids: Vec<String>) -> Self {
        self.counterparty_ids = Some(counterparty_ids);
        self
    }
}

crate::json::record!(B2bCounterpartyFilter, "" = "", 0b1111010, {
    0 id "id"
    1 brn "brn"
    2 company_name "companyName"
    3 representative_name "representativeName"
    4 contact_name "contactName"
    5 contact_phone "contactPhone"
    6 contact_email "contactEmail"
    7 business_statuses "businessStatuses"
    8 nts_connection_statuses "ntsConnectionStatuses"
    9 counterparty_ids "counterpartyIds"
});

/// The details of a counterparty to create or update.
#[derive(Clone)]
#[must_use]
#[non_exhaustive]
pub struct B2bCounterpartyInput {
    /// The business registration number: digits only, without hyphens.
    pub brn: String,
    /// The name of the counterparty.
    pub name: Option<String>,
    /// The name of the representative of the business.
    pub representative_name: Option<String>,
    /// The postal address.
    pub address: Option<String>,
    /// The type of business (sector).
    pub business_type: Option<String>,
    /// The class of business (item of trade).
    pub business_class: Option<String>,
    /// The contact person.
    pub contact: Option<B2bCounterpartyContactInput>,
    /// The additional contact persons. At most 5.
    pub additional_contacts: Option<Vec<B2bCounterpartyContactInput>>,
    /// A memo.
    pub memo: Option<String>,
    pub(crate) unrecognized: UnrecognizedMembers,
}

impl B2bCounterpartyInput {
    /// Makes one with its required members.
    pub fn new(brn: impl Into<String>) -> Self {
        Self {
            brn: brn.into(),
            name: None,
            representative_name: None,
            address: None,
            business_type: None,
            business_class: None,
            contact: None,
            additional_contacts: None,
            memo: None,
            unrecognized: UnrecognizedMembers::default(),
        }
    }

    /// Sets the name of the counterparty.
    pub fn name(mut self, name: impl Into<String>) -> Self {
        self.name = Some(name.into());
        self
    }

    /// Sets the name of the representative of the business.
    pub fn representative_name(mut self, representative_name: impl Into<String>) -> Self {
        self.representative_name = Some(representative_name.into());
        self
    }

    /// Sets the postal address.
    pub fn address(mut self, address: impl Into<String>) -> Self {
        self.address = Some(address.into());
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

    /// Sets the contact person.
    pub fn contact(mut self, contact: B2bCounterpartyContactInput) -> Self {
        self.contact = Some(contact);
        self
    }

    /// Sets the additional contact persons. At most 5.
    pub fn additional_contacts(
        mut self,
        additional_contacts: Vec<B2bCounterpartyContactInput>,
    ) -> Self {
        self.additional_contacts = Some(additional_contacts);
        self
    }

    /// Sets a memo.
    pub fn memo(mut self, memo: impl Into<String>) -> Self {
        self.memo = Some(memo.into());
        self
    }
}

crate::json::record!(B2bCounterpartyInput, "" = "", 0b1101, {
    0 brn "brn"
    1 name "name"
    2 representative_name "representativeName"
    3 address "address"
    4 business_type "businessType"
    5 business_class "businessClass"
    6 contact "contact"
    7 additional_contacts "additionalContacts"
    8 memo "memo"
});

/// A check made on a counterparty, with its time.
#[derive(Clone)]
#[non_exhaustive]
pub struct B2bCounterpartyVerification {
    /// The ID of the use of the external API.
    pub id: String,
    /// The time at which the verification was made.
    pub checked_at: DateTime,
    pub(crate) unrecognized: UnrecognizedMembers,
}

crate::json::record!(B2bCounterpartyVerification, "" = "", 0b0, {
    0 id "id"
    1 checked_at "checkedAt"
});
