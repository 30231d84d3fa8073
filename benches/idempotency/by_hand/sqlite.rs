use std::{path::Path, thread};

use rusqlite::{Connection, Transaction, TransactionBehavior, params};
use tokio::sync::{mpsc, oneshot};

use super::{ByHand, Claim};

/// A thread that writes whatever is waiting in one commit.
pub struct Sqlite(mpsc::UnboundedSender<Waiting>);

struct Waiting {
    statement: &'static str,
    claim: Claim,
    done: oneshot::Sender<bool>,
}

const CLAIM: &str = "INSERT INTO claims VALUES (?1, ?2, FALSE, unixepoch() + 60) ON CONFLICT (id) DO UPDATE
    SET token = excluded.token, completed = FALSE, expires_at = excluded.expires_at WHERE claims.expires_at <= unixepoch()";
const COMPLETE: &str = "UPDATE claims SET completed = TRUE, expires_at = unixepoch() + 2592000 WHERE id = ?1 AND token = ?2";

impl Sqlite {
    pub fn open(file: &Path) -> Self {
        let connection = Connection::open(file).unwrap();
        connection.pragma_update(None, "journal_mode", "WAL").unwrap();
        connection.pragma_update(None, "synchronous", "FULL").unwrap();
        let table = "CREATE TABLE claims (id TEXT PRIMARY KEY, token BLOB, completed BOOLEAN, expires_at INTEGER);
                     CREATE INDEX claims_expires_at ON claims (expires_at)";
        connection.execute_batch(table).unwrap();
        let (sender, waiting) = mpsc::unbounded_channel();
        thread::spawn(move || write(connection, waiting));
        Self(sender)
    }

    async fn step(&self, statement: &'static str, claim: &Claim) -> bool {
        let (done, answer) = oneshot::channel();
        self.0.send(Waiting { statement, claim: claim.clone(), done }).unwrap();
        answer.await.unwrap()
    }
}

fn write(mut connection: Connection, mut waiting: mpsc::UnboundedReceiver<Waiting>) {
    let mut batch = Vec::new();
    while waiting.blocking_recv_many(&mut batch, 512) > 0 {
        let begun = Transaction::new(&mut connection, TransactionBehavior::Immediate).unwrap();
        let answers: Vec<_> = batch
            .drain(..)
            .map(|Waiting { statement, claim, done }| {
                let mut statement = begun.prepare_cached(statement).unwrap();
                (statement.execute(params![claim.id, claim.token]).unwrap() > 0, done)
            })
            .collect();
        begun.commit().unwrap();
        for (answer, done) in answers {
            let _ = done.send(answer);
        }
    }
}

impl ByHand for Sqlite {
    async fn claim(&self, claim: &Claim) -> bool {
        self.step(CLAIM, claim).await
    }

    async fn complete(&self, claim: &Claim) -> bool {
        self.step(COMPLETE, claim).await
    }
}
