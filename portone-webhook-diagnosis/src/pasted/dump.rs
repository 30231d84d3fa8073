//! This module reads a request as a program has printed it, in whatever form.

use serde_json::Value;

use crate::undo::headers::{HEADER_NAMES, standard_name};

use super::{
    body, clean,
    error::PastedError,
    headers,
    json::{self, Headers},
    labelled::{self, Labelled},
    names, spelling,
};

/// The largest number of texts within texts that are looked into.
pub(super) const MAX_DEPTH: usize = 4;

/// A request as a program has printed it.
///
/// ```
/// use portone_webhook_diagnosis::pasted;
///
/// let event = r#"{"headers":{"webhook-id":"msg-1"},"body":"e30=","isBase64Encoded":true}"#;
/// let dump = pasted::dump(event)?;
/// assert_eq!(dump.headers, [("webhook-id".to_owned(), b"msg-1".to_vec())]);
/// assert_eq!(dump.body.as_deref(), Some(&b"{}"[..]));
/// # Ok::<(), pasted::PastedError>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Dump {
    /// The headers.
    pub headers: Vec<(String, Vec<u8>)>,
    /// The body; none if the text does not have it.
    pub body: Option<Vec<u8>>,
}

/// Reads the headers of a request from the text that a framework, a logger or a tool prints of it. The body
/// is read, too, if the text has it.
///
/// ```
/// use portone_webhook_diagnosis::pasted;
///
/// let line = "08:33:20 INFO webhook-id=msg-1 webhook-timestamp=1775000000";
/// assert_eq!(pasted::dump(line)?.headers[1].1, b"1775000000");
/// assert!(pasted::dump("There was a webhook-id.").is_err(), "a sentence has no value");
/// # Ok::<(), pasted::PastedError>(())
/// ```
///
/// # Errors
///
/// Returns [`PastedError`] if the text has no headers, or if it names a header of a webhook and the value
/// cannot be read.
pub fn dump(text: &str) -> Result<Dump, PastedError> {
    read(text, 0)
}

/// Reads a text that stands within `depth` other texts.
pub(super) fn read(text: &str, depth: usize) -> Result<Dump, PastedError> {
    let bare = text.trim_start_matches('\u{feff}').trim();
    if let Ok(json) = serde_json::from_str::<Value>(bare)
        && !matches!(json, Value::Number(_))
    {
        let text = bare;
        let found = best(json::find(&json, depth))?;
        let dump = match found {
            Some(found) => {
                Dump { headers: found.headers, body: found.body.or_else(|| event_body(text)) }
            }
            None => Dump { headers: headers::of_json(json), body: event_body(text) },
        };
        return checked(dump, text, &[]);
    }
    let text = clean::cleaned(text);
    let text = text.trim();
    if depth < MAX_DEPTH
        && let Some(stripped) = clean::without_line_prefix(text)
        && let Ok(dump) = read(&stripped, depth.saturating_add(1))
        && count(&dump.headers) == HEADER_NAMES.len()
    {
        return Ok(dump);
    }
    let (exact, rest) = headers::exact(text);
    let exact = Dump {
        headers: spelling::with_hyphens(exact),
        body: rest.and_then(|rest| http_body(rest, text)),
    };
    if count(&exact.headers) == HEADER_NAMES.len() && headers::are_clean(&exact.headers, text) {
        return checked(exact, text, &[]);
    }
    let embedded: Vec<_> = ['{', '[']
        .into_iter()
        .flat_map(|bracket| body::json_in_text(text, bracket, false))
        .filter(|json| !names::mentions(json).is_empty())
        .filter_map(|json| serde_json::from_str::<Value>(json).ok())
        .flat_map(|json| json::find(&json, depth))
        .collect();
    let embedded = best(embedded)?.unwrap_or_default();
    let body = || embedded.body.clone().or_else(|| event_body(text));
    if count(&embedded.headers) == HEADER_NAMES.len() {
        let body = body();
        return checked(Dump { headers: embedded.headers, body }, text, &[]);
    }
    let plain = clean::unescaped(text);
    if let Some(plain) = plain.as_deref().filter(|plain| *plain != text)
        && depth < MAX_DEPTH
        && let Ok(dump) = read(plain, depth.saturating_add(1))
        && count(&dump.headers) == HEADER_NAMES.len()
    {
        let body = event_body(text).or(dump.body);
        return Ok(Dump { body, ..dump });
    }
    let Labelled { headers, absent, several } = labelled::read(text);
    if several {
        return Err(several_deliveries());
    }
    if count(&headers) > 0
        && (count(&headers) > count(&exact.headers) || !headers::are_clean(&exact.headers, text))
    {
        let by_shape = match count(&headers).saturating_add(absent.len()) < HEADER_NAMES.len() {
            true => labelled::by_shape(text),
            false => Headers::new(),
        };
        let headers = if by_shape.is_empty() { headers } else { by_shape };
        return checked(Dump { headers, body: body() }, text, &absent);
    }
    if count(&exact.headers) == 0 {
        let headers = labelled::by_shape(text);
        if !headers.is_empty() {
            return checked(Dump { headers, body: body() }, text, &[]);
        }
    }
    checked(exact, text, &absent)
}

/// Returns the number of the three headers that are there, under whatever name.
fn count(headers: &Headers) -> usize {
    let has =
        |standard: &&str| headers.iter().any(|(name, _)| standard_name(name) == Some(*standard));
    HEADER_NAMES.iter().filter(|standard| has(standard)).count()
}

/// Returns the candidate with the most of the three headers. Others that have as many, and other values, are
/// other deliveries.
fn best(found: Vec<json::Found>) -> Result<Option<json::Found>, PastedError> {
    let most = found.iter().map(|found| count(&found.headers)).max().unwrap_or_default();
    let mut found = found.into_iter().filter(|found| count(&found.headers) == most);
    let Some(mut first) = found.next() else { return Ok(None) };
    for other in found {
        if most == HEADER_NAMES.len() && !is_same(&first.headers, &other.headers) {
            return Err(several_deliveries());
        }
        // Some events have each header once, and as a list of its values.
        if values(&other.headers).count() > values(&first.headers).count() {
            first.headers = other.headers;
        }
        first.body = first.body.or(other.body);
    }
    Ok(Some(first))
}

fn values(headers: &Headers) -> impl Iterator<Item = (&'static str, &[u8])> {
    headers.iter().filter_map(|(name, value)| Some((standard_name(name)?, value.as_slice())))
}

/// Says whether two lists have the same webhook headers, though one may have some of them twice.
fn is_same(one: &Headers, other: &Headers) -> bool {
    let within = |one: &Headers, other: &Headers| {
        values(one).all(|value| values(other).any(|other| value == other))
    };
    within(one, other) || within(other, one)
}

fn several_deliveries() -> PastedError {
    PastedError::new("it has the headers of several deliveries: give those of one")
}

/// Returns the body of an HTTP message, which follows its headers.
fn http_body(rest: &str, text: &str) -> Option<Vec<u8>> {
    event_body(text).or_else(|| {
        let is_body = rest.starts_with(['{', '[']) && rest.ends_with(['}', ']']);
        is_body.then(|| rest.as_bytes().to_vec())
    })
}

fn event_body(text: &str) -> Option<Vec<u8>> {
    body_in_text(text).map(String::into_bytes)
}

/// Returns the webhook that stands in a text, or in what the text is without its escapes.
pub(crate) fn body_in_text(text: &str) -> Option<String> {
    if let Some(body) = body::in_text(text) {
        return Some(body.to_owned());
    }
    let doubled = text.contains("\"\"").then(|| text.replace("\"\"", "\""));
    let plain = doubled.or_else(|| clean::unescaped(text))?;
    body::in_text(&plain).map(str::to_owned)
}

/// Returns a request, or the error for a header that the text names and that was not read.
fn checked(dump: Dump, text: &str, absent: &[&str]) -> Result<Dump, PastedError> {
    let Dump { headers, body } = &dump;
    let has = |standard: &str| {
        headers.iter().any(|(name, _)| standard_name(name) == Some(standard))
            || absent.contains(&standard)
    };
    let missing: Vec<_> = HEADER_NAMES.into_iter().filter(|standard| !has(standard)).collect();
    let body = body.as_deref().and_then(|body| str::from_utf8(body).ok()).unwrap_or_default();
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
    let is_known = |(name, _): &(String, Vec<u8>)| headers::is_common(name);
    if headers.is_empty() || count(headers) == 0 && !headers.iter().any(is_known) {
        return Err(PastedError::new("it has no headers, such as webhook-id: msg-1"));
    }
    Ok(dump)
}

/// Returns how often a text names a header with a value that is not `null`.
fn named(text: &str, standard: &str) -> usize {
    let mentions = names::mentions(text).into_iter();
    let named = mentions.filter(|mention| mention.standard == standard && mention.name == standard);
    named
        .filter(|mention| {
            let behind = text.get(mention.end..).unwrap_or_default();
            super::value::behind_name(behind) != super::value::Behind::Absent
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
    let words = ["redacted", "filtered", "hidden", "masked", "removed", "sanitized"];
    text.contains("***") || text.len() < 40 && words.iter().any(|word| text.contains(word))
}
