//! These tests check that a shop which loses webhooks and is killed again and again has what PortOne has in the end.
//! The shop is a separate process (`src/bin/catching_shop.rs`).

use std::{
    collections::{BTreeMap, BTreeSet},
    io::{BufRead as _, BufReader, Read as _},
    net::SocketAddr,
    process::{Child, Command, Stdio},
    time::{Duration, Instant, SystemTime},
};

use portone::{
    DateTime,
    testing::{NewPayment, Payments, SentWebhook, StandIn},
};
use portone_tests::{
    Answer, DatabaseServer, SHOP_SECRET, Wire as _, event_name, exchange, serve_stand_in,
};
use portone_webhook_core::WebhookSecret;
use portone_webhook_sqlx_store::{PostgresStore, SqliteStore};
use serde_json::json;
use sqlx::{PgPool, SqlitePool};
use tempfile::tempdir;
use tokio::time::{sleep, timeout};

/// The number of payments of a shop that is killed.
const PAYMENTS: u64 = 400;

/// Numbers that look like chance, and are the same in each run.
struct Dice(u64);

impl Dice {
    fn below(&mut self, limit: u64) -> u64 {
        // This is the generator "splitmix64".
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        (mixed ^ (mixed >> 31)) % limit
    }
}

struct Shop {
    process: Child,
    address: SocketAddr,
}

impl Shop {
    fn start(store: &str, api: &str, start: &str) -> Self {
        let mut process = Command::new(env!("CARGO_BIN_EXE_catching_shop"))
            .args([store, api, start])
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut line = String::new();
        BufReader::new(process.stdout.take().unwrap()).read_line(&mut line).unwrap();
        let address = line.trim().parse().expect("the shop has started");
        Self { process, address }
    }

    /// Brings a webhook to the shop, and gives the status of its answer, if there is one.
    async fn deliver(&self, webhook: &SentWebhook) -> Option<u16> {
        let request = webhook.request.request("/webhook");
        let answer = timeout(Duration::from_secs(5), exchange(self.address, &request)).await;
        answer.ok()?.ok().map(|Answer { status, .. }| status)
    }
}

impl Drop for Shop {
    fn drop(&mut self) {
        self.process.kill().unwrap();
        self.process.wait().unwrap();
    }
}

/// What PortOne's API knows, and the webhooks that are on their way.
struct PortOne {
    payments: Payments,
    dice: Dice,
    on_the_way: Vec<SentWebhook>,
    /// Every event that has happened.
    events: BTreeSet<String>,
}

impl PortOne {
    /// Lets a payment begin, or something happen to one that has begun.
    fn happen(&mut self, begun: &mut u64) {
        let id = |number| format!("order-{number}");
        if *begun < PAYMENTS && self.dice.below(3) == 0 {
            self.payments.open(NewPayment::new(id(*begun), 5_000)).unwrap();
            *begun += 1;
        } else if *begun > 0 {
            let id = id(self.dice.below(*begun));
            match self.dice.below(6) {
                0 => drop(self.payments.fail(&id, "the card is over its limit")),
                1 => drop(self.payments.issue_virtual_account(&id)),
                2 => drop(self.payments.cancel(&id, Some(1_000))),
                3 => drop(self.payments.cancel(&id, None)),
                _ => drop(self.payments.pay(&id)),
            }
        }
        for sent in self.payments.take_webhooks() {
            self.events.insert(event_name(&sent.event));
            match self.dice.below(10) {
                // It is lost.
                0..=3 => {}
                // It comes twice.
                4 | 5 => self.on_the_way.extend([sent.clone(), sent]),
                _ => self.on_the_way.push(sent),
            }
        }
    }

    /// Takes one of the webhooks that are on their way, in any order. Some stay for long.
    fn next_webhook(&mut self) -> Option<SentWebhook> {
        if self.on_the_way.len() < 20 && self.dice.below(2) == 0 {
            return None;
        }
        let count = u64::try_from(self.on_the_way.len()).unwrap();
        let index = (count > 0).then(|| self.dice.below(count))?;
        Some(self.on_the_way.swap_remove(usize::try_from(index).unwrap()))
    }

    fn statuses(&self, begun: u64) -> BTreeMap<String, String> {
        let payments =
            (0..begun).filter_map(|number| self.payments.get(&format!("order-{number}")));
        payments.map(|it| (it.id().unwrap().to_owned(), it.status().to_owned())).collect()
    }
}

enum Tables {
    Sqlite(SqlitePool),
    Postgres(PgPool),
}

impl Tables {
    async fn effects(&self) -> Vec<String> {
        let effects = sqlx::query_scalar("SELECT event FROM effects");
        match self {
            Self::Sqlite(pool) => effects.fetch_all(pool).await.unwrap(),
            Self::Postgres(pool) => {
                sqlx::query_scalar("SELECT event FROM effects").fetch_all(pool).await.unwrap()
            }
        }
    }

    async fn statuses(&self) -> BTreeMap<String, String> {
        let select = "SELECT id, status FROM payments";
        let rows: Vec<(String, String)> = match self {
            Self::Sqlite(pool) => sqlx::query_as(select).fetch_all(pool).await.unwrap(),
            Self::Postgres(pool) => sqlx::query_as(select).fetch_all(pool).await.unwrap(),
        };
        rows.into_iter().collect()
    }
}

/// Loses, doubles, delays and mixes up webhooks while the shop is killed, and compares what it has in the end.
async fn nothing_is_missed(store: &str, tables: Tables, seed: u64) {
    let start = DateTime::from(SystemTime::now() - Duration::from_secs(60));
    let stand_in = StandIn::new();
    let payments = stand_in.payments();
    let secret: WebhookSecret = SHOP_SECRET.parse().unwrap();
    payments.send_webhooks("https://shop.example/webhook", &secret);
    let api = serve_stand_in(stand_in).await.unwrap();
    let mut portone =
        PortOne { payments, dice: Dice(seed), on_the_way: Vec::new(), events: BTreeSet::new() };
    let mut shop = Shop::start(store, &api, start.as_str());
    let (mut begun, mut kills) = (0, 0);
    let mut next_kill = Instant::now() + Duration::from_millis(400);
    for _ in 0..PAYMENTS * 10 {
        portone.happen(&mut begun);
        if let Some(webhook) = portone.next_webhook() {
            shop.deliver(&webhook).await;
        }
        if Instant::now() >= next_kill {
            drop(shop);
            kills += 1;
            shop = Shop::start(store, &api, start.as_str());
            let pause = 100 + portone.dice.below(500);
            next_kill = Instant::now() + Duration::from_millis(pause);
        }
    }
    assert_eq!(begun, PAYMENTS);
    assert!(kills >= 5, "the shop was killed {kills} times");

    // The last webhooks come late, some of them after the catch-up has found their events.
    while let Some(webhook) = portone.on_the_way.pop() {
        shop.deliver(&webhook).await;
    }
    let mut effects = Vec::new();
    for _ in 0..600 {
        effects = tables.effects().await;
        if effects.len() >= portone.events.len() {
            break;
        }
        sleep(Duration::from_millis(100)).await;
    }
    // Whatever would be handled twice has the time to be.
    sleep(Duration::from_secs(1)).await;
    effects.extend(tables.effects().await.split_off(effects.len()));
    let distinct: BTreeSet<_> = effects.iter().cloned().collect();
    assert_eq!(distinct, portone.events, "missed, or never happened");
    assert_eq!(effects.len(), distinct.len(), "something was done twice");
    assert_eq!(tables.statuses().await, portone.statuses(begun));
    println!("{} events, {kills} kills", effects.len());
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_shop_with_sqlite_misses_nothing() {
    let folder = tempdir().unwrap();
    let file = folder.path().join("shop.db");
    let pool = SqliteStore::connect(&file).await.unwrap();
    nothing_is_missed(file.to_str().unwrap(), Tables::Sqlite(pool), 1).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_shop_with_postgres_misses_nothing() {
    let Some(server) = DatabaseServer::postgres() else { return };
    let pool = PostgresStore::connect(&server.url()).await.unwrap();
    nothing_is_missed(&server.url(), Tables::Postgres(pool), 2).await;
}

/// Catches up with so many payments, and gives the most memory that the shop has had, in KiB.
async fn memory_for(payments: u32) -> Option<u64> {
    let server = DatabaseServer::redis()?;
    // There is a payment every 700 ms. For 100,000, this is 19 hours.
    let mut at = SystemTime::now() - Duration::from_millis(700) * payments;
    let start = DateTime::from(at - Duration::from_secs(60));
    let stand_in = StandIn::new();
    for number in 0..payments {
        let id = format!("order-{number}");
        stand_in.payments().open(NewPayment::new(&id, 5_000)).unwrap();
        stand_in.payments().pay(&id).unwrap();
        at += Duration::from_millis(700);
        stand_in.payments().change(&id, json!({ "paidAt": DateTime::from(at) }));
    }
    let api = serve_stand_in(stand_in).await.unwrap();
    let mut process = Command::new(env!("CARGO_BIN_EXE_catching_shop"))
        .args([&server.url(), &api, start.as_str()])
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut stdout = process.stdout.take().unwrap();
    let line = tokio::task::spawn_blocking(move || {
        let mut line = String::new();
        stdout.read_to_string(&mut line).unwrap();
        line
    });
    let line = line.await.unwrap();
    assert!(process.wait().unwrap().success());
    let (handled, memory) = line.trim().split_once(' ').expect("there are two numbers");
    assert_eq!(handled.parse(), Ok(payments));
    memory.parse().ok()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn memory_does_not_grow_with_the_payments() {
    let Some(few) = memory_for(1_000).await else { return };
    let many = memory_for(10_000).await.unwrap();
    println!("{few} KiB for 1,000 payments, {many} KiB for 10,000");
    assert!(many * 10 < few * 15, "{few} KiB became {many} KiB");
}

/// The same with 100,000 payments takes minutes.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
#[ignore = "it takes minutes"]
async fn a_hundred_thousand_payments_take_no_more_memory() {
    let Some(few) = memory_for(1_000).await else { return };
    let many = memory_for(100_000).await.unwrap();
    println!("{few} KiB for 1,000 payments, {many} KiB for 100,000");
    assert!(many * 10 < few * 15, "{few} KiB became {many} KiB");
}
