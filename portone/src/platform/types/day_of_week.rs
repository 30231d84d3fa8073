/// A day of the week.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum DayOfWeek {
    /// `SUN`.
    Sun,
    /// `MON`.
    Mon,
    /// `TUE`.
    Tue,
    /// `WED`.
    Wed,
    /// `THU`.
    Thu,
    /// `FRI`.
    Fri,
    /// `SAT`.
    Sat,
    /// A text that this version does not know.
    Unrecognized(String),
}

crate::json::texts!(DayOfWeek {
    Sun "SUN"
    Mon "MON"
    Tue "TUE"
    Wed "WED"
    Thu "THU"
    Fri "FRI"
    Sat "SAT"
});
