//! One effect for each delivery, on actix-web with PostgreSQL: `cargo run --example
//! idempotent_postgres`.
//!
//! `DATABASE_URL` names the database. Without it, a server of the example's own is started, if PostgreSQL
//! is installed. The handler writes its effect and completes its claim in one transaction, so that both
//! are there or neither is.

use std::{env, error::Error, net::TcpListener};

use actix_web::{App, HttpResponse, HttpServer, rt, web};
use futures_util::future::join_all;
use portone_actix::{PortOneWebhookMiddleware, VerifiedWebhook, WebhookClaim};
use portone_examples::DEVELOPMENT_SECRET;
use portone_idempotency::{Claim, Completion, Idempotency, PostgresStore};
use portone_tests::{DatabaseServer, Wire as _, exchange, paid};
use portone_webhook_core::{WebhookSecret, testing::Delivery, unix_now};
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
        // Slower than the lease: somebody else has the delivery, and nothing was written.
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
    let (url, _server) = match env::var("DATABASE_URL") {
        Ok(url) => (url, None),
        Err(_) => {
            let server = DatabaseServer::postgres().ok_or("set DATABASE_URL")?;
            (server.url(), Some(server))
        }
    };
    let pool = PostgresStore::connect(&url).await?;
    PostgresStore::create_tables(&pool).await?;
    sqlx::query(
        "CREATE TABLE IF NOT EXISTS effects (delivery TEXT NOT NULL, payment TEXT NOT NULL)",
    )
    .execute(&pool)
    .await?;

    let store = PostgresStore::new(pool.clone()).await?;
    let shop = web::Data::new(Shop { pool: pool.clone(), store: store.clone() });
    // Made once, so that all workers share it.
    let idempotency = Idempotency::new(store);
    let secret: WebhookSecret = DEVELOPMENT_SECRET.parse()?;
    let listener = TcpListener::bind("127.0.0.1:0")?;
    let address = listener.local_addr()?;
    let server = {
        let secret = secret.clone();
        HttpServer::new(move || {
            let middleware = PortOneWebhookMiddleware::new(secret.clone());
            App::new()
                .app_data(shop.clone())
                .wrap(middleware.idempotency(idempotency.clone()))
                .route("/webhook", web::post().to(on_webhook))
        })
    };
    rt::spawn(server.workers(2).disable_signals().listen(listener)?.run());

    let id = format!("msg-{}", unix_now());
    let delivery = Delivery::of(&paid()).id(id.as_str()).signed_with(&secret);
    let request = delivery.request("/webhook");
    let answers = join_all((0..20).map(|_| exchange(address, &request))).await;
    let answers = answers.into_iter().collect::<Result<Vec<_>, _>>()?;
    let handled = answers.iter().filter(|answer| answer.status == 200 && !answer.replayed).count();
    let effects: i64 = sqlx::query_scalar("SELECT count(*) FROM effects WHERE delivery = $1")
        .bind(&id)
        .fetch_one(&pool)
        .await?;
    println!("{} copies of {id}: {handled} handled, {effects} effect", answers.len());
    if effects == 1 { Ok(()) } else { Err("there should be one effect".into()) }
}
