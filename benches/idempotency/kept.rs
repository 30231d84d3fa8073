use std::time::Duration;

use portone_benches::{Delivery, Group, SECRET, Summary, on_axum};
use portone_webhook_core::WebhookSecret;
use portone_webhook_idempotency::{ClaimKey, ClaimToken, IdempotencyStore, MemoryStore};
use portone_webhook_redis_store::RedisStore;
use portone_webhook_sqlx_store::{PostgresStore, SqliteStore};
use sqlx::{AssertSqlSafe, PgPool};
use tempfile::tempdir;
use tokio::runtime::Builder;

use super::servers::DatabaseServer;

/// The largest number of ids that are kept. A shop with 33,000 deliveries a day has about as many after 30
/// days.
const MOST: u64 = 1_000_000;

/// Measures what idempotency costs a request with each store, and how the cost grows with the number of ids that are kept.
pub fn measure() {
    // Everything runs on one thread, as the tasks of one connection do in a server.
    let runtime = Builder::new_current_thread().enable_all().build().unwrap();
    let (postgres, redis) = (DatabaseServer::postgres().unwrap(), DatabaseServer::redis().unwrap());
    let folder = tempdir().unwrap();
    let (sqlite_pool, postgres_pool) = runtime.block_on(async {
        let sqlite = SqliteStore::connect(folder.path().join("shop.db")).await.unwrap();
        SqliteStore::create_tables(&sqlite).await.unwrap();
        let postgres = PostgresStore::connect(&postgres.url()).await.unwrap();
        PostgresStore::create_tables(&postgres).await.unwrap();
        (sqlite, postgres)
    });
    let memory = MemoryStore::new(2 * MOST).unwrap();
    let (sqlite, postgres_store, redis_store) = runtime.block_on(async {
        let sqlite = SqliteStore::new(sqlite_pool.clone()).await.unwrap();
        let postgres = PostgresStore::new(postgres_pool.clone()).await.unwrap();
        (sqlite, postgres, RedisStore::connect(&redis.url()).await.unwrap())
    });
    let apps = [
        ("none", on_axum::layered()),
        ("memory", on_axum::layered_once(memory.clone())),
        ("sqlite", on_axum::layered_once(sqlite)),
        ("postgres", on_axum::layered_once(postgres_store)),
        ("redis", on_axum::layered_once(redis_store)),
    ];

    let secret: WebhookSecret = SECRET.parse().unwrap();
    let delivery = Delivery::new(222);
    let mut summary = Summary::default();
    let mut kept = 0;
    for most in [1000, 10_000, 100_000, MOST] {
        runtime.block_on(async {
            keep(&memory, kept, most).await;
            let fill = "INSERT INTO portone_webhook_claims";
            let sqlite = format!(
                "WITH RECURSIVE n(i) AS (SELECT {kept} UNION ALL SELECT i + 1 FROM n WHERE i + 1 < {most}) {fill} \
                 SELECT CAST('name:shop' AS BLOB), CAST('kept-' || i AS BLOB), randomblob(16), TRUE, 0, 9999999999999 FROM n"
            );
            sqlx::raw_sql(AssertSqlSafe(sqlite)).execute(&sqlite_pool).await.unwrap();
            in_postgres(&postgres_pool, kept, most).await;
            keep_in_redis(&redis.url(), kept, most).await;
        });
        kept = most;

        let mut group = Group::new(format!("{most} ids are kept"));
        for (name, app) in &apps {
            let fresh = || on_axum::request(&delivery.fresh(&secret));
            let send = |request| runtime.block_on(on_axum::send_fresh(app, request));
            group = group.subject_with(*name, fresh, send);
        }
        let [none, stores @ ..] = group.run::<5>();
        for ((name, _), store) in apps[1..].iter().zip(&stores) {
            summary.ratio(format!("idempotency_{name}_{most}_over_none"), store.over(&none));
        }
    }
}

async fn keep(store: &MemoryStore, from: u64, to: u64) {
    for number in from..to {
        let (id, token) = (format!("kept-{number}"), ClaimToken::from_bytes([7; 16]));
        let (lease, retention) = (Duration::from_secs(60), Duration::from_secs(30 * 24 * 3600));
        let key = ClaimKey::new("name:shop", &id, token);
        store.claim(key, lease).await.unwrap();
        let _ = store.complete(key, retention).await.unwrap();
    }
}

/// Keeps deliveries in PostgreSQL, which looks at the table after that to plan its statements.
pub async fn in_postgres(pool: &PgPool, from: u64, to: u64) {
    let fill = format!(
        "INSERT INTO portone_webhook_claims (namespace, id, token, completed, expires_at)
         SELECT 'name:shop', convert_to('kept-' || i, 'UTF8'), decode(md5(i::text), 'hex'), TRUE,
                now() + interval '30 days' FROM generate_series({from}, {to} - 1) i;
         ANALYZE portone_webhook_claims"
    );
    sqlx::raw_sql(AssertSqlSafe(fill)).execute(pool).await.unwrap();
}

async fn keep_in_redis(url: &str, from: u64, to: u64) {
    let client = redis::Client::open(url).unwrap();
    let mut connection = client.get_multiplexed_async_connection().await.unwrap();
    connection.set_response_timeout(Duration::from_secs(60));
    for from in (from..to).step_by(10_000) {
        let () = redis::Script::new(
            "for i = ARGV[1], ARGV[2] - 1 do
                 redis.call('SET', 'portone:webhook:2:kept-' .. i, 'd0123456789abcdef', 'PX', 2592000000)
             end",
        )
        .arg(from)
        .arg(to.min(from + 10_000))
        .invoke_async(&mut connection)
        .await
        .unwrap();
    }
}
