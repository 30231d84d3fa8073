//! A pool of connections to PostgreSQL that says why there is none to be had.

use std::{io, time::Duration};

use portone_webhook_idempotency::StoreError;
use sqlx::{
    ConnectOptions as _, Connection as _, PgPool, Postgres,
    pool::PoolConnection,
    postgres::{PgConnectOptions, PgPoolOptions},
};
use tokio::{
    net::TcpStream,
    sync::Mutex,
    time::{Instant, timeout},
};

use crate::error::{SetupError, unreachable};

/// How long there may be no connection.
const LONGEST: Duration = Duration::from_secs(5);
/// How long one waits before it is asked whether anybody listens.
const PATIENCE: Duration = Duration::from_millis(500);

/// Without the parameter that sqlx sets when it connects, as PgBouncer refuses it.
pub(crate) async fn connect(url: &str) -> Result<PgPool, SetupError> {
    let options: PgConnectOptions = url.parse().map_err(unreachable)?;
    let options = options.extra_float_digits(None);
    // A pool tries a port that is closed again until its time is over, and then says no more than that. What
    // the server itself says, the pool knows how to take.
    match timeout(LONGEST, options.connect()).await {
        Ok(Ok(first)) => first.close().await.map_err(unreachable)?,
        Ok(Err(error @ sqlx::Error::Io(_))) => return Err(unreachable(error)),
        Ok(Err(_)) => {}
        Err(_) => return Err(unreachable(io::Error::from(io::ErrorKind::TimedOut).into())),
    }
    let pool = PgPoolOptions::new().acquire_timeout(LONGEST);
    pool.connect_with(options).await.map_err(unreachable)
}

/// Takes connections from a pool.
#[derive(Debug, Default)]
pub(crate) struct Source {
    /// When somebody has listened at the last look.
    heard_at: Mutex<Option<Instant>>,
}

impl Source {
    /// Waits for a connection for as long as the pool does, but not where nobody listens.
    pub(crate) async fn acquire(
        &self,
        pool: &PgPool,
    ) -> Result<PoolConnection<Postgres>, StoreError> {
        let mut acquired = Box::pin(pool.acquire());
        loop {
            match timeout(PATIENCE, &mut acquired).await {
                Ok(acquired) => return acquired.map_err(StoreError::new),
                Err(_) => self.listens(&pool.connect_options()).await.map_err(StoreError::new)?,
            }
        }
    }

    /// One looks for all that wait, and at most once a second, as each look costs the server a process.
    async fn listens(&self, options: &PgConnectOptions) -> io::Result<()> {
        let mut heard_at = self.heard_at.lock().await;
        let is_recent = heard_at.is_some_and(|then| then.elapsed() < Duration::from_secs(1));
        // A socket of the file system has a path in place of a host.
        let is_file = options.get_socket().is_some() || options.get_host().starts_with('/');
        if is_recent || is_file {
            return Ok(());
        }
        let address = (options.get_host(), options.get_port());
        // Where there is no answer at all, the pool's own time ends the waiting.
        if let Ok(stream) = timeout(PATIENCE, TcpStream::connect(address)).await {
            stream?;
            *heard_at = Some(Instant::now());
        }
        Ok(())
    }
}
