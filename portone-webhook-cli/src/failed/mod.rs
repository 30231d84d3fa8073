//! This module is the command `failed`, which lists the webhooks that were not delivered, and has PortOne send them again.

mod ask;
mod group;
mod report;
mod resend;

use std::{
    process::ExitCode,
    time::{Duration, SystemTime},
};

use portone::DateTime;
use serde::Serialize;

use self::{
    ask::FailedWebhook,
    group::Group,
    resend::{Resent, resend},
};
use crate::{
    api::ApiArgs,
    failure::{self, Failure},
    secrets::KnownSecretArgs,
    terminal,
};

pub(crate) const EXIT_CODES: &str = "The exit code is 0 if no webhook has failed, or all were sent again, 1 if not, and 2 if PortOne could not \
     be asked.";

/// The options of the command `failed`.
#[derive(clap::Args)]
pub(crate) struct Args {
    /// How far to look back, such as 90m, 2h or 3d
    #[arg(long, value_name = "TIME", default_value = "24h", value_parser = parse_duration)]
    since: Duration,
    /// Ask PortOne to send them again
    #[arg(long)]
    resend: bool,
    /// Do not ask before PortOne sends them again
    #[arg(long, requires = "resend")]
    yes: bool,
    #[command(flatten)]
    secrets: KnownSecretArgs,
    #[command(flatten)]
    api: ApiArgs,
    /// Print the result as JSON
    #[arg(long)]
    json: bool,
}

/// What the command has found and done, as `--json` prints it.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Outcome<'a> {
    since: String,
    groups: &'a [Group],
    /// What has become of each webhook that was to be sent again; nothing without `--resend`.
    #[serde(skip_serializing_if = "Option::is_none")]
    resent: Option<Vec<Resent>>,
}

pub(crate) async fn run(args: Args) -> Result<ExitCode, Failure> {
    let secrets = args.secrets.read()?;
    let portone = args.api.client()?;
    let since = SystemTime::now().checked_sub(args.since).unwrap_or(SystemTime::UNIX_EPOCH);
    let failed = ask::failed_since(&portone, since, &secrets).await?;
    let groups = group::by_cause(failed);
    let since = DateTime::from(since).as_str().to_owned();
    if !args.json {
        terminal::print(&report::render(&since, &groups))?;
    }
    let count = groups.iter().map(|group| group.webhooks.len()).sum();
    let (mut resent, mut failure) = (None, None);
    if args.resend && count > 0 {
        if !args.yes && !resend::is_confirmed(count)? {
            failure::print_line("Nothing was sent again.");
            return Ok(ExitCode::from(1));
        }
        let webhooks: Vec<&FailedWebhook> = groups.iter().flat_map(|it| &it.webhooks).collect();
        let (sent, ended_by) = resend(&portone, &webhooks).await;
        (resent, failure) = (Some(sent), ended_by);
    }
    let is_done = match &resent {
        Some(resent) => resent.iter().all(|resent| resent.reason.is_none()),
        None => count == 0,
    };
    if args.json {
        let outcome = Outcome { since, groups: &groups, resent };
        terminal::print(&terminal::json_text(&outcome)?)?;
    } else if let Some(resent) = &resent {
        terminal::print(&report::render_resent(resent))?;
    }
    match failure {
        Some(failure) => Err(failure),
        None => Ok(ExitCode::from(u8::from(!is_done))),
    }
}

fn parse_duration(text: &str) -> Result<Duration, &'static str> {
    let wrong = "it has to be a number of minutes, hours or days, such as 90m, 2h or 3d";
    let (number, unit) = text.split_at_checked(text.len().saturating_sub(1)).ok_or(wrong)?;
    let seconds = match unit {
        "m" => 60,
        "h" => 60 * 60,
        "d" => 24 * 60 * 60,
        _ => return Err(wrong),
    };
    let number: u64 = number.parse().ok().filter(|number| *number > 0).ok_or(wrong)?;
    Ok(Duration::from_secs(number.saturating_mul(seconds)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_time_is_a_number_with_its_unit() {
        for (text, minutes) in [("90m", 90), ("2h", 120), ("3d", 3 * 24 * 60)] {
            assert_eq!(parse_duration(text), Ok(Duration::from_secs(minutes * 60)), "{text}");
        }
        for text in ["", "2", "h", "0h", "-1h", "2 hours", "1.5h", "2시"] {
            assert!(parse_duration(text).is_err(), "{text}");
        }
    }
}
