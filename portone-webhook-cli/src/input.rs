//! The files that a command names, `-` standing for standard input.

use std::{
    fs::File,
    io::{self, Read},
    path::Path,
    sync::atomic::{AtomicBool, Ordering},
};

use crate::failure::Failure;

/// No delivery, and no secret, is nearly as large.
const LIMIT: u64 = 1024 * 1024;

static STDIN_TAKEN: AtomicBool = AtomicBool::new(false);

pub(crate) fn bytes(path: &Path) -> Result<Vec<u8>, Failure> {
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
    .map_err(|error| Failure::because(&format!("cannot read {}", name(path)), &error))?;
    if u64::try_from(content.len()).is_ok_and(|length| length <= LIMIT) {
        Ok(content)
    } else {
        Err(Failure::new(format!("{} has more than 1 MiB", name(path))))
    }
}

/// Without the byte order mark that some editors put in front.
pub(crate) fn text(path: &Path) -> Result<String, Failure> {
    let text = String::from_utf8(bytes(path)?)
        .map_err(|_| Failure::new(format!("{} is not UTF-8 text", name(path))))?;
    Ok(text.strip_prefix('\u{feff}').map(str::to_owned).unwrap_or(text))
}

pub(crate) fn name(path: &Path) -> String {
    if path == Path::new("-") { "standard input".to_owned() } else { path.display().to_string() }
}
