use crate::json::UnrecognizedMembers;

/// The page that was returned: its number and size as requested, and the number of objects.
#[derive(Clone)]
#[non_exhaustive]
pub struct PageInfo {
    /// The page number, as requested.
    pub number: i32,
    /// The number of objects in a page, as requested.
    pub size: i32,
    /// The number of objects. PortOne's description calls it the number that was returned, which
    /// may be of this page or of all pages. The streams of pages do not depend on it.
    pub total_count: i32,
    pub(crate) unrecognized: UnrecognizedMembers,
}

crate::json::record!(PageInfo, "" = "", 0b0, {
    0 number "number"
    1 size "size"
    2 total_count "totalCount"
});
