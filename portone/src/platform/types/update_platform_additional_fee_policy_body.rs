use crate::{
    json::UnrecognizedMembers,
    platform::{PlatformFeeInput, PlatformPayer},
};

/// What is sent with `update_platform_additional_fee_policy`.
#[derive(Clone, Default)]
#[must_use]
#[non_exhaustive]
pub struct UpdatePlatformAdditionalFeePolicyBody {
    /// The fee of the additional fee policy.
    pub fee: Option<PlatformFeeInput>,
    /// The name of the additional fee policy.
    pub name: Option<String>,
    /// A memo about the additional fee policy.
    pub memo: Option<String>,
    /// Who bears the VAT on the fee.
    pub vat_payer: Option<PlatformPayer>,
    pub(crate) unrecognized: UnrecognizedMembers,
}

impl UpdatePlatformAdditionalFeePolicyBody {
    /// Makes one without any members.
    pub fn new() -> Self {
        Self {
            fee: None,
            name: None,
            memo: None,
            vat_payer: None,
            unrecognized: UnrecognizedMembers::default(),
        }
    }

    /// Sets the fee of the additional fee policy.
    pub fn fee(mut self, fee: PlatformFeeInput) -> Self {
        self.fee = Some(fee);
        self
    }

    /// Sets the name of the additional fee policy.
    pub fn name(mut self, name: impl Into<String>) -> Self {
        self.name = Some(name.into());
        self
    }

    /// Sets a memo about the additional fee policy.
    pub fn memo(mut self, memo: impl Into<String>) -> Self {
        self.memo = Some(memo.into());
        self
    }

    /// Sets who bears the VAT on the fee.
    pub fn vat_payer(mut self, vat_payer: impl Into<PlatformPayer>) -> Self {
        self.vat_payer = Some(vat_payer.into());
        self
    }
}

crate::json::record!(UpdatePlatformAdditionalFeePolicyBody, "" = "", 0b0, {
    0 fee "fee"
    1 name "name"
    2 memo "memo"
    3 vat_payer "vatPayer"
});
