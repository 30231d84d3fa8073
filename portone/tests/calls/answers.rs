//! These tests make calls through a transport that answers as they say, without a network.

use std::{error::Error as _, time::Duration};

use portone::{
    ApiSecret, ApiSecretError, Error, ErrorKind, IdempotencyKey, RequestError, Retry, SetupError,
    payment::{CancelPaymentError, GetPaymentError, Payment, PaymentFilterInput},
};
use serde_json::{Value, json};
use tokio::time::Instant;

use crate::script::{Script, Step, body, header, html, json_answer, payment, target};

fn refused(kind: &str) -> Value {
    json!({ "type": kind, "message": "a canary" })
}

#[tokio::test]
async fn a_payment_is_looked_up() {
    let script = Script::of([json_answer(200, payment())]);
    let answer = script.client().payment().get_payment("order-1").await.unwrap();
    assert_eq!(answer.id(), Some("order-1"));
    let Payment::Paid(paid) = answer else { panic!("{answer:?}") };
    assert_eq!(paid.amount.total, 1000);
    assert!(!format!("{paid:?}").contains("canary"), "{paid:?}");
    let [request] = &script.requests()[..] else { panic!("one request") };
    assert_eq!(
        (request.method().as_str(), &*target(request)),
        ("GET", "https://api.portone.io/payments/order-1")
    );
    assert_eq!(header(request, "authorization"), Some("PortOne an API secret"));
    assert_eq!(header(request, "accept"), Some("application/json"));
    assert_eq!(header(request, "idempotency-key"), None);
    assert!(request.body().is_empty() && header(request, "content-type").is_none());
}

#[tokio::test]
async fn the_store_of_the_client_is_a_default() {
    let steps = || (0..4).map(|_| json_answer(404, refused("PAYMENT_NOT_FOUND")));
    let script = Script::of(steps());
    let client = script.builder().store_id("store-1").build().unwrap().payment();
    client.get_payment("a").await.unwrap_err();
    client.get_payment("a").store_id("another").await.unwrap_err();
    client.cancel_payment("a", "asked").await.unwrap_err();
    client.get_payments().await.unwrap_err();
    let requests = script.requests();
    assert!(target(&requests[0]).ends_with("/payments/a?storeId=store-1"));
    assert!(target(&requests[1]).ends_with("/payments/a?storeId=another"));
    assert_eq!(body(&requests[2]), json!({ "storeId": "store-1", "reason": "asked" }));
    let query = "requestBody=%7B%22filter%22%3A%7B%22storeId%22%3A%22store-1%22%7D%7D";
    assert!(target(&requests[3]).ends_with(query), "{}", target(&requests[3]));

    let script = Script::of(steps());
    let client = script.client().payment();
    client.get_payments().await.unwrap_err();
    client.get_payments().filter(PaymentFilterInput::new().store_id("x")).await.unwrap_err();
    let requests = script.requests();
    assert!(target(&requests[0]).ends_with("/payments?requestBody=%7B%7D"));
    assert!(target(&requests[1]).ends_with("%7B%22filter%22%3A%7B%22storeId%22%3A%22x%22%7D%7D"));
}

#[tokio::test]
async fn any_id_leads_to_its_own_path_or_to_an_error() {
    let long = "가".repeat(10_000);
    for (id, segment) in [
        ("a/b", Some("a%2Fb")),
        ("../cancel", Some("..%2Fcancel")),
        ("a b?c#d", Some("a%20b%3Fc%23d")),
        ("주문", Some("%EC%A3%BC%EB%AC%B8")),
        ("\u{1f4b3}", Some("%F0%9F%92%B3")),
        ("a\r\nb\0", Some("a%0D%0Ab%00")),
        ("%2e%2e", Some("%252e%252e")),
        ("...", Some("...")),
        ("", None),
        (".", None),
        ("..", None),
        (&*long, None),
    ] {
        let script = Script::of([json_answer(404, refused("PAYMENT_NOT_FOUND"))]);
        let error = script.client().payment().get_payment(id).await.unwrap_err();
        let requests = script.requests();
        match segment {
            Some(segment) => {
                assert_eq!(requests[0].uri().path(), format!("/payments/{segment}"));
                assert_eq!(error.status(), Some(404));
            }
            None => {
                let ErrorKind::Request(reason) = error.kind() else { panic!("{error}") };
                let is_long = id.len() > 2;
                let expected = if is_long {
                    RequestError::TooLong
                } else {
                    RequestError::PathParameter("paymentId")
                };
                assert_eq!(*reason, expected);
                assert!(requests.is_empty() && !error.is_transient() && error.status().is_none());
            }
        }
    }
}

#[tokio::test(start_paused = true)]
async fn a_write_is_tried_again_with_the_same_key() {
    let script = Script::of([
        Step::Break,
        html(502),
        json_answer(409, json!({ "type": "IDEMPOTENCY_OUTSTANDING_REQUEST" })),
        json_answer(409, refused("PAYMENT_ALREADY_CANCELLED")),
    ]);
    let call = script.client().payment().cancel_payment("a", "asked").amount(100);
    let error = call.await.unwrap_err();
    assert!(matches!(error.reason(), Some(CancelPaymentError::PaymentAlreadyCancelled(_))));
    assert_eq!(error.attempts(), 4);
    let requests = script.requests();
    let key = error.idempotency_key().unwrap().as_str().to_owned();
    assert!(key.len() == 32);
    for request in &requests {
        assert_eq!(header(request, "idempotency-key"), Some(&*format!("\"{key}\"")));
        assert_eq!(header(request, "content-type"), Some("application/json"));
        assert_eq!(body(request), json!({ "amount": 100, "reason": "asked" }));
    }
    // Another call is another request.
    let script = Script::of([html(400)]);
    let error = script.client().payment().cancel_payment("a", "asked").await.unwrap_err();
    assert_ne!(error.idempotency_key().unwrap().as_str(), key);
}

#[tokio::test(start_paused = true)]
async fn a_key_of_the_user_is_used() {
    let script = Script::of([Step::Break, html(400)]);
    let key = IdempotencyKey::from_parts(["cancel", "주문 \"1\"\\"]).unwrap();
    let call = script.client().payment().cancel_payment("a", "asked").idempotency_key(key.clone());
    let error = call.await.unwrap_err();
    assert_eq!(error.idempotency_key(), Some(&key));
    for request in script.requests() {
        assert_eq!(header(&request, "idempotency-key"), Some(&*format!("\"{key}\"")));
    }
    let quoted = IdempotencyKey::new("a-key-with-\"-and-\\-in-it").unwrap();
    let script = Script::of([html(400)]);
    let call = script.client().payment().cancel_payment("a", "asked").idempotency_key(quoted);
    call.await.unwrap_err();
    let expected = r#""a-key-with-\"-and-\\-in-it""#;
    assert_eq!(header(&script.requests()[0], "idempotency-key"), Some(expected));
    for wrong in [
        "",
        "fifteen letters",
        &"x".repeat(257),
        "sixteen-letters\n",
        &" ".repeat(16),
        "열여섯 글자가 넘는 열쇠 글",
    ] {
        assert!(IdempotencyKey::new(wrong).is_err(), "{wrong}");
        assert!(serde_json::from_value::<IdempotencyKey>(json!(wrong)).is_err(), "{wrong}");
    }
}

#[tokio::test(start_paused = true)]
async fn what_portone_refuses_is_not_tried_again() {
    for (status, kind, is_final) in [
        (400, "INVALID_REQUEST", true),
        (401, "UNAUTHORIZED", true),
        (404, "PAYMENT_NOT_FOUND", true),
        (502, "PG_PROVIDER", true),
        (500, "SOMETHING_NEW", true),
        (503, "PLATFORM_EXTERNAL_API_TEMPORARILY_FAILED", false),
        (429, "TOO_MANY_REQUESTS", false),
    ] {
        let script = Script::of((0..4).map(|_| json_answer(status, refused(kind))));
        let error = script.client().payment().cancel_payment("a", "asked").await.unwrap_err();
        assert_eq!(error.attempts(), if is_final { 1 } else { 4 }, "{kind}");
        assert_eq!((error.status(), error.is_transient()), (Some(status), !is_final));
        assert_eq!(error.to_string(), format!("cancelPayment: PortOne answered {status} {kind}"));
        assert!(!format!("{error:?}{:?}", error.reason()).contains("canary"));
    }
}

#[tokio::test(start_paused = true)]
async fn an_answer_that_is_not_portones_keeps_its_status() {
    let cases = [
        (html(502), 4),
        (html(429), 4),
        (html(403), 1),
        (html(200), 4),
        (json_answer(500, json!({ "message": "a canary" })), 4),
        (json_answer(504, json!({ "type": "about:blank" })), 4),
        (json_answer(500, json!({ "type": "X\nFORGED a canary" })), 4),
        (json_answer(403, json!({ "type": "x".repeat(1_000_000) })), 1),
        (
            Step::Answer(
                503,
                "application/problem+json; charset=utf-8",
                r#"{"type":"ODD"}"#.to_owned(),
            ),
            4,
        ),
        (json_answer(403, json!({ "message": "a canary" })), 1),
        (Step::Answer(302, "text/html", String::new()), 1),
        (Step::Answer(200, "application/json", String::new()), 4),
        (Step::Answer(200, "application/json", "{\"status\":\"PAID\"".to_owned()), 4),
    ];
    for (step, attempts) in cases {
        let Step::Answer(status, kind, text) = step else { panic!("an answer") };
        let script = Script::of((0..4).map(|_| Step::Answer(status, kind, text.clone())));
        let error = script.client().payment().get_payment("a").await.unwrap_err();
        assert_eq!((error.attempts(), error.status()), (attempts, Some(status)), "{text}");
        assert!(matches!(error.kind(), ErrorKind::NotPortOne { .. }), "{error}");
        assert!(!format!("{error:?} {error}").contains("canary"));
    }
}

#[tokio::test]
async fn the_type_of_an_error_counts() {
    for odd in [json!({ "ko": "a canary" }), json!(7)] {
        let error = json!({ "type": "PAYMENT_NOT_FOUND", "message": odd });
        let script = Script::of([json_answer(404, error)]);
        let error = script.client().payment().get_payment("a").await.unwrap_err();
        assert!(matches!(error.reason(), Some(GetPaymentError::PaymentNotFound(_))), "{error}");
    }
}

#[tokio::test(start_paused = true)]
async fn clones_of_a_write_are_the_same_request() {
    let script = Script::of((0..3).map(|_| html(400)));
    let call = script.client().payment().cancel_payment("a", "asked");
    let key = call.key().unwrap().as_str().to_owned();
    call.clone().await.unwrap_err();
    call.clone().amount(1).await.unwrap_err();
    call.await.unwrap_err();
    for request in script.requests() {
        assert_eq!(header(&request, "idempotency-key"), Some(&*format!("\"{key}\"")));
    }
}

#[tokio::test(start_paused = true)]
async fn portones_own_work_is_waited_for() {
    let outstanding = || json_answer(409, json!({ "type": "IDEMPOTENCY_OUTSTANDING_REQUEST" }));
    let steps =
        (0..20).map(|_| outstanding()).chain([json_answer(404, refused("PAYMENT_NOT_FOUND"))]);
    let script = Script::of(steps);
    let error = script.client().payment().cancel_payment("a", "asked").await.unwrap_err();
    assert_eq!((error.attempts(), error.status()), (21, Some(404)));

    let script = Script::of((0..200).map(|_| outstanding()));
    let begin = Instant::now();
    let error = script.client().payment().cancel_payment("a", "asked").await.unwrap_err();
    assert!(matches!(error.kind(), ErrorKind::OutstandingRequest { status: 409 }));
    assert!(error.is_transient() && begin.elapsed() <= Duration::from_secs(120));
    assert!(begin.elapsed() > Duration::from_secs(100), "{:?}", begin.elapsed());

    let script = Script::of([outstanding()]);
    let client = script.builder().retry(Retry::never()).build().unwrap();
    client.payment().cancel_payment("a", "asked").await.unwrap_err();
}

#[tokio::test]
async fn an_answer_that_does_not_fit_says_where() {
    let mut wrong = payment();
    wrong["amount"]["total"] = json!("a canary");
    let script = Script::of([json_answer(200, wrong.clone())]);
    let error = script.client().payment().get_payment("a").await.unwrap_err();
    let ErrorKind::Decode { status: 200, cause } = error.kind() else { panic!("{error}") };
    assert_eq!(cause.path(), "amount.total");
    assert_eq!(serde_json::from_str::<Value>(cause.json()).unwrap(), wrong);
    assert_eq!(error.source().unwrap().to_string(), "amount.total: this is not a whole number");
    assert!(!format!("{error:?} {cause:?}").contains("canary"));

    // One payment cannot block a page.
    let page = json!({
        "items": [payment(), wrong, { "status": "NEW" }],
        "page": { "number": 0, "size": 10, "totalCount": 3 },
    });
    let script = Script::of([json_answer(200, page)]);
    let payments = script.client().payment().get_payments().await.unwrap();
    let [Payment::Paid(_), Payment::Unrecognized(wrong), Payment::Unrecognized(new)] =
        &payments.items[..]
    else {
        panic!("{payments:?}")
    };
    assert_eq!((wrong.tag(), new.tag()), ("PAID", "NEW"));
    assert!(!format!("{payments:?}").contains("canary"));
}

#[tokio::test(start_paused = true)]
async fn the_deadline_holds_for_all_attempts() {
    let script = Script::of((0..10).map(|_| Step::Hang));
    let client = script
        .builder()
        .attempt_timeout(Duration::from_secs(4))
        .deadline(Duration::from_secs(10))
        .retry(Retry::default().attempts(10));
    let begin = Instant::now();
    let error = client.build().unwrap().payment().get_payment("a").await.unwrap_err();
    assert!(matches!(error.kind(), ErrorKind::Timeout) && error.is_transient());
    let took = begin.elapsed();
    assert!(took <= Duration::from_secs(10) && took >= Duration::from_secs(4), "{took:?}");
    assert!(error.attempts() >= 2);

    let script = Script::of([Step::Hang]);
    let client = script.builder().retry(Retry::never()).build().unwrap();
    assert_eq!(client.payment().get_payment("a").await.unwrap_err().attempts(), 1);
}

#[tokio::test(start_paused = true)]
async fn retry_after_is_honoured() {
    let script = Script::of([Step::RetryAfter(429, "7"), json_answer(200, payment())]);
    let begin = Instant::now();
    script.client().payment().get_payment("a").await.unwrap();
    assert!(begin.elapsed() >= Duration::from_secs(7));
    // A pause beyond the deadline is not waited for.
    for text in ["1000000", "99999999999999999999999", "Wed, 21 Oct 2099 07:28:00 GMT"] {
        let script = Script::of([Step::RetryAfter(429, text)]);
        let begin = Instant::now();
        let client = script.builder().deadline(Duration::MAX).build().unwrap();
        let error = client.payment().get_payment("a").await.unwrap_err();
        assert!(begin.elapsed() < Duration::from_secs(1) && error.is_transient(), "{text}");
    }
    // A time that is over, or that cannot be read, asks for no pause.
    for text in ["Wed, 21 Oct 2015 07:28:00 GMT", "soon", ""] {
        let script = Script::of([Step::RetryAfter(503, text), json_answer(200, payment())]);
        script.client().payment().get_payment("a").await.unwrap();
    }
}

#[test]
fn a_secret_is_checked_once() {
    for (text, expected) in [
        ("", ApiSecretError::Empty),
        ("secret\n", ApiSecretError::LineBreak),
        ("whsec_AAAA", ApiSecretError::WebhookSecret),
        (" secret", ApiSecretError::NotAHeader),
        ("비밀", ApiSecretError::NotAHeader),
        ("PortOne secret", ApiSecretError::Scheme),
        ("bearer secret", ApiSecretError::Scheme),
        ("Basic c2VjcmV0", ApiSecretError::Scheme),
        ("PortOne", ApiSecretError::Scheme),
    ] {
        assert_eq!(text.parse::<ApiSecret>().unwrap_err(), expected);
    }
}

#[test]
fn a_secret_is_not_sent_in_the_clear() {
    let build = |url: &str| {
        Script::default().builder().base_url(url).build().map(|client| format!("{client:?}"))
    };
    for url in [
        "https://api.portone.io",
        "http://127.0.0.1:8080/prefix/",
        "http://localhost",
        "http://[::1]:1",
    ] {
        assert!(!build(url).unwrap().contains("API secret"));
    }
    for url in [
        "http://api.portone.io",
        "ftp://api.portone.io",
        "api.portone.io",
        "",
        "https://",
        "http://127.0.0.1.nip.io",
        "https://user@api.portone.io",
        "https://api.portone.io/?x=y",
        "https://api.portone.io/#x",
        "https://api.portone.io/a/../b",
        "https://api.portone.io/%2E%2e/b",
        "https://api.portone.io:99999",
        "https://:443",
        "http://[::1]evil.example",
        "http://[localhost]",
        "http://[127.0.0.1]",
    ] {
        assert!(matches!(build(url), Err(SetupError::BaseUrl)), "{url}");
    }
}

#[test]
fn an_empty_store_is_an_error() {
    let build = Script::default().builder().store_id("").build();
    assert!(matches!(build, Err(SetupError::StoreId)));
    let shown =
        format!("{:?}", Script::default().builder().base_url("https://user:canary@x.example"));
    assert!(!shown.contains("canary"), "{shown}");
}

#[tokio::test]
async fn a_path_in_the_base_url_stays() {
    let script = Script::of([html(400)]);
    let client = script.builder().base_url("http://localhost:1/prefix/").build().unwrap();
    client.payment().get_payment("a").await.unwrap_err();
    assert_eq!(target(&script.requests()[0]), "http://localhost:1/prefix/payments/a");
}

#[test]
fn a_call_can_be_kept_and_sent_to_another_task() {
    fn is_send<T: Send + 'static>(_: T) {}
    let client = Script::default().client().payment();
    is_send(client.get_payment("a"));
    is_send(IntoFuture::into_future(client.cancel_payment("a", "asked")));
    is_send(client.clone());
    fn is_error<E: std::error::Error + Send + Sync + 'static>() {}
    is_error::<Error<GetPaymentError>>();
}
