//! PortOne on the loopback address, for the example without an account and for tests: the REST API, the
//! browser SDK, what the buyer and the console do to a payment, and the webhooks that follow.
//!
//! It answers as PortOne's OpenAPI document says, as far as a shop that receives webhooks looks.

mod payments;
mod server;

pub use payments::{Action, PaymentRequest};
pub use server::{Fault, StandIn};

/// The API secret that the stand-in takes.
pub const API_SECRET: &str = "the stand-in's";
/// The store that its webhooks are of.
pub const STORE_ID: &str = "store-1";
/// The channel that its payments go through, which is one for tests.
pub const CHANNEL_KEY: &str = "channel-key-1";

/// An HTTP client for servers on this machine. It needs no certificates, and no proxy stands between.
///
/// # Errors
///
/// As reqwest says.
pub fn loopback_client() -> reqwest::Result<reqwest::Client> {
    // Where there is a provider already, it serves.
    let _ = rustls::crypto::ring::default_provider().install_default();
    reqwest::Client::builder().tls_certs_only([]).no_proxy().build()
}
