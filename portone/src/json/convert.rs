use std::{fmt, iter};

use serde::{
    Deserialize, Deserializer,
    de::{Error as _, MapAccess, Visitor, value::MapDeserializer},
    forward_to_deserialize_any,
};
use serde_json::{Value as Any, value::RawValue};

use super::{Cursor, Fault, ValidJson, Value, read};

/// Reads a value.
///
/// # Errors
///
/// Returns the fault if the value does not fit, even if it is an object of a union. Inside of other values, such
/// an object is [`Unrecognized`](super::Unrecognized) instead.
pub(crate) fn decode<T: Value>(valid: ValidJson<'_>) -> Result<T, Fault> {
    let value: T = read(&mut Cursor::new(valid))?;
    match value.misfit() {
        Some(fault) => Err(fault.clone()),
        None => Ok(value),
    }
}

/// Reads a value as if it were inside of another value.
pub(crate) fn read_part<T: Value>(valid: ValidJson<'_>) -> Result<T, Fault> {
    read(&mut Cursor::new(valid))
}

/// Reads a value from any format that says what its values are.
pub(crate) fn deserialize<'de, T, D>(deserializer: D) -> Result<T, D::Error>
where
    T: Value,
    D: Deserializer<'de>,
{
    let raw = Box::<RawValue>::deserialize(AnyFormat(deserializer))?;
    decode(ValidJson::of(&raw)).map_err(D::Error::custom)
}

/// Reads a text from any format. The error does not repeat what came instead.
pub(crate) fn deserialize_text<'de, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<String, D::Error> {
    let error = |_| D::Error::custom("this is not a string");
    String::deserialize(deserializer).map_err(error)
}

/// Makes a [`RawValue`] readable from any format, and not only from those of serde_json.
///
/// A `RawValue` asks for a newtype of a name that only serde_json knows, and gets its text in a map. Other formats take
/// the newtype for what it wraps, and that becomes JSON here.
struct AnyFormat<D>(D);

impl<'de, D: Deserializer<'de>> Deserializer<'de> for AnyFormat<D> {
    type Error = D::Error;

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        name: &'static str,
        visitor: V,
    ) -> Result<V::Value, D::Error> {
        self.0.deserialize_newtype_struct(name, AsMap { name, visitor })
    }

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, D::Error> {
        self.0.deserialize_any(visitor)
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf option unit
        unit_struct seq tuple tuple_struct map struct enum identifier ignored_any
    }
}

struct AsMap<V> {
    name: &'static str,
    visitor: V,
}

impl<'de, V: Visitor<'de>> Visitor<'de> for AsMap<V> {
    type Value = V::Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.visitor.expecting(f)
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<V::Value, A::Error> {
        self.visitor.visit_map(map)
    }

    fn visit_newtype_struct<D: Deserializer<'de>>(self, inner: D) -> Result<V::Value, D::Error> {
        let json = Any::deserialize(inner)?.to_string();
        self.visitor.visit_map(MapDeserializer::new(iter::once((self.name, json))))
    }
}

/// Implements serde's traits for a type that is a text.
macro_rules! convert_text {
    ($name:ident) => {
        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                crate::json::deserialize_text(deserializer).map(Self::from)
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.as_str())
            }
        }
    };
}
pub(crate) use convert_text;

/// Implements `Debug`, `PartialEq` and serde's traits for a type by what it is in JSON.
macro_rules! public {
    ($name:ident) => {
        #[cfg(feature = "testing")]
        impl crate::testing::Described for $name {
            const NAME: &'static str = stringify!($name);
        }

        impl std::fmt::Debug for $name {
            #[inline]
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                std::fmt::Debug::fmt(&crate::json::Value::view(self), f)
            }
        }

        impl PartialEq for $name {
            #[inline]
            fn eq(&self, other: &Self) -> bool {
                crate::json::Value::view(self) == crate::json::Value::view(other)
            }
        }

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
pub(crate) use public;
