use std::{
    mem,
    sync::Arc,
    task::{Context, Poll},
};

use axum::extract::{MatchedPath, OriginalUri};
use axum_core::{
    body::Body,
    response::{IntoResponse, Response},
};
use http::Request;
use portone_webhook_core::{Verified, WebhookVerifier, adapter::Refusal};
use portone_webhook_idempotency::{Claim, Idempotency};
use tower_service::Service;

use super::future::{Answering, TaskFuture};
use crate::verify::WebhookRejection;

/// The service that [`IdempotencyLayer`](crate::IdempotencyLayer) puts around another.
///
/// A handler that has to wait goes on in a task of its own, so that it comes to its end even if the client hangs up.
///
/// ```
/// use axum::Router;
/// use portone_axum::{IdempotencyService, PortOneWebhookLayer, PortOneWebhookService, WebhookSecret};
/// use portone_webhook_idempotency::MemoryStore;
/// use tower::Layer as _;
///
/// fn once(
///     secret: WebhookSecret,
///     store: MemoryStore,
///     app: Router,
/// ) -> PortOneWebhookService<IdempotencyService<Router>> {
///     PortOneWebhookLayer::new(secret).idempotency(store).layer(app)
/// }
/// # let _ = once;
/// ```
#[derive(Debug, Clone)]
pub struct IdempotencyService<S> {
    inner: S,
    /// The service is cloned for each request.
    settings: Arc<Settings>,
}

#[derive(Debug)]
struct Settings {
    idempotency: Idempotency,
    verifier: WebhookVerifier,
}

impl<S> IdempotencyService<S> {
    pub(super) fn new(inner: S, idempotency: Idempotency, verifier: WebhookVerifier) -> Self {
        Self { inner, settings: Arc::new(Settings { idempotency, verifier }) }
    }
}

impl<S> Service<Request<Body>> for IdempotencyService<S>
where
    S: Service<Request<Body>> + Clone + Send + 'static,
    S::Response: IntoResponse,
    S::Error: Send + 'static,
    S::Future: Send,
{
    type Response = Response;
    type Error = S::Error;
    type Future = TaskFuture<S::Error>;

    fn poll_ready(&mut self, cx: &mut Context<'_>) -> Poll<Result<(), S::Error>> {
        self.inner.poll_ready(cx)
    }

    fn call(&mut self, mut request: Request<Body>) -> Self::Future {
        // The service that was polled ready has to be the one that is called.
        let next = self.inner.clone();
        let mut ready = mem::replace(&mut self.inner, next);
        let Some(proof) = request.extensions().get::<Verified<()>>().cloned() else {
            let refusal = Refusal::VerifierNotConfigured;
            let rejection = WebhookRejection::refuse(&request, refusal, false);
            return TaskFuture::inline(async { Ok(rejection.into_response()) });
        };
        if request.extensions().get::<Option<Claim>>().is_some() {
            // A layer further out has claimed the delivery, or has seen that it is a confirm question.
            return TaskFuture::inline(Answering::new(ready.call(request)));
        }
        let Settings { idempotency, verifier } = &*self.settings;
        let endpoint = endpoint(&request).to_owned();
        TaskFuture::once(idempotency.run(
            verifier,
            &endpoint,
            &proof,
            move |claim| {
                // The extractor `WebhookClaim` finds the claim here, or `None` for a confirm question.
                request.extensions_mut().insert(claim);
                Answering::new(ready.call(request))
            },
            |handled| handled.as_ref().is_ok_and(|response| response.status().is_success()),
        ))
    }
}

/// Returns the endpoint that a request came to. This is the pattern of the route, which has the prefix that
/// the route is nested under, and does not change with what a sender writes. In a service that is not a
/// route, it is the path.
fn endpoint(request: &Request<Body>) -> &str {
    let extensions = request.extensions();
    match (extensions.get::<MatchedPath>(), extensions.get::<OriginalUri>()) {
        (Some(route), _) => route.as_str(),
        (None, Some(OriginalUri(uri))) => uri.path(),
        (None, None) => request.uri().path(),
    }
}
