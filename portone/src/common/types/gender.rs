/// The gender of a person.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Gender {
    /// `MALE`.
    Male,
    /// `FEMALE`.
    Female,
    /// `OTHER`.
    Other,
    /// A text that this version does not know.
    Unrecognized(String),
}

crate::json::texts!(Gender {
    Male "MALE"
    Female "FEMALE"
    Other "OTHER"
});
