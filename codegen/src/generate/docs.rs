//! This module writes doc comments.

/// The longest line of a doc comment, without its indentation.
const WIDTH: usize = 92;

/// Writes paragraphs as lines of a doc comment. A paragraph that begins with `- ` is a point of a list.
pub(super) fn comment(paragraphs: &[&str]) -> String {
    let mut comment = String::new();
    let mut previous_is_point = false;
    for (index, paragraph) in paragraphs.iter().enumerate() {
        let is_point = paragraph.starts_with("- ");
        if index > 0 && !(is_point && previous_is_point) {
            comment.push_str("///\n");
        }
        previous_is_point = is_point;
        let mut line = String::from("///");
        for word in paragraph.split_whitespace() {
            if line.len().saturating_add(word.len()) > WIDTH {
                comment.push_str(&line);
                comment.push('\n');
                line = String::from(if is_point { "///  " } else { "///" });
            }
            line.push(' ');
            line.push_str(word);
        }
        comment.push_str(&line);
        comment.push('\n');
    }
    comment
}
