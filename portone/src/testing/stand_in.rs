use std::{
    collections::{HashMap, VecDeque},
    fmt,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
    time::Duration,
};

use serde_json::Value;

#[cfg(feature = "payment")]
use super::Payments;
use super::{Fault, SeenRequest, keys::Keys};
use crate::{PortOneClient, PortOneClientBuilder, Retry, Transport};

/// The API secret that the stand-in accepts.
///
/// ```
/// # #[tokio::main(flavor = "current_thread")]
/// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
/// use portone::{
///     ApiSecretError, PortOneClient, PortOneClientBuilder,
///     testing::{API_SECRET, StandIn},
/// };
///
/// /// Sets up the client of the shop. The test uses this as well.
/// fn client(secret: &str) -> Result<PortOneClientBuilder, ApiSecretError> {
///     Ok(PortOneClient::builder(secret.parse()?).store_id("store-1"))
/// }
///
/// let stand_in = StandIn::new();
/// let portone = client(API_SECRET)?.transport(stand_in.transport()).build()?;
/// portone.payment().get_payment("order-1").await?;
/// assert_eq!(stand_in.take_requests()[0].query("storeId"), Some("store-1"));
/// # Ok(())
/// # }
/// ```
pub const API_SECRET: &str = "the API secret of the stand-in";

/// A stand-in for PortOne's API in this process. See the [module](super).
///
/// Its clones are the same stand-in. It is a tower service, and so the transport of a client.
///
/// ```
/// # #[tokio::main(flavor = "current_thread")]
/// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
/// use portone::{
///     payment::{GetPayment, GetPaymentError, PaymentClient},
///     testing::{StandIn, sample_of},
/// };
///
/// /// Writes what a buyer is told about an order.
/// async fn notice(portone: &PaymentClient, order: &str) -> String {
///     match portone.get_payment(order).await {
///         Ok(payment) => format!("The payment is {}.", payment.status()),
///         Err(error) => match error.reason() {
///             Some(GetPaymentError::PaymentNotFound(_)) => "There is no such order.".to_owned(),
///             _ => "Please come back later.".to_owned(),
///         },
///     }
/// }
///
/// let stand_in = StandIn::new();
/// stand_in.on::<GetPayment>(|request| match request.path_parameter("paymentId") {
///     Some("order-1") => Ok(sample_of("PAID")),
///     Some("order-2") => Err(sample_of("PAYMENT_NOT_FOUND")),
///     _ => Err(sample_of("UNAUTHORIZED")),
/// });
/// let portone = stand_in.client().payment();
/// assert_eq!(notice(&portone, "order-1").await, "The payment is PAID.");
/// assert_eq!(notice(&portone, "order-2").await, "There is no such order.");
/// assert_eq!(notice(&portone, "order-3").await, "Please come back later.");
/// assert_eq!(stand_in.take_requests().len(), 3);
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Default)]
pub struct StandIn {
    state: Arc<Mutex<State>>,
}

/// What makes an answer or a refusal, as JSON.
pub(super) type Stub = Arc<dyn Fn(&SeenRequest) -> Result<Value, Value> + Send + Sync>;

/// What chooses a fault.
type ChooseFault = Box<dyn FnMut(&SeenRequest) -> Option<Fault> + Send>;

#[derive(Default)]
pub(super) struct State {
    pub(super) stubs: HashMap<&'static str, Stub>,
    pub(super) keys: Keys,
    pub(super) requests: Vec<SeenRequest>,
    pub(super) delay: Duration,
    faults: VecDeque<Fault>,
    choose_fault: Option<ChooseFault>,
    #[cfg(feature = "payment")]
    pub(super) payments: Option<Payments>,
}

impl StandIn {
    /// Makes a stand-in that answers each operation with a [`sample`](super::sample) of its answer.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Makes a client of the stand-in. It tries calls again as any client does, with pauses of at most a millisecond.
    #[expect(clippy::missing_panics_doc, reason = "the settings are right")]
    #[must_use]
    pub fn client(&self) -> PortOneClient {
        self.builder().build().expect("the settings are right")
    }

    /// Makes the builder of such a client.
    ///
    /// ```
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// use std::time::Duration;
    ///
    /// use portone::{
    ///     ErrorKind,
    ///     testing::{Fault, StandIn},
    /// };
    ///
    /// let stand_in = StandIn::new();
    /// stand_in.fault(Fault::no_answer());
    /// let portone = stand_in.builder().deadline(Duration::from_millis(20)).build()?;
    /// let error = portone.payment().get_payment("order-1").await.unwrap_err();
    /// assert!(matches!(error.kind(), ErrorKind::Timeout));
    /// # Ok(())
    /// # }
    /// ```
    #[expect(clippy::missing_panics_doc, reason = "the constant is an API secret")]
    pub fn builder(&self) -> PortOneClientBuilder {
        let secret = API_SECRET.parse().expect("this is an API secret");
        let retry = Retry::default().longest_pause(Duration::from_millis(1));
        PortOneClient::builder(secret).transport(self.transport()).retry(retry)
    }

    /// Makes a transport that leads to the stand-in.
    ///
    /// ```
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> Result<(), portone::BoxError> {
    /// use bytes::Bytes;
    /// use http::{Request, header::AUTHORIZATION};
    /// use portone::testing::{API_SECRET, StandIn};
    /// use tower::ServiceExt as _;
    ///
    /// // A program that does not use this crate can be given the stand-in's answers.
    /// let request = Request::get("https://api.portone.io/payments/order-1")
    ///     .header(AUTHORIZATION, format!("PortOne {API_SECRET}"))
    ///     .body(Bytes::new())?;
    /// let answer = StandIn::new().transport().oneshot(request).await?;
    /// assert_eq!(answer.status(), 200);
    /// # Ok(())
    /// # }
    /// ```
    #[must_use]
    pub fn transport(&self) -> Transport {
        Transport::new(self.clone())
    }

    /// Adds a fault. Each comes once, to the next request that has none yet.
    ///
    /// ```
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// use portone::testing::{Fault, StandIn};
    ///
    /// let stand_in = StandIn::new();
    /// stand_in.fault(Fault::broken_connection());
    /// stand_in.fault(Fault::html(503));
    /// stand_in.client().payment().get_payment("order-1").await?;
    /// // The third attempt succeeded.
    /// assert_eq!(stand_in.take_requests().len(), 3);
    /// # Ok(())
    /// # }
    /// ```
    pub fn fault(&self, fault: Fault) {
        self.state().faults.push_back(fault);
    }

    /// Lets a function choose a fault for each request that has none yet. It may not use the stand-in itself.
    ///
    /// ```
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// use portone::testing::{Fault, StandIn};
    ///
    /// // The connection breaks off at each write.
    /// let stand_in = StandIn::new();
    /// stand_in.choose_faults(|request| {
    ///     (request.http().method() != "GET").then(Fault::broken_connection)
    /// });
    /// let portone = stand_in.client().payment();
    /// assert!(portone.get_payment("order-1").await.is_ok());
    /// assert!(portone.cancel_payment("order-1", "sold out").await.is_err());
    /// # Ok(())
    /// # }
    /// ```
    pub fn choose_faults(
        &self,
        choose: impl FnMut(&SeenRequest) -> Option<Fault> + Send + 'static,
    ) {
        self.state().choose_fault = Some(Box::new(choose));
    }

    /// Delays all answers by so long from now on.
    ///
    /// ```
    /// # #[tokio::main(flavor = "current_thread", start_paused = true)]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// use std::time::Duration;
    ///
    /// use portone::testing::StandIn;
    /// use tokio::time::timeout;
    ///
    /// let stand_in = StandIn::new();
    /// let portone = stand_in.client().payment();
    /// stand_in.delay(Duration::from_secs(3));
    /// // The page of the shop waits for two seconds. With `start_paused` of tokio, these take no time.
    /// let call = portone.get_payment("order-1").into_future();
    /// assert!(timeout(Duration::from_secs(2), call).await.is_err());
    /// # Ok(())
    /// # }
    /// ```
    pub fn delay(&self, delay: Duration) {
        self.state().delay = delay;
    }

    /// Returns the requests for operations that came since the last call of this, in their order.
    #[must_use]
    pub fn take_requests(&self) -> Vec<SeenRequest> {
        std::mem::take(&mut self.state().requests)
    }

    pub(super) fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl State {
    pub(super) fn next_fault(&mut self, request: &SeenRequest) -> Option<Fault> {
        self.faults.pop_front().or_else(|| self.choose_fault.as_mut()?(request))
    }
}

impl fmt::Debug for StandIn {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("StandIn").finish_non_exhaustive()
    }
}
