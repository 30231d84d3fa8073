use std::{fmt, mem, time::Duration};

use bytes::Bytes;
use smallvec::SmallVec;

use crate::{
    adapter::{buffer::BodyBuffer, refusal::Refusal},
    headers::{WebhookHeaders, decimal},
    id::WebhookId,
    metadata::Metadata,
    verified::Verified,
    verifier::{WebhookVerifier, unix_now},
};

/// A delivery whose body is still arriving, or the unread rest of a delivery that is refused.
///
/// This type is for those who write an adapter for a web framework. It makes the checks in the right order,
/// buffers no more than the limit, and says how long to read on. It does not wait by itself: an adapter gives
/// up after [`read_timeout`](Self::read_timeout), which this short example leaves out.
///
/// ```
/// use bytes::Bytes;
/// use portone_webhook_core::adapter::{PendingDelivery, Refusal};
/// use portone_webhook_core::{Verified, WebhookVerifier};
///
/// /// This is a short form of the framework's request. A piece that is `None` has not come in time.
/// struct Request {
///     headers: Vec<(String, String)>,
///     body: Vec<Option<Bytes>>,
/// }
///
/// fn receive(verifier: &WebhookVerifier, request: Request) -> Result<Verified<()>, Refusal> {
///     let headers = request.headers.iter().map(|(name, value)| (name, value));
///     let mut pending = PendingDelivery::begin(verifier, headers);
///     let mut body = request.body.into_iter();
///     while pending.reads_on() {
///         match body.next() {
///             Some(Some(piece)) => pending.push(piece),
///             Some(None) => {
///                 pending.refuse(Refusal::ReadTimeout);
///                 break;
///             }
///             None => break,
///         }
///     }
///     if let Some(refusal) = pending.refusal() {
///         eprintln!("refused before its signature was looked at: {refusal}");
///     }
///     pending.verify()
/// }
/// # let verifier = "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD".parse()?;
/// # assert_eq!(receive(&verifier, Request { headers: vec![], body: vec![None] }).unwrap_err().http_status(), 400);
/// # Ok::<(), portone_webhook_core::SecretListError>(())
/// ```
///
/// # After a refusal
///
/// A delivery is refused as soon as it is known to be bad. Its body is still read and thrown away, up to
/// [`drain_limit`](WebhookVerifier::drain_limit) bytes, and for no longer than the read timeout. If a server
/// answers and closes at once while a proxy in front is still sending, the proxy takes the server for broken,
/// and sends it no good deliveries for a while, either.
pub struct PendingDelivery {
    state: State,
    /// The number of bytes of a refused body that may still be read, or `None` if nothing more is to be read.
    to_drain: Option<usize>,
    read_timeout: Duration,
}

#[expect(clippy::large_enum_variant, reason = "a box would cost every good delivery an allocation")]
enum State {
    Buffering(Buffering),
    Refused(Refusal),
}

struct Buffering {
    verifier: WebhookVerifier,
    metadata: Metadata,
    signatures: SmallVec<[u8; 64]>,
    body: BodyBuffer,
}

impl PendingDelivery {
    /// Makes all checks that need no body, by the system clock. `headers` are all headers of the request, in
    /// the form that [`WebhookHeaders::parse`] takes.
    ///
    /// [`refusal`](Self::refusal) says which check has failed.
    pub fn begin<'a, N, V>(
        verifier: &WebhookVerifier,
        headers: impl IntoIterator<Item = (N, &'a V)>,
    ) -> Self
    where
        N: AsRef<[u8]>,
        V: AsRef<[u8]> + ?Sized + 'a,
    {
        let begun = WebhookHeaders::parse(headers)
            .map_err(Refusal::from)
            .and_then(|headers| Buffering::begin(verifier, headers));
        Self {
            state: begun.map_or_else(State::Refused, State::Buffering),
            to_drain: Some(verifier.drain_limit).filter(|&limit| limit > 0),
            read_timeout: verifier.read_timeout,
        }
    }

    /// Makes a delivery that is refused for a reason of the adapter's own, if there is no verifier that has
    /// the limits.
    ///
    /// The limits are then the defaults of a [`WebhookVerifier`].
    ///
    /// ```
    /// use portone_webhook_core::WebhookVerifier;
    /// use portone_webhook_core::adapter::{PendingDelivery, Refusal};
    ///
    /// fn begin(verifier: Option<&WebhookVerifier>, headers: &[(&str, &str)]) -> PendingDelivery {
    ///     match verifier {
    ///         Some(verifier) => {
    ///             let headers = headers.iter().map(|(name, value)| (name, *value));
    ///             PendingDelivery::begin(verifier, headers)
    ///         }
    ///         None => PendingDelivery::refused(Refusal::VerifierNotConfigured),
    ///     }
    /// }
    ///
    /// let mut pending = begin(None, &[]);
    /// assert_eq!(pending.verify().unwrap_err().http_status(), 500);
    /// ```
    pub fn refused(refusal: Refusal) -> Self {
        Self {
            state: State::Refused(refusal),
            to_drain: Some(WebhookVerifier::DRAIN_LIMIT),
            read_timeout: WebhookVerifier::READ_TIMEOUT,
        }
    }

    /// Returns how long the adapter may wait for the body, which is the verifier's
    /// [`read_timeout`](WebhookVerifier::read_timeout).
    ///
    /// The adapter has to stop waiting after that time, and to [`refuse`](Self::refuse) with
    /// [`Refusal::ReadTimeout`].
    ///
    /// ```
    /// use std::time::{Duration, Instant};
    /// use portone_webhook_core::adapter::PendingDelivery;
    /// # use portone_webhook_core::WebhookVerifier;
    ///
    /// /// Returns the time when to give up, or `None` to wait for ever.
    /// fn deadline(pending: &PendingDelivery) -> Option<Instant> {
    ///     Instant::now().checked_add(pending.read_timeout())
    /// }
    /// # let verifier: WebhookVerifier = "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD".parse()?;
    /// # let pending = |verifier: &WebhookVerifier| PendingDelivery::begin(verifier, [("webhook-id", "msg_1")]);
    /// # assert!(deadline(&pending(&verifier)).is_some());
    /// # assert!(deadline(&pending(&verifier.read_timeout(Duration::MAX))).is_none());
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn read_timeout(&self) -> Duration {
        self.read_timeout
    }

    /// Takes the next piece of the body. An adapter calls this for as long as [`reads_on`](Self::reads_on)
    /// returns true.
    pub fn push(&mut self, piece: Bytes) {
        let length = piece.len();
        if let State::Buffering(buffering) = &mut self.state {
            let Err(refusal) = buffering.body.push(piece) else { return };
            self.state = State::Refused(refusal);
        }
        self.to_drain = self.to_drain.and_then(|left| left.checked_sub(length));
    }

    /// Says whether to wait for another piece of the body. An adapter waits unless the delivery is refused
    /// and nothing more of its body is to be thrown away. In that case the connection has to be closed after
    /// the answer, unless the protocol can end a single request.
    pub fn reads_on(&self) -> bool {
        self.refusal().is_none() || self.to_drain.is_some()
    }

    /// Refuses the delivery, unless it is refused already. The first reason stands.
    pub fn refuse(&mut self, refusal: Refusal) {
        if let State::Buffering(_) = self.state {
            self.state = State::Refused(refusal);
        }
    }

    /// Returns the reason why the delivery is refused, if it is refused by now.
    pub fn refusal(&self) -> Option<&Refusal> {
        match &self.state {
            State::Buffering(_) => None,
            State::Refused(refusal) => Some(refusal),
        }
    }

    /// Verifies the body, which is complete, and moves it into the proof.
    ///
    /// The timestamp is checked once more, so that a body cannot be held back until the delivery is old.
    ///
    /// # Errors
    ///
    /// Returns the [`refusal`](Self::refusal), if there is one. Returns [`Refusal::Unverified`] if the
    /// timestamp is no longer within the tolerance or no signature matches. Returns [`Refusal::BodyTaken`] if
    /// nothing came of a body that was announced, so that something in front of the adapter must have read
    /// it.
    pub fn verify(&mut self) -> Result<Verified<()>, Refusal> {
        match &mut self.state {
            State::Buffering(buffering) => buffering.verify(),
            State::Refused(refusal) => Err(refusal.clone()),
        }
    }
}

impl Buffering {
    fn begin(verifier: &WebhookVerifier, headers: WebhookHeaders<'_>) -> Result<Self, Refusal> {
        verifier.check_timestamp(headers, unix_now())?;
        let body = BodyBuffer::new(verifier.body_limit, headers.content_length.and_then(decimal))?;
        Ok(Self {
            verifier: verifier.clone(),
            metadata: Metadata::new(&headers),
            signatures: SmallVec::from_slice(headers.signature),
            body,
        })
    }

    fn verify(&mut self) -> Result<Verified<()>, Refusal> {
        if self.body.is_missing() {
            return Err(Refusal::BodyTaken);
        }
        let metadata = mem::take(&mut self.metadata);
        self.verifier.check_time(metadata.timestamp, unix_now())?;
        let (body, signed) = (self.body.take(), metadata.signed());
        let secret = self.verifier.matching_secret(signed, &body, &self.signatures)?;
        let Metadata { id, timestamp, content_type, .. } = metadata;
        Ok(Verified::new(WebhookId(id), timestamp, content_type, secret, body))
    }
}

impl fmt::Debug for PendingDelivery {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("PendingDelivery").field("refusal", &self.refusal()).finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pending(drain_limit: usize) -> PendingDelivery {
        let verifier: WebhookVerifier = "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD".parse().unwrap();
        PendingDelivery::begin(&verifier.drain_limit(drain_limit), [("webhook-id", "msg-1")])
    }

    #[test]
    fn a_refused_body_is_read_up_to_the_limit() {
        let mut pending = pending(10);
        assert!(pending.refusal().is_some());
        for (piece, reads_on) in [("123456", true), ("7890", true), ("1", false), ("", false)] {
            pending.push(piece.into());
            assert_eq!(pending.reads_on(), reads_on, "{piece}");
        }
        assert_eq!(pending.verify().unwrap_err().reason(), "MISSING_REQUIRED_HEADERS");
        assert!(!self::pending(0).reads_on());
    }

    #[test]
    fn the_first_refusal_stands() {
        let mut pending = pending(10);
        pending.refuse(Refusal::ReadTimeout);
        assert_eq!(pending.verify().unwrap_err().reason(), "MISSING_REQUIRED_HEADERS");
    }
}
