//! These tests compare our signatures and verdicts with those of packages in other languages, which are the
//! Standard Webhooks libraries and PortOne's SDKs. `tests/interop/README.md` says what is compared.
//!
//! `tests/interop/run` installs the packages and prints the numbers.

mod cases;
mod language;
#[path = "../interop/sdks.rs"]
mod sdks;

use std::collections::BTreeMap;

use base64::{Engine as _, engine::general_purpose::STANDARD};
use portone_tests::{
    Answer, SHOP_SECRET, Subject, Wire as _, event_body, event_types, exchange, start_subjects,
};
use portone_webhook_core::{
    WebhookSecret, WebhookVerifier,
    testing::{Delivery, RawRequest},
    unix_now,
};
use serde_json::{Value, json};

use self::{cases::cases, language::Language};

/// A message to sign, with the text of the secret.
struct Message {
    secret: String,
    id: &'static str,
    body: String,
}

/// Combines each secret with each body.
fn messages() -> Vec<Message> {
    let bodies = [
        ("msg-01968581-8736-5ad1-411a-1d7894166352", event_body("Transaction.Paid")),
        ("1", "{}".to_owned()),
        ("a-1-b", "\r\n {\t} \n".to_owned()),
        ("배송 1", r#"{"new":"\ud800\u0000"}"#.to_owned()),
        (r#""';=%00\"#, "{\"새\":\"💳\u{2028}\u{7f}\u{ffff}\"}".to_owned()),
        ("msg_", event_body(&"큰".repeat(20_000))),
    ];
    let mut messages = Vec::new();
    for length in [16, 17, 24, 32, 64, 65, 200u8] {
        let key = (0..length).map(|byte| byte.wrapping_mul(151)).rev().collect::<Vec<_>>();
        for prefix in ["", "whsec_"] {
            let secret = format!("{prefix}{}", STANDARD.encode(&key));
            messages.extend(bodies.iter().map(|(id, body)| Message {
                secret: secret.clone(),
                id,
                body: body.clone(),
            }));
        }
    }
    messages
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn others_sign() {
    let Some(languages) = Language::installed() else { return };
    let messages = messages();
    let mut subjects: BTreeMap<&str, [Subject; 4]> = BTreeMap::new();
    for Message { secret, .. } in &messages {
        if !subjects.contains_key(&**secret) {
            let verifier: WebhookVerifier = secret.parse().unwrap();
            subjects.insert(secret, start_subjects(&verifier).await.unwrap());
        }
    }
    for language in languages {
        let now = unix_now();
        let requests: Vec<_> = messages
            .iter()
            .map(|Message { secret, id, body }| {
                json!({
                    "request": "sign",
                    "secret": secret,
                    "id": id,
                    "timestamp": now,
                    "body": STANDARD.encode(body),
                })
            })
            .collect();
        for (message, signature) in messages.iter().zip(language.answers(&requests)) {
            let good = RawRequest { headers: Vec::new(), body: message.body.clone().into_bytes() }
                .with_header("webhook-id", message.id)
                .with_header("webhook-timestamp", now.to_string())
                .with_header("webhook-signature", signature);
            let mut damaged = good.clone();
            damaged.body.push(b' ');
            for subject in &subjects[&*message.secret] {
                let answer = exchange(subject.address, &good.request("/raw")).await.unwrap();
                let name = format!("{language:?}, {}, {}", subject.name, message.id);
                assert_eq!((answer.status, &answer.body), (200, &message.body), "{name}");
                let answer = exchange(subject.address, &damaged.request("/raw")).await.unwrap();
                assert_eq!(verdict(&answer), "refused NO_MATCHING_SIGNATURE", "{name}");
            }
        }
    }
}

#[test]
fn others_verify() {
    let Some(languages) = Language::installed() else { return };
    let mut requests = Vec::new();
    for Message { secret, id, body } in messages() {
        let ours: WebhookSecret = secret.parse().unwrap();
        let mut delivery = Delivery::of_body(body).id(id).signed_with(&ours);
        requests.push(request("verify", &secret, &delivery));
        delivery.body.push(b' ');
        requests.push(request("verify", &secret, &delivery));
    }
    for language in languages {
        for (number, answer) in language.answers(&requests).into_iter().enumerate() {
            let expected = if number % 2 == 0 { "accepted" } else { "refused" };
            assert_eq!(answer, expected, "{language:?}, {}", requests[number]);
        }
    }
}

/// Writes a request to the scripts. It leaves out the white space around a header value, as HTTP does.
fn request(name: &str, secret: &str, delivery: &RawRequest) -> Value {
    let mut headers: BTreeMap<String, Vec<&str>> = BTreeMap::new();
    for (name, value) in &delivery.headers {
        let value = str::from_utf8(value.trim_ascii()).unwrap();
        headers.entry(name.to_lowercase()).or_default().push(value);
    }
    json!({
        "request": name,
        "secret": secret,
        "headers": headers,
        "body": STANDARD.encode(&delivery.body),
    })
}

/// Gives our verdict in the words of the scripts.
fn verdict(answer: &Answer) -> String {
    match (answer.status, answer.reason().as_deref()) {
        (200, _) => format!("accepted {}", answer.body.rsplit(' ').next().unwrap_or_default()),
        // The SDKs have no name for this reason.
        (422, Some("INVALID_PAYLOAD")) => "refused".to_owned(),
        (400..500, Some(reason)) => format!("refused {reason}"),
        (status, _) => format!("answered {status}"),
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_sdks_decide_alike() {
    let Some(languages) = Language::installed() else { return };
    let secret = SHOP_SECRET;
    let subjects = start_subjects(&secret.parse().unwrap()).await.unwrap();
    let cases = cases(secret.parse().unwrap());

    let mut faults = Vec::new();
    let mut ours = Vec::new();
    for case in &cases {
        let request = case.delivery.request("/webhook");
        let mut verdicts = Vec::new();
        for subject in &subjects {
            verdicts.push(verdict(&exchange(subject.address, &request).await.unwrap()));
        }
        if verdicts.iter().any(|verdict| *verdict != verdicts[0]) {
            faults.push(format!("{}: {verdicts:?}", case.name));
        }
        ours.push(verdicts.swap_remove(0));
    }

    let requests: Vec<_> =
        cases.iter().map(|case| request("verify portone", secret, &case.delivery)).collect();
    let mut differences = BTreeMap::new();
    for (column, language) in languages.into_iter().enumerate() {
        for ((case, ours), theirs) in cases.iter().zip(&ours).zip(language.answers(&requests)) {
            // We do not look into an event of a type that we do not know.
            let known = event_types().any(|known| case.name.starts_with(known));
            let unknown = ours == "accepted -" && !known && theirs.starts_with("accepted ");
            let alike = *ours == theirs || unknown;
            let difference = case.difference(language);
            let fault = match difference {
                None if !alike => "not declared",
                Some(_) if alike => "declared, and not seen",
                Some(_) if !ours.starts_with("refused") => "ours is laxer",
                _ => "",
            };
            if !fault.is_empty() {
                let name = &case.name;
                faults.push(format!("{name}: ours {ours}, {language:?} {theirs}; {fault}"));
            }
            if let Some(difference) = difference {
                differences.entry(difference).or_insert([0; 2])[column] += 1;
            }
        }
    }

    let accepted = ours.iter().filter(|verdict| verdict.starts_with("accepted")).count();
    println!("{} deliveries: {accepted} accepted, {} refused", ours.len(), ours.len() - accepted);
    println!("{:<14} | JavaScript | Python", "refused by us");
    for (difference, [javascript, python]) in differences {
        println!("{:<14} | {javascript:>10} | {python:>6}", format!("{difference:?}"));
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}
