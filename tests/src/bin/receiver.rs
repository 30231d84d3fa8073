//! This program runs the four receivers in a separate process, so that the memory of the process can be
//! measured. It prints their addresses, one on each line, and ends when its standard input ends. The
//! receivers wait fifteen seconds for a body, so that there is time to measure.

use std::{
    io::{self, Read as _},
    time::Duration,
};

use portone_tests::{SHOP_SECRET, start_subjects};
use portone_webhook_core::WebhookVerifier;

#[tokio::main(worker_threads = 1)]
async fn main() -> io::Result<()> {
    let verifier: WebhookVerifier = SHOP_SECRET.parse().map_err(io::Error::other)?;
    let verifier = verifier.read_timeout(Duration::from_secs(15));
    for subject in start_subjects(&verifier).await? {
        println!("{}", subject.address);
    }
    tokio::task::spawn_blocking(|| io::stdin().read_to_end(&mut Vec::new())).await??;
    Ok(())
}
