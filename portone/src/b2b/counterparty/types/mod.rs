mod b2b_certificate;
mod b2b_counterparty;
mod b2b_nts_connection_status;

pub use self::b2b_certificate::{B2bCertificate, B2bCertificateType};
pub use self::b2b_counterparty::{
    B2bCounterparty, B2bCounterpartyBusinessStatus, B2bCounterpartyContact,
    B2bCounterpartyContactInput, B2bCounterpartyCreateOptions, B2bCounterpartyFilter,
    B2bCounterpartyInput, B2bCounterpartyVerification,
};
pub use self::b2b_nts_connection_status::B2bNtsConnectionStatus;
