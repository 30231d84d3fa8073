//! This module reads the headers from a text of any form, by their names and by what their values look like.

use crate::undo::headers::HEADER_NAMES;

use super::{
    names::{self, Headers, Mention},
    signatures,
    value::{self, Behind, Found},
};

/// The largest part of a text behind a name that is searched for its value.
const MAX_WINDOW: usize = 8 * 1024;

/// The headers that were read from a text.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Labelled {
    pub(super) headers: Headers,
    /// The standard names of the headers that the text says are not there.
    pub(super) absent: Vec<&'static str>,
    /// Whether the text has the headers of several deliveries.
    pub(super) several: bool,
}

/// A value, and the name in front of it.
struct Reading<'a> {
    mention: Mention,
    found: Found,
    /// What stands in front of the name in its line.
    before: &'a str,
    /// Whether the name is in quotes.
    is_name_quoted: bool,
}

/// Reads the headers from a text of any form.
pub(super) fn read(text: &str) -> Labelled {
    let mentions = names::mentions(text);
    let ends = mentions.iter().map(|mention| mention.start).skip(1).chain([text.len()]);
    let mut labelled = Labelled::default();
    let mut readings = Vec::new();
    for (mention, end) in mentions.iter().zip(ends) {
        let mut end = end.min(mention.end.saturating_add(MAX_WINDOW)).max(mention.end);
        while !text.is_char_boundary(end) {
            end = end.saturating_sub(1);
        }
        let window = text.get(mention.end..end).unwrap_or_default();
        match value::behind_name(window) {
            Behind::Absent => labelled.absent.push(mention.standard),
            behind => {
                let found = match behind {
                    Behind::Value(found) => Some(found),
                    _ => None,
                };
                let Some(found) = plausible(mention.standard, found, window) else { continue };
                let before = text.get(..mention.start).unwrap_or_default();
                let line = before.rsplit('\n').next().unwrap_or_default();
                let is_name_quoted = line.ends_with(['"', '\'', '`', '\u{201c}']);
                let mention = mention.clone();
                readings.push(Reading { mention, found, before: line, is_name_quoted });
            }
        }
    }
    let filled: Vec<_> = readings
        .iter()
        .filter(|reading| !reading.found.text.is_empty())
        .map(|reading| reading.mention.standard)
        .collect();
    readings.retain(|reading| {
        !reading.found.text.is_empty() || !filled.contains(&reading.mention.standard)
    });
    labelled.several = has_several(&readings);
    labelled.headers = as_headers(&readings);
    labelled
}

/// Returns the value if it looks like one of this header. Else a value that does may follow.
fn plausible(standard: &str, found: Option<Found>, window: &str) -> Option<Found> {
    if let Some(found) = &found {
        let is_empty = found.text.is_empty() && !found.is_weak;
        if looks_right(standard, &found.text) || is_empty && found.is_line {
            return Some(found.clone());
        }
    }
    let near = window.split_inclusive('\n').take(2).map(str::len).sum::<usize>().min(400);
    let near = window.char_indices().map(|(index, _)| index).take_while(|index| *index < near);
    for index in near {
        let previous = window.get(..index).and_then(|before| before.chars().next_back());
        if previous.is_some_and(|previous| previous.is_alphanumeric()) {
            continue;
        }
        let rest = window.get(index..).unwrap_or_default();
        let begins = match standard {
            "webhook-id" => rest.starts_with("msg-") || rest.starts_with("msg_"),
            "webhook-timestamp" => rest.bytes().take(10).filter(u8::is_ascii_digit).count() == 10,
            _ => signatures::begins_signature(rest),
        };
        let text = if begins { signatures::unquoted(rest) } else { "" };
        if looks_right(standard, text) {
            return Some(Found { text: text.to_owned(), ..Found::default() });
        }
    }
    found.filter(|found| !found.is_weak)
}

/// Says whether a value looks like one of this header.
fn looks_right(standard: &str, value: &str) -> bool {
    let is_one = !value.is_empty() && !value.contains(['\n', '"']);
    is_one
        && match standard {
            "webhook-id" => {
                value.len() >= 4
                    && value.contains(|next: char| next.is_ascii_digit() || "-_".contains(next))
            }
            "webhook-timestamp" => value.starts_with(|next: char| next.is_ascii_digit()),
            _ => {
                let longest = value
                    .split(|next: char| !next.is_ascii_alphanumeric() && !"+/-_%".contains(next));
                value.len() >= 40 && longest.map(str::len).max() >= Some(16)
            }
        }
}

/// Says whether a text has the headers of more than one delivery: then at least two of them differ.
fn has_several(readings: &[Reading<'_>]) -> bool {
    let differ = |standard: &str| {
        let mut values = readings.iter().filter(|reading| reading.mention.standard == standard);
        let first = values.next().map(|reading| &reading.found.text);
        values.any(|reading| Some(&reading.found.text) != first)
    };
    HEADER_NAMES.into_iter().filter(|standard| differ(standard)).count() >= 2
}

/// Returns each value once. A header that is there more often than the others, in lines of the same form,
/// was received more than once.
fn as_headers(readings: &[Reading<'_>]) -> Headers {
    let of = |standard: &str| {
        readings.iter().filter(|reading| reading.mention.standard == standard).collect::<Vec<_>>()
    };
    let is_single =
        HEADER_NAMES.into_iter().filter(|standard| of(standard).len() == 1).count() == 2;
    let mut headers = Headers::new();
    for standard in HEADER_NAMES {
        let all = of(standard);
        let Some(first) = all.first() else { continue };
        let is_alike = |reading: &&Reading<'_>| {
            is_single && reading.found.is_line && form(reading.before) == form(first.before)
        };
        let others = all.iter().skip(1).copied().filter(is_alike);
        for reading in std::iter::once(*first).chain(others) {
            headers.push((reading.mention.name.clone(), text_of(reading, readings).into_bytes()));
        }
    }
    headers
}

/// Returns the value. Its quotes belong to it if other values, written in the same way, have none.
fn text_of(reading: &Reading<'_>, readings: &[Reading<'_>]) -> String {
    let is_text = |other: &&Reading<'_>| other.mention.standard != "webhook-timestamp";
    let is_plain = |other: &Reading<'_>| other.found.is_line && !other.is_name_quoted;
    let others_have_none = readings.iter().filter(is_text).any(|other| {
        other.mention.standard != reading.mention.standard
            && is_plain(other)
            && other.found.quote.is_none()
    });
    match reading.found.quote {
        Some(quote) if is_text(&reading) && is_plain(reading) && others_have_none => {
            format!("{quote}{}{quote}", reading.found.text)
        }
        _ => reading.found.text.clone(),
    }
}

/// Returns what stands in front of a name, with each digit replaced.
fn form(before: &str) -> String {
    let digit = |next: char| if next.is_ascii_digit() { '0' } else { next };
    before.chars().take(200).map(digit).collect()
}

/// Returns the headers of a text that does not name them next to their values, if exactly one value of each
/// form is in it.
pub(super) fn by_shape(text: &str) -> Headers {
    let mut ids = Vec::new();
    let mut timestamps = Vec::new();
    let Some((signature, before, after)) = only_signature(text) else { return Headers::new() };
    let is_edge = |next: char| {
        next.is_whitespace() || "\"'`{}[]()<>|;,=\u{2502}\u{201c}\u{201d}".contains(next)
    };
    for word in before.split(is_edge).chain(after.split(is_edge)) {
        let is_id = word.starts_with("msg-") || word.starts_with("msg_");
        let is_time = word.len() == 10 && word.bytes().all(|byte| byte.is_ascii_digit());
        if is_id && !ids.contains(&word) {
            ids.push(word);
        } else if is_time && !timestamps.contains(&word) {
            timestamps.push(word);
        }
        if ids.len() > 1 || timestamps.len() > 1 {
            return Headers::new();
        }
    }
    match (ids.as_slice(), timestamps.as_slice()) {
        ([id], [timestamp]) => vec![
            ("webhook-id".to_owned(), id.as_bytes().to_vec()),
            ("webhook-timestamp".to_owned(), timestamp.as_bytes().to_vec()),
            ("webhook-signature".to_owned(), signature.as_bytes().to_vec()),
        ],
        _ => Headers::new(),
    }
}

/// Returns the only list of signatures in a text, with what stands before and behind it.
fn only_signature(text: &str) -> Option<(&str, &str, &str)> {
    let lists = text.match_indices("v1,").take(1000).filter_map(|(index, _)| {
        let (before, rest) = text.split_at_checked(index)?;
        let list = signatures::unquoted(rest);
        let is_edge = !before.ends_with(char::is_alphanumeric);
        (is_edge && looks_right("webhook-signature", list)).then_some((index, list))
    });
    let lists: Vec<_> = lists.collect();
    let (start, list) = *lists.first()?;
    let end = start.saturating_add(list.len());
    let has_other = lists.iter().any(|(index, other)| *index > end && *other != list);
    (!has_other).then_some((list, text.get(..start)?, text.get(end..)?))
}
