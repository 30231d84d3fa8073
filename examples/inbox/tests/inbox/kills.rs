//! These tests check that nothing is lost and nothing is done twice while everything is killed.

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::{
        Arc,
        atomic::{AtomicU64, Ordering},
    },
    thread,
    time::{Duration, Instant},
};

use sqlx::PgPool;
use tokio::{
    join,
    task::{JoinSet, spawn_blocking},
    time::sleep,
};

use crate::{
    fleet::{Engine, Process, Servers, until_none_is_left},
    portone::{Addresses, Sender},
};

/// The number of payments that have no order, so that their deliveries fail.
const POISON: u64 = 20;
const SENDERS: u64 = 16;

/// Returns the payment of a delivery. In each twentieth of the deliveries, one has no order.
fn payment(number: u64, deliveries: u64) -> String {
    let each = deliveries / POISON;
    if number % each == each / 2 { format!("poison-{number}") } else { format!("order-{number}") }
}

/// The pace of one test, which spreads the kills over all deliveries.
struct Pace {
    deliveries: u64,
    kills: u64,
    /// The number of deliveries that have begun.
    sent: AtomicU64,
    /// The number of kills that have begun.
    killed: AtomicU64,
}

impl Pace {
    /// Returns the number of the next delivery, unless there are enough, when so many kills have begun.
    async fn next_delivery(&self) -> Option<u64> {
        let number = self.sent.fetch_add(1, Ordering::Relaxed);
        if number >= self.deliveries {
            return None;
        }
        while self.killed.load(Ordering::Relaxed) * self.deliveries < number * self.kills {
            sleep(Duration::from_millis(5)).await;
        }
        Some(number)
    }

    /// Returns the number of the next kill, unless there are enough, when so many deliveries have begun.
    fn next_kill(&self) -> Option<u64> {
        let number = self.killed.load(Ordering::Relaxed);
        if number >= self.kills {
            return None;
        }
        while self.sent.load(Ordering::Relaxed) * self.kills < number * self.deliveries {
            thread::sleep(Duration::from_millis(5));
        }
        Some(self.killed.fetch_add(1, Ordering::Relaxed))
    }
}

/// The servers and processes of a shop that is killed.
struct Killed {
    servers: Servers,
    addresses: Addresses,
    receivers: [Process; 2],
    workers: [Process; 2],
    kills: BTreeMap<&'static str, u32>,
}

impl Killed {
    fn start(servers: Servers, addresses: Addresses) -> Self {
        let start = |role| [(); 2].map(|()| servers.start_process(role));
        let (receivers, workers) = (start("receive"), start("work"));
        let shop = Self { servers, addresses, receivers, workers, kills: BTreeMap::new() };
        shop.tell_addresses();
        shop
    }

    fn tell_addresses(&self) {
        let addresses = self.receivers.iter().map(Process::address).collect();
        *self.addresses.lock().unwrap() = addresses;
    }

    /// Kills processes and database servers one after the other by SIGKILL, and starts them again.
    fn kill_on(mut self, pace: &Pace) -> Self {
        while let Some(number) = pace.next_kill() {
            thread::sleep(Duration::from_millis(300));
            let turn = usize::try_from(number).unwrap();
            let killed = match (turn % 4, &mut self.servers.redis) {
                (0, _) => {
                    let worker = &mut self.workers[turn / 4 % 2];
                    worker.kill();
                    *worker = self.servers.start_process("work");
                    "worker"
                }
                (1, _) => {
                    let receiver = &mut self.receivers[turn / 4 % 2];
                    receiver.kill();
                    *receiver = self.servers.start_process("receive");
                    self.tell_addresses();
                    "receiver"
                }
                (3, Some(redis)) => {
                    redis.stop();
                    redis.start();
                    "Redis"
                }
                _ => {
                    self.servers.postgres.stop();
                    self.servers.postgres.start();
                    "PostgreSQL"
                }
            };
            *self.kills.entry(killed).or_insert(0) += 1;
        }
        self
    }
}

async fn shipments(pool: &PgPool) -> Vec<String> {
    sqlx::query_scalar("SELECT payment_id FROM shipments").fetch_all(pool).await.unwrap()
}

/// Returns the payments of the dead deliveries.
fn dead(servers: &Servers) -> BTreeSet<String> {
    let printed = servers.run(&["dead"]);
    let lines = printed.lines().filter_map(|line| line.strip_prefix("msg-"));
    lines.map(|line| line.split(' ').next().unwrap().to_owned()).collect()
}

async fn nothing_is_lost_or_doubled(engine: Engine, deliveries: u64, kills: u64) {
    let begun = Instant::now();
    let orders = format!("SELECT 'order-' || n FROM generate_series(0, {deliveries}) AS n");
    let Some(servers) = Servers::start(engine, &orders).await else { return };
    let addresses = Addresses::default();
    let shop = Killed::start(servers, addresses.clone());
    let (sent, killed) = Default::default();
    let pace = Arc::new(Pace { deliveries, kills, sent, killed });
    let killing = pace.clone();
    let killer = spawn_blocking(move || shop.kill_on(&killing));

    // Sixteen senders send each delivery until it is answered 200, and every tenth once more after that.
    let senders = (0..SENDERS).map(|_| {
        let (pace, mut sender) = (pace.clone(), Sender::new(addresses.clone()));
        async move {
            while let Some(number) = pace.next_delivery().await {
                let payment = payment(number, deliveries);
                sender.deliver(&payment).await;
                if number % 10 == 0 {
                    sender.deliver(&payment).await;
                }
            }
            sender.attempts
        }
    });
    let senders = JoinSet::from_iter(senders);
    let sent = async { (senders.join_all().await.iter().sum::<usize>(), begun.elapsed()) };
    let ((attempts, answered), shop) = join!(sent, async { killer.await.unwrap() });
    let (servers, kills) = (&shop.servers, &shop.kills);

    // Each delivery is shipped or dead.
    let pool = servers.pool().await;
    let all: BTreeSet<_> = (0..deliveries).map(|number| payment(number, deliveries)).collect();
    until_none_is_left("deliveries", async || servers.queued(&pool).await).await;
    let dead = dead(servers);
    let poison = all.iter().filter(|payment| payment.starts_with("poison-"));
    assert!(poison.clone().all(|payment| dead.contains(payment)), "{dead:?}");
    let shipped: BTreeSet<_> = shipments(&pool).await.into_iter().collect();
    assert_eq!(&shipped | &dead, all, "something is lost");

    // The cause is mended, and the dead ones are tried again.
    for payment in poison {
        sqlx::query("INSERT INTO orders VALUES ($1)").bind(payment).execute(&pool).await.unwrap();
    }
    servers.run(&["retry", "--all"]);
    until_none_is_left("deliveries", async || servers.queued(&pool).await).await;
    let shipped = shipments(&pool).await;
    assert_eq!(shipped.iter().cloned().collect::<BTreeSet<_>>(), all, "something is lost");
    assert_eq!(shipped.len(), all.len(), "something was done twice");
    assert_eq!(servers.run(&["dead"]), "");
    println!(
        "{engine:?}: {deliveries} deliveries, {attempts} attempts, killed: {kills:?}, {} were dead, all answered after \
         {answered:.0?}, all shipped after {:.0?}",
        dead.len(),
        begun.elapsed()
    );
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn postgres_loses_and_doubles_nothing() {
    nothing_is_lost_or_doubled(Engine::Postgres, 2_000, 16).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn redis_loses_and_doubles_nothing() {
    nothing_is_lost_or_doubled(Engine::Redis, 2_000, 16).await;
}

/// The same with 100,000 deliveries takes minutes.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
#[ignore = "it takes minutes"]
async fn postgres_loses_and_doubles_nothing_of_a_hundred_thousand() {
    nothing_is_lost_or_doubled(Engine::Postgres, 100_000, 200).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
#[ignore = "it takes minutes"]
async fn redis_loses_and_doubles_nothing_of_a_hundred_thousand() {
    nothing_is_lost_or_doubled(Engine::Redis, 100_000, 200).await;
}
