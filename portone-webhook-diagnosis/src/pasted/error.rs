/// A pasted text is not what was expected. The text says why, and quotes nothing of a secret.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{0}")]
pub struct PastedError(String);

impl PastedError {
    pub(crate) fn new(why: impl Into<String>) -> Self {
        Self(why.into())
    }
}
