//! These tests check that no `Debug` output, error, answer or log shows the secret, or a signature that the
//! sender did not send. They also check that a dropped secret is wiped from memory.
//!
//! Only one test starts the log, because all servers in a process share one log.

use std::{
    fmt::Debug,
    fs::{self, File},
    io,
    net::SocketAddr,
    os::unix::fs::FileExt as _,
    ptr,
};

use base64::{
    Engine as _,
    engine::general_purpose::{STANDARD, URL_SAFE},
};
use memchr::{memchr_iter, memmem};
use portone_tests::{Log, Wire as _, event_body, paid, start_subjects};
use portone_webhook_core::{
    WebhookHeaders, WebhookSecret, WebhookVerifier,
    adapter::PendingDelivery,
    testing::{Delivery, RawRequest},
    unix_now,
};
use tokio::{
    io::{AsyncReadExt as _, AsyncWriteExt as _},
    net::TcpStream,
};
use zeroize::{Zeroize as _, Zeroizing};

/// The key of the secret that the shop is set up with.
const KEY: [u8; 32] = *b"\xca\x11a canary sings when it is out\xf7";

fn text() -> String {
    format!("whsec_{}", STANDARD.encode(KEY))
}

fn secret() -> WebhookSecret {
    text().parse().unwrap()
}

/// Bytes that must not be seen, in all the forms in which they could be written.
struct Canary(Vec<Vec<u8>>);

impl Canary {
    fn new(bytes: &[u8]) -> Self {
        let hex: String = bytes.iter().map(|byte| format!("{byte:02x}")).collect();
        let list = format!("{:?}", &bytes[2..10]);
        let texts = [
            STANDARD.encode(bytes),
            URL_SAFE.encode(bytes),
            hex.to_uppercase(),
            hex,
            list.trim_matches(['[', ']']).to_owned(),
            bytes[2..10].escape_ascii().to_string(),
        ];
        // Even a part of the bytes is too much.
        let parts = texts.iter().map(|text| text.as_bytes()[..text.len().min(12)].to_vec());
        Self(parts.chain([bytes[2..10].to_vec()]).collect())
    }

    fn is_in(&self, seen: &[u8]) -> bool {
        self.0.iter().any(|form| memmem::find(seen, form).is_some())
    }
}

/// Everything that has been seen, each with the name of its place.
#[derive(Default)]
struct Seen(Vec<(String, Vec<u8>)>);

impl Seen {
    fn add(&mut self, name: impl Into<String>, seen: impl Into<Vec<u8>>) {
        self.0.push((name.into(), seen.into()));
    }

    fn shown(&mut self, value: &impl Debug) {
        self.add("Debug", format!("{value:?} {value:#?}"));
    }

    fn assert_without(&self, canary: &Canary) {
        for (name, seen) in &self.0 {
            assert!(!canary.is_in(seen), "{name}: {}", String::from_utf8_lossy(seen));
        }
    }
}

#[test]
fn a_canary_is_found_in_every_form() {
    let canary = Canary::new(&KEY);
    for seen in [
        text(),
        text().trim_start_matches("whsec_").to_owned(),
        text()[..30].to_owned(),
        format!("{KEY:?}"),
        format!("{KEY:02x?}").replace(", ", ""),
        format!("{:?}", String::from_utf8_lossy(&KEY)),
        format!("b\"{}\"", KEY.escape_ascii()),
    ] {
        assert!(canary.is_in(seen.as_bytes()), "{seen}");
    }
    assert!(canary.is_in(&KEY));
    assert!(!canary.is_in(b"whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD"));
}

/// Collects the `Debug` output of every type that has a secret, and every error about the text of a secret.
fn values(seen: &mut Seen) {
    let secret = secret();
    let verifier: WebhookVerifier = format!("{0},{0}", text()).parse().unwrap();
    let (now, body) = (unix_now(), event_body("Transaction.Paid"));
    let delivery = Delivery::of_body(body.as_str()).sent_at(now).signed_with(&secret);
    let pairs = || delivery.headers.iter().map(|(name, value)| (name, value));
    let headers = WebhookHeaders::parse(pairs()).unwrap();
    let mut pending = PendingDelivery::begin(&verifier, pairs());
    seen.shown(&pending);
    pending.push(body.clone().into());
    seen.shown(&pending.verify().unwrap());
    seen.shown(&verifier.verify(headers, &body).unwrap());
    seen.shown(&verifier.verify(headers, "{}").unwrap_err());
    seen.shown(&headers);

    seen.shown(&portone_axum::PortOneWebhookLayer::new(verifier.clone()));
    seen.shown(&portone_axum::PortOneWebhookService::new((), verifier.clone()));
    seen.shown(&portone_actix::PortOneWebhookMiddleware::new(verifier.clone()));
    let store = portone_webhook_idempotency::MemoryStore::new(10).unwrap();
    seen.shown(&portone_axum::PortOneWebhookLayer::new(verifier.clone()).idempotency(store));
    seen.shown(&secret);
    seen.shown(&verifier);

    for damaged in [format!("{}!", text()), text().replace('=', "-"), format!("{},", text())] {
        let error = damaged.parse::<WebhookSecret>().unwrap_err();
        seen.shown(&error);
        seen.add("the error of a secret", error.to_string());
        let error = damaged.parse::<WebhookVerifier>().unwrap_err();
        seen.shown(&error);
        seen.add("the error of a list", error.to_string());
    }
}

/// Makes deliveries with every outcome that there is.
fn deliveries() -> Vec<(&'static str, RawRequest)> {
    let good = || Delivery::of(&paid()).signed_with(&secret());
    let with_timestamp = |text: &str| good().replace_header("webhook-timestamp", text);
    let wrong = |list: &str| good().replace_header("webhook-signature", list);
    let mut tampered = good();
    tampered.body[0] = b'[';
    vec![
        ("/webhook", good()),
        ("/legacy", good()),
        ("/raw", good()),
        ("/confirm", good()),
        ("/fails", good()),
        ("/unprotected", good()),
        ("/webhook", good().without_header("webhook-id")),
        ("/webhook", with_timestamp("now")),
        ("/webhook", with_timestamp("1")),
        ("/webhook", with_timestamp(&u64::MAX.to_string())),
        ("/webhook", wrong("v1,AAAA")),
        ("/webhook", wrong("v1,AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=")),
        ("/webhook", tampered),
        (
            "/webhook",
            Delivery::of_body(vec![b' '; WebhookVerifier::BODY_LIMIT + 1]).signed_with(&secret()),
        ),
        ("/webhook", Delivery::of_body("paid!").signed_with(&secret())),
    ]
}

/// Sends a request, and returns all bytes of the answer with its headers.
async fn answer(server: SocketAddr, request: &[u8]) -> io::Result<Vec<u8>> {
    let mut stream = TcpStream::connect(server).await?;
    stream.write_all(request).await?;
    let mut answer = Vec::new();
    match stream.read_to_end(&mut answer).await {
        // The server has closed the connection without reading everything that was sent.
        Err(error) if error.kind() != io::ErrorKind::ConnectionReset => Err(error),
        _ => Ok(answer),
    }
}

#[tokio::test]
async fn no_canary_sings() {
    let log = Log::start();
    let mut seen = Seen::default();
    values(&mut seen);

    let mut signatures = Vec::new();
    for subject in start_subjects(&secret().into()).await.unwrap() {
        for (path, delivery) in deliveries() {
            let request = delivery.clone().with_header("connection", "close").request(path);
            let answer = answer(subject.address, &request).await.unwrap();
            assert!(answer.starts_with(b"HTTP/1.1 "), "{}, {path}", subject.name);
            seen.add(format!("the answer of {}, {path}", subject.name), answer);
            signatures.extend(expected_signature(&delivery));
        }
    }
    let log = log.take();
    for part in ["TRACE", "actix", "NO_MATCHING_SIGNATURE"] {
        assert!(log.contains(part), "the log has nothing of {part}");
    }
    seen.add("the log", log);

    seen.assert_without(&Canary::new(&KEY));
    signatures.sort();
    signatures.dedup();
    assert!(signatures.len() > 5);
    for signature in signatures {
        seen.assert_without(&Canary::new(&signature));
    }
}

/// Computes the signature that would be right for this delivery, if the delivery has all the headers.
fn expected_signature(delivery: &RawRequest) -> Option<Vec<u8>> {
    let pairs = delivery.headers.iter().map(|(name, value)| (name, value));
    let headers = WebhookHeaders::parse(pairs).ok()?;
    let right = secret().sign(headers.id(), headers.timestamp(), &delivery.body).unwrap();
    Some(STANDARD.decode(&right["v1,".len()..]).unwrap())
}

/// Reads the bytes of a value as they are in memory.
fn memory_of<T>(value: &T) -> Vec<u8> {
    let mut bytes = vec![0; size_of::<T>()];
    let address = ptr::from_ref(value).expose_provenance().try_into().unwrap();
    File::open("/proc/self/mem").unwrap().read_exact_at(&mut bytes, address).unwrap();
    bytes
}

#[test]
fn a_dropped_secret_is_wiped() {
    let mut slot = Box::new(Some(WebhookSecret::from_bytes(b"another key of bytes").unwrap()));
    let other = memory_of(&*slot);
    *slot = Some(secret());
    let ours = memory_of(&*slot);
    // The bytes that are not the same for both keys are made of the key.
    let depends: Vec<_> = (0..ours.len()).filter(|&byte| ours[byte] != other[byte]).collect();
    assert!(depends.len() > 56, "the inner and the outer state of the HMAC, of 32 bytes each");

    *slot = None;
    let wiped = memory_of(&*slot);
    assert!(depends.iter().all(|&byte| wiped[byte] == 0), "{ours:?} became {wiped:?}");
}

/// Counts how often this part of a key is in the memory of the process, outside of `buffer`. The part is
/// masked, so that the search itself does not put it into memory.
fn copies(masked: &[u8], buffer: &mut [u8]) -> usize {
    let own = buffer.as_ptr_range();
    let own = own.start.addr()..own.end.addr();
    let memory = File::open("/proc/self/mem").unwrap();
    let maps = fs::read_to_string("/proc/self/maps").unwrap();
    let mut copies = 0;
    for map in maps.lines().filter(|map| map.contains(" rw")) {
        let (start, end) = map.split(' ').next().unwrap().split_once('-').unwrap();
        let [start, end] = [start, end].map(|text| usize::from_str_radix(text, 16).unwrap());
        // The parts of memory overlap, so that a key across the border of two parts is seen.
        for start in (start..end).step_by(buffer.len() - (masked.len() - 1)) {
            let length = buffer.len().min(end - start);
            let part = &mut buffer[..length];
            if memory.read_exact_at(part, start.try_into().unwrap()).is_err() {
                continue;
            }
            for at in memchr_iter(masked[0] ^ MASK, part) {
                let key = part[at..].iter().zip(masked);
                let is_key = part.len() - at >= masked.len() && key.clone().all(is_masked);
                copies += usize::from(is_key && !own.contains(&(start + at)));
            }
            part.zeroize();
        }
    }
    copies
}

const MASK: u8 = 0x5a;

fn is_masked((byte, masked): (&u8, &u8)) -> bool {
    byte ^ MASK == *masked
}

#[test]
fn reading_a_secret_leaves_no_copy_of_its_key() {
    // The secret is longer than any real one, because memory that was freed is soon overwritten, at least in
    // part.
    const TIMES: usize = 1000;
    const PART: &str = "DAUaExgBNj8kLSpTWEF2f2RtapOYgba/pK2q09jB9v8B";

    // The text has another end, because a text that only repeats itself is not accepted as a secret.
    let text = PART.repeat(TIMES) + "pzQGE83cSIRKM4/WH5QY+g==";
    let decode = |text| Zeroizing::new(STANDARD.decode(text).unwrap());
    let masked: Vec<u8> = decode(PART).iter().map(|byte| byte ^ MASK).collect();
    let mut buffer = vec![0; 1 << 16];
    assert_eq!(copies(&masked, &mut buffer), 0);

    let decoded = decode(&text);
    assert_eq!(copies(&masked, &mut buffer), TIMES, "a copy is seen where there is one");
    drop(decoded);
    assert_eq!(copies(&masked, &mut buffer), 0, "and not where it was wiped");

    let secret: WebhookSecret = text.parse().unwrap();
    assert_eq!(copies(&masked, &mut buffer), 0);
    drop(secret);
    assert_eq!(copies(&masked, &mut buffer), 0);
}
