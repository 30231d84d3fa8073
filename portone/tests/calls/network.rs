//! These tests make calls over real sockets, through the transport that the client has by default.

#![cfg(feature = "reqwest")]

use std::time::Duration;

use portone::{Error, ErrorKind, PortOneClient, Retry, payment::GetPaymentError};
use tokio::{
    io::{AsyncReadExt as _, AsyncWriteExt as _},
    net::TcpListener,
};

use crate::script::payment;

/// Answers each connection with the next of these bytes, and closes it.
async fn serve(answers: Vec<Vec<u8>>) -> PortOneClient {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    tokio::spawn(async move {
        for answer in answers {
            let (mut stream, _) = listener.accept().await.unwrap();
            let mut request = Vec::new();
            while !request.ends_with(b"\r\n\r\n") {
                request.push(stream.read_u8().await.unwrap());
            }
            assert!(request.starts_with(b"GET /payments/a HTTP/1.1\r\n"));
            // The client may hang up in the middle of an answer that is too large.
            let _ = stream.write_all(&answer).await;
        }
    });
    PortOneClient::builder("an API secret".parse().unwrap())
        .base_url(url)
        .retry(Retry::default().attempts(2).first_pause(Duration::ZERO))
        .build()
        .unwrap()
}

fn answer(status: &str, headers: &str, body: &[u8]) -> Vec<u8> {
    let length = body.len();
    let head = format!(
        "HTTP/1.1 {status}\r\n{headers}content-length: {length}\r\nconnection: close\r\n\r\n"
    );
    [head.as_bytes(), body].concat()
}

async fn fail(answers: Vec<Vec<u8>>) -> Error<GetPaymentError> {
    serve(answers).await.payment().get_payment("a").await.unwrap_err()
}

#[tokio::test]
async fn a_payment_comes_over_a_socket() {
    let json = "content-type: application/json\r\n";
    let good = answer("200 OK", json, payment().to_string().as_bytes());
    let client = serve(vec![good.clone()]).await;
    assert_eq!(client.payment().get_payment("a").await.unwrap().id(), Some("order-1"));

    // The connection breaks off in the middle of the answer.
    let cut = good[..good.len() - 10].to_vec();
    let client = serve(vec![cut.clone(), good.clone()]).await;
    assert!(client.payment().get_payment("a").await.is_ok());
    let error = fail(vec![cut.clone(), cut]).await;
    assert!(matches!(error.kind(), ErrorKind::Transport(_)) && error.is_transient());
    assert_eq!(error.attempts(), 2);
}

#[tokio::test]
async fn an_answer_that_is_too_large_is_not_read_to_its_end() {
    let large = vec![b' '; 30 * 1024 * 1024];
    let error = fail(vec![answer("200 OK", "", &large)]).await;
    assert!(matches!(error.kind(), ErrorKind::TooLarge { status: 200 }) && !error.is_transient());
    assert_eq!(error.attempts(), 1);
    let bad = answer("502 Bad Gateway", "", &large);
    let error = fail(vec![bad.clone(), bad]).await;
    assert!(matches!(error.kind(), ErrorKind::TooLarge { status: 502 }) && error.is_transient());
    assert_eq!(error.attempts(), 2);
}

#[tokio::test]
async fn the_secret_does_not_follow_a_redirect() {
    let error = fail(vec![answer("302 Found", "location: http://127.0.0.1:1/\r\n", b"")]).await;
    assert!(matches!(error.kind(), ErrorKind::NotPortOne { status: 302, .. }));
}

#[tokio::test]
async fn nobody_listens() {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    drop(listener);
    let builder = PortOneClient::builder("an API secret".parse().unwrap()).base_url(&url);
    let client = builder.retry(Retry::never()).build().unwrap();
    let error = client.payment().get_payment("buyer@example.com").await.unwrap_err();
    assert!(matches!(error.kind(), ErrorKind::Transport(_)) && error.is_transient());
    // The URL may have personal data.
    assert!(!format!("{error:?} {:?}", error.kind()).contains("example"), "{:?}", error.kind());
}
