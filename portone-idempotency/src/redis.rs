use std::{fmt, time::Duration};

use redis::{
    Client, IntoConnectionInfo, RedisError, Script,
    aio::{ConnectionManager, ConnectionManagerConfig},
};

use crate::{
    ClaimToken, Claimed, Completion, IdempotencyStore, SetupError, StoreError, StoreFuture,
};

/// Remembers in Redis, for any number of servers.
///
/// It connects again by itself. Each step is one script. Keys begin with `portone:webhook:1:`, and end
/// by themselves with the lease or the retention.
///
/// Redis has to keep them until then: set `maxmemory-policy noeviction`, and `appendonly yes` if ids
/// must survive a restart. A replica that takes over may not know the latest claims.
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
    connection: ConnectionManager,
}

/// A claim is kept as `c` and its token, a completed delivery as `d` and its token.
const CLAIM: &str = "
    local held = redis.call('GET', KEYS[1])
    if not held then
        redis.call('SET', KEYS[1], 'c' .. ARGV[1], 'PX', ARGV[2])
        return -1
    elseif string.sub(held, 1, 1) == 'd' then
        return -2
    end
    local remaining = redis.call('PTTL', KEYS[1])
    if remaining < 0 then
        -- Somebody has taken its end away.
        redis.call('PEXPIRE', KEYS[1], ARGV[2])
        remaining = tonumber(ARGV[2])
    end
    return remaining";
const COMPLETE: &str = "
    local held = redis.call('GET', KEYS[1])
    if held ~= 'c' .. ARGV[1] and held ~= 'd' .. ARGV[1] then
        return 0
    end
    redis.call('SET', KEYS[1], 'd' .. ARGV[1], 'PX', ARGV[2])
    return 1";
const RELEASE: &str = "
    if redis.call('GET', KEYS[1]) == 'c' .. ARGV[1] then
        redis.call('DEL', KEYS[1])
    end";

impl RedisStore {
    /// Connects to `redis://[user:password@]host[:port][/database]`.
    ///
    /// # Errors
    ///
    /// [`SetupError::Connect`] if there is no Redis, [`SetupError::Refused`] if it does not run scripts.
    pub async fn connect(url: impl IntoConnectionInfo) -> Result<Self, SetupError> {
        let unreachable = |error: RedisError| SetupError::Connect(StoreError::new(error));
        let client = Client::open(url).map_err(unreachable)?;
        let config = ConnectionManagerConfig::new()
            .set_connection_timeout(Some(Duration::from_secs(2)))
            .set_response_timeout(Some(Duration::from_secs(5)));
        let connection =
            ConnectionManager::new_with_config(client, config).await.map_err(unreachable)?;
        let store = Self { connection };
        let script = Script::new("return 1");
        let answer: Result<(), _> = script.invoke_async(&mut store.connection.clone()).await;
        answer.map_err(|error| SetupError::Refused(StoreError::new(error)))?;
        Ok(store)
    }

    async fn run<T: redis::FromRedisValue>(
        &self,
        script: &str,
        id: &[u8],
        token: ClaimToken,
        time: Duration,
    ) -> Result<T, StoreError> {
        let milliseconds = u64::try_from(time.as_millis()).unwrap_or(u64::MAX).max(1);
        Script::new(script)
            .key([b"portone:webhook:1:", id].concat())
            .arg(token.as_bytes())
            .arg(milliseconds)
            .invoke_async(&mut self.connection.clone())
            .await
            .map_err(StoreError::new)
    }
}

impl IdempotencyStore for RedisStore {
    fn claim<'a>(
        &'a self,
        id: &'a [u8],
        token: ClaimToken,
        lease: Duration,
    ) -> StoreFuture<'a, Claimed> {
        Box::pin(async move {
            Ok(match self.run::<i64>(CLAIM, id, token, lease).await? {
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
        id: &'a [u8],
        token: ClaimToken,
        retention: Duration,
    ) -> StoreFuture<'a, Completion> {
        Box::pin(async move {
            let recorded: bool = self.run(COMPLETE, id, token, retention).await?;
            Ok(if recorded { Completion::Recorded } else { Completion::Lost })
        })
    }

    fn release<'a>(&'a self, id: &'a [u8], token: ClaimToken) -> StoreFuture<'a, ()> {
        Box::pin(self.run(RELEASE, id, token, Duration::ZERO))
    }
}

impl fmt::Debug for RedisStore {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("RedisStore").finish_non_exhaustive()
    }
}
