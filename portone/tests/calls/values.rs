//! These tests read and write values as users keep them.

use std::collections::HashMap;

use portone::{
    DateTime,
    payment::{Currency, PaidPayment, Payment, ReadyPayment},
};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use crate::script::payment;

fn read(value: &Value) -> Result<Payment, String> {
    serde_json::from_value(value.clone()).map_err(|error| error.to_string())
}

#[test]
fn an_object_by_itself_has_to_be_what_its_type_says() {
    let mut other = payment();
    assert!(serde_json::from_value::<PaidPayment>(other.clone()).is_ok());
    assert!(serde_json::from_value::<ReadyPayment>(other.clone()).is_err());
    other["status"] = json!("CANCELLED");
    let error = serde_json::from_value::<PaidPayment>(other.clone()).unwrap_err();
    assert_eq!(error.to_string(), "status: this is not an object of this kind");
    other.as_object_mut().unwrap().remove("status");
    let error = serde_json::from_value::<PaidPayment>(other).unwrap_err();
    assert_eq!(error.to_string(), "the member status is missing");
}

#[test]
fn a_member_comes_once() {
    let text = payment().to_string();
    for twice in [r#""status":"CANCELLED""#, r#""status":"PAID""#, r#""id":"order-2""#] {
        let text =
            text.replace(r#""orderName":"shoes""#, &format!(r#""orderName":"shoes",{twice}"#));
        assert!(serde_json::from_str::<Payment>(&text).is_err(), "{twice}");
    }
}

#[test]
fn a_payment_can_be_a_part_of_the_users_own_types() {
    #[derive(Serialize, Deserialize)]
    struct Row {
        order: u32,
        #[serde(flatten)]
        payment: Payment,
    }
    #[derive(Deserialize)]
    #[serde(untagged)]
    enum Either {
        Number(#[expect(dead_code, reason = "only the other one is read")] u32),
        Payment(Box<Payment>),
    }
    #[derive(Deserialize)]
    #[serde(tag = "kind")]
    enum Tagged {
        Money { currency: Currency, at: DateTime },
    }

    let mut row = payment();
    row["order"] = json!(7);
    let read: Row = serde_json::from_str(&row.to_string()).unwrap();
    assert_eq!((read.order, read.payment.status()), (7, "PAID"));
    assert_eq!(serde_json::to_value(&read).unwrap(), row);
    let Either::Payment(read) = serde_json::from_value(payment()).unwrap() else {
        panic!("a payment")
    };
    assert_eq!(read.id(), Some("order-1"));
    let money = json!({ "kind": "Money", "currency": "KRW", "at": "2026-04-01T08:33:20Z" });
    let Tagged::Money { currency, at } = serde_json::from_value(money).unwrap();
    assert_eq!((currency, at.as_str()), (Currency::Krw, "2026-04-01T08:33:20Z"));
    let map: HashMap<Currency, i64> =
        serde_json::from_value(json!({ "KRW": 1, "NEW": 2 })).unwrap();
    assert_eq!(map[&Currency::from("NEW")], 2);
}

#[test]
fn what_is_no_object_is_no_payment() {
    for wrong in [Value::Null, json!(5), json!("PAID"), json!([]), json!({})] {
        assert!(read(&wrong).is_err(), "{wrong}");
    }
    // Inside of another value, an object that does not fit is kept with the reason.
    let mut wrong = payment();
    wrong["method"] = json!({ "type": "PaymentMethodCard", "installment": "a canary" });
    let Payment::Paid(paid) = read(&wrong).unwrap() else { panic!("a payment") };
    let Some(portone::payment::PaymentMethod::Unrecognized(method)) = &paid.method else {
        panic!("{paid:?}")
    };
    assert_eq!(method.fault().unwrap(), "installment: this is not an object");
    assert_eq!(serde_json::to_value(&*paid).unwrap(), wrong);
    wrong["method"] = Value::Null;
    assert!(read(&wrong).is_ok(), "an optional member may be null");
    wrong["amount"] = Value::Null;
    assert_eq!(read(&wrong).unwrap_err(), "amount: this is not an object");
}

#[test]
fn memory_is_bounded_by_what_is_known() {
    let many: String = (0..1001).map(|number| format!(r#""new{number}":0,"#)).collect();
    let text = payment().to_string().replacen('{', &format!("{{{many}"), 1);
    let error = serde_json::from_str::<PaidPayment>(&text).unwrap_err();
    assert_eq!(error.to_string(), "this is not an object with fewer unknown members");
    let deep = format!("{}{}", "[".repeat(1_000_000), "]".repeat(1_000_000));
    let text = payment().to_string().replacen('{', &format!(r#"{{"new":{deep},"#), 1);
    assert!(serde_json::from_str::<Payment>(&text).is_ok());
}

#[test]
fn texts_are_texts() {
    assert_eq!("KRW".parse::<Currency>().unwrap(), Currency::Krw);
    assert_eq!(Currency::from("KRW".to_owned()), Currency::Krw);
    let error = serde_json::from_value::<Currency>(json!(7)).unwrap_err();
    assert_eq!(error.to_string(), "this is not a string");
}
