use crate::DateTime;

/// The number of items that are asked for at once, unless the call sets a size.
///
/// ```
/// # #[tokio::main(flavor = "current_thread")]
/// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
/// use portone::{
///     PAGE_SIZE,
///     testing::{NewPayment, StandIn},
/// };
///
/// let stand_in = StandIn::new();
/// for number in 0..=PAGE_SIZE {
///     stand_in.payments().open(NewPayment::new(format!("order-{number}"), 1_000));
/// }
/// let mut pages = stand_in.client().payment().get_payments().pages();
/// let first = pages.try_next().await?.ok_or("there is a page")?;
/// assert_eq!((first.page.size, first.page.total_count), (PAGE_SIZE, PAGE_SIZE + 1));
/// # Ok(())
/// # }
/// ```
pub const PAGE_SIZE: i32 = 100;

/// The place of a page among all pages of a call.
///
/// ```
/// # #[tokio::main(flavor = "current_thread")]
/// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
/// use portone::{
///     Position,
///     payment::{GetPayments, PaymentFilterInput},
///     testing::StandIn,
/// };
///
/// /// Makes the call that goes on where an earlier one with this filter was.
/// fn go_on(call: GetPayments, filter: PaymentFilterInput, position: Position) -> GetPayments {
///     match position {
///         Position::Page(number) => call.filter(filter).from_page(number),
///         Position::Range { from, until, page } => {
///             call.filter(filter.from(from).until(until)).from_page(page)
///         }
///         // The pages of this call have no cursors.
///         _ => call.filter(filter),
///     }
/// }
///
/// let stand_in = StandIn::new();
/// let call = stand_in.client().payment().get_payments();
/// go_on(call, PaymentFilterInput::new(), Position::Page(7)).await?;
/// let requests = stand_in.take_requests();
/// assert_eq!(requests[0].input().unwrap()["page"]["number"], 7);
/// # Ok(())
/// # }
/// ```
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
