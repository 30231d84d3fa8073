use crate::error::SetupError;

/// The names of the tables: `{prefix}_claims` and `{prefix}_schema`.
///
/// Unless set, the prefix is `portone_webhook`. With a prefix of its own, each of two services can have its
/// tables in the same database.
///
/// ```
/// use portone_webhook_sqlx_store::TableNames;
///
/// assert_eq!(TableNames::default().claims(), "portone_webhook_claims");
/// let names = TableNames::with_prefix("billing")?;
/// assert_eq!((names.claims(), names.schema()), ("billing_claims", "billing_schema"));
///
/// assert!(TableNames::with_prefix("billing; DROP TABLE orders").is_err());
/// # Ok::<(), portone_webhook_sqlx_store::SetupError>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TableNames {
    claims: String,
    schema: String,
}

impl TableNames {
    /// The longest prefix, in bytes: 40. The longest name that is made of it, that of an index, then has 58,
    /// and PostgreSQL takes 63.
    pub const LONGEST_PREFIX: usize = 40;

    /// Names with this prefix.
    ///
    /// # Errors
    ///
    /// [`SetupError::InvalidName`] unless it consists of small letters of ASCII, digits and `_`, begins with
    /// a letter and has at most [`LONGEST_PREFIX`](Self::LONGEST_PREFIX) bytes. It stands in statements as it is.
    pub fn with_prefix(prefix: &str) -> Result<Self, SetupError> {
        let is_valid = prefix.len() <= Self::LONGEST_PREFIX
            && prefix.starts_with(|first: char| first.is_ascii_lowercase())
            && prefix.bytes().all(|byte| matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'_'));
        if is_valid { Ok(Self::new(prefix)) } else { Err(SetupError::InvalidName) }
    }

    fn new(prefix: &str) -> Self {
        Self { claims: format!("{prefix}_claims"), schema: format!("{prefix}_schema") }
    }

    /// The name of the table with a row for each delivery.
    pub fn claims(&self) -> &str {
        &self.claims
    }

    /// The name of the table with the version of both.
    pub fn schema(&self) -> &str {
        &self.schema
    }
}

impl Default for TableNames {
    fn default() -> Self {
        Self::new("portone_webhook")
    }
}
