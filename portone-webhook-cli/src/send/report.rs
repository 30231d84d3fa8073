//! A line for each answer, and one for all.

use std::process::ExitCode;

use reqwest::Url;

use super::answer::{Answer, NoAnswer};
use crate::{failure::Failure, terminal, text::in_one_line};

/// What has come of one delivery, in all its copies.
#[derive(Clone, Copy, Default)]
struct Count {
    done: usize,
    refused: usize,
    busy: usize,
}

pub(super) struct Report<'a> {
    url: &'a Url,
    names: Vec<String>,
    counts: Vec<Count>,
    sent: usize,
    /// Copies overlap.
    concurrently: bool,
    /// What a spoilt delivery is refused for; none for a good one.
    spoilt: Option<&'static str>,
}

impl<'a> Report<'a> {
    /// `names` are those of the deliveries.
    pub(super) fn new(
        url: &'a Url,
        names: Vec<String>,
        concurrently: bool,
        spoilt: Option<&'static str>,
    ) -> Self {
        let counts = vec![Count::default(); names.len()];
        Self { url, names, counts, sent: 0, concurrently, spoilt }
    }

    /// Prints what was answered to the delivery at this position.
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
                format!("{name:<width$}  {status}  {time:>5} ms  {}", answer.gist())
            }
            // There will be none to the others either.
            Err(NoAnswer { why, unreachable: true }) if self.sent == 0 => {
                return Err(Failure::new(format!("no answer from {}: {why}", self.url)));
            }
            Err(NoAnswer { why, .. }) => format!("{name:<width$}    -         -  {why}"),
        };
        self.sent = self.sent.saturating_add(1);
        if let Some((count, answer)) = self.counts.get_mut(position).zip(answer.ok()) {
            let add = |count: &mut usize, is: bool| *count = count.saturating_add(usize::from(is));
            add(&mut count.done, answer.is_done());
            add(&mut count.refused, answer.is_refusal());
            add(&mut count.busy, answer.is_busy());
        }
        terminal::print(&(in_one_line(line.trim_end()) + "\n"))
    }

    /// Whether all was answered as it has to be.
    pub(super) fn end(self) -> Result<ExitCode, Failure> {
        let sent = self.sent;
        let sum = |of: fn(&Count) -> usize| {
            self.counts.iter().map(of).fold(0usize, usize::saturating_add)
        };
        let (good, text) = if let Some(reason) = self.spoilt {
            let refused = sum(|count| count.refused);
            let text = match refused == sent {
                true => format!("{sent} sent and {refused} refused, as spoilt ones have to be."),
                false => format!(
                    "{sent} sent and {refused} refused. Each has to be refused with a 4xx, such as 400 {reason}."
                ),
            };
            (refused, text)
        } else {
            let done = sum(|count| count.done);
            // Where another copy came through, this is how to put one off.
            let busy = match self.concurrently {
                true => sum(|count| if count.done > 0 { count.busy } else { 0 }),
                false => 0,
            };
            let good = done.saturating_add(busy);
            let mut text = format!("{sent} sent and {done} answered 200.");
            if busy > 0 {
                text.push_str(&format!(" {busy} came while the same was being handled."));
            }
            if good < sent {
                let again = sent.saturating_sub(good);
                text.push_str(&format!(" PortOne would send {again} again."));
            }
            (good, text)
        };
        terminal::print(&format!("\n{text}\n"))?;
        Ok(ExitCode::from(u8::from(good < sent)))
    }
}
