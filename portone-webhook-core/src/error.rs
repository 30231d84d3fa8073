use std::{error::Error, fmt, sync::Arc};

use crate::decode_error::DecodeError;

/// The part of an error's text that says where the secret is found. PortOne's V2 webhook guide names this
/// place.
const WHERE: &str = "PortOne's console shows it under 결제 연동 → 연동 관리 → 결제알림(Webhook) 관리, \
                     as whsec_ and the base64 of 16 bytes or more";

/// The reason why a secret is unusable. No variant quotes the secret.
///
/// ```
/// use portone_webhook_core::{SecretError, WebhookSecret};
///
/// let secret = |text: &str| text.parse::<WebhookSecret>();
/// assert_eq!(secret("whsec_").unwrap_err(), SecretError::Empty);
/// // `null` is often what is left of an environment variable that was never set.
/// assert_eq!(secret("null").unwrap_err(), SecretError::Guessable);
/// assert_eq!(secret("whsec_pzQGE83cSIRKM4/W").unwrap_err(), SecretError::TooShort);
/// // The URL-safe alphabet of base64 is not the standard one.
/// assert_eq!(secret("pzQGE83cSIRKM4_WH5QY-g").unwrap_err(), SecretError::InvalidBase64);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum SecretError {
    /// The secret has no key in it. Everybody could sign with the empty key.
    #[error("the webhook secret is empty; {WHERE}")]
    Empty,
    /// The secret is a placeholder such as `null` or `whsec_xxxx`, or a pattern such as one letter again and
    /// again. Everybody could sign with it.
    #[error("the webhook secret is a placeholder, which anybody can guess; {WHERE}")]
    Guessable,
    /// The key has fewer than [16 bytes](crate::WebhookSecret::SHORTEST), so it is not a whole secret of
    /// PortOne's.
    #[error("the webhook secret has fewer than 16 bytes, as if a part of it were missing; {WHERE}")]
    TooShort,
    /// The secret is not standard base64.
    #[error(
        "the webhook secret is not standard base64 \
         (letters, digits, + and /; optionally whsec_ in front and = at the end); {WHERE}"
    )]
    InvalidBase64,
}

/// The reason why a list of secrets is unusable.
///
/// ```
/// use portone_webhook_core::{SecretError, WebhookVerifier};
///
/// let list = "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD,";
/// let error = list.parse::<WebhookVerifier>().unwrap_err();
/// assert_eq!((error.position, error.error), (2, SecretError::Empty));
/// assert!(error.to_string().starts_with("secret 2 of the list: the webhook secret is empty"));
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("secret {position} of the list: {error}")]
#[non_exhaustive]
pub struct SecretListError {
    /// The position of the secret in the list, counted from 1.
    pub position: usize,
    /// The reason why this secret is unusable.
    pub error: SecretError,
}

/// The reason why a delivery is not accepted as PortOne's.
///
/// There is a variant for each cause, and [`reason`](Self::reason) returns the name that PortOne's own SDKs
/// have for it. No variant holds anything of the request or the secret.
///
/// ```
/// use portone_webhook_core::{VerifyError, WebhookHeaders};
///
/// let error = WebhookHeaders::parse([("webhook-id", "")]).unwrap_err();
/// assert_eq!(error, VerifyError::EmptyHeader("webhook-id"));
/// assert_eq!(error.to_string(), "the webhook-id header is empty");
/// assert_eq!(error.reason(), "MISSING_REQUIRED_HEADERS");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum VerifyError {
    /// The header of this name is missing.
    #[error("the {0} header is missing")]
    MissingHeader(&'static str),
    /// The header of this name is there more than once, so it is not known which value was signed.
    #[error("the {0} header is there more than once")]
    RepeatedHeader(&'static str),
    /// The header of this name is empty.
    #[error("the {0} header is empty")]
    EmptyHeader(&'static str),
    /// The `webhook-id` header has a `.` in it.
    ///
    /// The signed text is `id.timestamp.body`. If ids could have dots, the signature of one delivery would
    /// fit another one, in which a part of the body stands in the headers. Standard Webhooks forbids dots in
    /// ids ("Webhook Metadata"), and PortOne's ids have none.
    #[error("the webhook id has a dot in it, which an id must not have")]
    InvalidId,
    /// The `webhook-timestamp` header has something other than decimal digits in it.
    #[error("the webhook-timestamp header is not a whole number of seconds")]
    InvalidTimestamp,
    /// The delivery is older than the tolerance. Either an old delivery is being sent again, or this server's
    /// clock is ahead.
    #[error("the delivery is too old, or this server's clock is ahead")]
    TimestampTooOld,
    /// The delivery is further in the future than the tolerance, which happens if this server's clock is
    /// behind.
    #[error("the delivery is from the future, or this server's clock is behind")]
    TimestampTooNew,
    /// No signature in the list was made with one of the secrets over these very bytes.
    #[error(
        "no signature matches: the secret is a different one, \
         or the body was changed on its way here"
    )]
    NoMatchingSignature,
}

impl VerifyError {
    /// Returns the stable name of the cause, which is one of the five in PortOne's server SDKs.
    ///
    /// The SDKs call a timestamp that is not a number an `INVALID_SIGNATURE`, and so does this method. It
    /// gives the same name to an id with a dot in it, which the SDKs accept.
    pub fn reason(&self) -> &'static str {
        match self {
            Self::MissingHeader(_) | Self::RepeatedHeader(_) | Self::EmptyHeader(_) => {
                "MISSING_REQUIRED_HEADERS"
            }
            Self::InvalidId | Self::InvalidTimestamp => "INVALID_SIGNATURE",
            Self::TimestampTooOld => "TIMESTAMP_TOO_OLD",
            Self::TimestampTooNew => "TIMESTAMP_TOO_NEW",
            Self::NoMatchingSignature => "NO_MATCHING_SIGNATURE",
        }
    }
}

/// The error of a verified body that could not be decoded to the requested type.
///
/// [`path`](Self::path), [`line`](Self::line) and [`column`](Self::column) say where in the whole body the
/// value is that does not fit. [`source`](Error::source) also says what was expected there. None of them
/// quotes the value, which may be personal, unless an error of `T`'s own quotes it.
///
/// ```
/// use std::error::Error;
/// use portone_webhook_core::{Verified, Webhook, testing::Delivery};
/// # use portone_webhook_core::WebhookSecret;
/// # let secret: WebhookSecret = "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD".parse()?;
///
/// let body = r#"{"type":"Transaction.Paid","data":{"paymentId":"order-1","transactionId":null}}"#;
/// let delivery: Verified<()> = Delivery::of_body(body).verified(&secret);
/// let error = delivery.decode::<Webhook>().unwrap_err();
/// assert_eq!(error.path(), "data.transactionId");
/// assert_eq!((error.line(), error.column()), (Some(1), Some(74)));
/// assert_eq!(
///     error.source().map(ToString::to_string).as_deref(),
///     Some("data.transactionId: invalid type: null, expected a string at line 1 column 74"),
/// );
/// # Ok::<(), Box<dyn Error>>(())
/// ```
#[derive(Debug, Clone)]
pub struct PayloadError(Arc<DecodeError>);

impl PayloadError {
    pub(crate) fn new(error: DecodeError) -> Self {
        Self(Arc::new(error))
    }

    /// Returns the path to the value that does not fit, such as `data.transactionId` or `items[2].name`. The
    /// path is empty for the body as a whole.
    ///
    /// The path is made of names in the body, which are the names of PortOne's members, unless `T` has a map.
    /// Characters that are not printable are written as escapes, and a path of more than 200 characters is
    /// cut and ends with an ellipsis.
    pub fn path(&self) -> &str {
        &self.0.path
    }

    /// Returns the line in which the value begins, counted from 1, or `None` if the body is a form.
    pub fn line(&self) -> Option<usize> {
        self.0.position.map(|(line, _)| line)
    }

    /// Returns the byte of the line at which the value begins, counted from 1, or `None` if the body is a
    /// form.
    pub fn column(&self) -> Option<usize> {
        self.0.position.map(|(_, column)| column)
    }
}

impl fmt::Display for PayloadError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the delivery is authentic, but its body is not of the expected form")?;
        match self.path() {
            "" => Ok(()),
            path => write!(f, ": {path} does not fit"),
        }
    }
}

impl Error for PayloadError {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        Some(&*self.0)
    }
}
