use std::{cell::RefCell, fmt, time::SystemTime};

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

/// The number of tokens that a thread gets from the operating system at once.
const AT_ONCE: usize = 32;

thread_local! {
    /// Random bytes for the next tokens of this thread.
    static UNUSED: RefCell<Vec<[u8; 16]>> = const { RefCell::new(Vec::new()) };
}

impl ClaimToken {
    /// Makes a token of 128 random bits from the operating system. So no two claims have the same token,
    /// whichever process and machine they are made on.
    ///
    /// The operating system takes longer to answer than all else that a claim needs, so each thread asks it for
    /// several tokens at once. A process that is forked, or a machine that is copied while it runs, has the unused
    /// ones twice. So each token is changed by the time at which it is used. This leaves it as random as it was, and
    /// only two claims of the same nanosecond could share it.
    pub(crate) fn random() -> Result<Self, StoreError> {
        let unused = UNUSED.with_borrow_mut(|unused| match unused.pop() {
            Some(token) => Ok(token),
            None => {
                let mut bytes = [[0; 16]; AT_ONCE];
                getrandom::fill(bytes.as_flattened_mut()).map_err(StoreError::new)?;
                let [token, more @ ..] = bytes;
                unused.extend(more);
                Ok(token)
            }
        })?;
        let time = SystemTime::UNIX_EPOCH.elapsed().unwrap_or_default().as_nanos();
        Ok(Self((u128::from_be_bytes(unused) ^ time).to_be_bytes()))
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

#[cfg(test)]
mod tests {
    use std::{collections::HashSet, thread, time::Duration};

    use super::*;

    #[test]
    fn no_two_tokens_are_the_same() {
        let tokens =
            || (0..10 * AT_ONCE).map(|_| ClaimToken::random().unwrap()).collect::<Vec<_>>();
        let threads: Vec<_> = (0..4).map(|_| thread::spawn(tokens)).collect();
        let tokens = threads.into_iter().flat_map(|thread| thread.join().unwrap());
        assert_eq!(tokens.collect::<HashSet<_>>().len(), 4 * 10 * AT_ONCE);
    }

    /// A process that is forked has the same unused bytes as the one before it.
    #[test]
    fn the_same_bytes_do_not_make_the_same_token_later() {
        let token = || {
            UNUSED.set(vec![[7; 16]]);
            ClaimToken::random().unwrap()
        };
        let first = token();
        thread::sleep(Duration::from_millis(1));
        assert_ne!(token(), first);
    }

    #[test]
    fn every_bit_of_a_token_is_random() {
        let tokens = (0..1000).map(|_| u128::from_be_bytes(ClaimToken::random().unwrap().0));
        let tokens: Vec<u128> = tokens.collect();
        for bit in 0..128 {
            let ones = tokens.iter().filter(|&token| token >> bit & 1 == 1).count();
            // The chance of a number outside of this range is that of ten standard deviations.
            assert!((340..=660).contains(&ones), "bit {bit} is 1 in {ones} of 1000 tokens");
        }
    }
}
