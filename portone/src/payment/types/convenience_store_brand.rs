/// The brand of a convenience store.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ConvenienceStoreBrand {
    /// `LAWSON`.
    Lawson,
    /// `FAMILY_MART`.
    FamilyMart,
    /// `MINI_STOP`.
    MiniStop,
    /// `SEVEN_ELEVEN`.
    SevenEleven,
    /// `SEICOMART`.
    Seicomart,
    /// A text that this version does not know.
    Unrecognized(String),
}

crate::json::texts!(ConvenienceStoreBrand {
    Lawson "LAWSON"
    FamilyMart "FAMILY_MART"
    MiniStop "MINI_STOP"
    SevenEleven "SEVEN_ELEVEN"
    Seicomart "SEICOMART"
});
