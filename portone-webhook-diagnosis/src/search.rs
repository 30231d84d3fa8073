//! Looks for the fewest repairs after which a signature fits.

use portone_webhook_core::{WebhookHeaders, testing::RawRequest};

use crate::{
    keys::Key,
    repair::Repair,
    repairs::{REPAIRS, Undo},
    undo::headers,
};

/// More were never seen to come together.
const MOST_REPAIRS: usize = 3;

/// How many bytes are written and looked at, at most. It bounds the time, as anybody may have sent
/// the delivery.
const BUDGET: usize = 64 * 1024 * 1024;

/// A signature fits.
pub(crate) struct Fit<'a> {
    pub(crate) repairs: Vec<&'static Repair<Undo>>,
    pub(crate) delivery: RawRequest,
    pub(crate) key: &'a Key,
}

pub(crate) fn search<'a>(delivery: &RawRequest, keys: &'a [Key]) -> Option<Fit<'a>> {
    Search { keys, budget: BUDGET }.fit(delivery)
}

struct Search<'a> {
    keys: &'a [Key],
    budget: usize,
}

impl<'a> Search<'a> {
    fn fit(&mut self, delivery: &RawRequest) -> Option<Fit<'a>> {
        let delivery = headers::relevant(delivery);
        if !headers::complete(&delivery) {
            return None;
        }
        (0..=MOST_REPAIRS).find_map(|repairs| self.repaired(&delivery, REPAIRS, repairs))
    }

    /// Repairs in the order of the table: what was done last is undone first.
    fn repaired(
        &mut self,
        delivery: &RawRequest,
        mut table: &'static [Repair<Undo>],
        repairs: usize,
    ) -> Option<Fit<'a>> {
        if repairs == 0 {
            return self.fitting(delivery);
        }
        while let Some((repair, rest)) = table.split_first() {
            table = rest;
            self.spend(size(delivery))?;
            for candidate in repair.candidates(delivery) {
                self.spend(size(&candidate))?;
                if candidate == *delivery {
                    continue;
                }
                if let Some(mut fit) = self.repaired(&candidate, rest, repairs.saturating_sub(1)) {
                    fit.repairs.insert(0, repair);
                    return Some(fit);
                }
            }
        }
        None
    }

    /// None if there is not so much left, and then nothing is left.
    fn spend(&mut self, bytes: usize) -> Option<()> {
        let left = self.budget.checked_sub(bytes);
        self.budget = left.unwrap_or_default();
        left.map(drop)
    }

    /// Whether one of the keys has made one of its signatures, whenever that was.
    fn fitting(&mut self, delivery: &RawRequest) -> Option<Fit<'a>> {
        let headers = WebhookHeaders::parse(delivery.header_pairs()).ok()?;
        self.spend(size(delivery).saturating_mul(self.keys.len()))?;
        let key = self.keys.iter().find(|key| {
            key.verifier.verify_at(headers, &delivery.body, headers.timestamp()).is_ok()
        })?;
        Some(Fit { repairs: Vec::new(), delivery: delivery.clone(), key })
    }
}

fn size(delivery: &RawRequest) -> usize {
    let headers =
        delivery.headers.iter().map(|(name, value)| name.len().saturating_add(value.len()));
    // Even an empty one takes its time.
    headers.fold(delivery.body.len().saturating_add(64), usize::saturating_add)
}

#[cfg(test)]
mod tests {
    use portone_webhook_core::testing::Delivery;

    use super::*;
    use crate::{keys, secret::SecretText};

    fn keys() -> Vec<Key> {
        keys::all(&[SecretText::of_another_place("test", "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD")])
    }

    #[test]
    fn it_gives_up_when_it_has_looked_at_enough() {
        let body = format!("{{\"type\":\"{}\"}}", "가 ".repeat(10_000));
        let delivery = Delivery::of_body(body).signed_with_wrong_secret();
        let mut search = Search { keys: &keys(), budget: 1_000_000 };
        assert!(search.fit(&delivery).is_none());
        assert_eq!(search.budget, 0);
    }

    #[test]
    fn no_form_of_a_body_is_much_larger_than_it() {
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
    fn other_headers_and_a_thousand_signatures_are_not_looked_at() {
        let list = ["v1,YOtCacMpUNBXX6E3iyN2ryK3+fCaDbFxwFMIDnGvGMs="; 3000].join(" ");
        let delivery = Delivery::of_body("{}").signed_with_wrong_secret();
        let mut delivery = delivery.replace_header("webhook-signature", list);
        for number in 0..5000 {
            delivery = delivery.with_header(format!("x-{number}"), "a".repeat(60));
            delivery.headers.push(("HTTP_WEBHOOK_ID".to_owned(), b"a".to_vec()));
        }
        let relevant = headers::relevant(&delivery);
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
            assert!(search.fit(&delivery).is_none());
            assert_eq!(search.budget < BUDGET, spent, "{name}");
        }
    }
}
