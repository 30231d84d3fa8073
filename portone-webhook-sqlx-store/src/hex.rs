//! This module writes bytes as hexadecimal digits, which are safe to put into a statement or into JSON.

pub(crate) fn push_hex(text: &mut String, bytes: &[u8]) {
    let digit = |half: u8| char::from_digit(half.into(), 16).unwrap_or_default();
    text.extend(bytes.iter().flat_map(|byte| [digit(byte >> 4), digit(byte & 0xf)]));
}
