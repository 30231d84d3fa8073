use redis::{Client, Script, aio::ConnectionManager};

use super::{ByHand, Claim};

/// A `SET` that claims, and a script that compares and sets.
pub struct Redis {
    connection: ConnectionManager,
    complete: Script,
}

const COMPLETE: &str = "
    if redis.call('GET', KEYS[1]) ~= 'c' .. ARGV[1] then return 0 end
    redis.call('SET', KEYS[1], 'd' .. ARGV[1], 'PX', 2592000000)
    return 1";

impl Redis {
    pub async fn connect(url: &str) -> Self {
        let client = Client::open(url).unwrap();
        let connection = ConnectionManager::new(client).await.unwrap();
        Self { connection, complete: Script::new(COMPLETE) }
    }
}

fn key(claim: &Claim) -> String {
    format!("by-hand:{}", claim.id)
}

impl ByHand for Redis {
    async fn claim(&self, claim: &Claim) -> bool {
        let value = [b"c", &claim.token[..]].concat();
        let mut set = redis::cmd("SET");
        set.arg(key(claim)).arg(value).arg("NX").arg("GET").arg("PX").arg(60_000);
        let held: Option<Vec<u8>> = set.query_async(&mut self.connection.clone()).await.unwrap();
        held.is_none()
    }

    async fn complete(&self, claim: &Claim) -> bool {
        let mut complete = self.complete.key(key(claim));
        complete.arg(&claim.token[..]).invoke_async(&mut self.connection.clone()).await.unwrap()
    }
}
