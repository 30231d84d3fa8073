use crate::json::UnrecognizedMembers;

/// A user-defined property that transfers must match exactly, in both key and value.
#[derive(Clone)]
#[must_use]
#[non_exhaustive]
pub struct PlatformTransferPropertyExactMatchInput {
    /// The key of the user-defined property, which must match exactly.
    pub key: String,
    /// The value of the user-defined property.
    pub value: String,
    pub(crate) unrecognized: UnrecognizedMembers,
}

impl PlatformTransferPropertyExactMatchInput {
    /// Makes one with its required members.
    pub fn new(key: impl Into<String>, value: impl Into<String>) -> Self {
        Self { key: key.into(), value: value.into(), unrecognized: UnrecognizedMembers::default() }
    }
}

crate::json::record!(PlatformTransferPropertyExactMatchInput, "" = "", 0b10, {
    0 key "key"
    1 value "value"
});
