use crate::DateTime;

/// The number of items that are asked for at once, unless the call sets a size.
pub const PAGE_SIZE: i32 = 100;

/// The place of a page among all pages of a call.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum Position {
    /// The number of the page, counted from 0.
    Page(i32),
    /// The page of this number in a range of time.
    Range {
        /// The start of the range.
        from: DateTime,
        /// The end of the range.
        until: DateTime,
        /// The number of the page, counted from 0.
        page: i32,
    },
    /// The cursor of the last item before the page. The first page has none.
    Cursor(Option<String>),
}

impl Position {
    /// Gives the number of the page, if pages have numbers.
    pub(crate) fn number(&self) -> Option<i32> {
        match self {
            Self::Page(number) | Self::Range { page: number, .. } => Some(*number),
            Self::Cursor(_) => None,
        }
    }

    /// Gives the place of the page of another number.
    pub(super) fn with_number(&self, number: i32) -> Self {
        match self {
            Self::Range { from, until, .. } => {
                Self::Range { from: from.clone(), until: until.clone(), page: number }
            }
            Self::Page(_) | Self::Cursor(_) => Self::Page(number),
        }
    }
}
