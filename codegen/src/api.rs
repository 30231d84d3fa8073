//! This module has the facts about PortOne's API, which `api.json` keeps.

use std::{collections::BTreeMap, fmt, str::FromStr};

use indexmap::IndexMap;
use serde::{Deserialize, Serialize, de::Error as _};

/// The operations and the types of the API, without any sentence of PortOne's document.
#[derive(Debug, Clone, PartialEq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Api {
    /// The version that the document gives itself. A document can change without a new version.
    pub version: String,
    /// The operations by their IDs.
    pub operations: BTreeMap<String, Operation>,
    /// The types by their names.
    pub types: BTreeMap<String, Type>,
}

/// An operation of the API.
#[derive(Debug, Clone, PartialEq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Operation {
    /// The HTTP method, in capital letters.
    pub method: String,
    /// The path, with the names of parameters in braces.
    pub path: String,
    /// The category, such as `payment.billingKey`.
    pub category: String,
    /// Whether the operation may change in any way, according to PortOne.
    #[serde(default, skip_serializing_if = "is_false")]
    pub unstable: bool,
    /// Whether the operation needs no secret and no token.
    #[serde(default, skip_serializing_if = "is_false")]
    pub public: bool,
    /// The parameters in the path, in its order.
    #[serde(default, skip_serializing_if = "IndexMap::is_empty")]
    pub path_parameters: IndexMap<String, Kind>,
    /// The parameters in the query, in the order of the document.
    #[serde(default, skip_serializing_if = "IndexMap::is_empty")]
    pub query: IndexMap<String, Member>,
    /// The input, if there is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub input: Option<Input>,
    /// The output of a successful request.
    pub output: Output,
    /// The name of the union of errors.
    pub error: String,
}

/// The input of an operation.
#[derive(Debug, Clone, PartialEq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Input {
    /// The name of the type.
    pub r#type: String,
    /// The place of the input in the request.
    pub place: Place,
    /// Whether the input may be left out.
    #[serde(default, skip_serializing_if = "is_false")]
    pub optional: bool,
}

/// The place of an input in the request.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Place {
    /// The body, as JSON.
    Body,
    /// The query parameter `requestBody`, as JSON.
    Query,
    /// Either of the two, as the client likes.
    QueryOrBody,
}

/// The output of a successful request.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Output {
    /// JSON of the type with this name.
    Json(String),
    /// A table as text, with the media type `text/csv`.
    Csv,
    /// Nothing.
    Empty,
}

/// A type of the API.
#[derive(Debug, Clone, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Type {
    /// An object with these members.
    Object(Object),
    /// One of several objects, which a member tells apart.
    Union(Union),
    /// One of these texts.
    Enum(Vec<String>),
    /// An object with any members, whose values are of this kind.
    Map(Kind),
}

/// A type that is an object.
#[derive(Debug, Clone, PartialEq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Object {
    /// The status of the answer, if the object is an error.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<u16>,
    /// The member that tells the object apart in a union, if it is part of one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tag: Option<Tag>,
    /// The members in the order of the document, without the one that is the tag.
    #[serde(default)]
    pub members: IndexMap<String, Member>,
}

/// The member that tells an object apart in a union.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Tag {
    /// The name of the member.
    pub name: String,
    /// The text that the member has in this object.
    pub value: String,
    /// The type that the document gives the member, if it is no plain text. No answer can have both.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub r#type: Option<String>,
}

/// A type that is one of several objects.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Union {
    /// The name of the member that tells the objects apart.
    pub tag: String,
    /// The names of the objects, by the text that the member has in them.
    pub arms: IndexMap<String, String>,
}

/// A member of an object, or a parameter of a query. It is written as its kind and the sign of its presence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Member {
    /// The kind of the value.
    pub kind: Kind,
    /// Whether the member may be missing.
    pub presence: Presence,
}

/// Whether a member may be missing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Presence {
    /// The document requires the member.
    Required,
    /// The member may be missing. The sign is `?`.
    Optional,
    /// The document requires the member, and answers may lack it all the same: an earlier document did not require
    /// it, or the words about it name a case without it. The sign is `~`.
    Late,
}

impl Member {
    /// Says whether the member may be missing, according to this document or to an earlier one.
    pub fn is_optional(&self) -> bool {
        self.presence != Presence::Required
    }
}

/// The kind of a JSON value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Kind {
    /// A text.
    String,
    /// A time that is written as RFC 3339 says.
    DateTime,
    /// A date of the form `yyyy-MM-dd`.
    Date,
    /// An integer of 32 bits.
    Int32,
    /// An integer of 64 bits.
    Int64,
    /// `true` or `false`.
    Boolean,
    /// An object with any members.
    Any,
    /// An array of values of this kind.
    List(Box<Self>),
    /// A value of the type with this name.
    Type(String),
}

impl Kind {
    /// Gives the name of the type that the value or its parts have, if it is one of the API's types.
    pub fn type_name(&self) -> Option<&str> {
        match self {
            Self::List(part) => part.type_name(),
            Self::Type(name) => Some(name),
            _ => None,
        }
    }
}

impl fmt::Display for Kind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::String => "string",
            Self::DateTime => "date-time",
            Self::Date => "date",
            Self::Int32 => "int32",
            Self::Int64 => "int64",
            Self::Boolean => "boolean",
            Self::Any => "any",
            Self::List(part) => return write!(f, "[{part}]"),
            Self::Type(name) => name,
        })
    }
}

/// The error of a text that names no [`Kind`].
#[derive(Debug, thiserror::Error)]
#[error("{0} is no kind of value")]
pub struct UnknownKind(String);

impl FromStr for Kind {
    type Err = UnknownKind;

    fn from_str(text: &str) -> Result<Self, UnknownKind> {
        if let Some(part) = text.strip_prefix('[').and_then(|text| text.strip_suffix(']')) {
            return Ok(Self::List(Box::new(part.parse()?)));
        }
        Ok(match text {
            "string" => Self::String,
            "date-time" => Self::DateTime,
            "date" => Self::Date,
            "int32" => Self::Int32,
            "int64" => Self::Int64,
            "boolean" => Self::Boolean,
            "any" => Self::Any,
            // The names of types begin with a capital letter, except for one.
            _ if text.chars().any(char::is_uppercase) => Self::Type(text.to_owned()),
            _ => return Err(UnknownKind(text.to_owned())),
        })
    }
}

impl fmt::Display for Member {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = match self.presence {
            Presence::Required => "",
            Presence::Optional => "?",
            Presence::Late => "~",
        };
        write!(f, "{}{sign}", self.kind)
    }
}

impl FromStr for Member {
    type Err = UnknownKind;

    fn from_str(text: &str) -> Result<Self, UnknownKind> {
        let (kind, presence) = if let Some(kind) = text.strip_suffix('?') {
            (kind, Presence::Optional)
        } else if let Some(kind) = text.strip_suffix('~') {
            (kind, Presence::Late)
        } else {
            (text, Presence::Required)
        };
        Ok(Self { kind: kind.parse()?, presence })
    }
}

/// Makes a type be written and read as text.
macro_rules! as_text {
    ($($name:ident),*) => {$(
        impl Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.collect_str(self)
            }
        }

        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                String::deserialize(deserializer)?.parse().map_err(D::Error::custom)
            }
        }
    )*};
}
as_text!(Kind, Member);

fn is_false(value: &bool) -> bool {
    !value
}
