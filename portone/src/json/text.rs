/// Connects an enum of texts with the code that reads and writes values.
macro_rules! texts {
    ($name:ident { $($variant:ident $text:literal)* }) => {
        impl $name {
            /// Returns the text of this value in PortOne's API.
            pub fn as_str(&self) -> &str {
                match self {
                    $(Self::$variant => $text,)*
                    Self::Unrecognized(text) => text,
                }
            }

            /// Says whether this version does not know the text.
            #[inline]
            pub fn is_unrecognized(&self) -> bool {
                matches!(self, Self::Unrecognized(_))
            }
        }

        impl From<&str> for $name {
            fn from(text: &str) -> Self {
                match text {
                    $($text => Self::$variant,)*
                    _ => Self::Unrecognized(text.to_owned()),
                }
            }
        }

        impl From<String> for $name {
            #[inline]
            fn from(text: String) -> Self {
                match Self::from(text.as_str()) {
                    Self::Unrecognized(_) => Self::Unrecognized(text),
                    known => known,
                }
            }
        }

        impl std::str::FromStr for $name {
            type Err = std::convert::Infallible;

            #[inline]
            fn from_str(text: &str) -> Result<Self, Self::Err> {
                Ok(Self::from(text))
            }
        }

        impl AsRef<str> for $name {
            #[inline]
            fn as_ref(&self) -> &str {
                self.as_str()
            }
        }

        impl std::fmt::Display for $name {
            #[inline]
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(self.as_str())
            }
        }

        impl crate::json::Value for $name {
            fn blank() -> Self {
                Self::Unrecognized(String::new())
            }

            fn read(&mut self, json: &mut crate::json::Cursor<'_>) -> Result<(), crate::json::Fault> {
                *self = Self::from(&*json.string()?);
                Ok(())
            }

            fn view(&self) -> crate::json::View<'_> {
                crate::json::View::Text(self.as_str())
            }
        }

        crate::json::convert_text!($name);
    };
}
pub(crate) use texts;

/// Defines an object with any members, whose values are of one type.
macro_rules! map {
    ($(#[$docs:meta])* $name:ident, $value:ty) => {
        $(#[$docs])*
        #[derive(Clone, Default)]
        pub struct $name(pub std::collections::BTreeMap<String, $value>);

        impl crate::json::Value for $name {
            fn blank() -> Self {
                Self::default()
            }

            fn read(&mut self, json: &mut crate::json::Cursor<'_>) -> Result<(), crate::json::Fault> {
                crate::json::Value::read(&mut self.0, json)
            }

            fn view(&self) -> crate::json::View<'_> {
                crate::json::Value::view(&self.0)
            }
        }

        crate::json::public!($name);
    };
}
pub(crate) use map;
