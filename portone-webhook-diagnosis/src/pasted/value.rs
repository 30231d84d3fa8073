//! This module reads the value that stands behind a name, whatever brackets, quotes and labels are around it.

use super::signatures;

/// The largest number of labels between a name and its value, such as `array:1 [0 => ..`.
const MAX_LABELS: usize = 12;

/// What stands behind a name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Behind {
    /// A value, perhaps an empty one.
    Value(Found),
    /// A sign that there is no value, such as `null`.
    Absent,
    /// Nothing that belongs to the name.
    Nothing,
}

/// A value behind a name.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Found {
    /// The value without what is around it.
    pub(super) text: String,
    /// The quote in front of the value.
    pub(super) quote: Option<char>,
    /// Whether the name and the value are a line of the form `name: value`.
    pub(super) is_line: bool,
    /// Whether only one space separates the name from the value.
    pub(super) is_weak: bool,
}

const QUOTES: &str = "\"'`\u{201c}\u{201d}\u{2018}\u{2019}";

/// Reads the value at the start of a text that follows a name.
pub(super) fn behind_name(text: &str) -> Behind {
    let closed = text.trim_start_matches(|next| QUOTES.contains(next) || ")]}>*\\".contains(next));
    let mut place = Place { rest: closed, assigned: false, crossed: false, separated: false };
    let is_line = text.starts_with(':') || text.starts_with(" :");
    for _ in 0..MAX_LABELS {
        if place.skip_separators() == Skipped::Ends {
            let nothing = !place.assigned;
            return if nothing { Behind::Nothing } else { Behind::Value(Found::default()) };
        }
        let is_weak = !place.separated;
        let Some(next) = place.rest.chars().next() else { break };
        if QUOTES.contains(next) {
            let (content, rest) = quoted(place.rest, next);
            if content.is_empty() && rest.is_empty() {
                return Behind::Nothing;
            }
            if rest.trim_start().starts_with(':') || is_arrow(rest) {
                place.label(rest);
                continue;
            }
            if content == "-" || content == "null" {
                return Behind::Absent;
            }
            let found = Found { text: content.to_owned(), quote: Some(next), is_line, is_weak };
            return Behind::Value(found);
        }
        let token = signatures::unquoted(place.rest);
        let rest = place.rest.get(token.len()..).unwrap_or_default();
        if is_label(token, rest) {
            if place.crossed && !is_inner_label(token) {
                break;
            }
            place.label(rest);
            continue;
        }
        if ["null", "None", "undefined", "nil", "NULL", "-", "~"].contains(&token) {
            return Behind::Absent;
        }
        let text = token.trim_end_matches(['.', ':']).to_owned();
        if text.is_empty() {
            break;
        }
        return Behind::Value(Found { text, quote: None, is_line, is_weak });
    }
    if place.assigned { Behind::Value(Found::default()) } else { Behind::Nothing }
}

/// Whether a value may follow.
#[derive(PartialEq, Eq)]
enum Skipped {
    Goes,
    Ends,
}

/// A place between a name and its value.
struct Place<'a> {
    rest: &'a str,
    /// Whether a sign such as `:` or `=` was there.
    assigned: bool,
    /// Whether a line break was there.
    crossed: bool,
    /// Whether anything but one space was there.
    separated: bool,
}

impl<'a> Place<'a> {
    /// Skips brackets, white space and separators.
    fn skip_separators(&mut self) -> Skipped {
        while let Some(next) = self.rest.chars().next() {
            let after = self.rest.get(next.len_utf8()..).unwrap_or_default();
            match next {
                '\n' => (self.crossed, self.separated) = (true, true),
                ' ' => self.separated |= after.starts_with(' '),
                _ if next.is_whitespace() => self.separated = true,
                ':' | '=' => (self.assigned, self.separated) = (true, true),
                ',' | ';' if self.assigned => return Skipped::Ends,
                '-' if !(after.starts_with('>') || self.crossed && after.starts_with(' ')) => {
                    return Skipped::Goes;
                }
                '(' => match type_group(self.rest) {
                    Some(rest) => {
                        self.rest = rest;
                        continue;
                    }
                    None => self.separated = true,
                },
                '<' => match tag(self.rest) {
                    Some(rest) => {
                        (self.rest, self.separated) = (rest, true);
                        continue;
                    }
                    None if self.rest.starts_with("<nil>") => return Skipped::Goes,
                    None => self.separated = true,
                },
                '[' if after.starts_with(']') => {
                    let behind = after.get(1..).unwrap_or_default();
                    if !behind.starts_with(char::is_alphanumeric) {
                        return Skipped::Ends;
                    }
                }
                ']' | ')' | '}' if self.assigned && !self.rest.starts_with("]string") => {
                    return Skipped::Ends;
                }
                // Three stars stand in the place of a value.
                '*' if self.rest.starts_with("***") => return Skipped::Goes,
                '[' | ']' | '{' | '}' | ')' | '>' | '|' | '\u{2502}' | '*' | '-' | ',' | ';'
                | '@' | '&' | '+' => {
                    self.separated = true;
                }
                next if QUOTES.contains(next) => {
                    self.separated = true;
                    return Skipped::Goes;
                }
                _ => return Skipped::Goes,
            }
            self.rest = after;
        }
        Skipped::Ends
    }

    /// Goes behind a label such as `value:`.
    fn label(&mut self, rest: &'a str) {
        (self.rest, self.assigned, self.separated) = (rest, false, true);
        let closed = rest.trim_start_matches([']', ')', '>']);
        if is_arrow(closed) || closed.starts_with(':') {
            self.rest = closed;
        }
    }
}

/// Skips a group in brackets that names a type or a length, as in `string(40)` or `(len=1)`.
fn type_group(text: &str) -> Option<&str> {
    let (inner, rest) = text.strip_prefix('(')?.split_once(')')?;
    let is_number = inner.len() <= 5 && inner.bytes().all(|byte| byte.is_ascii_digit());
    let is_type = inner.bytes().all(|byte| byte.is_ascii_alphabetic() || b"[]*.".contains(&byte));
    let is_length = inner.starts_with("len=") && inner.len() < 40;
    (inner.len() < 40 && (is_number || is_type || is_length)).then_some(rest)
}

/// Skips a tag of HTML or XML.
fn tag(text: &str) -> Option<&str> {
    let name = text.strip_prefix('<')?;
    let begins = name.starts_with(|next: char| next.is_ascii_alphabetic() || next == '/');
    let end = name.char_indices().take(200).find(|(_, next)| "<>\"'".contains(*next));
    let (end, sign) = end.filter(|_| begins)?;
    let inner = name.get(..end)?;
    let is_tag = sign == '>' && inner != "nil" && !inner.contains("hidden");
    is_tag.then(|| name.get(end.saturating_add(1)..)).flatten()
}

/// Returns the text inside quotes, and the text behind them. A quote may be doubled on both sides.
fn quoted(text: &str, quote: char) -> (&str, &str) {
    let end = match quote {
        '\u{201c}' => '\u{201d}',
        '\u{2018}' => '\u{2019}',
        quote => quote,
    };
    let inner = text.trim_start_matches(quote);
    let run = text.len().saturating_sub(inner.len()).checked_div(quote.len_utf8()).unwrap_or(1);
    // An even number of quotes in front of a separator is an empty text.
    let is_empty = run == 2 && inner.chars().next().is_none_or(|next| " ,;)]}\n\r".contains(next));
    if is_empty {
        return ("", inner);
    }
    let mut escaped = false;
    let close = inner.char_indices().find(|(_, next)| {
        let closes = *next == end && !escaped;
        escaped = *next == '\\' && !escaped;
        closes
    });
    let Some((index, _)) = close else { return (inner, "") };
    let content = inner.get(..index).unwrap_or_default();
    let rest = inner.get(index..).unwrap_or_default();
    (content, rest.trim_start_matches(end))
}

fn is_arrow(rest: &str) -> bool {
    let rest = rest.trim_start();
    rest.starts_with("=>") || rest.starts_with("->")
}

/// Says whether a token is a label, a type or an index, and no value.
fn is_label(token: &str, rest: &str) -> bool {
    let bare = token.trim_end_matches([':', '=']);
    let is_word = !bare.is_empty()
        && bare.bytes().all(|byte| byte.is_ascii_alphabetic() || b"_.:".contains(&byte));
    let assigns = bare.len() < token.len() || rest.starts_with(['(', '{', '[']);
    let closed = rest.trim_start_matches([']', ')']);
    // PHP has the bracket of an array on the next line.
    let near = match bare {
        "Array" | "array" => rest.trim_start(),
        _ => rest.trim_start_matches([' ', '\t']),
    };
    let is_quote = |next: char| QUOTES.contains(next);
    let is_index = bare.len() <= 3 && bare.bytes().all(|byte| byte.is_ascii_digit());
    // PHP prints sizes as in `array:1` and `s:10:`.
    let is_sized = token.split_once(':').is_some_and(|(word, number)| {
        let is_size = word == "array" || number.ends_with(':');
        let digits = number.trim_end_matches(':');
        let is_number = !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit());
        is_size
            && is_number
            && word.len() <= 5
            && word.bytes().all(|byte| byte.is_ascii_lowercase())
    });
    is_sized
        || is_word && assigns
        || is_word && near.starts_with(['{', '[', '(']) && bare.len() < 24
        || (is_word || bare == "~c") && bare.len() <= 2 && rest.starts_with(is_quote)
        || is_word && rest.trim_start().starts_with(':')
        || is_index
            && !bare.is_empty()
            && (is_arrow(closed)
                || rest.starts_with(':')
                || rest.starts_with(']') && closed.trim_start().starts_with(is_quote))
}

/// Says whether a label may stand on another line than the name.
fn is_inner_label(token: &str) -> bool {
    let bare = token.trim_end_matches([':', '=']);
    bare.bytes().all(|byte| byte.is_ascii_digit())
        || ["value", "Value", "values", "string", "array", "b", "u", "raw"]
            .iter()
            .any(|label| bare == *label || bare.starts_with("array:"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn value(text: &str) -> Option<String> {
        match behind_name(text) {
            Behind::Value(found) => Some(found.text),
            _ => None,
        }
    }

    #[test]
    fn a_value_is_found_behind_labels_and_brackets() {
        for text in [
            ": msg-1",
            " = msg-1 b=c",
            "=[msg-1], b",
            "\" => \"msg-1\",",
            "\"]=>\n  string(5) \"msg-1\"",
            "\":[]string{\"msg-1\"}",
            "': ['msg-1'],",
            "\" => array:1 [\n    0 => \"msg-1\"\n  ]",
            "] => Array\n        (\n            [0] => msg-1\n",
            "', b'msg-1')",
            "\": Value { inner: [\"msg-1\"] }",
            "\", \"value\": \"msg-1\"}",
            "\" value=\"msg-1\"/>",
            "</th><td>msg-1</td>",
            "\">> => <<\"msg-1\">>",
            " | `msg-1` |",
            "**: `msg-1`",
            "\n    value: 'msg-1'",
            "\"\":[\"\"msg-1\"\"]",
            "\": ([]string) (len=1 cap=1) {\n  (string) (len=5) \"msg-1\"\n }",
            ": Some(\"msg-1\")",
            "\";s:5:\"msg-1\";",
            "`\n[1] \"msg-1\"",
            "\t[msg-1]",
            " -> msg-1",
            ", msg-1]",
        ] {
            assert_eq!(value(text).as_deref(), Some("msg-1"), "{text}");
        }
    }

    #[test]
    fn what_is_no_value_is_not_taken_for_one() {
        assert_eq!(behind_name(": null"), Behind::Absent);
        assert_eq!(behind_name("=\"-\""), Behind::Absent);
        for empty in ["=, host=a", ":\nhost: a", "=\"\" host=a", ": '',"] {
            assert_eq!(value(empty).as_deref(), Some(""), "{empty}");
        }
        assert_eq!(behind_name(""), Behind::Nothing);
        assert_eq!(behind_name("\n\n"), Behind::Nothing);
    }
}
