//! These tests read small documents, and compare them.

use portone_codegen::{
    api::{Api, Presence, Type},
    compare::compare,
    import::{Imported, import, keep_late},
};
use serde_json::{Value, json};

/// Makes a document with one operation and some types.
fn document(types: Value) -> Value {
    let answer = |name: &str| {
        let schema = json!({ "$ref": format!("#/components/schemas/{name}") });
        json!({ "description": "", "content": { "application/json": { "schema": schema } } })
    };
    let mut schemas = json!({
        "Payment": {
            "title": "t", "type": "object", "required": ["id"],
            "properties": { "id": { "type": "string" }, "paidAt": { "type": "string", "format": "date-time" } },
        },
        "GetPaymentError": {
            "title": "t", "oneOf": [{ "$ref": "#/components/schemas/NotFoundError" }],
            "discriminator": {
                "propertyName": "type",
                "mapping": { "NOT_FOUND": "#/components/schemas/NotFoundError" },
            },
        },
        "NotFoundError": {
            "title": "t", "type": "object", "required": ["type"], "x-portone-status-code": 404,
            "properties": { "type": { "type": "string" }, "message": { "type": "string" } },
        },
    });
    for (name, schema) in types.as_object().unwrap() {
        schemas[name] = schema.clone();
    }
    json!({
        "openapi": "3.0", "info": { "title": "t", "version": "1" }, "servers": [],
        "x-portone-categories": [],
        "components": { "schemas": schemas, "securitySchemes": {} },
        "paths": { "/payments/{id}": { "get": {
            "operationId": "getPayment",
            "parameters": [{ "name": "id", "in": "path", "required": true, "schema": { "type": "string" } }],
            "responses": { "200": answer("Payment"), "404": answer("GetPaymentError") },
            "security": [{ "portOne": [] }],
            "x-portone-category": "payment",
            "x-portone-error": { "$ref": "#/components/schemas/GetPaymentError" },
        } } },
    })
}

fn read(document: &Value) -> Imported {
    import(serde_json::from_value(document.clone()).unwrap())
}

fn api(types: Value) -> Api {
    let Imported { api, left_out } = read(&document(types));
    assert!(left_out.is_empty(), "{left_out:?}");
    api
}

/// Makes the type `Payment` with these members.
fn payment(required: &[&str], members: Value) -> Value {
    json!({ "Payment": { "title": "t", "type": "object", "required": required, "properties": members } })
}

#[test]
fn facts_are_kept_as_they_are_written() {
    let api = api(json!({}));
    let text = serde_json::to_string(&api).unwrap();
    assert_eq!(serde_json::from_str::<Api>(&text).unwrap(), api);
    assert!(text.contains(r#""members":{"id":"string","paidAt":"date-time?"}"#), "{text}");
    assert!(!text.contains(r#""t""#), "{text}");
}

#[test]
fn what_is_not_understood_is_left_out_with_its_place() {
    let cases = [
        ("/paths/~1payments~1{id}/get/callbacks", json!({}), "get/callbacks: not understood"),
        ("/components/schemas/Payment/nullable", json!(true), "Payment/nullable: not understood"),
        (
            "/components/schemas/Payment/properties/id/maxLength",
            json!(9),
            "id/maxLength: not understood",
        ),
        (
            "/components/schemas/Payment/properties/id/format",
            json!("uuid"),
            "the type string with the format",
        ),
        (
            "/components/schemas/Payment/type",
            json!("string"),
            "neither an object nor a union nor an enum",
        ),
        (
            "/components/schemas/Payment/required",
            json!(["no"]),
            "no is required and is not described",
        ),
        (
            "/components/schemas/GetPaymentError/oneOf",
            json!([]),
            "the arms and their mapping differ",
        ),
        ("/paths/~1payments~1{id}/get/parameters/0/in", json!("cookie"), "a parameter in cookie"),
        ("/security", json!([]), "/security: not understood"),
    ];
    for (place, value, expected) in cases {
        let mut document = document(json!({}));
        let (parent, name) = place.rsplit_once('/').unwrap();
        document.pointer_mut(parent).unwrap()[name] = value;
        let left_out = read(&document).left_out;
        assert!(left_out.iter().any(|it| it.contains(expected)), "{place}: {left_out:?}");
    }
}

#[test]
fn a_difference_says_whether_it_breaks() {
    let old = api(json!({}));
    let text = json!({ "type": "string" });
    let time = json!({ "type": "string", "format": "date-time" });
    let cases = [
        (
            payment(&["id"], json!({ "id": text, "paidAt": time, "new": text })),
            "adds: Payment.new: the member is new",
        ),
        (payment(&["id"], json!({ "id": text })), "breaks: Payment.paidAt: the member is gone"),
        (
            payment(&[], json!({ "id": text, "paidAt": time })),
            "breaks: Payment.id: the member may be missing now",
        ),
        (
            payment(&["id"], json!({ "id": text, "paidAt": text })),
            "breaks: Payment.paidAt: the kind date-time became the kind string",
        ),
        (
            payment(&["id", "paidAt"], json!({ "id": text, "paidAt": time })),
            "breaks: Payment.paidAt: the member became required, and may be missing in older answers",
        ),
        (
            json!({ "Other": { "title": "t", "type": "string", "enum": ["A"] } }),
            "adds: Other: the type is new",
        ),
    ];
    for (types, expected) in cases {
        let changes = compare(&old, &api(types));
        let changes: Vec<_> = changes.iter().map(ToString::to_string).collect();
        assert_eq!(changes, [expected]);
    }
    assert!(compare(&old, &old).is_empty());

    let mut without = old.clone();
    without.operations.clear();
    assert_eq!(compare(&old, &without)[0].to_string(), "breaks: getPayment: the operation is gone");
    assert_eq!(compare(&without, &old)[0].to_string(), "adds: getPayment: the operation is new");
}

#[test]
fn a_member_that_became_required_stays_optional() {
    let (text, time) =
        (json!({ "type": "string" }), json!({ "type": "string", "format": "date-time" }));
    let members = json!({ "id": text, "paidAt": time, "new": text });
    let presence = |api: &Api| {
        let Type::Object(payment) = &api.types["Payment"] else { panic!("an object") };
        ["id", "paidAt", "new"].map(|name| payment.members[name].presence)
    };
    let mut new = api(payment(&["id", "paidAt", "new"], members.clone()));
    keep_late(&api(json!({})), &mut new);
    assert_eq!(presence(&new), [Presence::Required, Presence::Late, Presence::Late]);
    // The next document requires them as well.
    let mut next = api(payment(&["id", "paidAt", "new"], members));
    keep_late(&new, &mut next);
    assert_eq!(presence(&next), presence(&new));
    assert!(compare(&new, &next).is_empty());
}
