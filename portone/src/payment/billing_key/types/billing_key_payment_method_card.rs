use crate::{json::UnrecognizedMembers, payment::Card};

/// A card for which a billing key was issued.
#[derive(Clone)]
#[non_exhaustive]
pub struct BillingKeyPaymentMethodCard {
    /// The details of the card.
    pub card: Option<Card>,
    pub(crate) unrecognized: UnrecognizedMembers,
}

crate::json::record!(BillingKeyPaymentMethodCard, "type" = "BillingKeyPaymentMethodCard", 0b0, {
    0 card "card"
});
