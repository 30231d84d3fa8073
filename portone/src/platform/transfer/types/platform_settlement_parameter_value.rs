use crate::json::UnrecognizedMembers;

/// The value of a settlement parameter: an unscaled number and its decimal places, from 0 to
/// 5.
#[derive(Clone)]
#[non_exhaustive]
pub struct PlatformSettlementParameterValue {
    /// The unscaled number; `decimalScale` gives its number of decimal places.
    pub decimal: i64,
    /// The number of decimal places, from 0 to 5. The default is 0.
    pub decimal_scale: Option<i32>,
    pub(crate) unrecognized: UnrecognizedMembers,
}

impl PlatformSettlementParameterValue {
    /// Makes one with its required members.
    pub fn new(decimal: i64) -> Self {
        Self { decimal, decimal_scale: None, unrecognized: UnrecognizedMembers::default() }
    }

    /// Sets the number of decimal places, from 0 to 5. The default is 0.
    pub fn decimal_scale(mut self, decimal_scale: i32) -> Self {
        self.decimal_scale = Some(decimal_scale);
        self
    }
}

crate::json::record!(PlatformSettlementParameterValue, "" = "", 0b0, {
    0 decimal "decimal"
    1 decimal_scale "decimalScale"
});
