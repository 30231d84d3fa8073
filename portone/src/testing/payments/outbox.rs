use portone_webhook_core::{Webhook, WebhookSecret, testing::RawRequest};

/// Where webhooks go, and those that nobody has taken yet.
#[derive(Debug, Default)]
pub(super) struct Webhooks {
    pub(super) url: String,
    pub(super) secret: Option<WebhookSecret>,
    pub(super) sent: Vec<SentWebhook>,
}

/// A webhook that PortOne has sent, and that the test brings to the shop, or loses.
///
/// ```
/// use portone::{
///     testing::{NewPayment, StandIn},
///     webhook::{SecretError, WebhookSecret},
/// };
///
/// let secret: WebhookSecret = "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD".parse()?;
/// let payments = StandIn::new().payments();
/// payments.send_webhooks("https://shop.example/webhook", &secret);
/// payments.open(NewPayment::new("order-1", 5_000));
/// let sent = &payments.take_webhooks()[0];
/// assert_eq!(sent.event.type_name(), "Transaction.Ready");
/// let id = format!("msg-{}", sent.id);
/// assert_eq!(sent.request.header("webhook-id"), Some(id.as_bytes()));
/// # Ok::<(), SecretError>(())
/// ```
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct SentWebhook {
    /// The ID of the webhook in PortOne's records. The `webhook-id` is `msg-` and this, as in a delivery of PortOne's.
    pub id: String,
    /// The ID of the payment that the webhook is about.
    pub payment_id: String,
    /// The event that the webhook tells of.
    pub event: Webhook,
    /// The request, whose time and signature are those of this attempt.
    pub request: RawRequest,
}
