use crate::json::UnrecognizedMembers;

/// The page that was returned: its number and size as requested, and the count of objects.
#[derive(Clone)]
#[non_exhaustive]
pub struct PageInfo {
    /// The page number that was asked for.
    pub number: i32,
    /// The number of objects in a page that was asked for.
    pub size: i32,
    /// The total number of objects that were returned.
    pub total_count: i32,
    pub(crate) unrecognized: UnrecognizedMembers,
}

crate::json::record!(PageInfo, "" = "", 0b0, {
    0 number "number"
    1 size "size"
    2 total_count "totalCount"
});
