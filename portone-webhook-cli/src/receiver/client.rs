//! This module sends deliveries over HTTP as PortOne does.

use std::{
    net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr},
    time::{Duration, Instant},
};

use portone_webhook_core::testing::RawRequest;
use reqwest::{Method, Url, header::CONTENT_LENGTH, redirect::Policy};

use super::answer::{Answer, NoAnswer};
use crate::failure::{Failure, root_cause};

/// The time that PortOne waits for a connection, and then for an answer.
const TIMEOUT: Duration = Duration::from_secs(30);

/// The number of bytes after which no more of an answer is read.
const ANSWER_LIMIT: usize = 64 * 1024;

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
    let local = address.map_or(is_localhost(host), |address| address.to_canonical().is_loopback());
    if local || allow_remote {
        return Ok(());
    }
    Err(Failure::new(format!(
        "{host} is not this machine; --allow-remote sends there nevertheless"
    )))
}

/// Returns the addresses that a connection to the URL goes to, as far as they are known.
pub(crate) fn addresses(url: &Url) -> Vec<SocketAddr> {
    match url.host_str().zip(url.port_or_known_default()) {
        Some((host, port)) if is_localhost(host) => localhost(port).to_vec(),
        _ => url.socket_addrs(|| None).unwrap_or_default(),
    }
}

fn is_localhost(host: &str) -> bool {
    matches!(host, "localhost" | "localhost.")
}

/// The addresses of `localhost`. No resolver is asked for them, because it might name another machine.
fn localhost(port: u16) -> [SocketAddr; 2] {
    [(Ipv4Addr::LOCALHOST, port).into(), (Ipv6Addr::LOCALHOST, port).into()]
}

impl Client {
    pub(crate) fn new(url: Url) -> Result<Self, Failure> {
        Self::with_timeout(url, TIMEOUT)
    }

    fn with_timeout(url: Url, timeout: Duration) -> Result<Self, Failure> {
        let to_failure =
            |error: reqwest::Error| Failure::with_cause("cannot set up the client", &error);
        // The call fails if a provider is already installed, and then that provider is used.
        let _ = rustls::crypto::ring::default_provider().install_default();
        let mut builder = reqwest::Client::builder()
            .redirect(Policy::none())
            .no_proxy()
            // A receiver that was started again has closed the connections of before.
            .pool_max_idle_per_host(0)
            .connect_timeout(timeout)
            .read_timeout(timeout)
            .timeout(timeout.saturating_mul(2));
        if let Some(host) = url.host_str().filter(|host| is_localhost(host)) {
            builder = builder.resolve_to_addrs(host, &localhost(0));
        }
        // Plain HTTP has to work on a machine without the certificates of authorities.
        let builder = if url.scheme() == "http" { builder.tls_certs_only([]) } else { builder };
        Ok(Self { client: builder.build().map_err(to_failure)?, url })
    }

    /// Sends a delivery, and returns the answer, or the reason why there is none.
    pub(crate) async fn send(&self, delivery: RawRequest) -> Result<Answer, NoAnswer> {
        let request = self.client.request(Method::POST, self.url.clone());
        let request = delivery
            .header_pairs()
            .fold(request, |request, (name, value)| request.header(name, value))
            // Without this line, an empty body would have no length.
            .header(CONTENT_LENGTH, delivery.body.len());
        let start = Instant::now();
        let to_no_answer = |error: reqwest::Error| NoAnswer {
            unreachable: error.is_connect(),
            why: match error.is_timeout() {
                true => "it took longer than PortOne waits".to_owned(),
                false => root_cause(&error),
            },
        };
        let mut response = request.body(delivery.body).send().await.map_err(to_no_answer)?;
        let mut answer = Answer {
            status: response.status(),
            headers: response.headers().clone(),
            body: Vec::new(),
            whole: true,
            time: Duration::ZERO,
        };
        while let Some(chunk) = response.chunk().await.map_err(to_no_answer)? {
            answer.body.extend_from_slice(&chunk);
            if answer.body.len() > ANSWER_LIMIT {
                answer.body.truncate(ANSWER_LIMIT);
                answer.whole = false;
                break;
            }
        }
        answer.time = start.elapsed();
        Ok(answer)
    }
}

#[cfg(test)]
mod tests {
    use tokio::{
        io::{AsyncReadExt as _, AsyncWriteExt as _},
        net::TcpListener,
        time::sleep,
    };

    use super::*;

    /// Starts a receiver that gives no answer, or one that comes slowly and has no end.
    async fn slow_receiver(answers: bool) -> Client {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let url = format!("http://localhost:{}/", listener.local_addr().unwrap().port());
        tokio::spawn(async move {
            let (mut stream, _) = listener.accept().await.unwrap();
            assert!(stream.read(&mut [0; 4096]).await.unwrap() > 0);
            if answers {
                stream.write_all(b"HTTP/1.1 200 OK\r\n\r\n").await.unwrap();
                while stream.write_all(b"x").await.is_ok() {
                    sleep(Duration::from_millis(100)).await;
                }
            }
            sleep(Duration::from_secs(60)).await;
        });
        Client::with_timeout(url.parse().unwrap(), Duration::from_millis(400)).unwrap()
    }

    #[tokio::test]
    async fn a_slow_answer_is_none() {
        for answers in [false, true] {
            let client = slow_receiver(answers).await;
            let delivery = RawRequest { headers: vec![], body: vec![] };
            let error = client.send(delivery).await.err().unwrap();
            assert_eq!(error.why, "it took longer than PortOne waits");
            assert!(!error.unreachable);
        }
    }

    /// The name always means this machine, whatever a resolver says.
    #[test]
    fn localhost_is_not_looked_up() {
        let addresses = |url: &str| addresses(&url.parse().unwrap());
        for url in ["http://localhost:3000/a", "http://LOCALHOST.:3000"] {
            assert_eq!(addresses(url), localhost(3000), "{url}");
        }
        assert_eq!(addresses("https://localhost/"), localhost(443));
        assert_eq!(addresses("http://[::1]:3000/"), localhost(3000)[1..]);
    }
}
