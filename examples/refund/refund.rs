use portone::{
    Error, IdempotencyKey,
    payment::{CancelPaymentError, GetPaymentError, Payment, PaymentCancellation, PaymentClient},
};

/// A refund, as the shop wrote it down when somebody asked for it. Each press of the button finds the same one.
#[derive(Debug, Clone)]
pub struct Refund {
    /// The shop's own ID of the refund.
    pub id: String,
    /// The ID of the payment.
    pub payment_id: String,
    /// The amount to give back, in the smallest unit of the currency.
    pub amount: i64,
    /// The amount that could still be cancelled when the refund was written down.
    pub cancellable: i64,
}

/// What became of a refund.
#[derive(Debug, PartialEq, Eq)]
pub enum Outcome {
    /// The money goes back.
    Done,
    /// The payment provider does it later, and PortOne sends a webhook then.
    Requested,
    /// The payment provider refused.
    Failed,
    /// Something else of the payment was cancelled since the refund was written down. Somebody has to look at it.
    Changed,
}

/// The reason why it is not known what became of a refund. It may be called for again, which does no harm.
#[derive(Debug, thiserror::Error)]
pub enum RefundError {
    #[error("the payment could not be cancelled")]
    Cancel(#[from] Error<CancelPaymentError>),
    #[error("the payment could not be looked up")]
    Lookup(#[from] Error<GetPaymentError>),
}

/// Gives a part of a payment back, and does so once, however often this is called.
///
/// Within three hours, PortOne knows the request by its idempotency key and gives the first answer again. After that,
/// PortOne sees that less can be cancelled than the request says, and does nothing.
pub async fn refund(portone: &PaymentClient, refund: &Refund) -> Result<Outcome, RefundError> {
    let key = IdempotencyKey::from_parts(["refund", &refund.id]).expect("the shop's IDs are short");
    let answer = portone
        .cancel_payment(&refund.payment_id, reason(refund))
        .amount(refund.amount)
        .current_cancellable_amount(refund.cancellable)
        .idempotency_key(key)
        .await;
    match answer {
        Ok(answer) => Ok(outcome(&answer.cancellation)),
        Err(error) => match error.reason() {
            Some(
                CancelPaymentError::CancellableAmountConsistencyBroken(_)
                | CancelPaymentError::PaymentAlreadyCancelled(_),
            ) => look_up(portone, refund).await,
            _ => Err(error.into()),
        },
    }
}

/// Looks for a cancellation that this refund has made.
async fn look_up(portone: &PaymentClient, refund: &Refund) -> Result<Outcome, RefundError> {
    let cancellations = match portone.get_payment(&refund.payment_id).await? {
        Payment::PartialCancelled(payment) => payment.cancellations,
        Payment::Cancelled(payment) => payment.cancellations,
        _ => Vec::new(),
    };
    let own = cancellations.iter().find(|it| it.reason() == Some(&*reason(refund)));
    Ok(own.map_or(Outcome::Changed, outcome))
}

/// Writes the reason that PortOne keeps. It names the refund, so that its cancellation can be found.
fn reason(refund: &Refund) -> String {
    format!("환불 {}", refund.id)
}

fn outcome(cancellation: &PaymentCancellation) -> Outcome {
    match cancellation {
        PaymentCancellation::Succeeded(_) => Outcome::Done,
        PaymentCancellation::Requested(_) => Outcome::Requested,
        PaymentCancellation::Failed(_) => Outcome::Failed,
        // PortOne may add states, and a webhook will tell more.
        _ => Outcome::Requested,
    }
}
