use crate::{Unrecognized, json::UnrecognizedMembers};

/// An extra budget of a promotion, kept for refunds: an amount or a percentage.
#[derive(Clone)]
#[non_exhaustive]
pub enum PromotionSpareBudget {
    /// An extra budget kept for refunds, given as an amount.
    Amount(PromotionSpareBudgetAmount),
    /// An extra budget kept for refunds, given as a percentage.
    Percent(PromotionSpareBudgetPercent),
    /// An object that this version does not know, or cannot read.
    Unrecognized(Unrecognized),
}

/// These are the members that all objects of the union have. An object that this version
/// does not know gives only `type`, and `None` for the rest.
impl PromotionSpareBudget {
    /// Returns the text by which PortOne tells this object from the others of the union.
    #[must_use]
    pub fn r#type(&self) -> &str {
        match self {
            Self::Amount(_) => "AMOUNT",
            Self::Percent(_) => "PERCENT",
            Self::Unrecognized(unrecognized) => unrecognized.tag(),
        }
    }
}

crate::json::union!(PromotionSpareBudget, "type" {
    Amount "AMOUNT"
    Percent "PERCENT"
});

/// An extra budget kept for refunds, given as an amount.
#[derive(Clone)]
#[non_exhaustive]
pub struct PromotionSpareBudgetAmount {
    /// The amount of the extra budget kept for refunds. It is in the currency's smallest unit.
    pub amount: i64,
    pub(crate) unrecognized: UnrecognizedMembers,
}

crate::json::record!(PromotionSpareBudgetAmount, "type" = "AMOUNT", 0b0, {
    0 amount "amount"
});

/// An extra budget kept for refunds, given as a percentage.
#[derive(Clone)]
#[non_exhaustive]
pub struct PromotionSpareBudgetPercent {
    /// The extra budget kept for refunds, in percent.
    pub percent: i32,
    pub(crate) unrecognized: UnrecognizedMembers,
}

crate::json::record!(PromotionSpareBudgetPercent, "type" = "PERCENT", 0b0, {
    0 percent "percent"
});
