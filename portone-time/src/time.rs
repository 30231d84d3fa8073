use ::time::{OffsetDateTime, format_description::well_known::Rfc3339};

use crate::{Date, DateTime, TimeError};

impl TryFrom<&DateTime> for OffsetDateTime {
    type Error = TimeError;

    fn try_from(time: &DateTime) -> Result<Self, TimeError> {
        Self::parse(time.as_str(), &Rfc3339).map_err(TimeError::new)
    }
}

impl TryFrom<OffsetDateTime> for DateTime {
    type Error = TimeError;

    /// A time before the year 0 or after 9999, or with an offset of odd seconds, cannot be written as RFC 3339 says.
    fn try_from(time: OffsetDateTime) -> Result<Self, TimeError> {
        time.format(&Rfc3339).map(Self::from).map_err(TimeError::new)
    }
}

impl TryFrom<&Date> for ::time::Date {
    type Error = TimeError;

    fn try_from(date: &Date) -> Result<Self, TimeError> {
        // A date is what a time begins with.
        let midnight = format!("{date}T00:00:00Z");
        OffsetDateTime::parse(&midnight, &Rfc3339).map(OffsetDateTime::date).map_err(TimeError::new)
    }
}

impl From<::time::Date> for Date {
    fn from(date: ::time::Date) -> Self {
        let (year, month, day) = date.to_calendar_date();
        Self::from(format!("{year:04}-{:02}-{day:02}", u8::from(month)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_and_dates_come_back() {
        for text in ["2026-04-01T08:33:20.123456789Z", "2026-04-01T08:33:20+09:00"] {
            let time = DateTime::from(text);
            let read = OffsetDateTime::try_from(&time).unwrap();
            assert_eq!(DateTime::try_from(read).unwrap(), time);
        }
        let date = Date::from("2026-04-01");
        assert_eq!(Date::from(::time::Date::try_from(&date).unwrap()), date);
    }

    #[test]
    fn what_is_none_is_an_error() {
        assert!(OffsetDateTime::try_from(&DateTime::from("2026-04-01")).is_err());
        assert!(::time::Date::try_from(&Date::from("2026-02-30")).is_err());
        let early = OffsetDateTime::UNIX_EPOCH.replace_year(-1).unwrap();
        assert!(DateTime::try_from(early).is_err());
    }
}
