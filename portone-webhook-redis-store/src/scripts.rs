//! This module has the scripts, each of which is one atomic step in the server.
//!
//! A claim is kept as `c`, its token and the time when its lease ends, in milliseconds by the server's clock.
//! The key expires the grace period after that, so that a success can be recorded late. A completed delivery is
//! kept as `d` and its token.

use std::sync::LazyLock;

use redis::Script;

/// The script that claims a delivery which a plain `SET` could not claim.
///
/// The keys are those of the delivery and of its version 1, which had no namespaces and whose value counts for
/// all of them. The arguments are the claim, the milliseconds until its key expires, and the grace period.
///
/// The end of a lease is told from the expiry of the key. Only if there is none, the time in the value counts.
pub(crate) static CLAIM: LazyLock<Script> = LazyLock::new(|| {
    Script::new(
        "
    local old = redis.call('GET', KEYS[2])
    if old then
        if redis.call('GET', KEYS[1]) == ARGV[1] then
            -- The plain SET has made this claim, which does not count.
            redis.call('DEL', KEYS[1])
        end
        local remaining = redis.call('PTTL', KEYS[2])
        if remaining < 0 then
            -- Somebody has removed the expiry of this key.
            remaining = ARGV[2] - ARGV[3]
            redis.call('PEXPIRE', KEYS[2], remaining)
        end
        return string.sub(old, 1, 1) == 'd' and -2 or remaining
    end
    local held = redis.call('GET', KEYS[1])
    if held and string.sub(held, 1, 1) == 'd' then
        return -2
    elseif held and held ~= ARGV[1] then
        local expires = redis.call('PTTL', KEYS[1])
        local remaining = expires - ARGV[3]
        if expires < 0 then
            -- Somebody has removed the expiry of this key.
            local time = redis.call('TIME')
            local now = time[1] * 1000 + math.floor(time[2] / 1000)
            remaining = (tonumber(string.sub(held, 18)) or 0) - now
            if remaining > 0 then
                redis.call('PEXPIRE', KEYS[1], remaining + ARGV[3])
            end
        end
        if remaining > 0 then
            return remaining
        end
    end
    redis.call('SET', KEYS[1], ARGV[1], 'PX', ARGV[2])
    return -1",
    )
});

/// The script that completes a claim. The arguments are the beginning of the claim, what is kept in its place,
/// and the milliseconds until that expires.
pub(crate) static COMPLETE: LazyLock<Script> = LazyLock::new(|| {
    Script::new(
        "
    local held = redis.call('GET', KEYS[1])
    held = held and string.sub(held, 1, 17)
    if held == ARGV[1] or held == ARGV[2] then
        redis.call('SET', KEYS[1], ARGV[2], 'PX', ARGV[3])
        return 1
    end
    return 0",
    )
});

/// The script that releases a claim. The argument is the beginning of the claim.
pub(crate) static RELEASE: LazyLock<Script> = LazyLock::new(|| {
    Script::new(
        "
    local held = redis.call('GET', KEYS[1])
    if held and string.sub(held, 1, 17) == ARGV[1] then
        redis.call('DEL', KEYS[1])
    end",
    )
});

/// The script that shows whether the server runs scripts, and asks for its time.
pub(crate) static TIME: LazyLock<Script> =
    LazyLock::new(|| Script::new("return redis.call('TIME')"));
