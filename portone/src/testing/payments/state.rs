use std::collections::{BTreeMap, BTreeSet};

use jiff::Timestamp;
use serde_json::{Map, Value, json};

#[cfg(feature = "webhook")]
use super::outbox::Webhooks;
use crate::{payment::Payment, testing::SeenRequest};

/// The ID of the store that the payments of the stand-in belong to.
///
/// ```
/// use portone::testing::{NewPayment, STORE_ID, StandIn};
///
/// let payment = StandIn::new().payments().open(NewPayment::new("order-1", 5_000));
/// assert_eq!(payment.as_ref().and_then(|payment| payment.store_id()), Some(STORE_ID));
/// ```
pub const STORE_ID: &str = "store-1";
/// The key of the channel that the payments of the stand-in go through. It is a channel for tests.
///
/// ```
/// use portone::{
///     payment::{Payment, SelectedChannelType},
///     testing::{CHANNEL_KEY, NewPayment, StandIn},
/// };
///
/// let payments = StandIn::new().payments();
/// payments.open(NewPayment::new("order-1", 5_000));
/// let Some(Payment::Paid(paid)) = payments.pay("order-1") else { panic!() };
/// assert_eq!(paid.channel.key.as_deref(), Some(CHANNEL_KEY));
/// // Nobody has paid money here. A shop that is open must not send goods for this.
/// assert_eq!(paid.channel.r#type, SelectedChannelType::Test);
/// ```
pub const CHANNEL_KEY: &str = "channel-key-1";

/// Objects by their IDs, as JSON.
pub(super) type Objects = BTreeMap<String, Map<String, Value>>;

/// Times with the IDs of payments.
pub(super) type Times = BTreeSet<(Timestamp, String)>;

/// Money that was paid, or goes back.
#[derive(Debug)]
pub(super) struct MoneyEvent {
    pub(super) kind: &'static str,
    pub(super) payment_id: String,
    pub(super) transaction_id: Value,
    pub(super) cancellation: Option<Value>,
    /// The amount, which is negative for a cancellation.
    pub(super) amount: i64,
    pub(super) created_at: Timestamp,
}

/// The type of an error.
pub(in crate::testing) type Refused = &'static str;

/// What answers an operation.
pub(in crate::testing) type Answer = fn(&mut State, &SeenRequest) -> Result<Value, Refused>;

/// What the stand-in remembers.
#[derive(Debug, Default)]
pub(in crate::testing) struct State {
    pub(super) payments: Objects,
    /// The payments in the order of the times at which they were requested.
    pub(super) by_request: Times,
    /// The payments in the order of the times that stand for the change of their status.
    pub(super) by_change: Times,
    /// What was paid and cancelled, in the order in which it happened.
    pub(super) events: Vec<MoneyEvent>,
    #[cfg(feature = "webhook")]
    pub(super) webhooks: Webhooks,
    pub(super) billing_keys: Objects,
    pub(super) schedules: Objects,
    /// The number of IDs that were made.
    ids: u64,
}

impl State {
    /// Makes an ID that no other object has.
    pub(super) fn new_id(&mut self, kind: &str) -> String {
        self.ids = self.ids.saturating_add(1);
        format!("{kind}-{}", self.ids)
    }

    pub(super) fn payment(&self, id: &str) -> Option<Payment> {
        serde_json::from_value(Value::Object(self.payments.get(id)?.clone())).ok()
    }

    pub(super) fn status(&self, id: &str) -> Option<&str> {
        self.payments.get(id)?.get("status")?.as_str()
    }

    /// Begins a payment, or an attempt to pay after one that failed.
    pub(super) fn begin(&mut self, id: &str, total: i64, members: Value) {
        let payment = json!({
            "id": id,
            "transactionId": self.new_id("tx"),
            "merchantId": "merchant-1",
            "storeId": STORE_ID,
            "channel": channel(),
            "version": "V2",
            "requestedAt": now(),
            "amount": {
                "total": total, "taxFree": 0, "discount": 0, "paid": 0, "cancelled": 0,
                "cancelledTaxFree": 0,
            },
            "customer": {},
            "origin": { "platformType": "PC", "ipAddress": "127.0.0.1" },
        });
        self.change(id, payment);
        self.enter(id, "READY", members);
    }

    pub(super) fn pay(&mut self, id: &str) {
        let total = self.amount(id, "total");
        self.set_amount(id, "paid", total);
        self.add_event("PAID", id, total, None);
        self.enter(id, "PAID", json!({ "paidAt": now(), "disputes": [] }));
    }

    fn add_event(
        &mut self,
        kind: &'static str,
        id: &str,
        amount: i64,
        cancellation: Option<Value>,
    ) {
        self.events.push(MoneyEvent {
            kind,
            payment_id: id.to_owned(),
            transaction_id: self
                .payments
                .get(id)
                .map(|it| it["transactionId"].clone())
                .unwrap_or_default(),
            cancellation,
            amount,
            created_at: Timestamp::now(),
        });
    }

    /// Cancels a part of a payment, or what is left of it, and gives the cancellation.
    pub(super) fn cancel(
        &mut self,
        id: &str,
        amount: Option<i64>,
        reason: &str,
    ) -> Result<Value, Refused> {
        match self.status(id).ok_or("PAYMENT_NOT_FOUND")? {
            "PAID" | "PARTIAL_CANCELLED" => {}
            "CANCELLED" => return Err("PAYMENT_ALREADY_CANCELLED"),
            _ => return Err("PAYMENT_NOT_PAID"),
        }
        let left = self.left(id);
        let amount = amount.unwrap_or(left);
        if amount <= 0 {
            return Err("INVALID_REQUEST");
        }
        if amount > left {
            return Err("CANCEL_AMOUNT_EXCEEDS_CANCELLABLE_AMOUNT");
        }
        let cancellation = json!({
            "status": "SUCCEEDED",
            "id": self.new_id("cancellation"),
            "totalAmount": amount,
            "taxFreeAmount": 0,
            "vatAmount": 0,
            "reason": reason,
            "requestedAt": now(),
            "cancelledAt": now(),
        });
        let earlier = self.payments.get(id).and_then(|payment| payment.get("cancellations"));
        let mut cancellations = earlier.and_then(Value::as_array).cloned().unwrap_or_default();
        cancellations.push(cancellation.clone());
        self.set_amount(id, "cancelled", self.amount(id, "cancelled").saturating_add(amount));
        let status = if amount == left { "CANCELLED" } else { "PARTIAL_CANCELLED" };
        self.add_event(status, id, amount.saturating_neg(), Some(cancellation.clone()));
        self.enter(id, status, json!({ "cancellations": cancellations, "cancelledAt": now() }));
        Ok(cancellation)
    }

    /// Gives what can still be cancelled.
    pub(super) fn left(&self, id: &str) -> i64 {
        self.amount(id, "paid").saturating_sub(self.amount(id, "cancelled"))
    }

    /// Changes the status of a payment, and other members with it.
    pub(super) fn enter(&mut self, id: &str, status: &str, members: Value) {
        self.change(id, members);
        self.change(id, json!({ "status": status, "statusChangedAt": now() }));
        #[cfg(feature = "webhook")]
        self.send_webhook(id);
    }

    pub(super) fn change(&mut self, id: &str, members: Value) {
        let Value::Object(members) = members else { return };
        let payment = self.payments.entry(id.to_owned()).or_default();
        self.by_request.remove(&(time(payment, REQUESTED), id.to_owned()));
        self.by_change.remove(&(changed_at(payment), id.to_owned()));
        payment.extend(members);
        payment.insert("updatedAt".to_owned(), now().into());
        self.by_request.insert((time(payment, REQUESTED), id.to_owned()));
        self.by_change.insert((changed_at(payment), id.to_owned()));
    }

    fn amount(&self, id: &str, name: &str) -> i64 {
        let amount =
            self.payments.get(id).and_then(|payment| payment.get("amount")?.get(name)?.as_i64());
        amount.unwrap_or(0)
    }

    fn set_amount(&mut self, id: &str, name: &str, value: i64) {
        let amount = self.payments.get_mut(id).and_then(|payment| payment.get_mut("amount"));
        if let Some(Value::Object(amount)) = amount {
            amount.insert(name.to_owned(), value.into());
        }
    }
}

/// The member with the time at which a payment was requested.
pub(super) const REQUESTED: &str = "requestedAt";

/// Gives the time that `STATUS_CHANGED_AT` stands for. By PortOne's reference, it is that of the request for a payment that
/// is ready, and else the time at which it was paid, cancelled or failed. For other statuses the reference does not say.
pub(super) fn changed_at(payment: &Map<String, Value>) -> Timestamp {
    let name = match payment.get("status").and_then(Value::as_str) {
        Some("PAID") => "paidAt",
        Some("PARTIAL_CANCELLED" | "CANCELLED") => "cancelledAt",
        Some("FAILED") => "failedAt",
        _ => REQUESTED,
    };
    time(payment, name)
}

pub(super) fn time(payment: &Map<String, Value>, name: &str) -> Timestamp {
    let time = payment.get(name).and_then(Value::as_str).and_then(|time| time.parse().ok());
    time.unwrap_or(Timestamp::MIN)
}

/// Describes the channel that everything goes through.
pub(super) fn channel() -> Value {
    json!({
        "type": "TEST", "key": CHANNEL_KEY, "pgProvider": "TOSSPAYMENTS", "pgMerchantId": "merchant-1",
    })
}

pub(super) fn now() -> String {
    Timestamp::now().to_string()
}
