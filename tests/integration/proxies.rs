//! These tests check that refused requests do not keep good deliveries from a receiver behind a proxy. nginx
//! and HAProxy distribute requests to two receivers. If a receiver ends a connection while the proxy is still
//! sending, the proxy takes the receiver for broken. So a receiver that refuses a request before its body has
//! to read on. The tests check the same over HTTP/2, where a request that is not read to its end is reset,
//! and its sender may never see the answer.
//!
//! A body that is longer than `WebhookVerifier::drain_limit` may be cut off, and is not sent here. A proxy
//! has to refuse such a body by itself, as nginx does from 1 MiB on.

use std::{
    collections::BTreeMap,
    io::Write as _,
    net::SocketAddr,
    process::{Command, Stdio},
    sync::atomic::{AtomicBool, AtomicUsize, Ordering},
    time::Duration,
};

use axum::body::Body;
use futures_util::future::{join, join_all};
use http_body_util::BodyExt as _;
use hyper::client::conn::http2;
use hyper_util::rt::{TokioExecutor, TokioIo};
use portone_axum::testing::ToRequest as _;
use portone_tests::{
    Connection, Proxy, SHOP_SECRET, Wire as _, find, installed, paid, start_subjects,
};
use portone_webhook_core::{
    WebhookSecret, WebhookVerifier,
    testing::{Delivery, RawRequest},
};
use tokio::{net::TcpStream, task::spawn_blocking, time::sleep};

fn secret() -> WebhookSecret {
    SHOP_SECRET.parse().unwrap()
}

fn good() -> RawRequest {
    Delivery::of(&paid()).signed_with(&secret())
}

/// Makes requests with a body of this size that are refused before the body, each for another reason. Each
/// comes with the status of its refusal.
fn refused(size: usize) -> [(RawRequest, u16); 4] {
    let delivery = || Delivery::of_body(vec![b'x'; size]);
    let signed = delivery().signed_with(&secret());
    [
        (
            ["webhook-id", "webhook-timestamp", "webhook-signature"]
                .into_iter()
                .fold(signed.clone(), RawRequest::without_header),
            400,
        ),
        (delivery().sent_at(1_700_000_000).signed_with(&secret()), 400),
        // The sender of this request claims to wait for permission to send the body, and does not wait.
        (signed.clone().without_header("webhook-id").with_header("expect", "100-continue"), 400),
        // The `content-length` of this request is above the limit.
        (signed, 413),
    ]
}

/// The number of times that each answer came.
type Answers = BTreeMap<String, usize>;

/// Sends a request over a new connection, and says what came of the request.
async fn outcome(server: SocketAddr, request: &[u8]) -> String {
    let answer = async {
        let mut connection = Connection::open(server).await?;
        // If the answer comes early, the connection may be closed before everything is sent.
        let sent = connection.send(request).await;
        match connection.answer().await? {
            Some(answer) => Ok(answer.status.to_string()),
            None => sent.map(|()| "closed".to_owned()),
        }
    };
    answer.await.unwrap_or_else(|error: std::io::Error| error.kind().to_string())
}

/// Sends good deliveries one after the other while other loops send requests that are refused. The result has
/// the answers to the good deliveries and to the refused requests.
async fn good_while_refused(proxy: SocketAddr, size: usize) -> (Answers, [(u16, Answers); 4]) {
    const GOOD: usize = 20;

    let (over, rounds) = (AtomicBool::new(false), AtomicUsize::new(0));
    let good = async {
        let request = good().request("/webhook");
        let mut answers = Answers::new();
        for _ in 0..GOOD {
            let before = rounds.load(Ordering::SeqCst);
            *answers.entry(outcome(proxy, &request).await).or_default() += 1;
            // Some of the refused requests get their turn in between.
            while rounds.load(Ordering::SeqCst) < before + 3 {
                sleep(Duration::from_millis(1)).await;
            }
        }
        over.store(true, Ordering::SeqCst);
        answers
    };
    let refused = refused(size).map(async |(request, status)| {
        let request = request.request("/webhook");
        let mut answers = Answers::new();
        while !over.load(Ordering::SeqCst) {
            *answers.entry(outcome(proxy, &request).await).or_default() += 1;
            rounds.fetch_add(1, Ordering::SeqCst);
        }
        (status, answers)
    });
    let (good, refused) = join(good, join_all(refused)).await;
    (good, refused.try_into().unwrap())
}

/// Says whether all answers have this status.
fn all(answers: &Answers, status: u16) -> bool {
    answers.keys().all(|answer| *answer == status.to_string())
}

/// Puts two receivers of each kind behind this proxy, and checks that every request gets its answer.
async fn nothing_is_lost_behind(
    name: &str,
    start: impl FnOnce(&[[SocketAddr; 2]]) -> Option<Proxy>,
) {
    let verifier = WebhookVerifier::new(secret());
    nothing_is_lost_of(verifier, 1_000_000, name, start).await;
}

/// Checks the same as `nothing_is_lost_behind`, with this verifier and with bodies of this size.
async fn nothing_is_lost_of(
    verifier: WebhookVerifier,
    size: usize,
    name: &str,
    start: impl FnOnce(&[[SocketAddr; 2]]) -> Option<Proxy>,
) {
    let ones = start_subjects(&verifier).await.unwrap();
    let others = start_subjects(&verifier).await.unwrap();
    let pools: Vec<_> = ones.iter().zip(&others).map(|(a, b)| [a.address, b.address]).collect();
    let Some(proxy) = start(&pools) else { return };
    let mut wrong = Vec::new();
    for (address, subject) in proxy.addresses().iter().zip(&ones) {
        let (good, refused) = good_while_refused(*address, size).await;
        println!("{name}, {}: good {good:?}, refused {refused:?}", subject.name);
        if !all(&good, 200) || !refused.iter().all(|(status, answers)| all(answers, *status)) {
            wrong.push(subject.name);
        }
    }
    assert!(wrong.is_empty(), "{name}: {wrong:?}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn nothing_is_lost_behind_nginx() {
    nothing_is_lost_behind("nginx", |pools| Proxy::nginx(pools, true, None)).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn nothing_is_lost_behind_nginx_that_sends_at_once() {
    nothing_is_lost_behind("nginx, unbuffered", |pools| Proxy::nginx(pools, false, None)).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn nothing_is_lost_behind_haproxy() {
    nothing_is_lost_behind("HAProxy", Proxy::haproxy).await;
}

/// If a proxy lets larger bodies through, the receiver has to read more of them.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn nothing_is_lost_where_the_drain_limit_is_that_of_the_proxy() {
    const LIMIT: usize = 4 * 1024 * 1024;
    let verifier = WebhookVerifier::new(secret()).drain_limit(LIMIT);
    let start = |pools: &_| Proxy::nginx(pools, true, Some(LIMIT));
    nothing_is_lost_of(verifier, 3_000_000, "nginx, 4 MiB", start).await;
}

/// Opens a connection that speaks HTTP/2 without TLS from the beginning.
async fn h2c(server: SocketAddr) -> http2::SendRequest<Body> {
    let stream = TokioIo::new(TcpStream::connect(server).await.unwrap());
    let (sender, connection) = http2::handshake(TokioExecutor::new(), stream).await.unwrap();
    tokio::spawn(connection);
    sender
}

/// Sends the request over HTTP/2, and says what came of the request once the answer and its body have
/// arrived.
async fn h2c_outcome(sender: &mut http2::SendRequest<Body>, request: &RawRequest) -> String {
    let answer = async {
        sender.ready().await?;
        let answer = sender.send_request(request.to_request("http://localhost/webhook")).await?;
        let status = answer.status();
        answer.into_body().collect().await?;
        Ok::<_, hyper::Error>(status.as_u16().to_string())
    };
    answer.await.unwrap_or_else(|error| format!("{error:?}"))
}

/// Sends the request with curl, over HTTP/2 and piece by piece. The result is the status that curl saw, or
/// the reason why curl saw none. curl takes a reset for an error, whatever the answer was before.
fn curl(curl: &str, server: SocketAddr, request: &RawRequest) -> String {
    let mut command = Command::new(curl);
    command.args(["--silent", "--show-error", "--max-time", "60", "--http2-prior-knowledge"]);
    command.args(["--output", "/dev/null", "--write-out", "%{http_code}"]);
    // The body comes from a pipe, so that not all of it is there at once.
    command.args(["--request", "POST", "--upload-file", "-"]);
    command.args(["--header", &format!("content-length: {}", request.body.len())]);
    for (name, value) in request.header_pairs() {
        command.args(["--header", &format!("{name}: {}", str::from_utf8(value).unwrap())]);
    }
    command.arg(format!("http://{server}/webhook"));
    command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut process = command.spawn().unwrap();
    let mut stdin = process.stdin.take().unwrap();
    // curl does not read the rest once there is an answer.
    let _ = stdin.write_all(&request.body);
    drop(stdin);
    let output = process.wait_with_output().unwrap();
    let said = if output.status.success() { output.stdout } else { output.stderr };
    String::from_utf8_lossy(&said).trim().to_owned()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn over_http_2_each_refusal_arrives() {
    const CONNECTIONS: usize = 10;
    const SIZE: usize = 300_000;

    let subjects = start_subjects(&WebhookVerifier::new(secret())).await.unwrap();
    let program = installed("curl", find("curl", &[]));
    let mut wrong = Vec::new();
    for subject in &subjects {
        let mut outcomes = Answers::new();
        for _ in 0..CONNECTIONS {
            let mut sender = h2c(subject.h2c).await;
            // The good delivery comes last, over a connection on which all others were sent.
            for (request, status) in refused(SIZE).into_iter().chain([(good(), 200)]) {
                let outcome = h2c_outcome(&mut sender, &request).await;
                *outcomes.entry(format!("{status}: {outcome}")).or_default() += 1;
                let (Some(program), server) = (program.clone(), subject.h2c) else { continue };
                let outcome = spawn_blocking(move || curl(&program, server, &request));
                let outcome = outcome.await.unwrap();
                *outcomes.entry(format!("{status}: {outcome}")).or_default() += 1;
            }
        }
        println!("HTTP/2, {}: {outcomes:?}", subject.name);
        if outcomes.keys().any(|it| !["200: 200", "400: 400", "413: 413"].contains(&&**it)) {
            wrong.push(subject.name);
        }
    }
    assert!(wrong.is_empty(), "{wrong:?}");
}
