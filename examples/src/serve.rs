//! This module serves an axum application in place of `axum::serve`. That function waits for the headers of a
//! request for ever, and accepts connections until the process can open no more files. A thousand clients
//! that send nothing would stop it.
//!
//! This module has places for `CONNECTIONS` connections. Each connection either waits for its client, who has
//! yet to send headers, a body or the next request, or works on a request that has arrived. When all places
//! are taken, the connection that has waited longest is closed for the new one. So clients that send nothing
//! push out each other, while a delivery, which arrives at once, is answered.
//!
//! The server supports HTTP/1.1 only, and no upgrades. A shop that has WebSockets, HTTP/2 or `ConnectInfo`
//! can serve its webhooks with this module on a separate port, or put a proxy with these limits in front.
//!
//! The file uses nothing else of the examples, so it can be copied as it is.

use std::{
    collections::BTreeMap,
    future::Future,
    io,
    pin::pin,
    sync::{
        Arc, Mutex, MutexGuard, PoisonError,
        atomic::{AtomicU64, Ordering},
    },
    time::Duration,
};

use axum::Router;
use http_body_util::BodyExt as _;
use hyper::{
    Request,
    body::Incoming,
    server::conn::http1,
    service::{Service as _, service_fn},
};
use hyper_util::{
    rt::{TokioIo, TokioTimer},
    server::graceful::GracefulShutdown,
    service::TowerToHyperService,
};
use tokio::{
    net::{TcpListener, TcpStream},
    sync::{Notify, OwnedSemaphorePermit, Semaphore},
    time::{Instant, sleep},
};

/// The longest time that a client may take to send the headers, and may be silent between two requests.
const HEADERS: Duration = Duration::from_secs(10);
/// The largest number of open connections. Each takes a file. A process can usually open 1,024 files (`ulimit
/// -n`), and needs some for itself.
const CONNECTIONS: usize = 512;
/// The time that a connection may always wait before it is closed for another. What its client has sent has
/// to be read, and the answer has to be written.
const GRACE: Duration = Duration::from_millis(100);
/// The longest time that a running request may take once the server has to stop. PortOne waits for an answer
/// as long.
pub const LAST_REQUESTS: Duration = Duration::from_secs(30);

/// Serves `app` until `end` is ready, finishes the requests that have arrived, and returns.
pub async fn serve(listener: TcpListener, app: Router, end: impl Future<Output = ()>) {
    let mut http = http1::Builder::new();
    http.timer(TokioTimer::new()).header_read_timeout(HEADERS);
    let app = TowerToHyperService::new(app);
    let places = Arc::new(Semaphore::new(CONNECTIONS));
    let waiting = Arc::<Waiting>::default();
    let connections = GracefulShutdown::new();
    let mut end = pin!(end);
    loop {
        let accepted = async {
            let stream = accept(&listener, &waiting).await;
            (stream, place(&places, &waiting).await)
        };
        // A signal that `end` waits for is heard from the first poll of `end` on, so that poll comes first.
        let (stream, place) = tokio::select! {
            biased;
            () = &mut end => break,
            accepted = accepted => accepted,
        };
        let client = Client::new(&waiting);
        let (app, served) = (app.clone(), client.clone());
        let service = service_fn(move |request: Request<Incoming>| {
            let (app, client) = (app.clone(), served.clone());
            async move {
                // The connection waits for its client until the body has been read or dropped.
                let wait = client.arrived();
                let request = request.map(|body| {
                    body.map_frame(move |frame| {
                        let _until_the_body_is_dropped = &wait;
                        frame
                    })
                });
                let response = app.call(request).await;
                client.is_waited_for();
                response
            }
        });
        let connection = connections.watch(http.serve_connection(TokioIo::new(stream), service));
        tokio::spawn(async move {
            tokio::select! {
                // An error on a connection concerns its client alone.
                _ = connection => {}
                () = client.close.notified() => {}
            }
            drop(place);
        });
    }
    // From here on, no new connection is accepted.
    drop(listener);
    finish(connections, &waiting).await;
}

/// Waits for the requests that have arrived.
async fn finish(connections: GracefulShutdown, waiting: &Waiting) {
    let last = async {
        // A request that is on its way arrives within a second. Other clients are not waited for.
        sleep(Duration::from_secs(1)).await;
        while waiting.close_longest() {}
        sleep(LAST_REQUESTS).await;
    };
    tokio::select! {
        () = connections.shutdown() => {}
        () = last => {}
    }
}

/// Accepts the next connection.
async fn accept(listener: &TcpListener, waiting: &Waiting) -> TcpStream {
    loop {
        match listener.accept().await {
            Ok((stream, _)) => return stream,
            // The client has gone already.
            Err(error) if error.kind() == io::ErrorKind::ConnectionAborted => {}
            Err(error) => {
                // Usually no more files can be opened, because `ulimit -n` allows fewer files or because
                // other parts of the program have opened them.
                eprintln!("no connection can be accepted: {error}");
                for _ in 0..CONNECTIONS / 16 {
                    waiting.close_longest();
                }
                sleep(Duration::from_millis(50)).await;
            }
        }
    }
}

/// Waits for a place for one more connection. Meanwhile it closes connections that have waited long enough.
async fn place(places: &Arc<Semaphore>, waiting: &Waiting) -> OwnedSemaphorePermit {
    loop {
        if let Ok(place) = Arc::clone(places).try_acquire_owned() {
            return place;
        }
        waiting.close_longest();
        tokio::select! {
            place = Arc::clone(places).acquire_owned() => {
                return place.expect("the semaphore is never closed");
            }
            // After this pause, another connection may have waited long enough.
            () = sleep(Duration::from_millis(10)) => {}
        }
    }
}

/// The connections that wait for their clients.
#[derive(Default)]
struct Waiting {
    /// The start of each wait and the signal that closes the connection, by the number of the wait. The first
    /// entry has waited longest.
    queue: Mutex<BTreeMap<u64, (Instant, Arc<Notify>)>>,
    waits: AtomicU64,
}

impl Waiting {
    fn queue(&self) -> MutexGuard<'_, BTreeMap<u64, (Instant, Arc<Notify>)>> {
        self.queue.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Closes the connection that has waited longest, if it has waited long enough. The result says whether a
    /// connection was closed.
    fn close_longest(&self) -> bool {
        let mut queue = self.queue();
        let longest = queue.first_entry().filter(|longest| longest.get().0.elapsed() >= GRACE);
        longest.is_some_and(|longest| {
            longest.remove().1.notify_one();
            true
        })
    }
}

/// The wait of a connection, which ends when this value is dropped.
struct Wait {
    waiting: Arc<Waiting>,
    number: u64,
}

impl Drop for Wait {
    fn drop(&mut self) {
        self.waiting.queue().remove(&self.number);
    }
}

/// The client of a connection.
#[derive(Clone)]
struct Client {
    waiting: Arc<Waiting>,
    close: Arc<Notify>,
    wait: Arc<Mutex<Option<Wait>>>,
}

impl Client {
    fn new(waiting: &Arc<Waiting>) -> Self {
        let client =
            Self { waiting: Arc::clone(waiting), close: Arc::default(), wait: Arc::default() };
        client.is_waited_for();
        client
    }

    fn is_waited_for(&self) {
        let number = self.waiting.waits.fetch_add(1, Ordering::Relaxed);
        self.waiting.queue().insert(number, (Instant::now(), Arc::clone(&self.close)));
        let wait = Wait { waiting: Arc::clone(&self.waiting), number };
        *self.wait.lock().unwrap_or_else(PoisonError::into_inner) = Some(wait);
    }

    /// Hands over the wait of a client whose headers have arrived. The wait goes on for the body.
    fn arrived(&self) -> Option<Wait> {
        self.wait.lock().unwrap_or_else(PoisonError::into_inner).take()
    }
}
