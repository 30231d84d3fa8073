use crate::{
    DateTime,
    common::{Bank, Currency},
    json::UnrecognizedMembers,
    platform::{
        PlatformAccount, PlatformAccountStatus, PlatformContact, PlatformPartnerType,
        PlatformProperties,
    },
};

/// A partner, to whom the merchant pays settlements.
#[derive(Clone)]
#[non_exhaustive]
pub struct PlatformPartner {
    /// The ID of the partner.
    pub id: String,
    /// The ID of this object in the GraphQL API.
    pub graphql_id: String,
    /// The name of the partner: of the company or of the person.
    pub name: String,
    /// The contact person.
    pub contact: PlatformContact,
    /// The bank account into which the partner is paid.
    pub account: PlatformAccount,
    /// The state of the partner.
    pub status: PlatformPartnerStatus,
    /// The ID of the partner's default contract.
    pub default_contract_id: String,
    /// A memo about the partner.
    pub memo: Option<String>,
    /// The tags of the partner.
    pub tags: Vec<String>,
    /// The type of the partner, with the details that belong to the type.
    pub r#type: PlatformPartnerType,
    /// Whether this is archived.
    pub is_archived: bool,
    /// The time at which the change is applied.
    pub applied_at: DateTime,
    /// The user-defined properties.
    pub user_defined_properties: PlatformProperties,
    /// Whether this belongs to the test mode.
    pub is_for_test: bool,
    pub(crate) unrecognized: UnrecognizedMembers,
}

crate::json::record!(PlatformPartner, "" = "", 0b100, {
    0 id "id"
    1 graphql_id "graphqlId"
    2 name "name"
    3 contact "contact"
    4 account "account"
    5 status "status"
    6 default_contract_id "defaultContractId"
    7 memo "memo"
    8 tags "tags"
    9 r#type "type"
    10 is_archived "isArchived"
    11 applied_at "appliedAt"
    12 user_defined_properties "userDefinedProperties"
    13 is_for_test "isForTest"
});

/// The operating state of a partner's business, as far as it was looked up.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum PlatformPartnerBusinessStatus {
    /// The business has not been looked up.
    NotVerified,
    /// An error occurred while the business was looked up.
    VerifyError,
    /// No such business was found.
    NotFound,
    /// `IN_BUSINESS`.
    InBusiness,
    /// The business has closed for good.
    Closed,
    /// The business is closed for the time being.
    Suspended,
    /// A text that this version does not know.
    Unrecognized(String),
}

crate::json::texts!(PlatformPartnerBusinessStatus {
    NotVerified "NOT_VERIFIED"
    VerifyError "VERIFY_ERROR"
    NotFound "NOT_FOUND"
    InBusiness "IN_BUSINESS"
    Closed "CLOSED"
    Suspended "SUSPENDED"
});

/// The ID and name of a contract that partners have.
#[derive(Clone)]
#[non_exhaustive]
pub struct PlatformPartnerContractSummary {
    /// The ID of the contract.
    pub id: String,
    /// The name of the contract.
    pub name: String,
    pub(crate) unrecognized: UnrecognizedMembers,
}

crate::json::record!(PlatformPartnerContractSummary, "" = "", 0b0, {
    0 id "id"
    1 name "name"
});

/// The conditions by which partners are found.
#[derive(Clone, Default)]
#[must_use]
#[non_exhaustive]
pub struct PlatformPartnerFilterInput {
    /// Whether to find archived partners, instead of those that are not archived. The default is
    /// false.
    pub is_archived: Option<bool>,
    /// Only partners with at least one of these tags. An empty list has no effect.
    pub tags: Option<Vec<String>>,
    /// Only partners whose account is at one of these banks. An empty list has no effect.
    pub banks: Option<Vec<Bank>>,
    /// Only partners whose account is in one of these currencies. An empty list has no effect.
    pub account_currencies: Option<Vec<Currency>>,
    /// Only partners with one of these IDs. An empty list has no effect.
    pub ids: Option<Vec<String>>,
    /// Only partners whose default contract is one of these. An empty list has no effect.
    pub contract_ids: Option<Vec<String>>,
    /// Only partners whose account is in one of these states. An empty list has no effect.
    pub account_statuses: Option<Vec<PlatformAccountStatus>>,
    /// Only partners whose business is in one of these states. An empty list has no effect.
    pub business_statuses: Option<Vec<PlatformPartnerBusinessStatus>>,
    /// Only partners of one of these types. An empty list has no effect.
    pub types: Option<Vec<PlatformPartnerTypeName>>,
    /// Only partners with one of these types of taxation. An empty list has no effect.
    pub taxation_types: Option<Vec<PlatformPartnerTaxationType>>,
    /// Only partners whose connection as a member company is in one of these states. An empty
    /// list has no effect.
    pub member_company_connection_statuses:
        Option<Vec<PlatformPartnerMemberCompanyConnectionStatus>>,
    /// The text to search for, and where to search for it.
    pub keyword: Option<PlatformPartnerFilterInputKeyword>,
    pub(crate) unrecognized: UnrecognizedMembers,
}

impl PlatformPartnerFilterInput {
    /// Makes one without any members.
    pub fn new() -> Self {
        Self {
            is_archived: None,
            tags: None,
            banks: None,
            account_currencies: None,
            ids: None,
            contract_ids: None,
            account_statuses: None,
            business_statuses: None,
            types: None,
            taxation_types: None,
            member_company_connection_statuses: None,
            keyword: None,
            unrecognized: UnrecognizedMembers::default(),
        }
    }

    /// Sets whether to find archived partners, instead of those that are not archived. The
    /// default is false.
    pub fn is_archived(mut self, is_archived: bool) -> Self {
        self.is_archived = Some(is_archived);
        self
    }

    /// Sets `tags`. Only partners with at least one of these tags. An empty list has no effect.
    pub fn tags(mut self, tags: Vec<String>) -> Self {
        self.tags = Some(tags);
        self
    }

    /// Sets `banks`. Only partners whose account is at one of these banks. An empty list has no
    /// effect.
    pub fn banks(mut self, banks: Vec<Bank>) -> Self {
        self.banks = Some(banks);
        self
    }

    /// Sets `accountCurrencies`. Only partners whose account is in one of these currencies. An
    /// empty list has no effect.
    pub fn account_currencies(mut self, account_currencies: Vec<Currency>) -> Self {
        self.account_currencies = Some(account_currencies);
        self
    }

    /// Sets `ids`. Only partners with one of these IDs. An empty list has no effect.
    pub fn ids(mut self, ids: Vec<String>) -> Self {
        self.ids = Some(ids);
        self
    }

    /// Sets `contractIds`. Only partners whose default contract is one of these. An empty list
    /// has no effect.
    pub fn contract_ids(mut self, contract_ids: Vec<String>) -> Self {
        self.contract_ids = Some(contract_ids);
        self
    }

    /// Sets `accountStatuses`. Only partners whose account is in one of these states. An empty
    /// list has no effect.
    pub fn account_statuses(mut self, account_statuses: Vec<PlatformAccountStatus>) -> Self {
        self.account_statuses = Some(account_statuses);
        self
    }

    /// Sets `businessStatuses`. Only partners whose business is in one of these states. An empty
    /// list has no effect.
    pub fn business_statuses(
        mut self,
        business_statuses: Vec<PlatformPartnerBusinessStatus>,
    ) -> Self {
        self.business_statuses = Some(business_statuses);
        self
    }

    /// Sets `types`. Only partners of one of these types. An empty list has no effect.
    pub fn types(mut self, types: Vec<PlatformPartnerTypeName>) -> Self {
        self.types = Some(types);
        self
    }

    /// Sets `taxationTypes`. Only partners with one of these types of taxation. An empty list
    /// has no effect.
    pub fn taxation_types(mut self, taxation_types: Vec<PlatformPartnerTaxationType>) -> Self {
        self.taxation_types = Some(taxation_types);
        self
    }

    /// Sets `memberCompanyConnectionStatuses`. Only partners whose connection as a member
    /// company is in one of these states. An empty list has no effect.
    pub fn member_company_connection_statuses(
        mut self,
        member_company_connection_statuses: Vec<PlatformPartnerMemberCompanyConnectionStatus>,
    ) -> Self {
        self.member_company_connection_statuses = Some(member_company_connection_statuses);
        self
    }

    /// Sets the text to search for, and where to search for it.
    pub fn keyword(mut self, keyword: PlatformPartnerFilterInputKeyword) -> Self {
        self.keyword = Some(keyword);
        self
    }
}

crate::json::record!(PlatformPartnerFilterInput, "" = "", 0b0, {
    0 is_archived "isArchived"
    1 tags "tags"
    2 banks "banks"
    3 account_currencies "accountCurrencies"
    4 ids "ids"
    5 contract_ids "contractIds"
    6 account_statuses "accountStatuses"
    7 business_statuses "businessStatuses"
    8 types "types"
    9 taxation_types "taxationTypes"
    10 member_company_connection_statuses "memberCompanyConnectionStatuses"
    11 keyword "keyword"
});

/// The keyword by which partners are found. Only one member may be given.
#[derive(Clone, Default)]
#[must_use]
#[non_exhaustive]
pub struct PlatformPartnerFilterInputKeyword {
    /// Only partners whose ID contains this text.
    pub id: Option<String>,
    /// Only partners whose name contains this text.
    pub name: Option<String>,
    /// Only partners whose e-mail address contains this text.
    pub email: Option<String>,
    /// Only partners whose business registration number contains this text.
    pub business_registration_number: Option<String>,
    /// Only partners whose default contract ID contains this text.
    pub default_contract_id: Option<String>,
    /// Only partners whose memo contains this text.
    pub memo: Option<String>,
    /// Only partners whose account number contains this text.
    pub account_number: Option<String>,
    /// Only partners whose account holder's name contains this text.
    pub account_holder: Option<String>,
    pub(crate) unrecognized: UnrecognizedMembers,
}

impl PlatformPartnerFilterInputKeyword {
    /// Makes one without any members.
    pub fn new() -> Self {
        Self {
            id: None,
            name: None,
            email: None,
            business_registration_number: None,
            default_contract_id: None,
            memo: None,
            account_number: None,
            account_holder: None,
            unrecognized: UnrecognizedMembers::default(),
        }
    }

    /// Sets `id`. Only partners whose ID contains this text.
    pub fn id(mut self, id: impl Into<String>) -> Self {
        self.id = Some(id.into());
        self
    }

    /// Sets `name`. Only partners whose name contains this text.
    pub fn name(mut self, name: impl Into<String>) -> Self {
        self.name = Some(name.into());
        self
    }

    /// Sets `email`. Only partners whose e-mail address contains this text.
    pub fn email(mut self, email: impl Into<String>) -> Self {
        self.email = Some(email.into());
        self
    }

    /// Sets `businessRegistrationNumber`. Only partners whose business registration number
    /// contains this text.
    pub fn business_registration_number(
        mut self,
        business_registration_number: impl Into<String>,
    ) -> Self {
        self.business_registration_number = Some(business_registration_number.into());
        self
    }

    /// Sets `defaultContractId`. Only partners whose default contract ID contains this text.
    pub fn default_contract_id(mut self, default_contract_id: impl Into<String>) -> Self {
        self.default_contract_id = Some(default_contract_id.into());
        self
    }

    /// Sets `memo`. Only partners whose memo contains this text.
    pub fn memo(mut self, memo: impl Into<String>) -> Self {
        self.memo = Some(memo.into());
        self
    }

    /// Sets `accountNumber`. Only partners whose account number contains this text.
    pub fn account_number(mut self, account_number: impl Into<String>) -> Self {
        self.account_number = Some(account_number.into());
        self
    }

    /// Sets `accountHolder`. Only partners whose account holder's name contains this text.
    pub fn account_holder(mut self, account_holder: impl Into<String>) -> Self {
        self.account_holder = Some(account_holder.into());
        self
    }
}

crate::json::record!(PlatformPartnerFilterInputKeyword, "" = "", 0b11001110, {
    0 id "id"
    1 name "name"
    2 email "email"
    3 business_registration_number "businessRegistrationNumber"
    4 default_contract_id "defaultContractId"
    5 memo "memo"
    6 account_number "accountNumber"
    7 account_holder "accountHolder"
});

/// The tags and contracts by which partners can be filtered.
#[derive(Clone)]
#[non_exhaustive]
pub struct PlatformPartnerFilterOptions {
    /// The tags that were found.
    pub tags: Vec<String>,
    /// The IDs and names of the partners' contracts.
    pub contract_summary: Vec<PlatformPartnerContractSummary>,
    pub(crate) unrecognized: UnrecognizedMembers,
}

crate::json::record!(PlatformPartnerFilterOptions, "" = "", 0b0, {
    0 tags "tags"
    1 contract_summary "contractSummary"
});

/// The state of a partner's connection as a member company.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum PlatformPartnerMemberCompanyConnectionStatus {
    /// `NOT_CONNECTED`.
    NotConnected,
    /// `CONNECT_PENDING`.
    ConnectPending,
    /// `CONNECTED`.
    Connected,
    /// `CONNECT_FAILED`.
    ConnectFailed,
    /// `DISCONNECT_PENDING`.
    DisconnectPending,
    /// A text that this version does not know.
    Unrecognized(String),
}

crate::json::texts!(PlatformPartnerMemberCompanyConnectionStatus {
    NotConnected "NOT_CONNECTED"
    ConnectPending "CONNECT_PENDING"
    Connected "CONNECTED"
    ConnectFailed "CONNECT_FAILED"
    DisconnectPending "DISCONNECT_PENDING"
});

/// The state of a partner's approval.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum PlatformPartnerStatus {
    /// The partner is waiting for approval.
    Pending,
    /// `APPROVED`.
    Approved,
    /// `REJECTED`.
    Rejected,
    /// A text that this version does not know.
    Unrecognized(String),
}

crate::json::texts!(PlatformPartnerStatus {
    Pending "PENDING"
    Approved "APPROVED"
    Rejected "REJECTED"
});

/// The way in which a partner is taxed.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum PlatformPartnerTaxationType {
    /// General taxation.
    Normal,
    /// Simplified taxation, with tax invoices issued.
    SimpleTaxInvoiceIssuer,
    /// Simplified taxation, without tax invoices.
    Simple,
    /// `TAX_FREE`.
    TaxFree,
    /// A text that this version does not know.
    Unrecognized(String),
}

crate::json::texts!(PlatformPartnerTaxationType {
    Normal "NORMAL"
    SimpleTaxInvoiceIssuer "SIMPLE_TAX_INVOICE_ISSUER"
    Simple "SIMPLE"
    TaxFree "TAX_FREE"
});

/// The name of a partner's type.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum PlatformPartnerTypeName {
    /// `BUSINESS`.
    Business,
    /// A partner that is not a business and is subject to withholding tax.
    WhtPayer,
    /// A partner that is not a business and is not subject to withholding tax.
    NonWhtPayer,
    /// A text that this version does not know.
    Unrecognized(String),
}

crate::json::texts!(PlatformPartnerTypeName {
    Business "BUSINESS"
    WhtPayer "WHT_PAYER"
    NonWhtPayer "NON_WHT_PAYER"
});
