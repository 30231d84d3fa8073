use std::{io, mem, net::SocketAddr, time::Duration};

use tokio::{
    io::{AsyncReadExt as _, AsyncWriteExt as _},
    net::TcpStream,
    time::timeout,
};

/// The longest time that a server may take to answer, also where many tests share few CPUs. It is longer than a server
/// waits for a body.
const PATIENCE: Duration = Duration::from_secs(90);

/// The answer of a server.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    pub status: u16,
    pub content_type: Option<String>,
    /// A flag for an answer with which the server says that it closes the connection.
    pub closes: bool,
    pub retry_after: Option<String>,
    /// A flag for an answer to a delivery that was handled before.
    pub replayed: bool,
    pub body: String,
}

impl Answer {
    /// Reads the `reason` in the body of a refusal.
    pub fn reason(&self) -> Option<String> {
        let body: serde_json::Value = serde_json::from_str(&self.body).ok()?;
        Some(body.get("reason")?.as_str()?.to_owned())
    }
}

/// A connection to a server on which nothing but the bytes of the test is sent.
#[derive(Debug)]
pub struct Connection {
    stream: TcpStream,
    /// The bytes that have been read, but not yet been returned.
    received: Vec<u8>,
    /// The number of bytes that have been returned.
    taken: usize,
}

impl Connection {
    pub async fn open(server: SocketAddr) -> io::Result<Self> {
        let stream = TcpStream::connect(server).await?;
        stream.set_nodelay(true)?;
        Ok(Self { stream, received: Vec::new(), taken: 0 })
    }

    pub async fn send(&mut self, bytes: &[u8]) -> io::Result<()> {
        self.stream.write_all(bytes).await
    }

    /// Tells the server that no more will be sent.
    pub async fn finish_sending(&mut self) -> io::Result<()> {
        self.stream.shutdown().await
    }

    /// Closes the connection at once, as if it broke.
    pub fn reset(self) -> io::Result<()> {
        self.stream.set_zero_linger()
    }

    /// Reads the next answer. The result is `None` if the server closes the connection before an answer
    /// begins.
    ///
    /// Interim answers are passed over. The function gives up after 90 seconds without a byte.
    pub async fn answer(&mut self) -> io::Result<Option<Answer>> {
        loop {
            if let Some(answer) = self.next_answer()? {
                return Ok(Some(answer));
            }
            let mut piece = [0; 4096];
            match timeout(PATIENCE, self.stream.read(&mut piece)).await? {
                Ok(0) if self.received.is_empty() => return Ok(None),
                Ok(0) => return Err(io::ErrorKind::UnexpectedEof.into()),
                Ok(length) => self.received.extend_from_slice(&piece[..length]),
                // The server has closed the connection without reading everything that was sent.
                Err(error) if error.kind() == io::ErrorKind::ConnectionReset => return Ok(None),
                Err(error) => return Err(error),
            }
        }
    }

    /// Says whether an answer has begun to arrive or the connection has ended.
    pub async fn is_readable(&mut self) -> bool {
        let peeked = timeout(Duration::from_millis(1), self.stream.peek(&mut [0])).await;
        !self.received.is_empty() || peeked.is_ok()
    }

    /// Gives the number of bytes that the answers so far had.
    pub fn taken(&self) -> usize {
        self.taken
    }

    /// Reads this number of bytes, whatever they are.
    pub async fn receive(&mut self, length: usize) -> io::Result<Vec<u8>> {
        let mut bytes = mem::take(&mut self.received);
        let missing = length.saturating_sub(bytes.len());
        let start = bytes.len();
        bytes.resize(start + missing, 0);
        timeout(PATIENCE, self.stream.read_exact(&mut bytes[start..])).await??;
        self.received = bytes.split_off(length);
        self.taken += length;
        Ok(bytes)
    }

    fn next_answer(&mut self) -> io::Result<Option<Answer>> {
        let mut headers = [httparse::EMPTY_HEADER; 32];
        let mut head = httparse::Response::new(&mut headers);
        let parsed = head.parse(&self.received).map_err(io::Error::other)?;
        let (httparse::Status::Complete(head_length), Some(status)) = (parsed, head.code) else {
            return Ok(None);
        };
        let header = |name: &str| {
            let header = head.headers.iter().find(|header| header.name.eq_ignore_ascii_case(name));
            header.map(|header| String::from_utf8_lossy(header.value).into_owned())
        };
        let body_length = match header("content-length") {
            Some(length) => length.parse().map_err(io::Error::other)?,
            None if status < 200 => 0,
            None => return Err(io::Error::other("an answer without a content-length")),
        };
        let content_type = header("content-type");
        let closes = header("connection").is_some_and(|value| value.eq_ignore_ascii_case("close"));
        let retry_after = header("retry-after");
        let replayed = header("idempotent-replayed").is_some_and(|value| value == "true");
        let length = head_length + body_length;
        let Some(body) = self.received.get(head_length..length) else { return Ok(None) };
        let body = String::from_utf8_lossy(body).into_owned();
        self.received.drain(..length);
        self.taken += length;
        if status < 200 {
            return self.next_answer();
        }
        Ok(Some(Answer { status, content_type, closes, retry_after, replayed, body }))
    }
}

/// Sends the bytes of one request over a new connection, and returns the answer.
pub async fn exchange(server: SocketAddr, request: &[u8]) -> io::Result<Answer> {
    let mut connection = Connection::open(server).await?;
    connection.send(request).await?;
    connection.answer().await?.ok_or_else(|| io::ErrorKind::ConnectionAborted.into())
}
