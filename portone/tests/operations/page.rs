//! This test makes `docs/calls.md`, the page that has each operation as a call of PortOne's SDKs and of our client. With
//! the environment variable `PORTONE_TESTS_WRITE` it writes the file, and otherwise it compares the two.

use std::{collections::HashMap, env, fmt::Write as _, fs, path::Path};

use serde_json::Value;

use crate::{description::Api, sdks::calls};

/// The areas in the order of the page, with their titles and with what they need.
const AREAS: [(&str, &str, &str); 10] = [
    ("payment", "Payments", "the feature `payment`, which is on by default"),
    (
        "identityVerification",
        "Identity verifications",
        "the feature `identity-verification`, which is on by default",
    ),
    ("paymentSession", "Payment sessions", "the feature `payment-session`"),
    ("checkoutProfile", "Checkout profiles", "the feature `checkout-profile`"),
    ("b2b", "Tax invoices", "the feature `b2b`"),
    ("platform", "Partner settlement", "the feature `platform`"),
    ("reconciliation", "Reconciliation", "the feature `reconciliation`"),
    ("pgSpecific", "Operations of single payment providers", "the feature `pg-specific`"),
    ("auth", "Access tokens", "the feature `auth`"),
    ("common", "Banks", "no feature"),
];

/// What an SDK calls each operation.
type Functions = HashMap<String, String>;

fn functions(program: &str, script: &str) -> Option<Functions> {
    let calls = calls(program, script)?;
    Some(calls.into_iter().map(|call| (call.operation, call.function)).collect())
}

/// Gives the versions of the SDKs for JavaScript and for Python that are installed.
fn versions() -> [String; 2] {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).with_file_name("tests").join("interop");
    let package = fs::read_to_string(folder.join("package.json")).unwrap();
    let package: Value = serde_json::from_str(&package).unwrap();
    let javascript = package["dependencies"]["@portone/server-sdk"].as_str().unwrap();
    let requirements = fs::read_to_string(folder.join("requirements.txt")).unwrap();
    let python = requirements.lines().find_map(|line| line.strip_prefix("portone-server-sdk=="));
    let python = python.and_then(|rest| rest.split_whitespace().next()).unwrap();
    [javascript.to_owned(), python.to_owned()]
}

/// Writes a name as Rust has it.
fn snake(name: &str) -> String {
    let mut snake = String::new();
    for letter in name.chars() {
        if letter.is_ascii_uppercase() {
            snake.push('_');
        }
        snake.push(letter.to_ascii_lowercase());
    }
    snake
}

/// Gives the call of an operation by our client, as the generated list of all calls has it. That list compiles.
fn our_call(category: &str, operation: &str) -> String {
    const LIST: &str = include_str!("../generated/calls.rs");
    let clients: String = category.split('.').map(|name| snake(name) + "().").collect();
    let call = format!("{clients}{}", snake(operation));
    let list: String = LIST.split_whitespace().collect();
    let (_, behind) = list.split_once(&format!("portone.{call}(")).unwrap();
    let arguments = if behind.starts_with(')') { "" } else { ".." };
    format!("{call}({arguments})")
}

/// Writes a cell of the table.
fn cell(function: Option<&String>) -> String {
    function.map_or_else(|| "—".to_owned(), |function| format!("`{function}`"))
}

fn page(api: &Api, javascript: &Functions, python: &Functions) -> String {
    let operations = api.operations();
    let [javascript_version, python_version] = versions();
    let mut page = format!(
        "# Every call

This page has each operation of PortOne's REST API as a call of PortOne's SDKs and of `portone`. A client of the whole
API stands before each call: `portone.payment.getPayment(..)` becomes `portone.payment().get_payment(..)`.
[Coming from PortOne's SDKs](migrating.md) says how the calls are written, and what they do differently.

The SDK for JavaScript is `@portone/server-sdk` {javascript_version}, which can make {} of the {} calls. The SDK for Python is
`portone-server-sdk` {python_version}, which can make {} of them. Each of its functions has a second one for `asyncio`, whose
name ends with `_async`. A dash means that an SDK cannot make the call. The one for Python has a function
`b2b.counterparty.delete_b2b_counterparty`, but it fails before it sends anything.

The word *unstable* means that PortOne may change the operation at any time. The call then needs the feature
`unstable`, too.

A test compares this page with the description of the API and with both SDKs.
`PORTONE_TESTS_WRITE=1 cargo test -p portone --features full,unstable --test operations page` writes it.
",
        javascript.len(),
        operations.len(),
        python.len(),
    );
    let category = |id: &str| operations[id]["category"].as_str().unwrap();
    let area_of = |id: &str| category(id).split('.').next().unwrap();
    assert!(operations.keys().all(|id| AREAS.iter().any(|(area, ..)| *area == area_of(id))));
    for (area, title, needs) in AREAS {
        let mut ids: Vec<_> = operations.keys().filter(|id| area_of(id) == area).collect();
        ids.sort_by_key(|id| (category(id), *id));
        write!(page, "\n## {title}\n\nThese calls need {needs}.\n\n").unwrap();
        page.push_str("| JavaScript | Python | Rust |\n|---|---|---|\n");
        for id in ids {
            let ours = our_call(category(id), id);
            let is_unstable = operations[id].get("unstable").is_some();
            let mark = if is_unstable { " *unstable*" } else { "" };
            let theirs = [javascript, python].map(|functions| cell(functions.get(id)));
            writeln!(page, "| {} | `{ours}`{mark} |", theirs.join(" | ")).unwrap();
        }
    }
    page
}

#[test]
fn the_page_of_all_calls_has_what_the_sdks_and_our_client_have() {
    let Some(javascript) = functions("node", "requests.mjs") else { return };
    let Some(python) = functions("python3", "requests.py") else { return };
    let page = page(&Api::read(), &javascript, &python);
    let file = concat!(env!("CARGO_MANIFEST_DIR"), "/../docs/calls.md");
    if env::var_os("PORTONE_TESTS_WRITE").is_some() {
        fs::write(file, page).unwrap();
        return;
    }
    assert!(fs::read_to_string(file).unwrap() == page, "docs/calls.md is out of date");
}
