use std::collections::HashSet;

use sqlx::{Connection as _, PgConnection};
use tokio::sync::{mpsc, oneshot};

use super::{ByHand, Claim};

/// Two connections, on which claims and completions that wait are one statement each.
pub struct Postgres {
    claims: mpsc::UnboundedSender<Waiting>,
    completions: mpsc::UnboundedSender<Waiting>,
}

type Waiting = (Claim, oneshot::Sender<bool>);

const CLAIM: &str = "INSERT INTO by_hand SELECT id, token, FALSE, now() + interval '60 seconds'
    FROM unnest($1::text[], $2::bytea[]) AS step (id, token) ON CONFLICT (id) DO UPDATE
    SET token = excluded.token, completed = FALSE, expires_at = excluded.expires_at WHERE by_hand.expires_at <= now()
    RETURNING token";
const COMPLETE: &str = "UPDATE by_hand SET completed = TRUE, expires_at = now() + interval '30 days'
    FROM unnest($1::text[], $2::bytea[]) AS step (id, token) WHERE by_hand.id = step.id AND by_hand.token = step.token
    RETURNING by_hand.token";

impl Postgres {
    pub async fn connect(url: &str) -> Self {
        let mut connection = PgConnection::connect(url).await.unwrap();
        let table = "CREATE TABLE by_hand (id text PRIMARY KEY, token bytea, completed boolean, expires_at timestamptz);
                     CREATE INDEX ON by_hand (expires_at)";
        sqlx::raw_sql(table).execute(&mut connection).await.unwrap();
        // PostgreSQL keeps the plan of a prepared statement, and the best plan for an empty table is not that for others.
        let fill = "INSERT INTO by_hand SELECT 'kept-' || i, convert_to(md5(i::text), 'UTF8'), TRUE, now() + interval '30 days'
                    FROM generate_series(1, 100000) i; ANALYZE by_hand";
        sqlx::raw_sql(fill).execute(&mut connection).await.unwrap();
        let (claims, waiting) = mpsc::unbounded_channel();
        tokio::spawn(write(connection, CLAIM, waiting));
        let connection = PgConnection::connect(url).await.unwrap();
        let (completions, waiting) = mpsc::unbounded_channel();
        tokio::spawn(write(connection, COMPLETE, waiting));
        Self { claims, completions }
    }
}

async fn write(
    mut connection: PgConnection,
    statement: &'static str,
    mut waiting: mpsc::UnboundedReceiver<Waiting>,
) {
    let mut batch = Vec::new();
    while waiting.recv_many(&mut batch, 512).await > 0 {
        let (ids, tokens): (Vec<_>, Vec<_>) =
            batch.iter().map(|(claim, _)| (claim.id.clone(), claim.token.to_vec())).unzip();
        let written = sqlx::query_scalar(statement).bind(ids).bind(tokens);
        let written: Vec<Vec<u8>> = written.fetch_all(&mut connection).await.unwrap();
        let written: HashSet<&[u8]> = written.iter().map(Vec::as_slice).collect();
        for (claim, done) in batch.drain(..) {
            let _ = done.send(written.contains(&claim.token[..]));
        }
    }
}

async fn step(to: &mpsc::UnboundedSender<Waiting>, claim: &Claim) -> bool {
    let (done, answer) = oneshot::channel();
    to.send((claim.clone(), done)).unwrap();
    answer.await.unwrap()
}

impl ByHand for Postgres {
    async fn claim(&self, claim: &Claim) -> bool {
        step(&self.claims, claim).await
    }

    async fn complete(&self, claim: &Claim) -> bool {
        step(&self.completions, claim).await
    }
}
