use serde::{Serialize, de::DeserializeOwned};
use serde_json::value::RawValue;

use crate::{error::PayloadError, json::json};

/// An event of a type that this version does not know, with its JSON as it was sent.
///
/// PortOne adds types without notice and asks receivers to ignore them. To handle such an event before this
/// crate knows its type, look at [`type_name`](Self::type_name) and [`parse`](Self::parse) the event.
///
/// ```
/// use portone_webhook_core::event::Webhook;
/// use serde::Deserialize;
///
/// #[derive(Deserialize)]
/// struct PointEarned {
///     data: Points,
/// }
///
/// #[derive(Deserialize)]
/// struct Points {
///     points: u32,
/// }
///
/// let body = r#"{"type":"Point.Earned","data":{"points":100}}"#;
/// match serde_json::from_str(body)? {
///     Webhook::Unrecognized(event) if event.type_name() == Some("Point.Earned") => {
///         assert_eq!(event.parse::<PointEarned>()?.data.points, 100);
///         assert_eq!(event.json(), body);
///     }
///     _ => panic!("no other type is called so"),
/// }
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, Serialize)]
#[serde(transparent)]
pub struct Unrecognized {
    #[serde(skip)]
    type_name: Option<String>,
    json: Box<RawValue>,
}

impl Unrecognized {
    pub(crate) fn new(type_name: Option<String>, json: &str) -> serde_json::Result<Self> {
        Ok(Self { type_name, json: RawValue::from_string(json.to_owned())? })
    }

    #[cfg(feature = "testing")]
    pub(crate) fn of_type(type_name: &str, json: Box<RawValue>) -> Self {
        Self { type_name: Some(type_name.to_owned()), json }
    }

    /// Returns the `type` as it was sent, if it is present and a string.
    ///
    /// If an event has no type, the webhook may be set to the older version: see
    /// [`v2024_01_01`](crate::event::v2024_01_01).
    pub fn type_name(&self) -> Option<&str> {
        self.type_name.as_deref()
    }

    /// Returns the whole JSON object as it was sent, `type` included.
    pub fn json(&self) -> &str {
        self.json.get()
    }

    /// Decodes the whole JSON object to another type.
    ///
    /// # Errors
    ///
    /// Returns [`PayloadError`] if the object is not a `U`.
    pub fn parse<U>(&self) -> Result<U, PayloadError>
    where
        U: DeserializeOwned,
    {
        json(self.json())
    }
}

/// Two events are equal if their JSON is the same text.
impl PartialEq for Unrecognized {
    fn eq(&self, other: &Self) -> bool {
        self.json() == other.json()
    }
}

impl Eq for Unrecognized {}
