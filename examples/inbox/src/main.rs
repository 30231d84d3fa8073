//! This example stores each webhook, answers PortOne at once, and works later. README.md says how to start it.
//!
//! `inbox receive` is the server, and `inbox work` a worker. Any number of both can run, on any number of machines.

mod delivery;
mod queue;
mod receive;
mod shop;

use std::{env, str::FromStr, time::Duration};

use portone_examples::{Setup, interrupted, serve::serve, start_log};
use queue::{Queue, Times};
use shop::{Failure, Shop};
use sqlx::postgres::PgPoolOptions;
use tokio::net::TcpListener;
use tokio_util::sync::CancellationToken;

/// The longest time to wait for a connection to the database.
const ACQUIRE_TIMEOUT: Duration = Duration::from_secs(5);
const USAGE: &str = "inbox set-up | receive | work | dead | retry WEBHOOK-ID | retry --all";

#[tokio::main]
async fn main() -> Result<(), Failure> {
    let _log = start_log();
    let arguments: Vec<String> = env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let database = env::var("DATABASE_URL").map_err(|_| "DATABASE_URL is not set")?;
    // This connects when it has to, so a server can start while the database is away, and answer 503.
    let pool = PgPoolOptions::new().acquire_timeout(ACQUIRE_TIMEOUT).connect_lazy(&database)?;
    let times = Times {
        lease: Duration::from_secs(setting("INBOX_LEASE_SECONDS", 30)?),
        first_pause: Duration::from_secs(setting("INBOX_PAUSE_SECONDS", 5)?),
        attempts: setting("INBOX_ATTEMPTS", 25)?,
    };
    let queue = Queue::open(env::var("REDIS_URL").ok().as_deref(), pool.clone(), times).await?;
    match arguments[..] {
        ["set-up"] => {
            Shop::set_up(&pool).await?;
            queue.set_up().await?;
        }
        ["receive"] => {
            let setup = Setup::from_env().map_err(|error| error.to_string())?;
            let listener = TcpListener::bind(setup.address).await?;
            setup.announce(listener.local_addr()?);
            serve(listener, receive::server(queue, setup.verifier), interrupted()).await;
        }
        ["work"] => {
            let shop = Shop::open(pool, times.lease).await?;
            let stop = CancellationToken::new();
            let signal = stop.clone();
            tokio::spawn(async move {
                interrupted().await;
                signal.cancel();
            });
            println!("working");
            queue.work(&shop, stop).await?;
            shop.drain().await;
        }
        ["dead"] => {
            for dead in queue.dead().await? {
                println!("{}  {} attempts  {}", dead.delivery.id, dead.attempts, dead.why);
                println!("  {}", dead.delivery.body);
            }
        }
        ["retry", id] => match queue.retry(Some(id).filter(|id| *id != "--all")).await? {
            1 => println!("1 is tried again"),
            retried => println!("{retried} are tried again"),
        },
        _ => return Err(USAGE.into()),
    }
    Ok(())
}

/// Reads a number from the environment.
fn setting<T: FromStr>(name: &str, default: T) -> Result<T, String> {
    match env::var(name) {
        Ok(text) => text.parse().map_err(|_| format!("{name} is not a number")),
        Err(_) => Ok(default),
    }
}
