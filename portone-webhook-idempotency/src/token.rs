use std::fmt;

use crate::error::StoreError;

/// A fencing token, which tells a claim from earlier claims on the same delivery. Each claim has its own
/// token.
///
/// ```
/// use portone_webhook_idempotency::ClaimToken;
///
/// // A store has kept these bytes, for example in a column of 16 bytes.
/// let token = ClaimToken::from_bytes([7; 16]);
/// assert_eq!(token.as_bytes(), &[7; 16]);
/// assert_ne!(token, ClaimToken::from_bytes([8; 16]));
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ClaimToken([u8; 16]);

impl ClaimToken {
    /// Makes a token of 128 random bits from the operating system. So no two claims have the same token,
    /// whichever process and machine they are made on.
    pub(crate) fn random() -> Result<Self, StoreError> {
        let mut token = [0; 16];
        getrandom::fill(&mut token).map_err(StoreError::new)?;
        Ok(Self(token))
    }

    /// Makes a token of these bytes, for the tests of a store of your own.
    pub fn from_bytes(token: [u8; 16]) -> Self {
        Self(token)
    }

    /// Returns the token as a store keeps it.
    pub fn as_bytes(&self) -> &[u8; 16] {
        &self.0
    }
}

impl fmt::Debug for ClaimToken {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "ClaimToken({:032x})", u128::from_be_bytes(self.0))
    }
}
