//! Maps, as the languages of servers print them: `{'name': 'value'}`, `Headers [name=[value]]` and the like.

/// The pairs of what is printed; none if the text as a whole stands in no brackets.
///
/// Some print values without quotes. So a part that does not begin with a name goes on with the value before it.
/// Where no part is a pair, names and values take turns.
pub(super) fn pairs(text: &str) -> Option<Vec<(String, Vec<u8>)>> {
    let parts = parts(inside(text)?);
    let mut pairs: Vec<(String, Vec<u8>)> = Vec::new();
    for part in &parts {
        match pair(part) {
            Some((name, value)) => pairs.push((name, value.into_bytes())),
            None => {
                if let Some((_, value)) = pairs.last_mut() {
                    value.extend([b", ", part.as_bytes()].concat());
                }
            }
        }
    }
    if pairs.is_empty() {
        let (turns, _) = parts.as_chunks::<2>();
        pairs.extend(
            turns.iter().map(|[name, value]| (unquoted(name), unquoted(value).into_bytes())),
        );
    }
    Some(pairs)
}

/// What stands in brackets, behind the name of a type or without one.
fn inside(text: &str) -> Option<&str> {
    let is_of_name = |letter: char| letter.is_alphanumeric() || " \n._$()".contains(letter);
    // A name may have brackets itself, as in `Map(3) {..}`.
    let brackets = text.char_indices().filter(|(_, letter)| "{[(".contains(*letter)).take(3);
    let inner = brackets.into_iter().find_map(|(at, _)| {
        let (name, rest) = text.split_at_checked(at)?;
        in_brackets(rest).filter(|_| name.chars().all(is_of_name))
    })?;
    let inner = inner.trim();
    // `Headers({..})`
    Some(in_brackets(inner).filter(|_| !inner.starts_with('(')).unwrap_or(inner))
}

fn in_brackets(text: &str) -> Option<&str> {
    let is_whole = text.starts_with(['{', '[', '(']) && top_level(text).next().is_none();
    let inner = text.get(1..)?.strip_suffix(['}', ']', ')'])?;
    is_whole.then_some(inner)
}

/// Go separates with a space, and the others with a comma or a line break.
fn parts(text: &str) -> Vec<&str> {
    let mut parts = Vec::new();
    let mut start = 0;
    for (at, letter) in top_level(text) {
        let (before, after) =
            (text.get(..at).unwrap_or_default(), text.get(at..).unwrap_or_default());
        let after = after.get(1..).unwrap_or_default();
        let ends = match letter {
            '\n' => true,
            ',' => {
                after.is_empty()
                    || after.starts_with(char::is_whitespace)
                    || before.ends_with(['\'', '"', ']', ')'])
            }
            ' ' => before.ends_with(']') && !after.starts_with(['=', ':']),
            _ => false,
        };
        if ends {
            parts.extend(text.get(start..at));
            start = at.saturating_add(1);
        }
    }
    parts.extend(text.get(start..));
    let parts = parts.into_iter().map(|part| part.trim().trim_end_matches(',').trim_end());
    parts.filter(|part| !part.is_empty()).collect()
}

fn pair(part: &str) -> Option<(String, String)> {
    let (name, value) = match part.strip_prefix('(').and_then(|part| part.strip_suffix(')')) {
        Some(tuple) => tuple.split_once(',')?,
        None => {
            let (at, _) = top_level(part).find(|(_, letter)| matches!(letter, ':' | '='))?;
            let value = part.get(at..)?.get(1..)?;
            (part.get(..at)?, value.strip_prefix('>').unwrap_or(value))
        }
    };
    let name = own_name(unquoted(name.trim()));
    let is_name = !name.is_empty()
        && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_'));
    is_name.then(|| (name, unquoted(value.trim())))
}

/// The header's own name for `HTTP_WEBHOOK_ID`, as the environment of Rack and PHP has it.
fn own_name(name: String) -> String {
    match name.strip_prefix("HTTP_") {
        Some(name) => name.to_ascii_lowercase().replace('_', "-"),
        None => name,
    }
}

/// Without brackets and quotes around it, and without what escapes a quote in it.
fn unquoted(text: &str) -> String {
    let text = in_brackets(text).unwrap_or(text);
    let quoted =
        text.strip_prefix('b').filter(|text| text.starts_with(['\'', '"'])).unwrap_or(text);
    for quote in ['\'', '"'] {
        let inner = quoted.strip_prefix(quote).and_then(|text| text.strip_suffix(quote));
        if let Some(inner) = inner {
            return inner.replace(&format!("\\{quote}"), &quote.to_string());
        }
    }
    text.to_owned()
}

/// The letters that are in no brackets and no quotes, with their places.
fn top_level(text: &str) -> impl Iterator<Item = (usize, char)> {
    let mut depth = 0usize;
    let mut quote = None;
    let mut escaped = false;
    let mut before = ' ';
    text.char_indices().filter(move |&(_, letter)| {
        let last = std::mem::replace(&mut before, letter);
        if let Some(end) = quote {
            let is_escaped = escaped;
            escaped = letter == '\\' && !is_escaped;
            if letter == end && !is_escaped {
                quote = None;
            }
            return false;
        }
        match letter {
            // An apostrophe within a word is none.
            '\'' | '"' if "{[(,:=> b\n".contains(last) => quote = Some(letter),
            '{' | '[' | '(' => depth = depth.saturating_add(1),
            '}' | ']' | ')' => depth = depth.saturating_sub(1),
            _ => return depth == 0,
        }
        false
    })
}
