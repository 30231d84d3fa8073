//! This module reads enums that are written as a string and have a variant for unknown strings.

use serde::{
    Deserialize, Deserializer,
    de::{Error, IntoDeserializer},
};

/// Reads a string, and then the enum from that string. By itself, serde would take an object with one member
/// for an enum as well.
pub(crate) fn from_string<'de, D, T>(deserializer: D) -> Result<T, D::Error>
where
    D: Deserializer<'de>,
    T: Deserialize<'de>,
{
    parse(String::deserialize(deserializer)?)
}

/// Reads the enum from a string.
pub(crate) fn parse<'de, T: Deserialize<'de>, E: Error>(text: String) -> Result<T, E> {
    T::deserialize(IntoDeserializer::<E>::into_deserializer(text))
}
