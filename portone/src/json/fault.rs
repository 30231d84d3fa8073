use std::fmt;

/// The reason why a JSON value does not fit its type, and where. It has no text of the value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Fault(Box<Inner>);

#[derive(Debug, Clone, PartialEq, Eq)]
struct Inner {
    path: String,
    reason: Reason,
}

#[derive(Debug, Clone, PartialEq, Eq)]
enum Reason {
    Expected(&'static str),
    Missing(&'static str),
}

impl Fault {
    #[cold]
    pub(crate) fn expected(what: &'static str) -> Self {
        Self(Box::new(Inner { path: String::new(), reason: Reason::Expected(what) }))
    }

    #[cold]
    pub(crate) fn missing(member: &'static str) -> Self {
        Self(Box::new(Inner { path: String::new(), reason: Reason::Missing(member) }))
    }

    /// Adds the member that the value with the fault is.
    #[cold]
    pub(crate) fn in_member(mut self, name: &str) -> Self {
        let dot = if self.0.path.is_empty() || self.0.path.starts_with('[') { "" } else { "." };
        self.0.path.insert_str(0, dot);
        self.0.path.insert_str(0, name);
        self
    }

    /// Adds the place in a list at which the value with the fault is.
    #[cold]
    pub(crate) fn in_list(mut self, index: usize) -> Self {
        let dot = if self.0.path.is_empty() || self.0.path.starts_with('[') { "" } else { "." };
        self.0.path.insert_str(0, &format!("[{index}]{dot}"));
        self
    }

    /// Gives the way from the outermost value to the fault, such as `items[3].amount.total`.
    pub(crate) fn path(&self) -> &str {
        &self.0.path
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if !self.0.path.is_empty() {
            write!(f, "{}: ", self.0.path)?;
        }
        match self.0.reason {
            Reason::Expected(what) => write!(f, "this is not {what}"),
            Reason::Missing(member) => write!(f, "the member {member} is missing"),
        }
    }
}
