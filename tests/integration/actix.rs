//! These tests check what is particular to actix-web. `conformance.rs` checks what both frameworks have in
//! common.

use std::{cell::Cell, rc::Rc};

use actix_web::{
    App, Error, HttpResponse, ResponseError,
    body::MessageBody,
    dev::{Payload, Service, ServiceFactory, ServiceRequest, ServiceResponse},
    error::{InternalError, PayloadError},
    http::{StatusCode, Version},
    middleware::{Next, from_fn},
    test::{TestRequest, call_service, init_service, read_body},
    web,
};
use portone_actix::{
    PortOneWebhookMiddleware, Refusal, Verified, VerifiedWebhook, VerifyError, WebhookError,
    WebhookSecret, WebhookVerifier,
    testing::{Delivery, RawRequest, ToTestRequest as _},
};
use portone_tests::{event_body, paid};
use serde_json::Value;

fn secret() -> WebhookSecret {
    "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD".parse().unwrap()
}

fn middleware() -> PortOneWebhookMiddleware {
    PortOneWebhookMiddleware::new(secret())
}

fn delivery() -> RawRequest {
    Delivery::of(&paid()).id("msg-1").signed_with(&secret())
}

async fn describe(delivery: VerifiedWebhook) -> String {
    delivery.payload().type_name().to_owned()
}

/// Sends the request to the application, and returns the status and the body of the answer.
async fn answer<T, B>(app: App<T>, request: TestRequest) -> (StatusCode, String)
where
    T: ServiceFactory<
            ServiceRequest,
            Config = (),
            Response = ServiceResponse<B>,
            Error = Error,
            InitError = (),
            Future: 'static,
        > + 'static,
    B: MessageBody + 'static,
{
    let app = init_service(app).await;
    let response = call_service(&app, request.to_request()).await;
    let status = response.status();
    (status, String::from_utf8(read_body(response).await.to_vec()).unwrap())
}

#[actix_web::test]
async fn the_middleware_goes_on_an_app_a_scope_and_a_resource() {
    let post = || web::post().to(describe);
    let on_app = || App::new().wrap(middleware()).route("/hook", post());
    let on_scope =
        || App::new().service(web::scope("/a").wrap(middleware()).route("/hook", post()));
    let on_resource =
        || App::new().service(web::resource("/hook").wrap(middleware()).route(post()));

    let (good, refused) = (delivery(), delivery().without_header("webhook-id"));
    let paid = (StatusCode::OK, "Transaction.Paid".to_owned());
    assert_eq!(answer(on_app(), good.to_test_request("/hook")).await, paid);
    assert_eq!(answer(on_scope(), good.to_test_request("/a/hook")).await, paid);
    assert_eq!(answer(on_resource(), good.to_test_request("/hook")).await, paid);
    assert_eq!(answer(on_app(), refused.to_test_request("/hook")).await.0, 400);
    assert_eq!(answer(on_scope(), refused.to_test_request("/a/hook")).await.0, 400);
    assert_eq!(answer(on_resource(), refused.to_test_request("/hook")).await.0, 400);
    // Paths outside of the scope and the resource are not covered.
    assert_eq!(answer(on_scope(), refused.to_test_request("/b")).await.0, 404);
    assert_eq!(answer(on_resource(), refused.to_test_request("/b")).await.0, 404);
}

#[actix_web::test]
async fn the_extractor_finds_the_verifier_bare_and_in_data() {
    let verifier = || WebhookVerifier::new(secret());
    let other =
        || WebhookVerifier::new(WebhookSecret::from_bytes(b"another key of bytes").unwrap());
    let post = || web::post().to(describe);
    let bare = App::new().app_data(verifier()).route("/", post());
    let shared = App::new().app_data(web::Data::new(verifier())).route("/", post());
    // Nobody can tell which of the two forms is nearer to the handler, so both verifiers have to accept the
    // delivery. Of two verifiers in the same form, the nearer one decides.
    let both = App::new().app_data(web::Data::new(other())).app_data(verifier());
    let both = both.route("/", post());
    let twice = App::new().app_data(web::Data::new(verifier())).app_data(verifier());
    let twice = twice.route("/", post());
    let nearer = App::new().app_data(other());
    let nearer = nearer.service(web::resource("/").app_data(verifier()).route(post()));
    let none = App::new().route("/", post());

    assert_eq!(answer(bare, delivery().to_test_request("/")).await.0, 200);
    assert_eq!(answer(shared, delivery().to_test_request("/")).await.0, 200);
    assert_eq!(answer(both, delivery().to_test_request("/")).await.0, 400);
    assert_eq!(answer(twice, delivery().to_test_request("/")).await.0, 200);
    assert_eq!(answer(nearer, delivery().to_test_request("/")).await.0, 200);
    assert_eq!(answer(none, delivery().to_test_request("/")).await.0, 500);
}

#[actix_web::test]
async fn the_verifier_nearest_to_the_handler_decides() {
    let other = WebhookSecret::from_bytes(b"that of another one").unwrap();
    let other = || WebhookVerifier::new(other.clone());
    let own = || WebhookVerifier::new(secret());
    let post = || web::post().to(describe);
    let inside = |data| web::resource("/").app_data::<WebhookVerifier>(data).route(post());
    let shared_inside = |data| web::resource("/").app_data(web::Data::new(data)).route(post());

    let app = App::new().wrap(middleware()).service(inside(other()));
    assert_eq!(answer(app, delivery().to_test_request("/")).await.0, 400);
    let app = App::new().wrap(middleware()).service(shared_inside(other()));
    assert_eq!(answer(app, delivery().to_test_request("/")).await.0, 400);
    let app = App::new().app_data(own()).wrap(middleware()).service(inside(other()));
    assert_eq!(answer(app, delivery().to_test_request("/")).await.0, 400);
    let app = App::new()
        .wrap(middleware())
        .service(web::scope("").wrap(PortOneWebhookMiddleware::new(other())).route("/", post()));
    assert_eq!(answer(app, delivery().to_test_request("/")).await.0, 400);

    let shared = web::Data::new(other());
    let resource = web::resource("/").app_data(shared.clone()).route(post());
    let app =
        App::new().app_data(shared).service(web::scope("").wrap(middleware()).service(resource));
    assert_eq!(answer(app, delivery().to_test_request("/")).await.0, 400);

    // On the same resource, the middleware decides.
    let app = App::new().service(inside(other()).wrap(middleware()));
    assert_eq!(answer(app, delivery().to_test_request("/")).await.0, 200);
    let app = App::new().wrap(middleware()).service(inside(own()));
    assert_eq!(answer(app, delivery().to_test_request("/")).await.0, 200);
    // The middleware is nearer to the handler than the other verifier.
    let app =
        App::new().app_data(other()).service(web::scope("").wrap(middleware()).route("/", post()));
    assert_eq!(answer(app, delivery().to_test_request("/")).await.0, 200);
    let app = App::new()
        .app_data(web::Data::new(other()))
        .service(web::scope("").wrap(middleware()).service(inside(own())));
    assert_eq!(answer(app, delivery().to_test_request("/")).await.0, 200);
}

#[actix_web::test]
async fn the_argument_after_the_delivery_gets_the_body() {
    async fn after(json: web::Json<Value>, _: VerifiedWebhook, body: web::Bytes) -> String {
        format!("{} {}", json["type"], body.len())
    }
    async fn directly(_: VerifiedWebhook, body: web::Bytes) -> String {
        format!("\"Transaction.Paid\" {}", body.len())
    }
    let expected = format!("\"Transaction.Paid\" {}", delivery().body.len());
    let app = || App::new().wrap(middleware());
    let json = || delivery().to_test_request("/");
    let got = answer(app().route("/", web::post().to(after)), json()).await;
    assert_eq!(got, (StatusCode::OK, expected.clone()));
    let got = answer(app().route("/", web::post().to(directly)), json()).await;
    assert_eq!(got, (StatusCode::OK, expected));
    // Without the middleware, the body cannot be put back, and an empty body would look like one that was
    // sent.
    let alone = App::new().app_data(WebhookVerifier::new(secret()));
    let (status, text) = answer(alone.route("/", web::post().to(directly)), json()).await;
    assert_eq!(status, 400);
    assert!(text.contains("the body was taken to verify a webhook"), "{text}");
}

/// Over HTTP/2 a body needs no content-length.
#[actix_web::test]
async fn a_body_without_a_length_that_is_taken_is_not_an_empty_one() {
    async fn bytes_first(_: web::Bytes, _: VerifiedWebhook<()>) -> &'static str {
        "verified"
    }
    let app = || {
        App::new().app_data(WebhookVerifier::new(secret())).route("/", web::post().to(bytes_first))
    };
    // The signature is over an empty body, and the request is sent with another one.
    let delivery = Delivery::of_body("").signed_with(&secret());
    let request = delivery.to_test_request("/").set_payload("unverified");
    let (status, text) = answer(app(), request.version(Version::HTTP_2)).await;
    assert_eq!(status, 500, "{text}");
    assert!(text.contains("BODY_TAKEN"), "{text}");
}

#[actix_web::test]
async fn the_body_of_a_refused_request_is_read_up_to_a_limit() {
    let post = || web::post().to(describe);
    for (drain_limit, expected) in [(WebhookVerifier::DRAIN_LIMIT, 65), (40_000, 3), (0, 0)] {
        for layered in [true, false] {
            let verifier = WebhookVerifier::new(secret());
            let verifier = match drain_limit {
                WebhookVerifier::DRAIN_LIMIT => verifier,
                bytes => verifier.drain_limit(bytes),
            };
            let read = Rc::new(Cell::new(0));
            let counted = Rc::clone(&read);
            let endless = futures_util::stream::repeat_with(move || {
                counted.set(counted.get() + 1);
                Ok(web::Bytes::from_static(&[b' '; 16 * 1024]))
            });
            let mut request =
                delivery().without_header("webhook-id").to_test_request("/").to_request();
            *request.payload() = Payload::Stream { payload: Box::pin(endless) };
            let status = if layered {
                let app = App::new().wrap(PortOneWebhookMiddleware::new(verifier));
                call_service(&init_service(app.route("/", post())).await, request).await.status()
            } else {
                let app = App::new().app_data(verifier).route("/", post());
                call_service(&init_service(app).await, request).await.status()
            };
            assert_eq!((status.as_u16(), read.get()), (400, expected), "{layered}");
        }
    }
}

#[actix_web::test]
async fn a_body_that_is_gone_is_the_servers_fault() {
    /// Reads the body in a middleware further out, and leaves nothing of it.
    async fn read(
        mut request: ServiceRequest,
        next: Next<impl MessageBody>,
    ) -> Result<ServiceResponse<impl MessageBody>, Error> {
        drop(request.extract::<web::Bytes>().await?);
        next.call(request).await
    }
    let length = delivery().body.len().to_string();
    let announced = delivery().with_header("content-length", length);
    let app = App::new().wrap(middleware()).wrap(from_fn(read));
    let app = app.route("/", web::post().to(describe));
    let (status, text) = answer(app, announced.to_test_request("/")).await;
    assert_eq!(status, 500, "{text}");
    assert!(text.contains("BODY_TAKEN"), "{text}");
}

/// Without the middleware, only one argument can take the body.
#[actix_web::test]
async fn a_body_that_is_taken_already_is_the_servers_fault() {
    async fn twice(_: VerifiedWebhook, _: VerifiedWebhook<()>) -> &'static str {
        "verified"
    }
    async fn bytes_first(_: web::Bytes, _: VerifiedWebhook) -> &'static str {
        "verified"
    }
    let app = || {
        App::new()
            .app_data(WebhookVerifier::new(secret()))
            .route("/twice", web::post().to(twice))
            .route("/bytes", web::post().to(bytes_first))
    };
    let length = delivery().body.len().to_string();
    let delivery = delivery().with_header("content-length", length);
    for path in ["/twice", "/bytes"] {
        let (status, body) = answer(app(), delivery.to_test_request(path)).await;
        assert_eq!(status, 500, "{path}");
        assert!(body.contains("BODY_TAKEN"), "{path}: {body}");
    }
}

/// A middleware further out may limit the body.
#[actix_web::test]
async fn a_limit_further_out_is_told_apart_from_a_broken_body() {
    async fn overflow(
        mut request: ServiceRequest,
        next: Next<impl MessageBody>,
    ) -> Result<ServiceResponse<impl MessageBody>, Error> {
        let error = futures_util::stream::iter([Err(PayloadError::Overflow)]);
        request.set_payload(Payload::Stream { payload: Box::pin(error) });
        next.call(request).await
    }
    let app = App::new().wrap(middleware()).wrap(from_fn(overflow));
    let app = app.route("/", web::post().to(describe));
    let (status, body) = answer(app, delivery().to_test_request("/")).await;
    assert_eq!(status, 413, "{body}");
    assert!(body.contains("PAYLOAD_TOO_LARGE"), "{body}");
}

#[actix_web::test]
async fn several_arguments_share_the_proof() {
    async fn both(
        event: VerifiedWebhook,
        value: VerifiedWebhook<Value>,
        proof: web::ReqData<Verified<()>>,
        raw: VerifiedWebhook<()>,
        body: web::Bytes,
    ) -> String {
        assert_eq!((raw.raw(), proof.raw()), (&body, &body));
        format!("{} {}", event.payload().type_name(), value.payload()["data"]["paymentId"])
    }
    let app = App::new().wrap(middleware()).route("/", web::post().to(both));
    let expected = (StatusCode::OK, "Transaction.Paid \"order-1\"".to_owned());
    assert_eq!(answer(app, delivery().to_test_request("/")).await, expected);
}

#[actix_web::test]
async fn a_handler_of_json_gets_the_body() {
    async fn json(body: web::Json<Value>) -> String {
        body["data"]["paymentId"].to_string()
    }
    let app = App::new().wrap(middleware()).route("/", web::post().to(json));
    let expected = (StatusCode::OK, "\"order-1\"".to_owned());
    assert_eq!(answer(app, delivery().to_test_request("/")).await, expected);
}

#[actix_web::test]
async fn the_extractor_decodes_what_was_signed() {
    /// Replaces the body in a middleware between the verification and the handler.
    async fn swap(
        mut request: ServiceRequest,
        next: Next<impl MessageBody>,
    ) -> Result<ServiceResponse<impl MessageBody>, Error> {
        request.set_payload(event_body("BillingKey.Deleted").into_bytes().into());
        next.call(request).await
    }
    let app =
        App::new().wrap(from_fn(swap)).wrap(middleware()).route("/", web::post().to(describe));
    let expected = (StatusCode::OK, "Transaction.Paid".to_owned());
    assert_eq!(answer(app, delivery().to_test_request("/")).await, expected);
}

#[actix_web::test]
async fn a_handler_may_take_the_error() {
    async fn result(delivery: Result<VerifiedWebhook, WebhookError>) -> String {
        match delivery {
            Ok(delivery) => delivery.id().to_string(),
            Err(error) => format!("{} {error}", error.status_code()),
        }
    }
    // The documentation warns that an `Option` hides the error.
    async fn option(delivery: Option<VerifiedWebhook>) -> String {
        delivery.is_none().to_string()
    }
    let app = || {
        App::new()
            .app_data(WebhookVerifier::new(secret()))
            .route("/result", web::post().to(result))
            .route("/option", web::post().to(option))
    };
    let forged = delivery().replace_header("webhook-id", "msg-2");
    let (_, text) = answer(app(), delivery().to_test_request("/result")).await;
    assert_eq!(text, "msg-1");
    let (_, text) = answer(app(), forged.to_test_request("/result")).await;
    assert!(text.starts_with("400 Bad Request no signature matches"), "{text}");
    assert_eq!(answer(app(), forged.to_test_request("/option")).await.1, "true");
}

#[actix_web::test]
async fn the_cause_is_in_the_response_for_a_middleware_further_out() {
    let post = || web::post().to(describe);
    let layered = App::new().wrap(middleware()).route("/", post());
    let alone = App::new().app_data(WebhookVerifier::new(secret())).route("/", post());

    async fn cause<B>(response: ServiceResponse<B>) -> Refusal {
        let error = response.response().error().expect("it is an error");
        error.as_error::<WebhookError>().expect("it is ours").refusal().clone()
    }
    let missing = delivery().without_header("webhook-id").to_test_request("/");
    let response = call_service(&init_service(layered).await, missing.to_request()).await;
    let refusal = cause(response).await;
    assert!(
        matches!(refusal, Refusal::Unverified(VerifyError::MissingHeader("webhook-id"))),
        "{refusal:?}"
    );
    let broken = Delivery::of_body("{").signed_with(&secret()).to_test_request("/");
    let response = call_service(&init_service(alone).await, broken.to_request()).await;
    let refusal = cause(response).await;
    let source = std::error::Error::source(&refusal).map(ToString::to_string);
    assert!(source.is_some_and(|text| text.contains("EOF")), "{refusal:?}");
}

#[actix_web::test]
async fn errors_of_what_is_inside_pass_through() {
    /// Fails with an error that is not a response yet.
    async fn fail(
        _: ServiceRequest,
        _: Next<impl MessageBody>,
    ) -> Result<ServiceResponse<impl MessageBody>, Error> {
        let error = InternalError::new("the inner service's own error", StatusCode::IM_A_TEAPOT);
        Err::<ServiceResponse, _>(error.into())
    }
    let app = App::new()
        .wrap(from_fn(fail))
        .wrap(middleware())
        .route("/", web::post().to(HttpResponse::Ok));
    let app = init_service(app).await;
    let error = app.call(delivery().to_test_request("/").to_request()).await.map(drop).unwrap_err();
    assert_eq!(error.to_string(), "the inner service's own error");
    assert_eq!(error.error_response().status(), 418);
}

#[actix_web::test]
async fn the_limit_can_be_set() {
    let delivery = delivery();
    for (limit, status) in [(delivery.body.len(), 200), (delivery.body.len() - 1, 413), (0, 413)] {
        let verifier = WebhookVerifier::new(secret()).body_limit(limit);
        let post = || web::post().to(describe);
        let layered =
            App::new().wrap(PortOneWebhookMiddleware::new(verifier.clone())).route("/", post());
        let alone = App::new().app_data(verifier).route("/", post());
        assert_eq!(answer(layered, delivery.to_test_request("/")).await.0, status, "{limit}");
        assert_eq!(answer(alone, delivery.to_test_request("/")).await.0, status, "{limit}");
    }
}
