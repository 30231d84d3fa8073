//! Looks for the fewest repairs after which a signature fits.

use portone_webhook_core::{WebhookHeaders, WebhookVerifier};

use super::{
    RawDelivery,
    keys::Key,
    repairs::{REPAIRS, Repair},
};

/// More were never seen to come together.
const MOST_REPAIRS: usize = 3;

/// How many bytes are looked at, at most. It bounds the time, as anybody may have sent the delivery.
const BUDGET: usize = 64 * 1024 * 1024;

/// A signature fits.
pub(super) struct Fit<'a> {
    pub(super) repairs: Vec<&'static Repair>,
    pub(super) delivery: RawDelivery,
    pub(super) key: &'a Key,
}

pub(super) fn search<'a>(delivery: &RawDelivery, keys: &'a [Key]) -> Option<Fit<'a>> {
    let mut search = Search { keys, budget: BUDGET };
    (0..=MOST_REPAIRS).find_map(|repairs| search.repaired(delivery, REPAIRS, repairs))
}

struct Search<'a> {
    keys: &'a [Key],
    budget: usize,
}

impl<'a> Search<'a> {
    /// Repairs in the order of the table: what was done last is undone first.
    fn repaired(
        &mut self,
        delivery: &RawDelivery,
        mut table: &'static [Repair],
        repairs: usize,
    ) -> Option<Fit<'a>> {
        let cost = delivery.body.len().saturating_add(64).saturating_mul(self.keys.len());
        self.budget = self.budget.checked_sub(cost)?;
        if repairs == 0 {
            return self.fitting(delivery);
        }
        while let Some((repair, rest)) = table.split_first() {
            table = rest;
            for candidate in repair.candidates(delivery) {
                if let Some(mut fit) = self.repaired(&candidate, rest, repairs.saturating_sub(1)) {
                    fit.repairs.insert(0, repair);
                    return Some(fit);
                }
            }
        }
        None
    }

    /// Whether one of the keys has made one of its signatures, whenever that was.
    fn fitting(&self, delivery: &RawDelivery) -> Option<Fit<'a>> {
        let headers = WebhookHeaders::parse(delivery.header_pairs()).ok()?;
        let key = self.keys.iter().find(|key| {
            let verifier = WebhookVerifier::new(key.secret.clone());
            verifier.verify_at(headers, &delivery.body, headers.timestamp()).is_ok()
        })?;
        Some(Fit { repairs: Vec::new(), delivery: delivery.clone(), key })
    }
}

#[cfg(test)]
mod tests {
    use portone_webhook_core::testing::Delivery;

    use super::*;
    use crate::{diagnosis::keys, secrets::SecretText};

    #[test]
    fn it_gives_up_when_it_has_looked_at_enough() {
        let secret = SecretText::of_elsewhere("test", "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD");
        let keys = keys::all(&[secret]);
        let body = format!("{{\"type\":\"{}\"}}", "가 ".repeat(10_000));
        let delivery = Delivery::of_body(body).signed_with_wrong_secret();
        let mut search = Search { keys: &keys, budget: 1_000_000 };
        for repairs in 0..=MOST_REPAIRS {
            assert!(search.repaired(&delivery, REPAIRS, repairs).is_none());
        }
        assert!(search.budget < 100_000);
    }
}
