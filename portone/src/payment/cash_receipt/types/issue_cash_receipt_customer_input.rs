use crate::json::UnrecognizedMembers;

/// The customer to whom a cash receipt is issued.
#[derive(Clone)]
#[must_use]
#[non_exhaustive]
pub struct IssueCashReceiptCustomerInput {
    /// A number that identifies the customer: a phone, card or business registration number.
    pub identity_number: String,
    /// The kind of number that `identityNumber` is. Needed for Galaxia Moneytree.
    pub identity_number_type: Option<IssueCashReceiptCustomerInputIdentityNumberType>,
    /// The name of the customer.
    pub name: Option<String>,
    /// The e-mail address.
    pub email: Option<String>,
    /// The phone number.
    pub phone_number: Option<String>,
    pub(crate) unrecognized: UnrecognizedMembers,
}

impl IssueCashReceiptCustomerInput {
    /// Makes one with its required members.
    pub fn new(identity_number: impl Into<String>) -> Self {
        Self {
            identity_number: identity_number.into(),
            identity_number_type: None,
            name: None,
            email: None,
            phone_number: None,
            unrecognized: UnrecognizedMembers::default(),
        }
    }

    /// Sets the kind of number that `identityNumber` is. Needed for Galaxia Moneytree.
    pub fn identity_number_type(
        mut self,
        identity_number_type: impl Into<IssueCashReceiptCustomerInputIdentityNumberType>,
    ) -> Self {
        self.identity_number_type = Some(identity_number_type.into());
        self
    }

    /// Sets the name of the customer.
    pub fn name(mut self, name: impl Into<String>) -> Self {
        self.name = Some(name.into());
        self
    }

    /// Sets the e-mail address.
    pub fn email(mut self, email: impl Into<String>) -> Self {
        self.email = Some(email.into());
        self
    }

    /// Sets the phone number.
    pub fn phone_number(mut self, phone_number: impl Into<String>) -> Self {
        self.phone_number = Some(phone_number.into());
        self
    }
}

crate::json::record!(IssueCashReceiptCustomerInput, "" = "", 0b11101, {
    0 identity_number "identityNumber"
    1 identity_number_type "identityNumberType"
    2 name "name"
    3 email "email"
    4 phone_number "phoneNumber"
});

/// The kind of number that identifies the customer on a cash receipt.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum IssueCashReceiptCustomerInputIdentityNumberType {
    /// A mobile phone number.
    Phone,
    /// A card number.
    Card,
    /// A business registration number.
    Business,
    /// A text that this version does not know.
    Unrecognized(String),
}

crate::json::texts!(IssueCashReceiptCustomerInputIdentityNumberType {
    Phone "PHONE"
    Card "CARD"
    Business "BUSINESS"
});
