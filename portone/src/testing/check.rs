//! This module checks what is sent against the description, as PortOne does.

use jiff::{Timestamp, civil};
use serde_json::Value;

use super::{
    SeenRequest,
    description::{API, Api, DescribedOperation, Type, kind_of, part_of},
};

/// Gives the place of the first thing in a request that PortOne's description does not allow, if there is one.
pub(super) fn fault(request: &SeenRequest, operation: &DescribedOperation) -> Option<String> {
    for (name, kind) in &operation.path_parameters {
        let text = request.path_parameter(name).unwrap_or_default();
        if API.fault(kind, &text.into(), name).is_some() {
            return Some(name.clone());
        }
    }
    for (name, member) in &operation.query {
        let (kind, is_optional) = kind_of(member);
        let is_right = match (request.query(name), kind) {
            (None, _) => is_optional,
            (Some(text), "boolean") => matches!(text, "true" | "false"),
            (Some(text), "int32") => text.parse::<i32>().is_ok(),
            (Some(text), "int64") => text.parse::<i64>().is_ok(),
            (Some(text), kind) => API.fault(kind, &text.into(), name).is_none(),
        };
        if !is_right {
            return Some(name.clone());
        }
    }
    match (&operation.input, request.input()) {
        (None, _) => None,
        (Some(input), None) => (!input.optional).then(|| "the input".to_owned()),
        (Some(input), Some(value)) => API.fault(&input.r#type, value, "the input"),
    }
}

impl Api {
    /// Gives the place of the first thing in a value that is not of its kind, if there is one.
    fn fault(&self, kind: &str, value: &Value, place: &str) -> Option<String> {
        if let Some(part) = part_of(kind) {
            let Value::Array(parts) = value else { return Some(place.to_owned()) };
            return parts.iter().find_map(|value| self.fault(part, value, place));
        }
        let text = || value.as_str().unwrap_or_default();
        let is_right = match kind {
            "string" => value.is_string(),
            "date-time" => text().parse::<Timestamp>().is_ok(),
            "date" => text().parse::<civil::Date>().is_ok(),
            "int32" => value.as_i64().is_some_and(|number| i32::try_from(number).is_ok()),
            "int64" => value.is_i64(),
            "boolean" => value.is_boolean(),
            "any" => value.is_object(),
            name => return self.types.get(name).and_then(|it| self.fault_of(it, value, place)),
        };
        (!is_right).then(|| place.to_owned())
    }

    fn fault_of(&self, r#type: &Type, value: &Value, place: &str) -> Option<String> {
        let members = match (r#type, value) {
            (Type::Enum(values), Value::String(text)) if values.contains(text) => return None,
            (Type::Object(_) | Type::Union { .. } | Type::Map(_), Value::Object(members)) => {
                members
            }
            _ => return Some(place.to_owned()),
        };
        match r#type {
            Type::Union { tag, arms } => {
                let arm = members.get(tag).and_then(|tag| arms.get(tag.as_str()?));
                match arm.and_then(|arm| self.types.get(arm)) {
                    Some(arm) => self.fault_of(arm, value, place),
                    None => Some(format!("{place}.{tag}")),
                }
            }
            Type::Map(kind) => members
                .iter()
                .find_map(|(name, value)| self.fault(kind, value, &format!("{place}.{name}"))),
            Type::Object(object) => object.members.iter().find_map(|(name, member)| {
                let (kind, is_optional) = kind_of(member);
                let place = format!("{place}.{name}");
                match members.get(name) {
                    None | Some(Value::Null) => (!is_optional).then_some(place),
                    Some(value) => self.fault(kind, value, &place),
                }
            }),
            Type::Enum(_) => None,
        }
    }
}
