//! This module prints to standard output. A closed pipe is not an error.

use std::io::{self, Write as _};

use serde::Serialize;

use crate::failure::Failure;

/// Writes to standard output. It may have been closed by a program such as `head`, which needs no more lines.
pub(crate) fn print(text: &str) -> Result<(), Failure> {
    let mut output = io::stdout().lock();
    match output.write_all(text.as_bytes()).and_then(|()| output.flush()) {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => {
            Err(Failure::with_cause("cannot write to standard output", &error))
        }
        _ => Ok(()),
    }
}

/// Writes a value as JSON for `--json`, with a line break at the end.
pub(crate) fn json_text(value: &impl Serialize) -> Result<String, Failure> {
    let json = serde_json::to_string_pretty(value);
    json.map(|json| json + "\n").map_err(|error| Failure::with_cause("cannot write JSON", &error))
}
