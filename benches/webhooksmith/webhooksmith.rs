//! This benchmark measures a request through actix-web in process. It compares our crate with
//! webhooksmith-actix, which signs in its own way and has its own headers.
//!
//! `cargo bench --manifest-path benches/webhooksmith/Cargo.toml` runs it.

use actix_web::{
    HttpResponse,
    http::StatusCode,
    web::{ServiceConfig, post, scope},
};
use portone_benches::{
    Delivery, Group, SECRET, Summary,
    on_actix::{self, app, subject},
};
use webhooksmith_actix::{VerifiedWebhook, WebhookSecret};

fn webhooksmith(app: &mut ServiceConfig) {
    app.app_data(WebhookSecret::new(SECRET));
    app.service(scope("").route("/", post().to(async |_: VerifiedWebhook| HttpResponse::Ok())));
}

#[actix_web::main]
async fn main() {
    let good = Delivery::new(222);
    let timestamp = good.header("webhook-timestamp");
    let signed = webhooksmith::signing::sign(SECRET, timestamp.parse().unwrap(), &good.body).unwrap();
    let theirs = good
        .with("x-hooksmith-timestamp", timestamp)
        .with("x-hooksmith-signature", &signed)
        .without("webhook-timestamp")
        .without("webhook-signature");

    let ok = StatusCode::OK;
    let group = Group::new("actix-web, 222 bytes");
    let group = subject(group, "bare, Bytes", app(on_actix::bare).await, &good, ok);
    let group = subject(group, "ours, middleware", app(on_actix::wrapped_typed).await, &good, ok);
    let group = subject(group, "webhooksmith-actix", app(webhooksmith).await, &theirs, ok);
    let [bare, ours, webhooksmith] = group.run();

    let mut summary = Summary::default();
    summary.request("actix_middleware_typed_222_over_bare", &ours, &bare);
    summary.request("actix_webhooksmith_222_over_bare", &webhooksmith, &bare);
}
