//! This module starts an example as a shell does, and ends it with its test.

use std::{
    env,
    io::{BufRead as _, BufReader},
    path::PathBuf,
    process::{Child, ChildStdout, Command, Stdio},
};

/// Gives the path of the built example.
pub fn program(name: &str) -> PathBuf {
    let deps = env::current_exe().unwrap().parent().unwrap().to_owned();
    let program = deps.with_file_name("examples").join(name);
    assert!(program.exists(), "run `cargo build -p portone-examples --examples` first");
    program
}

/// Empties the environment of the command, except for a `PORT` that stands for any free port.
pub fn bare(mut command: Command) -> Command {
    command.env_clear().env("PORT", "0").stdout(Stdio::piped()).stderr(Stdio::piped());
    command
}

pub struct Running {
    pub process: Child,
    pub stdout: BufReader<ChildStdout>,
    pub printed: String,
}

impl Running {
    pub fn start(mut command: Command) -> Self {
        let mut process = command.spawn().unwrap();
        let stdout = BufReader::new(process.stdout.take().unwrap());
        Self { process, stdout, printed: String::new() }
    }

    /// Waits for a line that begins with this text, and returns the URL in it.
    pub fn url(&mut self, line: &str) -> String {
        let start = loop {
            if let Some(start) = self.printed.find(line) {
                break start + line.len();
            }
            assert_ne!(self.stdout.read_line(&mut self.printed).unwrap(), 0, "{}", self.printed);
        };
        self.printed[start..].split_whitespace().next().unwrap().to_owned()
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        // The process may have ended already.
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}
