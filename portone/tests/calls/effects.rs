//! These tests make writes to a stand-in that fails at random, and count what the writes did.

use std::{
    collections::HashMap,
    sync::{Arc, Mutex},
    time::Duration,
};

use portone::{
    ApiReason, Retry,
    payment::{CancelPayment, PaymentCancellation},
    testing::{Fault, StandIn, sample, sample_of},
};

const CALLS: usize = 10_000;

/// Numbers that are the same in each run, by a linear congruential generator.
struct Random(u64);

impl Random {
    fn below(&mut self, end: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
        (self.0 >> 33).checked_rem(end).unwrap_or(0)
    }

    /// Chooses a fault for every second request, half of them after the effect.
    fn fault(&mut self) -> Option<Fault> {
        let fault = match self.below(14) {
            0 => Fault::broken_connection(),
            1 => Fault::no_answer(),
            2 => Fault::html(502),
            3 => Fault::html(200),
            4 => Fault::too_many_requests(Duration::ZERO),
            5 => return Some(Fault::cut_answer()),
            6 => return Some(Fault::outstanding_request()),
            _ => return None,
        };
        Some(if self.below(2) == 0 { fault } else { fault.after_effect() })
    }
}

#[tokio::test(start_paused = true)]
async fn a_write_happens_once_whatever_fails() {
    let stand_in = StandIn::new();
    let effects = Arc::<Mutex<HashMap<String, usize>>>::default();
    let counted = Arc::clone(&effects);
    stand_in.on::<CancelPayment>(move |request| {
        let id = request.path_parameter("paymentId").unwrap().to_owned();
        let mut effects = counted.lock().unwrap();
        let times = effects.entry(id).or_default();
        *times = times.checked_add(1).unwrap();
        let mut answer = sample::<portone::payment::CancelPaymentResponse>();
        answer.cancellation = sample_of::<PaymentCancellation>("SUCCEEDED");
        Ok(answer)
    });
    let mut random = Random(7);
    stand_in.choose_faults(move |_| random.fault());
    let client = stand_in
        .builder()
        .attempt_timeout(Duration::from_secs(1))
        .deadline(Duration::from_secs(5))
        .retry(Retry::default().attempts(3));
    let client = client.build().unwrap().payment();

    let mut failed = 0_usize;
    for number in 0..CALLS {
        let id = format!("order-{number}");
        let mut key = None;
        loop {
            let mut call = client.cancel_payment(&id, "asked");
            if let Some(key) = key.take() {
                call = call.idempotency_key(key);
            }
            let Err(error) = call.await else { break };
            // Nothing here is final, so the caller goes on with the same key.
            assert!(error.is_transient(), "{error}");
            assert!(error.reason().is_none_or(|reason| reason.type_name().is_empty()), "{error}");
            failed = failed.checked_add(1).unwrap();
            key = error.idempotency_key().cloned();
            assert!(key.is_some());
        }
    }
    let effects = effects.lock().unwrap();
    assert_eq!(effects.len(), CALLS, "none was lost");
    assert!(effects.values().all(|&times| times == 1), "none was doubled");
    let requests = stand_in.take_requests().len();
    assert!(failed > 500 && requests > 15_000, "{failed} {requests}");
    println!("{CALLS} writes took {requests} requests; {failed} calls failed meanwhile");
}
