use crate::{Unrecognized, json::UnrecognizedMembers};

/// A fee, at a fixed rate or of a fixed amount.
#[derive(Clone)]
#[non_exhaustive]
pub enum PlatformFee {
    /// A fee of a fixed amount, whatever the total amount is.
    FixedAmount(PlatformFixedAmountFee),
    /// A fee at a fixed rate of the total amount.
    FixedRate(PlatformFixedRateFee),
    /// An object that this version does not know, or cannot read.
    Unrecognized(Unrecognized),
}

/// These are the members that all objects of the union have. An object that this version
/// does not know gives only `type`, and `None` for the rest.
impl PlatformFee {
    /// Returns the text by which PortOne tells this object from the others of the union.
    #[must_use]
    pub fn r#type(&self) -> &str {
        match self {
            Self::FixedAmount(_) => "FIXED_AMOUNT",
            Self::FixedRate(_) => "FIXED_RATE",
            Self::Unrecognized(unrecognized) => unrecognized.tag(),
        }
    }
}

crate::json::union!(PlatformFee, "type" {
    FixedAmount "FIXED_AMOUNT"
    FixedRate "FIXED_RATE"
});

/// A fee of a fixed amount, whatever the total amount is.
#[derive(Clone)]
#[non_exhaustive]
pub struct PlatformFixedAmountFee {
    /// The fixed amount of the fee. It is in the currency's smallest unit.
    pub amount: i64,
    pub(crate) unrecognized: UnrecognizedMembers,
}

crate::json::record!(PlatformFixedAmountFee, "type" = "FIXED_AMOUNT", 0b0, {
    0 amount "amount"
});

/// A fee at a fixed rate of the total amount.
#[derive(Clone)]
#[non_exhaustive]
pub struct PlatformFixedRateFee {
    /// The fee as a part of the total amount, in thousandths of a percent (1000 is 1%). It is
    /// not negative.
    pub rate: i32,
    pub(crate) unrecognized: UnrecognizedMembers,
}

crate::json::record!(PlatformFixedRateFee, "type" = "FIXED_RATE", 0b0, {
    0 rate "rate"
});
