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
pub struct StoreError(Arc<dyn Error + Send + Sync>);

impl StoreError {
    /// Makes an error with the database's own error as its source.
    pub fn new(source: impl Into<Box<dyn Error + Send + Sync>>) -> Self {
        Self(Arc::from(source.into()))
    }
}

impl fmt::Display for StoreError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the idempotency store could not be reached")
    }
}

impl Error for StoreError {
    /// Returns the database's own error, which can be downcast.
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        Some(&*self.0)
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
