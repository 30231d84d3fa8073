use crate::json::UnrecognizedMembers;

/// The details of a card.
#[derive(Clone)]
#[non_exhaustive]
pub struct Card {
    /// The code of the company that published the card.
    pub publisher: Option<String>,
    /// The code of the card's issuer.
    pub issuer: Option<String>,
    /// The brand of the card.
    pub brand: Option<CardBrand>,
    /// The type of the card.
    pub r#type: Option<CardType>,
    /// Whether the card belongs to a person or to a corporation.
    pub owner_type: Option<CardOwnerType>,
    /// The first 6 or 8 digits of the card number (bank identification number).
    pub bin: Option<String>,
    /// The name of the card product.
    pub name: Option<String>,
    /// The card number, masked.
    pub number: Option<String>,
    pub(crate) unrecognized: UnrecognizedMembers,
}

crate::json::record!(Card, "" = "", 0b10000000, {
    0 publisher "publisher"
    1 issuer "issuer"
    2 brand "brand"
    3 r#type "type"
    4 owner_type "ownerType"
    5 bin "bin"
    6 name "name"
    7 number "number"
});

/// The brand of a card.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum CardBrand {
    /// `LOCAL`.
    Local,
    /// `MASTER`.
    Master,
    /// `UNIONPAY`.
    Unionpay,
    /// `VISA`.
    Visa,
    /// `JCB`.
    Jcb,
    /// `AMEX`.
    Amex,
    /// `DINERS`.
    Diners,
    /// A text that this version does not know.
    Unrecognized(String),
}

crate::json::texts!(CardBrand {
    Local "LOCAL"
    Master "MASTER"
    Unionpay "UNIONPAY"
    Visa "VISA"
    Jcb "JCB"
    Amex "AMEX"
    Diners "DINERS"
});

/// The details by which a card is authenticated, such as its number and expiry.
#[derive(Clone)]
#[must_use]
#[non_exhaustive]
pub struct CardCredential {
    /// The card number, digits only.
    pub number: String,
    /// The year in which the card expires, in 2 digits.
    pub expiry_year: String,
    /// The month in which the card expires, in 2 digits.
    pub expiry_month: String,
    /// The date of birth (yyMMdd) or the business registration number (10 digits, without
    /// hyphens).
    pub birth_or_business_registration_number: Option<String>,
    /// The first two digits of the card's password.
    pub password_two_digits: Option<String>,
    pub(crate) unrecognized: UnrecognizedMembers,
}

/// The members that a [`CardCredential`] needs.
#[derive(Clone)]
pub struct CardCredentialRequired {
    /// The card number, digits only.
    pub number: String,
    /// The year in which the card expires, in 2 digits.
    pub expiry_year: String,
    /// The month in which the card expires, in 2 digits.
    pub expiry_month: String,
}

crate::call::call!(CardCredentialRequired);

impl CardCredential {
    /// Makes one with its required members.
    pub fn new(required: CardCredentialRequired) -> Self {
        Self {
            number: required.number,
            expiry_year: required.expiry_year,
            expiry_month: required.expiry_month,
            birth_or_business_registration_number: None,
            password_two_digits: None,
            unrecognized: UnrecognizedMembers::default(),
        }
    }

    /// Sets the date of birth (yyMMdd) or the business registration number (10 digits, without
    /// hyphens).
    pub fn birth_or_business_registration_number(
        mut self,
        birth_or_business_registration_number: impl Into<String>,
    ) -> Self {
        self.birth_or_business_registration_number =
            Some(birth_or_business_registration_number.into());
        self
    }

    /// Sets the first two digits of the card's password.
    pub fn password_two_digits(mut self, password_two_digits: impl Into<String>) -> Self {
        self.password_two_digits = Some(password_two_digits.into());
        self
    }
}

crate::json::record!(CardCredential, "" = "", 0b11111, {
    0 number "number"
    1 expiry_year "expiryYear"
    2 expiry_month "expiryMonth"
    3 birth_or_business_registration_number "birthOrBusinessRegistrationNumber"
    4 password_two_digits "passwordTwoDigits"
});

/// The type of owner of a card: a person or a corporation.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum CardOwnerType {
    /// `PERSONAL`.
    Personal,
    /// `CORPORATE`.
    Corporate,
    /// A text that this version does not know.
    Unrecognized(String),
}

crate::json::texts!(CardOwnerType {
    Personal "PERSONAL"
    Corporate "CORPORATE"
});

/// The type of a card: credit, debit or gift.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum CardType {
    /// `CREDIT`.
    Credit,
    /// `DEBIT`.
    Debit,
    /// `GIFT`.
    Gift,
    /// A text that this version does not know.
    Unrecognized(String),
}

crate::json::texts!(CardType {
    Credit "CREDIT"
    Debit "DEBIT"
    Gift "GIFT"
});
