use crate::{
    DateTime,
    common::{Bank, Currency},
    json::UnrecognizedMembers,
    platform::account_transfer::{PlatformAccountTransferStatus, PlatformBankAccountDetail, Type},
};

/// An account transfer out of a bank account, such as a payout to a partner.
#[derive(Clone)]
#[non_exhaustive]
pub struct PlatformWithdrawalAccountTransfer {
    /// The ID of the account transfer.
    pub id: String,
    /// The ID of the bank account from which the money is withdrawn.
    pub bank_account_id: String,
    /// The ID of the bank account in the GraphQL API.
    pub bank_account_graphql_id: String,
    /// The bank account that received the deposit, or from which the withdrawal was made.
    pub bank_account: Option<PlatformBankAccountDetail>,
    /// The serial number of the transaction.
    pub sequence_number: Option<i32>,
    /// The currency.
    pub currency: Currency,
    /// The bank of the account that receives the money.
    pub deposit_bank: Bank,
    /// The number of the account that receives the money.
    pub deposit_account_number: String,
    /// The holder of the account that receives the money.
    pub deposit_account_holder: String,
    /// The amount of the account transfer. It is in the currency's smallest unit.
    pub amount: i64,
    /// The memo on the statement of the account that sends the money.
    pub withdrawal_memo: Option<String>,
    /// The memo on the statement of the account that receives the money.
    pub deposit_memo: Option<String>,
    /// The balance that remains, in the currency's smallest unit.
    pub balance: Option<i64>,
    /// The reason for the failure.
    pub fail_reason: Option<String>,
    /// The time at which the account transfer took place.
    pub traded_at: Option<DateTime>,
    /// The time at which this was created.
    pub created_at: DateTime,
    /// The time at which this was last updated.
    pub updated_at: DateTime,
    /// Whether this belongs to the test mode.
    pub is_for_test: bool,
    /// The purpose of the withdrawal: a payout to a partner or a remittance.
    pub withdrawal_type: Type,
    /// The ID of the partner.
    pub partner_id: Option<String>,
    /// The ID of the partner in the GraphQL API.
    pub partner_graphql_id: Option<String>,
    /// The ID of the bulk payout.
    pub bulk_payout_id: Option<String>,
    /// The ID of the bulk payout in the GraphQL API.
    pub bulk_payout_graphql_id: Option<String>,
    /// The ID of the payout.
    pub payout_id: Option<String>,
    /// The ID of the payout in the GraphQL API.
    pub payout_graphql_id: Option<String>,
    /// The ID of the bulk account transfer.
    pub bulk_account_transfer_id: Option<String>,
    /// The ID of the bulk account transfer in the GraphQL API.
    pub bulk_account_transfer_graphql_id: Option<String>,
    /// The ID of the electronic signature.
    pub document_id: Option<String>,
    /// The time at which the state last changed.
    pub status_updated_at: DateTime,
    /// The state of the account transfer.
    pub status: PlatformAccountTransferStatus,
    /// The time for which the account transfer is scheduled.
    pub scheduled_at: Option<DateTime>,
    pub(crate) unrecognized: UnrecognizedMembers,
}

crate::json::record!(PlatformWithdrawalAccountTransfer, "type" = "WITHDRAWAL", 0b110000000, {
    0 id "id"
    1 bank_account_id "bankAccountId"
    2 bank_account_graphql_id "bankAccountGraphqlId"
    3 bank_account "bankAccount"
    4 sequence_number "sequenceNumber"
    5 currency "currency"
    6 deposit_bank "depositBank"
    7 deposit_account_number "depositAccountNumber"
    8 deposit_account_holder "depositAccountHolder"
    9 amount "amount"
    10 withdrawal_memo "withdrawalMemo"
    11 deposit_memo "depositMemo"
    12 balance "balance"
    13 fail_reason "failReason"
    14 traded_at "tradedAt"
    15 created_at "createdAt"
    16 updated_at "updatedAt"
    17 is_for_test "isForTest"
    18 withdrawal_type "withdrawalType"
    19 partner_id "partnerId"
    20 partner_graphql_id "partnerGraphqlId"
    21 bulk_payout_id "bulkPayoutId"
    22 bulk_payout_graphql_id "bulkPayoutGraphqlId"
    23 payout_id "payoutId"
    24 payout_graphql_id "payoutGraphqlId"
    25 bulk_account_transfer_id "bulkAccountTransferId"
    26 bulk_account_transfer_graphql_id "bulkAccountTransferGraphqlId"
    27 document_id "documentId"
    28 status_updated_at "statusUpdatedAt"
    29 status "status"
    30 scheduled_at "scheduledAt"
});
