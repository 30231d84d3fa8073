//! This module writes the types of the API as a crate whose code serde derives, as most people would write them. The
//! benchmarks measure the crate `portone` against it.

use std::{collections::BTreeSet, fmt::Write as _};

use crate::{
    api::{Api, Kind, Member, Object, Output, Type, Union},
    flow::reach,
    generate::{Files, SMALL, variant},
    names::{field, pascal, snake, type_name},
};

const MANIFEST: &str = r#"[package]
name = "portone-derived"
version = "0.0.0"
edition = "2024"
publish = false

[dependencies]
serde = { version = "1.0.228", features = ["derive"] }
serde_json = "1.0.145"

[features]
# The functions that read and write what the operations have. Without them, serde's code is generic, and nothing but a
# user's crate compiles it.
calls = []

# This crate is in no other workspace.
[workspace]
"#;

const HEAD: &str = "\
//! The types of PortOne's API, as serde derives the code that reads and writes them.\n//!\n\
//! `cargo run -p portone-codegen -- derive` writes this.\n\n\
use serde::{Deserialize, Serialize};\n";

const DERIVED: &str = "#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]\n";

/// The error of a name that no type has.
#[derive(Debug, thiserror::Error)]
#[error("the API has no type {0}")]
pub struct NoSuchType(String);

/// Writes the files of the crate. It has the types with these names and all that they are made of, or all types if
/// there are no names.
///
/// # Errors
///
/// Returns an error if no type has one of the names.
pub fn derive(api: &Api, roots: &[&str]) -> Result<Files, NoSuchType> {
    let mut names = BTreeSet::new();
    for name in roots {
        if !api.types.contains_key(*name) {
            return Err(NoSuchType((*name).to_owned()));
        }
        reach(api, Some(name), &mut names);
    }
    let mut text = HEAD.to_owned();
    for (name, described) in &api.types {
        if roots.is_empty() || names.contains(name) {
            text.push('\n');
            text += &r#type(api, &type_name(name), described);
        }
    }
    let mut files = Files::from([("Cargo.toml".into(), MANIFEST.to_owned())]);
    if roots.is_empty() {
        text += "\n#[cfg(feature = \"calls\")]\npub mod calls;\n";
        files.insert("src/calls.rs".into(), calls(api));
    }
    files.insert("src/lib.rs".into(), text);
    Ok(files)
}

/// Writes functions that read the answers and the errors of all operations, and write their inputs, as a client needs
/// them.
fn calls(api: &Api) -> String {
    let mut answers = BTreeSet::new();
    let mut inputs = BTreeSet::new();
    for operation in api.operations.values() {
        answers.insert(&*operation.error);
        if let Output::Json(name) = &operation.output {
            answers.insert(name);
        }
        inputs.extend(operation.input.iter().map(|input| &*input.r#type));
    }
    let mut text =
        "//! What a client needs to read answers and to write inputs.\n\nuse serde_json::Result;\n"
            .to_owned();
    for name in answers {
        let (function, rust) = (snake(name), type_name(name));
        _ = write!(
            text,
            "\npub fn read_{function}(json: &[u8]) -> Result<crate::{rust}> {{\nserde_json::from_slice(json)\n}}\n"
        );
    }
    for name in inputs {
        let (function, rust) = (snake(name), type_name(name));
        _ = write!(
            text,
            "\npub fn write_{function}(input: &crate::{rust}) -> Result<Vec<u8>> {{\nserde_json::to_vec(input)\n}}\n"
        );
    }
    text
}

fn r#type(api: &Api, rust: &str, r#type: &Type) -> String {
    match r#type {
        Type::Object(object) => self::object(rust, object),
        Type::Union(union) => self::union(api, rust, union),
        Type::Enum(values) => texts(rust, values),
        Type::Map(value) => {
            format!("pub type {rust} = std::collections::BTreeMap<String, {}>;\n", kind(value))
        }
    }
}

/// Writes an object. It lacks the member that is the tag, as the unions read and write that. A few objects are used
/// outside of their unions as well, and are written without it there.
fn object(rust: &str, object: &Object) -> String {
    let mut fields = String::new();
    for (name, member) in &object.members {
        if camel(name) != *name {
            _ = writeln!(fields, "#[serde(rename = \"{name}\")]");
        }
        if member.is_optional() {
            fields += "#[serde(skip_serializing_if = \"Option::is_none\")]\n";
        }
        _ = writeln!(fields, "pub {}: {},", field(name), self::member(member));
    }
    format!("{DERIVED}#[serde(rename_all = \"camelCase\")]\npub struct {rust} {{\n{fields}}}\n")
}

fn union(api: &Api, rust: &str, union: &Union) -> String {
    let mut variants = String::new();
    for (value, arm) in &union.arms {
        let is_large = matches!(api.types.get(arm), Some(Type::Object(object)) if object.members.len() > SMALL);
        let arm = type_name(arm);
        let arm = if is_large { format!("Box<{arm}>") } else { arm };
        let variant = variant(rust, union, value);
        _ = writeln!(variants, "#[serde(rename = \"{value}\")]\n{variant}({arm}),");
    }
    format!(
        "{DERIVED}#[serde(tag = \"{}\")]\npub enum {rust} {{\n{variants}\
         #[serde(untagged)]\nUnrecognized(serde_json::Value),\n}}\n",
        union.tag
    )
}

fn texts(rust: &str, values: &[String]) -> String {
    let mut variants = String::new();
    for value in values {
        _ = writeln!(variants, "#[serde(rename = \"{value}\")]\n{},", pascal(value));
    }
    format!(
        "{DERIVED}pub enum {rust} {{\n{variants}#[serde(untagged)]\nUnrecognized(String),\n}}\n"
    )
}

fn member(member: &Member) -> String {
    let kind = kind(&member.kind);
    if member.is_optional() { format!("Option<{kind}>") } else { kind }
}

fn kind(kind: &Kind) -> String {
    match kind {
        // The crate `portone` keeps times as their texts, too.
        Kind::String | Kind::DateTime | Kind::Date => "String".to_owned(),
        Kind::Int32 => "i32".to_owned(),
        Kind::Int64 => "i64".to_owned(),
        Kind::Boolean => "bool".to_owned(),
        Kind::Any => "serde_json::Map<String, serde_json::Value>".to_owned(),
        Kind::List(part) => format!("Vec<{}>", self::kind(part)),
        Kind::Type(name) => type_name(name),
    }
}

/// Gives the name that serde makes of a member's name in Rust.
fn camel(name: &str) -> String {
    let name = snake(name);
    let mut words = name.split('_');
    let first = words.next().unwrap_or_default().to_owned();
    words.fold(first, |before, word| before + &pascal(word))
}
