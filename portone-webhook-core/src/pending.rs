use std::{fmt, mem, time::Duration};

use bytes::Bytes;
use smallvec::SmallVec;

use crate::{
    Refusal, Verified, WebhookHeaders, WebhookVerifier, buffer::BodyBuffer, headers::decimal,
    metadata::Metadata, unix_now,
};

/// A delivery whose headers are good, and whose body is on its way.
///
/// This is for those who write an adapter for a web framework: it makes the checks in the right
/// order, and buffers no more than the limit. It does not wait by itself: an adapter gives up after
/// [`read_timeout`](Self::read_timeout), which this example, in short, does not.
///
/// ```
/// use bytes::Bytes;
/// use portone_webhook_core::{PendingDelivery, Refusal, Verified, WebhookHeaders, WebhookVerifier};
///
/// /// The framework's request, in short.
/// struct Request {
///     headers: Vec<(String, String)>,
///     body: Vec<Bytes>,
/// }
///
/// fn receive(verifier: &WebhookVerifier, request: Request) -> Result<Verified<()>, Refusal> {
///     let headers = request.headers.iter().map(|(name, value)| (name, value));
///     let headers = WebhookHeaders::parse(headers)?;
///     let mut pending = PendingDelivery::begin(verifier, headers)?;
///     for piece in request.body {
///         pending.push(piece)?;
///     }
///     pending.verify()
/// }
/// # let verifier = "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD".parse()?;
/// # assert_eq!(receive(&verifier, Request { headers: vec![], body: vec![] }).unwrap_err().status(), 400);
/// # Ok::<(), portone_webhook_core::SecretListError>(())
/// ```
pub struct PendingDelivery {
    verifier: WebhookVerifier,
    metadata: Metadata,
    signatures: SmallVec<[u8; 64]>,
    body: BodyBuffer,
}

impl PendingDelivery {
    /// Makes all checks that need no body, by the system clock.
    ///
    /// # Errors
    ///
    /// [`Refusal::Unverified`] if the timestamp is not within the tolerance, and
    /// [`Refusal::PayloadTooLarge`] if the `content-length` is above the limit.
    pub fn begin(verifier: &WebhookVerifier, headers: WebhookHeaders<'_>) -> Result<Self, Refusal> {
        verifier.check_timestamp(headers, unix_now())?;
        let body = BodyBuffer::new(verifier.body_limit, headers.content_length.and_then(decimal))?;
        Ok(Self {
            verifier: verifier.clone(),
            metadata: Metadata::new(&headers),
            signatures: SmallVec::from_slice(headers.signature),
            body,
        })
    }

    /// How long the adapter may wait for the body: the verifier's
    /// [`read_timeout`](WebhookVerifier::read_timeout).
    ///
    /// It is up to the adapter to wait no longer, and to refuse with [`Refusal::ReadTimeout`].
    ///
    /// ```
    /// use std::time::{Duration, Instant};
    /// use portone_webhook_core::PendingDelivery;
    /// # use portone_webhook_core::{WebhookHeaders, WebhookVerifier, unix_now};
    ///
    /// /// When to give up; never, if there is none.
    /// fn deadline(pending: &PendingDelivery) -> Option<Instant> {
    ///     Instant::now().checked_add(pending.read_timeout())
    /// }
    /// # let verifier: WebhookVerifier = "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD".parse()?;
    /// # let timestamp = unix_now().to_string();
    /// # let sent = [("webhook-id", "msg_1"), ("webhook-timestamp", &*timestamp), ("webhook-signature", "v1,")];
    /// # let headers = WebhookHeaders::parse(sent)?;
    /// # let pending = |verifier| PendingDelivery::begin(&verifier, headers);
    /// # assert!(deadline(&pending(verifier.clone())?).is_some());
    /// # assert!(deadline(&pending(verifier.read_timeout(Duration::MAX))?).is_none());
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn read_timeout(&self) -> Duration {
        self.verifier.read_timeout
    }

    /// Adds the next piece of the body.
    ///
    /// # Errors
    ///
    /// [`Refusal::PayloadTooLarge`] if the body is above the limit with it.
    pub fn push(&mut self, piece: Bytes) -> Result<(), Refusal> {
        self.body.push(piece)
    }

    /// Verifies the body, which is complete, and gives it away in the proof.
    ///
    /// The timestamp is checked once more, so that a body cannot be held back until the delivery is
    /// old.
    ///
    /// # Errors
    ///
    /// [`Refusal::Unverified`] if the timestamp is no longer within the tolerance, or no signature
    /// matches.
    pub fn verify(&mut self) -> Result<Verified<()>, Refusal> {
        let metadata = mem::take(&mut self.metadata);
        self.verifier.check_time(metadata.timestamp, unix_now())?;
        Ok(self.verifier.verify_signature(metadata, &self.signatures, self.body.take())?)
    }
}

impl fmt::Debug for PendingDelivery {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("PendingDelivery").field("verifier", &self.verifier).finish_non_exhaustive()
    }
}
