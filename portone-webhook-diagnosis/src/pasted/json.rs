//! This module looks for the headers of a request in JSON, wherever they stand in it.

use serde_json::{Map, Value};

use super::{
    body,
    names::{self, Headers},
    spelling,
};

/// The largest number of texts within texts that are looked into.
pub(super) const MAX_DEPTH: usize = 4;

/// A function that reads a text within so many others.
pub(super) type Read = fn(&str, usize) -> Option<Found>;

/// Headers that were found in JSON, with the body if it stands next to them.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Found {
    pub(super) headers: Headers,
    pub(super) body: Option<Vec<u8>>,
}

/// Returns everything in JSON that may be the headers of a request. The function reads the texts in it.
pub(super) fn find(json: &Value, depth: usize, read: Read) -> Vec<Found> {
    let mut search = Search { depth, read, found: Vec::new() };
    search.visit(json, &mut Vec::new());
    search.found
}

struct Search {
    /// The number of texts in which the JSON stands.
    depth: usize,
    read: Read,
    found: Vec<Found>,
}

impl Search {
    fn visit<'a>(&mut self, json: &'a Value, around: &mut Vec<&'a Map<String, Value>>) {
        match json {
            Value::Object(members) => {
                if members.keys().any(|key| names::mention_in_key(key).is_some()) {
                    let own = record_body(members);
                    self.add(members_as_headers(members), own.or_else(|| body_next_to(around)));
                }
                around.push(members);
                for (key, value) in members {
                    if !is_response(key) {
                        self.visit(value, around);
                    }
                }
                around.pop();
            }
            Value::Array(items) => {
                let pairs = items_as_headers(items);
                if pairs.iter().any(|(name, _)| names::mention_in_key(name).is_some()) {
                    self.add(pairs, body_next_to(around));
                    return;
                }
                // The lines of the headers may be a list.
                let lines: Vec<_> = items.iter().filter_map(Value::as_str).collect();
                if lines.len() == items.len() && lines.len() > 1 {
                    self.visit_text(&lines.join("\n"), around);
                    return;
                }
                for item in items {
                    self.visit(item, around);
                }
            }
            Value::String(text) => self.visit_text(text, around),
            _ => {}
        }
    }

    fn visit_text(&mut self, text: &str, around: &[&Map<String, Value>]) {
        if self.depth < MAX_DEPTH
            && may_have_headers(text)
            && let Some(found) = (self.read)(text, self.depth.saturating_add(1))
        {
            self.add(found.headers, body_next_to(around).or(found.body));
        }
    }

    fn add(&mut self, headers: Headers, body: Option<Vec<u8>>) {
        self.found.push(Found { headers, body });
    }
}

/// Says whether it is worth it to look for headers in a text.
fn may_have_headers(text: &str) -> bool {
    let lower = text.to_ascii_lowercase();
    ["webhook", "svix", "v1,"].iter().any(|sign| lower.contains(sign)) && text.len() > 40
}

fn is_response(key: &str) -> bool {
    let key = key.to_ascii_lowercase();
    ["response", "resp_headers", "res"].contains(&key.as_str())
}

/// Reads JSON that has no webhook headers: an object whose members are headers, or that has them as a member.
pub(super) fn of_json(json: Value) -> Headers {
    match json {
        Value::Object(mut members) => {
            let members = match members.remove("headers") {
                Some(Value::Object(headers)) => headers,
                Some(Value::Array(headers)) => return items_as_headers(&headers),
                _ => members,
            };
            members.iter().flat_map(|(name, value)| values_of(name, value)).collect()
        }
        Value::Array(items) => items_as_headers(&items),
        _ => Headers::new(),
    }
}

/// Returns the members of an object as headers.
fn members_as_headers(members: &Map<String, Value>) -> Headers {
    let name = |key: &str| match names::mention_in_key(key) {
        Some(mention) if mention.prefix.is_empty() || key.starts_with("HTTP_") => key.to_owned(),
        Some(mention) => mention.name,
        None => key.strip_prefix("http.request.header.").unwrap_or(key).to_owned(),
    };
    // A value that is no header's shows what the members are, too.
    let others = members.iter().filter(|(key, value)| {
        names::mention_in_key(key).is_none() && values_of(key, value).is_empty()
    });
    let others: Headers = others.map(|(key, _)| (key.clone(), Vec::new())).collect();
    let members = members.iter().flat_map(|(key, value)| values_of(&name(key), value)).collect();
    let mut headers = spelling::with_hyphens([others.clone(), members].concat());
    headers.drain(..others.len());
    headers
}

/// Reads `{"name": .., "value": ..}`, `["name", "value"]`, or names and values that alternate.
fn items_as_headers(items: &[Value]) -> Headers {
    if items.iter().all(Value::is_string) {
        let texts: Vec<_> = items.iter().filter_map(Value::as_str).collect();
        let (pairs, rest) = texts.as_chunks::<2>();
        let is_alternating = pairs.iter().any(|[name, _]| names::mention_in_key(name).is_some());
        return match rest.is_empty() && is_alternating {
            true => pairs
                .iter()
                .map(|[name, value]| ((*name).to_owned(), value.as_bytes().to_vec()))
                .collect(),
            false => Headers::new(),
        };
    }
    items.iter().flat_map(pair_as_headers).collect()
}

fn pair_as_headers(item: &Value) -> Headers {
    let (name, value) = match item {
        Value::Object(item) => {
            let member = |names: [&str; 3]| {
                let mut members = item.iter();
                let is_named = |key: &str| names.iter().any(|name| name.eq_ignore_ascii_case(key));
                members.find_map(|(key, value)| is_named(key).then_some(value))
            };
            (member(["name", "key", "header"]), member(["value", "values", "val"]))
        }
        Value::Array(item) => match item.as_slice() {
            [name, value] => (Some(name), Some(value)),
            _ => (None, None),
        },
        _ => (None, None),
    };
    match (name, value) {
        (Some(Value::String(name)), Some(value)) => {
            let name = match names::mention_in_key(name) {
                Some(mention) if !mention.prefix.is_empty() => mention.name,
                _ => name.strip_prefix("http.request.header.").unwrap_or(name).to_owned(),
            };
            values_of(&name, value)
        }
        _ => Headers::new(),
    }
}

/// Returns a header for each value. The JSON is a string, a number, a list, or an object that wraps them.
fn values_of(name: &str, value: &Value) -> Headers {
    match value {
        Value::Array(values) => values.iter().flat_map(|value| values_of(name, value)).collect(),
        Value::String(text) => {
            // A list may have been printed as a text.
            let list = Some(text).filter(|text| text.starts_with("[\"") && text.ends_with(']'));
            match list.and_then(|text| serde_json::from_str::<Vec<String>>(text).ok()) {
                Some(list) => {
                    list.into_iter().map(|text| (name.to_owned(), text.into_bytes())).collect()
                }
                None => vec![(name.to_owned(), text.clone().into_bytes())],
            }
        }
        Value::Number(number) => vec![(name.to_owned(), number.to_string().into_bytes())],
        Value::Object(members) => match members.get("value") {
            Some(value) => values_of(name, value),
            None if members.len() == 1 => {
                members.values().flat_map(|value| values_of(name, value)).collect()
            }
            None => Headers::new(),
        },
        _ => Headers::new(),
    }
}

/// Returns the body that a log has next to its other members.
fn record_body(members: &Map<String, Value>) -> Option<Vec<u8>> {
    let body = ["request_body", "requestBody", "rawBody", "body", "payload"]
        .into_iter()
        .find_map(|name| members.get(name))?;
    body::from_json(body, members)
}

/// Returns the body from the objects around the headers. The innermost object is the last one.
fn body_next_to(around: &[&Map<String, Value>]) -> Option<Vec<u8>> {
    around.iter().rev().take(3).find_map(|members| body::of_event(members))
}
