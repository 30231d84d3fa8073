//! These tests make many steps of the SQL stores at once, so that they share commits, and compare the answers with those of
//! steps alone.

use std::{
    fs, panic,
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering::SeqCst},
    },
    thread,
    time::Duration,
};

use futures_util::future::{join, join_all};
use portone_tests::{DatabaseServer, postgres_store, sqlite_store};
use portone_webhook_idempotency::{ClaimKey, ClaimToken, Claimed, Completion, IdempotencyStore};
use portone_webhook_sqlx_store::{PostgresStore, SqliteStore};
use sqlx::{
    AssertSqlSafe, ConnectOptions as _, Connection as _, PgConnection, postgres::PgPoolOptions,
    sqlite::SqliteConnectOptions,
};
use tempfile::tempdir;
use tokio::{
    runtime::Runtime,
    time::{sleep, timeout},
};

use super::stores::{LONG, SHORT, key, token};

const MANY: usize = 200;

async fn claim(store: &dyn IdempotencyStore, id: &str, token: ClaimToken, lease: Duration) {
    assert_eq!(store.claim(key(id, token), lease).await.unwrap(), Claimed::Acquired, "{id}");
}

async fn complete(store: &dyn IdempotencyStore, id: &str, token: ClaimToken, time: Duration) {
    let completion = store.complete(key(id, token), time).await.unwrap();
    assert_eq!(completion, Completion::Recorded, "{id}");
}

async fn each_step(store: &dyn IdempotencyStore) {
    waiting_steps_are_small(store);
    two_at_once(store).await;
    every_answer(store).await;
    every_form_of_key(store).await;
}

/// Makes steps of every kind at once, with every kind of row in their way.
async fn every_answer(store: &dyn IdempotencyStore) {
    let [held, done, late, forgotten, own, released] = [(); 6].map(|()| token());
    for (id, token, lease) in [
        ("held", held, LONG),
        ("done", done, LONG),
        ("late", late, SHORT),
        ("forgotten", forgotten, LONG),
        ("own", own, LONG),
        ("released", released, LONG),
    ] {
        claim(store, id, token, lease).await;
    }
    complete(store, "done", done, LONG).await;
    complete(store, "forgotten", forgotten, SHORT).await;
    sleep(SHORT * 2).await;

    let new: Vec<(String, ClaimToken)> =
        (0..MANY).map(|number| (format!("new-{number}"), token())).collect();
    let claims = new.iter().map(|(id, token)| (id.as_str(), *token));
    // These come twice at once, and then meet rows of every kind.
    let claims = claims.chain([("twice", token()), ("twice", token())]);
    let rows = ["held", "done", "late", "forgotten"].map(|id| (id, token()));
    let claims: Vec<_> = claims.chain(rows).collect();
    let claims = join_all(claims.iter().map(|(id, token)| store.claim(key(id, *token), LONG)));
    let completions = [("own", own), ("held", token()), ("nothing", token()), ("done", done)];
    let completions =
        join_all(completions.iter().map(|(id, token)| store.complete(key(id, *token), LONG)));
    let releases = [("released", released), ("held", token()), ("done", done)];
    let releases = join_all(releases.iter().map(|(id, token)| store.release(key(id, *token))));
    let (claims, (completions, releases)) = join(claims, join(completions, releases)).await;

    let claims: Vec<Claimed> = claims.into_iter().map(Result::unwrap).collect();
    assert!(claims[..MANY].iter().all(|claimed| *claimed == Claimed::Acquired));
    let twice = claims[MANY..MANY + 2].iter().filter(|claimed| **claimed == Claimed::Acquired);
    assert_eq!(twice.count(), 1, "{claims:?}");
    assert!(
        matches!(claims[MANY + 2], Claimed::InProgress { remaining } if remaining > LONG / 2),
        "{claims:?}"
    );
    let expected = [Claimed::Completed, Claimed::Acquired, Claimed::Acquired];
    assert_eq!(claims[MANY + 3..], expected);
    let completions: Vec<Completion> = completions.into_iter().map(Result::unwrap).collect();
    let (recorded, lost) = (Completion::Recorded, Completion::Lost);
    assert_eq!(completions, [recorded, lost, lost, recorded]);
    releases.into_iter().for_each(|release| release.unwrap());

    // What was answered is what the store has kept.
    for id in ["own", "done"] {
        assert_eq!(store.claim(key(id, token()), LONG).await.unwrap(), Claimed::Completed, "{id}");
    }
    for (id, token) in &new {
        let held = store.claim(key(id, super::stores::token()), LONG).await.unwrap();
        assert!(matches!(held, Claimed::InProgress { .. }), "{id}: {held:?}");
        complete(store, id, *token, LONG).await;
    }
    claim(store, "released", token(), LONG).await;
    complete(store, "held", held, LONG).await;
}

/// Thousands of steps can wait, each of which has its future.
fn waiting_steps_are_small(store: &dyn IdempotencyStore) {
    let key = key("small", token());
    let sizes = [
        size_of_val(&*store.claim(key, LONG)),
        size_of_val(&*store.complete(key, LONG)),
        size_of_val(&*store.release(key)),
    ];
    assert!(sizes.iter().all(|size| *size <= 512), "{sizes:?} bytes");
}

/// Makes two steps at once, so that the second is in a batch by itself.
async fn two_at_once(store: &dyn IdempotencyStore) {
    for round in 0..5 {
        let two = [0, 1].map(|number| (format!("two-{round}-{number}"), token()));
        join_all(two.iter().map(|(id, token)| claim(store, id, *token, LONG))).await;
        for (id, _) in &two {
            let held = store.claim(key(id, token()), LONG).await.unwrap();
            assert!(matches!(held, Claimed::InProgress { .. }), "{id}: {held:?}");
        }
        join_all(two.iter().map(|(id, token)| complete(store, id, *token, LONG))).await;
    }
}

/// Claims and completes deliveries at once whose namespaces and ids have every length, any bytes, and the same bytes on both
/// sides of another border.
async fn every_form_of_key(store: &dyn IdempotencyStore) {
    let any_bytes = |length: usize| -> Vec<u8> { (0..=255).rev().cycle().take(length).collect() };
    let mut keys: Vec<_> =
        (1..=300).step_by(7).map(|n| (any_bytes(301 - n), any_bytes(n))).collect();
    let letters = b"name:shop-a";
    keys.extend((1..letters.len()).map(|at| (letters[..at].to_vec(), letters[at..].to_vec())));
    let keys: Vec<_> = keys.into_iter().map(|(namespace, id)| (namespace, id, token())).collect();
    fn key((namespace, id, token): &(Vec<u8>, Vec<u8>, ClaimToken)) -> ClaimKey<'_> {
        ClaimKey::new(namespace, id, *token)
    }
    let lease = |number| LONG + Duration::from_secs(number);
    let claims = (0..).zip(&keys).map(|(number, of)| store.claim(key(of), lease(number)));
    for claimed in join_all(claims).await {
        assert_eq!(claimed.unwrap(), Claimed::Acquired);
    }
    for completion in join_all(keys.iter().map(|of| store.complete(key(of), LONG))).await {
        assert_eq!(completion.unwrap(), Completion::Recorded);
    }
    for claimed in join_all(keys.iter().map(|of| store.claim(key(of), LONG))).await {
        assert_eq!(claimed.unwrap(), Claimed::Completed);
    }
}

/// Claims and completes many deliveries at once, with one among them that somebody else has.
async fn many(store: &dyn IdempotencyStore, prefix: &str) {
    let deliveries: Vec<_> =
        (0..MANY).map(|number| (format!("{prefix}-{number}"), token())).collect();
    let held = format!("{prefix}-held");
    claim(store, &held, token(), LONG).await;
    let claims = join_all(deliveries.iter().map(|(id, token)| claim(store, id, *token, LONG)));
    let (_, copy) = join(claims, store.claim(key(&held, token()), LONG)).await;
    assert!(matches!(copy.unwrap(), Claimed::InProgress { .. }));
    let completions =
        join_all(deliveries.iter().map(|(id, token)| complete(store, id, *token, LONG)));
    let (_, lost) = join(completions, store.complete(key(&held, token()), LONG)).await;
    assert_eq!(lost.unwrap(), Completion::Lost);
}

#[tokio::test]
async fn sqlite_answers_each_step() {
    let folder = tempdir().unwrap();
    each_step(&sqlite_store(&folder).await).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn postgres_answers_each_step() {
    let Some(server) = DatabaseServer::postgres() else { return };
    each_step(&postgres_store(&server).await).await;
}

#[tokio::test]
async fn sqlite_in_utf_16_answers_each_step() {
    let folder = tempdir().unwrap();
    let options = SqliteConnectOptions::new()
        .filename(folder.path().join("shop.db"))
        .create_if_missing(true)
        .pragma("encoding", "'UTF-16'");
    let pool = SqliteStore::pool_options().connect_with(options).await.unwrap();
    SqliteStore::create_tables(&pool).await.unwrap();
    let encoding: String = sqlx::query_scalar("PRAGMA encoding").fetch_one(&pool).await.unwrap();
    assert_eq!(encoding, "UTF-16le");
    let store = SqliteStore::new(pool).await.unwrap();
    each_step(&store).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn postgres_that_writes_bytes_in_another_way_answers_each_step() {
    let Some(server) = DatabaseServer::postgres() else { return };
    drop(postgres_store(&server).await);
    let mut connection = PgConnection::connect(&server.url()).await.unwrap();
    let escape = "ALTER DATABASE postgres SET bytea_output = escape";
    sqlx::raw_sql(escape).execute(&mut connection).await.unwrap();
    let pool = PostgresStore::connect(&server.url()).await.unwrap();
    let store = PostgresStore::new(pool).await.unwrap();
    each_step(&store).await;
    store.set_checkpoint(b"name", b"\\x").await.unwrap();
    assert_eq!(store.checkpoint(b"name").await.unwrap().unwrap(), b"\\x");
}

/// A batch waits here for a transaction when its runtime ends.
#[test]
fn sqlite_leaves_a_runtime_that_ends() {
    let panics = Arc::<AtomicUsize>::default();
    let (counted, hook) = (Arc::clone(&panics), panic::take_hook());
    panic::set_hook(Box::new(move |about| {
        let is_of_tokio = about.location().is_some_and(|place| place.file().contains("tokio"));
        counted.fetch_add(usize::from(is_of_tokio), SeqCst);
        hook(about);
    }));
    let folder = tempdir().unwrap();
    let [ends, stays] = [(); 2].map(|()| Runtime::new().unwrap());
    let (store, mut other) = stays.block_on(async {
        let store = sqlite_store(&folder).await;
        let file = SqliteConnectOptions::new().filename(folder.path().join("shop.db"));
        (store, file.connect().await.unwrap())
    });
    let transaction = stays.block_on(other.begin_with("BEGIN IMMEDIATE")).unwrap();
    for number in 0..10 {
        let store = store.clone();
        ends.spawn(async move { claim(&store, &number.to_string(), token(), LONG).await });
    }
    // A step alone has lost its turn by then, and the others are in a batch.
    thread::sleep(Duration::from_millis(500));
    drop(ends);
    stays.block_on(transaction.rollback()).unwrap();
    stays.block_on(claim(&store, "later", token(), LONG));
    assert_eq!(panics.load(SeqCst), 0);
}

#[tokio::test]
async fn sqlite_shares_commits() {
    let folder = tempdir().unwrap();
    let store = sqlite_store(&folder).await;
    let log = folder.path().join("shop.db-wal");
    let before = commits(&fs::read(&log).unwrap());
    many(&store, "shared").await;
    let commits = commits(&fs::read(&log).unwrap()) - before;
    assert!((2..=10).contains(&commits), "{commits} commits for {} steps", 2 * MANY);
}

/// Counts the commits in a write-ahead log of SQLite, which has a header of 32 bytes. Each page in it has a header of 24, in
/// which the second number is that of the database's pages if the page ends a commit, and otherwise zero.
fn commits(log: &[u8]) -> usize {
    let page = u32::from_be_bytes(log[8..12].try_into().unwrap()) as usize;
    log[32..].chunks_exact(24 + page).filter(|frame| frame[4..8] != [0; 4]).count()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn postgres_shares_commits() {
    let Some(server) = DatabaseServer::postgres() else { return };
    let store = postgres_store(&server).await;
    let mut connection = PgConnection::connect(&server.url()).await.unwrap();
    // Each transaction that writes has the next number, and so has each of these two.
    let before = transaction_number(&mut connection).await;
    many(&store, "shared").await;
    let transactions = transaction_number(&mut connection).await - before - 1;
    assert!((2..=20).contains(&transactions), "{transactions} transactions for {} steps", 2 * MANY);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn postgres_plans_once_for_many_batches() {
    let Some(server) = DatabaseServer::postgres() else { return };
    drop(postgres_store(&server).await);
    let pool = PgPoolOptions::new().max_connections(1).connect(&server.url()).await.unwrap();
    let store = PostgresStore::new(pool.clone()).await.unwrap();
    for round in 0..20 {
        many(&store, &format!("round-{round}")).await;
    }
    let plans =
        "SELECT sum(generic_plans)::bigint, sum(custom_plans)::bigint FROM pg_prepared_statements
                 WHERE name LIKE 'portone_webhook_%'";
    let (kept, made): (i64, i64) = sqlx::query_as(plans).fetch_one(&pool).await.unwrap();
    assert!(kept >= 40 && made == 0, "{kept} kept plans and {made} others");
}

/// PostgreSQL knows of the table here what it was in its first minutes, or nothing at all.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn postgres_never_reads_the_whole_table() {
    no_scan("").await;
    no_scan("ANALYZE portone_webhook_claims").await;
}

async fn no_scan(count: &str) {
    let Some(server) = DatabaseServer::postgres() else { return };
    let pool = PostgresStore::connect(&server.url()).await.unwrap();
    PostgresStore::create_tables(&pool).await.unwrap();
    pool.close().await;
    let mut connection = PgConnection::connect(&server.url()).await.unwrap();
    let before = scans(&mut connection).await;

    let pool = PostgresStore::connect(&server.url()).await.unwrap();
    let store = PostgresStore::new(pool.clone()).await.unwrap();
    // These statements are prepared while the table is empty.
    many(&store, "few").await;
    sqlx::raw_sql(AssertSqlSafe(count)).execute(&mut connection).await.unwrap();
    for round in 0..10 {
        many(&store, &format!("few-{round}")).await;
    }
    let fill = "ALTER TABLE portone_webhook_claims SET (autovacuum_enabled = FALSE);
                INSERT INTO portone_webhook_claims SELECT 'name:shop', convert_to('kept-' || number, 'UTF8'),
                convert_to('token', 'UTF8'), TRUE, now() + interval '1 day' FROM generate_series(1, 20000) AS number";
    sqlx::raw_sql(fill).execute(&mut connection).await.unwrap();
    many(&store, "many").await;
    let kept: Vec<_> = (1..=MANY).map(|number| (format!("kept-{number}"), token())).collect();
    let claims = kept.iter().map(|(id, token)| store.claim(key(id, *token), LONG));
    for claimed in join_all(claims).await {
        assert_eq!(claimed.unwrap(), Claimed::Completed);
    }
    claim(&store, "alone", token(), LONG).await;
    join_all(kept.iter().map(|(id, token)| store.release(key(id, *token)))).await;
    assert_eq!(store.sweep(100).await.unwrap(), 0);
    pool.close().await;
    assert_eq!(scans(&mut connection).await, before);
}

/// Counts how often the whole table was read by connections that have ended. A connection may tell it only then.
async fn scans(connection: &mut PgConnection) -> i64 {
    let others = "SELECT EXISTS (SELECT FROM pg_stat_activity
                  WHERE backend_type = 'client backend' AND pid <> pg_backend_pid())";
    while sqlx::query_scalar(others).fetch_one(&mut *connection).await.unwrap() {
        sleep(Duration::from_millis(10)).await;
    }
    let scans = "SELECT seq_scan FROM pg_stat_user_tables WHERE relname = 'portone_webhook_claims'";
    sqlx::query_scalar(scans).fetch_one(connection).await.unwrap()
}

async fn transaction_number(connection: &mut PgConnection) -> i64 {
    sqlx::query_scalar("SELECT txid_current()").fetch_one(connection).await.unwrap()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_transaction_that_holds_a_claim_holds_nobody_else() {
    let Some(server) = DatabaseServer::postgres() else { return };
    let store = postgres_store(&server).await;
    let slow = token();
    claim(&store, "slow", slow, LONG).await;
    let mut connection = PgConnection::connect(&server.url()).await.unwrap();
    let mut transaction = connection.begin().await.unwrap();
    let lock = "UPDATE portone_webhook_claims SET completed = TRUE WHERE id = 'slow'";
    sqlx::raw_sql(lock).execute(&mut *transaction).await.unwrap();

    // The completion waits for the transaction, and the claims find what was there before it.
    let completion = complete(&store, "slow", slow, LONG);
    let others = async {
        let again = join_all((0..20).map(|_| store.claim(key("slow", token()), LONG)));
        let (again, ()) = join(again, many(&store, "others")).await;
        for claimed in again {
            assert!(matches!(claimed.unwrap(), Claimed::InProgress { .. }));
        }
        transaction.commit().await.unwrap();
    };
    timeout(Duration::from_secs(20), join(completion, others)).await.expect("nobody is held");
    assert_eq!(store.claim(key("slow", token()), LONG).await.unwrap(), Claimed::Completed);
}

#[tokio::test]
async fn rows_of_version_1_count_for_the_steps_of_a_batch() {
    let old = |now: &str| {
        format!(
            "INSERT INTO portone_webhook_claims (namespace, id, token, completed, claimed_at, expires_at)
             VALUES (X'', CAST('old' AS BLOB), X'01', TRUE, 0, {now})"
        )
    };
    for (ends, expected) in [("9999999999999", Claimed::Completed), ("1", Claimed::Acquired)] {
        let folder = tempdir().unwrap();
        let pool = SqliteStore::connect(folder.path().join("shop.db")).await.unwrap();
        SqliteStore::create_tables(&pool).await.unwrap();
        sqlx::raw_sql(AssertSqlSafe(old(ends))).execute(&pool).await.unwrap();
        let store = SqliteStore::new(pool).await.unwrap();
        old_rows_count(&store, expected).await;
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn rows_of_version_1_count_in_postgres() {
    for (ends, expected) in
        [("now() + interval '1 day'", Claimed::Completed), ("'epoch'", Claimed::Acquired)]
    {
        let Some(server) = DatabaseServer::postgres() else { return };
        drop(postgres_store(&server).await);
        let pool = PostgresStore::connect(&server.url()).await.unwrap();
        let old = format!(
            "INSERT INTO portone_webhook_claims (namespace, id, token, completed, expires_at)
             VALUES ('', 'old', 'token', TRUE, {ends})"
        );
        sqlx::raw_sql(AssertSqlSafe(old)).execute(&pool).await.unwrap();
        old_rows_count(&PostgresStore::new(pool).await.unwrap(), expected).await;
    }
}

async fn old_rows_count(store: &dyn IdempotencyStore, expected: Claimed) {
    let tokens: Vec<ClaimToken> = (0..20).map(|_| token()).collect();
    let others = join_all(tokens.iter().map(async |token| {
        claim(store, &format!("{token:?}"), *token, LONG).await;
    }));
    // The first of the others is made alone, and the rest waits with this one.
    let (_, old) = join(others, store.claim(key("old", token()), LONG)).await;
    assert_eq!(old.unwrap(), expected);
}
