/// The date of a tax invoice to which a search period applies.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum B2bSearchDateType {
    /// The date on which the tax invoice was registered.
    Register,
    /// The date on which the tax invoice was written.
    Write,
    /// The date on which the tax invoice was issued.
    Issue,
    /// A text that this version does not know.
    Unrecognized(String),
}

crate::json::texts!(B2bSearchDateType {
    Register "REGISTER"
    Write "WRITE"
    Issue "ISSUE"
});
