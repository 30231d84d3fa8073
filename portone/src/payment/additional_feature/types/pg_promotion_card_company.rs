/// A card company by which payment providers' card promotions can be filtered.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum PgPromotionCardCompany {
    /// `KOREA_DEVELOPMENT_BANK`.
    KoreaDevelopmentBank,
    /// `KFCC`.
    Kfcc,
    /// `SHINHYUP`.
    Shinhyup,
    /// `EPOST`.
    Epost,
    /// `SAVINGS_BANK_KOREA`.
    SavingsBankKorea,
    /// `KAKAO_BANK`.
    KakaoBank,
    /// `WOORI_CARD`.
    WooriCard,
    /// `BC_CARD`.
    BcCard,
    /// `GWANGJU_CARD`.
    GwangjuCard,
    /// `SAMSUNG_CARD`.
    SamsungCard,
    /// `SHINHAN_CARD`.
    ShinhanCard,
    /// `HYUNDAI_CARD`.
    HyundaiCard,
    /// `LOTTE_CARD`.
    LotteCard,
    /// `SUHYUP_CARD`.
    SuhyupCard,
    /// `CITI_CARD`.
    CitiCard,
    /// `NH_CARD`.
    NhCard,
    /// `JEONBUK_CARD`.
    JeonbukCard,
    /// `JEJU_CARD`.
    JejuCard,
    /// `HANA_CARD`.
    HanaCard,
    /// `KOOKMIN_CARD`.
    KookminCard,
    /// `K_BANK`.
    KBank,
    /// `TOSS_BANK`.
    TossBank,
    /// `MIRAE_ASSET_SECURITIES`.
    MiraeAssetSecurities,
    /// A text that this version does not know.
    Unrecognized(String),
}

crate::json::texts!(PgPromotionCardCompany {
    KoreaDevelopmentBank "KOREA_DEVELOPMENT_BANK"
    Kfcc "KFCC"
    Shinhyup "SHINHYUP"
    Epost "EPOST"
    SavingsBankKorea "SAVINGS_BANK_KOREA"
    KakaoBank "KAKAO_BANK"
    WooriCard "WOORI_CARD"
    BcCard "BC_CARD"
    GwangjuCard "GWANGJU_CARD"
    SamsungCard "SAMSUNG_CARD"
    ShinhanCard "SHINHAN_CARD"
    HyundaiCard "HYUNDAI_CARD"
    LotteCard "LOTTE_CARD"
    SuhyupCard "SUHYUP_CARD"
    CitiCard "CITI_CARD"
    NhCard "NH_CARD"
    JeonbukCard "JEONBUK_CARD"
    JejuCard "JEJU_CARD"
    HanaCard "HANA_CARD"
    KookminCard "KOOKMIN_CARD"
    KBank "K_BANK"
    TossBank "TOSS_BANK"
    MiraeAssetSecurities "MIRAE_ASSET_SECURITIES"
});
