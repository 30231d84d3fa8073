use serde::Serialize;

/// One thing that is wrong with a delivery, or worth knowing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Finding {
    /// A stable name, such as `too-old`.
    pub name: &'static str,
    /// What was found, in a sentence or two.
    pub what: String,
    /// What to do about it; empty if nothing has to be done.
    pub fix: String,
}

impl Finding {
    pub(crate) fn new(name: &'static str, what: impl Into<String>, fix: impl Into<String>) -> Self {
        Self { name, what: what.into(), fix: fix.into() }
    }
}
