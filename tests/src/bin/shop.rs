//! This program is a shop for the idempotency tests, in a separate process that can be killed. `shop
//! axum|actix STORE DATABASE LEASE` starts it. STORE is `memory`, `sqlite`, `postgres` or a URL of Redis.
//! DATABASE, in which effects are counted, is a file of SQLite or a URL of PostgreSQL. LEASE is in
//! milliseconds.
//!
//! The shop prints its address. The path says what the handler does before it writes its effect:
//!
//! - `/work` waits for 50 ms.
//! - `/slow` waits for a second.
//! - `/hang` waits for a minute.
//! - `/fail-once` and `/panic-once` fail at the first attempt for an id.
//! - `/effect` does not wait.
//! - `/print` does not wait, and prints the id in place of an effect in the database.
//! - `/transaction` waits for a second, and completes its claim in the transaction that has its effect. `/commit` does so
//!   without waiting.

use std::{
    collections::HashSet,
    env,
    error::Error,
    net::Ipv4Addr,
    sync::{Arc, Mutex},
    time::Duration,
};

use actix_web::{App, HttpServer, http::StatusCode as ActixStatus, web};
use axum::{
    Router,
    extract::{Path, State},
    http::StatusCode,
    routing::post,
};
use portone_actix::PortOneWebhookMiddleware;
use portone_axum::PortOneWebhookLayer;
use portone_tests::SHOP_SECRET;
use portone_webhook_core::{WebhookId, WebhookSecret};
use portone_webhook_idempotency::{Claim, Completion, Idempotency, MemoryStore};
use portone_webhook_redis_store::RedisStore;
use portone_webhook_sqlx_store::{PostgresStore, SqliteStore};
use sqlx::{PgPool, SqlitePool};
use tokio::net::TcpSocket;

type Failure = Box<dyn Error + Send + Sync>;

#[derive(Clone)]
struct Shop {
    database: Database,
    failed: Arc<Mutex<HashSet<WebhookId>>>,
}

#[derive(Clone)]
enum Database {
    Sqlite(SqlitePool, Option<SqliteStore>),
    Postgres(PgPool, PostgresStore),
}

impl Shop {
    async fn open(store: &str, database: &str) -> Result<(Self, Idempotency), Failure> {
        let create = "CREATE TABLE IF NOT EXISTS effects (id TEXT NOT NULL)";
        let (database, idempotency) = if store == "postgres" {
            let pool = PostgresStore::connect(database).await?;
            sqlx::query(create).execute(&pool).await?;
            PostgresStore::create_tables(&pool).await?;
            let store = PostgresStore::new(pool.clone()).await?;
            (Database::Postgres(pool, store.clone()), Idempotency::new(store))
        } else {
            let pool = SqliteStore::connect(database).await?;
            sqlx::query(create).execute(&pool).await?;
            match store {
                "memory" => (Database::Sqlite(pool, None), MemoryStore::new(10_000)?.into()),
                "sqlite" => {
                    SqliteStore::create_tables(&pool).await?;
                    let store = SqliteStore::new(pool.clone()).await?;
                    (Database::Sqlite(pool, Some(store.clone())), store.into())
                }
                url => (Database::Sqlite(pool, None), RedisStore::connect(url).await?.into()),
            }
        };
        Ok((Self { database, failed: Arc::default() }, idempotency))
    }

    async fn handle(&self, path: &str, claim: &Claim) -> Result<(), Failure> {
        match path {
            "work" => sleep(50).await,
            "slow" | "transaction" => sleep(1000).await,
            "hang" => sleep(60_000).await,
            "fail-once" if self.is_first(claim) => return Err("the first attempt fails".into()),
            "panic-once" if self.is_first(claim) => panic!("the first attempt panics"),
            "print" => {
                println!("{}", claim.id());
                return Ok(());
            }
            _ => {}
        }
        let insert = "INSERT INTO effects VALUES ($1)";
        let id = claim.id().to_string();
        if !matches!(path, "transaction" | "commit") {
            match &self.database {
                Database::Sqlite(pool, _) => {
                    sqlx::query(insert).bind(id).execute(pool).await?;
                }
                Database::Postgres(pool, _) => {
                    sqlx::query(insert).bind(id).execute(pool).await?;
                }
            }
            return Ok(());
        }
        match &self.database {
            Database::Sqlite(pool, store) => {
                let mut transaction = pool.begin_with("BEGIN IMMEDIATE").await?;
                sqlx::query(insert).bind(id).execute(&mut *transaction).await?;
                let store = store.as_ref().ok_or("this store has no transactions")?;
                recorded(store.complete_in(&mut transaction, claim).await?)?;
                transaction.commit().await?;
            }
            Database::Postgres(pool, store) => {
                let mut transaction = pool.begin().await?;
                sqlx::query(insert).bind(id).execute(&mut *transaction).await?;
                recorded(store.complete_in(&mut transaction, claim).await?)?;
                transaction.commit().await?;
            }
        }
        Ok(())
    }

    fn is_first(&self, claim: &Claim) -> bool {
        self.failed.lock().expect("nobody panics with it").insert(claim.id().clone())
    }
}

fn recorded(completion: Completion) -> Result<(), Failure> {
    match completion {
        Completion::Recorded => Ok(()),
        Completion::Lost => Err("somebody else has the delivery".into()),
    }
}

async fn sleep(milliseconds: u64) {
    tokio::time::sleep(Duration::from_millis(milliseconds)).await;
}

async fn on_axum(
    State(shop): State<Shop>,
    Path(path): Path<String>,
    claim: portone_axum::WebhookClaim,
    _: portone_axum::VerifiedWebhook,
) -> StatusCode {
    match shop.handle(&path, &claim.0).await {
        Ok(()) => StatusCode::OK,
        Err(_) => StatusCode::INTERNAL_SERVER_ERROR,
    }
}

async fn on_actix(
    shop: web::Data<Shop>,
    path: web::Path<String>,
    claim: portone_actix::WebhookClaim,
    _: portone_actix::VerifiedWebhook,
) -> (&'static str, ActixStatus) {
    match shop.handle(&path, &claim.0).await {
        Ok(()) => ("", ActixStatus::OK),
        Err(_) => ("", ActixStatus::INTERNAL_SERVER_ERROR),
    }
}

#[actix_web::main]
async fn main() -> Result<(), Failure> {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let [framework, store, database, lease] = &arguments[..] else {
        return Err("shop axum|actix STORE DATABASE LEASE".into());
    };
    let (shop, idempotency) = Shop::open(store, database).await?;
    let lease = Duration::from_millis(lease.parse()?);
    // A store that is away is noticed before the lease ends.
    let timeout = Idempotency::TIMEOUT.min(lease / 2);
    let idempotency = idempotency.lease(lease)?.timeout(timeout)?;
    let secret: WebhookSecret = SHOP_SECRET.parse()?;

    // Ten thousand connections can come within a second.
    let socket = TcpSocket::new_v4()?;
    socket.bind((Ipv4Addr::LOCALHOST, 0).into())?;
    let listener = socket.listen(10_000)?;
    println!("{}", listener.local_addr()?);
    if framework == "axum" {
        let app = Router::new()
            .route("/{path}", post(on_axum))
            .layer(PortOneWebhookLayer::new(secret).idempotency(idempotency))
            .with_state(shop);
        axum::serve(listener, app).await?;
    } else {
        let server = HttpServer::new(move || {
            let middleware = PortOneWebhookMiddleware::new(secret.clone());
            App::new()
                .app_data(web::Data::new(shop.clone()))
                .wrap(middleware.idempotency(idempotency.clone()))
                .route("/{path}", web::post().to(on_actix))
        });
        server.workers(2).listen(listener.into_std()?)?.run().await?;
    }
    Ok(())
}
