use std::time::Duration;

use tokio::time::timeout;

use super::{
    Shop,
    database::Change,
    order::{Effect, Order, State, effects},
};
use crate::portone_api::{GetPaymentError, PaymentStatus};

/// PortOne waits for 30 seconds for the answer to a webhook, to which the store of the deliveries adds some.
const PATIENCE: Duration = Duration::from_secs(20);
/// How often somebody else may be faster.
const TRIES: usize = 5;

/// An order could not be brought up to date.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum SyncError {
    /// The shop has no order with this payment ID.
    #[error("there is no such order")]
    UnknownOrder,
    /// It is not the payment that was ordered.
    #[error("the payment is not the one that was ordered: {0}")]
    Mismatch(String),
    /// PortOne could not be asked.
    #[error(transparent)]
    Api(#[from] GetPaymentError),
    /// The database could not be read or written.
    #[error("the database failed")]
    Database(#[from] sqlx::Error),
    /// The order kept changing, or all took too long.
    #[error("the order is being changed by others")]
    Busy,
}

impl Shop {
    /// Brings an order up to date with what PortOne's API says about its payment, and gives it.
    ///
    /// Two of these can run at the same time for one payment: the first one asks and hears that there is an
    /// account, the money comes in, the second one asks and writes that it is paid, and then the first one
    /// comes to write. So each writes only where the order is still as it was before it asked; then the
    /// answers that are written were asked for one after the other. Who comes too late asks again.
    ///
    /// # Errors
    ///
    /// [`SyncError`] if the order is not known to be up to date.
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
        // Before PortOne is asked.
        let order = self.database.order(payment_id).await?.ok_or(SyncError::UnknownOrder)?;
        let payment = self.api.get_payment(payment_id).await?;

        let differences = order.differences(&self.store, &payment).join(", ");
        if !differences.is_empty() {
            // Somebody has to look at it, and to cancel what was paid.
            tracing::error!(payment_id, differences, status = ?payment.status, "NOT AS ORDERED");
            let name = format!("mismatch: {differences}");
            let effect = Effect { name, amount: payment.amount.total };
            self.database.record(payment_id, &effect).await?;
            return Err(SyncError::Mismatch(differences));
        }

        let Some(state) = State::of(&payment) else {
            tracing::warn!(payment_id, status = ?payment.status, "an unknown status");
            return Ok(Some(order));
        };
        let account = match &payment.status {
            PaymentStatus::VirtualAccountIssued(account) => Some(account.clone()),
            _ => None,
        };
        match self.database.change(&order, state, account, &effects(&payment)).await? {
            Change::Made => Ok(self.database.order(payment_id).await?),
            Change::Outdated => Ok(None),
        }
    }
}
