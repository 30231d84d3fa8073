use crate::{json::UnrecognizedMembers, platform::SettlementAmountType};

/// The settings of partner settlement.
#[derive(Clone)]
#[non_exhaustive]
pub struct PlatformSetting {
    /// The default memo on the statement of the account that sends the money.
    pub default_withdrawal_memo: Option<String>,
    /// The default memo on the statement of the account that receives the money.
    pub default_deposit_memo: Option<String>,
    /// Whether several order transfers with the same payment, store and partner are allowed.
    pub supports_multiple_order_transfers_per_partner: bool,
    /// Whether a settlement date that is not after the settlement start date is moved to the
    /// business day after the holiday.
    pub adjust_settlement_date_after_holiday_if_earlier: bool,
    /// Whether withholding tax is deducted from the payout amount.
    pub deduct_wht: bool,
    /// Whether settlement amounts are net (the supply amount) or gross (the supply amount plus
    /// VAT).
    pub settlement_amount_type: SettlementAmountType,
    /// Whether this belongs to the test mode.
    pub is_for_test: bool,
    /// Whether each manual transfer gets a partner settlement and a payout of its own.
    pub manual_settlement_per_transfer: Option<bool>,
    pub(crate) unrecognized: UnrecognizedMembers,
}

crate::json::record!(PlatformSetting, "" = "", 0b0, {
    0 default_withdrawal_memo "defaultWithdrawalMemo"
    1 default_deposit_memo "defaultDepositMemo"
    2 supports_multiple_order_transfers_per_partner "supportsMultipleOrderTransfersPerPartner"
    3 adjust_settlement_date_after_holiday_if_earlier "adjustSettlementDateAfterHolidayIfEarlier"
    4 deduct_wht "deductWht"
    5 settlement_amount_type "settlementAmountType"
    6 is_for_test "isForTest"
    7 manual_settlement_per_transfer "manualSettlementPerTransfer"
});
