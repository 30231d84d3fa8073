use crate::{
    Date, Error, PlainError, Unrecognized,
    call::{Call, Caller},
    common::Currency,
    json::UnrecognizedMembers,
    platform::transfer::{PlatformManualTransfer, PlatformUserDefinedPropertyKeyValue},
    request::Request,
};

/// A call of
/// [`create_platform_manual_transfer`](crate::platform::transfer::TransferClient::create_platform_manual_transfer).
///
/// It is sent when it is awaited.
#[derive(Clone)]
#[must_use = "a call is sent when it is awaited"]
pub struct CreatePlatformManualTransfer {
    caller: Caller,
    test: Option<bool>,
    input: CreatePlatformManualTransferBody,
}

impl CreatePlatformManualTransfer {
    pub(super) fn new(
        caller: Caller,
        partner_id: impl Into<String>,
        settlement_amount: i64,
        settlement_date: impl Into<Date>,
    ) -> Self {
        Self {
            caller: caller.with_random_key(),
            test: None,
            input: CreatePlatformManualTransferBody::new(
                partner_id,
                settlement_amount,
                settlement_date,
            ),
        }
    }

    /// Sets whether to use the test mode. The default is false.
    pub fn test(mut self, test: bool) -> Self {
        self.test = Some(test);
        self
    }

    /// Sets a memo.
    pub fn memo(mut self, memo: impl Into<String>) -> Self {
        self.input.memo = Some(memo.into());
        self
    }

    /// Sets the tax-free part of the settlement amount. It is in the currency's smallest unit.
    pub fn settlement_tax_free_amount(mut self, settlement_tax_free_amount: i64) -> Self {
        self.input.settlement_tax_free_amount = Some(settlement_tax_free_amount);
        self
    }

    /// Sets whether to use the test mode. The default is false. It is ignored if `test` is set.
    pub fn is_for_test(mut self, is_for_test: bool) -> Self {
        self.input.is_for_test = Some(is_for_test);
        self
    }

    /// Sets the user-defined properties.
    pub fn user_defined_properties(
        mut self,
        user_defined_properties: Vec<PlatformUserDefinedPropertyKeyValue>,
    ) -> Self {
        self.input.user_defined_properties = Some(user_defined_properties);
        self
    }

    /// Sets the ID for the transfer. When left out, a random one is made.
    pub fn id(mut self, id: impl Into<String>) -> Self {
        self.input.id = Some(id.into());
        self
    }

    /// Sets the currency of the settlement.
    pub fn settlement_currency(mut self, settlement_currency: impl Into<Currency>) -> Self {
        self.input.settlement_currency = Some(settlement_currency.into());
        self
    }
}

crate::call::call!(
    CreatePlatformManualTransfer,
    "createPlatformManualTransfer",
    CreateManualTransferResponse,
    CreatePlatformManualTransferError,
    write
);

impl IntoFuture for CreatePlatformManualTransfer {
    type Output = Result<CreateManualTransferResponse, Error<CreatePlatformManualTransferError>>;
    type IntoFuture = Call<CreateManualTransferResponse, CreatePlatformManualTransferError>;

    fn into_future(self) -> Self::IntoFuture {
        let this = self;
        let mut request =
            Request::new("createPlatformManualTransfer", "POST", "/platform/transfers/manual", &[]);
        request.query("test", &this.test);
        request.json_body(&this.input);
        this.caller.call(request)
    }
}

/// The answer to `create_platform_manual_transfer`.
#[derive(Clone)]
#[non_exhaustive]
pub struct CreateManualTransferResponse {
    /// The manual transfer that was created.
    pub transfer: PlatformManualTransfer,
    pub(crate) unrecognized: UnrecognizedMembers,
}

crate::json::record!(CreateManualTransferResponse, "" = "", 0b0, {
    0 transfer "transfer"
});

/// What is sent with `create_platform_manual_transfer`.
#[derive(Clone)]
#[must_use]
#[doc(hidden)]
#[non_exhaustive]
pub struct CreatePlatformManualTransferBody {
    /// The ID of the partner.
    pub partner_id: String,
    /// A memo.
    pub memo: Option<String>,
    /// The settlement amount. It is in the currency's smallest unit.
    pub settlement_amount: i64,
    /// The tax-free part of the settlement amount. It is in the currency's smallest unit.
    pub settlement_tax_free_amount: Option<i64>,
    /// The date on which the settlement takes place.
    pub settlement_date: Date,
    /// Whether to use the test mode. The default is false. It is ignored if `test` is set.
    pub is_for_test: Option<bool>,
    /// The user-defined properties.
    pub user_defined_properties: Option<Vec<PlatformUserDefinedPropertyKeyValue>>,
    /// The ID for the transfer. When left out, a random one is made.
    pub id: Option<String>,
    /// The currency of the settlement.
    pub settlement_currency: Option<Currency>,
    pub(crate) unrecognized: UnrecognizedMembers,
}

impl CreatePlatformManualTransferBody {
    /// Makes one with its required members.
    pub(super) fn new(
        partner_id: impl Into<String>,
        settlement_amount: i64,
        settlement_date: impl Into<Date>,
    ) -> Self {
        Self {
            partner_id: partner_id.into(),
            settlement_amount,
            settlement_date: settlement_date.into(),
            memo: None,
            settlement_tax_free_amount: None,
            is_for_test: None,
            user_defined_properties: None,
            id: None,
            settlement_currency: None,
            unrecognized: UnrecognizedMembers::default(),
        }
    }
}

crate::json::record!(CreatePlatformManualTransferBody, "" = "", 0b0, {
    0 partner_id "partnerId"
    1 memo "memo"
    2 settlement_amount "settlementAmount"
    3 settlement_tax_free_amount "settlementTaxFreeAmount"
    4 settlement_date "settlementDate"
    5 is_for_test "isForTest"
    6 user_defined_properties "userDefinedProperties"
    7 id "id"
    8 settlement_currency "settlementCurrency"
});

/// The reasons for which PortOne refuses `create_platform_manual_transfer`.
#[derive(Clone)]
#[non_exhaustive]
pub enum CreatePlatformManualTransferError {
    /// The credentials do not allow the request. The status is 403.
    Forbidden(PlainError),
    /// The request's input is not valid, for example a value that is not allowed or has a wrong
    /// format. The status is 400.
    InvalidRequest(PlainError),
    /// The chosen currency is not supported. The status is 400.
    PlatformCurrencyNotSupported(PlainError),
    /// A manual transfer cannot have a negative amount on a platform that settles manual
    /// transfers one by one. The status is 400.
    PlatformNegativeAmountNotAllowed(PlainError),
    /// The platform feature is not enabled, so the request cannot be handled. The status is 403.
    PlatformNotEnabled(PlainError),
    /// The partner does not exist. The status is 404.
    PlatformPartnerNotFound(PlainError),
    /// The transfer ID is already in use. The status is 409.
    PlatformTransferIdAlreadyUsed(PlainError),
    /// The user-defined property does not exist. The status is 404.
    PlatformUserDefinedPropertyNotFound(PlainError),
    /// The credentials are not valid. The status is 401.
    Unauthorized(PlainError),
    /// An object that this version does not know, or cannot read.
    Unrecognized(Unrecognized),
}

crate::json::union!(CreatePlatformManualTransferError, "type" {
    Forbidden "FORBIDDEN"
    InvalidRequest "INVALID_REQUEST"
    PlatformCurrencyNotSupported "PLATFORM_CURRENCY_NOT_SUPPORTED"
    PlatformNegativeAmountNotAllowed "PLATFORM_NEGATIVE_AMOUNT_NOT_ALLOWED"
    PlatformNotEnabled "PLATFORM_NOT_ENABLED"
    PlatformPartnerNotFound "PLATFORM_PARTNER_NOT_FOUND"
    PlatformTransferIdAlreadyUsed "PLATFORM_TRANSFER_ID_ALREADY_USED"
    PlatformUserDefinedPropertyNotFound "PLATFORM_USER_DEFINED_PROPERTY_NOT_FOUND"
    Unauthorized "UNAUTHORIZED"
});
crate::error::reason!(CreatePlatformManualTransferError);
