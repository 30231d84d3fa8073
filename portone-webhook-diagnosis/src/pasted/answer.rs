//! What the receiver has answered to a delivery that verifies.

use jiff::Timestamp;
use serde::Deserialize;
use serde_json::Value;

use crate::finding::Finding;

/// The answer that a receiver has given to a delivery, as PortOne keeps it.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Answer {
    /// The status, as a text or a number
    #[serde(default)]
    code: Value,
    body: Option<String>,
    pub(super) responded_at: Option<Timestamp>,
}

/// What our layer, and PortOne's confirm process, have in a body.
#[derive(Default, Deserialize)]
#[serde(rename_all = "camelCase")]
struct Refusal {
    reason: Option<String>,
    error_message: Option<String>,
}

impl Answer {
    /// What is to be said of it where the delivery itself verifies; none if it was 200.
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
        let said = reason.as_ref().map(|reason| format!(" {reason}")).unwrap_or_default();
        Some(Finding::new(
            "answered-otherwise",
            format!("Nevertheless the receiver has answered {code}{said}."),
            to_do(status, reason.as_deref(), error_message.is_some()),
        ))
    }

    /// Of `200`, `200 OK` and `HTTP/1.1 200 OK`
    fn status(&self) -> Option<u16> {
        let code = match &self.code {
            Value::String(code) => code.clone(),
            code => code.to_string(),
        };
        let mut numbers = code.split(|letter: char| !letter.is_ascii_digit());
        numbers.find(|number| number.len() == 3)?.parse().ok()
    }
}

fn to_do(status: Option<u16>, reason: Option<&str>, error_message: bool) -> &'static str {
    match reason {
        Some("NO_MATCHING_SIGNATURE") => {
            return "Its secret was another one then, or something in front of it has changed the delivery: explain what it has received itself.";
        }
        Some("TIMESTAMP_TOO_OLD" | "TIMESTAMP_TOO_NEW") => {
            return "Its clock was wrong then, or the delivery was held up in front of it: set the receiver's clock. The secret is right.";
        }
        Some("MISSING_REQUIRED_HEADERS" | "INVALID_SIGNATURE") => {
            return "Something in front of it has removed or changed a header: look at what a proxy or a gateway passes on.";
        }
        _ => {}
    }
    if error_message {
        return "The handler has refused a question of the confirm process, and the errorMessage was shown to the buyer. If that was not intended, look into its log.";
    }
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
    fn only_the_number_200_is_a_success() {
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
