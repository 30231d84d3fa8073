use crate::json::UnrecognizedMembers;

/// The recipient of the tax invoice does not exist.
#[derive(Clone)]
#[non_exhaustive]
pub struct B2bRecipientNotFoundError {
    /// A message for people, mostly in Korean. It may repeat what was sent.
    pub message: Option<String>,
    /// The business registration number.
    pub brn: Option<String>,
    /// The ID of the counterparty.
    pub counterparty_id: Option<String>,
    pub(crate) unrecognized: UnrecognizedMembers,
}

crate::json::record!(B2bRecipientNotFoundError, "type" = "B2B_RECIPIENT_NOT_FOUND", 0b11, {
    0 message "message"
    1 brn "brn"
    2 counterparty_id "counterpartyId"
});

/// The supplier of the tax invoice does not exist.
#[derive(Clone)]
#[non_exhaustive]
pub struct B2bSupplierNotFoundError {
    /// A message for people, mostly in Korean. It may repeat what was sent.
    pub message: Option<String>,
    /// The business registration number.
    pub brn: Option<String>,
    /// The ID of the counterparty.
    pub counterparty_id: Option<String>,
    pub(crate) unrecognized: UnrecognizedMembers,
}

crate::json::record!(B2bSupplierNotFoundError, "type" = "B2B_SUPPLIER_NOT_FOUND", 0b11, {
    0 message "message"
    1 brn "brn"
    2 counterparty_id "counterpartyId"
});
