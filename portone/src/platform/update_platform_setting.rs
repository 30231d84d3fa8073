use crate::{
    Error, PlainError, Unrecognized,
    call::{Call, Caller},
    json::UnrecognizedMembers,
    platform::{PlatformSetting, SettlementAmountType},
    request::Request,
};

/// A call of
/// [`update_platform_setting`](crate::platform::PlatformClient::update_platform_setting).
///
/// It is sent when it is awaited.
#[derive(Clone)]
#[must_use = "a call is sent when it is awaited"]
pub struct UpdatePlatformSetting {
    caller: Caller,
    test: Option<bool>,
    input: UpdatePlatformSettingBody,
}

impl UpdatePlatformSetting {
    pub(super) fn new(caller: Caller) -> Self {
        Self {
            caller: caller.with_random_key(),
            test: None,
            input: UpdatePlatformSettingBody::new(),
        }
    }

    /// Sets whether to use the test mode. The default is false.
    pub fn test(mut self, test: bool) -> Self {
        self.test = Some(test);
        self
    }

    /// Sets the default memo on the statement of the account that sends the money.
    pub fn default_withdrawal_memo(mut self, default_withdrawal_memo: impl Into<String>) -> Self {
        self.input.default_withdrawal_memo = Some(default_withdrawal_memo.into());
        self
    }

    /// Sets the default memo on the statement of the account that receives the money.
    pub fn default_deposit_memo(mut self, default_deposit_memo: impl Into<String>) -> Self {
        self.input.default_deposit_memo = Some(default_deposit_memo.into());
        self
    }

    /// Sets whether several order transfers with the same payment, store and partner are
    /// allowed.
    pub fn supports_multiple_order_transfers_per_partner(
        mut self,
        supports_multiple_order_transfers_per_partner: bool,
    ) -> Self {
        self.input.supports_multiple_order_transfers_per_partner =
            Some(supports_multiple_order_transfers_per_partner);
        self
    }

    /// Sets whether a settlement date that is not after the settlement start date is moved to
    /// the business day after the holiday.
    pub fn adjust_settlement_date_after_holiday_if_earlier(
        mut self,
        adjust_settlement_date_after_holiday_if_earlier: bool,
    ) -> Self {
        self.input.adjust_settlement_date_after_holiday_if_earlier =
            Some(adjust_settlement_date_after_holiday_if_earlier);
        self
    }

    /// Sets whether withholding tax is deducted from the payout amount.
    pub fn deduct_wht(mut self, deduct_wht: bool) -> Self {
        self.input.deduct_wht = Some(deduct_wht);
        self
    }

    /// Sets whether settlement amounts are net (the supply amount) or gross (the supply amount
    /// plus VAT).
    pub fn settlement_amount_type(
        mut self,
        settlement_amount_type: impl Into<SettlementAmountType>,
    ) -> Self {
        self.input.settlement_amount_type = Some(settlement_amount_type.into());
        self
    }

    /// Sets whether each manual transfer gets a partner settlement and a payout of its own.
    pub fn manual_settlement_per_transfer(mut self, manual_settlement_per_transfer: bool) -> Self {
        self.input.manual_settlement_per_transfer = Some(manual_settlement_per_transfer);
        self
    }
}

crate::call::call!(
    UpdatePlatformSetting,
    "updatePlatformSetting",
    UpdatePlatformSettingResponse,
    UpdatePlatformSettingError,
    write
);

impl IntoFuture for UpdatePlatformSetting {
    type Output = Result<UpdatePlatformSettingResponse, Error<UpdatePlatformSettingError>>;
    type IntoFuture = Call<UpdatePlatformSettingResponse, UpdatePlatformSettingError>;

    fn into_future(self) -> Self::IntoFuture {
        let this = self;
        let mut request = Request::new("updatePlatformSetting", "PATCH", "/platform/setting", &[]);
        request.query("test", &this.test);
        request.json_body(&this.input);
        this.caller.call(request)
    }
}

/// What is sent with `update_platform_setting`.
#[derive(Clone, Default)]
#[must_use]
#[doc(hidden)]
#[non_exhaustive]
pub struct UpdatePlatformSettingBody {
    /// The default memo on the statement of the account that sends the money.
    pub default_withdrawal_memo: Option<String>,
    /// The default memo on the statement of the account that receives the money.
    pub default_deposit_memo: Option<String>,
    /// Whether several order transfers with the same payment, store and partner are allowed.
    pub supports_multiple_order_transfers_per_partner: Option<bool>,
    /// Whether a settlement date that is not after the settlement start date is moved to the
    /// business day after the holiday.
    pub adjust_settlement_date_after_holiday_if_earlier: Option<bool>,
    /// Whether withholding tax is deducted from the payout amount.
    pub deduct_wht: Option<bool>,
    /// Whether settlement amounts are net (the supply amount) or gross (the supply amount plus
    /// VAT).
    pub settlement_amount_type: Option<SettlementAmountType>,
    /// Whether each manual transfer gets a partner settlement and a payout of its own.
    pub manual_settlement_per_transfer: Option<bool>,
    pub(crate) unrecognized: UnrecognizedMembers,
}

impl UpdatePlatformSettingBody {
    /// Makes one without any members.
    pub(super) fn new() -> Self {
        Self {
            default_withdrawal_memo: None,
            default_deposit_memo: None,
            supports_multiple_order_transfers_per_partner: None,
            adjust_settlement_date_after_holiday_if_earlier: None,
            deduct_wht: None,
            settlement_amount_type: None,
            manual_settlement_per_transfer: None,
            unrecognized: UnrecognizedMembers::default(),
        }
    }
}

crate::json::record!(UpdatePlatformSettingBody, "" = "", 0b0, {
    0 default_withdrawal_memo "defaultWithdrawalMemo"
    1 default_deposit_memo "defaultDepositMemo"
    2 supports_multiple_order_transfers_per_partner "supportsMultipleOrderTransfersPerPartner"
    3 adjust_settlement_date_after_holiday_if_earlier "adjustSettlementDateAfterHolidayIfEarlier"
    4 deduct_wht "deductWht"
    5 settlement_amount_type "settlementAmountType"
    6 manual_settlement_per_transfer "manualSettlementPerTransfer"
});

/// The reasons for which PortOne refuses `update_platform_setting`.
#[derive(Clone)]
#[non_exhaustive]
pub enum UpdatePlatformSettingError {
    /// The credentials do not allow the request. The status is 403.
    Forbidden(PlainError),
    /// The request's input is not valid, for example a value that is not allowed or has a wrong
    /// format. The status is 400.
    InvalidRequest(PlainError),
    /// The platform feature is not enabled, so the request cannot be handled. The status is 403.
    PlatformNotEnabled(PlainError),
    /// The credentials are not valid. The status is 401.
    Unauthorized(PlainError),
    /// An object that this version does not know, or cannot read.
    Unrecognized(Unrecognized),
}

crate::json::union!(UpdatePlatformSettingError, "type" {
    Forbidden "FORBIDDEN"
    InvalidRequest "INVALID_REQUEST"
    PlatformNotEnabled "PLATFORM_NOT_ENABLED"
    Unauthorized "UNAUTHORIZED"
});
crate::error::reason!(UpdatePlatformSettingError);

/// The answer to `update_platform_setting`.
#[derive(Clone)]
#[non_exhaustive]
pub struct UpdatePlatformSettingResponse {
    /// The settings of partner settlement.
    pub setting: PlatformSetting,
    pub(crate) unrecognized: UnrecognizedMembers,
}

crate::json::record!(UpdatePlatformSettingResponse, "" = "", 0b0, {
    0 setting "setting"
});
