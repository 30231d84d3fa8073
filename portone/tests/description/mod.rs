//! This module reads the description of PortOne's API, and makes values of its types.

#![allow(dead_code, reason = "each test uses a part")]

use std::fs;

use serde_json::{Map, Value, json};

/// The description of PortOne's API, as `codegen/api.json` has it.
pub(crate) struct Api {
    operations: Value,
    types: Map<String, Value>,
}

impl Api {
    pub(crate) fn read() -> Self {
        let file = concat!(env!("CARGO_MANIFEST_DIR"), "/../codegen/api.json");
        let mut api: Value = serde_json::from_str(&fs::read_to_string(file).unwrap()).unwrap();
        let Value::Object(types) = api["types"].take() else { panic!("there are no types") };
        Self { operations: api["operations"].take(), types }
    }

    /// Gives the description of an operation.
    pub(crate) fn operation(&self, id: &str) -> &Value {
        &self.operations[id]
    }

    /// Gives the parameters of an operation in this place, with their kinds.
    pub(crate) fn parameters(&self, operation: &Value, place: &str) -> Vec<(String, String)> {
        let parameters = operation.get(place).and_then(Value::as_object);
        let pair =
            |(name, kind): (&String, &Value)| (name.clone(), kind.as_str().unwrap().to_owned());
        parameters.into_iter().flatten().map(pair).collect()
    }

    /// Gives the objects of a union, with the text that tells each apart.
    pub(crate) fn arms(&self, name: &str) -> Vec<(String, String)> {
        let arms = self.types[name]["union"]["arms"].as_object().unwrap();
        arms.iter().map(|(tag, name)| (tag.clone(), name.as_str().unwrap().to_owned())).collect()
    }

    /// Gives the status of an error.
    pub(crate) fn status(&self, name: &str) -> u16 {
        self.types[name]["object"]["status"].as_u64().unwrap().try_into().unwrap()
    }

    /// Gives all operations, by their IDs.
    pub(crate) fn operations(&self) -> &Map<String, Value> {
        self.operations.as_object().unwrap()
    }

    pub(crate) fn names(&self) -> impl Iterator<Item = &str> {
        self.types.keys().map(String::as_str)
    }

    pub(crate) fn is_union(&self, name: &str) -> bool {
        self.types[name].get("union").is_some()
    }

    /// Gives the name of the member that tells an object from others.
    pub(crate) fn tag(&self, name: &str) -> Option<&str> {
        self.object(name)?.get("tag")?["name"].as_str()
    }

    pub(crate) fn is_enum(&self, name: &str) -> bool {
        self.types[name].get("enum").is_some()
    }

    fn object(&self, name: &str) -> Option<&Map<String, Value>> {
        self.types[name].get("object")?.as_object()
    }

    /// Gives the members of an object, with their kinds, and whether each may be missing.
    pub(crate) fn members(&self, name: &str) -> Vec<(&str, &str, bool)> {
        let Some(members) = self.object(name).and_then(|object| object["members"].as_object())
        else {
            return Vec::new();
        };
        members
            .iter()
            .map(|(name, kind)| {
                let kind = kind.as_str().unwrap();
                (name.as_str(), kind.trim_end_matches(['?', '~']), kind.ends_with(['?', '~']))
            })
            .collect()
    }

    /// Makes a value of this kind, with all members or only with those that are required.
    pub(crate) fn value(&self, kind: &str, is_full: bool) -> Value {
        if let Some(part) = kind.strip_prefix('[').and_then(|kind| kind.strip_suffix(']')) {
            return if is_full {
                json!([self.value(part, true), self.value(part, false)])
            } else {
                json!([])
            };
        }
        match kind {
            "string" => json!("값 \"한\" /?&=\\ \u{1f4b3}\n"),
            "date-time" => json!("2026-04-01T08:33:20.123456789Z"),
            "date" => json!("2026-04-01"),
            "int32" => json!(i32::MIN),
            "int64" => json!(i64::MAX),
            "boolean" => json!(true),
            "any" if is_full => json!({ "any": [null, 1.5, { "x": "y" }] }),
            "any" => json!({}),
            name => self.sample(name, is_full),
        }
    }

    fn sample(&self, name: &str, is_full: bool) -> Value {
        let described = &self.types[name];
        if let Some(values) = described.get("enum") {
            return values[0].clone();
        }
        if let Some(union) = described.get("union") {
            let arms = union["arms"].as_object().unwrap();
            return self.sample(arms.values().next().unwrap().as_str().unwrap(), is_full);
        }
        if let Some(kind) = described.get("map") {
            let kind = kind.as_str().unwrap();
            return if is_full { json!({ "key": self.value(kind, true) }) } else { json!({}) };
        }
        let mut sample = Map::new();
        if let Some(tag) = self.object(name).unwrap().get("tag") {
            sample.insert(tag["name"].as_str().unwrap().to_owned(), tag["value"].clone());
        }
        for (member, kind, is_optional) in self.members(name) {
            if is_full || !is_optional {
                sample.insert(member.to_owned(), self.value(kind, is_full));
            }
        }
        Value::Object(sample)
    }

    /// Makes values that this version knows: the smallest and the largest, each value of an enum, each object of a
    /// union, and the largest object without each of its optional members.
    pub(crate) fn samples(&self, name: &str) -> Vec<Value> {
        let described = &self.types[name];
        if let Some(values) = described.get("enum") {
            return values.as_array().unwrap().clone();
        }
        if let Some(union) = described.get("union") {
            let arms = union["arms"].as_object().unwrap().values().map(|arm| arm.as_str().unwrap());
            return arms
                .flat_map(|arm| [false, true].map(|is_full| self.sample(arm, is_full)))
                .collect();
        }
        let full = self.sample(name, true);
        let mut samples = vec![self.sample(name, false), full.clone()];
        for (member, _, is_optional) in self.members(name) {
            if is_optional {
                let mut sample = full.clone();
                sample.as_object_mut().unwrap().remove(member);
                samples.push(sample);
            }
        }
        samples
    }

    /// Makes values that a later version of the API may have.
    pub(crate) fn unknown(&self, name: &str) -> Vec<Value> {
        let described = &self.types[name];
        if described.get("enum").is_some() {
            return vec![json!("SOMETHING_NEW")];
        }
        if let Some(union) = described.get("union") {
            let tag = union["tag"].as_str().unwrap();
            return vec![
                json!({ tag: "SOMETHING_NEW", "id": "not known", "list": [1, { "a": null }] }),
            ];
        }
        if described.get("map").is_some() {
            return Vec::new();
        }
        let mut sample = self.sample(name, true);
        sample["somethingNew"] = json!({ "deep": ["not known", { "x": 1 }] });
        vec![sample]
    }

    /// Makes pairs of values: one with a member that is null, and one without the member.
    pub(crate) fn nulls(&self, name: &str) -> Vec<(Value, Value)> {
        let mut pairs = Vec::new();
        for (member, _, _) in
            self.members(name).into_iter().filter(|(_, _, is_optional)| *is_optional)
        {
            let mut with_null = self.sample(name, true);
            with_null[member] = Value::Null;
            let mut without = with_null.clone();
            without.as_object_mut().unwrap().remove(member);
            pairs.push((with_null, without));
        }
        pairs
    }

    /// Makes objects without each of the required members.
    pub(crate) fn incomplete(&self, name: &str) -> Vec<(&str, Value)> {
        let required = self.members(name).into_iter().filter(|(_, _, is_optional)| !is_optional);
        required
            .map(|(member, _, _)| {
                let mut sample = self.sample(name, true);
                sample.as_object_mut().unwrap().remove(member);
                (member, sample)
            })
            .collect()
    }

    /// Makes values in which something is of another kind than it should be.
    pub(crate) fn wrong(&self, name: &str) -> Vec<Value> {
        let full = self.sample(name, true);
        let mut places = Vec::new();
        collect(&full, String::new(), &mut places);
        // What is deeper is a type of its own, and is tried there.
        places.retain(|place| place.matches('/').count() <= 2);
        let others = [
            json!(null),
            json!(true),
            json!(-1.5e300),
            json!(""),
            json!([[[]]]),
            json!({ "type": 7 }),
        ];
        let with = |place: &String, other: &Value| {
            let mut sample = full.clone();
            *sample.pointer_mut(place).unwrap() = other.clone();
            sample
        };
        let mut samples = Vec::new();
        // Each place takes its turn with two of them.
        for (skipped, place) in (0..).step_by(2).zip(&places) {
            let others = others.iter().cycle().skip(skipped).take(2);
            samples.extend(others.map(|other| with(place, other)));
        }
        samples
    }
}

/// Lists the places of a value, as JSON pointers.
fn collect(value: &Value, at: String, places: &mut Vec<String>) {
    match value {
        Value::Object(members) => {
            for (name, member) in members {
                collect(member, format!("{at}/{name}"), places);
            }
        }
        Value::Array(parts) => {
            for (index, part) in parts.iter().enumerate() {
                collect(part, format!("{at}/{index}"), places);
            }
        }
        _ => {}
    }
    places.push(at);
}
