/// A version of PortOne.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum PortOneVersion {
    /// `V1`.
    V1,
    /// `V2`.
    V2,
    /// A text that this version does not know.
    Unrecognized(String),
}

crate::json::texts!(PortOneVersion {
    V1 "V1"
    V2 "V2"
});
