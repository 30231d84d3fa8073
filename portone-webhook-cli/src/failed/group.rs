//! This module groups failed webhooks by what has become of them.

use std::collections::BTreeMap;

use serde::Serialize;

use super::ask::FailedWebhook;
use crate::payment::Cause;

/// The webhooks that have failed for one reason.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Group {
    pub(crate) cause: Cause,
    /// What is to be said of all of them.
    pub(crate) verdict: String,
    /// What to do, if there is advice.
    pub(crate) fix: Option<String>,
    pub(crate) webhooks: Vec<FailedWebhook>,
}

/// Groups webhooks by cause and verdict, the largest group first.
pub(crate) fn by_cause(failed: Vec<FailedWebhook>) -> Vec<Group> {
    let mut groups: BTreeMap<(Cause, String), Vec<FailedWebhook>> = BTreeMap::new();
    for failed in failed {
        let key = (failed.webhook.cause, failed.webhook.verdict.clone());
        groups.entry(key).or_default().push(failed);
    }
    let group = |((cause, verdict), webhooks): (_, Vec<FailedWebhook>)| {
        let diagnosis = webhooks.first().and_then(|first| first.webhook.diagnosis.as_ref());
        let findings = diagnosis.map(|diagnosis| diagnosis.findings.as_slice()).unwrap_or_default();
        let fix = findings.iter().map(|finding| &finding.fix).find(|fix| !fix.is_empty());
        let fix = fix.map(ToString::to_string);
        Group { cause, verdict, fix, webhooks }
    };
    let mut groups: Vec<_> = groups.into_iter().map(group).collect();
    groups.sort_by_key(|group| std::cmp::Reverse(group.webhooks.len()));
    groups
}
