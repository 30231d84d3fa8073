use crate::finding::Finding;

/// Something that happens to a delivery or a secret on its way, and how it is undone.
pub(crate) struct Repair<U> {
    pub(crate) name: &'static str,
    pub(crate) undo: U,
    /// What was found, as a sentence; of a secret, the end of one that begins with its name.
    pub(crate) what: &'static str,
    pub(crate) fix: &'static str,
}

impl<U> Repair<U> {
    pub(crate) fn finding(&self) -> Finding {
        Finding::new(self.name, self.what, self.fix)
    }

    pub(crate) fn finding_of(&self, source: &str) -> Finding {
        Finding::new(self.name, format!("{source} {}.", self.what), self.fix)
    }
}
