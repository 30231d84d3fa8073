use std::{
    fmt,
    future::{Future as _, poll_fn},
    pin::Pin,
    task::{Context, Poll, ready},
};

use futures_core::Stream;

use super::Position;
use crate::{Call, Error};

/// What gives the place behind a page, and may take items off the page that came before.
type After<P> = dyn FnMut(&Position, &mut P) -> Option<Position> + Send + Sync;

/// What makes the call for the page at a place.
type Ask<P, E> = dyn Fn(&Position) -> Call<P, E> + Send + Sync;

/// The pages of a call, as a stream of answers.
///
/// Each page is asked for when it is its turn. After an error the stream is at its end. [`Pages::position`] tells where it
/// was, and another call can go on there, by `from_position`.
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
    after: Box<After<P>>,
    /// The place of the next page, if there is one.
    next: Option<Position>,
    asked: Option<Call<P, E>>,
    has_failed: bool,
}

impl<P, E> Pages<P, E> {
    pub(crate) fn new(
        first: Position,
        after: impl FnMut(&Position, &mut P) -> Option<Position> + Send + Sync + 'static,
        ask: impl Fn(&Position) -> Call<P, E> + Send + Sync + 'static,
    ) -> Self {
        Self {
            ask: Box::new(ask),
            after: Box::new(after),
            next: Some(first),
            asked: None,
            has_failed: false,
        }
    }

    /// Returns the place of the page that comes next, or `None` if there is none. After an error, it is the place of the
    /// page that could not be had.
    ///
    /// ```
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// use portone::{
    ///     Position,
    ///     testing::{NewPayment, StandIn},
    /// };
    ///
    /// let stand_in = StandIn::new();
    /// for number in 0..150 {
    ///     stand_in.payments().open(NewPayment::new(format!("order-{number}"), 1_000));
    /// }
    /// let mut pages = stand_in.client().payment().get_payments().pages();
    /// let mut places = Vec::new();
    /// while let Some(_page) = pages.try_next().await? {
    ///     // With each page, a program can keep where it has to go on after a restart.
    ///     places.push(pages.position().cloned());
    /// }
    /// assert_eq!(places, [Some(Position::Page(1)), None]);
    /// # Ok(())
    /// # }
    /// ```
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
        let mut page = ready!(Pin::new(call).poll(context));
        *asked = None;
        match &mut page {
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
