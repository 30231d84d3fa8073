use crate::{
    b2b::tax_invoice::{
        B2bTaxInvoiceDocumentModificationType, B2bTaxInvoiceIssuanceType, B2bTaxInvoicePurposeType,
        B2bTaxInvoiceStatus, B2bTaxInvoiceTaxationType, GetB2bTaxInvoicesBodyPrimaryFilter,
    },
    json::UnrecognizedMembers,
};

/// The conditions by which tax invoices are found.
#[derive(Clone, Default)]
#[must_use]
#[non_exhaustive]
pub struct GetB2bTaxInvoicesBodyFilter {
    /// The main filter. Only one of its members may be given.
    pub primary_filter: Option<GetB2bTaxInvoicesBodyPrimaryFilter>,
    /// Only tax invoices whose supplier has this business registration number.
    pub supplier_brn: Option<String>,
    /// Only tax invoices whose counterparty has this business registration number: the
    /// supplier's for reverse issuance, the recipient's for regular issuance.
    pub partner_brn: Option<String>,
    /// Only tax invoices in one of these states.
    pub statuses: Option<Vec<B2bTaxInvoiceStatus>>,
    /// Only tax invoices with one of these types of taxation.
    pub taxation_types: Option<Vec<B2bTaxInvoiceTaxationType>>,
    /// Only tax invoices of one of these document types.
    pub document_modification_types: Option<Vec<B2bTaxInvoiceDocumentModificationType>>,
    /// Whether to find only tax invoices that were issued late (true) or only others (false).
    pub is_delayed: Option<bool>,
    /// Only tax invoices of one of these types of issuance.
    pub issuance_types: Option<Vec<B2bTaxInvoiceIssuanceType>>,
    /// Only tax invoices with one of these purposes.
    pub purpose_types: Option<Vec<B2bTaxInvoicePurposeType>>,
    /// Only tax invoices whose supplier or recipient is the counterparty with this ID.
    pub counterparty_id: Option<String>,
    /// Whether to match not only `counterpartyId`, but also the counterparty's business
    /// registration number.
    pub include_brn_match: Option<bool>,
    pub(crate) unrecognized: UnrecognizedMembers,
}

impl GetB2bTaxInvoicesBodyFilter {
    /// Makes one without any members.
    pub fn new() -> Self {
        Self {
            primary_filter: None,
            supplier_brn: None,
            partner_brn: None,
            statuses: None,
            taxation_types: None,
            document_modification_types: None,
            is_delayed: None,
            issuance_types: None,
            purpose_types: None,
            counterparty_id: None,
            include_brn_match: None,
            unrecognized: UnrecognizedMembers::default(),
        }
    }

    /// Sets the main filter. Only one of its members may be given.
    pub fn primary_filter(mut self, primary_filter: GetB2bTaxInvoicesBodyPrimaryFilter) -> Self {
        self.primary_filter = Some(primary_filter);
        self
    }

    /// Sets `supplierBrn`. Only tax invoices whose supplier has this business registration
    /// number.
    pub fn supplier_brn(mut self, supplier_brn: impl Into<String>) -> Self {
        self.supplier_brn = Some(supplier_brn.into());
        self
    }

    /// Sets `partnerBrn`. Only tax invoices whose counterparty has this business registration
    /// number: the supplier's for reverse issuance, the recipient's for regular issuance.
    pub fn partner_brn(mut self, partner_brn: impl Into<String>) -> Self {
        self.partner_brn = Some(partner_brn.into());
        self
    }

    /// Sets `statuses`. Only tax invoices in one of these states.
    pub fn statuses(mut self, statuses: Vec<B2bTaxInvoiceStatus>) -> Self {
        self.statuses = Some(statuses);
        self
    }

    /// Sets `taxationTypes`. Only tax invoices with one of these types of taxation.
    pub fn taxation_types(mut self, taxation_types: Vec<B2bTaxInvoiceTaxationType>) -> Self {
        self.taxation_types = Some(taxation_types);
        self
    }

    /// Sets `documentModificationTypes`. Only tax invoices of one of these document types.
    pub fn document_modification_types(
        mut self,
        document_modification_types: Vec<B2bTaxInvoiceDocumentModificationType>,
    ) -> Self {
        self.document_modification_types = Some(document_modification_types);
        self
    }

    /// Sets whether to find only tax invoices that were issued late (true) or only others
    /// (false).
    pub fn is_delayed(mut self, is_delayed: bool) -> Self {
        self.is_delayed = Some(is_delayed);
        self
    }

    /// Sets `issuanceTypes`. Only tax invoices of one of these types of issuance.
    pub fn issuance_types(mut self, issuance_types: Vec<B2bTaxInvoiceIssuanceType>) -> Self {
        self.issuance_types = Some(issuance_types);
        self
    }

    /// Sets `purposeTypes`. Only tax invoices with one of these purposes.
    pub fn purpose_types(mut self, purpose_types: Vec<B2bTaxInvoicePurposeType>) -> Self {
        self.purpose_types = Some(purpose_types);
        self
    }

    /// Sets `counterpartyId`. Only tax invoices whose supplier or recipient is the counterparty
    /// with this ID.
    pub fn counterparty_id(mut self, counterparty_id: impl Into<String>) -> Self {
        self.counterparty_id = Some(counterparty_id.into());
        self
    }

    /// Sets whether to match not only `counterpartyId`, but also the counterparty's business
    /// registration number.
    pub fn include_brn_match(mut self, include_brn_match: bool) -> Self {
        self.include_brn_match = Some(include_brn_match);
        self
    }
}

crate::json::record!(GetB2bTaxInvoicesBodyFilter, "" = "", 0b110, {
    0 primary_filter "primaryFilter"
    1 supplier_brn "supplierBrn"
    2 partner_brn "partnerBrn"
    3 statuses "statuses"
    4 taxation_types "taxationTypes"
    5 document_modification_types "documentModificationTypes"
    6 is_delayed "isDelayed"
    7 issuance_types "issuanceTypes"
    8 purpose_types "purposeTypes"
    9 counterparty_id "counterpartyId"
    10 include_brn_match "includeBrnMatch"
});
