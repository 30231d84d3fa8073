use crate::json::UnrecognizedMembers;

/// The page to return from an operation that finds many objects. Page numbers start at 0.
#[derive(Clone, Default)]
#[must_use]
#[non_exhaustive]
pub struct PageInput {
    /// The page number, counted from 0.
    pub number: Option<i32>,
    /// The number of objects in a page.
    pub size: Option<i32>,
    pub(crate) unrecognized: UnrecognizedMembers,
}

impl PageInput {
    /// Makes one without any members.
    pub fn new() -> Self {
        Self { number: None, size: None, unrecognized: UnrecognizedMembers::default() }
    }

    /// Sets the page number, counted from 0.
    pub fn number(mut self, number: i32) -> Self {
        self.number = Some(number);
        self
    }

    /// Sets the number of objects in a page.
    pub fn size(mut self, size: i32) -> Self {
        self.size = Some(size);
        self
    }
}

crate::json::record!(PageInput, "" = "", 0b0, {
    0 number "number"
    1 size "size"
});
