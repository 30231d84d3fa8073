use std::{
    collections::{HashMap, VecDeque},
    fmt,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
    time::Duration,
};

use serde_json::Value;

#[cfg(feature = "payment")]
use super::Payments;
use super::{
    Fault, Operation, SeenRequest,
    keys::Keys,
    sample::{Described, sample_of},
};
use crate::{PortOneClient, PortOneClientBuilder, Retry, Transport};

/// The API secret that the stand-in accepts.
pub const API_SECRET: &str = "the API secret of the stand-in";

/// A stand-in for PortOne's API in this process. See the [module](super).
///
/// Its clones are the same stand-in. It is a tower service, and so the transport of a client.
#[derive(Clone, Default)]
pub struct StandIn {
    state: Arc<Mutex<State>>,
}

/// What makes an answer or a refusal, as JSON.
pub(super) type Stub = Arc<dyn Fn(&SeenRequest) -> Result<Value, Value> + Send + Sync>;

/// What chooses a fault.
type ChooseFault = Box<dyn FnMut(&SeenRequest) -> Option<Fault> + Send>;

#[derive(Default)]
pub(super) struct State {
    pub(super) stubs: HashMap<&'static str, Stub>,
    pub(super) keys: Keys,
    pub(super) requests: Vec<SeenRequest>,
    pub(super) delay: Duration,
    faults: VecDeque<Fault>,
    choose_fault: Option<ChooseFault>,
    #[cfg(feature = "payment")]
    pub(super) payments: Option<Payments>,
}

impl StandIn {
    /// Makes a stand-in that answers each operation with a [`sample`](super::sample) of its answer.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Makes a client of the stand-in. It tries calls again as any client does, with pauses of at most a millisecond.
    #[expect(clippy::missing_panics_doc, reason = "the settings are right")]
    #[must_use]
    pub fn client(&self) -> PortOneClient {
        self.builder().build().expect("the settings are right")
    }

    /// Makes the builder of such a client.
    #[expect(clippy::missing_panics_doc, reason = "the constant is an API secret")]
    pub fn builder(&self) -> PortOneClientBuilder {
        let secret = API_SECRET.parse().expect("this is an API secret");
        let retry = Retry::default().longest_pause(Duration::from_millis(1));
        PortOneClient::builder(secret).transport(self.transport()).retry(retry)
    }

    /// Makes a transport that leads to the stand-in.
    #[must_use]
    pub fn transport(&self) -> Transport {
        Transport::new(self.clone())
    }

    /// Lets a function answer the requests for an operation from now on. It gets only requests that PortOne's description
    /// allows.
    #[expect(clippy::missing_panics_doc, reason = "each type can be written as JSON")]
    pub fn on<C: Operation>(
        &self,
        answer: impl Fn(&SeenRequest) -> Result<C::Answer, C::Reason> + Send + Sync + 'static,
    ) {
        let stub: Stub = Arc::new(move |request| {
            let json = |value: serde_json::Result<Value>| value.expect("each type is JSON");
            match answer(request) {
                Ok(answer) => Ok(json(serde_json::to_value(answer))),
                Err(reason) => Err(json(serde_json::to_value(reason))),
            }
        });
        self.state().stubs.insert(C::ID, stub);
    }

    /// Answers all requests for an operation with this from now on.
    pub fn answer<C>(&self, answer: C::Answer)
    where
        C: Operation<Answer: Clone + Send + Sync>,
    {
        self.on::<C>(move |_| Ok(answer.clone()));
    }

    /// Refuses all requests for an operation from now on, for the reason of this type, such as `PAYMENT_NOT_FOUND`.
    ///
    /// # Panics
    ///
    /// This panics if the operation has no such error.
    pub fn refuse<C>(&self, type_name: &str)
    where
        C: Operation<Reason: Described + Clone + Send + Sync>,
    {
        let reason: C::Reason = sample_of(type_name);
        self.on::<C>(move |_| Err(reason.clone()));
    }

    /// Adds a fault. Each comes once, to the next request that has none yet.
    pub fn fault(&self, fault: Fault) {
        self.state().faults.push_back(fault);
    }

    /// Lets a function choose a fault for each request that has none yet. It may not use the stand-in itself.
    pub fn choose_faults(
        &self,
        choose: impl FnMut(&SeenRequest) -> Option<Fault> + Send + 'static,
    ) {
        self.state().choose_fault = Some(Box::new(choose));
    }

    /// Delays all answers by so long from now on.
    pub fn delay(&self, delay: Duration) {
        self.state().delay = delay;
    }

    /// Returns the requests for operations that came since the last call of this, in their order.
    #[must_use]
    pub fn take_requests(&self) -> Vec<SeenRequest> {
        std::mem::take(&mut self.state().requests)
    }

    /// Returns the payments that the stand-in remembers. From the first call of this on, these operations work on them:
    /// `getPayment`, `getPayments`, `cancelPayment`, `payWithBillingKey`, `issueBillingKey`, `getBillingKeyInfo`,
    /// `deleteBillingKey`, `createPaymentSchedule`, `getPaymentSchedule` and `revokePaymentSchedules`.
    #[cfg(feature = "payment")]
    pub fn payments(&self) -> Payments {
        let mut state = self.state();
        if let Some(payments) = &state.payments {
            return payments.clone();
        }
        let payments = Payments::default();
        for (id, answer) in Payments::ANSWERS {
            let payments = payments.clone();
            let stub: Stub = Arc::new(move |request| {
                let error =
                    |name| serde_json::json!({ "type": name, "message": "the stand-in says so" });
                payments.answer(answer, request).map_err(error)
            });
            state.stubs.insert(id, stub);
        }
        state.payments = Some(payments.clone());
        payments
    }

    pub(super) fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl State {
    pub(super) fn next_fault(&mut self, request: &SeenRequest) -> Option<Fault> {
        self.faults.pop_front().or_else(|| self.choose_fault.as_mut()?(request))
    }
}

impl fmt::Debug for StandIn {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("StandIn").finish_non_exhaustive()
    }
}
