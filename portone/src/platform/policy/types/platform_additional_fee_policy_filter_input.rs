use crate::{json::UnrecognizedMembers, platform::PlatformPayer};

/// The conditions by which additional fee policies are found.
#[derive(Clone, Default)]
#[must_use]
#[non_exhaustive]
pub struct PlatformAdditionalFeePolicyFilterInput {
    /// Whether to find archived additional fee policies, instead of those that are not archived.
    /// The default is false.
    pub is_archived: Option<bool>,
    /// Only additional fee policies whose VAT is borne by one of these parties. An empty list
    /// has no effect.
    pub vat_payers: Option<Vec<PlatformPayer>>,
    /// The text to search for, and where to search for it.
    pub keyword: Option<PlatformAdditionalFeePolicyFilterInputKeyword>,
    pub(crate) unrecognized: UnrecognizedMembers,
}

impl PlatformAdditionalFeePolicyFilterInput {
    /// Makes one without any members.
    pub fn new() -> Self {
        Self {
            is_archived: None,
            vat_payers: None,
            keyword: None,
            unrecognized: UnrecognizedMembers::default(),
        }
    }

    /// Sets whether to find archived additional fee policies, instead of those that are not
    /// archived. The default is false.
    pub fn is_archived(mut self, is_archived: bool) -> Self {
        self.is_archived = Some(is_archived);
        self
    }

    /// Sets `vatPayers`. Only additional fee policies whose VAT is borne by one of these
    /// parties. An empty list has no effect.
    pub fn vat_payers(mut self, vat_payers: Vec<PlatformPayer>) -> Self {
        self.vat_payers = Some(vat_payers);
        self
    }

    /// Sets the text to search for, and where to search for it.
    pub fn keyword(mut self, keyword: PlatformAdditionalFeePolicyFilterInputKeyword) -> Self {
        self.keyword = Some(keyword);
        self
    }
}

crate::json::record!(PlatformAdditionalFeePolicyFilterInput, "" = "", 0b0, {
    0 is_archived "isArchived"
    1 vat_payers "vatPayers"
    2 keyword "keyword"
});

/// The keyword by which additional fee policies are found. Only one of the members given
/// takes effect.
#[derive(Clone, Default)]
#[must_use]
#[non_exhaustive]
pub struct PlatformAdditionalFeePolicyFilterInputKeyword {
    /// Only additional fee policies whose name contains this text.
    pub name: Option<String>,
    /// Only additional fee policies whose ID contains this text.
    pub id: Option<String>,
    /// Only additional fee policies whose fee equals this.
    pub fee: Option<String>,
    pub(crate) unrecognized: UnrecognizedMembers,
}

impl PlatformAdditionalFeePolicyFilterInputKeyword {
    /// Makes one without any members.
    pub fn new() -> Self {
        Self { name: None, id: None, fee: None, unrecognized: UnrecognizedMembers::default() }
    }

    /// Sets `name`. Only additional fee policies whose name contains this text.
    pub fn name(mut self, name: impl Into<String>) -> Self {
        self.name = Some(name.into());
        self
    }

    /// Sets `id`. Only additional fee policies whose ID contains this text.
    pub fn id(mut self, id: impl Into<String>) -> Self {
        self.id = Some(id.into());
        self
    }

    /// Sets `fee`. Only additional fee policies whose fee equals this.
    pub fn fee(mut self, fee: impl Into<String>) -> Self {
        self.fee = Some(fee.into());
        self
    }
}

crate::json::record!(PlatformAdditionalFeePolicyFilterInputKeyword, "" = "", 0b0, {
    0 name "name"
    1 id "id"
    2 fee "fee"
});
