//! These tests check that each delivery has one effect, with every store and in both frameworks. Each server
//! is a separate process (`src/bin/shop.rs`), and its effects are counted in a database.

use std::time::{Duration, Instant};

use futures_util::future::join_all;
use portone_tests::{Connection, exchange};
use tokio::time::sleep;

use super::shops::{Setting, Shop, request};

const FRAMEWORKS: [&str; 2] = ["axum", "actix"];
/// A lease that does not run out during a test, in milliseconds.
const LONG: u64 = 60_000;

/// Checks what every store has to guarantee.
async fn every_promise(setting: &Setting) {
    let all = FRAMEWORKS.map(async |framework| {
        let shop = setting.shop(framework, LONG);
        one_effect_of_200_copies(setting, &[&shop], &format!("{framework}-copies")).await;
        a_failure_runs_again(setting, &shop, "/fail-once", &format!("{framework}-failure")).await;
        a_failure_runs_again(setting, &shop, "/panic-once", &format!("{framework}-panic")).await;
        a_hang_up_does_not_stop_the_handler(setting, &shop, &format!("{framework}-hang-up")).await;
        ids_of_every_kind(setting, &shop, framework).await;
    });
    join_all(all).await;
}

/// Checks what a store has to guarantee if several servers share it.
async fn every_shared_promise(setting: &Setting) {
    let all = FRAMEWORKS.map(async |framework| {
        let shops = [setting.shop(framework, LONG), setting.shop(framework, LONG)];
        let id = format!("{framework}-two-servers");
        one_effect_of_200_copies(setting, &[&shops[0], &shops[1]], &id).await;
        a_killed_server_is_taken_over_from(setting, framework).await;
    });
    join_all(all).await;
}

async fn one_effect_of_200_copies(setting: &Setting, shops: &[&Shop], id: &str) {
    let copies = (0..200).map(|copy| shops[copy % shops.len()].send("/work", id));
    let answers = join_all(copies).await;
    assert_eq!(setting.effects(id).await, 1, "{id}");
    let first = answers.iter().filter(|answer| answer.status == 200 && !answer.replayed);
    assert_eq!(first.count(), 1, "{id}");
    for answer in answers.iter().filter(|answer| answer.status != 200) {
        assert_eq!(answer.status, 503, "{id}: {answer:?}");
        assert_eq!(answer.reason().as_deref(), Some("IN_PROGRESS"), "{id}: {answer:?}");
        let seconds: u64 = answer.retry_after.as_ref().unwrap().parse().unwrap();
        assert!((1..=61).contains(&seconds), "{id}: {answer:?}");
    }
    let again = shops[0].send("/work", id).await;
    assert!(again.status == 200 && again.replayed, "{id}: {again:?}");
    assert_eq!(again.reason().as_deref(), Some("ALREADY_COMPLETED"));
    assert_eq!(setting.effects(id).await, 1, "{id}");
}

async fn a_failure_runs_again(setting: &Setting, shop: &Shop, path: &str, id: &str) {
    match exchange(shop.address, &request(path, id.as_bytes())).await {
        Ok(answer) => assert_eq!(answer.status, 500, "{id}: {answer:?}"),
        // A panic ends the connection, as it does without idempotency.
        Err(_) => assert_eq!(path, "/panic-once"),
    }
    assert_eq!(setting.effects(id).await, 0, "{id}");
    let again = shop.send(path, id).await;
    assert!(again.status == 200 && !again.replayed, "{id}: {again:?}");
    assert!(shop.send(path, id).await.replayed, "{id}");
    assert_eq!(setting.effects(id).await, 1, "{id}");
}

async fn a_hang_up_does_not_stop_the_handler(setting: &Setting, shop: &Shop, id: &str) {
    let mut connection = Connection::open(shop.address).await.unwrap();
    connection.send(&request("/slow", id.as_bytes())).await.unwrap();
    sleep(Duration::from_millis(300)).await;
    drop(connection);
    assert_eq!(shop.send("/slow", id).await.status, 503, "{id}: it is in work");
    eventually(async || shop.send("/slow", id).await.replayed).await;
    assert_eq!(setting.effects(id).await, 1, "{id}");
}

async fn ids_of_every_kind(setting: &Setting, shop: &Shop, framework: &str) {
    let one_byte = if framework == "axum" { "1" } else { "2" };
    // An index of PostgreSQL has no room for 2,700 bytes that do not compress.
    let long = ["", "-2"].map(|end| format!("{framework}-{}{end}", incompressible(2700)));
    let [long, longer] = long;
    let usual = [one_byte.to_owned(), format!("{framework:x<256}"), format!("{framework}-결제")];
    for id in usual.into_iter().chain([long, longer]) {
        let answers = [shop.send("/work", &id).await, shop.send("/work", &id).await];
        assert!(answers.iter().all(|answer| answer.status == 200), "{id}: {answers:?}");
        assert_eq!(answers.map(|answer| answer.replayed), [false, true], "{id}");
        let text = id.as_bytes().escape_ascii().to_string();
        assert_eq!(setting.effects(&text).await, 1, "{id}");
    }
}

fn incompressible(length: usize) -> String {
    let mut state = 1u64;
    let digits = std::iter::repeat_with(|| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
        char::from(b'0' + (state >> 33) as u8 % 64)
    });
    digits.take(length).collect()
}

async fn a_killed_server_is_taken_over_from(setting: &Setting, framework: &str) {
    let id = format!("{framework}-killed");
    let killed = setting.shop(framework, 4000);
    let mut connection = Connection::open(killed.address).await.unwrap();
    connection.send(&request("/hang", id.as_bytes())).await.unwrap();
    sleep(Duration::from_millis(500)).await;
    drop(killed);

    let next = setting.shop(framework, 4000);
    let early = next.send("/work", &id).await;
    assert_eq!(early.status, 503, "{id}: {early:?}");
    eventually(async || next.send("/work", &id).await.status == 200).await;
    assert!(next.send("/work", &id).await.replayed, "{id}");
    assert_eq!(setting.effects(&id).await, 1, "{id}");
}

/// Checks that a late handler rolls its effect back. The first handler is slower than its lease, so the
/// second takes over. The first finds this out when it completes its claim in the transaction that has its
/// effect.
async fn a_late_holder_rolls_back(setting: &Setting) {
    let all = FRAMEWORKS.map(async |framework| {
        let id = format!("{framework}-late");
        let shop = setting.shop(framework, 400);
        let late = shop.send("/transaction", &id);
        let next = async {
            sleep(Duration::from_millis(500)).await;
            // On a busy machine, the first lease may not have run out yet.
            let is_handled = async || {
                let next = shop.send("/work", &id).await;
                assert!(matches!(next.status, 200 | 503), "{id}: {next:?}");
                next.status == 200
            };
            eventually(is_handled).await;
        };
        let (late, ()) = futures_util::join!(late, next);
        assert_eq!(late.status, 500, "{id}: {late:?}");
        assert_eq!(setting.effects(&id).await, 1, "{id}");

        let id = format!("{framework}-transaction");
        let shop = setting.shop(framework, LONG);
        let answers = join_all((0..20).map(|_| shop.send("/transaction", &id))).await;
        assert_eq!(answers.iter().filter(|answer| answer.status == 200).count(), 1, "{answers:?}");
        assert!(shop.send("/transaction", &id).await.replayed, "{id}");
        assert_eq!(setting.effects(&id).await, 1, "{id}");
    });
    join_all(all).await;
}

/// Checks that deliveries go on while the store is unavailable. Each is answered with 503 until it can be
/// claimed.
async fn an_outage_under_load(mut setting: Setting) {
    let shops = FRAMEWORKS.map(|framework| setting.shop(framework, 3000));
    let ids: Vec<String> = (0..60).map(|number| format!("outage-{number}")).collect();
    let mut server = setting.server.take().unwrap();
    let send = |number: usize, id: String| {
        let address = shops[number % 2].address;
        async move {
            // The deliveries begin one after the other, so that the outage begins in the middle of them.
            sleep(Duration::from_millis(number as u64 * 25)).await;
            let deadline = Instant::now() + Duration::from_secs(40);
            let mut refused = false;
            loop {
                let answer = exchange(address, &request("/work", id.as_bytes())).await.unwrap();
                match answer.status {
                    200 => return refused,
                    503 => {
                        refused |=
                            answer.reason().as_deref() == Some("IDEMPOTENCY_STORE_UNAVAILABLE")
                    }
                    // With PostgreSQL, the effect could not be written either.
                    500 => {}
                    _ => panic!("{id}: {answer:?}"),
                }
                assert!(Instant::now() < deadline, "{id} was never accepted: {answer:?}");
                sleep(Duration::from_millis(300)).await;
            }
        }
    };
    let load = join_all(ids.iter().enumerate().map(|(number, id)| send(number, id.clone())));
    let outage = async {
        sleep(Duration::from_millis(500)).await;
        let server = tokio::task::spawn_blocking(move || {
            server.stop();
            std::thread::sleep(Duration::from_secs(3));
            server.start();
            server
        });
        server.await.unwrap()
    };
    let (refused, server) = futures_util::join!(load, outage);
    setting.server = Some(server);
    assert!(refused.contains(&true), "nobody met the outage");
    for id in &ids {
        assert_eq!(setting.effects(id).await, 1, "{id}");
    }
}

async fn eventually(mut check: impl AsyncFnMut() -> bool) {
    let deadline = Instant::now() + Duration::from_secs(15);
    while !check().await {
        assert!(Instant::now() < deadline, "it has not become true");
        sleep(Duration::from_millis(100)).await;
    }
}

#[tokio::test]
async fn memory() {
    every_promise(&Setting::memory().await).await;
}

#[tokio::test]
async fn sqlite() {
    let setting = Setting::sqlite().await;
    every_promise(&setting).await;
    every_shared_promise(&setting).await;
    a_late_holder_rolls_back(&setting).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn postgres() {
    let Some(setting) = Setting::postgres().await else { return };
    every_promise(&setting).await;
    every_shared_promise(&setting).await;
    a_late_holder_rolls_back(&setting).await;
    an_outage_under_load(setting).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn redis() {
    let Some(setting) = Setting::redis().await else { return };
    every_promise(&setting).await;
    every_shared_promise(&setting).await;
    an_outage_under_load(setting).await;
}
