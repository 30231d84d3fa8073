use crate::{
    json::UnrecognizedMembers,
    platform::{PlatformFeeInput, PlatformPayer, PlatformSettlementCycleInput},
};

/// What is sent with `update_platform_contract`.
#[derive(Clone, Default)]
#[must_use]
#[non_exhaustive]
pub struct UpdatePlatformContractBody {
    /// The name of the contract.
    pub name: Option<String>,
    /// A memo about the contract, for internal use.
    pub memo: Option<String>,
    /// The fee that the platform takes for brokering the sale.
    pub platform_fee: Option<PlatformFeeInput>,
    /// How often and when settlements take place.
    pub settlement_cycle: Option<PlatformSettlementCycleInput>,
    /// Who bears the VAT on the platform fee.
    pub platform_fee_vat_payer: Option<PlatformPayer>,
    /// Whether the VAT of the payment is subtracted from the settlement amount.
    pub subtract_payment_vat_amount: Option<bool>,
    pub(crate) unrecognized: UnrecognizedMembers,
}

impl UpdatePlatformContractBody {
    /// Makes one without any members.
    pub fn new() -> Self {
        Self {
            name: None,
            memo: None,
            platform_fee: None,
            settlement_cycle: None,
            platform_fee_vat_payer: None,
            subtract_payment_vat_amount: None,
            unrecognized: UnrecognizedMembers::default(),
        }
    }

    /// Sets the name of the contract.
    pub fn name(mut self, name: impl Into<String>) -> Self {
        self.name = Some(name.into());
        self
    }

    /// Sets a memo about the contract, for internal use.
    pub fn memo(mut self, memo: impl Into<String>) -> Self {
        self.memo = Some(memo.into());
        self
    }

    /// Sets the fee that the platform takes for brokering the sale.
    pub fn platform_fee(mut self, platform_fee: PlatformFeeInput) -> Self {
        self.platform_fee = Some(platform_fee);
        self
    }

    /// Sets how often and when settlements take place.
    pub fn settlement_cycle(mut self, settlement_cycle: PlatformSettlementCycleInput) -> Self {
        self.settlement_cycle = Some(settlement_cycle);
        self
    }

    /// Sets who bears the VAT on the platform fee.
    pub fn platform_fee_vat_payer(
        mut self,
        platform_fee_vat_payer: impl Into<PlatformPayer>,
    ) -> Self {
        self.platform_fee_vat_payer = Some(platform_fee_vat_payer.into());
        self
    }

    /// Sets whether the VAT of the payment is subtracted from the settlement amount.
    pub fn subtract_payment_vat_amount(mut self, subtract_payment_vat_amount: bool) -> Self {
        self.subtract_payment_vat_amount = Some(subtract_payment_vat_amount);
        self
    }
}

crate::json::record!(UpdatePlatformContractBody, "" = "", 0b0, {
    0 name "name"
    1 memo "memo"
    2 platform_fee "platformFee"
    3 settlement_cycle "settlementCycle"
    4 platform_fee_vat_payer "platformFeeVatPayer"
    5 subtract_payment_vat_amount "subtractPaymentVatAmount"
});
