//! This example gives each delivery one effect, on actix-web with PostgreSQL.
//! `DATABASE_URL=postgres://user@localhost/shop cargo run --example idempotent_postgres` runs it.
//!
//! The handler writes its effect and completes its claim in one transaction, so that either both are written
//! or neither is.

use std::{env, error::Error};

use actix_web::{App, HttpResponse, test, web};
use futures_util::future::join_all;
use portone_actix::testing::{self, Delivery, ToTestRequest as _};
use portone_actix::{
    PortOneWebhookMiddleware, VerifiedWebhook, Webhook, WebhookClaim, WebhookSecret, unix_now,
};
use portone_examples::DEVELOPMENT_SECRET;
use portone_webhook_idempotency::{Claim, ClaimRefusal, Completion, Idempotency};
use portone_webhook_sqlx_store::PostgresStore;
use sqlx::PgPool;

struct Shop {
    pool: PgPool,
    store: PostgresStore,
}

async fn on_webhook(
    shop: web::Data<Shop>,
    WebhookClaim(claim): WebhookClaim,
    VerifiedWebhook(delivery): VerifiedWebhook,
) -> HttpResponse {
    let payment = delivery.payload().payment_id().unwrap_or_default();
    match pay(&shop, &claim, payment).await {
        Ok(Completion::Recorded) => HttpResponse::Ok().finish(),
        // The handler was slower than its lease. Another handler has the delivery now, and nothing was
        // written.
        Ok(Completion::Lost) => HttpResponse::ServiceUnavailable().finish(),
        Err(error) => {
            eprintln!("{}: {error}", claim.id());
            HttpResponse::InternalServerError().finish()
        }
    }
}

async fn pay(shop: &Shop, claim: &Claim, payment: &str) -> Result<Completion, Box<dyn Error>> {
    let mut transaction = shop.pool.begin().await?;
    sqlx::query("INSERT INTO effects (delivery, payment) VALUES ($1, $2)")
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

#[actix_web::main]
async fn main() -> Result<(), Box<dyn Error>> {
    let url = env::var("DATABASE_URL").map_err(|_| "DATABASE_URL is not set")?;
    let pool = PostgresStore::connect(&url).await?;
    PostgresStore::create_tables(&pool).await?;
    sqlx::query(
        "CREATE TABLE IF NOT EXISTS effects (delivery TEXT NOT NULL, payment TEXT NOT NULL)",
    )
    .execute(&pool)
    .await?;

    let store = PostgresStore::new(pool.clone()).await?;
    let shop = web::Data::new(Shop { pool: pool.clone(), store: store.clone() });
    let secret: WebhookSecret = DEVELOPMENT_SECRET.parse()?;
    // A server makes this value once, outside of the closure that makes the application, so that all workers
    // share it.
    let idempotency = Idempotency::new(store);
    let middleware = PortOneWebhookMiddleware::new(secret.clone()).idempotency(idempotency);
    let app =
        App::new().app_data(shop).wrap(middleware).route("/webhook", web::post().to(on_webhook));
    let app = test::init_service(app).await;

    let id = format!("msg-{}", unix_now());
    let paid = Webhook::TransactionPaid(testing::transaction("order-1"));
    let delivery = Delivery::of(&paid).id(id.as_str()).signed_with(&secret);
    let send = || test::call_service(&app, delivery.to_test_request("/webhook").to_request());
    let answers = join_all((0..20).map(|_| send())).await;
    let handled = answers.iter().filter(|answer| {
        answer.status() == 200 && !answer.headers().contains_key(ClaimRefusal::REPLAYED)
    });
    let handled = handled.count();
    let effects: i64 = sqlx::query_scalar("SELECT count(*) FROM effects WHERE delivery = $1")
        .bind(&id)
        .fetch_one(&pool)
        .await?;
    println!("{} copies of {id}: {handled} handled, {effects} effect", answers.len());
    if effects == 1 { Ok(()) } else { Err("there should be one effect".into()) }
}
