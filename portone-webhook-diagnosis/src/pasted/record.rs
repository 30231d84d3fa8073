//! A webhook as PortOne keeps it, and its API and console show it.

use jiff::Timestamp;
use portone_webhook_core::testing::RawRequest;
use serde::Deserialize;
use serde_json::Value;

use super::{answer::Answer, error::PastedError, headers::headers};

/// A webhook of PortOne's records: what was sent, and what was answered.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Record {
    /// The request as PortOne has sent it.
    pub request: RawRequest,
    /// When it was sent, in seconds since the Unix epoch, if the record says so.
    pub sent_at: Option<u64>,
    /// What the receiver has answered, if it has.
    pub answer: Option<Answer>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Written {
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

/// Reads a webhook as PortOne's API and console show it: JSON with `request` and `response`, alone, or as the only
/// one of a list or of a payment's `webhooks`.
///
/// # Errors
///
/// [`PastedError`] if it is none, or has several.
pub fn record(text: &str) -> Result<Record, PastedError> {
    let wrong = |error| PastedError::new(format!("it is no webhook of PortOne's API: {error}"));
    let written = only(serde_json::from_str(text).map_err(wrong)?)?;
    let Written { request, response } = serde_json::from_value(written).map_err(wrong)?;
    let headers = match &request.header {
        Value::String(text) => headers(text),
        Value::Null => Err(PastedError::new("its request has no header")),
        json => headers(&json.to_string()),
    }?;
    // The record's `triggeredAt` is that of the first attempt, and each attempt has a time of its own.
    let time = request.requested_at.or(response.as_ref().and_then(|answer| answer.responded_at));
    Ok(Record {
        request: RawRequest { headers, body: request.body.into_bytes() },
        sent_at: time.and_then(|time| time.as_second().try_into().ok()),
        answer: response,
    })
}

/// The webhook of a list, or of a payment with `webhooks`, if there is one only.
fn only(json: Value) -> Result<Value, PastedError> {
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
            Err(PastedError::new(format!(
                "it has {count} webhooks: give one of them, with its `request` and `response`"
            )))
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
            assert_eq!(record(text).unwrap().request.body, b"{}", "{text}");
        }
        for (text, why) in [
            ("[]", "it has 0 webhooks"),
            (&format!("[{webhook},{webhook}]"), "it has 2 webhooks"),
            (r#"{"webhooks":null}"#, "no webhook"),
            ("7", "no webhook"),
        ] {
            let error = record(text).unwrap_err().to_string();
            assert!(error.contains(why), "{text}: {error}");
        }
    }
}
