use crate::{
    Date, DateTime, b2b::tax_invoice::Decimal, common::SortOrder, json::UnrecognizedMembers,
};

/// A tax invoice.
#[derive(Clone)]
#[non_exhaustive]
pub struct B2bTaxInvoice {
    /// The ID of the tax invoice.
    pub id: String,
    /// The state of the tax invoice.
    pub status: B2bTaxInvoiceStatus,
    /// The type of taxation.
    pub taxation_type: B2bTaxInvoiceTaxationType,
    /// The document type of the tax invoice: normal or modified.
    pub document_modification_type: B2bTaxInvoiceDocumentModificationType,
    /// Whether the tax invoice was issued late.
    pub is_delayed: Option<bool>,
    /// The type of issuance: regular, by the supplier, or reverse, requested by the recipient.
    pub issuance_type: B2bTaxInvoiceIssuanceType,
    /// The ID of the bulk tax invoice.
    pub bulk_tax_invoice_id: Option<String>,
    /// The serial number of the tax invoice.
    pub serial_number: Option<String>,
    /// The volume part of the tax invoice's book number, from 0 to 9999.
    pub book_volume: Option<i32>,
    /// The issue part of the tax invoice's book number, from 0 to 9999.
    pub book_issue: Option<i32>,
    /// The date on which the tax invoice was written.
    pub write_date: Date,
    /// The last date on which the tax invoice can be issued.
    pub issuance_due_date: Date,
    /// The purpose of the tax invoice: to confirm a payment, to ask for one, or neither.
    pub purpose_type: B2bTaxInvoicePurposeType,
    /// The total supply amount. It is in the currency's smallest unit.
    pub total_supply_amount: i64,
    /// The total amount of tax. It is in the currency's smallest unit.
    pub total_tax_amount: i64,
    /// The total amount of the tax invoice. It is in the currency's smallest unit.
    pub total_amount: i64,
    /// The amount in cash. It is in the currency's smallest unit.
    pub cash_amount: Option<i64>,
    /// The amount in checks. It is in the currency's smallest unit.
    pub check_amount: Option<i64>,
    /// The amount on credit. It is in the currency's smallest unit.
    pub credit_amount: Option<i64>,
    /// The amount in promissory notes. It is in the currency's smallest unit.
    pub note_amount: Option<i64>,
    /// The remarks on the tax invoice. At most 3.
    pub remarks: Vec<String>,
    /// The supplier's document number of the tax invoice.
    pub supplier_document_key: Option<String>,
    /// The supplier.
    pub supplier: B2bTaxInvoiceCompany,
    /// The recipient's document number of the tax invoice.
    pub recipient_document_key: Option<String>,
    /// The recipient of the supply.
    pub recipient: B2bTaxInvoiceCompany,
    /// Whether a text message is sent.
    pub send_sms: Option<bool>,
    /// The details of the modification, for a modified tax invoice.
    pub modification: Option<B2bTaxInvoiceModification>,
    /// The items of the tax invoice. At most 99.
    pub items: Vec<B2bTaxInvoiceItem>,
    /// The additional contact persons. At most 5.
    pub additional_contacts: Vec<B2bTaxInvoiceAdditionalContact>,
    /// A memo.
    pub memo: Option<String>,
    /// The time at which the tax invoice was saved as a draft.
    pub drafted_at: Option<DateTime>,
    /// The time at which the issuance was requested.
    pub requested_at: Option<DateTime>,
    /// The time at which this was issued.
    pub issued_at: Option<DateTime>,
    /// The time at which the state last changed.
    pub status_updated_at: Option<DateTime>,
    /// The time at which the tax invoice was sent to the National Tax Service.
    pub nts_sent_at: Option<DateTime>,
    /// The approval number of the National Tax Service, given when the tax invoice is issued
    /// (signed).
    pub nts_approval_number: Option<String>,
    /// The result of sending the tax invoice to the National Tax Service.
    pub nts_result: Option<String>,
    /// The result code of the National Tax Service for the issuance: three letters and three
    /// digits.
    pub nts_result_code: Option<String>,
    /// The time at which the result of the National Tax Service was received.
    pub nts_result_received_at: Option<DateTime>,
    /// The time at which this was deleted.
    pub deleted_at: Option<DateTime>,
    pub(crate) unrecognized: UnrecognizedMembers,
}

crate::json::record!(B2bTaxInvoice, "" = "", 0b0, {
    0 id "id"
    1 status "status"
    2 taxation_type "taxationType"
    3 document_modification_type "documentModificationType"
    4 is_delayed "isDelayed"
    5 issuance_type "issuanceType"
    6 bulk_tax_invoice_id "bulkTaxInvoiceId"
    7 serial_number "serialNumber"
    8 book_volume "bookVolume"
    9 book_issue "bookIssue"
    10 write_date "writeDate"
    11 issuance_due_date "issuanceDueDate"
    12 purpose_type "purposeType"
    13 total_supply_amount "totalSupplyAmount"
    14 total_tax_amount "totalTaxAmount"
    15 total_amount "totalAmount"
    16 cash_amount "cashAmount"
    17 check_amount "checkAmount"
    18 credit_amount "creditAmount"
    19 note_amount "noteAmount"
    20 remarks "remarks"
    21 supplier_document_key "supplierDocumentKey"
    22 supplier "supplier"
    23 recipient_document_key "recipientDocumentKey"
    24 recipient "recipient"
    25 send_sms "sendSms"
    26 modification "modification"
    27 items "items"
    28 additional_contacts "additionalContacts"
    29 memo "memo"
    30 drafted_at "draftedAt"
    31 requested_at "requestedAt"
    32 issued_at "issuedAt"
    33 status_updated_at "statusUpdatedAt"
    34 nts_sent_at "ntsSentAt"
    35 nts_approval_number "ntsApprovalNumber"
    36 nts_result "ntsResult"
    37 nts_result_code "ntsResultCode"
    38 nts_result_received_at "ntsResultReceivedAt"
    39 deleted_at "deletedAt"
});

/// An additional contact person for a tax invoice.
#[derive(Clone)]
#[non_exhaustive]
pub struct B2bTaxInvoiceAdditionalContact {
    /// The name of the contact person. At most 100 characters.
    pub name: Option<String>,
    /// The e-mail address.
    pub email: String,
    /// The phone number.
    pub phone_number: Option<String>,
    pub(crate) unrecognized: UnrecognizedMembers,
}

impl B2bTaxInvoiceAdditionalContact {
    /// Makes one with its required members.
    pub fn new(email: impl Into<String>) -> Self {
        Self {
            email: email.into(),
            name: None,
            phone_number: None,
            unrecognized: UnrecognizedMembers::default(),
        }
    }

    /// Sets the name of the contact person. At most 100 characters.
    pub fn name(mut self, name: impl Into<String>) -> Self {
        self.name = Some(name.into());
        self
    }

    /// Sets the phone number.
    pub fn phone_number(mut self, phone_number: impl Into<String>) -> Self {
        self.phone_number = Some(phone_number.into());
        self
    }
}

crate::json::record!(B2bTaxInvoiceAdditionalContact, "" = "", 0b111, {
    0 name "name"
    1 email "email"
    2 phone_number "phoneNumber"
});

/// A file attached to a tax invoice.
#[derive(Clone)]
#[non_exhaustive]
pub struct B2bTaxInvoiceAttachment {
    /// The ID of the attached file.
    pub id: String,
    /// The file name of the attachment.
    pub name: String,
    /// The time at which the file was attached.
    pub attached_at: DateTime,
    pub(crate) unrecognized: UnrecognizedMembers,
}

crate::json::record!(B2bTaxInvoiceAttachment, "" = "", 0b0, {
    0 id "id"
    1 name "name"
    2 attached_at "attachedAt"
});

/// The supplier or the recipient of a tax invoice.
#[derive(Clone, Default)]
#[non_exhaustive]
pub struct B2bTaxInvoiceCompany {
    /// The business registration number: 10 digits, without hyphens.
    pub brn: Option<String>,
    /// The ID of the counterparty.
    pub counterparty_id: Option<String>,
    /// The number of the company's sub-business. It always has 4 digits.
    pub tax_registration_id: Option<String>,
    /// The trade name of the company. At most 200 characters.
    pub name: Option<String>,
    /// The name of the representative of the company. At most 100 characters.
    pub representative_name: Option<String>,
    /// The postal address of the company. At most 300 characters.
    pub address: Option<String>,
    /// The type of business (sector). At most 100 characters.
    pub business_type: Option<String>,
    /// The class of business (item of trade). At most 100 characters.
    pub business_class: Option<String>,
    /// The contact person.
    pub contact: Option<B2bTaxInvoiceContact>,
    pub(crate) unrecognized: UnrecognizedMembers,
}

impl B2bTaxInvoiceCompany {
    /// Makes one without any members.
    pub fn new() -> Self {
        Self {
            brn: None,
            counterparty_id: None,
            tax_registration_id: None,
            name: None,
            representative_name: None,
            address: None,
            business_type: None,
            business_class: None,
            contact: None,
            unrecognized: UnrecognizedMembers::default(),
        }
    }

    /// Sets the business registration number: 10 digits, without hyphens.
    pub fn brn(mut self, brn: impl Into<String>) -> Self {
        self.brn = Some(brn.into());
        self
    }

    /// Sets the ID of the counterparty.
    pub fn counterparty_id(mut self, counterparty_id: impl Into<String>) -> Self {
        self.counterparty_id = Some(counterparty_id.into());
        self
    }

    /// Sets the number of the company's sub-business. It always has 4 digits.
    pub fn tax_registration_id(mut self, tax_registration_id: impl Into<String>) -> Self {
        self.tax_registration_id = Some(tax_registration_id.into());
        self
    }

    /// Sets the trade name of the company. At most 200 characters.
    pub fn name(mut self, name: impl Into<String>) -> Self {
        self.name = Some(name.into());
        self
    }

    /// Sets the name of the representative of the company. At most 100 characters.
    pub fn representative_name(mut self, representative_name: impl Into<String>) -> Self {
        self.representative_name = Some(representative_name.into());
        self
    }

    /// Sets the postal address of the company. At most 300 characters.
    pub fn address(mut self, address: impl Into<String>) -> Self {
        self.address = Some(address.into());
        self
    }

    /// Sets the type of business (sector). At most 100 characters.
    pub fn business_type(mut self, business_type: impl Into<String>) -> Self {
        self.business_type = Some(business_type.into());
        self
    }

    /// Sets the class of business (item of trade). At most 100 characters.
    pub fn business_class(mut self, business_class: impl Into<String>) -> Self {
        self.business_class = Some(business_class.into());
        self
    }

    /// Sets the contact person.
    pub fn contact(mut self, contact: B2bTaxInvoiceContact) -> Self {
        self.contact = Some(contact);
        self
    }
}

crate::json::record!(B2bTaxInvoiceCompany, "" = "", 0b110001, {
    0 brn "brn"
    1 counterparty_id "counterpartyId"
    2 tax_registration_id "taxRegistrationId"
    3 name "name"
    4 representative_name "representativeName"
    5 address "address"
    6 business_type "businessType"
    7 business_class "businessClass"
    8 contact "contact"
});

/// The contact person of the supplier or the recipient of a tax invoice.
#[derive(Clone)]
#[non_exhaustive]
pub struct B2bTaxInvoiceContact {
    /// The name of the contact person.
    pub name: Option<String>,
    /// The department of the contact person.
    pub department: Option<String>,
    /// The phone number.
    pub phone_number: Option<String>,
    /// The mobile phone number.
    pub mobile_phone_number: Option<String>,
    /// The e-mail address.
    pub email: String,
    pub(crate) unrecognized: UnrecognizedMembers,
}

impl B2bTaxInvoiceContact {
    /// Makes one with its required members.
    pub fn new(email: impl Into<String>) -> Self {
        Self {
            email: email.into(),
            name: None,
            department: None,
            phone_number: None,
            mobile_phone_number: None,
            unrecognized: UnrecognizedMembers::default(),
        }
    }

    /// Sets the name of the contact person.
    pub fn name(mut self, name: impl Into<String>) -> Self {
        self.name = Some(name.into());
        self
    }

    /// Sets the department of the contact person.
    pub fn department(mut self, department: impl Into<String>) -> Self {
        self.department = Some(department.into());
        self
    }

    /// Sets the phone number.
    pub fn phone_number(mut self, phone_number: impl Into<String>) -> Self {
        self.phone_number = Some(phone_number.into());
        self
    }

    /// Sets the mobile phone number.
    pub fn mobile_phone_number(mut self, mobile_phone_number: impl Into<String>) -> Self {
        self.mobile_phone_number = Some(mobile_phone_number.into());
        self
    }
}

crate::json::record!(B2bTaxInvoiceContact, "" = "", 0b11101, {
    0 name "name"
    1 department "department"
    2 phone_number "phoneNumber"
    3 mobile_phone_number "mobilePhoneNumber"
    4 email "email"
});

/// The document type of a tax invoice: normal or modified.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum B2bTaxInvoiceDocumentModificationType {
    /// A normal tax invoice.
    Normal,
    /// A tax invoice that modifies an earlier one.
    Modification,
    /// A text that this version does not know.
    Unrecognized(String),
}

crate::json::texts!(B2bTaxInvoiceDocumentModificationType {
    Normal "NORMAL"
    Modification "MODIFICATION"
});

/// The type of issuance: regular, by the supplier, or reverse, requested by the recipient.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum B2bTaxInvoiceIssuanceType {
    /// Regular issuance, by the supplier.
    Normal,
    /// Reverse issuance, requested by the recipient.
    Reverse,
    /// A text that this version does not know.
    Unrecognized(String),
}

crate::json::texts!(B2bTaxInvoiceIssuanceType {
    Normal "NORMAL"
    Reverse "REVERSE"
});

/// An item listed on a tax invoice.
#[derive(Clone, Default)]
#[non_exhaustive]
pub struct B2bTaxInvoiceItem {
    /// The date on which the item was paid for.
    pub purchase_date: Option<Date>,
    /// The name of the item. At most 100 characters.
    pub name: Option<String>,
    /// The specification of the item. At most 100 characters.
    pub spec: Option<String>,
    /// The quantity: `value` * 10^-`scale`, from -99999999.99 to 999999999.99. `scale` is from 0
    /// to 2.
    pub quantity: Option<Decimal>,
    /// The price of one piece: `value` * 10^-`scale`, from -99999999999999.99 to
    /// 999999999999999.99. `scale` is from 0 to 2.
    pub unit_cost_amount: Option<Decimal>,
    /// The supply amount of the item. It is in the currency's smallest unit.
    pub supply_cost_amount: Option<i64>,
    /// The amount of tax on the item. It is in the currency's smallest unit.
    pub tax_amount: Option<i64>,
    /// A remark on the item.
    pub remark: Option<String>,
    pub(crate) unrecognized: UnrecognizedMembers,
}

impl B2bTaxInvoiceItem {
    /// Makes one without any members.
    pub fn new() -> Self {
        Self {
            purchase_date: None,
            name: None,
            spec: None,
            quantity: None,
            unit_cost_amount: None,
            supply_cost_amount: None,
            tax_amount: None,
            remark: None,
            unrecognized: UnrecognizedMembers::default(),
        }
    }

    /// Sets the date on which the item was paid for.
    pub fn purchase_date(mut self, purchase_date: impl Into<Date>) -> Self {
        self.purchase_date = Some(purchase_date.into());
        self
    }

    /// Sets the name of the item. At most 100 characters.
    pub fn name(mut self, name: impl Into<String>) -> Self {
        self.name = Some(name.into());
        self
    }

    /// Sets the specification of the item. At most 100 characters.
    pub fn spec(mut self, spec: impl Into<String>) -> Self {
        self.spec = Some(spec.into());
        self
    }

    /// Sets the quantity: `value` * 10^-`scale`, from -99999999.99 to 999999999.99. `scale` is
    /// from 0 to 2.
    pub fn quantity(mut self, quantity: Decimal) -> Self {
        self.quantity = Some(quantity);
        self
    }

    /// Sets the price of one piece: `value` * 10^-`scale`, from -99999999999999.99 to
    /// 999999999999999.99. `scale` is from 0 to 2.
    pub fn unit_cost_amount(mut self, unit_cost_amount: Decimal) -> Self {
        self.unit_cost_amount = Some(unit_cost_amount);
        self
    }

    /// Sets the supply amount of the item. It is in the currency's smallest unit.
    pub fn supply_cost_amount(mut self, supply_cost_amount: i64) -> Self {
        self.supply_cost_amount = Some(supply_cost_amount);
        self
    }

    /// Sets the amount of tax on the item. It is in the currency's smallest unit.
    pub fn tax_amount(mut self, tax_amount: i64) -> Self {
        self.tax_amount = Some(tax_amount);
        self
    }

    /// Sets a remark on the item.
    pub fn remark(mut self, remark: impl Into<String>) -> Self {
        self.remark = Some(remark.into());
        self
    }
}

crate::json::record!(B2bTaxInvoiceItem, "" = "", 0b0, {
    0 purchase_date "purchaseDate"
    1 name "name"
    2 spec "spec"
    3 quantity "quantity"
    4 unit_cost_amount "unitCostAmount"
    5 supply_cost_amount "supplyCostAmount"
    6 tax_amount "taxAmount"
    7 remark "remark"
});

/// The kind of identifier by which a key names a tax invoice.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum B2bTaxInvoiceKeyType {
    /// The supplier's document number.
    Supplier,
    /// The recipient's document number.
    Recipient,
    /// The ID of the tax invoice.
    TaxInvoiceId,
    /// A text that this version does not know.
    Unrecognized(String),
}

crate::json::texts!(B2bTaxInvoiceKeyType {
    Supplier "SUPPLIER"
    Recipient "RECIPIENT"
    TaxInvoiceId "TAX_INVOICE_ID"
});

/// The reason why a tax invoice is modified, and the original that it modifies.
#[derive(Clone)]
#[non_exhaustive]
pub struct B2bTaxInvoiceModification {
    /// The reason why the tax invoice is modified.
    pub r#type: B2bTaxInvoiceModificationType,
    /// The National Tax Service's approval number of the original tax invoice, which is
    /// modified.
    pub original_nts_approval_number: String,
    /// The ID of the original tax invoice, which is modified.
    pub original_tax_invoice_id: String,
    /// The ID of the first original, with which the series of modifications began.
    pub root_tax_invoice_id: String,
    pub(crate) unrecognized: UnrecognizedMembers,
}

crate::json::record!(B2bTaxInvoiceModification, "" = "", 0b0, {
    0 r#type "type"
    1 original_nts_approval_number "originalNtsApprovalNumber"
    2 original_tax_invoice_id "originalTaxInvoiceId"
    3 root_tax_invoice_id "rootTaxInvoiceId"
});

/// The reason for a modified tax invoice to create, and the tax invoice that it modifies.
#[derive(Clone)]
#[must_use]
#[non_exhaustive]
pub struct B2bTaxInvoiceModificationCreateBody {
    /// The reason why the tax invoice is modified.
    pub r#type: B2bTaxInvoiceModificationType,
    /// The business registration number. Required unless `taxInvoiceKeyType` is
    /// `TAX_INVOICE_ID`.
    pub brn: Option<String>,
    /// The ID or document number of the tax invoice, as `taxInvoiceKeyType` says.
    pub tax_invoice_key: String,
    /// Which identifier `taxInvoiceKey` is: the document number of the `SUPPLIER` or of the
    /// `RECIPIENT`. The default is `RECIPIENT`.
    pub tax_invoice_key_type: Option<B2bTaxInvoiceKeyType>,
    pub(crate) unrecognized: UnrecognizedMembers,
}

impl B2bTaxInvoiceModificationCreateBody {
    /// Makes one with its required members.
    pub fn new(
        r#type: impl Into<B2bTaxInvoiceModificationType>,
        tax_invoice_key: impl Into<String>,
    ) -> Self {
        Self {
            r#type: r#type.into(),
            tax_invoice_key: tax_invoice_key.into(),
            brn: None,
            tax_invoice_key_type: None,
            unrecognized: UnrecognizedMembers::default(),
        }
    }

    /// Sets the business registration number. Required unless `taxInvoiceKeyType` is
    /// `TAX_INVOICE_ID`.
    pub fn brn(mut self, brn: impl Into<String>) -> Self {
        self.brn = Some(brn.into());
        self
    }

    /// Sets which identifier `taxInvoiceKey` is: the document number of the `SUPPLIER` or of the
    /// `RECIPIENT`. The default is `RECIPIENT`.
    pub fn tax_invoice_key_type(
        mut self,
        tax_invoice_key_type: impl Into<B2bTaxInvoiceKeyType>,
    ) -> Self {
        self.tax_invoice_key_type = Some(tax_invoice_key_type.into());
        self
    }
}

crate::json::record!(B2bTaxInvoiceModificationCreateBody, "" = "", 0b10, {
    0 r#type "type"
    1 brn "brn"
    2 tax_invoice_key "taxInvoiceKey"
    3 tax_invoice_key_type "taxInvoiceKeyType"
});

/// The reason why a tax invoice is modified.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum B2bTaxInvoiceModificationType {
    /// The original has mistakes in its entries.
    CorrectionOfEntryErrors,
    /// The supply amount has changed.
    ChangeInSupplyCost,
    /// Supplied goods were returned.
    Return,
    /// `CANCELLATION_OF_CONTRACT`.
    CancellationOfContract,
    /// The original was issued twice by mistake.
    DuplicateIssuanceDueToError,
    /// A text that this version does not know.
    Unrecognized(String),
}

crate::json::texts!(B2bTaxInvoiceModificationType {
    CorrectionOfEntryErrors "CORRECTION_OF_ENTRY_ERRORS"
    ChangeInSupplyCost "CHANGE_IN_SUPPLY_COST"
    Return "RETURN"
    CancellationOfContract "CANCELLATION_OF_CONTRACT"
    DuplicateIssuanceDueToError "DUPLICATE_ISSUANCE_DUE_TO_ERROR"
});

/// The purpose of a tax invoice: to confirm a payment, to ask for one, or neither.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum B2bTaxInvoicePurposeType {
    /// The tax invoice confirms a payment.
    Receipt,
    /// The tax invoice asks for a payment.
    Invoice,
    /// The tax invoice does neither.
    None,
    /// A text that this version does not know.
    Unrecognized(String),
}

crate::json::texts!(B2bTaxInvoicePurposeType {
    Receipt "RECEIPT"
    Invoice "INVOICE"
    None "NONE"
});

/// The value by which tax invoices are sorted.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum B2bTaxInvoiceSortBy {
    /// `WRITE_DATE`.
    WriteDate,
    /// `ISSUANCE_DUE_DATE`.
    IssuanceDueDate,
    /// `TOTAL_AMOUNT`.
    TotalAmount,
    /// `TOTAL_SUPPLY_AMOUNT`.
    TotalSupplyAmount,
    /// `TOTAL_TAX_AMOUNT`.
    TotalTaxAmount,
    /// `REQUESTED_AT`.
    RequestedAt,
    /// `ISSUED_AT`.
    IssuedAt,
    /// The time at which the tax invoice was sent to the National Tax Service.
    NtsSentAt,
    /// `STATUS_UPDATED_AT`.
    StatusUpdatedAt,
    /// A text that this version does not know.
    Unrecognized(String),
}

crate::json::texts!(B2bTaxInvoiceSortBy {
    WriteDate "WRITE_DATE"
    IssuanceDueDate "ISSUANCE_DUE_DATE"
    TotalAmount "TOTAL_AMOUNT"
    TotalSupplyAmount "TOTAL_SUPPLY_AMOUNT"
    TotalTaxAmount "TOTAL_TAX_AMOUNT"
    RequestedAt "REQUESTED_AT"
    IssuedAt "ISSUED_AT"
    NtsSentAt "NTS_SENT_AT"
    StatusUpdatedAt "STATUS_UPDATED_AT"
});

/// The order in which tax invoices are listed.
#[derive(Clone, Default)]
#[must_use]
#[non_exhaustive]
pub struct B2bTaxInvoiceSortInput {
    /// The field to sort by.
    pub by: Option<B2bTaxInvoiceSortBy>,
    /// The direction of sorting.
    pub order: Option<SortOrder>,
    pub(crate) unrecognized: UnrecognizedMembers,
}

impl B2bTaxInvoiceSortInput {
    /// Makes one without any members.
    pub fn new() -> Self {
        Self { by: None, order: None, unrecognized: UnrecognizedMembers::default() }
    }

    /// Sets the field to sort by.
    pub fn by(mut self, by: impl Into<B2bTaxInvoiceSortBy>) -> Self {
        self.by = Some(by.into());
        self
    }

    /// Sets the direction of sorting.
    pub fn order(mut self, order: impl Into<SortOrder>) -> Self {
        self.order = Some(order.into());
        self
    }
}

crate::json::record!(B2bTaxInvoiceSortInput, "" = "", 0b0, {
    0 by "by"
    1 order "order"
});

/// The state of a tax invoice.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum B2bTaxInvoiceStatus {
    /// `DRAFTED`.
    Drafted,
    /// The saving as a draft is pending.
    DraftPending,
    /// The draft could not be saved.
    DraftFailed,
    /// Reverse issuance was requested, and the supplier was asked to sign.
    Requested,
    /// The request for reverse issuance is pending.
    RequestPending,
    /// The request for reverse issuance failed.
    RequestFailed,
    /// The recipient cancelled the issuance.
    RequestCancelled,
    /// `ISSUED`.
    Issued,
    /// The issuance is pending.
    IssuePending,
    /// `ISSUE_FAILED`.
    IssueFailed,
    /// Not yet sent to the National Tax Service.
    BeforeSending,
    /// Waiting to be sent to the National Tax Service.
    WaitingSending,
    /// Being sent to the National Tax Service.
    Sending,
    /// Sent to the National Tax Service.
    SendingCompleted,
    /// Sending to the National Tax Service failed.
    SendingFailed,
    /// The supplier refused the issuance.
    RequestRefused,
    /// The supplier cancelled the issuance.
    IssuanceCancelled,
    /// The cancellation of the issuance is pending.
    CancelPending,
    /// The sending to the National Tax Service is pending.
    SendingPending,
    /// A text that this version does not know.
    Unrecognized(String),
}

crate::json::texts!(B2bTaxInvoiceStatus {
    Drafted "DRAFTED"
    DraftPending "DRAFT_PENDING"
    DraftFailed "DRAFT_FAILED"
    Requested "REQUESTED"
    RequestPending "REQUEST_PENDING"
    RequestFailed "REQUEST_FAILED"
    RequestCancelled "REQUEST_CANCELLED"
    Issued "ISSUED"
    IssuePending "ISSUE_PENDING"
    IssueFailed "ISSUE_FAILED"
    BeforeSending "BEFORE_SENDING"
    WaitingSending "WAITING_SENDING"
    Sending "SENDING"
    SendingCompleted "SENDING_COMPLETED"
    SendingFailed "SENDING_FAILED"
    RequestRefused "REQUEST_REFUSED"
    IssuanceCancelled "ISSUANCE_CANCELLED"
    CancelPending "CANCEL_PENDING"
    SendingPending "SENDING_PENDING"
});

/// The way in which the supply on a tax invoice is taxed.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum B2bTaxInvoiceTaxationType {
    /// `TAXABLE`.
    Taxable,
    /// Taxable at a rate of zero.
    ZeroRated,
    /// Tax-free.
    Free,
    /// A text that this version does not know.
    Unrecognized(String),
}

crate::json::texts!(B2bTaxInvoiceTaxationType {
    Taxable "TAXABLE"
    ZeroRated "ZERO_RATED"
    Free "FREE"
});
