use crate::{
    DateTime,
    common::Currency,
    json::UnrecognizedMembers,
    platform::account_transfer::{PlatformAccountTransferStatus, PlatformBankAccountDetail},
};

/// An account transfer into a bank account.
#[derive(Clone)]
#[non_exhaustive]
pub struct PlatformDepositAccountTransfer {
    /// The ID of the account transfer.
    pub id: String,
    /// The ID of the bank account that received the deposit.
    pub bank_account_id: String,
    /// The ID of the bank account in the GraphQL API.
    pub bank_account_graphql_id: String,
    /// The bank account that received the deposit, or from which the withdrawal was made.
    pub bank_account: Option<PlatformBankAccountDetail>,
    /// The currency.
    pub currency: Currency,
    /// The amount of the account transfer. It is in the currency's smallest unit.
    pub amount: i64,
    /// The memo on the statement of the account that received the deposit.
    pub deposit_memo: Option<String>,
    /// The time at which the account transfer took place.
    pub traded_at: Option<DateTime>,
    /// The time at which this was created.
    pub created_at: DateTime,
    /// The time at which this was last updated.
    pub updated_at: DateTime,
    /// The name of the depositor.
    pub depositor_name: String,
    /// Whether this belongs to the test mode.
    pub is_for_test: bool,
    /// The time at which the state last changed.
    pub status_updated_at: DateTime,
    /// The state of the account transfer.
    pub status: PlatformAccountTransferStatus,
    pub(crate) unrecognized: UnrecognizedMembers,
}

crate::json::record!(PlatformDepositAccountTransfer, "type" = "DEPOSIT", 0b10001000000, {
    0 id "id"
    1 bank_account_id "bankAccountId"
    2 bank_account_graphql_id "bankAccountGraphqlId"
    3 bank_account "bankAccount"
    4 currency "currency"
    5 amount "amount"
    6 deposit_memo "depositMemo"
    7 traded_at "tradedAt"
    8 created_at "createdAt"
    9 updated_at "updatedAt"
    10 depositor_name "depositorName"
    11 is_for_test "isForTest"
    12 status_updated_at "statusUpdatedAt"
    13 status "status"
});
