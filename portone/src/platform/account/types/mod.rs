mod platform_account_holder;

pub use self::platform_account_holder::PlatformAccountHolder;
