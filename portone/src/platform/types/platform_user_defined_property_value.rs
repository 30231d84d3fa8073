use crate::json::UnrecognizedMembers;

/// The value of a user-defined property, which is a string.
#[derive(Clone)]
#[non_exhaustive]
pub struct PlatformUserDefinedPropertyValue {
    /// The value as a string.
    pub string: String,
    pub(crate) unrecognized: UnrecognizedMembers,
}

impl PlatformUserDefinedPropertyValue {
    /// Makes one with its required members.
    pub fn new(string: impl Into<String>) -> Self {
        Self { string: string.into(), unrecognized: UnrecognizedMembers::default() }
    }
}

crate::json::record!(PlatformUserDefinedPropertyValue, "" = "", 0b1, {
    0 string "string"
});
