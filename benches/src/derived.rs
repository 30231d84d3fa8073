//! The types of PortOne's API, as serde derives the code that reads and writes them.
//!
//! `cargo run -p portone-codegen -- derive` writes this.

use serde::{Deserialize, Serialize};

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "type")]
pub enum Address {
    #[serde(rename = "ONE_LINE")]
    OneLine(OneLineAddress),
    #[serde(rename = "SEPARATED")]
    Separated(Box<SeparatedAddress>),
    #[serde(untagged)]
    Unrecognized(serde_json::Value),
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Bank {
    #[serde(rename = "BANK_OF_KOREA")]
    BankOfKorea,
    #[serde(rename = "KDB")]
    Kdb,
    #[serde(rename = "IBK")]
    Ibk,
    #[serde(rename = "KOOKMIN")]
    Kookmin,
    #[serde(rename = "SUHYUP")]
    Suhyup,
    #[serde(rename = "KEXIM")]
    Kexim,
    #[serde(rename = "NONGHYUP")]
    Nonghyup,
    #[serde(rename = "LOCAL_NONGHYUP")]
    LocalNonghyup,
    #[serde(rename = "WOORI")]
    Woori,
    #[serde(rename = "STANDARD_CHARTERED")]
    StandardChartered,
    #[serde(rename = "CITI")]
    Citi,
    #[serde(rename = "SUHYUP_FEDERATION")]
    SuhyupFederation,
    #[serde(rename = "DAEGU")]
    Daegu,
    #[serde(rename = "BUSAN")]
    Busan,
    #[serde(rename = "KWANGJU")]
    Kwangju,
    #[serde(rename = "JEJU")]
    Jeju,
    #[serde(rename = "JEONBUK")]
    Jeonbuk,
    #[serde(rename = "KYONGNAM")]
    Kyongnam,
    #[serde(rename = "KFCC")]
    Kfcc,
    #[serde(rename = "SHINHYUP")]
    Shinhyup,
    #[serde(rename = "SAVINGS_BANK")]
    SavingsBank,
    #[serde(rename = "MORGAN_STANLEY")]
    MorganStanley,
    #[serde(rename = "HSBC")]
    Hsbc,
    #[serde(rename = "DEUTSCHE")]
    Deutsche,
    #[serde(rename = "JPMC")]
    Jpmc,
    #[serde(rename = "MIZUHO")]
    Mizuho,
    #[serde(rename = "MUFG")]
    Mufg,
    #[serde(rename = "BANK_OF_AMERICA")]
    BankOfAmerica,
    #[serde(rename = "BNP_PARIBAS")]
    BnpParibas,
    #[serde(rename = "ICBC")]
    Icbc,
    #[serde(rename = "BANK_OF_CHINA")]
    BankOfChina,
    #[serde(rename = "NFCF")]
    Nfcf,
    #[serde(rename = "UOB")]
    Uob,
    #[serde(rename = "BOCOM")]
    Bocom,
    #[serde(rename = "CCB")]
    Ccb,
    #[serde(rename = "POST")]
    Post,
    #[serde(rename = "KODIT")]
    Kodit,
    #[serde(rename = "KIBO")]
    Kibo,
    #[serde(rename = "HANA")]
    Hana,
    #[serde(rename = "SHINHAN")]
    Shinhan,
    #[serde(rename = "K_BANK")]
    KBank,
    #[serde(rename = "KAKAO")]
    Kakao,
    #[serde(rename = "TOSS")]
    Toss,
    #[serde(rename = "MISC_FOREIGN")]
    MiscForeign,
    #[serde(rename = "SGI")]
    Sgi,
    #[serde(rename = "KCIS")]
    Kcis,
    #[serde(rename = "YUANTA_SECURITIES")]
    YuantaSecurities,
    #[serde(rename = "KB_SECURITIES")]
    KbSecurities,
    #[serde(rename = "SANGSANGIN_SECURITIES")]
    SangsanginSecurities,
    #[serde(rename = "HANYANG_SECURITIES")]
    HanyangSecurities,
    #[serde(rename = "LEADING_SECURITIES")]
    LeadingSecurities,
    #[serde(rename = "BNK_SECURITIES")]
    BnkSecurities,
    #[serde(rename = "IBK_SECURITIES")]
    IbkSecurities,
    #[serde(rename = "DAOL_SECURITIES")]
    DaolSecurities,
    #[serde(rename = "MIRAE_ASSET_SECURITIES")]
    MiraeAssetSecurities,
    #[serde(rename = "SAMSUNG_SECURITIES")]
    SamsungSecurities,
    #[serde(rename = "KOREA_SECURITIES")]
    KoreaSecurities,
    #[serde(rename = "NH_SECURITIES")]
    NhSecurities,
    #[serde(rename = "KYOBO_SECURITIES")]
    KyoboSecurities,
    #[serde(rename = "HI_SECURITIES")]
    HiSecurities,
    #[serde(rename = "HYUNDAI_MOTOR_SECURITIES")]
    HyundaiMotorSecurities,
    #[serde(rename = "KIWOOM_SECURITIES")]
    KiwoomSecurities,
    #[serde(rename = "EBEST_SECURITIES")]
    EbestSecurities,
    #[serde(rename = "SK_SECURITIES")]
    SkSecurities,
    #[serde(rename = "DAISHIN_SECURITIES")]
    DaishinSecurities,
    #[serde(rename = "HANHWA_SECURITIES")]
    HanhwaSecurities,
    #[serde(rename = "HANA_SECURITIES")]
    HanaSecurities,
    #[serde(rename = "TOSS_SECURITIES")]
    TossSecurities,
    #[serde(rename = "SHINHAN_SECURITIES")]
    ShinhanSecurities,
    #[serde(rename = "DB_SECURITIES")]
    DbSecurities,
    #[serde(rename = "EUGENE_SECURITIES")]
    EugeneSecurities,
    #[serde(rename = "MERITZ_SECURITIES")]
    MeritzSecurities,
    #[serde(rename = "KAKAO_PAY_SECURITIES")]
    KakaoPaySecurities,
    #[serde(rename = "BOOKOOK_SECURITIES")]
    BookookSecurities,
    #[serde(rename = "SHINYOUNG_SECURITIES")]
    ShinyoungSecurities,
    #[serde(rename = "CAPE_SECURITIES")]
    CapeSecurities,
    #[serde(rename = "KOREA_SECURITIES_FINANCE")]
    KoreaSecuritiesFinance,
    #[serde(rename = "KOREA_FOSS_SECURITIES")]
    KoreaFossSecurities,
    #[serde(rename = "WOORI_INVESTMENT_BANK")]
    WooriInvestmentBank,
    #[serde(untagged)]
    Unrecognized(String),
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct BeforeRegisteredPaymentEscrow {}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct CancelledPayment {
    pub id: String,
    pub transaction_id: String,
    pub merchant_id: String,
    pub store_id: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub method: Option<PaymentMethod>,
    pub channel: SelectedChannel,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub channel_group: Option<ChannelGroupSummary>,
    pub version: PortOneVersion,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub schedule_id: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub billing_key: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub webhooks: Option<Vec<PaymentWebhook>>,
    pub requested_at: String,
    pub updated_at: String,
    pub status_changed_at: String,
    pub order_name: String,
    pub amount: PaymentAmount,
    pub currency: Currency,
    pub customer: Customer,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub origin: Option<PaymentOrigin>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub promotion_id: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub is_cultural_expense: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub escrow: Option<PaymentEscrow>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub products: Option<Vec<PaymentProduct>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub product_count: Option<i32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub custom_data: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub country: Option<Country>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub paid_at: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub pg_tx_id: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cash_receipt: Option<PaymentCashReceipt>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cash_receipt_issuance_status: Option<CashReceiptIssuanceStatus>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub receipt_url: Option<String>,
    pub cancellations: Vec<PaymentCancellation>,
    pub cancelled_at: String,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct CancelledPaymentCashReceipt {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub r#type: Option<CashReceiptType>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub pg_receipt_id: Option<String>,
    pub issue_number: String,
    pub total_amount: i64,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tax_free_amount: Option<i64>,
    pub currency: Currency,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    pub issued_at: String,
    pub cancelled_at: String,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct CancelledPaymentEscrow {
    pub company: String,
    pub invoice_number: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sent_at: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub applied_at: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Card {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub publisher: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub issuer: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub brand: Option<CardBrand>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub r#type: Option<CardType>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub owner_type: Option<CardOwnerType>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub bin: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub number: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum CardBrand {
    #[serde(rename = "LOCAL")]
    Local,
    #[serde(rename = "MASTER")]
    Master,
    #[serde(rename = "UNIONPAY")]
    Unionpay,
    #[serde(rename = "VISA")]
    Visa,
    #[serde(rename = "JCB")]
    Jcb,
    #[serde(rename = "AMEX")]
    Amex,
    #[serde(rename = "DINERS")]
    Diners,
    #[serde(untagged)]
    Unrecognized(String),
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum CardOwnerType {
    #[serde(rename = "PERSONAL")]
    Personal,
    #[serde(rename = "CORPORATE")]
    Corporate,
    #[serde(untagged)]
    Unrecognized(String),
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum CardType {
    #[serde(rename = "CREDIT")]
    Credit,
    #[serde(rename = "DEBIT")]
    Debit,
    #[serde(rename = "GIFT")]
    Gift,
    #[serde(untagged)]
    Unrecognized(String),
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum CashReceiptIssuanceStatus {
    #[serde(rename = "ISSUED")]
    Issued,
    #[serde(rename = "NOT_ISSUED")]
    NotIssued,
    #[serde(untagged)]
    Unrecognized(String),
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum CashReceiptType {
    #[serde(rename = "PERSONAL")]
    Personal,
    #[serde(rename = "CORPORATE")]
    Corporate,
    #[serde(untagged)]
    Unrecognized(String),
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ChannelGroupSummary {
    pub id: String,
    pub name: String,
    pub is_for_test: bool,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ConfirmedPaymentEscrow {
    pub company: String,
    pub invoice_number: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sent_at: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub applied_at: Option<String>,
    pub is_automatically_confirmed: bool,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum ConvenienceStoreBrand {
    #[serde(rename = "LAWSON")]
    Lawson,
    #[serde(rename = "FAMILY_MART")]
    FamilyMart,
    #[serde(rename = "MINI_STOP")]
    MiniStop,
    #[serde(rename = "SEVEN_ELEVEN")]
    SevenEleven,
    #[serde(rename = "SEICOMART")]
    Seicomart,
    #[serde(untagged)]
    Unrecognized(String),
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Country {
    #[serde(rename = "AD")]
    Ad,
    #[serde(rename = "AE")]
    Ae,
    #[serde(rename = "AF")]
    Af,
    #[serde(rename = "AG")]
    Ag,
    #[serde(rename = "AI")]
    Ai,
    #[serde(rename = "AL")]
    Al,
    #[serde(rename = "AM")]
    Am,
    #[serde(rename = "AO")]
    Ao,
    #[serde(rename = "AQ")]
    Aq,
    #[serde(rename = "AR")]
    Ar,
    #[serde(rename = "AS")]
    As,
    #[serde(rename = "AT")]
    At,
    #[serde(rename = "AU")]
    Au,
    #[serde(rename = "AW")]
    Aw,
    #[serde(rename = "AX")]
    Ax,
    #[serde(rename = "AZ")]
    Az,
    #[serde(rename = "BA")]
    Ba,
    #[serde(rename = "BB")]
    Bb,
    #[serde(rename = "BD")]
    Bd,
    #[serde(rename = "BE")]
    Be,
    #[serde(rename = "BF")]
    Bf,
    #[serde(rename = "BG")]
    Bg,
    #[serde(rename = "BH")]
    Bh,
    #[serde(rename = "BI")]
    Bi,
    #[serde(rename = "BJ")]
    Bj,
    #[serde(rename = "BL")]
    Bl,
    #[serde(rename = "BM")]
    Bm,
    #[serde(rename = "BN")]
    Bn,
    #[serde(rename = "BO")]
    Bo,
    #[serde(rename = "BQ")]
    Bq,
    #[serde(rename = "BR")]
    Br,
    #[serde(rename = "BS")]
    Bs,
    #[serde(rename = "BT")]
    Bt,
    #[serde(rename = "BV")]
    Bv,
    #[serde(rename = "BW")]
    Bw,
    #[serde(rename = "BY")]
    By,
    #[serde(rename = "BZ")]
    Bz,
    #[serde(rename = "CA")]
    Ca,
    #[serde(rename = "CC")]
    Cc,
    #[serde(rename = "CD")]
    Cd,
    #[serde(rename = "CF")]
    Cf,
    #[serde(rename = "CG")]
    Cg,
    #[serde(rename = "CH")]
    Ch,
    #[serde(rename = "CI")]
    Ci,
    #[serde(rename = "CK")]
    Ck,
    #[serde(rename = "CL")]
    Cl,
    #[serde(rename = "CM")]
    Cm,
    #[serde(rename = "CN")]
    Cn,
    #[serde(rename = "CO")]
    Co,
    #[serde(rename = "CR")]
    Cr,
    #[serde(rename = "CU")]
    Cu,
    #[serde(rename = "CV")]
    Cv,
    #[serde(rename = "CW")]
    Cw,
    #[serde(rename = "CX")]
    Cx,
    #[serde(rename = "CY")]
    Cy,
    #[serde(rename = "CZ")]
    Cz,
    #[serde(rename = "DE")]
    De,
    #[serde(rename = "DJ")]
    Dj,
    #[serde(rename = "DK")]
    Dk,
    #[serde(rename = "DM")]
    Dm,
    #[serde(rename = "DO")]
    Do,
    #[serde(rename = "DZ")]
    Dz,
    #[serde(rename = "EC")]
    Ec,
    #[serde(rename = "EE")]
    Ee,
    #[serde(rename = "EG")]
    Eg,
    #[serde(rename = "EH")]
    Eh,
    #[serde(rename = "ER")]
    Er,
    #[serde(rename = "ES")]
    Es,
    #[serde(rename = "ET")]
    Et,
    #[serde(rename = "FI")]
    Fi,
    #[serde(rename = "FJ")]
    Fj,
    #[serde(rename = "FK")]
    Fk,
    #[serde(rename = "FM")]
    Fm,
    #[serde(rename = "FO")]
    Fo,
    #[serde(rename = "FR")]
    Fr,
    #[serde(rename = "GA")]
    Ga,
    #[serde(rename = "GB")]
    Gb,
    #[serde(rename = "GD")]
    Gd,
    #[serde(rename = "GE")]
    Ge,
    #[serde(rename = "GF")]
    Gf,
    #[serde(rename = "GG")]
    Gg,
    #[serde(rename = "GH")]
    Gh,
    #[serde(rename = "GI")]
    Gi,
    #[serde(rename = "GL")]
    Gl,
    #[serde(rename = "GM")]
    Gm,
    #[serde(rename = "GN")]
    Gn,
    #[serde(rename = "GP")]
    Gp,
    #[serde(rename = "GQ")]
    Gq,
    #[serde(rename = "GR")]
    Gr,
    #[serde(rename = "GS")]
    Gs,
    #[serde(rename = "GT")]
    Gt,
    #[serde(rename = "GU")]
    Gu,
    #[serde(rename = "GW")]
    Gw,
    #[serde(rename = "GY")]
    Gy,
    #[serde(rename = "HK")]
    Hk,
    #[serde(rename = "HM")]
    Hm,
    #[serde(rename = "HN")]
    Hn,
    #[serde(rename = "HR")]
    Hr,
    #[serde(rename = "HT")]
    Ht,
    #[serde(rename = "HU")]
    Hu,
    #[serde(rename = "ID")]
    Id,
    #[serde(rename = "IE")]
    Ie,
    #[serde(rename = "IL")]
    Il,
    #[serde(rename = "IM")]
    Im,
    #[serde(rename = "IN")]
    In,
    #[serde(rename = "IO")]
    Io,
    #[serde(rename = "IQ")]
    Iq,
    #[serde(rename = "IR")]
    Ir,
    #[serde(rename = "IS")]
    Is,
    #[serde(rename = "IT")]
    It,
    #[serde(rename = "JE")]
    Je,
    #[serde(rename = "JM")]
    Jm,
    #[serde(rename = "JO")]
    Jo,
    #[serde(rename = "JP")]
    Jp,
    #[serde(rename = "KE")]
    Ke,
    #[serde(rename = "KG")]
    Kg,
    #[serde(rename = "KH")]
    Kh,
    #[serde(rename = "KI")]
    Ki,
    #[serde(rename = "KM")]
    Km,
    #[serde(rename = "KN")]
    Kn,
    #[serde(rename = "KP")]
    Kp,
    #[serde(rename = "KR")]
    Kr,
    #[serde(rename = "KW")]
    Kw,
    #[serde(rename = "KY")]
    Ky,
    #[serde(rename = "KZ")]
    Kz,
    #[serde(rename = "LA")]
    La,
    #[serde(rename = "LB")]
    Lb,
    #[serde(rename = "LC")]
    Lc,
    #[serde(rename = "LI")]
    Li,
    #[serde(rename = "LK")]
    Lk,
    #[serde(rename = "LR")]
    Lr,
    #[serde(rename = "LS")]
    Ls,
    #[serde(rename = "LT")]
    Lt,
    #[serde(rename = "LU")]
    Lu,
    #[serde(rename = "LV")]
    Lv,
    #[serde(rename = "LY")]
    Ly,
    #[serde(rename = "MA")]
    Ma,
    #[serde(rename = "MC")]
    Mc,
    #[serde(rename = "MD")]
    Md,
    #[serde(rename = "ME")]
    Me,
    #[serde(rename = "MF")]
    Mf,
    #[serde(rename = "MG")]
    Mg,
    #[serde(rename = "MH")]
    Mh,
    #[serde(rename = "MK")]
    Mk,
    #[serde(rename = "ML")]
    Ml,
    #[serde(rename = "MM")]
    Mm,
    #[serde(rename = "MN")]
    Mn,
    #[serde(rename = "MO")]
    Mo,
    #[serde(rename = "MP")]
    Mp,
    #[serde(rename = "MQ")]
    Mq,
    #[serde(rename = "MR")]
    Mr,
    #[serde(rename = "MS")]
    Ms,
    #[serde(rename = "MT")]
    Mt,
    #[serde(rename = "MU")]
    Mu,
    #[serde(rename = "MV")]
    Mv,
    #[serde(rename = "MW")]
    Mw,
    #[serde(rename = "MX")]
    Mx,
    #[serde(rename = "MY")]
    My,
    #[serde(rename = "MZ")]
    Mz,
    #[serde(rename = "NA")]
    Na,
    #[serde(rename = "NC")]
    Nc,
    #[serde(rename = "NE")]
    Ne,
    #[serde(rename = "NF")]
    Nf,
    #[serde(rename = "NG")]
    Ng,
    #[serde(rename = "NI")]
    Ni,
    #[serde(rename = "NL")]
    Nl,
    #[serde(rename = "NO")]
    No,
    #[serde(rename = "NP")]
    Np,
    #[serde(rename = "NR")]
    Nr,
    #[serde(rename = "NU")]
    Nu,
    #[serde(rename = "NZ")]
    Nz,
    #[serde(rename = "OM")]
    Om,
    #[serde(rename = "PA")]
    Pa,
    #[serde(rename = "PE")]
    Pe,
    #[serde(rename = "PF")]
    Pf,
    #[serde(rename = "PG")]
    Pg,
    #[serde(rename = "PH")]
    Ph,
    #[serde(rename = "PK")]
    Pk,
    #[serde(rename = "PL")]
    Pl,
    #[serde(rename = "PM")]
    Pm,
    #[serde(rename = "PN")]
    Pn,
    #[serde(rename = "PR")]
    Pr,
    #[serde(rename = "PS")]
    Ps,
    #[serde(rename = "PT")]
    Pt,
    #[serde(rename = "PW")]
    Pw,
    #[serde(rename = "PY")]
    Py,
    #[serde(rename = "QA")]
    Qa,
    #[serde(rename = "RE")]
    Re,
    #[serde(rename = "RO")]
    Ro,
    #[serde(rename = "RS")]
    Rs,
    #[serde(rename = "RU")]
    Ru,
    #[serde(rename = "RW")]
    Rw,
    #[serde(rename = "SA")]
    Sa,
    #[serde(rename = "SB")]
    Sb,
    #[serde(rename = "SC")]
    Sc,
    #[serde(rename = "SD")]
    Sd,
    #[serde(rename = "SE")]
    Se,
    #[serde(rename = "SG")]
    Sg,
    #[serde(rename = "SH")]
    Sh,
    #[serde(rename = "SI")]
    Si,
    #[serde(rename = "SJ")]
    Sj,
    #[serde(rename = "SK")]
    Sk,
    #[serde(rename = "SL")]
    Sl,
    #[serde(rename = "SM")]
    Sm,
    #[serde(rename = "SN")]
    Sn,
    #[serde(rename = "SO")]
    So,
    #[serde(rename = "SR")]
    Sr,
    #[serde(rename = "SS")]
    Ss,
    #[serde(rename = "ST")]
    St,
    #[serde(rename = "SV")]
    Sv,
    #[serde(rename = "SX")]
    Sx,
    #[serde(rename = "SY")]
    Sy,
    #[serde(rename = "SZ")]
    Sz,
    #[serde(rename = "TC")]
    Tc,
    #[serde(rename = "TD")]
    Td,
    #[serde(rename = "TF")]
    Tf,
    #[serde(rename = "TG")]
    Tg,
    #[serde(rename = "TH")]
    Th,
    #[serde(rename = "TJ")]
    Tj,
    #[serde(rename = "TK")]
    Tk,
    #[serde(rename = "TL")]
    Tl,
    #[serde(rename = "TM")]
    Tm,
    #[serde(rename = "TN")]
    Tn,
    #[serde(rename = "TO")]
    To,
    #[serde(rename = "TR")]
    Tr,
    #[serde(rename = "TT")]
    Tt,
    #[serde(rename = "TV")]
    Tv,
    #[serde(rename = "TW")]
    Tw,
    #[serde(rename = "TZ")]
    Tz,
    #[serde(rename = "UA")]
    Ua,
    #[serde(rename = "UG")]
    Ug,
    #[serde(rename = "UM")]
    Um,
    #[serde(rename = "US")]
    Us,
    #[serde(rename = "UY")]
    Uy,
    #[serde(rename = "UZ")]
    Uz,
    #[serde(rename = "VA")]
    Va,
    #[serde(rename = "VC")]
    Vc,
    #[serde(rename = "VE")]
    Ve,
    #[serde(rename = "VG")]
    Vg,
    #[serde(rename = "VI")]
    Vi,
    #[serde(rename = "VN")]
    Vn,
    #[serde(rename = "VU")]
    Vu,
    #[serde(rename = "WF")]
    Wf,
    #[serde(rename = "WS")]
    Ws,
    #[serde(rename = "YE")]
    Ye,
    #[serde(rename = "YT")]
    Yt,
    #[serde(rename = "ZA")]
    Za,
    #[serde(rename = "ZM")]
    Zm,
    #[serde(rename = "ZW")]
    Zw,
    #[serde(untagged)]
    Unrecognized(String),
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Currency {
    #[serde(rename = "KRW")]
    Krw,
    #[serde(rename = "USD")]
    Usd,
    #[serde(rename = "JPY")]
    Jpy,
    #[serde(rename = "AED")]
    Aed,
    #[serde(rename = "AFN")]
    Afn,
    #[serde(rename = "ALL")]
    All,
    #[serde(rename = "AMD")]
    Amd,
    #[serde(rename = "ANG")]
    Ang,
    #[serde(rename = "AOA")]
    Aoa,
    #[serde(rename = "ARS")]
    Ars,
    #[serde(rename = "AUD")]
    Aud,
    #[serde(rename = "AWG")]
    Awg,
    #[serde(rename = "AZN")]
    Azn,
    #[serde(rename = "BAM")]
    Bam,
    #[serde(rename = "BBD")]
    Bbd,
    #[serde(rename = "BDT")]
    Bdt,
    #[serde(rename = "BGN")]
    Bgn,
    #[serde(rename = "BHD")]
    Bhd,
    #[serde(rename = "BIF")]
    Bif,
    #[serde(rename = "BMD")]
    Bmd,
    #[serde(rename = "BND")]
    Bnd,
    #[serde(rename = "BOB")]
    Bob,
    #[serde(rename = "BOV")]
    Bov,
    #[serde(rename = "BRL")]
    Brl,
    #[serde(rename = "BSD")]
    Bsd,
    #[serde(rename = "BTN")]
    Btn,
    #[serde(rename = "BWP")]
    Bwp,
    #[serde(rename = "BYN")]
    Byn,
    #[serde(rename = "BZD")]
    Bzd,
    #[serde(rename = "CAD")]
    Cad,
    #[serde(rename = "CDF")]
    Cdf,
    #[serde(rename = "CHE")]
    Che,
    #[serde(rename = "CHF")]
    Chf,
    #[serde(rename = "CHW")]
    Chw,
    #[serde(rename = "CLF")]
    Clf,
    #[serde(rename = "CLP")]
    Clp,
    #[serde(rename = "CNY")]
    Cny,
    #[serde(rename = "COP")]
    Cop,
    #[serde(rename = "COU")]
    Cou,
    #[serde(rename = "CRC")]
    Crc,
    #[serde(rename = "CUC")]
    Cuc,
    #[serde(rename = "CUP")]
    Cup,
    #[serde(rename = "CVE")]
    Cve,
    #[serde(rename = "CZK")]
    Czk,
    #[serde(rename = "DJF")]
    Djf,
    #[serde(rename = "DKK")]
    Dkk,
    #[serde(rename = "DOP")]
    Dop,
    #[serde(rename = "DZD")]
    Dzd,
    #[serde(rename = "EGP")]
    Egp,
    #[serde(rename = "ERN")]
    Ern,
    #[serde(rename = "ETB")]
    Etb,
    #[serde(rename = "EUR")]
    Eur,
    #[serde(rename = "FJD")]
    Fjd,
    #[serde(rename = "FKP")]
    Fkp,
    #[serde(rename = "GBP")]
    Gbp,
    #[serde(rename = "GEL")]
    Gel,
    #[serde(rename = "GHS")]
    Ghs,
    #[serde(rename = "GIP")]
    Gip,
    #[serde(rename = "GMD")]
    Gmd,
    #[serde(rename = "GNF")]
    Gnf,
    #[serde(rename = "GTQ")]
    Gtq,
    #[serde(rename = "GYD")]
    Gyd,
    #[serde(rename = "HKD")]
    Hkd,
    #[serde(rename = "HNL")]
    Hnl,
    #[serde(rename = "HRK")]
    Hrk,
    #[serde(rename = "HTG")]
    Htg,
    #[serde(rename = "HUF")]
    Huf,
    #[serde(rename = "IDR")]
    Idr,
    #[serde(rename = "ILS")]
    Ils,
    #[serde(rename = "INR")]
    Inr,
    #[serde(rename = "IQD")]
    Iqd,
    #[serde(rename = "IRR")]
    Irr,
    #[serde(rename = "ISK")]
    Isk,
    #[serde(rename = "JMD")]
    Jmd,
    #[serde(rename = "JOD")]
    Jod,
    #[serde(rename = "KES")]
    Kes,
    #[serde(rename = "KGS")]
    Kgs,
    #[serde(rename = "KHR")]
    Khr,
    #[serde(rename = "KMF")]
    Kmf,
    #[serde(rename = "KPW")]
    Kpw,
    #[serde(rename = "KWD")]
    Kwd,
    #[serde(rename = "KYD")]
    Kyd,
    #[serde(rename = "KZT")]
    Kzt,
    #[serde(rename = "LAK")]
    Lak,
    #[serde(rename = "LBP")]
    Lbp,
    #[serde(rename = "LKR")]
    Lkr,
    #[serde(rename = "LRD")]
    Lrd,
    #[serde(rename = "LSL")]
    Lsl,
    #[serde(rename = "LYD")]
    Lyd,
    #[serde(rename = "MAD")]
    Mad,
    #[serde(rename = "MDL")]
    Mdl,
    #[serde(rename = "MGA")]
    Mga,
    #[serde(rename = "MKD")]
    Mkd,
    #[serde(rename = "MMK")]
    Mmk,
    #[serde(rename = "MNT")]
    Mnt,
    #[serde(rename = "MOP")]
    Mop,
    #[serde(rename = "MRU")]
    Mru,
    #[serde(rename = "MUR")]
    Mur,
    #[serde(rename = "MVR")]
    Mvr,
    #[serde(rename = "MWK")]
    Mwk,
    #[serde(rename = "MXN")]
    Mxn,
    #[serde(rename = "MXV")]
    Mxv,
    #[serde(rename = "MYR")]
    Myr,
    #[serde(rename = "MZN")]
    Mzn,
    #[serde(rename = "NAD")]
    Nad,
    #[serde(rename = "NGN")]
    Ngn,
    #[serde(rename = "NIO")]
    Nio,
    #[serde(rename = "NOK")]
    Nok,
    #[serde(rename = "NPR")]
    Npr,
    #[serde(rename = "NZD")]
    Nzd,
    #[serde(rename = "OMR")]
    Omr,
    #[serde(rename = "PAB")]
    Pab,
    #[serde(rename = "PEN")]
    Pen,
    #[serde(rename = "PGK")]
    Pgk,
    #[serde(rename = "PHP")]
    Php,
    #[serde(rename = "PKR")]
    Pkr,
    #[serde(rename = "PLN")]
    Pln,
    #[serde(rename = "PYG")]
    Pyg,
    #[serde(rename = "QAR")]
    Qar,
    #[serde(rename = "RON")]
    Ron,
    #[serde(rename = "RSD")]
    Rsd,
    #[serde(rename = "RUB")]
    Rub,
    #[serde(rename = "RWF")]
    Rwf,
    #[serde(rename = "SAR")]
    Sar,
    #[serde(rename = "SBD")]
    Sbd,
    #[serde(rename = "SCR")]
    Scr,
    #[serde(rename = "SDG")]
    Sdg,
    #[serde(rename = "SEK")]
    Sek,
    #[serde(rename = "SGD")]
    Sgd,
    #[serde(rename = "SHP")]
    Shp,
    #[serde(rename = "SLE")]
    Sle,
    #[serde(rename = "SLL")]
    Sll,
    #[serde(rename = "SOS")]
    Sos,
    #[serde(rename = "SRD")]
    Srd,
    #[serde(rename = "SSP")]
    Ssp,
    #[serde(rename = "STN")]
    Stn,
    #[serde(rename = "SVC")]
    Svc,
    #[serde(rename = "SYP")]
    Syp,
    #[serde(rename = "SZL")]
    Szl,
    #[serde(rename = "THB")]
    Thb,
    #[serde(rename = "TJS")]
    Tjs,
    #[serde(rename = "TMT")]
    Tmt,
    #[serde(rename = "TND")]
    Tnd,
    #[serde(rename = "TOP")]
    Top,
    #[serde(rename = "TRY")]
    Try,
    #[serde(rename = "TTD")]
    Ttd,
    #[serde(rename = "TWD")]
    Twd,
    #[serde(rename = "TZS")]
    Tzs,
    #[serde(rename = "UAH")]
    Uah,
    #[serde(rename = "UGX")]
    Ugx,
    #[serde(rename = "USN")]
    Usn,
    #[serde(rename = "UYI")]
    Uyi,
    #[serde(rename = "UYU")]
    Uyu,
    #[serde(rename = "UYW")]
    Uyw,
    #[serde(rename = "UZS")]
    Uzs,
    #[serde(rename = "VED")]
    Ved,
    #[serde(rename = "VES")]
    Ves,
    #[serde(rename = "VND")]
    Vnd,
    #[serde(rename = "VUV")]
    Vuv,
    #[serde(rename = "WST")]
    Wst,
    #[serde(rename = "XAF")]
    Xaf,
    #[serde(rename = "XAG")]
    Xag,
    #[serde(rename = "XAU")]
    Xau,
    #[serde(rename = "XBA")]
    Xba,
    #[serde(rename = "XBB")]
    Xbb,
    #[serde(rename = "XBC")]
    Xbc,
    #[serde(rename = "XBD")]
    Xbd,
    #[serde(rename = "XCD")]
    Xcd,
    #[serde(rename = "XDR")]
    Xdr,
    #[serde(rename = "XOF")]
    Xof,
    #[serde(rename = "XPD")]
    Xpd,
    #[serde(rename = "XPF")]
    Xpf,
    #[serde(rename = "XPT")]
    Xpt,
    #[serde(rename = "XSU")]
    Xsu,
    #[serde(rename = "XTS")]
    Xts,
    #[serde(rename = "XUA")]
    Xua,
    #[serde(rename = "XXX")]
    Xxx,
    #[serde(rename = "YER")]
    Yer,
    #[serde(rename = "ZAR")]
    Zar,
    #[serde(rename = "ZMW")]
    Zmw,
    #[serde(rename = "ZWL")]
    Zwl,
    #[serde(untagged)]
    Unrecognized(String),
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Customer {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub birth_year: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub birth_month: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub birth_day: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub gender: Option<Gender>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub email: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub phone_number: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub address: Option<Address>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub zipcode: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct DeliveredPaymentEscrow {
    pub company: String,
    pub invoice_number: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sent_at: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub applied_at: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Dispute {
    pub status: DisputeStatus,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub pg_dispute_id: Option<String>,
    pub reason: String,
    pub created_at: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub resolved_at: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum DisputeStatus {
    #[serde(rename = "UNRESOLVED")]
    Unresolved,
    #[serde(rename = "RESOLVED")]
    Resolved,
    #[serde(untagged)]
    Unrecognized(String),
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum EasyPayProvider {
    #[serde(rename = "SAMSUNGPAY")]
    Samsungpay,
    #[serde(rename = "KAKAOPAY")]
    Kakaopay,
    #[serde(rename = "NAVERPAY")]
    Naverpay,
    #[serde(rename = "PAYCO")]
    Payco,
    #[serde(rename = "SSGPAY")]
    Ssgpay,
    #[serde(rename = "CHAI")]
    Chai,
    #[serde(rename = "LPAY")]
    Lpay,
    #[serde(rename = "KPAY")]
    Kpay,
    #[serde(rename = "TOSSPAY")]
    Tosspay,
    #[serde(rename = "LGPAY")]
    Lgpay,
    #[serde(rename = "PINPAY")]
    Pinpay,
    #[serde(rename = "APPLEPAY")]
    Applepay,
    #[serde(rename = "SKPAY")]
    Skpay,
    #[serde(rename = "TOSS_BRANDPAY")]
    TossBrandpay,
    #[serde(rename = "KB_APP")]
    KbApp,
    #[serde(rename = "ALIPAY")]
    Alipay,
    #[serde(rename = "HYPHEN")]
    Hyphen,
    #[serde(rename = "TMONEY")]
    Tmoney,
    #[serde(rename = "PAYPAL")]
    Paypal,
    #[serde(rename = "SMILEPAY")]
    Smilepay,
    #[serde(rename = "MIR")]
    Mir,
    #[serde(rename = "WECHAT")]
    Wechat,
    #[serde(rename = "LINEPAY")]
    Linepay,
    #[serde(rename = "KLARNA")]
    Klarna,
    #[serde(rename = "GRABPAY")]
    Grabpay,
    #[serde(rename = "SHOPEEPAY")]
    Shopeepay,
    #[serde(rename = "JKOPAY")]
    Jkopay,
    #[serde(rename = "PAYPAY")]
    Paypay,
    #[serde(rename = "AMAZONPAY")]
    Amazonpay,
    #[serde(rename = "RAKUTENPAY")]
    Rakutenpay,
    #[serde(rename = "DBARAI")]
    Dbarai,
    #[serde(rename = "AUPAY")]
    Aupay,
    #[serde(rename = "MERPAY")]
    Merpay,
    #[serde(rename = "MONEYTREE")]
    Moneytree,
    #[serde(rename = "KPLUS")]
    Kplus,
    #[serde(rename = "TINABA")]
    Tinaba,
    #[serde(rename = "BILL_EASE")]
    BillEase,
    #[serde(rename = "KREDIVO")]
    Kredivo,
    #[serde(rename = "RABBIT_LINE_PAY")]
    RabbitLinePay,
    #[serde(rename = "ALIPAY_HK")]
    AlipayHk,
    #[serde(rename = "AKULAKU_PAY_LATER")]
    AkulakuPayLater,
    #[serde(rename = "BOOST")]
    Boost,
    #[serde(rename = "BPI")]
    Bpi,
    #[serde(rename = "DANA")]
    Dana,
    #[serde(rename = "G_CASH")]
    GCash,
    #[serde(rename = "HIPAY")]
    Hipay,
    #[serde(rename = "MPAY")]
    Mpay,
    #[serde(rename = "TOUCH_N_GO")]
    TouchNGo,
    #[serde(rename = "TRUE_MONEY")]
    TrueMoney,
    #[serde(rename = "DOKU_WALLET")]
    DokuWallet,
    #[serde(rename = "JENIUS_PAY")]
    JeniusPay,
    #[serde(rename = "OVO")]
    Ovo,
    #[serde(rename = "MAYA")]
    Maya,
    #[serde(rename = "QRIS")]
    Qris,
    #[serde(rename = "THAI_QR")]
    ThaiQr,
    #[serde(rename = "GOOGLE_PAY")]
    GooglePay,
    #[serde(untagged)]
    Unrecognized(String),
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct FailedPayment {
    pub id: String,
    pub transaction_id: String,
    pub merchant_id: String,
    pub store_id: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub method: Option<PaymentMethod>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub channel: Option<SelectedChannel>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub channel_group: Option<ChannelGroupSummary>,
    pub version: PortOneVersion,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub schedule_id: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub billing_key: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub webhooks: Option<Vec<PaymentWebhook>>,
    pub requested_at: String,
    pub updated_at: String,
    pub status_changed_at: String,
    pub order_name: String,
    pub amount: PaymentAmount,
    pub currency: Currency,
    pub customer: Customer,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub origin: Option<PaymentOrigin>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub promotion_id: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub is_cultural_expense: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub escrow: Option<PaymentEscrow>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub products: Option<Vec<PaymentProduct>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub product_count: Option<i32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub custom_data: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub country: Option<Country>,
    pub failed_at: String,
    pub failure: PaymentFailure,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct FailedPaymentCancellation {
    pub id: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub pg_cancellation_id: Option<String>,
    pub total_amount: i64,
    pub tax_free_amount: i64,
    pub vat_amount: i64,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub easy_pay_discount_amount: Option<i64>,
    pub reason: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cancelled_at: Option<String>,
    pub requested_at: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub trigger: Option<Trigger>,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Gender {
    #[serde(rename = "MALE")]
    Male,
    #[serde(rename = "FEMALE")]
    Female,
    #[serde(rename = "OTHER")]
    Other,
    #[serde(untagged)]
    Unrecognized(String),
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct GetPaymentsResponse {
    pub items: Vec<Payment>,
    pub page: PageInfo,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct IssuedPaymentCashReceipt {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub r#type: Option<CashReceiptType>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub pg_receipt_id: Option<String>,
    pub issue_number: String,
    pub total_amount: i64,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tax_free_amount: Option<i64>,
    pub currency: Currency,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    pub issued_at: String,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct OneLineAddress {
    pub one_line: String,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct PageInfo {
    pub number: i32,
    pub size: i32,
    pub total_count: i32,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct PaidPayment {
    pub id: String,
    pub transaction_id: String,
    pub merchant_id: String,
    pub store_id: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub method: Option<PaymentMethod>,
    pub channel: SelectedChannel,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub channel_group: Option<ChannelGroupSummary>,
    pub version: PortOneVersion,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub schedule_id: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub billing_key: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub webhooks: Option<Vec<PaymentWebhook>>,
    pub requested_at: String,
    pub updated_at: String,
    pub status_changed_at: String,
    pub order_name: String,
    pub amount: PaymentAmount,
    pub currency: Currency,
    pub customer: Customer,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub origin: Option<PaymentOrigin>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub promotion_id: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub is_cultural_expense: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub escrow: Option<PaymentEscrow>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub products: Option<Vec<PaymentProduct>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub product_count: Option<i32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub custom_data: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub country: Option<Country>,
    pub paid_at: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub pg_tx_id: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub pg_response: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cash_receipt: Option<PaymentCashReceipt>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cash_receipt_issuance_status: Option<CashReceiptIssuanceStatus>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub receipt_url: Option<String>,
    pub disputes: Vec<Dispute>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cancellations: Option<Vec<PaymentCancellation>>,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct PartialCancelledPayment {
    pub id: String,
    pub transaction_id: String,
    pub merchant_id: String,
    pub store_id: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub method: Option<PaymentMethod>,
    pub channel: SelectedChannel,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub channel_group: Option<ChannelGroupSummary>,
    pub version: PortOneVersion,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub schedule_id: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub billing_key: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub webhooks: Option<Vec<PaymentWebhook>>,
    pub requested_at: String,
    pub updated_at: String,
    pub status_changed_at: String,
    pub order_name: String,
    pub amount: PaymentAmount,
    pub currency: Currency,
    pub customer: Customer,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub origin: Option<PaymentOrigin>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub promotion_id: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub is_cultural_expense: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub escrow: Option<PaymentEscrow>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub products: Option<Vec<PaymentProduct>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub product_count: Option<i32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub custom_data: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub country: Option<Country>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub paid_at: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub pg_tx_id: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cash_receipt: Option<PaymentCashReceipt>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cash_receipt_issuance_status: Option<CashReceiptIssuanceStatus>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub receipt_url: Option<String>,
    pub cancellations: Vec<PaymentCancellation>,
    pub cancelled_at: String,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct PayPendingPayment {
    pub id: String,
    pub transaction_id: String,
    pub merchant_id: String,
    pub store_id: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub method: Option<PaymentMethod>,
    pub channel: SelectedChannel,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub channel_group: Option<ChannelGroupSummary>,
    pub version: PortOneVersion,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub schedule_id: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub billing_key: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub webhooks: Option<Vec<PaymentWebhook>>,
    pub requested_at: String,
    pub updated_at: String,
    pub status_changed_at: String,
    pub order_name: String,
    pub amount: PaymentAmount,
    pub currency: Currency,
    pub customer: Customer,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub origin: Option<PaymentOrigin>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub promotion_id: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub is_cultural_expense: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub escrow: Option<PaymentEscrow>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub products: Option<Vec<PaymentProduct>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub product_count: Option<i32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub custom_data: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub country: Option<Country>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub pg_tx_id: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "status")]
pub enum Payment {
    #[serde(rename = "CANCELLED")]
    Cancelled(Box<CancelledPayment>),
    #[serde(rename = "FAILED")]
    Failed(Box<FailedPayment>),
    #[serde(rename = "PAID")]
    Paid(Box<PaidPayment>),
    #[serde(rename = "PARTIAL_CANCELLED")]
    PartialCancelled(Box<PartialCancelledPayment>),
    #[serde(rename = "PAY_PENDING")]
    PayPending(Box<PayPendingPayment>),
    #[serde(rename = "READY")]
    Ready(Box<ReadyPayment>),
    #[serde(rename = "VIRTUAL_ACCOUNT_ISSUED")]
    VirtualAccountIssued(Box<VirtualAccountIssuedPayment>),
    #[serde(untagged)]
    Unrecognized(serde_json::Value),
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct PaymentAmount {
    pub total: i64,
    pub tax_free: i64,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub vat: Option<i64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub supply: Option<i64>,
    pub discount: i64,
    pub paid: i64,
    pub cancelled: i64,
    pub cancelled_tax_free: i64,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "status")]
pub enum PaymentCancellation {
    #[serde(rename = "FAILED")]
    Failed(Box<FailedPaymentCancellation>),
    #[serde(rename = "REQUESTED")]
    Requested(Box<RequestedPaymentCancellation>),
    #[serde(rename = "SUCCEEDED")]
    Succeeded(Box<SucceededPaymentCancellation>),
    #[serde(untagged)]
    Unrecognized(serde_json::Value),
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "status")]
pub enum PaymentCashReceipt {
    #[serde(rename = "CANCELLED")]
    Cancelled(Box<CancelledPaymentCashReceipt>),
    #[serde(rename = "ISSUED")]
    Issued(Box<IssuedPaymentCashReceipt>),
    #[serde(untagged)]
    Unrecognized(serde_json::Value),
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "status")]
pub enum PaymentEscrow {
    #[serde(rename = "BEFORE_REGISTERED")]
    BeforeRegistered(BeforeRegisteredPaymentEscrow),
    #[serde(rename = "CANCELLED")]
    Cancelled(Box<CancelledPaymentEscrow>),
    #[serde(rename = "CONFIRMED")]
    Confirmed(Box<ConfirmedPaymentEscrow>),
    #[serde(rename = "DELIVERED")]
    Delivered(Box<DeliveredPaymentEscrow>),
    #[serde(rename = "REGISTERED")]
    Registered(Box<RegisteredPaymentEscrow>),
    #[serde(rename = "REJECTED")]
    Rejected(Box<RejectedPaymentEscrow>),
    #[serde(rename = "REJECT_CONFIRMED")]
    RejectConfirmed(Box<RejectConfirmedPaymentEscrow>),
    #[serde(untagged)]
    Unrecognized(serde_json::Value),
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct PaymentFailure {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub pg_code: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub pg_message: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct PaymentInstallment {
    pub month: i32,
    pub is_interest_free: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub is_interest_free_from_merchant: Option<bool>,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "type")]
pub enum PaymentMethod {
    #[serde(rename = "PaymentMethodCard")]
    Card(Box<PaymentMethodCard>),
    #[serde(rename = "PaymentMethodConvenienceStore")]
    ConvenienceStore(Box<PaymentMethodConvenienceStore>),
    #[serde(rename = "PaymentMethodCrypto")]
    Crypto(PaymentMethodCrypto),
    #[serde(rename = "PaymentMethodEasyPay")]
    EasyPay(PaymentMethodEasyPay),
    #[serde(rename = "PaymentMethodGiftCertificate")]
    GiftCertificate(PaymentMethodGiftCertificate),
    #[serde(rename = "PaymentMethodMobile")]
    Mobile(PaymentMethodMobile),
    #[serde(rename = "PaymentMethodTransfer")]
    Transfer(PaymentMethodTransfer),
    #[serde(rename = "PaymentMethodVirtualAccount")]
    VirtualAccount(Box<PaymentMethodVirtualAccount>),
    #[serde(untagged)]
    Unrecognized(serde_json::Value),
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct PaymentMethodCard {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub card: Option<Card>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub approval_number: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub installment: Option<PaymentInstallment>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub point_used: Option<bool>,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct PaymentMethodConvenienceStore {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub convenience_store_brand: Option<ConvenienceStoreBrand>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub confirmation_number: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub receipt_number: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub payment_deadline: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct PaymentMethodCrypto {}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct PaymentMethodEasyPay {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub provider: Option<EasyPayProvider>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub easy_pay_method: Option<PaymentMethodEasyPayMethod>,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "type")]
pub enum PaymentMethodEasyPayMethod {
    #[serde(rename = "PaymentMethodCard")]
    PaymentMethodCard(Box<PaymentMethodCard>),
    #[serde(rename = "PaymentMethodEasyPayMethodCharge")]
    PaymentMethodEasyPayMethodCharge(PaymentMethodEasyPayMethodCharge),
    #[serde(rename = "PaymentMethodTransfer")]
    PaymentMethodTransfer(PaymentMethodTransfer),
    #[serde(untagged)]
    Unrecognized(serde_json::Value),
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct PaymentMethodEasyPayMethodCharge {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub bank: Option<Bank>,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct PaymentMethodGiftCertificate {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub gift_certificate_type: Option<PaymentMethodGiftCertificateType>,
    pub approval_number: String,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum PaymentMethodGiftCertificateType {
    #[serde(rename = "BOOKNLIFE")]
    Booknlife,
    #[serde(rename = "SMART_MUNSANG")]
    SmartMunsang,
    #[serde(rename = "CULTURELAND")]
    Cultureland,
    #[serde(rename = "HAPPYMONEY")]
    Happymoney,
    #[serde(rename = "CULTUREGIFT")]
    Culturegift,
    #[serde(untagged)]
    Unrecognized(String),
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct PaymentMethodMobile {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub phone_number: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct PaymentMethodTransfer {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub bank: Option<Bank>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub account_number: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct PaymentMethodVirtualAccount {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub bank: Option<Bank>,
    pub account_number: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub account_type: Option<PaymentMethodVirtualAccountType>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub remittee_name: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub remitter_name: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub expired_at: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub issued_at: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub refund_status: Option<PaymentMethodVirtualAccountRefundStatus>,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum PaymentMethodVirtualAccountRefundStatus {
    #[serde(rename = "PENDING")]
    Pending,
    #[serde(rename = "PARTIAL_REFUND_FAILED")]
    PartialRefundFailed,
    #[serde(rename = "FAILED")]
    Failed,
    #[serde(rename = "COMPLETED")]
    Completed,
    #[serde(untagged)]
    Unrecognized(String),
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum PaymentMethodVirtualAccountType {
    #[serde(rename = "FIXED")]
    Fixed,
    #[serde(rename = "NORMAL")]
    Normal,
    #[serde(untagged)]
    Unrecognized(String),
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct PaymentOrigin {
    pub platform_type: PaymentOriginPlatformType,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub user_agent: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    pub ip_address: String,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum PaymentOriginPlatformType {
    #[serde(rename = "PC")]
    Pc,
    #[serde(rename = "MOBILE")]
    Mobile,
    #[serde(rename = "API")]
    Api,
    #[serde(untagged)]
    Unrecognized(String),
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct PaymentProduct {
    pub id: String,
    pub name: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tag: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub code: Option<String>,
    pub amount: i64,
    pub quantity: i32,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub link: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct PaymentWebhook {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub payment_status: Option<PaymentWebhookPaymentStatus>,
    pub id: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<PaymentWebhookStatus>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub is_async: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub current_execution_count: Option<i32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub max_execution_count: Option<i32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub trigger: Option<PaymentWebhookTrigger>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub request: Option<PaymentWebhookRequest>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub response: Option<PaymentWebhookResponse>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub triggered_at: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum PaymentWebhookPaymentStatus {
    #[serde(rename = "READY")]
    Ready,
    #[serde(rename = "VIRTUAL_ACCOUNT_ISSUED")]
    VirtualAccountIssued,
    #[serde(rename = "PAID")]
    Paid,
    #[serde(rename = "FAILED")]
    Failed,
    #[serde(rename = "PARTIAL_CANCELLED")]
    PartialCancelled,
    #[serde(rename = "CANCELLED")]
    Cancelled,
    #[serde(rename = "PAY_PENDING")]
    PayPending,
    #[serde(untagged)]
    Unrecognized(String),
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct PaymentWebhookRequest {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub header: Option<String>,
    pub body: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub requested_at: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct PaymentWebhookResponse {
    pub code: String,
    pub header: String,
    pub body: String,
    pub responded_at: String,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum PaymentWebhookStatus {
    #[serde(rename = "SUCCEEDED")]
    Succeeded,
    #[serde(rename = "FAILED_NOT_OK_RESPONSE")]
    FailedNotOkResponse,
    #[serde(rename = "FAILED_UNEXPECTED_ERROR")]
    FailedUnexpectedError,
    #[serde(untagged)]
    Unrecognized(String),
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum PaymentWebhookTrigger {
    #[serde(rename = "MANUAL")]
    Manual,
    #[serde(rename = "VIRTUAL_ACCOUNT_DEPOSIT")]
    VirtualAccountDeposit,
    #[serde(rename = "ASYNC_CANCEL_APPROVED")]
    AsyncCancelApproved,
    #[serde(rename = "ASYNC_CANCEL_FAILED")]
    AsyncCancelFailed,
    #[serde(rename = "ASYNC_PAY_APPROVED")]
    AsyncPayApproved,
    #[serde(rename = "ASYNC_PAY_FAILED")]
    AsyncPayFailed,
    #[serde(rename = "ASYNC_PAY_PENDING")]
    AsyncPayPending,
    #[serde(rename = "DISPUTE_CREATED")]
    DisputeCreated,
    #[serde(rename = "DISPUTE_RESOLVED")]
    DisputeResolved,
    #[serde(untagged)]
    Unrecognized(String),
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum PgProvider {
    #[serde(rename = "HTML5_INICIS")]
    Html5Inicis,
    #[serde(rename = "PAYPAL")]
    Paypal,
    #[serde(rename = "PAYPAL_V2")]
    PaypalV2,
    #[serde(rename = "INICIS")]
    Inicis,
    #[serde(rename = "DANAL")]
    Danal,
    #[serde(rename = "NICE")]
    Nice,
    #[serde(rename = "DANAL_TPAY")]
    DanalTpay,
    #[serde(rename = "JTNET")]
    Jtnet,
    #[serde(rename = "UPLUS")]
    Uplus,
    #[serde(rename = "NAVERPAY")]
    Naverpay,
    #[serde(rename = "KAKAO")]
    Kakao,
    #[serde(rename = "SETTLE")]
    Settle,
    #[serde(rename = "KCP")]
    Kcp,
    #[serde(rename = "MOBILIANS")]
    Mobilians,
    #[serde(rename = "KAKAOPAY")]
    Kakaopay,
    #[serde(rename = "NAVERCO")]
    Naverco,
    #[serde(rename = "SYRUP")]
    Syrup,
    #[serde(rename = "KICC")]
    Kicc,
    #[serde(rename = "EXIMBAY")]
    Eximbay,
    #[serde(rename = "SMILEPAY")]
    Smilepay,
    #[serde(rename = "PAYCO")]
    Payco,
    #[serde(rename = "KCP_BILLING")]
    KcpBilling,
    #[serde(rename = "ALIPAY")]
    Alipay,
    #[serde(rename = "PAYPLE")]
    Payple,
    #[serde(rename = "CHAI")]
    Chai,
    #[serde(rename = "BLUEWALNUT")]
    Bluewalnut,
    #[serde(rename = "SMARTRO")]
    Smartro,
    #[serde(rename = "SMARTRO_V2")]
    SmartroV2,
    #[serde(rename = "PAYMENTWALL")]
    Paymentwall,
    #[serde(rename = "TOSSPAYMENTS")]
    Tosspayments,
    #[serde(rename = "KCP_QUICK")]
    KcpQuick,
    #[serde(rename = "DAOU")]
    Daou,
    #[serde(rename = "GALAXIA")]
    Galaxia,
    #[serde(rename = "TOSSPAY")]
    Tosspay,
    #[serde(rename = "KCP_DIRECT")]
    KcpDirect,
    #[serde(rename = "SETTLE_ACC")]
    SettleAcc,
    #[serde(rename = "SETTLE_FIRM")]
    SettleFirm,
    #[serde(rename = "INICIS_UNIFIED")]
    InicisUnified,
    #[serde(rename = "KSNET")]
    Ksnet,
    #[serde(rename = "PINPAY")]
    Pinpay,
    #[serde(rename = "NICE_V2")]
    NiceV2,
    #[serde(rename = "TOSS_BRANDPAY")]
    TossBrandpay,
    #[serde(rename = "WELCOME")]
    Welcome,
    #[serde(rename = "TOSSPAY_V2")]
    TosspayV2,
    #[serde(rename = "INICIS_V2")]
    InicisV2,
    #[serde(rename = "KPN")]
    Kpn,
    #[serde(rename = "KCP_V2")]
    KcpV2,
    #[serde(rename = "HYPHEN")]
    Hyphen,
    #[serde(rename = "EXIMBAY_V2")]
    EximbayV2,
    #[serde(rename = "INICIS_JP")]
    InicisJp,
    #[serde(rename = "PAYLETTER_GLOBAL")]
    PayletterGlobal,
    #[serde(rename = "MOBILIANS_V2")]
    MobiliansV2,
    #[serde(rename = "TRIPLE_A")]
    TripleA,
    #[serde(rename = "KICC_V2")]
    KiccV2,
    #[serde(rename = "INNOPAY")]
    Innopay,
    #[serde(rename = "HECTO_GLOBAL")]
    HectoGlobal,
    #[serde(untagged)]
    Unrecognized(String),
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum PortOneVersion {
    #[serde(rename = "V1")]
    V1,
    #[serde(rename = "V2")]
    V2,
    #[serde(untagged)]
    Unrecognized(String),
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ReadyPayment {
    pub id: String,
    pub transaction_id: String,
    pub merchant_id: String,
    pub store_id: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub method: Option<PaymentMethod>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub channel: Option<SelectedChannel>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub channel_group: Option<ChannelGroupSummary>,
    pub version: PortOneVersion,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub schedule_id: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub billing_key: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub webhooks: Option<Vec<PaymentWebhook>>,
    pub requested_at: String,
    pub updated_at: String,
    pub status_changed_at: String,
    pub order_name: String,
    pub amount: PaymentAmount,
    pub currency: Currency,
    pub customer: Customer,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub origin: Option<PaymentOrigin>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub promotion_id: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub is_cultural_expense: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub escrow: Option<PaymentEscrow>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub products: Option<Vec<PaymentProduct>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub product_count: Option<i32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub custom_data: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub country: Option<Country>,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct RegisteredPaymentEscrow {
    pub company: String,
    pub invoice_number: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sent_at: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub applied_at: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct RejectConfirmedPaymentEscrow {
    pub company: String,
    pub invoice_number: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sent_at: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub applied_at: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct RejectedPaymentEscrow {
    pub company: String,
    pub invoice_number: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sent_at: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub applied_at: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct RequestedPaymentCancellation {
    pub id: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub pg_cancellation_id: Option<String>,
    pub total_amount: i64,
    pub tax_free_amount: i64,
    pub vat_amount: i64,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub easy_pay_discount_amount: Option<i64>,
    pub reason: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cancelled_at: Option<String>,
    pub requested_at: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub trigger: Option<Trigger>,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct SelectedChannel {
    pub r#type: SelectedChannelType,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub key: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    pub pg_provider: PgProvider,
    pub pg_merchant_id: String,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum SelectedChannelType {
    #[serde(rename = "LIVE")]
    Live,
    #[serde(rename = "TEST")]
    Test,
    #[serde(untagged)]
    Unrecognized(String),
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct SeparatedAddress {
    pub one_line: String,
    pub address_line1: String,
    pub address_line2: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub city: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub province: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub country: Option<Country>,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct SucceededPaymentCancellation {
    pub id: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub pg_cancellation_id: Option<String>,
    pub total_amount: i64,
    pub tax_free_amount: i64,
    pub vat_amount: i64,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub easy_pay_discount_amount: Option<i64>,
    pub reason: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cancelled_at: Option<String>,
    pub requested_at: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub receipt_url: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub trigger: Option<Trigger>,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Trigger {
    #[serde(rename = "CONSOLE")]
    Console,
    #[serde(rename = "API")]
    Api,
    #[serde(rename = "PORTONE_ADMIN")]
    PortoneAdmin,
    #[serde(rename = "CHARGEBACK")]
    Chargeback,
    #[serde(untagged)]
    Unrecognized(String),
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct VirtualAccountIssuedPayment {
    pub id: String,
    pub transaction_id: String,
    pub merchant_id: String,
    pub store_id: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub method: Option<PaymentMethod>,
    pub channel: SelectedChannel,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub channel_group: Option<ChannelGroupSummary>,
    pub version: PortOneVersion,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub schedule_id: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub billing_key: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub webhooks: Option<Vec<PaymentWebhook>>,
    pub requested_at: String,
    pub updated_at: String,
    pub status_changed_at: String,
    pub order_name: String,
    pub amount: PaymentAmount,
    pub currency: Currency,
    pub customer: Customer,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub origin: Option<PaymentOrigin>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub promotion_id: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub is_cultural_expense: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub escrow: Option<PaymentEscrow>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub products: Option<Vec<PaymentProduct>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub product_count: Option<i32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub custom_data: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub country: Option<Country>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub pg_tx_id: Option<String>,
}
