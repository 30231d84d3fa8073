/// The type of a payment method.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum PaymentMethodType {
    /// `CARD`.
    Card,
    /// Bank transfer, as opposed to a transfer of partner settlement.
    Transfer,
    /// `VIRTUAL_ACCOUNT`.
    VirtualAccount,
    /// `GIFT_CERTIFICATE`.
    GiftCertificate,
    /// Mobile carrier billing.
    Mobile,
    /// `EASY_PAY`.
    EasyPay,
    /// `CONVENIENCE_STORE`.
    ConvenienceStore,
    /// `CRYPTO`.
    Crypto,
    /// A text that this version does not know.
    Unrecognized(String),
}

crate::json::texts!(PaymentMethodType {
    Card "CARD"
    Transfer "TRANSFER"
    VirtualAccount "VIRTUAL_ACCOUNT"
    GiftCertificate "GIFT_CERTIFICATE"
    Mobile "MOBILE"
    EasyPay "EASY_PAY"
    ConvenienceStore "CONVENIENCE_STORE"
    Crypto "CRYPTO"
});
