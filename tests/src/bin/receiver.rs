//! The four receivers in a process of their own, so that its memory can be looked at. It prints their
//! addresses, a line each, and ends with its standard input. They wait fifteen seconds for a body, so
//! that there is time to look.

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
