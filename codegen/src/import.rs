//! This module takes the facts from PortOne's OpenAPI document, and notes whatever it does not understand.

use std::collections::BTreeMap;

use indexmap::IndexMap;
use serde::Deserialize;

use crate::{
    api::{Api, Input, Kind, Member, Object, Operation, Output, Place, Presence, Tag, Type, Union},
    flow::Flow,
};

/// The members of a document that only have words in them, or what each other part of the document says.
const SENTENCES: [&str; 8] = [
    "description",
    "example",
    "summary",
    "title",
    "x-portone-description",
    "x-portone-discriminator",
    "x-portone-enum",
    "x-portone-title",
];

/// A JSON value whose members keep their order.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(untagged)]
pub enum Value {
    /// An object.
    Object(IndexMap<String, Self>),
    /// An array.
    List(Vec<Self>),
    /// A string.
    Text(String),
    /// `true` or `false`.
    Flag(bool),
    /// A number, which is never negative in the document.
    Number(u64),
    /// `null`.
    Null(()),
}

/// The facts of a document, and what was left out.
#[derive(Debug)]
pub struct Imported {
    /// The facts.
    pub api: Api,
    /// The places in the document that were not understood, with the reason.
    pub left_out: Vec<String>,
}

/// Takes the facts from a document.
pub fn import(document: Value) -> Imported {
    let mut reader = Reader::default();
    let mut document = Part::new(String::new(), document);
    document.skip(&["openapi", "servers", "x-portone-categories"]);
    let mut info = document.part("info");
    let version = reader.text(info.take("version"), "info.version");
    reader.end(info);

    let mut components = document.part("components");
    components.skip(&["securitySchemes"]);
    let schemas = components.part("schemas");
    reader.end(components);
    let mut types: BTreeMap<_, _> =
        schemas.parts().map(|(name, schema)| (name, reader.r#type(schema))).collect();
    reader.tag(&mut types);

    let mut operations = BTreeMap::new();
    for (path, methods) in document.part("paths").parts() {
        for (method, operation) in methods.parts() {
            let (id, operation) = reader.operation(&path, &method, operation);
            if operations.insert(id.clone(), operation).is_some() {
                reader.leave(&id, "two operations have this ID");
            }
        }
    }
    reader.end(document);
    Imported { api: Api { version, operations, types }, left_out: reader.left_out }
}

/// A part of the document, from which its members are taken.
struct Part {
    /// The way to the part, for messages.
    at: String,
    members: IndexMap<String, Value>,
}

impl Part {
    fn new(at: String, value: Value) -> Self {
        let members = match value {
            Value::Object(members) => members,
            // A value that is no object is left over under an empty name.
            other => IndexMap::from_iter([(String::new(), other)]),
        };
        Self { at, members }
    }

    fn take(&mut self, name: &str) -> Option<Value> {
        self.members.shift_remove(name)
    }

    fn part(&mut self, name: &str) -> Self {
        let at = format!("{}/{name}", self.at);
        Self::new(at, self.take(name).unwrap_or_else(|| Value::Object(IndexMap::new())))
    }

    fn has(&self, name: &str) -> bool {
        self.members.contains_key(name)
    }

    fn flag(&mut self, name: &str) -> bool {
        self.take(name) == Some(Value::Flag(true))
    }

    fn skip(&mut self, names: &[&str]) {
        self.members.retain(|name, _| !names.contains(&name.as_str()));
    }

    /// Gives all members, each as a part.
    fn parts(self) -> impl Iterator<Item = (String, Self)> {
        let Self { at, members } = self;
        members.into_iter().map(move |(name, value)| {
            let part = Self::new(format!("{at}/{name}"), value);
            (name, part)
        })
    }
}

#[derive(Default)]
struct Reader {
    left_out: Vec<String>,
}

impl Reader {
    fn leave(&mut self, at: &str, why: &str) {
        self.left_out.push(format!("{at}: {why}"));
    }

    /// Notes whatever has not been taken from the part.
    fn end(&mut self, mut part: Part) {
        part.skip(&SENTENCES);
        for name in part.members.keys() {
            self.left_out.push(format!("{}/{name}: not understood", part.at));
        }
    }

    fn text(&mut self, value: Option<Value>, at: &str) -> String {
        match value {
            Some(Value::Text(text)) => text,
            _ => {
                self.leave(at, "a text is missing");
                String::new()
            }
        }
    }

    fn texts(&mut self, value: Option<Value>, at: &str) -> Vec<String> {
        let values = match value {
            Some(Value::List(values)) => values,
            None => Vec::new(),
            Some(_) => {
                self.leave(at, "not a list");
                Vec::new()
            }
        };
        values.into_iter().map(|value| self.text(Some(value), at)).collect()
    }

    /// Reads a part that is nothing but a reference, and gives the name of the type.
    fn reference(&mut self, mut part: Part) -> String {
        let at = part.at.clone();
        let name = self.referred(part.take("$ref"), &at);
        self.end(part);
        name
    }

    fn referred(&mut self, value: Option<Value>, at: &str) -> String {
        let text = self.text(value, at);
        match text.strip_prefix("#/components/schemas/") {
            Some(name) => name.to_owned(),
            None => {
                self.leave(at, "not a reference to a type");
                text
            }
        }
    }

    /// Reads the kind of a member or a parameter.
    fn kind(&mut self, mut part: Part) -> Kind {
        let at = part.at.clone();
        // Beside a reference or a list, `properties` has the titles of the type's members.
        let properties = part.take("properties");
        let kind = if part.has("$ref") {
            Kind::Type(self.referred(part.take("$ref"), &at))
        } else {
            let name = self.text(part.take("type"), &at);
            let format = part.take("format").map(|format| self.text(Some(format), &at));
            match (name.as_str(), format.as_deref()) {
                ("string", None) => Kind::String,
                ("string", Some("date-time")) => Kind::DateTime,
                ("string", Some("date")) => Kind::Date,
                ("integer", Some("int32")) => Kind::Int32,
                ("integer", Some("int64")) => Kind::Int64,
                ("boolean", None) => Kind::Boolean,
                ("object", None) if properties.is_none() => Kind::Any,
                ("array", None) => Kind::List(Box::new(self.kind(part.part("items")))),
                (name, format) => {
                    self.leave(&at, &format!("the type {name} with the format {format:?}"));
                    Kind::Any
                }
            }
        };
        self.end(part);
        kind
    }

    fn r#type(&mut self, mut part: Part) -> Type {
        let at = part.at.clone();
        let status = part.take("x-portone-status-code");
        let read = if part.has("oneOf") {
            self.union(&mut part)
        } else if part.has("enum") {
            part.skip(&["type"]);
            Type::Enum(self.texts(part.take("enum"), &at))
        } else if part.has("additionalProperties") {
            part.skip(&["type"]);
            Type::Map(self.kind(part.part("additionalProperties")))
        } else {
            if part.take("type") != Some(Value::Text("object".to_owned())) {
                self.leave(&at, "neither an object nor a union nor an enum");
            }
            let required = self.texts(part.take("required"), &at);
            let member = |(name, member)| {
                let presence = presence(required.contains(&name));
                (name, Member { kind: self.kind(member), presence })
            };
            let members: IndexMap<_, _> = part.part("properties").parts().map(member).collect();
            for name in required.iter().filter(|name| !members.contains_key(*name)) {
                self.leave(&at, &format!("{name} is required and is not described"));
            }
            let status = match status {
                Some(Value::Number(status)) => status.try_into().ok(),
                _ => None,
            };
            Type::Object(Object { status, tag: None, members })
        };
        self.end(part);
        read
    }

    fn union(&mut self, part: &mut Part) -> Type {
        let at = part.at.clone();
        let mut discriminator = part.part("discriminator");
        let tag = self.text(discriminator.take("propertyName"), &at);
        let mapping = discriminator.part("mapping");
        self.end(discriminator);
        let arms: IndexMap<_, _> = mapping
            .members
            .into_iter()
            .map(|(value, name)| (value, self.referred(Some(name), &at)))
            .collect();
        let listed = match part.take("oneOf") {
            Some(Value::List(listed)) => listed,
            _ => Vec::new(),
        };
        let mut listed: Vec<_> =
            listed.into_iter().map(|arm| self.reference(Part::new(at.clone(), arm))).collect();
        listed.sort_unstable();
        let mut mapped: Vec<_> = arms.values().cloned().collect();
        mapped.sort_unstable();
        if listed != mapped {
            self.leave(&at, "the arms and their mapping differ");
        }
        Type::Union(Union { tag, arms })
    }

    /// Takes the member that a union tells its arms apart by from the members of each arm.
    fn tag(&mut self, types: &mut BTreeMap<String, Type>) {
        let unions: Vec<_> = types
            .values()
            .filter_map(|r#type| match r#type {
                Type::Union(union) => Some(union.clone()),
                _ => None,
            })
            .collect();
        for union in unions {
            for (value, arm) in union.arms {
                let Some(Type::Object(object)) = types.get_mut(&arm) else {
                    self.leave(&arm, "an arm that is no object");
                    continue;
                };
                let name = union.tag.clone();
                let member = object.members.shift_remove(&name);
                match (&object.tag, member) {
                    (None, Some(member)) => {
                        let r#type = member.kind.type_name().map(str::to_owned);
                        object.tag = Some(Tag { name, value, r#type });
                    }
                    (Some(earlier), None) if earlier.name == name && earlier.value == value => {}
                    _ => self.leave(&arm, "unions tell it apart by different members or texts"),
                }
            }
        }
    }

    fn operation(&mut self, path: &str, method: &str, mut part: Part) -> (String, Operation) {
        let at = part.at.clone();
        let id = self.text(part.take("operationId"), &at);
        let mut path_parameters = IndexMap::new();
        let mut query = IndexMap::new();
        let mut input = None;
        let parameters = match part.take("parameters") {
            Some(Value::List(parameters)) => parameters,
            _ => Vec::new(),
        };
        for parameter in parameters {
            let mut parameter = Part::new(format!("{at}/parameters"), parameter);
            let place = self.text(parameter.take("in"), &at);
            let name = self.text(parameter.take("name"), &at);
            let optional = !parameter.flag("required");
            if parameter.has("content") {
                let r#type = self.json(&mut parameter);
                let either = parameter.part("x-portone-query-or-body");
                let place =
                    if either.members.is_empty() { Place::Query } else { Place::QueryOrBody };
                if name != "requestBody" {
                    self.leave(&at, "JSON in another parameter than requestBody");
                }
                input = Some(Input { r#type, place, optional });
            } else {
                let kind = self.kind(parameter.part("schema"));
                match place.as_str() {
                    "path" => {
                        path_parameters.insert(name, kind);
                    }
                    "query" => {
                        query.insert(name, Member { kind, presence: presence(!optional) });
                    }
                    place => self.leave(&at, &format!("a parameter in {place}")),
                }
            }
            self.end(parameter);
        }
        if part.has("requestBody") {
            let mut body = part.part("requestBody");
            let optional = !body.flag("required");
            let r#type = self.json(&mut body);
            self.end(body);
            match &input {
                None => input = Some(Input { r#type, place: Place::Body, optional }),
                Some(input) if input.r#type == r#type && input.place == Place::QueryOrBody => {}
                Some(_) => self.leave(&at, "the query and the body have different types"),
            }
        }
        let error = self.reference(part.part("x-portone-error"));
        let output = self.output(&error, &mut part);
        let category = part.take("x-portone-category");
        let operation = Operation {
            method: method.to_uppercase(),
            path: path.to_owned(),
            // The operations without a category are those of the platform itself.
            category: category.map_or_else(|| "platform".to_owned(), |it| self.text(Some(it), &at)),
            unstable: part.flag("x-portone-unstable"),
            public: part.take("security").is_none(),
            path_parameters,
            query,
            input,
            output,
            error,
        };
        self.end(part);
        (id, operation)
    }

    /// Reads the type of the JSON that a parameter, a body or an answer is.
    fn json(&mut self, part: &mut Part) -> String {
        let mut content = part.part("content");
        let mut json = content.part("application/json");
        let name = self.reference(json.part("schema"));
        self.end(json);
        self.end(content);
        name
    }

    fn output(&mut self, error: &str, part: &mut Part) -> Output {
        let at = part.at.clone();
        let mut output = None;
        for (status, mut response) in part.part("responses").parts() {
            if status == "200" {
                output = Some(self.success(&mut response));
            } else if self.json(&mut response) != error {
                self.leave(&at, &format!("the status {status} has another type of errors"));
            }
            self.end(response);
        }
        output.unwrap_or_else(|| {
            self.leave(&at, "no answer is described");
            Output::Empty
        })
    }

    fn success(&mut self, response: &mut Part) -> Output {
        if !response.has("content") {
            return Output::Empty;
        }
        let content = response.members.get("content");
        if matches!(content, Some(Value::Object(content)) if content.contains_key("text/csv")) {
            response.skip(&["content"]);
            return Output::Csv;
        }
        Output::Json(self.json(response))
    }
}

fn presence(is_required: bool) -> Presence {
    if is_required { Presence::Required } else { Presence::Optional }
}

/// Keeps a member optional where an earlier description had it so, or did not have it: the answers of before are still
/// in databases, and PortOne promises a new member only for new uses.
pub fn keep_late(old: &Api, new: &mut Api) {
    let output = Flow::of(new).output;
    for (name, r#type) in new.types.iter_mut().filter(|(name, _)| output.contains(*name)) {
        let (Type::Object(new), Some(Type::Object(old))) = (r#type, old.types.get(name)) else {
            continue;
        };
        for (name, member) in &mut new.members {
            let was_required =
                old.members.get(name).is_some_and(|old| old.presence == Presence::Required);
            if member.presence == Presence::Required && !was_required {
                member.presence = Presence::Late;
            }
        }
    }
}
