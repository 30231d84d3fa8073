use crate::json::UnrecognizedMembers;

/// The counterparty does not exist.
#[derive(Clone)]
#[non_exhaustive]
pub struct B2bCounterpartyNotFoundError {
    /// A message for people, mostly in Korean. It may repeat what was sent.
    pub message: Option<String>,
    /// The ID of the counterparty.
    pub counterparty_id: Option<String>,
    pub(crate) unrecognized: UnrecognizedMembers,
}

crate::json::record!(B2bCounterpartyNotFoundError, "type" = "B2B_COUNTERPARTY_NOT_FOUND", 0b1, {
    0 message "message"
    1 counterparty_id "counterpartyId"
});

/// The counterparty is not connected to the National Tax Service.
#[derive(Clone)]
#[non_exhaustive]
pub struct B2bCounterpartyNtsNotConnectedError {
    /// A message for people, mostly in Korean. It may repeat what was sent.
    pub message: Option<String>,
    /// The business registration number.
    pub brn: Option<String>,
    /// The ID of the counterparty.
    pub counterparty_id: Option<String>,
    pub(crate) unrecognized: UnrecognizedMembers,
}

crate::json::record!(B2bCounterpartyNtsNotConnectedError, "type" = "B2B_COUNTERPARTY_NTS_NOT_CONNECTED", 0b11, {
    0 message "message"
    1 brn "brn"
    2 counterparty_id "counterpartyId"
});
