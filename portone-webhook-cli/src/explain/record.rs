//! A webhook as PortOne keeps it, and its API and console show it.

use jiff::Timestamp;
use serde::Deserialize;
use serde_json::Value;

use super::{Received, headers_text};
use crate::diagnosis::{Finding, RawDelivery};

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Record {
    request: Request,
    response: Option<Answer>,
    triggered_at: Option<Timestamp>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Request {
    #[serde(default)]
    header: Value,
    body: String,
    requested_at: Option<Timestamp>,
}

/// What the receiver has answered.
#[derive(Deserialize)]
pub(super) struct Answer {
    code: String,
    #[serde(default)]
    body: String,
}

pub(super) fn parse(text: &str) -> Result<Received, String> {
    let record: Record = serde_json::from_str(text)
        .map_err(|error| format!("it is no webhook of PortOne's API: {error}"))?;
    let Request { header, body, requested_at } = record.request;
    let headers = match &header {
        Value::String(text) => headers_text::parse(text),
        Value::Null => Err("its request has no header"),
        json => headers_text::parse(&json.to_string()),
    }?;
    let time = requested_at.or(record.triggered_at);
    let at = time.and_then(|time| time.as_second().try_into().ok());
    let delivery = RawDelivery { headers, body: body.into_bytes() };
    Ok(Received { delivery, at, answer: record.response })
}

impl Answer {
    /// Worth knowing of a delivery that verifies.
    pub(super) fn finding(&self) -> Option<Finding> {
        if self.code.starts_with("200") {
            return None;
        }
        #[derive(Deserialize)]
        struct Refusal {
            reason: String,
        }
        let reason = serde_json::from_str(&self.body).map(|Refusal { reason }| reason);
        let reason = reason.map(|reason| format!(" {reason}")).unwrap_or_default();
        Some(Finding::new(
            "answered-otherwise",
            format!("Nevertheless the receiver has answered {}{reason}.", self.code),
            "If that is a refusal, its secret was another one then, or something in front of it has changed the delivery: explain what it has received itself. Else look into its log; PortOne sends again after every answer but 200.",
        ))
    }
}
