use std::{fmt, time::Duration};

use portone_webhook_idempotency::{
    ClaimKey, Claimed, Completion, IdempotencyStore, StoreError, StoreFuture,
};
use redis::{Client, FromRedisValue, IntoConnectionInfo as _};

use crate::{
    connection::Connection,
    error::{SetupError, unreachable},
    names::Names,
    scripts::{CLAIM, COMPLETE, RELEASE, run},
};

/// Remembers in Redis, for any number of servers.
///
/// It connects again by itself. Each step is one script. Keys begin with `portone:webhook:2:`, unless
/// [set](Self::key_prefix), and end by themselves with the retention, or an hour after the lease. Keys that an
/// earlier version has left, which begin with `portone:webhook:1:`, count for every namespace until they end.
/// Times are those of the server's clock.
///
/// Redis has to keep them until then: a server with a memory limit and another `maxmemory-policy` than
/// `noeviction` is refused. Set `appendonly yes` if deliveries must be remembered over a restart. A replica
/// that takes over may not know the latest claims.
///
/// ```no_run
/// use portone_webhook_idempotency::Idempotency;
/// use portone_webhook_redis_store::RedisStore;
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
    connection: Connection,
    names: Names,
}

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
    pub async fn connect(url: &str) -> Result<Self, SetupError> {
        let info = url.into_connection_info().map_err(unreachable)?;
        #[cfg(feature = "tls")]
        if matches!(info.addr(), redis::ConnectionAddr::TcpTls { .. }) {
            crate::connection::install_provider();
        }
        Self::open(Client::open(info).map_err(unreachable)?).await
    }

    /// Connects to `rediss://..` and trusts these authorities alone, certificates in PEM: for a Redis whose
    /// certificate is signed by an authority of one's own.
    ///
    /// ```no_run
    /// use portone_webhook_redis_store::RedisStore;
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
    pub async fn connect_with_ca(url: &str, ca: &[u8]) -> Result<Self, SetupError> {
        crate::connection::install_provider();
        let trusted = redis::TlsCertificates { client_tls: None, root_cert: Some(ca.to_owned()) };
        Self::open(Client::build_with_tls(url, trusted).map_err(unreachable)?).await
    }

    /// Puts another prefix in front of all keys, in place of `portone:webhook`: two services can have theirs in
    /// one Redis.
    ///
    /// ```no_run
    /// use portone_webhook_redis_store::{RedisStore, SetupError};
    ///
    /// async fn store() -> Result<RedisStore, SetupError> {
    ///     RedisStore::connect("redis://localhost/0").await?.key_prefix("billing")
    /// }
    /// # let _ = store;
    /// ```
    ///
    /// # Errors
    ///
    /// [`SetupError::InvalidPrefix`] if it is empty or has a brace in it.
    pub fn key_prefix(mut self, prefix: &str) -> Result<Self, SetupError> {
        self.names = Names::with_prefix(prefix)?;
        Ok(self)
    }

    async fn open(client: Client) -> Result<Self, SetupError> {
        Ok(Self { connection: Connection::open(client).await?, names: Names::default() })
    }

    async fn run<T: FromRedisValue>(
        &self,
        script: &str,
        key: ClaimKey<'_>,
        time: Duration,
    ) -> Result<T, StoreError> {
        run(script, &self.connection, &self.names, key, time).await
    }
}

impl IdempotencyStore for RedisStore {
    fn claim<'a>(&'a self, key: ClaimKey<'a>, lease: Duration) -> StoreFuture<'a, Claimed> {
        Box::pin(async move {
            Ok(match self.run::<i64>(CLAIM, key, lease).await? {
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
        key: ClaimKey<'a>,
        retention: Duration,
    ) -> StoreFuture<'a, Completion> {
        Box::pin(async move {
            let recorded: bool = self.run(COMPLETE, key, retention).await?;
            Ok(if recorded { Completion::Recorded } else { Completion::Lost })
        })
    }

    fn release<'a>(&'a self, key: ClaimKey<'a>) -> StoreFuture<'a, ()> {
        Box::pin(self.run(RELEASE, key, Duration::ZERO))
    }
}

impl fmt::Debug for RedisStore {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("RedisStore").finish_non_exhaustive()
    }
}
