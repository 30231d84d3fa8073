//! `explain`: says whether a delivery verifies, and if not why.

use std::{
    path::{Path, PathBuf},
    process::ExitCode,
};

use jiff::Timestamp;
use portone_webhook_core::{testing::RawRequest, unix_now};
use portone_webhook_diagnosis::{
    Diagnosis, Finding, SecretText, diagnose,
    pasted::{self, Answer, PastedError, Record},
};

use crate::{failure::Failure, input, secrets::SecretArgs, terminal, text::in_one_line};

pub(crate) const EXIT_CODES: &str = "A file called - is standard input. The exit code is 0 if the delivery verifies, 1 if not, and 2 \
     if that cannot be told.";

/// What was received, in one of three forms.
#[derive(clap::Args)]
pub(crate) struct Args {
    /// The headers, as lines of the form `Name: value` or as JSON
    #[arg(long, value_name = "FILE", requires = "body", required_unless_present_any = ["curl", "record"])]
    headers: Option<PathBuf>,
    /// The body, byte by byte
    #[arg(long, value_name = "FILE", requires = "headers")]
    body: Option<PathBuf>,
    /// A curl command that sends the delivery
    #[arg(long, value_name = "FILE", conflicts_with_all = ["headers", "record"])]
    curl: Option<PathBuf>,
    /// A webhook of PortOne's API or console, as JSON with `request` and `response`
    #[arg(long, value_name = "FILE", conflicts_with = "headers")]
    record: Option<PathBuf>,
    /// When it was received, in seconds since 1970 or as in 2026-03-31T23:33:19Z; else that of the
    /// record, which may have none, or now
    #[arg(long, value_name = "TIME", value_parser = time, allow_hyphen_values = true)]
    at: Option<u64>,
    #[command(flatten)]
    secrets: SecretArgs,
    /// A secret that the receiver does not have, such as `test=test.secret`: was it signed with that?
    #[arg(long, value_name = "NAME=FILE", value_parser = named_file)]
    other_secret_file: Vec<(String, PathBuf)>,
    /// Print the findings as JSON
    #[arg(long)]
    json: bool,
}

/// A delivery as somebody has written it down.
struct Received {
    delivery: RawRequest,
    /// When it was received, in seconds since the Unix epoch, if it is known
    at: Option<u64>,
    answer: Option<Answer>,
}

pub(crate) fn run(args: Args) -> Result<ExitCode, Failure> {
    let Received { delivery, at, answer } = args.received()?;
    let mut secrets = args.secrets.read()?;
    for (name, path) in &args.other_secret_file {
        secrets.push(SecretText::of_another_place(name, input::text(path)?.trim()));
    }
    let mut diagnosis = diagnose(&delivery, &secrets, args.at.or(at));
    if diagnosis.reason.is_none() {
        diagnosis.findings.extend(answer.and_then(|answer| answer.finding()));
    }
    terminal::print(&if args.json { json(&diagnosis)? } else { text(&diagnosis) })?;
    Ok(ExitCode::from(u8::from(diagnosis.reason.is_some())))
}

impl Args {
    fn received(&self) -> Result<Received, Failure> {
        if let Some(path) = &self.record {
            let Record { request, sent_at, answer, .. } =
                pasted::record(&input::text(path)?).map_err(|error| in_file(path, &error))?;
            return Ok(Received { delivery: request, at: sent_at, answer });
        }
        let delivery = if let Some(path) = &self.curl {
            let read = |path: &Path| input::bytes(path).map_err(Failure::into_message);
            pasted::curl(&input::text(path)?, read)
                .map_err(|error| Failure::new(error.to_string()))?
        } else if let (Some(headers), Some(body)) = (&self.headers, &self.body) {
            let lines = pasted::headers(&input::text(headers)?)
                .map_err(|error| in_file(headers, &error))?;
            RawRequest { headers: lines, body: input::bytes(body)? }
        } else {
            return Err(Failure::new("name --headers and --body, --curl or --record"));
        };
        Ok(Received { delivery, at: Some(unix_now()), answer: None })
    }
}

fn in_file(path: &Path, error: &PastedError) -> Failure {
    Failure::new(format!("{}: {error}", input::name(path)))
}

fn text(diagnosis: &Diagnosis) -> String {
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

fn json(diagnosis: &Diagnosis) -> Result<String, Failure> {
    let json = serde_json::to_string_pretty(diagnosis);
    json.map(|json| json + "\n").map_err(|error| Failure::because("cannot write JSON", &error))
}

fn time(text: &str) -> Result<u64, &'static str> {
    let date = |date: Timestamp| date.as_second().try_into().ok();
    let seconds = text.parse().ok().or_else(|| text.parse().ok().and_then(date));
    seconds.ok_or("it is neither seconds since 1970 nor a date such as 2026-03-31T23:33:19Z")
}

fn named_file(text: &str) -> Result<(String, PathBuf), &'static str> {
    match text.split_once('=') {
        Some((name, file)) if !name.is_empty() && !file.is_empty() => {
            Ok((name.to_owned(), file.into()))
        }
        _ => Err("it has to be a name, = and a file"),
    }
}
