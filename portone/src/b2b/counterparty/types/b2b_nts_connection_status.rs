/// The state of a counterparty's connection to the National Tax Service.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum B2bNtsConnectionStatus {
    /// `NOT_CONNECTED`.
    NotConnected,
    /// `PENDING_CONNECT`.
    PendingConnect,
    /// `CONNECTED`.
    Connected,
    /// `PENDING_DISCONNECT`.
    PendingDisconnect,
    /// `ERROR`.
    Error,
    /// A text that this version does not know.
    Unrecognized(String),
}

crate::json::texts!(B2bNtsConnectionStatus {
    NotConnected "NOT_CONNECTED"
    PendingConnect "PENDING_CONNECT"
    Connected "CONNECTED"
    PendingDisconnect "PENDING_DISCONNECT"
    Error "ERROR"
});
