//! This module is PortOne on the loopback address, for the shop of `payment_sync` when there is no account at PortOne. It
//! serves the stand-in of the crate `portone` over HTTP, and adds what that one has not: the browser SDK, what the buyer and
//! the console do to a payment, and the webhooks that follow.

mod play;
mod server;

pub use play::{Action, PaymentRequest};
pub use portone::testing::{API_SECRET, CHANNEL_KEY, STORE_ID};
pub use server::Server;

/// Makes an HTTP client for servers on this machine. The client needs no certificates and uses no proxy.
///
/// # Errors
///
/// This fails if reqwest cannot make the client.
pub fn loopback_client() -> reqwest::Result<reqwest::Client> {
    // If the program has already chosen a provider, that one is used.
    let _ = rustls::crypto::ring::default_provider().install_default();
    reqwest::Client::builder().tls_certs_only([]).no_proxy().build()
}
