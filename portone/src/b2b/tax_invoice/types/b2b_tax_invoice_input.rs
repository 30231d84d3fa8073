use crate::{
    Date,
    b2b::tax_invoice::{
        B2bTaxInvoiceAdditionalContact, B2bTaxInvoiceCompany, B2bTaxInvoiceIssuanceType,
        B2bTaxInvoiceItem, B2bTaxInvoicePurposeType, B2bTaxInvoiceTaxationType,
    },
    json::UnrecognizedMembers,
};

/// The contents of a tax invoice to create or update.
#[derive(Clone)]
#[must_use]
#[non_exhaustive]
pub struct B2bTaxInvoiceInput {
    /// The type of taxation.
    pub taxation_type: B2bTaxInvoiceTaxationType,
    /// The type of issuance: regular, by the supplier, or reverse, requested by the recipient.
    /// The default is `REVERSE`.
    pub issuance_type: Option<B2bTaxInvoiceIssuanceType>,
    /// The serial number of the tax invoice.
    pub serial_number: Option<String>,
    /// The volume part of the tax invoice's book number, from 0 to 9999.
    pub book_volume: Option<i32>,
    /// The issue part of the tax invoice's book number, from 0 to 9999.
    pub book_issue: Option<i32>,
    /// The date on which the tax invoice was written.
    pub write_date: Date,
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
    pub remarks: Option<Vec<String>>,
    /// The supplier's document number of the tax invoice. Only letters (A-Z, a-z), digits, `-`
    /// and `_` are allowed.
    pub supplier_document_key: Option<String>,
    /// The supplier.
    pub supplier: Option<B2bTaxInvoiceCompany>,
    /// The recipient's document number of the tax invoice. Only letters (A-Z, a-z), digits, `-`
    /// and `_` are allowed.
    pub recipient_document_key: Option<String>,
    /// The recipient of the supply.
    pub recipient: B2bTaxInvoiceCompany,
    /// Whether to send a text message to the mobile phone of the supplier's contact person. It
    /// costs points, refunded if it fails. The default is false.
    pub send_sms: Option<bool>,
    /// The items of the tax invoice. At most 99.
    pub items: Option<Vec<B2bTaxInvoiceItem>>,
    /// The additional contact persons. At most 5.
    pub additional_contacts: Option<Vec<B2bTaxInvoiceAdditionalContact>>,
    /// Whether to use the counterparty's additional contacts for the tax invoice. Ignored when
    /// additional contacts are given.
    pub use_counterparty_additional_contacts: Option<bool>,
    pub(crate) unrecognized: UnrecognizedMembers,
}

/// The members that a [`B2bTaxInvoiceInput`] needs.
#[derive(Clone)]
pub struct B2bTaxInvoiceInputRequired {
    /// The type of taxation.
    pub taxation_type: B2bTaxInvoiceTaxationType,
    /// The date on which the tax invoice was written.
    pub write_date: Date,
    /// The purpose of the tax invoice: to confirm a payment, to ask for one, or neither.
    pub purpose_type: B2bTaxInvoicePurposeType,
    /// The total supply amount. It is in the currency's smallest unit.
    pub total_supply_amount: i64,
    /// The total amount of tax. It is in the currency's smallest unit.
    pub total_tax_amount: i64,
    /// The total amount of the tax invoice. It is in the currency's smallest unit.
    pub total_amount: i64,
    /// The recipient of the supply.
    pub recipient: B2bTaxInvoiceCompany,
}

crate::call::call!(B2bTaxInvoiceInputRequired);

impl B2bTaxInvoiceInput {
    /// Makes one with its required members.
    pub fn new(required: B2bTaxInvoiceInputRequired) -> Self {
        Self {
            taxation_type: required.taxation_type,
            write_date: required.write_date,
            purpose_type: required.purpose_type,
            total_supply_amount: required.total_supply_amount,
            total_tax_amount: required.total_tax_amount,
            total_amount: required.total_amount,
            recipient: required.recipient,
            issuance_type: None,
            serial_number: None,
            book_volume: None,
            book_issue: None,
            cash_amount: None,
            check_amount: None,
            credit_amount: None,
            note_amount: None,
            remarks: None,
            supplier_document_key: None,
            supplier: None,
            recipient_document_key: None,
            send_sms: None,
            items: None,
            additional_contacts: None,
            use_counterparty_additional_contacts: None,
            unrecognized: UnrecognizedMembers::default(),
        }
    }

    /// Sets the type of issuance: regular, by the supplier, or reverse, requested by the
    /// recipient. The default is `REVERSE`.
    pub fn issuance_type(mut self, issuance_type: impl Into<B2bTaxInvoiceIssuanceType>) -> Self {
        self.issuance_type = Some(issuance_type.into());
        self
    }

    /// Sets the serial number of the tax invoice.
    pub fn serial_number(mut self, serial_number: impl Into<String>) -> Self {
        self.serial_number = Some(serial_number.into());
        self
    }

    /// Sets the volume part of the tax invoice's book number, from 0 to 9999.
    pub fn book_volume(mut self, book_volume: i32) -> Self {
        self.book_volume = Some(book_volume);
        self
    }

    /// Sets the issue part of the tax invoice's book number, from 0 to 9999.
    pub fn book_issue(mut self, book_issue: i32) -> Self {
        self.book_issue = Some(book_issue);
        self
    }

    /// Sets the amount in cash. It is in the currency's smallest unit.
    pub fn cash_amount(mut self, cash_amount: i64) -> Self {
        self.cash_amount = Some(cash_amount);
        self
    }

    /// Sets the amount in checks. It is in the currency's smallest unit.
    pub fn check_amount(mut self, check_amount: i64) -> Self {
        self.check_amount = Some(check_amount);
        self
    }

    /// Sets the amount on credit. It is in the currency's smallest unit.
    pub fn credit_amount(mut self, credit_amount: i64) -> Self {
        self.credit_amount = Some(credit_amount);
        self
    }

    /// Sets the amount in promissory notes. It is in the currency's smallest unit.
    pub fn note_amount(mut self, note_amount: i64) -> Self {
        self.note_amount = Some(note_amount);
        self
    }

    /// Sets the remarks on the tax invoice. At most 3.
    pub fn remarks(mut self, remarks: Vec<String>) -> Self {
        self.remarks = Some(remarks);
        self
    }

    /// Sets the supplier's document number of the tax invoice. Only letters (A-Z, a-z), digits,
    /// `-` and `_` are allowed.
    pub fn supplier_document_key(mut self, supplier_document_key: impl Into<String>) -> Self {
        self.supplier_document_key = Some(supplier_document_key.into());
        self
    }

    /// Sets the supplier.
    pub fn supplier(mut self, supplier: B2bTaxInvoiceCompany) -> Self {
        self.supplier = Some(supplier);
        self
    }

    /// Sets the recipient's document number of the tax invoice. Only letters (A-Z, a-z), digits,
    /// `-` and `_` are allowed.
    pub fn recipient_document_key(mut self, recipient_document_key: impl Into<String>) -> Self {
        self.recipient_document_key = Some(recipient_document_key.into());
        self
    }

    /// Sets whether to send a text message to the mobile phone of the supplier's contact person.
    /// It costs points, refunded if it fails. The default is false.
    pub fn send_sms(mut self, send_sms: bool) -> Self {
        self.send_sms = Some(send_sms);
        self
    }

    /// Sets the items of the tax invoice. At most 99.
    pub fn items(mut self, items: Vec<B2bTaxInvoiceItem>) -> Self {
        self.items = Some(items);
        self
    }

    /// Sets the additional contact persons. At most 5.
    pub fn additional_contacts(
        mut self,
        additional_contacts: Vec<B2bTaxInvoiceAdditionalContact>,
    ) -> Self {
        self.additional_contacts = Some(additional_contacts);
        self
    }

    /// Sets whether to use the counterparty's additional contacts for the tax invoice. Ignored
    /// when additional contacts are given.
    pub fn use_counterparty_additional_contacts(
        mut self,
        use_counterparty_additional_contacts: bool,
    ) -> Self {
        self.use_counterparty_additional_contacts = Some(use_counterparty_additional_contacts);
        self
    }
}

crate::json::record!(B2bTaxInvoiceInput, "" = "", 0b0, {
    0 taxation_type "taxationType"
    1 issuance_type "issuanceType"
    2 serial_number "serialNumber"
    3 book_volume "bookVolume"
    4 book_issue "bookIssue"
    5 write_date "writeDate"
    6 purpose_type "purposeType"
    7 total_supply_amount "totalSupplyAmount"
    8 total_tax_amount "totalTaxAmount"
    9 total_amount "totalAmount"
    10 cash_amount "cashAmount"
    11 check_amount "checkAmount"
    12 credit_amount "creditAmount"
    13 note_amount "noteAmount"
    14 remarks "remarks"
    15 supplier_document_key "supplierDocumentKey"
    16 supplier "supplier"
    17 recipient_document_key "recipientDocumentKey"
    18 recipient "recipient"
    19 send_sms "sendSms"
    20 items "items"
    21 additional_contacts "additionalContacts"
    22 use_counterparty_additional_contacts "useCounterpartyAdditionalContacts"
});
