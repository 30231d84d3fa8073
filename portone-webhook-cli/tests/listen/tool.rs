use std::{
    io::{self, BufRead as _, BufReader},
    net::SocketAddr,
    process::{Child, Command, ExitStatus, Output, Stdio},
    sync::mpsc::{self, Receiver},
    thread,
    time::Duration,
};

use portone_webhook_core::{
    Webhook, WebhookSecret,
    testing::{self, Delivery, RawRequest},
};
use serde_json::Value;

use crate::http::{Answer, Exchange, exchange, get_request, post};

pub(crate) const SECRET: &str = "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD";
const PATIENCE: Duration = Duration::from_secs(30);

pub(crate) fn secret() -> WebhookSecret {
    SECRET.parse().unwrap()
}

pub(crate) fn paid(payment_id: &str) -> Delivery {
    Delivery::of(&Webhook::TransactionPaid(testing::transaction(payment_id)))
}

/// `portone-webhook listen` on a free port, which ends with this value.
pub(crate) struct Tool {
    process: Child,
    pub(crate) address: SocketAddr,
    /// `?token=` and the token
    pub(crate) query: String,
    lines: Receiver<String>,
}

impl Tool {
    pub(crate) fn start(arguments: &[&str]) -> Self {
        Self::started(command("0", arguments))
    }

    pub(crate) fn start_on(port: &str) -> Self {
        Self::started(command(port, &[]))
    }

    fn started(mut command: Command) -> Self {
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

    /// What it does where it cannot start.
    pub(crate) fn fails(port: &str, arguments: &[&str], secret: Option<&str>) -> Output {
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

    /// Where it shows deliveries.
    pub(crate) fn page(&self) -> String {
        self.url() + &self.query
    }

    /// The next line that it prints.
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

    /// What it has said on standard error until its end.
    pub(crate) fn complaints(mut self) -> String {
        self.process.kill().unwrap();
        io::read_to_string(self.process.stderr.take().unwrap()).unwrap()
    }

    pub(crate) fn watch(&self) -> Watch {
        self.watch_after("")
    }

    /// As a browser does that knows what comes up to this id.
    pub(crate) fn watch_after(&self, id: &str) -> Watch {
        let host = format!("host: {}", self.address);
        let last = format!("last-event-id: {id}");
        let request = get_request(&format!("/events{}", self.query), &[&host, &last]);
        let mut exchange = Exchange::begin(self.address, &request);
        assert_eq!(exchange.head().0, 200);
        Watch(exchange)
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
    command.stderr(Stdio::piped());
    command
}

/// The lines that a program prints, until it ends.
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
pub(crate) struct Watch(Exchange);

pub(crate) struct Event {
    pub(crate) name: String,
    pub(crate) id: String,
    pub(crate) data: Value,
}

impl Watch {
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
                // What keeps the connection open
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
