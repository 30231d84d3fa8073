//! This module explains one webhook of PortOne's records.

use std::time::SystemTime;

use portone::DateTime;
use portone_webhook_diagnosis::{Diagnosis, SecretText, diagnose, pasted};
use serde::Serialize;
use serde_json::Value;

use crate::text::{in_one_line, shortened};

/// The longest part of an answer's body that is shown, in characters.
const BODY_LIMIT: usize = 300;

/// A webhook as PortOne has recorded it, with what is to be said about it.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct WebhookView {
    pub(crate) id: String,
    /// The type of the event, if the stored body has one.
    pub(crate) r#type: Option<String>,
    /// What has become of the delivery, such as `FAILED_NOT_OK_RESPONSE`.
    pub(crate) status: Option<String>,
    pub(crate) url: Option<String>,
    pub(crate) sent_at: Option<String>,
    pub(crate) executions: Option<i64>,
    pub(crate) answer: Option<AnswerView>,
    /// A stable name for what has become of it.
    pub(crate) cause: Cause,
    pub(crate) verdict: String,
    /// The diagnosis of the stored request, if there is one.
    pub(crate) diagnosis: Option<Diagnosis>,
}

/// The answer of the receiver.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct AnswerView {
    pub(crate) code: String,
    pub(crate) body: String,
    pub(crate) responded_at: Option<String>,
}

/// Why a webhook was delivered or not.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Cause {
    /// The receiver has answered 200.
    Delivered,
    /// The secret is right, and the receiver has answered otherwise.
    AnsweredOtherwise,
    /// The secret is right, and nobody has answered.
    NotAnswered,
    /// It is signed with a secret that the receiver does not have.
    OtherSecret,
    /// It does not verify with the secret.
    NotVerified,
    /// PortOne has no request in its record.
    NotRecorded,
}

impl WebhookView {
    pub(crate) fn of(record: &Value, secrets: &[SecretText]) -> Self {
        let text = |pointer| record.pointer(pointer).and_then(Value::as_str).map(str::to_owned);
        let event: Value = text("/request/body")
            .and_then(|body| serde_json::from_str(&body).ok())
            .unwrap_or_default();
        let code = record.pointer("/response/code").map(|code| match code {
            Value::String(code) => code.clone(),
            code => code.to_string(),
        });
        let answer = code.map(|code| AnswerView {
            code: shortened(&code, 40),
            body: shortened(&text("/response/body").unwrap_or_default(), BODY_LIMIT),
            responded_at: text("/response/respondedAt"),
        });
        let status = text("/status");
        let read = pasted::record(&record.to_string());
        let diagnosis = read.as_ref().ok().map(|read| {
            let mut diagnosis = diagnose(&read.request, secrets, read.sent_at);
            if diagnosis.reason.is_none() {
                let finding = read.answer.as_ref().and_then(|answer| answer.finding());
                diagnosis.findings.extend(finding);
            }
            diagnosis
        });
        let cause = cause(status.as_deref(), answer.as_ref(), diagnosis.as_ref());
        let verdict = verdict(cause, answer.as_ref(), diagnosis.as_ref());
        Self {
            id: text("/id").unwrap_or_default(),
            r#type: event.get("type").and_then(Value::as_str).map(str::to_owned),
            status,
            url: text("/url"),
            sent_at: text("/request/requestedAt").or_else(|| text("/triggeredAt")),
            executions: record.get("currentExecutionCount").and_then(Value::as_i64),
            answer,
            cause,
            verdict,
            diagnosis,
        }
    }

    /// Says whether the last attempt was made since a time. One without a time may have been.
    pub(crate) fn sent_since(&self, since: SystemTime) -> bool {
        let sent_at = self.sent_at.as_deref().map(DateTime::from);
        sent_at.and_then(|time| time.to_system_time().ok()).is_none_or(|time| since <= time)
    }

    /// Says in one line when which event was told of.
    pub(crate) fn title(&self) -> String {
        let known =
            |text: &Option<String>| text.as_deref().map_or("unknown".to_owned(), in_one_line);
        format!("{}  {}", known(&self.sent_at), known(&self.r#type))
    }

    pub(crate) fn is_delivered(&self) -> bool {
        self.cause == Cause::Delivered
    }
}

fn cause(
    status: Option<&str>,
    answer: Option<&AnswerView>,
    diagnosis: Option<&Diagnosis>,
) -> Cause {
    if status == Some("SUCCEEDED") {
        return Cause::Delivered;
    }
    let Some(diagnosis) = diagnosis else { return Cause::NotRecorded };
    match diagnosis.reason {
        None if answer.is_some() => Cause::AnsweredOtherwise,
        None => Cause::NotAnswered,
        Some(_) if diagnosis.findings.iter().any(|finding| finding.name == "other-secret") => {
            Cause::OtherSecret
        }
        Some(_) => Cause::NotVerified,
    }
}

fn verdict(cause: Cause, answer: Option<&AnswerView>, diagnosis: Option<&Diagnosis>) -> String {
    let answered = match answer {
        Some(AnswerView { code, body, .. }) if body.is_empty() => {
            format!("your server answered {code} without a body")
        }
        Some(AnswerView { code, body, .. }) => format!("your server answered {code} with {body}"),
        None => "nobody answered in time".to_owned(),
    };
    match cause {
        Cause::Delivered => format!("It was delivered: {answered}."),
        Cause::AnsweredOtherwise | Cause::NotAnswered => {
            format!("Your secret is right, {answered}.")
        }
        Cause::OtherSecret => format!("It is signed with the other secret, and {answered}."),
        Cause::NotVerified => {
            let reason = diagnosis.and_then(|diagnosis| diagnosis.reason).unwrap_or_default();
            format!("It does not verify with your secret ({reason}), and {answered}.")
        }
        Cause::NotRecorded => format!("PortOne has no record of the request, and {answered}."),
    }
}
