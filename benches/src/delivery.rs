use std::sync::atomic::{AtomicU64, Ordering};

use bytes::Bytes;
use http::{HeaderMap, HeaderName, HeaderValue};
use portone_webhook_core::{WebhookSecret, unix_now};

/// The body of a delivery as PortOne sends it. It has 222 bytes.
pub const EVENT: &str = r#"{"type":"Transaction.Paid","timestamp":"2026-03-31T23:33:19.625476840Z","data":{"transactionId":"e07a9826-4bf5-f264-f5ba-9ed1590f3818","paymentId":"6530cf5a17b974df","storeId":"store-422006ca-5918-df28-8ebb-594e135054d7"}}"#;

/// The secret that the deliveries are signed with.
pub const SECRET: &str = "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD";

/// The id of the deliveries.
pub const ID: &str = "msg-01968581-8736-5ad1-411a-1d7894166352";

/// A delivery as it arrives, with the headers of a real delivery.
#[derive(Debug, Clone)]
pub struct Delivery {
    pub headers: HeaderMap,
    pub body: Bytes,
}

impl Delivery {
    /// Makes a delivery whose body has this many bytes. One more member in the event's data fills the body.
    pub fn new(length: usize) -> Self {
        const MEMBER: &str = r#","filler":"""#;
        let mut body = EVENT.to_owned();
        if let Some(more) = length.checked_sub(EVENT.len() + MEMBER.len()) {
            body.truncate(EVENT.len() - "}}".len());
            body += &format!(r#","filler":"{:x<more$}"}}}}"#, "");
        }
        assert_eq!(body.len(), length, "there is no delivery of this length");
        let now = unix_now();
        let secret: WebhookSecret = SECRET.parse().expect("it is a secret");
        let signature = secret.sign(ID, now, &body).unwrap();
        let headers = [
            ("host", "shop.example.com"),
            ("content-type", "application/json"),
            ("content-length", &length.to_string()),
            ("accept-encoding", "gzip, deflate"),
            ("webhook-id", ID),
            ("webhook-timestamp", &now.to_string()),
            ("webhook-signature", &signature),
        ];
        let headers = headers.map(|(name, value)| {
            let name = HeaderName::from_bytes(name.as_bytes()).expect("it is a name");
            (name, HeaderValue::from_str(value).expect("it is a value"))
        });
        Self { headers: headers.into_iter().collect(), body: body.into() }
    }

    /// Copies the delivery and sets a header.
    #[must_use]
    pub fn with(&self, name: &'static str, value: &str) -> Self {
        let mut other = self.clone();
        other.headers.insert(name, HeaderValue::from_str(value).expect("it is a value"));
        other
    }

    /// Copies the delivery and gives it an id that no delivery had before. The id is as long as those of PortOne.
    #[must_use]
    pub fn fresh(&self, secret: &WebhookSecret) -> Self {
        static NEXT: AtomicU64 = AtomicU64::new(0);
        let (number, now) = (NEXT.fetch_add(1, Ordering::Relaxed), unix_now());
        let id = format!("msg-01968581-8736-5ad1-411a-{number:012x}");
        let signature = secret.sign(&id, now, &self.body).expect("it can be signed");
        self.with("webhook-id", &id)
            .with("webhook-timestamp", &now.to_string())
            .with("webhook-signature", &signature)
    }

    /// Copies the delivery and changes one byte of the body.
    #[must_use]
    pub fn tampered(&self) -> Self {
        let mut body = self.body.to_vec();
        body[200] ^= 1;
        Self { body: body.into(), ..self.clone() }
    }

    /// Copies the delivery and removes a header.
    #[must_use]
    pub fn without(&self, name: &str) -> Self {
        let mut other = self.clone();
        other.headers.remove(name);
        other
    }

    /// Gives the text of a header.
    pub fn header(&self, name: &str) -> &str {
        self.headers[name].to_str().expect("it is text")
    }
}
