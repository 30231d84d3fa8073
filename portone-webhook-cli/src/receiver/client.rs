//! This module sends deliveries over HTTP as PortOne does.

use std::{
    net::IpAddr,
    time::{Duration, Instant},
};

use portone_webhook_core::testing::RawRequest;
use reqwest::{Method, StatusCode, Url, redirect::Policy};

use super::answer::{Answer, NoAnswer};
use crate::failure::{Failure, root_cause};

/// The time that PortOne waits for a connection, and then for an answer.
const TIMEOUT: Duration = Duration::from_secs(30);

/// The number of bytes after which no more of an answer is read.
const ANSWER_LIMIT: usize = 16 * 1024;

/// An HTTP client for one receiver.
pub(crate) struct Client {
    client: reqwest::Client,
    url: Url,
}

/// Refuses a receiver on another machine without `--allow-remote`. A delivery that is signed with a real
/// secret must not leave this machine by mistake.
pub(crate) fn check_destination(url: &Url, allow_remote: bool) -> Result<(), Failure> {
    let Some(host) = url.host_str().filter(|_| matches!(url.scheme(), "http" | "https")) else {
        let scheme = url.scheme();
        return Err(Failure::new(format!("not a URL of http or https, but of {scheme}")));
    };
    let address: Option<IpAddr> = host.trim_matches(['[', ']']).parse().ok();
    let local = address.map_or(matches!(host, "localhost" | "localhost."), |address| {
        address.to_canonical().is_loopback()
    });
    if local || allow_remote {
        return Ok(());
    }
    Err(Failure::new(format!(
        "{host} is not this machine; --allow-remote sends there nevertheless"
    )))
}

impl Client {
    pub(crate) fn new(url: Url) -> Result<Self, Failure> {
        let to_failure =
            |error: reqwest::Error| Failure::with_cause("cannot set up the client", &error);
        // The call fails if a provider is already installed, and then that provider is used.
        let _ = rustls::crypto::ring::default_provider().install_default();
        let builder = reqwest::Client::builder()
            .user_agent(concat!("portone-webhook/", env!("CARGO_PKG_VERSION")))
            .redirect(Policy::none())
            .no_proxy()
            .connect_timeout(TIMEOUT)
            .read_timeout(TIMEOUT)
            .timeout(TIMEOUT.saturating_mul(2));
        // Plain HTTP has to work on a machine without the certificates of authorities.
        let builder = if url.scheme() == "http" { builder.tls_certs_only([]) } else { builder };
        Ok(Self { client: builder.build().map_err(to_failure)?, url })
    }

    /// Sends a delivery, and returns the answer, or the reason why there is none.
    pub(crate) async fn send(&self, delivery: RawRequest) -> Result<Answer, NoAnswer> {
        let request = self.client.request(Method::POST, self.url.clone());
        let request = delivery
            .header_pairs()
            .fold(request, |request, (name, value)| request.header(name, value));
        let start = Instant::now();
        let to_no_answer = |error: reqwest::Error| NoAnswer {
            unreachable: error.is_connect(),
            why: match error.is_timeout() {
                true => "it took longer than PortOne waits".to_owned(),
                false => root_cause(&error),
            },
        };
        let mut response = request.body(delivery.body).send().await.map_err(to_no_answer)?;
        let status: StatusCode = response.status();
        let mut body = Vec::new();
        while body.len() < ANSWER_LIMIT {
            match response.chunk().await.map_err(to_no_answer)? {
                Some(chunk) => body.extend_from_slice(&chunk),
                None => break,
            }
        }
        Ok(Answer { status, body, time: start.elapsed() })
    }
}
