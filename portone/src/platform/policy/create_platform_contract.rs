use crate::{
    Error, PlainError, Unrecognized,
    call::{Call, Caller},
    json::UnrecognizedMembers,
    platform::{PlatformContract, PlatformFeeInput, PlatformPayer, PlatformSettlementCycleInput},
    request::Request,
};

/// A call of
/// [`create_platform_contract`](crate::platform::policy::PolicyClient::create_platform_contract).
///
/// It is sent when it is awaited.
#[derive(Clone)]
#[must_use = "a call is sent when it is awaited"]
pub struct CreatePlatformContract {
    caller: Caller,
    test: Option<bool>,
    input: CreatePlatformContractBody,
}

impl CreatePlatformContract {
    pub(super) fn new(
        caller: Caller,
        name: impl Into<String>,
        platform_fee: PlatformFeeInput,
        settlement_cycle: PlatformSettlementCycleInput,
        platform_fee_vat_payer: impl Into<PlatformPayer>,
        subtract_payment_vat_amount: bool,
    ) -> Self {
        Self {
            caller: caller.with_random_key(),
            test: None,
            input: CreatePlatformContractBody::new(
                name,
                platform_fee,
                settlement_cycle,
                platform_fee_vat_payer,
                subtract_payment_vat_amount,
            ),
        }
    }

    /// Sets whether to use the test mode. The default is false.
    pub fn test(mut self, test: bool) -> Self {
        self.test = Some(test);
        self
    }

    /// Sets the ID for the contract. When left out, PortOne assigns a random one.
    pub fn id(mut self, id: impl Into<String>) -> Self {
        self.input.id = Some(id.into());
        self
    }

    /// Sets a memo about the contract, for internal use.
    pub fn memo(mut self, memo: impl Into<String>) -> Self {
        self.input.memo = Some(memo.into());
        self
    }
}

crate::call::call!(
    CreatePlatformContract,
    "createPlatformContract",
    CreatePlatformContractResponse,
    CreatePlatformContractError,
    write
);

impl IntoFuture for CreatePlatformContract {
    type Output = Result<CreatePlatformContractResponse, Error<CreatePlatformContractError>>;
    type IntoFuture = Call<CreatePlatformContractResponse, CreatePlatformContractError>;

    fn into_future(self) -> Self::IntoFuture {
        let this = self;
        let mut request =
            Request::new("createPlatformContract", "POST", "/platform/contracts", &[]);
        request.query("test", &this.test);
        request.json_body(&this.input);
        this.caller.call(request)
    }
}

/// What is sent with `create_platform_contract`.
#[derive(Clone)]
#[must_use]
#[doc(hidden)]
#[non_exhaustive]
pub struct CreatePlatformContractBody {
    /// The ID for the contract. When left out, PortOne assigns a random one.
    pub id: Option<String>,
    /// The name of the contract.
    pub name: String,
    /// A memo about the contract, for internal use.
    pub memo: Option<String>,
    /// The fee that the platform takes for brokering the sale.
    pub platform_fee: PlatformFeeInput,
    /// How often and when settlements take place.
    pub settlement_cycle: PlatformSettlementCycleInput,
    /// Who bears the VAT on the platform fee.
    pub platform_fee_vat_payer: PlatformPayer,
    /// Whether the VAT of the payment is subtracted from the settlement amount.
    pub subtract_payment_vat_amount: bool,
    pub(crate) unrecognized: UnrecognizedMembers,
}

impl CreatePlatformContractBody {
    /// Makes one with its required members.
    pub(super) fn new(
        name: impl Into<String>,
        platform_fee: PlatformFeeInput,
        settlement_cycle: PlatformSettlementCycleInput,
        platform_fee_vat_payer: impl Into<PlatformPayer>,
        subtract_payment_vat_amount: bool,
    ) -> Self {
        Self {
            name: name.into(),
            platform_fee,
            settlement_cycle,
            platform_fee_vat_payer: platform_fee_vat_payer.into(),
            subtract_payment_vat_amount,
            id: None,
            memo: None,
            unrecognized: UnrecognizedMembers::default(),
        }
    }
}

crate::json::record!(CreatePlatformContractBody, "" = "", 0b0, {
    0 id "id"
    1 name "name"
    2 memo "memo"
    3 platform_fee "platformFee"
    4 settlement_cycle "settlementCycle"
    5 platform_fee_vat_payer "platformFeeVatPayer"
    6 subtract_payment_vat_amount "subtractPaymentVatAmount"
});

/// The reasons for which PortOne refuses `create_platform_contract`.
#[derive(Clone)]
#[non_exhaustive]
pub enum CreatePlatformContractError {
    /// The credentials do not allow the request. The status is 403.
    Forbidden(PlainError),
    /// The request's input is not valid, for example a value that is not allowed or has a wrong
    /// format. The status is 400.
    InvalidRequest(PlainError),
    /// The contract already exists. The status is 409.
    PlatformContractAlreadyExists(PlainError),
    /// The platform feature is not enabled, so the request cannot be handled. The status is 403.
    PlatformNotEnabled(PlainError),
    /// The credentials are not valid. The status is 401.
    Unauthorized(PlainError),
    /// An object that this version does not know, or cannot read.
    Unrecognized(Unrecognized),
}

crate::json::union!(CreatePlatformContractError, "type" {
    Forbidden "FORBIDDEN"
    InvalidRequest "INVALID_REQUEST"
    PlatformContractAlreadyExists "PLATFORM_CONTRACT_ALREADY_EXISTS"
    PlatformNotEnabled "PLATFORM_NOT_ENABLED"
    Unauthorized "UNAUTHORIZED"
});
crate::error::reason!(CreatePlatformContractError);

/// The answer to `create_platform_contract`.
#[derive(Clone)]
#[non_exhaustive]
pub struct CreatePlatformContractResponse {
    /// The contract that was created.
    pub contract: PlatformContract,
    pub(crate) unrecognized: UnrecognizedMembers,
}

crate::json::record!(CreatePlatformContractResponse, "" = "", 0b0, {
    0 contract "contract"
});
