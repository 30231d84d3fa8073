#[cfg(any(feature = "metrics", feature = "tracing"))]
use crate::adapter::observed::Observed;
use crate::{adapter::refusal::Refusal, verified::Verified};

/// What becomes of a delivery, for the features `metrics` and `tracing`.
///
/// This type is for those who write an adapter for a web framework. Without these features, it does nothing and takes
/// no room.
///
/// With `metrics`, each delivery is counted once by its outcome, and the times until the verdict and the answer are
/// recorded, in `portone_webhook_deliveries_total`, `portone_webhook_verify_seconds`,
/// `portone_webhook_handle_seconds` and `portone_webhook_secret_matches_total`:
///
/// | outcome | what has happened |
/// |---|---|
/// | `handled` | the handler has answered 2xx |
/// | `rejected` | the handler has answered 409 to a confirm question, which refuses the payment |
/// | `failed` | the handler has answered something else |
/// | `replayed`, `deferred`, `refused` | the handler was not run, and the answer is 200, 503 or any other |
/// | `unanswered` | the observation was dropped: the client has hung up, or the handler has panicked |
/// | `verified` | it was [passed on](Self::passed_on) |
///
/// With `tracing`, a delivery is handled in a [span](Self::verified) with its IDs, and if it has failed or is
/// unanswered, that is a `WARN` event in the span.
///
/// ```
/// use portone_webhook_core::adapter::{Observation, PendingDelivery};
/// use portone_webhook_core::{Verified, WebhookVerifier};
///
/// fn receive(
///     verifier: &WebhookVerifier,
///     headers: &[(&str, &str)],
///     body: &'static [u8],
///     handle: impl FnOnce(Verified<()>) -> u16,
/// ) -> u16 {
///     let mut observation = Observation::begin();
///     let headers = headers.iter().map(|(name, value)| (name, *value));
///     let mut pending = PendingDelivery::begin(verifier, headers);
///     pending.push(body.into());
///     match pending.verify() {
///         Ok(proof) => {
///             observation.verified(&proof);
///             let status = observation.in_span(|| handle(proof));
///             observation.answered(status, None);
///             status
///         }
///         Err(refusal) => {
///             observation.refused(&refusal);
///             refusal.http_status()
///         }
///     }
/// }
/// # let verifier = "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD".parse()?;
/// # assert_eq!(receive(&verifier, &[], b"{}", |_| 200), 400);
/// # Ok::<(), portone_webhook_core::SecretListError>(())
/// ```
#[derive(Debug)]
#[must_use = "a delivery whose observation is dropped counts as unanswered"]
pub struct Observation {
    #[cfg(any(feature = "metrics", feature = "tracing"))]
    observed: Option<Observed>,
}

impl Observation {
    /// Begins to observe a delivery, when its headers are there.
    pub fn begin() -> Self {
        Self {
            #[cfg(any(feature = "metrics", feature = "tracing"))]
            observed: Some(Observed::begin()),
        }
    }

    /// Makes an observation that tells of nothing, because another one tells of the same delivery.
    ///
    /// ```
    /// use portone_webhook_core::adapter::Observation;
    ///
    /// fn begin(is_observed: bool) -> Observation {
    ///     if is_observed { Observation::none() } else { Observation::begin() }
    /// }
    /// # begin(true).answered(200, None);
    /// ```
    pub fn none() -> Self {
        Self {
            #[cfg(any(feature = "metrics", feature = "tracing"))]
            observed: None,
        }
    }

    /// Tells that the delivery is verified.
    ///
    /// The span has the target `portone_webhook_core`, the level `INFO` and the name `webhook`. Its fields are the `id`
    /// of the delivery, the `type` of the event, and what PortOne's support asks for: `payment_id`, `transaction_id`,
    /// `cancellation_id`, `tax_invoice_id` and `store_id`. A billing key is not among them, as whoever has one can
    /// charge a buyer. At the end it gets the `status` of the answer, and the `reason` of a refusal.
    pub fn verified(&mut self, proof: &Verified<()>) {
        #[cfg(any(feature = "metrics", feature = "tracing"))]
        if let Some(observed) = &mut self.observed {
            observed.verified(proof);
        }
        #[cfg(not(any(feature = "metrics", feature = "tracing")))]
        let _ = proof;
    }

    /// Does a step of the handling inside the span of the delivery, such as a poll of the handler's future.
    pub fn in_span<T>(&self, step: impl FnOnce() -> T) -> T {
        #[cfg(feature = "tracing")]
        if let Some(observed) = &self.observed {
            return observed.in_span(step);
        }
        step()
    }

    /// Tells what was answered. The `reason` is that of a refusal, if the handler was not run because of one.
    pub fn answered(self, status: u16, reason: Option<&'static str>) {
        #[cfg(any(feature = "metrics", feature = "tracing"))]
        if let Some(observed) = self.observed {
            observed.answered(status, reason);
        }
        #[cfg(not(any(feature = "metrics", feature = "tracing")))]
        let _ = (status, reason);
    }

    /// Tells that the delivery is refused, which is [`answered`](Self::answered) with the status and the reason of the
    /// refusal.
    pub fn refused(self, refusal: &Refusal) {
        self.answered(refusal.http_status(), Some(refusal.reason()));
    }

    /// Tells that the delivery is verified and given to somebody whose answer is not seen, as from an extractor without
    /// a layer.
    ///
    /// ```
    /// use portone_webhook_core::{Verified, adapter::Observation};
    ///
    /// fn extracted(mut observation: Observation, proof: Verified<()>) -> Verified<()> {
    ///     observation.verified(&proof);
    ///     observation.passed_on();
    ///     proof
    /// }
    /// # let _ = extracted;
    /// ```
    pub fn passed_on(self) {
        #[cfg(any(feature = "metrics", feature = "tracing"))]
        if let Some(observed) = self.observed {
            observed.passed_on();
        }
    }
}
