//! This module prints one line for each answer, and a summary.

use std::process::ExitCode;

use reqwest::Url;

use crate::{
    failure::Failure,
    receiver::{Answer, NoAnswer},
    terminal,
    text::in_one_line,
};

/// The numbers of answers to the copies of one delivery.
#[derive(Clone, Copy, Default)]
struct Count {
    accepted: usize,
    refused: usize,
    busy: usize,
}

/// The report on all answers so far.
pub(super) struct Report<'a> {
    url: &'a Url,
    names: Vec<String>,
    counts: Vec<Count>,
    sent: usize,
    /// Whether copies are sent at the same time.
    concurrently: bool,
    /// The reason with which a receiver has to refuse the deliveries; none if it has to accept them.
    expected_reason: Option<&'static str>,
}

impl<'a> Report<'a> {
    /// Creates a report on deliveries with these names.
    pub(super) fn new(
        url: &'a Url,
        names: Vec<String>,
        concurrently: bool,
        expected_reason: Option<&'static str>,
    ) -> Self {
        let counts = vec![Count::default(); names.len()];
        Self { url, names, counts, sent: 0, concurrently, expected_reason }
    }

    /// Prints and counts the answer to the delivery at this position.
    pub(super) fn add(
        &mut self,
        position: usize,
        answer: Result<Answer, NoAnswer>,
    ) -> Result<(), Failure> {
        let width = self.names.iter().map(String::len).max().unwrap_or_default();
        let name = self.names.get(position).map_or("", String::as_str);
        let line = match &answer {
            Ok(answer) => {
                let (status, time) = (answer.status.as_u16(), answer.time.as_millis());
                format!("{name:<width$}  {status}  {time:>5} ms  {}", answer.summary())
            }
            // If the receiver cannot be reached, the other deliveries are not sent.
            Err(NoAnswer { why, unreachable: true }) if self.sent == 0 => {
                return Err(Failure::new(format!("no answer from {}: {why}", self.url)));
            }
            Err(NoAnswer { why, .. }) => format!("{name:<width$}    -         -  {why}"),
        };
        self.sent = self.sent.saturating_add(1);
        if let Some((count, answer)) = self.counts.get_mut(position).zip(answer.ok()) {
            let add = |count: &mut usize, applies: bool| {
                *count = count.saturating_add(usize::from(applies))
            };
            add(&mut count.accepted, answer.is_accepted());
            add(&mut count.refused, answer.is_refusal());
            add(&mut count.busy, answer.is_busy());
        }
        terminal::print(&(in_one_line(line.trim_end()) + "\n"))
    }

    /// Prints the summary, and returns exit code 0 if every answer was as expected.
    pub(super) fn finish(self) -> Result<ExitCode, Failure> {
        let sent = self.sent;
        let sum = |of: fn(&Count) -> usize| {
            self.counts.iter().map(of).fold(0usize, usize::saturating_add)
        };
        let (good, text) = if let Some(reason) = self.expected_reason {
            let refused = sum(|count| count.refused);
            let text = match refused == sent {
                true => format!("{sent} sent and {refused} refused, as spoilt ones have to be."),
                false => format!(
                    "{sent} sent and {refused} refused. Each has to be refused with a 4xx, such as 400 {reason}."
                ),
            };
            (refused, text)
        } else {
            let accepted = sum(|count| count.accepted);
            // If another copy of the delivery was accepted, a busy answer is correct.
            let busy = match self.concurrently {
                true => sum(|count| if count.accepted > 0 { count.busy } else { 0 }),
                false => 0,
            };
            let good = accepted.saturating_add(busy);
            let mut text = format!("{sent} sent and {accepted} answered 200.");
            if busy > 0 {
                text.push_str(&format!(" {busy} came while the same was being handled."));
            }
            if good < sent {
                let remaining = sent.saturating_sub(good);
                text.push_str(&format!(" PortOne would send {remaining} again."));
            }
            (good, text)
        };
        terminal::print(&format!("\n{text}\n"))?;
        Ok(ExitCode::from(u8::from(good < sent)))
    }
}
