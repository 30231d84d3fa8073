use std::{
    str::FromStr,
    sync::Arc,
    time::{Duration, SystemTime, UNIX_EPOCH},
};

use crate::{
    error::{SecretError, SecretListError, VerifyError},
    headers::{Signed, WebhookHeaders},
    id::WebhookId,
    secret::WebhookSecret,
    verified::Verified,
};

/// A verifier of deliveries, with one secret, or with several while one is being replaced.
///
/// A verifier is cheap to clone, since clones share the secrets.
///
/// ```
/// use portone_webhook_core::{WebhookHeaders, WebhookSecret, WebhookVerifier, unix_now};
///
/// let secret: WebhookSecret = "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD".parse()?;
/// let verifier = WebhookVerifier::new(secret.clone());
///
/// // These are the parts of a request that PortOne sends.
/// let body = r#"{"type":"Transaction.Paid"}"#;
/// let (id, timestamp) = ("msg_1", unix_now());
/// let (timestamp_text, signature) = (timestamp.to_string(), secret.sign(id, timestamp, body)?);
///
/// let headers = WebhookHeaders::parse([
///     ("webhook-id", id),
///     ("webhook-timestamp", &timestamp_text),
///     ("webhook-signature", &signature),
/// ])?;
/// let delivery = verifier.verify(headers, body)?;
/// assert_eq!(delivery.raw(), &body);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone)]
pub struct WebhookVerifier {
    secrets: Arc<[WebhookSecret]>,
    tolerance: u64,
    pub(crate) body_limit: usize,
    pub(crate) drain_limit: usize,
    pub(crate) read_timeout: Duration,
}

impl WebhookVerifier {
    /// The default [`tolerance`](Self::tolerance) of 300 seconds, as in PortOne's SDKs.
    pub const TOLERANCE: Duration = Duration::from_secs(300);
    /// The default [`body_limit`](Self::body_limit) of 64 KiB.
    pub const BODY_LIMIT: usize = 64 * 1024;
    /// The default [`drain_limit`](Self::drain_limit) of 1 MiB.
    pub const DRAIN_LIMIT: usize = 1024 * 1024;
    /// The default [`read_timeout`](Self::read_timeout) of 10 seconds.
    pub const READ_TIMEOUT: Duration = Duration::from_secs(10);

    /// Makes a verifier that accepts deliveries which are signed with `secret` and were sent at most 300
    /// seconds before or after the time of the system clock.
    pub fn new(secret: WebhookSecret) -> Self {
        Self {
            secrets: Arc::new([secret]),
            tolerance: Self::TOLERANCE.as_secs(),
            body_limit: Self::BODY_LIMIT,
            drain_limit: Self::DRAIN_LIMIT,
            read_timeout: Self::READ_TIMEOUT,
        }
    }

    /// Accepts deliveries that are signed with `secret` as well.
    ///
    /// PortOne keeps up to two secrets for a store and environment, so that one can be replaced
    /// without losing a delivery. [`Verified::secret_index`] says which one was used.
    ///
    /// ```
    /// use portone_webhook_core::{WebhookHeaders, WebhookSecret, WebhookVerifier};
    ///
    /// let new: WebhookSecret = "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD".parse()?;
    /// let old: WebhookSecret = "whsec_pzQGE83cSIRKM4/WH5QY+g==".parse()?;
    /// let verifier = WebhookVerifier::new(new).also_accept(old.clone());
    ///
    /// let signature = old.sign("msg_1", 1745908930, "{}")?;
    /// let headers = WebhookHeaders::parse([
    ///     ("webhook-id", "msg_1"),
    ///     ("webhook-timestamp", "1745908930"),
    ///     ("webhook-signature", &signature),
    /// ])?;
    /// let delivery = verifier.verify_at(headers, "{}", 1745908930)?;
    /// assert_eq!(delivery.secret_index(), 1);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn also_accept(mut self, secret: WebhookSecret) -> Self {
        self.secrets = self.secrets.iter().cloned().chain([secret]).collect();
        self
    }

    /// Sets how far the time of the attempt may be from the server's time, in either direction.
    ///
    /// The default is 300 seconds, as in PortOne's SDKs. A difference of exactly this limit is accepted, and
    /// only whole seconds count.
    ///
    /// ```
    /// use std::time::Duration;
    /// use portone_webhook_core::{VerifyError, WebhookHeaders, WebhookSecret, WebhookVerifier};
    /// use portone_webhook_core::testing::Delivery;
    ///
    /// let secret: WebhookSecret = "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD".parse()?;
    /// let request = Delivery::of_body("{}").signed_with(&secret);
    /// let verifier = WebhookVerifier::new(secret).tolerance(Duration::from_secs(60));
    ///
    /// let headers = WebhookHeaders::parse(request.header_pairs())?;
    /// let check = |now| verifier.check_timestamp(headers, now);
    /// assert_eq!(check(headers.timestamp() + 60), Ok(()));
    /// assert_eq!(check(headers.timestamp() + 61), Err(VerifyError::TimestampTooOld));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn tolerance(mut self, tolerance: Duration) -> Self {
        self.tolerance = tolerance.as_secs();
        self
    }

    /// Sets the largest body, in bytes, that an adapter buffers in order to verify it.
    ///
    /// The default is 64 KiB; a delivery has a few hundred bytes. [`verify`](Self::verify) is given a whole
    /// body, and takes every size.
    ///
    /// ```
    /// use portone_webhook_core::adapter::{PendingDelivery, Refusal};
    /// use portone_webhook_core::{WebhookSecret, WebhookVerifier, testing::Delivery};
    ///
    /// let secret: WebhookSecret = "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD".parse()?;
    /// let request = Delivery::of_body("{}").signed_with(&secret);
    /// let verifier = WebhookVerifier::new(secret).body_limit(16 * 1024);
    ///
    /// // An adapter uses the limit like this.
    /// let pending = |length: &str| {
    ///     let announced = request.clone().with_header("content-length", length);
    ///     PendingDelivery::begin(&verifier, announced.header_pairs())
    /// };
    /// assert!(pending("16384").refusal().is_none());
    /// assert!(matches!(pending("16385").refusal(), Some(Refusal::PayloadTooLarge)));
    /// # Ok::<(), portone_webhook_core::SecretError>(())
    /// ```
    #[must_use]
    pub fn body_limit(mut self, bytes: usize) -> Self {
        self.body_limit = bytes;
        self
    }

    /// Sets how many bytes of a refused request's body an adapter reads at most, in order to throw them away.
    ///
    /// The default is 1 MiB, which is also nginx's default limit of a body; 0 reads nothing. If a server
    /// answers and closes while a proxy is still sending, the proxy takes the server for broken, and keeps
    /// good deliveries from it for a while. So let the proxy refuse what is larger than this limit, or set
    /// this limit to what the proxy lets through. The adapter keeps none of these bytes, and reads them for
    /// no longer than the [`read_timeout`](Self::read_timeout). If there are more, the connection is closed.
    ///
    /// ```
    /// use portone_webhook_core::{WebhookSecret, WebhookVerifier, adapter::PendingDelivery};
    ///
    /// let secret: WebhookSecret = "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD".parse()?;
    /// let verifier = WebhookVerifier::new(secret).drain_limit(64 * 1024);
    ///
    /// // An adapter uses the limit like this.
    /// let mut pending = PendingDelivery::begin(&verifier, [("webhook-id", "the others are missing")]);
    /// pending.push(vec![0; 64 * 1024].into());
    /// assert!(pending.reads_on());
    /// pending.push(vec![0].into());
    /// assert!(!pending.reads_on());
    /// # Ok::<(), portone_webhook_core::SecretError>(())
    /// ```
    #[must_use]
    pub fn drain_limit(mut self, bytes: usize) -> Self {
        self.drain_limit = bytes;
        self
    }

    /// Sets how long an adapter waits for the whole body, from the moment when it first has to wait, and for
    /// the rest of a refused body.
    ///
    /// The default is 10 seconds. A delivery nearly always comes in one piece with its headers, and then
    /// there is nothing to wait for. `Duration::ZERO` refuses all other deliveries, and `Duration::MAX` waits
    /// for ever. Without an end to the waiting, anybody could hold connections open, with up to
    /// [`body_limit`](Self::body_limit) bytes of memory for each, and could use up a concurrency limit around
    /// the receiver. A concurrency limit therefore belongs between the receiver and the handler. PortOne
    /// sends again after a [`READ_TIMEOUT`](crate::adapter::Refusal::ReadTimeout), as after every answer but
    /// 200.
    ///
    /// How long the headers may take is a setting of the server.
    ///
    /// ```
    /// use std::time::Duration;
    /// use portone_webhook_core::{WebhookSecret, WebhookVerifier, adapter::PendingDelivery};
    ///
    /// let secret: WebhookSecret = "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD".parse()?;
    /// let verifier = WebhookVerifier::new(secret).read_timeout(Duration::from_secs(3));
    ///
    /// // An adapter asks for the timeout like this.
    /// let pending = PendingDelivery::begin(&verifier, [("webhook-id", "msg_1")]);
    /// assert_eq!(pending.read_timeout(), Duration::from_secs(3));
    /// # Ok::<(), portone_webhook_core::SecretError>(())
    /// ```
    #[must_use]
    pub fn read_timeout(mut self, timeout: Duration) -> Self {
        self.read_timeout = timeout;
        self
    }

    /// Verifies a delivery against the system clock.
    ///
    /// `body` has to be the bytes as they were received, neither decompressed nor parsed and written again.
    /// Give it as [`Bytes`](bytes::Bytes) to get the [`Verified<T>`] that the adapters hand out.
    ///
    /// ```
    /// use std::{collections::HashMap, error::Error};
    /// use bytes::Bytes;
    /// use portone_webhook_core::{Verified, Webhook, WebhookHeaders, WebhookVerifier};
    ///
    /// fn receive(
    ///     verifier: &WebhookVerifier,
    ///     headers: &HashMap<String, String>,
    ///     body: Bytes,
    /// ) -> Result<Verified<Webhook>, Box<dyn Error>> {
    ///     let headers = WebhookHeaders::parse(headers)?;
    ///     Ok(verifier.verify(headers, body)?.decode()?)
    /// }
    /// # use portone_webhook_core::testing::Delivery;
    /// # let secret: portone_webhook_core::WebhookSecret = "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD".parse()?;
    /// # let request = Delivery::of_body(r#"{"type":"Something.New"}"#).signed_with(&secret);
    /// # let text = |value: &[u8]| String::from_utf8_lossy(value).into_owned();
    /// # let headers = request.header_pairs().map(|(name, value)| (name.to_owned(), text(value))).collect();
    /// # assert_eq!(receive(&secret.into(), &headers, request.body.into())?.payload().type_name(), "Something.New");
    /// # Ok::<(), Box<dyn Error>>(())
    /// ```
    ///
    /// # Errors
    ///
    /// Returns [`TimestampTooOld`](VerifyError::TimestampTooOld),
    /// [`TimestampTooNew`](VerifyError::TimestampTooNew) or
    /// [`NoMatchingSignature`](VerifyError::NoMatchingSignature). The checks are made in this order.
    pub fn verify<B: AsRef<[u8]>>(
        &self,
        headers: WebhookHeaders<'_>,
        body: B,
    ) -> Result<Verified<(), B>, VerifyError> {
        self.verify_at(headers, body, unix_now())
    }

    /// Verifies a delivery as of `now`, in seconds since the Unix epoch, which is of use in tests.
    ///
    /// ```
    /// use portone_webhook_core::{VerifyError, WebhookHeaders, WebhookSecret, WebhookVerifier};
    ///
    /// let secret: WebhookSecret = "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD".parse()?;
    /// let verifier = WebhookVerifier::new(secret);
    /// let headers = WebhookHeaders::parse([
    ///     ("webhook-id", "msg_27UH4WbU6Z5A5EzD8u03UvzRbpk"),
    ///     ("webhook-timestamp", "1649367553"),
    ///     ("webhook-signature", "v1,tZ1I4/hDygAJgO5TYxiSd6Sd0kDW6hPenDe+bTa3Kkw="),
    /// ])?;
    /// let body = r#"{"email":"test@example.com","username":"test_user"}"#;
    ///
    /// assert_eq!(verifier.verify_at(headers, body, 1649367553)?.raw(), &body);
    /// let later = verifier.verify_at(headers, body, 1649367553 + 301);
    /// assert_eq!(later.unwrap_err(), VerifyError::TimestampTooOld);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    ///
    /// The errors are those of [`verify`](Self::verify).
    pub fn verify_at<B: AsRef<[u8]>>(
        &self,
        headers: WebhookHeaders<'_>,
        body: B,
        now: u64,
    ) -> Result<Verified<(), B>, VerifyError> {
        self.check_timestamp(headers, now)?;
        let secret = self.matching_secret(headers.signed(), body.as_ref(), headers.signature)?;
        let content_type = headers.content_type();
        Ok(Verified::new(WebhookId::new(headers.id), headers.timestamp, content_type, secret, body))
    }

    /// Makes that part of the checks of [`verify_at`](Self::verify_at) which needs no body.
    ///
    /// With this check, a server can refuse a request before it has read the body. The check authenticates
    /// nothing.
    ///
    /// ```
    /// use portone_webhook_core::{VerifyError, WebhookHeaders, WebhookVerifier, unix_now};
    ///
    /// let verifier: WebhookVerifier = "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD".parse()?;
    /// let headers = WebhookHeaders::parse([
    ///     ("webhook-id", "msg_27UH4WbU6Z5A5EzD8u03UvzRbpk"),
    ///     ("webhook-timestamp", "1649367553"),
    ///     ("webhook-signature", "v1,tZ1I4/hDygAJgO5TYxiSd6Sd0kDW6hPenDe+bTa3Kkw="),
    /// ])?;
    /// let checked = verifier.check_timestamp(headers, unix_now());
    /// assert_eq!(checked, Err(VerifyError::TimestampTooOld));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    ///
    /// Returns [`TimestampTooOld`](VerifyError::TimestampTooOld) or
    /// [`TimestampTooNew`](VerifyError::TimestampTooNew) if the timestamp is not within the tolerance.
    pub fn check_timestamp(
        &self,
        headers: WebhookHeaders<'_>,
        now: u64,
    ) -> Result<(), VerifyError> {
        self.check_time(headers.timestamp, now)
    }

    /// Returns a fingerprint that tells verifiers of different secrets apart, for adapters that keep
    /// something for each of them.
    ///
    /// The fingerprint is the beginning of an HMAC with the last secret of the list, which is the oldest if
    /// the new one stands in front. So it stays the same while a secret is being replaced, and changes when
    /// the old secret is taken out. The text under the HMAC is always the same and has no dot. A text that
    /// PortOne signs has two dots or more, so the fingerprint is no part of any signature, and no signature
    /// reveals it.
    ///
    /// ```
    /// use portone_webhook_core::{WebhookSecret, WebhookVerifier};
    ///
    /// let new: WebhookSecret = "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD".parse()?;
    /// let old: WebhookSecret = "whsec_pzQGE83cSIRKM4/WH5QY+g==".parse()?;
    ///
    /// let before = WebhookVerifier::new(old.clone()).fingerprint();
    /// let meanwhile = WebhookVerifier::new(new.clone()).also_accept(old).fingerprint();
    /// let after = WebhookVerifier::new(new).fingerprint();
    /// assert_eq!(before, meanwhile);
    /// assert_ne!(meanwhile, after);
    /// # Ok::<(), portone_webhook_core::SecretError>(())
    /// ```
    pub fn fingerprint(&self) -> [u8; 16] {
        self.secrets.last().map(WebhookSecret::fingerprint).unwrap_or_default()
    }

    /// Returns the time for which one delivery can be sent again without being refused. It lasts from the
    /// moment when the delivery's time is just not too far ahead until it is just not too old.
    ///
    /// An adapter that lets a handler run once for each delivery has to remember the delivery for at least
    /// this time.
    ///
    /// ```
    /// use std::time::Duration;
    /// use portone_webhook_core::WebhookVerifier;
    ///
    /// let verifier: WebhookVerifier = "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD".parse()?;
    /// // This is twice the tolerance, and one second more, since only whole seconds are compared.
    /// assert_eq!(verifier.replay_window(), Duration::from_secs(601));
    /// # Ok::<(), portone_webhook_core::SecretListError>(())
    /// ```
    pub fn replay_window(&self) -> Duration {
        Duration::from_secs(self.tolerance.saturating_mul(2).saturating_add(1))
    }

    pub(crate) fn check_time(&self, sent: u64, now: u64) -> Result<(), VerifyError> {
        if now.saturating_sub(sent) > self.tolerance {
            Err(VerifyError::TimestampTooOld)
        } else if sent.saturating_sub(now) > self.tolerance {
            Err(VerifyError::TimestampTooNew)
        } else {
            Ok(())
        }
    }

    /// Finds the secret with which one of the signatures was made. It computes at most one HMAC for each
    /// secret, however long the list of signatures is.
    pub(crate) fn matching_secret(
        &self,
        signed: Signed<'_>,
        body: &[u8],
        signatures: &[u8],
    ) -> Result<usize, VerifyError> {
        let mut secrets = self.secrets.iter();
        let matching = secrets.position(|secret| secret.signature(signed, body).is_in(signatures));
        matching.ok_or(VerifyError::NoMatchingSignature)
    }
}

impl From<WebhookSecret> for WebhookVerifier {
    fn from(secret: WebhookSecret) -> Self {
        Self::new(secret)
    }
}

/// A verifier is read from one secret, or from several with commas between them, as in `whsec_NEW,whsec_OLD`.
impl FromStr for WebhookVerifier {
    type Err = SecretListError;

    fn from_str(text: &str) -> Result<Self, SecretListError> {
        let mut position = 0usize;
        let mut secrets = text.split(',').map(|text| {
            position = position.saturating_add(1);
            text.parse::<WebhookSecret>().map_err(|error| SecretListError { position, error })
        });
        let missing = SecretListError { position: 1, error: SecretError::Empty };
        let verifier = Self::new(secrets.next().unwrap_or(Err(missing))?);
        secrets.try_fold(verifier, |verifier, secret| Ok(verifier.also_accept(secret?)))
    }
}

/// Returns the time of the system clock, in seconds since the Unix epoch, or 0 if the clock is set before
/// 1970.
///
/// [`WebhookVerifier::verify_at`] and [`WebhookVerifier::check_timestamp`] take this time as `now`.
///
/// ```
/// use portone_webhook_core::{WebhookHeaders, unix_now};
///
/// let timestamp = unix_now().to_string();
/// let headers = WebhookHeaders::parse([
///     ("webhook-id", "msg_1"),
///     ("webhook-timestamp", &*timestamp),
///     ("webhook-signature", "v1,tZ1I4/hDygAJgO5TYxiSd6Sd0kDW6hPenDe+bTa3Kkw="),
/// ])?;
/// let age = unix_now().saturating_sub(headers.timestamp());
/// assert!(age < 300, "sent {age} seconds ago");
/// # Ok::<(), portone_webhook_core::VerifyError>(())
/// ```
pub fn unix_now() -> u64 {
    SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |elapsed| elapsed.as_secs())
}
