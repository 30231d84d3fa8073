use crate::{
    DateTime,
    common::Bank,
    json::UnrecognizedMembers,
    payment::{CardCredential, CashReceiptInputType},
};

/// The method of an instant payment: card details entered directly, or a virtual account.
/// Only one of them may be given.
#[derive(Clone, Default)]
#[must_use]
#[non_exhaustive]
pub struct InstantPaymentMethodInput {
    /// Given when the payment is by card, with its details entered directly. Excludes
    /// `virtualAccount`.
    pub card: Option<InstantPaymentMethodInputCard>,
    /// Given when the payment is by virtual account.
    pub virtual_account: Option<InstantPaymentMethodInputVirtualAccount>,
    pub(crate) unrecognized: UnrecognizedMembers,
}

impl InstantPaymentMethodInput {
    /// Makes one without any members.
    pub fn new() -> Self {
        Self { card: None, virtual_account: None, unrecognized: UnrecognizedMembers::default() }
    }

    /// Sets `card`. Given when the payment is by card, with its details entered directly.
    /// Excludes `virtualAccount`.
    pub fn card(mut self, card: InstantPaymentMethodInputCard) -> Self {
        self.card = Some(card);
        self
    }

    /// Sets `virtualAccount`. Given when the payment is by virtual account.
    pub fn virtual_account(
        mut self,
        virtual_account: InstantPaymentMethodInputVirtualAccount,
    ) -> Self {
        self.virtual_account = Some(virtual_account);
        self
    }
}

crate::json::record!(InstantPaymentMethodInput, "" = "", 0b0, {
    0 card "card"
    1 virtual_account "virtualAccount"
});

/// A card whose details are entered directly to pay with it.
#[derive(Clone)]
#[must_use]
#[non_exhaustive]
pub struct InstantPaymentMethodInputCard {
    /// The details that authenticate the card, such as its number.
    pub credential: CardCredential,
    /// The number of months of the installments.
    pub installment_month: Option<i32>,
    /// Whether to use interest-free installments.
    pub use_free_installment_plan: Option<bool>,
    /// Whether the merchant bears the interest of interest-free installments.
    pub use_free_interest_from_merchant: Option<bool>,
    /// Whether to use card points.
    pub use_card_point: Option<bool>,
    pub(crate) unrecognized: UnrecognizedMembers,
}

impl InstantPaymentMethodInputCard {
    /// Makes one with its required members.
    pub fn new(credential: CardCredential) -> Self {
        Self {
            credential,
            installment_month: None,
            use_free_installment_plan: None,
            use_free_interest_from_merchant: None,
            use_card_point: None,
            unrecognized: UnrecognizedMembers::default(),
        }
    }

    /// Sets the number of months of the installments.
    pub fn installment_month(mut self, installment_month: i32) -> Self {
        self.installment_month = Some(installment_month);
        self
    }

    /// Sets whether to use interest-free installments.
    pub fn use_free_installment_plan(mut self, use_free_installment_plan: bool) -> Self {
        self.use_free_installment_plan = Some(use_free_installment_plan);
        self
    }

    /// Sets whether the merchant bears the interest of interest-free installments.
    pub fn use_free_interest_from_merchant(
        mut self,
        use_free_interest_from_merchant: bool,
    ) -> Self {
        self.use_free_interest_from_merchant = Some(use_free_interest_from_merchant);
        self
    }

    /// Sets whether to use card points.
    pub fn use_card_point(mut self, use_card_point: bool) -> Self {
        self.use_card_point = Some(use_card_point);
        self
    }
}

crate::json::record!(InstantPaymentMethodInputCard, "" = "", 0b0, {
    0 credential "credential"
    1 installment_month "installmentMonth"
    2 use_free_installment_plan "useFreeInstallmentPlan"
    3 use_free_interest_from_merchant "useFreeInterestFromMerchant"
    4 use_card_point "useCardPoint"
});

/// A virtual account to issue for a payment.
#[derive(Clone)]
#[must_use]
#[non_exhaustive]
pub struct InstantPaymentMethodInputVirtualAccount {
    /// The bank.
    pub bank: Bank,
    /// The end of the period for the deposit.
    pub expiry: InstantPaymentMethodInputVirtualAccountExpiry,
    /// The kind of virtual account to issue.
    pub option: InstantPaymentMethodInputVirtualAccountOption,
    /// The cash receipt to issue.
    pub cash_receipt: Option<InstantPaymentMethodInputVirtualAccountCashReceiptInfo>,
    /// The name of the account holder of the virtual account.
    pub remittee_name: Option<String>,
    pub(crate) unrecognized: UnrecognizedMembers,
}

impl InstantPaymentMethodInputVirtualAccount {
    /// Makes one with its required members.
    pub fn new(
        bank: impl Into<Bank>,
        expiry: InstantPaymentMethodInputVirtualAccountExpiry,
        option: InstantPaymentMethodInputVirtualAccountOption,
    ) -> Self {
        Self {
            bank: bank.into(),
            expiry,
            option,
            cash_receipt: None,
            remittee_name: None,
            unrecognized: UnrecognizedMembers::default(),
        }
    }

    /// Sets the cash receipt to issue.
    pub fn cash_receipt(
        mut self,
        cash_receipt: InstantPaymentMethodInputVirtualAccountCashReceiptInfo,
    ) -> Self {
        self.cash_receipt = Some(cash_receipt);
        self
    }

    /// Sets the name of the account holder of the virtual account.
    pub fn remittee_name(mut self, remittee_name: impl Into<String>) -> Self {
        self.remittee_name = Some(remittee_name.into());
        self
    }
}

crate::json::record!(InstantPaymentMethodInputVirtualAccount, "" = "", 0b10000, {
    0 bank "bank"
    1 expiry "expiry"
    2 option "option"
    3 cash_receipt "cashReceipt"
    4 remittee_name "remitteeName"
});

/// The cash receipt to issue for a payment by virtual account.
#[derive(Clone)]
#[must_use]
#[non_exhaustive]
pub struct InstantPaymentMethodInputVirtualAccountCashReceiptInfo {
    /// The type of the cash receipt.
    pub r#type: CashReceiptInputType,
    /// The number that identifies the buyer for the cash receipt.
    pub customer_identity_number: String,
    pub(crate) unrecognized: UnrecognizedMembers,
}

impl InstantPaymentMethodInputVirtualAccountCashReceiptInfo {
    /// Makes one with its required members.
    pub fn new(
        r#type: impl Into<CashReceiptInputType>,
        customer_identity_number: impl Into<String>,
    ) -> Self {
        Self {
            r#type: r#type.into(),
            customer_identity_number: customer_identity_number.into(),
            unrecognized: UnrecognizedMembers::default(),
        }
    }
}

crate::json::record!(InstantPaymentMethodInputVirtualAccountCashReceiptInfo, "" = "", 0b10, {
    0 r#type "type"
    1 customer_identity_number "customerIdentityNumber"
});

/// The time until which a virtual account accepts the deposit. Only one of `validHours` and
/// `dueDate` may be given.
#[derive(Clone, Default)]
#[must_use]
#[non_exhaustive]
pub struct InstantPaymentMethodInputVirtualAccountExpiry {
    /// How long the buyer can pay into the account, in hours. Only one of `validHours` and
    /// `dueDate` may be given.
    pub valid_hours: Option<i32>,
    /// The time at which the period for the deposit ends. Only one of `validHours` and `dueDate`
    /// may be given.
    pub due_date: Option<DateTime>,
    pub(crate) unrecognized: UnrecognizedMembers,
}

impl InstantPaymentMethodInputVirtualAccountExpiry {
    /// Makes one without any members.
    pub fn new() -> Self {
        Self { valid_hours: None, due_date: None, unrecognized: UnrecognizedMembers::default() }
    }

    /// Sets how long the buyer can pay into the account, in hours. Only one of `validHours` and
    /// `dueDate` may be given.
    pub fn valid_hours(mut self, valid_hours: i32) -> Self {
        self.valid_hours = Some(valid_hours);
        self
    }

    /// Sets the time at which the period for the deposit ends. Only one of `validHours` and
    /// `dueDate` may be given.
    pub fn due_date(mut self, due_date: impl Into<DateTime>) -> Self {
        self.due_date = Some(due_date.into());
        self
    }
}

crate::json::record!(InstantPaymentMethodInputVirtualAccountExpiry, "" = "", 0b0, {
    0 valid_hours "validHours"
    1 due_date "dueDate"
});

/// The way in which the number of a virtual account is chosen. `fixed` may be given only for
/// the type `FIXED`.
#[derive(Clone)]
#[must_use]
#[non_exhaustive]
pub struct InstantPaymentMethodInputVirtualAccountOption {
    /// Whether the payment provider picks the account number (`NORMAL`) or it is fixed
    /// (`FIXED`).
    pub r#type: InstantPaymentMethodInputVirtualAccountOptionType,
    /// The fixed number of the virtual account. Given only if the type is `FIXED`.
    pub fixed: Option<InstantPaymentMethodInputVirtualAccountOptionFixed>,
    pub(crate) unrecognized: UnrecognizedMembers,
}

impl InstantPaymentMethodInputVirtualAccountOption {
    /// Makes one with its required members.
    pub fn new(r#type: impl Into<InstantPaymentMethodInputVirtualAccountOptionType>) -> Self {
        Self { r#type: r#type.into(), fixed: None, unrecognized: UnrecognizedMembers::default() }
    }

    /// Sets the fixed number of the virtual account. Given only if the type is `FIXED`.
    pub fn fixed(mut self, fixed: InstantPaymentMethodInputVirtualAccountOptionFixed) -> Self {
        self.fixed = Some(fixed);
        self
    }
}

crate::json::record!(InstantPaymentMethodInputVirtualAccountOption, "" = "", 0b0, {
    0 r#type "type"
    1 fixed "fixed"
});

/// A virtual account with a fixed number. Only one of `pgAccountId` and `accountNumber` may
/// be given.
#[derive(Clone, Default)]
#[must_use]
#[non_exhaustive]
pub struct InstantPaymentMethodInputVirtualAccountOptionFixed {
    /// An ID to which the payment provider ties one account number, always the same. Only one of
    /// `pgAccountId` and `accountNumber` may be given.
    pub pg_account_id: Option<String>,
    /// The account number to use: one of those that the payment provider gave the merchant in
    /// advance. Only one of `pgAccountId` and `accountNumber` may be given.
    pub account_number: Option<String>,
    pub(crate) unrecognized: UnrecognizedMembers,
}

impl InstantPaymentMethodInputVirtualAccountOptionFixed {
    /// Makes one without any members.
    pub fn new() -> Self {
        Self {
            pg_account_id: None,
            account_number: None,
            unrecognized: UnrecognizedMembers::default(),
        }
    }

    /// Sets an ID to which the payment provider ties one account number, always the same. Only
    /// one of `pgAccountId` and `accountNumber` may be given.
    pub fn pg_account_id(mut self, pg_account_id: impl Into<String>) -> Self {
        self.pg_account_id = Some(pg_account_id.into());
        self
    }

    /// Sets the account number to use: one of those that the payment provider gave the merchant
    /// in advance. Only one of `pgAccountId` and `accountNumber` may be given.
    pub fn account_number(mut self, account_number: impl Into<String>) -> Self {
        self.account_number = Some(account_number.into());
        self
    }
}

crate::json::record!(InstantPaymentMethodInputVirtualAccountOptionFixed, "" = "", 0b10, {
    0 pg_account_id "pgAccountId"
    1 account_number "accountNumber"
});

/// The type of a virtual account to issue: with a rotating or a fixed number.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum InstantPaymentMethodInputVirtualAccountOptionType {
    /// An account with a rotating number, which the payment provider assigns. This is the usual
    /// kind.
    Normal,
    /// An account with a fixed number, tied to `pgAccountId` or given as `accountNumber`.
    Fixed,
    /// A text that this version does not know.
    Unrecognized(String),
}

crate::json::texts!(InstantPaymentMethodInputVirtualAccountOptionType {
    Normal "NORMAL"
    Fixed "FIXED"
});
