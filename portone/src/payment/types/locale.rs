/// The language used in a payment.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Locale {
    /// `KO_KR`.
    KoKr,
    /// `EN_US`.
    EnUs,
    /// `ZH_CN`.
    ZhCn,
    /// `ZH_TW`.
    ZhTw,
    /// `JA_JP`.
    JaJp,
    /// `RU_RU`.
    RuRu,
    /// `TH_TH`.
    ThTh,
    /// `VI_VN`.
    ViVn,
    /// A text that this version does not know.
    Unrecognized(String),
}

crate::json::texts!(Locale {
    KoKr "KO_KR"
    EnUs "EN_US"
    ZhCn "ZH_CN"
    ZhTw "ZH_TW"
    JaJp "JA_JP"
    RuRu "RU_RU"
    ThTh "TH_TH"
    ViVn "VI_VN"
});
