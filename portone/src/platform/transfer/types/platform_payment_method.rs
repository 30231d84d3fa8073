use crate::{
    Unrecognized, common::EasyPayProvider, json::UnrecognizedMembers,
    platform::transfer::EasyPayMethodType,
};

/// The payment method of a payment that a transfer settles.
#[derive(Clone)]
#[non_exhaustive]
pub enum PlatformPaymentMethod {
    /// A payment by card.
    Card(PlatformPaymentMethodCard),
    /// A payment by easy pay.
    EasyPay(PlatformPaymentMethodEasyPay),
    /// A payment by gift certificate.
    GiftCertificate(PlatformPaymentMethodGiftCertificate),
    /// A payment by mobile carrier billing.
    Mobile(PlatformPaymentMethodMobile),
    /// A payment by bank transfer.
    Transfer(PlatformPaymentMethodTransfer),
    /// A payment by deposit into a virtual account.
    VirtualAccount(PlatformPaymentMethodVirtualAccount),
    /// An object that this version does not know, or cannot read.
    Unrecognized(Unrecognized),
}

/// These are the members that all objects of the union have. An object that this version
/// does not know gives only `type`, and `None` for the rest.
impl PlatformPaymentMethod {
    /// Returns the text by which PortOne tells this object from the others of the union.
    #[must_use]
    pub fn r#type(&self) -> &str {
        match self {
            Self::Card(_) => "CARD",
            Self::EasyPay(_) => "EASY_PAY",
            Self::GiftCertificate(_) => "GIFT_CERTIFICATE",
            Self::Mobile(_) => "MOBILE",
            Self::Transfer(_) => "TRANSFER",
            Self::VirtualAccount(_) => "VIRTUAL_ACCOUNT",
            Self::Unrecognized(unrecognized) => unrecognized.tag(),
        }
    }
}

crate::json::union!(PlatformPaymentMethod, "type" {
    Card "CARD"
    EasyPay "EASY_PAY"
    GiftCertificate "GIFT_CERTIFICATE"
    Mobile "MOBILE"
    Transfer "TRANSFER"
    VirtualAccount "VIRTUAL_ACCOUNT"
});

/// A payment by card.
#[derive(Clone)]
#[non_exhaustive]
pub struct PlatformPaymentMethodCard {
    pub(crate) unrecognized: UnrecognizedMembers,
}

crate::json::record!(PlatformPaymentMethodCard, "type" = "CARD", 0b0, {});

/// The choice of a card as the method of a payment made outside PortOne.
#[derive(Clone, Default)]
#[must_use]
#[non_exhaustive]
pub struct PlatformPaymentMethodCardInput {
    pub(crate) unrecognized: UnrecognizedMembers,
}

impl PlatformPaymentMethodCardInput {
    /// Makes one without any members.
    pub fn new() -> Self {
        Self { unrecognized: UnrecognizedMembers::default() }
    }
}

crate::json::record!(PlatformPaymentMethodCardInput, "" = "", 0b0, {});

/// A payment by easy pay.
#[derive(Clone)]
#[non_exhaustive]
pub struct PlatformPaymentMethodEasyPay {
    /// The easy pay provider.
    pub provider: Option<EasyPayProvider>,
    /// The type of the payment method within easy pay.
    pub method_type: Option<EasyPayMethodType>,
    pub(crate) unrecognized: UnrecognizedMembers,
}

crate::json::record!(PlatformPaymentMethodEasyPay, "type" = "EASY_PAY", 0b0, {
    0 provider "provider"
    1 method_type "methodType"
});

/// The choice of easy pay as the method of a payment made outside PortOne.
#[derive(Clone, Default)]
#[must_use]
#[non_exhaustive]
pub struct PlatformPaymentMethodEasyPayInput {
    /// The easy pay provider.
    pub provider: Option<EasyPayProvider>,
    /// The type of the payment method within easy pay.
    pub method_type: Option<EasyPayMethodType>,
    pub(crate) unrecognized: UnrecognizedMembers,
}

impl PlatformPaymentMethodEasyPayInput {
    /// Makes one without any members.
    pub fn new() -> Self {
        Self { provider: None, method_type: None, unrecognized: UnrecognizedMembers::default() }
    }

    /// Sets the easy pay provider.
    pub fn provider(mut self, provider: impl Into<EasyPayProvider>) -> Self {
        self.provider = Some(provider.into());
        self
    }

    /// Sets the type of the payment method within easy pay.
    pub fn method_type(mut self, method_type: impl Into<EasyPayMethodType>) -> Self {
        self.method_type = Some(method_type.into());
        self
    }
}

crate::json::record!(PlatformPaymentMethodEasyPayInput, "" = "", 0b0, {
    0 provider "provider"
    1 method_type "methodType"
});

/// A payment by gift certificate.
#[derive(Clone)]
#[non_exhaustive]
pub struct PlatformPaymentMethodGiftCertificate {
    pub(crate) unrecognized: UnrecognizedMembers,
}

crate::json::record!(PlatformPaymentMethodGiftCertificate, "type" = "GIFT_CERTIFICATE", 0b0, {});

/// The choice of a gift certificate as the method of a payment made outside PortOne.
#[derive(Clone, Default)]
#[must_use]
#[non_exhaustive]
pub struct PlatformPaymentMethodGiftCertificateInput {
    pub(crate) unrecognized: UnrecognizedMembers,
}

impl PlatformPaymentMethodGiftCertificateInput {
    /// Makes one without any members.
    pub fn new() -> Self {
        Self { unrecognized: UnrecognizedMembers::default() }
    }
}

crate::json::record!(PlatformPaymentMethodGiftCertificateInput, "" = "", 0b0, {});

/// A payment by mobile carrier billing.
#[derive(Clone)]
#[non_exhaustive]
pub struct PlatformPaymentMethodMobile {
    pub(crate) unrecognized: UnrecognizedMembers,
}

crate::json::record!(PlatformPaymentMethodMobile, "type" = "MOBILE", 0b0, {});

/// The choice of mobile carrier billing as the method of a payment made outside PortOne.
#[derive(Clone, Default)]
#[must_use]
#[non_exhaustive]
pub struct PlatformPaymentMethodMobileInput {
    pub(crate) unrecognized: UnrecognizedMembers,
}

impl PlatformPaymentMethodMobileInput {
    /// Makes one without any members.
    pub fn new() -> Self {
        Self { unrecognized: UnrecognizedMembers::default() }
    }
}

crate::json::record!(PlatformPaymentMethodMobileInput, "" = "", 0b0, {});

/// A payment by bank transfer.
#[derive(Clone)]
#[non_exhaustive]
pub struct PlatformPaymentMethodTransfer {
    pub(crate) unrecognized: UnrecognizedMembers,
}

crate::json::record!(PlatformPaymentMethodTransfer, "type" = "TRANSFER", 0b0, {});

/// The choice of bank transfer as the method of a payment made outside PortOne.
#[derive(Clone, Default)]
#[must_use]
#[non_exhaustive]
pub struct PlatformPaymentMethodTransferInput {
    pub(crate) unrecognized: UnrecognizedMembers,
}

impl PlatformPaymentMethodTransferInput {
    /// Makes one without any members.
    pub fn new() -> Self {
        Self { unrecognized: UnrecognizedMembers::default() }
    }
}

crate::json::record!(PlatformPaymentMethodTransferInput, "" = "", 0b0, {});

/// A payment by deposit into a virtual account.
#[derive(Clone)]
#[non_exhaustive]
pub struct PlatformPaymentMethodVirtualAccount {
    pub(crate) unrecognized: UnrecognizedMembers,
}

crate::json::record!(PlatformPaymentMethodVirtualAccount, "type" = "VIRTUAL_ACCOUNT", 0b0, {});

/// The choice of a virtual account as the method of a payment made outside PortOne.
#[derive(Clone, Default)]
#[must_use]
#[non_exhaustive]
pub struct PlatformPaymentMethodVirtualAccountInput {
    pub(crate) unrecognized: UnrecognizedMembers,
}

impl PlatformPaymentMethodVirtualAccountInput {
    /// Makes one without any members.
    pub fn new() -> Self {
        Self { unrecognized: UnrecognizedMembers::default() }
    }
}

crate::json::record!(PlatformPaymentMethodVirtualAccountInput, "" = "", 0b0, {});
