//! This benchmark measures how the cost of verification grows with the body, with the list of signatures and with
//! the number of secrets. It draws the result as `growth.svg`.
//!
//! `cargo bench -p portone-benches --features comparison --bench growth` runs it.

use std::error::Error;

use plotters::{coord::Shift, prelude::*};
use portone_benches::{Delivery, Group, SECRET, chart};
use portone_webhook_core::{WebhookHeaders, WebhookVerifier};
use webhook_verify::{Provider, Secret, VerifyOptions};

const FILE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/growth.svg");
const WRONG: &str = "v1,tZ1I4/hDygAJgO5TYxiSd6Sd0kDW6hPenDe+bTa3Kkw=";
const OTHER_SECRET: &str = "whsec_pzQGE83cSIRKM4/WH5QY+g==";
/// The subjects whose cost grows with the body and with the list of signatures.
const SUBJECTS: [&str; 4] =
    ["one secret", "the second of two", "webhook-verify", "standardwebhooks"];

/// The numbers of secrets, of which the last one is the right one.
const SECRETS: [usize; 4] = [1, 2, 4, 8];

fn main() -> Result<(), Box<dyn Error>> {
    let lengths = [222, 512, 1024, 2048, 4096, 8192, 16_384, 32_768, 65_536];
    let by_length = lengths.map(|length| (length, costs("bytes", length, &Delivery::new(length))));
    let counts = [1, 2, 4, 8, 16, 32, 64, 128, 300];
    let by_count = counts.map(|count| {
        let good = Delivery::new(222);
        let list = format!("{WRONG} ").repeat(count - 1) + good.header("webhook-signature");
        (count, costs("signatures", count, &good.with("webhook-signature", &list)))
    });

    let area = SVGBackend::new(FILE, (1500, 420)).into_drawing_area();
    area.fill(&WHITE)?;
    let (left, others) = area.split_horizontally(500);
    let (middle, right) = others.split_horizontally(500);
    draw(&left, "Bytes in the body", SUBJECTS, &by_length)?;
    draw(&middle, "Signatures in the list (222 bytes)", SUBJECTS, &by_count)?;
    let bodies = ["the last secret, 222 bytes", "the last secret, 16 KiB"];
    draw(&right, "Secrets", bodies, &by_secrets())?;
    area.present()?;
    println!("\nwritten: {FILE}");
    Ok(())
}

fn costs(what: &str, number: usize, delivery: &Delivery) -> [f64; SUBJECTS.len()] {
    let Delivery { headers, body } = delivery;
    let verify = |verifier: &WebhookVerifier| {
        let headers = WebhookHeaders::parse(headers).unwrap();
        assert!(verifier.verify(headers, body).is_ok());
    };
    let one: WebhookVerifier = SECRET.parse().unwrap();
    let two: WebhookVerifier = format!("{OTHER_SECRET},{SECRET}").parse().unwrap();
    let secret = Secret::new(SECRET);
    let standard = standardwebhooks::Webhook::new(SECRET).unwrap();
    let measured: [_; SUBJECTS.len()] = Group::new(format!("{number} {what}"))
        .subject(SUBJECTS[0], || verify(&one))
        .subject(SUBJECTS[1], || verify(&two))
        .subject(SUBJECTS[2], || {
            let (provider, options) = (Provider::StandardWebhooks, VerifyOptions::default());
            webhook_verify::verify(provider, headers, body, &secret, options).unwrap()
        })
        .subject(SUBJECTS[3], || standard.verify(body, headers).unwrap())
        .run();
    measured.map(|measured| measured.median())
}

/// Measures the cost with several secrets, of which only the last one is right. There is one HMAC for each.
fn by_secrets() -> Vec<(usize, [f64; 2])> {
    let verifiers = SECRETS.map(|number| {
        let list = format!("{OTHER_SECRET},").repeat(number - 1) + SECRET;
        list.parse::<WebhookVerifier>().unwrap()
    });
    let costs = [222, 16 * 1024].map(|length| {
        let Delivery { headers, body } = &Delivery::new(length);
        let mut group = Group::new(format!("secrets, the right one last, {length} bytes"));
        for (number, verifier) in SECRETS.iter().zip(&verifiers) {
            group = group.subject(number.to_string(), move || {
                let headers = WebhookHeaders::parse(headers).unwrap();
                assert!(verifier.verify(headers, body).is_ok());
            });
        }
        group.run::<{ SECRETS.len() }>().map(|measured| measured.median())
    });
    (0..SECRETS.len()).map(|row| (SECRETS[row], costs.map(|costs| costs[row]))).collect()
}

fn draw<const N: usize>(
    area: &DrawingArea<SVGBackend<'_>, Shift>,
    title: &str,
    subjects: [&'static str; N],
    rows: &[(usize, [f64; N])],
) -> Result<(), Box<dyn Error>> {
    let numbers: Vec<usize> = rows.iter().map(|(number, _)| *number).collect();
    let costs = |subject: usize| rows.iter().map(move |(_, costs)| costs[subject]).collect();
    let lines = subjects.into_iter().enumerate().map(|(subject, name)| (name, costs(subject)));
    chart(area, [title, "Nanoseconds"], &numbers, 300.0..1_000_000.0, lines.collect())
}
