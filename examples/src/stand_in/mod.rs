//! This module is a stand-in for PortOne on the loopback address. The tests use it, and so does the example
//! when there is no account at PortOne. It has the REST API, the browser SDK, what the buyer and the console
//! do to a payment, and the webhooks that follow.
//!
//! The stand-in answers as PortOne's OpenAPI document says, as far as a shop needs it to receive webhooks.

mod payments;
mod server;

pub use payments::{Action, PaymentRequest};
pub use server::{Fault, StandIn};

/// The API secret that the stand-in accepts.
pub const API_SECRET: &str = "the stand-in's";
/// The ID of the store that the payments of the stand-in belong to.
pub const STORE_ID: &str = "store-1";
/// The key of the channel that the payments of the stand-in go through. It is a channel for tests.
pub const CHANNEL_KEY: &str = "channel-key-1";

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
