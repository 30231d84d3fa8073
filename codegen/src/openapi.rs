//! This module writes the facts about PortOne's API as an OpenAPI document, for programs that read such documents.

use std::collections::BTreeMap;

use indexmap::IndexMap;
use serde_json::{Map, Value, json};

use crate::api::{Api, Kind, Member, Object, Operation, Output, Place, Type};

/// Makes a document of OpenAPI 3.0.3. It has no descriptions, and says in two places more than PortOne's document does.
///
/// The member that tells an object of a union apart has only one value in each object. An optional member may be `null`,
/// which stands for a missing one.
pub fn openapi(api: &Api) -> Value {
    let mut paths = BTreeMap::<_, Map<_, _>>::new();
    for (id, operation) in &api.operations {
        let methods = paths.entry(&*operation.path).or_default();
        methods.insert(operation.method.to_lowercase(), operation_of(api, id, operation));
    }
    let schemas: Map<_, _> =
        api.types.iter().map(|(name, r#type)| (name.clone(), schema_of(r#type))).collect();
    let secret = json!({ "type": "apiKey", "in": "header", "name": "Authorization" });
    json!({
        "openapi": "3.0.3",
        "info": { "title": "PortOne's REST API", "version": api.version },
        "paths": paths,
        "components": { "schemas": schemas, "securitySchemes": { "secret": secret } },
        "security": [{ "secret": [] }],
    })
}

fn operation_of(api: &Api, id: &str, operation: &Operation) -> Value {
    let mut made = Map::new();
    made.insert("operationId".to_owned(), id.into());
    made.insert("parameters".to_owned(), parameters(operation).into());
    made.insert("responses".to_owned(), responses(api, operation).into());
    if operation.public {
        made.insert("security".to_owned(), json!([]));
    }
    if let Some(input) = operation.input.as_ref().filter(|input| input.place == Place::Body) {
        let mut body = content("application/json", reference(&input.r#type));
        body.insert("required".to_owned(), json!(!input.optional));
        made.insert("requestBody".to_owned(), body.into());
    }
    made.into()
}

fn parameters(operation: &Operation) -> Vec<Value> {
    let in_path = operation.path_parameters.iter().map(|(name, kind)| {
        json!({ "name": name, "in": "path", "required": true, "schema": schema_of_kind(kind) })
    });
    let in_query = operation.query.iter().map(|(name, member)| {
        let required = !member.is_optional();
        let schema = schema_of_kind(&member.kind);
        json!({ "name": name, "in": "query", "required": required, "schema": schema })
    });
    // An input that may be in the body as well is only in the query here, as OpenAPI has no words for a choice.
    let input = operation.input.as_ref().filter(|input| input.place != Place::Body).map(|input| {
        let mut parameter = content("application/json", reference(&input.r#type));
        parameter.insert("name".to_owned(), "requestBody".into());
        parameter.insert("in".to_owned(), "query".into());
        parameter.insert("required".to_owned(), json!(!input.optional));
        parameter.into()
    });
    in_path.chain(in_query).chain(input).collect()
}

/// Makes the answers by their statuses. Each status of an error has the errors that come with it.
fn responses(api: &Api, operation: &Operation) -> Map<String, Value> {
    let mut errors = BTreeMap::<_, Vec<_>>::new();
    if let Some(Type::Union(union)) = api.types.get(&operation.error) {
        for name in union.arms.values() {
            if let Some(Type::Object(Object { status: Some(status), .. })) = api.types.get(name) {
                errors.entry(*status).or_default().push(reference(name));
            }
        }
    }
    let success = match &operation.output {
        Output::Json(name) => content("application/json", reference(name)),
        Output::Csv => content("text/csv", json!({ "type": "string" })),
        Output::Empty => Map::new(),
    };
    let errors = errors.into_iter().map(|(status, errors)| {
        (status.to_string(), content("application/json", json!({ "oneOf": errors })))
    });
    let answers = [("200".to_owned(), success)].into_iter().chain(errors);
    answers
        .map(|(status, mut answer)| {
            // OpenAPI requires this member.
            answer.insert("description".to_owned(), "".into());
            (status, answer.into())
        })
        .collect()
}

fn content(media_type: &str, schema: Value) -> Map<String, Value> {
    let content = json!({ media_type: { "schema": schema } });
    [("content".to_owned(), content)].into_iter().collect()
}

fn reference(name: &str) -> Value {
    json!({ "$ref": format!("#/components/schemas/{name}") })
}

fn schema_of(r#type: &Type) -> Value {
    match r#type {
        Type::Object(object) => schema_of_object(object),
        Type::Union(union) => {
            let arms: Vec<_> = union.arms.values().map(|name| reference(name)).collect();
            json!({ "oneOf": arms })
        }
        Type::Enum(values) => json!({ "type": "string", "enum": values }),
        Type::Map(kind) => {
            json!({ "type": "object", "additionalProperties": schema_of_kind(kind) })
        }
    }
}

fn schema_of_object(object: &Object) -> Value {
    let mut required = Vec::new();
    let mut properties = IndexMap::new();
    if let Some(tag) = &object.tag {
        required.push(&tag.name);
        properties.insert(&tag.name, json!({ "type": "string", "enum": [tag.value] }));
    }
    for (name, member) in &object.members {
        if !member.is_optional() {
            required.push(name);
        }
        properties.insert(name, schema_of_member(member));
    }
    // OpenAPI 3.0 does not allow an empty list of what is required.
    if required.is_empty() {
        return json!({ "type": "object", "properties": properties });
    }
    json!({ "type": "object", "properties": properties, "required": required })
}

fn schema_of_member(member: &Member) -> Value {
    let schema = schema_of_kind(&member.kind);
    if !member.is_optional() {
        return schema;
    }
    // Beside a reference, OpenAPI 3.0 ignores `nullable`, so `null` has a schema of its own.
    json!({ "anyOf": [schema, { "type": "object", "nullable": true, "enum": [null] }] })
}

fn schema_of_kind(kind: &Kind) -> Value {
    match kind {
        Kind::String => json!({ "type": "string" }),
        Kind::DateTime | Kind::Date => json!({ "type": "string", "format": kind.to_string() }),
        // A format alone restricts no number.
        Kind::Int32 => {
            json!({ "type": "integer", "format": "int32", "minimum": i32::MIN, "maximum": i32::MAX })
        }
        Kind::Int64 => {
            json!({ "type": "integer", "format": "int64", "minimum": i64::MIN, "maximum": i64::MAX })
        }
        Kind::Boolean => json!({ "type": "boolean" }),
        Kind::Any => json!({ "type": "object" }),
        Kind::List(part) => json!({ "type": "array", "items": schema_of_kind(part) }),
        Kind::Type(name) => reference(name),
    }
}
