use portone_webhook_sqlx_store::{PostgresStore, SqliteStore};
use tempfile::TempDir;

use crate::DatabaseServer;

/// Makes a store in a file of this folder, with its tables.
pub async fn sqlite_store(folder: &TempDir) -> SqliteStore {
    let pool = SqliteStore::connect(folder.path().join("shop.db")).await.expect("it is a file");
    SqliteStore::create_tables(&pool).await.expect("the file is ours");
    SqliteStore::new(pool).await.expect("the tables are there")
}

/// Makes a store in this server, with its tables.
pub async fn postgres_store(server: &DatabaseServer) -> PostgresStore {
    let pool = PostgresStore::connect(&server.url()).await.expect("the server runs");
    PostgresStore::create_tables(&pool).await.expect("the server is ours");
    PostgresStore::new(pool).await.expect("the tables are there")
}
