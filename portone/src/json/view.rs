//! This module compares, shows and writes values by what they are in JSON.

use std::fmt;

use serde::{
    Serialize, Serializer,
    ser::{Error as _, SerializeMap as _, SerializeSeq as _},
};
use serde_json::{Value as Any, value::RawValue};

use super::{Entries, List, Record, View, record::bit};

impl PartialEq for View<'_> {
    fn eq(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Absent, Self::Absent) => true,
            (Self::Boolean(one), Self::Boolean(other)) => one == other,
            (Self::Integer(one), Self::Integer(other)) => one == other,
            (Self::Text(one), Self::Text(other)) => one == other,
            (Self::Unrecognized(one), Self::Unrecognized(other)) => one == other,
            (Self::List(one), Self::List(other)) => {
                one.length() == other.length() && parts(*one).eq(parts(*other))
            }
            (Self::Record(one), Self::Record(other)) => {
                one.layout().name == other.layout().name
                    && members(*one).eq(members(*other))
                    && one.unrecognized() == other.unrecognized()
            }
            (Self::Any(one), Self::Any(other)) => one == other,
            (Self::Entries(one), Self::Entries(other)) => entries(*one) == entries(*other),
            _ => false,
        }
    }
}

fn entries(map: &dyn Entries) -> Vec<(&str, View<'_>)> {
    let mut entries = Vec::new();
    map.visit(&mut |name, view| entries.push((name, view)));
    entries
}

fn parts(list: &dyn List) -> impl Iterator<Item = View<'_>> {
    (0..list.length()).filter_map(|index| Some(list.part(index)?.view()))
}

/// Gives the known members that an object has, with their names and whether they are personal.
fn members(record: &dyn Record) -> impl Iterator<Item = (&'static str, View<'_>, bool)> {
    let layout = record.layout();
    layout.members.iter().enumerate().filter_map(move |(index, name)| {
        match record.member(index)?.view() {
            View::Absent => None,
            view => Some((*name, view, layout.personal & bit(index) != 0)),
        }
    })
}

impl fmt::Debug for View<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Absent => f.write_str("None"),
            Self::Boolean(value) => value.fmt(f),
            Self::Integer(value) => value.fmt(f),
            Self::Text(text) => text.fmt(f),
            Self::Unrecognized(unrecognized) => unrecognized.fmt(f),
            // Members that nobody describes may hold anything.
            Self::Any(_) => f.write_str("…"),
            Self::Entries(map) => f.debug_map().entries(entries(*map)).finish(),
            Self::List(list) => f.debug_list().entries(parts(*list)).finish(),
            Self::Record(record) => {
                let layout = record.layout();
                let mut shown = f.debug_struct(layout.name);
                for (name, view, personal) in members(*record) {
                    if personal {
                        shown.field(name, &format_args!("…"));
                    } else {
                        shown.field(name, &view);
                    }
                }
                for (name, _) in record.unrecognized().iter() {
                    shown.field(name, &format_args!("…"));
                }
                shown.finish()
            }
        }
    }
}

impl Serialize for View<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Absent => serializer.serialize_none(),
            Self::Boolean(value) => serializer.serialize_bool(*value),
            Self::Integer(value) => serializer.serialize_i64(*value),
            Self::Text(text) => serializer.serialize_str(text),
            Self::Unrecognized(unrecognized) => Raw(unrecognized.json()).serialize(serializer),
            Self::Any(members) => members.serialize(serializer),
            Self::Entries(map) => serializer.collect_map(entries(*map)),
            Self::List(list) => {
                let mut written = serializer.serialize_seq(Some(list.length()))?;
                for part in parts(*list) {
                    written.serialize_element(&part)?;
                }
                written.end()
            }
            Self::Record(record) => {
                let mut written = serializer.serialize_map(None)?;
                let (tag, value) = record.layout().tag;
                if !tag.is_empty() {
                    written.serialize_entry(tag, value)?;
                }
                for (name, view, _) in members(*record) {
                    written.serialize_entry(name, &view)?;
                }
                for (name, json) in record.unrecognized().iter() {
                    written.serialize_entry(name, &Raw(json))?;
                }
                written.end()
            }
        }
    }
}

/// JSON text, which has been found valid when it was read.
struct Raw<'a>(&'a str);

impl Serialize for Raw<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        // Only serde_json can write the text as it is.
        if serializer.is_human_readable() {
            let raw: &RawValue = serde_json::from_str(self.0).map_err(S::Error::custom)?;
            raw.serialize(serializer)
        } else {
            let any: Any = serde_json::from_str(self.0).map_err(S::Error::custom)?;
            any.serialize(serializer)
        }
    }
}
