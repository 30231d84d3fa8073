use crate::finding::Finding;

/// A change that is made to a delivery or a secret on its way, with the function that undoes the change.
pub(crate) struct Repair<U> {
    /// The name of the finding that reports the change.
    pub(crate) name: &'static str,
    /// The function that undoes the change.
    pub(crate) undo: U,
    /// The description of the change. It is a whole sentence for a delivery; for a secret it is a predicate,
    /// which follows the name of the secret.
    pub(crate) what: &'static str,
    /// The advice on how to prevent the change.
    pub(crate) fix: &'static str,
}

impl<U> Repair<U> {
    /// Returns the finding that reports this change to a delivery.
    pub(crate) fn finding(&self) -> Finding {
        Finding::new(self.name, self.what, self.fix)
    }

    /// Returns the finding that reports this change to the secret with the name `source`.
    pub(crate) fn finding_for_secret(&self, source: &str) -> Finding {
        Finding::new(self.name, format!("{source} {}.", self.what), self.fix)
    }
}
