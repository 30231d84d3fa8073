//! This module writes the generated files of the crate `portone`.

mod areas;
mod calls;
mod description;
mod docs;
mod operations;
mod place;
mod rust;
mod types;

use std::{
    collections::{BTreeMap, BTreeSet},
    path::{Path, PathBuf},
};

pub use self::place::Places;
use self::rust::{Imports, Rust};
use crate::{
    api::{Api, Operation, Output},
    flow::Flow,
    names::{snake, type_name},
    words::Words,
};

/// The generated files by their paths in the crate `portone`, before they are formatted.
pub type Files = BTreeMap<PathBuf, String>;

/// Writes all files.
pub fn generate(api: &Api, words: &Words) -> Files {
    let places = Places::of(api);
    let errors = api.operations.values().map(|operation| &*operation.error).collect();
    let inputs =
        api.operations.values().filter_map(|operation| Some(&*operation.input.as_ref()?.r#type));
    let inputs = inputs.collect();
    let rust = Rust { api, places: &places };
    Context { api, words, places: &places, rust, flow: Flow::of(api), errors, inputs }.files()
}

/// What is needed to write any file.
struct Context<'a> {
    api: &'a Api,
    words: &'a Words,
    places: &'a Places,
    rust: Rust<'a>,
    flow: Flow,
    /// The names of the unions of errors.
    errors: BTreeSet<&'a str>,
    /// The names of the types that are inputs of operations as a whole.
    inputs: BTreeSet<&'a str>,
}

/// A file that is being written.
#[derive(Default)]
struct File {
    text: String,
    imports: Imports,
    /// The names of the types in the file.
    own: BTreeSet<String>,
}

impl Context<'_> {
    fn files(&self) -> Files {
        let mut files: BTreeMap<PathBuf, File> = BTreeMap::new();
        for (id, operation) in &self.api.operations {
            let path = folder(&operation.category).join(snake(id)).with_extension("rs");
            let file = files.entry(path).or_default();
            file.own.insert(type_name(id));
            file.text += &self.operation(id, operation, &file.imports);
        }
        for (name, place) in self.places.iter() {
            let Some(r#type) = self.api.types.get(name) else { continue };
            if self.rust.is_plain_error(name) {
                continue;
            }
            let folder = folder(&place.category);
            let folder = if place.operation.is_some() { folder } else { folder.join("types") };
            let file = files.entry(folder.join(&place.file).with_extension("rs")).or_default();
            file.own.extend([type_name(name), type_name(name) + "Required"]);
            file.text += &self.r#type(name, r#type, &file.imports);
        }
        let mut texts: Files = files
            .into_iter()
            .map(|(path, file)| (path, file.imports.line(&file.own) + &file.text))
            .collect();
        self.areas(&mut texts);
        let mut files: Files =
            texts.into_iter().map(|(path, text)| (Path::new("src").join(path), text)).collect();
        files.insert("tests/generated/calls.rs".into(), self.list_of_calls());
        files.insert("tests/generated/types.rs".into(), self.list_of_types());
        files.insert("src/testing/api.json".into(), self.description());
        files
    }

    /// Writes the list of all types for the tests.
    fn list_of_types(&self) -> String {
        let mut text = String::from(
            "use crate::round_trip::{RoundTrip, round_trip};\n\n\
             pub(crate) const TYPES: &[(&str, RoundTrip)] = &[\n",
        );
        for name in self.api.types.keys() {
            let Some(place) = self.places.get(name) else { continue };
            let path = if self.rust.is_plain_error(name) {
                "PlainError".to_owned()
            } else {
                format!("{}::{}", Rust::module(&place.category), type_name(name))
            };
            text += &format!("(\"{name}\", round_trip::<portone::{path}>),\n");
        }
        text + "];\n"
    }

    /// Gives the sentence about a type.
    fn sentence(&self, name: &str) -> String {
        if let Some(sentence) = self.words.types.get(name) {
            return sentence.clone();
        }
        let of = |role: &str, is_it: &dyn Fn(&Operation) -> bool| {
            let (id, _) = self.api.operations.iter().find(|(_, operation)| is_it(operation))?;
            Some(format!("{role} `{}`.", snake(id)))
        };
        of("The reasons for which PortOne refuses", &|operation| operation.error == name)
            .or_else(|| {
                of("What is sent with", &|operation| {
                    operation.input.as_ref().is_some_and(|input| input.r#type == name)
                })
            })
            .or_else(|| {
                of("The answer to", &|operation| operation.output == Output::Json(name.to_owned()))
            })
            .unwrap_or_default()
    }
}

/// Gives the folder of a category in `portone/src`.
fn folder(category: &str) -> PathBuf {
    category.split('.').map(snake).collect()
}
