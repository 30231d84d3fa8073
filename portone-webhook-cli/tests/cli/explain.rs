use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::Path,
};

use base64::{Engine as _, engine::general_purpose::STANDARD};
use serde::Deserialize;
use serde_json::Value;

use crate::command::{Finished, command, new_file, new_folder, run};

/// A delivery, and the expected findings.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Case {
    damage: String,
    /// The names of the findings, in their order.
    #[serde(default)]
    findings: Vec<String>,
    /// A part of the error message, if the delivery cannot be read.
    error: Option<String>,
    headers: Option<String>,
    body: Option<String>,
    body_base64: Option<String>,
    curl: Option<String>,
    record: Option<String>,
    /// The value of the environment variable.
    secret: String,
    secret_file: Option<String>,
    #[serde(default)]
    others: BTreeMap<String, String>,
    at: Option<String>,
}

fn cases() -> BTreeMap<String, Case> {
    cases_in("tests/data/explain")
}

fn cases_in(folder: &str) -> BTreeMap<String, Case> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let case = |path: &Path| serde_json::from_slice(&fs::read(path).unwrap()).unwrap();
    entries
        .map(|path| (path.file_stem().unwrap().to_str().unwrap().to_owned(), case(&path)))
        .collect()
}

/// Returns the texts of all cases that have to be read before anything else.
pub(crate) fn texts() -> Vec<String> {
    let cases = cases().into_values().chain(cases_in("tests/data/unreadable").into_values());
    cases.flat_map(|case| [case.headers, case.curl, case.record]).flatten().collect()
}

impl Case {
    fn arguments(&self, folder: &Path) -> Vec<String> {
        let encoded = self.body_base64.as_ref().map(|body| STANDARD.decode(body).unwrap());
        let body = encoded.or(self.body.clone().map(String::into_bytes));
        let bytes = |text: &Option<String>| text.clone().map(String::into_bytes);
        let files = [
            ("headers", bytes(&self.headers)),
            ("body", body),
            ("curl", bytes(&self.curl)),
            ("record", bytes(&self.record)),
            ("secret-file", bytes(&self.secret_file)),
        ];
        let mut arguments = Vec::new();
        for (name, content) in files {
            if let Some(content) = content {
                arguments.extend([format!("--{name}"), new_file(folder, name, content)]);
            }
        }
        for (number, (name, secret)) in self.others.iter().enumerate() {
            let path = new_file(folder, &format!("other-{number}"), secret);
            arguments.extend(["--other-secret-file".to_owned(), format!("{name}={path}")]);
        }
        arguments.extend(self.at.iter().flat_map(|at| ["--at".to_owned(), at.clone()]));
        arguments
    }
}

#[test]
fn each_delivery_has_the_expected_findings() {
    let folder = new_folder("explain");
    let mut wrong = Vec::new();
    for (name, case) in cases() {
        let arguments = case.arguments(&folder);
        let json = explain(&case, &arguments, &["--json"]);
        if !json.stderr.is_empty() {
            wrong.push(format!("{name} ({}): {}", case.damage, json.stderr));
            continue;
        }
        let diagnosis: Value = serde_json::from_str(&json.stdout).unwrap();
        let findings = diagnosis["findings"].as_array().unwrap();
        let names: Vec<_> =
            findings.iter().map(|finding| finding["name"].as_str().unwrap()).collect();
        let verifies = case.findings.iter().any(|finding| finding == "verifies");
        if names != case.findings || json.code != Some(i32::from(!verifies)) {
            wrong.push(format!("{name} ({}): {names:?}, not {:?}", case.damage, case.findings));
        }
        if diagnosis["reason"].is_null() != verifies {
            wrong.push(format!("{name}: the reason is {}", diagnosis["reason"]));
        }

        let text = explain(&case, &arguments, &[]);
        assert_eq!(text.code, json.code, "{name}");
        for finding in findings {
            assert!(
                finding["fix"].as_str().is_some_and(|fix| !fix.is_empty() || verifies),
                "{name}"
            );
            assert!(text.stdout.contains(finding["name"].as_str().unwrap()), "{name}");
        }
        assert_no_signature(&name, &text.stdout.replace(folder.to_str().unwrap(), ""));
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// A form that cannot be read is an error. It is not the proxy's fault.
#[test]
fn a_delivery_that_cannot_be_read_is_an_error() {
    let folder = new_folder("unreadable");
    let mut wrong = Vec::new();
    for (name, case) in cases_in("tests/data/unreadable") {
        let finished = explain(&case, &case.arguments(&folder), &[]);
        let part = case.error.as_deref().unwrap();
        let is_error = finished.code == Some(2) && finished.stdout.is_empty();
        let lines = finished.stderr.lines().count();
        if !is_error || lines != 1 || !finished.stderr.contains(part) {
            let Finished { code, stdout, stderr } = finished;
            wrong.push(format!("{name} ({}): {code:?} {stdout} {stderr}", case.damage));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

fn explain(case: &Case, arguments: &[String], more: &[&str]) -> Finished {
    let mut command = command(&["explain"]);
    command.args(arguments).args(more).env("PORTONE_WEBHOOK_SECRET", &case.secret);
    run(command)
}

/// Asserts that a text contains no signature, which is a long word of base64 characters. The text must not
/// contain the path of a file, because a path may be as long and has slashes as base64 has.
fn assert_no_signature(name: &str, text: &str) {
    let mut words = text.split(|character: char| {
        !character.is_ascii_alphanumeric() && character != '+' && character != '/'
    });
    assert!(words.all(|word| word.len() < 40), "{name} shows a signature: {text}");
}

#[test]
fn every_finding_is_in_the_documentation() {
    let documentation = Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs/cli.md");
    let documentation = fs::read_to_string(documentation).unwrap();
    let (_, table) = documentation.split_once("The names are stable").unwrap();
    let table = table.split("\n#").next().unwrap();
    let documented: BTreeSet<_> = table.split('`').skip(1).step_by(2).map(str::to_owned).collect();
    let found: BTreeSet<_> = cases().into_values().flat_map(|case| case.findings).collect();
    assert_eq!(documented, found);
}
