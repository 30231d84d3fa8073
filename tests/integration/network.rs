//! These tests check what a broken or hostile network does to a receiver, over real sockets and on both
//! frameworks.
//!
//! `cargo test --release -p portone-tests --test network -- --nocapture` prints what was measured. A debug build
//! ignores the tests that measure memory and time.

use std::{
    fs,
    io::{self, BufRead as _, BufReader},
    net::SocketAddr,
    process::{Child, Command, Stdio},
    time::{Duration, Instant},
};

use futures_util::future::{join_all, try_join_all};
use portone_tests::{
    Connection, SHOP_SECRET, Subject, Wire as _, event_body, exchange, installed, paid,
    start_subjects,
};
use portone_webhook_core::{
    WebhookSecret, WebhookVerifier,
    testing::{Delivery, RawRequest},
};
use tokio::{sync::Mutex, time::sleep};

const KIB: usize = 1024;
/// The largest body that is accepted by default, in bytes.
const LIMIT: usize = WebhookVerifier::BODY_LIMIT;

/// A lock that makes the tests that load the machine run one after the other.
static ALONE: Mutex<()> = Mutex::const_new(());

fn secret() -> WebhookSecret {
    SHOP_SECRET.parse().unwrap()
}

fn good() -> RawRequest {
    Delivery::of(&paid()).signed_with(&secret())
}

/// Makes a delivery with the largest body that is accepted.
fn large() -> RawRequest {
    let mut body = event_body("Transaction.Paid").into_bytes();
    body.resize(LIMIT, b' ');
    Delivery::of_body(body).signed_with(&secret())
}

async fn subjects() -> [Subject; 4] {
    start_subjects(&WebhookVerifier::new(secret())).await.unwrap()
}

/// Sends a request, with a pause before each of its last `slow` bytes, until there is an answer. The result
/// is the answer and the time that it took.
async fn drip(server: SocketAddr, slow: usize, pause: Duration) -> (String, Duration) {
    let request = good().request("/webhook");
    let (at_once, slowly) = request.split_at(request.len() - slow);
    let mut connection = Connection::open(server).await.unwrap();
    let began = Instant::now();
    connection.send(at_once).await.unwrap();
    for byte in slowly.chunks(1) {
        sleep(pause).await;
        // The answer may have come meanwhile, and the server may have closed the connection.
        if connection.send(byte).await.is_err() || connection.is_readable().await {
            break;
        }
    }
    let answer = connection.answer().await.unwrap().expect("there is an answer");
    let closes = if answer.closes { ", closes" } else { "" };
    let reason = answer.reason().unwrap_or(answer.body);
    (format!("{} {reason}{closes}", answer.status), began.elapsed())
}

#[tokio::test]
async fn a_body_of_a_byte_a_second_is_given_up_after_ten() {
    let subjects = subjects().await;
    let drip = |subject: &Subject| drip(subject.address, 40, Duration::from_secs(1));
    for (subject, (answer, took)) in subjects.iter().zip(join_all(subjects.iter().map(drip)).await)
    {
        println!("{}: {answer} after {took:.1?}", subject.name);
        assert_eq!(answer, "408 READ_TIMEOUT, closes", "{}", subject.name);
        assert!(took >= WebhookVerifier::READ_TIMEOUT, "{}: {took:?}", subject.name);
        assert!(took < WebhookVerifier::READ_TIMEOUT * 2, "{}: {took:?}", subject.name);
        assert_eq!(subject.handled(), 0, "{}", subject.name);
    }
}

#[tokio::test]
async fn the_read_timeout_is_for_the_whole_body() {
    let verifier = WebhookVerifier::new(secret()).read_timeout(Duration::from_secs(2));
    let subjects = start_subjects(&verifier).await.unwrap();
    let accepted = ("200 Transaction.Paid order-1", Duration::ZERO);
    let given_up = ("408 READ_TIMEOUT, closes", Duration::from_secs(2));
    for (bytes, (expected, at_least)) in [(4, accepted), (40, given_up)] {
        // A byte is sent every tenth of a second.
        let drips = subjects.iter().map(|it| drip(it.address, bytes, Duration::from_millis(100)));
        for (subject, (answer, took)) in subjects.iter().zip(join_all(drips).await) {
            assert_eq!(answer, expected, "{}", subject.name);
            assert!(took >= at_least, "{}: {took:?}", subject.name);
        }
    }
}

/// The receivers in a separate process, which ends when this value is dropped.
struct Receivers {
    process: Child,
    /// The names and addresses of two receivers: the one with axum's layer and the one with actix-web's
    /// middleware.
    servers: [(&'static str, SocketAddr); 2],
}

impl Receivers {
    async fn start() -> Self {
        let mut process = Command::new(env!("CARGO_BIN_EXE_receiver"))
            // The process has one heap for all threads. With several heaps, chance would decide how many of
            // them grow.
            .env("MALLOC_ARENA_MAX", "1")
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let lines = BufReader::new(process.stdout.take().unwrap()).lines();
        let addresses: Vec<SocketAddr> =
            lines.take(4).map(|line| line.unwrap().parse().unwrap()).collect();
        // Each receiver opens more files with its first connection.
        for address in &addresses {
            exchange(*address, &good().request("/webhook")).await.unwrap();
        }
        Self { process, servers: [("axum", addresses[0]), ("actix-web", addresses[2])] }
    }

    /// Reads the memory in use, in bytes.
    fn memory(&self) -> usize {
        let status = fs::read_to_string(format!("/proc/{}/status", self.process.id())).unwrap();
        let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:")).unwrap();
        line.trim().trim_end_matches(" kB").parse::<usize>().unwrap() * KIB
    }

    /// Counts the open files, which include connections, once their number stays the same.
    async fn settled_files(&self) -> usize {
        let mut before = self.files();
        loop {
            sleep(Duration::from_millis(300)).await;
            let now = self.files();
            if now == before {
                return now;
            }
            before = now;
        }
    }

    fn files(&self) -> usize {
        fs::read_dir(format!("/proc/{}/fd", self.process.id())).unwrap().count()
    }

    /// Waits until no more than this number of files are open.
    async fn has_closed_all_but(&self, files: usize) {
        let began = Instant::now();
        while self.files() > files {
            assert!(began.elapsed() < Duration::from_secs(20), "{} files are open", self.files());
            sleep(Duration::from_millis(20)).await;
        }
    }
}

impl Drop for Receivers {
    fn drop(&mut self) {
        self.process.kill().unwrap();
        self.process.wait().unwrap();
    }
}

/// Reads how many files this process may have open.
fn open_files() -> usize {
    let limits = fs::read_to_string("/proc/self/limits").unwrap();
    let limit = limits.lines().find_map(|line| line.strip_prefix("Max open files")).unwrap();
    limit.split_whitespace().next().unwrap().parse().unwrap_or(usize::MAX)
}

/// Measures the median time of 100 good deliveries three times, and returns the lowest median. Other work of
/// the machine only adds to the time.
async fn usual_time(server: SocketAddr) -> Duration {
    let request = good().request("/webhook");
    let mut lowest = Duration::MAX;
    for _ in 0..3 {
        let mut times = Vec::new();
        for _ in 0..100 {
            let began = Instant::now();
            assert_eq!(exchange(server, &request).await.unwrap().status, 200);
            times.push(began.elapsed());
        }
        times.sort();
        lowest = lowest.min(times[times.len() / 2]);
    }
    lowest
}

/// The number of connections that have sent half of a body at the same time.
const CONNECTIONS: usize = 2000;

/// Says whether this process can have all these connections open to both frameworks, and those of another
/// test.
fn enough_files() -> bool {
    let enough = (open_files() > 3 * CONNECTIONS + 500).then_some(());
    installed("a limit of more than 6,500 open files (ulimit -n)", enough).is_some()
}

/// Opens connections, and sends half of a body on each.
async fn half_bodies(server: SocketAddr) -> Vec<Connection> {
    const BATCH: usize = 100;

    let request = large().request("/webhook");
    let half = &request[..request.len() - LIMIT / 2];
    let mut held = Vec::new();
    for _ in (0..CONNECTIONS).step_by(BATCH) {
        let batch = (0..BATCH).map(async |_| {
            let mut connection = Connection::open(server).await?;
            connection.send(half).await?;
            io::Result::Ok(connection)
        });
        held.extend(try_join_all(batch).await.unwrap());
        // Once this delivery is answered, all connections before it were accepted. So the queue of the
        // listener does not overflow.
        exchange(server, &good().request("/webhook")).await.unwrap();
    }
    held
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
#[cfg_attr(debug_assertions, ignore = "it measures an optimized build")]
async fn half_bodies_on_two_thousand_connections_stay_within_the_limit() {
    let alone = ALONE.lock().await;
    if !enough_files() {
        return;
    }
    let mut waiting = Vec::new();
    for framework in 0..2 {
        // Each framework gets a new process, because a process keeps memory that it has used.
        let receivers = Receivers::start().await;
        let (name, server) = receivers.servers[framework];
        let usual = usual_time(server).await;
        let (memory, files) = (receivers.memory(), receivers.settled_files().await);
        let began = Instant::now();

        let held = half_bodies(server).await;
        let meanwhile = usual_time(server).await;
        let each = receivers.memory().saturating_sub(memory) / CONNECTIONS;
        assert!(began.elapsed() < Duration::from_secs(15), "all of them are still waited for");
        println!(
            "{name}: {CONNECTIONS} connections with half a body take {} KiB each; a good delivery \
             takes {usual:.0?}, and {meanwhile:.0?} meanwhile",
            each / KIB,
        );
        // hyper also has a read buffer, which has grown to the size of the body.
        assert!(each <= 2 * LIMIT, "{name}: {each} bytes each");
        let longest = usual * 5 + Duration::from_millis(5);
        assert!(meanwhile < longest, "{name}: {usual:?} and {meanwhile:?}");
        waiting.push((name, receivers, files, held));
    }
    // Both frameworks wait for the bodies at the same time, and the next test begins meanwhile.
    drop(alone);
    for (name, receivers, files, mut held) in waiting {
        let answers = try_join_all(held.iter_mut().map(Connection::answer)).await.unwrap();
        let given_up = answers.iter().flatten().filter(|answer| answer.status == 408).count();
        assert_eq!(given_up, CONNECTIONS, "{name}");
        drop(held);
        receivers.has_closed_all_but(files).await;
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
#[cfg_attr(debug_assertions, ignore = "it measures an optimized build")]
async fn memory_levels_off_over_waves_of_half_bodies() {
    const WAVES: usize = 16;

    let _alone = ALONE.lock().await;
    if !enough_files() {
        return;
    }
    for framework in 0..2 {
        let receivers = Receivers::start().await;
        let (name, server) = receivers.servers[framework];
        let (memory, files) = (receivers.memory(), receivers.settled_files().await);
        let (mut held, mut left) = (Vec::new(), Vec::new());
        for _ in 0..WAVES {
            let wave = half_bodies(server).await;
            held.push(receivers.memory() / KIB);
            drop(wave);
            receivers.has_closed_all_but(files).await;
            left.push(receivers.memory() / KIB);
        }
        println!(
            "{name}: memory in KiB is {} before, {held:?} in each wave of {CONNECTIONS} half \
             bodies, {left:?} after it",
            memory / KIB,
        );
        // The memory that a wave leaves behind is used by the next one. That memory is in pieces, so the
        // first waves add to it. If anything were kept, the later waves would need twice as much.
        let most = |waves: &[usize]| waves.iter().max().copied().unwrap_or_default();
        let (early, late) = held.split_at(WAVES / 2);
        assert!(most(late) < most(early) * 3 / 2, "{name}: {held:?}");
        let bound = (memory + CONNECTIONS * 3 * LIMIT) / KIB;
        assert!(most(&held) < bound && most(&left) < bound, "{name}: {held:?}, {left:?}");
    }
}

/// Makes requests that are refused before their body is read, each for another reason.
fn refused_early() -> [Vec<u8>; 5] {
    let odd = good().replace_header("webhook-timestamp", "now");
    let mut too_large = large();
    too_large.body.push(b' ');
    [
        good().without_header("webhook-signature").request("/webhook"),
        good().with_header("webhook-id", "another").request("/webhook"),
        Delivery::of_body("{}").sent_at(1_700_000_000).signed_with(&secret()).request("/webhook"),
        odd.request("/webhook"),
        too_large.request("/webhook"),
    ]
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
#[cfg_attr(debug_assertions, ignore = "it measures an optimized build")]
async fn a_million_refused_requests_leave_nothing_behind() {
    const TENTHS: usize = 10;
    const CONNECTIONS: usize = 1000;
    // A batch that is sent at once also has to arrive at once. Behind half a request, actix-web says that it
    // closes the connection.
    const BATCH: usize = 33;
    const BATCHES: usize = 3;

    let _alone = ALONE.lock().await;
    let receivers = Receivers::start().await;
    for (name, server) in receivers.servers {
        let files = receivers.settled_files().await;
        let mut memory = Vec::new();
        for _ in 0..TENTHS {
            let mut forged = good();
            forged.body[0] = b'[';
            let forged = forged.request("/webhook");
            // Answers to the same request have the same length.
            let mut connection = Connection::open(server).await.unwrap();
            connection.send(&forged).await.unwrap();
            connection.answer().await.unwrap().expect("there is an answer");
            let length = connection.taken();

            let (batch, early) = (forged.repeat(BATCH), refused_early());
            // Each connection sends batches of forged requests, and then one that is refused before its body.
            let refused = async |number: usize| {
                let mut connection = Connection::open(server).await?;
                for _ in 0..BATCHES {
                    connection.send(&batch).await?;
                    let answers = connection.receive(BATCH * length).await?;
                    let last = answers.rchunks(length).next().unwrap_or_default();
                    assert!(last.starts_with(b"HTTP/1.1 400 Bad Request\r\n"), "{last:?}");
                }
                connection.send(&early[number % early.len()]).await?;
                let answer = connection.answer().await?.ok_or(io::ErrorKind::ConnectionAborted)?;
                // The body was read to its end, so the connection could take another request.
                assert!(matches!(answer.status, 400 | 413) && !answer.closes, "{answer:?}");
                io::Result::Ok(())
            };
            for start in (0..CONNECTIONS).step_by(10) {
                try_join_all((start..start + 10).map(&refused)).await.unwrap();
            }
            memory.push(receivers.memory() / KIB);
        }
        println!(
            "{name}: {} requests refused; memory in KiB at each tenth of them: {memory:?}",
            TENTHS * CONNECTIONS * (BATCH * BATCHES + 1),
        );
        let (first, last) = (memory[0], memory[memory.len() - 1]);
        assert!(last < first + 2 * KIB, "{name}: from {first} to {last} KiB");
        receivers.has_closed_all_but(files).await;
        assert_eq!(exchange(server, &good().request("/webhook")).await.unwrap().status, 200);
    }
}

/// Sends the bytes, and returns the answers that come back until the connection ends.
async fn answers(server: SocketAddr, bytes: &[u8]) -> io::Result<String> {
    let mut connection = Connection::open(server).await?;
    connection.send(bytes).await?;
    let mut shown = Vec::new();
    while let Some(answer) = connection.answer().await? {
        shown.push(match answer.reason() {
            Some(reason) => format!("{} {reason}", answer.status),
            None => answer.status.to_string(),
        });
        if answer.closes {
            break;
        }
    }
    Ok(shown.join(", "))
}

#[tokio::test]
async fn lengths_that_lie_and_garbage_reach_no_handler() {
    let verifier = WebhookVerifier::new(secret()).read_timeout(Duration::from_secs(1));
    let subjects = start_subjects(&verifier).await.unwrap();
    let good = good();
    let request = good.request("/webhook");
    let announcing = |header: &str| {
        let head = good.head("/webhook");
        [&*head, header.as_bytes(), b"\r\n\r\n", &good.body].concat()
    };
    let length = good.body.len();
    for (name, bytes, expected, runs) in [
        (
            "one byte more than is sent",
            announcing(&format!("content-length: {}", length + 1)),
            &["408 READ_TIMEOUT"][..],
            0,
        ),
        (
            // The byte that is left over is not a request.
            "one byte less than is sent",
            announcing(&format!("content-length: {}", length - 1)),
            &["400 NO_MATCHING_SIGNATURE, 400", "400 NO_MATCHING_SIGNATURE"],
            0,
        ),
        (
            "two lengths",
            announcing(&format!("content-length: {length}\r\ncontent-length: {}", length - 1)),
            &["400"],
            0,
        ),
        (
            "a length and chunks",
            announcing(&format!("content-length: {length}\r\ntransfer-encoding: chunked")),
            &["400", "400 INCOMPLETE_BODY"],
            0,
        ),
        (
            "a length of two zeros",
            [&*good.head("/webhook"), b"content-length: 00\r\nconnection: close\r\n\r\n"].concat(),
            &["400 NO_MATCHING_SIGNATURE", "400"],
            0,
        ),
        ("a negative length", announcing("content-length: -1"), &["400"], 0),
        ("a length with a sign", announcing(&format!("content-length: +{length}")), &["400"], 0),
        (
            "a length beyond every number",
            announcing(&format!("content-length: {}", "9".repeat(40))),
            &["400", "413 PAYLOAD_TOO_LARGE"],
            0,
        ),
        (
            "chunks that are none",
            announcing("transfer-encoding: chunked"),
            &["400 INCOMPLETE_BODY", "400"],
            0,
        ),
        (
            "garbage behind a good delivery",
            [&request, &b"\0\xff\r\n garbage \r\n\r\n"[..]].concat(),
            &["200, 400", "200"],
            1,
        ),
        ("garbage alone", b"\0\xff\r\n garbage \r\n\r\n".to_vec(), &["400"], 0),
        (
            // A TLS client that was given the wrong port sends this.
            "the beginning of TLS",
            b"\x16\x03\x01\x02\0\x01\0\x01\xfc\x03\x03\r\n\r\n".to_vec(),
            &["400"],
            0,
        ),
    ] {
        for subject in &subjects {
            let before = subject.handled();
            let answers = answers(subject.address, &bytes).await;
            let answers = answers.unwrap_or_else(|error| error.to_string());
            println!("{name}, {}: {answers}", subject.name);
            assert!(expected.contains(&&*answers), "{name}, {}: {answers}", subject.name);
            assert_eq!(subject.handled() - before, runs, "{name}, {}", subject.name);
            let next = exchange(subject.address, &request).await.unwrap();
            assert_eq!(next.status, 200, "after {name}, {}", subject.name);
        }
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn half_closed_connections_are_closed() {
    let _alone = ALONE.lock().await;
    let receivers = Receivers::start().await;
    let request = good().request("/webhook");
    for (name, server) in receivers.servers {
        let files = receivers.settled_files().await;
        for sent in [0, 10, request.len() - 1, request.len()] {
            let mut connections = Vec::new();
            for _ in 0..50 {
                let mut connection = Connection::open(server).await.unwrap();
                connection.send(&request[..sent]).await.unwrap();
                connection.finish_sending().await.unwrap();
                connections.push(connection);
            }
            // The other direction of the connection is still open on our side.
            receivers.has_closed_all_but(files).await;
            let mut outcomes = Vec::new();
            for mut connection in connections {
                let answer = connection.answer().await.unwrap();
                outcomes.push(answer.map_or("closed".to_owned(), |it| it.status.to_string()));
            }
            outcomes.sort();
            outcomes.dedup();
            println!("{name}, {sent} bytes of {}: {}", request.len(), outcomes.join(", "));
            // If a client has finished sending, hyper treats it as gone.
            let complete = if sent == request.len() { "200" } else { "400" };
            assert!(outcomes.iter().all(|it| it == "closed" || it == complete), "{outcomes:?}");
        }
        assert_eq!(exchange(server, &request).await.unwrap().status, 200, "{name}");
    }
}
