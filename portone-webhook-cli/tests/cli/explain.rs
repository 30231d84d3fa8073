use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::Path,
};

use base64::{Engine as _, engine::general_purpose::STANDARD};
use serde::Deserialize;
use serde_json::Value;

use crate::command::{ended, file, folder, program};

/// A delivery, and what is to be found.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Case {
    damage: String,
    findings: Vec<String>,
    headers: Option<String>,
    body: Option<String>,
    body_base64: Option<String>,
    curl: Option<String>,
    record: Option<String>,
    /// Of the environment variable
    secret: String,
    secret_file: Option<String>,
    #[serde(default)]
    others: BTreeMap<String, String>,
    at: Option<String>,
}

fn cases() -> BTreeMap<String, Case> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/explain");
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let case = |path: &Path| serde_json::from_slice(&fs::read(path).unwrap()).unwrap();
    entries
        .map(|path| (path.file_stem().unwrap().to_str().unwrap().to_owned(), case(&path)))
        .collect()
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
                arguments.extend([format!("--{name}"), file(folder, name, content)]);
            }
        }
        for (number, (name, secret)) in self.others.iter().enumerate() {
            let path = file(folder, &format!("other-{number}"), secret);
            arguments.extend(["--other-secret-file".to_owned(), format!("{name}={path}")]);
        }
        arguments.extend(self.at.iter().flat_map(|at| ["--at".to_owned(), at.clone()]));
        arguments
    }
}

#[test]
fn every_damage_is_named_rightly() {
    let folder = folder("explain");
    let mut wrong = Vec::new();
    for (name, case) in cases() {
        let arguments = case.arguments(&folder);
        let run = |more: &[&str]| {
            let arguments = arguments.iter().map(String::as_str).chain(more.iter().copied());
            let mut command = program(&["explain"]);
            command.args(arguments).env("PORTONE_WEBHOOK_SECRET", &case.secret);
            ended(command)
        };
        let ended = run(&["--json"]);
        assert_eq!(ended.stderr, "", "{name}");
        let diagnosis: Value = serde_json::from_str(&ended.stdout).unwrap();
        let findings = diagnosis["findings"].as_array().unwrap();
        let names: Vec<_> =
            findings.iter().map(|finding| finding["name"].as_str().unwrap()).collect();
        let verifies = case.findings.iter().any(|finding| finding == "verifies");
        if names != case.findings || ended.code != Some(i32::from(!verifies)) {
            wrong.push(format!("{name} ({}): {names:?}, not {:?}", case.damage, case.findings));
        }
        if diagnosis["reason"].is_null() != verifies {
            wrong.push(format!("{name}: the reason is {}", diagnosis["reason"]));
        }

        let text = run(&[]);
        assert_eq!(text.code, ended.code, "{name}");
        for finding in findings {
            assert!(
                finding["fix"].as_str().is_some_and(|fix| !fix.is_empty() || verifies),
                "{name}"
            );
            assert!(text.stdout.contains(finding["name"].as_str().unwrap()), "{name}");
        }
        // A path has slashes, as base64 has, and may be long.
        let text = text.stdout.replace(folder.to_str().unwrap(), "");
        let mut words = text.split(|letter: char| {
            !letter.is_ascii_alphanumeric() && letter != '+' && letter != '/'
        });
        assert!(words.all(|word| word.len() < 40), "{name} shows a signature: {text}");
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
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
