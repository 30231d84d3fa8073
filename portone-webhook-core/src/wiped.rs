use std::ops::{Deref, DerefMut};

use zeroize::{ZeroizeOnDrop, optimization_barrier};

/// Bytes that are wiped from memory when they are dropped.
///
/// `Zeroizing` of zeroize wipes byte by byte, which takes several times as long.
pub(crate) struct Wiped<const N: usize>([u8; N]);

impl<const N: usize> Wiped<N> {
    pub(crate) fn new() -> Self {
        Self([0; N])
    }

    fn wipe(&mut self) {
        self.0 = [0; N];
        // Without this barrier, the compiler may leave out what is written and never read.
        optimization_barrier(&self.0);
    }
}

impl<const N: usize> Deref for Wiped<N> {
    type Target = [u8; N];

    fn deref(&self) -> &[u8; N] {
        &self.0
    }
}

impl<const N: usize> DerefMut for Wiped<N> {
    fn deref_mut(&mut self) -> &mut [u8; N] {
        &mut self.0
    }
}

impl<const N: usize> Drop for Wiped<N> {
    fn drop(&mut self) {
        self.wipe();
    }
}

impl<const N: usize> ZeroizeOnDrop for Wiped<N> {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_is_left() {
        let mut bytes = Wiped::<48>::new();
        bytes.fill(7);
        assert_eq!(*bytes, [7; 48]);
        bytes.wipe();
        assert_eq!(*bytes, [0; 48]);
        assert!(std::mem::needs_drop::<Wiped<48>>());
    }
}
