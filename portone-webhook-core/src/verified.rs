use std::{fmt, str::Utf8Error};

use bytes::Bytes;
use serde::de::DeserializeOwned;
use smallvec::SmallVec;

use crate::{PayloadError, headers::ContentType, metadata::Metadata, payload};

/// The proof that a delivery is PortOne's: it can only be made by verifying one.
///
/// `T` is what the body was decoded to, and `()` before that. `B` holds the body as it was signed.
///
/// ```
/// use portone_webhook_core::{Verified, Webhook, WebhookHeaders};
/// # use portone_webhook_core::{WebhookSecret, WebhookVerifier};
/// # let secret: WebhookSecret = "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD".parse()?;
/// # let body = r#"{"type":"Transaction.Paid","timestamp":"2026-03-31T23:33:19.625476840Z","data":{"paymentId":"order-1","transactionId":"tx-1","storeId":"store-1"}}"#;
/// # let signature = secret.sign("msg_1", 1775000000, body)?;
/// # let sent = [("webhook-id", "msg_1"), ("webhook-timestamp", "1775000000"), ("webhook-signature", &*signature)];
/// # let (verifier, now) = (WebhookVerifier::new(secret), 1775000002);
///
/// let headers = WebhookHeaders::parse(sent)?;
/// let delivery: Verified<Webhook, _> = verifier.verify_at(headers, body, now)?.decode()?;
/// assert_eq!(delivery.id(), "msg_1");
/// assert_eq!(delivery.timestamp(), 1775000000);
/// assert_eq!(delivery.secret_index(), 0);
/// assert_eq!(delivery.raw(), &body);
/// assert_eq!(delivery.payload().type_name(), "Transaction.Paid");
///
/// if let Webhook::TransactionPaid(event) = delivery.into_payload() {
///     assert_eq!(event.data.payment_id, "order-1");
/// }
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone)]
pub struct Verified<T, B = Bytes> {
    id: WebhookId,
    timestamp: u64,
    secret: usize,
    content_type: ContentType,
    raw: B,
    payload: T,
}

impl<B> Verified<(), B> {
    pub(crate) fn new(metadata: Metadata, secret: usize, raw: B) -> Self {
        let Metadata { timestamp, content_type, .. } = metadata;
        Self { id: metadata.into_id(), timestamp, secret, content_type, raw, payload: () }
    }
}

impl<B: AsRef<[u8]>> Verified<(), B> {
    /// Decodes the body and keeps the result as the payload.
    ///
    /// `T` is any type that serde decodes, or `()` to leave the body as it is. The body is JSON, unless
    /// the request's `content-type` is `application/x-www-form-urlencoded` and the body can be a form: it has
    /// an `=`, and no `{`, `[` or `"`. The content type is not signed, so JSON is never read as a form.
    ///
    /// ```
    /// use portone_webhook_core::v2024_01_01;
    /// # use portone_webhook_core::{WebhookHeaders, WebhookSecret, WebhookVerifier};
    /// # let secret: WebhookSecret = "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD".parse()?;
    /// # let form = "payment_id=order-1&tx_id=tx-1&status=Paid";
    /// # let signature = secret.sign("msg_1", 1775000000, form)?;
    /// # let sent = [
    /// #     ("content-type", "application/x-www-form-urlencoded"),
    /// #     ("webhook-id", "msg_1"),
    /// #     ("webhook-timestamp", "1775000000"),
    /// #     ("webhook-signature", &*signature),
    /// # ];
    /// # let headers = WebhookHeaders::parse(sent)?;
    /// # let delivery = WebhookVerifier::new(secret).verify_at(headers, form, 1775000000)?;
    ///
    /// assert_eq!(delivery.raw(), &"payment_id=order-1&tx_id=tx-1&status=Paid");
    /// let delivery = delivery.decode::<v2024_01_01::Webhook>()?;
    /// assert_eq!(delivery.payload().payment_id(), "order-1");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    ///
    /// [`PayloadError`] if the body is not a `T`.
    pub fn decode<T>(self) -> Result<Verified<T, B>, PayloadError>
    where
        T: DeserializeOwned + 'static,
    {
        let payload = self.parse()?;
        let Self { id, timestamp, secret, content_type, raw, payload: () } = self;
        Ok(Verified { id, timestamp, secret, content_type, raw, payload })
    }
}

impl<T, B> Verified<T, B> {
    /// The delivery's id, the `webhook-id` header.
    ///
    /// It is the key to tell a delivery that was sent again from a new one (Standard Webhooks,
    /// "Webhook Metadata").
    pub fn id(&self) -> &WebhookId {
        &self.id
    }

    /// When this attempt was sent, the `webhook-timestamp` header, in seconds since the Unix epoch.
    ///
    /// A delivery that is sent again has a new one. The event's own time is in the payload:
    /// [`Webhook::timestamp`](crate::Webhook::timestamp).
    pub fn timestamp(&self) -> u64 {
        self.timestamp
    }

    /// Which of the verifier's secrets matched, counted from 0. Where several match, it is the first.
    ///
    /// With the new secret in front, the old one can be removed once this is always 0.
    pub fn secret_index(&self) -> usize {
        self.secret
    }

    /// The body, exactly as it was signed.
    pub fn raw(&self) -> &B {
        &self.raw
    }

    /// What the body was decoded to.
    pub fn payload(&self) -> &T {
        &self.payload
    }

    /// Gives the payload away and drops the rest.
    pub fn into_payload(self) -> T {
        self.payload
    }
}

impl<T, B: AsRef<[u8]>> Verified<T, B> {
    /// Whether PortOne asks with it if a payment may be approved, in webhook version 2024-04-25 or
    /// 2024-01-01: a question, and not an event.
    ///
    /// An event is to be handled once. A question has to be answered each time that it comes, and nothing but
    /// the handler may answer it, as every answer but 200 refuses the payment.
    ///
    /// ```
    /// # use portone_webhook_core::{WebhookHeaders, WebhookSecret, WebhookVerifier};
    /// # let secret: WebhookSecret = "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD".parse()?;
    /// # let verifier = WebhookVerifier::new(secret.clone());
    /// # let verified = |body: &'static str| {
    /// #     let signature = secret.sign("msg_1", 1775000000, body)?;
    /// #     let sent = [("webhook-id", "msg_1"), ("webhook-timestamp", "1775000000"), ("webhook-signature", &*signature)];
    /// #     verifier.verify_at(WebhookHeaders::parse(sent).unwrap(), body, 1775000000)
    /// # };
    /// let question = r#"{"type":"Transaction.Confirm","timestamp":"2026-03-31T23:33:19Z","data":{"paymentId":"order-1","transactionId":"tx-1","totalAmount":39900}}"#;
    /// assert!(verified(question)?.is_confirm());
    /// let older = r#"{"payment_id":"order-1","tx_id":"tx-1","total_amount":39900}"#;
    /// assert!(verified(older)?.is_confirm());
    /// let event = r#"{"payment_id":"order-1","tx_id":"tx-1","status":"Paid"}"#;
    /// assert!(!verified(event)?.is_confirm());
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn is_confirm(&self) -> bool {
        payload::is_confirm(self.raw.as_ref(), self.content_type)
    }

    /// Decodes the body to another type, say one's own with a field that is not in
    /// [`Webhook`](crate::Webhook) yet.
    ///
    /// ```
    /// use serde::Deserialize;
    /// # use portone_webhook_core::{Webhook, WebhookHeaders, WebhookSecret, WebhookVerifier};
    /// # let secret: WebhookSecret = "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD".parse()?;
    /// # let body = r#"{"type":"Transaction.Paid","timestamp":"2026-03-31T23:33:19Z","data":{"paymentId":"order-1","transactionId":"tx-1","note":"new"}}"#;
    /// # let signature = secret.sign("msg_1", 1775000000, body)?;
    /// # let sent = [("webhook-id", "msg_1"), ("webhook-timestamp", "1775000000"), ("webhook-signature", &*signature)];
    /// # let headers = WebhookHeaders::parse(sent)?;
    /// # let delivery = WebhookVerifier::new(secret).verify_at(headers, body, 1775000000)?.decode::<Webhook>()?;
    ///
    /// #[derive(Deserialize)]
    /// struct WithNote {
    ///     data: Note,
    /// }
    ///
    /// #[derive(Deserialize)]
    /// struct Note {
    ///     note: String,
    /// }
    ///
    /// let body: WithNote = delivery.parse()?;
    /// assert_eq!(body.data.note, "new");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    ///
    /// [`PayloadError`] if the body is not a `U`.
    pub fn parse<U>(&self) -> Result<U, PayloadError>
    where
        U: DeserializeOwned + 'static,
    {
        payload::decode(self.raw.as_ref(), self.content_type)
    }
}

impl<T: fmt::Debug, B> fmt::Debug for Verified<T, B> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Verified")
            .field("id", &self.id)
            .field("timestamp", &self.timestamp)
            .field("secret_index", &self.secret)
            .field("payload", &self.payload)
            .finish_non_exhaustive()
    }
}

/// The id of a delivery: the bytes of its `webhook-id` header.
///
/// PortOne sends ASCII such as `msg-01968581-8736-5ad1-411a-1d7894166352`, but HTTP allows other
/// bytes, and a signature over them is as good as any. `Display` and `Debug` write what is not
/// printable ASCII, and the backslash, as an escape such as `\xea`. So the text is safe to log, and
/// different ids have different texts.
///
/// ```
/// use portone_webhook_core::WebhookId;
///
/// /// For a column that is unique
/// fn key(id: &WebhookId) -> Vec<u8> {
///     id.as_bytes().to_vec()
/// }
/// # use portone_webhook_core::{WebhookHeaders, WebhookSecret, WebhookVerifier};
/// # let secret: WebhookSecret = "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD".parse()?;
/// # let id = b"msg-1\xea";
/// # let signature = secret.sign(id, 1775000000, "{}")?;
/// # let sent = [("webhook-id", &id[..]), ("webhook-timestamp", b"1775000000"), ("webhook-signature", signature.as_bytes())];
/// # let headers = WebhookHeaders::parse(sent)?;
/// # let odd = WebhookVerifier::new(secret.clone()).verify_at(headers, "{}", 1775000000)?;
/// # let signature = secret.sign("msg-1", 1775000000, "{}")?;
/// # let sent = [("webhook-id", "msg-1"), ("webhook-timestamp", "1775000000"), ("webhook-signature", &signature)];
/// # let headers = WebhookHeaders::parse(sent)?;
/// # let usual = WebhookVerifier::new(secret).verify_at(headers, "{}", 1775000000)?;
///
/// assert_eq!(usual.id(), "msg-1");
/// assert_eq!(usual.id().to_str()?, "msg-1");
///
/// assert_eq!(key(odd.id()), b"msg-1\xea");
/// assert_eq!(odd.id().to_string(), r"msg-1\xea");
/// assert!(odd.id().to_str().is_err());
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct WebhookId(pub(crate) SmallVec<[u8; 64]>);

impl WebhookId {
    /// The id as sent.
    pub fn as_bytes(&self) -> &[u8] {
        &self.0
    }

    /// The id as a string.
    ///
    /// # Errors
    ///
    /// [`Utf8Error`] if it is not UTF-8. PortOne's ids are ASCII.
    pub fn to_str(&self) -> Result<&str, Utf8Error> {
        str::from_utf8(&self.0)
    }
}

impl AsRef<[u8]> for WebhookId {
    fn as_ref(&self) -> &[u8] {
        self.as_bytes()
    }
}

impl PartialEq<str> for WebhookId {
    fn eq(&self, other: &str) -> bool {
        self.as_bytes() == other.as_bytes()
    }
}

impl fmt::Display for WebhookId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.escape_ascii().fmt(f)
    }
}

impl fmt::Debug for WebhookId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "\"{self}\"")
    }
}
