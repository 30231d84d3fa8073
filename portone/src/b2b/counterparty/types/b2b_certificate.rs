use crate::{DateTime, json::UnrecognizedMembers};

/// A certificate that a counterparty registered.
#[derive(Clone)]
#[non_exhaustive]
pub struct B2bCertificate {
    /// The time at which the certificate was registered.
    pub registered_at: DateTime,
    /// The time at which the certificate expires.
    pub expired_at: DateTime,
    /// The name of the issuer of the certificate.
    pub issuer_name: String,
    /// The name of the person or business to whom the certificate was issued.
    pub subject_name: String,
    /// The type of the certificate.
    pub certificate_type: B2bCertificateType,
    /// The OID of the certificate.
    pub oid: String,
    /// The name of the contact person who registered the certificate.
    pub registrant_contact_name: String,
    /// The ID of the contact person who registered the certificate.
    pub registrant_contact_id: String,
    pub(crate) unrecognized: UnrecognizedMembers,
}

crate::json::record!(B2bCertificate, "" = "", 0b1001000, {
    0 registered_at "registeredAt"
    1 expired_at "expiredAt"
    2 issuer_name "issuerName"
    3 subject_name "subjectName"
    4 certificate_type "certificateType"
    5 oid "oid"
    6 registrant_contact_name "registrantContactName"
    7 registrant_contact_id "registrantContactId"
});

/// The type of a certificate.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum B2bCertificateType {
    /// A joint certificate for electronic tax invoices.
    ETax,
    /// A joint certificate for a special purpose.
    Portone,
    /// Another kind of certificate.
    Etc,
    /// A text that this version does not know.
    Unrecognized(String),
}

crate::json::texts!(B2bCertificateType {
    ETax "E_TAX"
    Portone "PORTONE"
    Etc "ETC"
});
