use base64::{Engine as _, engine::general_purpose::STANDARD};
use hmac::{Hmac, KeyInit, Mac};
use portone_webhook_core::{WebhookHeaders, WebhookVerifier};
use sha2::Sha256;

/// The secrets that the receiver of the verification vectors is set up with.
pub const SECRETS: [&str; 2] = [
    "whsec_jtpGNVwPT/m+F+0FS5USbcac2YvKMrWjgx9+tu/SJ1U=",
    "whsec_IFzB6EOAfoBRG+/LMfvK1C1FnUxptVeLVl0s5E+czM8=",
];

/// The clock of the verification vectors, in seconds since the Unix epoch.
pub const NOW: u64 = 1_775_000_000;

pub(crate) fn verifier() -> WebhookVerifier {
    SECRETS.join(",").parse().expect("both are secrets")
}

/// Computes the HMAC of these parts without the crate that is tested.
pub(crate) fn tag(secret: &str, parts: &[&[u8]]) -> [u8; 32] {
    let key = STANDARD.decode(&secret["whsec_".len()..]).expect("it is base64");
    let mut mac = Hmac::<Sha256>::new_from_slice(&key).expect("HMAC takes every key");
    for part in parts {
        mac.update(part);
    }
    mac.finalize().into_bytes().into()
}

/// Replaces `{1}` and `{2}` in a list with the right signatures, because fuzzing does not find them by
/// chance.
pub(crate) fn fill_in(list: &[u8], parts: &[&[u8]]) -> Vec<u8> {
    let [first, second] = SECRETS.map(|secret| signature(secret, parts));
    replace(&replace(list, "{1}", &first), "{2}", &second)
}

/// Replaces the right signatures in a list with `{1}` and `{2}`.
pub fn with_placeholders(list: &[u8], parts: &[&[u8]]) -> Vec<u8> {
    let [first, second] = SECRETS.map(|secret| signature(secret, parts));
    replace(&replace(list, &first, "{1}"), &second, "{2}")
}

pub(crate) fn signature(secret: &str, parts: &[&[u8]]) -> String {
    STANDARD.encode(tag(secret, parts))
}

pub(crate) fn replace(text: &[u8], old: &str, new: &str) -> Vec<u8> {
    let mut replaced = Vec::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.windows(old.len()).position(|part| part == old.as_bytes()) {
        replaced.extend_from_slice(&rest[..at]);
        replaced.extend_from_slice(new.as_bytes());
        rest = &rest[at + old.len()..];
    }
    replaced.extend_from_slice(rest);
    replaced
}

/// A request, which is written as lines of `name: value`, an empty line, and the body.
pub(crate) struct Request<'a> {
    pub(crate) headers: Vec<(&'a [u8], Vec<u8>)>,
    pub(crate) body: &'a [u8],
}

impl<'a> Request<'a> {
    /// Reads a request, changes its timestamps with `timestamp`, and fills in its signatures.
    pub(crate) fn read(input: &'a [u8], timestamp: impl Fn(&[u8]) -> Vec<u8>) -> Self {
        let mut headers = Vec::new();
        let mut body = input;
        loop {
            let end = body.iter().position(|&byte| byte == b'\n').unwrap_or(body.len());
            let (line, rest) = body.split_at(end);
            body = rest.get(1..).unwrap_or_default();
            let Some(colon) = line.iter().position(|&byte| byte == b':') else { break };
            let value = &line[colon + 1..];
            headers.push((&line[..colon], value.strip_prefix(b" ").unwrap_or(value).to_vec()));
        }
        let mut request = Self { headers, body };
        for value in request.values(WebhookHeaders::TIMESTAMP) {
            *value = timestamp(value);
        }
        let (id, sent) = request.id_and_timestamp();
        for value in request.values(WebhookHeaders::SIGNATURE) {
            *value = fill_in(value, &[&id, b".", &sent, b".", body]);
        }
        request
    }

    /// Gives the first id and the first timestamp, which are signed in front of the body. Each of them is
    /// empty if there is none.
    pub(crate) fn id_and_timestamp(&self) -> (Vec<u8>, Vec<u8>) {
        let first = |name| self.all(name).first().map_or(Vec::new(), |value| value.to_vec());
        (first(WebhookHeaders::ID), first(WebhookHeaders::TIMESTAMP))
    }

    /// Gives every value of the header, in order.
    pub(crate) fn all(&self, name: &str) -> Vec<&[u8]> {
        let named = |other: &[u8]| other.eq_ignore_ascii_case(name.as_bytes());
        let headers = self.headers.iter().filter(|(other, _)| named(other));
        headers.map(|(_, value)| &**value).collect()
    }

    pub(crate) fn values(&mut self, name: &'static str) -> impl Iterator<Item = &mut Vec<u8>> {
        let headers = self.headers.iter_mut();
        let named = headers.filter(|(other, _)| other.eq_ignore_ascii_case(name.as_bytes()));
        named.map(|(_, value)| value)
    }

    /// Gives the headers in the form that our crate takes.
    pub(crate) fn pairs(&self) -> impl Iterator<Item = (&[u8], &Vec<u8>)> {
        self.headers.iter().map(|(name, value)| (*name, value))
    }
}
