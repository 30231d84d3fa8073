//! This test reads a payment of a real test shop, with other values in it. It is of 2025, when PortOne's document did not
//! require `origin`.

use portone::payment::{Payment, PaymentMethod, PaymentWebhookStatus};
use serde_json::Value;

use crate::description::Api;

const JSON: &str = include_str!("../data/kakaopay-paid.json");

/// Finds the members that the description of an object does not have, in the object and in all of its parts.
fn unknown(api: &Api, name: &str, value: &Value, found: &mut Vec<String>) {
    let Some(members) = value.as_object() else { return };
    let arms = if api.is_union(name) { api.arms(name) } else { Vec::new() };
    let arm = arms.iter().find(|(tag, _)| members.values().any(|value| value == tag.as_str()));
    let name = arm.map_or(name, |(_, arm)| arm);
    let described = api.members(name);
    for (member, value) in members {
        match described.iter().find(|(known, ..)| known == member) {
            Some((_, kind, _)) => {
                let kind = kind.trim_matches(['[', ']']);
                let parts = value.as_array().map_or(std::slice::from_ref(value), Vec::as_slice);
                if api.names().any(|other| other == kind) && !api.is_enum(kind) {
                    parts.iter().for_each(|part| unknown(api, kind, part, found));
                }
            }
            None if api.tag(name) == Some(member) => {}
            None => found.push(format!("{name}.{member}")),
        }
    }
}

#[test]
fn the_payment_of_a_test_shop_is_read_whole() {
    let value: Value = serde_json::from_str(JSON).unwrap();
    let mut found = Vec::new();
    unknown(&Api::read(), "Payment", &value, &mut found);
    assert_eq!(found, Vec::<String>::new());

    let payment: Payment = serde_json::from_str(JSON).unwrap();
    assert_eq!(serde_json::to_value(&payment).unwrap(), value);
    assert!(!format!("{payment:?}").contains("Unrecognized"), "{payment:?}");
    let Payment::Paid(paid) = payment else { panic!("it is paid") };
    assert_eq!((paid.amount.total, paid.amount.paid), (1_000, 1_000));
    assert!(matches!(paid.method, Some(PaymentMethod::EasyPay(_))) && paid.origin.is_none());
    let webhooks = paid.webhooks.unwrap();
    let [webhook] = &webhooks[..] else { panic!("there is one webhook") };
    assert_eq!(webhook.status, Some(PaymentWebhookStatus::FailedNotOkResponse));
    let request = webhook.request.as_ref().unwrap();
    assert!(request.body.starts_with(r#"{"type":"Transaction.Ready""#));
}
