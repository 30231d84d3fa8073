//! This benchmark measures a request through actix-web in process. It compares our crate with handlers that
//! verify nothing and with another crate.
//!
//! `cargo bench -p portone-benches --features comparison --bench actix` runs it.

use actix_web::http::StatusCode;
use portone_benches::{
    Delivery, Group, Summary,
    on_actix::{self, app, subject},
};

#[actix_web::main]
async fn main() {
    let mut summary = Summary::default();
    for (size, length) in [("222", 222), ("16k", 16 * 1024)] {
        let good = Delivery::new(length);
        let stale = good.with("webhook-timestamp", "1");
        let (ok, refused) = (StatusCode::OK, StatusCode::BAD_REQUEST);

        let group = Group::new(format!("actix-web, {length} bytes"));
        let group = subject(group, "bare, Bytes", app(on_actix::bare).await, &good, ok);
        let group =
            subject(group, "bare, Json<Webhook>", app(on_actix::bare_typed).await, &good, ok);
        let group =
            subject(group, "ours, middleware, Bytes", app(on_actix::wrapped).await, &good, ok);
        let group = subject(
            group,
            "ours, middleware, VerifiedWebhook",
            app(on_actix::wrapped_typed).await,
            &good,
            ok,
        );
        let group = subject(
            group,
            "ours, VerifiedWebhook alone",
            app(on_actix::extracted_typed).await,
            &good,
            ok,
        );
        let group =
            subject(group, "webhook-verify", app(on_actix::webhook_verify).await, &good, ok);
        let group = subject(
            group,
            "ours, middleware, refused",
            app(on_actix::wrapped).await,
            &stale,
            refused,
        );
        let [bare, bare_typed, bytes, typed, alone, other, stale] = group.run();

        for (name, one) in [
            ("bare_typed", &bare_typed),
            ("middleware_bytes", &bytes),
            ("middleware_typed", &typed),
            ("extractor_typed", &alone),
            ("webhook_verify", &other),
            ("refused", &stale),
        ] {
            summary.request(format!("actix_{name}_{size}_over_bare"), one, &bare);
        }
    }
}
