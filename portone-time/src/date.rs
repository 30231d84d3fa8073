use std::fmt;

use serde::{Deserialize, Serialize};

/// A date, as the text `yyyy-MM-dd` that PortOne sends and takes. The text is not checked here. Dates are ordered as texts.
///
/// ```
/// use portone_time::Date;
///
/// let (settled, today) = (Date::from("2026-04-30"), Date::from("2026-05-01"));
/// assert!(settled < today);
/// // The report of a month has what was settled in it.
/// assert!(settled.as_str().starts_with("2026-04-"));
/// ```
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Date(String);

impl Date {
    /// Returns the text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl AsRef<str> for Date {
    fn as_ref(&self) -> &str {
        self.as_str()
    }
}

impl From<String> for Date {
    fn from(text: String) -> Self {
        Self(text)
    }
}

impl From<&str> for Date {
    fn from(text: &str) -> Self {
        Self(text.to_owned())
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Debug for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&self.0, f)
    }
}
