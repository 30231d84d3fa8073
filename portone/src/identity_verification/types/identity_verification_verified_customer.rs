use crate::{
    Date, common::Gender, identity_verification::IdentityVerificationOperator,
    json::UnrecognizedMembers,
};

/// The customer details that were verified. Which of them are present depends on the payment
/// provider.
#[derive(Clone)]
#[non_exhaustive]
pub struct IdentityVerificationVerifiedCustomer {
    /// The ID that identifies the customer.
    pub id: Option<String>,
    /// The verified name of the customer.
    pub name: String,
    /// The mobile carrier of the customer. Danal gives it only under a separate contract; KG
    /// Inicis does not give it.
    pub operator: Option<IdentityVerificationOperator>,
    /// The phone number, digits only, without hyphens. KG Inicis always gives it; Danal gives it
    /// only under a separate contract.
    pub phone_number: Option<String>,
    /// The date of birth. Always present for an identity verification of PortOne V2.
    pub birth_date: Option<Date>,
    /// The gender. Danal and KG Inicis always give it.
    pub gender: Option<Gender>,
    /// Whether the person is a foreigner. KG Inicis always gives it; Danal gives it only under a
    /// separate contract.
    pub is_foreigner: Option<bool>,
    /// The CI, an identifier of the person. Danal always gives it; KG Inicis gives it unless
    /// Kakao does the verification.
    pub ci: Option<String>,
    /// The DI, an identifier of the person within one site, to prevent double sign-ups. Danal
    /// always gives it; KG Inicis does not give it.
    pub di: Option<String>,
    pub(crate) unrecognized: UnrecognizedMembers,
}

crate::json::record!(IdentityVerificationVerifiedCustomer, "" = "", 0b110011010, {
    0 id "id"
    1 name "name"
    2 operator "operator"
    3 phone_number "phoneNumber"
    4 birth_date "birthDate"
    5 gender "gender"
    6 is_foreigner "isForeigner"
    7 ci "ci"
    8 di "di"
});
