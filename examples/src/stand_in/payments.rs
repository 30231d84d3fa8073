use std::collections::HashMap;

use jiff::Timestamp;
use portone_webhook_core::{Webhook, testing};
use serde::Deserialize;
use serde_json::{Map, Value, json};

use super::{CHANNEL_KEY, STORE_ID};

/// An action of the buyer, or of somebody in PortOne's console.
#[derive(Debug, Clone, Deserialize)]
#[serde(tag = "action", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum Action {
    /// The buyer opens the payment window.
    Open(PaymentRequest),
    /// The buyer pays, or has a virtual account issued.
    Pay(PaymentRequest),
    /// The buyer tries to pay with a card that is refused.
    Fail(PaymentRequest),
    /// The buyer pays into the virtual account.
    Deposit {
        /// The ID of the payment.
        payment_id: String,
    },
    /// Somebody cancels a payment that was made.
    Cancel {
        /// The ID of the payment.
        payment_id: String,
        /// The amount to cancel. Without an amount, everything that is left is cancelled.
        amount: Option<i64>,
    },
}

/// A payment that the browser requests, with the names of PortOne's browser SDK.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct PaymentRequest {
    pub payment_id: String,
    pub order_name: String,
    pub total_amount: i64,
    pub currency: String,
    pub pay_method: String,
}

/// The payments by their IDs, as JSON.
#[derive(Debug, Default)]
pub(super) struct Payments(HashMap<String, Map<String, Value>>);

impl Payments {
    pub(super) fn get(&self, id: &str) -> Option<Value> {
        self.0.get(id).cloned().map(Value::Object)
    }

    /// Changes members of a payment, whether they fit together or not. If there is no such payment, it is
    /// added.
    pub(super) fn change(&mut self, id: &str, members: Value) {
        let Value::Object(members) = members else { return };
        let payment = self.0.entry(id.to_owned()).or_default();
        payment.extend(members);
        payment.insert("updatedAt".to_owned(), now().into());
    }

    /// Does what PortOne would do, and returns the webhook that PortOne would send. The result is `None` if
    /// the action is not possible.
    pub(super) fn play(&mut self, action: Action) -> Option<Webhook> {
        match action {
            Action::Open(request) => {
                self.open(&request)?;
                Some(Webhook::TransactionReady(testing::transaction(&request.payment_id)))
            }
            Action::Pay(request) => {
                self.open(&request)?;
                let id = &request.payment_id;
                if request.pay_method == "VIRTUAL_ACCOUNT" {
                    self.enter(id, "VIRTUAL_ACCOUNT_ISSUED", json!({ "method": account() }));
                    return Some(Webhook::TransactionVirtualAccountIssued(testing::transaction(
                        id,
                    )));
                }
                Some(self.pay(id))
            }
            Action::Fail(request) => {
                self.open(&request)?;
                let failure = json!({ "reason": "한도를 초과한 카드입니다." });
                let members = json!({ "failedAt": now(), "failure": failure });
                self.enter(&request.payment_id, "FAILED", members);
                Some(Webhook::TransactionFailed(testing::transaction(&request.payment_id)))
            }
            Action::Deposit { payment_id: id } => {
                let issued = self.status(&id)? == "VIRTUAL_ACCOUNT_ISSUED";
                issued.then(|| self.pay(&id))
            }
            Action::Cancel { payment_id: id, amount } => self.cancel(&id, amount),
        }
    }

    fn open(&mut self, request: &PaymentRequest) -> Option<()> {
        // A payment can be made only once.
        if !matches!(self.status(&request.payment_id), None | Some("READY" | "FAILED")) {
            return None;
        }
        let total = request.total_amount;
        let payment = json!({
            "id": request.payment_id,
            "transactionId": "tx-1",
            "merchantId": "merchant-1",
            "storeId": STORE_ID,
            "channel": {
                "type": "TEST", "key": CHANNEL_KEY, "pgProvider": "TOSSPAYMENTS",
                "pgMerchantId": "merchant-1",
            },
            "version": "V2",
            "requestedAt": now(),
            "orderName": request.order_name,
            "amount": {
                "total": total, "taxFree": 0, "discount": 0, "paid": 0, "cancelled": 0,
                "cancelledTaxFree": 0,
            },
            "currency": request.currency,
            "customer": {},
        });
        self.enter(&request.payment_id, "READY", payment);
        Some(())
    }

    fn pay(&mut self, id: &str) -> Webhook {
        self.set_amount(id, "paid", self.amount(id, "total"));
        self.enter(id, "PAID", json!({ "paidAt": now() }));
        Webhook::TransactionPaid(testing::transaction(id))
    }

    fn cancel(&mut self, id: &str, amount: Option<i64>) -> Option<Webhook> {
        let cancelled = self.amount(id, "cancelled");
        let left = self.amount(id, "paid").saturating_sub(cancelled);
        let amount = amount.unwrap_or(left);
        if amount <= 0 || amount > left {
            return None;
        }
        let mut cancellations = match self.0.get(id)?.get("cancellations") {
            Some(Value::Array(cancellations)) => cancellations.clone(),
            _ => Vec::new(),
        };
        let mut event = testing::cancellation(id);
        event.data.cancellation_id = Some(format!("cancellation-{}", cancellations.len()));
        cancellations.push(json!({
            "status": "SUCCEEDED",
            "id": event.data.cancellation_id,
            "totalAmount": amount,
            "taxFreeAmount": 0,
            "vatAmount": 0,
            "reason": "고객 요청",
            "requestedAt": now(),
            "cancelledAt": now(),
        }));
        self.set_amount(id, "cancelled", cancelled.saturating_add(amount));
        let members = json!({ "cancellations": cancellations, "cancelledAt": now() });
        if amount == left {
            self.enter(id, "CANCELLED", members);
            Some(Webhook::TransactionCancelled(event))
        } else {
            self.enter(id, "PARTIAL_CANCELLED", members);
            Some(Webhook::TransactionPartialCancelled(event))
        }
    }

    fn enter(&mut self, id: &str, status: &str, members: Value) {
        self.change(id, members);
        self.change(id, json!({ "status": status, "statusChangedAt": now() }));
    }

    fn status(&self, id: &str) -> Option<&str> {
        self.0.get(id)?.get("status")?.as_str()
    }

    fn amount(&self, id: &str, name: &str) -> i64 {
        let amount = self.0.get(id).and_then(|payment| payment.get("amount")?.get(name)?.as_i64());
        amount.unwrap_or(0)
    }

    fn set_amount(&mut self, id: &str, name: &str, value: i64) {
        let amount = self.0.get_mut(id).and_then(|payment| payment.get_mut("amount"));
        if let Some(Value::Object(amount)) = amount {
            amount.insert(name.to_owned(), value.into());
        }
    }
}

fn account() -> Value {
    json!({
        "type": "PaymentMethodVirtualAccount",
        "bank": "SHINHAN",
        "accountNumber": "56211105948400",
        "expiredAt": "2099-12-31T14:59:59Z",
    })
}

fn now() -> String {
    Timestamp::now().to_string()
}
