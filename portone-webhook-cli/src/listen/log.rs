//! This module prints one line for each delivery.

use std::{
    io::{self, Write as _},
    sync::mpsc::{self, SyncSender},
    thread,
};

use jiff::{Timestamp, tz::TimeZone};

use portone_webhook_diagnosis::SecretText;

use crate::{redaction, text::shortened};

use super::record::Record;

/// A log that writes to standard output in a thread of its own, so that a stopped terminal does not block
/// requests. Lines are lost if the terminal is too slow, but the page shows all deliveries.
pub(super) struct Log {
    lines: SyncSender<String>,
    zone: TimeZone,
}

impl Log {
    pub(super) fn start() -> Self {
        let (lines, received) = mpsc::sync_channel::<String>(1024);
        thread::spawn(move || {
            for line in received {
                let mut output = io::stdout().lock();
                // A failed write, such as to a closed pipe, only loses the line.
                let _ = writeln!(output, "{line}").and_then(|()| output.flush());
            }
        });
        Self { lines, zone: TimeZone::system() }
    }

    /// Prints the line of a delivery, unless too many lines are waiting.
    pub(super) fn show(&self, record: &Record, secrets: &[SecretText]) {
        let _ = self.lines.try_send(log_line(record, secrets, &self.zone));
    }
}

fn log_line(record: &Record, secrets: &[SecretText], zone: &TimeZone) -> String {
    let time = Timestamp::from_millisecond(record.at).unwrap_or_default();
    let time = time.to_zoned(zone.clone()).strftime("%H:%M:%S");
    let shortened_or_dash = |text: Option<&str>| match text {
        Some("") | None => "-".to_owned(),
        // Secrets are redacted before the text is shortened, because a part of a secret is not recognised.
        Some(text) => shortened(&redaction::without_secrets(secrets, text.to_owned()), 64),
    };
    let event = record.event.as_ref();
    format!(
        "{time}  {}  {:<24}  {:<21}  {}  {}{}{}",
        record.status,
        record.reason.unwrap_or("verified"),
        shortened_or_dash(event.map(|event| event.type_name.as_str())),
        shortened_or_dash(record.id.as_deref()),
        shortened_or_dash(event.and_then(|event| event.subject.as_deref())),
        match (record.replay, record.again, record.attempt_of) {
            (Some(_), _, _) => "  (replay)",
            (None, Some(_), _) => "  (again)",
            (None, None, Some(_)) => "  (another attempt)",
            (None, None, None) => "",
        },
        record.shop.as_ref().map_or_else(String::new, |shop| format!("  {}", shop.in_line())),
    )
}
