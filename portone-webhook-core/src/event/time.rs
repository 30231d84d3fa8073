use std::{cmp::Ordering, fmt, time::SystemTime};

use serde::{Deserialize, Serialize};

/// The time when an event happened, as the text that PortOne sent, which is an RFC 3339 time.
///
/// The time is kept as text so that an oddly written time cannot cost a payment. A time that was sent as
/// another kind of JSON value is kept as the JSON of that value, and a time that is missing or null is empty.
///
/// This is not the time when the delivery was sent, and it has no part in the check for old deliveries.
/// [`Verified::timestamp`](crate::Verified::timestamp) is the time of sending.
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
    /// Returns the text as it was sent.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Reads the text as an RFC 3339 time, with any offset and up to nanoseconds. It understands some other
    /// spellings of ISO 8601 as well.
    ///
    /// # Errors
    ///
    /// Returns [`EventTimeError`] if the text is none of these.
    pub fn to_system_time(&self) -> Result<SystemTime, EventTimeError> {
        self.0.parse::<jiff::Timestamp>().map(SystemTime::from).map_err(EventTimeError)
    }
}

impl AsRef<str> for EventTime {
    fn as_ref(&self) -> &str {
        self.as_str()
    }
}

/// Earlier times come first, however they are written. Two spellings of one time are not equal, and are
/// ordered as texts. A text that is not a time comes before all times.
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

/// The error of an [`EventTime`] whose text is not a time.
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
        // Two of the texts are the same time, and they are ordered as texts.
        let mut expected = times;
        expected.swap(4, 5);
        assert_eq!(sorted, expected);
    }

    #[test]
    fn anything_else_is_an_error_and_not_a_panic() {
        for text in ["", "1775000000", "2026-03-31", "2026-13-31T23:33:20Z", "어제", "{}"] {
            assert!(EventTime::from(text.to_owned()).to_system_time().is_err(), "{text:?}");
        }
        // A `SystemTime` can hold a time before 1970, too.
        assert!(EventTime::from("0001-01-01T00:00:00Z".to_owned()).to_system_time().is_ok());
    }
}
