//! This module searches for the smallest number of repairs after which a signature matches.

use portone_webhook_core::{WebhookHeaders, testing::RawRequest};

use crate::{
    keys::CandidateKey,
    repair::Repair,
    repairs::{REPAIRS, Undo},
    undo::headers,
};

/// The largest number of repairs that are tried together. No delivery is known that needed more of them.
const MAX_REPAIRS: usize = 3;

/// The largest number of bytes that one search may read and write. This limit bounds the time that an
/// attacker's delivery can take.
const BUDGET: usize = 64 * 1024 * 1024;

/// A delivery whose signature matches after some repairs.
pub(crate) struct Match<'a> {
    /// The repairs, in the order in which they were made.
    pub(crate) repairs: Vec<&'static Repair<Undo>>,
    /// The delivery after the repairs.
    pub(crate) delivery: RawRequest,
    /// The key that has made the signature.
    pub(crate) key: &'a CandidateKey,
}

/// Searches for the repairs after which a delivery verifies with one of the keys.
pub(crate) fn search<'a>(delivery: &RawRequest, keys: &'a [CandidateKey]) -> Option<Match<'a>> {
    Search { keys, budget: BUDGET }.find(delivery)
}

struct Search<'a> {
    keys: &'a [CandidateKey],
    budget: usize,
}

impl<'a> Search<'a> {
    fn find(&mut self, delivery: &RawRequest) -> Option<Match<'a>> {
        let delivery = headers::with_relevant_headers(delivery);
        if !headers::has_all_headers(&delivery) {
            return None;
        }
        (0..=MAX_REPAIRS).find_map(|count| self.find_with_repairs(&delivery, REPAIRS, count))
    }

    /// Tries every combination of `count` repairs, in the order of the table. The change that was made last
    /// is the first one that is undone.
    fn find_with_repairs(
        &mut self,
        delivery: &RawRequest,
        mut table: &'static [Repair<Undo>],
        count: usize,
    ) -> Option<Match<'a>> {
        if count == 0 {
            return self.find_without_repairs(delivery);
        }
        while let Some((repair, rest)) = table.split_first() {
            table = rest;
            self.spend(size(delivery))?;
            for candidate in repair.candidates(delivery) {
                self.spend(size(&candidate))?;
                if candidate == *delivery {
                    continue;
                }
                if let Some(mut found) =
                    self.find_with_repairs(&candidate, rest, count.saturating_sub(1))
                {
                    found.repairs.insert(0, repair);
                    return Some(found);
                }
            }
        }
        None
    }

    /// Takes bytes from the budget. If the budget has fewer bytes, the budget becomes zero and the result is
    /// none.
    fn spend(&mut self, bytes: usize) -> Option<()> {
        let left = self.budget.checked_sub(bytes);
        self.budget = left.unwrap_or_default();
        left.map(drop)
    }

    /// Looks for a key that has made one of the signatures of a delivery. The age of the delivery does not
    /// matter.
    fn find_without_repairs(&mut self, delivery: &RawRequest) -> Option<Match<'a>> {
        let headers = WebhookHeaders::parse(delivery.header_pairs()).ok()?;
        self.spend(size(delivery).saturating_mul(self.keys.len()))?;
        let key = self.keys.iter().find(|key| {
            key.verifier.verify_at(headers, &delivery.body, headers.timestamp()).is_ok()
        })?;
        Some(Match { repairs: Vec::new(), delivery: delivery.clone(), key })
    }
}

fn size(delivery: &RawRequest) -> usize {
    let headers =
        delivery.headers.iter().map(|(name, value)| name.len().saturating_add(value.len()));
    // The constant accounts for the time that even an empty delivery takes.
    headers.fold(delivery.body.len().saturating_add(64), usize::saturating_add)
}

#[cfg(test)]
mod tests {
    use portone_webhook_core::testing::Delivery;

    use super::*;
    use crate::{keys, secret::SecretText};

    fn keys() -> Vec<CandidateKey> {
        keys::candidates(&[SecretText::not_configured(
            "test",
            "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD",
        )])
    }

    #[test]
    fn the_search_ends_when_its_budget_is_spent() {
        let body = format!("{{\"type\":\"{}\"}}", "가 ".repeat(10_000));
        let delivery = Delivery::of_body(body).signed_with_wrong_secret();
        let mut search = Search { keys: &keys(), budget: 1_000_000 };
        assert!(search.find(&delivery).is_none());
        assert_eq!(search.budget, 0);
    }

    #[test]
    fn no_candidate_is_much_larger_than_its_delivery() {
        let members: Vec<_> =
            (0..6).map(|key| format!("\"{key}\":[{}0]", "0,".repeat(5000))).collect();
        for body in [
            ["[".repeat(32_000), "]".repeat(32_000)].concat(),
            vec!["[[[0]]]"; 8000].join(","),
            format!("[{}0]", "[[[[0]]]],".repeat(6000)),
            format!("{{{}}}", members.join(",")),
            "\"/".repeat(30_000),
            format!("\"{}\"", "한/".repeat(15_000)),
            "%".repeat(60_000),
        ] {
            let delivery = Delivery::of_body(body).signed_with_wrong_secret();
            for repair in REPAIRS {
                let most = size(&delivery) * 4;
                assert!(repair.candidates(&delivery).all(|candidate| size(&candidate) <= most));
            }
        }
    }

    #[test]
    fn irrelevant_headers_and_excess_signatures_are_dropped() {
        let list = ["v1,YOtCacMpUNBXX6E3iyN2ryK3+fCaDbFxwFMIDnGvGMs="; 3000].join(" ");
        let delivery = Delivery::of_body("{}").signed_with_wrong_secret();
        let mut delivery = delivery.replace_header("webhook-signature", list);
        for number in 0..5000 {
            delivery = delivery.with_header(format!("x-{number}"), "a".repeat(60));
            delivery.headers.push(("HTTP_WEBHOOK_ID".to_owned(), b"a".to_vec()));
        }
        let relevant = headers::with_relevant_headers(&delivery);
        assert_eq!(relevant.headers.len(), 100);
        assert!(size(&relevant) < 10_000);
    }

    #[test]
    fn without_all_three_headers_nothing_is_tried() {
        let delivery = Delivery::of_body("{}").signed_with_wrong_secret();
        for (name, spent) in [("webhook-id", false), ("svix-id", true)] {
            let keys = keys();
            let mut search = Search { keys: &keys, budget: BUDGET };
            let mut delivery = delivery.clone().without_header("webhook-id");
            if spent {
                delivery = delivery.with_header(name, "msg-1");
            }
            assert!(search.find(&delivery).is_none());
            assert_eq!(search.budget < BUDGET, spent, "{name}");
        }
    }
}
