//! A request through axum in process, beside handlers that verify nothing and beside other crates:
//! `cargo bench -p portone-benches --bench axum`.

use axum::{
    BoxError, Extension, Json, Router,
    body::{Body, Bytes},
    error_handling::HandleErrorLayer,
    extract::Request,
    http::{Method, StatusCode},
    routing::post,
};
use axum_standardwebhooks::{SharedWebhook, StandardWebhook};
use futures_util::FutureExt as _;
use http_body_util::Full;
use portone_axum::{PortOneWebhookLayer, VerifiedWebhook, Webhook, WebhookSecret, WebhookVerifier};
use portone_benches::{Delivery, Group, SECRET, Summary};
use tower::{ServiceBuilder, ServiceExt as _};
use webhook_verify::{Provider, tower::VerifyLayer};

/// Sends the delivery through the app and gives the status. Nothing in process has to be waited for.
fn send(app: &Router, delivery: &Delivery) -> StatusCode {
    let mut request = Request::new(Body::from(delivery.body.clone()));
    *request.method_mut() = Method::POST;
    *request.headers_mut() = delivery.headers.clone();
    let answer = app.clone().oneshot(request).now_or_never();
    answer.expect("it does not wait").expect("it has no error").status()
}

async fn bytes(_: Bytes) {}

async fn typed(_: Json<Webhook>) {}

async fn verified(_: VerifiedWebhook) {}

async fn verified_raw(_: VerifiedWebhook<()>) {}

fn main() {
    let mut summary = Summary::default();
    let secret: WebhookSecret = SECRET.parse().unwrap();
    let layer = || PortOneWebhookLayer::new(secret.clone());
    let extension = || Extension(WebhookVerifier::new(secret.clone()));
    let standard = standardwebhooks::Webhook::new(SECRET).unwrap();

    let bare_bytes = Router::new().route("/", post(bytes));
    let bare_typed = Router::new().route("/", post(typed));
    let layer_bytes = Router::new().route("/", post(bytes)).layer(layer());
    let layer_typed = Router::new().route("/", post(verified)).layer(layer());
    let extractor_raw = Router::new().route("/", post(verified_raw)).layer(extension());
    let extractor_typed = Router::new().route("/", post(verified)).layer(extension());
    let standardwebhooks = Router::new()
        .route("/", post(async |_: StandardWebhook<Bytes>| {}))
        .with_state(SharedWebhook::new(standard));
    let webhook_verify = {
        let secret = webhook_verify::Secret::new(SECRET);
        let layer: VerifyLayer<Full<Bytes>> = VerifyLayer::new(Provider::StandardWebhooks, secret);
        // Its error is one that a router does not take.
        let errors = HandleErrorLayer::new(async |_: BoxError| StatusCode::INTERNAL_SERVER_ERROR);
        let layers = ServiceBuilder::new().layer(errors).layer(layer);
        Router::new().route("/", post(bytes)).layer(layers)
    };

    for (name, length) in [("222", 222), ("16k", 16 * 1024)] {
        let delivery = Delivery::new(length);
        let mut headless = delivery.clone();
        headless.headers.remove("webhook-id");
        let stale = delivery.with("webhook-timestamp", "1");
        let accepted = |app: &Router| {
            let (app, delivery) = (app.clone(), delivery.clone());
            move || assert_eq!(send(&app, &delivery), StatusCode::OK)
        };
        let refused = |delivery: &Delivery| {
            let (app, delivery) = (layer_typed.clone(), delivery.clone());
            move || assert_eq!(send(&app, &delivery), StatusCode::BAD_REQUEST)
        };
        let measured = Group::new(format!("axum, {length} bytes"))
            .subject("bare, Bytes", accepted(&bare_bytes))
            .subject("bare, Json<Webhook>", accepted(&bare_typed))
            .subject("ours, layer, Bytes", accepted(&layer_bytes))
            .subject("ours, layer, VerifiedWebhook", accepted(&layer_typed))
            .subject("ours, extractor, VerifiedWebhook<()>", accepted(&extractor_raw))
            .subject("ours, extractor, VerifiedWebhook", accepted(&extractor_typed))
            .subject("axum-standardwebhooks, Bytes", accepted(&standardwebhooks))
            .subject("webhook-verify, Bytes", accepted(&webhook_verify))
            .subject("ours, layer, no id", refused(&headless))
            .subject("ours, layer, too old", refused(&stale))
            .run(400);
        let [bare, bare_typed, bytes, typed, raw, alone, standard, other, headless, stale] =
            measured[..]
        else {
            unreachable!("there are ten subjects")
        };
        for (subject, over, than) in [
            ("layer_bytes", bytes, bare),
            ("layer_typed", typed, bare_typed),
            ("extractor_raw", raw, bare),
            ("extractor_typed", alone, bare_typed),
            ("axum_standardwebhooks", standard, bare),
            ("webhook_verify", other, bare),
            ("refused_no_id", headless, bare),
            ("refused_too_old", stale, bare),
        ] {
            summary.ratio(format!("axum_{subject}_{name}_over_bare"), over.over(than));
            let more = over.allocations as f64 - than.allocations as f64;
            summary.ratio(format!("axum_{subject}_{name}_more_allocations"), more);
        }
    }
}
