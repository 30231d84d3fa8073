use std::time::Duration;

use portone::payment::{GetPaymentError, Payment, PaymentMethod};
use tokio::time::timeout;

use super::{
    Shop,
    database::Change,
    order::{Effect, Order, State, effects},
};

/// The longest time for all tries together. PortOne waits for 30 seconds for the answer to a webhook, and the
/// idempotency store needs a part of that time.
const PATIENCE: Duration = Duration::from_secs(20);
/// The number of tries. A try has to be repeated if another task has changed the order meanwhile.
const TRIES: usize = 5;

/// The reason why an order could not be brought up to date.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum SyncError {
    /// The shop has no order with this payment ID.
    #[error("there is no such order")]
    UnknownOrder,
    /// The payment is not the one that was ordered.
    #[error("the payment is not the one that was ordered: {0}")]
    Mismatch(String),
    /// PortOne could not be asked.
    #[error(transparent)]
    Api(#[from] portone::Error<GetPaymentError>),
    /// The database could not be read or written.
    #[error("the database failed")]
    Database(#[from] sqlx::Error),
    /// The order kept changing, or all tries together took too long.
    #[error("the order is being changed by others")]
    Busy,
}

impl Shop {
    /// Brings an order up to date with what PortOne's API says about its payment, and returns the order.
    ///
    /// Two calls can run at the same time for one payment. For example, the first call asks PortOne and hears
    /// that a virtual account was issued. Then the money comes in, and the second call asks PortOne and
    /// writes that the order is paid. Only then does the first call come to write. So a call writes only if
    /// the order is still as it was before the call asked PortOne. Then the answers that are written were
    /// asked for one after the other. A call that comes too late asks again.
    ///
    /// # Errors
    ///
    /// This fails with a [`SyncError`] if the order is not known to be up to date.
    pub async fn sync(&self, payment_id: &str) -> Result<Order, SyncError> {
        let tries = async {
            for _ in 0..TRIES {
                if let Some(order) = self.try_sync(payment_id).await? {
                    return Ok(order);
                }
            }
            Err(SyncError::Busy)
        };
        timeout(PATIENCE, tries).await.unwrap_or(Err(SyncError::Busy))
    }

    async fn try_sync(&self, payment_id: &str) -> Result<Option<Order>, SyncError> {
        // The order has to be read before PortOne is asked.
        let order = self.database.order(payment_id).await?.ok_or(SyncError::UnknownOrder)?;
        let payment = self.api.get_payment(payment_id).await?;

        let Some(state) = State::of(&payment) else {
            tracing::warn!(payment_id, status = payment.status(), "an unknown status");
            return Ok(Some(order));
        };
        let differences = order.differences(&self.store, &payment).join(", ");
        if !differences.is_empty() {
            // Somebody has to look at this payment, and to cancel what was paid.
            tracing::error!(payment_id, differences, status = payment.status(), "NOT AS ORDERED");
            let name = format!("mismatch: {differences}");
            let amount = payment.amount().map_or(0, |amount| amount.total);
            let effect = Effect { name, amount };
            self.database.record(payment_id, &effect).await?;
            return Err(SyncError::Mismatch(differences));
        }

        let account = match &payment {
            Payment::VirtualAccountIssued(issued) => issued.method.as_ref(),
            _ => None,
        };
        let account = match account {
            Some(PaymentMethod::VirtualAccount(account)) => Some((**account).clone()),
            _ => None,
        };
        match self.database.change(&order, state, account, &effects(&payment)).await? {
            Change::Made => Ok(self.database.order(payment_id).await?),
            Change::Outdated => Ok(None),
        }
    }
}
