use std::{
    fmt, mem,
    pin::Pin,
    task::{Context, Poll, ready},
};

use axum_core::{
    BoxError,
    body::Body,
    response::{IntoResponse, Response},
};
use bytes::Bytes;
use http::Request;
use pin_project_lite::pin_project;
use portone_webhook_core::{WebhookVerifier, adapter::Observation};
use tower_service::Service;

use super::{
    receive::{Receive, Received},
    rejection::WebhookRejection,
};

pin_project! {
    /// The response future of [`PortOneWebhookService`](crate::PortOneWebhookService).
    ///
    /// ```
    /// use axum::{Router, body::Body, http::Request};
    /// use portone_axum::{PortOneWebhookService, WebhookSecret, future::ResponseFuture};
    /// use tower::{Service as _, ServiceExt};
    ///
    /// # #[tokio::main]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// let secret: WebhookSecret = "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD".parse()?;
    /// let mut service = PortOneWebhookService::new(Router::new(), secret);
    /// let unsigned = Request::post("/webhook").body(Body::empty())?;
    ///
    /// // A type with a name can be kept in a struct without a box.
    /// let service = ServiceExt::<Request<Body>>::ready(&mut service).await?;
    /// let answer: ResponseFuture<Router, Body> = service.call(unsigned);
    /// assert_eq!(answer.await?.status(), 400);
    /// # Ok(())
    /// # }
    /// ```
    pub struct ResponseFuture<S, B>
    where
        S: Service<Request<Body>>,
    {
        #[pin]
        state: State<S, B, S::Future>,
    }
}

pin_project! {
    #[project = StateProj]
    enum State<S, B, F> {
        Receiving { #[pin] receive: Receive<B>, service: S },
        Handling { #[pin] future: F, observation: Observation },
    }
}

impl<S, B> ResponseFuture<S, B>
where
    S: Service<Request<Body>>,
{
    pub(crate) fn receiving(receive: Receive<B>, service: S) -> Self {
        Self { state: State::Receiving { receive, service } }
    }
}

impl<S, B> Future for ResponseFuture<S, B>
where
    S: Service<Request<Body>>,
    S::Response: IntoResponse,
    B: http_body::Body<Data = Bytes>,
    B::Error: Into<BoxError>,
{
    type Output = Result<Response, S::Error>;

    fn poll(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Self::Output> {
        let mut state = self.project().state;
        loop {
            let next = match state.as_mut().project() {
                StateProj::Receiving { receive, service } => match ready!(receive.poll(cx)) {
                    Ok(Received { head, proof, observation }) => {
                        let mut request = head.map(|()| Body::from(proof.raw().clone()));
                        let extensions = request.extensions_mut();
                        // A verifier from further out is no longer the nearest to the handler.
                        extensions.remove::<WebhookVerifier>();
                        extensions.insert(proof);
                        let future = observation.in_span(|| service.call(request));
                        State::Handling { future, observation }
                    }
                    Err(rejection) => return Poll::Ready(Ok(rejection.into_response())),
                },
                StateProj::Handling { future, observation } => {
                    let handled = ready!(observation.in_span(|| future.poll(cx)));
                    let observation = mem::replace(observation, Observation::none());
                    let answer = handled.map(IntoResponse::into_response);
                    match &answer {
                        Ok(answer) => {
                            observation.answered(answer.status().as_u16(), reason(answer));
                        }
                        // Whoever is further out makes an answer of the error.
                        Err(_) => observation.answered(500, None),
                    }
                    return Poll::Ready(answer);
                }
            };
            state.set(next);
        }
    }
}

/// Returns the reason of the refusal that an answer was made from.
fn reason(answer: &Response) -> Option<&'static str> {
    let extensions = answer.extensions();
    #[cfg(feature = "idempotency")]
    if let Some(rejection) = extensions.get::<crate::ClaimRejection>() {
        return Some(rejection.refusal().reason());
    }
    extensions.get::<WebhookRejection>().map(|rejection| rejection.refusal().reason())
}

impl<S, B> fmt::Debug for ResponseFuture<S, B>
where
    S: Service<Request<Body>>,
{
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ResponseFuture").finish_non_exhaustive()
    }
}
