use super::Position;

/// Gives the place behind a numbered page that came with so many items, if there is another page.
///
/// PortOne's description calls `totalCount` the number that was actually returned. So a full page may be followed by another
/// one, unless the number is clearly that of all items.
pub(crate) fn after_number(
    position: &Position,
    size: i32,
    total: i32,
    count: usize,
) -> Option<Position> {
    let next = position.number()?.checked_add(1)?;
    let (size, total) = (i64::from(size), i64::from(total));
    let count = i64::try_from(count).ok()?;
    let is_of_all = total > count;
    let may_follow =
        if is_of_all { i64::from(next).saturating_mul(size) < total } else { count >= size };
    (count > 0 && may_follow).then(|| position.with_number(next))
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

            /// Goes on at the place of a stream, such as [`Pages::position`](crate::Pages::position) after an error.
            pub fn from_position(self, position: &crate::Position) -> Self {
                match position.number() {
                    Some(number) => self.from_page(number),
                    None => self,
                }
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
                    |position, page: &mut $page| {
                        let info = &page.page;
                        crate::page::after_number(
                            position,
                            info.size,
                            info.total_count,
                            page.$items.len(),
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
pub(crate) use numbered;
