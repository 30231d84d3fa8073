//! These tests hold the generated files and our words to the description of PortOne's API.

use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
};

use portone_codegen::{
    api::{Api, Kind, Member, Type},
    derive::derive,
    generate::{Files, Places, generate},
    output,
    words::Words,
};

fn api() -> Api {
    output::read_api().unwrap()
}

fn words() -> Words {
    output::read_words().unwrap()
}

/// Lists the files of a folder and its folders.
fn list(folder: &Path, files: &mut BTreeSet<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() { list(&path, files) } else { _ = files.insert(path) }
    }
}

#[test]
fn the_generated_files_are_those_that_are_generated() {
    let files: Files = generate(&api(), &words());
    let folder = tempfile::tempdir().unwrap();
    output::write(&files, folder.path()).unwrap();
    for path in files.keys() {
        let generated = fs::read_to_string(folder.path().join(path)).unwrap();
        let committed = fs::read_to_string(output::portone().join(path)).unwrap_or_default();
        let path = path.display();
        assert!(generated == committed, "{path}: run `cargo run -p portone-codegen -- generate`");
    }
    let mut committed = BTreeSet::new();
    for area in output::folders(&files) {
        list(&output::portone().join(area), &mut committed);
    }
    let expected: BTreeSet<_> = files.keys().map(|path| output::portone().join(path)).collect();
    let others: Vec<_> = committed.difference(&expected).collect();
    assert!(others.is_empty(), "nobody generates {others:?}");
}

/// A reader of the documentation writes Rust, and has the names of members in Rust.
#[test]
fn the_words_have_the_names_of_rust() {
    let words = words();
    let all = [&words.operations, &words.types, &words.values, &words.members, &words.areas];
    for sentence in all.into_iter().flat_map(|sentences| sentences.values()) {
        for name in sentence.split('`').skip(1).step_by(2) {
            let is_of_json = name.starts_with(|letter: char| letter.is_ascii_lowercase())
                && name.contains(|letter: char| letter.is_ascii_uppercase())
                && name.chars().all(|sign| sign.is_ascii_alphanumeric() || sign == '.');
            assert!(!is_of_json, "`{name}` in: {sentence}");
        }
    }
}

#[test]
fn the_derived_types_of_the_benchmarks_are_those_that_are_generated() {
    let folder = tempfile::tempdir().unwrap();
    output::write(&derive(&api(), &["GetPaymentsResponse"]).unwrap(), folder.path()).unwrap();
    let generated = fs::read_to_string(folder.path().join("src/lib.rs")).unwrap();
    let committed = output::home().with_file_name("benches").join("src/derived.rs");
    let committed = fs::read_to_string(committed).unwrap_or_default();
    assert!(
        generated == committed,
        "benches/src/derived.rs: run `cargo run -p portone-codegen -- derive FOLDER GetPaymentsResponse`, and take \
         its src/lib.rs"
    );
    derive(&api(), &["GetPaymentResponse"]).unwrap_err();
}

#[test]
fn everything_has_its_words_and_no_words_are_left() {
    let (api, words) = (api(), words());
    let operations: BTreeSet<_> = api.operations.keys().collect();
    assert_eq!(words.operations.keys().collect::<BTreeSet<_>>(), operations);

    // What is sent with an operation and what answers it is described by the name of the operation.
    let mut described: BTreeSet<&str> = BTreeSet::new();
    let mut categories = BTreeSet::new();
    for operation in api.operations.values() {
        described.insert(&operation.error);
        described.extend(operation.input.iter().map(|input| &*input.r#type));
        categories.insert(operation.category.clone());
        let (top, _) = operation.category.split_once('.').unwrap_or((&operation.category, ""));
        categories.insert(top.to_owned());
    }
    assert_eq!(words.areas.keys().cloned().collect::<BTreeSet<_>>(), categories);
    for name in api.types.keys().filter(|name| !described.contains(&***name)) {
        assert!(
            words.types.contains_key(name) || name.ends_with("Response"),
            "{name} has no words"
        );
    }
    for name in words.types.keys() {
        assert!(api.types.contains_key(name), "{name} is no type");
    }
    for name in words.values.keys() {
        let (r#type, value) = name.split_once('.').unwrap();
        let Some(Type::Enum(values)) = api.types.get(r#type) else { panic!("{name}: no enum") };
        assert!(values.iter().any(|other| other == value), "{name} is no value");
    }
    let members = members(&api);
    for (of, name, _) in &members {
        assert!(words.member(of, name).is_some(), "{of}.{name} has no words");
    }
    let known = names_of(&members);
    for name in words.members.keys() {
        assert!(known.contains(name), "{name} is no member");
    }
}

#[test]
fn somebody_has_decided_which_texts_are_personal() {
    let (api, words) = (api(), words());
    let members = members(&api);
    for (of, name, member) in &members {
        let (personal, plain) = (words.personal.contain(of, name), words.plain.contain(of, name));
        assert!(!(personal && plain), "{of}.{name} is in both lists of personal.toml");
        assert!(
            personal || plain || !is_text(&member.kind),
            "{of}.{name} is in no list of personal.toml"
        );
    }
    let known = names_of(&members);
    for name in words.personal.names.iter().chain(&words.plain.names) {
        assert!(known.contains(name), "{name} is no member");
    }
}

fn is_text(kind: &Kind) -> bool {
    match kind {
        Kind::String => true,
        Kind::List(part) => is_text(part),
        _ => false,
    }
}

/// Lists the members of all types and the parameters of all operations.
fn members(api: &Api) -> Vec<(&str, &str, Member)> {
    let mut members = Vec::new();
    for (of, r#type) in &api.types {
        if let Type::Object(object) = r#type {
            let described = object.members.iter();
            members.extend(described.map(|(name, member)| (&**of, &**name, member.clone())));
        }
    }
    for (of, operation) in &api.operations {
        members
            .extend(operation.query.iter().map(|(name, member)| (&**of, &**name, member.clone())));
        let required = |kind: &Kind| format!("{kind}").parse().unwrap();
        members.extend(
            operation.path_parameters.iter().map(|(name, kind)| (&**of, &**name, required(kind))),
        );
    }
    members
}

fn names_of(members: &[(&str, &str, Member)]) -> BTreeSet<String> {
    let both = |(of, name, _): &(&str, &str, Member)| [(*name).to_owned(), format!("{of}.{name}")];
    members.iter().flat_map(both).collect()
}

#[test]
fn our_words_are_plain_sentences() {
    let words = words();
    let lists = [&words.areas, &words.operations, &words.types, &words.values, &words.members];
    for (name, sentence) in lists.into_iter().flatten() {
        assert!(sentence.ends_with('.') && !sentence.contains("  "), "{name}: {sentence}");
        assert!(sentence.len() <= 240, "{name}: {sentence}");
        assert!(!sentence.chars().any(|sign| ('가'..='힣').contains(&sign)), "{name}: {sentence}");
    }
}

#[test]
fn each_type_is_in_one_file() {
    let api = api();
    let places = Places::of(&api);
    assert_eq!(places.iter().count(), api.types.len());
    assert_eq!((api.operations.len(), api.types.len()), (147, 1000));
}
