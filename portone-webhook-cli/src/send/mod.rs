//! This module is the command `send`, which sends deliveries to a receiver as PortOne does.

mod events;
mod report;

use std::{path::PathBuf, pin::pin, process::ExitCode};

use futures_util::{StreamExt as _, stream};
use portone_webhook_core::{
    WebhookSecret,
    testing::{Delivery, RawRequest},
};
use reqwest::Url;

use crate::{
    failure::Failure,
    input,
    receiver::{self, Client},
    redaction::redacted,
    secrets::SecretArgs,
    text::in_one_line,
};
use events::Event;
use report::Report;

/// The largest number of deliveries that are sent at the same time.
const MAX_CONCURRENT: usize = 100;

const USER_AGENT: &str = concat!("portone-webhook/", env!("CARGO_PKG_VERSION"));

pub(crate) const EXIT_CODES: &str = "The exit code is 0 if every good delivery is answered 200 and every spoilt one is refused, \
     1 if not, and 2 if none could be sent.";

/// The options of the command `send`.
#[derive(clap::Args)]
pub(crate) struct Args {
    /// The URL at which the receiver takes deliveries, such as http://127.0.0.1:3000/webhook
    url: Url,
    /// The type of the event; an unknown type is sent as one that PortOne may add
    #[arg(long = "type", value_name = "TYPE", default_value = "Transaction.Paid")]
    types: Vec<String>,
    /// Send an event of every type, in place of --type
    #[arg(long, conflicts_with = "types")]
    all: bool,
    /// The payment ID in the events, in place of order-1
    #[arg(long, value_name = "ID")]
    payment_id: Option<String>,
    /// A body of your own, sent unchanged; - is standard input
    #[arg(long, value_name = "FILE", conflicts_with_all = ["types", "all", "payment_id"])]
    body: Option<PathBuf>,
    /// The webhook-id, in place of a new one for each event
    #[arg(long, value_name = "ID", value_parser = webhook_id)]
    id: Option<String>,
    /// The number of times to send each delivery, with the same webhook-id
    #[arg(long, value_name = "TIMES", default_value_t = 1, value_parser = clap::value_parser!(u16).range(1..=1000))]
    repeat: u16,
    /// Send all deliveries at the same time, not one after the other
    #[arg(long)]
    concurrently: bool,
    #[command(flatten)]
    defect: Defect,
    /// Send to another machine than this one
    #[arg(long)]
    allow_remote: bool,
    #[command(flatten)]
    secrets: SecretArgs,
}

/// The defects that a delivery can be given. A receiver has to refuse a delivery with any of them.
#[derive(Clone, Copy, clap::Args)]
#[group(multiple = false)]
struct Defect {
    /// Change the body after it is signed
    #[arg(long)]
    tamper: bool,
    /// Sign with a timestamp of a day ago
    #[arg(long)]
    stale: bool,
    /// Sign with a timestamp of a day ahead
    #[arg(long)]
    future: bool,
    /// Sign with a secret that the receiver does not have
    #[arg(long)]
    wrong_secret: bool,
}

pub(crate) async fn run(args: Args) -> Result<ExitCode, Failure> {
    receiver::check_destination(&args.url, args.allow_remote)?;
    let secret = args.secrets.signing_secret()?;
    let deliveries = args.deliveries()?;
    let client = Client::new(args.url.clone())?;

    let names = deliveries.iter().map(|(name, _)| in_one_line(&redacted(name))).collect();
    let mut report =
        Report::new(&args.url, names, args.concurrently, args.defect.expected_reason());
    let copies = deliveries
        .iter()
        .enumerate()
        .flat_map(|(position, (_, delivery))| (0..args.repeat).map(move |_| (position, delivery)));
    // Each delivery is signed immediately before it is sent, because the receiver checks its timestamp.
    let answers = stream::iter(copies).map(async |(position, delivery)| {
        let signed = args.defect.sign(delivery, &secret).with_header("user-agent", USER_AGENT);
        (position, client.send(signed).await)
    });
    let mut answers = pin!(answers.buffered(if args.concurrently { MAX_CONCURRENT } else { 1 }));
    while let Some((position, answer)) = answers.next().await {
        report.add(position, answer)?;
    }
    report.finish()
}

impl Args {
    /// Returns the deliveries to send, with the names to print.
    fn deliveries(&self) -> Result<Vec<(String, Delivery)>, Failure> {
        let mut deliveries = Vec::new();
        if let Some(path) = &self.body {
            let body = input::read_bytes(path)?;
            deliveries.push((events::type_of_body(&body), Delivery::of_body(body)));
        } else {
            let events = if self.all { events::all() } else { events::of_types(&self.types)? };
            for Event { name, webhook } in events {
                let webhook = match &self.payment_id {
                    Some(id) => events::with_payment_id(&webhook, id)?,
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

impl Defect {
    /// Returns the reason with which a receiver has to refuse the delivery; none if the delivery has no
    /// defect.
    fn expected_reason(self) -> Option<&'static str> {
        match self {
            Self { stale: true, .. } => Some("TIMESTAMP_TOO_OLD"),
            Self { future: true, .. } => Some("TIMESTAMP_TOO_NEW"),
            Self { tamper: true, .. } | Self { wrong_secret: true, .. } => {
                Some("NO_MATCHING_SIGNATURE")
            }
            _ => None,
        }
    }

    /// Signs a delivery, and gives it the defect.
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
