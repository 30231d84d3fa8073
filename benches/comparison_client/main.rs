//! This test checks what `docs/comparison.md` says about clients of PortOne's API, by making calls with each of them.
//!
//! `cargo test -p portone-benches --features comparison --test comparison_client -- --nocapture` prints the tables.

#[cfg(test)]
mod cells;
#[cfg(test)]
mod functions;
#[cfg(test)]
#[path = "../../tests/interop/sdks.rs"]
mod installed;
#[cfg(test)]
mod others;
#[cfg(test)]
mod ours;
#[cfg(test)]
mod sdks;
#[cfg(test)]
mod server;

use std::{collections::BTreeMap, fmt::Write as _};

use serde::Deserialize;

use self::server::{Request, Server};

const NAMES: [&str; 4] = ["`portone`", "JavaScript 0.19", "Python 0.21", "`portone-rs` 0.1"];

/// The calls that only the server makes different: cancellations, and look-ups.
const CANCELLATIONS: [&str; 4] = ["cancelled", "lost", "html", "redirected-cancellation"];
const LOOK_UPS: [&str; 11] = [
    "busy",
    "redirected-read",
    "large",
    "refused",
    "newly-refused",
    "paid",
    "amount",
    "status",
    "method",
    "currency",
    "misfit",
];

/// What a caller sees of a call, or of a print of a client.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Seen {
    /// The amount in the answer, or another number.
    total: Option<String>,
    /// The name of the error.
    error: Option<String>,
    /// The type of PortOne's refusal, as the error has it.
    reason: Option<String>,
    /// The HTTP status that the error has.
    code: Option<u16>,
    /// What a log shows of the answer, or of the error.
    log: String,
    /// Whether the error came before any call.
    at_set_up: bool,
    /// Whether the call still waited after three seconds.
    waits: bool,
    /// The time limit that is set for a call, in seconds.
    limit: Option<f64>,
    /// How long the call waited, in seconds.
    ended_after: Option<u64>,
}

impl Seen {
    /// Gives the name of an error, which its output for debugging begins with.
    fn name(error: &impl std::fmt::Debug) -> String {
        let text = format!("{error:?}");
        text.split(|sign: char| !sign.is_alphanumeric()).next().unwrap_or_default().to_owned()
    }
}

/// What was seen of the calls of a client, and the server that it called.
struct Client {
    seen: BTreeMap<String, Seen>,
    server: Server,
}

/// A call that was made, and its requests.
struct Called<'a> {
    client: &'a Client,
    seen: &'a Seen,
    requests: Vec<Request>,
}

/// A row of a table: what it is about, the call, and what a cell says.
type Row = (&'static str, &'static str, fn(&Called<'_>) -> String);

fn table(rows: &[Row], clients: &[Client; 4]) -> String {
    let mut text = format!("| | {} |\n|---|{}\n", NAMES.join(" | "), "---|".repeat(NAMES.len()));
    for (what, probe, cell) in rows {
        let cells = clients.each_ref().map(|client| match client.seen.get(*probe) {
            Some(seen) => cell(&Called { client, seen, requests: client.server.requests(probe) }),
            None => "no such call".to_owned(),
        });
        writeln!(text, "| {what} | {} |", cells.join(" | ")).expect("a text takes everything");
    }
    text
}

#[tokio::test]
async fn the_page_says_what_is_so() {
    let Some(sdks) = sdks::start() else { return };
    let (ours, others) = (ours::client().await, others::client().await);
    let [javascript, python] = sdks.map(|sdk| sdk.join().unwrap());
    let clients = [ours, javascript, python, others];
    let page = include_str!("../../docs/comparison.md");
    let tables = [cells::REQUESTS, cells::ANSWERS, cells::FAULTS, cells::LOGS];
    let tables = tables.map(|rows| table(rows, &clients));
    tables.iter().for_each(|table| println!("{table}"));
    for table in &tables {
        assert!(page.contains(table), "docs/comparison.md does not have this table");
    }
}
