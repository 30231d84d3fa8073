//! A request through actix-web in process, beside handlers that verify nothing and beside other
//! crates: `cargo bench -p portone-benches --bench actix`.

use actix_web::{
    App, HttpResponse,
    body::MessageBody,
    dev::{Service, ServiceResponse},
    http::StatusCode,
    test::{TestRequest, init_service},
    web,
};
use futures_util::FutureExt as _;
use portone_actix::{
    PortOneWebhookMiddleware, VerifiedWebhook, Webhook, WebhookSecret, WebhookVerifier,
};
use portone_benches::{Delivery, Group, SECRET, Summary};
use webhook_verify::{
    Provider,
    actix::{VerifiedBody, WebhookConfig},
};

/// Sends the delivery to the app and gives the status. Nothing in process has to be waited for.
fn send<S, B, E>(app: &S, delivery: &Delivery) -> StatusCode
where
    S: Service<actix_http::Request, Response = ServiceResponse<B>, Error = E>,
    B: MessageBody,
    E: std::fmt::Debug,
{
    let mut request = TestRequest::post().set_payload(delivery.body.clone());
    for (name, value) in &delivery.headers {
        request = request.insert_header((name.as_str(), value.as_bytes()));
    }
    let answer = app.call(request.to_request()).now_or_never();
    answer.expect("it does not wait").expect("it has no error").status()
}

async fn bytes(_: web::Bytes) -> HttpResponse {
    HttpResponse::Ok().finish()
}

async fn typed(_: web::Json<Webhook>) -> HttpResponse {
    HttpResponse::Ok().finish()
}

async fn verified(_: VerifiedWebhook) -> HttpResponse {
    HttpResponse::Ok().finish()
}

async fn other(_: VerifiedBody) -> HttpResponse {
    HttpResponse::Ok().finish()
}

#[actix_web::main]
async fn main() {
    let mut summary = Summary::default();
    let secret: WebhookSecret = SECRET.parse().unwrap();
    let middleware = || PortOneWebhookMiddleware::new(secret.clone());
    let verifier = WebhookVerifier::new(secret.clone());
    let config = {
        let secret = webhook_verify::Secret::new(SECRET);
        WebhookConfig::new(Provider::StandardWebhooks, secret)
    };

    let bare_bytes = init_service(App::new().route("/", web::post().to(bytes))).await;
    let bare_typed = init_service(App::new().route("/", web::post().to(typed))).await;
    let layer_bytes = App::new().wrap(middleware()).route("/", web::post().to(bytes));
    let layer_bytes = init_service(layer_bytes).await;
    let layer_typed = App::new().wrap(middleware()).route("/", web::post().to(verified));
    let layer_typed = init_service(layer_typed).await;
    let alone = App::new().app_data(verifier).route("/", web::post().to(verified));
    let alone = init_service(alone).await;
    let other = init_service(App::new().app_data(config).route("/", web::post().to(other))).await;

    for (name, length) in [("222", 222), ("16k", 16 * 1024)] {
        let good = Delivery::new(length);
        let mut headless = good.clone();
        headless.headers.remove("webhook-id");
        let ok = StatusCode::OK;
        let measured = Group::new(format!("actix-web, {length} bytes"))
            .subject("bare, Bytes", || assert_eq!(send(&bare_bytes, &good), ok))
            .subject("bare, Json<Webhook>", || assert_eq!(send(&bare_typed, &good), ok))
            .subject("ours, middleware, Bytes", || assert_eq!(send(&layer_bytes, &good), ok))
            .subject("ours, middleware, VerifiedWebhook", || {
                assert_eq!(send(&layer_typed, &good), ok)
            })
            .subject("ours, extractor, VerifiedWebhook", || assert_eq!(send(&alone, &good), ok))
            .subject("webhook-verify, VerifiedBody", || assert_eq!(send(&other, &good), ok))
            .subject("ours, middleware, no id", || {
                assert_eq!(send(&layer_typed, &headless), StatusCode::BAD_REQUEST)
            })
            .run(400);
        let [bare, bare_typed, bytes, typed, alone, other, headless] = measured[..] else {
            unreachable!("there are seven subjects")
        };
        for (subject, over, than) in [
            ("bare_typed", bare_typed, bare),
            ("middleware_bytes", bytes, bare),
            ("middleware_typed", typed, bare),
            ("extractor_typed", alone, bare),
            ("webhook_verify", other, bare),
            ("refused_no_id", headless, bare),
        ] {
            summary.ratio(format!("actix_{subject}_{name}_over_bare"), over.over(than));
            let bytes = over.bytes as f64 - than.bytes as f64;
            summary.ratio(format!("actix_{subject}_{name}_more_bytes_allocated"), bytes);
        }
    }
}
