//! This module tells how one description of the API differs from an earlier one.

use std::{
    collections::{BTreeMap, BTreeSet},
    fmt::{self, Display},
};

use indexmap::IndexMap;

use crate::{
    api::{Api, Member, Object, Operation, Output, Presence, Type, Union},
    flow::Flow,
};

/// A difference between two descriptions of the API.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Change {
    /// Whether code that was written for the earlier description may fail, to compile or to run.
    pub breaks: bool,
    /// The operation, type or member, and what became of it.
    pub text: String,
}

impl Display for Change {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", if self.breaks { "breaks" } else { "adds" }, self.text)
    }
}

/// Lists what changed from `old` to `new`. What breaks comes last, so that it is still on the screen.
pub fn compare(old: &Api, new: &Api) -> Vec<Change> {
    let mut changes = Changes { list: BTreeSet::new(), flow: Flow::of(old).with(Flow::of(new)) };
    changes.operations(&old.operations, &new.operations);
    changes.types(&old.types, &new.types);
    changes.list.into_iter().collect()
}

struct Changes {
    list: BTreeSet<Change>,
    flow: Flow,
}

impl Changes {
    fn breaks(&mut self, text: String) {
        self.list.insert(Change { breaks: true, text });
    }

    fn adds(&mut self, text: String) {
        self.list.insert(Change { breaks: false, text });
    }

    /// Notes a change of a fact about `at`, if there is one.
    fn fact<T: PartialEq>(&mut self, at: &str, old: &T, new: &T, text: impl Fn(&T) -> String) {
        if old != new {
            self.breaks(format!("{at}: {} became {}", text(old), text(new)));
        }
    }

    fn operations(&mut self, old: &BTreeMap<String, Operation>, new: &BTreeMap<String, Operation>) {
        for id in old.keys().filter(|id| !new.contains_key(*id)) {
            self.breaks(format!("{id}: the operation is gone"));
        }
        for (id, new) in new {
            let Some(old) = old.get(id) else {
                self.adds(format!("{id}: the operation is new"));
                continue;
            };
            let route = |it: &Operation| format!("{} {}", it.method, it.path);
            self.fact(id, &route(old), &route(new), String::clone);
            self.operation(id, old, new);
        }
    }

    fn operation(&mut self, id: &str, old: &Operation, new: &Operation) {
        self.fact(id, &old.category, &new.category, |it| format!("the category {it}"));
        self.fact(id, &old.output, &new.output, |it| match it {
            Output::Json(name) => format!("the answer {name}"),
            Output::Csv => "an answer of CSV".to_owned(),
            Output::Empty => "an empty answer".to_owned(),
        });
        self.fact(id, &old.error, &new.error, |it| format!("the error {it}"));
        self.fact(id, &old.public, &new.public, |public| {
            format!("an operation that needs {}", if *public { "no secret" } else { "a secret" })
        });
        self.fact(id, &old.path_parameters, &new.path_parameters, |it| {
            let kinds = it.iter().map(|(name, kind)| format!("{name} {kind}"));
            format!("the path parameters ({})", kinds.collect::<Vec<_>>().join(", "))
        });
        self.fact(id, &old.input, &new.input, |it| {
            it.as_ref().map_or_else(
                || "no input".to_owned(),
                |it| {
                    let optional = if it.optional { "optional " } else { "" };
                    format!("the {optional}input {} in {:?}", it.r#type, it.place)
                },
            )
        });
        match (old.unstable, new.unstable) {
            (false, true) => self.breaks(format!("{id}: the operation is UNSTABLE now")),
            (true, false) => self.adds(format!("{id}: the operation is no longer UNSTABLE")),
            _ => {}
        }
        self.members(id, &old.query, &new.query, true, false);
    }

    fn types(&mut self, old: &BTreeMap<String, Type>, new: &BTreeMap<String, Type>) {
        for name in old.keys().filter(|name| !new.contains_key(*name)) {
            self.breaks(format!("{name}: the type is gone"));
        }
        for (name, new) in new {
            match (old.get(name), new) {
                (None, _) => self.adds(format!("{name}: the type is new")),
                (Some(Type::Object(old)), Type::Object(new)) => self.object(name, old, new),
                (Some(Type::Union(old)), Type::Union(new)) => self.union(name, old, new),
                (Some(Type::Enum(old)), Type::Enum(new)) => self.values(name, old, new),
                (Some(Type::Map(old)), Type::Map(new)) => {
                    self.fact(name, old, new, |kind| format!("a map of {kind}"));
                }
                (Some(old), new) => self.fact(name, old, new, |it| describe(it).to_owned()),
            }
        }
    }

    fn object(&mut self, name: &str, old: &Object, new: &Object) {
        self.fact(name, &old.status, &new.status, |it| format!("the status {it:?}"));
        self.fact(name, &old.tag, &new.tag, |it| {
            it.as_ref()
                .map_or_else(|| "no tag".to_owned(), |it| format!("{} {}", it.name, it.value))
        });
        let (input, output) = (self.flow.input.contains(name), self.flow.output.contains(name));
        self.members(name, &old.members, &new.members, input, output);
    }

    fn members(
        &mut self,
        of: &str,
        old: &IndexMap<String, Member>,
        new: &IndexMap<String, Member>,
        input: bool,
        output: bool,
    ) {
        for name in old.keys().filter(|name| !new.contains_key(*name)) {
            self.breaks(format!("{of}.{name}: the member is gone"));
        }
        for (name, new) in new {
            let at = format!("{of}.{name}");
            let Some(old) = old.get(name) else {
                match (new.is_optional(), input) {
                    (false, true) => self.breaks(format!("{at}: a new member is required")),
                    (false, false) => self.breaks(format!(
                        "{at}: a new member is required, and is not in older answers"
                    )),
                    (true, _) => self.adds(format!("{at}: the member is new")),
                }
                continue;
            };
            self.fact(&at, &old.kind, &new.kind, |kind| format!("the kind {kind}"));
            match (old.presence, new.presence) {
                (Presence::Optional, Presence::Required) if input => {
                    self.breaks(format!("{at}: the member became required"));
                }
                (Presence::Optional, Presence::Required) => self.breaks(format!(
                    "{at}: the member became required, and may be missing in older answers"
                )),
                (Presence::Required, Presence::Optional) if output => {
                    self.breaks(format!("{at}: the member may be missing now"));
                }
                (Presence::Required, Presence::Optional) => {
                    self.adds(format!("{at}: the member became optional"));
                }
                _ => {}
            }
        }
    }

    fn union(&mut self, name: &str, old: &Union, new: &Union) {
        self.fact(name, &old.tag, &new.tag, |tag| format!("the tag {tag}"));
        for (value, arm) in &old.arms {
            if new.arms.get(value) != Some(arm) {
                self.breaks(format!("{name}: the arm {value} is not {arm} any more"));
            }
        }
        for value in new.arms.keys().filter(|value| !old.arms.contains_key(*value)) {
            self.adds(format!("{name}: the arm {value} is new"));
        }
    }

    fn values(&mut self, name: &str, old: &[String], new: &[String]) {
        for value in old.iter().filter(|value| !new.contains(value)) {
            self.breaks(format!("{name}: the value {value} is gone"));
        }
        for value in new.iter().filter(|value| !old.contains(value)) {
            self.adds(format!("{name}: the value {value} is new"));
        }
    }
}

fn describe(r#type: &Type) -> &'static str {
    match r#type {
        Type::Object(_) => "an object",
        Type::Union(_) => "a union",
        Type::Enum(_) => "an enum",
        Type::Map(_) => "a map",
    }
}
