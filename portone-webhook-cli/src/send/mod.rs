//! `send`: plays PortOne's part towards a receiver.

mod answer;
mod client;
mod events;
mod report;

use std::{path::PathBuf, pin::pin, process::ExitCode};

use futures_util::{StreamExt as _, stream};
use portone_webhook_core::{
    WebhookSecret,
    testing::{Delivery, RawRequest},
};
use reqwest::Url;

use crate::{failure::Failure, input, redaction::redacted, secrets::SecretArgs, text::in_one_line};
use client::Client;
use events::Event;
use report::Report;

/// So many at the same time, at most.
const MOST_AT_ONCE: usize = 100;

pub(crate) const EXIT_CODES: &str = "The exit code is 0 if every good delivery is answered 200 and every spoilt one is refused, \
     1 if not, and 2 if none could be sent.";

#[derive(clap::Args)]
pub(crate) struct Args {
    /// Where the receiver takes deliveries, such as http://127.0.0.1:3000/webhook
    url: Url,
    /// What has happened; a type that is not known is sent as one that PortOne may add
    #[arg(long = "type", value_name = "TYPE", default_value = "Transaction.Paid")]
    types: Vec<String>,
    /// An event of every type, in place of --type
    #[arg(long, conflicts_with = "types")]
    all: bool,
    /// The payment that the events are of, in place of order-1
    #[arg(long, value_name = "ID")]
    payment_id: Option<String>,
    /// A body of your own, byte by byte; - is standard input
    #[arg(long, value_name = "FILE", conflicts_with_all = ["types", "all", "payment_id"])]
    body: Option<PathBuf>,
    /// The webhook-id, in place of a new one for each event
    #[arg(long, value_name = "ID", value_parser = webhook_id)]
    id: Option<String>,
    /// Send each delivery so many times, with the same webhook-id
    #[arg(long, value_name = "TIMES", default_value_t = 1, value_parser = clap::value_parser!(u16).range(1..=1000))]
    repeat: u16,
    /// Send everything at the same time, and not one after the other
    #[arg(long)]
    concurrently: bool,
    #[command(flatten)]
    spoil: Spoil,
    /// Send to another machine than this one
    #[arg(long)]
    allow_remote: bool,
    #[command(flatten)]
    secrets: SecretArgs,
}

/// Ways to spoil a delivery; a receiver has to refuse each of them.
#[derive(Clone, Copy, clap::Args)]
#[group(multiple = false)]
struct Spoil {
    /// Change the body after it is signed
    #[arg(long)]
    tamper: bool,
    /// Sign for a day ago
    #[arg(long)]
    stale: bool,
    /// Sign for a day ahead
    #[arg(long)]
    future: bool,
    /// Sign with a secret that nobody has
    #[arg(long)]
    wrong_secret: bool,
}

pub(crate) async fn run(args: Args) -> Result<ExitCode, Failure> {
    client::check(&args.url, args.allow_remote)?;
    let secret = args.secrets.signing()?;
    let deliveries = args.deliveries()?;
    let client = Client::new(args.url.clone())?;

    let names = deliveries.iter().map(|(name, _)| in_one_line(&redacted(name))).collect();
    let mut report = Report::new(&args.url, names, args.concurrently, args.spoil.reason());
    let copies = deliveries
        .iter()
        .enumerate()
        .flat_map(|(position, (_, delivery))| (0..args.repeat).map(move |_| (position, delivery)));
    // Signed when it is sent, as the receiver looks at the time.
    let answers = stream::iter(copies).map(async |(position, delivery)| {
        (position, client.send(args.spoil.sign(delivery, &secret)).await)
    });
    let mut answers = pin!(answers.buffered(if args.concurrently { MOST_AT_ONCE } else { 1 }));
    while let Some((position, answer)) = answers.next().await {
        report.add(position, answer)?;
    }
    report.end()
}

impl Args {
    /// What is to be sent, with the names to print.
    fn deliveries(&self) -> Result<Vec<(String, Delivery)>, Failure> {
        let mut deliveries = Vec::new();
        if let Some(path) = &self.body {
            let body = input::bytes(path)?;
            deliveries.push((events::name_of(&body), Delivery::of_body(body)));
        } else {
            let events = if self.all { events::all() } else { events::named(&self.types)? };
            for Event { name, webhook } in events {
                let webhook = match &self.payment_id {
                    Some(id) => events::of_payment(&webhook, id)?,
                    None => webhook,
                };
                deliveries.push((name, Delivery::of(&webhook)));
            }
        }
        if let Some(id) = &self.id {
            for (_, delivery) in &mut deliveries {
                *delivery = delivery.clone().id(id.as_str());
            }
        }
        Ok(deliveries)
    }
}

impl Spoil {
    /// What a receiver refuses it for, if it is spoilt.
    fn reason(self) -> Option<&'static str> {
        match self {
            Self { stale: true, .. } => Some("TIMESTAMP_TOO_OLD"),
            Self { future: true, .. } => Some("TIMESTAMP_TOO_NEW"),
            Self { tamper: true, .. } | Self { wrong_secret: true, .. } => {
                Some("NO_MATCHING_SIGNATURE")
            }
            _ => None,
        }
    }

    fn sign(self, delivery: &Delivery, secret: &WebhookSecret) -> RawRequest {
        match self {
            Self { stale: true, .. } => delivery.clone().stale().signed_with(secret),
            Self { future: true, .. } => delivery.clone().future().signed_with(secret),
            Self { tamper: true, .. } => delivery.signed_with(secret).tampered(),
            Self { wrong_secret: true, .. } => delivery.signed_with_wrong_secret(),
            _ => delivery.signed_with(secret),
        }
    }
}

fn webhook_id(text: &str) -> Result<String, &'static str> {
    let allowed = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_graphic());
    if !allowed {
        Err("it has to be ASCII without white space")
    } else if text.contains('.') {
        Err("an id has no dot, as what is signed is id.timestamp.body")
    } else {
        Ok(text.to_owned())
    }
}
