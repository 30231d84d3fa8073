//! This module asks PortOne for payments.

use portone::{PortOneClient, payment::Payment};
use tokio::sync::Semaphore;

use crate::{failure::Failure, payment};

/// The largest number of questions that PortOne is asked at the same time.
const MAX_CONCURRENT: usize = 4;

/// The client of PortOne's API, with a limit to how often it is used.
pub(super) struct Questions {
    portone: PortOneClient,
    permits: Semaphore,
}

impl Questions {
    pub(super) fn new(portone: PortOneClient) -> Self {
        Self { portone, permits: Semaphore::new(MAX_CONCURRENT) }
    }

    /// Asks for a payment. The result is none if too many questions are not answered yet.
    pub(super) async fn ask(&self, id: &str) -> Option<Result<Payment, Failure>> {
        let _permit = self.permits.try_acquire().ok()?;
        Some(payment::fetch(&self.portone, id).await)
    }
}
