use super::Position;

/// Gives the place behind a numbered page, if there is another page. `total` is the number of all items.
pub(crate) fn after_number(
    position: &Position,
    size: i32,
    total: i32,
    count: usize,
) -> Option<Position> {
    let Position::Page(number) = position else { return None };
    let next = number.checked_add(1)?;
    let passed = i64::from(next).saturating_mul(size.into());
    (count > 0 && passed < total.into()).then_some(Position::Page(next))
}

/// Gives a call with numbered pages the methods that ask for all of them. `$number` and `$size` are the way to the two
/// members of its input.
macro_rules! numbered {
    ($call:ident, $page:ident, $reason:ident, $items:ident: $item:ident, |$input:ident| $number:expr, $size:expr) => {
        impl $call {
            /// Begins with the page of this number, counted from 0.
            pub fn from_page(mut self, number: i32) -> Self {
                let $input = &mut self.input;
                *$number = Some(number);
                self
            }

            /// Returns the pages as a stream, from the one that is asked for to the last one.
            ///
            /// Each has [`PAGE_SIZE`](crate::PAGE_SIZE) items, unless the call sets a size. What is added or changed
            /// meanwhile may be missed or come twice, unless the order puts it after what has come.
            pub fn pages(mut self) -> crate::Pages<$page, $reason> {
                let $input = &mut self.input;
                $size.get_or_insert(crate::PAGE_SIZE);
                let first = $number.unwrap_or(0);
                crate::Pages::new(
                    crate::Position::Page(first),
                    |position, page| {
                        let info = &page.page;
                        crate::page::after_number(
                            position,
                            info.size,
                            info.total_count,
                            page.$items.len(),
                        )
                    },
                    move |position| match position {
                        crate::Position::Page(number) => {
                            self.clone().from_page(*number).into_future()
                        }
                        crate::Position::Cursor(_) => self.clone().into_future(),
                    },
                )
            }

            /// Returns the items of all [`pages`](Self::pages) as a stream.
            pub fn items(self) -> crate::Items<$item, $page, $reason> {
                crate::Items::of(self.pages(), |page| page.$items)
            }
        }
    };
}
pub(crate) use numbered;
