//! This module writes the module of each category, with its client.

use std::{
    collections::{BTreeMap, BTreeSet},
    fmt::Write as _,
};

use super::{
    Context, Files,
    docs::comment,
    folder,
    operations::client,
    place::COMMON,
    rust::{Imports, Rust},
};
use crate::names::{feature, field, snake, type_name};

/// What a category has.
#[derive(Default)]
struct Area {
    /// The categories below it.
    below: BTreeSet<String>,
    /// The operations.
    operations: BTreeSet<String>,
    /// The types by the files that they are in. The files are in the folder `types`, unless an operation has them.
    types: BTreeMap<String, BTreeSet<String>>,
    /// The types of other categories that operations of this one use, by category.
    used: BTreeMap<String, BTreeSet<String>>,
}

impl Context<'_> {
    /// Adds the files of all categories.
    pub(super) fn areas(&self, files: &mut Files) {
        let areas = self.list();
        for (category, area) in &areas {
            let folder = folder(category);
            files.insert(folder.join("mod.rs"), self.area(category, area));
            if !area.types.is_empty() {
                files.insert(folder.join("types/mod.rs"), self.types_module(category, area));
            }
        }
        let tops: Vec<_> = areas.keys().filter(|category| !category.contains('.')).collect();
        files.insert("areas.rs".into(), self.top(&tops));
    }

    fn list(&self) -> BTreeMap<String, Area> {
        let mut areas: BTreeMap<String, Area> = BTreeMap::new();
        for (id, operation) in &self.api.operations {
            let area = areas.entry(operation.category.clone()).or_default();
            area.operations.insert(id.clone());
        }
        for (name, place) in self.places.iter() {
            if self.rust.is_plain_error(name) {
                continue;
            }
            if place.operation.is_none() {
                let area = areas.entry(place.category.clone()).or_default();
                area.types.entry(place.file.clone()).or_default().insert(name.to_owned());
            }
            for user in place.users.iter().filter(|user| **user != place.category) {
                let area = areas.entry(user.clone()).or_default();
                area.used.entry(place.category.clone()).or_default().insert(name.to_owned());
            }
        }
        let categories: Vec<_> = areas.keys().cloned().collect();
        for category in categories {
            if let Some((above, _)) = category.rsplit_once('.') {
                areas.entry(above.to_owned()).or_default().below.insert(category);
            }
        }
        areas
    }

    fn area(&self, category: &str, area: &Area) -> String {
        let mut text = String::new();
        text += &self.area_docs(category).replace("///", "//!");
        text.push('\n');
        for id in &area.operations {
            _ = writeln!(text, "{}mod {};", self.gate(id), snake(id));
        }
        if !area.types.is_empty() {
            text.push_str("mod types;\n");
        }
        text.push('\n');
        for category in &area.below {
            _ = writeln!(text, "pub mod {};", module_name(category));
        }
        text.push('\n');
        for id in &area.operations {
            let names = self.names_of(id);
            _ = writeln!(
                text,
                "{}pub use self::{}::{{{}}};",
                self.gate(id),
                snake(id),
                names.join(", ")
            );
        }
        let own: Vec<_> =
            area.types.values().flatten().flat_map(|name| self.with_required(name)).collect();
        if category == COMMON {
            for (file, names) in &area.types {
                let names: Vec<_> =
                    names.iter().flat_map(|name| self.with_required(name)).collect();
                let gate = self.gate_of_file(category, file, area);
                _ = writeln!(text, "{gate}pub use self::types::{{{}}};", names.join(", "));
            }
        } else if !own.is_empty() {
            _ = writeln!(text, "pub use self::types::{{{}}};", own.join(", "));
        }
        for (from, names) in &area.used {
            let names: Vec<_> = names.iter().flat_map(|name| self.with_required(name)).collect();
            let module = Rust::module(from);
            _ = writeln!(
                text,
                "#[doc(no_inline)]\npub use crate::{module}::{{{}}};",
                names.join(", ")
            );
        }
        let imports = Imports::default();
        let client = self.client(category, area, &imports);
        // All other names are those that the module gives to its users.
        text + "\n" + &imports.line_of_root() + &client
    }

    /// Writes what is said about a category.
    fn area_docs(&self, category: &str) -> String {
        self.words.areas.get(category).map_or_else(String::new, |words| comment(&[words]))
    }

    /// Gives the names that the file of an operation has.
    fn names_of(&self, id: &str) -> Vec<String> {
        let mut names = vec![type_name(id)];
        for (name, place) in self.places.iter() {
            if place.operation.as_deref() == Some(id) && !self.rust.is_plain_error(name) {
                names.extend(self.with_required(name));
            }
        }
        let operation = self.api.operations.get(id);
        if operation.is_some_and(|operation| self.is_named(id, operation)) {
            names.push(type_name(id) + "Required");
        }
        names
    }

    /// Gives the name of a type, and that of the struct with what it needs, if there is one.
    fn with_required(&self, name: &str) -> impl Iterator<Item = String> {
        let required = self.has_required(name).then(|| type_name(name) + "Required");
        [type_name(name)].into_iter().chain(required)
    }

    fn gate(&self, id: &str) -> &'static str {
        match self.api.operations.get(id) {
            Some(operation) if operation.unstable => "#[cfg(feature = \"unstable\")]\n",
            _ => "",
        }
    }

    fn client(&self, category: &str, area: &Area, imports: &Imports) -> String {
        let rust = client(category);
        let mut methods = String::new();
        for below in &area.below {
            let (module, client) = (module_name(below), client(below));
            let docs = self.area_docs(below);
            _ = write!(
                methods,
                "\n{docs}pub fn {module}(&self) -> {module}::{client} {{\n\
                 {module}::{client}::of(self.caller.clone())\n}}\n"
            );
        }
        for id in &area.operations {
            let Some(operation) = self.api.operations.get(id) else { continue };
            let (list, names) = self.arguments_of(id, operation, imports);
            _ = write!(
                methods,
                "\n{}{}pub fn {}(&self{list}) -> {call} {{\n{call}::new(self.caller.clone(){names})\n}}\n",
                self.operation_docs(id, operation),
                self.gate(id),
                snake(id),
                call = type_name(id),
            );
        }
        let docs = self.area_docs(category);
        format!("\ncrate::sub_client::client! {{\n{docs}{rust}\n}}\n\nimpl {rust} {{{methods}}}\n")
    }

    fn types_module(&self, category: &str, area: &Area) -> String {
        let mut text = String::new();
        for file in area.types.keys() {
            let gate = self.gate_of_file(category, file, area);
            _ = writeln!(text, "{gate}mod {};", field(file));
        }
        text.push('\n');
        for (file, names) in &area.types {
            let gate = self.gate_of_file(category, file, area);
            let names: Vec<_> = names.iter().flat_map(|name| self.with_required(name)).collect();
            _ = writeln!(text, "{gate}pub use self::{}::{{{}}};", field(file), names.join(", "));
        }
        text
    }

    /// Writes the condition under which a file of types for several areas is there.
    fn gate_of_file(&self, category: &str, file: &str, area: &Area) -> String {
        if category != COMMON {
            return String::new();
        }
        let names = area.types.get(file).into_iter().flatten();
        let users: BTreeSet<_> = names
            .filter_map(|name| self.places.get(name))
            .flat_map(|place| &place.users)
            .map(|user| user.split('.').next().unwrap_or_default())
            .collect();
        if users.contains(COMMON) {
            return String::new();
        }
        let features: Vec<_> =
            users.into_iter().map(|user| format!("feature = \"{}\"", feature(user))).collect();
        format!("#[cfg(any({}))]\n", features.join(", "))
    }

    /// Writes the methods by which the whole client gives the clients of the areas.
    fn top(&self, tops: &[&String]) -> String {
        let mut methods = String::new();
        for category in tops {
            let (module, client) = (snake(category), client(category));
            let docs = self.area_docs(category);
            let gate = if category.as_str() == COMMON {
                String::new()
            } else {
                format!("#[cfg(feature = \"{}\")]\n", feature(category))
            };
            _ = write!(
                methods,
                "\n{docs}{gate}pub fn {module}(&self) -> crate::{module}::{client} {{\n\
                 crate::{module}::{client}::of(self.caller.clone())\n}}\n"
            );
        }
        format!("use crate::PortOneClient;\n\nimpl PortOneClient {{{methods}}}\n")
    }
}

fn module_name(category: &str) -> String {
    snake(category.rsplit('.').next().unwrap_or_default())
}
