use crate::{json::UnrecognizedMembers, payment::SeparatedAddressInput};

/// The receiver of the goods of an escrow payment.
#[derive(Clone, Default)]
#[must_use]
#[non_exhaustive]
pub struct PaymentEscrowReceiverInput {
    /// The name of the receiver.
    pub name: Option<String>,
    /// The phone number.
    pub phone_number: Option<String>,
    /// The postal code.
    pub zipcode: Option<String>,
    /// The postal address.
    pub address: Option<SeparatedAddressInput>,
    pub(crate) unrecognized: UnrecognizedMembers,
}

impl PaymentEscrowReceiverInput {
    /// Makes one without any members.
    pub fn new() -> Self {
        Self {
            name: None,
            phone_number: None,
            zipcode: None,
            address: None,
            unrecognized: UnrecognizedMembers::default(),
        }
    }

    /// Sets the name of the receiver.
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

    /// Sets the postal address.
    pub fn address(mut self, address: SeparatedAddressInput) -> Self {
        self.address = Some(address);
        self
    }
}

crate::json::record!(PaymentEscrowReceiverInput, "" = "", 0b1111, {
    0 name "name"
    1 phone_number "phoneNumber"
    2 zipcode "zipcode"
    3 address "address"
});
