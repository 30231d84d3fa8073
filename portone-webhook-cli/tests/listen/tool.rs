use std::{
    io::{self, BufRead as _, BufReader},
    net::SocketAddr,
    process::{Child, Command, ExitStatus, Output, Stdio},
    sync::mpsc::{self, Receiver},
    thread,
};

use portone_webhook_core::{
    Webhook, WebhookSecret,
    testing::{self, Delivery, RawRequest},
};
use serde_json::Value;

use crate::http::{Answer, Exchange, PATIENCE, exchange, get_request, post};

pub(crate) const SECRET: &str = "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD";

pub(crate) fn secret() -> WebhookSecret {
    SECRET.parse().unwrap()
}

pub(crate) fn paid(payment_id: &str) -> Delivery {
    Delivery::of(&Webhook::TransactionPaid(testing::transaction(payment_id)))
}

/// A process of `portone-webhook listen`. The process is killed when this value is dropped.
pub(crate) struct Tool {
    process: Child,
    pub(crate) address: SocketAddr,
    /// The query with the token, such as `?token=0123`.
    pub(crate) query: String,
    lines: Receiver<String>,
}

impl Tool {
    pub(crate) fn start(arguments: &[&str]) -> Self {
        Self::spawn(command("0", arguments))
    }

    pub(crate) fn start_on(port: &str) -> Self {
        Self::spawn(command(port, &[]))
    }

    fn spawn(mut command: Command) -> Self {
        let mut process = command.stdout(Stdio::piped()).spawn().unwrap();
        let lines = lines(&mut process);
        let first = lines.recv_timeout(PATIENCE).unwrap();
        let address = first.split(['/', ' ']).find_map(|part| part.parse().ok()).unwrap();
        let shown = lines.recv_timeout(PATIENCE).unwrap();
        let query = &shown[shown.find("?token=").unwrap()..];
        let mut tool = Self { process, address, query: query.to_owned(), lines };
        while !tool.line().contains("Ctrl-C") {}
        assert_eq!(tool.line(), "");
        tool
    }

    /// Runs a process that cannot start, and returns its output.
    pub(crate) fn fail_to_start(port: &str, arguments: &[&str], secret: Option<&str>) -> Output {
        let mut command = command(port, arguments);
        match secret {
            Some(secret) => command.env("PORTONE_WEBHOOK_SECRET", secret),
            None => command.env_remove("PORTONE_WEBHOOK_SECRET"),
        };
        command.output().unwrap()
    }

    pub(crate) fn url(&self) -> String {
        format!("http://{}/", self.address)
    }

    /// Returns the URL of the page.
    pub(crate) fn page_url(&self) -> String {
        self.url() + &self.query
    }

    /// Returns the next line that the process prints.
    pub(crate) fn line(&mut self) -> String {
        self.lines.recv_timeout(PATIENCE).unwrap()
    }

    pub(crate) fn send(&self, delivery: &RawRequest) -> Answer {
        exchange(self.address, &post("/webhook", delivery))
    }

    pub(crate) fn interrupt(mut self) -> ExitStatus {
        let id = self.process.id().to_string();
        assert!(Command::new("kill").args(["-INT", &id]).status().unwrap().success());
        self.process.wait().unwrap()
    }

    /// Kills the process, and returns what it printed to standard error.
    pub(crate) fn stop_and_read_stderr(mut self) -> String {
        self.process.kill().unwrap();
        io::read_to_string(self.process.stderr.take().unwrap()).unwrap()
    }

    pub(crate) fn event_stream(&self) -> EventStream {
        self.event_stream_after("")
    }

    /// Opens the stream of events after the event with this ID, as a browser does after a lost connection.
    pub(crate) fn event_stream_after(&self, id: &str) -> EventStream {
        let host = format!("host: {}", self.address);
        let last = format!("last-event-id: {id}");
        let request = get_request(&format!("/events{}", self.query), &[&host, &last]);
        let mut exchange = Exchange::start(self.address, &request);
        assert_eq!(exchange.head().0, 200);
        EventStream(exchange)
    }
}

impl Drop for Tool {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

fn command(port: &str, arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_portone-webhook"));
    command.args(["listen", "--port", port]).args(arguments);
    command.env("PORTONE_WEBHOOK_SECRET", SECRET).env("TZ", "UTC").stdin(Stdio::null());
    command.env_remove("PORTONE_API_SECRET");
    command.stderr(Stdio::piped());
    command
}

/// Asserts that the program has not started, and says why in one line.
pub(crate) fn assert_one_line(output: &Output, expected: &str) {
    let text = String::from_utf8_lossy(&output.stderr);
    assert_eq!(output.status.code(), Some(2), "{text}");
    assert!(text.starts_with("error: ") && text.contains(expected), "{text}");
    assert_eq!((text.lines().count(), output.stdout.as_slice()), (1, &b""[..]), "{text}");
    assert!(!text.contains("whsec_?"), "{text}");
}

/// Returns the lines that a process prints.
pub(crate) fn lines(process: &mut Child) -> Receiver<String> {
    let output = BufReader::new(process.stdout.take().unwrap());
    let (sender, lines) = mpsc::channel();
    thread::spawn(move || {
        for line in output.lines().map_while(Result::ok) {
            if sender.send(line).is_err() {
                break;
            }
        }
    });
    lines
}

/// The stream of events that the page reads.
pub(crate) struct EventStream(Exchange);

/// An event of the stream.
pub(crate) struct Event {
    pub(crate) name: String,
    pub(crate) id: String,
    pub(crate) data: Value,
}

impl EventStream {
    pub(crate) fn next(&mut self) -> Option<Event> {
        let mut event = Event { name: String::new(), id: String::new(), data: Value::Null };
        loop {
            let line = self.0.line()?;
            match line.split_once(": ") {
                Some(("event", name)) => event.name = name.to_owned(),
                Some(("id", id)) => event.id = id.to_owned(),
                Some(("data", data)) => event.data = serde_json::from_str(data).unwrap(),
                Some(_) => {}
                None if line.is_empty() && !event.name.is_empty() => return Some(event),
                // A comment in the stream only keeps the connection open.
                None => {}
            }
        }
    }

    pub(crate) fn delivery(&mut self) -> Value {
        loop {
            let event = self.next().unwrap();
            if event.name == "delivery" {
                return event.data;
            }
        }
    }
}
