//! This module describes which value of a body does not fit its type, and where that value stands.

use std::{borrow::Cow, collections::HashMap, error::Error, fmt};

use serde::Deserialize;
use serde_json::value::RawValue;
use serde_path_to_error::{Path, Segment};

/// The value that does not fit, with its place in the whole body.
#[derive(Debug)]
pub(crate) struct DecodeError {
    /// The path to the value, such as `data.transactionId`, which is empty for the body itself.
    pub(crate) path: String,
    /// The line and the column of the value, counted from 1, where columns are bytes. A form has no lines, so
    /// this is `None` for a form.
    pub(crate) position: Option<(usize, usize)>,
    what: String,
}

impl DecodeError {
    pub(crate) fn in_json(json: &str, fault: JsonError) -> Self {
        let JsonError { steps, error } = fault;
        let position = match steps.is_empty() && !error.is_data() {
            // The text is not JSON, and serde_json has read it from its beginning, so its position is right.
            true => (error.line(), error.column()),
            false => position(json.as_bytes(), offset(json, &steps)),
        };
        Self { path: path(&steps), position: Some(position), what: what(&error) }
    }

    pub(crate) fn in_form(steps: &Path, error: &impl fmt::Display) -> Self {
        let what = without_value(&error.to_string());
        Self { path: path(&self::steps(steps)), position: None, what }
    }

    pub(crate) fn no_text(position: Option<(usize, usize)>) -> Self {
        Self { path: String::new(), position, what: "it is not UTF-8".to_owned() }
    }
}

impl fmt::Display for DecodeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { path, position, what } = self;
        if !path.is_empty() {
            write!(f, "{path}: ")?;
        }
        f.write_str(what)?;
        if let Some((line, column)) = position {
            write!(f, " at line {line} column {column}")?;
        }
        Ok(())
    }
}

impl Error for DecodeError {}

/// The reason why JSON does not fit, with the path to the value at fault.
#[derive(Debug)]
pub(crate) struct JsonError {
    steps: Vec<Step>,
    error: serde_json::Error,
}

/// A step from a JSON value to a value inside it.
#[derive(Debug)]
enum Step {
    Member(String),
    Element(usize),
}

impl JsonError {
    /// Puts the member `name` in front of the path, which then begins at the object that has this member.
    pub(crate) fn below(mut self, name: &str) -> Self {
        self.steps.insert(0, Step::Member(name.to_owned()));
        self
    }
}

impl From<serde_json::Error> for JsonError {
    fn from(error: serde_json::Error) -> Self {
        Self { steps: Vec::new(), error }
    }
}

impl From<serde_path_to_error::Error<serde_json::Error>> for JsonError {
    fn from(traced: serde_path_to_error::Error<serde_json::Error>) -> Self {
        Self { steps: steps(traced.path()), error: traced.into_inner() }
    }
}

impl fmt::Display for JsonError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match path(&self.steps) {
            path if path.is_empty() => f.write_str(&what(&self.error)),
            path => write!(f, "{path}: {}", what(&self.error)),
        }
    }
}

/// Writes an error without its position. serde_json counts the position from the beginning of the text that
/// it was given last, which may be a part of the body.
fn what(error: &serde_json::Error) -> String {
    let place = format!(" at line {} column {}", error.line(), error.column());
    let what = error.to_string();
    without_value(what.strip_suffix(&place).unwrap_or(&what))
}

/// Takes the value out of a message such as `invalid type: string "…", expected i64`, in which serde quotes a
/// value that does not fit. The value may be somebody's name or a billing key.
fn without_value(what: &str) -> String {
    let quotes = ["invalid type: ", "invalid value: ", "unknown variant ", "unknown field "];
    let shortened = quotes.iter().any(|start| what.starts_with(start)).then(|| {
        let (kind, _) = what.split_once(['`', '"'])?;
        let (_, expected) = what.rsplit_once(", expected ")?;
        Some(format!("{}, expected {expected}", kind.trim_end()))
    });
    shortened.flatten().unwrap_or_else(|| what.to_owned())
}

fn steps(path: &Path) -> Vec<Step> {
    let step = |segment: &Segment| match segment {
        Segment::Map { key } => Some(Step::Member(key.clone())),
        Segment::Seq { index } => Some(Step::Element(*index)),
        // The name of a variant is not always a place in the JSON, so the path leaves it out.
        Segment::Enum { .. } | Segment::Unknown => None,
    };
    path.iter().filter_map(step).collect()
}

/// Writes a path as text for a log. The text is on one line, and ends after 200 characters.
fn path(steps: &[Step]) -> String {
    const LONGEST: usize = 200;

    let mut path = String::new();
    for step in steps {
        let dot = if path.is_empty() { "" } else { "." };
        match step {
            Step::Member(name) => path.push_str(&format!("{dot}{}", name.escape_debug())),
            Step::Element(index) => path.push_str(&format!("[{index}]")),
        }
    }
    if path.chars().count() > LONGEST {
        path = path.chars().take(LONGEST).chain(['…']).collect();
    }
    path
}

/// Returns the byte offset at which the value at the end of these steps begins. If a step leads nowhere, it
/// is the offset of the last value that was found.
fn offset(json: &str, steps: &[Step]) -> usize {
    let mut value = json.trim_ascii_start();
    for step in steps {
        let Some(next) = child(value, step) else { break };
        value = next;
    }
    value.as_ptr().addr().saturating_sub(json.as_ptr().addr())
}

fn child<'a>(json: &'a str, step: &Step) -> Option<&'a str> {
    #[derive(Deserialize)]
    struct Members<'a>(#[serde(borrow)] HashMap<Cow<'a, str>, &'a RawValue>);

    let child = match step {
        Step::Member(name) => serde_json::from_str::<Members<'_>>(json).ok()?.0.remove(&**name)?,
        Step::Element(index) => {
            serde_json::from_str::<Vec<&RawValue>>(json).ok()?.get(*index).copied()?
        }
    };
    Some(child.get())
}

/// Returns the line and the column, counted from 1, of the byte at `offset`.
pub(crate) fn position(body: &[u8], offset: usize) -> (usize, usize) {
    let before = body.get(..offset).unwrap_or(body);
    let line = before.iter().filter(|&&byte| byte == b'\n').count();
    let column = before.iter().rev().take_while(|&&byte| byte != b'\n').count();
    (line.saturating_add(1), column.saturating_add(1))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_not_quoted() {
        for (what, shortened) in [
            ("invalid type: null, expected a string", "invalid type: null, expected a string"),
            (
                "invalid type: string \"a, expected b\", expected i64",
                "invalid type: string, expected i64",
            ),
            ("invalid value: integer `300`, expected u8", "invalid value: integer, expected u8"),
            ("unknown variant `key`, expected `A` or `B`", "unknown variant, expected `A` or `B`"),
            ("missing field `data`", "missing field `data`"),
        ] {
            assert_eq!(without_value(what), shortened);
        }
    }

    #[test]
    fn a_value_is_found_where_it_begins() {
        let json = " {\n \"a\": [1, {\"b c\":\t true}],\n \"\\u00e9\": 1}";
        let member = |name: &str| Step::Member(name.to_owned());
        for (steps, expected) in [
            (vec![], (1, 2)),
            (vec![member("a")], (2, 7)),
            (vec![member("a"), Step::Element(1), member("b c")], (2, 20)),
            (vec![member("\u{e9}")], (3, 12)),
            // The last step leads nowhere, so the place is that of the last value that was found.
            (vec![member("a"), member("b")], (2, 7)),
        ] {
            assert_eq!(position(json.as_bytes(), offset(json, &steps)), expected, "{steps:?}");
        }
    }
}
