use std::{borrow::Cow, fmt, marker::PhantomData};

use portone_time::DateTime;
use serde::{
    Deserialize, Deserializer,
    de::{DeserializeOwned, Error, IgnoredAny, MapAccess, Visitor, value::MapAccessDeserializer},
};
use serde_json::value::RawValue;

use crate::{
    decode_error::JsonError,
    event::{general::Event, object::Object, unrecognized::Unrecognized},
};

/// A JSON text of which only the type has been read.
pub(crate) trait Source {
    type Error;

    /// Returns the type of the event, which is empty if it is missing or is not a string.
    fn type_name(&self) -> &str;

    /// Reads an event whose data are a `D`.
    fn event<D: DeserializeOwned>(self) -> Result<Event<D>, Self::Error>;

    /// Keeps an event as its JSON, without reading it.
    fn unrecognized(self) -> Result<Unrecognized, Self::Error>;
}

/// JSON that begins with the type, as PortOne writes it. The type says what the data are before they come, so
/// the event is read in one pass. An event whose type does not come first takes 2.9 times as long, as
/// `cargo bench -p portone-benches --bench decode` measures.
///
/// Anything unusual about the JSON is an error, such as another type further on. The JSON is then read as an
/// [`Envelope`].
pub(crate) struct Usual<'a> {
    type_name: &'a str,
    json: &'a str,
}

impl<'a> Usual<'a> {
    pub(crate) fn begins(json: &'a str) -> Option<Self> {
        let (type_name, _) = json.strip_prefix(r#"{"type":""#)?.split_once('"')?;
        Some(Self { type_name, json })
    }
}

impl Source for Usual<'_> {
    type Error = serde_json::Error;

    fn type_name(&self) -> &str {
        self.type_name
    }

    fn event<D: DeserializeOwned>(self) -> serde_json::Result<Event<D>> {
        /// The members of an event. The derived code refuses a member that is there twice.
        #[derive(Deserialize)]
        struct Members<D> {
            #[serde(rename = "type")]
            _type: IgnoredAny,
            timestamp: DateTime,
            data: NoArray<D>,
        }

        let Members { timestamp, data: NoArray(data), .. } = serde_json::from_str(self.json)?;
        Ok(Event { timestamp, data })
    }

    fn unrecognized(self) -> serde_json::Result<Unrecognized> {
        /// The type of an event. The derived code refuses a type with an escape in it, as it cannot be
        /// borrowed.
        #[derive(Deserialize)]
        struct Members<'a> {
            r#type: &'a str,
        }

        let Members { r#type } = serde_json::from_str(self.json)?;
        Unrecognized::new(Some(r#type.to_owned()), self.json)
    }
}

/// A struct that is read from a JSON object only. The derived code would take an array as well.
struct NoArray<T>(T);

impl<'de, T: Deserialize<'de>> Deserialize<'de> for NoArray<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Members<T>(PhantomData<T>);

        impl<'de, T: Deserialize<'de>> Visitor<'de> for Members<T> {
            type Value = T;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an object")
            }

            fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<T, A::Error> {
                T::deserialize(MapAccessDeserializer::new(map))
            }
        }

        deserializer.deserialize_map(Members(PhantomData)).map(Self)
    }
}

/// Any JSON object, with those members of an event that it has.
pub(crate) struct Envelope<'a> {
    json: &'a str,
    type_name: Option<Cow<'a, str>>,
    timestamp: Option<&'a RawValue>,
    data: Option<&'a RawValue>,
}

impl<'a> Envelope<'a> {
    pub(crate) fn read(json: &'a str) -> serde_json::Result<Self> {
        /// The members of an event, each of which may be missing or of any kind.
        #[derive(Deserialize)]
        struct Members<'a> {
            #[serde(borrow)]
            r#type: Option<&'a RawValue>,
            #[serde(borrow)]
            timestamp: Option<&'a RawValue>,
            #[serde(borrow)]
            data: Option<&'a RawValue>,
        }

        let Members { r#type, timestamp, data } = Members::deserialize(Object(json))?;
        Ok(Self { json, type_name: r#type.and_then(string), timestamp, data })
    }
}

impl Source for Envelope<'_> {
    type Error = JsonError;

    fn type_name(&self) -> &str {
        self.type_name.as_deref().unwrap_or_default()
    }

    fn event<D: DeserializeOwned>(self) -> Result<Event<D>, JsonError> {
        let data = self.data.ok_or_else(|| serde_json::Error::missing_field("data"))?;
        let data = D::deserialize(Object(data.get())).or_else(|_| {
            // The data are read a second time, with a deserializer that keeps track of the path.
            let traced = serde_path_to_error::deserialize(Object(data.get()));
            traced.map_err(|error| JsonError::from(error).below("data"))
        })?;
        let timestamp = self.timestamp.map_or_else(String::new, |raw| {
            string(raw).map_or_else(|| raw.get().to_owned(), Cow::into_owned)
        });
        Ok(Event { timestamp: DateTime::from(timestamp), data })
    }

    fn unrecognized(self) -> Result<Unrecognized, JsonError> {
        Ok(Unrecognized::new(self.type_name.map(Cow::into_owned), self.json)?)
    }
}

fn string(raw: &RawValue) -> Option<Cow<'_, str>> {
    #[derive(Deserialize)]
    struct Text<'a>(#[serde(borrow)] Cow<'a, str>);

    serde_json::from_str(raw.get()).ok().map(|Text(text)| text)
}
