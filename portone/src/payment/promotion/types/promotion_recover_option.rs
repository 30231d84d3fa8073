use crate::{Unrecognized, json::UnrecognizedMembers, payment::promotion::PromotionSpareBudget};

/// The choice whether a promotion's budget is restored when a payment is cancelled.
#[derive(Clone)]
#[non_exhaustive]
pub enum PromotionRecoverOption {
    /// The choice that a cancelled payment does not restore a promotion's budget.
    NoRecover(PromotionRecoverOptionNoRecover),
    /// The choice that a cancelled payment restores a promotion's budget.
    Recover(PromotionRecoverOptionRecover),
    /// An object that this version does not know, or cannot read.
    Unrecognized(Unrecognized),
}

/// These are the members that all objects of the union have. An object that this version
/// does not know gives only `type`, and `None` for the rest.
impl PromotionRecoverOption {
    /// Returns the text by which PortOne tells this object from the others of the union.
    #[must_use]
    pub fn r#type(&self) -> &str {
        match self {
            Self::NoRecover(_) => "NO_RECOVER",
            Self::Recover(_) => "RECOVER",
            Self::Unrecognized(unrecognized) => unrecognized.tag(),
        }
    }
}

crate::json::union!(PromotionRecoverOption, "type" {
    NoRecover "NO_RECOVER"
    Recover "RECOVER"
});

/// The choice that a cancelled payment does not restore a promotion's budget.
#[derive(Clone)]
#[non_exhaustive]
pub struct PromotionRecoverOptionNoRecover {
    /// The extra budget that is kept for refunds.
    pub spare_budget: Option<PromotionSpareBudget>,
    pub(crate) unrecognized: UnrecognizedMembers,
}

crate::json::record!(PromotionRecoverOptionNoRecover, "type" = "NO_RECOVER", 0b0, {
    0 spare_budget "spareBudget"
});

/// The choice that a cancelled payment restores a promotion's budget.
#[derive(Clone)]
#[non_exhaustive]
pub struct PromotionRecoverOptionRecover {
    pub(crate) unrecognized: UnrecognizedMembers,
}

crate::json::record!(PromotionRecoverOptionRecover, "type" = "RECOVER", 0b0, {});
