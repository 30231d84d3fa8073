use std::{fmt, str::Utf8Error};

use smallvec::SmallVec;

/// The id of a delivery, which consists of the bytes of its `webhook-id` header.
///
/// PortOne sends ASCII such as `msg-01968581-8736-5ad1-411a-1d7894166352`, but HTTP allows other bytes, and a
/// signature over such bytes is as valid as any other. `Display` and `Debug` write the backslash and every
/// byte that is not printable ASCII as an escape such as `\xea`. So the text is safe to log, and different
/// ids have different texts.
///
/// ```
/// use portone_webhook_core::{Verified, WebhookSecret, testing::Delivery};
///
/// let secret: WebhookSecret = "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD".parse()?;
/// let usual: Verified<()> = Delivery::of_body("{}").id("msg-1").verified(&secret);
/// assert_eq!(usual.id(), "msg-1");
/// assert_eq!(usual.id().to_str()?, "msg-1");
///
/// let odd: Verified<()> = Delivery::of_body("{}").id(b"msg-1\xea").verified(&secret);
/// assert_eq!(odd.id().as_bytes(), b"msg-1\xea");
/// assert_eq!(odd.id().to_string(), r"msg-1\xea");
/// assert!(odd.id().to_str().is_err());
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct WebhookId(pub(crate) SmallVec<[u8; 64]>);

impl WebhookId {
    /// Makes an id that was kept elsewhere, such as in the record of a webhook that PortOne's API has. An id
    /// proves nothing: only a [`Verified`](crate::Verified) delivery does.
    ///
    /// ```
    /// use portone_webhook_core::WebhookId;
    ///
    /// assert_eq!(WebhookId::new("msg-1"), "msg-1");
    /// ```
    pub fn new(id: impl AsRef<[u8]>) -> Self {
        Self(SmallVec::from_slice(id.as_ref()))
    }

    /// Returns the id as it was sent.
    pub fn as_bytes(&self) -> &[u8] {
        &self.0
    }

    /// Returns the id as a string.
    ///
    /// # Errors
    ///
    /// Returns [`Utf8Error`] if the id is not UTF-8. PortOne's ids are ASCII.
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

impl PartialEq<&str> for WebhookId {
    fn eq(&self, other: &&str) -> bool {
        self == *other
    }
}

impl PartialEq<WebhookId> for str {
    fn eq(&self, other: &WebhookId) -> bool {
        other == self
    }
}

impl PartialEq<WebhookId> for &str {
    fn eq(&self, other: &WebhookId) -> bool {
        other == *self
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
