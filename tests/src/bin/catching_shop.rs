//! This program is a shop that catches up on the webhooks that it has missed, in a separate process that can be killed.
//! `catching_shop STORE API START` starts it. STORE is a file of SQLite, a URL of PostgreSQL, or a URL of Redis. API is
//! the URL of a stand-in for PortOne's API, and START the time at which the catch-up begins, in RFC 3339.
//!
//! With SQLite or PostgreSQL, the shop prints its address. It takes webhooks there, and catches up again and again. It has
//! a table of payments, which has what PortOne's API says, and a table with a row for each effect.
//!
//! With Redis, the shop catches up once. It prints how many events it has handled, and how much memory it had at most, in
//! KiB.

use std::{
    env,
    error::Error,
    fs,
    net::Ipv4Addr,
    time::{Duration, SystemTime},
};

use axum::{Router, extract::State, http::StatusCode, routing::post};
use portone::{DateTime, PortOneClient, payment::Payment, testing::API_SECRET};
use portone_axum::{PortOneWebhookLayer, VerifiedWebhook, WebhookClaim};
use portone_catch_up::{CatchUp, Claim, Webhook};
use portone_tests::SHOP_SECRET;
use portone_webhook_core::WebhookSecret;
use portone_webhook_idempotency::{Completion, Idempotency};
use portone_webhook_redis_store::RedisStore;
use portone_webhook_sqlx_store::{PostgresStore, SqliteStore};
use sqlx::{PgPool, SqlitePool};
use tokio::net::TcpListener;

type Failure = Box<dyn Error + Send + Sync>;

const TABLES: [&str; 2] = [
    "CREATE TABLE IF NOT EXISTS effects (event TEXT NOT NULL)",
    "CREATE TABLE IF NOT EXISTS payments (id TEXT PRIMARY KEY, status TEXT NOT NULL, updated_at BIGINT NOT NULL)",
];
const ADD_EFFECT: &str = "INSERT INTO effects VALUES ($1)";
/// What another handler has written may be newer.
const SET_STATUS: &str = "INSERT INTO payments VALUES ($1, $2, $3)
    ON CONFLICT (id) DO UPDATE SET status = excluded.status, updated_at = excluded.updated_at
    WHERE payments.updated_at <= excluded.updated_at";

#[derive(Clone)]
struct Shop {
    portone: PortOneClient,
    database: Database,
}

#[derive(Clone)]
enum Database {
    Sqlite(SqlitePool, SqliteStore),
    Postgres(PgPool, PostgresStore),
}

impl Database {
    async fn open(url: &str) -> Result<(Self, Idempotency), Failure> {
        if url.starts_with("postgres:") {
            let pool = PostgresStore::connect(url).await?;
            PostgresStore::create_tables(&pool).await?;
            for table in TABLES {
                sqlx::query(table).execute(&pool).await?;
            }
            let store = PostgresStore::new(pool.clone()).await?;
            Ok((Self::Postgres(pool, store.clone()), store.into()))
        } else {
            let pool = SqliteStore::connect(url).await?;
            SqliteStore::create_tables(&pool).await?;
            for table in TABLES {
                sqlx::query(table).execute(&pool).await?;
            }
            let store = SqliteStore::new(pool.clone()).await?;
            Ok((Self::Sqlite(pool, store.clone()), store.into()))
        }
    }
}

impl Shop {
    /// Handles an event, whether a webhook or the catch-up tells of it. Its effect, the payment and the claim are written in
    /// one transaction.
    async fn on_event(&self, event: Webhook, claim: Claim) -> Result<(), Failure> {
        let payment = self.portone.payment_of(&event).await?.ok_or("it is about no payment")?;
        let effect = portone_tests::event_name(&event);
        let (id, status) =
            (payment.id().ok_or("it has an ID")?.to_owned(), payment.status().to_owned());
        let updated_at = updated_at(&payment)?;
        match &self.database {
            Database::Sqlite(pool, store) => {
                let mut transaction = pool.begin_with("BEGIN IMMEDIATE").await?;
                sqlx::query(ADD_EFFECT).bind(effect).execute(&mut *transaction).await?;
                let set = sqlx::query(SET_STATUS).bind(id).bind(status).bind(updated_at);
                set.execute(&mut *transaction).await?;
                recorded(store.complete_in(&mut transaction, &claim).await?)?;
                transaction.commit().await?;
            }
            Database::Postgres(pool, store) => {
                let mut transaction = pool.begin().await?;
                sqlx::query(ADD_EFFECT).bind(effect).execute(&mut *transaction).await?;
                let set = sqlx::query(SET_STATUS).bind(id).bind(status).bind(updated_at);
                set.execute(&mut *transaction).await?;
                recorded(store.complete_in(&mut transaction, &claim).await?)?;
                transaction.commit().await?;
            }
        }
        Ok(())
    }
}

fn updated_at(payment: &Payment) -> Result<i64, Failure> {
    let at = payment.updated_at().ok_or("it has a time")?.to_system_time()?;
    Ok(i64::try_from(at.duration_since(SystemTime::UNIX_EPOCH)?.as_nanos())?)
}

fn recorded(completion: Completion) -> Result<(), Failure> {
    match completion {
        Completion::Recorded => Ok(()),
        Completion::Lost => Err("somebody else has the event".into()),
    }
}

async fn on_webhook(
    State(shop): State<Shop>,
    WebhookClaim(claim): WebhookClaim,
    VerifiedWebhook(delivery): VerifiedWebhook<Webhook>,
) -> StatusCode {
    match shop.on_event(delivery.into_payload(), claim).await {
        Ok(()) => StatusCode::OK,
        Err(_) => StatusCode::SERVICE_UNAVAILABLE,
    }
}

#[tokio::main]
async fn main() -> Result<(), Failure> {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let [store, api, start] = &arguments[..] else {
        return Err("catching_shop STORE API START".into());
    };
    let portone = PortOneClient::builder(API_SECRET.parse()?).base_url(api).build()?;
    let start = DateTime::from(start.as_str()).to_system_time()?;
    if store.starts_with("redis:") {
        let events = Idempotency::new(RedisStore::connect(store).await?).by_event("orders");
        let catch_up =
            CatchUp::new(portone, events, start).test_payments().requests_per_second(1_000);
        let progress = catch_up.run(async |_, _| Ok::<_, Failure>(())).await?;
        println!("{} {}", progress.handled, most_memory()?);
        return Ok(());
    }
    let (database, idempotency) = Database::open(store).await?;
    let events = idempotency.lease(Duration::from_secs(2))?.by_event("orders");
    let shop = Shop { portone: portone.clone(), database };
    let secret: WebhookSecret = SHOP_SECRET.parse()?;
    let app = Router::new()
        .route("/webhook", post(on_webhook))
        .layer(PortOneWebhookLayer::new(secret).idempotency(events.clone()))
        .with_state(shop.clone());
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await?;
    println!("{}", listener.local_addr()?);
    let catch_up = CatchUp::new(portone, events, start)
        .test_payments()
        .overlap(Duration::from_secs(5))
        .requests_per_second(100);
    tokio::spawn(async move {
        let handler = |event, claim| {
            let shop = shop.clone();
            async move { shop.on_event(event, claim).await }
        };
        let log = |ended: Result<_, _>| {
            if let Err(error) = ended {
                eprintln!("{error:?}");
            }
        };
        catch_up.run_every(Duration::from_millis(300), handler, log).await
    });
    Ok(axum::serve(listener, app).await?)
}

/// Gives the most memory that this process has had, in KiB.
fn most_memory() -> Result<u64, Failure> {
    let status = fs::read_to_string("/proc/self/status")?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).ok_or("it is Linux")?;
    Ok(line.trim().trim_end_matches("kB").trim_end().parse()?)
}
