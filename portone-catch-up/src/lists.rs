//! This module goes through PortOne's lists of payments and of money.

use std::{
    collections::HashSet,
    ops::Range,
    time::{Duration, SystemTime},
};

use portone::{
    DateTime, PAGE_SIZE,
    common::{PageInput, SortOrder},
    payment::{
        PaymentClient, PaymentFilterInput, PaymentSortBy, PaymentStatus, PaymentTimestampType,
        PortOneVersion,
    },
};
use serde::{Deserialize, de::DeserializeOwned};
use serde_json::value::RawValue;

use crate::{
    error::CatchUpError,
    facts::{MoneyEvent, Payment},
    pace::Pace,
    progress::count,
};

/// The time by which a range reaches into the one before it. PortOne does not say whether a range has its ends, and may
/// not compare times to the nanosecond.
pub(crate) const EDGE: Duration = Duration::from_secs(1);

/// The number of payments up to which PortOne gives pages, according to its reference.
const MOST: i32 = 60_000;

/// The items of a page, and the number of those that could not be read.
pub(crate) struct Page<T> {
    pub(crate) items: Vec<T>,
    pub(crate) unreadable: u64,
    pub(crate) is_last: bool,
    /// The most items that a page has, and the number of all, as far as PortOne says so.
    size: i32,
    total: i32,
}

/// What asks PortOne.
pub(crate) struct Lists {
    pub(crate) portone: PaymentClient,
    pub(crate) is_test: bool,
    pub(crate) pace: Pace,
}

impl Lists {
    /// Asks for one payment.
    pub(crate) async fn payment(
        &mut self,
        id: &str,
        store: Option<&str>,
    ) -> Result<Payment, CatchUpError> {
        self.pace.wait().await;
        let mut call = self.portone.get_payment(id);
        if let Some(store) = store {
            call = call.store_id(store);
        }
        let (_, text) = call.with_text().await.map_err(refused)?;
        serde_json::from_str(&text).map_err(unreadable)
    }

    async fn payments(&mut self, place: &PaymentPages) -> Result<String, CatchUpError> {
        self.pace.wait().await;
        let filter = PaymentFilterInput::new()
            .timestamp_type(PaymentTimestampType::StatusChangedAt)
            .from(DateTime::from(place.range.start))
            .until(DateTime::from(place.range.end))
            .sort_by(PaymentSortBy::StatusChangedAt)
            .sort_order(SortOrder::Asc)
            .version(PortOneVersion::V2)
            .is_test(self.is_test);
        let filter = match place.statuses {
            [] => filter,
            statuses => filter.status(statuses.to_vec()),
        };
        let page = PageInput::new().number(place.number).size(PAGE_SIZE);
        let call = self.portone.get_payments().filter(filter).page(page);
        let (_, text) = call.with_text().await.map_err(refused)?;
        Ok(text)
    }

    async fn events(&mut self, place: &EventPages) -> Result<String, CatchUpError> {
        self.pace.wait().await;
        let mut call = self
            .portone
            .get_all_payment_events_by_cursor()
            .from(DateTime::from(place.range.start))
            .until(DateTime::from(place.range.end))
            .size(PAGE_SIZE);
        if let Some(cursor) = &place.cursor {
            call = call.cursor(cursor);
        }
        let (_, text) = call.with_text().await.map_err(refused)?;
        Ok(text)
    }
}

/// The pages of the payments whose status changed in a range of time.
///
/// By PortOne's reference, the time is that of the request for a payment that is ready, and else that at which it was paid,
/// cancelled or failed. It is not the member `statusChangedAt`, so no place in the list can be told from a payment, and the
/// pages are asked for by their numbers. A payment that changes meanwhile leaves the range, and all behind it move up by
/// one, past the page that is asked for next. So a range with several pages is gone through again until nothing new is
/// found.
pub(crate) struct PaymentPages {
    range: Range<SystemTime>,
    /// The statuses that are asked for. None are all.
    statuses: &'static [PaymentStatus],
    number: i32,
    seen: HashSet<(String, String)>,
    has_new: bool,
    is_again: bool,
}

impl PaymentPages {
    pub(crate) fn new(range: Range<SystemTime>, statuses: &'static [PaymentStatus]) -> Self {
        let seen = HashSet::new();
        Self { range, statuses, number: 0, seen, has_new: false, is_again: false }
    }

    /// Asks for the next page, and gives the payments that are new. The result is none if the range has more payments than
    /// PortOne gives pages of.
    pub(crate) async fn next(
        &mut self,
        lists: &mut Lists,
    ) -> Result<Option<Page<Payment>>, CatchUpError> {
        let pages = self.number.saturating_add(1);
        if pages.saturating_mul(PAGE_SIZE) > MOST {
            return Ok(None);
        }
        let text = lists.payments(self).await?;
        let mut page: Page<Payment> = read(&text)?;
        let is_end = page.is_end(pages);
        page.items.retain(|payment| {
            let changed_at = payment.status_changed_at.as_str().to_owned();
            self.seen.insert((payment.id.clone(), changed_at))
        });
        self.has_new |= !page.items.is_empty();
        if self.is_again {
            page.unreadable = 0;
        }
        page.is_last = is_end && (self.number == 0 || !self.has_new);
        if is_end {
            (self.number, self.has_new, self.is_again) = (0, false, true);
        } else {
            self.number = pages;
        }
        Ok(Some(page))
    }
}

/// The pages of what was paid and cancelled in a range of time.
pub(crate) struct EventPages {
    range: Range<SystemTime>,
    cursor: Option<String>,
    passed: HashSet<String>,
}

impl EventPages {
    pub(crate) fn new(range: Range<SystemTime>) -> Self {
        Self { range, cursor: None, passed: HashSet::new() }
    }

    pub(crate) async fn next(
        &mut self,
        lists: &mut Lists,
    ) -> Result<Page<MoneyEvent>, CatchUpError> {
        #[derive(Deserialize)]
        #[serde(rename_all = "camelCase")]
        struct Item<'a> {
            #[serde(borrow)]
            payment_event: &'a RawValue,
            cursor: String,
        }
        #[derive(Deserialize)]
        struct Answer<'a> {
            #[serde(borrow)]
            items: Vec<Item<'a>>,
        }

        let text = lists.events(self).await?;
        // Without its cursor, an item would end the list too early.
        let answer: Answer<'_> = serde_json::from_str(&text).map_err(unreadable)?;
        self.cursor = answer.items.last().map(|item| item.cursor.clone());
        // It is not known whether the item at the cursor comes again. A place that was there before leads nowhere.
        let is_new = self.cursor.clone().is_some_and(|cursor| self.passed.insert(cursor));
        let mut page = Page { is_last: !is_new, ..Page::default() };
        for item in answer.items {
            page.add(item.payment_event);
        }
        page.checked()
    }
}

/// Reads a page. An item that does not fit is counted, and the others are read all the same.
fn read<T: DeserializeOwned>(text: &str) -> Result<Page<T>, CatchUpError> {
    #[derive(Deserialize)]
    struct Answer<'a> {
        #[serde(borrow)]
        items: Vec<&'a RawValue>,
        page: Option<Info>,
    }
    #[derive(Deserialize)]
    #[serde(rename_all = "camelCase")]
    struct Info {
        size: Option<i32>,
        total_count: Option<i32>,
    }

    let answer: Answer<'_> = serde_json::from_str(text).map_err(unreadable)?;
    let info = answer.page.as_ref();
    let mut page = Page {
        size: info.and_then(|info| info.size).filter(|size| *size > 0).unwrap_or(PAGE_SIZE),
        total: info.and_then(|info| info.total_count).unwrap_or(0),
        ..Page::default()
    };
    for item in answer.items {
        page.add(item);
    }
    page.checked()
}

fn refused(error: impl Into<portone::Error>) -> CatchUpError {
    CatchUpError::Api(error.into())
}

fn unreadable(error: serde_json::Error) -> CatchUpError {
    CatchUpError::Answer(error.into())
}

impl<T: DeserializeOwned> Page<T> {
    fn add(&mut self, item: &RawValue) {
        match serde_json::from_str(item.get()) {
            Ok(item) => self.items.push(item),
            Err(_error) => {
                #[cfg(feature = "tracing")]
                tracing::error!(error = %_error, "an item of PortOne's list could not be read");
                count(&mut self.unreadable);
            }
        }
    }

    /// Refuses a page of which nothing can be read: then it is not the items that are odd.
    fn checked(self) -> Result<Self, CatchUpError> {
        if self.items.is_empty() && self.unreadable > 0 {
            return Err(CatchUpError::Answer("none of the items can be read".into()));
        }
        Ok(self)
    }

    /// Says whether nothing can be behind a page. PortOne may give smaller pages than it is asked for.
    fn is_end(&self, pages: i32) -> bool {
        let items = i32::try_from(self.items.len()).unwrap_or(i32::MAX);
        let items = items.saturating_add(i32::try_from(self.unreadable).unwrap_or(i32::MAX));
        items == 0 || (items < self.size && pages.saturating_mul(self.size) >= self.total)
    }
}

impl<T> Default for Page<T> {
    fn default() -> Self {
        Self { items: Vec::new(), unreadable: 0, is_last: false, size: PAGE_SIZE, total: 0 }
    }
}
