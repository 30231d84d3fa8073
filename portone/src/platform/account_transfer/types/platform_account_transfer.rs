use crate::{
    DateTime, Unrecognized,
    common::Currency,
    platform::account_transfer::{
        PlatformAccountTransferStatus, PlatformBankAccountDetail, PlatformDepositAccountTransfer,
        PlatformWithdrawalAccountTransfer,
    },
};

/// An account transfer, in or out, made on the merchant's behalf to pay settlements or
/// withdraw money.
#[derive(Clone)]
#[non_exhaustive]
pub enum PlatformAccountTransfer {
    /// An account transfer into a bank account.
    Deposit(Box<PlatformDepositAccountTransfer>),
    /// An account transfer out of a bank account, such as a payout to a partner.
    Withdrawal(Box<PlatformWithdrawalAccountTransfer>),
    /// An object that this version does not know, or cannot read.
    Unrecognized(Unrecognized),
}

/// These are the members that all objects of the union have. An object that this version
/// does not know gives only `type`, and `None` for the rest.
impl PlatformAccountTransfer {
    /// Returns the text by which PortOne tells this object from the others of the union.
    #[must_use]
    pub fn r#type(&self) -> &str {
        match self {
            Self::Deposit(_) => "DEPOSIT",
            Self::Withdrawal(_) => "WITHDRAWAL",
            Self::Unrecognized(unrecognized) => unrecognized.tag(),
        }
    }

    /// The ID of the account transfer.
    #[must_use]
    pub fn id(&self) -> Option<&str> {
        match self {
            Self::Deposit(arm) => Some(&arm.id),
            Self::Withdrawal(arm) => Some(&arm.id),
            Self::Unrecognized(_) => None,
        }
    }

    /// The ID of the bank account that received the deposit.
    #[must_use]
    pub fn bank_account_id(&self) -> Option<&str> {
        match self {
            Self::Deposit(arm) => Some(&arm.bank_account_id),
            Self::Withdrawal(arm) => Some(&arm.bank_account_id),
            Self::Unrecognized(_) => None,
        }
    }

    /// The ID of the bank account in the GraphQL API.
    #[must_use]
    pub fn bank_account_graphql_id(&self) -> Option<&str> {
        match self {
            Self::Deposit(arm) => Some(&arm.bank_account_graphql_id),
            Self::Withdrawal(arm) => Some(&arm.bank_account_graphql_id),
            Self::Unrecognized(_) => None,
        }
    }

    /// The bank account that received the deposit, or from which the withdrawal was made.
    #[must_use]
    pub fn bank_account(&self) -> Option<&PlatformBankAccountDetail> {
        match self {
            Self::Deposit(arm) => arm.bank_account.as_ref(),
            Self::Withdrawal(arm) => arm.bank_account.as_ref(),
            Self::Unrecognized(_) => None,
        }
    }

    /// The currency.
    #[must_use]
    pub fn currency(&self) -> Option<&Currency> {
        match self {
            Self::Deposit(arm) => Some(&arm.currency),
            Self::Withdrawal(arm) => Some(&arm.currency),
            Self::Unrecognized(_) => None,
        }
    }

    /// The amount of the account transfer. It is in the currency's smallest unit.
    #[must_use]
    pub fn amount(&self) -> Option<i64> {
        match self {
            Self::Deposit(arm) => Some(arm.amount),
            Self::Withdrawal(arm) => Some(arm.amount),
            Self::Unrecognized(_) => None,
        }
    }

    /// The memo on the statement of the account that received the deposit.
    #[must_use]
    pub fn deposit_memo(&self) -> Option<&str> {
        match self {
            Self::Deposit(arm) => arm.deposit_memo.as_deref(),
            Self::Withdrawal(arm) => arm.deposit_memo.as_deref(),
            Self::Unrecognized(_) => None,
        }
    }

    /// The time at which the account transfer took place.
    #[must_use]
    pub fn traded_at(&self) -> Option<&DateTime> {
        match self {
            Self::Deposit(arm) => arm.traded_at.as_ref(),
            Self::Withdrawal(arm) => arm.traded_at.as_ref(),
            Self::Unrecognized(_) => None,
        }
    }

    /// The time at which this was created.
    #[must_use]
    pub fn created_at(&self) -> Option<&DateTime> {
        match self {
            Self::Deposit(arm) => Some(&arm.created_at),
            Self::Withdrawal(arm) => Some(&arm.created_at),
            Self::Unrecognized(_) => None,
        }
    }

    /// The time at which this was last updated.
    #[must_use]
    pub fn updated_at(&self) -> Option<&DateTime> {
        match self {
            Self::Deposit(arm) => Some(&arm.updated_at),
            Self::Withdrawal(arm) => Some(&arm.updated_at),
            Self::Unrecognized(_) => None,
        }
    }

    /// Whether this belongs to the test mode.
    #[must_use]
    pub fn is_for_test(&self) -> Option<bool> {
        match self {
            Self::Deposit(arm) => Some(arm.is_for_test),
            Self::Withdrawal(arm) => Some(arm.is_for_test),
            Self::Unrecognized(_) => None,
        }
    }

    /// The time at which the state last changed.
    #[must_use]
    pub fn status_updated_at(&self) -> Option<&DateTime> {
        match self {
            Self::Deposit(arm) => Some(&arm.status_updated_at),
            Self::Withdrawal(arm) => Some(&arm.status_updated_at),
            Self::Unrecognized(_) => None,
        }
    }

    /// The state of the account transfer.
    #[must_use]
    pub fn status(&self) -> Option<&PlatformAccountTransferStatus> {
        match self {
            Self::Deposit(arm) => Some(&arm.status),
            Self::Withdrawal(arm) => Some(&arm.status),
            Self::Unrecognized(_) => None,
        }
    }
}

crate::json::union!(PlatformAccountTransfer, "type" {
    Deposit "DEPOSIT"
    Withdrawal "WITHDRAWAL"
});
