/// The number of items that are asked for at once, unless the call sets a size.
pub const PAGE_SIZE: i32 = 100;

/// The place of a page among all pages of a call.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum Position {
    /// The number of the page, counted from 0.
    Page(i32),
    /// The cursor of the last item before the page. The first page has none.
    Cursor(Option<String>),
}
