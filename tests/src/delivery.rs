use portone_webhook_core::{
    Webhook,
    testing::{self, RawRequest},
};

/// Makes the event that most tests send.
pub fn paid() -> Webhook {
    Webhook::TransactionPaid(testing::transaction("order-1"))
}

/// A request that can be written in the form of HTTP/1.1.
pub trait Wire {
    /// Writes the request line and the headers, without the empty line after them.
    fn head(&self, path: &str) -> Vec<u8>;

    /// Writes the whole request, with a `content-length`.
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
