/// A payment provider in reconciliation.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ReconciliationPgProvider {
    /// `KAKAOPAY`.
    Kakaopay,
    /// `NICEPAY`.
    Nicepay,
    /// `NAVERPAY`.
    Naverpay,
    /// `UPLUS`.
    Uplus,
    /// `TOSSPAYMENTS`.
    Tosspayments,
    /// `TOSSPAY`.
    Tosspay,
    /// `PAYCO`.
    Payco,
    /// `KCP`.
    Kcp,
    /// `DANAL`.
    Danal,
    /// `EXIMBAY`.
    Eximbay,
    /// `INICIS`.
    Inicis,
    /// `HECTO`.
    Hecto,
    /// `KSNET`.
    Ksnet,
    /// `KPN`.
    Kpn,
    /// `HYPHEN`.
    Hyphen,
    /// `PAYPAL`.
    Paypal,
    /// `HECTO_EASY`.
    HectoEasy,
    /// `MOBILIANS`.
    Mobilians,
    /// `PAYLETTER_GLOBAL`.
    PayletterGlobal,
    /// `KIWOOMPAY`.
    Kiwoompay,
    /// `PAYMENTWALL`.
    Paymentwall,
    /// `INNOPAY`.
    Innopay,
    /// `GALAXIA`.
    Galaxia,
    /// A text that this version does not know.
    Unrecognized(String),
}

crate::json::texts!(ReconciliationPgProvider {
    Kakaopay "KAKAOPAY"
    Nicepay "NICEPAY"
    Naverpay "NAVERPAY"
    Uplus "UPLUS"
    Tosspayments "TOSSPAYMENTS"
    Tosspay "TOSSPAY"
    Payco "PAYCO"
    Kcp "KCP"
    Danal "DANAL"
    Eximbay "EXIMBAY"
    Inicis "INICIS"
    Hecto "HECTO"
    Ksnet "KSNET"
    Kpn "KPN"
    Hyphen "HYPHEN"
    Paypal "PAYPAL"
    HectoEasy "HECTO_EASY"
    Mobilians "MOBILIANS"
    PayletterGlobal "PAYLETTER_GLOBAL"
    Kiwoompay "KIWOOMPAY"
    Paymentwall "PAYMENTWALL"
    Innopay "INNOPAY"
    Galaxia "GALAXIA"
});
