use std::{
    io::{BufRead as _, BufReader, Read as _, Write as _},
    net::{SocketAddr, TcpStream},
    time::Duration,
};

use portone_webhook_core::testing::RawRequest;

/// The time to wait for something that has to come. It is longer than the program waits for anything, also where
/// many tests share few CPUs.
pub(crate) const PATIENCE: Duration = Duration::from_secs(120);

/// The answer of a server.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Answer {
    pub(crate) status: u16,
    pub(crate) headers: Vec<(String, String)>,
    pub(crate) body: String,
}

impl Answer {
    pub(crate) fn header(&self, name: &str) -> Option<&str> {
        let header = self.headers.iter().find(|(other, _)| other == name);
        header.map(|(_, value)| value.as_str())
    }

    /// Returns the `reason` in the body of a refusal.
    pub(crate) fn reason(&self) -> Option<String> {
        let body: serde_json::Value = serde_json::from_str(&self.body).ok()?;
        Some(body.get("reason")?.as_str()?.to_owned())
    }
}

/// An HTTP exchange, in which the request may be sent in parts and the answer read line by line.
pub(crate) struct Exchange(BufReader<TcpStream>);

impl Exchange {
    pub(crate) fn start(server: SocketAddr, bytes: &[u8]) -> Self {
        let stream = TcpStream::connect(server).unwrap();
        stream.set_nodelay(true).unwrap();
        stream.set_read_timeout(Some(PATIENCE)).unwrap();
        let mut exchange = Self(BufReader::new(stream));
        exchange.send(bytes);
        exchange
    }

    pub(crate) fn send(&mut self, bytes: &[u8]) {
        self.0.get_mut().write_all(bytes).unwrap();
    }

    pub(crate) fn shut_down_writing(&mut self) {
        self.0.get_mut().shutdown(std::net::Shutdown::Write).unwrap();
    }

    pub(crate) fn answer(mut self) -> Answer {
        let (status, headers) = self.head();
        let mut answer = Answer { status, headers, body: String::new() };
        match answer.header("content-length").map(|length| length.parse::<usize>().unwrap()) {
            Some(length) => {
                let mut body = vec![0; length];
                self.0.read_exact(&mut body).unwrap();
                answer.body = String::from_utf8(body).unwrap();
            }
            None => {
                self.0.read_to_string(&mut answer.body).unwrap();
            }
        }
        answer
    }

    pub(crate) fn head(&mut self) -> (u16, Vec<(String, String)>) {
        let status = self.line().unwrap();
        let status = status.split(' ').nth(1).unwrap().parse().unwrap();
        let mut headers = Vec::new();
        while let Some((name, value)) = self.line().unwrap().split_once(':') {
            headers.push((name.to_ascii_lowercase(), value.trim().to_owned()));
        }
        (status, headers)
    }

    /// Reads the next line. The result is none at the end of the answer.
    pub(crate) fn line(&mut self) -> Option<String> {
        let mut line = String::new();
        let length = self.0.read_line(&mut line).unwrap();
        (length > 0).then(|| line.trim_end_matches(['\r', '\n']).to_owned())
    }
}

pub(crate) fn exchange(server: SocketAddr, request: &[u8]) -> Answer {
    Exchange::start(server, request).answer()
}

/// Sends a GET request with these header lines. The end of the connection ends the body of the answer.
pub(crate) fn get(server: SocketAddr, path: &str, headers: &[&str]) -> Answer {
    exchange(server, &get_request(path, headers))
}

pub(crate) fn get_request(path: &str, headers: &[&str]) -> Vec<u8> {
    let headers: String = headers.iter().map(|header| format!("{header}\r\n")).collect();
    format!("GET {path} HTTP/1.0\r\n{headers}\r\n").into_bytes()
}

/// Writes the request of a delivery as a tunnel forwards it.
pub(crate) fn post(path: &str, delivery: &RawRequest) -> Vec<u8> {
    let length = delivery.body.len();
    post_with(path, delivery, &format!("content-length: {length}"), &delivery.body)
}

pub(crate) fn post_with(path: &str, delivery: &RawRequest, length: &str, body: &[u8]) -> Vec<u8> {
    let mut request = format!(
        "POST {path} HTTP/1.1\r\nhost: tunnel.example\r\nconnection: close\r\n{length}\r\n"
    )
    .into_bytes();
    for (name, value) in delivery.header_pairs() {
        request.extend([name.as_bytes(), b": ", value, b"\r\n"].concat());
    }
    request.extend(b"\r\n");
    request.extend(body);
    request
}
