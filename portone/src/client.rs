use std::{fmt, sync::Arc, time::Duration};

use bytes::Bytes;
use http::{Request, Response, uri::Scheme};
use tower::{Layer, Service, ServiceExt as _};

use crate::{
    ApiSecret, BoxError, Retry, SetupError, Transport, base_url::BaseUrl, call::Caller,
    shared::Shared,
};

/// The largest answer that is read by default, in bytes. A page of 1,000 payments is a few megabytes. A parsed answer can
/// take many times its size in memory, if it is made of tiny objects.
///
/// ```
/// use portone::{ANSWER_LIMIT, PortOneClient};
///
/// // The payments of this shop have long custom data.
/// let secret = "a secret from the console".parse()?;
/// let portone = PortOneClient::builder(secret).answer_limit(3 * ANSWER_LIMIT).build()?;
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub const ANSWER_LIMIT: usize = 10 * 1024 * 1024;

/// The longest deadline. A longer one is cut to this, so that no answer can make a call wait for ever.
const LONGEST_DEADLINE: Duration = Duration::from_secs(24 * 60 * 60);

/// A client of PortOne's whole API. Its clones share its connections.
///
/// ```
/// use portone::{ApiSecret, PortOneClient, payment::PaymentClient};
///
/// // The program makes its client when it starts, so that a missing secret is found then.
/// let secret: ApiSecret = "a secret from the console".parse()?;
/// let portone = PortOneClient::new(secret.clone())?;
/// // What works with payments alone gets a client of these.
/// let payments: PaymentClient = portone.payment();
///
/// // Another store of the same merchant has a client of its own.
/// let portone = PortOneClient::builder(secret).store_id("the-other-store").build()?;
/// assert!(format!("{portone:?}").contains("the-other-store"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone)]
pub struct PortOneClient {
    pub(crate) caller: Caller,
}

impl PortOneClient {
    /// Returns the ID of the store that calls are about unless they say otherwise, if one was
    /// [set](PortOneClientBuilder::store_id).
    ///
    /// ```
    /// use portone::testing::StandIn;
    ///
    /// let stand_in = StandIn::new();
    /// assert_eq!(stand_in.client().store_id(), None);
    /// assert_eq!(stand_in.builder().store_id("store-7").build()?.store_id(), Some("store-7"));
    /// # Ok::<(), portone::SetupError>(())
    /// ```
    pub fn store_id(&self) -> Option<&str> {
        self.caller.client_store_id()
    }

    /// Makes a client of `https://api.portone.io`.
    ///
    /// # Errors
    ///
    /// Returns [`SetupError`] if the HTTP client cannot be made, for example because this machine has no root
    /// certificates, or because the feature `reqwest` is off.
    pub fn new(secret: ApiSecret) -> Result<Self, SetupError> {
        Self::builder(secret).build()
    }

    /// Makes a builder, which can change the settings of the client.
    pub fn builder(secret: ApiSecret) -> PortOneClientBuilder {
        PortOneClientBuilder {
            secret,
            base_url: "https://api.portone.io".to_owned(),
            store_id: None,
            connect_timeout: Duration::from_secs(5),
            attempt_timeout: Duration::from_secs(60),
            deadline: Duration::from_secs(120),
            answer_limit: ANSWER_LIMIT,
            retry: Retry::default(),
            transport: None,
            layers: Vec::new(),
        }
    }
}

/// The settings of a [`PortOneClient`].
///
/// ```
/// use std::time::Duration;
///
/// use portone::{PortOneClient, Retry};
///
/// // A buyer waits for these calls.
/// let secret = "a secret from the console".parse()?;
/// let portone = PortOneClient::builder(secret)
///     .connect_timeout(Duration::from_secs(2))
///     .attempt_timeout(Duration::from_secs(5))
///     .deadline(Duration::from_secs(8))
///     .retry(Retry::default().attempts(2))
///     .answer_limit(1024 * 1024)
///     .store_id("store-1")
///     // A program on this machine takes the requests, and may add a path of its own.
///     .base_url("http://127.0.0.1:8080/portone")
///     .build()?;
/// assert!(format!("{portone:?}").contains("http://127.0.0.1:8080/portone"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[must_use]
pub struct PortOneClientBuilder {
    secret: ApiSecret,
    base_url: String,
    store_id: Option<String>,
    connect_timeout: Duration,
    attempt_timeout: Duration,
    deadline: Duration,
    answer_limit: usize,
    retry: Retry,
    transport: Option<Transport>,
    layers: Vec<AddLayer>,
}

/// What puts a layer around a transport.
type AddLayer = Box<dyn FnOnce(Transport) -> Transport + Send>;

impl PortOneClientBuilder {
    /// Sets the URL of the API. The default is `https://api.portone.io`. A path in it comes before the paths of the
    /// operations.
    pub fn base_url(mut self, url: impl Into<String>) -> Self {
        self.base_url = url.into();
        self
    }

    /// Sets the store of all calls that have none of their own, wherever a call can name one: in its query, in its input or in
    /// its filter. Without it, PortOne takes the store of the secret.
    pub fn store_id(mut self, store_id: impl Into<String>) -> Self {
        self.store_id = Some(store_id.into());
        self
    }

    /// Sets the longest time for making a connection. The default is 5 seconds. It is not used with a transport of
    /// your own.
    pub fn connect_timeout(mut self, timeout: Duration) -> Self {
        self.connect_timeout = timeout;
        self
    }

    /// Sets the longest time for one attempt of a call. The default is 60 seconds, which PortOne advises.
    pub fn attempt_timeout(mut self, timeout: Duration) -> Self {
        self.attempt_timeout = timeout;
        self
    }

    /// Sets the longest time for all attempts of a call together. The default is 120 seconds, and the most is a day.
    pub fn deadline(mut self, deadline: Duration) -> Self {
        self.deadline = deadline;
        self
    }

    /// Sets the largest answer that is read, in bytes. The default is [`ANSWER_LIMIT`]. It is not used with a transport
    /// of your own.
    pub fn answer_limit(mut self, bytes: usize) -> Self {
        self.answer_limit = bytes;
        self
    }

    /// Sets how calls are tried again.
    pub fn retry(mut self, retry: Retry) -> Self {
        self.retry = retry;
        self
    }

    /// Sets what sends the requests, in place of reqwest.
    ///
    /// ```
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// use portone::{PortOneClient, testing::StandIn};
    ///
    /// // The shop still has a secret that was replaced in PortOne's console.
    /// let secret = "a secret that was replaced".parse()?;
    /// let transport = StandIn::new().transport();
    /// let portone = PortOneClient::builder(secret).transport(transport).build()?;
    /// let error = portone.payment().get_payment("order-1").await.unwrap_err();
    /// assert_eq!(error.type_name(), Some("UNAUTHORIZED"));
    /// # Ok(())
    /// # }
    /// ```
    pub fn transport(mut self, transport: Transport) -> Self {
        self.transport = Some(transport);
        self
    }

    /// Puts a tower layer around what sends the requests, for example to count them. Each attempt of a call goes through it.
    /// A layer that is added later is further out.
    ///
    /// ```
    /// use std::time::Duration;
    ///
    /// use portone::PortOneClient;
    /// use tower::limit::ConcurrencyLimitLayer;
    ///
    /// let secret = "a secret from the console".parse()?;
    /// let portone = PortOneClient::builder(secret).layer(ConcurrencyLimitLayer::new(10)).build()?;
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn layer<L>(mut self, layer: L) -> Self
    where
        L: Layer<Transport> + Send + 'static,
        L::Service: Service<Request<Bytes>, Response = Response<Bytes>, Error: Into<BoxError>>
            + Clone
            + Send
            + Sync
            + 'static,
        <L::Service as Service<Request<Bytes>>>::Future: Send,
    {
        self.layers.push(Box::new(move |transport| {
            Transport::new(layer.layer(transport).map_err(Into::into))
        }));
        self
    }

    /// Makes the client.
    ///
    /// # Errors
    ///
    /// Returns [`SetupError`] if the base URL cannot be used, or if the HTTP client cannot be made.
    pub fn build(self) -> Result<PortOneClient, SetupError> {
        let base = BaseUrl::parse(&self.base_url).ok_or(SetupError::BaseUrl)?;
        if self.store_id.as_deref() == Some("") {
            return Err(SetupError::StoreId);
        }
        let transport = match self.transport {
            Some(transport) => transport,
            #[cfg(feature = "reqwest")]
            None => {
                let plain = base.scheme == Scheme::HTTP;
                crate::transport::reqwest::transport(self.connect_timeout, self.answer_limit, plain)
                    .map_err(SetupError::HttpClient)?
            }
            #[cfg(not(feature = "reqwest"))]
            None => return Err(SetupError::NoTransport),
        };
        let transport = self.layers.into_iter().fold(transport, |inner, layer| layer(inner));
        let shared = Shared {
            base,
            secret: self.secret,
            store_id: self.store_id,
            attempt_timeout: self.attempt_timeout,
            deadline: self.deadline.min(LONGEST_DEADLINE),
            retry: self.retry,
            transport,
        };
        Ok(PortOneClient { caller: Caller::new(Arc::new(shared)) })
    }
}

impl fmt::Debug for PortOneClientBuilder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("PortOneClientBuilder")
            .field("store_id", &self.store_id)
            .finish_non_exhaustive()
    }
}
