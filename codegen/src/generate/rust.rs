//! This module writes the types of Rust, and the imports that a file needs for them.

use std::{
    cell::RefCell,
    collections::{BTreeMap, BTreeSet},
};

use super::{Places, place::COMMON};
use crate::{
    api::{Api, Kind, Member, Object, Type},
    names::{snake, type_name},
};

/// The names that one file takes from elsewhere in the crate.
#[derive(Debug, Default)]
pub(super) struct Imports(RefCell<BTreeMap<String, BTreeSet<String>>>);

impl Imports {
    /// Adds a name of a module, such as `payment::billing_key`, or of the root of the crate.
    pub(super) fn add(&self, module: &str, name: &str) {
        self.0.borrow_mut().entry(module.to_owned()).or_default().insert(name.to_owned());
    }

    /// Writes the line that imports the names of the root of the crate, and no others.
    pub(super) fn line_of_root(&self) -> String {
        self.0.borrow_mut().retain(|module, _| module.is_empty());
        self.line(&BTreeSet::new())
    }

    /// Writes the line that imports the names, except for those that the file itself has.
    pub(super) fn line(&self, own: &BTreeSet<String>) -> String {
        let mut parts = Vec::new();
        for (module, names) in &*self.0.borrow() {
            let names: Vec<_> = names.iter().filter(|name| !own.contains(*name)).cloned().collect();
            match (module.as_str(), &names[..]) {
                (_, []) => {}
                ("", names) => parts.extend_from_slice(names),
                (module, [name]) => parts.push(format!("{module}::{name}")),
                (module, names) => parts.push(format!("{module}::{{{}}}", names.join(", "))),
            }
        }
        match &parts[..] {
            [] => String::new(),
            [part] if !part.contains('{') => format!("use crate::{part};\n\n"),
            parts => format!("use crate::{{{}}};\n\n", parts.join(", ")),
        }
    }
}

/// What is needed to write the name of any type.
#[derive(Debug, Clone, Copy)]
pub(super) struct Rust<'a> {
    pub(super) api: &'a Api,
    pub(super) places: &'a Places,
}

impl<'a> Rust<'a> {
    /// Gives the type if it is an object.
    pub(super) fn object(self, name: &str) -> Option<&'a Object> {
        match self.api.types.get(name) {
            Some(Type::Object(object)) => Some(object),
            _ => None,
        }
    }

    /// Says whether the type is an error that has a message and nothing else.
    pub(super) fn is_plain_error(self, name: &str) -> bool {
        self.object(name)
            .is_some_and(|object| object.status.is_some() && object.members.keys().eq(["message"]))
    }

    /// Gives the module that has a category.
    pub(super) fn module(category: &str) -> String {
        category.split('.').map(snake).collect::<Vec<_>>().join("::")
    }

    /// Writes the name of a type, and notes that it is imported.
    pub(super) fn named(self, name: &str, imports: &Imports) -> String {
        if self.is_plain_error(name) {
            imports.add("", "PlainError");
            return "PlainError".to_owned();
        }
        let rust = type_name(name);
        let category = self.places.get(name).map_or(COMMON, |place| &place.category);
        imports.add(&Self::module(category), &rust);
        rust
    }

    /// Writes the type of a value.
    pub(super) fn kind(self, kind: &Kind, imports: &Imports) -> String {
        match kind {
            Kind::String => "String".to_owned(),
            Kind::DateTime => {
                imports.add("", "DateTime");
                "DateTime".to_owned()
            }
            Kind::Date => {
                imports.add("", "Date");
                "Date".to_owned()
            }
            Kind::Int32 => "i32".to_owned(),
            Kind::Int64 => "i64".to_owned(),
            Kind::Boolean => "bool".to_owned(),
            Kind::Any => {
                imports.add("", "JsonObject");
                "JsonObject".to_owned()
            }
            Kind::List(part) => format!("Vec<{}>", self.kind(part, imports)),
            Kind::Type(name) => self.named(name, imports),
        }
    }

    /// Writes the type of a member.
    pub(super) fn member(self, member: &Member, imports: &Imports) -> String {
        let kind = self.kind(&member.kind, imports);
        if member.is_optional() { format!("Option<{kind}>") } else { kind }
    }

    /// Writes the type that an argument for a value has, and the call that makes the value of the argument.
    pub(super) fn argument(self, kind: &Kind, imports: &Imports) -> (String, &'static str) {
        let rust = self.kind(kind, imports);
        match kind {
            Kind::Int32 | Kind::Int64 | Kind::Boolean | Kind::Any | Kind::List(_) => (rust, ""),
            Kind::Type(name) if self.object(name).is_some() => (rust, ""),
            _ => (format!("impl Into<{rust}>"), ".into()"),
        }
    }
}
