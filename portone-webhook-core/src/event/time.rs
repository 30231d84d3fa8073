use std::{cmp::Ordering, fmt, time::SystemTime};

use serde::{Deserialize, Serialize};

/// When an event happened: the text that PortOne sent, which is an RFC 3339 time.
///
/// It is kept as text so that an oddly written time cannot cost a payment. A time that was sent as
/// another kind of JSON value is kept as the JSON of it, and one that is missing or null is empty.
///
/// It does not say when the delivery was sent, and is not part of the check for old deliveries;
/// that is [`Verified::timestamp`](crate::Verified::timestamp).
///
/// ```
/// use std::time::{Duration, UNIX_EPOCH};
/// use portone_webhook_core::event::EventTime;
///
/// let time = EventTime::from("2026-04-01T08:33:20.5+09:00".to_owned());
/// assert_eq!(time.as_str(), "2026-04-01T08:33:20.5+09:00");
/// assert_eq!(time.to_system_time()?, UNIX_EPOCH + Duration::from_millis(1775000000500));
/// # Ok::<(), portone_webhook_core::event::EventTimeError>(())
/// ```
#[derive(Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct EventTime(String);

impl EventTime {
    /// The text as sent.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Reads the text as an RFC 3339 time, with any offset and up to nanoseconds. Some other spellings
    /// of ISO 8601 are understood as well.
    ///
    /// # Errors
    ///
    /// [`EventTimeError`] if it is none of them.
    pub fn to_system_time(&self) -> Result<SystemTime, EventTimeError> {
        self.0.parse::<jiff::Timestamp>().map(SystemTime::from).map_err(EventTimeError)
    }
}

impl AsRef<str> for EventTime {
    fn as_ref(&self) -> &str {
        self.as_str()
    }
}

/// Earlier times come first, however they are written. Of two spellings of one time, the text decides, as
/// they are not equal. What is no time comes before all that are.
impl Ord for EventTime {
    fn cmp(&self, other: &Self) -> Ordering {
        let key = |time: &Self| time.to_system_time().ok();
        key(self).cmp(&key(other)).then_with(|| self.0.cmp(&other.0))
    }
}

impl PartialOrd for EventTime {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl From<String> for EventTime {
    fn from(text: String) -> Self {
        Self(text)
    }
}

impl fmt::Display for EventTime {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Debug for EventTime {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&self.0, f)
    }
}

/// The text of an [`EventTime`] is not a time.
///
/// ```
/// use portone_webhook_core::event::EventTime;
///
/// let error = EventTime::from("yesterday".to_owned()).to_system_time().unwrap_err();
/// assert_eq!(error.to_string(), "the event's time is not written as RFC 3339 says");
/// ```
#[derive(Debug, Clone, thiserror::Error)]
#[error("the event's time is not written as RFC 3339 says")]
pub struct EventTimeError(#[source] jiff::Error);

#[cfg(test)]
mod tests {
    use std::time::{Duration, UNIX_EPOCH};

    use super::*;

    fn since_epoch(text: &str) -> Option<Duration> {
        let time = EventTime::from(text.to_owned()).to_system_time().ok()?;
        time.duration_since(UNIX_EPOCH).ok()
    }

    #[test]
    fn rfc_3339_is_read_to_the_nanosecond() {
        let second = Duration::from_secs(1_775_000_000);
        assert_eq!(since_epoch("2026-03-31T23:33:20Z"), Some(second));
        assert_eq!(since_epoch("2026-04-01T08:33:20+09:00"), Some(second));
        assert_eq!(since_epoch("2026-03-31T23:33:20.000Z"), Some(second));
        assert_eq!(
            since_epoch("2026-04-01T08:33:20.123456789+09:00"),
            Some(second + Duration::from_nanos(123_456_789))
        );
    }

    #[test]
    fn times_are_ordered_by_when_they_are() {
        let in_order = [
            "",
            "yesterday",
            "2026-03-31T23:33:19Z",
            "2026-03-31T23:33:19.5Z",
            "2026-04-01T08:33:20+09:00",
            "2026-03-31T23:33:20Z",
            "2026-03-31T23:33:21Z",
        ];
        let times = in_order.map(|text| EventTime::from(text.to_owned()));
        let mut sorted = times.clone();
        sorted.reverse();
        sorted.sort();
        // Of the two that are the same time, the text decides.
        let mut expected = times;
        expected.swap(4, 5);
        assert_eq!(sorted, expected);
    }

    #[test]
    fn anything_else_is_an_error_and_not_a_panic() {
        for text in ["", "1775000000", "2026-03-31", "2026-13-31T23:33:20Z", "어제", "{}"] {
            assert!(EventTime::from(text.to_owned()).to_system_time().is_err(), "{text:?}");
        }
        // Before 1970 a SystemTime still holds it.
        assert!(EventTime::from("0001-01-01T00:00:00Z".to_owned()).to_system_time().is_ok());
    }
}
