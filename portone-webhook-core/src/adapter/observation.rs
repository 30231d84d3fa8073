#[cfg(feature = "metrics")]
use crate::adapter::measured::Measured;
#[cfg(any(feature = "metrics", feature = "tracing"))]
use crate::adapter::subject;
use crate::{adapter::refusal::Refusal, verified::Verified};

/// What becomes of a delivery, for the features `metrics` and `tracing`.
///
/// This type is for those who write an adapter for a web framework. With the feature `metrics`, each delivery is
/// counted once, and the times for verifying and handling it are recorded. With the feature `tracing`, a delivery is
/// handled in a span with its IDs. Without these features, this type does nothing and takes no room.
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
#[must_use = "an observation that is dropped says that nobody was answered"]
pub struct Observation {
    #[cfg(feature = "metrics")]
    measured: Option<Measured>,
    #[cfg(feature = "tracing")]
    span: Option<tracing::Span>,
}

impl Observation {
    /// Begins to observe a delivery, when its headers are there.
    ///
    /// If the observation is dropped before its end, the delivery counts as `unanswered`: the client has hung up, or
    /// the handler has panicked.
    pub fn begin() -> Self {
        Self {
            #[cfg(feature = "metrics")]
            measured: Some(Measured::begin()),
            #[cfg(feature = "tracing")]
            span: Some(tracing::Span::none()),
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
            #[cfg(feature = "metrics")]
            measured: None,
            #[cfg(feature = "tracing")]
            span: None,
        }
    }

    /// Tells that the delivery is verified.
    ///
    /// The span has the target `portone_webhook_core`, the level `INFO` and the name `webhook`. Its fields are the `id`
    /// of the delivery, the `type` of the event, and what PortOne's support asks for: `payment_id`, `transaction_id`,
    /// `cancellation_id`, `tax_invoice_id` and `store_id`. A billing key is not among them, as whoever has one can
    /// charge a buyer.
    pub fn verified(&mut self, proof: &Verified<()>) {
        #[cfg(any(feature = "metrics", feature = "tracing"))]
        let event = subject::event(proof);
        #[cfg(feature = "metrics")]
        if let Some(measured) = &mut self.measured {
            measured.verified(subject::type_label(proof, event.as_ref()), proof.secret_index());
        }
        #[cfg(feature = "tracing")]
        if let Some(span) = &mut self.span {
            *span = subject::span(proof, event.as_ref());
        }
        #[cfg(not(any(feature = "metrics", feature = "tracing")))]
        let _ = proof;
    }

    /// Does a step of the handling inside the span of the delivery, such as a poll of the handler's future.
    pub fn in_span<T>(&self, step: impl FnOnce() -> T) -> T {
        #[cfg(feature = "tracing")]
        if let Some(span) = &self.span {
            return span.in_scope(step);
        }
        step()
    }

    /// Tells what was answered. The `reason` is that of a refusal, if the handler was not run because of one.
    ///
    /// | outcome | reason | status |
    /// |---|---|---|
    /// | `handled` | | 2xx |
    /// | `failed` | | any other |
    /// | `replayed` | the refusal's | 200 |
    /// | `deferred` | the refusal's | 503 |
    /// | `refused` | the refusal's | any other |
    pub fn answered(self, status: u16, reason: Option<&'static str>) {
        #[cfg(feature = "tracing")]
        if let Some(span) = &self.span {
            span.record("status", status);
            span.record("reason", reason);
        }
        #[cfg(feature = "metrics")]
        if let Some(measured) = self.measured {
            measured.answered(status, reason);
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
    /// a layer. Its outcome is `verified`.
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
        #[cfg(feature = "metrics")]
        if let Some(measured) = self.measured {
            measured.passed_on();
        }
    }
}
