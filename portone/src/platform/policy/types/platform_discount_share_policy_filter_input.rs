use crate::json::UnrecognizedMembers;

/// The conditions by which discount share policies are found.
#[derive(Clone, Default)]
#[must_use]
#[non_exhaustive]
pub struct PlatformDiscountSharePolicyFilterInput {
    /// Whether to find archived discount share policies, instead of those that are not archived.
    /// The default is false.
    pub is_archived: Option<bool>,
    /// Only discount share policies with one of these partner share rates, in thousandths of a
    /// percent (1000 is 1%). An empty list has no effect.
    pub partner_share_rates: Option<Vec<i32>>,
    /// The text to search for, and where to search for it.
    pub keyword: Option<PlatformDiscountSharePolicyFilterInputKeyword>,
    pub(crate) unrecognized: UnrecognizedMembers,
}

impl PlatformDiscountSharePolicyFilterInput {
    /// Makes one without any members.
    pub fn new() -> Self {
        Self {
            is_archived: None,
            partner_share_rates: None,
            keyword: None,
            unrecognized: UnrecognizedMembers::default(),
        }
    }

    /// Sets whether to find archived discount share policies, instead of those that are not
    /// archived. The default is false.
    pub fn is_archived(mut self, is_archived: bool) -> Self {
        self.is_archived = Some(is_archived);
        self
    }

    /// Sets `partnerShareRates`. Only discount share policies with one of these partner share
    /// rates, in thousandths of a percent (1000 is 1%). An empty list has no effect.
    pub fn partner_share_rates(mut self, partner_share_rates: Vec<i32>) -> Self {
        self.partner_share_rates = Some(partner_share_rates);
        self
    }

    /// Sets the text to search for, and where to search for it.
    pub fn keyword(mut self, keyword: PlatformDiscountSharePolicyFilterInputKeyword) -> Self {
        self.keyword = Some(keyword);
        self
    }
}

crate::json::record!(PlatformDiscountSharePolicyFilterInput, "" = "", 0b0, {
    0 is_archived "isArchived"
    1 partner_share_rates "partnerShareRates"
    2 keyword "keyword"
});

/// The keyword by which discount share policies are found. Only one of the members given
/// takes effect.
#[derive(Clone, Default)]
#[must_use]
#[non_exhaustive]
pub struct PlatformDiscountSharePolicyFilterInputKeyword {
    /// Only discount share policies whose ID contains this text.
    pub id: Option<String>,
    /// Only discount share policies whose name contains this text.
    pub name: Option<String>,
    pub(crate) unrecognized: UnrecognizedMembers,
}

impl PlatformDiscountSharePolicyFilterInputKeyword {
    /// Makes one without any members.
    pub fn new() -> Self {
        Self { id: None, name: None, unrecognized: UnrecognizedMembers::default() }
    }

    /// Sets `id`. Only discount share policies whose ID contains this text.
    pub fn id(mut self, id: impl Into<String>) -> Self {
        self.id = Some(id.into());
        self
    }

    /// Sets `name`. Only discount share policies whose name contains this text.
    pub fn name(mut self, name: impl Into<String>) -> Self {
        self.name = Some(name.into());
        self
    }
}

crate::json::record!(PlatformDiscountSharePolicyFilterInputKeyword, "" = "", 0b0, {
    0 id "id"
    1 name "name"
});
