use serde::{Deserialize, Serialize};

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
///     payment::PageInput,
///     testing::{NewPayment, StandIn},
/// };
///
/// let stand_in = StandIn::new();
/// for id in ["order-1", "order-2", "order-3"] {
///     stand_in.payments().open(NewPayment::new(id, 1_000));
/// }
/// let call = stand_in.client().payment().get_payments().page(PageInput::new().size(2));
/// let mut pages = call.clone().pages();
/// pages.try_next().await?;
///
/// // The place can be written down, for example to go on after a restart.
/// let place = serde_json::to_string(&pages.position())?;
/// let place: Position = serde_json::from_str(&place)?;
/// let mut rest = call.from_position(&place).items();
/// assert!(rest.try_next().await?.is_some() && rest.try_next().await?.is_none());
/// # Ok(())
/// # }
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
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
