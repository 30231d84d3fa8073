//! This module explains the answer that a receiver gave to a delivery that verifies.

use jiff::Timestamp;
use serde::Deserialize;
use serde_json::Value;

use crate::finding::Finding;

/// The answer that a receiver gave to a delivery, as PortOne has recorded it.
///
/// ```
/// use portone_webhook_diagnosis::pasted;
///
/// let record = pasted::record(
///     r#"{"request":{"header":"webhook-id: msg-1","body":"{}"},"response":{"code":"404","body":""}}"#,
/// )?;
/// let finding = record.answer.and_then(|answer| answer.finding());
/// assert!(finding.is_some_and(|finding| finding.fix.contains("compare the URL")));
/// # Ok::<(), pasted::PastedError>(())
/// ```
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Answer {
    /// The HTTP status, as a string or a number.
    #[serde(default)]
    code: Value,
    body: Option<String>,
    /// The time of the answer.
    pub(super) responded_at: Option<Timestamp>,
}

/// The JSON body of a refusal. A layer or middleware of this project sends `reason`, and a handler in
/// PortOne's confirm process sends `errorMessage`.
#[derive(Default, Deserialize)]
#[serde(rename_all = "camelCase")]
struct Refusal {
    reason: Option<String>,
    error_message: Option<String>,
}

impl Answer {
    /// Explains an answer to a delivery that verifies. The result is none if the status was 200.
    pub fn finding(&self) -> Option<Finding> {
        let status = self.status();
        if status == Some(200) {
            return None;
        }
        let body = self.body.as_deref().unwrap_or_default();
        let Refusal { reason, error_message } = serde_json::from_str(body).unwrap_or_default();
        let code = match &self.code {
            Value::String(code) if !code.trim().is_empty() => code.trim().to_owned(),
            Value::Number(code) => code.to_string(),
            _ => "nothing".to_owned(),
        };
        let reason_text = reason.as_ref().map(|reason| format!(" {reason}")).unwrap_or_default();
        Some(Finding::new(
            "answered-otherwise",
            format!("Nevertheless the receiver has answered {code}{reason_text}."),
            fix(status, reason.as_deref(), error_message.is_some()),
        ))
    }

    /// Reads the status from a text such as `200`, `200 OK` or `HTTP/1.1 200 OK`.
    fn status(&self) -> Option<u16> {
        let code = match &self.code {
            Value::String(code) => code.clone(),
            code => code.to_string(),
        };
        let mut numbers = code.split(|character: char| !character.is_ascii_digit());
        numbers.find(|number| number.len() == 3)?.parse().ok()
    }
}

/// Returns the advice for an answer. The reason in its body is more precise than its status.
fn fix(status: Option<u16>, reason: Option<&str>, has_error_message: bool) -> &'static str {
    if let Some(fix) = reason.and_then(fix_for_reason) {
        fix
    } else if has_error_message {
        "The handler has refused a question of the confirm process, and the errorMessage was shown to the buyer. If that was not intended, look into its log."
    } else {
        fix_for_status(status)
    }
}

fn fix_for_reason(reason: &str) -> Option<&'static str> {
    Some(match reason {
        "NO_MATCHING_SIGNATURE" => {
            "Its secret was another one then, or something in front of it has changed the delivery: explain what it has received itself."
        }
        "TIMESTAMP_TOO_OLD" | "TIMESTAMP_TOO_NEW" => {
            "Its clock was wrong then, or the delivery was held up in front of it: set the receiver's clock. The secret is right."
        }
        "MISSING_REQUIRED_HEADERS" | "INVALID_SIGNATURE" => {
            "Something in front of it has removed or changed a header: look at what a proxy or a gateway passes on."
        }
        _ => return None,
    })
}

fn fix_for_status(status: Option<u16>) -> &'static str {
    match status {
        Some(422) => {
            "The signature was right, and the handler takes something else than this event: look at its type, and at 웹훅 버전 in PortOne's console."
        }
        Some(404 | 405) => {
            "The path or the method is another one there: compare the URL in PortOne's console with the route, which has to take POST."
        }
        Some(409) => {
            "The handler refuses it. In the confirm process that refuses a payment; else look into the receiver's log."
        }
        Some(413) => {
            "The body is larger than it takes: look for the limit of the receiver, or of what stands in front of it."
        }
        Some(408) => "The body took too long: look at the network, and at what stands in front.",
        Some(500..=599) => {
            "The handler, its store or what stands in front of it has failed or was busy: look into their logs. PortOne sends again."
        }
        Some(300..=399) => {
            "It leads elsewhere: give PortOne's console the address where the receiver is."
        }
        Some(200..=299) => "Answer 200, as PortOne sends again after every other answer.",
        _ => {
            "It was refused for another reason than its signature, or by something in front of the receiver: look into the receiver's log."
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn finding(json: &str) -> Option<Finding> {
        serde_json::from_str::<Answer>(json).unwrap().finding()
    }

    #[test]
    fn only_status_200_is_a_success() {
        for code in ["200", "\"200\"", "\"200 OK\"", "\"HTTP 200 OK\"", "\"HTTP/1.1 200\""] {
            let json = format!("{{\"code\":{code},\"body\":null}}");
            assert_eq!(finding(&json), None, "{code}");
        }
        for code in ["2000", "\"2000\"", "204", "\"\"", "null", "\"20\""] {
            assert!(finding(&format!("{{\"code\":{code}}}")).is_some(), "{code}");
        }
    }

    #[test]
    fn each_answer_has_its_own_cause() {
        for (code, body, expected) in [
            ("400", r#"{"reason":"NO_MATCHING_SIGNATURE"}"#, "secret was another"),
            ("400", r#"{"reason":"TIMESTAMP_TOO_OLD"}"#, "clock"),
            ("400", r#"{"reason":"MISSING_REQUIRED_HEADERS"}"#, "removed or changed a header"),
            ("422", r#"{"reason":"INVALID_PAYLOAD"}"#, "takes something else"),
            ("503", r#"{"reason":"IN_PROGRESS"}"#, "PortOne sends again"),
            ("404", "", "path or the method"),
            ("409", r#"{"errorMessage":"품절"}"#, "confirm process"),
            ("409", "", "confirm process"),
            ("500", "<html>", "PortOne sends again"),
            ("401", "[]", "receiver's log"),
            ("403", r#"{"reason":null}"#, "receiver's log"),
            ("201", "", "Answer 200"),
        ] {
            let json = serde_json::json!({"code": code, "body": body}).to_string();
            let fix = finding(&json).unwrap().fix;
            assert!(fix.contains(expected), "{code} {body}: {fix}");
            assert_eq!(fix.contains("secret was"), body.contains("NO_MATCHING"), "{code} {body}");
        }
    }
}
