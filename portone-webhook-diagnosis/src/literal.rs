//! This module writes as JSON what a programming language prints of an object, such as `{'type': None}`.

use serde_json::Value;

use crate::undo::escapes;

/// The largest depth that is read. An event has three levels.
const MAX_DEPTH: usize = 64;

/// The largest factor by which the JSON may exceed the text.
const MAX_GROWTH: usize = 4;

/// Writes an object or a list as compact JSON. The members keep their order. The result is none if the text
/// is something else.
pub(crate) fn to_json(text: &str) -> Option<String> {
    let (json, rest) = prefix_to_json(text)?;
    rest.trim().is_empty().then_some(json)
}

/// Writes the object or list at the start of a text as compact JSON, and returns the rest of the text.
pub(crate) fn prefix_to_json(text: &str) -> Option<(String, &str)> {
    let mut reader = Reader { rest: text.trim_start(), json: String::with_capacity(text.len()) };
    reader.value(0)?;
    let is_small = reader.json.len() <= text.len().saturating_mul(MAX_GROWTH);
    let is_whole = reader.json.starts_with(['{', '[']);
    (is_small && is_whole).then_some((reader.json, reader.rest))
}

/// Reads the string at the start of a text, with quotes of any language, and returns the rest of the text.
pub(crate) fn string(text: &str) -> Option<(String, &str)> {
    let quote = text.chars().next().filter(|next| "\"'`".contains(*next))?;
    let inner = text.get(1..)?;
    let mut escaped = false;
    let (end, _) = inner.char_indices().find(|(_, next)| {
        let ends = *next == quote && !escaped;
        escaped = *next == '\\' && !escaped;
        ends
    })?;
    let plain = String::from_utf8(escapes::lenient(inner.get(..end)?)).ok()?;
    Some((plain, inner.get(end.saturating_add(1)..)?))
}

struct Reader<'a> {
    rest: &'a str,
    json: String,
}

impl<'a> Reader<'a> {
    fn value(&mut self, depth: usize) -> Option<()> {
        if depth > MAX_DEPTH {
            return None;
        }
        self.rest = self.rest.trim_start();
        match self.rest.chars().next()? {
            '{' => self.members('}', depth),
            '[' => self.items(']', depth),
            '(' => self.items(')', depth),
            '"' | '\'' | '`' => {
                let (text, rest) = string(self.rest)?;
                self.rest = rest;
                self.push(&Value::from(text));
                Some(())
            }
            _ => self.word(depth),
        }
    }

    /// Reads a number, a word without quotes, or what follows the name of a type.
    fn word(&mut self, depth: usize) -> Option<()> {
        let ends = |next: char| "{}[](),\n\"'".contains(next);
        let end = self.rest.find(ends).unwrap_or(self.rest.len());
        let (word, rest) = self.rest.split_at_checked(end)?;
        let word = word.trim();
        let is_type = word.len() < 40
            && word.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"%_. ".contains(&byte));
        match rest.chars().next() {
            Some('{' | '[') if is_type => {
                self.rest = rest;
                self.value(depth.saturating_add(1))
            }
            // A type with one value, as in `String("a")`, stands for the value.
            Some('(') if is_type => {
                self.rest = rest.get(1..)?;
                self.value(depth.saturating_add(1))?;
                self.rest = self.rest.trim_start().strip_prefix(')')?;
                Some(())
            }
            Some('"' | '\'') if word.len() == 1 => {
                self.rest = rest;
                self.value(depth.saturating_add(1))
            }
            _ if word.is_empty() => None,
            _ => {
                self.rest = rest;
                match word {
                    "True" | "true" => self.json.push_str("true"),
                    "False" | "false" => self.json.push_str("false"),
                    "None" | "null" | "nil" | "undefined" => self.json.push_str("null"),
                    number if serde_json::from_str::<serde_json::Number>(number).is_ok() => {
                        self.json.push_str(number);
                    }
                    text => self.push(&Value::from(text)),
                }
                Some(())
            }
        }
    }

    fn items(&mut self, close: char, depth: usize) -> Option<()> {
        self.rest = self.rest.get(1..)?;
        self.json.push('[');
        let mut first = true;
        while !self.closes(close, &mut first)? {
            self.value(depth.saturating_add(1))?;
        }
        self.json.push(']');
        Some(())
    }

    fn members(&mut self, close: char, depth: usize) -> Option<()> {
        self.rest = self.rest.get(1..)?;
        self.json.push('{');
        let mut first = true;
        while !self.closes(close, &mut first)? {
            self.key()?;
            self.json.push(':');
            self.value(depth.saturating_add(1))?;
        }
        self.json.push('}');
        Some(())
    }

    /// Reads a closing bracket, or the comma in front of what follows.
    fn closes(&mut self, close: char, first: &mut bool) -> Option<bool> {
        self.rest = self.rest.trim_start();
        if let Some(rest) = self.rest.strip_prefix(close) {
            self.rest = rest;
            return Some(true);
        }
        if *first {
            *first = false;
            return Some(false);
        }
        self.rest = self.rest.strip_prefix(',')?.trim_start();
        if let Some(rest) = self.rest.strip_prefix(close) {
            self.rest = rest;
            return Some(true);
        }
        self.json.push(',');
        Some(false)
    }

    /// Reads a key, and the sign behind it.
    fn key(&mut self) -> Option<()> {
        let text = self.rest.trim_start();
        let (key, rest) = match string(text) {
            Some(found) => found,
            None => {
                let symbol = text.strip_prefix(':').unwrap_or(text);
                let ends = |next: char| !next.is_alphanumeric() && !"_$-".contains(next);
                let (key, rest) = symbol.split_at_checked(symbol.find(ends)?)?;
                (key.to_owned(), rest)
            }
        };
        let rest = rest.trim_start();
        self.rest = ["=>", ":", "="].iter().find_map(|sign| rest.strip_prefix(sign))?;
        self.push(&Value::from(key));
        Some(())
    }

    fn push(&mut self, value: &Value) {
        self.json.push_str(&value.to_string());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_object_is_written_as_json() {
        let json = r#"{"type":"A","data":{"n":[1,2.50,null],"ok":true,"text":"it's"}}"#;
        for text in [
            r#"{'type': 'A', 'data': {'n': [1, 2.50, None], 'ok': True, 'text': "it's"}}"#,
            "{\n  type: 'A',\n  data: { n: [ 1, 2.50, null ], ok: true, text: \"it's\" }\n}",
            r#"{"type"=>"A", "data"=>{"n"=>[1, 2.50, nil], "ok"=>true, "text"=>"it's"}}"#,
            r#"{:type=>"A", :data=>{:n=>[1, 2.50, nil], :ok=>true, :text=>"it's"}}"#,
            r#"%{"type" => "A", "data" => %{"n" => [1, 2.50, nil], "ok" => true, "text" => "it's"}}"#,
            "{type=A, data={n=[1, 2.50, null], ok=true, text=it\\'s}}",
            r#"Object {"type": String("A"), "data": Object {"n": Array [Number(1), Number(2.50), Null], "ok": Bool(true), "text": String("it's")}}"#,
        ] {
            let text = text.replace("Null", "null").replace("it\\'s", "\"it's\"");
            assert_eq!(to_json(&text).as_deref(), Some(json), "{text}");
        }
        let deep = ["[".repeat(1000), "]".repeat(1000)].concat();
        for text in ["", "a", "'a'", "{", "{a}", "{a:1} b", "[1 2", &deep] {
            assert_eq!(to_json(text), None, "{text}");
        }
    }
}
