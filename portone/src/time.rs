//! This module has times and dates as the texts that PortOne sends.

use std::fmt;

use crate::json::{Cursor, Fault, Value, View};

/// Defines a text of this name.
macro_rules! text {
    ($(#[$docs:meta])* $name:ident) => {
        $(#[$docs])*
        #[derive(Clone, PartialEq, Eq, Hash)]
        pub struct $name(String);

        impl $name {
            /// Returns the text as it is in JSON.
            #[must_use]
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl AsRef<str> for $name {
            fn as_ref(&self) -> &str {
                &self.0
            }
        }

        impl From<String> for $name {
            fn from(text: String) -> Self {
                Self(text)
            }
        }

        impl From<&str> for $name {
            fn from(text: &str) -> Self {
                Self(text.to_owned())
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                fmt::Debug::fmt(&self.0, f)
            }
        }

        impl Value for $name {
            fn blank() -> Self {
                Self(String::new())
            }

            fn read(&mut self, json: &mut Cursor<'_>) -> Result<(), Fault> {
                self.0.read(json)
            }

            fn view(&self) -> View<'_> {
                View::Text(&self.0)
            }
        }

        crate::json::convert_text!($name);
    };
}

text! {
    /// A time, as the RFC 3339 text that PortOne sends or takes, such as `2026-04-01T08:33:20.123456789Z` or
    /// `2026-04-01T17:33:20+09:00`. The text is not checked here; PortOne refuses another one as an invalid request.
    DateTime
}

text! {
    /// A date, as the text `yyyy-MM-dd` that PortOne sends or takes.
    Date
}
