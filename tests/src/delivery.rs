use portone_webhook_core::{
    Webhook,
    testing::{self, RawRequest},
};

/// What most tests send.
pub fn paid() -> Webhook {
    Webhook::TransactionPaid(testing::transaction("order-1"))
}

/// Writes a request as HTTP/1.1 does.
pub trait Wire {
    /// Without the empty line after the headers, and what follows it.
    fn head(&self, path: &str) -> Vec<u8>;

    /// The whole of it, with a `content-length`.
    fn request(&self, path: &str) -> Vec<u8>;
}

impl Wire for RawRequest {
    fn head(&self, path: &str) -> Vec<u8> {
        let mut head = format!("POST {path} HTTP/1.1\r\nhost: localhost\r\n").into_bytes();
        for (name, value) in self.header_pairs() {
            for part in [name.as_bytes(), b": ", value, b"\r\n"] {
                head.extend_from_slice(part);
            }
        }
        head
    }

    fn request(&self, path: &str) -> Vec<u8> {
        let mut request = self.head(path);
        request.extend(format!("content-length: {}\r\n\r\n", self.body.len()).bytes());
        request.extend_from_slice(&self.body);
        request
    }
}
