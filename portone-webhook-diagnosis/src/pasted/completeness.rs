//! This module checks that all headers which a text names were read from it.

use crate::undo::headers::{HEADER_NAMES, standard_name};

use super::{
    error::PastedError,
    names::{self, Headers},
    value::{self, Behind},
};

/// Returns the number of the three headers that are there, under whatever name.
pub(super) fn count(headers: &Headers) -> usize {
    let has =
        |standard: &&str| headers.iter().any(|(name, _)| standard_name(name) == Some(*standard));
    HEADER_NAMES.iter().filter(|standard| has(standard)).count()
}

/// Returns the values of the three headers, with their standard names.
pub(super) fn values(headers: &Headers) -> impl Iterator<Item = (&'static str, &[u8])> {
    headers.iter().filter_map(|(name, value)| Some((standard_name(name)?, value.as_slice())))
}

/// Checks what was read from a text. `absent` are the headers that the text says are not there.
///
/// # Errors
///
/// Returns the error for a header that the text names and that was not read.
pub(super) fn check(
    headers: &Headers,
    body: Option<&[u8]>,
    text: &str,
    absent: &[&str],
) -> Result<(), PastedError> {
    let has = |standard: &str| {
        headers.iter().any(|(name, _)| standard_name(name) == Some(standard))
            || absent.contains(&standard)
    };
    let missing: Vec<_> = HEADER_NAMES.into_iter().filter(|standard| !has(standard)).collect();
    let body = body.and_then(|body| str::from_utf8(body).ok()).unwrap_or_default();
    let unread = missing.iter().find(|standard| {
        let own = headers.iter().filter_map(|(_, value)| str::from_utf8(value).ok());
        let known = own.chain([body]).map(|text| named(text, standard)).sum::<usize>();
        named(text, standard) > known
    });
    if !missing.is_empty() && is_cut(text) {
        return Err(PastedError::new(
            "what printed it has cut it off before all of the headers: print all of them, as lines `Name: value`",
        ));
    }
    if let Some(name) = unread {
        return Err(PastedError::new(format!(
            "it names {name} in a form that cannot be read: give the headers as lines `Name: value`"
        )));
    }
    if let Some((name, _)) = values(headers).find(|(_, value)| is_hidden(value)) {
        return Err(PastedError::new(format!(
            "what printed it hides the value of {name}: print it before a log or a tool hides it"
        )));
    }
    let is_known = |(name, _): &(String, Vec<u8>)| names::is_common(name);
    if headers.is_empty() || count(headers) == 0 && !headers.iter().any(is_known) {
        return Err(PastedError::new("it has no headers, such as webhook-id: msg-1"));
    }
    Ok(())
}

/// Returns how often a text names a header with a value that is not `null`.
fn named(text: &str, standard: &str) -> usize {
    let mentions = names::mentions(text).into_iter();
    let named = mentions.filter(|mention| mention.standard == standard && mention.name == standard);
    named
        .filter(|mention| {
            let behind = text.get(mention.end..).unwrap_or_default();
            value::behind_name(behind) != Behind::Absent
        })
        .count()
}

/// Says whether a program has left out a part of what it prints, and says so.
fn is_cut(text: &str) -> bool {
    let signs =
        [" more item", " more character", "[Object]", "[truncated", "(truncated", "<truncated"];
    signs.iter().any(|sign| text.contains(sign))
        || text.trim_end().ends_with(['\u{2026}'])
        || text.trim_end().ends_with("...")
}

/// Says whether a program has put a sign in the place of a value, as in `***` or `[REDACTED]`.
fn is_hidden(value: &[u8]) -> bool {
    let text = String::from_utf8_lossy(value).to_ascii_lowercase();
    let words = ["redacted", "filtered", "hidden", "masked", "removed", "sanitized", "sensitive"];
    text.contains("***") || text.len() < 40 && words.iter().any(|word| text.contains(word))
}
