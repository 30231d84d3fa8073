use ::chrono::{FixedOffset, NaiveDate, SecondsFormat, TimeZone, Utc};

use crate::{Date, DateTime, TimeError};

impl TryFrom<&DateTime> for ::chrono::DateTime<FixedOffset> {
    type Error = TimeError;

    fn try_from(time: &DateTime) -> Result<Self, TimeError> {
        Self::parse_from_rfc3339(time.as_str()).map_err(TimeError::new)
    }
}

impl TryFrom<&DateTime> for ::chrono::DateTime<Utc> {
    type Error = TimeError;

    fn try_from(time: &DateTime) -> Result<Self, TimeError> {
        Ok(::chrono::DateTime::<FixedOffset>::try_from(time)?.to_utc())
    }
}

impl<Tz: TimeZone> From<::chrono::DateTime<Tz>> for DateTime {
    /// The text has the offset of the time zone, and not its name.
    fn from(time: ::chrono::DateTime<Tz>) -> Self {
        Self::from(time.to_rfc3339_opts(SecondsFormat::AutoSi, true))
    }
}

impl TryFrom<&Date> for NaiveDate {
    type Error = TimeError;

    fn try_from(date: &Date) -> Result<Self, TimeError> {
        date.as_str().parse().map_err(TimeError::new)
    }
}

impl From<NaiveDate> for Date {
    fn from(date: NaiveDate) -> Self {
        Self::from(date.to_string())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_and_dates_come_back() {
        for text in ["2026-04-01T08:33:20.123456789Z", "2026-04-01T08:33:20+09:00"] {
            let time = DateTime::from(text);
            let read = ::chrono::DateTime::<FixedOffset>::try_from(&time).unwrap();
            assert_eq!(DateTime::from(read), time);
        }
        let korean = DateTime::from("2026-04-01T08:33:20+09:00");
        let utc = ::chrono::DateTime::<Utc>::try_from(&korean).unwrap();
        assert_eq!(DateTime::from(utc).as_str(), "2026-03-31T23:33:20Z");
        let date = Date::from("2026-04-01");
        assert_eq!(Date::from(NaiveDate::try_from(&date).unwrap()), date);
    }

    #[test]
    fn what_is_none_is_an_error() {
        let time = DateTime::from("2026-04-01");
        assert!(::chrono::DateTime::<Utc>::try_from(&time).is_err());
        assert!(NaiveDate::try_from(&Date::from("2026-02-30")).is_err());
    }
}
