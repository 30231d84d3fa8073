use std::{fmt, time::Duration};

use portone_webhook_idempotency::{ClaimKey, Claimed, Completion, IdempotencyStore, StoreFuture};
use redis::{Client, IntoConnectionInfo as _};

use crate::{
    connection::Connection,
    error::{SetupError, unreachable},
    names::Names,
    steps,
};

/// A store in Redis, for any number of servers.
///
/// The store reconnects by itself. A delivery that has no key is claimed by a plain `SET`, and every other step is one
/// script. Keys begin with `portone:webhook:2:`, unless another prefix is [set](Self::key_prefix), and expire with
/// the retention, or an hour after the lease. Keys that an earlier version has left, which begin with
/// `portone:webhook:1:`, count for every namespace until they expire. The first claims look for such keys with
/// `SCAN`, 500 keys each, and if there is none, no claim asks for one any more. Checkpoints, whose keys begin with
/// `portone:webhook:checkpoint:`, do not expire. Times are those of the server's clock.
///
/// Redis has to keep the keys until they expire, so a server with a memory limit and another
/// `maxmemory-policy` than `noeviction` is refused. Set `appendonly yes` if deliveries must be remembered
/// over a restart. A replica that takes over may not know the latest claims.
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
    /// `rediss://` is the same with TLS, and needs the feature `tls`. The trusted authorities are those of
    /// the operating system; see also [`connect_with_ca`](Self::connect_with_ca). rustls needs a provider of
    /// cryptography for the whole process, and if there is none yet, this installs ring.
    ///
    /// # Errors
    ///
    /// Returns [`SetupError::Connect`] if there is no Redis, [`SetupError::Refused`] if it does not run
    /// scripts, [`SetupError::Evicts`] if it may evict keys, and [`SetupError::Replica`] if it cannot be
    /// written to. A service that refuses the command `INFO` is accepted.
    pub async fn connect(url: &str) -> Result<Self, SetupError> {
        let info = url.into_connection_info().map_err(unreachable)?;
        #[cfg(feature = "tls")]
        if matches!(info.addr(), redis::ConnectionAddr::TcpTls { .. }) {
            crate::connection::install_provider();
        }
        Self::open(Client::open(info).map_err(unreachable)?).await
    }

    /// Connects to `rediss://..` and trusts only the authorities in `ca`, which are certificates in PEM. It
    /// is for a Redis server whose certificate is signed by an authority of your own.
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
    /// The errors are those of [`connect`](Self::connect). [`SetupError::Connect`] is also returned if the
    /// URL is one without TLS, or if `ca` is not PEM.
    #[cfg(feature = "tls")]
    pub async fn connect_with_ca(url: &str, ca: &[u8]) -> Result<Self, SetupError> {
        crate::connection::install_provider();
        let trusted = redis::TlsCertificates { client_tls: None, root_cert: Some(ca.to_owned()) };
        Self::open(Client::build_with_tls(url, trusted).map_err(unreachable)?).await
    }

    /// Puts another prefix in front of all keys, in place of `portone:webhook`, so that two services can have
    /// their keys in one Redis server.
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
    /// Returns [`SetupError::InvalidPrefix`] if the prefix is empty or has a brace in it.
    pub fn key_prefix(mut self, prefix: &str) -> Result<Self, SetupError> {
        self.names = Names::with_prefix(prefix)?;
        Ok(self)
    }

    async fn open(client: Client) -> Result<Self, SetupError> {
        Ok(Self { connection: Connection::open(client).await?, names: Names::default() })
    }
}

impl IdempotencyStore for RedisStore {
    fn claim<'a>(&'a self, key: ClaimKey<'a>, lease: Duration) -> StoreFuture<'a, Claimed> {
        Box::pin(steps::claim(&self.connection, &self.names, key, lease))
    }

    fn complete<'a>(
        &'a self,
        key: ClaimKey<'a>,
        retention: Duration,
    ) -> StoreFuture<'a, Completion> {
        Box::pin(steps::complete(&self.connection, &self.names, key, retention))
    }

    fn release<'a>(&'a self, key: ClaimKey<'a>) -> StoreFuture<'a, ()> {
        Box::pin(steps::release(&self.connection, &self.names, key))
    }

    fn checkpoint<'a>(&'a self, name: &'a [u8]) -> StoreFuture<'a, Option<Vec<u8>>> {
        Box::pin(steps::checkpoint(&self.connection, self.names.of_checkpoint(name)))
    }

    fn set_checkpoint<'a>(&'a self, name: &'a [u8], checkpoint: &'a [u8]) -> StoreFuture<'a, ()> {
        let name = self.names.of_checkpoint(name);
        Box::pin(steps::set_checkpoint(&self.connection, name, checkpoint))
    }
}

impl fmt::Debug for RedisStore {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("RedisStore").finish_non_exhaustive()
    }
}
