use std::fmt;

use crate::error::StoreError;

/// Fences a claim off from those that had the same id before it: each claim has its own.
///
/// ```
/// use portone_webhook_idempotency::ClaimToken;
///
/// // What a store has kept as a column of 16 bytes
/// let token = ClaimToken::from_bytes([7; 16]);
/// assert_eq!(token.as_bytes(), &[7; 16]);
/// assert_ne!(token, ClaimToken::from_bytes([8; 16]));
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ClaimToken([u8; 16]);

impl ClaimToken {
    /// 128 bits from the operating system, so that no two claims have the same, whichever process
    /// and machine they are made on.
    pub(crate) fn random() -> Result<Self, StoreError> {
        let mut token = [0; 16];
        getrandom::fill(&mut token).map_err(StoreError::new)?;
        Ok(Self(token))
    }

    /// The token with these bytes, for the tests of a store of your own.
    pub fn from_bytes(token: [u8; 16]) -> Self {
        Self(token)
    }

    /// The token as a store keeps it.
    pub fn as_bytes(&self) -> &[u8; 16] {
        &self.0
    }
}

impl fmt::Debug for ClaimToken {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "ClaimToken({:032x})", u128::from_be_bytes(self.0))
    }
}
