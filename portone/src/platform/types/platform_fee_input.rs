use crate::json::UnrecognizedMembers;

/// The fee to set, at a fixed rate or of a fixed amount. The request is rejected if neither
/// is given.
#[derive(Clone, Default)]
#[must_use]
#[non_exhaustive]
pub struct PlatformFeeInput {
    /// The fee as a rate of the total amount. `PlatformFixedRateFee` states such rates in
    /// thousandths of a percent. Either this or `fixedAmount` is required.
    pub fixed_rate: Option<i32>,
    /// The fee as a fixed amount. Either this or `fixedRate` is required. It is in the
    /// currency's smallest unit.
    pub fixed_amount: Option<i64>,
    pub(crate) unrecognized: UnrecognizedMembers,
}

impl PlatformFeeInput {
    /// Makes one without any members.
    pub fn new() -> Self {
        Self { fixed_rate: None, fixed_amount: None, unrecognized: UnrecognizedMembers::default() }
    }

    /// Sets the fee as a rate of the total amount. `PlatformFixedRateFee` states such rates in
    /// thousandths of a percent. Either this or `fixedAmount` is required.
    pub fn fixed_rate(mut self, fixed_rate: i32) -> Self {
        self.fixed_rate = Some(fixed_rate);
        self
    }

    /// Sets the fee as a fixed amount. Either this or `fixedRate` is required. It is in the
    /// currency's smallest unit.
    pub fn fixed_amount(mut self, fixed_amount: i64) -> Self {
        self.fixed_amount = Some(fixed_amount);
        self
    }
}

crate::json::record!(PlatformFeeInput, "" = "", 0b0, {
    0 fixed_rate "fixedRate"
    1 fixed_amount "fixedAmount"
});
