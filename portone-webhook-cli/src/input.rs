//! This module reads the files that a command names. The name `-` stands for standard input.

use std::{
    fs::File,
    io::{self, Read},
    path::Path,
    sync::atomic::{AtomicBool, Ordering},
};

use crate::failure::Failure;

/// The size of the largest file that is read, in bytes. Deliveries and secrets are much smaller.
const LIMIT: u64 = 1024 * 1024;

/// Whether standard input has already been read for another file.
static STDIN_TAKEN: AtomicBool = AtomicBool::new(false);

pub(crate) fn read_bytes(path: &Path) -> Result<Vec<u8>, Failure> {
    let mut content = Vec::new();
    if path == Path::new("-") {
        if STDIN_TAKEN.swap(true, Ordering::Relaxed) {
            return Err(Failure::new("standard input can stand for one file only"));
        }
        io::stdin().take(LIMIT.saturating_add(1)).read_to_end(&mut content)
    } else {
        File::open(path)
            .and_then(|file| file.take(LIMIT.saturating_add(1)).read_to_end(&mut content))
    }
    .map_err(|error| Failure::with_cause(&format!("cannot read {}", display_name(path)), &error))?;
    if u64::try_from(content.len()).is_ok_and(|length| length <= LIMIT) {
        Ok(content)
    } else {
        Err(Failure::new(format!("{} has more than 1 MiB", display_name(path))))
    }
}

/// Reads a file as text, without the byte order mark that some editors put at the start.
pub(crate) fn read_text(path: &Path) -> Result<String, Failure> {
    let text = String::from_utf8(read_bytes(path)?)
        .map_err(|_| Failure::new(format!("{} is not UTF-8 text", display_name(path))))?;
    Ok(text.strip_prefix('\u{feff}').map(str::to_owned).unwrap_or(text))
}

pub(crate) fn display_name(path: &Path) -> String {
    if path == Path::new("-") { "standard input".to_owned() } else { path.display().to_string() }
}
