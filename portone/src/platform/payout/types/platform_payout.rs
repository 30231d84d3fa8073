use crate::{
    DateTime,
    common::{Bank, Currency, DateTimeRange},
    json::UnrecognizedMembers,
    platform::{
        PlatformPartner, PlatformPartnerTaxationType, PlatformPartnerTypeName,
        PlatformPayoutMethod, SettlementAmountType,
    },
};

/// A payout to a partner, with its amounts, taxes and bank account.
#[derive(Clone)]
#[non_exhaustive]
pub struct PlatformPayout {
    /// The ID of the payout.
    pub id: String,
    /// The ID of this object in the GraphQL API.
    pub graphql_id: String,
    /// The ID of the bulk payout.
    pub bulk_payout_id: String,
    /// The ID of the bulk payout in the GraphQL API.
    pub bulk_payout_graphql_id: String,
    /// The way in which the payout is made: directly or through an agency.
    pub method: PlatformPayoutMethod,
    /// The state of the payout.
    pub status: PlatformPayoutStatus,
    /// The time at which the state last changed.
    pub status_updated_at: DateTime,
    /// A memo.
    pub memo: Option<String>,
    /// The partner.
    pub partner: PlatformPartner,
    /// The bank account into which the partner is paid.
    pub account: PlatformPayoutAccount,
    /// The ID of the tax invoice.
    pub tax_invoice_id: Option<String>,
    /// The state of the tax invoice.
    pub tax_invoice_status: PlatformPayoutTaxInvoiceStatus,
    /// The currency.
    pub currency: Currency,
    /// The amount of the payout. It is in the currency's smallest unit.
    pub amount: i64,
    /// The supply amount. It is in the currency's smallest unit.
    pub supply_amount: i64,
    /// The tax-free amount. It is in the currency's smallest unit.
    pub tax_free_amount: i64,
    /// The amount of VAT. It is in the currency's smallest unit.
    pub vat_amount: i64,
    /// The settlement amount. It is in the currency's smallest unit.
    pub settlement_amount: i64,
    /// The tax-free part of the settlement amount. It is in the currency's smallest unit.
    pub settlement_tax_free_amount: i64,
    /// The amount of income tax that is withheld. It is in the currency's smallest unit.
    pub income_tax_amount: i64,
    /// The amount of local income tax that is withheld. It is in the currency's smallest unit.
    pub local_income_tax_amount: i64,
    /// The memo on the statement of the account that sends the money.
    pub withdrawal_memo: Option<String>,
    /// The memo on the statement of the account that receives the money.
    pub deposit_memo: Option<String>,
    /// The time at which this was created.
    pub created_at: DateTime,
    /// The time for which the payout is scheduled.
    pub scheduled_at: Option<DateTime>,
    /// The reason for the failure.
    pub fail_reason: Option<String>,
    /// Whether withholding tax is deducted from the payout amount.
    pub deduct_wht: bool,
    /// Whether settlement amounts are net (the supply amount) or gross (the supply amount plus
    /// VAT).
    pub settlement_amount_type: SettlementAmountType,
    /// A summary of the settlement statement.
    pub settlement_statement: PlatformPayoutSettlementStatementSummary,
    pub(crate) unrecognized: UnrecognizedMembers,
}

crate::json::record!(PlatformPayout, "" = "", 0b0, {
    0 id "id"
    1 graphql_id "graphqlId"
    2 bulk_payout_id "bulkPayoutId"
    3 bulk_payout_graphql_id "bulkPayoutGraphqlId"
    4 method "method"
    5 status "status"
    6 status_updated_at "statusUpdatedAt"
    7 memo "memo"
    8 partner "partner"
    9 account "account"
    10 tax_invoice_id "taxInvoiceId"
    11 tax_invoice_status "taxInvoiceStatus"
    12 currency "currency"
    13 amount "amount"
    14 supply_amount "supplyAmount"
    15 tax_free_amount "taxFreeAmount"
    16 vat_amount "vatAmount"
    17 settlement_amount "settlementAmount"
    18 settlement_tax_free_amount "settlementTaxFreeAmount"
    19 income_tax_amount "incomeTaxAmount"
    20 local_income_tax_amount "localIncomeTaxAmount"
    21 withdrawal_memo "withdrawalMemo"
    22 deposit_memo "depositMemo"
    23 created_at "createdAt"
    24 scheduled_at "scheduledAt"
    25 fail_reason "failReason"
    26 deduct_wht "deductWht"
    27 settlement_amount_type "settlementAmountType"
    28 settlement_statement "settlementStatement"
});

/// The bank account to which a payout goes.
#[derive(Clone)]
#[non_exhaustive]
pub struct PlatformPayoutAccount {
    /// The bank.
    pub bank: Bank,
    /// The account number.
    pub number: String,
    /// The name of the account holder.
    pub holder: String,
    pub(crate) unrecognized: UnrecognizedMembers,
}

crate::json::record!(PlatformPayoutAccount, "" = "", 0b110, {
    0 bank "bank"
    1 number "number"
    2 holder "holder"
});

/// The conditions by which payouts are found.
#[derive(Clone)]
#[must_use]
#[non_exhaustive]
pub struct PlatformPayoutFilterInput {
    /// Only payouts in one of these states.
    pub statuses: Option<Vec<PlatformPayoutStatus>>,
    /// Only payouts to the partners with one of these IDs.
    pub partner_ids: Option<Vec<String>>,
    /// The time range or the ID to search by.
    pub criteria: PlatformPayoutFilterInputCriteria,
    /// Only payouts to an account at one of these banks.
    pub payout_account_banks: Option<Vec<Bank>>,
    /// Only payouts to partners with at least one of these tags.
    pub partner_tags: Option<Vec<String>>,
    /// Only payouts in one of these currencies.
    pub payout_currencies: Option<Vec<Currency>>,
    /// Only payouts with one of these IDs.
    pub payout_ids: Option<Vec<String>>,
    /// Only payouts whose tax invoice is in one of these states.
    pub tax_invoice_statuses: Option<Vec<PlatformPayoutTaxInvoiceStatus>>,
    /// Only payouts to partners of one of these types.
    pub partner_types: Option<Vec<PlatformPartnerTypeName>>,
    /// Only payouts to partners with one of these types of taxation.
    pub partner_taxation_types: Option<Vec<PlatformPartnerTaxationType>>,
    /// Only payouts whose settlement statement is in one of these states.
    pub settlement_statement_statuses: Option<Vec<PlatformPayoutSettlementStatementStatus>>,
    pub(crate) unrecognized: UnrecognizedMembers,
}

impl PlatformPayoutFilterInput {
    /// Makes one with its required members.
    pub fn new(criteria: PlatformPayoutFilterInputCriteria) -> Self {
        Self {
            criteria,
            statuses: None,
            partner_ids: None,
            payout_account_banks: None,
            partner_tags: None,
            payout_currencies: None,
            payout_ids: None,
            tax_invoice_statuses: None,
            partner_types: None,
            partner_taxation_types: None,
            settlement_statement_statuses: None,
            unrecognized: UnrecognizedMembers::default(),
        }
    }

    /// Sets `statuses`. Only payouts in one of these states.
    pub fn statuses(mut self, statuses: Vec<PlatformPayoutStatus>) -> Self {
        self.statuses = Some(statuses);
        self
    }

    /// Sets `partnerIds`. Only payouts to the partners with one of these IDs.
    pub fn partner_ids(mut self, partner_ids: Vec<String>) -> Self {
        self.partner_ids = Some(partner_ids);
        self
    }

    /// Sets `payoutAccountBanks`. Only payouts to an account at one of these banks.
    pub fn payout_account_banks(mut self, payout_account_banks: Vec<Bank>) -> Self {
        self.payout_account_banks = Some(payout_account_banks);
        self
    }

    /// Sets `partnerTags`. Only payouts to partners with at least one of these tags.
    pub fn partner_tags(mut self, partner_tags: Vec<String>) -> Self {
        self.partner_tags = Some(partner_tags);
        self
    }

    /// Sets `payoutCurrencies`. Only payouts in one of these currencies.
    pub fn payout_currencies(mut self, payout_currencies: Vec<Currency>) -> Self {
        self.payout_currencies = Some(payout_currencies);
        self
    }

    /// Sets `payoutIds`. Only payouts with one of these IDs.
    pub fn payout_ids(mut self, payout_ids: Vec<String>) -> Self {
        self.payout_ids = Some(payout_ids);
        self
    }

    /// Sets `taxInvoiceStatuses`. Only payouts whose tax invoice is in one of these states.
    pub fn tax_invoice_statuses(
        mut self,
        tax_invoice_statuses: Vec<PlatformPayoutTaxInvoiceStatus>,
    ) -> Self {
        self.tax_invoice_statuses = Some(tax_invoice_statuses);
        self
    }

    /// Sets `partnerTypes`. Only payouts to partners of one of these types.
    pub fn partner_types(mut self, partner_types: Vec<PlatformPartnerTypeName>) -> Self {
        self.partner_types = Some(partner_types);
        self
    }

    /// Sets `partnerTaxationTypes`. Only payouts to partners with one of these types of
    /// taxation.
    pub fn partner_taxation_types(
        mut self,
        partner_taxation_types: Vec<PlatformPartnerTaxationType>,
    ) -> Self {
        self.partner_taxation_types = Some(partner_taxation_types);
        self
    }

    /// Sets `settlementStatementStatuses`. Only payouts whose settlement statement is in one of
    /// these states.
    pub fn settlement_statement_statuses(
        mut self,
        settlement_statement_statuses: Vec<PlatformPayoutSettlementStatementStatus>,
    ) -> Self {
        self.settlement_statement_statuses = Some(settlement_statement_statuses);
        self
    }
}

crate::json::record!(PlatformPayoutFilterInput, "" = "", 0b0, {
    0 statuses "statuses"
    1 partner_ids "partnerIds"
    2 criteria "criteria"
    3 payout_account_banks "payoutAccountBanks"
    4 partner_tags "partnerTags"
    5 payout_currencies "payoutCurrencies"
    6 payout_ids "payoutIds"
    7 tax_invoice_statuses "taxInvoiceStatuses"
    8 partner_types "partnerTypes"
    9 partner_taxation_types "partnerTaxationTypes"
    10 settlement_statement_statuses "settlementStatementStatuses"
});

/// The period or the ID by which payouts are found.
#[derive(Clone, Default)]
#[must_use]
#[non_exhaustive]
pub struct PlatformPayoutFilterInputCriteria {
    /// Only payouts that were created in this time range.
    pub timestamp_range: Option<DateTimeRange>,
    /// Only payouts whose state last changed in this time range.
    pub status_updated_timestamp_range: Option<DateTimeRange>,
    /// Only payouts that are scheduled for this time range.
    pub scheduled_timestamp_range: Option<DateTimeRange>,
    /// Only payouts whose settlement statement was sent in this time range.
    pub settlement_statement_issued_timestamp_range: Option<DateTimeRange>,
    /// Only the payout with this ID.
    pub payout_id: Option<String>,
    /// Only payouts of the bulk payout with this ID.
    pub bulk_payout_id: Option<String>,
    /// Only payouts of the tax invoice with this ID.
    pub tax_invoice_id: Option<String>,
    /// Only payouts of the settlement statement with this ID.
    pub settlement_statement_id: Option<String>,
    pub(crate) unrecognized: UnrecognizedMembers,
}

impl PlatformPayoutFilterInputCriteria {
    /// Makes one without any members.
    pub fn new() -> Self {
        Self {
            timestamp_range: None,
            status_updated_timestamp_range: None,
            scheduled_timestamp_range: None,
            settlement_statement_issued_timestamp_range: None,
            payout_id: None,
            bulk_payout_id: None,
            tax_invoice_id: None,
            settlement_statement_id: None,
            unrecognized: UnrecognizedMembers::default(),
        }
    }

    /// Sets `timestampRange`. Only payouts that were created in this time range.
    pub fn timestamp_range(mut self, timestamp_range: DateTimeRange) -> Self {
        self.timestamp_range = Some(timestamp_range);
        self
    }

    /// Sets `statusUpdatedTimestampRange`. Only payouts whose state last changed in this time
    /// range.
    pub fn status_updated_timestamp_range(
        mut self,
        status_updated_timestamp_range: DateTimeRange,
    ) -> Self {
        self.status_updated_timestamp_range = Some(status_updated_timestamp_range);
        self
    }

    /// Sets `scheduledTimestampRange`. Only payouts that are scheduled for this time range.
    pub fn scheduled_timestamp_range(mut self, scheduled_timestamp_range: DateTimeRange) -> Self {
        self.scheduled_timestamp_range = Some(scheduled_timestamp_range);
        self
    }

    /// Sets `settlementStatementIssuedTimestampRange`. Only payouts whose settlement statement
    /// was sent in this time range.
    pub fn settlement_statement_issued_timestamp_range(
        mut self,
        settlement_statement_issued_timestamp_range: DateTimeRange,
    ) -> Self {
        self.settlement_statement_issued_timestamp_range =
            Some(settlement_statement_issued_timestamp_range);
        self
    }

    /// Sets `payoutId`. Only the payout with this ID.
    pub fn payout_id(mut self, payout_id: impl Into<String>) -> Self {
        self.payout_id = Some(payout_id.into());
        self
    }

    /// Sets `bulkPayoutId`. Only payouts of the bulk payout with this ID.
    pub fn bulk_payout_id(mut self, bulk_payout_id: impl Into<String>) -> Self {
        self.bulk_payout_id = Some(bulk_payout_id.into());
        self
    }

    /// Sets `taxInvoiceId`. Only payouts of the tax invoice with this ID.
    pub fn tax_invoice_id(mut self, tax_invoice_id: impl Into<String>) -> Self {
        self.tax_invoice_id = Some(tax_invoice_id.into());
        self
    }

    /// Sets `settlementStatementId`. Only payouts of the settlement statement with this ID.
    pub fn settlement_statement_id(mut self, settlement_statement_id: impl Into<String>) -> Self {
        self.settlement_statement_id = Some(settlement_statement_id.into());
        self
    }
}

crate::json::record!(PlatformPayoutFilterInputCriteria, "" = "", 0b0, {
    0 timestamp_range "timestampRange"
    1 status_updated_timestamp_range "statusUpdatedTimestampRange"
    2 scheduled_timestamp_range "scheduledTimestampRange"
    3 settlement_statement_issued_timestamp_range "settlementStatementIssuedTimestampRange"
    4 payout_id "payoutId"
    5 bulk_payout_id "bulkPayoutId"
    6 tax_invoice_id "taxInvoiceId"
    7 settlement_statement_id "settlementStatementId"
});

/// The state of sending a payout's settlement statement.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum PlatformPayoutSettlementStatementStatus {
    /// `UNSENT`.
    Unsent,
    /// `SENT`.
    Sent,
    /// `SEND_FAILED`.
    SendFailed,
    /// The settlement statement is waiting to be sent.
    SendPrepared,
    /// A text that this version does not know.
    Unrecognized(String),
}

crate::json::texts!(PlatformPayoutSettlementStatementStatus {
    Unsent "UNSENT"
    Sent "SENT"
    SendFailed "SEND_FAILED"
    SendPrepared "SEND_PREPARED"
});

/// The summary of a payout's settlement statement.
#[derive(Clone)]
#[non_exhaustive]
pub struct PlatformPayoutSettlementStatementSummary {
    /// The state of the settlement statement.
    pub status: PlatformPayoutSettlementStatementStatus,
    /// The ID of the settlement statement.
    pub id: Option<String>,
    /// The time at which the settlement statement was sent.
    pub issued_at: Option<DateTime>,
    pub(crate) unrecognized: UnrecognizedMembers,
}

crate::json::record!(PlatformPayoutSettlementStatementSummary, "" = "", 0b0, {
    0 status "status"
    1 id "id"
    2 issued_at "issuedAt"
});

/// The state of a payout.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum PlatformPayoutStatus {
    /// `CONFIRMED`.
    Confirmed,
    /// `PREPARED`.
    Prepared,
    /// `CANCELLED`.
    Cancelled,
    /// `STOPPED`.
    Stopped,
    /// `PROCESSING`.
    Processing,
    /// `SUCCEEDED`.
    Succeeded,
    /// `FAILED`.
    Failed,
    /// `SCHEDULED`.
    Scheduled,
    /// A text that this version does not know.
    Unrecognized(String),
}

crate::json::texts!(PlatformPayoutStatus {
    Confirmed "CONFIRMED"
    Prepared "PREPARED"
    Cancelled "CANCELLED"
    Stopped "STOPPED"
    Processing "PROCESSING"
    Succeeded "SUCCEEDED"
    Failed "FAILED"
    Scheduled "SCHEDULED"
});

/// The state of a payout's tax invoice.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum PlatformPayoutTaxInvoiceStatus {
    /// `NONE`.
    None,
    /// The tax invoice was saved as a draft.
    Drafted,
    /// `DRAFT_PENDING`.
    DraftPending,
    /// `DRAFT_FAILED`.
    DraftFailed,
    /// Reverse issuance was requested.
    Requested,
    /// The request for reverse issuance is pending.
    RequestPending,
    /// The request for reverse issuance failed.
    RequestFailed,
    /// The recipient cancelled the issuance.
    RequestCancelled,
    /// The supplier refused the issuance.
    RequestRefused,
    /// `ISSUED`.
    Issued,
    /// `ISSUE_PENDING`.
    IssuePending,
    /// `ISSUE_FAILED`.
    IssueFailed,
    /// The supplier cancelled the issuance.
    IssuanceCancelled,
    /// The cancellation of the issuance is pending.
    CancelPending,
    /// `BEFORE_SENDING`.
    BeforeSending,
    /// `WAITING_SENDING`.
    WaitingSending,
    /// `SENDING`.
    Sending,
    /// The sending to the National Tax Service is pending.
    SendingPending,
    /// `SENDING_COMPLETED`.
    SendingCompleted,
    /// `SENDING_FAILED`.
    SendingFailed,
    /// A text that this version does not know.
    Unrecognized(String),
}

crate::json::texts!(PlatformPayoutTaxInvoiceStatus {
    None "NONE"
    Drafted "DRAFTED"
    DraftPending "DRAFT_PENDING"
    DraftFailed "DRAFT_FAILED"
    Requested "REQUESTED"
    RequestPending "REQUEST_PENDING"
    RequestFailed "REQUEST_FAILED"
    RequestCancelled "REQUEST_CANCELLED"
    RequestRefused "REQUEST_REFUSED"
    Issued "ISSUED"
    IssuePending "ISSUE_PENDING"
    IssueFailed "ISSUE_FAILED"
    IssuanceCancelled "ISSUANCE_CANCELLED"
    CancelPending "CANCEL_PENDING"
    BeforeSending "BEFORE_SENDING"
    WaitingSending "WAITING_SENDING"
    Sending "SENDING"
    SendingPending "SENDING_PENDING"
    SendingCompleted "SENDING_COMPLETED"
    SendingFailed "SENDING_FAILED"
});
