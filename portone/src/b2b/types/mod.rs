mod errors;

pub use self::errors::{B2bCounterpartyNotFoundError, B2bCounterpartyNtsNotConnectedError};
