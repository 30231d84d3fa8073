use std::fmt;

use crate::hex::push_hex;

/// Bytes as an SQL expression, which is safe to put into a statement, as it has hexadecimal digits only.
pub(super) struct Bytes<'a>(pub(super) &'a [u8]);

impl fmt::Display for Bytes<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut digits = String::new();
        push_hex(&mut digits, self.0);
        write!(f, "decode('{digits}', 'hex')")
    }
}
