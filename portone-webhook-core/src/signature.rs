use std::{fmt, iter, str};

use constant_time_eq::constant_time_eq_n;
use hmac::{Hmac, digest::CtOutput};
use memchr::memchr;
use sha2::Sha256;
use zeroize::Zeroizing;

/// The length of a SHA-256 tag in base64, its padding included.
const LENGTH: usize = 44;

/// The signature that a delivery has to have, which is an HMAC-SHA256 tag in base64.
///
/// In strict base64, a tag has one spelling only. So the texts are compared, and the signatures that were
/// sent need not be decoded.
pub(crate) struct Signature(Zeroizing<[u8; LENGTH]>);

impl Signature {
    pub(crate) fn new(tag: &CtOutput<Hmac<Sha256>>) -> Self {
        let (threes, rest) = tag.as_bytes().as_chunks();
        let last = if let [a, b] = *rest { [a, b, 0] } else { [0; 3] };
        let mut text = Zeroizing::new([0; LENGTH]);
        for (four, three) in text.as_chunks_mut().0.iter_mut().zip(threes.iter().chain([&last])) {
            let [a, b, c] = *three;
            let bits = u32::from_be_bytes([0, a, b, c]);
            *four = [18, 12, 6, 0].map(|shift| (bits >> shift).to_le_bytes()[0] & 63);
        }
        text.iter_mut().for_each(|text| *text = letter(*text));
        if let Some(last) = text.last_mut() {
            *last = b'=';
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
        entries(list).any(|entry| constant_time_eq_n(entry, &self.0))
    }
}

impl fmt::Display for Signature {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // All of the text is ASCII.
        f.write_str(str::from_utf8(&*self.0).unwrap_or_default())
    }
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

fn entries(list: &[u8]) -> impl Iterator<Item = &[u8; LENGTH]> {
    let mut rest = Some(list);
    let entries = iter::from_fn(move || {
        let list = rest?;
        let (entry, after) = list.split_at(memchr(b' ', list).unwrap_or(list.len()));
        rest = after.get(1..);
        Some(entry)
    });
    entries.filter_map(|entry| {
        let (signature, rest) = entry.strip_prefix(b"v1,")?.split_first_chunk()?;
        matches!(rest, [] | [b',', ..]).then_some(signature)
    })
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
            let signature = Signature::new(&CtOutput::new(tag.into()));
            assert_eq!(signature.to_string(), STANDARD.encode(tag));
        }
        let letters = (0..64).map(|bits| char::from(letter(bits))).collect::<String>();
        let bytes = STANDARD.decode(&letters).unwrap();
        assert_eq!(STANDARD.encode(bytes), letters);
        assert!(letters.starts_with("ABC") && letters.ends_with("9+/"));
    }

    #[test]
    fn it_is_found_in_a_list() {
        let signature = Signature::new(&CtOutput::new([7; 32].into()));
        for list in [
            "v1,BwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwc=",
            "v1,BwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwc=,more",
            " v1a,AAAA  v1, v1,BwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwc= v2",
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
        ] {
            assert!(!signature.is_in(list.as_bytes()), "{list}");
        }
    }
}
