//! This module tells what an answer is: what was asked for, a refusal of PortOne, or something else.

use std::{
    borrow::Cow,
    time::{Duration, SystemTime},
};

use crate::{
    DecodeError, ErrorKind,
    error::Redacted,
    json::{self, ValidJson, Value},
    transient::{is_transient_refusal, is_transient_status},
};
use bytes::Bytes;
use http::{
    Response,
    header::{CONTENT_TYPE, RETRY_AFTER},
};

/// What a successful answer has to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Expected {
    Json,
    Csv,
    /// Nothing, or JSON of no interest.
    Nothing,
}

/// The type of the error that PortOne answers while it works on a request with the same idempotency key. No operation
/// has it among its own errors.
const OUTSTANDING_REQUEST: &str = "IDEMPOTENCY_OUTSTANDING_REQUEST";

/// What an answer is.
pub(crate) enum Verdict<'a> {
    /// The answer is what was asked for, and may be JSON.
    Success(Option<ValidJson<'a>>),
    /// PortOne still works on the same request.
    Outstanding,
    /// PortOne refuses, with an error of this type.
    Refusal(ValidJson<'a>, Cow<'a, str>),
    /// The answer is not one of PortOne's API.
    Foreign,
}

impl<'a> Verdict<'a> {
    /// Tells what an answer is. `json` is its body, if that is JSON.
    pub(crate) fn on(
        answer: &'a Response<Bytes>,
        expected: Expected,
        json: Option<ValidJson<'a>>,
    ) -> Self {
        if answer.status().is_success() {
            let is_expected = match expected {
                Expected::Json => json.is_some(),
                Expected::Csv => {
                    has_type(answer, "text/csv") && str::from_utf8(answer.body()).is_ok()
                }
                Expected::Nothing => answer.body().is_empty() || json.is_some(),
            };
            return if is_expected { Self::Success(json) } else { Self::Foreign };
        }
        // A gateway may answer JSON as well. RFC 9457 has a member `type`, which is a URI.
        let named = json.and_then(|json| Some((json, json::find_tag(json, "type")?)));
        match named {
            Some((_, name)) if name == OUTSTANDING_REQUEST => Self::Outstanding,
            Some((json, name))
                if is_type_name(&name) && !has_type(answer, "application/problem+json") =>
            {
                Self::Refusal(json, name)
            }
            _ => Self::Foreign,
        }
    }

    /// Says whether another attempt may have another answer.
    pub(crate) fn is_transient(&self, status: u16) -> bool {
        match self {
            Self::Success(_) => false,
            Self::Outstanding => true,
            Self::Refusal(_, name) => is_transient_refusal(status, name),
            Self::Foreign => is_transient_status(status),
        }
    }
}

/// Says whether the text is like the types of PortOne's errors, such as `PAYMENT_NOT_FOUND`.
fn is_type_name(text: &str) -> bool {
    let is_part = |byte: u8| byte.is_ascii_uppercase() || byte.is_ascii_digit() || byte == b'_';
    !text.is_empty() && text.len() <= 128 && text.bytes().all(is_part)
}

fn content_type(answer: &Response<Bytes>) -> Option<&str> {
    answer.headers().get(CONTENT_TYPE)?.to_str().ok()
}

fn has_type(answer: &Response<Bytes>, media_type: &str) -> bool {
    let found = content_type(answer).and_then(|value| value.split(';').next());
    found.is_some_and(|found| found.trim().eq_ignore_ascii_case(media_type))
}

/// What makes the result of a call of an answer.
pub(crate) type Read<T, E> =
    for<'a> fn(&'a Response<Bytes>, Verdict<'a>) -> Result<T, ErrorKind<E>>;

/// Reads an answer that has to be JSON.
pub(crate) fn read_json<T: Value, E: Value>(
    answer: &Response<Bytes>,
    verdict: Verdict<'_>,
) -> Result<T, ErrorKind<E>> {
    let Verdict::Success(Some(json)) = verdict else { return Err(refusal(answer, verdict)) };
    json::decode(json).map_err(|fault| ErrorKind::Decode {
        status: answer.status().as_u16(),
        cause: DecodeError {
            path: fault.path().to_owned(),
            text: fault.to_string(),
            json: Redacted(json.get().to_owned()),
        },
    })
}

/// Reads an answer that has to be text.
pub(crate) fn read_text<E: Value>(
    answer: &Response<Bytes>,
    verdict: Verdict<'_>,
) -> Result<String, ErrorKind<E>> {
    match (verdict, str::from_utf8(answer.body())) {
        (Verdict::Success(_), Ok(text)) => Ok(text.to_owned()),
        (verdict, _) => Err(refusal(answer, verdict)),
    }
}

/// Reads an answer that says nothing but that the call succeeded.
pub(crate) fn read_nothing<E: Value>(
    answer: &Response<Bytes>,
    verdict: Verdict<'_>,
) -> Result<(), ErrorKind<E>> {
    match verdict {
        Verdict::Success(_) => Ok(()),
        verdict => Err(refusal(answer, verdict)),
    }
}

/// Reads an answer that is no success.
fn refusal<E: Value>(answer: &Response<Bytes>, verdict: Verdict<'_>) -> ErrorKind<E> {
    let status = answer.status().as_u16();
    match verdict {
        Verdict::Outstanding => ErrorKind::OutstandingRequest { status },
        Verdict::Refusal(json, name) => match read_error(json, &name) {
            Some(reason) => ErrorKind::Api { status, reason },
            None => foreign(answer),
        },
        Verdict::Success(_) | Verdict::Foreign => foreign(answer),
    }
}

/// Reads an error. Its type counts, even if something else about it is odd.
fn read_error<E: Value>(json: ValidJson<'_>, name: &str) -> Option<E> {
    let read: E = json::read_part(json).ok()?;
    if read.misfit().is_none() {
        return Some(read);
    }
    let bare = serde_json::json!({ "type": name }).to_string();
    let bare: E = json::read_part(ValidJson::check(bare.as_bytes())?).ok()?;
    Some(if bare.misfit().is_none() { bare } else { read })
}

fn foreign<E>(answer: &Response<Bytes>) -> ErrorKind<E> {
    let content_type = content_type(answer).map(str::to_owned);
    ErrorKind::NotPortOne { status: answer.status().as_u16(), content_type }
}

/// Reads the header `retry-after`, which is a number of seconds or a date. A number that is too large stands for a very
/// long time.
pub(crate) fn retry_after(answer: &Response<Bytes>) -> Option<Duration> {
    let text = answer.headers().get(RETRY_AFTER)?.to_str().ok()?.trim();
    if !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit()) {
        return Some(text.parse().map_or(Duration::MAX, Duration::from_secs));
    }
    let date = httpdate::parse_http_date(text).ok()?;
    Some(date.duration_since(SystemTime::now()).unwrap_or_default())
}
