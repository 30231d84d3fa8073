/// A bank. Securities firms and some other financial companies are included.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Bank {
    /// `BANK_OF_KOREA`.
    BankOfKorea,
    /// `KDB`.
    Kdb,
    /// `IBK`.
    Ibk,
    /// `KOOKMIN`.
    Kookmin,
    /// `SUHYUP`.
    Suhyup,
    /// `KEXIM`.
    Kexim,
    /// `NONGHYUP`.
    Nonghyup,
    /// `LOCAL_NONGHYUP`.
    LocalNonghyup,
    /// `WOORI`.
    Woori,
    /// `STANDARD_CHARTERED`.
    StandardChartered,
    /// `CITI`.
    Citi,
    /// `SUHYUP_FEDERATION`.
    SuhyupFederation,
    /// `DAEGU`.
    Daegu,
    /// `BUSAN`.
    Busan,
    /// `KWANGJU`.
    Kwangju,
    /// `JEJU`.
    Jeju,
    /// `JEONBUK`.
    Jeonbuk,
    /// `KYONGNAM`.
    Kyongnam,
    /// `KFCC`.
    Kfcc,
    /// `SHINHYUP`.
    Shinhyup,
    /// `SAVINGS_BANK`.
    SavingsBank,
    /// `MORGAN_STANLEY`.
    MorganStanley,
    /// `HSBC`.
    Hsbc,
    /// `DEUTSCHE`.
    Deutsche,
    /// `JPMC`.
    Jpmc,
    /// `MIZUHO`.
    Mizuho,
    /// `MUFG`.
    Mufg,
    /// `BANK_OF_AMERICA`.
    BankOfAmerica,
    /// `BNP_PARIBAS`.
    BnpParibas,
    /// `ICBC`.
    Icbc,
    /// `BANK_OF_CHINA`.
    BankOfChina,
    /// `NFCF`.
    Nfcf,
    /// `UOB`.
    Uob,
    /// `BOCOM`.
    Bocom,
    /// `CCB`.
    Ccb,
    /// `POST`.
    Post,
    /// `KODIT`.
    Kodit,
    /// `KIBO`.
    Kibo,
    /// `HANA`.
    Hana,
    /// `SHINHAN`.
    Shinhan,
    /// `K_BANK`.
    KBank,
    /// `KAKAO`.
    Kakao,
    /// `TOSS`.
    Toss,
    /// `MISC_FOREIGN`.
    MiscForeign,
    /// `SGI`.
    Sgi,
    /// `KCIS`.
    Kcis,
    /// `YUANTA_SECURITIES`.
    YuantaSecurities,
    /// `KB_SECURITIES`.
    KbSecurities,
    /// `SANGSANGIN_SECURITIES`.
    SangsanginSecurities,
    /// `HANYANG_SECURITIES`.
    HanyangSecurities,
    /// `LEADING_SECURITIES`.
    LeadingSecurities,
    /// `BNK_SECURITIES`.
    BnkSecurities,
    /// `IBK_SECURITIES`.
    IbkSecurities,
    /// `DAOL_SECURITIES`.
    DaolSecurities,
    /// `MIRAE_ASSET_SECURITIES`.
    MiraeAssetSecurities,
    /// `SAMSUNG_SECURITIES`.
    SamsungSecurities,
    /// `KOREA_SECURITIES`.
    KoreaSecurities,
    /// `NH_SECURITIES`.
    NhSecurities,
    /// `KYOBO_SECURITIES`.
    KyoboSecurities,
    /// `HI_SECURITIES`.
    HiSecurities,
    /// `HYUNDAI_MOTOR_SECURITIES`.
    HyundaiMotorSecurities,
    /// `KIWOOM_SECURITIES`.
    KiwoomSecurities,
    /// `EBEST_SECURITIES`.
    EbestSecurities,
    /// `SK_SECURITIES`.
    SkSecurities,
    /// `DAISHIN_SECURITIES`.
    DaishinSecurities,
    /// `HANHWA_SECURITIES`.
    HanhwaSecurities,
    /// `HANA_SECURITIES`.
    HanaSecurities,
    /// `TOSS_SECURITIES`.
    TossSecurities,
    /// `SHINHAN_SECURITIES`.
    ShinhanSecurities,
    /// `DB_SECURITIES`.
    DbSecurities,
    /// `EUGENE_SECURITIES`.
    EugeneSecurities,
    /// `MERITZ_SECURITIES`.
    MeritzSecurities,
    /// `KAKAO_PAY_SECURITIES`.
    KakaoPaySecurities,
    /// `BOOKOOK_SECURITIES`.
    BookookSecurities,
    /// `SHINYOUNG_SECURITIES`.
    ShinyoungSecurities,
    /// `CAPE_SECURITIES`.
    CapeSecurities,
    /// `KOREA_SECURITIES_FINANCE`.
    KoreaSecuritiesFinance,
    /// `KOREA_FOSS_SECURITIES`.
    KoreaFossSecurities,
    /// `WOORI_INVESTMENT_BANK`.
    WooriInvestmentBank,
    /// A text that this version does not know.
    Unrecognized(String),
}

crate::json::texts!(Bank {
    BankOfKorea "BANK_OF_KOREA"
    Kdb "KDB"
    Ibk "IBK"
    Kookmin "KOOKMIN"
    Suhyup "SUHYUP"
    Kexim "KEXIM"
    Nonghyup "NONGHYUP"
    LocalNonghyup "LOCAL_NONGHYUP"
    Woori "WOORI"
    StandardChartered "STANDARD_CHARTERED"
    Citi "CITI"
    SuhyupFederation "SUHYUP_FEDERATION"
    Daegu "DAEGU"
    Busan "BUSAN"
    Kwangju "KWANGJU"
    Jeju "JEJU"
    Jeonbuk "JEONBUK"
    Kyongnam "KYONGNAM"
    Kfcc "KFCC"
    Shinhyup "SHINHYUP"
    SavingsBank "SAVINGS_BANK"
    MorganStanley "MORGAN_STANLEY"
    Hsbc "HSBC"
    Deutsche "DEUTSCHE"
    Jpmc "JPMC"
    Mizuho "MIZUHO"
    Mufg "MUFG"
    BankOfAmerica "BANK_OF_AMERICA"
    BnpParibas "BNP_PARIBAS"
    Icbc "ICBC"
    BankOfChina "BANK_OF_CHINA"
    Nfcf "NFCF"
    Uob "UOB"
    Bocom "BOCOM"
    Ccb "CCB"
    Post "POST"
    Kodit "KODIT"
    Kibo "KIBO"
    Hana "HANA"
    Shinhan "SHINHAN"
    KBank "K_BANK"
    Kakao "KAKAO"
    Toss "TOSS"
    MiscForeign "MISC_FOREIGN"
    Sgi "SGI"
    Kcis "KCIS"
    YuantaSecurities "YUANTA_SECURITIES"
    KbSecurities "KB_SECURITIES"
    SangsanginSecurities "SANGSANGIN_SECURITIES"
    HanyangSecurities "HANYANG_SECURITIES"
    LeadingSecurities "LEADING_SECURITIES"
    BnkSecurities "BNK_SECURITIES"
    IbkSecurities "IBK_SECURITIES"
    DaolSecurities "DAOL_SECURITIES"
    MiraeAssetSecurities "MIRAE_ASSET_SECURITIES"
    SamsungSecurities "SAMSUNG_SECURITIES"
    KoreaSecurities "KOREA_SECURITIES"
    NhSecurities "NH_SECURITIES"
    KyoboSecurities "KYOBO_SECURITIES"
    HiSecurities "HI_SECURITIES"
    HyundaiMotorSecurities "HYUNDAI_MOTOR_SECURITIES"
    KiwoomSecurities "KIWOOM_SECURITIES"
    EbestSecurities "EBEST_SECURITIES"
    SkSecurities "SK_SECURITIES"
    DaishinSecurities "DAISHIN_SECURITIES"
    HanhwaSecurities "HANHWA_SECURITIES"
    HanaSecurities "HANA_SECURITIES"
    TossSecurities "TOSS_SECURITIES"
    ShinhanSecurities "SHINHAN_SECURITIES"
    DbSecurities "DB_SECURITIES"
    EugeneSecurities "EUGENE_SECURITIES"
    MeritzSecurities "MERITZ_SECURITIES"
    KakaoPaySecurities "KAKAO_PAY_SECURITIES"
    BookookSecurities "BOOKOOK_SECURITIES"
    ShinyoungSecurities "SHINYOUNG_SECURITIES"
    CapeSecurities "CAPE_SECURITIES"
    KoreaSecuritiesFinance "KOREA_SECURITIES_FINANCE"
    KoreaFossSecurities "KOREA_FOSS_SECURITIES"
    WooriInvestmentBank "WOORI_INVESTMENT_BANK"
});
