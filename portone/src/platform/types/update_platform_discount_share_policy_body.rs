use crate::json::UnrecognizedMembers;

/// What is sent with `update_platform_discount_share_policy`.
#[derive(Clone, Default)]
#[must_use]
#[non_exhaustive]
pub struct UpdatePlatformDiscountSharePolicyBody {
    /// The name of the discount share policy.
    pub name: Option<String>,
    /// The part of the discount that the partner bears, in thousandths of a percent (1000 is
    /// 1%). It is not negative.
    pub partner_share_rate: Option<i32>,
    /// A memo about the discount share policy.
    pub memo: Option<String>,
    pub(crate) unrecognized: UnrecognizedMembers,
}

impl UpdatePlatformDiscountSharePolicyBody {
    /// Makes one without any members.
    pub fn new() -> Self {
        Self {
            name: None,
            partner_share_rate: None,
            memo: None,
            unrecognized: UnrecognizedMembers::default(),
        }
    }

    /// Sets the name of the discount share policy.
    pub fn name(mut self, name: impl Into<String>) -> Self {
        self.name = Some(name.into());
        self
    }

    /// Sets the part of the discount that the partner bears, in thousandths of a percent (1000
    /// is 1%). It is not negative.
    pub fn partner_share_rate(mut self, partner_share_rate: i32) -> Self {
        self.partner_share_rate = Some(partner_share_rate);
        self
    }

    /// Sets a memo about the discount share policy.
    pub fn memo(mut self, memo: impl Into<String>) -> Self {
        self.memo = Some(memo.into());
        self
    }
}

crate::json::record!(UpdatePlatformDiscountSharePolicyBody, "" = "", 0b0, {
    0 name "name"
    1 partner_share_rate "partnerShareRate"
    2 memo "memo"
});
