use std::borrow::Cow;

use serde::{
    Deserialize,
    de::{DeserializeOwned, Error},
};
use serde_json::value::RawValue;

use super::{Event, EventTime, object::Object};

/// What every event has around its data, which are found but not read.
pub(super) struct Envelope<'a> {
    /// The type, unless it is missing or not a string.
    pub(super) type_name: Option<Cow<'a, str>>,
    timestamp: String,
    data: Option<&'a RawValue>,
}

impl<'a> Envelope<'a> {
    pub(super) fn read(json: &'a str) -> serde_json::Result<Self> {
        /// As PortOne sends it.
        #[derive(Deserialize)]
        struct Usual<'a> {
            #[serde(borrow)]
            r#type: Cow<'a, str>,
            timestamp: String,
            #[serde(borrow)]
            data: &'a RawValue,
        }

        /// Each member may be missing, and of any kind.
        #[derive(Deserialize)]
        struct Odd<'a> {
            #[serde(borrow)]
            r#type: Option<&'a RawValue>,
            #[serde(borrow)]
            timestamp: Option<&'a RawValue>,
            #[serde(borrow)]
            data: Option<&'a RawValue>,
        }

        if let Some(Usual { r#type, timestamp, data }) = usual(json) {
            return Ok(Self { type_name: Some(r#type), timestamp, data: Some(data) });
        }
        let odd = Odd::deserialize(Object(json))?;
        let timestamp = odd.timestamp.map_or_else(String::new, |raw| {
            string(raw).map_or_else(|| raw.get().to_owned(), Cow::into_owned)
        });
        Ok(Self { type_name: odd.r#type.and_then(string), timestamp, data: odd.data })
    }

    pub(super) fn event<D: DeserializeOwned>(self) -> serde_json::Result<Event<D>> {
        let data = self.data.ok_or_else(|| Error::missing_field("data"))?.get();
        let data = usual(data).map_or_else(|| D::deserialize(Object(data)), Ok)?;
        Ok(Event { timestamp: EventTime::from(self.timestamp), data })
    }
}

/// Decodes an object without anything odd about it, which is the quick way.
fn usual<'a, T: Deserialize<'a>>(json: &'a str) -> Option<T> {
    // Derived code takes an array for a struct as well.
    if json.trim_ascii_start().starts_with('{') { serde_json::from_str(json).ok() } else { None }
}

fn string(raw: &RawValue) -> Option<Cow<'_, str>> {
    #[derive(Deserialize)]
    struct Text<'a>(#[serde(borrow)] Cow<'a, str>);

    serde_json::from_str(raw.get()).ok().map(|Text(text)| text)
}
