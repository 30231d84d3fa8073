use crate::{
    Unrecognized,
    json::UnrecognizedMembers,
    payment::billing_key::{BillingKeyPaymentMethodCard, BillingKeyPaymentMethodTransfer},
};

/// Points charged in advance, as the payment method behind an easy pay billing key.
#[derive(Clone)]
#[non_exhaustive]
pub struct BillingKeyPaymentMethodEasyPayCharge {
    pub(crate) unrecognized: UnrecognizedMembers,
}

crate::json::record!(
    BillingKeyPaymentMethodEasyPayCharge,
    "type" = "BillingKeyPaymentMethodEasyPayCharge",
    0b0,
    {}
);

/// The payment method behind an easy pay billing key: a card, a bank account or charged
/// points.
#[derive(Clone)]
#[non_exhaustive]
pub enum BillingKeyPaymentMethodEasyPayMethod {
    /// A card for which a billing key was issued.
    BillingKeyPaymentMethodCard(BillingKeyPaymentMethodCard),
    /// Points charged in advance, as the payment method behind an easy pay billing key.
    BillingKeyPaymentMethodEasyPayCharge(BillingKeyPaymentMethodEasyPayCharge),
    /// A bank account for which a billing key was issued, to pay by bank transfer.
    BillingKeyPaymentMethodTransfer(BillingKeyPaymentMethodTransfer),
    /// An object that this version does not know, or cannot read.
    Unrecognized(Unrecognized),
}

/// These are the members that all objects of the union have. An object that this version
/// does not know gives only `type`, and `None` for the rest.
impl BillingKeyPaymentMethodEasyPayMethod {
    /// Returns the text by which PortOne tells this object from the others of the union.
    #[must_use]
    pub fn r#type(&self) -> &str {
        match self {
            Self::BillingKeyPaymentMethodCard(_) => "BillingKeyPaymentMethodCard",
            Self::BillingKeyPaymentMethodEasyPayCharge(_) => "BillingKeyPaymentMethodEasyPayCharge",
            Self::BillingKeyPaymentMethodTransfer(_) => "BillingKeyPaymentMethodTransfer",
            Self::Unrecognized(unrecognized) => unrecognized.tag(),
        }
    }
}

crate::json::union!(BillingKeyPaymentMethodEasyPayMethod, "type" {
    BillingKeyPaymentMethodCard "BillingKeyPaymentMethodCard"
    BillingKeyPaymentMethodEasyPayCharge "BillingKeyPaymentMethodEasyPayCharge"
    BillingKeyPaymentMethodTransfer "BillingKeyPaymentMethodTransfer"
});
