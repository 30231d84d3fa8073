//! This module has shops that are processes of their own (`src/bin/shop.rs`), with a store and a database for their
//! effects.

use std::{
    fs,
    io::{BufRead as _, BufReader},
    net::SocketAddr,
    process::{Child, ChildStdout, Command, Stdio},
};

use portone_tests::{Answer, DatabaseServer, SHOP_SECRET, Wire as _, exchange, paid};
use portone_webhook_core::{WebhookSecret, testing::Delivery};
use portone_webhook_sqlx_store::{PostgresStore, SqliteStore};
use sqlx::{PgPool, SqlitePool};
use tempfile::{TempDir, tempdir};

/// A store, and the database that its shops write their effects to.
pub struct Setting {
    pub store: String,
    pub database: String,
    effects: Effects,
    // The server and the folder are dropped after the other fields.
    pub server: Option<DatabaseServer>,
    _folder: TempDir,
}

enum Effects {
    Sqlite(SqlitePool),
    Postgres(PgPool),
}

impl Setting {
    pub async fn memory() -> Self {
        Self::with_file("memory".to_owned(), None).await
    }

    pub async fn sqlite() -> Self {
        Self::with_file("sqlite".to_owned(), None).await
    }

    pub async fn redis() -> Option<Self> {
        let server = DatabaseServer::redis()?;
        Some(Self::with_file(server.url(), Some(server)).await)
    }

    pub async fn postgres() -> Option<Self> {
        let server = DatabaseServer::postgres()?;
        let effects = Effects::Postgres(PostgresStore::connect(&server.url()).await.unwrap());
        let folder = tempdir().unwrap();
        Some(Self {
            store: "postgres".to_owned(),
            database: server.url(),
            effects,
            server: Some(server),
            _folder: folder,
        })
    }

    async fn with_file(store: String, server: Option<DatabaseServer>) -> Self {
        let folder = tempdir().unwrap();
        let file = folder.path().join("shop.db");
        let pool = SqliteStore::connect(&file).await.unwrap();
        let database = file.to_str().unwrap().to_owned();
        Self { store, database, effects: Effects::Sqlite(pool), server, _folder: folder }
    }

    pub fn shop(&self, framework: &str, lease: u64) -> Shop {
        self.try_shop(framework, lease).expect("the shop has started")
    }

    /// Starts a shop, whose database may be away.
    pub fn try_shop(&self, framework: &str, lease: u64) -> Option<Shop> {
        let mut process = Command::new(env!("CARGO_BIN_EXE_shop"))
            .args([framework, &self.store, &self.database, &lease.to_string()])
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let mut line = String::new();
        let mut output = BufReader::new(process.stdout.take().unwrap());
        output.read_line(&mut line).unwrap();
        let Ok(address) = line.trim().parse() else {
            process.wait().unwrap();
            return None;
        };
        Some(Shop { process, address, output: Some(output) })
    }

    /// Counts the deliveries that have had an effect, and the effects.
    pub async fn all_effects(&self) -> (i64, i64) {
        let count = "SELECT count(DISTINCT id), count(*) FROM effects";
        match &self.effects {
            Effects::Sqlite(pool) => sqlx::query_as(count).fetch_one(pool).await.unwrap(),
            Effects::Postgres(pool) => sqlx::query_as(count).fetch_one(pool).await.unwrap(),
        }
    }

    /// Counts the effects of a delivery.
    pub async fn effects(&self, id: &str) -> i64 {
        let count = "SELECT count(*) FROM effects WHERE id = $1";
        match &self.effects {
            Effects::Sqlite(pool) => {
                sqlx::query_scalar(count).bind(id).fetch_one(pool).await.unwrap()
            }
            Effects::Postgres(pool) => {
                sqlx::query_scalar(count).bind(id).fetch_one(pool).await.unwrap()
            }
        }
    }
}

/// A server process. It is killed, as by a crash, when this value is dropped.
pub struct Shop {
    process: Child,
    pub address: SocketAddr,
    /// What the shop prints after its address.
    pub output: Option<BufReader<ChildStdout>>,
}

impl Shop {
    pub async fn send(&self, path: &str, id: &str) -> Answer {
        exchange(self.address, &request(path, id.as_bytes())).await.unwrap()
    }
}

impl Shop {
    /// Gives the largest memory that the process has had, in bytes.
    pub fn peak_memory(&self) -> u64 {
        let status = fs::read_to_string(format!("/proc/{}/status", self.process.id())).unwrap();
        let peak = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).unwrap();
        peak.trim().trim_end_matches(" kB").parse::<u64>().unwrap() * 1024
    }
}

impl Drop for Shop {
    fn drop(&mut self) {
        self.process.kill().unwrap();
        self.process.wait().unwrap();
    }
}

pub fn request(path: &str, id: &[u8]) -> Vec<u8> {
    let secret: WebhookSecret = SHOP_SECRET.parse().unwrap();
    Delivery::of(&paid()).id(id).signed_with(&secret).request(path)
}
