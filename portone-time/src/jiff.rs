use ::jiff::{Timestamp, Zoned, civil};

use crate::{Date, DateTime, TimeError};

impl TryFrom<&DateTime> for Timestamp {
    type Error = TimeError;

    fn try_from(time: &DateTime) -> Result<Self, TimeError> {
        time.as_str().parse().map_err(TimeError::new)
    }
}

impl From<Timestamp> for DateTime {
    fn from(time: Timestamp) -> Self {
        Self::from(time.to_string())
    }
}

impl From<&Zoned> for DateTime {
    /// The text has the offset of the time zone, and not its name.
    fn from(time: &Zoned) -> Self {
        Self::from(time.timestamp().display_with_offset(time.offset()).to_string())
    }
}

impl TryFrom<&Date> for civil::Date {
    type Error = TimeError;

    fn try_from(date: &Date) -> Result<Self, TimeError> {
        date.as_str().parse().map_err(TimeError::new)
    }
}

impl From<civil::Date> for Date {
    fn from(date: civil::Date) -> Self {
        Self::from(date.to_string())
    }
}

#[cfg(test)]
mod tests {
    use ::jiff::tz::{TimeZone, offset};

    use super::*;

    #[test]
    fn times_and_dates_come_back() {
        for text in ["2026-04-01T08:33:20.123456789Z", "1969-12-31T23:59:59Z"] {
            let time = DateTime::from(text);
            assert_eq!(DateTime::from(Timestamp::try_from(&time).unwrap()), time);
        }
        let utc: Timestamp = "2026-03-31T23:33:20Z".parse().unwrap();
        let korean = utc.to_zoned(TimeZone::fixed(offset(9)));
        assert_eq!(DateTime::from(&korean).as_str(), "2026-04-01T08:33:20+09:00");
        let date = Date::from("2026-04-01");
        assert_eq!(Date::from(civil::Date::try_from(&date).unwrap()), date);
    }

    #[test]
    fn what_is_none_is_an_error() {
        assert!(Timestamp::try_from(&DateTime::from("2026-04-01")).is_err());
        assert!(civil::Date::try_from(&Date::from("2026-02-30")).is_err());
    }
}
