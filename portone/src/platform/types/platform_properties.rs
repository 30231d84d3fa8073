use crate::platform::PlatformUserDefinedPropertyValue;

crate::json::map! {
/// The user-defined properties of a partner, by key.
PlatformProperties, PlatformUserDefinedPropertyValue
}
