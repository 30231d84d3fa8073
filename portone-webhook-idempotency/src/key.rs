use std::fmt;

use portone_webhook_core::WebhookVerifier;
use sha2::{Digest as _, Sha256};

use crate::token::ClaimToken;

/// The longest text, in bytes, that a store gets as it is. PortOne's ids have 40 bytes.
const LONGEST: usize = 256;
/// The prefix of the hash that stands for a longer text.
const HASHED: &[u8] = b"sha256:";

/// The key under which a store keeps a claim. It is the delivery's id in a namespace, with the token of the
/// claim.
///
/// Two merchants, or two endpoints, that share a store can be sent the same id. Two deliveries are the same
/// only if both the namespace and the id are the same. The token is a fencing token, which tells the claims
/// on one delivery apart.
///
/// Neither text is longer than 256 bytes, since `sha256:` and a hash stand in place of a longer text. The
/// texts may have any bytes that HTTP allows. A namespace is never empty, since rows and keys that are older
/// than namespaces have an empty one.
///
/// ```
/// use portone_webhook_idempotency::{ClaimKey, ClaimToken};
///
/// let token = ClaimToken::from_bytes([7; 16]);
/// let key = ClaimKey::new("name:shop-a", "msg-1", token);
/// assert_eq!((key.namespace(), key.id()), (&b"name:shop-a"[..], &b"msg-1"[..]));
/// assert_eq!(key.token(), token);
/// assert_ne!(key, ClaimKey::new("name:shop-b", "msg-1", token));
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ClaimKey<'a> {
    namespace: &'a [u8],
    id: &'a [u8],
    token: ClaimToken,
}

impl<'a> ClaimKey<'a> {
    /// Makes a key of these parts, for the tests of a store of your own.
    pub fn new<N, I>(namespace: &'a N, id: &'a I, token: ClaimToken) -> Self
    where
        N: AsRef<[u8]> + ?Sized,
        I: AsRef<[u8]> + ?Sized,
    {
        Self { namespace: namespace.as_ref(), id: id.as_ref(), token }
    }

    /// Returns the namespace, which says whose delivery it is.
    /// [`Idempotency::namespace`](crate::Idempotency::namespace) says how it is made.
    pub fn namespace(self) -> &'a [u8] {
        self.namespace
    }

    /// Returns the delivery's id, which is the `webhook-id` header, or what its event is known by, if deliveries are
    /// claimed [by event](crate::Idempotency::by_event).
    pub fn id(self) -> &'a [u8] {
        self.id
    }

    /// Returns the token, which tells this claim from others on the same delivery.
    pub fn token(self) -> ClaimToken {
        self.token
    }

    /// Returns the form that a text of any length has in a key. It is the text itself up to 256 bytes, and
    /// otherwise `sha256:` and the hash of the text. Different texts stay different, even if one looks like
    /// the hash of another.
    ///
    /// ```
    /// use portone_webhook_idempotency::ClaimKey;
    ///
    /// assert_eq!(*ClaimKey::shortened(b"msg-1"), *b"msg-1");
    /// assert_eq!(ClaimKey::shortened(&[b'x'; 257]).len(), "sha256:".len() + 32);
    /// ```
    pub fn shortened(text: &[u8]) -> Box<[u8]> {
        if text.len() > LONGEST || text.starts_with(HASHED) {
            [HASHED, &Sha256::digest(text)].concat().into()
        } else {
            text.into()
        }
    }
}

impl fmt::Debug for ClaimKey<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { namespace, id, token } = self;
        write!(f, "{}/{} by {token:?}", namespace.escape_ascii(), id.escape_ascii())
    }
}

/// A [`ClaimKey`] that owns its parts, as a claim keeps it.
pub(crate) struct OwnedKey {
    namespace: Box<[u8]>,
    id: Box<[u8]>,
    token: ClaimToken,
}

impl OwnedKey {
    pub(crate) fn new(namespace: Box<[u8]>, id: &[u8], token: ClaimToken) -> Self {
        Self { namespace, id: ClaimKey::shortened(id), token }
    }

    pub(crate) fn borrow(&self) -> ClaimKey<'_> {
        let Self { namespace, id, token } = self;
        ClaimKey { namespace, id, token: *token }
    }
}

/// Makes the namespace for a name that somebody has given. It begins with `name:`, so it is never empty, and
/// never equal to a derived namespace.
pub(crate) fn named(name: &str) -> Box<[u8]> {
    ClaimKey::shortened(format!("name:{name}").as_bytes())
}

/// The length of a derived namespace: its prefix, and two digits for each byte of half a hash.
const DERIVED_LENGTH: usize = 5 + 2 * 16;

/// Makes the namespace of an endpoint behind a verifier. The fingerprint has a fixed length, so the text
/// under the hash cannot be split in another way.
pub(crate) fn derived(verifier: &WebhookVerifier, endpoint: &str) -> Box<[u8]> {
    let hash = Sha256::new().chain_update(verifier.fingerprint()).chain_update(endpoint).finalize();
    let mut namespace = Vec::with_capacity(DERIVED_LENGTH);
    namespace.extend_from_slice(b"auto:");
    let half = hash.iter().take(16).flat_map(|byte| [byte >> 4, byte & 15]);
    namespace.extend(half.map(|digit| match digit {
        0..=9 => digit.wrapping_add(b'0'),
        _ => digit.wrapping_sub(10).wrapping_add(b'a'),
    }));
    namespace.into_boxed_slice()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_bounded_and_stays_the_only_one_of_its_kind() {
        let long = [b'x'; LONGEST];
        assert_eq!(*ClaimKey::shortened(&long), long);
        assert_eq!(*ClaimKey::shortened(b""), *b"");
        let longer = ClaimKey::shortened(&[b'x'; LONGEST + 1]);
        assert!(longer.starts_with(HASHED) && longer.len() < LONGEST);
        assert_ne!(longer, ClaimKey::shortened(&[b'x'; LONGEST + 2]));
        // Somebody might send this text in order to get the key of the longer one.
        assert_ne!(ClaimKey::shortened(&longer), longer);
    }

    /// Another text would make every delivery that is kept in a store a new one.
    #[test]
    fn a_derived_namespace_stays_as_it_is() {
        let verifier: WebhookVerifier = "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD".parse().unwrap();
        for endpoint in ["/", "/webhook/{shop}"] {
            let hash = Sha256::digest([&verifier.fingerprint(), endpoint.as_bytes()].concat());
            let half: String = hash[..16].iter().map(|byte| format!("{byte:02x}")).collect();
            assert_eq!(*derived(&verifier, endpoint), *format!("auto:{half}").as_bytes());
        }
        assert_eq!(derived(&verifier, "/").len(), DERIVED_LENGTH);
    }

    #[test]
    fn no_name_is_empty_or_a_derived_namespace() {
        assert!(!named("").is_empty());
        let verifier: WebhookVerifier = "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD".parse().unwrap();
        let derived = derived(&verifier, "/webhook");
        assert_ne!(named(str::from_utf8(&derived).unwrap()), derived);
    }
}
