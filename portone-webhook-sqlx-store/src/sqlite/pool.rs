//! Which connections of a pool to a SQLite file are still of use.

use std::{
    path::{Path, PathBuf},
    sync::{Arc, Mutex, MutexGuard, PoisonError},
    time::{Duration, Instant},
};

use sqlx::{
    Connection as _, Row as _, SqliteConnection, pool::PoolConnectionMetadata,
    sqlite::SqlitePoolOptions,
};

/// How often it is looked whether the file is still there.
const INTERVAL: Duration = Duration::from_secs(1);

pub(crate) fn options() -> SqlitePoolOptions {
    let file = Watch::default();
    let (opened, acquired) = (file.clone(), file);
    SqlitePoolOptions::new()
        .after_connect(move |connection, _| {
            let file = opened.clone();
            Box::pin(async move { file.opened(connection).await })
        })
        .before_acquire(move |connection, age| {
            let usable = acquired.is_where_it_was(age) && !connection.is_in_transaction();
            Box::pin(async move { Ok(usable) })
        })
        .after_release(|connection, _| Box::pin(has_nothing_open(connection)))
}

/// On some errors, as when the disk is full, SQLite rolls a transaction back by itself. The connection
/// counts on one that is not there any more, and never begins another.
async fn has_nothing_open(connection: &mut SqliteConnection) -> sqlx::Result<bool> {
    // The rollback of a transaction that was dropped comes first.
    connection.ping().await?;
    Ok(!connection.is_in_transaction())
}

/// Whether the file that connections have open is the one that a new connection would open. A file that was
/// deleted can be written to for as long as it is open, and is gone after that.
#[derive(Clone, Default)]
struct Watch(Arc<Mutex<Seen>>);

#[derive(Default)]
struct Seen {
    /// None for a database in memory
    path: Option<PathBuf>,
    file: Option<FileId>,
    looked_at: Option<Instant>,
    /// What was opened before that is another file.
    replaced_at: Option<Instant>,
}

impl Watch {
    async fn opened(&self, connection: &mut SqliteConnection) -> sqlx::Result<()> {
        let databases = sqlx::raw_sql("PRAGMA database_list").fetch_all(connection).await?;
        let main = databases.iter().find(|row| matches!(row.try_get(1), Ok("main")));
        let path = main.and_then(|row| row.try_get::<String, _>(2).ok());
        let path = path.filter(|path| !path.is_empty()).map(PathBuf::from);
        let mut seen = self.seen();
        seen.path = path;
        seen.look();
        Ok(())
    }

    fn is_where_it_was(&self, PoolConnectionMetadata { age, .. }: PoolConnectionMetadata) -> bool {
        let now = Instant::now();
        let mut seen = self.seen();
        if seen.looked_at.is_none_or(|then| now.saturating_duration_since(then) >= INTERVAL) {
            seen.look();
        }
        let opened_at = now.checked_sub(age);
        let is_replaced =
            seen.replaced_at.is_some_and(|then| opened_at.is_none_or(|at| at <= then));
        !is_replaced && (seen.file.is_some() || seen.path.is_none() || !cfg!(unix))
    }

    /// It is held for a few steps, and nothing panics meanwhile.
    fn seen(&self) -> MutexGuard<'_, Seen> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Seen {
    fn look(&mut self) {
        let file = self.path.as_deref().and_then(file_id);
        let now = Instant::now();
        if file != self.file && self.looked_at.is_some() {
            self.replaced_at = Some(now);
        }
        self.file = file;
        self.looked_at = Some(now);
    }
}

/// What a file is, whatever its name is.
type FileId = (u64, u64);

#[cfg(unix)]
fn file_id(path: &Path) -> Option<FileId> {
    use std::os::unix::fs::MetadataExt as _;

    path.metadata().ok().map(|file| (file.dev(), file.ino()))
}

/// Elsewhere an open file cannot be deleted, or there is nothing to tell it by.
#[cfg(not(unix))]
fn file_id(_: &Path) -> Option<FileId> {
    None
}
