/// A payment module of a payment provider. A provider can have several.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum PgProvider {
    /// `HTML5_INICIS`.
    Html5Inicis,
    /// `PAYPAL`.
    Paypal,
    /// `PAYPAL_V2`.
    PaypalV2,
    /// `INICIS`.
    Inicis,
    /// `DANAL`.
    Danal,
    /// `NICE`.
    Nice,
    /// `DANAL_TPAY`.
    DanalTpay,
    /// `JTNET`.
    Jtnet,
    /// `UPLUS`.
    Uplus,
    /// `NAVERPAY`.
    Naverpay,
    /// `KAKAO`.
    Kakao,
    /// `SETTLE`.
    Settle,
    /// `KCP`.
    Kcp,
    /// `MOBILIANS`.
    Mobilians,
    /// `KAKAOPAY`.
    Kakaopay,
    /// `NAVERCO`.
    Naverco,
    /// `SYRUP`.
    Syrup,
    /// `KICC`.
    Kicc,
    /// `EXIMBAY`.
    Eximbay,
    /// `SMILEPAY`.
    Smilepay,
    /// `PAYCO`.
    Payco,
    /// `KCP_BILLING`.
    KcpBilling,
    /// `ALIPAY`.
    Alipay,
    /// `PAYPLE`.
    Payple,
    /// `CHAI`.
    Chai,
    /// `BLUEWALNUT`.
    Bluewalnut,
    /// `SMARTRO`.
    Smartro,
    /// `SMARTRO_V2`.
    SmartroV2,
    /// `PAYMENTWALL`.
    Paymentwall,
    /// `TOSSPAYMENTS`.
    Tosspayments,
    /// `KCP_QUICK`.
    KcpQuick,
    /// `DAOU`.
    Daou,
    /// `GALAXIA`.
    Galaxia,
    /// `TOSSPAY`.
    Tosspay,
    /// `KCP_DIRECT`.
    KcpDirect,
    /// `SETTLE_ACC`.
    SettleAcc,
    /// `SETTLE_FIRM`.
    SettleFirm,
    /// `INICIS_UNIFIED`.
    InicisUnified,
    /// `KSNET`.
    Ksnet,
    /// `PINPAY`.
    Pinpay,
    /// `NICE_V2`.
    NiceV2,
    /// `TOSS_BRANDPAY`.
    TossBrandpay,
    /// `WELCOME`.
    Welcome,
    /// `TOSSPAY_V2`.
    TosspayV2,
    /// `INICIS_V2`.
    InicisV2,
    /// `KPN`.
    Kpn,
    /// `KCP_V2`.
    KcpV2,
    /// `HYPHEN`.
    Hyphen,
    /// `EXIMBAY_V2`.
    EximbayV2,
    /// `INICIS_JP`.
    InicisJp,
    /// `PAYLETTER_GLOBAL`.
    PayletterGlobal,
    /// `MOBILIANS_V2`.
    MobiliansV2,
    /// `TRIPLE_A`.
    TripleA,
    /// `KICC_V2`.
    KiccV2,
    /// `INNOPAY`.
    Innopay,
    /// `HECTO_GLOBAL`.
    HectoGlobal,
    /// A text that this version does not know.
    Unrecognized(String),
}

crate::json::texts!(PgProvider {
    Html5Inicis "HTML5_INICIS"
    Paypal "PAYPAL"
    PaypalV2 "PAYPAL_V2"
    Inicis "INICIS"
    Danal "DANAL"
    Nice "NICE"
    DanalTpay "DANAL_TPAY"
    Jtnet "JTNET"
    Uplus "UPLUS"
    Naverpay "NAVERPAY"
    Kakao "KAKAO"
    Settle "SETTLE"
    Kcp "KCP"
    Mobilians "MOBILIANS"
    Kakaopay "KAKAOPAY"
    Naverco "NAVERCO"
    Syrup "SYRUP"
    Kicc "KICC"
    Eximbay "EXIMBAY"
    Smilepay "SMILEPAY"
    Payco "PAYCO"
    KcpBilling "KCP_BILLING"
    Alipay "ALIPAY"
    Payple "PAYPLE"
    Chai "CHAI"
    Bluewalnut "BLUEWALNUT"
    Smartro "SMARTRO"
    SmartroV2 "SMARTRO_V2"
    Paymentwall "PAYMENTWALL"
    Tosspayments "TOSSPAYMENTS"
    KcpQuick "KCP_QUICK"
    Daou "DAOU"
    Galaxia "GALAXIA"
    Tosspay "TOSSPAY"
    KcpDirect "KCP_DIRECT"
    SettleAcc "SETTLE_ACC"
    SettleFirm "SETTLE_FIRM"
    InicisUnified "INICIS_UNIFIED"
    Ksnet "KSNET"
    Pinpay "PINPAY"
    NiceV2 "NICE_V2"
    TossBrandpay "TOSS_BRANDPAY"
    Welcome "WELCOME"
    TosspayV2 "TOSSPAY_V2"
    InicisV2 "INICIS_V2"
    Kpn "KPN"
    KcpV2 "KCP_V2"
    Hyphen "HYPHEN"
    EximbayV2 "EXIMBAY_V2"
    InicisJp "INICIS_JP"
    PayletterGlobal "PAYLETTER_GLOBAL"
    MobiliansV2 "MOBILIANS_V2"
    TripleA "TRIPLE_A"
    KiccV2 "KICC_V2"
    Innopay "INNOPAY"
    HectoGlobal "HECTO_GLOBAL"
});
