//! This module answers the operations about payments.

use serde_json::{Value, json};

use super::state::{Refused, State};
use crate::testing::SeenRequest;

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
