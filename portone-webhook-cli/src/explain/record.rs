//! A webhook as PortOne keeps it, and its API and console show it.

use jiff::Timestamp;
use serde::Deserialize;
use serde_json::Value;

use super::{Received, answer::Answer, headers_text};
use crate::diagnosis::RawDelivery;

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Record {
    request: Request,
    response: Option<Answer>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Request {
    #[serde(default)]
    header: Value,
    body: String,
    requested_at: Option<Timestamp>,
}

pub(super) fn parse(text: &str) -> Result<Received, String> {
    let wrong = |error| format!("it is no webhook of PortOne's API: {error}");
    let record: Record =
        serde_json::from_value(only(serde_json::from_str(text).map_err(wrong)?)?).map_err(wrong)?;
    let Request { header, body, requested_at } = record.request;
    let headers = match &header {
        Value::String(text) => headers_text::parse(text),
        Value::Null => Err("its request has no header"),
        json => headers_text::parse(&json.to_string()),
    }?;
    // The record's `triggeredAt` is that of the first attempt, and each attempt has a time of its own.
    let time = requested_at.or(record.response.as_ref().and_then(|answer| answer.responded_at));
    let at = time.and_then(|time| time.as_second().try_into().ok());
    let delivery = RawDelivery { headers, body: body.into_bytes() };
    Ok(Received { delivery, at, answer: record.response })
}

/// The webhook of a list, or of a payment with `webhooks`, if there is one only.
fn only(json: Value) -> Result<Value, String> {
    let mut list = match json {
        Value::Array(list) => list,
        Value::Object(mut payment) => match payment.remove("webhooks") {
            Some(Value::Array(list)) => list,
            _ => return Ok(Value::Object(payment)),
        },
        json => return Ok(json),
    };
    match (list.pop(), list.len()) {
        (Some(webhook), 0) => Ok(webhook),
        (last, before) => {
            let count = before.saturating_add(usize::from(last.is_some()));
            Err(format!(
                "it has {count} webhooks: give one of them, with its `request` and `response`"
            ))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_webhook_may_stand_in_a_list_or_a_payment() {
        let webhook = r#"{"request":{"header":"webhook-id: a","body":"{}"}}"#;
        for text in [
            webhook,
            &format!("[{webhook}]"),
            &format!(r#"{{"id":"order-1","webhooks":[{webhook}]}}"#),
        ] {
            assert_eq!(parse(text).ok().unwrap().delivery.body, b"{}", "{text}");
        }
        for (text, why) in [
            ("[]", "it has 0 webhooks"),
            (&format!("[{webhook},{webhook}]"), "it has 2 webhooks"),
            (r#"{"webhooks":null}"#, "no webhook"),
            ("7", "no webhook"),
        ] {
            let error = parse(text).err().unwrap();
            assert!(error.contains(why), "{text}: {error}");
        }
    }
}
