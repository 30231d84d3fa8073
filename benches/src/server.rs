use std::{
    io::{Read as _, Write as _},
    net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream},
    thread,
};

/// Starts a server on this machine that answers each request with the same JSON, and keeps the connections open. It has
/// a thread for each connection, and does nothing else that takes time.
pub fn serve(json: &str) -> SocketAddr {
    let head = "HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length";
    let answer = format!("{head}: {}\r\n\r\n{json}", json.len());
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
    let address = listener.local_addr().unwrap();
    thread::spawn(move || {
        for stream in listener.incoming() {
            let (stream, answer) = (stream.unwrap(), answer.clone());
            thread::spawn(move || answer_all(stream, answer.as_bytes()));
        }
    });
    address
}

/// Answers requests without a body, each of which comes after the answer to the one before.
fn answer_all(mut stream: TcpStream, answer: &[u8]) {
    stream.set_nodelay(true).unwrap();
    let mut received = Vec::new();
    let mut piece = [0; 4096];
    while let Ok(length @ 1..) = stream.read(&mut piece) {
        received.extend_from_slice(&piece[..length]);
        if received.ends_with(b"\r\n\r\n") {
            stream.write_all(answer).unwrap();
            received.clear();
        }
    }
}
