use crate::{BoxError, ErrorKind, RequestError};

/// The reason why there is no answer.
#[derive(Debug, thiserror::Error)]
pub(crate) enum Failure {
    #[error("the request was not sent: {0}")]
    Request(RequestError),
    #[error("no answer arrived in time")]
    Timeout,
    #[error("the connection failed: {0}")]
    Transport(BoxError),
    #[error("the answer with status {0} is larger than the limit")]
    TooLarge(u16),
}

impl Failure {
    pub(crate) fn into_kind<E>(self) -> ErrorKind<E> {
        match self {
            Self::Request(error) => ErrorKind::Request(error),
            Self::Timeout => ErrorKind::Timeout,
            Self::Transport(error) => ErrorKind::Transport(error),
            Self::TooLarge(status) => ErrorKind::TooLarge { status },
        }
    }
}
