//! This module runs PortOne's own SDKs.

use std::{
    collections::BTreeMap,
    env,
    io::Read as _,
    path::Path,
    process::{Command, Stdio},
    thread,
    time::{Duration, Instant},
};

use serde::Deserialize;

use crate::{Client, Seen, server::Server};

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
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).with_file_name("tests").join("interop");
    let packages = ["node_modules", "site-packages"].map(|name| folder.join(name));
    if !packages.iter().all(|packages| packages.is_dir()) {
        assert!(env::var_os("PORTONE_TESTS_SKIP_NOTHING").is_none(), "run tests/interop/install");
        eprintln!("SKIPPED: PortOne's SDKs are not installed (run tests/interop/install)");
        return None;
    }
    Some([("node", "behaviour.mjs"), ("python3", "behaviour.py")].map(|(program, script)| {
        let (script, [_, packages]) = (folder.join(script), packages.clone());
        thread::spawn(move || {
            let server = Server::start();
            let mut command = Command::new(program);
            command.arg(script).args([server.url(), server.plain_url()]);
            let seen = run(command.env("PYTHONPATH", packages));
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
