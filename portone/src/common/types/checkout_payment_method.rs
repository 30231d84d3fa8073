/// A payment method of a payment session or a checkout profile.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum CheckoutPaymentMethod {
    /// A Korean card.
    CardKr,
    /// `N_PAY`.
    NPay,
    /// `KAKAO_PAY`.
    KakaoPay,
    /// `TOSS_PAY`.
    TossPay,
    /// `CARD_INTERNATIONAL`.
    CardInternational,
    /// `PAY_PAL`.
    PayPal,
    /// `UNION_PAY`.
    UnionPay,
    /// Alipay of China.
    AlipayCn,
    /// Alipay of Hong Kong.
    AlipayHk,
    /// `TRUE_MONEY`.
    TrueMoney,
    /// `DANA`.
    Dana,
    /// `TOUCH_N_GO`.
    TouchNGo,
    /// `G_CASH`.
    GCash,
    /// `WE_CHAT_PAY`.
    WeChatPay,
    /// `KLARNA`.
    Klarna,
    /// `E_CONTEXT`.
    EContext,
    /// GrabPay of Malaysia.
    GrabPayMy,
    /// GrabPay of Singapore.
    GrabPaySg,
    /// ShopeePay of Thailand.
    ShopeePayTh,
    /// `PAY_PAY`.
    PayPay,
    /// `BPI`.
    Bpi,
    /// `RABBIT_LINE_PAY`.
    RabbitLinePay,
    /// Payment at a convenience store in Japan.
    ConvenienceStoreJp,
    /// `AMAZON_PAY`.
    AmazonPay,
    /// `RAKUTEN_PAY`.
    RakutenPay,
    /// `D_BARAI`.
    DBarai,
    /// `AU_PAY`.
    AuPay,
    /// `MERPAY`.
    Merpay,
    /// A text that this version does not know.
    Unrecognized(String),
}

crate::json::texts!(CheckoutPaymentMethod {
    CardKr "CARD_KR"
    NPay "N_PAY"
    KakaoPay "KAKAO_PAY"
    TossPay "TOSS_PAY"
    CardInternational "CARD_INTERNATIONAL"
    PayPal "PAY_PAL"
    UnionPay "UNION_PAY"
    AlipayCn "ALIPAY_CN"
    AlipayHk "ALIPAY_HK"
    TrueMoney "TRUE_MONEY"
    Dana "DANA"
    TouchNGo "TOUCH_N_GO"
    GCash "G_CASH"
    WeChatPay "WE_CHAT_PAY"
    Klarna "KLARNA"
    EContext "E_CONTEXT"
    GrabPayMy "GRAB_PAY_MY"
    GrabPaySg "GRAB_PAY_SG"
    ShopeePayTh "SHOPEE_PAY_TH"
    PayPay "PAY_PAY"
    Bpi "BPI"
    RabbitLinePay "RABBIT_LINE_PAY"
    ConvenienceStoreJp "CONVENIENCE_STORE_JP"
    AmazonPay "AMAZON_PAY"
    RakutenPay "RAKUTEN_PAY"
    DBarai "D_BARAI"
    AuPay "AU_PAY"
    Merpay "MERPAY"
});
