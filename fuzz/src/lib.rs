//! This library has a function for each fuzz target. The function takes any bytes, asserts what has to hold
//! for them, and says how they were answered.
//!
//! `cargo fuzz run TARGET` looks for an input that breaks an assertion. `cargo test -p portone-fuzz` gives
//! each target the inputs in its `corpus` again, and compares the answers with those in `verdicts`.

mod answer;
mod differences;
mod event;
mod headers;
mod request;
mod secret;
mod signatures;

pub use answer::answer;
pub use differences::standardwebhooks;
pub use event::{event, older_event};
pub use headers::headers;
pub use request::{NOW, SECRETS, with_placeholders};
pub use secret::secret;
pub use signatures::signatures;

/// A fuzz target. It says how an input was answered.
pub type Target = fn(&[u8]) -> String;

/// Every target by its name.
pub const TARGETS: [(&str, Target); 7] = [
    ("answer", answer),
    ("secret", secret),
    ("headers", headers),
    ("signatures", signatures),
    ("event", event),
    ("older_event", older_event),
    ("standardwebhooks", standardwebhooks),
];
