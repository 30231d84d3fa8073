//! This module has the connection to a server, and checks whether the server can be relied on.

use std::{
    sync::{Arc, Mutex, MutexGuard, PoisonError},
    time::{Duration, Instant},
};

use redis::{
    Client, ErrorKind, RedisError, ServerErrorKind,
    aio::{ConnectionManager, ConnectionManagerConfig},
};

use portone_webhook_idempotency::StoreError;

use crate::{
    clock::ServerClock,
    error::{SetupError, unreachable},
    scripts::TIME,
};

/// A connection that is made again when it breaks.
#[derive(Clone)]
pub(crate) struct Connection {
    client: Client,
    current: Arc<Mutex<Current>>,
    clock: ServerClock,
    has_all_keys: bool,
}

struct Current {
    connection: ConnectionManager,
    opened_at: Instant,
}

impl Connection {
    pub(crate) async fn open(client: Client) -> Result<Self, SetupError> {
        let manager = ConnectionManager::new_with_config(client.clone(), config());
        let connection = manager.await.map_err(unreachable)?;
        let time = TIME.prepare_invoke().invoke_async(&mut connection.clone()).await;
        let time = time.map_err(|error| SetupError::Refused(StoreError::new(error)))?;
        let current = Current { connection, opened_at: Instant::now() };
        let current = Arc::new(Mutex::new(current));
        let mut this = Self { client, current, clock: ServerClock::of(time), has_all_keys: false };
        let info = this.check().await?;
        this.has_all_keys = field(&info, "redis_mode") == Some("standalone");
        Ok(this)
    }

    pub(crate) fn get(&self) -> ConnectionManager {
        self.current().connection.clone()
    }

    /// Says whether the server is known to be no part of a cluster.
    pub(crate) fn has_all_keys(&self) -> bool {
        self.has_all_keys
    }

    pub(crate) fn clock(&self) -> ServerClock {
        self.clock
    }

    /// Makes a new connection, at most once a second. This is for a server that has become a replica, which
    /// answers but cannot be written to. The name of that server may be that of another one by now.
    pub(crate) fn connect_anew(&self) {
        let mut current = self.current();
        if current.opened_at.elapsed() < Duration::from_secs(1) {
            return;
        }
        let client = self.client.clone();
        if let Ok(connection) = ConnectionManager::new_lazy_with_config(client, config()) {
            *current = Current { connection, opened_at: Instant::now() };
        }
    }

    /// Locks the connection. The lock is held for a few steps in memory, in which nothing panics.
    fn current(&self) -> MutexGuard<'_, Current> {
        self.current.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Checks that the server keeps what it is given, and returns what it says about itself. A server that refuses
    /// the command `INFO` passes.
    async fn check(&self) -> Result<String, SetupError> {
        let info = redis::cmd("INFO").query_async::<String>(&mut self.get()).await;
        // If `INFO` is refused, its answer counts as empty, as if the server had left all lines out.
        let info = info.unwrap_or_default();
        if field(&info, "role") == Some("slave") {
            return Err(SetupError::Replica);
        }
        match field(&info, "maxmemory_policy") {
            Some(policy) if policy != "noeviction" && field(&info, "maxmemory") != Some("0") => {
                Err(SetupError::Evicts { policy: policy.to_owned() })
            }
            Some(_) => Ok(info),
            None => {
                #[cfg(feature = "tracing")]
                tracing::warn!(
                    "this Redis does not say whether it evicts keys: it has to have maxmemory-policy \
                     noeviction"
                );
                Ok(info)
            }
        }
    }
}

fn config() -> ConnectionManagerConfig {
    ConnectionManagerConfig::new()
        .set_connection_timeout(Some(Duration::from_secs(2)))
        .set_response_timeout(Some(Duration::from_secs(5)))
        // With few retries, a closed port is reported before the time for an answer is over.
        .set_number_of_retries(1)
}

/// Says whether a server refuses to be written to. Before version 7, Redis hides the error's code in the text
/// of an error inside a script.
pub(crate) fn is_read_only(error: &RedisError) -> bool {
    error.kind() == ErrorKind::Server(ServerErrorKind::ReadOnly)
        || error.detail().is_some_and(|detail| detail.contains("READONLY"))
}

/// Installs a provider of cryptography, unless there is one. Without one, the client would panic if the
/// program has several providers in it.
#[cfg(feature = "tls")]
pub(crate) fn install_provider() {
    use rustls::crypto::{CryptoProvider, ring};

    if CryptoProvider::get_default().is_none() {
        // An error says that another thread has been quicker.
        let _ = ring::default_provider().install_default();
    }
}

/// Returns the value of a line `name:value`.
fn field<'a>(info: &'a str, name: &str) -> Option<&'a str> {
    info.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix(':')).map(str::trim)
}
