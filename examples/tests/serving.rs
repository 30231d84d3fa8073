//! These tests check what `serve` does when all places are taken, and when it has to stop.

use std::{
    future::{pending, ready},
    io::ErrorKind,
    net::SocketAddr,
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
    time::Duration,
};

use axum::{Router, body::Bytes, routing::post};
use futures_util::future::try_join_all;
use portone_examples::serve::serve;
use portone_tests::Connection;
use tokio::{
    io::AsyncReadExt as _,
    net::{TcpListener, TcpStream},
    sync::{Semaphore, oneshot},
    time::sleep,
};

/// The number of places for connections in `serve.rs`.
const PLACES: usize = 512;
const REQUEST: &[u8] = b"POST / HTTP/1.1\r\nhost: localhost\r\ncontent-length: 4\r\n\r\nbody";

/// A handler that takes the body and then waits until it may go on.
#[derive(Clone)]
struct Work {
    begun: Arc<AtomicUsize>,
    go: Arc<Semaphore>,
}

impl Work {
    fn new() -> Self {
        Self { begun: Arc::default(), go: Arc::new(Semaphore::new(0)) }
    }

    fn app(&self) -> Router {
        let work = self.clone();
        Router::new().route(
            "/",
            post(async move |_: Bytes| {
                work.begun.fetch_add(1, Ordering::SeqCst);
                work.go.acquire().await.unwrap().forget();
            }),
        )
    }

    async fn has_begun(&self, times: usize) {
        while self.begun.load(Ordering::SeqCst) < times {
            sleep(Duration::from_millis(5)).await;
        }
    }
}

async fn listener() -> (TcpListener, SocketAddr) {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    (listener, address)
}

/// Opens a connection and sends these bytes on it.
async fn sent(server: SocketAddr, bytes: &[u8]) -> Connection {
    let mut connection = Connection::open(server).await.unwrap();
    connection.send(bytes).await.unwrap();
    connection
}

async fn status(connection: &mut Connection) -> std::io::Result<u16> {
    Ok(connection.answer().await?.expect("there is an answer").status)
}

/// `end` registers the handlers of signals when it is polled first. If a request could be answered before that,
/// a signal that follows the answer would be lost.
#[tokio::test]
async fn no_connection_is_accepted_before_the_end_was_polled() {
    for _ in 0..20 {
        let (listener, server) = listener().await;
        let mut client = TcpStream::connect(server).await.unwrap();
        // The runtime learns that somebody has connected.
        sleep(Duration::from_millis(5)).await;
        serve(listener, Work::new().app(), ready(())).await;
        // A connection that was accepted would end without an error.
        let ended = client.read(&mut [0]).await.unwrap_err();
        assert_eq!(ended.kind(), ErrorKind::ConnectionReset);
    }
}

#[tokio::test]
async fn the_client_that_was_waited_for_longest_is_closed_for_a_new_one() {
    let (listener, server) = listener().await;
    let work = Work::new();
    work.go.add_permits(10);
    tokio::spawn(serve(listener, work.app(), pending()));

    // The first client lacks a part of the body, and the second lacks a part of the headers. The third has
    // sent nothing, and the fourth has not sent a second request.
    let mut clients = vec![sent(server, &REQUEST[..REQUEST.len() - 1]).await];
    clients.push(sent(server, &REQUEST[..20]).await);
    clients.push(sent(server, b"").await);
    clients.push(sent(server, REQUEST).await);
    assert_eq!(status(&mut clients[3]).await.unwrap(), 200);
    while clients.len() < PLACES {
        clients.push(sent(server, b"").await);
    }
    let mut new = Vec::new();
    for closed in 0..4 {
        new.push(sent(server, REQUEST).await);
        assert_eq!(status(&mut new[closed]).await.unwrap(), 200);
        while !clients[closed].is_readable().await {}
        assert!(!clients[closed + 1].is_readable().await, "{closed}");
        assert!(clients[closed].answer().await.unwrap().is_none(), "{closed}");
    }
}

#[tokio::test]
async fn requests_at_work_are_not_closed_for_new_ones() {
    let (listener, server) = listener().await;
    let work = Work::new();
    tokio::spawn(serve(listener, work.app(), pending()));

    let mut clients = Vec::new();
    for _ in 0..PLACES {
        clients.push(sent(server, REQUEST).await);
    }
    work.has_begun(PLACES).await;
    for _ in 0..10 {
        clients.push(sent(server, REQUEST).await);
    }
    // Once a request is answered, its connection stays open only until the next connection needs the place.
    for done in 1..=10 {
        work.go.add_permits(1);
        work.has_begun(PLACES + done).await;
    }
    assert_eq!(work.begun.load(Ordering::SeqCst), PLACES + 10);
    work.go.add_permits(PLACES);
    let statuses = try_join_all(clients.iter_mut().map(status)).await.unwrap();
    assert!(statuses.iter().all(|status| *status == 200), "{statuses:?}");
}

#[tokio::test]
async fn what_is_at_work_is_answered_before_the_end() {
    let (listener, server) = listener().await;
    let work = Work::new();
    let (end, ended) = oneshot::channel::<()>();
    let serving = tokio::spawn(serve(listener, work.app(), async { drop(ended.await) }));

    let mut client = sent(server, REQUEST).await;
    let mut silent = sent(server, b"").await;
    work.has_begun(1).await;
    end.send(()).unwrap();
    while Connection::open(server).await.is_ok() {
        sleep(Duration::from_millis(5)).await;
    }
    // A client that has sent nothing is not waited for.
    assert!(silent.answer().await.unwrap().is_none());
    assert!(!serving.is_finished());
    work.go.add_permits(1);
    assert_eq!(status(&mut client).await.unwrap(), 200);
    serving.await.unwrap();
}
