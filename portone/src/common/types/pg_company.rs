/// A payment provider, as a company.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum PgCompany {
    /// KG Inicis.
    Inicis,
    /// NICE Payments.
    Nice,
    /// `KCP`.
    Kcp,
    /// `DANAL`.
    Danal,
    /// `TOSSPAYMENTS`.
    Tosspayments,
    /// `MOBILIANS`.
    Mobilians,
    /// `KICC`.
    Kicc,
    /// `SMARTRO`.
    Smartro,
    /// `DAOU`.
    Daou,
    /// `BLUEWALNUT`.
    Bluewalnut,
    /// `PAYPAL`.
    Paypal,
    /// `ALIPAY`.
    Alipay,
    /// `EXIMBAY`.
    Eximbay,
    /// `PAYMENTWALL`.
    Paymentwall,
    /// `SETTLE`.
    Settle,
    /// Galaxia Moneytree.
    Galaxia,
    /// `NAVERPAY`.
    Naverpay,
    /// `KAKAOPAY`.
    Kakaopay,
    /// `SMILEPAY`.
    Smilepay,
    /// `KAKAO`.
    Kakao,
    /// `TOSSPAY`.
    Tosspay,
    /// `CHAI`.
    Chai,
    /// `PAYCO`.
    Payco,
    /// `PAYPLE`.
    Payple,
    /// `SYRUP`.
    Syrup,
    /// `KSNET`.
    Ksnet,
    /// Welcome Payments.
    Welcome,
    /// `JTNET`.
    Jtnet,
    /// `KPN`.
    Kpn,
    /// `HYPHEN`.
    Hyphen,
    /// `PAYLETTER`.
    Payletter,
    /// `TRIPLE_A`.
    TripleA,
    /// `INNOPAY`.
    Innopay,
    /// A text that this version does not know.
    Unrecognized(String),
}

crate::json::texts!(PgCompany {
    Inicis "INICIS"
    Nice "NICE"
    Kcp "KCP"
    Danal "DANAL"
    Tosspayments "TOSSPAYMENTS"
    Mobilians "MOBILIANS"
    Kicc "KICC"
    Smartro "SMARTRO"
    Daou "DAOU"
    Bluewalnut "BLUEWALNUT"
    Paypal "PAYPAL"
    Alipay "ALIPAY"
    Eximbay "EXIMBAY"
    Paymentwall "PAYMENTWALL"
    Settle "SETTLE"
    Galaxia "GALAXIA"
    Naverpay "NAVERPAY"
    Kakaopay "KAKAOPAY"
    Smilepay "SMILEPAY"
    Kakao "KAKAO"
    Tosspay "TOSSPAY"
    Chai "CHAI"
    Payco "PAYCO"
    Payple "PAYPLE"
    Syrup "SYRUP"
    Ksnet "KSNET"
    Welcome "WELCOME"
    Jtnet "JTNET"
    Kpn "KPN"
    Hyphen "HYPHEN"
    Payletter "PAYLETTER"
    TripleA "TRIPLE_A"
    Innopay "INNOPAY"
});
