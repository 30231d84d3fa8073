use std::{
    io::{BufRead as _, BufReader, Read as _, Write as _},
    net::{SocketAddr, TcpListener, TcpStream},
    sync::mpsc::{self, Receiver},
    thread,
};

use portone_webhook_core::testing::RawRequest;

use crate::http::PATIENCE;

/// A shop that keeps each request as it came over the wire.
pub(crate) struct Shop {
    pub(crate) address: SocketAddr,
    requests: Receiver<(String, RawRequest)>,
}

impl Shop {
    /// Starts a shop that gives every request this answer, and closes the connection.
    pub(crate) fn start(answer: impl Into<Vec<u8>>) -> Self {
        let answer = answer.into();
        Self::start_with(move |mut stream| {
            let _ = stream.write_all(&answer);
        })
    }

    /// Starts a shop that answers with this status and this body.
    pub(crate) fn answering(status: u16, body: &str) -> Self {
        let length = body.len();
        Self::start(format!(
            "HTTP/1.1 {status} Answer\r\ncontent-type: text/plain\r\ncontent-length: {length}\r\n\r\n{body}"
        ))
    }

    /// Starts a shop that writes its answers itself.
    pub(crate) fn start_with(answer: impl Fn(TcpStream) + Clone + Send + 'static) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = listener.local_addr().unwrap();
        let (sender, requests) = mpsc::channel();
        thread::spawn(move || {
            for stream in listener.incoming() {
                let (stream, sender, answer) = (stream.unwrap(), sender.clone(), answer.clone());
                thread::spawn(move || {
                    if let Some(request) = read_request(&stream) {
                        let _ = sender.send(request);
                        answer(stream);
                    }
                });
            }
        });
        Self { address, requests }
    }

    pub(crate) fn url(&self) -> String {
        format!("http://{}/hook", self.address)
    }

    /// Returns the first line and the rest of the next request.
    pub(crate) fn next(&self) -> (String, RawRequest) {
        self.requests.recv_timeout(PATIENCE).unwrap()
    }

    /// Asserts that no further request has come.
    pub(crate) fn assert_idle(&self) {
        assert_eq!(self.requests.try_recv().ok(), None);
    }
}

/// Reads a request whose body has a length. The result is none if the connection was closed before.
fn read_request(stream: &TcpStream) -> Option<(String, RawRequest)> {
    let mut reader = BufReader::new(stream);
    let mut line = || {
        let mut line = Vec::new();
        reader.read_until(b'\n', &mut line).ok()?;
        line.strip_suffix(b"\r\n").map(<[u8]>::to_vec)
    };
    let first = String::from_utf8(line()?).unwrap();
    let mut request = RawRequest { headers: vec![], body: vec![] };
    loop {
        let line = line()?;
        let Some(colon) = line.iter().position(|byte| *byte == b':') else { break };
        let name = String::from_utf8(line[..colon].to_vec()).unwrap();
        request.headers.push((name, line[colon + 1..].trim_ascii().to_vec()));
    }
    let length = str::from_utf8(request.header("content-length")?).unwrap().parse().unwrap();
    request.body.resize(length, 0);
    reader.read_exact(&mut request.body).ok()?;
    Some((first, request))
}

/// Removes the headers that a client has to set anew, and the one that it may add.
pub(crate) fn without_own_headers(request: RawRequest) -> RawRequest {
    request.without_header("host").without_header("content-length").without_header("accept")
}
