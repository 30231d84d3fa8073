//! This module writes the facts of the API for the stand-in of the crate `portone`, with the names that its types have in
//! Rust.

use std::collections::BTreeMap;

use serde::Serialize;

use super::Context;
use crate::{
    api::{Api, Kind, Member, Object, Operation, Output, Type, Union},
    names::type_name,
};

impl Context<'_> {
    /// Writes the description, with a line for each operation and each type.
    pub(super) fn description(&self) -> String {
        let Api { operations, types, .. } = self.api;
        let operations =
            operations.iter().map(|(id, operation)| (id.clone(), renamed_operation(operation)));
        let types = types.iter().map(|(name, r#type)| (type_name(name), renamed_type(r#type)));
        format!(
            "{{\"operations\":{{\n{}\n}},\"types\":{{\n{}\n}}}}\n",
            lines(&operations.collect()),
            lines(&types.collect())
        )
    }
}

/// Writes the members of a JSON object, one in a line.
fn lines(members: &BTreeMap<String, impl Serialize>) -> String {
    let line = |(name, value)| {
        let [name, value] = [serde_json::to_string(name), serde_json::to_string(value)]
            .map(Result::unwrap_or_default);
        format!("{name}:{value}")
    };
    members.iter().map(line).collect::<Vec<_>>().join(",\n")
}

fn renamed_operation(operation: &Operation) -> Operation {
    let mut operation = operation.clone();
    if let Some(input) = &mut operation.input {
        input.r#type = type_name(&input.r#type);
    }
    if let Output::Json(name) = &mut operation.output {
        *name = type_name(name);
    }
    operation.error = type_name(&operation.error);
    operation
}

fn renamed_type(r#type: &Type) -> Type {
    match r#type.clone() {
        Type::Object(Object { status, tag, members }) => {
            let members = members.into_iter().map(|(name, member)| (name, renamed_member(member)));
            Type::Object(Object { status, tag, members: members.collect() })
        }
        Type::Union(Union { tag, arms }) => {
            let arms = arms.into_iter().map(|(tag, arm)| (tag, type_name(&arm)));
            Type::Union(Union { tag, arms: arms.collect() })
        }
        Type::Enum(values) => Type::Enum(values),
        Type::Map(kind) => Type::Map(renamed_kind(kind)),
    }
}

fn renamed_member(Member { kind, presence }: Member) -> Member {
    Member { kind: renamed_kind(kind), presence }
}

fn renamed_kind(kind: Kind) -> Kind {
    match kind {
        Kind::List(part) => Kind::List(Box::new(renamed_kind(*part))),
        Kind::Type(name) => Kind::Type(type_name(&name)),
        kind => kind,
    }
}
