//! These tests send ten thousand deliveries within a second, as after an hour in which a shop was away. They need the
//! machine for themselves, so they run by themselves: `cargo test -p portone-tests --test integration peaks -- --ignored
//! --nocapture`.

use std::{
    collections::HashSet,
    io::BufRead as _,
    net::SocketAddr,
    time::{Duration, Instant},
};

use portone_tests::{Answer, can_open, exchange};
use tokio::{
    sync::Mutex,
    task::{JoinSet, spawn_blocking},
    time::{sleep_until, timeout},
};

use super::shops::{Setting, request};

const DELIVERIES: usize = 10_000;
/// PortOne waits so long for an answer.
const READ_TIMEOUT: Duration = Duration::from_secs(30);
/// The largest memory of the server, in bytes.
const MEMORY: u64 = 400 << 20;

/// A lock that makes the tests run one after the other.
static ALONE: Mutex<()> = Mutex::const_new(());

/// Sends all deliveries within a second, each on a connection of its own, as PortOne's servers do. Every tenth of them is
/// the copy of the one before.
async fn peak(setting: Setting) {
    let _alone = ALONE.lock().await;
    if !can_open(DELIVERIES) {
        return;
    }
    let mut shop = setting.shop("axum", 60_000);
    let output = shop.output.take().unwrap();
    let effects = spawn_blocking(move || output.lines().map_while(Result::ok).collect::<Vec<_>>());
    let began = Instant::now() + Duration::from_millis(500);
    let mut sent = JoinSet::new();
    for number in 0..DELIVERIES {
        let id = format!("peak-{}", number - usize::from(number % 10 == 9));
        let at = began + Duration::from_secs(1).mul_f64(number as f64 / DELIVERIES as f64);
        sent.spawn(send(shop.address, request("/print", id.as_bytes()), at));
    }
    let answers = sent.join_all().await;
    let (slowest, answers): (Vec<Duration>, Vec<Answer>) = answers.into_iter().unzip();
    let count =
        |test: &dyn Fn(&Answer) -> bool| answers.iter().filter(|answer| test(answer)).count();
    let handled = count(&|answer| answer.status == 200 && !answer.replayed);
    println!(
        "{}: the slowest of {DELIVERIES} answers after {:.1} s, {handled} were handled, {} MiB",
        setting.store,
        slowest.iter().max().unwrap().as_secs_f64(),
        shop.peak_memory() >> 20,
    );
    for answer in answers.iter().filter(|answer| answer.status != 200) {
        assert_eq!(answer.status, 503, "{answer:?}");
    }
    assert!(shop.peak_memory() < MEMORY, "{} bytes", shop.peak_memory());
    drop(shop);
    let effects = effects.await.unwrap();
    assert_eq!(effects.iter().collect::<HashSet<_>>().len(), effects.len(), "one was doubled");
    assert_eq!(effects.len(), handled);
}

async fn send(to: SocketAddr, request: Vec<u8>, at: Instant) -> (Duration, Answer) {
    sleep_until(at.into()).await;
    let began = Instant::now();
    let answer = timeout(READ_TIMEOUT, exchange(to, &request)).await;
    (began.elapsed(), answer.expect("it is answered in time").expect("it is answered"))
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
#[ignore = "it needs the machine for itself"]
async fn memory() {
    peak(Setting::memory().await).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
#[ignore = "it needs the machine for itself"]
async fn sqlite() {
    peak(Setting::sqlite().await).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
#[ignore = "it needs the machine for itself"]
async fn postgres() {
    if let Some(setting) = Setting::postgres().await {
        peak(setting).await;
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
#[ignore = "it needs the machine for itself"]
async fn redis() {
    if let Some(setting) = Setting::redis().await {
        peak(setting).await;
    }
}
