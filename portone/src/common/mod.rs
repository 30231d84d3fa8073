//! What belongs to no single area, and the types that several areas have.

mod get_bank_infos;
mod types;

pub use self::get_bank_infos::{GetBankInfos, GetBankInfosError, GetBankInfosResponse};
pub use self::types::Bank;
pub use self::types::BankInfo;
pub use self::types::BankInfoName;
#[cfg(any(feature = "checkout-profile", feature = "payment-session"))]
pub use self::types::CheckoutPaymentMethod;
#[cfg(any(
    feature = "checkout-profile",
    feature = "payment",
    feature = "payment-session",
    feature = "pg-specific"
))]
pub use self::types::Country;
#[cfg(any(
    feature = "checkout-profile",
    feature = "payment",
    feature = "payment-session",
    feature = "platform"
))]
pub use self::types::Currency;
#[cfg(any(feature = "platform", feature = "reconciliation"))]
pub use self::types::DateRange;
#[cfg(any(feature = "payment", feature = "platform"))]
pub use self::types::DateTimeRange;
#[cfg(any(feature = "payment", feature = "platform"))]
pub use self::types::EasyPayProvider;
#[cfg(any(feature = "identity-verification", feature = "payment"))]
pub use self::types::Gender;
#[cfg(any(
    feature = "b2b",
    feature = "identity-verification",
    feature = "payment",
    feature = "platform"
))]
pub use self::types::PageInfo;
#[cfg(any(
    feature = "b2b",
    feature = "identity-verification",
    feature = "payment",
    feature = "platform"
))]
pub use self::types::PageInput;
#[cfg(any(feature = "payment", feature = "platform"))]
pub use self::types::PaymentMethodType;
#[cfg(any(feature = "identity-verification", feature = "payment"))]
pub use self::types::PgCompany;
#[cfg(any(feature = "identity-verification", feature = "payment"))]
pub use self::types::PgProvider;
#[cfg(any(feature = "identity-verification", feature = "payment"))]
pub use self::types::PgProviderError;
#[cfg(any(feature = "identity-verification", feature = "payment"))]
pub use self::types::PortOneVersion;
#[cfg(any(feature = "identity-verification", feature = "payment"))]
pub use self::types::SelectedChannel;
#[cfg(any(feature = "identity-verification", feature = "payment"))]
pub use self::types::SelectedChannelType;
#[cfg(any(feature = "b2b", feature = "identity-verification", feature = "payment"))]
pub use self::types::SortOrder;

crate::client::client! {
/// What belongs to no single area, and the types that several areas have.
CommonClient
}

impl CommonClient {
    /// Looks up the banks and their names, for example to show users a bank's Korean name.
    ///
    /// `GET /banks`
    ///
    /// It changes nothing, so the client [tries it again](crate::Retry) after a failure that may
    /// pass.
    ///
    /// [PortOne's
    /// reference](https://developers.portone.io/api/rest-v2/common?v=v2#get%20%2Fbanks)
    ///
    /// # Errors
    ///
    /// The call fails with an [`Error`](crate::Error). If PortOne refuses, its reason is one of
    /// [`GetBankInfosError`]: `InvalidRequest`.
    pub fn get_bank_infos(&self) -> GetBankInfos {
        GetBankInfos::new(self.caller.clone())
    }
}
