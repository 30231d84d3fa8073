//! This module is the shop: it handles an event, whether a webhook or the catch-up tells of it.

use std::error::Error;

use axum::{Router, extract::State, http::StatusCode, routing::post};
use portone::{PortOneClient, payment::Payment};
use portone_axum::{PortOneWebhookLayer, VerifiedWebhook, Webhook, WebhookClaim, WebhookSecret};
use portone_webhook_idempotency::{Claim, Completion, EventIdempotency};
use portone_webhook_sqlx_store::SqliteStore;
use sqlx::SqlitePool;

pub(crate) type Failure = Box<dyn Error + Send + Sync>;

#[derive(Clone)]
pub(crate) struct Shop {
    pub(crate) portone: PortOneClient,
    pub(crate) pool: SqlitePool,
    pub(crate) store: SqliteStore,
}

impl Shop {
    /// Handles an event. The event is a reason to ask: what the payment is now, PortOne's API says.
    ///
    /// What the shop does about it, which is a row in `shipments`, and the claim are written in one transaction.
    pub(crate) async fn on_event(&self, event: Webhook, claim: Claim) -> Result<(), Failure> {
        let mut transaction = self.pool.begin_with("BEGIN IMMEDIATE").await?;
        if let Webhook::TransactionPaid(_) = &event
            && let Some(Payment::Paid(paid)) = self.portone.payment_of(&event).await?
        {
            // A real shop compares the amount and the currency with its order here: see `payment_sync`.
            sqlx::query("INSERT INTO shipments (payment) VALUES (?)")
                .bind(&paid.id)
                .execute(&mut *transaction)
                .await?;
        }
        match self.store.complete_in(&mut transaction, &claim).await? {
            Completion::Recorded => Ok(transaction.commit().await?),
            Completion::Lost => Err("somebody else has the event".into()),
        }
    }

    /// Makes the server, which hears from PortOne.
    pub(crate) fn server(&self, secret: WebhookSecret, events: EventIdempotency) -> Router {
        Router::new()
            .route("/webhook", post(on_webhook))
            .layer(PortOneWebhookLayer::new(secret).idempotency(events))
            .with_state(self.clone())
    }
}

async fn on_webhook(
    State(shop): State<Shop>,
    WebhookClaim(claim): WebhookClaim,
    VerifiedWebhook(delivery): VerifiedWebhook<Webhook>,
) -> StatusCode {
    match shop.on_event(delivery.into_payload(), claim).await {
        Ok(()) => StatusCode::OK,
        Err(error) => {
            eprintln!("{error}");
            // PortOne sends it again, and otherwise the catch-up finds it.
            StatusCode::SERVICE_UNAVAILABLE
        }
    }
}
