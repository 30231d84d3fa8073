//! This module has the applications on axum that are measured. Each has a handler that only takes its
//! argument.

use std::convert::Infallible;

use axum::{
    Extension, Json, Router,
    body::{Body, Bytes},
    extract::Request,
    http::{Method, StatusCode},
    response::Response,
    routing::post,
};
use futures_util::FutureExt as _;
use portone_axum::{PortOneWebhookLayer, VerifiedWebhook, Webhook, WebhookSecret, WebhookVerifier};
use portone_webhook_idempotency::Idempotency;
use tower::{Service, ServiceExt as _, layer::util::Identity};

use crate::{Delivery, Group, SECRET};

/// Makes a request of the delivery for any of these applications.
pub fn request(delivery: &Delivery) -> Request {
    let mut request = Request::new(Body::from(delivery.body.clone()));
    *request.method_mut() = Method::POST;
    *request.headers_mut() = delivery.headers.clone();
    request
}

/// Adds a subject that sends the delivery through the application and expects an answer with this status.
pub fn subject<'a, S>(
    group: Group<'a>,
    name: &str,
    app: S,
    delivery: &Delivery,
    expected: StatusCode,
) -> Group<'a>
where
    S: Service<Request, Response = Response, Error = Infallible> + Clone + 'a,
{
    let delivery = delivery.clone();
    subject_of(group, name, app, move || request(&delivery), expected)
}

/// Adds a subject that sends the delivery with another id each time, so that each call of it is the first.
pub fn fresh_subject<'a, S>(
    group: Group<'a>,
    name: &str,
    app: S,
    delivery: &Delivery,
    expected: StatusCode,
) -> Group<'a>
where
    S: Service<Request, Response = Response, Error = Infallible> + Clone + 'a,
{
    let (delivery, secret) = (delivery.clone(), secret());
    subject_of(group, name, app, move || request(&delivery.fresh(&secret)), expected)
}

fn subject_of<'a, S>(
    group: Group<'a>,
    name: &str,
    app: S,
    request: impl FnMut() -> Request + 'a,
    expected: StatusCode,
) -> Group<'a>
where
    S: Service<Request, Response = Response, Error = Infallible> + Clone + 'a,
{
    group.subject_with(name, request, move |request| {
        // The request is handled in process, so nothing has to be waited for.
        let answer = app.clone().oneshot(request).now_or_never();
        let Ok(answer) = answer.expect("it does not wait");
        assert_eq!(answer.status(), expected);
        answer
    })
}

pub fn bare() -> Router {
    Router::new().route("/", post(async |_: Bytes| {}))
}

/// Makes an application with a layer that does nothing, which shows what any layer costs.
pub fn bare_layered() -> Router {
    bare().layer(Identity::new())
}

pub fn bare_typed() -> Router {
    Router::new().route("/", post(async |_: Json<Webhook>| {}))
}

pub fn layer() -> PortOneWebhookLayer {
    PortOneWebhookLayer::new(secret())
}

pub fn layered() -> Router {
    bare().layer(layer())
}

/// Makes an application whose handler runs once for each delivery, with this store.
pub fn layered_once(store: impl Into<Idempotency>) -> Router {
    bare().layer(layer().idempotency(store))
}

/// Sends a delivery that no delivery before it was a copy of.
pub async fn send_fresh(app: &Router, request: Request) {
    let Ok(answer) = app.clone().oneshot(request).await;
    assert_eq!(answer.status(), StatusCode::OK);
    assert!(!answer.headers().contains_key("idempotent-replayed"));
}

pub fn layered_typed() -> Router {
    Router::new().route("/", post(async |_: VerifiedWebhook| {})).layer(layer())
}

pub fn extracted() -> Router {
    Router::new().route("/", post(async |_: VerifiedWebhook<()>| {})).layer(extension())
}

pub fn extracted_typed() -> Router {
    Router::new().route("/", post(async |_: VerifiedWebhook| {})).layer(extension())
}

#[cfg(feature = "comparison")]
pub fn axum_standardwebhooks() -> Router {
    use axum_standardwebhooks::{SharedWebhook, StandardWebhook};

    let webhook = standardwebhooks::Webhook::new(SECRET).expect("it is a secret");
    Router::new()
        .route("/", post(async |_: StandardWebhook<Bytes>| {}))
        .with_state(SharedWebhook::new(webhook))
}

#[cfg(feature = "comparison")]
pub fn webhook_verify() -> Router {
    use axum::{BoxError, error_handling::HandleErrorLayer};
    use http_body_util::Full;
    use tower::ServiceBuilder;
    use webhook_verify::{Provider, Secret, tower::VerifyLayer};

    let layer: VerifyLayer<Full<Bytes>> =
        VerifyLayer::new(Provider::StandardWebhooks, Secret::new(SECRET));
    // A router takes no layer that can fail, so an error of this layer becomes a response.
    let errors = HandleErrorLayer::new(async |_: BoxError| StatusCode::INTERNAL_SERVER_ERROR);
    bare().layer(ServiceBuilder::new().layer(errors).layer(layer))
}

fn secret() -> WebhookSecret {
    SECRET.parse().expect("it is a secret")
}

fn extension() -> Extension<WebhookVerifier> {
    Extension(WebhookVerifier::new(secret()))
}
