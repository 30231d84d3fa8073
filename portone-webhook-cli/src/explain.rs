//! This module is the command `explain`, which says whether a delivery verifies, and explains why if it does
//! not.

use std::{
    path::{Path, PathBuf},
    process::ExitCode,
};

use jiff::Timestamp;
use portone_webhook_core::{testing::RawRequest, unix_now};
use portone_webhook_diagnosis::{
    Diagnosis, Finding, diagnose,
    pasted::{self, Answer, Dump, PastedError, Record},
};

use crate::{
    api::ApiArgs,
    failure::Failure,
    input,
    payment::{self, PaymentView},
    secrets::KnownSecretArgs,
    terminal,
    text::in_one_line,
};

pub(crate) const EXIT_CODES: &str = "A file called - is standard input. The exit code is 0 if the delivery verifies, 1 if not, and 2 \
     if that cannot be told.";

/// The options of the command `explain`. They name the delivery in one of three forms.
#[derive(clap::Args)]
pub(crate) struct Args {
    /// The headers, as lines of the form `Name: value`, or as a framework, a logger or a tool prints them
    #[arg(long, value_name = "FILE", required_unless_present_any = ["curl", "record", "payment"])]
    headers: Option<PathBuf>,
    /// The body, exactly as it was received; by default the one that stands next to the headers
    #[arg(long, value_name = "FILE", requires = "headers")]
    body: Option<PathBuf>,
    /// A curl command that sends the delivery
    #[arg(long, value_name = "FILE", conflicts_with_all = ["headers", "record"])]
    curl: Option<PathBuf>,
    /// A webhook of PortOne's API or console, as JSON with `request` and `response`
    #[arg(long, value_name = "FILE", conflicts_with = "headers")]
    record: Option<PathBuf>,
    /// The ID of a payment, whose webhooks PortOne is asked for
    #[arg(
        long,
        value_name = "ID",
        conflicts_with_all = ["headers", "body", "curl", "record", "at"],
        allow_hyphen_values = true
    )]
    payment: Option<String>,
    #[command(flatten)]
    api: ApiArgs,
    /// The time of receipt, in seconds since 1970 or as in 2026-03-31T23:33:19Z; by default the time in
    /// the record, if it has one, or without --record the current time
    #[arg(long, value_name = "TIME", value_parser = parse_time, allow_hyphen_values = true)]
    at: Option<u64>,
    #[command(flatten)]
    secrets: KnownSecretArgs,
    /// Print the findings as JSON
    #[arg(long)]
    json: bool,
}

/// A delivery that was read from files.
struct Received {
    delivery: RawRequest,
    /// The time of receipt, in seconds since the Unix epoch; none if it is not known.
    at: Option<u64>,
    /// The receiver's answer; none if it is not known.
    answer: Option<Answer>,
}

pub(crate) async fn run(args: Args) -> Result<ExitCode, Failure> {
    if let Some(id) = &args.payment {
        let secrets = args.secrets.read()?;
        let payment = PaymentView::ask(&args.api.client()?, id, &secrets).await?;
        let text =
            if args.json { terminal::json_text(&payment)? } else { payment::render(&payment) };
        terminal::print(&text)?;
        return Ok(ExitCode::from(u8::from(!payment.is_delivered())));
    }
    let Received { delivery, at, answer } = args.read_delivery()?;
    let secrets = args.secrets.read()?;
    let mut diagnosis = diagnose(&delivery, &secrets, args.at.or(at));
    if diagnosis.reason.is_none() {
        diagnosis.findings.extend(answer.and_then(|answer| answer.finding()));
    }
    terminal::print(&if args.json {
        terminal::json_text(&diagnosis)?
    } else {
        render_text(&diagnosis)
    })?;
    Ok(ExitCode::from(u8::from(diagnosis.reason.is_some())))
}

impl Args {
    fn read_delivery(&self) -> Result<Received, Failure> {
        if let Some(path) = &self.record {
            let Record { request, sent_at, answer, .. } = pasted::record(&input::read_text(path)?)
                .map_err(|error| error_in_file(path, &error))?;
            return Ok(Received { delivery: request, at: sent_at, answer });
        }
        let delivery = if let Some(path) = &self.curl {
            let read = |path: &Path| input::read_bytes(path).map_err(Failure::into_message);
            pasted::curl(&input::read_text(path)?, read)
                .map_err(|error| Failure::new(error.to_string()))?
        } else if let Some(path) = &self.headers {
            let Dump { headers, body, .. } = pasted::dump(&input::read_text(path)?)
                .map_err(|error| error_in_file(path, &error))?;
            let body = match &self.body {
                Some(path) => input::read_bytes(path)?,
                None => body.ok_or_else(|| {
                    Failure::new(format!(
                        "{} has no body next to the headers: name --body",
                        input::display_name(path)
                    ))
                })?,
            };
            RawRequest { headers, body }
        } else {
            return Err(Failure::new("name --headers, --curl, --record or --payment"));
        };
        Ok(Received { delivery, at: Some(unix_now()), answer: None })
    }
}

fn error_in_file(path: &Path, error: &PastedError) -> Failure {
    Failure::new(format!("{}: {error}", input::display_name(path)))
}

fn render_text(diagnosis: &Diagnosis) -> String {
    let mut text = match (diagnosis.reason, diagnosis.starts) {
        (None, true) => "It verifies.\n".to_owned(),
        (None, false) => "It verifies, but no receiver starts with these secrets.\n".to_owned(),
        (Some(reason), true) => format!("It does not verify: a receiver answers {reason}.\n"),
        (Some(_), false) => {
            "It does not verify, and no receiver starts with this secret.\n".to_owned()
        }
    };
    for Finding { name, what, fix, .. } in &diagnosis.findings {
        text.push_str(&format!("\n{name}\n  {}\n", in_one_line(what)));
        if !fix.is_empty() {
            text.push_str(&format!("  To do: {}\n", in_one_line(fix)));
        }
    }
    text
}

fn parse_time(text: &str) -> Result<u64, &'static str> {
    let date = |date: Timestamp| date.as_second().try_into().ok();
    let seconds = text.parse().ok().or_else(|| text.parse().ok().and_then(date));
    seconds.ok_or("it is neither seconds since 1970 nor a date such as 2026-03-31T23:33:19Z")
}
