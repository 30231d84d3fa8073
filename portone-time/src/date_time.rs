use std::{
    cmp::Ordering,
    fmt,
    time::{SystemTime, UNIX_EPOCH},
};

use ::jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::TimeError;

/// A time, as the text that PortOne sends, which is an RFC 3339 time such as `2026-04-01T08:33:20.123456789Z`.
///
/// It is kept as text, so that an oddly written time cannot cost a payment. A text of yours is not checked here; PortOne
/// refuses what is no time as an invalid request.
///
/// ```
/// use std::time::Duration;
///
/// use portone_time::DateTime;
///
/// // The shop takes goods back for seven days.
/// let paid_at = DateTime::from("2026-04-01T08:33:20+09:00");
/// let last = DateTime::from(paid_at.to_system_time()? + Duration::from_secs(7 * 24 * 60 * 60));
/// assert_eq!(last.as_str(), "2026-04-07T23:33:20Z");
///
/// // Times are ordered by when they are, and not by how they are written.
/// let sent_back_at = DateTime::from("2026-04-08T08:00:00+09:00");
/// assert!(sent_back_at < last);
/// # Ok::<(), portone_time::TimeError>(())
/// ```
#[derive(Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct DateTime(String);

impl DateTime {
    /// Returns the text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Reads the text as an RFC 3339 time, with any offset and up to nanoseconds. It understands some other
    /// spellings of ISO 8601 as well.
    ///
    /// # Errors
    ///
    /// Returns [`TimeError`] if the text is none of these.
    pub fn to_system_time(&self) -> Result<SystemTime, TimeError> {
        self.0.parse::<Timestamp>().map(SystemTime::from).map_err(TimeError::new)
    }
}

impl AsRef<str> for DateTime {
    fn as_ref(&self) -> &str {
        self.as_str()
    }
}

/// Earlier times come first, however they are written. Two spellings of one time are not equal, and are
/// ordered as texts. A text that is not a time comes before all times.
impl Ord for DateTime {
    fn cmp(&self, other: &Self) -> Ordering {
        let key = |time: &Self| time.to_system_time().ok();
        key(self).cmp(&key(other)).then_with(|| self.0.cmp(&other.0))
    }
}

impl PartialOrd for DateTime {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl From<String> for DateTime {
    fn from(text: String) -> Self {
        Self(text)
    }
}

impl From<&str> for DateTime {
    fn from(text: &str) -> Self {
        Self(text.to_owned())
    }
}

impl From<SystemTime> for DateTime {
    /// A time outside the years from -9999 to 9999 becomes the first or the last one of them.
    fn from(time: SystemTime) -> Self {
        let outermost = if time < UNIX_EPOCH { Timestamp::MIN } else { Timestamp::MAX };
        Self(Timestamp::try_from(time).unwrap_or(outermost).to_string())
    }
}

impl fmt::Display for DateTime {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Debug for DateTime {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&self.0, f)
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::*;

    fn since_epoch(text: &str) -> Option<Duration> {
        let time = DateTime::from(text).to_system_time().ok()?;
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
        let times = in_order.map(DateTime::from);
        let mut sorted = times.clone();
        sorted.reverse();
        sorted.sort();
        // Two of the texts are the same time, and they are ordered as texts.
        let mut expected = times;
        expected.swap(4, 5);
        assert_eq!(sorted, expected);
    }

    #[test]
    fn a_time_of_the_system_is_written_as_rfc_3339_says() {
        let time = UNIX_EPOCH + Duration::from_millis(1_775_000_000_500);
        assert_eq!(DateTime::from(time).as_str(), "2026-03-31T23:33:20.5Z");
        let late = UNIX_EPOCH + Duration::from_secs(u64::MAX >> 8);
        assert!(DateTime::from(late).as_str().starts_with("9999-12-30"));
    }

    #[test]
    fn anything_else_is_an_error_and_not_a_panic() {
        for text in ["", "1775000000", "2026-03-31", "2026-13-31T23:33:20Z", "어제", "{}"] {
            assert!(DateTime::from(text).to_system_time().is_err(), "{text:?}");
        }
        // A `SystemTime` can hold a time before 1970, too.
        assert!(DateTime::from("0001-01-01T00:00:00Z").to_system_time().is_ok());
    }
}
