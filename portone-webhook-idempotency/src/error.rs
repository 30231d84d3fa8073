use std::{error::Error, fmt, sync::Arc};

/// The error of a store that did not answer. Its [`source`](Error::source) says why.
///
/// ```
/// use std::{error::Error, io};
/// use portone_webhook_idempotency::StoreError;
///
/// let refused = io::Error::from(io::ErrorKind::ConnectionRefused);
/// let error = StoreError::new(refused);
/// assert_eq!(error.to_string(), "the idempotency store could not be reached");
/// assert_eq!(error.source().map(ToString::to_string).as_deref(), Some("connection refused"));
/// ```
#[derive(Debug, Clone)]
pub struct StoreError {
    source: Arc<dyn Error + Send + Sync>,
    is_overload: bool,
}

impl StoreError {
    /// Makes an error with the database's own error as its source.
    pub fn new(source: impl Into<Box<dyn Error + Send + Sync>>) -> Self {
        Self { source: Arc::from(source.into()), is_overload: false }
    }

    /// Makes an error of a store that has refused a step at once, as too many wait for the database.
    ///
    /// The delivery is answered 503, as with any other error. As its claim was certainly not made, nothing has to be
    /// released.
    ///
    /// ```
    /// use std::error::Error as _;
    /// use portone_webhook_idempotency::StoreError;
    ///
    /// let error = StoreError::overloaded("10,000 steps wait for the database");
    /// assert_eq!(error.to_string(), "the idempotency store has too much to do");
    /// assert_eq!(error.source().unwrap().to_string(), "10,000 steps wait for the database");
    /// ```
    pub fn overloaded(source: impl Into<Box<dyn Error + Send + Sync>>) -> Self {
        Self { is_overload: true, ..Self::new(source) }
    }

    /// Says whether the step may have been made although it has failed.
    pub(crate) fn is_uncertain(&self) -> bool {
        !self.is_overload
    }
}

impl fmt::Display for StoreError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self.is_overload {
            true => "the idempotency store has too much to do",
            false => "the idempotency store could not be reached",
        })
    }
}

impl Error for StoreError {
    /// Returns the database's own error, which can be downcast.
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        Some(&*self.source)
    }
}

#[cfg(test)]
mod tests {
    use std::io;

    use super::*;

    #[test]
    fn the_source_is_the_error_itself() {
        let error = StoreError::new(io::Error::from(io::ErrorKind::ConnectionRefused));
        let source = error.source().unwrap().downcast_ref::<io::Error>().unwrap();
        assert_eq!(source.kind(), io::ErrorKind::ConnectionRefused);
    }
}
