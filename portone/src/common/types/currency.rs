/// A currency, by its three-letter code.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Currency {
    /// `KRW`.
    Krw,
    /// `USD`.
    Usd,
    /// `JPY`.
    Jpy,
    /// `AED`.
    Aed,
    /// `AFN`.
    Afn,
    /// `ALL`.
    All,
    /// `AMD`.
    Amd,
    /// `ANG`.
    Ang,
    /// `AOA`.
    Aoa,
    /// `ARS`.
    Ars,
    /// `AUD`.
    Aud,
    /// `AWG`.
    Awg,
    /// `AZN`.
    Azn,
    /// `BAM`.
    Bam,
    /// `BBD`.
    Bbd,
    /// `BDT`.
    Bdt,
    /// `BGN`.
    Bgn,
    /// `BHD`.
    Bhd,
    /// `BIF`.
    Bif,
    /// `BMD`.
    Bmd,
    /// `BND`.
    Bnd,
    /// `BOB`.
    Bob,
    /// `BOV`.
    Bov,
    /// `BRL`.
    Brl,
    /// `BSD`.
    Bsd,
    /// `BTN`.
    Btn,
    /// `BWP`.
    Bwp,
    /// `BYN`.
    Byn,
    /// `BZD`.
    Bzd,
    /// `CAD`.
    Cad,
    /// `CDF`.
    Cdf,
    /// `CHE`.
    Che,
    /// `CHF`.
    Chf,
    /// `CHW`.
    Chw,
    /// `CLF`.
    Clf,
    /// `CLP`.
    Clp,
    /// `CNY`.
    Cny,
    /// `COP`.
    Cop,
    /// `COU`.
    Cou,
    /// `CRC`.
    Crc,
    /// `CUC`.
    Cuc,
    /// `CUP`.
    Cup,
    /// `CVE`.
    Cve,
    /// `CZK`.
    Czk,
    /// `DJF`.
    Djf,
    /// `DKK`.
    Dkk,
    /// `DOP`.
    Dop,
    /// `DZD`.
    Dzd,
    /// `EGP`.
    Egp,
    /// `ERN`.
    Ern,
    /// `ETB`.
    Etb,
    /// `EUR`.
    Eur,
    /// `FJD`.
    Fjd,
    /// `FKP`.
    Fkp,
    /// `GBP`.
    Gbp,
    /// `GEL`.
    Gel,
    /// `GHS`.
    Ghs,
    /// `GIP`.
    Gip,
    /// `GMD`.
    Gmd,
    /// `GNF`.
    Gnf,
    /// `GTQ`.
    Gtq,
    /// `GYD`.
    Gyd,
    /// `HKD`.
    Hkd,
    /// `HNL`.
    Hnl,
    /// `HRK`.
    Hrk,
    /// `HTG`.
    Htg,
    /// `HUF`.
    Huf,
    /// `IDR`.
    Idr,
    /// `ILS`.
    Ils,
    /// `INR`.
    Inr,
    /// `IQD`.
    Iqd,
    /// `IRR`.
    Irr,
    /// `ISK`.
    Isk,
    /// `JMD`.
    Jmd,
    /// `JOD`.
    Jod,
    /// `KES`.
    Kes,
    /// `KGS`.
    Kgs,
    /// `KHR`.
    Khr,
    /// `KMF`.
    Kmf,
    /// `KPW`.
    Kpw,
    /// `KWD`.
    Kwd,
    /// `KYD`.
    Kyd,
    /// `KZT`.
    Kzt,
    /// `LAK`.
    Lak,
    /// `LBP`.
    Lbp,
    /// `LKR`.
    Lkr,
    /// `LRD`.
    Lrd,
    /// `LSL`.
    Lsl,
    /// `LYD`.
    Lyd,
    /// `MAD`.
    Mad,
    /// `MDL`.
    Mdl,
    /// `MGA`.
    Mga,
    /// `MKD`.
    Mkd,
    /// `MMK`.
    Mmk,
    /// `MNT`.
    Mnt,
    /// `MOP`.
    Mop,
    /// `MRU`.
    Mru,
    /// `MUR`.
    Mur,
    /// `MVR`.
    Mvr,
    /// `MWK`.
    Mwk,
    /// `MXN`.
    Mxn,
    /// `MXV`.
    Mxv,
    /// `MYR`.
    Myr,
    /// `MZN`.
    Mzn,
    /// `NAD`.
    Nad,
    /// `NGN`.
    Ngn,
    /// `NIO`.
    Nio,
    /// `NOK`.
    Nok,
    /// `NPR`.
    Npr,
    /// `NZD`.
    Nzd,
    /// `OMR`.
    Omr,
    /// `PAB`.
    Pab,
    /// `PEN`.
    Pen,
    /// `PGK`.
    Pgk,
    /// `PHP`.
    Php,
    /// `PKR`.
    Pkr,
    /// `PLN`.
    Pln,
    /// `PYG`.
    Pyg,
    /// `QAR`.
    Qar,
    /// `RON`.
    Ron,
    /// `RSD`.
    Rsd,
    /// `RUB`.
    Rub,
    /// `RWF`.
    Rwf,
    /// `SAR`.
    Sar,
    /// `SBD`.
    Sbd,
    /// `SCR`.
    Scr,
    /// `SDG`.
    Sdg,
    /// `SEK`.
    Sek,
    /// `SGD`.
    Sgd,
    /// `SHP`.
    Shp,
    /// `SLE`.
    Sle,
    /// `SLL`.
    Sll,
    /// `SOS`.
    Sos,
    /// `SRD`.
    Srd,
    /// `SSP`.
    Ssp,
    /// `STN`.
    Stn,
    /// `SVC`.
    Svc,
    /// `SYP`.
    Syp,
    /// `SZL`.
    Szl,
    /// `THB`.
    Thb,
    /// `TJS`.
    Tjs,
    /// `TMT`.
    Tmt,
    /// `TND`.
    Tnd,
    /// `TOP`.
    Top,
    /// `TRY`.
    Try,
    /// `TTD`.
    Ttd,
    /// `TWD`.
    Twd,
    /// `TZS`.
    Tzs,
    /// `UAH`.
    Uah,
    /// `UGX`.
    Ugx,
    /// `USN`.
    Usn,
    /// `UYI`.
    Uyi,
    /// `UYU`.
    Uyu,
    /// `UYW`.
    Uyw,
    /// `UZS`.
    Uzs,
    /// `VED`.
    Ved,
    /// `VES`.
    Ves,
    /// `VND`.
    Vnd,
    /// `VUV`.
    Vuv,
    /// `WST`.
    Wst,
    /// `XAF`.
    Xaf,
    /// `XAG`.
    Xag,
    /// `XAU`.
    Xau,
    /// `XBA`.
    Xba,
    /// `XBB`.
    Xbb,
    /// `XBC`.
    Xbc,
    /// `XBD`.
    Xbd,
    /// `XCD`.
    Xcd,
    /// `XDR`.
    Xdr,
    /// `XOF`.
    Xof,
    /// `XPD`.
    Xpd,
    /// `XPF`.
    Xpf,
    /// `XPT`.
    Xpt,
    /// `XSU`.
    Xsu,
    /// `XTS`.
    Xts,
    /// `XUA`.
    Xua,
    /// `XXX`.
    Xxx,
    /// `YER`.
    Yer,
    /// `ZAR`.
    Zar,
    /// `ZMW`.
    Zmw,
    /// `ZWL`.
    Zwl,
    /// A text that this version does not know.
    Unrecognized(String),
}

crate::json::texts!(Currency {
    Krw "KRW"
    Usd "USD"
    Jpy "JPY"
    Aed "AED"
    Afn "AFN"
    All "ALL"
    Amd "AMD"
    Ang "ANG"
    Aoa "AOA"
    Ars "ARS"
    Aud "AUD"
    Awg "AWG"
    Azn "AZN"
    Bam "BAM"
    Bbd "BBD"
    Bdt "BDT"
    Bgn "BGN"
    Bhd "BHD"
    Bif "BIF"
    Bmd "BMD"
    Bnd "BND"
    Bob "BOB"
    Bov "BOV"
    Brl "BRL"
    Bsd "BSD"
    Btn "BTN"
    Bwp "BWP"
    Byn "BYN"
    Bzd "BZD"
    Cad "CAD"
    Cdf "CDF"
    Che "CHE"
    Chf "CHF"
    Chw "CHW"
    Clf "CLF"
    Clp "CLP"
    Cny "CNY"
    Cop "COP"
    Cou "COU"
    Crc "CRC"
    Cuc "CUC"
    Cup "CUP"
    Cve "CVE"
    Czk "CZK"
    Djf "DJF"
    Dkk "DKK"
    Dop "DOP"
    Dzd "DZD"
    Egp "EGP"
    Ern "ERN"
    Etb "ETB"
    Eur "EUR"
    Fjd "FJD"
    Fkp "FKP"
    Gbp "GBP"
    Gel "GEL"
    Ghs "GHS"
    Gip "GIP"
    Gmd "GMD"
    Gnf "GNF"
    Gtq "GTQ"
    Gyd "GYD"
    Hkd "HKD"
    Hnl "HNL"
    Hrk "HRK"
    Htg "HTG"
    Huf "HUF"
    Idr "IDR"
    Ils "ILS"
    Inr "INR"
    Iqd "IQD"
    Irr "IRR"
    Isk "ISK"
    Jmd "JMD"
    Jod "JOD"
    Kes "KES"
    Kgs "KGS"
    Khr "KHR"
    Kmf "KMF"
    Kpw "KPW"
    Kwd "KWD"
    Kyd "KYD"
    Kzt "KZT"
    Lak "LAK"
    Lbp "LBP"
    Lkr "LKR"
    Lrd "LRD"
    Lsl "LSL"
    Lyd "LYD"
    Mad "MAD"
    Mdl "MDL"
    Mga "MGA"
    Mkd "MKD"
    Mmk "MMK"
    Mnt "MNT"
    Mop "MOP"
    Mru "MRU"
    Mur "MUR"
    Mvr "MVR"
    Mwk "MWK"
    Mxn "MXN"
    Mxv "MXV"
    Myr "MYR"
    Mzn "MZN"
    Nad "NAD"
    Ngn "NGN"
    Nio "NIO"
    Nok "NOK"
    Npr "NPR"
    Nzd "NZD"
    Omr "OMR"
    Pab "PAB"
    Pen "PEN"
    Pgk "PGK"
    Php "PHP"
    Pkr "PKR"
    Pln "PLN"
    Pyg "PYG"
    Qar "QAR"
    Ron "RON"
    Rsd "RSD"
    Rub "RUB"
    Rwf "RWF"
    Sar "SAR"
    Sbd "SBD"
    Scr "SCR"
    Sdg "SDG"
    Sek "SEK"
    Sgd "SGD"
    Shp "SHP"
    Sle "SLE"
    Sll "SLL"
    Sos "SOS"
    Srd "SRD"
    Ssp "SSP"
    Stn "STN"
    Svc "SVC"
    Syp "SYP"
    Szl "SZL"
    Thb "THB"
    Tjs "TJS"
    Tmt "TMT"
    Tnd "TND"
    Top "TOP"
    Try "TRY"
    Ttd "TTD"
    Twd "TWD"
    Tzs "TZS"
    Uah "UAH"
    Ugx "UGX"
    Usn "USN"
    Uyi "UYI"
    Uyu "UYU"
    Uyw "UYW"
    Uzs "UZS"
    Ved "VED"
    Ves "VES"
    Vnd "VND"
    Vuv "VUV"
    Wst "WST"
    Xaf "XAF"
    Xag "XAG"
    Xau "XAU"
    Xba "XBA"
    Xbb "XBB"
    Xbc "XBC"
    Xbd "XBD"
    Xcd "XCD"
    Xdr "XDR"
    Xof "XOF"
    Xpd "XPD"
    Xpf "XPF"
    Xpt "XPT"
    Xsu "XSU"
    Xts "XTS"
    Xua "XUA"
    Xxx "XXX"
    Yer "YER"
    Zar "ZAR"
    Zmw "ZMW"
    Zwl "ZWL"
});
