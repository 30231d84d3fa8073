//! This module undoes encodings and compressions of a body.

use std::io::Read;

use encoding_rs::EUC_KR;
use flate2::read::{DeflateDecoder, GzDecoder, ZlibDecoder};
use portone_webhook_core::WebhookVerifier;

use super::body::Candidates;

/// Decompresses gzip, up to the size of the largest body that a receiver accepts.
pub(crate) fn decompress_gzip(body: &[u8]) -> Candidates<'_> {
    Box::new(decompressed(GzDecoder::new(body)).into_iter())
}

/// Decompresses what HTTP calls deflate, with or without the header of zlib.
pub(crate) fn decompress_deflate(body: &[u8]) -> Candidates<'_> {
    let bare = decompressed(DeflateDecoder::new(body)).filter(|_| !body.is_empty());
    Box::new(decompressed(ZlibDecoder::new(body)).into_iter().chain(bare))
}

fn decompressed(decoder: impl Read) -> Option<Vec<u8>> {
    let mut decompressed = Vec::new();
    let most = u64::try_from(WebhookVerifier::BODY_LIMIT).unwrap_or(u64::MAX);
    let read = decoder.take(most).read_to_end(&mut decompressed);
    (read.is_ok() && !decompressed.is_empty()).then_some(decompressed)
}

/// Decodes EUC-KR, the encoding of older systems in Korea, with the characters that Windows added to it.
pub(crate) fn decode_euc_kr(body: &[u8]) -> Candidates<'_> {
    let text = EUC_KR.decode_without_bom_handling_and_without_replacement(body);
    Box::new(text.into_iter().map(|text| text.into_owned().into_bytes()))
}

/// Decodes UTF-16, as PowerShell's `>` writes it.
pub(crate) fn decode_utf16(body: &[u8]) -> Candidates<'_> {
    let (pairs, rest) = body.as_chunks::<2>();
    Box::new([u16::from_le_bytes, u16::from_be_bytes].into_iter().filter_map(move |read| {
        let units: Vec<_> = pairs.iter().map(|pair| read(*pair)).collect();
        let text = String::from_utf16(&units).ok().filter(|_| rest.is_empty())?;
        Some(text.trim_start_matches('\u{feff}').as_bytes().to_vec())
    }))
}

/// Restores bytes that were read as Latin-1, Windows-1252 or EUC-KR, and written as UTF-8.
pub(crate) fn undo_mojibake(body: &[u8]) -> Candidates<'_> {
    let text = str::from_utf8(body).ok().filter(|text| !text.is_ascii());
    let latin: Option<Vec<u8>> = text.and_then(|text| text.chars().map(to_windows_1252).collect());
    let korean = text.and_then(|text| {
        let (bytes, _, has_lost) = EUC_KR.encode(text);
        (!has_lost).then(|| bytes.into_owned())
    });
    // It may have happened twice.
    let twice = latin.as_deref().and_then(|bytes| str::from_utf8(bytes).ok());
    let twice = twice.filter(|text| !text.is_ascii());
    let twice = twice.and_then(|text| text.chars().map(to_windows_1252).collect());
    Box::new([latin, korean, twice].into_iter().flatten())
}

/// Returns the byte of a character in Windows-1252, or in Latin-1 if Windows-1252 does not have the
/// character.
fn to_windows_1252(character: char) -> Option<u8> {
    const FROM_128: &str = "€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8d}Ž\u{8f}\u{90}‘’“”•–—˜™š›œ\u{9d}žŸ";
    if character.is_ascii() {
        return u8::try_from(character).ok();
    }
    let position = FROM_128.chars().position(|other| other == character);
    match position {
        Some(position) => u8::try_from(position).ok()?.checked_add(128),
        None => u8::try_from(character).ok(),
    }
}

#[cfg(test)]
mod tests {
    use std::io::Write as _;

    use super::*;

    fn all(candidates: Candidates<'_>) -> Vec<Vec<u8>> {
        candidates.collect()
    }

    #[test]
    fn korean_read_as_windows_1252_is_restored() {
        let mojibake = "ì‹\u{a0}ë°œ".as_bytes();
        assert_eq!(all(undo_mojibake(mojibake)), ["신발".as_bytes()]);
        // The three characters are the euro sign, a C1 control and a character of Latin-1.
        assert_eq!(all(undo_mojibake("€\u{81}é".as_bytes())), [[0x80, 0x81, 0xe9]]);
        assert_eq!(all(undo_mojibake("주".as_bytes())), [EUC_KR.encode("주").0.into_owned()]);
    }

    #[test]
    fn no_more_is_decompressed_than_a_receiver_accepts() {
        let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
        encoder.write_all(&vec![b' '; 10_000_000]).unwrap();
        let bomb = encoder.finish().unwrap();
        assert!(all(decompress_gzip(&bomb)).iter().all(|body| body.len() <= 64 * 1024));
    }
}
