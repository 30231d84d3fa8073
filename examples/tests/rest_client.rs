//! These tests run the client of PortOne's REST API against the stand-in, and against servers that break off.

use std::{error::Error, time::Duration};

use portone_examples::{
    portone_api::{
        ApiErrorType, CancellationStatus, ChannelType, GetPaymentError, PaymentStatus,
        PortOneClient, PortOneClientBuilder, SetupError,
    },
    stand_in::{API_SECRET, Action, CHANNEL_KEY, Fault, PaymentRequest, STORE_ID, StandIn},
};
use portone_webhook_core::WebhookSecret;
use serde_json::json;
use tokio::{
    io::{AsyncReadExt as _, AsyncWriteExt as _},
    net::TcpListener,
};

/// A secret that is easy to find in printed text.
const SECRET: &str = "S3CR3T";

async fn stand_in() -> StandIn {
    StandIn::start(WebhookSecret::from_bytes(b"a key of 19 bytes..").unwrap()).await.unwrap()
}

/// Makes a builder whose pauses do not hold up a test.
fn builder(url: String) -> PortOneClientBuilder {
    let builder = PortOneClient::builder(API_SECRET).base_url(url);
    builder.first_pause(Duration::from_millis(1))
}

fn client(stand_in: &StandIn) -> PortOneClient {
    builder(stand_in.url()).build().unwrap()
}

fn request(pay_method: &str) -> PaymentRequest {
    PaymentRequest {
        payment_id: "order-1".to_owned(),
        order_name: "신발".to_owned(),
        total_amount: 1000,
        currency: "KRW".to_owned(),
        pay_method: pay_method.to_owned(),
    }
}

fn cancel(amount: Option<i64>) -> Action {
    Action::Cancel { payment_id: "order-1".to_owned(), amount }
}

#[tokio::test]
async fn every_status_is_read_with_what_belongs_to_it() {
    let stand_in = stand_in().await;
    let client = client(&stand_in);
    let status = async || client.get_payment("order-1").await.unwrap().status;

    stand_in.play(Action::Open(request("CARD"))).unwrap();
    assert_eq!(status().await, PaymentStatus::Ready);
    stand_in.change("order-1", json!({ "status": "PAY_PENDING" }));
    assert_eq!(status().await, PaymentStatus::PayPending);
    stand_in.change("order-1", json!({ "status": "READY" }));

    stand_in.play(Action::Fail(request("CARD"))).unwrap();
    let PaymentStatus::Failed(failure) = status().await else { panic!("it failed") };
    assert_eq!(failure.reason.as_deref(), Some("한도를 초과한 카드입니다."));

    stand_in.play(Action::Pay(request("VIRTUAL_ACCOUNT"))).unwrap();
    let PaymentStatus::VirtualAccountIssued(account) = status().await else {
        panic!("there is an account")
    };
    assert_eq!(account.bank.as_deref(), Some("SHINHAN"));
    assert_eq!(account.account_number, "56211105948400");
    assert_eq!(account.expired_at.as_deref(), Some("2099-12-31T14:59:59Z"));

    stand_in.play(Action::Deposit { payment_id: "order-1".to_owned() }).unwrap();
    stand_in.change("order-1", json!({ "customData": r#"{"item":"shoes"}"# }));
    let payment = client.get_payment("order-1").await.unwrap();
    assert!(matches!(&payment.status, PaymentStatus::Paid { paid_at: Some(_) }));
    assert_eq!((payment.id.as_str(), payment.transaction_id.as_str()), ("order-1", "tx-1"));
    assert_eq!((payment.order_name.as_str(), payment.currency.as_str()), ("신발", "KRW"));
    assert_eq!(payment.store_id, STORE_ID);
    assert_eq!(payment.custom_data.as_deref(), Some(r#"{"item":"shoes"}"#));
    let amount = &payment.amount;
    assert_eq!((amount.total, amount.paid, amount.cancelled), (1000, 1000, 0));
    let channel = payment.channel.unwrap();
    assert_eq!((channel.r#type, channel.key.as_deref()), (ChannelType::Test, Some(CHANNEL_KEY)));

    stand_in.play(cancel(Some(100))).unwrap();
    let PaymentStatus::PartialCancelled(made) = status().await else { panic!("100 are back") };
    assert_eq!((made.len(), made[0].total_amount), (1, 100));
    stand_in.play(cancel(None)).unwrap();
    let PaymentStatus::Cancelled(made) = status().await else { panic!("all is back") };
    assert_eq!((made.len(), made[1].total_amount), (2, 900));
    assert_eq!(made[1].status, CancellationStatus::Succeeded);
    assert_ne!(made[0].id, made[1].id);

    let cancellation = json!({ "id": "c", "status": "LOST", "totalAmount": 1, "reason": "" });
    stand_in.change("order-1", json!({ "cancellations": [cancellation] }));
    let PaymentStatus::Cancelled(made) = status().await else { panic!("all is back") };
    assert_eq!(made[0].status, CancellationStatus::Unrecognized("LOST".to_owned()));

    let members = json!({ "status": "FROZEN", "channel": { "type": "DREAM" }, "new": [{}] });
    stand_in.change("order-1", members);
    let payment = client.get_payment("order-1").await.unwrap();
    assert_eq!(payment.status, PaymentStatus::Unrecognized("FROZEN".to_owned()));
    let channel = payment.channel.unwrap();
    assert_eq!(channel.r#type, ChannelType::Unrecognized("DREAM".to_owned()));
}

#[tokio::test]
async fn what_a_status_needs_has_to_be_there() {
    let stand_in = stand_in().await;
    stand_in.play(Action::Pay(request("CARD"))).unwrap();
    for status in ["VIRTUAL_ACCOUNT_ISSUED", "CANCELLED", "PARTIAL_CANCELLED"] {
        stand_in.change("order-1", json!({ "status": status }));
        let error = client(&stand_in).get_payment("order-1").await.unwrap_err();
        assert!(matches!(error, GetPaymentError::Unreadable { status: 200, .. }), "{error:?}");
        assert!(!error.is_transient());
    }
    assert_eq!(stand_in.questions(), 3);
}

#[tokio::test]
async fn every_error_is_told_apart_and_only_some_are_tried_again() {
    use ApiErrorType::{Forbidden, InvalidRequest, PaymentNotFound, Unauthorized};

    let unknown = |name: &str| ApiErrorType::Unrecognized(name.to_owned());
    let table = [
        (400, "INVALID_REQUEST", InvalidRequest, 1),
        (401, "UNAUTHORIZED", Unauthorized, 1),
        (403, "FORBIDDEN", Forbidden, 1),
        (404, "PAYMENT_NOT_FOUND", PaymentNotFound, 1),
        (418, "TEAPOT", unknown("TEAPOT"), 1),
        (429, "TOO_MANY_REQUESTS", unknown("TOO_MANY_REQUESTS"), 4),
        (500, "INTERNAL", unknown("INTERNAL"), 4),
        (503, "AWAY", unknown("AWAY"), 4),
    ];
    for (code, name, expected, questions) in table {
        let stand_in = stand_in().await;
        (0..questions).for_each(|_| stand_in.fault(Fault::Error(code, name)));
        let error = client(&stand_in).get_payment("order-1").await.unwrap_err();
        assert_eq!(stand_in.questions(), questions, "{name}");
        assert_eq!(error.is_transient(), questions > 1, "{name}");
        assert_eq!(error.is_not_found(), code == 404, "{name}");
        let GetPaymentError::Refused { status, error } = error else { panic!("{error:?}") };
        assert_eq!((status, error.r#type), (code, expected));
        assert_eq!(error.message.as_deref(), Some("the stand-in says so"));
    }
}

#[tokio::test]
async fn a_payment_comes_after_transient_errors() {
    let stand_in = stand_in().await;
    stand_in.play(Action::Pay(request("CARD"))).unwrap();
    stand_in.fault(Fault::Error(503, "AWAY"));
    stand_in.fault(Fault::Html(502));
    stand_in.fault(Fault::Hang);
    let client = builder(stand_in.url()).attempt_timeout(Duration::from_secs(1));
    client.build().unwrap().get_payment("order-1").await.unwrap();
    assert_eq!(stand_in.questions(), 4);
}

#[tokio::test]
async fn the_stand_in_knows_its_payments_and_its_secret() {
    let stand_in = stand_in().await;
    let error = client(&stand_in).get_payment("order-1").await.unwrap_err();
    assert!(error.is_not_found(), "{error:?}");

    stand_in.play(Action::Pay(request("CARD"))).unwrap();
    let stranger = PortOneClient::builder(SECRET).base_url(stand_in.url()).build().unwrap();
    let error = stranger.get_payment("order-1").await.unwrap_err();
    let GetPaymentError::Refused { status: 401, error } = error else { panic!("{error:?}") };
    assert_eq!(error.r#type, ApiErrorType::Unauthorized);
}

#[tokio::test]
async fn an_answer_that_does_not_come_is_a_timeout() {
    let stand_in = stand_in().await;
    (0..4).for_each(|_| stand_in.fault(Fault::Hang));
    let client = builder(stand_in.url()).attempt_timeout(Duration::from_millis(200));
    let error = client.build().unwrap().get_payment("order-1").await.unwrap_err();
    assert!(matches!(error, GetPaymentError::Timeout), "{error:?}");
    // Some requests may not even have been sent in time.
    assert!((2..=4).contains(&stand_in.questions()));

    // The deadline ends all attempts, and the pauses between them.
    let stand_in = self::stand_in().await;
    stand_in.fault(Fault::Hang);
    let client = builder(stand_in.url()).deadline(Duration::from_millis(200));
    let error = client.build().unwrap().get_payment("order-1").await.unwrap_err();
    assert!(matches!(error, GetPaymentError::Timeout), "{error:?}");
    stand_in.fault(Fault::Error(503, "AWAY"));
    let client = builder(stand_in.url()).first_pause(Duration::from_secs(1_000_000));
    let client = client.deadline(Duration::from_millis(200)).build().unwrap();
    let error = client.get_payment("order-1").await.unwrap_err();
    assert!(matches!(error, GetPaymentError::Timeout), "{error:?}");
    assert!(stand_in.questions() <= 2);
}

#[tokio::test]
async fn an_answer_that_is_not_the_api_is_unreadable() {
    let other = stand_in().await;
    let table = [
        (Fault::Html(200), 200),
        (Fault::Html(404), 404),
        (Fault::Endless, 200),
        (Fault::Redirect(format!("{}/payments/order-1", other.url())), 302),
    ];
    for (fault, code) in table {
        let stand_in = stand_in().await;
        let name = format!("{fault:?}");
        stand_in.fault(fault);
        let error = client(&stand_in).get_payment("order-1").await.unwrap_err();
        assert!(!error.is_transient() && !error.is_not_found(), "{name}");
        let GetPaymentError::Unreadable { status, .. } = error else { panic!("{name}: {error:?}") };
        assert_eq!((status, stand_in.questions()), (code, 1), "{name}");
    }
    // The client has not followed the redirect, so the other server has not been sent the secret.
    assert_eq!(other.questions(), 0);
}

/// Starts a server that reads a request, answers with these bytes and closes the connection. Without bytes,
/// it resets the connection. The result is the URL of the server, and a channel with the first line of each
/// request.
async fn server(answer: &'static [u8]) -> (String, tokio::sync::mpsc::UnboundedReceiver<String>) {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    let (sender, receiver) = tokio::sync::mpsc::unbounded_channel();
    tokio::spawn(async move {
        while let Ok((mut stream, _)) = listener.accept().await {
            let mut request = Vec::new();
            while !request.ends_with(b"\r\n\r\n") {
                if stream.read_buf(&mut request).await.unwrap_or(0) == 0 {
                    break;
                }
            }
            let text = String::from_utf8(request).unwrap();
            let _ = sender.send(text.lines().next().unwrap_or_default().to_owned());
            if answer.is_empty() {
                stream.set_zero_linger().unwrap();
            } else {
                stream.write_all(answer).await.unwrap();
            }
        }
    });
    (url, receiver)
}

#[tokio::test]
async fn a_connection_that_breaks_is_tried_again() {
    let broken: [&[u8]; 3] = [
        b"",
        b"SSH-2.0-nonsense\r\n",
        b"HTTP/1.1 200 OK\r\ncontent-length: 999\r\n\r\n{\"status\":",
    ];
    for answer in broken {
        let (url, mut requests) = server(answer).await;
        let error = builder(url).build().unwrap().get_payment("order-1").await.unwrap_err();
        assert!(matches!(error, GetPaymentError::Connection(_)), "{answer:?}: {error:?}");
        assert!(error.is_transient() && error.source().is_some());
        for _ in 0..4 {
            assert_eq!(requests.recv().await.unwrap(), "GET /payments/order-1 HTTP/1.1");
        }
        assert!(requests.try_recv().is_err());
    }

    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let nobody = format!("http://{}", listener.local_addr().unwrap());
    drop(listener);
    let error = builder(nobody).build().unwrap().get_payment("order-1").await.unwrap_err();
    assert!(matches!(error, GetPaymentError::Connection(_)), "{error:?}");
}

#[tokio::test]
async fn the_id_is_one_segment_of_the_path() {
    let (url, mut requests) = server(b"HTTP/1.1 204 No Content\r\n\r\n").await;
    let client = builder(format!("{url}/api/")).build().unwrap();
    for (id, segment) in [
        ("a/../b", "a%2F..%2Fb"),
        ("a?b#c", "a%3Fb%23c"),
        ("a b%2F", "a%20b%252F"),
        ("\\..", "%5C.."),
        ("order-1_~.x", "order-1_~.x"),
        ("주", "%EC%A3%BC"),
        ("\r\nhost: x", "%0D%0Ahost%3A%20x"),
    ] {
        client.get_payment(id).await.unwrap_err();
        let expected = format!("GET /api/payments/{segment} HTTP/1.1");
        assert_eq!(requests.recv().await.unwrap(), expected, "{id:?}");
    }
    for id in ["", ".", ".."] {
        let error = client.get_payment(id).await.unwrap_err();
        assert!(matches!(error, GetPaymentError::PaymentId), "{id:?}");
    }
    assert!(requests.try_recv().is_err());
}

#[tokio::test]
async fn the_secret_is_not_printed() {
    let (url, _requests) = server(b"").await;
    let builder = PortOneClient::builder(SECRET).base_url(url).first_pause(Duration::ZERO);
    let client = builder.clone().build().unwrap();
    let error = client.get_payment("order-1").await.unwrap_err();
    let printed = format!("{builder:?} {client:?} {client:#?} {error} {error:?} {error:#?}");
    assert!(!printed.contains(SECRET), "{printed}");
    assert!(printed.contains("127.0.0.1"), "{printed}");
}

#[test]
fn what_cannot_be_set_up_is_refused() {
    for secret in ["", " \n", "two\nlines", "\0"] {
        let error = PortOneClient::new(secret).unwrap_err();
        assert!(matches!(error, SetupError::ApiSecret), "{secret:?}");
        assert!(secret.trim().is_empty() || !format!("{error} {error:?}").contains(secret));
    }
    for url in ["http://api.portone.io", "http://127.0.0.1.example.com", "ftp://localhost", "x"] {
        let built = PortOneClient::builder(SECRET).base_url(url).build();
        assert!(matches!(built, Err(SetupError::BaseUrl)), "{url}");
    }
    for url in ["http://127.0.0.1:1", "http://[::1]:1", "http://localhost"] {
        PortOneClient::builder(SECRET).base_url(url).build().unwrap();
    }
}
