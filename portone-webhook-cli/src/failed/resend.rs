//! This module has PortOne send webhooks again.

use std::io::{self, BufRead as _, IsTerminal as _, Write as _};

use portone::{ErrorKind, PortOneClient};
use serde::Serialize;

use super::ask::FailedWebhook;
use crate::{api, failure::Failure};

/// The number of signs of the progress bar.
const WIDTH: usize = 30;

/// What has become of a webhook that was to be sent again.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Resent {
    pub(crate) payment_id: String,
    pub(crate) webhook_id: String,
    /// Why PortOne has not sent it; none if it has.
    pub(crate) reason: Option<String>,
}

/// Asks whether PortOne is to send so many webhooks again.
pub(crate) fn is_confirmed(count: usize) -> Result<bool, Failure> {
    if !io::stdin().is_terminal() {
        return Err(Failure::new(
            "nobody can be asked here whether to send them again: name --yes",
        ));
    }
    let cannot = |error: io::Error| Failure::with_cause("cannot ask", &error);
    let mut terminal = io::stderr();
    write!(terminal, "\nAsk PortOne to send {count} again? [y/N] ").map_err(cannot)?;
    terminal.flush().map_err(cannot)?;
    let mut answer = String::new();
    io::stdin().lock().read_line(&mut answer).map_err(cannot)?;
    Ok(matches!(answer.trim().to_lowercase().as_str(), "y" | "yes"))
}

/// Has PortOne send these webhooks again, one after the other. A refusal does not keep back the others. If PortOne cannot be
/// asked any more, the second value says so, and the rest are not tried.
pub(crate) async fn resend(
    portone: &PortOneClient,
    webhooks: &[&FailedWebhook],
) -> (Vec<Resent>, Option<Failure>) {
    let mut resent = Vec::new();
    for failed in webhooks {
        let mut call =
            portone.payment().resend_webhook(&failed.payment_id).webhook_id(&failed.webhook.id);
        if let Some(store) = &failed.store_id {
            call = call.store_id(store);
        }
        let error = call.await.err();
        let is_refusal = error.as_ref().is_none_or(|it| matches!(it.kind(), ErrorKind::Api { .. }));
        let reason = error.map(|error| api::failure(error).into_message());
        if !is_refusal {
            let left = webhooks.len().saturating_sub(resent.len());
            let why = reason.unwrap_or_default();
            return (resent, Some(Failure::new(format!("{left} were not sent again: {why}"))));
        }
        resent.push(Resent {
            payment_id: failed.payment_id.clone(),
            webhook_id: failed.webhook.id.clone(),
            reason,
        });
        show_progress(resent.len(), webhooks.len());
    }
    (resent, None)
}

/// Draws a bar, if somebody looks at it.
fn show_progress(done: usize, all: usize) {
    let mut terminal = io::stderr();
    if !terminal.is_terminal() {
        return;
    }
    let filled = done.saturating_mul(WIDTH).checked_div(all).unwrap_or(WIDTH);
    let bar: String = (0..WIDTH).map(|place| if place < filled { '#' } else { '.' }).collect();
    let end = if done == all { "\n" } else { "" };
    // A failure to write to standard error cannot be reported.
    let _ = write!(terminal, "\r[{bar}] {done}/{all}{end}");
    let _ = terminal.flush();
}
