//! These tests check what a body is decoded to, and how an event is written out again.

use std::{
    collections::BTreeMap,
    error::Error as _,
    time::{Duration, UNIX_EPOCH},
};

use portone_tests::{event_body, event_types};
use portone_webhook_core::{
    Verified, Webhook, WebhookHeaders, WebhookSecret, WebhookVerifier,
    event::{TaxInvoiceData, TaxInvoiceStatus, v2024_01_01},
    testing,
};
use serde::{Deserialize, de::DeserializeOwned};
use serde_json::{Value, json};

/// Signs and verifies the body, because only verification makes a `Verified`.
fn verified(body: &[u8]) -> Verified<(), &[u8]> {
    of_type("application/json", body)
}

fn of_type<'a>(content_type: &str, body: &'a [u8]) -> Verified<(), &'a [u8]> {
    let secret = WebhookSecret::from_bytes(b"a key of 19 bytes..").unwrap();
    let signature = secret.sign("id", 1, body).unwrap();
    let headers = WebhookHeaders::parse([
        ("content-type", content_type),
        ("webhook-id", "id"),
        ("webhook-timestamp", "1"),
        ("webhook-signature", &signature),
    ]);
    WebhookVerifier::new(secret).verify_at(headers.unwrap(), body, 1).unwrap()
}

/// Decodes a body in three ways, which have to agree: as a delivery, through serde, and behind a space. A
/// body that begins with a space is not decoded in one pass.
fn decode(body: impl AsRef<[u8]>) -> Option<Webhook> {
    let body = body.as_ref();
    let delivered = verified(body).decode().ok().map(Verified::into_payload);
    let through_serde = str::from_utf8(body).ok().and_then(|text| serde_json::from_str(text).ok());
    assert_eq!(delivered, through_serde, "{}", body.escape_ascii());
    let spaced = verified(&[b" ", body].concat()).decode().ok().map(Verified::into_payload);
    assert_eq!(delivered, spaced, "{}", body.escape_ascii());
    delivered
}

fn paid(data: &Value) -> String {
    format!(r#"{{"type":"Transaction.Paid","timestamp":"2026-03-31T23:33:20Z","data":{data}}}"#)
}

#[test]
fn every_type_is_recognised_and_written_out_the_same() {
    assert_eq!(event_types().count(), 23);
    for name in event_types() {
        let body = event_body(name);
        let webhook = decode(&body).expect(name);
        assert!(!matches!(webhook, Webhook::Unrecognized(_)), "{name}");
        assert_eq!(webhook.type_name(), name);

        let sent: Value = serde_json::from_str(&body).unwrap();
        let written = serde_json::to_string(&webhook).unwrap();
        assert_eq!(serde_json::from_str::<Value>(&written).unwrap(), sent);
        assert_eq!(decode(written).as_ref(), Some(&webhook));
        // The same is true by way of a `Value`.
        assert_eq!(serde_json::to_value(&webhook).unwrap(), sent);
        assert_eq!(serde_json::from_value::<Webhook>(sent).unwrap(), webhook);
    }
}

/// The events that users test with need the members that PortOne sends.
#[test]
fn the_events_of_the_testing_module_have_the_members_of_real_ones() {
    let members = |body: &str| {
        let body: Value = serde_json::from_str(body).unwrap();
        let names =
            |object: &Value| object.as_object().unwrap().keys().cloned().collect::<Vec<_>>();
        (names(&body), names(&body["data"]))
    };
    for (event, name) in testing::every_event().zip(event_types()) {
        assert_eq!(event.type_name(), name);
        let written = serde_json::to_string(&event).unwrap();
        assert_eq!(members(&written), members(&event_body(name)), "{name}");
        assert_eq!(decode(written), Some(event));
    }
    assert_eq!(testing::every_event().count(), event_types().count());

    let unknown = Webhook::Unrecognized(testing::unrecognized("Point.Earned"));
    let decoded = decode(serde_json::to_string(&unknown).unwrap()).unwrap();
    assert_eq!(decoded.type_name(), "Point.Earned");
}

#[test]
fn accessors_answer_for_every_type_that_has_the_field() {
    for name in event_types() {
        let webhook = decode(event_body(name)).unwrap();
        let (group, _) = name.split_once('.').unwrap();
        let in_group = |expected, value| (group == expected).then_some(value);
        let cancels =
            ["Transaction.PartialCancelled", "Transaction.Cancelled", "Transaction.CancelPending"];
        let has_store = group != "TaxInvoice" && name != "Transaction.Confirm";

        assert_eq!(webhook.payment_id(), in_group("Transaction", "order-1"), "{name}");
        assert_eq!(webhook.transaction_id(), in_group("Transaction", "tx-1"), "{name}");
        assert_eq!(webhook.billing_key(), in_group("BillingKey", "billing-key-1"), "{name}");
        assert_eq!(webhook.tax_invoice_id(), in_group("TaxInvoice", "tax-invoice-1"), "{name}");
        assert_eq!(
            webhook.cancellation_id(),
            cancels.contains(&name).then_some("cancel-1"),
            "{name}"
        );
        assert_eq!(webhook.store_id(), has_store.then_some("store-1"), "{name}");

        let time = webhook.timestamp().unwrap();
        assert_eq!(time.as_str(), "2026-03-31T23:33:19.625476840Z", "{name}");
        let expected = UNIX_EPOCH + Duration::new(1_774_999_999, 625_476_840);
        assert_eq!(time.to_system_time().unwrap(), expected);
    }
}

#[test]
fn the_confirm_question_has_its_amount() {
    let Some(Webhook::TransactionConfirm(event)) = decode(event_body("Transaction.Confirm")) else {
        panic!("another type")
    };
    assert_eq!(event.data.total_amount, 39_900);
}

#[test]
fn a_tax_invoice_has_its_amounts_and_its_status() {
    let body = event_body("TaxInvoice.Issued");
    let Some(Webhook::TaxInvoiceIssued(event)) = decode(&body) else { panic!("another type") };
    let TaxInvoiceData { total_amount, total_supply_amount, total_tax_amount, .. } = event.data;
    assert_eq!((total_amount, total_supply_amount, total_tax_amount), (110_000, 100_000, 10_000));
    assert_eq!(event.data.status, TaxInvoiceStatus::Issued);

    for (text, status) in [
        ("DRAFT_PENDING", TaxInvoiceStatus::DraftPending),
        ("SENDING_COMPLETED", TaxInvoiceStatus::SendingCompleted),
        ("LOST_IN_THE_POST", TaxInvoiceStatus::Unrecognized("LOST_IN_THE_POST".to_owned())),
    ] {
        let body = body.replace("ISSUED", text);
        let webhook = decode(&body).unwrap();
        assert!(serde_json::to_string(&webhook).unwrap().contains(text));
        let Webhook::TaxInvoiceIssued(event) = webhook else { panic!("another type") };
        assert_eq!(event.data.status, status);
    }
    // Only one side has a document key for this invoice.
    let body = body.replace(r#""recipientDocumentKey":"r-1","#, "");
    assert!(matches!(decode(body), Some(Webhook::TaxInvoiceIssued(_))));
}

/// Every status that PortOne's guides name is known, and is written as the guides name it.
#[test]
fn statuses_are_named_as_in_the_guides() {
    for text in [
        "DRAFTED",
        "DRAFT_PENDING",
        "DRAFT_FAILED",
        "REQUESTED",
        "REQUEST_PENDING",
        "REQUEST_FAILED",
        "REQUEST_CANCELLED",
        "REQUEST_REFUSED",
        "ISSUED",
        "ISSUANCE_CANCELLED",
        "BEFORE_SENDING",
        "WAITING_SENDING",
        "SENDING",
        "SENDING_COMPLETED",
        "SENDING_FAILED",
    ] {
        let status: TaxInvoiceStatus = serde_json::from_value(json!(text)).unwrap();
        assert!(!matches!(status, TaxInvoiceStatus::Unrecognized(_)), "{text}");
        assert_eq!(serde_json::to_value(&status).unwrap(), text);
    }
    for text in [
        "Ready",
        "Paid",
        "VirtualAccountIssued",
        "PartialCancelled",
        "Cancelled",
        "Failed",
        "PayPending",
        "CancelPending",
    ] {
        let status: v2024_01_01::Status = serde_json::from_value(json!(text)).unwrap();
        assert!(!matches!(status, v2024_01_01::Status::Unrecognized(_)), "{text}");
        assert_eq!(serde_json::to_value(&status).unwrap(), text);
    }
}

#[test]
fn the_older_version_is_written_out_the_same() {
    for body in [
        json!({"payment_id": "p", "tx_id": "t", "status": "Paid"}),
        json!({"payment_id": "p", "tx_id": "t", "status": "Frozen"}),
        json!({"payment_id": "p", "tx_id": "t", "total_amount": 39_900}),
    ] {
        let webhook: v2024_01_01::Webhook = serde_json::from_value(body.clone()).unwrap();
        assert_eq!(webhook.payment_id(), "p");
        assert_eq!(serde_json::to_value(&webhook).unwrap(), body);
    }
}

#[test]
fn an_unknown_type_is_kept_as_sent() {
    let body = "  {\"data\": {\"big\": 1e400, \"n\": 18446744073709551616},\n\t\"type\":\"Point.\\u0045arned\"} \n";
    let Some(Webhook::Unrecognized(event)) = decode(body) else { panic!("it has no such type") };
    assert_eq!(event.type_name(), Some("Point.Earned"));
    assert_eq!(event.json(), body.trim());
    let webhook = Webhook::Unrecognized(event);
    assert_eq!(webhook.type_name(), "Point.Earned");
    assert_eq!(webhook.payment_id(), None);
    assert_eq!(webhook.timestamp(), None);
    assert_eq!(serde_json::to_string(&webhook).unwrap(), body.trim());

    #[derive(serde::Deserialize)]
    struct Earned {
        points: u32,
    }
    let body = r#"{"type":"Point.Earned","points":5}"#;
    let Some(Webhook::Unrecognized(event)) = decode(body) else { panic!("it has no such type") };
    assert_eq!(event.parse::<Earned>().unwrap().points, 5);
    assert!(event.parse::<Vec<u8>>().is_err());
    // The proof can be parsed as the same type, whatever it was decoded to.
    let delivery = verified(body.as_bytes()).decode::<Webhook>().unwrap();
    assert_eq!(delivery.parse::<Earned>().unwrap().points, 5);
}

#[test]
fn an_object_without_a_usable_type_is_unrecognized() {
    for (body, type_name) in [
        ("{}", None),
        (r#"{"data":{"paymentId":"order-1"}}"#, None),
        (r#"{"type":null}"#, None),
        (r#"{"type":7}"#, None),
        (r#"{"type":{"a":[]}}"#, None),
        (r#"{"type":"\ud800"}"#, None),
        (r#"{"type":""}"#, Some("")),
        (r#"{"type":"transaction.paid"}"#, Some("transaction.paid")),
        (r#"{"type":"Transaction.Paid "}"#, Some("Transaction.Paid ")),
        (r#"{"Type":"Transaction.Paid"}"#, None),
    ] {
        let Some(Webhook::Unrecognized(event)) = decode(body) else { panic!("{body}") };
        assert_eq!(event.type_name(), type_name, "{body}");
    }
}

#[test]
fn what_is_no_json_object_is_an_error() {
    for body in [
        "",
        " ",
        "null",
        "1",
        "\"Transaction.Paid\"",
        "[]",
        "[{}]",
        "{",
        "{}{}",
        "{} x",
        "{\"type\"}",
        "\u{feff}{}",
        "\0",
        "payment_id=order-1&status=Paid",
        "{'type':'x'}",
        "{\"a\":01}",
        "{\"a\":.5}",
        "{\"a\":1,}",
        "NaN",
    ] {
        assert_eq!(decode(body), None, "{body:?}");
    }
    // In JSON, a line break or NUL in a name has to be escaped.
    for name in ["a\nb", "a\0b"] {
        let paid = event_body("Transaction.Paid");
        assert_eq!(decode(paid.replacen('{', &format!(r#"{{"{name}":1,"#), 1)), None);
        assert_eq!(
            decode(paid.replace(r#""paymentId""#, &format!(r#""{name}":1,"paymentId""#))),
            None
        );
    }
    // A body that is not UTF-8 is refused, even if nothing reads the bytes in question.
    let mut body = event_body("Transaction.Paid").into_bytes();
    body.truncate(body.len() - 1);
    body.extend_from_slice(b",\"note\":\"\xc1\xd6\"}");
    assert_eq!(decode(body), None);
}

#[test]
fn a_known_type_whose_data_do_not_fit_is_an_error() {
    for body in [
        r#"{"type":"Transaction.Paid"}"#.to_owned(),
        paid(&json!(null)),
        paid(&json!("order-1")),
        paid(&json!({})),
        paid(&json!({"paymentId": "order-1"})),
        paid(&json!({"paymentId": null, "transactionId": "tx-1"})),
        paid(&json!({"paymentId": 1, "transactionId": "tx-1"})),
        paid(&json!({"paymentId": "order-1", "transactionId": "tx-1", "storeId": 1})),
        r#"{"type":"Transaction.Paid","data":{"paymentId":"\ud800","transactionId":"t"}}"#
            .to_owned(),
        // These bodies have arrays with the values of the fields in their order.
        paid(&json!(["order-1", "tx-1", "store-1"])),
        r#"["Transaction.Paid","",{"paymentId":"order-1","transactionId":"tx-1"}]"#.to_owned(),
        // This name has a special meaning in serde_json.
        paid(
            &json!({"$serde_json::private::RawValue": "{\"paymentId\":\"a\",\"transactionId\":\"t\"}"}),
        ),
        event_body("TaxInvoice.Issued").replace(r#""ISSUED""#, r#"{"ISSUED":null}"#),
        event_body("Transaction.Cancelled").replace("\"cancel-1\"", "1"),
        event_body("Transaction.Confirm").replace("39900", "\"39900\""),
        event_body("BillingKey.Issued").replace("billingKey", "billingkey"),
    ] {
        assert_eq!(decode(&body), None, "{body}");
    }
}

/// PortOne's guide says that the ID of a cancellation is optional.
#[test]
fn a_cancellation_may_have_no_id() {
    for name in
        ["Transaction.PartialCancelled", "Transaction.Cancelled", "Transaction.CancelPending"]
    {
        for body in [
            event_body(name).replace("cancellationId", "cancelId"),
            event_body(name).replace("\"cancel-1\"", "null"),
        ] {
            let webhook = decode(&body).expect(&body);
            assert_eq!((webhook.payment_id(), webhook.cancellation_id()), (Some("order-1"), None));
            let written = serde_json::to_string(&webhook).unwrap();
            assert!(!written.contains("cancellationId"), "{written}");
            assert_eq!(decode(written), Some(webhook));
        }
    }
}

/// Decodes a body of another form than is expected. The result is the path of the error, its line and column,
/// and the text of its source.
#[track_caller]
fn decode_error<T: DeserializeOwned + 'static>(
    content_type: &str,
    body: &str,
) -> (String, Option<(usize, usize)>, String) {
    let error = of_type(content_type, body.as_bytes()).decode::<T>().map(drop).unwrap_err();
    let shown = error.to_string();
    assert!(shown.contains(error.path()) && !shown.contains("order"), "{shown}");
    (error.path().to_owned(), error.line().zip(error.column()), error.source().unwrap().to_string())
}

#[test]
fn an_error_says_where_it_is_and_what_was_expected() {
    let lines = r#"{
  "data": {
    "transactionId": null,
    "paymentId": "order-1"
  },
  "type": "Transaction.Paid"
}"#;
    let escaped =
        r#"{"type":"Transaction.Paid","d\u0061ta":{"paymentId":["order-1"],"transactionId":""}}"#;
    for (body, path, position, cause) in [
        (lines, "data.transactionId", (3, 22), "invalid type: null, expected a string"),
        (escaped, "data.paymentId", (1, 53), "invalid type: sequence, expected a string"),
        (r#"{"type":"Transaction.Paid"}"#, "", (1, 1), "missing field `data`"),
        (
            r#" {"type":"Transaction.Paid","data":{"paymentId":"order-1"}}"#,
            "data",
            (1, 36),
            "missing field `transactionId`",
        ),
        (
            r#"{"type":"BillingKey.Issued","data":"order-1"}"#,
            "data",
            (1, 36),
            "invalid type: string, expected an object",
        ),
        (
            r#"{"type":"Transaction.Confirm","data":{"paymentId":"p","transactionId":"t","totalAmount":"order"}}"#,
            "data.totalAmount",
            (1, 89),
            "invalid type: string, expected i64",
        ),
        // An invalid number or an invalid text is found when it is read.
        (
            "{\"type\":\"Transaction.Paid\",\n\"data\":\n{\"paymentId\":\"\\ud83d\",\"transactionId\":\"t\"}}",
            "data.paymentId",
            (3, 14),
            "unexpected end of hex escape",
        ),
        (
            "{\"type\":\"Transaction.Confirm\",\n\"data\":\n{\"paymentId\":\"p\",\"transactionId\":\"t\",\"totalAmount\":1e999}}",
            "data.totalAmount",
            (3, 52),
            "number out of range",
        ),
        ("{\n\"type\": }", "", (2, 9), "expected value"),
        ("", "", (1, 0), "EOF while parsing a value"),
        ("[]", "", (1, 1), "invalid type: sequence, expected an object"),
    ] {
        let (line, column) = position;
        let at = format!(" at line {line} column {column}");
        let expected =
            if path.is_empty() { format!("{cause}{at}") } else { format!("{path}: {cause}{at}") };
        let found = decode_error::<Webhook>("application/json", body);
        assert_eq!(found, (path.to_owned(), Some(position), expected), "{body}");
    }

    #[derive(Debug, Deserialize)]
    struct Own {
        #[serde(rename = "items")]
        _items: Vec<BTreeMap<String, u8>>,
    }
    // If the event is a part of another type, the error also names the path and not the value.
    let body = r#"{"type":"Transaction.Confirm","data":{"paymentId":"p","transactionId":"t","totalAmount":"order"}}"#;
    let (.., cause) = decode_error::<Box<Webhook>>("application/json", body);
    assert_eq!(cause, "data.totalAmount: invalid type: string, expected i64 at line 1 column 1");
    let own = |body| decode_error::<Own>("application/json", body);
    let place = ("items[1].a b".to_owned(), Some((2, 8)));
    let (path, position, cause) = own("{\"items\": [{},\n{\"a b\":300}]}");
    assert_eq!((path, position), place);
    assert!(cause.contains("invalid value: integer, expected u8"), "{cause}");
    let (path, position, _) = own("{\"items\":[]} order");
    assert_eq!((&*path, position), ("", Some((1, 14))));
    let (path, position, cause) =
        decode_error::<v2024_01_01::Webhook>("application/json", r#"{"tx_id":7}"#);
    assert_eq!((&*path, position), ("tx_id", Some((1, 10))));
    assert!(cause.starts_with("tx_id: invalid type: integer, expected a string"), "{cause}");
}

#[test]
fn an_error_in_a_form_names_the_member() {
    let form = "application/x-www-form-urlencoded";
    let (path, position, cause) = decode_error::<BTreeMap<String, u8>>(form, "a=1&b=order");
    assert_eq!((&*path, position), ("b", None));
    assert!(cause.starts_with("b: invalid digit"), "{cause}");
    let (path, _, cause) = decode_error::<v2024_01_01::Webhook>(form, "payment_id=1");
    assert_eq!((&*path, &*cause), ("", "missing field `tx_id`"));
    let (.., cause) = decode_error::<v2024_01_01::Webhook>(form, "payment_id=%ff");
    assert_eq!(cause, "it is not UTF-8");
}

#[test]
fn a_body_that_is_no_text_says_where() {
    let mut body = event_body("Transaction.Paid").into_bytes();
    body[20] = 0xff;
    let error = verified(&body).decode::<Webhook>().unwrap_err();
    assert_eq!((error.path(), error.line(), error.column()), ("", Some(1), Some(21)));
}

/// The content type is not signed, so anybody who sends a delivery again can change it.
#[test]
fn a_content_type_never_changes_what_a_body_says() {
    let form = "application/x-www-form-urlencoded";
    for body in [
        r#"{"payment_id":"a&payment_id=VICTIM&tx_id=t&status=Paid&z=","tx_id":"t","status":"Ready"}"#,
        " \r\n{\"payment_id\":\"a\",\"tx_id\":\"t\",\"status\":\"Ready\",\"z\":\"&payment_id=VICTIM\"}",
    ] {
        for content_type in [form, "application/json", "text/plain", ""] {
            let delivery = of_type(content_type, body.as_bytes());
            let webhook = delivery.decode::<v2024_01_01::Webhook>().unwrap();
            assert!(webhook.payload().payment_id().starts_with('a'), "{content_type}: {body}");
        }
    }
    // A body that is JSON, or that begins like JSON, is not read as a form.
    for body in [
        r#"["&payment_id=VICTIM&tx_id=t&status=Paid"]"#,
        r#""&payment_id=VICTIM&tx_id=t&status=Paid""#,
        r#"{"payment_id":"&payment_id=VICTIM&tx_id=t&status=Paid"#,
        "\u{feff}{\"payment_id\":\"&payment_id=VICTIM&tx_id=t&status=Paid&z=\"}",
        "\u{b}[\"&payment_id=VICTIM&tx_id=t&status=Paid&z=\"]",
        "1",
        "null",
    ] {
        let delivery = of_type(form, body.as_bytes());
        assert!(delivery.decode::<BTreeMap<String, String>>().is_err(), "{body}");
    }
    let delivery = of_type(form, b"payment_id=order-1&tx_id=t&status=Paid");
    let webhook = delivery.decode::<v2024_01_01::Webhook>().unwrap();
    assert_eq!(webhook.payload().payment_id(), "order-1");
}

#[test]
fn what_does_not_matter_does_not_matter() {
    let expected = decode(paid(&json!({"paymentId": "order-1", "transactionId": "tx-1"})));
    assert!(matches!(expected, Some(Webhook::TransactionPaid(_))));
    for body in [
        // There is no store, as before December 2024.
        r#"{"type":"Transaction.Paid","timestamp":"2026-03-31T23:33:20Z","data":{"transactionId":"tx-1","paymentId":"order-1","storeId":null}}"#,
        // The members have another order, and there are white space and escapes.
        "\r\n{ \"data\" : {\"transactionId\":\"tx-1\",\"paymentId\":\"\\u006frder-1\"} , \"timestamp\":\"2026-03-31T23:33:20\\u005a\",\t\"t\\u0079pe\":\"\\u0054ransaction\\u002ePaid\"}",
        // Some members are not known, and their values do not fit in any type.
        r#"{"v":1e999,"type":"Transaction.Paid","timestamp":"2026-03-31T23:33:20Z","data":{"n":-1e-999,"paymentId":"order-1","x":[{"y":99999999999999999999}],"transactionId":"tx-1"},"z":"\ud800"}"#,
        // Some members occur twice, and the last one counts.
        r#"{"type":"BillingKey.Issued","timestamp":"2026-03-31T23:33:20Z","data":{"billingKey":"b","paymentId":"order-1","transactionId":"tx-1"},"t\u0079pe":"Transaction.Paid"}"#,
        r#"{"type":"Transaction.Paid","timestamp":"2026-03-31T23:33:20Z","data":{"paymentId":"order-0","transactionId":"tx-0"},"data":{"paymentId":"order-1","transactionId":"tx-1"}}"#,
        r#"{"type":"BillingKey.Issued","data":7,"timestamp":"","type":"Transaction.Paid","data":{"paymentId":"order-0","paymentId":"order-1","transactionId":"tx-1"},"timestamp":"2026-03-31T23:33:20Z"}"#,
    ] {
        assert_eq!(decode(body), expected, "{body}");
    }
    // These names are a lone surrogate, which is not valid Unicode, and NUL.
    for name in [r"\ud83d", r"\u0000"] {
        let body = format!(
            r#"{{"{name}":1,"type":"Transaction.Paid","timestamp":"2026-03-31T23:33:20Z","data":{{"{name}":1,"paymentId":"order-1","transactionId":"tx-1"}}}}"#
        );
        assert_eq!(decode(&body), expected, "{body}");
        assert!(matches!(decode(body.replace("Paid", "Foo")), Some(Webhook::Unrecognized(_))));
    }
    // An odd value in one place must not change anything else.
    let body = r#"{"type":"Transaction.Paid","timestamp":"2026-03-31T23:33:20Z","data":{"paymentId":"order-0","n":1e999,"paymentId":"order-1","s":"\ud800","transactionId":"tx-1"}}"#;
    assert_eq!(decode(body), expected);
    let deep = format!("{}{}", "[".repeat(10_000), "]".repeat(10_000));
    let body = format!(
        r#"{{"deep":{deep},"type":"Transaction.Paid","timestamp":"2026-03-31T23:33:20Z","data":{{"deep":{deep},"paymentId":"order-1","transactionId":"tx-1"}}}}"#
    );
    assert_eq!(decode(body), expected);
}

#[test]
fn the_unit_type_leaves_the_body_alone() {
    for body in [b"".as_slice(), b"{}", b"\xff", b"payment_id=1"] {
        assert!(verified(body).decode::<()>().is_ok());
        assert!(verified(body).parse::<()>().is_ok());
    }
}

#[test]
fn an_odd_time_costs_no_payment() {
    for (member, text) in [
        (r#""timestamp":"1775000000","#, "1775000000"),
        (r#""timestamp":1775000000,"#, "1775000000"),
        (r#""timestamp":17750000000000000000000.50,"#, "17750000000000000000000.50"),
        (r#""timestamp":null,"#, ""),
        (r#""timestamp":{"at":[]},"#, r#"{"at":[]}"#),
        (r#""timestamp":"2026-13-32","#, "2026-13-32"),
        ("", ""),
    ] {
        let body = format!(
            r#"{{"type":"Transaction.Paid",{member}"data":{{"paymentId":"order-1","transactionId":"tx-1"}}}}"#
        );
        let webhook = decode(&body).expect(&body);
        let time = webhook.timestamp().unwrap();
        assert_eq!(time.as_str(), text);
        assert!(time.to_system_time().is_err());
        assert_eq!(decode(serde_json::to_string(&webhook).unwrap()), Some(webhook));
    }
}
