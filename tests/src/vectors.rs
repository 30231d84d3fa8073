use base64::{Engine as _, engine::general_purpose::STANDARD};
use portone_webhook_core::{WebhookHeaders, WebhookSecret, WebhookVerifier, testing::RawRequest};
use serde::Deserialize;

/// A case of `data/verify.json`.
#[derive(Debug, Clone)]
pub struct Vector {
    pub name: String,
    pub why: String,
    /// The expected verdict of the whole receiver. A delivery is accepted if its signature is right and its
    /// body is a JSON object.
    pub accepted: bool,
    /// The secrets that the receiver is set up with, separated by commas.
    pub secrets: String,
    /// The receiver's clock, in seconds since the Unix epoch.
    pub now: u64,
    pub delivery: RawRequest,
}

/// Reads every case, in the order of the file.
pub fn vectors() -> Vec<Vector> {
    let file: File = serde_json::from_str(include_str!("../data/verify.json"))
        .expect("the file has the form that is read here");
    file.cases.into_iter().map(Vector::from).collect()
}

impl Vector {
    /// Makes the same case for a receiver with another clock. Timestamps keep their distance from the clock,
    /// and signatures that were right are made anew.
    pub fn at(&self, now: u64) -> Self {
        let mut moved = self.clone();
        moved.now = now;
        for (name, value) in &mut moved.delivery.headers {
            if name.eq_ignore_ascii_case(WebhookHeaders::TIMESTAMP) {
                if let Some(timestamp) = number(value) {
                    let timestamp = i128::from(timestamp) + i128::from(now) - i128::from(self.now);
                    *value = timestamp.to_string().into_bytes();
                }
            } else if name.eq_ignore_ascii_case(WebhookHeaders::SIGNATURE) {
                let entries = value.split(|&byte| byte == b' ');
                let entries: Vec<_> = entries.map(|entry| self.signed_again(entry, now)).collect();
                *value = entries.join(&b' ');
            }
        }
        moved
    }

    /// Makes a signature anew for another clock, if it was right by the clock of the case. Any other
    /// signature stays as it is.
    fn signed_again(&self, entry: &[u8], now: u64) -> Vec<u8> {
        let alone = self.delivery.clone().without_header("webhook-signature");
        let alone = alone.with_header("webhook-signature", entry);
        for text in self.secrets.split(',') {
            let secret: WebhookSecret = text.parse().expect("the case has usable secrets");
            let Ok(headers) = parse(&alone) else { continue };
            let verifier = WebhookVerifier::new(secret.clone()).tolerance(std::time::Duration::MAX);
            if verifier.verify(headers, &alone.body).is_ok() {
                let timestamp = headers.timestamp() + now - self.now;
                let signature = secret.sign(headers.id(), timestamp, &alone.body);
                return signature.expect("the id has no dot").into_bytes();
            }
        }
        entry.to_vec()
    }
}

fn number(text: &[u8]) -> Option<u64> {
    if text.iter().all(u8::is_ascii_digit) { str::from_utf8(text).ok()?.parse().ok() } else { None }
}

fn parse(delivery: &RawRequest) -> Result<WebhookHeaders<'_>, portone_webhook_core::VerifyError> {
    WebhookHeaders::parse(delivery.headers.iter().map(|(name, value)| (name, value)))
}

#[derive(Deserialize)]
struct File {
    cases: Vec<Case>,
}

#[derive(Deserialize)]
struct Case {
    name: String,
    why: String,
    expect: String,
    secrets: Vec<String>,
    now: u64,
    headers: Vec<(String, Value)>,
    body_b64: String,
}

#[derive(Deserialize)]
#[serde(untagged)]
enum Value {
    Text(String),
    Bytes { b64: String },
}

impl From<Case> for Vector {
    fn from(case: Case) -> Self {
        let decode = |text: String| STANDARD.decode(text).expect("the case has base64 there");
        let headers = case.headers.into_iter().map(|(name, value)| {
            let value = match value {
                Value::Text(text) => text.into_bytes(),
                Value::Bytes { b64 } => decode(b64),
            };
            // HTTP removes the white space around a value.
            (name, value.trim_ascii().to_vec())
        });
        Self {
            name: case.name,
            why: case.why,
            accepted: match case.expect.as_str() {
                "accept" => true,
                "reject" => false,
                other => panic!("no such verdict: {other}"),
            },
            secrets: case.secrets.join(","),
            now: case.now,
            delivery: RawRequest { headers: headers.collect(), body: decode(case.body_b64) },
        }
    }
}
