//! This module lets times and dates be members of objects.

use portone_time::{Date, DateTime};

use crate::json::{Cursor, Fault, Value, View};

/// Reads and writes a type that is a text.
macro_rules! text {
    ($name:ident) => {
        impl Value for $name {
            fn blank() -> Self {
                Self::from(String::new())
            }

            fn read(&mut self, json: &mut Cursor<'_>) -> Result<(), Fault> {
                *self = Self::from(json.string()?.into_owned());
                Ok(())
            }

            fn view(&self) -> View<'_> {
                View::Text(self.as_str())
            }
        }
    };
}

text!(Date);
text!(DateTime);
