use portone_webhook_core::{WebhookSecret, unix_now};

/// A request, as headers and a body that may or may not belong together.
#[derive(Debug, Clone)]
pub struct Delivery {
    pub headers: Vec<(String, Vec<u8>)>,
    pub body: Vec<u8>,
}

impl Delivery {
    /// What PortOne would send now.
    pub fn new(secret: &WebhookSecret, body: impl Into<Vec<u8>>) -> Self {
        Self::sent_at(unix_now(), secret, body)
    }

    /// What PortOne would have sent at `timestamp`, in seconds since the Unix epoch.
    pub fn sent_at(timestamp: u64, secret: &WebhookSecret, body: impl Into<Vec<u8>>) -> Self {
        Self::signed(b"msg-01968581-8736-5ad1-411a-1d7894166352", timestamp, secret, body)
    }

    /// What PortOne would send now, with this id.
    pub fn with_id(id: &[u8], secret: &WebhookSecret, body: impl Into<Vec<u8>>) -> Self {
        Self::signed(id, unix_now(), secret, body)
    }

    fn signed(id: &[u8], timestamp: u64, secret: &WebhookSecret, body: impl Into<Vec<u8>>) -> Self {
        let body = body.into();
        let signature = secret.sign(id, timestamp, &body);
        Self { headers: Vec::new(), body }
            .with("content-type", "application/json")
            .with("webhook-id", id)
            .with("webhook-timestamp", timestamp.to_string())
            .with("webhook-signature", signature)
    }

    /// Adds a header, next to any of the same name.
    pub fn with(mut self, name: &str, value: impl Into<Vec<u8>>) -> Self {
        self.headers.push((name.to_owned(), value.into()));
        self
    }

    /// Removes every header of this name.
    pub fn without(mut self, name: &str) -> Self {
        self.headers.retain(|(other, _)| !other.eq_ignore_ascii_case(name));
        self
    }

    /// The header's value, which must be there.
    pub fn header(&self, name: &str) -> &[u8] {
        let found = self.headers.iter().find(|(other, _)| other.eq_ignore_ascii_case(name));
        &found.expect("the header is there").1
    }

    /// The head of an HTTP/1.1 request, without the empty line after it.
    pub fn head(&self, path: &str) -> Vec<u8> {
        let mut head = format!("POST {path} HTTP/1.1\r\nhost: localhost\r\n").into_bytes();
        for (name, value) in &self.headers {
            for part in [name.as_bytes(), b": ", value, b"\r\n"] {
                head.extend_from_slice(part);
            }
        }
        head
    }

    /// A whole HTTP/1.1 request.
    pub fn request(&self, path: &str) -> Vec<u8> {
        let mut request = self.head(path);
        request.extend(format!("content-length: {}\r\n\r\n", self.body.len()).bytes());
        request.extend_from_slice(&self.body);
        request
    }
}
