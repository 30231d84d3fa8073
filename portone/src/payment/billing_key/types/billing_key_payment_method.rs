use crate::{
    Unrecognized,
    common::EasyPayProvider,
    json::UnrecognizedMembers,
    payment::billing_key::{
        BillingKeyPaymentMethodCard, BillingKeyPaymentMethodEasyPayMethod,
        BillingKeyPaymentMethodTransfer,
    },
};

/// The payment method for which a billing key was issued.
#[derive(Clone)]
#[non_exhaustive]
pub enum BillingKeyPaymentMethod {
    /// A card for which a billing key was issued.
    Card(BillingKeyPaymentMethodCard),
    /// An easy pay service for which a billing key was issued.
    EasyPay(BillingKeyPaymentMethodEasyPay),
    /// A mobile phone number, billed through its carrier, for which a billing key was issued.
    Mobile(BillingKeyPaymentMethodMobile),
    /// The PayPal method for which a billing key was issued.
    Paypal(BillingKeyPaymentMethodPaypal),
    /// A bank account for which a billing key was issued, to pay by bank transfer.
    Transfer(BillingKeyPaymentMethodTransfer),
    /// An object that this version does not know, or cannot read.
    Unrecognized(Unrecognized),
}

/// These are the members that all objects of the union have. An object that this version
/// does not know gives only `type`, and `None` for the rest.
impl BillingKeyPaymentMethod {
    /// Returns the text by which PortOne tells this object from the others of the union.
    #[must_use]
    pub fn r#type(&self) -> &str {
        match self {
            Self::Card(_) => "BillingKeyPaymentMethodCard",
            Self::EasyPay(_) => "BillingKeyPaymentMethodEasyPay",
            Self::Mobile(_) => "BillingKeyPaymentMethodMobile",
            Self::Paypal(_) => "BillingKeyPaymentMethodPaypal",
            Self::Transfer(_) => "BillingKeyPaymentMethodTransfer",
            Self::Unrecognized(unrecognized) => unrecognized.tag(),
        }
    }
}

crate::json::union!(BillingKeyPaymentMethod, "type" {
    Card "BillingKeyPaymentMethodCard"
    EasyPay "BillingKeyPaymentMethodEasyPay"
    Mobile "BillingKeyPaymentMethodMobile"
    Paypal "BillingKeyPaymentMethodPaypal"
    Transfer "BillingKeyPaymentMethodTransfer"
});

/// An easy pay service for which a billing key was issued.
#[derive(Clone)]
#[non_exhaustive]
pub struct BillingKeyPaymentMethodEasyPay {
    /// The easy pay provider.
    pub provider: Option<EasyPayProvider>,
    /// The payment method within easy pay.
    pub method: Option<BillingKeyPaymentMethodEasyPayMethod>,
    pub(crate) unrecognized: UnrecognizedMembers,
}

crate::json::record!(BillingKeyPaymentMethodEasyPay, "type" = "BillingKeyPaymentMethodEasyPay", 0b0, {
    0 provider "provider"
    1 method "method"
});

/// A mobile phone number, billed through its carrier, for which a billing key was issued.
#[derive(Clone)]
#[non_exhaustive]
pub struct BillingKeyPaymentMethodMobile {
    /// The phone number.
    pub phone_number: Option<String>,
    pub(crate) unrecognized: UnrecognizedMembers,
}

crate::json::record!(BillingKeyPaymentMethodMobile, "type" = "BillingKeyPaymentMethodMobile", 0b1, {
    0 phone_number "phoneNumber"
});

/// The PayPal method for which a billing key was issued.
#[derive(Clone)]
#[non_exhaustive]
pub struct BillingKeyPaymentMethodPaypal {
    pub(crate) unrecognized: UnrecognizedMembers,
}

crate::json::record!(
    BillingKeyPaymentMethodPaypal,
    "type" = "BillingKeyPaymentMethodPaypal",
    0b0,
    {}
);
