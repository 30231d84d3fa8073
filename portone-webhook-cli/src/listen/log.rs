//! One line for each delivery.

use std::{
    io::{self, Write as _},
    sync::mpsc::{self, SyncSender},
    thread,
};

use jiff::{Timestamp, tz::TimeZone};

use portone_webhook_diagnosis::SecretText;

use crate::{redaction, text::shortened};

use super::record::Record;

/// Writes to standard output on a thread of its own, so that a terminal that is halted holds up no
/// delivery. Lines that it does not take in time are lost; the page has them.
pub(super) struct Log {
    lines: SyncSender<String>,
    zone: TimeZone,
}

impl Log {
    pub(super) fn start() -> Self {
        let (lines, written) = mpsc::sync_channel::<String>(1024);
        thread::spawn(move || {
            for line in written {
                let mut output = io::stdout().lock();
                // Without anybody to read them they are of no use.
                let _ = writeln!(output, "{line}").and_then(|()| output.flush());
            }
        });
        Self { lines, zone: TimeZone::system() }
    }

    pub(super) fn show(&self, record: &Record, secrets: &[SecretText]) {
        let _ = self.lines.try_send(line(record, secrets, &self.zone));
    }
}

fn line(record: &Record, secrets: &[SecretText], zone: &TimeZone) -> String {
    let time = Timestamp::from_millisecond(record.at).unwrap_or_default();
    let time = time.to_zoned(zone.clone()).strftime("%H:%M:%S");
    let short = |text: Option<&str>| match text {
        Some("") | None => "-".to_owned(),
        // Before it is cut: a part of a secret would not be known as one.
        Some(text) => shortened(&redaction::without(secrets, text.to_owned()), 64),
    };
    let event = record.event.as_ref();
    format!(
        "{time}  {}  {:<24}  {:<21}  {}  {}{}",
        record.status,
        record.reason.unwrap_or("verified"),
        short(event.map(|event| event.type_name.as_str())),
        short(record.id.as_deref()),
        short(event.and_then(|event| event.subject.as_deref())),
        match (record.again, record.attempt_of) {
            (Some(_), _) => "  (again)",
            (None, Some(_)) => "  (another attempt)",
            (None, None) => "",
        },
    )
}
