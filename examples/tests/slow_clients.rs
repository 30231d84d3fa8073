//! In these tests, clients connect to the examples and send nothing. The examples are started from a shell
//! that lets a program open 1,024 files, as most shells do.
//!
//! `cargo test -p portone-examples --test slow_clients -- --ignored --nocapture` runs them, and prints what was
//! measured.
#![cfg(unix)]

mod running;

use std::{
    fs, io,
    net::SocketAddr,
    process::Command,
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
    time::{Duration, Instant},
};

use futures_util::future::join_all;
use portone_examples::DEVELOPMENT_SECRET;
use portone_tests::{Connection, Wire as _, can_open, exchange, paid};
use portone_webhook_core::{WebhookSecret, testing::Delivery};
use running::{Running, bare, program};
use tokio::{sync::Mutex, task::JoinSet, time::sleep};

/// A lock that makes the tests run one after the other.
static ALONE: Mutex<()> = Mutex::const_new(());

/// Starts an example that can open this many files, and returns it with its address.
fn start(name: &str, files: usize) -> (Running, SocketAddr) {
    let mut shell = Command::new("/bin/sh");
    shell.arg("-c").arg(format!("ulimit -n {files} && exec \"$0\"")).arg(program(name));
    let mut example = Running::start(bare(shell));
    let url = example.url("listening on ");
    (example, url.trim_start_matches("http://").parse().unwrap())
}

/// Counts the files that the example has open.
fn open_files(example: &Running) -> usize {
    fs::read_dir(format!("/proc/{}/fd", example.process.id())).unwrap().count()
}

/// Opens a connection and begins a request on it that never goes on.
async fn begin(server: SocketAddr) -> io::Result<Connection> {
    let mut connection = Connection::open(server).await?;
    connection.send(b"POST /webhook HTTP/1.1\r\nhost: localhost\r\n").await?;
    Ok(connection)
}

/// Begins a request, and keeps its connection open until the server closes it.
async fn slow(server: SocketAddr, begun: Arc<AtomicUsize>) {
    let Ok(mut connection) = begin(server).await else { return };
    begun.fetch_add(1, Ordering::SeqCst);
    while !connection.is_readable().await {
        sleep(Duration::from_millis(500)).await;
    }
}

/// Sends a good delivery over a new connection, and returns how long the answer took.
async fn deliver(server: SocketAddr) -> Duration {
    let secret: WebhookSecret = DEVELOPMENT_SECRET.parse().unwrap();
    let request = Delivery::of(&paid()).signed_with(&secret).request("/webhook");
    let began = Instant::now();
    assert_eq!(exchange(server, &request).await.unwrap().status, 200);
    began.elapsed()
}

#[tokio::test]
#[ignore = "it opens thousands of connections"]
async fn eleven_hundred_slow_clients_do_not_stop_a_receiver() {
    const SLOW: usize = 1100;

    let _alone = ALONE.lock().await;
    if !can_open(3 * SLOW) {
        return;
    }
    // With a limit of 256, the files run out before the places do.
    let examples = [("axum", 1024), ("axum", 256), ("actix", 1024)];
    let all = examples.map(async |(name, limit)| {
        let (example, server) = start(name, limit);
        // The clients connect one after the other, so that the queue of the listener does not overflow.
        let mut clients = Vec::new();
        for _ in 0..SLOW {
            clients.push(begin(server).await.unwrap());
        }
        let files = open_files(&example);
        let mut longest = Duration::ZERO;
        for _ in 0..20 {
            longest = longest.max(deliver(server).await);
        }
        println!(
            "{name}: {SLOW} slow clients, {files} files open of {limit}; the slowest of 20 good deliveries \
             took {longest:.1?}",
        );
    });
    join_all(all).await;
}

#[tokio::test]
#[ignore = "it opens thousands of connections"]
async fn good_deliveries_pass_five_thousand_slow_clients() {
    const SLOW: usize = 5000;
    /// The largest number of good deliveries. A slow client that gets no connection tries again less and less
    /// often, so the test does not wait for all of them.
    const GOOD_AT_MOST: usize = 500;

    let _alone = ALONE.lock().await;
    if !can_open(2 * SLOW) {
        return;
    }
    let all = ["axum", "actix"].map(async |name| {
        let (example, server) = start(name, 1024);
        let begun = Arc::<AtomicUsize>::default();
        let mut clients = JoinSet::new();
        let (mut times, mut files) = (Vec::new(), 0);
        for _ in 0..SLOW {
            clients.spawn(slow(server, Arc::clone(&begun)));
        }
        // Good deliveries are sent while the slow clients come, and when all of them are connected.
        let mut more = 20;
        while more > 0 && times.len() < GOOD_AT_MOST {
            more -= usize::from(begun.load(Ordering::SeqCst) == SLOW);
            times.push(deliver(server).await);
            files = files.max(open_files(&example));
            sleep(Duration::from_millis(5)).await;
        }
        times.sort();
        println!(
            "{name}: {} of {SLOW} slow clients begun, {files} files open at most; {} good \
             deliveries meanwhile, the median took {:.1?}, the slowest {:.1?}",
            begun.load(Ordering::SeqCst),
            times.len(),
            times[times.len() / 2],
            times[times.len() - 1],
        );
    });
    join_all(all).await;
}
