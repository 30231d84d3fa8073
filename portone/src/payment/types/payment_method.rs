use crate::{
    DateTime, Unrecognized,
    common::{Bank, EasyPayProvider},
    json::UnrecognizedMembers,
    payment::{
        ConvenienceStoreBrand, PaymentMethodCard, PaymentMethodEasyPayMethod, PaymentMethodTransfer,
    },
};

/// The method by which a payment is made, with its details.
#[derive(Clone)]
#[non_exhaustive]
pub enum PaymentMethod {
    /// A payment by card.
    Card(Box<PaymentMethodCard>),
    /// A payment at a convenience store.
    ConvenienceStore(Box<PaymentMethodConvenienceStore>),
    /// A payment in cryptocurrency.
    Crypto(PaymentMethodCrypto),
    /// A payment by an easy pay service.
    EasyPay(PaymentMethodEasyPay),
    /// A payment by gift certificate.
    GiftCertificate(PaymentMethodGiftCertificate),
    /// A payment by mobile carrier billing.
    Mobile(PaymentMethodMobile),
    /// A payment by bank transfer.
    Transfer(PaymentMethodTransfer),
    /// A payment by deposit into a virtual account.
    VirtualAccount(Box<PaymentMethodVirtualAccount>),
    /// An object that this version does not know, or cannot read.
    Unrecognized(Unrecognized),
}

/// These are the members that all objects of the union have. An object that this version
/// does not know gives only `type`, and `None` for the rest.
impl PaymentMethod {
    /// Returns the text by which PortOne tells this object from the others of the union.
    #[must_use]
    pub fn r#type(&self) -> &str {
        match self {
            Self::Card(_) => "PaymentMethodCard",
            Self::ConvenienceStore(_) => "PaymentMethodConvenienceStore",
            Self::Crypto(_) => "PaymentMethodCrypto",
            Self::EasyPay(_) => "PaymentMethodEasyPay",
            Self::GiftCertificate(_) => "PaymentMethodGiftCertificate",
            Self::Mobile(_) => "PaymentMethodMobile",
            Self::Transfer(_) => "PaymentMethodTransfer",
            Self::VirtualAccount(_) => "PaymentMethodVirtualAccount",
            Self::Unrecognized(unrecognized) => unrecognized.tag(),
        }
    }
}

crate::json::union!(PaymentMethod, "type" {
    Card "PaymentMethodCard"
    ConvenienceStore "PaymentMethodConvenienceStore"
    Crypto "PaymentMethodCrypto"
    EasyPay "PaymentMethodEasyPay"
    GiftCertificate "PaymentMethodGiftCertificate"
    Mobile "PaymentMethodMobile"
    Transfer "PaymentMethodTransfer"
    VirtualAccount "PaymentMethodVirtualAccount"
});

/// A payment at a convenience store.
#[derive(Clone)]
#[non_exhaustive]
pub struct PaymentMethodConvenienceStore {
    /// The brand of the convenience store.
    pub convenience_store_brand: Option<ConvenienceStoreBrand>,
    /// The confirmation number of the payment at a convenience store.
    pub confirmation_number: Option<String>,
    /// The number under which the convenience store accepted the payment.
    pub receipt_number: Option<String>,
    /// The time until which the buyer can pay at the convenience store.
    pub payment_deadline: Option<DateTime>,
    pub(crate) unrecognized: UnrecognizedMembers,
}

crate::json::record!(PaymentMethodConvenienceStore, "type" = "PaymentMethodConvenienceStore", 0b0, {
    0 convenience_store_brand "convenienceStoreBrand"
    1 confirmation_number "confirmationNumber"
    2 receipt_number "receiptNumber"
    3 payment_deadline "paymentDeadline"
});

/// A payment in cryptocurrency.
#[derive(Clone)]
#[non_exhaustive]
pub struct PaymentMethodCrypto {
    pub(crate) unrecognized: UnrecognizedMembers,
}

crate::json::record!(PaymentMethodCrypto, "type" = "PaymentMethodCrypto", 0b0, {});

/// A payment by an easy pay service.
#[derive(Clone)]
#[non_exhaustive]
pub struct PaymentMethodEasyPay {
    /// The easy pay provider.
    pub provider: Option<EasyPayProvider>,
    /// The method within easy pay by which the payment was made.
    pub easy_pay_method: Option<PaymentMethodEasyPayMethod>,
    pub(crate) unrecognized: UnrecognizedMembers,
}

crate::json::record!(PaymentMethodEasyPay, "type" = "PaymentMethodEasyPay", 0b0, {
    0 provider "provider"
    1 easy_pay_method "easyPayMethod"
});

/// A payment by gift certificate.
#[derive(Clone)]
#[non_exhaustive]
pub struct PaymentMethodGiftCertificate {
    /// The type of the gift certificate.
    pub gift_certificate_type: Option<PaymentMethodGiftCertificateType>,
    /// The approval number of the payment, by card or gift certificate.
    pub approval_number: String,
    pub(crate) unrecognized: UnrecognizedMembers,
}

crate::json::record!(PaymentMethodGiftCertificate, "type" = "PaymentMethodGiftCertificate", 0b0, {
    0 gift_certificate_type "giftCertificateType"
    1 approval_number "approvalNumber"
});

/// The type of a gift certificate, by its brand.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum PaymentMethodGiftCertificateType {
    /// `BOOKNLIFE`.
    Booknlife,
    /// `SMART_MUNSANG`.
    SmartMunsang,
    /// `CULTURELAND`.
    Cultureland,
    /// `HAPPYMONEY`.
    Happymoney,
    /// `CULTUREGIFT`.
    Culturegift,
    /// A text that this version does not know.
    Unrecognized(String),
}

crate::json::texts!(PaymentMethodGiftCertificateType {
    Booknlife "BOOKNLIFE"
    SmartMunsang "SMART_MUNSANG"
    Cultureland "CULTURELAND"
    Happymoney "HAPPYMONEY"
    Culturegift "CULTUREGIFT"
});

/// A payment by mobile carrier billing.
#[derive(Clone)]
#[non_exhaustive]
pub struct PaymentMethodMobile {
    /// The phone number.
    pub phone_number: Option<String>,
    pub(crate) unrecognized: UnrecognizedMembers,
}

crate::json::record!(PaymentMethodMobile, "type" = "PaymentMethodMobile", 0b1, {
    0 phone_number "phoneNumber"
});

/// A payment by deposit into a virtual account.
#[derive(Clone)]
#[non_exhaustive]
pub struct PaymentMethodVirtualAccount {
    /// The bank.
    pub bank: Option<Bank>,
    /// The number of the virtual account.
    pub account_number: String,
    /// The type of the virtual account: with a fixed or a rotating number.
    pub account_type: Option<PaymentMethodVirtualAccountType>,
    /// The name of the account holder of the virtual account.
    pub remittee_name: Option<String>,
    /// The name of the person who pays into the account.
    pub remitter_name: Option<String>,
    /// The time at which the period for the deposit ends.
    pub expired_at: Option<DateTime>,
    /// The time at which the virtual account was issued.
    pub issued_at: Option<DateTime>,
    /// The state of the refund, once a refund of the virtual account payment has begun.
    pub refund_status: Option<PaymentMethodVirtualAccountRefundStatus>,
    pub(crate) unrecognized: UnrecognizedMembers,
}

crate::json::record!(PaymentMethodVirtualAccount, "type" = "PaymentMethodVirtualAccount", 0b11010, {
    0 bank "bank"
    1 account_number "accountNumber"
    2 account_type "accountType"
    3 remittee_name "remitteeName"
    4 remitter_name "remitterName"
    5 expired_at "expiredAt"
    6 issued_at "issuedAt"
    7 refund_status "refundStatus"
});

/// The state of the refund of a payment by virtual account.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum PaymentMethodVirtualAccountRefundStatus {
    /// `PENDING`.
    Pending,
    /// `PARTIAL_REFUND_FAILED`.
    PartialRefundFailed,
    /// `FAILED`.
    Failed,
    /// `COMPLETED`.
    Completed,
    /// A text that this version does not know.
    Unrecognized(String),
}

crate::json::texts!(PaymentMethodVirtualAccountRefundStatus {
    Pending "PENDING"
    PartialRefundFailed "PARTIAL_REFUND_FAILED"
    Failed "FAILED"
    Completed "COMPLETED"
});

/// The type of a virtual account: with a fixed or a rotating number.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum PaymentMethodVirtualAccountType {
    /// An account with a fixed number.
    Fixed,
    /// An account with a rotating number.
    Normal,
    /// A text that this version does not know.
    Unrecognized(String),
}

crate::json::texts!(PaymentMethodVirtualAccountType {
    Fixed "FIXED"
    Normal "NORMAL"
});
