use std::{
    fmt,
    hash::{BuildHasher as _, RandomState},
};

use bytes::Bytes;
use serde::de::DeserializeOwned;

use super::json;
use crate::{
    event::Webhook,
    headers::{WebhookHeaders, check_id},
    secret::WebhookSecret,
    verified::Verified,
    verifier::{WebhookVerifier, unix_now},
};

/// A day in seconds, which is longer than any usual tolerance.
const DAY: u64 = 24 * 60 * 60;

/// A delivery that is not yet signed.
///
/// If it is signed twice, this makes two attempts to deliver the same event. Both have the same `webhook-id`,
/// and each has its own time.
///
/// ```
/// use portone_webhook_core::{Webhook, WebhookSecret, testing::{self, Delivery}};
///
/// let secret: WebhookSecret = "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD".parse()?;
/// let event = Webhook::BillingKeyIssued(testing::billing_key("billing-key-1"));
/// let delivery = Delivery::of(&event);
/// let (first, second) = (delivery.signed_with(&secret), delivery.signed_with(&secret));
/// assert_eq!(first.header("webhook-id"), second.header("webhook-id"));
/// # Ok::<(), portone_webhook_core::SecretError>(())
/// ```
///
/// A receiver has to refuse all but the first of these deliveries:
///
/// ```
/// # use portone_webhook_core::{VerifyError, WebhookHeaders, WebhookSecret, WebhookVerifier};
/// # use portone_webhook_core::testing::{Delivery, RawRequest};
/// # let secret: WebhookSecret = "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD".parse()?;
/// # let verifier = WebhookVerifier::new(secret.clone());
/// let verify = |request: RawRequest| {
///     let headers = WebhookHeaders::parse(request.header_pairs())?;
///     verifier.verify(headers, &request.body).map(|_| ())
/// };
/// let delivery = Delivery::of_body("{}").id("msg-1");
/// assert_eq!(verify(delivery.signed_with(&secret)), Ok(()));
///
/// let wrong = delivery.signed_with_wrong_secret();
/// assert_eq!(verify(wrong), Err(VerifyError::NoMatchingSignature));
/// let stale = delivery.clone().stale().signed_with(&secret);
/// assert_eq!(verify(stale), Err(VerifyError::TimestampTooOld));
/// let future = delivery.future().signed_with(&secret);
/// assert_eq!(verify(future), Err(VerifyError::TimestampTooNew));
/// # Ok::<(), portone_webhook_core::SecretError>(())
/// ```
#[derive(Debug, Clone)]
#[must_use]
pub struct Delivery {
    id: Vec<u8>,
    /// The time of the attempt, or `None` for the time of signing.
    sent_at: Option<u64>,
    content_type: &'static str,
    body: Vec<u8>,
}

impl Delivery {
    /// Makes a delivery of an event, with an id of its own.
    pub fn of(event: &Webhook) -> Self {
        Self::of_body(json(event).get())
    }

    /// Makes a delivery of any body, with an id of its own. Its content type is `application/json`.
    ///
    /// ```
    /// use portone_webhook_core::{WebhookSecret, testing::Delivery};
    ///
    /// let secret: WebhookSecret = "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD".parse()?;
    /// // This is an event of webhook version 2024-01-01.
    /// let body = r#"{"payment_id":"order-1","tx_id":"tx-1","status":"Paid"}"#;
    /// let request = Delivery::of_body(body).signed_with(&secret);
    /// assert_eq!(request.header("content-type"), Some(&b"application/json"[..]));
    /// # Ok::<(), portone_webhook_core::SecretError>(())
    /// ```
    pub fn of_body(body: impl Into<Vec<u8>>) -> Self {
        Self { id: new_id(), sent_at: None, content_type: "application/json", body: body.into() }
    }

    /// Makes a delivery of a form, as webhook version 2024-01-01 can send it.
    ///
    /// ```
    /// use portone_webhook_core::{WebhookSecret, testing::Delivery};
    ///
    /// let secret: WebhookSecret = "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD".parse()?;
    /// let form = "payment_id=order-1&tx_id=tx-1&status=Paid";
    /// let request = Delivery::of_form(form).signed_with(&secret);
    /// let content_type = b"application/x-www-form-urlencoded";
    /// assert_eq!(request.header("content-type"), Some(&content_type[..]));
    /// # Ok::<(), portone_webhook_core::SecretError>(())
    /// ```
    pub fn of_form(form: impl Into<Vec<u8>>) -> Self {
        Self { content_type: "application/x-www-form-urlencoded", ..Self::of_body(form) }
    }

    /// Sets the `webhook-id`, in place of one that no other delivery has.
    ///
    /// # Panics
    ///
    /// Panics if there is a `.` in the id, which nobody may sign: see
    /// [`VerifyError::InvalidId`](crate::VerifyError::InvalidId). To send such an id nevertheless, replace
    /// the header of the [`RawRequest`].
    #[track_caller]
    pub fn id(self, id: impl Into<Vec<u8>>) -> Self {
        let id = id.into();
        assert!(check_id(&id).is_ok(), "there is a dot in the id");
        Self { id, ..self }
    }

    /// Sets the time of the attempt in seconds since the Unix epoch, in place of the time of signing.
    ///
    /// ```
    /// use portone_webhook_core::{WebhookSecret, testing::Delivery};
    ///
    /// let secret: WebhookSecret = "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD".parse()?;
    /// let request = Delivery::of_body("{}").sent_at(1775000000).signed_with(&secret);
    /// assert_eq!(request.header("webhook-timestamp"), Some(&b"1775000000"[..]));
    /// # Ok::<(), portone_webhook_core::SecretError>(())
    /// ```
    pub fn sent_at(self, unix_seconds: u64) -> Self {
        Self { sent_at: Some(unix_seconds), ..self }
    }

    /// Sets the time of the attempt to one day ago.
    pub fn stale(self) -> Self {
        self.sent_at(unix_now().saturating_sub(DAY))
    }

    /// Sets the time of the attempt to one day ahead.
    pub fn future(self) -> Self {
        self.sent_at(unix_now().saturating_add(DAY))
    }

    /// Signs the delivery as PortOne does.
    #[expect(clippy::missing_panics_doc, reason = "the id has no dot")]
    #[expect(clippy::expect_used, reason = "the id has no dot")]
    pub fn signed_with(&self, secret: &WebhookSecret) -> RawRequest {
        let timestamp = self.sent_at.unwrap_or_else(unix_now);
        let signature = secret.sign(&self.id, timestamp, &self.body).expect("the id has no dot");
        let headers = [
            ("content-type", self.content_type.into()),
            (WebhookHeaders::ID, self.id.clone()),
            (WebhookHeaders::TIMESTAMP, timestamp.to_string().into_bytes()),
            (WebhookHeaders::SIGNATURE, signature.into_bytes()),
        ];
        let headers = headers.map(|(name, value)| (name.to_owned(), value)).into();
        RawRequest { headers, body: self.body.clone() }
    }

    /// Returns the proof that a receiver with this secret has of the delivery, decoded to a `T`. A handler
    /// takes this proof, so that a test can call the handler without a server.
    ///
    /// ```
    /// use portone_webhook_core::{Verified, WebhookSecret, event::Webhook, testing::{self, Delivery}};
    ///
    /// fn on_webhook(delivery: &Verified<Webhook>) -> String {
    ///     format!("{} {}", delivery.id(), delivery.payload().type_name())
    /// }
    ///
    /// let secret: WebhookSecret = "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD".parse()?;
    /// let paid = Delivery::of(&Webhook::TransactionPaid(testing::transaction("order-1")));
    /// assert_eq!(on_webhook(&paid.id("msg-1").verified(&secret)), "msg-1 Transaction.Paid");
    /// # Ok::<(), portone_webhook_core::SecretError>(())
    /// ```
    ///
    /// The delivery is verified as of the time at which it was [sent](Self::sent_at).
    ///
    /// # Panics
    ///
    /// Panics if the body is not a `T`.
    #[track_caller]
    #[expect(clippy::expect_used, reason = "a test says what it sends")]
    pub fn verified<T>(&self, secret: &WebhookSecret) -> Verified<T>
    where
        T: DeserializeOwned + 'static,
    {
        let request = self.signed_with(secret);
        let headers = WebhookHeaders::parse(request.header_pairs()).expect("it has all headers");
        let body = Bytes::from(request.body.clone());
        let verified =
            WebhookVerifier::new(secret.clone()).verify_at(headers, body, headers.timestamp());
        verified.expect("it is signed").decode().expect("the body is what the handler takes")
    }

    /// Signs the delivery with a secret that nobody else has.
    #[expect(clippy::missing_panics_doc, reason = "the key is long enough")]
    #[expect(clippy::expect_used, reason = "the key is long enough")]
    pub fn signed_with_wrong_secret(&self) -> RawRequest {
        let key = [random().to_be_bytes(), random().to_be_bytes()].concat();
        self.signed_with(&WebhookSecret::from_bytes(&key).expect("it is random"))
    }
}

/// A request in raw parts, as PortOne makes it, which a test can then damage.
///
/// It has the header `content-type` and the three headers of a webhook. The client has to add
/// `content-length` and `host`.
///
/// ```
/// use portone_webhook_core::{WebhookSecret, testing::Delivery};
///
/// let secret: WebhookSecret = "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD".parse()?;
/// let request = Delivery::of_body("{}").id("msg-1").signed_with(&secret);
/// assert_eq!(request.header("Webhook-Id"), Some(&b"msg-1"[..]));
/// assert_eq!(request.body, b"{}");
///
/// let repeated = request.clone().with_header("webhook-id", "msg-2");
/// assert_eq!(repeated.header_pairs().count(), 5);
/// let replaced = repeated.replace_header("webhook-id", "msg-3");
/// assert_eq!(replaced.header("webhook-id"), Some(&b"msg-3"[..]));
/// assert_eq!(replaced.without_header("webhook-id").header("webhook-id"), None);
///
/// let [first, second] = request.duplicated();
/// assert_eq!(first, second);
/// assert_eq!(second.tampered().body, b"{} ");
/// # Ok::<(), portone_webhook_core::SecretError>(())
/// ```
#[derive(Clone, PartialEq, Eq)]
#[must_use]
pub struct RawRequest {
    /// The names and values of the headers, in the order in which they are sent. A name can be there twice.
    pub headers: Vec<(String, Vec<u8>)>,
    /// The body of the request.
    pub body: Vec<u8>,
}

impl RawRequest {
    /// Returns the headers in the form that [`WebhookHeaders::parse`] takes.
    pub fn header_pairs(&self) -> impl Iterator<Item = (&str, &[u8])> + Clone {
        self.headers.iter().map(|(name, value)| (name.as_str(), value.as_slice()))
    }

    /// Returns the value of the first header of this name, in upper or lower case.
    pub fn header(&self, name: &str) -> Option<&[u8]> {
        let mut pairs = self.header_pairs();
        pairs.find(|(other, _)| other.eq_ignore_ascii_case(name)).map(|(_, value)| value)
    }

    /// Changes the body as little as possible. With one space more at the end, JSON still says the same.
    ///
    /// If the signature is checked, no handler sees this request. If the check was forgotten, the request
    /// passes.
    pub fn tampered(mut self) -> Self {
        self.body.push(b' ');
        self
    }

    /// Returns the same request twice, as PortOne sends it when the first answer is lost on the way.
    pub fn duplicated(self) -> [Self; 2] {
        [self.clone(), self]
    }

    /// Adds a header, next to any of the same name.
    pub fn with_header(mut self, name: impl Into<String>, value: impl Into<Vec<u8>>) -> Self {
        self.headers.push((name.into(), value.into()));
        self
    }

    /// Puts a header in place of any of the same name.
    pub fn replace_header(self, name: &str, value: impl Into<Vec<u8>>) -> Self {
        self.without_header(name).with_header(name, value)
    }

    /// Removes every header of this name, in upper or lower case.
    pub fn without_header(mut self, name: &str) -> Self {
        self.headers.retain(|(other, _)| !other.eq_ignore_ascii_case(name));
        self
    }
}

impl fmt::Debug for RawRequest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut debug = f.debug_struct("RawRequest");
        for (name, value) in self.header_pairs() {
            debug.field(name, &format_args!("{}", value.escape_ascii()));
        }
        debug.field("body", &format_args!("{}", self.body.escape_ascii())).finish()
    }
}

/// Makes an id in the form that the ids of real deliveries have.
fn new_id() -> Vec<u8> {
    let (high, low) = (random(), random());
    format!(
        "msg-{:08x}-{:04x}-{:04x}-{:04x}-{:012x}",
        high >> 32,
        high >> 16 & 0xffff,
        high & 0xffff,
        low >> 48,
        low & 0xffff_ffff_ffff,
    )
    .into_bytes()
}

/// Returns a number that no other call returns, in any process, since the keys of the standard library's hash
/// tables are random.
fn random() -> u64 {
    RandomState::new().hash_one(0)
}
