//! This module reads the text of a here-document.

/// A here-document whose text begins on the next line.
pub(super) struct Pending {
    pub(super) end: String,
    pub(super) strips_tabs: bool,
    pub(super) expands: bool,
}

/// Returns the lines up to the one that ends the document, and the text behind that line.
pub(super) fn text<'a>(text: &'a str, end: &str, strips_tabs: bool) -> (String, &'a str) {
    let mut document = String::new();
    let mut rest = text;
    while !rest.is_empty() {
        let line = rest.split_inclusive('\n').next().unwrap_or_default();
        rest = rest.get(line.len()..).unwrap_or_default();
        let line = if strips_tabs { line.trim_start_matches('\t') } else { line };
        if line.trim_end_matches(['\r', '\n']) == end {
            break;
        }
        document.push_str(line);
    }
    (document, rest)
}

/// Reads `(cat <<'EOF'`, the document and `)`, which follow the sign `$` for the output of a command. The
/// line breaks at the end of the document are not part of the output.
pub(super) fn substituted(command: &str) -> Option<(String, &str)> {
    let command = command.strip_prefix('(')?.trim_start().strip_prefix("cat")?;
    let sign = command.trim_start().strip_prefix("<<")?;
    let (first, lines) = sign.split_once('\n')?;
    let strips_tabs = first.starts_with('-');
    let end = first.trim_start_matches('-').trim();
    let quoted = ['\'', '"']
        .into_iter()
        .find_map(|quote| end.strip_prefix(quote).and_then(|end| end.strip_suffix(quote)));
    let (document, rest) = text(lines, quoted.unwrap_or(end), strips_tabs);
    if quoted.is_none() && document.contains(['$', '`', '\\']) {
        return None;
    }
    let rest = rest.trim_start().strip_prefix(')')?;
    Some((document.trim_end_matches('\n').to_owned(), rest))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_output_of_cat_is_its_document() {
        let command = "(cat <<'EOF'\n{\"a\":\"$\"}\nEOF\n)\" b";
        assert_eq!(substituted(command), Some(("{\"a\":\"$\"}".to_owned(), "\" b")));
        for other in ["(cat a)", "(cat <<EOF\n$A\nEOF\n)", "(cat <<EOF\na\nEOF\n", "A"] {
            assert_eq!(substituted(other), None, "{other}");
        }
    }
}
