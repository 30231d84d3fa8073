use portone::{
    payment::{Payment, PaymentCancellation},
    testing::{NewPayment, Payments},
};
use portone_webhook_core::{Webhook, testing};
use serde::Deserialize;

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

/// Does what PortOne would do, and returns the webhook that PortOne would send. The result is `None` if the action is not
/// possible.
pub(super) fn play(payments: &Payments, action: Action) -> Option<Webhook> {
    let open = |request: &PaymentRequest| {
        let payment = NewPayment::new(&request.payment_id, request.total_amount);
        payments.open(payment.order_name(&request.order_name).currency(&*request.currency))
    };
    let payment = match &action {
        Action::Open(request) => open(request),
        Action::Pay(request) => {
            open(request)?;
            if request.pay_method == "VIRTUAL_ACCOUNT" {
                payments.issue_virtual_account(&request.payment_id)
            } else {
                payments.pay(&request.payment_id)
            }
        }
        Action::Fail(request) => {
            open(request)?;
            payments.fail(&request.payment_id, "한도를 초과한 카드입니다.")
        }
        Action::Deposit { payment_id } => {
            let issued = payments.get(payment_id)?;
            matches!(issued, Payment::VirtualAccountIssued(_)).then(|| payments.pay(payment_id))?
        }
        Action::Cancel { payment_id, amount } => payments.cancel(payment_id, *amount),
    };
    event(&payment?)
}

/// Makes the webhook about the state of a payment.
fn event(payment: &Payment) -> Option<Webhook> {
    let id = payment.id()?;
    let transaction = || testing::transaction(id);
    let cancellation = |cancellations: &[PaymentCancellation]| {
        let mut event = testing::cancellation(id);
        event.data.cancellation_id = cancellations.last()?.id().map(str::to_owned);
        Some(event)
    };
    Some(match payment {
        Payment::Ready(_) => Webhook::TransactionReady(transaction()),
        Payment::VirtualAccountIssued(_) => Webhook::TransactionVirtualAccountIssued(transaction()),
        Payment::Paid(_) => Webhook::TransactionPaid(transaction()),
        Payment::Failed(_) => Webhook::TransactionFailed(transaction()),
        Payment::PartialCancelled(payment) => {
            Webhook::TransactionPartialCancelled(cancellation(&payment.cancellations)?)
        }
        Payment::Cancelled(payment) => {
            Webhook::TransactionCancelled(cancellation(&payment.cancellations)?)
        }
        _ => return None,
    })
}
