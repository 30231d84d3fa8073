//! This module goes through PortOne's lists of payments and of money.

use std::{
    collections::HashSet,
    time::{Duration, SystemTime},
};

use portone::{
    DateTime, PAGE_SIZE,
    common::{PageInput, SortOrder},
    payment::{
        PaymentClient, PaymentFilterInput, PaymentSortBy, PaymentTimestampType, PortOneVersion,
    },
};
use serde::{Deserialize, de::DeserializeOwned};
use serde_json::value::RawValue;

use crate::{
    error::CatchUpError,
    facts::{MoneyEvent, Payment},
    pace::Pace,
};

/// The time by which a range reaches into the one before it. PortOne does not say whether a range has its ends, and may
/// not compare times to the nanosecond.
pub(crate) const EDGE: Duration = Duration::from_secs(1);

/// The most events that PortOne gives at once, according to its reference.
const MOST_EVENTS: i32 = 1000;

/// The items of a page, and the number of those that could not be read.
pub(crate) struct Page<T> {
    pub(crate) items: Vec<T>,
    pub(crate) unreadable: u64,
    pub(crate) is_last: bool,
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
        let (_, text) = call.with_text().await.map_err(|error| CatchUpError::Api(error.into()))?;
        serde_json::from_str(&text).map_err(|error| CatchUpError::Answer(error.into()))
    }

    async fn payments(&mut self, place: &PaymentPages) -> Result<String, CatchUpError> {
        self.pace.wait().await;
        let filter = PaymentFilterInput::new()
            .timestamp_type(PaymentTimestampType::StatusChangedAt)
            .from(DateTime::from(place.from))
            .until(DateTime::from(place.until))
            .sort_by(PaymentSortBy::StatusChangedAt)
            .sort_order(SortOrder::Asc)
            .version(PortOneVersion::V2)
            .is_test(self.is_test);
        let page = PageInput::new().number(place.number).size(PAGE_SIZE);
        let call = self.portone.get_payments().filter(filter).page(page);
        let (_, text) = call.with_text().await.map_err(|error| CatchUpError::Api(error.into()))?;
        Ok(text)
    }

    async fn events(&mut self, place: &EventPages) -> Result<String, CatchUpError> {
        self.pace.wait().await;
        let mut call = self
            .portone
            .get_all_payment_events_by_cursor()
            .from(DateTime::from(place.from))
            .until(DateTime::from(place.until))
            .size(MOST_EVENTS);
        if let Some(cursor) = &place.cursor {
            call = call.cursor(cursor);
        }
        let (_, text) = call.with_text().await.map_err(|error| CatchUpError::Api(error.into()))?;
        Ok(text)
    }
}

/// The pages of the payments whose status changed in a range of time, the earliest first.
///
/// A payment that changes meanwhile leaves the range, and all behind it move up. So what comes next is asked for by its
/// time and not by the number of its page, which would pass over one. Only while a page has not come further than two
/// seconds, as more payments changed within them than a page has, the next number is asked for. Going on from each time
/// there would ask for the same second again with each page.
pub(crate) struct PaymentPages {
    from: SystemTime,
    until: SystemTime,
    number: i32,
    /// The payments of the page before, which the range after it has as well.
    before: HashSet<(String, DateTime)>,
}

impl PaymentPages {
    pub(crate) fn new(from: SystemTime, until: SystemTime) -> Self {
        Self { from, until, number: 0, before: HashSet::new() }
    }

    pub(crate) async fn next(&mut self, lists: &mut Lists) -> Result<Page<Payment>, CatchUpError> {
        let text = lists.payments(self).await?;
        let mut page: Page<Payment> = read(&text)?;
        let size = page.items.len().saturating_add(usize::try_from(page.unreadable).unwrap_or(0));
        page.is_last = size < usize::try_from(PAGE_SIZE).unwrap_or(usize::MAX);
        let time = |payment: &Payment| payment.status_changed_at.to_system_time().ok();
        let is_in_order = page.items.iter().map(time).is_sorted();
        let last = page.items.last().and_then(time).and_then(|last| last.checked_sub(EDGE));
        let enough = self.from.checked_add(EDGE);
        match last.filter(|last| is_in_order && enough.is_some_and(|enough| enough <= *last)) {
            Some(last) => (self.from, self.number) = (last, 0),
            None => self.number = self.number.saturating_add(1),
        }
        let place = |payment: &Payment| (payment.id.clone(), payment.status_changed_at.clone());
        let these = page.items.iter().map(place).collect();
        page.items.retain(|payment| !self.before.contains(&place(payment)));
        self.before = these;
        Ok(page)
    }
}

/// The pages of what was paid and cancelled in a range of time.
pub(crate) struct EventPages {
    from: SystemTime,
    until: SystemTime,
    cursor: Option<String>,
}

impl EventPages {
    pub(crate) fn new(from: SystemTime, until: SystemTime) -> Self {
        Self { from, until, cursor: None }
    }

    pub(crate) async fn next(
        &mut self,
        lists: &mut Lists,
    ) -> Result<Page<MoneyEvent>, CatchUpError> {
        #[derive(Deserialize)]
        #[serde(rename_all = "camelCase")]
        struct Item {
            payment_event: Box<RawValue>,
            cursor: String,
        }

        let text = lists.events(self).await?;
        let page: Page<Item> = read(&text)?;
        let next = page.items.last().map(|item| item.cursor.clone());
        // It is not known whether the item at the cursor comes again, and a page that ends where it begins would lead to
        // itself.
        let is_last = next.is_none() || next == self.cursor;
        self.cursor = next;
        let mut events = Page { items: Vec::new(), unreadable: page.unreadable, is_last };
        for item in page.items {
            events.add(&item.payment_event);
        }
        Ok(events)
    }
}

/// Reads a page. An item that does not fit is counted, and the others are read all the same.
fn read<T: DeserializeOwned>(text: &str) -> Result<Page<T>, CatchUpError> {
    #[derive(Deserialize)]
    struct Answer<'a> {
        #[serde(borrow)]
        items: Vec<&'a RawValue>,
    }

    let answer: Answer<'_> =
        serde_json::from_str(text).map_err(|error| CatchUpError::Answer(error.into()))?;
    let mut page = Page { items: Vec::new(), unreadable: 0, is_last: answer.items.is_empty() };
    for item in answer.items {
        page.add(item);
    }
    Ok(page)
}

impl<T: DeserializeOwned> Page<T> {
    fn add(&mut self, item: &RawValue) {
        match serde_json::from_str(item.get()) {
            Ok(item) => self.items.push(item),
            Err(_error) => {
                #[cfg(feature = "tracing")]
                tracing::error!(error = %_error, "an item of PortOne's list could not be read");
                self.unreadable = self.unreadable.saturating_add(1);
            }
        }
    }
}
