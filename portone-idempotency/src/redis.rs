use std::{
    fmt,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
    time::{Duration, Instant},
};

use redis::{
    Client, ErrorKind, IntoConnectionInfo, RedisError, Script, ServerErrorKind,
    aio::{ConnectionManager, ConnectionManagerConfig},
};

use crate::{
    ClaimToken, Claimed, Completion, DeliveryKey, IdempotencyStore, SetupError, StoreError,
    StoreFuture, claim::LATE, log,
};

/// Remembers in Redis, for any number of servers.
///
/// It connects again by itself. Each step is one script. Keys begin with `portone:webhook:2:`, and end
/// by themselves with the retention, or an hour after the lease. Times are those of the server's clock. Those that an earlier version has left, which begin with
/// `portone:webhook:1:`, count for every namespace until then.
///
/// Redis has to keep them until then: a server with a memory limit and another `maxmemory-policy` than
/// `noeviction` is refused. Set `appendonly yes` if deliveries must be remembered over a restart. A replica
/// that takes over may not know the latest claims.
///
/// ```no_run
/// use portone_idempotency::{Idempotency, RedisStore};
///
/// # async fn start() -> Result<(), Box<dyn std::error::Error>> {
/// let store = RedisStore::connect("redis://localhost/0").await?;
/// let idempotency = Idempotency::new(store);
/// # let _ = idempotency;
/// # Ok(())
/// # }
/// # let _ = start;
/// ```
#[derive(Clone)]
pub struct RedisStore {
    client: Client,
    current: Arc<Mutex<Current>>,
}

struct Current {
    connection: ConnectionManager,
    opened_at: Instant,
}

/// A claim is kept as `c`, its token and when its lease ends, in milliseconds by the server's clock. The key
/// stays for longer, so that a success can be recorded late. A completed delivery is kept as `d` and its
/// token.
///
/// The second key is that of version 1, which had no namespaces. What it says counts for all of them.
const CLAIM: &str = "
    local held = redis.call('GET', KEYS[2])
    if held then
        local remaining = redis.call('PTTL', KEYS[2])
        if remaining < 0 then
            -- Somebody has taken its end away.
            redis.call('PEXPIRE', KEYS[2], ARGV[2])
            remaining = tonumber(ARGV[2])
        end
        return string.sub(held, 1, 1) == 'd' and -2 or remaining
    end
    local time = redis.call('TIME')
    local now = time[1] * 1000 + math.floor(time[2] / 1000)
    held = redis.call('GET', KEYS[1])
    if held and string.sub(held, 1, 1) == 'd' then
        return -2
    elseif held then
        local remaining = tonumber(string.sub(held, 18)) - now
        if remaining > 0 then
            return remaining
        end
    end
    local ends = string.format('%.0f', now + ARGV[2])
    redis.call('SET', KEYS[1], 'c' .. ARGV[1] .. ends, 'PX', ARGV[2] + ARGV[3])
    return -1";
const COMPLETE: &str = "
    local held = redis.call('GET', KEYS[1])
    held = held and string.sub(held, 1, 17)
    if held ~= 'c' .. ARGV[1] and held ~= 'd' .. ARGV[1] then
        return 0
    end
    redis.call('SET', KEYS[1], 'd' .. ARGV[1], 'PX', ARGV[2])
    return 1";
const RELEASE: &str = "
    local held = redis.call('GET', KEYS[1])
    if held and string.sub(held, 1, 17) == 'c' .. ARGV[1] then
        redis.call('DEL', KEYS[1])
    end";
/// No clock ends before this.
const LONGEST: Duration = Duration::from_secs(100 * 366 * 24 * 60 * 60);

impl RedisStore {
    /// Connects to `redis://[user:password@]host[:port][/database]`.
    ///
    /// `rediss://` is the same with TLS, which the feature `tls` has. The authorities that are trusted are those
    /// of the operating system; see also [`connect_with_ca`](Self::connect_with_ca). rustls needs a provider of
    /// cryptography for the whole process: where there is none yet, this installs ring.
    ///
    /// # Errors
    ///
    /// [`SetupError::Connect`] if there is no Redis, [`SetupError::Refused`] if it does not run scripts,
    /// [`SetupError::Evicts`] if it may throw keys away, and [`SetupError::Replica`] if it cannot be written
    /// to. A service that does not let `INFO` be asked is taken as it is.
    pub async fn connect(url: impl IntoConnectionInfo) -> Result<Self, SetupError> {
        let info = url.into_connection_info().map_err(unreachable)?;
        #[cfg(feature = "tls")]
        if matches!(info.addr(), redis::ConnectionAddr::TcpTls { .. }) {
            install_provider();
        }
        Self::open(Client::open(info).map_err(unreachable)?).await
    }

    /// Connects to `rediss://..` and trusts these authorities alone, certificates in PEM: for a Redis whose
    /// certificate is signed by an authority of one's own.
    ///
    /// ```no_run
    /// use portone_idempotency::RedisStore;
    ///
    /// # async fn start() -> Result<(), Box<dyn std::error::Error>> {
    /// let ca = std::fs::read("/etc/shop/redis-ca.pem")?;
    /// let store = RedisStore::connect_with_ca("rediss://redis.internal", &ca).await?;
    /// # let _ = store;
    /// # Ok(())
    /// # }
    /// # let _ = start;
    /// ```
    ///
    /// # Errors
    ///
    /// Those of [`connect`](Self::connect); [`SetupError::Connect`] also if the URL is one without TLS, or
    /// `ca` is no PEM.
    #[cfg(feature = "tls")]
    pub async fn connect_with_ca(
        url: impl IntoConnectionInfo,
        ca: &[u8],
    ) -> Result<Self, SetupError> {
        install_provider();
        let trusted = redis::TlsCertificates { client_tls: None, root_cert: Some(ca.to_owned()) };
        Self::open(Client::build_with_tls(url, trusted).map_err(unreachable)?).await
    }

    async fn open(client: Client) -> Result<Self, SetupError> {
        let manager = ConnectionManager::new_with_config(client.clone(), config());
        let connection = manager.await.map_err(unreachable)?;
        let current = Current { connection, opened_at: Instant::now() };
        let store = Self { client, current: Arc::new(Mutex::new(current)) };
        let script = Script::new("return 1");
        let answer: Result<(), _> = script.invoke_async(&mut store.connection()).await;
        answer.map_err(|error| SetupError::Refused(StoreError::new(error)))?;
        store.check().await?;
        Ok(store)
    }

    fn connection(&self) -> ConnectionManager {
        self.current().connection.clone()
    }

    /// For a server that has become a replica, which answers and cannot be written to. Its name may be that
    /// of another server by now.
    fn connect_anew(&self) {
        let mut current = self.current();
        if current.opened_at.elapsed() < Duration::from_secs(1) {
            return;
        }
        let client = self.client.clone();
        if let Ok(connection) = ConnectionManager::new_lazy_with_config(client, config()) {
            *current = Current { connection, opened_at: Instant::now() };
        }
    }

    /// It is held for a few steps in memory, and nothing panics meanwhile.
    fn current(&self) -> MutexGuard<'_, Current> {
        self.current.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Whether it keeps what it is given. Where that may not be asked, it is taken as it is.
    async fn check(&self) -> Result<(), SetupError> {
        let mut connection = self.connection();
        let info = redis::cmd("INFO").query_async::<String>(&mut connection).await;
        let info = match info {
            Ok(info) => info,
            Err(error) => {
                log::unknown_eviction(&error);
                return Ok(());
            }
        };
        if field(&info, "role") == Some("slave") {
            return Err(SetupError::Replica);
        }
        match field(&info, "maxmemory_policy") {
            Some(policy) if policy != "noeviction" && field(&info, "maxmemory") != Some("0") => {
                Err(SetupError::Evicts { policy: policy.to_owned() })
            }
            _ => Ok(()),
        }
    }

    async fn run<T: redis::FromRedisValue>(
        &self,
        script: &str,
        key: DeliveryKey<'_>,
        token: ClaimToken,
        time: Duration,
    ) -> Result<T, StoreError> {
        let milliseconds = time.min(LONGEST).as_millis().max(1);
        let answer = Script::new(script)
            .key(name(key))
            .key(old_name(key))
            .arg(token.as_bytes())
            .arg(milliseconds.to_string())
            .arg(LATE.as_millis().to_string())
            .invoke_async(&mut self.connection())
            .await;
        if answer.as_ref().is_err_and(is_read_only) {
            self.connect_anew();
        }
        answer.map_err(StoreError::new)
    }
}

fn config() -> ConnectionManagerConfig {
    ConnectionManagerConfig::new()
        .set_connection_timeout(Some(Duration::from_secs(2)))
        .set_response_timeout(Some(Duration::from_secs(5)))
        // A port that is closed is to be said before the time for an answer is over.
        .set_number_of_retries(1)
}

/// Before version 7, Redis hides the code in the text where a script meets it.
fn is_read_only(error: &RedisError) -> bool {
    error.kind() == ErrorKind::Server(ServerErrorKind::ReadOnly)
        || error.detail().is_some_and(|detail| detail.contains("READONLY"))
}

fn unreachable(error: RedisError) -> SetupError {
    SetupError::Connect(StoreError::new(error))
}

/// The client would panic where the program has several providers in it, and none is installed.
#[cfg(feature = "tls")]
fn install_provider() {
    use rustls::crypto::{CryptoProvider, ring};

    if CryptoProvider::get_default().is_none() {
        // An error says that another thread has been quicker.
        let _ = ring::default_provider().install_default();
    }
}

/// The value of a line `name:value`.
fn field<'a>(info: &'a str, name: &str) -> Option<&'a str> {
    info.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix(':')).map(str::trim)
}

/// In braces stands the name of version 1, so that a cluster has both in the same slot. With the length in
/// front, no two keys have the same name.
fn name(key: DeliveryKey<'_>) -> Vec<u8> {
    let length = key.id().len().to_string();
    let old = old_name(key);
    [b"portone:webhook:2:", length.as_bytes(), b":{", &old, b"}", key.namespace()].concat()
}

fn old_name(key: DeliveryKey<'_>) -> Vec<u8> {
    [b"portone:webhook:1:", key.id()].concat()
}

impl IdempotencyStore for RedisStore {
    fn claim<'a>(
        &'a self,
        key: DeliveryKey<'a>,
        token: ClaimToken,
        lease: Duration,
    ) -> StoreFuture<'a, Claimed> {
        Box::pin(async move {
            Ok(match self.run::<i64>(CLAIM, key, token, lease).await? {
                -1 => Claimed::Acquired,
                -2 => Claimed::Completed,
                remaining => Claimed::InProgress {
                    remaining: Duration::from_millis(u64::try_from(remaining).unwrap_or(0)),
                },
            })
        })
    }

    fn complete<'a>(
        &'a self,
        key: DeliveryKey<'a>,
        token: ClaimToken,
        retention: Duration,
    ) -> StoreFuture<'a, Completion> {
        Box::pin(async move {
            let recorded: bool = self.run(COMPLETE, key, token, retention).await?;
            Ok(if recorded { Completion::Recorded } else { Completion::Lost })
        })
    }

    fn release<'a>(&'a self, key: DeliveryKey<'a>, token: ClaimToken) -> StoreFuture<'a, ()> {
        Box::pin(self.run(RELEASE, key, token, Duration::ZERO))
    }
}

impl fmt::Debug for RedisStore {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("RedisStore").finish_non_exhaustive()
    }
}
