//! The connection, and whether the server can be relied on.

use std::{
    sync::{Arc, Mutex, MutexGuard, PoisonError},
    time::{Duration, Instant},
};

use redis::{
    Client, ErrorKind, RedisError, Script, ServerErrorKind,
    aio::{ConnectionManager, ConnectionManagerConfig},
};

use super::RedisStore;
use crate::{SetupError, StoreError, log};

pub(super) struct Current {
    connection: ConnectionManager,
    opened_at: Instant,
}

impl RedisStore {
    pub(super) async fn open(client: Client) -> Result<Self, SetupError> {
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

    pub(super) fn connection(&self) -> ConnectionManager {
        self.current().connection.clone()
    }

    /// For a server that has become a replica, which answers and cannot be written to. Its name may be that
    /// of another server by now.
    pub(super) fn connect_anew(&self) {
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
                log::unknown_eviction();
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
pub(super) fn is_read_only(error: &RedisError) -> bool {
    error.kind() == ErrorKind::Server(ServerErrorKind::ReadOnly)
        || error.detail().is_some_and(|detail| detail.contains("READONLY"))
}

pub(super) fn unreachable(error: RedisError) -> SetupError {
    SetupError::Connect(StoreError::new(error))
}

/// The client would panic where the program has several providers in it, and none is installed.
#[cfg(feature = "tls")]
pub(super) fn install_provider() {
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
