//! This module writes bytes into a statement. What it writes has hexadecimal digits only, so it is safe there.

use std::fmt;

/// Bytes as an SQL expression.
pub(super) struct Bytes<'a>(pub(super) &'a [u8]);

impl fmt::Display for Bytes<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "decode('{}', 'hex')", hex(self.0))
    }
}

/// Returns an array of `bytea` as a literal. A backslash is doubled for the array, and again for the
/// literal.
pub(super) fn array<'b>(elements: impl Iterator<Item = &'b [u8]>) -> String {
    let elements: Vec<_> = elements.map(|bytes| format!(r#""\\\\x{}""#, hex(bytes))).collect();
    format!("E'{{{}}}'", elements.join(","))
}

fn hex(bytes: &[u8]) -> String {
    let digit = |half: u8| char::from_digit(half.into(), 16).unwrap_or_default();
    let mut digits = String::with_capacity(bytes.len().saturating_mul(2));
    for byte in bytes {
        digits.push(digit(byte >> 4));
        digits.push(digit(byte & 0xf));
    }
    digits
}
