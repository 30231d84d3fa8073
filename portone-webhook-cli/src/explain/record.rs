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
    let record: Record = serde_json::from_str(text)
        .map_err(|error| format!("it is no webhook of PortOne's API: {error}"))?;
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
