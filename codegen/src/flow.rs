//! This module finds out which types requests have and which types answers have.

use std::collections::BTreeSet;

use crate::api::{Api, Operation, Output, Type};

/// The names of the types that requests have and that answers have.
#[derive(Debug, Default)]
pub struct Flow {
    /// The names of the types that requests have.
    pub input: BTreeSet<String>,
    /// The names of the types that answers have.
    pub output: BTreeSet<String>,
}

impl Flow {
    /// Follows the types of all operations.
    pub fn of(api: &Api) -> Self {
        let mut flow = Self::default();
        for operation in api.operations.values() {
            flow.follow(api, operation);
        }
        flow
    }

    /// Follows the types of one operation.
    pub fn follow(&mut self, api: &Api, operation: &Operation) {
        let path = operation.path_parameters.values();
        let query = operation.query.values().map(|member| &member.kind);
        for kind in path.chain(query) {
            reach(api, kind.type_name(), &mut self.input);
        }
        let input = operation.input.as_ref().map(|input| &*input.r#type);
        reach(api, input, &mut self.input);
        if let Output::Json(name) = &operation.output {
            reach(api, Some(name), &mut self.output);
        }
        reach(api, Some(&operation.error), &mut self.output);
    }

    /// Adds the types of another description.
    #[must_use]
    pub fn with(mut self, other: Self) -> Self {
        self.input.extend(other.input);
        self.output.extend(other.output);
        self
    }
}

/// Adds the type with this name, and all types that it is made of.
pub(crate) fn reach(api: &Api, name: Option<&str>, reached: &mut BTreeSet<String>) {
    let Some(name) = name else { return };
    if !reached.insert(name.to_owned()) {
        return;
    }
    match api.types.get(name) {
        Some(Type::Object(object)) => {
            reach(api, object.tag.as_ref().and_then(|tag| tag.r#type.as_deref()), reached);
            for member in object.members.values() {
                reach(api, member.kind.type_name(), reached);
            }
        }
        Some(Type::Union(union)) => {
            for arm in union.arms.values() {
                reach(api, Some(arm), reached);
            }
        }
        Some(Type::Map(kind)) => reach(api, kind.type_name(), reached),
        Some(Type::Enum(_)) | None => {}
    }
}
