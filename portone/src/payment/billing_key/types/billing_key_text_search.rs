use crate::json::UnrecognizedMembers;

/// A text to search billing keys for, and the field to search.
#[derive(Clone)]
#[must_use]
#[non_exhaustive]
pub struct BillingKeyTextSearch {
    /// The field to search.
    pub field: BillingKeyTextSearchField,
    /// The text to find.
    pub value: String,
    pub(crate) unrecognized: UnrecognizedMembers,
}

impl BillingKeyTextSearch {
    /// Makes one with its required members.
    pub fn new(field: impl Into<BillingKeyTextSearchField>, value: impl Into<String>) -> Self {
        Self {
            field: field.into(),
            value: value.into(),
            unrecognized: UnrecognizedMembers::default(),
        }
    }
}

crate::json::record!(BillingKeyTextSearch, "" = "", 0b10, {
    0 field "field"
    1 value "value"
});

/// The field in which billing keys are searched for a text.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum BillingKeyTextSearchField {
    /// The bank identification number (BIN) of the card.
    CardBin,
    /// `CARD_NUMBER`.
    CardNumber,
    /// The ID that the merchant has at the payment provider.
    PgMerchantId,
    /// `CUSTOMER_NAME`.
    CustomerName,
    /// `CUSTOMER_EMAIL`.
    CustomerEmail,
    /// `CUSTOMER_PHONE_NUMBER`.
    CustomerPhoneNumber,
    /// `CUSTOMER_ADDRESS`.
    CustomerAddress,
    /// `CUSTOMER_ZIPCODE`.
    CustomerZipcode,
    /// `USER_AGENT`.
    UserAgent,
    /// `BILLING_KEY`.
    BillingKey,
    /// `CHANNEL_GROUP_NAME`.
    ChannelGroupName,
    /// A text that this version does not know.
    Unrecognized(String),
}

crate::json::texts!(BillingKeyTextSearchField {
    CardBin "CARD_BIN"
    CardNumber "CARD_NUMBER"
    PgMerchantId "PG_MERCHANT_ID"
    CustomerName "CUSTOMER_NAME"
    CustomerEmail "CUSTOMER_EMAIL"
    CustomerPhoneNumber "CUSTOMER_PHONE_NUMBER"
    CustomerAddress "CUSTOMER_ADDRESS"
    CustomerZipcode "CUSTOMER_ZIPCODE"
    UserAgent "USER_AGENT"
    BillingKey "BILLING_KEY"
    ChannelGroupName "CHANNEL_GROUP_NAME"
});
