use std::mem;

use bytes::{Bytes, BytesMut};

use crate::adapter::refusal::Refusal;

/// A body as it arrives, up to a limit in bytes.
///
/// A body in one piece, as nearly every delivery has, is kept without a copy. The pieces of any other body
/// are copied together, so that many small pieces take no more memory than a large one.
pub(crate) struct BodyBuffer {
    limit: usize,
    announced: usize,
    first: Bytes,
    joined: BytesMut,
}

impl BodyBuffer {
    /// Makes an empty buffer. `announced` is the body's length, if the request states it.
    pub(crate) fn new(limit: usize, announced: Option<u64>) -> Result<Self, Refusal> {
        match usize::try_from(announced.unwrap_or(0)) {
            Ok(announced) if announced <= limit => {
                Ok(Self { limit, announced, first: Bytes::new(), joined: BytesMut::new() })
            }
            _ => Err(Refusal::PayloadTooLarge),
        }
    }

    pub(crate) fn push(&mut self, piece: Bytes) -> Result<(), Refusal> {
        // One of `first` and `joined` is always empty.
        let so_far = self.first.len().max(self.joined.len());
        let length = so_far.saturating_add(piece.len());
        if length > self.limit {
            return Err(Refusal::PayloadTooLarge);
        }
        if so_far == 0 {
            self.first = piece;
            return Ok(());
        }
        if self.joined.is_empty() {
            self.joined.reserve(self.announced.max(length));
            self.joined.extend_from_slice(&mem::take(&mut self.first));
        }
        self.joined.extend_from_slice(&piece);
        Ok(())
    }

    /// Says whether a body was announced and nothing of it has come.
    pub(crate) fn is_missing(&self) -> bool {
        self.announced > 0 && self.first.is_empty() && self.joined.is_empty()
    }

    /// Returns the whole body and leaves the buffer empty.
    pub(crate) fn take(&mut self) -> Bytes {
        if self.joined.is_empty() {
            mem::take(&mut self.first)
        } else {
            mem::take(&mut self.joined).freeze()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pieces(limit: usize, pieces: &[&'static [u8]]) -> Result<Bytes, Refusal> {
        let mut buffer = BodyBuffer::new(limit, None)?;
        for piece in pieces {
            buffer.push(Bytes::from_static(piece))?;
        }
        Ok(buffer.take())
    }

    #[test]
    fn pieces_are_joined_in_order() {
        assert_eq!(pieces(9, &[]).unwrap(), "");
        assert_eq!(pieces(9, &[b"one"]).unwrap(), "one");
        assert_eq!(pieces(9, &[b"", b"one", b"", b"two", b"3", b""]).unwrap(), "onetwo3");
    }

    #[test]
    fn a_body_in_one_piece_is_not_copied() {
        let body = Bytes::from(vec![1; 100]);
        let mut buffer = BodyBuffer::new(100, Some(100)).unwrap();
        buffer.push(body.clone()).unwrap();
        assert_eq!(buffer.take().as_ptr(), body.as_ptr());
    }

    #[test]
    fn the_limit_itself_fits_and_one_byte_more_does_not() {
        assert_eq!(pieces(4, &[b"1234"]).unwrap(), "1234");
        assert_eq!(pieces(4, &[b"12", b"34"]).unwrap(), "1234");
        assert!(matches!(pieces(4, &[b"12345"]), Err(Refusal::PayloadTooLarge)));
        assert!(matches!(pieces(4, &[b"12", b"345"]), Err(Refusal::PayloadTooLarge)));
        assert!(matches!(pieces(4, &[b"1", b"234", b"5"]), Err(Refusal::PayloadTooLarge)));
        assert_eq!(pieces(0, &[]).unwrap(), "");
        assert!(pieces(0, &[b"1"]).is_err());
    }

    #[test]
    fn what_is_announced_is_checked_first() {
        assert!(BodyBuffer::new(4, Some(4)).is_ok());
        assert!(BodyBuffer::new(4, Some(5)).is_err());
        assert!(BodyBuffer::new(4, Some(u64::MAX)).is_err());
    }
}
