//! This test compares the public API of the published crates with the list in their `public-api.txt`, so that
//! a change is seen in review. It also says which public items have no example, and which types of other
//! crates are in public signatures.
//!
//! `cargo test --workspace --test public_api` runs it. With `-- --write` it writes the lists.
//!
//! The test reads the JSON that rustdoc writes. The form of that JSON changes with rustdoc, so a newer Rust
//! can need a newer `public-api` here. So `cargo test` alone leaves this test out.

use std::{
    collections::{BTreeSet, HashSet},
    env, fs,
    path::{Path, PathBuf},
    process::{self, Command},
};

use portone_tests::is_generated;

#[path = "public_api/examples.rs"]
mod examples;

/// The published libraries, with the other crates whose types may be in their public signatures. A new major
/// version of such a crate is a new major version of ours.
///
/// `http_body` has the trait of bodies that belongs to `http`. The types of actix-web are defined in four
/// crates: its `StatusCode` is the one of `http` 0.2.
const CRATES: [(&str, &[&str]); 10] = [
    ("portone-time", &["chrono", "jiff", "serde_core", "time"]),
    (
        "portone",
        &[
            "bytes",
            "futures_core",
            "http",
            "portone_time",
            "portone_webhook_core",
            "serde_core",
            "serde_json",
            "tower",
            "tower_layer",
            "tower_service",
        ],
    ),
    ("portone-webhook-core", &["bytes", "portone_time", "serde_core"]),
    ("portone-webhook-idempotency", &["portone_webhook_core"]),
    (
        "portone-webhook-sqlx-store",
        &["portone_webhook_idempotency", "sqlx_core", "sqlx_postgres", "sqlx_sqlite"],
    ),
    ("portone-webhook-redis-store", &["portone_webhook_idempotency"]),
    ("portone-catch-up", &["portone", "portone_webhook_core", "portone_webhook_idempotency"]),
    ("portone-webhook-diagnosis", &["portone_webhook_core", "serde_core"]),
    (
        "portone-axum",
        &[
            "axum_core",
            "bytes",
            "http",
            "http_body",
            "portone_webhook_core",
            "portone_webhook_idempotency",
            "serde_core",
            "tower_layer",
            "tower_service",
        ],
    ),
    (
        "portone-actix",
        &[
            "actix_http",
            "actix_service",
            "actix_web",
            "http",
            "portone_webhook_core",
            "portone_webhook_idempotency",
            "serde_core",
        ],
    ),
];

fn main() {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let write = match arguments.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        [] => false,
        ["--write"] => true,
        _ => panic!("the only argument is --write"),
    };
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
    let mut changed = false;
    let mut not_shown = Vec::new();
    let mut foreign = BTreeSet::new();
    for (name, others) in CRATES {
        let list = root.join(name).join("public-api.txt");
        let json = rustdoc_json(root, name);
        let not_shown_here = examples::not_shown(&fs::read_to_string(&json).unwrap());
        // A place is a file and more. The generator writes no examples.
        let file = |place: &str| root.join(place.split_once(':').unwrap().0);
        not_shown.extend(not_shown_here.into_iter().filter(|place| !is_generated(&file(place))));
        let now = public_api(&json);
        let own = name.replace('-', "_");
        let allowed = [&[&*own, "alloc", "core", "std", "str"], others].concat();
        let found = crates_in(&now).filter(|other| !allowed.contains(other));
        foreign.extend(found.map(|other| format!("{name}: {other}")));
        let now = without_generated(&now, &own, &generated_modules(&root.join(name).join("src")));
        if write {
            fs::write(list, now).unwrap();
            continue;
        }
        let before = fs::read_to_string(list).unwrap();
        println!("{name}: {} lines", now.lines().count());
        for (sign, from, other) in [("-", &before, &now), ("+", &now, &before)] {
            let other: HashSet<&str> = other.lines().collect();
            for line in from.lines().filter(|line| !other.contains(line)) {
                println!("{sign} {line}");
            }
        }
        changed |= now != before;
    }
    if changed {
        println!("\nthe public API has changed: write it down with -- --write");
    }
    if !not_shown.is_empty() {
        println!("\nno example shows:\n{}", not_shown.join("\n"));
    }
    if !foreign.is_empty() {
        println!("\nother crates' types are in public signatures:\n{foreign:#?}");
    }
    if changed || !not_shown.is_empty() || !foreign.is_empty() {
        process::exit(1);
    }
}

/// Lists the modules in a crate's root that are generated.
fn generated_modules(sources: &Path) -> Vec<String> {
    let folders = fs::read_dir(sources).unwrap().map(|entry| entry.unwrap().path());
    let names = folders.filter(|folder| is_generated(&folder.join("mod.rs")));
    names.map(|folder| folder.file_name().unwrap().to_str().unwrap().to_owned()).collect()
}

/// Leaves out the items of generated modules. They are what the description of PortOne's API is, and
/// `cargo run -p portone-codegen -- compare` says what changes of it.
fn without_generated(list: &str, own: &str, modules: &[String]) -> String {
    let paths: Vec<_> = modules.iter().map(|module| format!("{own}::{module}::")).collect();
    let is_kept = |line: &&str| {
        // The item itself comes before its arguments.
        let item = if line.starts_with("impl") { line } else { line.split('(').next().unwrap() };
        !paths.iter().any(|path| item.contains(path))
    };
    list.lines().filter(is_kept).map(|line| format!("{line}\n")).collect()
}

/// Documents the crate with all its features, and returns the path of the JSON.
fn rustdoc_json(root: &Path, name: &str) -> PathBuf {
    let target = Path::new(env!("CARGO_TARGET_TMPDIR")).parent().unwrap();
    let json = target.join("doc").join(name.replace('-', "_")).with_extension("json");
    // An old file must not be taken for the new one.
    let _ = fs::remove_file(&json);
    let status = Command::new(env!("CARGO"))
        .args(["rustdoc", "--locked", "--quiet", "--lib", "--all-features", "-p", name])
        .arg("--target-dir")
        .arg(target)
        .env("RUSTDOC", root.join(".ci/rustdoc-json"))
        // With this flag, cargo does not take the JSON for HTML that it may have made already.
        .env("RUSTDOCFLAGS", "--cfg public_api")
        .current_dir(root)
        .status();
    assert!(status.unwrap().success(), "cargo rustdoc failed for {name}");
    json
}

/// Lists what the crate makes public, which includes derived implementations. Auto traits such as `Send` and
/// blanket implementations are left out.
fn public_api(json: &Path) -> String {
    public_api::Builder::from_rustdoc_json(json)
        .omit_blanket_impls(true)
        .omit_auto_trait_impls(true)
        .build()
        .expect("public-api reads what this rustdoc writes")
        .to_string()
}

/// Finds the crates that the paths of a list begin with. Items that a macro has generated for itself do not
/// count.
fn crates_in(list: &str) -> impl Iterator<Item = &str> {
    let words = list.split(|letter: char| !letter.is_alphanumeric() && !"_:".contains(letter));
    let paths = words.filter(|word| !word.contains("::__private::"));
    paths.filter_map(|path| path.split_once("::")).map(|(first, _)| first).filter(|first| {
        first.starts_with(|letter: char| letter.is_ascii_lowercase()) && *first != "self"
    })
}
