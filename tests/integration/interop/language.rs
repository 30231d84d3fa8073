use std::{
    fs::{self, File},
    process::Stdio,
};

use serde_json::Value;
use tempfile::tempdir;

use super::sdks;

/// A language whose packages are compared with ours.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Language {
    JavaScript,
    Python,
}

impl Language {
    /// Gives all languages, if their packages are installed.
    pub fn installed() -> Option<[Self; 2]> {
        sdks::folder()?;
        Some([Self::JavaScript, Self::Python])
    }

    /// Runs the script of this language, and returns its answer to each request.
    pub fn answers(self, requests: &[Value]) -> Vec<String> {
        let (program, script) = match self {
            Self::JavaScript => ("node", "verify.mjs"),
            Self::Python => ("python3", "verify.py"),
        };
        // The requests come from a file, because writing them to a pipe would get stuck while nobody reads
        // the answers.
        let temporary = tempdir().unwrap();
        let file = temporary.path().join("requests");
        let lines: String = requests.iter().map(|request| format!("{request}\n")).collect();
        fs::write(&file, lines).expect("the folder is ours");
        let folder = sdks::folder().expect("the packages are installed");
        let output = sdks::script(&folder, program, script)
            .stdin(File::open(file).expect("it was written"))
            .stderr(Stdio::inherit())
            .output()
            .expect("the program is there");
        assert!(output.status.success(), "{script} has failed");
        let answers = String::from_utf8(output.stdout).expect("the script writes UTF-8");
        let answers: Vec<_> = answers.lines().map(str::to_owned).collect();
        assert_eq!(answers.len(), requests.len());
        answers
    }
}
