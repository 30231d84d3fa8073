//! What is printed. A closed pipe is no fault.

use std::io::{self, Write as _};

use crate::failure::Failure;

/// Writes to standard output. Whoever has closed it, such as `head`, wants no more.
pub(crate) fn print(text: &str) -> Result<(), Failure> {
    let mut output = io::stdout().lock();
    match output.write_all(text.as_bytes()).and_then(|()| output.flush()) {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => {
            Err(Failure::because("cannot write to standard output", &error))
        }
        _ => Ok(()),
    }
}
