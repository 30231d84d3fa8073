//! This module has the processes and the database servers of one shop.

use std::{
    fs,
    net::SocketAddr,
    process::{Child, Command, ExitStatus, Output},
    thread::sleep,
    time::{Duration, Instant},
};

use portone_tests::{DatabaseServer, SHOP_SECRET};
use portone_webhook_sqlx_store::PostgresStore;
use redis::aio::MultiplexedConnection;
use sqlx::PgPool;
use tempfile::{TempDir, tempdir};

/// The longest time to wait without any progress. It is reached only if something is broken.
const PATIENCE: Duration = Duration::from_secs(120);

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Engine {
    Postgres,
    Redis,
}

/// The database servers, with the settings of the processes.
pub struct Servers {
    pub postgres: DatabaseServer,
    pub redis: Option<DatabaseServer>,
    pub lease_seconds: &'static str,
    folder: TempDir,
}

impl Servers {
    /// Starts the servers, if they are installed, and creates the tables with orders for these payments.
    pub async fn start(engine: Engine, orders: &str) -> Option<Self> {
        let postgres = DatabaseServer::postgres()?;
        let redis = match engine {
            Engine::Postgres => None,
            Engine::Redis => Some(DatabaseServer::redis()?),
        };
        let folder = tempdir().unwrap();
        let servers = Self { postgres, redis, lease_seconds: "3", folder };
        // To run it twice changes nothing.
        for _ in 0..2 {
            servers.run(&["set-up"]);
        }
        sqlx::query(sqlx::AssertSqlSafe(format!("INSERT INTO orders {orders}")))
            .execute(&servers.pool().await)
            .await
            .unwrap();
        Some(servers)
    }

    pub async fn pool(&self) -> PgPool {
        PostgresStore::connect(&self.postgres.url()).await.unwrap()
    }

    /// Returns the server that has the queue.
    pub fn queue(&mut self) -> &mut DatabaseServer {
        self.redis.as_mut().unwrap_or(&mut self.postgres)
    }

    pub async fn redis_client(&self) -> Option<MultiplexedConnection> {
        let client = redis::Client::open(self.redis.as_ref()?.url()).unwrap();
        Some(client.get_multiplexed_async_connection().await.unwrap())
    }

    /// Returns how many deliveries the queue has, but for the dead ones. While Redis loads its data, that is not known.
    pub async fn queued(&self, pool: &PgPool) -> usize {
        let queued: i64 = match self.redis_client().await {
            Some(mut redis) => {
                let mut length = redis::cmd("XLEN");
                length.arg("{inbox}:deliveries").query_async(&mut redis).await.unwrap_or(i64::MAX)
            }
            None => {
                let left =
                    "SELECT count(*) FROM apalis.jobs WHERE status NOT IN ('Done', 'Killed')";
                sqlx::query_scalar(left).fetch_one(pool).await.unwrap()
            }
        };
        usize::try_from(queued).unwrap()
    }

    fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_inbox"));
        command.args(arguments).env_clear().envs([
            ("DATABASE_URL", &*self.postgres.url()),
            ("PORT", "0"),
            ("PORTONE_WEBHOOK_SECRET", SHOP_SECRET),
            ("INBOX_LEASE_SECONDS", self.lease_seconds),
            ("INBOX_PAUSE_SECONDS", "1"),
            ("INBOX_ATTEMPTS", "4"),
        ]);
        if let Some(redis) = &self.redis {
            command.env("REDIS_URL", redis.url());
        }
        command
    }

    /// Runs a command of the example to its end, and returns what it has printed.
    pub fn run(&self, arguments: &[&str]) -> String {
        let output = self.output(arguments);
        let printed = String::from_utf8(output.stdout).unwrap();
        assert!(output.status.success(), "{printed}{}", String::from_utf8_lossy(&output.stderr));
        printed
    }

    pub fn output(&self, arguments: &[&str]) -> Output {
        self.command(arguments).output().unwrap()
    }

    /// Starts a process that stays, and starts it again if it ends, as a database that is starting up may not let it in.
    pub fn start_process(&self, role: &'static str) -> Process {
        let deadline = Instant::now() + PATIENCE;
        loop {
            if let Some(process) = self.try_start(role) {
                return process;
            }
            assert!(Instant::now() < deadline, "{role} has not started");
            sleep(Duration::from_millis(200));
        }
    }

    fn try_start(&self, role: &'static str) -> Option<Process> {
        let log = tempfile::Builder::new().tempfile_in(&self.folder).unwrap();
        let (log, path) = log.keep().unwrap();
        let child = self.command(&[role]).stdout(log.try_clone().unwrap()).stderr(log).spawn();
        let mut process = Process { child: child.unwrap(), address: None };
        loop {
            let printed = fs::read_to_string(&path).unwrap();
            // The line has to be complete.
            if let Some((_, line)) = printed.split_once("listening on http://")
                && let Some((address, _)) = line.split_once('\n')
            {
                process.address = Some(address.parse().unwrap());
                return Some(process);
            }
            if printed.contains("working\n") {
                return Some(process);
            }
            if process.child.try_wait().unwrap().is_some() {
                eprintln!("{role}: {printed}");
                return None;
            }
            sleep(Duration::from_millis(10));
        }
    }
}

/// A server or a worker.
pub struct Process {
    child: Child,
    address: Option<SocketAddr>,
}

impl Process {
    /// Returns where a server listens.
    pub fn address(&self) -> SocketAddr {
        self.address.expect("it is a server")
    }

    /// Ends the process by SIGKILL.
    pub fn kill(&mut self) {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
    }

    pub fn terminate(&self) {
        let id = self.child.id().to_string();
        assert!(Command::new("kill").args(["-TERM", &id]).status().unwrap().success());
    }

    pub fn has_ended(&mut self) -> bool {
        self.child.try_wait().unwrap().is_some()
    }

    pub fn wait(&mut self) -> ExitStatus {
        self.child.wait().unwrap()
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        self.kill();
    }
}

/// Waits until nothing of this is left.
pub async fn until_none_is_left(what: &str, mut left: impl AsyncFnMut() -> usize) {
    let (mut fewest, mut progress) = (usize::MAX, Instant::now());
    loop {
        let left = left().await;
        if left == 0 {
            return;
        }
        if left < fewest {
            (fewest, progress) = (left, Instant::now());
        }
        assert!(progress.elapsed() < PATIENCE, "{left} {what} are left");
        tokio::time::sleep(Duration::from_millis(200)).await;
    }
}

/// Waits until this is so.
pub async fn until(what: &str, mut is_so: impl AsyncFnMut() -> bool) {
    until_none_is_left(what, async || usize::from(!is_so().await)).await;
}
