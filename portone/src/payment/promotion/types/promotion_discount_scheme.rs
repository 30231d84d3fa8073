use crate::{Unrecognized, json::UnrecognizedMembers};

/// A discount by a fixed amount.
#[derive(Clone)]
#[non_exhaustive]
pub struct PromotionAmountDiscountScheme {
    /// The amount of the discount. It is in the currency's smallest unit.
    pub amount: i64,
    pub(crate) unrecognized: UnrecognizedMembers,
}

crate::json::record!(PromotionAmountDiscountScheme, "type" = "AMOUNT", 0b0, {
    0 amount "amount"
});

/// The way in which a discount is computed: by a fixed amount or by a percentage.
#[derive(Clone)]
#[non_exhaustive]
pub enum PromotionDiscountScheme {
    /// A discount by a fixed amount.
    Amount(PromotionAmountDiscountScheme),
    /// A discount by a percentage.
    Percent(PromotionPercentDiscountScheme),
    /// An object that this version does not know, or cannot read.
    Unrecognized(Unrecognized),
}

/// These are the members that all objects of the union have. An object that this version
/// does not know gives only `type`, and `None` for the rest.
impl PromotionDiscountScheme {
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

crate::json::union!(PromotionDiscountScheme, "type" {
    Amount "AMOUNT"
    Percent "PERCENT"
});

/// A discount by a percentage.
#[derive(Clone)]
#[non_exhaustive]
pub struct PromotionPercentDiscountScheme {
    /// The discount, in percent.
    pub percent: i32,
    pub(crate) unrecognized: UnrecognizedMembers,
}

crate::json::record!(PromotionPercentDiscountScheme, "type" = "PERCENT", 0b0, {
    0 percent "percent"
});
