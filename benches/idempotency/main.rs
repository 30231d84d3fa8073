//! This benchmark measures how many deliveries a second each store takes, beside the same promise written by hand for the
//! same database in the same run. It starts its own PostgreSQL and Redis, and draws the result as `idempotency.svg`.
//!
//! `cargo bench -p portone-benches --bench idempotency` runs it, and with `-- sqlite` only for the store of this name. With
//! `-- kept` it measures how the cost of a request grows with the number of ids that are kept.

mod by_hand;
mod disk;
// The crate of the tests brings features of the adapters that are not to be measured, so only its servers are taken.
#[path = "../../tests/src/installed.rs"]
mod installed;
mod kept;
mod load;
mod picture;
#[allow(unused_imports, reason = "its own tests are left out of a program without a test harness")]
#[path = "../../tests/src/ports.rs"]
mod ports;
#[expect(dead_code, reason = "the tests use more of it")]
#[path = "../../tests/src/servers.rs"]
mod servers;

use std::env;

use axum::Router;
use portone_benches::{Summary, on_axum};
use portone_webhook_idempotency::MemoryStore;
use portone_webhook_redis_store::RedisStore;
use portone_webhook_sqlx_store::{PostgresStore, SqliteStore};
use tempfile::{TempDir, tempdir};
use tokio::runtime::{Builder, Runtime};

use self::{installed::installed, load::Load, servers::DatabaseServer};

/// The numbers of deliveries that are handled at once.
const AT_ONCE: [usize; 4] = [1, 8, 64, 256];

/// A store, beside the same promise written by hand.
struct Pair {
    name: &'static str,
    ours: Router,
    by_hand: Router,
}

/// The measurements of a pair, for each number of deliveries at once.
struct Row {
    name: &'static str,
    ours: [Load; AT_ONCE.len()],
    by_hand: [Load; AT_ONCE.len()],
}

fn main() {
    let chosen: Vec<String> = env::args().skip(1).filter(|name| name != "--bench").collect();
    if chosen.contains(&"kept".to_owned()) {
        return kept::measure();
    }
    disk::measure();
    let runtime = Builder::new_multi_thread().enable_all().build().unwrap();
    let (postgres, redis) = (DatabaseServer::postgres().unwrap(), DatabaseServer::redis().unwrap());
    let folder = tempdir().unwrap();
    let pairs = runtime.block_on(pairs(&folder, &postgres, &redis));
    let is_chosen = |pair: &Pair| chosen.is_empty() || chosen.contains(&pair.name.to_lowercase());
    let mut summary = Summary::default();
    let rows: Vec<Row> = pairs
        .into_iter()
        .filter(is_chosen)
        .map(|pair| measure(&runtime, pair, &mut summary))
        .collect();
    if chosen.is_empty() {
        picture::draw(&rows).unwrap();
    }
}

async fn pairs(folder: &TempDir, postgres: &DatabaseServer, redis: &DatabaseServer) -> [Pair; 4] {
    let pool = SqliteStore::connect(folder.path().join("shop.db")).await.unwrap();
    SqliteStore::create_tables(&pool).await.unwrap();
    let sqlite = Pair {
        name: "SQLite",
        ours: on_axum::layered_once(SqliteStore::new(pool).await.unwrap()),
        by_hand: by_hand::app(by_hand::Sqlite::open(&folder.path().join("by-hand.db"))),
    };
    let pool = PostgresStore::connect(&postgres.url()).await.unwrap();
    PostgresStore::create_tables(&pool).await.unwrap();
    kept::in_postgres(&pool, 0, 100_000).await;
    let by_hand = by_hand::app(by_hand::Postgres::connect(&postgres.url()).await);
    let postgres = Pair {
        name: "PostgreSQL",
        ours: on_axum::layered_once(PostgresStore::new(pool).await.unwrap()),
        by_hand,
    };
    let redis = Pair {
        name: "Redis",
        ours: on_axum::layered_once(RedisStore::connect(&redis.url()).await.unwrap()),
        by_hand: by_hand::app(by_hand::Redis::connect(&redis.url()).await),
    };
    let memory = Pair {
        name: "memory",
        ours: on_axum::layered_once(MemoryStore::new(100_000).unwrap()),
        by_hand: by_hand::app(by_hand::Memory::new(100_000)),
    };
    [sqlite, postgres, redis, memory]
}

/// Measures a pair in turns, and prints a line for each number of deliveries at once.
fn measure(runtime: &Runtime, pair: Pair, summary: &mut Summary) -> Row {
    let Pair { name, ours, by_hand } = pair;
    println!(
        "\n{name:<10} at once        ours a second   p50 ms   p99 ms    by hand a second   p50 ms   p99 ms      ×"
    );
    let measured = AT_ONCE.map(|at_once| {
        let [ours, by_hand] = load::in_turns(runtime, [&ours, &by_hand], at_once);
        let ratio = ours.over(&by_hand);
        println!("{at_once:>18} {ours} {by_hand} {ratio:>6.2}");
        let name = name.to_lowercase();
        summary.ratio(format!("idempotency_{name}_{at_once}_over_by_hand"), ratio);
        [ours, by_hand]
    });
    let [ours, by_hand] = [0, 1].map(|which| measured.each_ref().map(|pair| pair[which].clone()));
    Row { name, ours, by_hand }
}
