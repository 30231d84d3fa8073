use serde::{Deserialize, Deserializer, de::Error as _};
use serde_json::value::RawValue;

use super::{Cursor, Fault, Value, read};

/// Reads a value from text that serde_json has found to be valid JSON.
///
/// # Errors
///
/// Returns the fault if the value does not fit, even if it is an object of a union. Inside of other values, such
/// an object is [`Unrecognized`](super::Unrecognized) instead.
pub(crate) fn decode<T: Value>(valid: &RawValue) -> Result<T, Fault> {
    let value: T = read(&mut Cursor::new(valid.get()))?;
    match value.misfit() {
        Some(fault) => Err(fault.clone()),
        None => Ok(value),
    }
}

/// Reads a value from text that serde_json has found to be valid JSON, as if it were inside of another value.
pub(crate) fn read_part<T: Value>(valid: &RawValue) -> Result<T, Fault> {
    read(&mut Cursor::new(valid.get()))
}

/// Reads a value from any format that serde knows.
pub(crate) fn deserialize<'de, T, D>(deserializer: D) -> Result<T, D::Error>
where
    T: Value,
    D: Deserializer<'de>,
{
    let raw = Box::<RawValue>::deserialize(deserializer)?;
    decode(&raw).map_err(D::Error::custom)
}

/// Implements serde's traits for a type by what it is in JSON.
macro_rules! convert {
    ($name:ident) => {
        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                crate::json::deserialize(deserializer)
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serde::Serialize::serialize(&crate::json::Value::view(self), serializer)
            }
        }
    };
}
pub(crate) use convert;

/// Implements `Debug`, `PartialEq` and serde's traits for a type by what it is in JSON.
macro_rules! public {
    ($name:ident) => {
        impl std::fmt::Debug for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                std::fmt::Debug::fmt(&crate::json::Value::view(self), f)
            }
        }

        impl PartialEq for $name {
            fn eq(&self, other: &Self) -> bool {
                crate::json::Value::view(self) == crate::json::Value::view(other)
            }
        }

        crate::json::convert!($name);
    };
}
pub(crate) use public;
