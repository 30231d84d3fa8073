use std::fmt::Debug;

use serde::{Serialize, de::DeserializeOwned};
use serde_json::Value;

/// Reads a value and writes it again.
pub(crate) type RoundTrip = fn(&Value) -> Result<Read, String>;

/// What became of a value that was read.
#[derive(Debug)]
pub(crate) struct Read {
    pub(crate) written: Value,
    /// What `Debug` output shows.
    pub(crate) shown: String,
    pub(crate) is_unrecognized: bool,
}

/// Reads a value in every way that serde_json has, and writes it again.
pub(crate) fn round_trip<T>(value: &Value) -> Result<Read, String>
where
    T: Debug + PartialEq + Clone + Serialize + DeserializeOwned,
{
    let text = value.to_string();
    let read: T = serde_json::from_str(&text).map_err(|error| error.to_string())?;
    assert!(read == serde_json::from_slice(text.as_bytes()).unwrap());
    assert!(read == serde_json::from_reader(text.as_bytes()).unwrap());
    assert!(read == serde_json::from_value(value.clone()).unwrap());
    let spaced = serde_json::to_string_pretty(value).unwrap();
    let again: T = serde_json::from_str(&spaced).unwrap();
    let written = serde_json::to_value(&read).unwrap();
    assert_eq!(written, serde_json::to_value(&again).unwrap());
    assert_eq!(
        written,
        serde_json::from_str::<Value>(&serde_json::to_string(&read).unwrap()).unwrap()
    );
    assert!(read == read.clone());
    let shown = format!("{read:?}");
    let is_unrecognized = shown.contains("Unrecognized");
    Ok(Read { written, shown, is_unrecognized })
}
