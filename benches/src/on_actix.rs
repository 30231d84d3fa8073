//! This module has the applications on actix-web that are measured. Each has a handler that only takes its
//! argument.

use std::fmt::Debug;

use actix_http::Request;
use actix_web::{
    App, HttpResponse,
    dev::{Service, ServiceResponse},
    http::StatusCode,
    test::{TestRequest, init_service},
    web::{Bytes, Json, ServiceConfig, post, scope},
};
use futures_util::FutureExt as _;
use portone_actix::{
    PortOneWebhookMiddleware, VerifiedWebhook, Webhook, WebhookSecret, WebhookVerifier,
};

use crate::{Delivery, Group, SECRET};

/// Makes a request of the delivery for any of these applications.
pub fn request(delivery: &Delivery) -> Request {
    let mut request = TestRequest::post().set_payload(delivery.body.clone());
    for (name, value) in &delivery.headers {
        request = request.insert_header((name.as_str(), value.as_bytes()));
    }
    request.to_request()
}

/// Makes an application that is ready for requests.
pub async fn app(
    configure: fn(&mut ServiceConfig),
) -> impl Service<Request, Response = ServiceResponse, Error: Debug> {
    init_service(App::new().configure(configure)).await
}

/// Adds a subject that sends the delivery through the application and expects an answer with this status.
pub fn subject<'a>(
    group: Group<'a>,
    name: &str,
    app: impl Service<Request, Response = ServiceResponse, Error: Debug> + 'a,
    delivery: &Delivery,
    expected: StatusCode,
) -> Group<'a> {
    let delivery = delivery.clone();
    group.subject_with(
        name,
        move || request(&delivery),
        move |request| {
            // The request is handled in process, so nothing has to be waited for.
            let answer = app.call(request).now_or_never();
            let answer = answer.expect("it does not wait").expect("it has no error");
            assert_eq!(answer.status(), expected);
            answer
        },
    )
}

pub fn bare(app: &mut ServiceConfig) {
    app.service(scope("").route("/", post().to(async |_: Bytes| HttpResponse::Ok())));
}

pub fn bare_typed(app: &mut ServiceConfig) {
    app.service(scope("").route("/", post().to(async |_: Json<Webhook>| HttpResponse::Ok())));
}

pub fn wrapped(app: &mut ServiceConfig) {
    let scope = scope("").route("/", post().to(async |_: Bytes| HttpResponse::Ok()));
    app.service(scope.wrap(PortOneWebhookMiddleware::new(secret())));
}

pub fn wrapped_typed(app: &mut ServiceConfig) {
    let scope = scope("").route("/", post().to(verified));
    app.service(scope.wrap(PortOneWebhookMiddleware::new(secret())));
}

pub fn extracted_typed(app: &mut ServiceConfig) {
    app.app_data(WebhookVerifier::new(secret()));
    app.service(scope("").route("/", post().to(verified)));
}

#[cfg(feature = "comparison")]
pub fn webhook_verify(app: &mut ServiceConfig) {
    use webhook_verify::{
        Provider, Secret,
        actix::{VerifiedBody, WebhookConfig},
    };

    app.app_data(WebhookConfig::new(Provider::StandardWebhooks, Secret::new(SECRET)));
    app.service(scope("").route("/", post().to(async |_: VerifiedBody| HttpResponse::Ok())));
}

async fn verified(_: VerifiedWebhook) -> HttpResponse {
    HttpResponse::Ok().finish()
}

fn secret() -> WebhookSecret {
    SECRET.parse().expect("it is a secret")
}
