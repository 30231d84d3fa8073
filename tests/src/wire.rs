use std::{io, net::SocketAddr, time::Duration};

use tokio::{
    io::{AsyncReadExt as _, AsyncWriteExt as _},
    net::TcpStream,
    time::timeout,
};

/// What a server answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    pub status: u16,
    pub content_type: Option<String>,
    pub body: String,
}

impl Answer {
    /// The `reason` in a refusal's body.
    pub fn reason(&self) -> Option<String> {
        let body: serde_json::Value = serde_json::from_str(&self.body).ok()?;
        Some(body.get("reason")?.as_str()?.to_owned())
    }
}

/// Writes the bytes of one request over a new connection, and reads until the server closes it.
///
/// So the request asks for that, with `connection: close`.
pub async fn exchange(server: SocketAddr, request: &[u8]) -> io::Result<Answer> {
    let mut connection = TcpStream::connect(server).await?;
    connection.write_all(request).await?;
    answer(connection).await
}

/// As [`exchange`], but says after the last byte that no more will come.
pub async fn break_off(server: SocketAddr, request: &[u8]) -> io::Result<Answer> {
    let mut connection = TcpStream::connect(server).await?;
    connection.write_all(request).await?;
    connection.shutdown().await?;
    answer(connection).await
}

async fn answer(mut connection: TcpStream) -> io::Result<Answer> {
    let mut answer = Vec::new();
    timeout(Duration::from_secs(10), connection.read_to_end(&mut answer)).await??;
    parse(&answer).ok_or_else(|| io::Error::other("the server closed without a whole answer"))
}

fn parse(answer: &[u8]) -> Option<Answer> {
    let mut headers = [httparse::EMPTY_HEADER; 32];
    let mut head = httparse::Response::new(&mut headers);
    let length = head.parse(answer).ok().filter(httparse::Status::is_complete)?.unwrap();
    let content_type =
        head.headers.iter().find(|header| header.name.eq_ignore_ascii_case("content-type"));
    Some(Answer {
        status: head.code?,
        content_type: content_type.map(|header| String::from_utf8_lossy(header.value).into_owned()),
        body: String::from_utf8_lossy(&answer[length..]).into_owned(),
    })
}
