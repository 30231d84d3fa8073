//! This module reads a webhook record of PortOne, as its API and its console show it.

use jiff::Timestamp;
use portone_webhook_core::testing::RawRequest;
use serde::Deserialize;
use serde_json::Value;

use super::{answer::Answer, dump::headers, error::PastedError};

/// A webhook record of PortOne, with the request and the receiver's answer.
///
/// ```
/// use portone_webhook_diagnosis::pasted;
///
/// let record = pasted::record(
///     r#"{
///         "request": {"header": "webhook-id: msg-1", "body": "{}", "requestedAt": "2026-03-31T23:33:20Z"},
///         "response": {"code": "404", "body": ""}
///     }"#,
/// )?;
/// assert_eq!(record.request.header("webhook-id"), Some(&b"msg-1"[..]));
/// assert_eq!(record.sent_at, Some(1775000000));
/// # Ok::<(), pasted::PastedError>(())
/// ```
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Record {
    /// The request as PortOne sent it.
    pub request: RawRequest,
    /// The time at which the request was sent, in seconds since the Unix epoch; none if the record does not
    /// say it.
    pub sent_at: Option<u64>,
    /// The receiver's answer; none if the receiver did not answer.
    pub answer: Option<Answer>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct RecordJson {
    request: RequestJson,
    response: Option<Answer>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct RequestJson {
    #[serde(default)]
    header: Value,
    body: String,
    requested_at: Option<Timestamp>,
}

/// Reads a webhook record as PortOne's API and console show it. The text is a JSON object with `request` and
/// `response`, or a list or a payment with `webhooks` that contains one such object.
///
/// ```
/// use portone_webhook_diagnosis::pasted;
///
/// let webhook = r#"{"request":{"header":"webhook-id: msg-1","body":"{}"}}"#;
/// assert!(pasted::record(webhook)?.answer.is_none());
/// assert!(pasted::record(&format!("[{webhook},{webhook}]")).is_err(), "there are two of them");
/// # Ok::<(), pasted::PastedError>(())
/// ```
///
/// # Errors
///
/// Returns [`PastedError`] if the text is not a webhook record, or contains several of them.
pub fn record(text: &str) -> Result<Record, PastedError> {
    let to_error = |error| PastedError::new(format!("it is no webhook of PortOne's API: {error}"));
    let json = single_webhook(serde_json::from_str(text).map_err(to_error)?)?;
    let RecordJson { request, response } = serde_json::from_value(json).map_err(to_error)?;
    let headers = match &request.header {
        Value::String(text) => headers(text),
        Value::Null => Err(PastedError::new("its request has no header")),
        json => headers(&json.to_string()),
    }?;
    // The record's `triggeredAt` is the time of the first attempt, and each attempt has a time of its own.
    let time = request.requested_at.or(response.as_ref().and_then(|answer| answer.responded_at));
    Ok(Record {
        request: RawRequest { headers, body: request.body.into_bytes() },
        sent_at: time.and_then(|time| time.as_second().try_into().ok()),
        answer: response,
    })
}

/// Returns the only webhook of a list, or of a payment with `webhooks`. Other JSON is returned as it is.
fn single_webhook(json: Value) -> Result<Value, PastedError> {
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
    fn a_list_or_a_payment_may_contain_the_webhook() {
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
