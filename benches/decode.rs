//! This benchmark measures how long it takes to decode a body to `Webhook`, and compares it with what
//! serde_json alone makes of the same body.
//!
//! `cargo bench -p portone-benches --bench decode` runs it.

use portone_benches::{EVENT, Group, Summary};
use portone_webhook_core::{Webhook, WebhookHeaders, WebhookSecret, WebhookVerifier};
use serde::Deserialize;
use serde_json::Value;

/// The struct that a user would write by hand for this one type of event.
#[derive(Deserialize)]
#[expect(dead_code, reason = "it is decoded, and not read")]
struct Plain {
    r#type: String,
    timestamp: String,
    data: Data,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
#[expect(dead_code, reason = "it is decoded, and not read")]
struct Data {
    payment_id: String,
    transaction_id: String,
    store_id: String,
}

fn main() {
    let secret = WebhookSecret::from_bytes(b"a key of 19 bytes..").unwrap();
    let data_first = {
        let value: Value = serde_json::from_str(EVENT).unwrap();
        format!(
            r#"{{"data":{},"timestamp":{},"type":{}}}"#,
            value["data"], value["timestamp"], value["type"]
        )
    };
    let unknown = EVENT.replace("Transaction.Paid", "Point.Earned");
    let repeated = EVENT.replacen('{', r#"{"type":"","#, 1);
    let mut summary = Summary::default();

    for (name, body) in [
        ("usual", EVENT),
        ("data_first", &data_first),
        ("unknown_type", &unknown),
        ("repeated_member", &repeated),
    ] {
        // Only verification makes a `Verified`.
        let signature = secret.sign("id", 1, body).unwrap();
        let headers = WebhookHeaders::parse([
            ("webhook-id", "id"),
            ("webhook-timestamp", "1"),
            ("webhook-signature", &signature),
        ]);
        let verifier = WebhookVerifier::new(secret.clone());
        let proof = verifier.verify_at(headers.unwrap(), body, 1).unwrap();

        // The plain struct refuses a member that occurs twice, so it gets the usual body in that case.
        let plain = |body: &str| serde_json::from_slice::<Plain>(body.as_bytes());
        let plain_body = if plain(body).is_ok() { body } else { EVENT };
        let [plain, ours, serde, value] = Group::new(format!("{name}, {} bytes", body.len()))
            .subject("a plain struct", || plain(plain_body).unwrap())
            .subject("Webhook, of a delivery", || proof.parse::<Webhook>().unwrap())
            .subject("Webhook, through serde", || {
                serde_json::from_slice::<Webhook>(body.as_bytes()).unwrap()
            })
            .subject("serde_json::Value", || {
                serde_json::from_slice::<Value>(body.as_bytes()).unwrap()
            })
            .run();
        summary.ratio(format!("decode_{name}_over_plain"), ours.over(&plain));
        summary.ratio(format!("decode_{name}_through_serde_over_plain"), serde.over(&plain));
        summary.ratio(format!("decode_{name}_over_value"), ours.over(&value));
        summary.count(format!("decode_{name}_allocations"), ours.allocations() as i64);
    }
}
