//! This module runs PortOne's own SDKs.

use std::{
    collections::BTreeMap,
    io::Read as _,
    process::{Command, Stdio},
    thread,
    time::{Duration, Instant},
};

use serde::Deserialize;

use crate::{Client, Seen, installed, server::Server};

/// The longest time for all calls of an SDK.
const PATIENCE: Duration = Duration::from_secs(60);

/// A line that a script prints.
#[derive(Deserialize)]
struct Line {
    probe: String,
    #[serde(flatten)]
    seen: Seen,
}

/// Starts the scripts of `tests/interop`, unless the SDKs are not installed.
pub(crate) fn start() -> Option<[thread::JoinHandle<Client>; 2]> {
    let folder = installed::folder()?;
    Some([("node", "behaviour.mjs"), ("python3", "behaviour.py")].map(|(program, script)| {
        let mut command = installed::script(&folder, program, script);
        thread::spawn(move || {
            let server = Server::start();
            let seen = run(command.args([server.url(), server.plain_url()]));
            Client { seen, server }
        })
    }))
}

fn run(command: &mut Command) -> BTreeMap<String, Seen> {
    // A proxy would get the requests in place of the server.
    for name in ["http_proxy", "HTTP_PROXY", "all_proxy", "ALL_PROXY"] {
        command.env_remove(name);
    }
    let mut child = command.stdout(Stdio::piped()).spawn().unwrap();
    let mut output = child.stdout.take().unwrap();
    let reader = thread::spawn(move || {
        let mut text = String::new();
        output.read_to_string(&mut text).map(|_| text)
    });
    let began = Instant::now();
    let status = loop {
        if let Some(status) = child.try_wait().unwrap() {
            break status;
        }
        if began.elapsed() > PATIENCE {
            child.kill().unwrap();
            child.wait().unwrap();
            panic!("{command:?} takes too long");
        }
        thread::sleep(Duration::from_millis(50));
    };
    assert!(status.success(), "{command:?}: {status}");
    let text = reader.join().unwrap().unwrap();
    let lines = text.lines().map(|line| serde_json::from_str(line).unwrap());
    lines.map(|Line { probe, seen }| (probe, seen)).collect()
}
