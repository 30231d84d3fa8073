use std::{borrow::Cow, fmt};

use serde::{
    Deserialize, Deserializer,
    de::{DeserializeOwned, Error, IgnoredAny, MapAccess, Visitor},
};
use serde_json::value::RawValue;

use super::{Event, EventTime};
use crate::payload;

/// The three members that every event has, found but not read.
///
/// Each may be missing, null or of any kind, and of one that is there twice the last one counts. What
/// is wrong with them shows when they are read.
#[derive(Default)]
pub(super) struct Envelope<'a> {
    r#type: Option<&'a RawValue>,
    timestamp: Option<&'a RawValue>,
    data: Option<&'a RawValue>,
}

impl<'a> Envelope<'a> {
    /// The type's text, unless it is missing or not a text.
    pub(super) fn type_name(&self) -> Option<Cow<'a, str>> {
        text(self.r#type?)
    }

    pub(super) fn event<D: DeserializeOwned>(&self) -> serde_json::Result<Event<D>> {
        let timestamp = self.timestamp.map_or_else(String::new, |raw| {
            text(raw).map_or_else(|| raw.get().to_owned(), Cow::into_owned)
        });
        let data = self.data.ok_or_else(|| Error::missing_field("data"))?;
        Ok(Event { timestamp: EventTime(timestamp), data: payload::from_json(data.get())? })
    }
}

fn text(raw: &RawValue) -> Option<Cow<'_, str>> {
    #[derive(Deserialize)]
    struct Text<'a>(#[serde(borrow)] Cow<'a, str>);

    serde_json::from_str(raw.get()).ok().map(|Text(text)| text)
}

impl<'de: 'a, 'a> Deserialize<'de> for Envelope<'a> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(EnvelopeVisitor)
    }
}

struct EnvelopeVisitor;

#[derive(Deserialize)]
#[serde(field_identifier, rename_all = "lowercase")]
enum Member {
    Type,
    Timestamp,
    Data,
    #[serde(other)]
    Other,
}

impl<'de> Visitor<'de> for EnvelopeVisitor {
    type Value = Envelope<'de>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a JSON object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut members: A) -> Result<Envelope<'de>, A::Error> {
        let mut envelope = Envelope::default();
        while let Some(member) = members.next_key()? {
            match member {
                Member::Type => envelope.r#type = members.next_value()?,
                Member::Timestamp => envelope.timestamp = members.next_value()?,
                Member::Data => envelope.data = members.next_value()?,
                Member::Other => drop(members.next_value::<IgnoredAny>()?),
            }
        }
        Ok(envelope)
    }
}
