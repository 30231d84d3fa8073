use std::{fmt, net::IpAddr, time::Duration};

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use reqwest::{
    Client, StatusCode, Url,
    header::{AUTHORIZATION, HeaderValue},
    redirect,
};
use tokio::time::{sleep, timeout};

use super::{ApiError, GetPaymentError, Payment, SetupError};

/// The largest answer that is read, in bytes. A payment has some kilobytes.
const ANSWER_LIMIT: usize = 1024 * 1024;
/// The characters that have to be percent-encoded in a segment of a path (RFC 3986, section 2.3).
const RESERVED: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');
/// The number of times that a failed request is repeated.
const RETRIES: u32 = 3;

/// A client of PortOne's API. Its clones share its connections.
#[derive(Debug, Clone)]
pub struct PortOneClient {
    http: Client,
    base_url: Url,
    /// The value of the `authorization` header. It is marked as sensitive, so that no `Debug` output shows
    /// it.
    authorization: HeaderValue,
    deadline: Duration,
    first_pause: Duration,
}

impl PortOneClient {
    /// Makes a client of `https://api.portone.io` with the API secret of PortOne's console.
    ///
    /// # Errors
    ///
    /// This fails with a [`SetupError`] if the secret cannot be used, or if this machine has no root
    /// certificates.
    pub fn new(api_secret: &str) -> Result<Self, SetupError> {
        Self::builder(api_secret).build()
    }

    /// Makes a builder, which can change the settings of the client.
    pub fn builder(api_secret: &str) -> PortOneClientBuilder {
        PortOneClientBuilder {
            api_secret: api_secret.to_owned(),
            base_url: "https://api.portone.io".to_owned(),
            connect_timeout: Duration::from_secs(3),
            attempt_timeout: Duration::from_secs(5),
            deadline: Duration::from_secs(10),
            first_pause: Duration::from_millis(200),
        }
    }

    /// Asks for the current state of a payment.
    ///
    /// The request changes nothing. So the client repeats it up to three times within the deadline, if
    /// another answer is possible.
    ///
    /// # Errors
    ///
    /// This fails with a [`GetPaymentError`] if the payment cannot be fetched.
    pub async fn get_payment(&self, payment_id: &str) -> Result<Payment, GetPaymentError> {
        let url = self.url(payment_id).ok_or(GetPaymentError::PaymentId)?;
        let asking = async {
            let mut retries = 0;
            loop {
                match self.ask(url.clone()).await {
                    Err(error) if error.is_transient() && retries < RETRIES => {
                        tracing::debug!(%error, "asking again");
                        sleep(self.pause(retries)).await;
                        retries = retries.saturating_add(1);
                    }
                    outcome => return outcome,
                }
            }
        };
        timeout(self.deadline, asking).await.unwrap_or(Err(GetPaymentError::Timeout))
    }

    async fn ask(&self, url: Url) -> Result<Payment, GetPaymentError> {
        let request = self.http.get(url).header(AUTHORIZATION, self.authorization.clone());
        let mut response = request.send().await.map_err(no_answer)?;
        let status = response.status();
        let unreadable = |cause| GetPaymentError::Unreadable { status: status.as_u16(), cause };
        let mut body = Vec::new();
        while let Some(piece) = response.chunk().await.map_err(no_answer)? {
            if body.len().saturating_add(piece.len()) > ANSWER_LIMIT {
                return Err(unreadable("it is larger than any payment".into()));
            }
            body.extend_from_slice(&piece);
        }
        if status == StatusCode::OK {
            return serde_json::from_slice(&body).map_err(|error| unreadable(error.into()));
        }
        let error: ApiError =
            serde_json::from_slice(&body).map_err(|error| unreadable(error.into()))?;
        Err(GetPaymentError::Refused { status: status.as_u16(), error })
    }

    /// Makes the URL of a payment, with the ID as one segment of the path. Without the encoding, `Url` would
    /// drop line breaks from the ID and ask for another payment.
    fn url(&self, payment_id: &str) -> Option<Url> {
        // These IDs would lead to another path, even if they were percent-encoded.
        if matches!(payment_id, "" | "." | "..") {
            return None;
        }
        let segment = utf8_percent_encode(payment_id, RESERVED);
        let base = self.base_url.path().trim_end_matches('/');
        let mut url = self.base_url.clone();
        url.set_path(&format!("{base}/payments/{segment}"));
        Some(url)
    }

    /// Gives a random pause, whose upper limit doubles with each retry. So clients that failed at the same
    /// time do not come back at the same time.
    fn pause(&self, retries: u32) -> Duration {
        let longest = self.first_pause.saturating_mul(2_u32.saturating_pow(retries));
        let part = getrandom::u32().map_or(1.0, |random| f64::from(random) / f64::from(u32::MAX));
        Duration::try_from_secs_f64(longest.as_secs_f64() * part).unwrap_or(longest)
    }
}

fn no_answer(error: reqwest::Error) -> GetPaymentError {
    if error.is_timeout() {
        GetPaymentError::Timeout
    } else {
        GetPaymentError::Connection(error.into())
    }
}

/// The settings of a [`PortOneClient`].
#[derive(Clone)]
#[must_use]
pub struct PortOneClientBuilder {
    api_secret: String,
    base_url: String,
    connect_timeout: Duration,
    attempt_timeout: Duration,
    deadline: Duration,
    first_pause: Duration,
}

impl PortOneClientBuilder {
    /// Sets the URL of the API. The default is `https://api.portone.io`.
    pub fn base_url(mut self, url: impl Into<String>) -> Self {
        self.base_url = url.into();
        self
    }

    /// Sets the longest time for making a connection. The default is 3 seconds.
    pub fn connect_timeout(mut self, timeout: Duration) -> Self {
        self.connect_timeout = timeout;
        self
    }

    /// Sets the longest time for one attempt. The default is 5 seconds.
    pub fn attempt_timeout(mut self, timeout: Duration) -> Self {
        self.attempt_timeout = timeout;
        self
    }

    /// Sets the longest time for all attempts together. The default is 10 seconds. PortOne waits for 30
    /// seconds for the answer to a webhook.
    pub fn deadline(mut self, deadline: Duration) -> Self {
        self.deadline = deadline;
        self
    }

    /// Sets the longest first pause between two attempts. The default is 200 milliseconds.
    pub fn first_pause(mut self, pause: Duration) -> Self {
        self.first_pause = pause;
        self
    }

    /// Makes the client.
    ///
    /// # Errors
    ///
    /// This fails with a [`SetupError`] if the secret or the URL cannot be used, or if this machine has no
    /// root certificates.
    pub fn build(self) -> Result<PortOneClient, SetupError> {
        let api_secret = self.api_secret.trim();
        let authorization = HeaderValue::try_from(format!("PortOne {api_secret}"));
        let mut authorization = authorization.map_err(|_| SetupError::ApiSecret)?;
        if api_secret.is_empty() {
            return Err(SetupError::ApiSecret);
        }
        authorization.set_sensitive(true);

        let base_url: Url = self.base_url.parse().map_err(|_| SetupError::BaseUrl)?;
        // `ring` is used unless the program has already chosen another provider.
        let _ = rustls::crypto::ring::default_provider().install_default();
        let http = Client::builder()
            .connect_timeout(self.connect_timeout)
            .timeout(self.attempt_timeout)
            // The client follows no redirect, because the secret would go along.
            .redirect(redirect::Policy::none());
        let http = match base_url.scheme() {
            "https" => http.https_only(true),
            // A server on this machine needs no certificates and is not behind a proxy.
            "http" if is_loopback(&base_url) => http.tls_certs_only([]).no_proxy(),
            _ => return Err(SetupError::BaseUrl),
        };
        Ok(PortOneClient {
            http: http.build().map_err(|error| SetupError::HttpClient(error.into()))?,
            base_url,
            authorization,
            deadline: self.deadline,
            first_pause: self.first_pause,
        })
    }
}

fn is_loopback(url: &Url) -> bool {
    let host = url.host_str().unwrap_or_default();
    let host = host.trim_start_matches('[').trim_end_matches(']');
    host == "localhost" || host.parse().is_ok_and(|address: IpAddr| address.is_loopback())
}

impl fmt::Debug for PortOneClientBuilder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // The secret is left out.
        f.debug_struct("PortOneClientBuilder")
            .field("base_url", &self.base_url)
            .finish_non_exhaustive()
    }
}
