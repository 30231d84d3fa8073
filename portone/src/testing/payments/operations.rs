//! This module answers the operations about payments.

use std::cmp::Reverse;

use jiff::Timestamp;
use serde_json::{Map, Value, json};

use super::state::{Refused, State};
use crate::{
    page::{DEFAULT_RANGE, MOST},
    testing::SeenRequest,
};

/// Gives the ID of the payment that a request is about.
pub(super) fn payment_id(request: &SeenRequest) -> &str {
    request.path_parameter("paymentId").unwrap_or_default()
}

pub(super) fn get_payment(state: &mut State, request: &SeenRequest) -> Result<Value, Refused> {
    let payment = state.payments.get(payment_id(request)).ok_or("PAYMENT_NOT_FOUND")?;
    Ok(Value::Object(payment.clone()))
}

pub(super) fn cancel_payment(state: &mut State, request: &SeenRequest) -> Result<Value, Refused> {
    let id = payment_id(request);
    let integer = |pointer| request.member(pointer).and_then(Value::as_i64);
    let reason = request.member("/reason").and_then(Value::as_str).unwrap_or_default();
    let expected = integer("/currentCancellableAmount");
    if state.payments.contains_key(id) && expected.is_some_and(|left| left != state.left(id)) {
        return Err("CANCELLABLE_AMOUNT_CONSISTENCY_BROKEN");
    }
    let cancellation = state.cancel(id, integer("/amount"), reason)?;
    Ok(json!({ "cancellation": cancellation }))
}

/// Gives a page of the payments in a range of time, the newest first. Of the filter, the times, the order and the states are
/// looked at.
pub(super) fn get_payments(state: &mut State, request: &SeenRequest) -> Result<Value, Refused> {
    let text = |pointer| request.member(pointer).and_then(Value::as_str);
    let number = |pointer| request.member(pointer).and_then(Value::as_i64);
    let timestamp = |pointer| text(pointer).and_then(|time| time.parse::<Timestamp>().ok());
    let until = timestamp("/filter/until").unwrap_or(Timestamp::MAX);
    let from = timestamp("/filter/from")
        .or_else(|| until.min(Timestamp::now()).checked_sub(DEFAULT_RANGE).ok());
    let compared = match text("/filter/timestampType") {
        Some("CREATED_AT") => "requestedAt",
        _ => "statusChangedAt",
    };
    let sorted = match text("/filter/sortBy") {
        Some("REQUESTED_AT") => "requestedAt",
        _ => "statusChangedAt",
    };
    let states = request.member("/filter/status").and_then(Value::as_array);
    let mut found: Vec<_> = state
        .payments
        .values()
        .filter(|payment| {
            let time = time(payment, compared);
            let is_in_time = from.is_none_or(|from| from <= time) && time <= until;
            let status = payment.get("status");
            is_in_time && states.is_none_or(|states| status.is_some_and(|it| states.contains(it)))
        })
        .collect();
    found.sort_by_key(|payment| Reverse(time(payment, sorted)));
    if text("/filter/sortOrder") == Some("ASC") {
        found.reverse();
    }
    let (page, size) = (number("/page/number").unwrap_or(0), number("/page/size").unwrap_or(10));
    let first = page.saturating_mul(size);
    if page < 0 || size < 0 || first.saturating_add(size) > MOST {
        return Err("INVALID_REQUEST");
    }
    let as_usize = |number: i64| usize::try_from(number).unwrap_or(usize::MAX);
    let items: Vec<_> = found.iter().skip(as_usize(first)).take(as_usize(size)).collect();
    Ok(json!({
        "items": items,
        "page": { "number": page, "size": size, "totalCount": found.len() },
    }))
}

fn time(payment: &Map<String, Value>, name: &str) -> Timestamp {
    let time = payment.get(name).and_then(Value::as_str).and_then(|time| time.parse().ok());
    time.unwrap_or(Timestamp::MIN)
}
