use crate::{
    json::UnrecognizedMembers,
    payment::{Card, PaymentInstallment},
};

/// A payment by card.
#[derive(Clone)]
#[non_exhaustive]
pub struct PaymentMethodCard {
    /// The details of the card.
    pub card: Option<Card>,
    /// The approval number of the payment, by card or gift certificate.
    pub approval_number: Option<String>,
    /// The installments of the payment.
    pub installment: Option<PaymentInstallment>,
    /// Whether card points were used.
    pub point_used: Option<bool>,
    pub(crate) unrecognized: UnrecognizedMembers,
}

crate::json::record!(PaymentMethodCard, "type" = "PaymentMethodCard", 0b0, {
    0 card "card"
    1 approval_number "approvalNumber"
    2 installment "installment"
    3 point_used "pointUsed"
});
