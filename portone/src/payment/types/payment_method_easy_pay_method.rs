use crate::{
    Unrecognized,
    common::Bank,
    json::UnrecognizedMembers,
    payment::{PaymentMethodCard, PaymentMethodTransfer},
};

/// The payment method behind an easy pay payment: a card, a bank transfer or charged points.
#[derive(Clone)]
#[non_exhaustive]
pub enum PaymentMethodEasyPayMethod {
    /// A payment by card.
    PaymentMethodCard(Box<PaymentMethodCard>),
    /// Points charged in advance, as the payment method behind an easy pay payment.
    PaymentMethodEasyPayMethodCharge(PaymentMethodEasyPayMethodCharge),
    /// A payment by bank transfer.
    PaymentMethodTransfer(PaymentMethodTransfer),
    /// An object that this version does not know, or cannot read.
    Unrecognized(Unrecognized),
}

/// These are the members that all objects of the union have. An object that this version
/// does not know gives only `type`, and `None` for the rest.
impl PaymentMethodEasyPayMethod {
    /// Returns the text by which PortOne tells this object from the others of the union.
    #[must_use]
    pub fn r#type(&self) -> &str {
        match self {
            Self::PaymentMethodCard(_) => "PaymentMethodCard",
            Self::PaymentMethodEasyPayMethodCharge(_) => "PaymentMethodEasyPayMethodCharge",
            Self::PaymentMethodTransfer(_) => "PaymentMethodTransfer",
            Self::Unrecognized(unrecognized) => unrecognized.tag(),
        }
    }
}

crate::json::union!(PaymentMethodEasyPayMethod, "type" {
    PaymentMethodCard "PaymentMethodCard"
    PaymentMethodEasyPayMethodCharge "PaymentMethodEasyPayMethodCharge"
    PaymentMethodTransfer "PaymentMethodTransfer"
});

/// Points charged in advance, as the payment method behind an easy pay payment.
#[derive(Clone)]
#[non_exhaustive]
pub struct PaymentMethodEasyPayMethodCharge {
    /// The bank.
    pub bank: Option<Bank>,
    pub(crate) unrecognized: UnrecognizedMembers,
}

crate::json::record!(PaymentMethodEasyPayMethodCharge, "type" = "PaymentMethodEasyPayMethodCharge", 0b0, {
    0 bank "bank"
});
