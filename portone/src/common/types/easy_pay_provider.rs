/// A provider of easy pay.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum EasyPayProvider {
    /// `SAMSUNGPAY`.
    Samsungpay,
    /// `KAKAOPAY`.
    Kakaopay,
    /// `NAVERPAY`.
    Naverpay,
    /// `PAYCO`.
    Payco,
    /// `SSGPAY`.
    Ssgpay,
    /// `CHAI`.
    Chai,
    /// `LPAY`.
    Lpay,
    /// `KPAY`.
    Kpay,
    /// `TOSSPAY`.
    Tosspay,
    /// `LGPAY`.
    Lgpay,
    /// `PINPAY`.
    Pinpay,
    /// `APPLEPAY`.
    Applepay,
    /// `SKPAY`.
    Skpay,
    /// `TOSS_BRANDPAY`.
    TossBrandpay,
    /// `KB_APP`.
    KbApp,
    /// `ALIPAY`.
    Alipay,
    /// `HYPHEN`.
    Hyphen,
    /// `TMONEY`.
    Tmoney,
    /// `PAYPAL`.
    Paypal,
    /// `SMILEPAY`.
    Smilepay,
    /// `MIR`.
    Mir,
    /// `WECHAT`.
    Wechat,
    /// `LINEPAY`.
    Linepay,
    /// `KLARNA`.
    Klarna,
    /// `GRABPAY`.
    Grabpay,
    /// `SHOPEEPAY`.
    Shopeepay,
    /// `JKOPAY`.
    Jkopay,
    /// `PAYPAY`.
    Paypay,
    /// `AMAZONPAY`.
    Amazonpay,
    /// `RAKUTENPAY`.
    Rakutenpay,
    /// `DBARAI`.
    Dbarai,
    /// `AUPAY`.
    Aupay,
    /// `MERPAY`.
    Merpay,
    /// `MONEYTREE`.
    Moneytree,
    /// `KPLUS`.
    Kplus,
    /// `TINABA`.
    Tinaba,
    /// `BILL_EASE`.
    BillEase,
    /// `KREDIVO`.
    Kredivo,
    /// `RABBIT_LINE_PAY`.
    RabbitLinePay,
    /// `ALIPAY_HK`.
    AlipayHk,
    /// `AKULAKU_PAY_LATER`.
    AkulakuPayLater,
    /// `BOOST`.
    Boost,
    /// `BPI`.
    Bpi,
    /// `DANA`.
    Dana,
    /// `G_CASH`.
    GCash,
    /// `HIPAY`.
    Hipay,
    /// `MPAY`.
    Mpay,
    /// `TOUCH_N_GO`.
    TouchNGo,
    /// `TRUE_MONEY`.
    TrueMoney,
    /// `DOKU_WALLET`.
    DokuWallet,
    /// `JENIUS_PAY`.
    JeniusPay,
    /// `OVO`.
    Ovo,
    /// `MAYA`.
    Maya,
    /// `QRIS`.
    Qris,
    /// `THAI_QR`.
    ThaiQr,
    /// `GOOGLE_PAY`.
    GooglePay,
    /// A text that this version does not know.
    Unrecognized(String),
}

crate::json::texts!(EasyPayProvider {
    Samsungpay "SAMSUNGPAY"
    Kakaopay "KAKAOPAY"
    Naverpay "NAVERPAY"
    Payco "PAYCO"
    Ssgpay "SSGPAY"
    Chai "CHAI"
    Lpay "LPAY"
    Kpay "KPAY"
    Tosspay "TOSSPAY"
    Lgpay "LGPAY"
    Pinpay "PINPAY"
    Applepay "APPLEPAY"
    Skpay "SKPAY"
    TossBrandpay "TOSS_BRANDPAY"
    KbApp "KB_APP"
    Alipay "ALIPAY"
    Hyphen "HYPHEN"
    Tmoney "TMONEY"
    Paypal "PAYPAL"
    Smilepay "SMILEPAY"
    Mir "MIR"
    Wechat "WECHAT"
    Linepay "LINEPAY"
    Klarna "KLARNA"
    Grabpay "GRABPAY"
    Shopeepay "SHOPEEPAY"
    Jkopay "JKOPAY"
    Paypay "PAYPAY"
    Amazonpay "AMAZONPAY"
    Rakutenpay "RAKUTENPAY"
    Dbarai "DBARAI"
    Aupay "AUPAY"
    Merpay "MERPAY"
    Moneytree "MONEYTREE"
    Kplus "KPLUS"
    Tinaba "TINABA"
    BillEase "BILL_EASE"
    Kredivo "KREDIVO"
    RabbitLinePay "RABBIT_LINE_PAY"
    AlipayHk "ALIPAY_HK"
    AkulakuPayLater "AKULAKU_PAY_LATER"
    Boost "BOOST"
    Bpi "BPI"
    Dana "DANA"
    GCash "G_CASH"
    Hipay "HIPAY"
    Mpay "MPAY"
    TouchNGo "TOUCH_N_GO"
    TrueMoney "TRUE_MONEY"
    DokuWallet "DOKU_WALLET"
    JeniusPay "JENIUS_PAY"
    Ovo "OVO"
    Maya "MAYA"
    Qris "QRIS"
    ThaiQr "THAI_QR"
    GooglePay "GOOGLE_PAY"
});
