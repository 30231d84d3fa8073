use std::{fs, path::Path};

/// Says whether a file is generated, as its first line does then.
pub fn is_generated(file: &Path) -> bool {
    fs::read_to_string(file).is_ok_and(|text| text.starts_with("// @generated "))
}
