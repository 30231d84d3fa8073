mod platform_account_transfer;
mod platform_account_transfer_filter;
mod platform_account_transfer_status;
mod platform_account_transfer_type;
mod platform_bank_account_detail;
mod platform_bank_account_provider;
mod platform_deposit_account_transfer;
mod platform_withdrawal_account_transfer;
mod r#type;

pub use self::platform_account_transfer::PlatformAccountTransfer;
pub use self::platform_account_transfer_filter::PlatformAccountTransferFilter;
pub use self::platform_account_transfer_status::PlatformAccountTransferStatus;
pub use self::platform_account_transfer_type::PlatformAccountTransferType;
pub use self::platform_bank_account_detail::PlatformBankAccountDetail;
pub use self::platform_bank_account_provider::PlatformBankAccountProvider;
pub use self::platform_deposit_account_transfer::PlatformDepositAccountTransfer;
pub use self::platform_withdrawal_account_transfer::PlatformWithdrawalAccountTransfer;
pub use self::r#type::Type;
