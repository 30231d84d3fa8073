//! This module writes a payment and its webhooks as text.

use portone_webhook_diagnosis::Finding;

use super::{PaymentView, WebhookView};
use crate::text::in_one_line;

/// Writes what is known of each webhook, and what to do.
pub(crate) fn render(payment: &PaymentView) -> String {
    let PaymentView { id, status, webhooks } = payment;
    let (id, status) = (in_one_line(id), in_one_line(status));
    let mut text = match webhooks.len() {
        0 => format!("{id} is {status}. PortOne has sent no webhook about it.\n"),
        1 => format!("{id} is {status}. PortOne has sent 1 webhook about it.\n"),
        count => format!("{id} is {status}. PortOne has sent {count} webhooks about it.\n"),
    };
    for webhook in webhooks {
        text.push('\n');
        text.push_str(&render_webhook(webhook));
    }
    text
}

fn render_webhook(webhook: &WebhookView) -> String {
    let mut text = webhook.title();
    if let Some(executions) = webhook.executions.filter(|executions| *executions > 1) {
        text.push_str(&format!("  (attempt {executions})"));
    }
    text.push_str(&format!("\n  {}\n", in_one_line(&webhook.verdict)));
    let findings = webhook.diagnosis.iter().flat_map(|diagnosis| &diagnosis.findings);
    for Finding { name, what, fix, .. } in findings {
        // That it verifies and was delivered needs no advice.
        if *name == "verifies" {
            continue;
        }
        text.push_str(&format!("  {name}: {}\n", in_one_line(what)));
        if !fix.is_empty() {
            text.push_str(&format!("    To do: {}\n", in_one_line(fix)));
        }
    }
    text
}
