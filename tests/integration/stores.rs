//! These tests check what every idempotency store has to do, step by step, and what each store says when it
//! cannot be used.

use std::{
    error::Error,
    fs,
    net::SocketAddr,
    sync::{
        Arc, Mutex,
        atomic::{AtomicU64, Ordering},
    },
    time::{Duration, Instant, SystemTime},
};

use futures_util::future::join_all;
use portone_tests::{
    Certificates, Connection, DatabaseServer, Handler, Log, postgres_store, sqlite_store,
};
use portone_webhook_idempotency::{
    ClaimKey, ClaimRefusal, ClaimToken, Claimed, Completion, ConfigError, Idempotency,
    IdempotencyStore, MemoryStore,
};
use portone_webhook_redis_store::{RedisStore, SetupError as RedisSetupError};
use portone_webhook_sqlx_store::{PostgresStore, SetupError, SqliteStore, TableNames};
use sqlx::{
    AssertSqlSafe, Connection as _, Row as _, SqlitePool, postgres::PgPoolOptions,
    sqlite::SqliteConnectOptions,
};
use tempfile::tempdir;
use tokio::{
    net::{TcpListener, TcpStream},
    time::sleep,
};

pub const SHORT: Duration = Duration::from_millis(200);
pub const LONG: Duration = Duration::from_secs(60);

/// Makes a key in the namespace that all tests use, unless a test is about namespaces.
pub fn key<I: AsRef<[u8]> + ?Sized>(id: &I, token: ClaimToken) -> ClaimKey<'_> {
    ClaimKey::new("name:shop", id, token)
}

pub fn token() -> ClaimToken {
    static NEXT: AtomicU64 = AtomicU64::new(1);
    ClaimToken::from_bytes(u128::from(NEXT.fetch_add(1, Ordering::SeqCst)).to_be_bytes())
}

#[tokio::test]
async fn memory() {
    let store = MemoryStore::new(1000).unwrap();
    every_step(&store).await;
    sweep(&store).await;
    assert!(matches!(MemoryStore::new(0), Err(ConfigError::ZeroCapacity)));
}

#[tokio::test]
async fn sqlite_file() {
    let folder = tempdir().unwrap();
    let store = sqlite_store(&folder).await;
    every_step(&store).await;
    sweep(&store).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn postgres_server() {
    let Some(server) = DatabaseServer::postgres() else { return };
    let store = postgres_store(&server).await;
    every_step(&store).await;
    sweep(&store).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn redis_server() {
    let Some(server) = DatabaseServer::redis() else { return };
    every_step(&RedisStore::connect(&server.url()).await.unwrap()).await;
}

async fn every_step(store: &dyn IdempotencyStore) {
    for id in [&b"x"[..], &[b'y'; 256], "배송-1".as_bytes(), b"\xff\x00\xfe"] {
        one_holder_at_a_time(store, id).await;
    }
    the_lease_runs_out(store, b"lease").await;
    a_success_is_recorded_after_the_lease(store, b"late-success").await;
    a_shorter_lease_does_not_end_a_longer_one(store, b"shorter").await;
    the_retention_runs_out(store, b"retention").await;
    one_of_many(store, b"many").await;
    namespaces_are_apart(store).await;
    checkpoints_are_kept(store).await;
}

async fn checkpoints_are_kept(store: &dyn IdempotencyStore) {
    for name in [&b"orders"[..], b"'); --", b"\xff\x00\n", &[b'x'; 256]] {
        assert_eq!(store.checkpoint(name).await.unwrap(), None);
        for checkpoint in [&b"first"[..], b"", b"\xff\x00'", &[b'x'; 100_000]] {
            store.set_checkpoint(name, checkpoint).await.unwrap();
            assert_eq!(store.checkpoint(name).await.unwrap().as_deref(), Some(checkpoint));
        }
    }
    // A delivery of the same name is something else, and a sweep removes no checkpoint.
    assert_eq!(store.claim(key(b"orders", token()), LONG).await.unwrap(), Claimed::Acquired);
    store.sweep(1000).await.unwrap();
    assert!(store.checkpoint(b"orders").await.unwrap().is_some());
}

async fn namespaces_are_apart(store: &dyn IdempotencyStore) {
    // If the namespace and the id are joined with a colon, the first two have the same bytes. If they are
    // joined without a colon, the last two have the same bytes.
    let deliveries = [("name:a", "b"), ("name", "a:b"), ("name:ab", "c"), ("name:a", "bc")];
    let key = |number: usize, token| {
        let (namespace, id) = deliveries[number];
        ClaimKey::new(namespace, id, token)
    };
    let tokens = deliveries.map(|_| token());
    for (number, token) in tokens.into_iter().enumerate() {
        assert_eq!(store.claim(key(number, token), LONG).await.unwrap(), Claimed::Acquired);
    }
    let other = store.complete(key(1, tokens[0]), LONG).await.unwrap();
    assert_eq!(other, Completion::Lost);
    assert_eq!(store.complete(key(0, tokens[0]), LONG).await.unwrap(), Completion::Recorded);
    store.release(key(1, tokens[1])).await.unwrap();
    assert_eq!(store.claim(key(0, token()), LONG).await.unwrap(), Claimed::Completed);
    assert_eq!(store.claim(key(1, token()), LONG).await.unwrap(), Claimed::Acquired);
    let held = store.claim(key(3, token()), LONG).await.unwrap();
    assert!(matches!(held, Claimed::InProgress { .. }), "{held:?}");
}

async fn one_holder_at_a_time(store: &dyn IdempotencyStore, id: &[u8]) {
    let (first, second, third) = (token(), token(), token());
    assert_eq!(store.complete(key(id, first), LONG).await.unwrap(), Completion::Lost);
    assert_eq!(store.claim(key(id, first), LONG).await.unwrap(), Claimed::Acquired);
    let Claimed::InProgress { remaining } = store.claim(key(id, second), LONG).await.unwrap()
    else {
        panic!("the first has it");
    };
    assert!(remaining <= LONG && remaining > LONG / 2, "{remaining:?}");

    // The token of another holder changes nothing.
    store.release(key(id, second)).await.unwrap();
    assert_eq!(store.complete(key(id, second), LONG).await.unwrap(), Completion::Lost);
    assert!(matches!(
        store.claim(key(id, second), LONG).await.unwrap(),
        Claimed::InProgress { .. }
    ));

    store.release(key(id, first)).await.unwrap();
    assert_eq!(store.claim(key(id, third), LONG).await.unwrap(), Claimed::Acquired);
    assert_eq!(store.complete(key(id, first), LONG).await.unwrap(), Completion::Lost);
    assert_eq!(store.complete(key(id, third), LONG).await.unwrap(), Completion::Recorded);
    assert_eq!(store.complete(key(id, third), LONG).await.unwrap(), Completion::Recorded);

    // A completed delivery stays completed.
    store.release(key(id, third)).await.unwrap();
    assert_eq!(store.claim(key(id, token()), LONG).await.unwrap(), Claimed::Completed);
}

/// A success comes after the lease if the store was unavailable while the handler ended.
async fn a_success_is_recorded_after_the_lease(store: &dyn IdempotencyStore, id: &[u8]) {
    let late = token();
    assert_eq!(store.claim(key(id, late), SHORT).await.unwrap(), Claimed::Acquired);
    sleep(SHORT * 2).await;
    assert_eq!(store.complete(key(id, late), LONG).await.unwrap(), Completion::Recorded);
    assert_eq!(store.claim(key(id, token()), LONG).await.unwrap(), Claimed::Completed);
}

async fn the_lease_runs_out(store: &dyn IdempotencyStore, id: &[u8]) {
    let (dead, next) = (token(), token());
    assert_eq!(store.claim(key(id, dead), SHORT).await.unwrap(), Claimed::Acquired);
    sleep(SHORT * 2).await;
    assert_eq!(store.claim(key(id, next), LONG).await.unwrap(), Claimed::Acquired);
    assert_eq!(store.complete(key(id, dead), LONG).await.unwrap(), Completion::Lost);
    store.release(key(id, dead)).await.unwrap();
    assert!(matches!(
        store.claim(key(id, token()), LONG).await.unwrap(),
        Claimed::InProgress { .. }
    ));
    assert_eq!(store.complete(key(id, next), LONG).await.unwrap(), Completion::Recorded);
}

/// The leases of two servers differ if the servers are set up differently.
async fn a_shorter_lease_does_not_end_a_longer_one(store: &dyn IdempotencyStore, id: &[u8]) {
    assert_eq!(store.claim(key(id, token()), LONG).await.unwrap(), Claimed::Acquired);
    assert!(matches!(
        store.claim(key(id, token()), SHORT).await.unwrap(),
        Claimed::InProgress { .. }
    ));
    sleep(SHORT * 2).await;
    assert!(matches!(
        store.claim(key(id, token()), SHORT).await.unwrap(),
        Claimed::InProgress { .. }
    ));
}

async fn the_retention_runs_out(store: &dyn IdempotencyStore, id: &[u8]) {
    let id = loop {
        let first = token();
        let id = [id, first.as_bytes()].concat();
        assert_eq!(store.claim(key(&id, first), LONG).await.unwrap(), Claimed::Acquired);
        let began = Instant::now();
        assert_eq!(store.complete(key(&id, first), SHORT).await.unwrap(), Completion::Recorded);
        let claimed = store.claim(key(&id, token()), LONG).await.unwrap();
        // On a busy machine, the retention can be over before the claim.
        if began.elapsed() < SHORT {
            assert_eq!(claimed, Claimed::Completed);
            break id;
        }
    };
    sleep(SHORT * 2).await;
    assert_eq!(store.claim(key(&id, token()), LONG).await.unwrap(), Claimed::Acquired);
}

async fn one_of_many(store: &dyn IdempotencyStore, id: &[u8]) {
    let claims = join_all((0..200).map(|_| store.claim(key(id, token()), LONG))).await;
    let acquired = claims.into_iter().filter(|claim| matches!(claim, Ok(Claimed::Acquired)));
    assert_eq!(acquired.count(), 1);
}

/// Checks that a sweep removes what has run out, in batches, and nothing else.
async fn sweep(store: &dyn IdempotencyStore) {
    let late = loop {
        while store.sweep(100).await.unwrap() > 0 {}
        let began = Instant::now();
        for number in 0..5u8 {
            let (id, token) = ([number], token());
            assert_eq!(store.claim(key(&id, token), LONG).await.unwrap(), Claimed::Acquired);
            assert_eq!(store.complete(key(&id, token), SHORT).await.unwrap(), Completion::Recorded);
        }
        let late = token();
        assert_eq!(store.claim(key(b"late", late), SHORT).await.unwrap(), Claimed::Acquired);
        let swept = store.sweep(100).await.unwrap();
        let is_in_time = began.elapsed() < SHORT;
        sleep(SHORT * 2).await;
        // On a busy machine, the retention of the first can be over before the sweep.
        if is_in_time {
            assert_eq!(swept, 0);
            break late;
        }
    };
    assert_eq!(store.sweep(3).await.unwrap(), 3);
    assert_eq!(store.sweep(3).await.unwrap(), 2);
    assert_eq!(store.claim(key(b"x", token()), LONG).await.unwrap(), Claimed::Completed);
    assert_eq!(store.complete(key(b"late", late), LONG).await.unwrap(), Completion::Recorded);
}

#[tokio::test]
async fn a_bounded_memory_forgets_the_oldest() {
    let store = MemoryStore::new(100).unwrap();
    for number in 0..1000u16 {
        let (id, token) = (number.to_be_bytes(), token());
        assert_eq!(store.claim(key(&id, token), LONG).await.unwrap(), Claimed::Acquired);
        assert_eq!(store.complete(key(&id, token), LONG).await.unwrap(), Completion::Recorded);
    }
    assert_eq!(
        store.claim(key(&999u16.to_be_bytes(), token()), LONG).await.unwrap(),
        Claimed::Completed
    );
    assert_eq!(
        store.claim(key(&0u16.to_be_bytes(), token()), LONG).await.unwrap(),
        Claimed::Acquired
    );
}

#[tokio::test]
async fn a_full_memory_keeps_what_is_in_work() {
    let store = MemoryStore::new(3).unwrap();
    let tokens = [token(), token(), token()];
    for (id, token) in [b"a", b"b", b"c"].into_iter().zip(tokens) {
        assert_eq!(store.claim(key(id, token), LONG).await.unwrap(), Claimed::Acquired);
    }
    let full = store.claim(key(b"d", token()), LONG).await.unwrap_err();
    assert!(full.source().unwrap().to_string().contains("full"), "{full:?}");
    for id in [b"a", b"b", b"c"] {
        let held = store.claim(key(id, token()), LONG).await.unwrap();
        assert!(matches!(held, Claimed::InProgress { .. }), "{id:?}: {held:?}");
    }

    // A completed delivery makes room, and the oldest goes first. After that, only a claim that has run out
    // makes room.
    for (id, token) in [b"b", b"a"].into_iter().zip([tokens[1], tokens[0]]) {
        assert_eq!(store.complete(key(id, token), LONG).await.unwrap(), Completion::Recorded);
    }
    assert_eq!(store.claim(key(b"d", token()), SHORT).await.unwrap(), Claimed::Acquired);
    assert_eq!(store.claim(key(b"a", token()), LONG).await.unwrap(), Claimed::Completed);
    assert_eq!(store.claim(key(b"e", token()), LONG).await.unwrap(), Claimed::Acquired);
    assert!(store.claim(key(b"f", token()), LONG).await.is_err());
    sleep(SHORT * 2).await;
    assert_eq!(store.claim(key(b"f", token()), LONG).await.unwrap(), Claimed::Acquired);
    assert!(store.claim(key(b"g", token()), LONG).await.is_err());
    assert_eq!(store.complete(key(b"c", tokens[2]), LONG).await.unwrap(), Completion::Recorded);
}

#[tokio::test]
async fn a_clock_that_is_set_back_holds_a_dead_claim_for_one_lease() {
    let folder = tempdir().unwrap();
    let offset = Arc::new(AtomicU64::new(3600));
    let store = {
        let offset = Arc::clone(&offset);
        let later = move || Duration::from_secs(offset.load(Ordering::SeqCst));
        sqlite_store(&folder).await.clock(move || SystemTime::now() + later())
    };
    let (dead, done) = (token(), token());
    assert_eq!(store.claim(key(b"dead", dead), SHORT).await.unwrap(), Claimed::Acquired);
    assert_eq!(store.claim(key(b"done", done), SHORT).await.unwrap(), Claimed::Acquired);
    assert_eq!(store.complete(key(b"done", done), LONG).await.unwrap(), Completion::Recorded);

    offset.store(0, Ordering::SeqCst);
    let Claimed::InProgress { remaining } =
        store.claim(key(b"dead", token()), SHORT).await.unwrap()
    else {
        panic!("its lease has not run out");
    };
    assert!(remaining <= SHORT, "{remaining:?}");
    assert_eq!(store.claim(key(b"done", token()), SHORT).await.unwrap(), Claimed::Completed);
    sleep(SHORT * 2).await;
    assert_eq!(store.claim(key(b"dead", token()), SHORT).await.unwrap(), Claimed::Acquired);
    assert_eq!(store.complete(key(b"dead", dead), LONG).await.unwrap(), Completion::Lost);
    assert_eq!(store.claim(key(b"done", token()), SHORT).await.unwrap(), Claimed::Completed);
}

#[tokio::test]
async fn a_file_survives_a_restart() {
    let folder = tempdir().unwrap();
    let done = token();
    let store = sqlite_store(&folder).await;
    assert_eq!(store.claim(key(b"id", done), LONG).await.unwrap(), Claimed::Acquired);
    assert_eq!(store.complete(key(b"id", done), LONG).await.unwrap(), Completion::Recorded);
    drop(store);
    assert_eq!(
        sqlite_store(&folder).await.claim(key(b"id", token()), LONG).await.unwrap(),
        Claimed::Completed
    );
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_server_that_is_down_is_an_error_and_then_there_again() {
    let Some(mut server) = DatabaseServer::redis() else { return };
    let redis = RedisStore::connect(&server.url()).await.unwrap();
    outage(&redis, &mut server).await;
    let Some(mut server) = DatabaseServer::postgres() else { return };
    let postgres = postgres_store(&server).await;
    outage(&postgres, &mut server).await;
}

/// Joins the texts of an error and of all its causes.
fn causes(error: &dyn Error) -> String {
    let mut causes = error.to_string();
    let mut next = error.source();
    while let Some(error) = next {
        causes.push_str(&format!(": {error}"));
        next = error.source();
    }
    causes
}

async fn outage(store: &dyn IdempotencyStore, server: &mut DatabaseServer) {
    let done = token();
    assert_eq!(store.claim(key(b"before", done), LONG).await.unwrap(), Claimed::Acquired);
    assert_eq!(store.complete(key(b"before", done), LONG).await.unwrap(), Completion::Recorded);
    server.stop();
    let claim =
        tokio::time::timeout(Duration::from_secs(2), store.claim(key(b"id", token()), LONG));
    assert!(!matches!(claim.await, Ok(Ok(_))), "there is nobody to ask");
    // At first, the cause can be a connection that has broken off.
    let mut tries = 0;
    while !causes(&store.claim(key(b"id", token()), LONG).await.unwrap_err()).contains("refused") {
        tries += 1;
        assert!(tries < 20, "the closed port is not named");
    }
    server.start();
    let mut tries = 0;
    while store.claim(key(b"after", done), LONG).await.is_err() {
        tries += 1;
        assert!(tries < 100, "it has not connected again");
        sleep(Duration::from_millis(100)).await;
    }
    assert_eq!(store.claim(key(b"before", token()), LONG).await.unwrap(), Claimed::Completed);
}

#[tokio::test]
async fn what_is_wrong_at_the_start_names_the_fix() {
    let folder = tempdir().unwrap();
    let pool = SqliteStore::connect(folder.path().join("shop.db")).await.unwrap();
    let error = SqliteStore::new(pool.clone()).await.unwrap_err();
    assert!(matches!(error, SetupError::MissingTable { .. }), "{error:?}");
    assert!(error.to_string().contains("SqliteStore::create_tables"), "{error}");

    SqliteStore::create_tables(&pool).await.unwrap();
    // This is how the tables were before there were checkpoints.
    sqlx::query("DROP TABLE portone_webhook_checkpoints").execute(&pool).await.unwrap();
    let error = SqliteStore::new(pool.clone()).await.unwrap_err();
    assert!(error.to_string().contains("portone_webhook_checkpoints is missing"), "{error}");
    SqliteStore::create_tables(&pool).await.unwrap();
    SqliteStore::new(pool.clone()).await.unwrap();
    sqlx::query("UPDATE portone_webhook_schema SET version = 7").execute(&pool).await.unwrap();
    for error in
        [SqliteStore::new(pool.clone()).await.err(), SqliteStore::create_tables(&pool).await.err()]
    {
        let error = error.expect("it is another version");
        assert!(matches!(error, SetupError::Version { found: 7, expected: 2 }), "{error:?}");
    }
    pool.close().await;
    let error = SqliteStore::new(pool).await.unwrap_err();
    assert!(matches!(error, SetupError::Connect(_)) && error.source().is_some(), "{error:?}");

    let connected = [
        SqliteStore::connect(folder.path()).await.err(),
        PostgresStore::connect("postgres://127.0.0.1:1/shop").await.err(),
        PostgresStore::connect("shop").await.err(),
    ];
    for error in connected {
        let error = error.expect("there is no database");
        assert!(matches!(error, SetupError::Connect(_)), "{error:?}");
        assert!(error.to_string().contains("check its URL"), "{error}");
        assert!(!causes(&error).contains("timed out"), "{error:?}");
    }
    let closed = PostgresStore::connect("postgres://127.0.0.1:1/shop").await.unwrap_err();
    assert!(causes(&closed).contains("refused"), "{closed:?}");
    let lazy = PgPoolOptions::new().connect_lazy("postgres://127.0.0.1:1/shop").unwrap();
    let closed = PostgresStore::new(lazy).await.unwrap_err();
    assert!(causes(&closed).contains("refused"), "{closed:?}");
    let closed = RedisStore::connect("redis://127.0.0.1:1").await.unwrap_err();
    assert!(causes(&closed).contains("refused"), "{closed:?}");
    for url in ["redis://127.0.0.1:1", "http://shop", "redis://"] {
        let error = RedisStore::connect(url).await.unwrap_err();
        assert!(matches!(error, RedisSetupError::Connect(_)), "{error:?}");
        assert!(error.to_string().contains("check its URL"), "{error}");
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_key_that_lost_its_end_is_still_claimed() {
    let Some(server) = DatabaseServer::redis() else { return };
    let store = RedisStore::connect(&server.url()).await.unwrap();
    assert_eq!(store.claim(key(b"id", token()), SHORT).await.unwrap(), Claimed::Acquired);
    let mut connection = Connection::open(server.address()).await.unwrap();
    connection
        .send(b"PERSIST portone:webhook:2:2:{portone:webhook:1:id}name:shop\r\n")
        .await
        .unwrap();
    sleep(SHORT * 2).await;
    assert_eq!(store.claim(key(b"id", token()), SHORT).await.unwrap(), Claimed::Acquired);

    // Before its lease has ended, such a key is held.
    assert_eq!(store.claim(key(b"held", token()), LONG).await.unwrap(), Claimed::Acquired);
    connection
        .send(b"PERSIST portone:webhook:2:4:{portone:webhook:1:held}name:shop\r\n")
        .await
        .unwrap();
    sleep(SHORT).await;
    let Claimed::InProgress { remaining } = store.claim(key(b"held", token()), LONG).await.unwrap()
    else {
        panic!("it is held");
    };
    assert!(remaining < LONG && remaining > LONG / 2, "{remaining:?}");
}

/// Puts values into Redis as servers have kept them before a claim was a plain `SET`.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn claims_of_earlier_servers_are_understood_by_redis() {
    let Some(server) = DatabaseServer::redis() else { return };
    let store = RedisStore::connect(&server.url()).await.unwrap();
    let mut connection = Connection::open(server.address()).await.unwrap();
    let now = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH).unwrap();
    let ends = |seconds: i64| i64::try_from(now.as_millis()).unwrap() + seconds * 1000;
    let letters = "0123456789abcdef";
    let kept = [
        ("held", format!("c{letters}{} PX 3660000", ends(60))),
        ("dead", format!("c{letters}{} PX 3599000", ends(-1))),
        ("late", format!("c{letters}{} PX 3599000", ends(-1))),
        ("done", format!("d{letters} PX 60000")),
        ("endless-held", format!("c{letters}{}", ends(60))),
        ("endless-dead", format!("c{letters}{}", ends(-1))),
        ("endless-odd", format!("c{letters}")),
    ];
    for (id, value) in kept {
        let name = format!("portone:webhook:2:{}:{{portone:webhook:1:{id}}}name:shop", id.len());
        connection.send(format!("SET {name} {value}\r\n").as_bytes()).await.unwrap();
    }
    sleep(SHORT).await;
    let claim = async |id: &'static str| store.claim(key(id, token()), SHORT).await.unwrap();
    for id in ["held", "endless-held"] {
        let Claimed::InProgress { remaining } = claim(id).await else { panic!("{id} is held") };
        assert!(remaining <= LONG && remaining > LONG / 2, "{id}: {remaining:?}");
    }
    let late = ClaimToken::from_bytes(*b"0123456789abcdef");
    assert_eq!(store.complete(key("late", late), LONG).await.unwrap(), Completion::Recorded);
    for id in ["late", "done"] {
        assert_eq!(claim(id).await, Claimed::Completed, "{id}");
    }
    for id in ["dead", "endless-dead", "endless-odd"] {
        assert_eq!(claim(id).await, Claimed::Acquired, "{id}");
        let lost = store.complete(key(id, late), LONG).await.unwrap();
        assert_eq!(lost, Completion::Lost, "{id}");
    }
}

/// Checks that two services on one database know nothing of each other.
async fn two_services(one: impl IdempotencyStore, other: impl IdempotencyStore) {
    for store in [&one as &dyn IdempotencyStore, &other] {
        let done = token();
        assert_eq!(store.claim(key(b"both", done), LONG).await.unwrap(), Claimed::Acquired);
        let recorded = store.complete(key(b"both", done), SHORT).await.unwrap();
        assert_eq!(recorded, Completion::Recorded);
    }
    sleep(SHORT * 2).await;
    assert_eq!(Idempotency::new(one).sweep().await.unwrap(), 1);
    every_step(&other).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn two_services_share_a_database() {
    let names = TableNames::with_prefix("billing").unwrap();
    let folder = tempdir().unwrap();
    let pool = SqliteStore::connect(folder.path().join("shop.db")).await.unwrap();
    for names in [&TableNames::default(), &names] {
        let schema = SqliteStore::schema(names);
        sqlx::raw_sql(AssertSqlSafe(schema)).execute(&pool).await.unwrap();
    }
    let one = SqliteStore::new(pool.clone()).await.unwrap();
    let other = SqliteStore::with_named_tables(pool.clone(), &names).await.unwrap();
    SqliteStore::create_named_tables(&pool, &names).await.unwrap();
    two_services(one, other).await;

    if let Some(server) = DatabaseServer::postgres() {
        let pool = PostgresStore::connect(&server.url()).await.unwrap();
        for names in [&TableNames::default(), &names] {
            let schema = PostgresStore::schema(names);
            sqlx::raw_sql(AssertSqlSafe(schema)).execute(&pool).await.unwrap();
        }
        let one = PostgresStore::new(pool.clone()).await.unwrap();
        let other = PostgresStore::with_named_tables(pool.clone(), &names).await.unwrap();
        PostgresStore::create_named_tables(&pool, &names).await.unwrap();
        two_services(one, other).await;
    }
    if let Some(server) = DatabaseServer::redis() {
        let one = RedisStore::connect(&server.url()).await.unwrap();
        let other = one.clone().key_prefix("billing").unwrap();
        let done = token();
        assert_eq!(one.claim(key(b"both", done), LONG).await.unwrap(), Claimed::Acquired);
        assert_eq!(other.claim(key(b"both", done), LONG).await.unwrap(), Claimed::Acquired);
        every_step(&other).await;
    }
}

#[test]
fn the_name_of_a_table_is_nothing_else() {
    let longest = "a".repeat(TableNames::LONGEST_PREFIX);
    for prefix in ["a", "shop_2", &longest] {
        assert!(TableNames::with_prefix(prefix).is_ok(), "{prefix}");
    }
    for prefix in ["", "2", "_a", "Shop", "a-b", "a b", "a;", "a'", "상점", &format!("{longest}a")]
    {
        let error = TableNames::with_prefix(prefix).unwrap_err();
        assert!(matches!(error, SetupError::InvalidName), "{prefix}");
    }
}

/// A transaction that stays open would hold up every other writer.
#[tokio::test]
async fn tables_that_cannot_be_created_leave_nothing_open() {
    let other_version = "CREATE TABLE portone_webhook_schema (version BIGINT NOT NULL);
        INSERT INTO portone_webhook_schema VALUES (7);
        CREATE TABLE portone_webhook_claims (another TEXT);
        CREATE TABLE effects (id TEXT)";
    let write = "INSERT INTO effects VALUES ('1')";

    let folder = tempdir().unwrap();
    let file = folder.path().join("shop.db");
    let pool = SqliteStore::connect(&file).await.unwrap();
    sqlx::raw_sql(other_version).execute(&pool).await.unwrap();
    let error = SqliteStore::create_tables(&pool).await.unwrap_err();
    assert!(matches!(error, SetupError::Version { found: 7, expected: 2 }), "{error:?}");
    let other = SqliteStore::connect(&file).await.unwrap();
    sqlx::query(write).execute(&other).await.unwrap();

    let Some(server) = DatabaseServer::postgres() else { return };
    let pool = PgPoolOptions::new().max_connections(1).connect(&server.url()).await.unwrap();
    sqlx::raw_sql(other_version).execute(&pool).await.unwrap();
    let error = PostgresStore::create_tables(&pool).await.unwrap_err();
    assert!(matches!(error, SetupError::Version { found: 7, expected: 2 }), "{error:?}");
    sqlx::query("DROP TABLE portone_webhook_schema").execute(&pool).await.unwrap();
    let error = PostgresStore::create_tables(&pool).await.unwrap_err();
    assert!(matches!(error, SetupError::Refused(_)), "{error:?}");
    sqlx::query(write).execute(&pool).await.unwrap();
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_is_wrong_with_postgres_names_the_fix() {
    let Some(server) = DatabaseServer::postgres() else { return };
    let pool = PostgresStore::connect(&server.url()).await.unwrap();
    let error = PostgresStore::new(pool.clone()).await.unwrap_err();
    assert!(error.to_string().contains("PostgresStore::create_tables"), "{error}");
    let created = join_all((0..8).map(|_| PostgresStore::create_tables(&pool))).await;
    created.into_iter().collect::<Result<Vec<()>, _>>().unwrap();
    sqlx::query("DROP TABLE portone_webhook_checkpoints").execute(&pool).await.unwrap();
    let error = PostgresStore::new(pool.clone()).await.unwrap_err();
    assert!(error.to_string().contains("portone_webhook_checkpoints is missing"), "{error}");
    PostgresStore::create_tables(&pool).await.unwrap();
    PostgresStore::new(pool.clone()).await.unwrap();
    sqlx::query("UPDATE portone_webhook_schema SET version = 7").execute(&pool).await.unwrap();
    let error = PostgresStore::new(pool).await.unwrap_err();
    assert!(matches!(error, SetupError::Version { found: 7, expected: 2 }), "{error:?}");
}

/// The tables of version 1 in SQLite, with four deliveries. One is completed, one is in work, the lease of
/// one has run out, and the last is completed and has an id that is longer than those of version 2.
const VERSION_1_IN_SQLITE: &str = "
    CREATE TABLE portone_webhook_schema (version INTEGER NOT NULL);
    INSERT INTO portone_webhook_schema VALUES (1);
    CREATE TABLE portone_webhook_claims (
        id BLOB PRIMARY KEY NOT NULL,
        token BLOB NOT NULL,
        completed BOOLEAN NOT NULL,
        -- Milliseconds since the Unix epoch
        claimed_at INTEGER NOT NULL,
        expires_at INTEGER NOT NULL
    );
    CREATE INDEX portone_webhook_claims_expires_at ON portone_webhook_claims (expires_at);
    INSERT INTO portone_webhook_claims VALUES
        (CAST('done' AS BLOB), randomblob(16), TRUE, 1, unixepoch('now', '1 day') * 1000),
        (CAST('in-work' AS BLOB), randomblob(16), FALSE, 1, unixepoch('now', '1 day') * 1000),
        (CAST('died' AS BLOB), zeroblob(16), FALSE, 1, 2),
        (CAST(printf('%.300c', 'x') AS BLOB), randomblob(16), TRUE, 1, unixepoch('now', '1 day') * 1000)";
/// The tables of version 1 in PostgreSQL, with the same four deliveries.
const VERSION_1_IN_POSTGRES: &str = "
    CREATE TABLE portone_webhook_schema (version BIGINT NOT NULL);
    INSERT INTO portone_webhook_schema VALUES (1);
    CREATE TABLE portone_webhook_claims (
        id BYTEA PRIMARY KEY,
        token BYTEA NOT NULL,
        completed BOOLEAN NOT NULL,
        expires_at TIMESTAMPTZ NOT NULL
    );
    CREATE INDEX portone_webhook_claims_expires_at ON portone_webhook_claims (expires_at);
    INSERT INTO portone_webhook_claims VALUES
        ('done', decode(md5('1'), 'hex'), TRUE, now() + interval '1 day'),
        ('in-work', decode(md5('2'), 'hex'), FALSE, now() + interval '1 day'),
        ('died', decode(repeat('00', 16), 'hex'), FALSE, now()),
        (repeat('x', 300)::bytea, decode(md5('3'), 'hex'), TRUE, now() + interval '1 day')";

/// Checks that a delivery that was handled before the tables had namespaces is not handled again in any
/// namespace.
async fn old_deliveries_count_everywhere(store: &dyn IdempotencyStore) {
    for namespace in ["name:a", "name:b"] {
        let claim = async |id: &'static str| {
            store.claim(ClaimKey::new(namespace, id, token()), LONG).await.unwrap()
        };
        assert_eq!(claim("done").await, Claimed::Completed);
        let Claimed::InProgress { remaining } = claim("in-work").await else {
            panic!("it is held")
        };
        assert!(remaining > Duration::from_secs(3600), "{remaining:?}");
        assert_eq!(claim("died").await, Claimed::Acquired);
        assert!(matches!(claim("died").await, Claimed::InProgress { .. }));
        assert_eq!(claim("new").await, Claimed::Acquired);
    }
    // This completion comes late, from a server of the version before.
    let late = ClaimKey::new("", "died", ClaimToken::from_bytes([0; 16]));
    let late = store.complete(late, LONG).await.unwrap();
    assert_eq!(late, Completion::Lost);
}

/// Checks the long id through `Idempotency`, because a store does not shorten ids by itself.
async fn a_long_old_id_counts_too(store: impl IdempotencyStore) {
    let handler = Handler::start(&Idempotency::new(store), &"x".repeat(300)).await;
    assert!(matches!(handler, Err(ClaimRefusal::Completed)), "{handler:?}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_old_sqlite_table_is_brought_to_this_version() {
    let folder = tempdir().unwrap();
    let file = folder.path().join("shop.db");
    let pool = SqliteStore::connect(&file).await.unwrap();
    sqlx::raw_sql(VERSION_1_IN_SQLITE).execute(&pool).await.unwrap();
    let error = SqliteStore::new(pool.clone()).await.unwrap_err();
    assert!(matches!(error, SetupError::OldTable { found: 1, expected: 2, .. }), "{error:?}");
    assert!(error.to_string().contains("call SqliteStore::create_tables"), "{error}");

    // If a migration is killed in the middle, nothing has happened.
    let mut transaction = pool.begin_with("BEGIN IMMEDIATE").await.unwrap();
    let rename = "ALTER TABLE portone_webhook_claims RENAME TO portone_webhook_claims_1";
    sqlx::raw_sql(rename).execute(&mut *transaction).await.unwrap();
    drop(transaction);

    let others = join_all((0..4).map(|_| SqliteStore::connect(&file))).await;
    let others: Vec<_> = others.into_iter().map(Result::unwrap).collect();
    let created = join_all(others.iter().map(SqliteStore::create_tables)).await;
    created.into_iter().collect::<Result<Vec<()>, _>>().unwrap();
    let store = SqliteStore::new(pool).await.unwrap();
    old_deliveries_count_everywhere(&store).await;
    a_long_old_id_counts_too(store.clone()).await;
    every_step(&store).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_old_postgres_table_is_brought_to_this_version() {
    let Some(server) = DatabaseServer::postgres() else { return };
    let pool = PostgresStore::connect(&server.url()).await.unwrap();
    sqlx::raw_sql(VERSION_1_IN_POSTGRES).execute(&pool).await.unwrap();
    let error = PostgresStore::new(pool.clone()).await.unwrap_err();
    assert!(matches!(error, SetupError::OldTable { found: 1, expected: 2, .. }), "{error:?}");
    assert!(error.to_string().contains("call PostgresStore::create_tables"), "{error}");

    let created = join_all((0..8).map(|_| PostgresStore::create_tables(&pool))).await;
    created.into_iter().collect::<Result<Vec<()>, _>>().unwrap();
    let store = PostgresStore::new(pool).await.unwrap();
    old_deliveries_count_everywhere(&store).await;
    a_long_old_id_counts_too(store.clone()).await;
    every_step(&store).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn old_keys_of_redis_count_for_every_namespace() {
    let Some(server) = DatabaseServer::redis() else { return };
    let store = RedisStore::connect(&server.url()).await.unwrap();
    let mut connection = Connection::open(server.address()).await.unwrap();
    let token = "0123456789abcdef";
    for (id, held, seconds) in [("done", 'd', 86400), ("in-work", 'c', 86400)] {
        let set = format!("SET portone:webhook:1:{id} {held}{token} EX {seconds}\r\n");
        connection.send(set.as_bytes()).await.unwrap();
    }
    sleep(SHORT).await;
    old_deliveries_count_everywhere(&store).await;
    every_step(&store).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_old_key_of_redis_counts_until_it_ends_and_leaves_nothing_behind() {
    let Some(server) = DatabaseServer::redis() else { return };
    let store = RedisStore::connect(&server.url()).await.unwrap();
    let mut connection = Connection::open(server.address()).await.unwrap();
    for held in ["short c0123456789abcdef PX 800", "endless c0123456789abcdef"] {
        let set = format!("SET portone:webhook:1:{held}\r\n");
        connection.send(set.as_bytes()).await.unwrap();
    }
    sleep(SHORT).await;
    for id in ["short", "endless"] {
        let claimed = store.claim(key(id, token()), SHORT * 2).await.unwrap();
        assert!(matches!(claimed, Claimed::InProgress { .. }), "{id}: {claimed:?}");
        // The attempt that was refused has left no claim that could be completed.
        let refused = token();
        let claimed = store.claim(key(id, refused), LONG).await.unwrap();
        assert!(matches!(claimed, Claimed::InProgress { .. }), "{id}: {claimed:?}");
        let lost = store.complete(key(id, refused), LONG).await.unwrap();
        assert_eq!(lost, Completion::Lost, "{id}");
    }
    sleep(SHORT * 4).await;
    for id in ["short", "endless"] {
        assert_eq!(store.claim(key(id, token()), LONG).await.unwrap(), Claimed::Acquired, "{id}");
    }
}

/// Checks both ends of the search for old keys. While there is one, it counts. When there is none, claims no longer
/// ask for it, so one that appears after all is not seen.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn old_keys_of_redis_are_asked_for_until_none_is_left() {
    let Some(server) = DatabaseServer::redis() else { return };
    let store = RedisStore::connect(&server.url()).await.unwrap();
    let other = store.clone().key_prefix("b[i]lling").unwrap();
    let mut connection = Connection::open(server.address()).await.unwrap();
    let mut put = async |name: String| {
        let set = format!("SET {name} d0123456789abcdef EX 86400\r\n");
        connection.send(set.as_bytes()).await.unwrap();
    };
    for number in 0..3000 {
        put(format!("another-{number}")).await;
    }
    put("portone:webhook:1:done".to_owned()).await;
    sleep(SHORT).await;
    for store in [&store, &other] {
        for number in 0..100u8 {
            let claimed = store.claim(key(&[number], token()), LONG).await.unwrap();
            assert_eq!(claimed, Claimed::Acquired);
        }
    }
    for name in ["portone:webhook:1:later", "b[i]lling:1:later"] {
        put(name.to_owned()).await;
    }
    sleep(SHORT).await;
    for id in ["done", "later"] {
        assert_eq!(store.claim(key(id, token()), LONG).await.unwrap(), Claimed::Completed, "{id}");
    }
    assert_eq!(other.claim(key("later", token()), LONG).await.unwrap(), Claimed::Acquired);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_redis_that_forgets_or_cannot_be_written_to_is_refused() {
    let Some(server) = DatabaseServer::redis() else { return };
    let mut connection = Connection::open(server.address()).await.unwrap();
    let mut configured = async |commands: &str| {
        connection.send(commands.as_bytes()).await.unwrap();
        sleep(SHORT).await;
        RedisStore::connect(&server.url()).await
    };
    // Without a limit of memory, nothing is evicted.
    assert!(configured("CONFIG SET maxmemory-policy allkeys-lru\r\n").await.is_ok());
    let error = configured("CONFIG SET maxmemory 100mb\r\n").await.unwrap_err();
    assert!(
        matches!(&error, RedisSetupError::Evicts { policy } if policy == "allkeys-lru"),
        "{error:?}"
    );
    assert!(error.to_string().contains("maxmemory-policy noeviction"), "{error}");
    assert!(configured("CONFIG SET maxmemory-policy noeviction\r\n").await.is_ok());
    let error = configured("REPLICAOF 127.0.0.1 1\r\n").await.unwrap_err();
    assert!(matches!(error, RedisSetupError::Replica), "{error:?}");
    // If the server may not be asked for its settings, it is accepted as it is, and the log says so.
    let log = Log::default();
    let writer = log.clone();
    let subscriber = tracing_subscriber::fmt().with_writer(move || writer.clone()).finish();
    let _subscriber = tracing::subscriber::set_default(subscriber);
    assert!(configured("REPLICAOF NO ONE\r\nACL SETUSER default -info\r\n").await.is_ok());
    assert!(log.take().contains("maxmemory-policy noeviction"));
}

/// Redis pauses for longer than the lease. After the pause, the success of the handler is recorded.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_success_outlasts_a_pause_of_redis() {
    let Some(server) = DatabaseServer::redis() else { return };
    let store = RedisStore::connect(&server.url()).await.unwrap();
    let idempotency = Idempotency::new(store).lease(Duration::from_secs(2)).unwrap();
    let idempotency = idempotency.timeout(Duration::from_secs(1)).unwrap();
    let handler = Handler::start(&idempotency, "paused").await.unwrap();
    let mut connection = Connection::open(server.address()).await.unwrap();
    connection.send(b"CLIENT PAUSE 4000 ALL\r\n").await.unwrap();
    sleep(SHORT).await;
    handler.finish(true).await;
    idempotency.drain().await;
    let again = Handler::start(&idempotency.timeout(LONG).unwrap(), "paused").await;
    assert!(matches!(again, Err(ClaimRefusal::Completed)), "{again:?}");
}

/// Claims a delivery, and completes the claim in a transaction that also has an effect.
async fn handle(
    pool: &SqlitePool,
    store: &SqliteStore,
    number: usize,
) -> Result<(), Box<dyn Error>> {
    let idempotency = Idempotency::new(store.clone());
    let handler = Handler::start(&idempotency, &format!("full-{number}")).await?;
    let mut transaction = pool.begin_with("BEGIN IMMEDIATE").await?;
    let effect = sqlx::query("INSERT INTO effects VALUES (zeroblob(100))");
    effect.execute(&mut *transaction).await?;
    assert_eq!(store.complete_in(&mut transaction, &handler.claim).await?, Completion::Recorded);
    Ok(transaction.commit().await?)
}

#[tokio::test]
async fn a_full_disk_leaves_no_broken_connection_behind() {
    let folder = tempdir().unwrap();
    let file = folder.path().join("shop.db");
    let own = SqliteConnectOptions::new().filename(&file).create_if_missing(true);
    let own = SqliteStore::pool_options().max_connections(3).connect_with(own).await.unwrap();
    SqliteStore::create_tables(&own).await.unwrap();
    sqlx::raw_sql("CREATE TABLE effects (size BLOB)").execute(&own).await.unwrap();
    for pool in [own, SqliteStore::connect(&file).await.unwrap()] {
        let store = SqliteStore::new(pool.clone()).await.unwrap();
        // All connections are held at the same time, so that the loop below uses each of them.
        let mut connections = Vec::new();
        for _ in 0..3 {
            connections.push(pool.acquire().await.unwrap());
        }
        for mut connection in connections {
            let mut transaction = connection.begin_with("BEGIN IMMEDIATE").await.unwrap();
            sqlx::raw_sql("PRAGMA max_page_count = 1").execute(&mut *transaction).await.unwrap();
            let large = "INSERT INTO effects VALUES (zeroblob(1000000))";
            let full = sqlx::raw_sql(large).execute(&mut *transaction).await.unwrap_err();
            assert!(full.to_string().contains("full"), "{full}");
            drop(transaction);
            // From here on, there is room again.
            let room = "PRAGMA max_page_count = 1000000";
            sqlx::raw_sql(room).execute(&mut *connection).await.unwrap();
        }
        let handled = join_all((0..30).map(|number| handle(&pool, &store, number))).await;
        for handled in handled {
            handled.unwrap();
        }
        sqlx::raw_sql("DELETE FROM portone_webhook_claims").execute(&pool).await.unwrap();
    }
}

#[cfg(unix)]
#[tokio::test]
async fn a_file_that_was_deleted_or_replaced_is_not_written_to() {
    let folder = tempdir().unwrap();
    let [file, other] = ["shop.db", "other.db"].map(|name| folder.path().join(name));
    let pool = SqliteStore::connect(&file).await.unwrap();
    SqliteStore::create_tables(&pool).await.unwrap();
    let store = SqliteStore::new(pool.clone()).await.unwrap();
    assert_eq!(store.claim(key(b"before", token()), LONG).await.unwrap(), Claimed::Acquired);

    fs::remove_file(&file).unwrap();
    let mut tries = 0u32;
    while store.claim(key(&tries.to_be_bytes(), token()), LONG).await.is_ok() {
        tries += 1;
        assert!(tries < 1000, "it writes to a file that is gone");
        sleep(SHORT / 4).await;
    }
    // Claims fail for as long as there are no tables.
    assert!(store.claim(key(b"after", token()), LONG).await.is_err());
    assert!(matches!(SqliteStore::new(pool.clone()).await, Err(SetupError::MissingTable { .. })));
    SqliteStore::create_tables(&pool).await.unwrap();
    assert_eq!(store.claim(key(b"after", token()), LONG).await.unwrap(), Claimed::Acquired);

    let backup = SqliteStore::connect(&other).await.unwrap();
    SqliteStore::create_tables(&backup).await.unwrap();
    let restored = SqliteStore::new(backup.clone()).await.unwrap();
    let done = token();
    assert_eq!(restored.claim(key(b"restored", done), LONG).await.unwrap(), Claimed::Acquired);
    let recorded = restored.complete(key(b"restored", done), LONG).await.unwrap();
    assert_eq!(recorded, Completion::Recorded);
    // Closing the pool moves the log of the database into its file.
    backup.close().await;
    for log in ["shop.db-wal", "shop.db-shm"] {
        fs::remove_file(folder.path().join(log)).unwrap();
    }
    fs::rename(&other, &file).unwrap();
    let mut tries = 0;
    while store.claim(key(b"restored", token()), SHORT).await.unwrap_or(Claimed::Acquired)
        != Claimed::Completed
    {
        tries += 1;
        assert!(tries < 1000, "it reads from a file that is gone");
        sleep(SHORT / 4).await;
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn pgbouncer_hands_connections_out_for_a_transaction_each() {
    let Some(postgres) = DatabaseServer::postgres() else { return };
    let Some(server) = DatabaseServer::pgbouncer(&postgres) else { return };
    let pool = PostgresStore::connect(&server.url()).await.unwrap();
    let created = join_all((0..8).map(|_| PostgresStore::create_tables(&pool))).await;
    created.into_iter().collect::<Result<Vec<()>, _>>().unwrap();
    let store = PostgresStore::new(pool.clone()).await.unwrap();
    every_step(&store).await;
    sweep(&store).await;

    // The handlers use their own transactions, with prepared statements.
    sqlx::raw_sql("CREATE TABLE effects (id TEXT)").execute(&pool).await.unwrap();
    let handled = (0..100).map(async |number: i32| {
        let idempotency = Idempotency::new(store.clone());
        let handler = Handler::start(&idempotency, &format!("bounced-{number}")).await.unwrap();
        let mut transaction = pool.begin().await.unwrap();
        let effect = sqlx::query("INSERT INTO effects VALUES ($1)").bind(number.to_string());
        effect.persistent(false).execute(&mut *transaction).await.unwrap();
        let completion = store.complete_in(&mut transaction, &handler.claim).await.unwrap();
        assert_eq!(completion, Completion::Recorded);
        transaction.commit().await.unwrap();
    });
    join_all(handled).await;
    let effects = sqlx::raw_sql("SELECT count(DISTINCT id) FROM effects").fetch_one(&pool).await;
    assert_eq!(effects.unwrap().get::<i64, _>(0), 100);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn postgres_with_tls() {
    let (Some(good), Some(other)) = (Certificates::new(), Certificates::new()) else { return };
    let Some(server) = DatabaseServer::postgres_with_tls(&good) else { return };
    let (ca, other_ca) = (good.authority(), other.authority());
    let url = |settings: &str| format!("{}?{settings}", server.url());
    let verified = url(&format!("sslmode=verify-full&sslrootcert={}", ca.display()));

    let pool = PostgresStore::connect(&verified).await.unwrap();
    PostgresStore::create_tables(&pool).await.unwrap();
    every_step(&PostgresStore::new(pool).await.unwrap()).await;
    PostgresStore::connect(&url("sslmode=require")).await.unwrap();

    let refused = [
        // The certificate is signed by another authority, by one that the system does not know, or for
        // another name.
        url(&format!("sslmode=verify-full&sslrootcert={}", other_ca.display())),
        url("sslmode=verify-full"),
        verified.replace("127.0.0.1", "localhost"),
        // The server does not let in a client without TLS.
        url("sslmode=disable"),
    ];
    for url in refused {
        let error = PostgresStore::connect(&url).await.unwrap_err();
        assert!(matches!(error, SetupError::Connect(_)), "{url}: {error:?}");
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn redis_with_tls() {
    let (Some(good), Some(other)) = (Certificates::new(), Certificates::new()) else { return };
    let Some(server) = DatabaseServer::redis_with_tls(&good) else { return };
    let [ca, other_ca] =
        [good, other].map(|certificates| fs::read(certificates.authority()).unwrap());
    every_step(&RedisStore::connect_with_ca(&server.url(), &ca).await.unwrap()).await;

    let localhost = server.url().replace("127.0.0.1", "localhost");
    let plain = server.url().replace("rediss://", "redis://");
    let refused = [
        RedisStore::connect_with_ca(&server.url(), &other_ca).await.err(),
        RedisStore::connect_with_ca(&localhost, &ca).await.err(),
        RedisStore::connect_with_ca(&plain, &ca).await.err(),
        RedisStore::connect(&server.url()).await.err(),
        RedisStore::connect(&plain).await.err(),
    ];
    for (position, error) in refused.into_iter().enumerate() {
        let error = error.unwrap_or_else(|| panic!("number {position} is let in"));
        assert!(matches!(error, RedisSetupError::Connect(_)), "{position}: {error:?}");
    }
}

/// After a failover, a name leads to another server. Connections that were opened before stay with the old
/// server.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_server_that_has_become_a_replica_is_left() {
    let Some(server) = DatabaseServer::postgres() else { return };
    let pool = PgPoolOptions::new().max_connections(1).connect(&server.url()).await.unwrap();
    PostgresStore::create_tables(&pool).await.unwrap();
    let store = PostgresStore::new(pool.clone()).await.unwrap();
    let read_only = "SET default_transaction_read_only = on";
    sqlx::raw_sql(read_only).execute(&pool).await.unwrap();
    let replica = PostgresStore::new(pool).await.unwrap_err();
    assert!(matches!(replica, SetupError::Replica), "{replica:?}");
    let refused = store.claim(key(b"id", token()), LONG).await.unwrap_err();
    assert!(causes(&refused).contains("read-only"), "{refused:?}");
    assert_eq!(store.claim(key(b"id", token()), LONG).await.unwrap(), Claimed::Acquired);

    let (Some(primary), Some(next)) = (DatabaseServer::redis(), DatabaseServer::redis()) else {
        return;
    };
    let name = Name::new(primary.address()).await;
    let store = RedisStore::connect(&format!("redis://{}", name.address)).await.unwrap();
    let mut connection = Connection::open(primary.address()).await.unwrap();
    connection.send(b"REPLICAOF 127.0.0.1 1\r\n").await.unwrap();
    name.is_now(next.address());
    let mut tries = 0;
    while let Err(error) = store.claim(key(b"id", token()), LONG).await {
        assert!(causes(&error).to_lowercase().contains("read"), "{error:?}");
        tries += 1;
        assert!(tries < 100, "it stays with the replica");
        sleep(SHORT).await;
    }
}

/// A name that can lead to another server later, while open connections stay with the old one.
struct Name {
    address: SocketAddr,
    leads_to: Arc<Mutex<SocketAddr>>,
}

impl Name {
    async fn new(server: SocketAddr) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        let leads_to = Arc::new(Mutex::new(server));
        let server = Arc::clone(&leads_to);
        tokio::spawn(async move {
            while let Ok((mut client, _)) = listener.accept().await {
                let server = *server.lock().unwrap();
                tokio::spawn(async move {
                    let mut server = TcpStream::connect(server).await.unwrap();
                    tokio::io::copy_bidirectional(&mut client, &mut server).await
                });
            }
        });
        Self { address, leads_to }
    }

    fn is_now(&self, server: SocketAddr) {
        *self.leads_to.lock().unwrap() = server;
    }
}
