/// The client environment in which a payment was made.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum PaymentClientType {
    /// `SDK_MOBILE`.
    SdkMobile,
    /// `SDK_PC`.
    SdkPc,
    /// `API`.
    Api,
    /// A text that this version does not know.
    Unrecognized(String),
}

crate::json::texts!(PaymentClientType {
    SdkMobile "SDK_MOBILE"
    SdkPc "SDK_PC"
    Api "API"
});
