mod bank;
mod bank_info;
mod bank_info_name;
#[cfg(any(feature = "checkout-profile", feature = "payment-session"))]
mod checkout_payment_method;
#[cfg(any(
    feature = "checkout-profile",
    feature = "payment",
    feature = "payment-session",
    feature = "pg-specific"
))]
mod country;
#[cfg(any(
    feature = "checkout-profile",
    feature = "payment",
    feature = "payment-session",
    feature = "platform"
))]
mod currency;
#[cfg(any(feature = "platform", feature = "reconciliation"))]
mod date_range;
#[cfg(any(feature = "payment", feature = "platform"))]
mod date_time_range;
#[cfg(any(feature = "payment", feature = "platform"))]
mod easy_pay_provider;
#[cfg(any(feature = "identity-verification", feature = "payment"))]
mod errors;
#[cfg(any(feature = "identity-verification", feature = "payment"))]
mod gender;
#[cfg(any(
    feature = "b2b",
    feature = "identity-verification",
    feature = "payment",
    feature = "platform"
))]
mod page_info;
#[cfg(any(
    feature = "b2b",
    feature = "identity-verification",
    feature = "payment",
    feature = "platform"
))]
mod page_input;
#[cfg(any(feature = "payment", feature = "platform"))]
mod payment_method_type;
#[cfg(any(feature = "identity-verification", feature = "payment"))]
mod pg_company;
#[cfg(any(feature = "identity-verification", feature = "payment"))]
mod pg_provider;
#[cfg(any(feature = "identity-verification", feature = "payment"))]
mod port_one_version;
#[cfg(any(feature = "identity-verification", feature = "payment"))]
mod selected_channel;
#[cfg(any(feature = "identity-verification", feature = "payment"))]
mod selected_channel_type;
#[cfg(any(feature = "b2b", feature = "identity-verification", feature = "payment"))]
mod sort_order;

pub use self::bank::Bank;
pub use self::bank_info::BankInfo;
pub use self::bank_info_name::BankInfoName;
#[cfg(any(feature = "checkout-profile", feature = "payment-session"))]
pub use self::checkout_payment_method::CheckoutPaymentMethod;
#[cfg(any(
    feature = "checkout-profile",
    feature = "payment",
    feature = "payment-session",
    feature = "pg-specific"
))]
pub use self::country::Country;
#[cfg(any(
    feature = "checkout-profile",
    feature = "payment",
    feature = "payment-session",
    feature = "platform"
))]
pub use self::currency::Currency;
#[cfg(any(feature = "platform", feature = "reconciliation"))]
pub use self::date_range::DateRange;
#[cfg(any(feature = "payment", feature = "platform"))]
pub use self::date_time_range::DateTimeRange;
#[cfg(any(feature = "payment", feature = "platform"))]
pub use self::easy_pay_provider::EasyPayProvider;
#[cfg(any(feature = "identity-verification", feature = "payment"))]
pub use self::errors::PgProviderError;
#[cfg(any(feature = "identity-verification", feature = "payment"))]
pub use self::gender::Gender;
#[cfg(any(
    feature = "b2b",
    feature = "identity-verification",
    feature = "payment",
    feature = "platform"
))]
pub use self::page_info::PageInfo;
#[cfg(any(
    feature = "b2b",
    feature = "identity-verification",
    feature = "payment",
    feature = "platform"
))]
pub use self::page_input::PageInput;
#[cfg(any(feature = "payment", feature = "platform"))]
pub use self::payment_method_type::PaymentMethodType;
#[cfg(any(feature = "identity-verification", feature = "payment"))]
pub use self::pg_company::PgCompany;
#[cfg(any(feature = "identity-verification", feature = "payment"))]
pub use self::pg_provider::PgProvider;
#[cfg(any(feature = "identity-verification", feature = "payment"))]
pub use self::port_one_version::PortOneVersion;
#[cfg(any(feature = "identity-verification", feature = "payment"))]
pub use self::selected_channel::SelectedChannel;
#[cfg(any(feature = "identity-verification", feature = "payment"))]
pub use self::selected_channel_type::SelectedChannelType;
#[cfg(any(feature = "b2b", feature = "identity-verification", feature = "payment"))]
pub use self::sort_order::SortOrder;
