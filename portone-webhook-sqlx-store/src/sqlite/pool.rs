//! This module decides which connections of a pool to a SQLite file are still of use.

use std::{
    path::{Path, PathBuf},
    sync::{Arc, Mutex, MutexGuard, PoisonError},
    time::{Duration, Instant},
};

use sqlx::{
    Connection as _, Row as _, SqliteConnection, pool::PoolConnectionMetadata,
    sqlite::SqlitePoolOptions,
};

/// The time between two checks of whether the file is still there.
const INTERVAL: Duration = Duration::from_secs(1);

pub(crate) fn options() -> SqlitePoolOptions {
    let file = FileWatch::default();
    let (opened, acquired) = (file.clone(), file);
    SqlitePoolOptions::new()
        // A connection to a file is not lost over time, and to ask it takes as long as a statement.
        .test_before_acquire(false)
        .after_connect(move |connection, _| {
            let file = opened.clone();
            Box::pin(async move { file.opened(connection).await })
        })
        .before_acquire(move |connection, age| {
            let usable = acquired.has_current_file(age) && !connection.is_in_transaction();
            Box::pin(async move { Ok(usable) })
        })
        .after_release(|connection, _| Box::pin(has_no_open_transaction(connection)))
}

/// Says whether a connection has no transaction open. On some errors, such as a full disk, SQLite rolls a
/// transaction back by itself. The connection still takes that transaction for open, and never begins
/// another.
async fn has_no_open_transaction(connection: &mut SqliteConnection) -> sqlx::Result<bool> {
    if connection.is_in_transaction() {
        // If the transaction was dropped, this lets its rollback run first.
        connection.ping().await?;
    }
    Ok(!connection.is_in_transaction())
}

/// A watch on whether the file that connections have open is the one that a new connection would open. A file
/// that was deleted can be written to for as long as it is open, and is gone after that.
#[derive(Clone, Default)]
struct FileWatch(Arc<Mutex<WatchState>>);

#[derive(Default)]
struct WatchState {
    /// The path of the file, which is `None` for a database in memory.
    path: Option<PathBuf>,
    file: Option<FileId>,
    looked_at: Option<Instant>,
    /// The time when another file was found at the path. A connection that was opened before that time has
    /// the old file open.
    replaced_at: Option<Instant>,
}

impl FileWatch {
    async fn opened(&self, connection: &mut SqliteConnection) -> sqlx::Result<()> {
        let databases = sqlx::raw_sql("PRAGMA database_list").fetch_all(connection).await?;
        let main = databases.iter().find(|row| matches!(row.try_get(1), Ok("main")));
        let path = main.and_then(|row| row.try_get::<String, _>(2).ok());
        let path = path.filter(|path| !path.is_empty()).map(PathBuf::from);
        let mut state = self.state();
        state.path = path;
        state.look();
        Ok(())
    }

    fn has_current_file(&self, PoolConnectionMetadata { age, .. }: PoolConnectionMetadata) -> bool {
        let now = Instant::now();
        let mut state = self.state();
        if state.looked_at.is_none_or(|then| now.saturating_duration_since(then) >= INTERVAL) {
            state.look();
        }
        let opened_at = now.checked_sub(age);
        let is_replaced =
            state.replaced_at.is_some_and(|then| opened_at.is_none_or(|at| at <= then));
        !is_replaced && (state.file.is_some() || state.path.is_none() || !cfg!(unix))
    }

    /// Locks the state. The lock is held for a few steps, in which nothing panics.
    fn state(&self) -> MutexGuard<'_, WatchState> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl WatchState {
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

/// The device and the inode of a file, which identify the file whatever its name is.
type FileId = (u64, u64);

#[cfg(unix)]
fn file_id(path: &Path) -> Option<FileId> {
    use std::os::unix::fs::MetadataExt as _;

    path.metadata().ok().map(|file| (file.dev(), file.ino()))
}

/// Returns nothing, since other systems do not delete an open file, or have nothing to identify it by.
#[cfg(not(unix))]
fn file_id(_: &Path) -> Option<FileId> {
    None
}
