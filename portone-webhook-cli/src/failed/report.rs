//! This module writes what has failed, and what was sent again, as text.

use super::{group::Group, resend::Resent};
use crate::text::in_one_line;

pub(crate) fn render(since: &str, groups: &[Group]) -> String {
    let count: usize = groups.iter().map(|group| group.webhooks.len()).sum();
    let mut text = match count {
        0 => return format!("No webhook has failed since {since}.\n"),
        1 => format!("1 webhook has failed since {since}.\n"),
        count => format!("{count} webhooks have failed since {since}.\n"),
    };
    for Group { verdict, fix, webhooks, .. } in groups {
        text.push_str(&format!("\n{}  {}\n", webhooks.len(), in_one_line(verdict)));
        if let Some(fix) = fix {
            text.push_str(&format!("  To do: {}\n", in_one_line(fix)));
        }
        for failed in webhooks {
            let payment = in_one_line(&failed.payment_id);
            text.push_str(&format!("  {}  {payment}\n", failed.webhook.title()));
        }
    }
    text
}

pub(crate) fn render_resent(resent: &[Resent]) -> String {
    let refused: Vec<_> = resent.iter().filter(|resent| resent.reason.is_some()).collect();
    let sent = resent.len().saturating_sub(refused.len());
    let mut text = format!("\nPortOne has sent {sent} again, and {} not.\n", refused.len());
    for Resent { payment_id, reason, .. } in refused {
        let reason = reason.as_deref().unwrap_or_default();
        text.push_str(&format!("  {}: {}\n", in_one_line(payment_id), in_one_line(reason)));
    }
    text
}
