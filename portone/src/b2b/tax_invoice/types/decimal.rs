use crate::json::UnrecognizedMembers;

/// A decimal number, held as an integer and a number of decimal places: 123.45 is the value
/// 12345 with the scale 2.
#[derive(Clone)]
#[non_exhaustive]
pub struct Decimal {
    /// The number's digits as an integer, without the decimal point: for 123.45 it is 12345.
    pub value: i64,
    /// The number of digits after the decimal point. The default is 0; for 123.45 it is 2.
    pub scale: Option<i32>,
    pub(crate) unrecognized: UnrecognizedMembers,
}

impl Decimal {
    /// Makes one with its required members.
    pub fn new(value: i64) -> Self {
        Self { value, scale: None, unrecognized: UnrecognizedMembers::default() }
    }

    /// Sets the number of digits after the decimal point. The default is 0; for 123.45 it is 2.
    pub fn scale(mut self, scale: i32) -> Self {
        self.scale = Some(scale);
        self
    }
}

crate::json::record!(Decimal, "" = "", 0b0, {
    0 value "value"
    1 scale "scale"
});
