//! The connection, and whether the server can be relied on.

use std::{
    sync::{Arc, Mutex, MutexGuard, PoisonError},
    time::{Duration, Instant},
};

use redis::{
    Client, ErrorKind, RedisError, Script, ServerErrorKind,
    aio::{ConnectionManager, ConnectionManagerConfig},
};

use portone_webhook_idempotency::StoreError;

use crate::error::{SetupError, unreachable};

/// A connection that is made again when it breaks.
#[derive(Clone)]
pub(crate) struct Connection {
    client: Client,
    current: Arc<Mutex<Current>>,
}

struct Current {
    connection: ConnectionManager,
    opened_at: Instant,
}

impl Connection {
    pub(crate) async fn open(client: Client) -> Result<Self, SetupError> {
        let manager = ConnectionManager::new_with_config(client.clone(), config());
        let connection = manager.await.map_err(unreachable)?;
        let current = Current { connection, opened_at: Instant::now() };
        let this = Self { client, current: Arc::new(Mutex::new(current)) };
        let script = Script::new("return 1");
        let answer: Result<(), _> = script.invoke_async(&mut this.get()).await;
        answer.map_err(|error| SetupError::Refused(StoreError::new(error)))?;
        this.check().await?;
        Ok(this)
    }

    pub(crate) fn get(&self) -> ConnectionManager {
        self.current().connection.clone()
    }

    /// For a server that has become a replica, which answers and cannot be written to. Its name may be that
    /// of another server by now.
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

    /// It is held for a few steps in memory, and nothing panics meanwhile.
    fn current(&self) -> MutexGuard<'_, Current> {
        self.current.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Whether the server keeps what it is given. Where that may not be asked, it is taken as it is.
    async fn check(&self) -> Result<(), SetupError> {
        let info = redis::cmd("INFO").query_async::<String>(&mut self.get()).await;
        // An empty text says nothing, as a service that leaves out lines does.
        let info = info.unwrap_or_default();
        if field(&info, "role") == Some("slave") {
            return Err(SetupError::Replica);
        }
        match field(&info, "maxmemory_policy") {
            Some(policy) if policy != "noeviction" && field(&info, "maxmemory") != Some("0") => {
                Err(SetupError::Evicts { policy: policy.to_owned() })
            }
            Some(_) => Ok(()),
            None => {
                #[cfg(feature = "tracing")]
                tracing::warn!(
                    "this Redis does not say whether it evicts keys: it has to have maxmemory-policy \
                     noeviction"
                );
                Ok(())
            }
        }
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
pub(crate) fn is_read_only(error: &RedisError) -> bool {
    error.kind() == ErrorKind::Server(ServerErrorKind::ReadOnly)
        || error.detail().is_some_and(|detail| detail.contains("READONLY"))
}

/// The client would panic where the program has several providers in it, and none is installed.
#[cfg(feature = "tls")]
pub(crate) fn install_provider() {
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
