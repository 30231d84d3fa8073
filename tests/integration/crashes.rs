//! These tests kill servers and databases, and break connections, while many deliveries are handled at once.
//!
//! With `--ignored` a hundred thousand deliveries come: `cargo test -p portone-tests --test integration crashes --
//! --ignored --nocapture --test-threads=1`.

use std::{
    net::{Ipv4Addr, SocketAddr},
    sync::{
        Arc, Mutex,
        atomic::{AtomicBool, AtomicUsize, Ordering::SeqCst},
    },
    time::{Duration, Instant},
};

use portone_tests::{Connection, DatabaseServer};
use tokio::{
    io::copy_bidirectional,
    net::{TcpListener, TcpStream},
    task::{JoinSet, spawn_blocking},
    time::{sleep, timeout},
};

use super::shops::{Setting, Shop, request};

/// The number of deliveries that are handled at once.
const AT_ONCE: usize = 64;
/// The lease, in milliseconds. For so long the deliveries of a server that was killed wait.
const LEASE: u64 = 2000;
const MANY: usize = 100_000;
const FEW: usize = 2000;
/// The number of deliveries that a server accepts before it is killed. On a busy machine, it would otherwise be killed before
/// it has accepted any, again and again.
const ACCEPTED: usize = 8;

/// What happens while the deliveries come.
struct Plan {
    deliveries: usize,
    /// Where the handler writes its effect: `/commit` or `/effect`.
    path: &'static str,
    servers: usize,
    /// Every so many kills of a server, the database is killed, too.
    database_every: Option<usize>,
    breaks_connections: bool,
}

/// The servers, which are killed and started again.
#[derive(Clone)]
struct Servers {
    /// The addresses. The place of a server that is gone is empty.
    addresses: Arc<Mutex<Vec<Option<SocketAddr>>>>,
    /// The number of deliveries that were accepted by any of them.
    accepted: Arc<AtomicUsize>,
    /// Whether all deliveries were accepted.
    is_over: Arc<AtomicBool>,
}

impl Servers {
    fn new(servers: usize) -> Self {
        let addresses = Arc::new(Mutex::new(vec![None; servers]));
        Self { addresses, accepted: Arc::default(), is_over: Arc::default() }
    }

    fn address(&self, number: usize) -> Option<SocketAddr> {
        let addresses = self.addresses.lock().unwrap();
        addresses[number % addresses.len()]
    }

    fn set(&self, number: usize, address: Option<SocketAddr>) {
        self.addresses.lock().unwrap()[number] = address;
    }

    fn is_over(&self) -> bool {
        self.is_over.load(SeqCst)
    }

    /// Waits until so many more deliveries were accepted, or all of them.
    async fn have_accepted(&self, more: usize) {
        let accepted = self.accepted.load(SeqCst) + more;
        while self.accepted.load(SeqCst) < accepted && !self.is_over() {
            sleep(Duration::from_millis(5)).await;
        }
    }
}

/// Sends deliveries until each was answered with 200, while the plan is carried out. Then it counts the effects.
async fn carry_out(plan: &Plan, mut setting: Setting) -> (i64, i64) {
    let proxy = match plan.breaks_connections {
        true => Some(Proxy::start(setting.server.as_ref().unwrap().address()).await),
        false => None,
    };
    if let Some(proxy) = &proxy {
        setting.database = proxy.url();
    }
    let began = Instant::now();
    let servers = Servers::new(plan.servers);
    let next = Arc::new(AtomicUsize::new(0));
    let mut senders = JoinSet::new();
    for _ in 0..AT_ONCE {
        senders.spawn(send(plan.path, plan.deliveries, Arc::clone(&next), servers.clone()));
    }
    let load = async {
        senders.join_all().await;
        servers.is_over.store(true, SeqCst);
    };
    let (setting, ()) = tokio::join!(kill(plan, setting, &servers), load);
    let breaks = proxy.map_or(0, |proxy| proxy.breaks.load(SeqCst));
    let seconds = began.elapsed().as_secs_f64();
    let rate = plan.deliveries as f64 / seconds;
    println!(
        "{} deliveries in {seconds:.0} s ({rate:.0} a second), {breaks} broken connections",
        plan.deliveries
    );
    setting.all_effects().await
}

/// Sends one delivery after the other, each until it is answered with 200.
async fn send(path: &'static str, deliveries: usize, next: Arc<AtomicUsize>, servers: Servers) {
    let mut open: Option<(SocketAddr, Connection)> = None;
    loop {
        let number = next.fetch_add(1, SeqCst);
        if number >= deliveries {
            return;
        }
        let request = request(&format!("/{path}"), format!("crash-{number}").as_bytes());
        let deadline = Instant::now() + Duration::from_secs(120);
        for attempt in 0.. {
            assert!(Instant::now() < deadline, "delivery {number} was never accepted");
            let Some(address) = servers.address(number + attempt) else {
                sleep(Duration::from_millis(5)).await;
                continue;
            };
            open = open.filter(|(to, _)| *to == address);
            if open.is_none() {
                open = Connection::open(address).await.ok().map(|connection| (address, connection));
            }
            let Some((_, connection)) = &mut open else { continue };
            let sent = connection.send(&request).await.is_ok();
            match timeout(Duration::from_secs(30), connection.answer()).await.expect("it answers") {
                Ok(Some(answer)) if sent && answer.status == 200 => {
                    servers.accepted.fetch_add(1, SeqCst);
                    break;
                }
                Ok(Some(answer)) => {
                    assert!(matches!(answer.status, 500 | 503), "{answer:?}");
                    sleep(Duration::from_millis(20)).await;
                }
                _ => open = None,
            }
        }
    }
}

/// Kills servers every few hundred milliseconds, and starts others in their place.
async fn kill(plan: &Plan, mut setting: Setting, servers: &Servers) -> Setting {
    let mut shops: Vec<Option<Shop>> = Vec::new();
    for number in 0..plan.servers {
        let shop = start(&setting).await;
        servers.set(number, Some(shop.address));
        shops.push(Some(shop));
    }
    let (mut kills, mut of_the_database) = (0, 0);
    while !servers.is_over() {
        let pause = sleep(Duration::from_millis(200 + (kills as u64 * 137) % 300));
        tokio::join!(pause, servers.have_accepted(ACCEPTED));
        let number = kills % plan.servers;
        servers.set(number, None);
        shops[number] = None;
        kills += 1;
        if plan.database_every.is_some_and(|every| kills % every == 0) {
            of_the_database += 1;
            setting.server = Some(restart(setting.server.take().unwrap()).await);
        }
        let shop = start(&setting).await;
        servers.set(number, Some(shop.address));
        shops[number] = Some(shop);
    }
    println!("{kills} kills of a server, {of_the_database} of the database");
    assert!(kills >= 3, "the servers were killed {kills} times");
    setting
}

/// Starts a server. Its connections may break, and its database may not be there yet.
async fn start(setting: &Setting) -> Shop {
    let deadline = Instant::now() + Duration::from_secs(60);
    loop {
        if let Some(shop) = setting.try_shop("axum", LEASE) {
            return shop;
        }
        assert!(Instant::now() < deadline, "no server has started");
        sleep(Duration::from_millis(20)).await;
    }
}

async fn restart(mut server: DatabaseServer) -> DatabaseServer {
    let restarted = spawn_blocking(move || {
        server.stop();
        server.start();
        server
    });
    restarted.await.unwrap()
}

/// A proxy in front of a database, which breaks each connection in the middle of what it is doing.
struct Proxy {
    address: SocketAddr,
    breaks: Arc<AtomicUsize>,
}

impl Proxy {
    async fn start(database: SocketAddr) -> Self {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await.unwrap();
        let (address, breaks) = (listener.local_addr().unwrap(), Arc::<AtomicUsize>::default());
        let counted = Arc::clone(&breaks);
        tokio::spawn(async move {
            for number in 0u64.. {
                let (mut client, _) = listener.accept().await.unwrap();
                let counted = Arc::clone(&counted);
                tokio::spawn(async move {
                    let Ok(mut server) = TcpStream::connect(database).await else { return };
                    let life = Duration::from_millis(100 + number * 61 % 400);
                    if timeout(life, copy_bidirectional(&mut client, &mut server)).await.is_err() {
                        counted.fetch_add(1, SeqCst);
                    }
                });
            }
        });
        Self { address, breaks }
    }

    fn url(&self) -> String {
        format!("postgres://portone@{}/postgres", self.address)
    }
}

/// Checks that each delivery has had one effect, which was written with the claim.
async fn one_effect(plan: Plan, setting: Setting) {
    let expected = plan.deliveries as i64;
    assert_eq!(carry_out(&plan, setting).await, (expected, expected));
}

/// Checks that each delivery has had an effect, which was written beside the claim.
async fn an_effect(plan: Plan, setting: Setting) {
    let expected = plan.deliveries as i64;
    let (with_effects, effects) = carry_out(&plan, setting).await;
    assert_eq!(with_effects, expected);
    println!("{} effects more than deliveries", effects - expected);
}

fn plan(deliveries: usize) -> Plan {
    Plan { deliveries, path: "commit", servers: 1, database_every: None, breaks_connections: false }
}

async fn sqlite(deliveries: usize) {
    one_effect(plan(deliveries), Setting::sqlite().await).await;
    one_effect(Plan { servers: 2, ..plan(deliveries) }, Setting::sqlite().await).await;
    an_effect(Plan { path: "effect", ..plan(deliveries) }, Setting::sqlite().await).await;
}

async fn postgres(deliveries: usize) {
    let with_kills = Plan { database_every: Some(4), servers: 2, ..plan(deliveries) };
    let Some(setting) = Setting::postgres().await else { return };
    one_effect(with_kills, setting).await;
    let Some(setting) = Setting::postgres().await else { return };
    one_effect(Plan { breaks_connections: true, ..plan(deliveries) }, setting).await;
    let Some(setting) = Setting::postgres().await else { return };
    an_effect(Plan { path: "effect", database_every: Some(4), ..plan(deliveries) }, setting).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn sqlite_loses_and_doubles_nothing() {
    sqlite(FEW).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn postgres_loses_and_doubles_nothing() {
    postgres(FEW).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
#[ignore = "it takes some minutes"]
async fn sqlite_loses_and_doubles_nothing_of_a_hundred_thousand() {
    sqlite(MANY).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
#[ignore = "it takes some minutes"]
async fn postgres_loses_and_doubles_nothing_of_a_hundred_thousand() {
    postgres(MANY).await;
}
