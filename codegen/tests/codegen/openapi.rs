//! These tests look at the OpenAPI document that is made of the facts.

use portone_codegen::{openapi::openapi, output::read_api};
use serde_json::{Value, json};

#[test]
fn the_document_has_each_operation_and_type() {
    let api = read_api().unwrap();
    let document = openapi(&api);
    let paths = document["paths"].as_object().unwrap().values();
    let methods = paths.map(|path| path.as_object().unwrap().len());
    assert_eq!(methods.sum::<usize>(), api.operations.len());
    let schemas = document["components"]["schemas"].as_object().unwrap();
    assert!(schemas.keys().eq(api.types.keys()));
    // Each reference leads to a type.
    let mut values = vec![&document];
    while let Some(value) = values.pop() {
        if let Some(Value::String(reference)) = value.get("$ref") {
            let pointer = reference.strip_prefix('#').unwrap();
            assert!(document.pointer(pointer).is_some(), "{reference}");
        }
        values.extend(value.as_array().into_iter().flatten());
        values.extend(value.as_object().into_iter().flat_map(|members| members.values()));
    }
}

#[test]
fn the_document_says_what_requests_and_answers_have() {
    let document = openapi(&read_api().unwrap());
    let reference = |name: &str| json!({ "$ref": format!("#/components/schemas/{name}") });
    let cancel = &document["paths"]["/payments/{paymentId}/cancel"]["post"];
    assert_eq!(cancel["operationId"], "cancelPayment");
    let schema = json!({ "type": "string" });
    let parameter =
        json!({ "name": "paymentId", "in": "path", "required": true, "schema": schema });
    assert_eq!(cancel["parameters"], json!([parameter]));
    let json = |schema| json!({ "application/json": { "schema": schema } });
    assert_eq!(
        cancel["requestBody"],
        json!({ "required": true, "content": json(reference("CancelPaymentBody")) })
    );
    let answers = &cancel["responses"];
    assert_eq!(answers["200"]["content"], json(reference("CancelPaymentResponse")));
    let errors = json!({ "oneOf": [reference("PaymentNotFoundError")] });
    assert_eq!(answers["404"]["content"], json(errors));

    let list = &document["paths"]["/payments"]["get"];
    let schema = json(reference("GetPaymentsBody"));
    assert_eq!(
        list["parameters"],
        json!([{ "name": "requestBody", "in": "query", "required": false, "content": schema }])
    );
    assert_eq!(list.get("requestBody"), None);
    assert_eq!(list.get("security"), None);
    assert_eq!(document["paths"]["/login/api-secret"]["post"]["security"], json!([]));
}

#[test]
fn the_document_says_what_types_have() {
    let schemas = openapi(&read_api().unwrap())["components"]["schemas"].take();
    let error = &schemas["PaymentNotFoundError"];
    assert_eq!(error["required"], json!(["type"]));
    let nothing = json!({ "type": "object", "nullable": true, "enum": [null] });
    assert_eq!(
        error["properties"],
        json!({
            "type": { "type": "string", "enum": ["PAYMENT_NOT_FOUND"] },
            "message": { "anyOf": [{ "type": "string" }, nothing] },
        })
    );
    let body = &schemas["CancelPaymentBody"];
    assert_eq!(body["required"], json!(["reason"]));
    let amount = &body["properties"]["amount"]["anyOf"][0];
    assert_eq!((&amount["format"], &amount["maximum"]), (&json!("int64"), &json!(i64::MAX)));
    let requester = &body["properties"]["requester"]["anyOf"][0];
    assert_eq!(requester, &json!({ "$ref": "#/components/schemas/CancelRequester" }));
    assert_eq!(schemas["PaidPayment"]["properties"]["paidAt"]["format"], "date-time");
}
