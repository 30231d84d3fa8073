use super::Position;

/// Gives the place behind a page whose last item has this cursor, if there may be another page. A page that ends where
/// it begins would lead to itself.
pub(crate) fn after_cursor(position: &Position, last: Option<&String>) -> Option<Position> {
    let next = Position::Cursor(Some(last?.clone()));
    (next != *position).then_some(next)
}

/// Gives a call with a cursor the methods that ask for all pages.
macro_rules! cursor {
    ($call:ident, $page:ident, $reason:ident, $items:ident: $item:ident) => {
        impl $call {
            /// Goes on at the place of a stream, such as [`Pages::position`](crate::Pages::position) after an error.
            pub fn from_position(mut self, position: &crate::Position) -> Self {
                if let crate::Position::Cursor(cursor) = position {
                    self.input.cursor.clone_from(cursor);
                }
                self
            }

            /// Returns the pages as a stream, from the cursor of the call to the last page.
            ///
            /// Each has [`PAGE_SIZE`](crate::PAGE_SIZE) items, unless the call sets a size.
            pub fn pages(mut self) -> crate::Pages<$page, $reason> {
                self.input.size.get_or_insert(crate::PAGE_SIZE);
                crate::Pages::new(
                    crate::Position::Cursor(self.input.cursor.clone()),
                    |position, page: &mut $page| {
                        crate::page::after_cursor(
                            position,
                            page.$items.last().map(|item| &item.cursor),
                        )
                    },
                    move |position| self.clone().from_position(position).into_future(),
                )
            }

            /// Returns the items of all [`pages`](Self::pages) as a stream.
            pub fn items(self) -> crate::Items<$item, $page, $reason> {
                crate::Items::of(self.pages(), |page| page.$items)
            }
        }
    };
}
pub(crate) use cursor;
