/// A card company to whose cards a promotion can apply.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum PromotionCardCompany {
    /// `WOORI_CARD`.
    WooriCard,
    /// `BC_CARD`.
    BcCard,
    /// `SAMSUNG_CARD`.
    SamsungCard,
    /// `SHINHAN_CARD`.
    ShinhanCard,
    /// `HYUNDAI_CARD`.
    HyundaiCard,
    /// `LOTTE_CARD`.
    LotteCard,
    /// `NH_CARD`.
    NhCard,
    /// `HANA_CARD`.
    HanaCard,
    /// `KOOKMIN_CARD`.
    KookminCard,
    /// A text that this version does not know.
    Unrecognized(String),
}

crate::json::texts!(PromotionCardCompany {
    WooriCard "WOORI_CARD"
    BcCard "BC_CARD"
    SamsungCard "SAMSUNG_CARD"
    ShinhanCard "SHINHAN_CARD"
    HyundaiCard "HYUNDAI_CARD"
    LotteCard "LOTTE_CARD"
    NhCard "NH_CARD"
    HanaCard "HANA_CARD"
    KookminCard "KOOKMIN_CARD"
});
