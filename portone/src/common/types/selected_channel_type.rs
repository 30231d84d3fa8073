/// The type of a channel: live or test.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum SelectedChannelType {
    /// `LIVE`.
    Live,
    /// `TEST`.
    Test,
    /// A text that this version does not know.
    Unrecognized(String),
}

crate::json::texts!(SelectedChannelType {
    Live "LIVE"
    Test "TEST"
});
