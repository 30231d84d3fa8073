use std::{
    fmt,
    future::poll_fn,
    pin::Pin,
    task::{Context, Poll, ready},
    vec,
};

use futures_core::Stream;

use super::{Pages, Position};
use crate::Error;

/// The items on all pages of a call, as a stream.
///
/// Each page is asked for when its first item is. After an error the stream is at its end. [`Items::position`] tells where it
/// was, and another call can go on there, by `from_position`.
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
    pub(crate) fn of(pages: Pages<P, E>, items: fn(P) -> Vec<T>) -> Self {
        Self { current: Vec::new().into_iter(), position: pages.position().cloned(), pages, items }
    }

    /// Returns the place of the page that the next item is on, or `None` behind the last item. A stream that goes on there
    /// has the items of that page again.
    ///
    /// ```
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// use portone::{
    ///     payment::PageInput,
    ///     testing::{Fault, NewPayment, StandIn},
    /// };
    ///
    /// let stand_in = StandIn::new();
    /// for id in ["order-1", "order-2", "order-3"] {
    ///     stand_in.payments().open(NewPayment::new(id, 1_000));
    /// }
    /// let call = stand_in.client().payment().get_payments().page(PageInput::new().size(2));
    /// let mut payments = call.clone().items();
    /// payments.try_next().await?;
    /// payments.try_next().await?;
    /// stand_in.fault(Fault::html(403));
    /// assert!(payments.try_next().await.is_err());
    ///
    /// // When the proxy lets requests through again, the rest comes.
    /// let place = payments.position().ok_or("there is a page")?;
    /// let mut rest = call.from_position(place).items();
    /// assert!(rest.try_next().await?.is_some());
    /// assert!(rest.try_next().await?.is_none());
    /// # Ok(())
    /// # }
    /// ```
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
            *position = pages.position().cloned();
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
