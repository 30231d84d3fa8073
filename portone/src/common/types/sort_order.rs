/// The direction in which results are sorted.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum SortOrder {
    /// Descending order.
    Desc,
    /// Ascending order.
    Asc,
    /// A text that this version does not know.
    Unrecognized(String),
}

crate::json::texts!(SortOrder {
    Desc "DESC"
    Asc "ASC"
});
