use crate::error::SetupError;

/// The names of the tables, which are `{prefix}_claims`, `{prefix}_checkpoints` and `{prefix}_schema`.
///
/// The default prefix is `portone_webhook`. With a prefix of its own, each of two services can have its
/// tables in the same database.
///
/// ```
/// use portone_webhook_sqlx_store::TableNames;
///
/// assert_eq!(TableNames::default().claims(), "portone_webhook_claims");
/// let names = TableNames::with_prefix("billing")?;
/// assert_eq!((names.claims(), names.schema()), ("billing_claims", "billing_schema"));
/// assert_eq!(names.checkpoints(), "billing_checkpoints");
///
/// assert!(TableNames::with_prefix("billing; DROP TABLE orders").is_err());
/// # Ok::<(), portone_webhook_sqlx_store::SetupError>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TableNames {
    claims: String,
    checkpoints: String,
    schema: String,
}

impl TableNames {
    /// The longest prefix, in bytes, which is 40. The longest name that is made from it is that of an index.
    /// It then has 58 bytes, and PostgreSQL takes 63.
    pub const LONGEST_PREFIX: usize = 40;

    /// Makes names with this prefix.
    ///
    /// # Errors
    ///
    /// Returns [`SetupError::InvalidName`] unless the prefix consists of small letters of ASCII, digits and
    /// `_`, begins with a letter and has at most [`LONGEST_PREFIX`](Self::LONGEST_PREFIX) bytes. The prefix
    /// stands in statements as it is.
    pub fn with_prefix(prefix: &str) -> Result<Self, SetupError> {
        let is_valid = prefix.len() <= Self::LONGEST_PREFIX
            && prefix.starts_with(|first: char| first.is_ascii_lowercase())
            && prefix.bytes().all(|byte| matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'_'));
        if is_valid { Ok(Self::new(prefix)) } else { Err(SetupError::InvalidName) }
    }

    fn new(prefix: &str) -> Self {
        let table = |name| format!("{prefix}_{name}");
        Self { claims: table("claims"), checkpoints: table("checkpoints"), schema: table("schema") }
    }

    /// Returns the name of the table with a row for each delivery.
    pub fn claims(&self) -> &str {
        &self.claims
    }

    /// Returns the name of the table with a row for each checkpoint.
    pub fn checkpoints(&self) -> &str {
        &self.checkpoints
    }

    /// Returns the name of the table with the version of the tables.
    pub fn schema(&self) -> &str {
        &self.schema
    }
}

impl Default for TableNames {
    fn default() -> Self {
        Self::new("portone_webhook")
    }
}
