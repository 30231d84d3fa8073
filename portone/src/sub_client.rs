//! This module has what all clients of a part of the API have.

/// Defines the client of a category.
macro_rules! client {
    ($(#[$docs:meta])* $name:ident) => {
        $(#[$docs])*
        #[derive(Debug, Clone)]
        pub struct $name {
            caller: crate::call::Caller,
        }

        impl $name {
            /// Makes a client of `https://api.portone.io` for this part of the API.
            ///
            /// # Errors
            ///
            /// Returns [`SetupError`](crate::SetupError) if the HTTP client cannot be made.
            pub fn new(secret: crate::ApiSecret) -> Result<Self, crate::SetupError> {
                crate::PortOneClient::new(secret).map(|client| Self::of(client.caller))
            }

            pub(crate) fn of(caller: crate::call::Caller) -> Self {
                Self { caller }
            }
        }

        impl From<crate::PortOneClient> for $name {
            fn from(client: crate::PortOneClient) -> Self {
                Self::of(client.caller)
            }
        }
    };
}
pub(crate) use client;
