use std::{
    fmt,
    future::{Future as _, poll_fn},
    pin::Pin,
    task::{Context, Poll, ready},
    vec,
};

use futures_core::Stream;

use crate::{Call, Error};

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

/// What makes the call for the page at a place.
type Ask<P, E> = dyn Fn(&Position) -> Call<P, E> + Send + Sync;

/// The pages of a call, as a stream of answers.
///
/// Each page is asked for when it is its turn. After an error the stream is at its end. [`Pages::position`] tells where it
/// was, and another call can go on there, by `from_page` or by `cursor`.
///
/// ```no_run
/// # async fn example(portone: portone::PortOneClient) -> Result<(), Box<dyn std::error::Error>> {
/// let mut pages = portone.payment().get_payments().pages();
/// while let Some(page) = pages.try_next().await? {
///     println!("{} of {}", page.items.len(), page.page.total_count);
/// }
/// # Ok(())
/// # }
/// ```
#[must_use = "a stream does nothing unless it is polled"]
pub struct Pages<P, E> {
    ask: Box<Ask<P, E>>,
    after: fn(&Position, &P) -> Option<Position>,
    /// The place of the next page, if there is one.
    next: Option<Position>,
    asked: Option<Call<P, E>>,
    has_failed: bool,
}

impl<P, E> Pages<P, E> {
    pub(crate) fn new(
        first: Position,
        after: fn(&Position, &P) -> Option<Position>,
        ask: impl Fn(&Position) -> Call<P, E> + Send + Sync + 'static,
    ) -> Self {
        Self { ask: Box::new(ask), after, next: Some(first), asked: None, has_failed: false }
    }

    /// Makes a stream of the items on the pages.
    pub(crate) fn items<T>(self, items: fn(P) -> Vec<T>) -> Items<T, P, E> {
        Items { current: Vec::new().into_iter(), position: self.next.clone(), pages: self, items }
    }

    /// Returns the place of the page that comes next, or `None` if there is none. After an error, it is the place of the
    /// page that could not be had.
    pub fn position(&self) -> Option<&Position> {
        self.next.as_ref()
    }

    /// Waits for the next page. The result is `Ok(None)` behind the last one.
    ///
    /// # Errors
    ///
    /// Returns the error of the call for the page.
    pub async fn try_next(&mut self) -> Result<Option<P>, Error<E>> {
        poll_fn(|context| Pin::new(&mut *self).poll_next(context)).await.transpose()
    }
}

impl<P, E> Stream for Pages<P, E> {
    type Item = Result<P, Error<E>>;

    fn poll_next(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let Self { ask, after, next, asked, has_failed } = self.get_mut();
        let Some(position) = next.as_ref().filter(|_| !*has_failed) else {
            return Poll::Ready(None);
        };
        let call = asked.get_or_insert_with(|| ask(position));
        let page = ready!(Pin::new(call).poll(context));
        *asked = None;
        match &page {
            Ok(page) => *next = after(position, page),
            Err(_) => *has_failed = true,
        }
        Poll::Ready(Some(page))
    }
}

impl<P, E> fmt::Debug for Pages<P, E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Pages").field("position", &self.next).finish_non_exhaustive()
    }
}

/// The items on all pages of a call, as a stream.
///
/// Each page is asked for when its first item is. After an error the stream is at its end. [`Items::position`] tells where it
/// was, and another call can go on there, by `from_page` or by `cursor`.
///
/// ```no_run
/// # async fn example(portone: portone::PortOneClient) -> Result<(), Box<dyn std::error::Error>> {
/// use portone::payment::{PaymentFilterInput, PaymentStatus};
///
/// let filter = PaymentFilterInput::new()
///     .status(vec![PaymentStatus::Paid])
///     .from("2026-04-01T00:00:00+09:00")
///     .until("2026-04-02T00:00:00+09:00");
/// let mut payments = portone.payment().get_payments().filter(filter).items();
/// while let Some(payment) = payments.try_next().await? {
///     println!("{:?}", payment.id());
/// }
/// # Ok(())
/// # }
/// ```
#[must_use = "a stream does nothing unless it is polled"]
pub struct Items<T, P, E> {
    pages: Pages<P, E>,
    items: fn(P) -> Vec<T>,
    current: vec::IntoIter<T>,
    /// The place of the page that the next item is on.
    position: Option<Position>,
}

impl<T, P, E> Items<T, P, E> {
    /// Returns the place of the page that the next item is on, or `None` behind the last item. A stream that goes on there
    /// has the items of that page again.
    pub fn position(&self) -> Option<&Position> {
        self.position.as_ref()
    }

    /// Waits for the next item. The result is `Ok(None)` behind the last one.
    ///
    /// # Errors
    ///
    /// Returns the error of the call for the page that the item is on.
    pub async fn try_next(&mut self) -> Result<Option<T>, Error<E>> {
        poll_fn(|context| Pin::new(&mut *self).poll_next(context)).await.transpose()
    }
}

impl<T, P, E> Unpin for Items<T, P, E> {}

impl<T, P, E> Stream for Items<T, P, E> {
    type Item = Result<T, Error<E>>;

    fn poll_next(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let Self { pages, items, current, position } = self.get_mut();
        loop {
            if let Some(item) = current.next() {
                return Poll::Ready(Some(Ok(item)));
            }
            position.clone_from(&pages.next);
            match ready!(Pin::new(&mut *pages).poll_next(context)) {
                Some(Ok(page)) => *current = items(page).into_iter(),
                Some(Err(error)) => return Poll::Ready(Some(Err(error))),
                None => return Poll::Ready(None),
            }
        }
    }
}

impl<T, P, E> fmt::Debug for Items<T, P, E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Items").field("position", &self.position).finish_non_exhaustive()
    }
}

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

/// Gives the place behind a page whose last item has this cursor, if there may be another page. A page that ends where
/// it begins would lead to itself.
pub(crate) fn after_cursor(position: &Position, last: Option<&String>) -> Option<Position> {
    let next = Position::Cursor(Some(last?.clone()));
    (next != *position).then_some(next)
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
                self.pages().items(|page| page.$items)
            }
        }
    };
}
pub(crate) use numbered;

/// Gives a call with a cursor the methods that ask for all pages.
macro_rules! cursor {
    ($call:ident, $page:ident, $reason:ident, $items:ident: $item:ident) => {
        impl $call {
            /// Returns the pages as a stream, from the cursor of the call to the last page.
            ///
            /// Each has [`PAGE_SIZE`](crate::PAGE_SIZE) items, unless the call sets a size.
            pub fn pages(mut self) -> crate::Pages<$page, $reason> {
                self.input.size.get_or_insert(crate::PAGE_SIZE);
                crate::Pages::new(
                    crate::Position::Cursor(self.input.cursor.clone()),
                    |position, page| {
                        crate::page::after_cursor(
                            position,
                            page.$items.last().map(|item| &item.cursor),
                        )
                    },
                    move |position| {
                        let mut call = self.clone();
                        if let crate::Position::Cursor(cursor) = position {
                            call.input.cursor.clone_from(cursor);
                        }
                        call.into_future()
                    },
                )
            }

            /// Returns the items of all [`pages`](Self::pages) as a stream.
            pub fn items(self) -> crate::Items<$item, $page, $reason> {
                self.pages().items(|page| page.$items)
            }
        }
    };
}
pub(crate) use cursor;
