use serde::Serialize;

/// A problem with a delivery or a secret, or a fact that is worth knowing.
///
/// ```
/// use portone_webhook_diagnosis::Finding;
///
/// /// A line of a report.
/// fn line(finding: &Finding) -> String {
///     let Finding { name, what, fix, .. } = finding;
///     format!("{name}: {what} {fix}")
/// }
/// # let _ = line;
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Finding {
    /// The stable name of the finding, such as `too-old`.
    pub name: &'static str,
    /// The description of the finding, in one or two sentences.
    pub what: String,
    /// The advice on how to solve the problem; empty if nothing has to be done.
    pub fix: String,
}

impl Finding {
    pub(crate) fn new(name: &'static str, what: impl Into<String>, fix: impl Into<String>) -> Self {
        Self { name, what: what.into(), fix: fix.into() }
    }
}
