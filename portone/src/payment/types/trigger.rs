/// The route by which a cancellation was requested.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Trigger {
    /// PortOne's console.
    Console,
    /// `API`.
    Api,
    /// An administrator of PortOne.
    PortoneAdmin,
    /// `CHARGEBACK`.
    Chargeback,
    /// A text that this version does not know.
    Unrecognized(String),
}

crate::json::texts!(Trigger {
    Console "CONSOLE"
    Api "API"
    PortoneAdmin "PORTONE_ADMIN"
    Chargeback "CHARGEBACK"
});
