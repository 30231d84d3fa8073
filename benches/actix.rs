//! A request through actix-web in process, beside handlers that verify nothing and beside other
//! crates: `cargo bench -p portone-benches --bench actix`.

use std::fmt::Debug;

use actix_http::Request;
use actix_web::{
    App,
    dev::{Service, ServiceResponse},
    http::StatusCode,
    test::init_service,
    web::ServiceConfig,
};
use futures_util::FutureExt as _;
use portone_benches::{Delivery, Group, Summary, on_actix};

async fn app(
    configure: fn(&mut ServiceConfig),
) -> impl Service<Request, Response = ServiceResponse, Error: Debug> {
    init_service(App::new().configure(configure)).await
}

/// A subject: sends the delivery through the app, and expects that answer.
fn subject<'a>(
    group: Group<'a>,
    name: &str,
    app: &'a impl Service<Request, Response = ServiceResponse, Error: Debug>,
    delivery: &'a Delivery,
    expected: StatusCode,
) -> Group<'a> {
    group.subject_with(
        name,
        || on_actix::request(delivery),
        move |request| {
            // Nothing in process has to be waited for.
            let answer = app.call(request).now_or_never();
            let answer = answer.expect("it does not wait").expect("it has no error");
            assert_eq!(answer.status(), expected);
            answer
        },
    )
}

#[actix_web::main]
async fn main() {
    let bare = app(on_actix::bare).await;
    let bare_typed = app(on_actix::bare_typed).await;
    let wrapped = app(on_actix::wrapped).await;
    let wrapped_typed = app(on_actix::wrapped_typed).await;
    let extracted_typed = app(on_actix::extracted_typed).await;
    let webhook_verify = app(on_actix::webhook_verify).await;

    let mut summary = Summary::default();
    for (size, length) in [("222", 222), ("16k", 16 * 1024)] {
        let good = Delivery::new(length);
        let stale = good.with("webhook-timestamp", "1");
        let (ok, refused) = (StatusCode::OK, StatusCode::BAD_REQUEST);

        let group = Group::new(format!("actix-web, {length} bytes"));
        let group = subject(group, "bare, Bytes", &bare, &good, ok);
        let group = subject(group, "bare, Json<Webhook>", &bare_typed, &good, ok);
        let group = subject(group, "ours, middleware, Bytes", &wrapped, &good, ok);
        let group = subject(group, "ours, middleware, VerifiedWebhook", &wrapped_typed, &good, ok);
        let group = subject(group, "ours, VerifiedWebhook alone", &extracted_typed, &good, ok);
        let group = subject(group, "webhook-verify", &webhook_verify, &good, ok);
        let group = subject(group, "ours, middleware, refused", &wrapped, &stale, refused);
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
