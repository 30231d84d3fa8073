use crate::{json::UnrecognizedMembers, payment::CardCredential};

/// The payment method to issue a billing key for. `card` must be given.
#[derive(Clone, Default)]
#[must_use]
#[non_exhaustive]
pub struct InstantBillingKeyPaymentMethodInput {
    /// The card for which the billing key is issued.
    pub card: Option<InstantBillingKeyPaymentMethodInputCard>,
    pub(crate) unrecognized: UnrecognizedMembers,
}

impl InstantBillingKeyPaymentMethodInput {
    /// Makes one without any members.
    pub fn new() -> Self {
        Self { card: None, unrecognized: UnrecognizedMembers::default() }
    }

    /// Sets the card for which the billing key is issued.
    pub fn card(mut self, card: InstantBillingKeyPaymentMethodInputCard) -> Self {
        self.card = Some(card);
        self
    }
}

crate::json::record!(InstantBillingKeyPaymentMethodInput, "" = "", 0b0, {
    0 card "card"
});

/// The card to issue a billing key for.
#[derive(Clone)]
#[must_use]
#[non_exhaustive]
pub struct InstantBillingKeyPaymentMethodInputCard {
    /// The details that authenticate the card, such as its number.
    pub credential: CardCredential,
    pub(crate) unrecognized: UnrecognizedMembers,
}

impl InstantBillingKeyPaymentMethodInputCard {
    /// Makes one with its required members.
    pub fn new(credential: CardCredential) -> Self {
        Self { credential, unrecognized: UnrecognizedMembers::default() }
    }
}

crate::json::record!(InstantBillingKeyPaymentMethodInputCard, "" = "", 0b0, {
    0 credential "credential"
});
