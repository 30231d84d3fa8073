use std::{fmt, str};

use constant_time_eq::constant_time_eq_n;
use memchr::memchr;

use crate::wiped::Wiped;

/// The length of a SHA-256 tag in base64, its padding included.
const LENGTH: usize = 44;
/// The room for the text, which is a multiple of 16, so that the letters are written and wiped 16 at a time.
const ROOM: usize = 48;

/// The signature that a delivery has to have, which is an HMAC-SHA256 tag in base64.
///
/// In strict base64, a tag has one spelling only. So the texts are compared, and the signatures that were
/// sent need not be decoded. The text is wiped when it is dropped.
pub(crate) struct Signature(Wiped<ROOM>);

impl Signature {
    pub(crate) fn new(tag: &[u8; 32]) -> Self {
        let mut text = Wiped::new();
        let eights = text.as_chunks_mut().0.iter_mut();
        for (eight, bits) in eights.zip(groups_of_48(tag)) {
            *eight = in_bytes_of_6(bits).to_be_bytes();
        }
        text.iter_mut().for_each(|text| *text = letter(*text));
        if let Some(padding) = text.get_mut(LENGTH.saturating_sub(1)) {
            *padding = b'=';
        }
        Self(text)
    }

    /// Says whether this signature is in a `webhook-signature` header, which is a list of `v1` entries
    /// separated by spaces (Standard Webhooks, "Signature scheme").
    ///
    /// Entries of another version or another length are skipped, and so is the part of an entry behind a
    /// second comma. The time of a comparison with an entry does not depend on how much of the entry is
    /// right.
    pub(crate) fn is_in(&self, list: &[u8]) -> bool {
        let mut rest = list;
        loop {
            if first(rest).is_some_and(|entry| constant_time_eq_n(entry, self.text())) {
                return true;
            }
            match memchr(b' ', rest).and_then(|space| rest.get(space.saturating_add(1)..)) {
                Some(after) => rest = after,
                None => return false,
            }
        }
    }

    fn text(&self) -> &[u8; LENGTH] {
        const { assert!(LENGTH <= ROOM) };
        self.0.first_chunk().unwrap_or(&[0; LENGTH])
    }
}

impl fmt::Display for Signature {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // All of the text is ASCII.
        f.write_str(str::from_utf8(self.text()).unwrap_or_default())
    }
}

/// Splits a tag into groups of 48 bits, which are the lowest bits of each number. The bits above them can have
/// any value. Behind the tag, the bits are 0.
fn groups_of_48(tag: &[u8; 32]) -> [u64; 6] {
    let mut words = [0; 4];
    for (word, bytes) in words.iter_mut().zip(tag.as_chunks().0) {
        *word = u64::from_be_bytes(*bytes);
    }
    let [a, b, c, d] = words;
    [a >> 16, (a << 32) | (b >> 32), (b << 16) | (c >> 48), c, d >> 16, d << 32]
}

/// Spreads the lowest 48 bits over eight bytes, with six bits in each. It does so for all of them at once:
/// first into two halves, then into four quarters, then into eight bytes.
fn in_bytes_of_6(bits: u64) -> u64 {
    let halves = (bits & 0x00ff_ffff) | ((bits & 0xffff_ff00_0000) << 8);
    let quarters = (halves & 0x0000_0fff_0000_0fff) | ((halves & 0x00ff_f000_00ff_f000) << 4);
    (quarters & 0x003f_003f_003f_003f) | ((quarters & 0x0fc0_0fc0_0fc0_0fc0) << 2)
}

/// Returns the base64 letter of the lowest six bits. It uses neither a table nor a branch, since the time
/// must not tell which letter it is.
fn letter(bits: u8) -> u8 {
    let from = |start: u8, step: u8| u8::from(bits >= start).wrapping_neg() & step;
    b'A'.wrapping_add(bits)
        .wrapping_add(from(26, 6))
        .wrapping_sub(from(52, 75))
        .wrapping_sub(from(62, 15))
        .wrapping_add(from(63, 3))
}

/// Returns the first entry of the list, if it is one of `v1` and as long as a signature.
///
/// If there is a space within what it returns, the entry ends there and is too short. Such an entry equals no
/// signature, since there is no space in base64. So the end of the entry need not be looked for.
fn first(list: &[u8]) -> Option<&[u8; LENGTH]> {
    let (signature, rest) = list.strip_prefix(b"v1,")?.split_first_chunk()?;
    matches!(rest, [] | [b' ' | b',', ..]).then_some(signature)
}

#[cfg(test)]
mod constant_time;

#[cfg(test)]
mod tests {
    use base64::{Engine as _, engine::general_purpose::STANDARD};

    use super::*;

    #[test]
    fn it_is_written_as_base64() {
        for first in 0..=255u8 {
            let mut tag = [0; 32];
            tag.iter_mut().fold(first, |next, byte| {
                *byte = next;
                next.wrapping_mul(5).wrapping_add(37)
            });
            let signature = Signature::new(&tag);
            assert_eq!(signature.to_string(), STANDARD.encode(tag));
        }
        let letters = (0..64).map(|bits| char::from(letter(bits))).collect::<String>();
        let bytes = STANDARD.decode(&letters).unwrap();
        assert_eq!(STANDARD.encode(bytes), letters);
        assert!(letters.starts_with("ABC") && letters.ends_with("9+/"));
    }

    #[test]
    fn it_is_found_in_a_list() {
        let signature = Signature::new(&[7; 32]);
        for list in [
            "v1,BwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwc=",
            "v1,BwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwc=,more",
            " v1a,AAAA  v1, v1,BwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwc= v2",
            "v1,BwcH v1,BwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwc=",
            "v1,BwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwc v1,BwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwc=",
        ] {
            assert!(signature.is_in(list.as_bytes()), "{list}");
        }
        for list in [
            "",
            " ",
            "v1,",
            "BwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwc=",
            "v2,BwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwc=",
            "V1,BwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwc=",
            "v1, BwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwc=",
            "v1,BwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwc",
            "v1,BwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwd=",
            "v1,BwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwc==",
            "v1,CwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwc=",
            "v1,BwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwc=\tv1",
            "v1,BwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBw =",
            "v1,BwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwc\0",
        ] {
            assert!(!signature.is_in(list.as_bytes()), "{list}");
        }
    }
}
