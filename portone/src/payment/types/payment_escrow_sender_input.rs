use crate::{json::UnrecognizedMembers, payment::SeparatedAddressInput};

/// The sender of the goods of an escrow payment.
#[derive(Clone, Default)]
#[must_use]
#[non_exhaustive]
pub struct PaymentEscrowSenderInput {
    /// The name of the sender.
    pub name: Option<String>,
    /// The phone number.
    pub phone_number: Option<String>,
    /// The postal code.
    pub zipcode: Option<String>,
    /// The sender's relationship to the receiver.
    pub relationship: Option<String>,
    /// The postal address.
    pub address: Option<SeparatedAddressInput>,
    pub(crate) unrecognized: UnrecognizedMembers,
}

impl PaymentEscrowSenderInput {
    /// Makes one without any members.
    pub fn new() -> Self {
        Self {
            name: None,
            phone_number: None,
            zipcode: None,
            relationship: None,
            address: None,
            unrecognized: UnrecognizedMembers::default(),
        }
    }

    /// Sets the name of the sender.
    pub fn name(mut self, name: impl Into<String>) -> Self {
        self.name = Some(name.into());
        self
    }

    /// Sets the phone number.
    pub fn phone_number(mut self, phone_number: impl Into<String>) -> Self {
        self.phone_number = Some(phone_number.into());
        self
    }

    /// Sets the postal code.
    pub fn zipcode(mut self, zipcode: impl Into<String>) -> Self {
        self.zipcode = Some(zipcode.into());
        self
    }

    /// Sets the sender's relationship to the receiver.
    pub fn relationship(mut self, relationship: impl Into<String>) -> Self {
        self.relationship = Some(relationship.into());
        self
    }

    /// Sets the postal address.
    pub fn address(mut self, address: SeparatedAddressInput) -> Self {
        self.address = Some(address);
        self
    }
}

crate::json::record!(PaymentEscrowSenderInput, "" = "", 0b11111, {
    0 name "name"
    1 phone_number "phoneNumber"
    2 zipcode "zipcode"
    3 relationship "relationship"
    4 address "address"
});
