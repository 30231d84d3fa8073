use crate::json::UnrecognizedMembers;

/// The place from which a payment was requested: platform, user agent, page and IP address.
#[derive(Clone)]
#[non_exhaustive]
pub struct PaymentOrigin {
    /// The kind of platform from which the payment was requested.
    pub platform_type: PaymentOriginPlatformType,
    /// The user agent string of the client that requested the payment.
    pub user_agent: Option<String>,
    /// The URL of the page that requested the payment.
    pub url: Option<String>,
    /// The IP address from which the payment was requested.
    pub ip_address: String,
    pub(crate) unrecognized: UnrecognizedMembers,
}

crate::json::record!(PaymentOrigin, "" = "", 0b1110, {
    0 platform_type "platformType"
    1 user_agent "userAgent"
    2 url "url"
    3 ip_address "ipAddress"
});

/// The kind of platform from which a payment was requested.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum PaymentOriginPlatformType {
    /// `PC`.
    Pc,
    /// `MOBILE`.
    Mobile,
    /// `API`.
    Api,
    /// A text that this version does not know.
    Unrecognized(String),
}

crate::json::texts!(PaymentOriginPlatformType {
    Pc "PC"
    Mobile "MOBILE"
    Api "API"
});
