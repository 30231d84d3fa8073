use crate::json::UnrecognizedMembers;

/// A channel group: its ID, its name and whether it is for tests.
#[derive(Clone)]
#[non_exhaustive]
pub struct ChannelGroupSummary {
    /// The ID of the channel group.
    pub id: String,
    /// The name of the channel group.
    pub name: String,
    /// Whether it is a channel group for tests.
    pub is_for_test: bool,
    pub(crate) unrecognized: UnrecognizedMembers,
}

crate::json::record!(ChannelGroupSummary, "" = "", 0b0, {
    0 id "id"
    1 name "name"
    2 is_for_test "isForTest"
});
