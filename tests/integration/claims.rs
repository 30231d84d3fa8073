//! These tests check what happens to a claim when the store, the handler or the server fails.

use std::{
    convert::Infallible,
    error::Error as _,
    future::{Ready, pending},
    net::{Ipv4Addr, SocketAddr, TcpListener},
    panic::AssertUnwindSafe,
    sync::{
        Arc,
        atomic::{AtomicBool, AtomicUsize, Ordering::SeqCst},
    },
    time::Duration,
};

use actix_web::{App, HttpResponse, HttpServer, dev::Service as _, rt, web, web::ServiceConfig};
use axum::{Router, body::Body, http::Request, http::StatusCode, routing::post};
use futures_util::FutureExt as _;
use portone_actix::PortOneWebhookMiddleware;
use portone_axum::PortOneWebhookLayer;
use portone_tests::{
    Connection, DatabaseServer, Handler, Log, SHOP_SECRET, Wire as _, exchange, paid,
    postgres_store, sqlite_store,
};
use portone_webhook_core::{
    Verified, Webhook, WebhookSecret, WebhookVerifier,
    testing::{self, Delivery, RawRequest},
};
use portone_webhook_idempotency::{
    Claim, ClaimKey, ClaimRefusal, ClaimToken, Claimed, Completion, Idempotency, IdempotencyStore,
    MemoryStore, StoreError, StoreFuture,
};
use portone_webhook_redis_store::RedisStore;
use portone_webhook_sqlx_store::PostgresStore;
use tempfile::tempdir;
use tokio::time::{sleep, timeout};
use tower::{Layer as _, ServiceBuilder, ServiceExt as _, service_fn};
use tracing::{Instrument as _, info, info_span};

fn secret() -> WebhookSecret {
    SHOP_SECRET.parse().unwrap()
}

fn delivery(id: &str) -> RawRequest {
    Delivery::of(&paid()).id(id).signed_with(&secret())
}

/// A store that fails as often as it is told to.
#[derive(Debug)]
struct Unreliable {
    store: Box<dyn IdempotencyStore>,
    /// The number of completions that fail from now on.
    failures: AtomicUsize,
    sweeps: Arc<AtomicUsize>,
    /// What a sweep answers, which hangs if there is nothing.
    swept: Option<u64>,
}

impl Unreliable {
    fn new(failures: usize, store: impl IdempotencyStore) -> Self {
        Self {
            store: Box::new(store),
            failures: AtomicUsize::new(failures),
            sweeps: Arc::default(),
            swept: None,
        }
    }
}

impl IdempotencyStore for Unreliable {
    fn claim<'a>(&'a self, key: ClaimKey<'a>, lease: Duration) -> StoreFuture<'a, Claimed> {
        self.store.claim(key, lease)
    }

    fn complete<'a>(&'a self, key: ClaimKey<'a>, time: Duration) -> StoreFuture<'a, Completion> {
        if self.failures.fetch_update(SeqCst, SeqCst, |left| left.checked_sub(1)).is_ok() {
            return Box::pin(async { Err(StoreError::new("it fails")) });
        }
        self.store.complete(key, time)
    }

    fn release<'a>(&'a self, key: ClaimKey<'a>) -> StoreFuture<'a, ()> {
        self.store.release(key)
    }

    fn sweep(&self, _: u32) -> StoreFuture<'_, u64> {
        self.sweeps.fetch_add(1, SeqCst);
        match self.swept {
            Some(swept) => Box::pin(async move { Ok(swept) }),
            None => Box::pin(pending()),
        }
    }
}

#[tokio::test]
async fn a_success_is_recorded_although_the_store_fails_once() {
    let folder = tempdir().unwrap();
    let store = Unreliable::new(1, sqlite_store(&folder).await);
    // The handler ends after its lease.
    let idempotency = Idempotency::new(store).lease(Duration::from_millis(500)).unwrap();
    let late = Handler::start(&idempotency, "late").await.unwrap();
    sleep(Duration::from_millis(600)).await;
    late.finish(true).await;
    idempotency.drain().await;
    let next = Handler::start(&idempotency, "late").await;
    assert!(matches!(next, Err(ClaimRefusal::Completed)), "{next:?}");
}

#[tokio::test]
async fn a_sweep_that_hangs_does_not_hold_up_the_end() {
    let store = Unreliable::new(0, MemoryStore::new(10_000).unwrap());
    let sweeps = Arc::clone(&store.sweeps);
    let idempotency = Idempotency::new(store).timeout(Duration::from_millis(100)).unwrap();
    for number in 0..2000 {
        Handler::start(&idempotency, &number.to_string()).await.unwrap().finish(true).await;
    }
    timeout(Duration::from_secs(5), idempotency.drain()).await.expect("it ends");
    assert!((1..200).contains(&sweeps.load(SeqCst)), "about one in a hundred");
}

/// Handles 5,000 deliveries within a second of the tests' time, and counts the sweeps, which say that they have removed
/// so many.
async fn sweeps_that_remove(swept: u64) -> usize {
    let mut store = Unreliable::new(0, MemoryStore::new(10_000).unwrap());
    store.swept = Some(swept);
    let sweeps = Arc::clone(&store.sweeps);
    let idempotency = Idempotency::new(store);
    for number in 0..5000 {
        Handler::start(&idempotency, &number.to_string()).await.unwrap().finish(true).await;
    }
    idempotency.drain().await;
    sweeps.load(SeqCst)
}

#[tokio::test(start_paused = true)]
async fn a_store_is_swept_again_at_once_only_if_there_is_more() {
    assert_eq!(sweeps_that_remove(0).await, 1);
    assert_eq!(sweeps_that_remove(999).await, 1);
    let sweeps = sweeps_that_remove(1000).await;
    assert!((10..150).contains(&sweeps), "{sweeps} sweeps, about one in a hundred deliveries");
}

async fn keeps_for_ever(store: impl IdempotencyStore) {
    let idempotency =
        Idempotency::new(store).lease(Duration::MAX).unwrap().retention(Duration::MAX).unwrap();
    Handler::start(&idempotency, "for-ever").await.unwrap().finish(true).await;
    let next = Handler::start(&idempotency, "for-ever").await;
    assert!(matches!(next, Err(ClaimRefusal::Completed)), "{next:?}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_longest_times_are_times() {
    keeps_for_ever(MemoryStore::new(10).unwrap()).await;

    let folder = tempdir().unwrap();
    keeps_for_ever(sqlite_store(&folder).await).await;

    if let Some(server) = DatabaseServer::redis() {
        keeps_for_ever(RedisStore::connect(&server.url()).await.unwrap()).await;
    }
    if let Some(server) = DatabaseServer::postgres() {
        keeps_for_ever(postgres_store(&server).await).await;
    }
}

#[tokio::test]
async fn times_that_let_a_handler_run_twice_are_refused() {
    let idempotency = || Idempotency::new(MemoryStore::new(10).unwrap());
    let refused = [
        idempotency().lease(Duration::ZERO),
        idempotency().timeout(Duration::ZERO),
        idempotency().retention(Duration::from_secs(599)),
    ];
    for error in refused.map(Result::unwrap_err) {
        assert!(error.source().is_none() && !error.to_string().is_empty());
    }
    // If a verifier accepts older deliveries, they are remembered for longer.
    let idempotency = idempotency().retention(Duration::from_secs(600)).unwrap();
    for (tolerance, retention) in [(0, 600), (300, 601), (86_400, 172_801)] {
        let tolerance = Duration::from_secs(tolerance);
        let verifier = WebhookVerifier::new(secret()).tolerance(tolerance);
        let handler = Handler::start_behind(&verifier, &idempotency, &format!("{tolerance:?}"))
            .await
            .unwrap();
        assert_eq!(handler.claim.retention(), Duration::from_secs(retention), "{tolerance:?}");
    }
}

/// The server may still carry out a statement after the client has stopped waiting for it.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_claim_that_is_made_too_late_is_given_back() {
    let Some(server) = DatabaseServer::postgres() else { return };
    let store = postgres_store(&server).await;
    let pool = PostgresStore::connect(&server.url()).await.unwrap();
    let dead = ClaimKey::new("name:shop", "id", ClaimToken::from_bytes([1; 16]));
    let claimed = store.claim(dead, Duration::from_millis(1)).await;
    assert_eq!(claimed.unwrap(), Claimed::Acquired);
    let mut transaction = pool.begin().await.unwrap();
    let lock = "UPDATE portone_webhook_claims SET completed = TRUE WHERE id = 'id'";
    sqlx::query(lock).execute(&mut *transaction).await.unwrap();

    let idempotency =
        Idempotency::new(store).namespace("shop").timeout(Duration::from_millis(500)).unwrap();
    let refused = Handler::start(&idempotency, "id").await;
    assert!(matches!(refused, Err(ClaimRefusal::Unavailable(_))), "{refused:?}");
    sleep(Duration::from_millis(1800)).await;
    transaction.rollback().await.unwrap();
    for _ in 0..10 {
        sleep(Duration::from_secs(1)).await;
        if Handler::start(&idempotency, "id").await.is_ok() {
            return;
        }
    }
    panic!("nobody works on it, and nobody can");
}

/// What the adapters do is what users without a framework get.
#[tokio::test]
async fn a_handler_runs_until_it_has_succeeded_without_a_framework() {
    let idempotency = Idempotency::new(MemoryStore::new(10).unwrap());
    let (verifier, runs) = (WebhookVerifier::new(secret()), AtomicUsize::new(0));
    let delivery: Verified<()> = Delivery::of(&paid()).verified(&secret());
    let attempt = |outcome: Result<u8, &'static str>| {
        let (delivery, runs) = (&delivery, &runs);
        let handler = async move |claim: Option<Claim>| {
            assert_eq!(claim.unwrap().id(), delivery.id());
            runs.fetch_add(1, SeqCst);
            outcome.inspect_err(|error| assert!(!error.contains("panic"), "{error}"))
        };
        idempotency.run(&verifier, "/", delivery, handler, Result::is_ok)
    };
    assert_eq!(attempt(Err("it fails")).await.unwrap(), Err("it fails"));
    let panics = AssertUnwindSafe(attempt(Err("it panics"))).catch_unwind().await;
    assert!(panics.is_err(), "the panic goes on");
    let at_once = |_| -> Ready<bool> { panic!("before there is a future") };
    let run = idempotency.run(&verifier, "/", &delivery, at_once, |_| true);
    assert!(AssertUnwindSafe(run).catch_unwind().await.is_err(), "the panic goes on");
    assert_eq!(attempt(Ok(7)).await.unwrap(), Ok(7));
    let again = attempt(Ok(8)).await;
    assert!(matches!(again, Err(ClaimRefusal::Completed)), "{again:?}");
    assert_eq!(runs.load(SeqCst), 3);

    let question = Webhook::TransactionConfirm(testing::confirm("order-1", 39_900));
    let question: Verified<Webhook> = Delivery::of(&question).verified(&secret());
    for _ in 0..2 {
        let handler = async |claim: Option<Claim>| claim.is_none();
        let asked = idempotency.run(&verifier, "/", &question, handler, |_| true).await;
        assert!(asked.unwrap(), "a question is asked each time, and never claimed");
    }
    timeout(Duration::from_secs(5), idempotency.drain()).await.expect("nothing runs any more");
}

#[tokio::test]
async fn a_layer_that_is_there_twice_claims_once() {
    let idempotency = Idempotency::new(MemoryStore::new(10).unwrap());
    let layer = || PortOneWebhookLayer::new(secret()).idempotency(idempotency.clone());
    let app = Router::new().route("/", post(async || {})).layer(layer()).layer(layer());
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    tokio::spawn(async move { axum::serve(listener, app).await });
    let answer = exchange(address, &delivery("twice").request("/")).await.unwrap();
    assert!(answer.status == 200 && !answer.replayed, "{answer:?}");
    assert!(exchange(address, &delivery("twice").request("/")).await.unwrap().replayed);
}

#[tokio::test]
async fn the_handler_is_in_the_span_of_the_request() {
    let log = Log::default();
    let writer = log.clone();
    let subscriber =
        tracing_subscriber::fmt().with_ansi(false).with_writer(move || writer.clone()).finish();
    let _subscriber = tracing::subscriber::set_default(subscriber);
    let handler = service_fn(async |_: Request<Body>| {
        info!("in the handler");
        Ok::<_, Infallible>(StatusCode::OK)
    });
    let layer = PortOneWebhookLayer::new(secret()).idempotency(MemoryStore::new(10).unwrap());
    let service = ServiceBuilder::new().layer(layer).service(handler);
    let delivery = delivery("span");
    let mut request = Request::post("/");
    for (name, value) in &delivery.headers {
        request = request.header(name, value.as_slice());
    }
    let request = request.body(Body::from(delivery.body)).unwrap();
    let answer = service.oneshot(request).instrument(info_span!("request")).await.unwrap();
    assert_eq!(answer.status(), StatusCode::OK);
    let log = log.take();
    assert!(log.contains("request:webhook{id=span") && log.contains("in the handler"), "{log}");
}

/// Makes a server of actix-web with one worker, which ends when it is told to.
fn start_actix(
    idempotency: Idempotency,
    configure: impl Fn(&mut ServiceConfig) + Clone + Send + 'static,
) -> (SocketAddr, actix_web::dev::Server) {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
    let address = listener.local_addr().unwrap();
    let server = HttpServer::new(move || {
        let middleware = PortOneWebhookMiddleware::new(secret()).idempotency(idempotency.clone());
        App::new().service(web::scope("").configure(configure.clone()).wrap(middleware))
    });
    (address, server.workers(1).disable_signals().listen(listener).unwrap().run())
}

#[actix_web::test]
async fn a_panic_before_there_is_a_future_gives_the_claim_back() {
    let first = Arc::new(AtomicBool::new(true));
    let (address, server) = start_actix(MemoryStore::new(10).unwrap().into(), move |app| {
        let first = Arc::clone(&first);
        let scope = web::scope("").wrap_fn(move |request, service| {
            assert!(!first.swap(false, SeqCst), "the first call panics");
            service.call(request)
        });
        app.service(scope.route("/", web::post().to(HttpResponse::Ok)));
    });
    rt::spawn(server);
    let request = delivery("panic").request("/");
    assert!(exchange(address, &request).await.is_err());
    assert_eq!(exchange(address, &request).await.unwrap().status, 200);
}

#[actix_web::test]
async fn actix_drains_between_pause_and_stop() {
    let done = Arc::new(AtomicBool::new(false));
    let idempotency = Idempotency::new(MemoryStore::new(10).unwrap());
    let (address, server) = {
        let done = Arc::clone(&done);
        start_actix(idempotency.clone(), move |app| {
            let done = Arc::clone(&done);
            let handler = move || {
                let done = Arc::clone(&done);
                async move {
                    sleep(Duration::from_millis(1500)).await;
                    done.store(true, SeqCst);
                    HttpResponse::Ok().finish()
                }
            };
            app.route("/", web::post().to(handler));
        })
    };
    let handle = server.handle();
    let server = rt::spawn(server);
    hang_up(address).await;
    handle.pause().await;
    idempotency.drain().await;
    handle.stop(true).await;
    server.await.unwrap().unwrap();
    assert!(done.load(SeqCst), "it was cut off");
}

#[tokio::test]
async fn axum_drains_after_its_graceful_shutdown() {
    let done = Arc::new(AtomicBool::new(false));
    let idempotency = Idempotency::new(MemoryStore::new(10).unwrap());
    let handler = {
        let done = Arc::clone(&done);
        async move || {
            sleep(Duration::from_millis(1500)).await;
            done.store(true, SeqCst);
        }
    };
    let layer = PortOneWebhookLayer::new(secret()).idempotency(idempotency.clone());
    let app = Router::new().route("/", post(handler)).layer(layer);
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    let (stop, stopped) = tokio::sync::oneshot::channel::<()>();
    let server = axum::serve(listener, app).with_graceful_shutdown(async {
        let _ = stopped.await;
    });
    let server = tokio::spawn(async move { server.await });
    hang_up(address).await;
    stop.send(()).unwrap();
    server.await.unwrap().unwrap();
    assert!(!done.load(SeqCst), "the server has waited for it by itself");
    idempotency.drain().await;
    assert!(done.load(SeqCst), "it was cut off");
}

/// Sends a delivery, and breaks the connection while the delivery is handled.
async fn hang_up(address: SocketAddr) {
    let mut connection = Connection::open(address).await.unwrap();
    connection.send(&delivery("hang-up").request("/")).await.unwrap();
    sleep(Duration::from_millis(300)).await;
    connection.reset().unwrap();
    sleep(Duration::from_millis(300)).await;
}

/// A server of each framework, both with the same store. Each has the routes `/a` and `/nested/b` and a
/// service at `/whole`, and everywhere the same handler, which counts its calls.
struct Shops {
    handled: Arc<AtomicUsize>,
    addresses: [SocketAddr; 2],
    _actix: actix_web::dev::ServerHandle,
}

impl Shops {
    async fn start(idempotency: &Idempotency, secrets: &str) -> Self {
        let handled = Arc::new(AtomicUsize::new(0));
        let verifier: WebhookVerifier = secrets.parse().unwrap();

        let count = Arc::clone(&handled);
        let handler = post(async move || {
            count.fetch_add(1, SeqCst);
        });
        let layer = PortOneWebhookLayer::new(verifier.clone()).idempotency(idempotency.clone());
        let routes = Router::new().route("/a", handler.clone());
        let nested = Router::new().route("/b", handler.clone());
        // This service is not a route, so the layer does not know the routes inside of it.
        let whole = layer.layer(Router::new().fallback_service(handler.clone()));
        let app = routes.nest("/nested", nested).layer(layer).nest_service("/whole", whole);
        let axum = serve_axum(app).await;

        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
        let actix = listener.local_addr().unwrap();
        let (count, idempotency) = (Arc::clone(&handled), idempotency.clone());
        let server = HttpServer::new(move || {
            let middleware = PortOneWebhookMiddleware::new(verifier.clone());
            let handler = || {
                let count = Arc::clone(&count);
                web::post().to(move || {
                    count.fetch_add(1, SeqCst);
                    std::future::ready(HttpResponse::Ok())
                })
            };
            App::new()
                .wrap(middleware.idempotency(idempotency.clone()))
                .route("/a", handler())
                .service(web::scope("/nested").route("/b", handler()))
                .service(web::scope("/whole").default_service(handler()))
        });
        let server = server.workers(1).disable_signals().listen(listener).unwrap().run();
        let handle = server.handle();
        rt::spawn(server);
        Self { handled, addresses: [axum, actix], _actix: handle }
    }

    /// Sends a delivery to the server of each framework, and returns how often the handler ran for each.
    async fn runs(&self, path: &str, delivery: &RawRequest) -> [usize; 2] {
        let mut runs = [0; 2];
        for (runs, address) in runs.iter_mut().zip(self.addresses) {
            let before = self.handled.load(SeqCst);
            exchange(address, &delivery.request(path)).await.unwrap();
            *runs = self.handled.load(SeqCst) - before;
        }
        runs
    }
}

async fn serve_axum(app: Router) -> SocketAddr {
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    tokio::spawn(async move { axum::serve(listener, app).await });
    address
}

const OTHER_SECRET: &str = "whsec_pzQGE83cSIRKM4/WH5QY+g==";

#[actix_web::test]
async fn two_routes_on_one_store_do_not_take_each_others_deliveries() {
    let idempotency = Idempotency::new(MemoryStore::new(100).unwrap());
    let shops = Shops::start(&idempotency, SHOP_SECRET).await;
    let delivery = delivery("routes");
    for path in ["/a", "/nested/b", "/whole/c", "/whole/d"] {
        let runs = shops.runs(path, &delivery).await;
        // A route of the same name on the other framework is the same endpoint.
        assert_eq!(runs, [1, 0], "{path}");
        assert_eq!(shops.runs(path, &delivery).await, [0, 0], "{path} again");
    }
    // These paths are other spellings of the same routes. Anybody who has seen a delivery can send it to them
    // within the tolerance.
    for path in ["/%61", "/a?again", "/nested/%62", "/nes%74ed/b", "//a", "/a/", "/A"] {
        assert_eq!(shops.runs(path, &delivery).await, [0, 0], "{path}");
    }
}

#[actix_web::test]
async fn two_merchants_on_one_store_do_not_take_each_others_deliveries() {
    let idempotency = Idempotency::new(MemoryStore::new(100).unwrap());
    let one = Shops::start(&idempotency, SHOP_SECRET).await;
    let other = Shops::start(&idempotency, OTHER_SECRET).await;
    let from_other =
        Delivery::of(&paid()).id("merchants").signed_with(&OTHER_SECRET.parse().unwrap());
    assert_eq!(one.runs("/a", &delivery("merchants")).await, [1, 0]);
    assert_eq!(other.runs("/a", &from_other).await, [1, 0]);
    assert_eq!(other.runs("/a", &from_other).await, [0, 0]);
}

#[actix_web::test]
async fn a_secret_can_be_replaced() {
    let both = format!("{OTHER_SECRET},{SHOP_SECRET}");
    for (name, runs_again) in [(None, 1), (Some("orders"), 0)] {
        let mut idempotency = Idempotency::new(MemoryStore::new(100).unwrap());
        if let Some(name) = name {
            idempotency = idempotency.namespace(name);
        }
        let before = Shops::start(&idempotency, SHOP_SECRET).await;
        let meanwhile = Shops::start(&idempotency, &both).await;
        let after = Shops::start(&idempotency, OTHER_SECRET).await;
        assert_eq!(before.runs("/a", &delivery("replaced")).await, [1, 0]);
        assert_eq!(meanwhile.runs("/a", &delivery("replaced")).await, [0, 0]);
        let new = Delivery::of(&paid()).id("replaced").signed_with(&OTHER_SECRET.parse().unwrap());
        assert_eq!(meanwhile.runs("/a", &new).await, [0, 0]);
        assert_eq!(after.runs("/a", &new).await, [runs_again, 0], "{name:?}");
    }
}

#[actix_web::test]
async fn a_store_that_is_full_of_work_is_answered_503() {
    let idempotency = Idempotency::new(MemoryStore::new(1).unwrap());
    let shops = Shops::start(&idempotency, SHOP_SECRET).await;
    let in_work = Handler::start(&idempotency, "in-work").await.unwrap();
    for address in shops.addresses {
        let answer = exchange(address, &delivery("new").request("/a")).await.unwrap();
        assert_eq!(answer.status, 503, "{answer:?}");
        assert_eq!(answer.reason().as_deref(), Some("IDEMPOTENCY_STORE_UNAVAILABLE"));
    }
    assert!(matches!(
        Handler::start(&idempotency, "in-work").await,
        Err(ClaimRefusal::InProgress { .. })
    ));
    in_work.finish(true).await;
    assert_eq!(shops.runs("/a", &delivery("new")).await, [1, 0]);
}

#[actix_web::test]
async fn a_name_is_the_same_on_every_route() {
    let idempotency = Idempotency::new(MemoryStore::new(100).unwrap()).namespace("orders");
    let shops = Shops::start(&idempotency, SHOP_SECRET).await;
    assert_eq!(shops.runs("/a", &delivery("named")).await, [1, 0]);
    assert_eq!(shops.runs("/nested/b", &delivery("named")).await, [0, 0]);
}

/// A store that can be unavailable, and that counts its calls.
#[derive(Debug, Clone)]
struct Counted {
    store: MemoryStore,
    away: Arc<AtomicBool>,
    calls: Arc<AtomicUsize>,
}

impl Counted {
    fn new() -> Self {
        Self {
            store: MemoryStore::new(10_000).unwrap(),
            away: Arc::default(),
            calls: Arc::default(),
        }
    }

    fn answer<'a, T: 'a>(&self, step: StoreFuture<'a, T>) -> StoreFuture<'a, T> {
        self.calls.fetch_add(1, SeqCst);
        match self.away.load(SeqCst) {
            true => Box::pin(async { Err(StoreError::new("it is away")) }),
            false => step,
        }
    }

    /// Waits for this time, and returns how often the store was called meanwhile.
    async fn calls_in(&self, time: Duration) -> usize {
        self.calls.store(0, SeqCst);
        sleep(time).await;
        self.calls.load(SeqCst)
    }
}

impl IdempotencyStore for Counted {
    fn claim<'a>(&'a self, key: ClaimKey<'a>, lease: Duration) -> StoreFuture<'a, Claimed> {
        self.answer(self.store.claim(key, lease))
    }

    fn complete<'a>(&'a self, key: ClaimKey<'a>, time: Duration) -> StoreFuture<'a, Completion> {
        self.answer(self.store.complete(key, time))
    }

    fn release<'a>(&'a self, key: ClaimKey<'a>) -> StoreFuture<'a, ()> {
        self.answer(self.store.release(key))
    }
}

const MINUTE: Duration = Duration::from_secs(60);

fn tasks() -> usize {
    tokio::runtime::Handle::current().metrics().num_alive_tasks()
}

#[tokio::test(start_paused = true)]
async fn claims_that_failed_in_an_outage_do_not_pile_up() {
    let store = Counted::new();
    let idempotency = Idempotency::new(store.clone()).lease(10 * MINUTE).unwrap();
    let before = tasks();
    store.away.store(true, SeqCst);
    for number in 0..3000 {
        let claim = Handler::start(&idempotency, &number.to_string()).await;
        assert!(matches!(claim, Err(ClaimRefusal::Unavailable(_))), "{claim:?}");
    }
    assert!(tasks() <= before + 1, "{} tasks", tasks());
    let calls = store.calls_in(MINUTE).await;
    assert!((1..=10).contains(&calls), "{calls} calls in a minute without an answer");

    // When the store is back, each claim in the backlog is released, and then released once more. After that,
    // the store is not called any more.
    store.away.store(false, SeqCst);
    let calls = store.calls_in(MINUTE).await;
    assert!((1..=2000).contains(&calls), "{calls} calls");
    assert_eq!(store.calls_in(60 * MINUTE).await, 0);
    assert_eq!(tasks(), before);
}

#[tokio::test(start_paused = true)]
async fn what_handlers_did_in_an_outage_is_recorded_after_it() {
    let store = Counted::new();
    let idempotency = Idempotency::new(store.clone());
    let before = tasks();
    let mut handlers = Vec::new();
    for number in 0..3000 {
        handlers.push(Handler::start(&idempotency, &number.to_string()).await.unwrap());
    }
    store.away.store(true, SeqCst);
    // The handlers that fail come first. Their claims make room for the claims of the handlers that succeed.
    for (number, handler) in handlers.into_iter().enumerate() {
        handler.finish(number >= 2500).await;
    }
    assert!(tasks() <= before + 1, "{} tasks", tasks());
    let calls = store.calls_in(30 * MINUTE).await;
    assert!((1..=80).contains(&calls), "{calls} calls in half an hour without an answer");

    store.away.store(false, SeqCst);
    assert!(store.calls_in(MINUTE).await <= 1000);
    for number in 2500..3000 {
        let again = Handler::start(&idempotency, &number.to_string()).await;
        assert!(matches!(again, Err(ClaimRefusal::Completed)), "{number}: {again:?}");
    }
    assert_eq!(store.calls_in(60 * MINUTE).await, 0);
    assert_eq!(tasks(), before);
    idempotency.drain().await;
}

#[tokio::test(start_paused = true)]
async fn a_claim_is_given_back_once() {
    let store = Counted::new();
    let idempotency = Idempotency::new(store.clone());
    let failed = Handler::start(&idempotency, "failed").await.unwrap();
    store.away.store(true, SeqCst);
    failed.finish(false).await;
    store.away.store(false, SeqCst);
    assert_eq!(store.calls_in(60 * MINUTE).await, 1);
    assert!(Handler::start(&idempotency, "failed").await.is_ok());
}

/// With the wrong cause, the reader of the log would look for a slow handler.
#[tokio::test]
async fn a_claim_that_has_vanished_is_not_called_slow() {
    let log = Log::default();
    let writer = log.clone();
    let subscriber = tracing_subscriber::fmt().with_writer(move || writer.clone()).finish();
    let _subscriber = tracing::subscriber::set_default(subscriber);
    let store = MemoryStore::new(1).unwrap();
    let idempotency = Idempotency::new(store.clone()).namespace("shop");
    let vanished = Handler::start(&idempotency, "id").await.unwrap();
    // `FLUSHALL` of Redis removes a claim in the same way.
    store.release(vanished.claim.key()).await.unwrap();
    vanished.finish(true).await;
    let text = log.take();
    assert!(text.contains("vanished") && !text.contains("slower"), "{text}");

    let idempotency = idempotency.lease(Duration::from_millis(50)).unwrap();
    let slow = Handler::start(&idempotency, "id").await.unwrap();
    sleep(Duration::from_millis(100)).await;
    Handler::start(&idempotency, "id").await.unwrap().finish(true).await;
    slow.finish(true).await;
    let text = log.take();
    assert!(text.contains("slower than its lease") && !text.contains("vanished"), "{text}");
}
