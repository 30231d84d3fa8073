use crate::{json::UnrecognizedMembers, platform::PlatformUserDefinedPropertyValue};

/// A user-defined property, as a key and its value.
#[derive(Clone)]
#[non_exhaustive]
pub struct PlatformUserDefinedPropertyKeyValue {
    /// The key of the user-defined property.
    pub key: String,
    /// The value of the user-defined property.
    pub value: PlatformUserDefinedPropertyValue,
    pub(crate) unrecognized: UnrecognizedMembers,
}

impl PlatformUserDefinedPropertyKeyValue {
    /// Makes one with its required members.
    pub fn new(key: impl Into<String>, value: PlatformUserDefinedPropertyValue) -> Self {
        Self { key: key.into(), value, unrecognized: UnrecognizedMembers::default() }
    }
}

crate::json::record!(PlatformUserDefinedPropertyKeyValue, "" = "", 0b0, {
    0 key "key"
    1 value "value"
});
