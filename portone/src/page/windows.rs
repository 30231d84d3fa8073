//! This module goes on where the pages of payments end: PortOne gives only the first 60,000 payments of a range of time.

use std::{
    collections::HashSet,
    time::{Duration, SystemTime},
};

use super::{Position, after_number};
use crate::{
    DateTime,
    common::{PageInfo, SortOrder},
    payment::{
        GetPaymentsResponse, Payment, PaymentFilterInput, PaymentSortBy, PaymentTimestampType,
    },
};

/// The number of payments up to which PortOne gives pages, according to its reference.
pub(crate) const MOST: i64 = 60_000;

/// The range of time that PortOne takes if a filter has no `from`, according to its reference.
pub(crate) const DEFAULT_RANGE: Duration = Duration::from_secs(90 * 24 * 60 * 60);

/// The time by which a range reaches into the one before it. PortOne does not say whether a range has its ends, and
/// may not compare times to the nanosecond. What is in both ranges is left out of the second one.
const OVERLAP: Duration = Duration::from_secs(1);

/// The range of time in which pages are asked for, and what is known at its end.
pub(crate) struct Windows {
    /// The range, if another one can follow it: the payments have to be in the order of the time that the range is about.
    range: Option<(SystemTime, SystemTime)>,
    is_ascending: bool,
    /// The last payments, as far as the next range may have them as well.
    recent: Vec<(SystemTime, String)>,
    /// The IDs of those that were in the range before.
    passed: HashSet<String>,
}

impl Windows {
    /// Begins with the range of a filter. A filter without an order gets one: the newest first, so that what changes meanwhile
    /// moves nothing before a page that is still to come.
    pub(crate) fn of(filter: &mut PaymentFilterInput) -> Self {
        let is_of_changes =
            matches!(filter.timestamp_type, None | Some(PaymentTimestampType::StatusChangedAt));
        if is_of_changes && filter.sort_by.is_none() {
            filter.sort_by = Some(PaymentSortBy::StatusChangedAt);
            filter.sort_order.get_or_insert(SortOrder::Desc);
        }
        let is_in_order = is_of_changes
            && filter.sort_by == Some(PaymentSortBy::StatusChangedAt)
            && matches!(filter.sort_order, Some(SortOrder::Asc | SortOrder::Desc));
        Self {
            range: range(filter).filter(|_| is_in_order),
            is_ascending: filter.sort_order == Some(SortOrder::Asc),
            recent: Vec::new(),
            passed: HashSet::new(),
        }
    }

    /// Gives the place behind a page, and takes off the page what an earlier range had.
    pub(crate) fn after(
        &mut self,
        position: &Position,
        page: &mut GetPaymentsResponse,
    ) -> Option<Position> {
        let PageInfo { size, total_count, .. } = page.page;
        let next = after_number(position, size, total_count, page.items.len());
        if self.range.is_some() {
            page.items.retain(|payment| payment.id().is_none_or(|id| !self.passed.contains(id)));
            self.remember(&page.items);
        }
        let next = next?;
        let behind = i64::from(next.number()?).saturating_add(1);
        if behind.saturating_mul(size.into()) <= MOST {
            return Some(next);
        }
        // Without another range, the next page is asked for all the same, and PortOne says why it gives none.
        Some(self.next_range().unwrap_or(next))
    }

    /// Keeps the last payments.
    fn remember(&mut self, payments: &[Payment]) {
        self.recent.extend(payments.iter().filter_map(|payment| {
            let time = found_at(payment)?.to_system_time().ok()?;
            Some((time, payment.id()?.to_owned()))
        }));
        let Some(last) = self.last() else { return };
        let near = OVERLAP.saturating_mul(2);
        let distance =
            |time: SystemTime| time.duration_since(last).unwrap_or_else(|before| before.duration());
        self.recent.retain(|(time, _)| distance(*time) <= near);
    }

    /// Gives the time up to which the payments came.
    fn last(&self) -> Option<SystemTime> {
        let times = self.recent.iter().map(|(time, _)| *time);
        if self.is_ascending { times.max() } else { times.min() }
    }

    /// Goes on to the range behind the last payment, unless it is the same range again.
    fn next_range(&mut self) -> Option<Position> {
        let last = self.last()?;
        let (from, until) = self.range.as_mut()?;
        if self.is_ascending {
            let begin = last.checked_sub(OVERLAP)?;
            if begin <= *from {
                return None;
            }
            *from = begin;
        } else {
            let end = last.checked_add(OVERLAP)?;
            if end >= *until {
                return None;
            }
            *until = end;
        }
        let (from, until) = (DateTime::from(*from), DateTime::from(*until));
        self.passed = self.recent.drain(..).map(|(_, id)| id).collect();
        Some(Position::Range { from, until, page: 0 })
    }
}

/// Gives the time by which a payment is found in a range of changes of the state. By PortOne's reference it is that of the
/// request, or of what was done, and not `statusChangedAt`. For other states the reference does not say.
fn found_at(payment: &Payment) -> Option<&DateTime> {
    match payment {
        Payment::Ready(payment) => Some(&payment.requested_at),
        Payment::Paid(payment) => Some(&payment.paid_at),
        Payment::PartialCancelled(payment) => Some(&payment.cancelled_at),
        Payment::Cancelled(payment) => Some(&payment.cancelled_at),
        Payment::Failed(payment) => Some(&payment.failed_at),
        _ => None,
    }
}

/// Gives the range of a filter, with PortOne's defaults. A text that is no time has none.
fn range(filter: &PaymentFilterInput) -> Option<(SystemTime, SystemTime)> {
    let until = match &filter.until {
        Some(until) => until.to_system_time().ok()?,
        None => SystemTime::now(),
    };
    let from = match &filter.from {
        Some(from) => from.to_system_time().ok()?,
        None => until.checked_sub(DEFAULT_RANGE)?,
    };
    Some((from, until))
}

/// Gives the call for payments the methods that ask for all pages.
macro_rules! windowed {
    ($call:ident, $page:ident, $reason:ident, $items:ident: $item:ident) => {
        impl $call {
            /// Begins with the page of this number, counted from 0.
            pub fn from_page(mut self, number: i32) -> Self {
                self.input.page.get_or_insert_default().number = Some(number);
                self
            }

            /// Goes on at the place of a stream, such as [`Pages::position`](crate::Pages::position) after an error.
            pub fn from_position(mut self, position: &crate::Position) -> Self {
                if let crate::Position::Range { from, until, .. } = position {
                    let filter = self.input.filter.get_or_insert_default();
                    filter.from = Some(from.clone());
                    filter.until = Some(until.clone());
                }
                match position.number() {
                    Some(number) => self.from_page(number),
                    None => self,
                }
            }

            /// Returns the pages as a stream, from the one that is asked for to the last one.
            ///
            /// Each has [`PAGE_SIZE`](crate::PAGE_SIZE) payments, unless the call sets a size. Without an order of the
            /// call's own, those whose state changed last come first. What changes meanwhile may come twice.
            ///
            /// PortOne gives pages of the first 60,000 payments of a range of time. Behind them, the stream goes on with the
            /// rest of the range. It can do so if the payments are found and sorted by the time at which their state changed,
            /// which both are by default. If they are found or sorted by another time, the stream ends with PortOne's error
            /// there: make the range smaller then.
            pub fn pages(mut self) -> crate::Pages<$page, $reason> {
                let page = self.input.page.get_or_insert_default();
                page.size.get_or_insert(crate::PAGE_SIZE);
                let first = page.number.unwrap_or(0);
                let mut windows =
                    crate::page::Windows::of(self.input.filter.get_or_insert_default());
                crate::Pages::new(
                    crate::Position::Page(first),
                    move |position, page| windows.after(position, page),
                    move |position| self.clone().from_position(position).into_future(),
                )
            }

            /// Returns the payments of all [`pages`](Self::pages) as a stream.
            pub fn items(self) -> crate::Items<$item, $page, $reason> {
                crate::Items::of(self.pages(), |page| page.$items)
            }
        }
    };
}
pub(crate) use windowed;
