//! This module has each step of the store as a script or a command.

use std::time::Duration;

use portone_webhook_idempotency::{Claim, ClaimKey, StoreError};
use redis::{FromRedisValue, RedisResult, Script};

use crate::{
    connection::{Connection, is_read_only},
    names::Names,
};

/// The script that claims a delivery.
///
/// A claim is kept as `c`, its token and the time when its lease ends, in milliseconds by the server's clock.
/// The key stays for longer, so that a success can be recorded late. A completed delivery is kept as `d` and
/// its token.
///
/// The second key is that of version 1, which had no namespaces. Its value counts for all namespaces.
pub(crate) const CLAIM: &str = "
    local held = redis.call('GET', KEYS[2])
    if held then
        local remaining = redis.call('PTTL', KEYS[2])
        if remaining < 0 then
            -- Somebody has removed the expiry of this key.
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
pub(crate) const COMPLETE: &str = "
    local held = redis.call('GET', KEYS[1])
    held = held and string.sub(held, 1, 17)
    if held ~= 'c' .. ARGV[1] and held ~= 'd' .. ARGV[1] then
        return 0
    end
    redis.call('SET', KEYS[1], 'd' .. ARGV[1], 'PX', ARGV[2])
    return 1";
pub(crate) const RELEASE: &str = "
    local held = redis.call('GET', KEYS[1])
    if held and string.sub(held, 1, 17) == 'c' .. ARGV[1] then
        redis.call('DEL', KEYS[1])
    end";
/// The longest time that a script gets. No clock ends before it.
const LONGEST: Duration = Duration::from_secs(100 * 366 * 24 * 60 * 60);

pub(crate) async fn run<T: FromRedisValue>(
    script: &str,
    connection: &Connection,
    names: &Names,
    key: ClaimKey<'_>,
    time: Duration,
) -> Result<T, StoreError> {
    let milliseconds = time.min(LONGEST).as_millis().max(1);
    let answer = Script::new(script)
        .key(names.of(key))
        .key(names.of_version_1(key))
        .arg(key.token().as_bytes())
        .arg(milliseconds.to_string())
        .arg(Claim::GRACE_PERIOD.as_millis().to_string())
        .invoke_async(&mut connection.get())
        .await;
    checked(answer, connection)
}

/// Keeps a checkpoint, which never expires.
pub(crate) async fn set_checkpoint(
    connection: &Connection,
    name: Vec<u8>,
    checkpoint: &[u8],
) -> Result<(), StoreError> {
    let set = redis::cmd("SET").arg(name).arg(checkpoint).exec_async(&mut connection.get()).await;
    checked(set, connection)
}

pub(crate) async fn checkpoint(
    connection: &Connection,
    name: Vec<u8>,
) -> Result<Option<Vec<u8>>, StoreError> {
    let get = redis::cmd("GET").arg(name).query_async(&mut connection.get()).await;
    checked(get, connection)
}

fn checked<T>(answer: RedisResult<T>, connection: &Connection) -> Result<T, StoreError> {
    if answer.as_ref().is_err_and(is_read_only) {
        connection.connect_anew();
    }
    answer.map_err(StoreError::new)
}
