/// The method of an identity verification.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum IdentityVerificationMethod {
    /// By a one-time password sent in a text message.
    Sms,
    /// Through an app.
    App,
    /// A text that this version does not know.
    Unrecognized(String),
}

crate::json::texts!(IdentityVerificationMethod {
    Sms "SMS"
    App "APP"
});
