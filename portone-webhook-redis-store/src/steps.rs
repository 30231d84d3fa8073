//! This module has each step of the store.

use std::{io::Write as _, time::Duration};

use portone_webhook_idempotency::{Claim, ClaimKey, ClaimToken, Claimed, Completion, StoreError};
use redis::{Cmd, Pipeline, RedisResult};

use crate::{
    connection::{Connection, is_read_only},
    names::{DeliveryNames, Names},
    scripts::{CLAIM, COMPLETE, RELEASE},
};

/// The longest time that a key is kept. No clock ends before it.
const LONGEST: Duration = Duration::from_secs(100 * 366 * 24 * 60 * 60);

/// Claims a delivery.
///
/// Almost every delivery is new. So the first attempt is a plain `SET`, which needs no script. If there is a key
/// already, the script looks at it.
pub(crate) async fn claim(
    connection: &Connection,
    names: &Names,
    key: ClaimKey<'_>,
    lease: Duration,
) -> Result<Claimed, StoreError> {
    let delivery = names.of(key);
    let lease = lease.clamp(Duration::from_millis(1), LONGEST);
    let mut value = marked(b'c', key.token()).to_vec();
    // Writing to a vector does not fail.
    let _ = write!(value, "{}", connection.clock().after(lease));
    let kept = milliseconds(lease.saturating_add(Claim::GRACE_PERIOD));

    let mut set = redis::cmd("SET");
    set.arg(delivery.name()).arg(&value).arg("NX").arg("PX").arg(kept);
    let acquired = if names.old_keys().none_left() {
        checked(set.query_async(&mut connection.get()).await, connection)?
    } else {
        let acquired = checked(set_beside(set, connection, &delivery).await, connection)?;
        names.old_keys().search(connection, &names.pattern_of_version_1()).await;
        acquired
    };
    if acquired {
        return Ok(Claimed::Acquired);
    }
    look(connection, &delivery, &value, kept).await
}

/// Makes the claim, and says whether it counts. It does not count beside a key of version 1. No such key is made any
/// more, so if there is none at first, there is none when the claim is made. If there is one, the script removes the
/// claim.
async fn set_beside(set: Cmd, connection: &Connection, names: &DeliveryNames) -> RedisResult<bool> {
    let mut both = Pipeline::with_capacity(2);
    both.cmd("EXISTS").arg(names.version_1()).add_command(set);
    let (old, set): (bool, bool) = both.query_async(&mut connection.get()).await?;
    Ok(set && !old)
}

/// Has the script look at what is there, and claim the delivery if it can be claimed.
async fn look(
    connection: &Connection,
    names: &DeliveryNames,
    value: &[u8],
    kept: u64,
) -> Result<Claimed, StoreError> {
    let mut script = CLAIM.key(names.name());
    script.key(names.version_1()).arg(value).arg(kept).arg(milliseconds(Claim::GRACE_PERIOD));
    let answer = script.invoke_async::<i64>(&mut connection.get()).await;
    Ok(match checked(answer, connection)? {
        -1 => Claimed::Acquired,
        -2 => Claimed::Completed,
        remaining => Claimed::InProgress {
            remaining: Duration::from_millis(u64::try_from(remaining).unwrap_or(0)),
        },
    })
}

pub(crate) async fn complete(
    connection: &Connection,
    names: &Names,
    key: ClaimKey<'_>,
    retention: Duration,
) -> Result<Completion, StoreError> {
    let [claimed, done] = [b'c', b'd'].map(|mark| marked(mark, key.token()));
    let mut script = COMPLETE.key(names.of(key).name());
    script.arg(&claimed[..]).arg(&done[..]).arg(milliseconds(retention));
    let recorded = checked(script.invoke_async(&mut connection.get()).await, connection)?;
    Ok(if recorded { Completion::Recorded } else { Completion::Lost })
}

pub(crate) async fn release(
    connection: &Connection,
    names: &Names,
    key: ClaimKey<'_>,
) -> Result<(), StoreError> {
    let mut script = RELEASE.key(names.of(key).name());
    script.arg(&marked(b'c', key.token())[..]);
    checked(script.invoke_async(&mut connection.get()).await, connection)
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

/// Returns the first 17 bytes of a value. The mark says whether it is a claim or completed.
fn marked(mark: u8, token: ClaimToken) -> [u8; 17] {
    let mut value = [mark; 17];
    if let Some(place) = value.last_chunk_mut() {
        *place = *token.as_bytes();
    }
    value
}

fn milliseconds(time: Duration) -> u64 {
    let time = time.min(LONGEST).as_millis().max(1);
    u64::try_from(time).unwrap_or(u64::MAX)
}

fn checked<T>(answer: RedisResult<T>, connection: &Connection) -> Result<T, StoreError> {
    if answer.as_ref().is_err_and(is_read_only) {
        connection.connect_anew();
    }
    answer.map_err(StoreError::new)
}
