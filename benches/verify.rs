//! This benchmark measures verification. It compares our crate with other crates and with the limit, which is
//! the least work that verification needs.
//!
//! `cargo bench -p portone-benches --features comparison --bench verify` runs it.

use base64::{Engine as _, engine::general_purpose::STANDARD};
use hmac::{Hmac, KeyInit as _, Mac as _};
use http::HeaderValue;
use portone_benches::{Delivery, Group, ID, SECRET, Summary};
use portone_webhook_core::{WebhookHeaders, WebhookVerifier, unix_now};
use sha2::Sha256;
use webhook_verify::{Provider, VerifyOptions};

const OTHER: &str = "whsec_pzQGE83cSIRKM4/WH5QY+g==";

/// Does the whole verification: it finds and reads the headers, asks the clock and verifies.
fn verify(delivery: &Delivery, verifier: &WebhookVerifier) -> bool {
    WebhookHeaders::parse(&delivery.headers)
        .and_then(|headers| verifier.verify(headers, &delivery.body))
        .is_ok()
}

/// Does the least that verification needs: it clones a keyed state, feeds the parts to it, decodes the
/// signature on the stack and compares in constant time.
fn limit(keyed: &Hmac<Sha256>, timestamp: &[u8], body: &[u8], signature: &[u8]) -> bool {
    let mut mac = keyed.clone();
    for part in [ID.as_bytes(), b".", timestamp, b".", body] {
        mac.update(part);
    }
    let mut tag = [0; 33];
    let length = STANDARD.decode_slice(signature, &mut tag).unwrap_or(0);
    mac.verify_slice(&tag[..length]).is_ok()
}

fn main() {
    let mut summary = Summary::default();
    sizes(&mut summary);
    signatures(&mut summary);
    refusals(&mut summary);
}

fn sizes(summary: &mut Summary) {
    let key = STANDARD.decode(&SECRET["whsec_".len()..]).unwrap();
    let keyed = Hmac::<Sha256>::new_from_slice(&key).unwrap();
    let verifier: WebhookVerifier = SECRET.parse().unwrap();
    let second: WebhookVerifier = format!("{OTHER},{SECRET}").parse().unwrap();
    let standard = standardwebhooks::Webhook::new(SECRET).unwrap();
    let svix = svix::webhooks::Webhook::new(SECRET).unwrap();
    let secret = webhook_verify::Secret::new(SECRET);

    for (name, length) in [("222", 222), ("1k", 1024), ("16k", 16 * 1024), ("64k", 64 * 1024)] {
        let delivery = Delivery::new(length);
        let Delivery { headers, body } = &delivery;
        let parsed = WebhookHeaders::parse(headers).unwrap();
        let now = unix_now();
        let timestamp = delivery.header("webhook-timestamp").as_bytes();
        let signature = delivery.header("webhook-signature").trim_start_matches("v1,").as_bytes();

        let [limit, parts, whole, second, standard, svix, other] =
            Group::new(format!("{length} bytes"))
                .subject("the limit", || assert!(limit(&keyed, timestamp, body, signature)))
                .subject("ours, on parsed headers", || {
                    verifier.verify_at(parsed, body, now).unwrap()
                })
                .subject("ours, whole", || assert!(verify(&delivery, &verifier)))
                .subject("ours, whole, the second secret", || assert!(verify(&delivery, &second)))
                .subject("standardwebhooks", || standard.verify(body, headers).unwrap())
                .subject("svix", || svix.verify(body, headers).unwrap())
                .subject("webhook-verify", || {
                    let options = VerifyOptions::default();
                    let provider = Provider::StandardWebhooks;
                    webhook_verify::verify(provider, headers, body, &secret, options).unwrap()
                })
                .run();
        summary.ratio(format!("verify_parts_{name}_over_limit"), parts.over(&limit));
        summary.ratio(format!("verify_whole_{name}_over_limit"), whole.over(&limit));
        summary.ratio(format!("verify_second_secret_{name}_over_first"), second.over(&whole));
        summary.ratio(format!("standardwebhooks_{name}_over_ours"), standard.over(&whole));
        summary.ratio(format!("svix_{name}_over_ours"), svix.over(&whole));
        summary.ratio(format!("webhook_verify_{name}_over_ours"), other.over(&whole));
        summary.count(format!("verify_{name}_allocations"), whole.allocations() as i64);
    }
}

/// Measures how the cost grows with the list of signatures. The number of HMACs does not depend on the length
/// of the list.
fn signatures(summary: &mut Summary) {
    let verifier: WebhookVerifier = SECRET.parse().unwrap();
    let second: WebhookVerifier = format!("{OTHER},{SECRET}").parse().unwrap();
    let delivery = Delivery::new(222);
    let wrong = "v1,tZ1I4/hDygAJgO5TYxiSd6Sd0kDW6hPenDe+bTa3Kkw=";
    let lists = [1, 8, 300].map(|length| {
        let list = format!("{wrong} ").repeat(length - 1) + delivery.header("webhook-signature");
        (length, delivery.with("webhook-signature", &list))
    });

    let mut group = Group::new("lists of signatures, the right one last");
    for (length, delivery) in &lists {
        group = group
            .subject(format!("{length}, one secret"), || assert!(verify(delivery, &verifier)))
            .subject(format!("{length}, the second of two"), || assert!(verify(delivery, &second)));
    }
    let [one, _, eight, _, most, most_of_two] = group.run();
    summary.ratio("verify_8_signatures_over_1", eight.over(&one));
    summary.ratio("verify_300_signatures_over_1", most.over(&one));
    summary.ratio("verify_300_signatures_second_secret_over_first", most_of_two.over(&most));
}

/// Compares the cost of refusing a delivery with the cost of accepting one.
fn refusals(summary: &mut Summary) {
    let verifier: WebhookVerifier = SECRET.parse().unwrap();
    let accepted = Delivery::new(222);
    let mut repeated = accepted.clone();
    repeated.headers.append("webhook-id", HeaderValue::from_static("another"));
    let cases = [
        ("missing_header", accepted.without("webhook-signature")),
        ("repeated_header", repeated),
        ("timestamp_no_number", accepted.with("webhook-timestamp", "1775000000x")),
        ("too_old", accepted.with("webhook-timestamp", "1")),
        ("too_new", accepted.with("webhook-timestamp", "9999999999")),
        ("undecodable_signature", accepted.with("webhook-signature", "v1,AAAA")),
        ("another_version", accepted.with("webhook-signature", "v1a,AAAA")),
        ("tampered_body", accepted.tampered()),
    ];

    let mut group =
        Group::new("refusals").subject("accepted", || assert!(verify(&accepted, &verifier)));
    for (name, delivery) in &cases {
        group = group.subject(*name, || assert!(!verify(delivery, &verifier)));
    }
    let [accepted, refused @ ..] = group.run::<9>();
    for ((name, _), refused) in cases.iter().zip(&refused) {
        summary.ratio(format!("refused_{name}_over_accepted"), refused.over(&accepted));
    }
}
