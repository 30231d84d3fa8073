use std::fmt;

use bytes::Bytes;
use serde::de::DeserializeOwned;

use crate::{error::PayloadError, headers::ContentType, id::WebhookId, payload};

/// The proof that a delivery is PortOne's, which can only be made by verifying the delivery.
///
/// `T` is the type that the body was decoded to, and `()` before that. `B` holds the body as it was signed.
///
/// ```
/// use portone_webhook_core::{Verified, Webhook};
/// use portone_webhook_core::testing::{self, Delivery};
/// # use portone_webhook_core::WebhookSecret;
/// # let secret: WebhookSecret = "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD".parse()?;
///
/// fn on_webhook(delivery: Verified<Webhook>) {
///     assert_eq!(delivery.id(), "msg_1");
///     assert_eq!(delivery.timestamp(), 1775000000);
///     assert_eq!(delivery.secret_index(), 0);
///     assert!(delivery.raw().starts_with(br#"{"type":"Transaction.Paid""#));
///     assert_eq!(delivery.payload().type_name(), "Transaction.Paid");
///
///     if let Webhook::TransactionPaid(event) = delivery.into_payload() {
///         assert_eq!(event.data.payment_id, "order-1");
///     }
/// }
///
/// // A test makes a proof from a delivery as PortOne sends it.
/// let paid = Delivery::of(&Webhook::TransactionPaid(testing::transaction("order-1")));
/// on_webhook(paid.id("msg_1").sent_at(1775000000).verified(&secret));
/// # Ok::<(), portone_webhook_core::SecretError>(())
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
    pub(crate) fn new(
        id: WebhookId,
        timestamp: u64,
        content_type: ContentType,
        secret: usize,
        raw: B,
    ) -> Self {
        Self { id, timestamp, secret, content_type, raw, payload: () }
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
    /// use portone_webhook_core::{Verified, event::v2024_01_01, testing::Delivery};
    /// # use portone_webhook_core::WebhookSecret;
    /// # let secret: WebhookSecret = "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD".parse()?;
    ///
    /// let form = Delivery::of_form("payment_id=order-1&tx_id=tx-1&status=Paid");
    /// let delivery: Verified<()> = form.verified(&secret);
    /// let delivery = delivery.decode::<v2024_01_01::Webhook>()?;
    /// assert_eq!(delivery.payload().payment_id(), "order-1");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    ///
    /// Returns [`PayloadError`] if the body is not a `T`.
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
    /// Returns the delivery's id, which is the `webhook-id` header.
    ///
    /// The id tells a delivery that was sent again from a new one (Standard Webhooks, "Webhook Metadata").
    pub fn id(&self) -> &WebhookId {
        &self.id
    }

    /// Returns the time when this attempt was sent, which is the `webhook-timestamp` header, in seconds since
    /// the Unix epoch.
    ///
    /// A delivery that is sent again has a new time. The payload has the event's own time, which is
    /// [`Webhook::timestamp`](crate::Webhook::timestamp).
    pub fn timestamp(&self) -> u64 {
        self.timestamp
    }

    /// Returns the index, counted from 0, of the verifier's secret that matched. If several match, it is the
    /// first.
    ///
    /// With the new secret in front, the old one can be removed once this index is always 0.
    pub fn secret_index(&self) -> usize {
        self.secret
    }

    /// Returns the body, exactly as it was signed.
    pub fn raw(&self) -> &B {
        &self.raw
    }

    /// Returns what the body was decoded to.
    pub fn payload(&self) -> &T {
        &self.payload
    }

    /// Returns the payload and drops the rest.
    pub fn into_payload(self) -> T {
        self.payload
    }
}

impl<T, B: AsRef<[u8]>> Verified<T, B> {
    /// Says whether this delivery is a confirm question, in which PortOne asks whether a payment may be
    /// approved, in webhook version 2024-04-25 or 2024-01-01. A question is not an event.
    ///
    /// An event is to be handled once. A question has to be answered each time that it comes, and only the
    /// handler may answer it, since every answer but 200 refuses the payment.
    ///
    /// ```
    /// use portone_webhook_core::{Verified, testing::Delivery};
    /// # use portone_webhook_core::WebhookSecret;
    /// # let secret: WebhookSecret = "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD".parse()?;
    ///
    /// let verified = |body: &str| -> Verified<()> { Delivery::of_body(body).verified(&secret) };
    /// let question = r#"{"type":"Transaction.Confirm","timestamp":"2026-03-31T23:33:19Z","data":{"paymentId":"order-1","transactionId":"tx-1","totalAmount":39900}}"#;
    /// assert!(verified(question).is_confirm());
    /// let older = r#"{"payment_id":"order-1","tx_id":"tx-1","total_amount":39900}"#;
    /// assert!(verified(older).is_confirm());
    /// let event = r#"{"payment_id":"order-1","tx_id":"tx-1","status":"Paid"}"#;
    /// assert!(!verified(event).is_confirm());
    /// # Ok::<(), portone_webhook_core::SecretError>(())
    /// ```
    pub fn is_confirm(&self) -> bool {
        payload::is_confirm(self.raw.as_ref(), self.content_type)
    }

    /// Decodes the body to another type, such as one of your own with a field that
    /// [`Webhook`](crate::Webhook) does not have yet.
    ///
    /// ```
    /// use portone_webhook_core::{Verified, Webhook, testing::Delivery};
    /// use serde::Deserialize;
    /// # use portone_webhook_core::WebhookSecret;
    /// # let secret: WebhookSecret = "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD".parse()?;
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
    /// let body = r#"{"type":"Transaction.Paid","timestamp":"2026-03-31T23:33:19Z","data":{"paymentId":"order-1","transactionId":"tx-1","note":"new"}}"#;
    /// let delivery: Verified<Webhook> = Delivery::of_body(body).verified(&secret);
    /// assert_eq!(delivery.parse::<WithNote>()?.data.note, "new");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    ///
    /// Returns [`PayloadError`] if the body is not a `U`.
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
