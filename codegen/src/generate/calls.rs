//! This module writes the calls of all operations, for the tests.

use std::fmt::Write as _;

use super::{
    Context,
    rust::{Imports, Rust},
};
use crate::{
    api::{Kind, Member},
    names::{field, snake, type_name},
};

impl Context<'_> {
    /// Writes a list of all operations. Each is called with what is required, and once more with everything.
    pub(super) fn list_of_calls(&self) -> String {
        let mut text = String::from(
            "use portone::*;\n\nuse crate::operations::{Called, Operation};\n\n\
             pub(crate) const OPERATIONS: &[Operation] = &[\n",
        );
        for (id, operation) in &self.api.operations {
            let area: String =
                operation.category.split('.').map(|part| format!(".{}()", snake(part))).collect();
            let parts = self.parts(id, operation);
            let required: Vec<_> = parts.iter().filter(|part| !part.member.is_optional()).collect();
            let arguments: Vec<_> = if self.is_named(id, operation) {
                let fields: Vec<_> = required
                    .iter()
                    .map(|part| {
                        format!("{}: {}", field(part.name), self.taken(part.name, &part.member))
                    })
                    .collect();
                let module = Rust::module(&operation.category);
                vec![format!("{module}::{}Required {{ {} }}", type_name(id), fields.join(", "))]
            } else {
                required.iter().map(|part| self.taken(part.name, &part.member)).collect()
            };
            let setters: String = parts
                .iter()
                .filter(|part| part.member.is_optional())
                .map(|part| {
                    format!(".{}({})", field(part.name), self.taken(part.name, &part.member))
                })
                .collect();
            let call = format!("portone{area}.{}({})", snake(id), arguments.join(", "));
            let unused = if parts.is_empty() { "_" } else { "a" };
            let minimal = if required.is_empty() { "_" } else { "a" };
            _ = writeln!(
                text,
                "Operation {{ id: \"{id}\", minimal: |portone, {minimal}| Called::of({call}), \
                 full: |portone, {unused}| Called::of({call}{setters}) }},"
            );
        }
        text + "];\n"
    }

    /// Writes the expression that takes a value from the arguments of the test.
    fn taken(&self, name: &str, member: &Member) -> String {
        format!("a.take::<{}>(\"{name}\")", self.full_kind(&member.kind))
    }

    fn full_kind(&self, kind: &Kind) -> String {
        match kind {
            Kind::List(part) => format!("Vec<{}>", self.full_kind(part)),
            Kind::Type(name) => {
                let category = self.places.get(name).map(|place| &*place.category);
                format!("{}::{}", Rust::module(category.unwrap_or_default()), type_name(name))
            }
            kind => self.rust.kind(kind, &Imports::default()),
        }
    }
}
