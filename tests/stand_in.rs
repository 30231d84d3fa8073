//! This program serves the stand-in for PortOne's API over HTTP, on a free port of the loopback address. It prints its
//! URL, and ends when its standard input ends.

use std::io::{self, Read as _};

use portone::testing::StandIn;
use portone_tests::serve_stand_in;

#[tokio::main(worker_threads = 1)]
async fn main() -> io::Result<()> {
    println!("{}", serve_stand_in(StandIn::new()).await?);
    tokio::task::spawn_blocking(|| io::stdin().read_to_end(&mut Vec::new())).await??;
    Ok(())
}
