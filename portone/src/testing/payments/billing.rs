//! This module answers the operations about billing keys and the payments with them.

#![expect(clippy::indexing_slicing, reason = "a member that a JSON object lacks is null")]

use jiff::Timestamp;
use serde_json::{Map, Value, json};

use super::{
    operations::payment_id,
    state::{Refused, STORE_ID, State, channel, now},
};
use crate::testing::SeenRequest;

pub(super) fn issue_billing_key(state: &mut State, _: &SeenRequest) -> Result<Value, Refused> {
    let billing_key = state.new_id("billing-key");
    let info = json!({
        "status": "ISSUED",
        "billingKey": billing_key,
        "merchantId": "merchant-1",
        "storeId": STORE_ID,
        "channels": [channel()],
        "customer": {},
        "issuedAt": now(),
    });
    let summary = json!({ "billingKey": billing_key, "issuedAt": now() });
    state.billing_keys.insert(billing_key, members(info));
    Ok(json!({ "billingKeyInfo": summary }))
}

pub(super) fn get_billing_key_info(
    state: &mut State,
    request: &SeenRequest,
) -> Result<Value, Refused> {
    let key = request.path_parameter("billingKey").unwrap_or_default();
    let info = state.billing_keys.get(key).ok_or("BILLING_KEY_NOT_FOUND")?;
    Ok(Value::Object(info.clone()))
}

pub(super) fn delete_billing_key(
    state: &mut State,
    request: &SeenRequest,
) -> Result<Value, Refused> {
    let key = request.path_parameter("billingKey").unwrap_or_default();
    state.check_billing_key(key)?;
    if state.has_schedule("billingKey", key) {
        return Err("PAYMENT_SCHEDULE_ALREADY_EXISTS");
    }
    let deleted_at = now();
    if let Some(info) = state.billing_keys.get_mut(key) {
        info.extend(members(json!({ "status": "DELETED", "deletedAt": deleted_at })));
    }
    Ok(json!({ "deletedAt": deleted_at }))
}

pub(super) fn pay_with_billing_key(
    state: &mut State,
    request: &SeenRequest,
) -> Result<Value, Refused> {
    let id = payment_id(request);
    if matches!(state.status(id), Some("PAID" | "PARTIAL_CANCELLED" | "CANCELLED")) {
        return Err("ALREADY_PAID");
    }
    if state.has_schedule("paymentId", id) {
        return Err("PAYMENT_SCHEDULE_ALREADY_EXISTS");
    }
    let input = request.input().unwrap_or(&Value::Null);
    state.pay_by_key(id, input)?;
    Ok(json!({ "payment": { "pgTxId": state.new_id("pg-tx"), "paidAt": now() } }))
}

pub(super) fn create_payment_schedule(
    state: &mut State,
    request: &SeenRequest,
) -> Result<Value, Refused> {
    let id = payment_id(request);
    if state.status(id).is_some_and(|status| !matches!(status, "READY" | "FAILED")) {
        return Err("ALREADY_PAID_OR_WAITING");
    }
    if state.has_schedule("paymentId", id) {
        return Err("PAYMENT_SCHEDULE_ALREADY_EXISTS");
    }
    let input = request.member("/payment").unwrap_or(&Value::Null);
    let text = |name: &str| input.get(name).and_then(Value::as_str).unwrap_or_default();
    state.check_billing_key(text("billingKey"))?;
    let schedule_id = state.new_id("schedule");
    let schedule = json!({
        "status": "SCHEDULED",
        "id": schedule_id,
        "merchantId": "merchant-1",
        "storeId": STORE_ID,
        "paymentId": id,
        "billingKey": text("billingKey"),
        "orderName": text("orderName"),
        "isCulturalExpense": false,
        "isEscrow": false,
        "customer": {},
        "customData": text("customData"),
        "totalAmount": input.pointer("/amount/total"),
        "currency": text("currency"),
        "createdAt": now(),
        "timeToPay": request.member("/timeToPay"),
    });
    state.schedules.insert(schedule_id.clone(), members(schedule));
    Ok(json!({ "schedule": { "id": schedule_id } }))
}

pub(super) fn get_payment_schedule(
    state: &mut State,
    request: &SeenRequest,
) -> Result<Value, Refused> {
    let id = request.path_parameter("paymentScheduleId").unwrap_or_default();
    let schedule = state.schedules.get(id).ok_or("PAYMENT_SCHEDULE_NOT_FOUND")?;
    Ok(Value::Object(schedule.clone()))
}

/// Revokes the schedules with these IDs, or all of a billing key.
pub(super) fn revoke_payment_schedules(
    state: &mut State,
    request: &SeenRequest,
) -> Result<Value, Refused> {
    let key = request.member("/billingKey").and_then(Value::as_str);
    let is_of_key =
        |schedule: &Map<String, Value>| key.is_none_or(|key| schedule["billingKey"] == key);
    let ids = request.member("/scheduleIds").and_then(Value::as_array);
    if let Some(key) = key {
        state.check_billing_key(key)?;
    }
    let named: Vec<_> = match ids {
        Some(ids) => ids.iter().filter_map(Value::as_str).map(str::to_owned).collect(),
        None if key.is_some() => {
            let of_key = state.schedules.iter().filter(|(_, it)| is_scheduled(it) && is_of_key(it));
            of_key.map(|(id, _)| id.clone()).collect()
        }
        None => return Err("INVALID_REQUEST"),
    };
    for id in &named {
        let schedule = state.schedules.get(id).ok_or("PAYMENT_SCHEDULE_NOT_FOUND")?;
        match schedule["status"].as_str() {
            Some("SCHEDULED") => {}
            Some("REVOKED") => return Err("PAYMENT_SCHEDULE_ALREADY_REVOKED"),
            _ => return Err("PAYMENT_SCHEDULE_ALREADY_PROCESSED"),
        }
    }
    let revoked_at = now();
    let mut revoked = Vec::new();
    for id in named {
        if let Some(schedule) = state.schedules.get_mut(&id).filter(|it| is_of_key(it)) {
            schedule.extend(members(json!({ "status": "REVOKED", "revokedAt": revoked_at })));
            revoked.push(id);
        }
    }
    Ok(json!({ "revokedScheduleIds": revoked, "revokedAt": revoked_at }))
}

impl State {
    fn check_billing_key(&self, key: &str) -> Result<(), Refused> {
        match self.billing_keys.get(key).map(|info| info["status"] == "ISSUED") {
            Some(true) => Ok(()),
            Some(false) => Err("BILLING_KEY_ALREADY_DELETED"),
            None => Err("BILLING_KEY_NOT_FOUND"),
        }
    }

    /// Says whether a payment is scheduled for which this member is this.
    fn has_schedule(&self, member: &str, value: &str) -> bool {
        self.schedules.values().any(|it| is_scheduled(it) && it[member] == value)
    }

    /// Pays with the billing key that is in the input.
    fn pay_by_key(&mut self, id: &str, input: &Value) -> Result<(), Refused> {
        self.check_billing_key(input["billingKey"].as_str().unwrap_or_default())?;
        let total = input.pointer("/amount/total").and_then(Value::as_i64).unwrap_or_default();
        let names = ["billingKey", "currency", "customData", "orderName"];
        let taken = names.iter().filter_map(|name| Some((*name, input.get(name)?.clone())));
        self.begin(id, total, taken.collect());
        self.pay(id);
        Ok(())
    }

    /// Pays what was scheduled for this time or for an earlier one.
    pub(super) fn run_schedules(&mut self, until: Timestamp) {
        let is_due = |schedule: &Map<String, Value>| {
            let time = schedule["timeToPay"].as_str().and_then(|time| time.parse().ok());
            is_scheduled(schedule) && time.is_some_and(|time: Timestamp| time <= until)
        };
        let due: Vec<_> = self.schedules.values().filter(|it| is_due(it)).cloned().collect();
        for mut schedule in due {
            let id = schedule["paymentId"].as_str().unwrap_or_default().to_owned();
            let mut input = Value::Object(schedule.clone());
            input["amount"] = json!({ "total": schedule["totalAmount"] });
            let is_paid = self.pay_by_key(&id, &input).is_ok();
            if is_paid {
                self.change(&id, json!({ "scheduleId": schedule["id"] }));
            }
            let status = if is_paid { "SUCCEEDED" } else { "FAILED" };
            let times = json!({ "status": status, "startedAt": now(), "completedAt": now() });
            schedule.extend(members(times));
            let id = schedule["id"].as_str().unwrap_or_default().to_owned();
            self.schedules.insert(id, schedule);
        }
    }
}

fn is_scheduled(schedule: &Map<String, Value>) -> bool {
    schedule["status"] == "SCHEDULED"
}

fn members(object: Value) -> Map<String, Value> {
    match object {
        Value::Object(members) => members,
        _ => Map::new(),
    }
}
