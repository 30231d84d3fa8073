use crate::{
    common::SortOrder, identity_verification::IdentityVerificationSortBy, json::UnrecognizedMembers,
};

/// The order in which identity verifications are listed. By default, the latest requested
/// come first.
#[derive(Clone, Default)]
#[must_use]
#[non_exhaustive]
pub struct IdentityVerificationSortInput {
    /// The field to sort by. The default is `REQUESTED_AT`.
    pub by: Option<IdentityVerificationSortBy>,
    /// The direction of sorting. The default is `DESC` (descending).
    pub order: Option<SortOrder>,
    pub(crate) unrecognized: UnrecognizedMembers,
}

impl IdentityVerificationSortInput {
    /// Makes one without any members.
    pub fn new() -> Self {
        Self { by: None, order: None, unrecognized: UnrecognizedMembers::default() }
    }

    /// Sets the field to sort by. The default is `REQUESTED_AT`.
    pub fn by(mut self, by: impl Into<IdentityVerificationSortBy>) -> Self {
        self.by = Some(by.into());
        self
    }

    /// Sets the direction of sorting. The default is `DESC` (descending).
    pub fn order(mut self, order: impl Into<SortOrder>) -> Self {
        self.order = Some(order.into());
        self
    }
}

crate::json::record!(IdentityVerificationSortInput, "" = "", 0b0, {
    0 by "by"
    1 order "order"
});
