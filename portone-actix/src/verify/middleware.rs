use std::{
    future::{Ready, poll_fn, ready},
    pin::pin,
    rc::Rc,
    task::{Context, Poll},
};

use actix_web::{
    Error, HttpMessage as _,
    body::{EitherBody, MessageBody},
    dev::{Payload, Service, ServiceRequest, ServiceResponse, Transform},
};
use futures_util::future::LocalBoxFuture;
use portone_webhook_core::{Verified, WebhookVerifier, adapter::Observation};

use super::{
    error::WebhookError,
    nearer,
    receive::{begin, receive},
};
#[cfg(feature = "idempotency")]
use crate::idempotency::handle_once;

/// A middleware that lets verified deliveries through and refuses every other request.
///
/// The [crate documentation](crate) shows it in use.
///
/// It is made from a [`WebhookSecret`](crate::WebhookSecret) or a [`WebhookVerifier`], which exist only if
/// their text was usable, so making it cannot fail:
///
/// ```
/// use portone_actix::{PortOneWebhookMiddleware, WebhookSecret, WebhookVerifier};
///
/// # fn main() -> Result<(), Box<dyn std::error::Error>> {
/// let secret: WebhookSecret = "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD".parse()?;
/// let middleware = PortOneWebhookMiddleware::new(secret);
/// # let _ = middleware;
///
/// // While a secret is being replaced, the verifier has both.
/// let verifier: WebhookVerifier =
///     "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD,whsec_pzQGE83cSIRKM4/WH5QY+g==".parse()?;
/// let middleware = PortOneWebhookMiddleware::new(verifier);
/// # let _ = middleware;
/// # Ok(())
/// # }
/// ```
///
/// The verifier sets how old, how large and how slow a delivery may be: see
/// [`tolerance`](WebhookVerifier::tolerance), [`body_limit`](WebhookVerifier::body_limit),
/// [`drain_limit`](WebhookVerifier::drain_limit) and [`read_timeout`](WebhookVerifier::read_timeout).
///
/// A `&str` is not taken, as it has not been parsed and may be damaged:
///
/// ```compile_fail,E0277
/// portone_actix::PortOneWebhookMiddleware::new("whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD");
/// ```
#[derive(Debug, Clone)]
pub struct PortOneWebhookMiddleware {
    verifier: WebhookVerifier,
    #[cfg(feature = "idempotency")]
    idempotency: Option<portone_webhook_idempotency::Idempotency>,
}

impl PortOneWebhookMiddleware {
    /// Makes a middleware that verifies with `verifier`.
    ///
    /// ```
    /// use actix_web::{App, test, web};
    /// use portone_actix::{PortOneWebhookMiddleware, VerifiedWebhook, WebhookSecret};
    ///
    /// async fn on_webhook(_: VerifiedWebhook) -> &'static str { "handled" }
    ///
    /// # #[actix_web::main]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// let secret: WebhookSecret = "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD".parse()?;
    /// let webhooks = web::scope("/webhooks")
    ///     .wrap(PortOneWebhookMiddleware::new(secret))
    ///     .route("/portone", web::post().to(on_webhook));
    /// let shop = App::new().service(webhooks).route("/", web::post().to(async || "not protected"));
    ///
    /// let shop = test::init_service(shop).await;
    /// let unsigned = |path| test::TestRequest::post().uri(path).to_request();
    /// assert_eq!(test::call_service(&shop, unsigned("/webhooks/portone")).await.status(), 400);
    /// assert_eq!(test::call_service(&shop, unsigned("/")).await.status(), 200);
    /// # Ok(())
    /// # }
    /// ```
    pub fn new(verifier: impl Into<WebhookVerifier>) -> Self {
        Self {
            verifier: verifier.into(),
            #[cfg(feature = "idempotency")]
            idempotency: None,
        }
    }

    /// Runs the handler once for each delivery, with the store of `idempotency`.
    ///
    /// `idempotency` is an [`Idempotency`](portone_webhook_idempotency::Idempotency), or a store to make one
    /// from. Make it outside the closure that `HttpServer::new` takes, so that all workers share it. A
    /// delivery that was handled before, or is being handled, is answered as
    /// [`ClaimRefusal`](portone_webhook_idempotency::ClaimRefusal) says. Two deliveries are the same if they
    /// have the same id, the same route and the same oldest secret of the verifier. If the `Idempotency` has
    /// a [namespace](portone_webhook_idempotency::Idempotency::namespace), the namespace decides in place of
    /// the route and the secret. A confirm question is always handled:
    /// [`Verified::is_confirm`](portone_webhook_core::Verified::is_confirm) says why.
    ///
    /// A handler that has begun runs to its end, even if the client hangs up: one that has to wait goes on in a
    /// task of its own. But a worker that stops takes its tasks with it. So switch off the server's own signals, and
    /// when a signal comes, call `ServerHandle::pause`,
    /// [`Idempotency::drain`](portone_webhook_idempotency::Idempotency::drain) and `ServerHandle::stop`, in this order.
    /// Transactions have to be committed inside the handler, and not by a middleware around this one.
    ///
    /// ```
    /// use std::time::Duration;
    /// use actix_web::{App, test, web};
    /// use portone_actix::testing::{Delivery, ToTestRequest as _};
    /// use portone_actix::{PortOneWebhookMiddleware, VerifiedWebhook, WebhookSecret};
    /// use portone_webhook_idempotency::{ClaimRefusal, Idempotency, MemoryStore};
    ///
    /// async fn on_webhook(_: VerifiedWebhook<()>) -> &'static str { "handled" }
    ///
    /// # #[actix_web::main]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// let secret: WebhookSecret = "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD".parse()?;
    /// let store = MemoryStore::new(100_000)?;
    /// let idempotency = Idempotency::new(store).lease(Duration::from_secs(120))?;
    /// let middleware = PortOneWebhookMiddleware::new(secret.clone()).idempotency(idempotency.clone());
    /// let app = App::new().wrap(middleware).route("/webhook", web::post().to(on_webhook));
    ///
    /// // PortOne sends it twice.
    /// let app = test::init_service(app).await;
    /// let mut replayed = Vec::new();
    /// for delivery in Delivery::of_body("{}").signed_with(&secret).duplicated() {
    ///     let request = delivery.to_test_request("/webhook").to_request();
    ///     let response = test::call_service(&app, request).await;
    ///     replayed.push(response.headers().contains_key(ClaimRefusal::REPLAYED));
    /// }
    /// assert_eq!(replayed, [false, true]);
    ///
    /// // The program calls this between `ServerHandle::pause` and `ServerHandle::stop`.
    /// idempotency.drain().await;
    /// # Ok(())
    /// # }
    /// ```
    #[cfg(feature = "idempotency")]
    #[must_use]
    pub fn idempotency(
        mut self,
        idempotency: impl Into<portone_webhook_idempotency::Idempotency>,
    ) -> Self {
        self.idempotency = Some(idempotency.into());
        self
    }
}

impl<S, B> Transform<S, ServiceRequest> for PortOneWebhookMiddleware
where
    S: Service<ServiceRequest, Response = ServiceResponse<B>, Error = Error> + 'static,
    B: MessageBody + 'static,
{
    type Response = ServiceResponse<EitherBody<B>>;
    type Error = Error;
    type Transform = VerifyingService<S>;
    type InitError = ();
    type Future = Ready<Result<Self::Transform, ()>>;

    fn new_transform(&self, service: S) -> Self::Future {
        ready(Ok(VerifyingService(Rc::new(Shared { service, settings: self.clone() }))))
    }
}

/// The service that the middleware puts around another.
#[doc(hidden)]
#[derive(Debug)]
pub struct VerifyingService<S>(Rc<Shared<S>>);

/// The part of the service that each request in progress holds on to.
#[derive(Debug)]
struct Shared<S> {
    service: S,
    settings: PortOneWebhookMiddleware,
}

impl<S, B> Shared<S>
where
    S: Service<ServiceRequest, Response = ServiceResponse<B>, Error = Error> + 'static,
    B: MessageBody + 'static,
{
    /// Handles a verified delivery, and handles it only once if idempotency is set up.
    async fn handle(
        self: Rc<Self>,
        request: ServiceRequest,
        proof: Verified<()>,
    ) -> Result<ServiceResponse<EitherBody<B>>, Error> {
        #[cfg(feature = "idempotency")]
        if let Some(idempotency) = &self.settings.idempotency {
            let shared = Rc::clone(&self);
            let handle = async move |request| shared.service.call(request).await;
            let verifier = &self.settings.verifier;
            return handle_once(idempotency, verifier, &proof, request, handle).await;
        }
        drop(proof);
        self.service.call(request).await.map(ServiceResponse::map_into_left_body)
    }
}

impl<S, B> Service<ServiceRequest> for VerifyingService<S>
where
    S: Service<ServiceRequest, Response = ServiceResponse<B>, Error = Error> + 'static,
    B: MessageBody + 'static,
{
    type Response = ServiceResponse<EitherBody<B>>;
    type Error = Error;
    type Future = LocalBoxFuture<'static, Result<Self::Response, Error>>;

    fn poll_ready(&self, cx: &mut Context<'_>) -> Poll<Result<(), Error>> {
        self.0.service.poll_ready(cx)
    }

    fn call(&self, mut request: ServiceRequest) -> Self::Future {
        let shared = Rc::clone(&self.0);
        Box::pin(async move {
            let payload = request.take_payload();
            nearer::remember_verifiers(request.request());
            let pending = begin(&shared.settings.verifier, request.request(), &payload);
            // What is verified already is observed by a middleware further out.
            let is_observed = request.extensions().contains::<Verified<()>>();
            let observation = if is_observed { Observation::none() } else { Observation::begin() };
            match receive(pending, request.request(), payload, observation).await {
                Ok((proof, observation)) => {
                    request.set_payload(Payload::from(proof.raw().clone()));
                    request.extensions_mut().insert(proof.clone());
                    observed(observation, shared.handle(request, proof)).await
                }
                // The refusal is a response and not an `Err`, so that a middleware further out sees a
                // response.
                Err(error) => Ok(request.error_response(error).map_into_right_body()),
            }
        })
    }
}

/// Handles a delivery in its span, and tells what was answered.
async fn observed<B>(
    observation: Observation,
    handling: impl Future<Output = Result<ServiceResponse<B>, Error>>,
) -> Result<ServiceResponse<B>, Error> {
    let mut handling = pin!(handling);
    let handled = poll_fn(|cx| observation.in_span(|| handling.as_mut().poll(cx))).await;
    let (status, error) = match &handled {
        Ok(response) => (response.status(), response.response().error()),
        Err(error) => (error.as_response_error().status_code(), Some(error)),
    };
    observation.answered(status.as_u16(), error.and_then(reason));
    handled
}

/// Returns the reason of the refusal that an answer was made from.
fn reason(error: &Error) -> Option<&'static str> {
    #[cfg(feature = "idempotency")]
    if let Some(error) = error.as_error::<crate::ClaimError>() {
        return Some(error.refusal().reason());
    }
    error.as_error::<WebhookError>().map(|error| error.refusal().reason())
}
