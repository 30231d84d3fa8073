//! This module takes connections from a pool to PostgreSQL, and says why there is none.

use std::{io, time::Duration};

use portone_webhook_idempotency::StoreError;
use sqlx::{
    ConnectOptions as _, Connection as _, PgPool, Postgres,
    pool::{PoolConnection, PoolConnectionMetadata},
    postgres::{PgConnectOptions, PgPoolOptions},
};
use tokio::{
    net::TcpStream,
    sync::Mutex,
    time::{Instant, timeout},
};

use crate::error::{SetupError, unreachable};

/// The longest time to wait for a connection.
const ACQUIRE_TIMEOUT: Duration = Duration::from_secs(5);
/// The time to wait for a connection before a test whether anybody listens.
const TEST_AFTER: Duration = Duration::from_millis(500);
/// The time for which a connection that was used is taken to be alive. To ask it takes as long as a statement.
const TRUSTED: Duration = Duration::from_secs(1);

/// Connects without the parameter `extra_float_digits`, which sqlx sets by default, and which PgBouncer
/// refuses.
pub(crate) async fn connect(url: &str) -> Result<PgPool, SetupError> {
    let options: PgConnectOptions = url.parse().map_err(unreachable)?;
    let options = options.extra_float_digits(None);
    // A pool tries a closed port again until its time is over, and then says no more than that. So one
    // connection is made without the pool. The pool knows how to handle what a server itself answers.
    match timeout(ACQUIRE_TIMEOUT, options.connect()).await {
        Ok(Ok(first)) => first.close().await.map_err(unreachable)?,
        Ok(Err(error @ sqlx::Error::Io(_))) => return Err(unreachable(error)),
        Ok(Err(_)) => {}
        Err(_) => return Err(unreachable(io::Error::from(io::ErrorKind::TimedOut).into())),
    }
    let pool = PgPoolOptions::new()
        .acquire_timeout(ACQUIRE_TIMEOUT)
        .test_before_acquire(false)
        .before_acquire(|connection, PoolConnectionMetadata { idle_for, .. }| {
            Box::pin(async move { Ok(idle_for < TRUSTED || connection.ping().await.is_ok()) })
        });
    pool.connect_with(options).await.map_err(unreachable)
}

/// A source of connections from a pool.
#[derive(Debug, Default)]
pub(crate) struct Source {
    /// The time of the last test that has found somebody listening.
    heard_at: Mutex<Option<Instant>>,
}

impl Source {
    /// Waits for a connection for as long as the pool does, but not if nobody listens.
    pub(crate) async fn acquire(
        &self,
        pool: &PgPool,
    ) -> Result<PoolConnection<Postgres>, StoreError> {
        let mut acquired = Box::pin(pool.acquire());
        loop {
            match timeout(TEST_AFTER, &mut acquired).await {
                Ok(acquired) => return acquired.map_err(StoreError::new),
                Err(_) => self.listens(&pool.connect_options()).await.map_err(StoreError::new)?,
            }
        }
    }

    /// Tests whether anybody listens. One caller tests for all that wait, and at most once a second, since
    /// each test costs the server a process.
    async fn listens(&self, options: &PgConnectOptions) -> io::Result<()> {
        let mut heard_at = self.heard_at.lock().await;
        let is_recent = heard_at.is_some_and(|then| then.elapsed() < Duration::from_secs(1));
        // A Unix domain socket has a path in place of a host.
        let is_file = options.get_socket().is_some() || options.get_host().starts_with('/');
        if is_recent || is_file {
            return Ok(());
        }
        let address = (options.get_host(), options.get_port());
        // If there is no answer at all, the pool's own time ends the waiting.
        if let Ok(stream) = timeout(TEST_AFTER, TcpStream::connect(address)).await {
            stream?;
            *heard_at = Some(Instant::now());
        }
        Ok(())
    }
}
