//! This test answers each call with more than is read.

use std::{
    io::{Read as _, Write as _},
    net::{Ipv4Addr, TcpListener},
    thread,
};

use portone::{PortOneClient, Retry};

use crate::{
    description::Api,
    list::OPERATIONS,
    operations::{Called, Outcome},
    requests::arguments,
};

const PIECE: usize = 1024 * 1024;
/// The number of pieces of an answer, of which the client takes ten.
const PIECES: usize = 30;

/// Answers each request with 30 MB, until the client hangs up.
fn serve(listener: &TcpListener) {
    let piece = vec![b' '; PIECE];
    let head = format!("HTTP/1.1 200 OK\r\ncontent-length: {}\r\n\r\n", PIECE * PIECES);
    for socket in listener.incoming() {
        let mut socket = socket.unwrap();
        // What a request has beyond this is of no interest, and the client sends all of it at once.
        let _ = socket.read(&mut [0; 64 * 1024]);
        let mut sent = socket.write_all(head.as_bytes());
        for _ in 0..PIECES {
            sent = sent.and_then(|()| socket.write_all(&piece));
        }
    }
}

#[tokio::test]
async fn no_answer_is_read_beyond_the_limit() {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    thread::spawn(move || serve(&listener));
    let builder = PortOneClient::builder("an API secret".parse().unwrap());
    let client = builder.base_url(url).retry(Retry::never()).build().unwrap();
    let api = Api::read();
    for operation in OPERATIONS {
        let described = api.operation(operation.id);
        let Called(call) = (operation.minimal)(&client, &arguments(&api, described, false));
        assert_eq!(call.await, Outcome::TooLarge(200), "{}", operation.id);
    }
}
