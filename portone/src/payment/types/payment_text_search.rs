use crate::json::UnrecognizedMembers;

/// A text to search payments for, and the field to search.
#[derive(Clone)]
#[must_use]
#[non_exhaustive]
pub struct PaymentTextSearch {
    /// The field to search.
    pub field: PaymentTextSearchField,
    /// The text to find.
    pub value: String,
    pub(crate) unrecognized: UnrecognizedMembers,
}

impl PaymentTextSearch {
    /// Makes one with its required members.
    pub fn new(field: impl Into<PaymentTextSearchField>, value: impl Into<String>) -> Self {
        Self {
            field: field.into(),
            value: value.into(),
            unrecognized: UnrecognizedMembers::default(),
        }
    }
}

crate::json::record!(PaymentTextSearch, "" = "", 0b10, {
    0 field "field"
    1 value "value"
});

/// The field in which payments are searched for a text.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum PaymentTextSearchField {
    /// `ALL`.
    All,
    /// `PAYMENT_ID`.
    PaymentId,
    /// The ID of the payment attempt.
    TxId,
    /// `SCHEDULE_ID`.
    ScheduleId,
    /// `FAIL_REASON`.
    FailReason,
    /// `CARD_ISSUER`.
    CardIssuer,
    /// `CARD_ACQUIRER`.
    CardAcquirer,
    /// The bank identification number (BIN) of the card.
    CardBin,
    /// `CARD_NUMBER`.
    CardNumber,
    /// `CARD_APPROVAL_NUMBER`.
    CardApprovalNumber,
    /// `CARD_RECEIPT_NAME`.
    CardReceiptName,
    /// `CARD_INSTALLMENT`.
    CardInstallment,
    /// The bank of a bank transfer.
    TransBank,
    /// `VIRTUAL_ACCOUNT_HOLDER_NAME`.
    VirtualAccountHolderName,
    /// `VIRTUAL_ACCOUNT_BANK`.
    VirtualAccountBank,
    /// `VIRTUAL_ACCOUNT_NUMBER`.
    VirtualAccountNumber,
    /// The ID that the merchant has at the payment provider.
    PgMerchantId,
    /// The ID that the payment provider gave the transaction.
    PgTxId,
    /// The ID that the payment provider gave the cash receipt.
    PgReceiptId,
    /// `RECEIPT_APPROVAL_NUMBER`.
    ReceiptApprovalNumber,
    /// The ID that the payment provider gave the cancellation.
    PgCancellationId,
    /// `CANCEL_REASON`.
    CancelReason,
    /// `ORDER_NAME`.
    OrderName,
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
    /// `PROMOTION_ID`.
    PromotionId,
    /// The approval number of a gift certificate.
    GiftCertificationApprovalNumber,
    /// A text that this version does not know.
    Unrecognized(String),
}

crate::json::texts!(PaymentTextSearchField {
    All "ALL"
    PaymentId "PAYMENT_ID"
    TxId "TX_ID"
    ScheduleId "SCHEDULE_ID"
    FailReason "FAIL_REASON"
    CardIssuer "CARD_ISSUER"
    CardAcquirer "CARD_ACQUIRER"
    CardBin "CARD_BIN"
    CardNumber "CARD_NUMBER"
    CardApprovalNumber "CARD_APPROVAL_NUMBER"
    CardReceiptName "CARD_RECEIPT_NAME"
    CardInstallment "CARD_INSTALLMENT"
    TransBank "TRANS_BANK"
    VirtualAccountHolderName "VIRTUAL_ACCOUNT_HOLDER_NAME"
    VirtualAccountBank "VIRTUAL_ACCOUNT_BANK"
    VirtualAccountNumber "VIRTUAL_ACCOUNT_NUMBER"
    PgMerchantId "PG_MERCHANT_ID"
    PgTxId "PG_TX_ID"
    PgReceiptId "PG_RECEIPT_ID"
    ReceiptApprovalNumber "RECEIPT_APPROVAL_NUMBER"
    PgCancellationId "PG_CANCELLATION_ID"
    CancelReason "CANCEL_REASON"
    OrderName "ORDER_NAME"
    CustomerName "CUSTOMER_NAME"
    CustomerEmail "CUSTOMER_EMAIL"
    CustomerPhoneNumber "CUSTOMER_PHONE_NUMBER"
    CustomerAddress "CUSTOMER_ADDRESS"
    CustomerZipcode "CUSTOMER_ZIPCODE"
    UserAgent "USER_AGENT"
    BillingKey "BILLING_KEY"
    PromotionId "PROMOTION_ID"
    GiftCertificationApprovalNumber "GIFT_CERTIFICATION_APPROVAL_NUMBER"
});
