//! This example gives each delivery one effect, on axum with SQLite. `cargo run --example idempotent [FILE]`
//! runs it. FILE is the database, which is a temporary file by default.
//!
//! Each delivery arrives six times, three of them at the same time. The handler writes its effect and
//! completes its claim in one transaction, so that either both are written or neither is.

use std::{env, error::Error, path::PathBuf, process::ExitCode};

use axum::{Router, extract::State, http::StatusCode, response::Response, routing::post};
use futures_util::future::join_all;
use portone_axum::testing::{self, Delivery, ToRequest as _};
use portone_axum::{PortOneWebhookLayer, VerifiedWebhook, Webhook, WebhookClaim, WebhookSecret};
use portone_examples::DEVELOPMENT_SECRET;
use portone_webhook_idempotency::{Claim, ClaimRefusal, Completion, Idempotency};
use portone_webhook_sqlx_store::SqliteStore;
use sqlx::SqlitePool;
use tempfile::tempdir;
use tower::ServiceExt as _;

#[derive(Clone)]
struct Shop {
    pool: SqlitePool,
    store: SqliteStore,
}

async fn on_webhook(
    State(shop): State<Shop>,
    WebhookClaim(claim): WebhookClaim,
    VerifiedWebhook(delivery): VerifiedWebhook,
) -> StatusCode {
    let payment = delivery.payload().payment_id().unwrap_or_default();
    match pay(&shop, &claim, payment).await {
        Ok(Completion::Recorded) => StatusCode::OK,
        // The handler was slower than its lease. Another handler has the delivery now, and nothing was
        // written.
        Ok(Completion::Lost) => StatusCode::SERVICE_UNAVAILABLE,
        Err(error) => {
            eprintln!("{}: {error}", claim.id());
            StatusCode::INTERNAL_SERVER_ERROR
        }
    }
}

async fn pay(shop: &Shop, claim: &Claim, payment: &str) -> Result<Completion, Box<dyn Error>> {
    // `IMMEDIATE` takes the lock on the file at once, and not only with the first write.
    let mut transaction = shop.pool.begin_with("BEGIN IMMEDIATE").await?;
    sqlx::query("INSERT INTO effects (delivery, payment) VALUES (?, ?)")
        .bind(claim.id().to_string())
        .bind(payment)
        .execute(&mut *transaction)
        .await?;
    let completion = shop.store.complete_in(&mut transaction, claim).await?;
    if completion == Completion::Recorded {
        transaction.commit().await?;
    }
    Ok(completion)
}

#[tokio::main]
async fn main() -> Result<ExitCode, Box<dyn Error>> {
    let folder = tempdir()?;
    let file = env::args().nth(1).map_or_else(|| folder.path().join("shop.db"), PathBuf::from);
    let pool = SqliteStore::connect(&file).await?;
    SqliteStore::create_tables(&pool).await?;
    sqlx::query(
        "CREATE TABLE IF NOT EXISTS effects (delivery TEXT NOT NULL, payment TEXT NOT NULL)",
    )
    .execute(&pool)
    .await?;
    println!("The claims and the effects are in {}", file.display());

    let store = SqliteStore::new(pool.clone()).await?;
    let idempotency = Idempotency::new(store.clone());
    let secret: WebhookSecret = DEVELOPMENT_SECRET.parse()?;
    let app: Router = Router::new()
        .route("/webhook", post(on_webhook))
        .layer(PortOneWebhookLayer::new(secret.clone()).idempotency(idempotency.clone()))
        .with_state(Shop { pool: pool.clone(), store });
    println!("\n{:<10} {:<32} {:<32} effects", "id", "three at the same time", "three one by one");
    let mut wrong = 0;
    for id in ["msg-1", "msg-2", "msg-3", "msg-4", "msg-5"] {
        let paid = Webhook::TransactionPaid(testing::transaction("order-1"));
        let delivery = Delivery::of(&paid).id(id).signed_with(&secret);
        let send = || app.clone().oneshot(delivery.to_request("/webhook"));
        let at_once = join_all((0..3).map(|_| send())).await;
        let mut one_by_one = Vec::new();
        for _ in 0..3 {
            one_by_one.push(send().await);
        }
        let effects: i64 = sqlx::query_scalar("SELECT count(*) FROM effects WHERE delivery = ?")
            .bind(id)
            .fetch_one(&pool)
            .await?;
        println!("{id:<10} {:<32} {:<32} {effects}", texts(at_once)?, texts(one_by_one)?);
        wrong += i32::from(effects != 1);
    }
    idempotency.drain().await;
    Ok(if wrong == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

fn texts<E>(answers: Vec<Result<Response, E>>) -> Result<String, E> {
    let text = |answer: Response| match answer.headers().contains_key(ClaimRefusal::REPLAYED) {
        true => "200 again".to_owned(),
        false => answer.status().as_u16().to_string(),
    };
    let texts: Vec<String> =
        answers.into_iter().map(|answer| answer.map(text)).collect::<Result<_, _>>()?;
    Ok(texts.join(", "))
}
