//! This module answers the operations that list payments and what has become of them.

use std::ops::RangeInclusive;

use jiff::Timestamp;
use serde_json::{Map, Value, json};

use super::state::{MoneyEvent, REQUESTED, Refused, State, Times, changed_at, time};
use crate::{
    page::{DEFAULT_RANGE, MOST},
    testing::SeenRequest,
};

/// The most that a page of an operation with a cursor has.
const MOST_BY_CURSOR: i64 = 1000;

/// Gives a page of the payments in a range of time, the newest first. Of the filter, these are looked at: the times, the
/// order, the states, the version, whether it is a test, and what has become of a webhook.
pub(super) fn get_payments(state: &mut State, request: &SeenRequest) -> Result<Value, Refused> {
    let text = |pointer| request.member(pointer).and_then(Value::as_str);
    let number = |pointer| request.member(pointer).and_then(Value::as_i64);
    let is_ascending = text("/filter/sortOrder") == Some("ASC");
    let is_by_request = text("/filter/timestampType") == Some("CREATED_AT");
    let range = range(text("/filter/from"), text("/filter/until"));
    let order = if is_by_request { &state.by_request } else { &state.by_change };
    let filter = Filter::of(request);
    let mut found: Vec<&Map<String, Value>> = between(order, &range)
        .filter_map(|(_, id)| state.payments.get(id))
        .filter(|payment| filter.finds(payment))
        .collect();
    let is_sorted_by_request = text("/filter/sortBy") == Some("REQUESTED_AT");
    if is_by_request != is_sorted_by_request {
        found.sort_by_key(|payment| match is_sorted_by_request {
            true => time(payment, REQUESTED),
            false => changed_at(payment),
        });
    }
    let (page, size) = (number("/page/number").unwrap_or(0), number("/page/size").unwrap_or(10));
    let first = page.saturating_mul(size);
    if page < 0 || size < 0 || first.saturating_add(size) > MOST {
        return Err("INVALID_REQUEST");
    }
    let total = found.len();
    if !is_ascending {
        found.reverse();
    }
    let items: Vec<_> = found.into_iter().skip(as_usize(first)).take(as_usize(size)).collect();
    Ok(json!({
        "items": items,
        "page": { "number": page, "size": size, "totalCount": total },
    }))
}

/// The members of a filter that are looked at.
struct Filter<'a> {
    status: Option<&'a Vec<Value>>,
    version: Option<&'a Value>,
    is_test: Option<bool>,
    webhook_status: Option<&'a Value>,
}

impl<'a> Filter<'a> {
    fn of(request: &'a SeenRequest) -> Self {
        Self {
            status: request.member("/filter/status").and_then(Value::as_array),
            version: request.member("/filter/version"),
            is_test: request.member("/filter/isTest").and_then(Value::as_bool),
            webhook_status: request.member("/filter/webhookStatus"),
        }
    }

    fn finds(&self, payment: &Map<String, Value>) -> bool {
        let member = |name: &str| payment.get(name).unwrap_or(&Value::Null);
        let is_test = || member("channel")["type"] == "TEST";
        let webhooks = || member("webhooks").as_array().into_iter().flatten();
        self.status.is_none_or(|states| states.contains(member("status")))
            && self.version.is_none_or(|version| version == member("version"))
            && self.is_test.is_none_or(|wanted| wanted == is_test())
            && self
                .webhook_status
                .is_none_or(|status| webhooks().any(|webhook| webhook["status"] == *status))
    }
}

/// Gives the payments that were requested in a range of time, from a cursor on. The cursor of a payment is the time and its
/// ID.
pub(super) fn get_all_payments_by_cursor(
    state: &mut State,
    request: &SeenRequest,
) -> Result<Value, Refused> {
    let text = |pointer| request.member(pointer).and_then(Value::as_str);
    let range = range(text("/from"), text("/until"));
    let cursor = text("/cursor").and_then(|cursor| cursor.split_once(' '));
    let cursor = cursor.and_then(|(time, id)| Some((time.parse().ok()?, id.to_owned())));
    let behind = between(&state.by_request, &range)
        .filter(|place| cursor.as_ref().is_none_or(|cursor| *place > cursor));
    let items = behind.take(size_by_cursor(request)?).map(
        |(time, id)| json!({ "payment": state.payments.get(id), "cursor": format!("{time} {id}") }),
    );
    Ok(json!({ "items": items.collect::<Vec<_>>() }))
}

/// Gives what was paid and cancelled in a range of time, from a cursor on. The cursor of an event is its number.
pub(super) fn get_all_payment_events_by_cursor(
    state: &mut State,
    request: &SeenRequest,
) -> Result<Value, Refused> {
    let text = |pointer| request.member(pointer).and_then(Value::as_str);
    let range = range(text("/from"), text("/until"));
    let begin = state.events.partition_point(|event| event.created_at < *range.start());
    let behind = text("/cursor").and_then(|cursor| cursor.parse::<usize>().ok());
    let begin = behind.map_or(begin, |cursor| begin.max(cursor.saturating_add(1)));
    let events = state.events.iter().enumerate().skip(begin);
    let events = events.take_while(|(_, event)| event.created_at <= *range.end());
    let items = events.take(size_by_cursor(request)?).map(|(number, event)| {
        json!({ "paymentEvent": described(state, number, event), "cursor": number.to_string() })
    });
    Ok(json!({ "items": items.collect::<Vec<_>>() }))
}

fn described(state: &State, number: usize, event: &MoneyEvent) -> Value {
    let none = Map::new();
    let payment = state.payments.get(&event.payment_id).unwrap_or(&none);
    let members = [
        "merchantId",
        "storeId",
        "channel",
        "version",
        "requestedAt",
        "orderName",
        "currency",
        "customer",
        "origin",
        "webhooks",
        "scheduleId",
    ];
    let members =
        members.iter().filter_map(|name| Some(((*name).to_owned(), payment.get(*name)?.clone())));
    let mut described: Map<String, Value> = members.collect();
    let own = json!({
        "type": event.kind,
        "id": format!("event-{number}"),
        "paymentId": event.payment_id,
        "transactionId": event.transaction_id,
        "totalAmount": payment.get("amount"),
        "eventAmount": event.amount,
        "createdAt": event.created_at.to_string(),
        "disputes": [],
    });
    described.extend(own.as_object().cloned().unwrap_or_default());
    if let Some(cancellation) = &event.cancellation {
        described.remove("disputes");
        described.insert("cancellation".to_owned(), cancellation.clone());
    }
    Value::Object(described)
}

/// Gives the range of time that a request asks for, with PortOne's defaults.
fn range(from: Option<&str>, until: Option<&str>) -> RangeInclusive<Timestamp> {
    let timestamp = |text: Option<&str>| text.and_then(|time| time.parse::<Timestamp>().ok());
    let until = timestamp(until).unwrap_or(Timestamp::MAX);
    let from = timestamp(from)
        .or_else(|| until.min(Timestamp::now()).checked_sub(DEFAULT_RANGE).ok())
        .unwrap_or(Timestamp::MIN);
    from..=until
}

fn between<'a>(
    order: &'a Times,
    range: &RangeInclusive<Timestamp>,
) -> impl Iterator<Item = &'a (Timestamp, String)> {
    let end = *range.end();
    let begin = (*range.start(), String::new());
    // A range that ends before it begins has nothing.
    order.range(begin..).take_while(move |(time, _)| *time <= end)
}

fn size_by_cursor(request: &SeenRequest) -> Result<usize, Refused> {
    let size = request.member("/size").and_then(Value::as_i64).unwrap_or(10);
    if (1..=MOST_BY_CURSOR).contains(&size) { Ok(as_usize(size)) } else { Err("INVALID_REQUEST") }
}

fn as_usize(number: i64) -> usize {
    usize::try_from(number).unwrap_or(usize::MAX)
}
