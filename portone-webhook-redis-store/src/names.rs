use std::sync::Arc;

use portone_webhook_idempotency::ClaimKey;

use crate::error::SetupError;

/// The names of the keys, which all begin with a prefix.
#[derive(Clone)]
pub(crate) struct Names {
    prefix: Arc<str>,
}

impl Names {
    pub(crate) fn with_prefix(prefix: &str) -> Result<Self, SetupError> {
        if prefix.is_empty() || prefix.contains(['{', '}']) {
            return Err(SetupError::InvalidPrefix);
        }
        Ok(Self { prefix: prefix.into() })
    }

    /// Returns the name of a delivery. The name of version 1 stands in braces, so that a cluster has both
    /// names in the same slot. The length of the id stands in front, so that no two deliveries have the same
    /// name.
    pub(crate) fn of(&self, key: ClaimKey<'_>) -> Vec<u8> {
        let start = format!("{}:2:{}:{{", self.prefix, key.id().len());
        [start.as_bytes(), &self.of_version_1(key), b"}", key.namespace()].concat()
    }

    /// Returns the name of a checkpoint.
    pub(crate) fn of_checkpoint(&self, name: &[u8]) -> Vec<u8> {
        [self.prefix.as_bytes(), b":checkpoint:", name].concat()
    }

    /// Returns the name that a delivery has in version 1, which had no namespaces.
    pub(crate) fn of_version_1(&self, key: ClaimKey<'_>) -> Vec<u8> {
        [self.prefix.as_bytes(), b":1:", key.id()].concat()
    }
}

impl Default for Names {
    fn default() -> Self {
        Self { prefix: "portone:webhook".into() }
    }
}

#[cfg(test)]
mod tests {
    use portone_webhook_idempotency::ClaimToken;

    use super::*;

    #[test]
    fn a_cluster_has_the_names_of_a_delivery_in_one_slot() {
        let key = ClaimKey::new("name:shop", "msg-1", ClaimToken::from_bytes([0; 16]));
        let names = Names::default();
        assert_eq!(names.of(key), b"portone:webhook:2:5:{portone:webhook:1:msg-1}name:shop");
        assert_eq!(names.of_version_1(key), b"portone:webhook:1:msg-1");
        assert_eq!(names.of_checkpoint(b"orders"), b"portone:webhook:checkpoint:orders");
        assert_eq!(Names::with_prefix("a").unwrap().of(key), b"a:2:5:{a:1:msg-1}name:shop");
        for prefix in ["", "{a", "a}"] {
            assert!(Names::with_prefix(prefix).is_err());
        }
    }
}
