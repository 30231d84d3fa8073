use crate::{DateTime, json::UnrecognizedMembers, payment::SeparatedAddressInput};

/// The delivery of the goods of an escrow payment.
#[derive(Clone)]
#[must_use]
#[non_exhaustive]
pub struct PaymentLogistics {
    /// The delivery company.
    pub company: PaymentLogisticsCompany,
    /// The tracking number of the delivery.
    pub invoice_number: String,
    /// The time at which the goods were sent.
    pub sent_at: DateTime,
    /// The time at which the goods were received.
    pub received_at: Option<DateTime>,
    /// The postal address.
    pub address: Option<SeparatedAddressInput>,
    pub(crate) unrecognized: UnrecognizedMembers,
}

impl PaymentLogistics {
    /// Makes one with its required members.
    pub fn new(
        company: impl Into<PaymentLogisticsCompany>,
        invoice_number: impl Into<String>,
        sent_at: impl Into<DateTime>,
    ) -> Self {
        Self {
            company: company.into(),
            invoice_number: invoice_number.into(),
            sent_at: sent_at.into(),
            received_at: None,
            address: None,
            unrecognized: UnrecognizedMembers::default(),
        }
    }

    /// Sets the time at which the goods were received.
    pub fn received_at(mut self, received_at: impl Into<DateTime>) -> Self {
        self.received_at = Some(received_at.into());
        self
    }

    /// Sets the postal address.
    pub fn address(mut self, address: SeparatedAddressInput) -> Self {
        self.address = Some(address);
        self
    }
}

crate::json::record!(PaymentLogistics, "" = "", 0b10000, {
    0 company "company"
    1 invoice_number "invoiceNumber"
    2 sent_at "sentAt"
    3 received_at "receivedAt"
    4 address "address"
});

/// A delivery company, for the goods of an escrow payment.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum PaymentLogisticsCompany {
    /// Lotte Global Logistics.
    Lotte,
    /// Logen, a delivery company.
    Logen,
    /// Dongwon LOEX.
    Dongwon,
    /// The parcel service of the post office.
    Post,
    /// CJ Logistics.
    Cj,
    /// Hanjin, a delivery company.
    Hanjin,
    /// Daesin, a delivery company.
    Daesin,
    /// Ilyang Logis.
    Ilyang,
    /// Kyungdong, a delivery company.
    Kyungdong,
    /// Chunil, a delivery company.
    Chunil,
    /// Registered mail.
    PostRegistered,
    /// GS Networks.
    Gs,
    /// Woori, a delivery company.
    Woori,
    /// Hapdong, a delivery company.
    Hapdong,
    /// `FEDEX`.
    Fedex,
    /// `UPS`.
    Ups,
    /// GSM NtoN.
    GsmNton,
    /// Sungwon Global Cargo.
    Sungwon,
    /// `LX_PANTOS`.
    LxPantos,
    /// `ACI`.
    Aci,
    /// The international express service of CJ Logistics.
    CjIntl,
    /// `USPS`.
    Usps,
    /// `EMS`.
    Ems,
    /// `DHL`.
    Dhl,
    /// KGL Networks.
    Kgl,
    /// `GOODSTOLUCK`.
    Goodstoluck,
    /// Kunyoung, a delivery company.
    Kunyoung,
    /// `SLX`.
    Slx,
    /// SF Express.
    Sf,
    /// Another delivery company.
    Etc,
    /// A text that this version does not know.
    Unrecognized(String),
}

crate::json::texts!(PaymentLogisticsCompany {
    Lotte "LOTTE"
    Logen "LOGEN"
    Dongwon "DONGWON"
    Post "POST"
    Cj "CJ"
    Hanjin "HANJIN"
    Daesin "DAESIN"
    Ilyang "ILYANG"
    Kyungdong "KYUNGDONG"
    Chunil "CHUNIL"
    PostRegistered "POST_REGISTERED"
    Gs "GS"
    Woori "WOORI"
    Hapdong "HAPDONG"
    Fedex "FEDEX"
    Ups "UPS"
    GsmNton "GSM_NTON"
    Sungwon "SUNGWON"
    LxPantos "LX_PANTOS"
    Aci "ACI"
    CjIntl "CJ_INTL"
    Usps "USPS"
    Ems "EMS"
    Dhl "DHL"
    Kgl "KGL"
    Goodstoluck "GOODSTOLUCK"
    Kunyoung "KUNYOUNG"
    Slx "SLX"
    Sf "SF"
    Etc "ETC"
});
