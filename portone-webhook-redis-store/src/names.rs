use std::{io::Write as _, ops::Range, sync::Arc};

use portone_webhook_idempotency::ClaimKey;

use crate::{error::SetupError, old_keys::OldKeys};

/// The names of the keys, which all begin with a prefix.
#[derive(Clone)]
pub(crate) struct Names {
    prefix: Arc<str>,
    old_keys: Arc<OldKeys>,
}

impl Names {
    pub(crate) fn with_prefix(prefix: &str) -> Result<Self, SetupError> {
        if prefix.is_empty() || prefix.contains(['{', '}']) {
            return Err(SetupError::InvalidPrefix);
        }
        Ok(Self { prefix: prefix.into(), old_keys: Arc::new(OldKeys::new()) })
    }

    /// Returns the names of a delivery. The name of version 1 stands in braces, so that a cluster has both
    /// names in the same slot. The length of the id stands in front, so that no two deliveries have the same
    /// name.
    pub(crate) fn of(&self, key: ClaimKey<'_>) -> DeliveryNames {
        // A number has at most twenty digits.
        let room =
            [self.prefix.len(), self.prefix.len(), key.id().len(), key.namespace().len(), 30];
        let mut name = Vec::with_capacity(room.into_iter().fold(0, usize::saturating_add));
        name.extend_from_slice(self.prefix.as_bytes());
        // Writing to a vector does not fail.
        let _ = write!(name, ":2:{}:{{", key.id().len());
        let start = name.len();
        for part in [self.prefix.as_bytes(), b":1:", key.id()] {
            name.extend_from_slice(part);
        }
        let version_1 = start..name.len();
        name.push(b'}');
        name.extend_from_slice(key.namespace());
        DeliveryNames { name, version_1 }
    }

    /// Returns what is known about the keys of version 1 with this prefix.
    pub(crate) fn old_keys(&self) -> &OldKeys {
        &self.old_keys
    }

    /// Returns the pattern of all names in version 1, in which signs of the prefix have no meaning of their own.
    pub(crate) fn pattern_of_version_1(&self) -> Vec<u8> {
        let mut pattern = Vec::new();
        for byte in self.prefix.bytes() {
            if matches!(byte, b'*' | b'?' | b'[' | b']' | b'^' | b'\\') {
                pattern.push(b'\\');
            }
            pattern.push(byte);
        }
        pattern.extend_from_slice(b":1:*");
        pattern
    }

    /// Returns the name of a checkpoint.
    pub(crate) fn of_checkpoint(&self, name: &[u8]) -> Vec<u8> {
        [self.prefix.as_bytes(), b":checkpoint:", name].concat()
    }
}

/// The names of a delivery's keys.
pub(crate) struct DeliveryNames {
    name: Vec<u8>,
    version_1: Range<usize>,
}

impl DeliveryNames {
    pub(crate) fn name(&self) -> &[u8] {
        &self.name
    }

    /// Returns the name that the delivery has in version 1, which had no namespaces.
    pub(crate) fn version_1(&self) -> &[u8] {
        self.name.get(self.version_1.clone()).unwrap_or_default()
    }
}

impl Default for Names {
    fn default() -> Self {
        Self { prefix: "portone:webhook".into(), old_keys: Arc::new(OldKeys::new()) }
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
        assert_eq!(names.of(key).name(), b"portone:webhook:2:5:{portone:webhook:1:msg-1}name:shop");
        assert_eq!(names.of(key).version_1(), b"portone:webhook:1:msg-1");
        assert_eq!(names.of_checkpoint(b"orders"), b"portone:webhook:checkpoint:orders");
        assert_eq!(Names::with_prefix("a").unwrap().of(key).name(), b"a:2:5:{a:1:msg-1}name:shop");
        assert_eq!(names.pattern_of_version_1(), b"portone:webhook:1:*");
        assert_eq!(Names::with_prefix("a*[").unwrap().pattern_of_version_1(), br"a\*\[:1:*");
        for prefix in ["", "{a", "a}"] {
            assert!(Names::with_prefix(prefix).is_err());
        }
    }
}
