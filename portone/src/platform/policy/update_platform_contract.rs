use crate::{
    Error, PlainError, Unrecognized,
    call::{Call, Caller},
    json::UnrecognizedMembers,
    platform::{
        PlatformContract, PlatformFeeInput, PlatformPayer, PlatformSettlementCycleInput,
        UpdatePlatformContractBody,
    },
    request::Request,
};

/// A call of
/// [`update_platform_contract`](crate::platform::policy::PolicyClient::update_platform_contract).
///
/// It is sent when it is awaited.
#[derive(Clone)]
#[must_use = "a call is sent when it is awaited"]
pub struct UpdatePlatformContract {
    caller: Caller,
    id: String,
    test: Option<bool>,
    input: UpdatePlatformContractBody,
}

impl UpdatePlatformContract {
    pub(super) fn new(caller: Caller, id: impl Into<String>) -> Self {
        Self {
            caller: caller.with_random_key(),
            id: id.into(),
            test: None,
            input: UpdatePlatformContractBody::new(),
        }
    }

    /// Sets whether to use the test mode. The default is false.
    pub fn test(mut self, test: bool) -> Self {
        self.test = Some(test);
        self
    }

    /// Sets the name of the contract.
    pub fn name(mut self, name: impl Into<String>) -> Self {
        self.input.name = Some(name.into());
        self
    }

    /// Sets a memo about the contract, for internal use.
    pub fn memo(mut self, memo: impl Into<String>) -> Self {
        self.input.memo = Some(memo.into());
        self
    }

    /// Sets the fee that the platform takes for brokering the sale.
    pub fn platform_fee(mut self, platform_fee: PlatformFeeInput) -> Self {
        self.input.platform_fee = Some(platform_fee);
        self
    }

    /// Sets how often and when settlements take place.
    pub fn settlement_cycle(mut self, settlement_cycle: PlatformSettlementCycleInput) -> Self {
        self.input.settlement_cycle = Some(settlement_cycle);
        self
    }

    /// Sets who bears the VAT on the platform fee.
    pub fn platform_fee_vat_payer(
        mut self,
        platform_fee_vat_payer: impl Into<PlatformPayer>,
    ) -> Self {
        self.input.platform_fee_vat_payer = Some(platform_fee_vat_payer.into());
        self
    }

    /// Sets whether the VAT of the payment is subtracted from the settlement amount.
    pub fn subtract_payment_vat_amount(mut self, subtract_payment_vat_amount: bool) -> Self {
        self.input.subtract_payment_vat_amount = Some(subtract_payment_vat_amount);
        self
    }
}

crate::call::call!(
    UpdatePlatformContract,
    "updatePlatformContract",
    UpdatePlatformContractResponse,
    UpdatePlatformContractError,
    write
);

impl IntoFuture for UpdatePlatformContract {
    type Output = Result<UpdatePlatformContractResponse, Error<UpdatePlatformContractError>>;
    type IntoFuture = Call<UpdatePlatformContractResponse, UpdatePlatformContractError>;

    fn into_future(self) -> Self::IntoFuture {
        let this = self;
        let mut request = Request::new(
            "updatePlatformContract",
            "PATCH",
            "/platform/contracts/{}",
            &[("id", &this.id)],
        );
        request.query("test", &this.test);
        request.json_body(&this.input);
        this.caller.call(request)
    }
}

/// The reasons for which PortOne refuses `update_platform_contract`.
#[derive(Clone)]
#[non_exhaustive]
pub enum UpdatePlatformContractError {
    /// The credentials do not allow the request. The status is 403.
    Forbidden(PlainError),
    /// The request's input is not valid, for example a value that is not allowed or has a wrong
    /// format. The status is 400.
    InvalidRequest(PlainError),
    /// An archived contract cannot be updated. The status is 409.
    PlatformArchivedContract(PlainError),
    /// The contract does not exist. The status is 404.
    PlatformContractNotFound(PlainError),
    /// The platform feature is not enabled, so the request cannot be handled. The status is 403.
    PlatformNotEnabled(PlainError),
    /// The credentials are not valid. The status is 401.
    Unauthorized(PlainError),
    /// An object that this version does not know, or cannot read.
    Unrecognized(Unrecognized),
}

crate::json::union!(UpdatePlatformContractError, "type" {
    Forbidden "FORBIDDEN"
    InvalidRequest "INVALID_REQUEST"
    PlatformArchivedContract "PLATFORM_ARCHIVED_CONTRACT"
    PlatformContractNotFound "PLATFORM_CONTRACT_NOT_FOUND"
    PlatformNotEnabled "PLATFORM_NOT_ENABLED"
    Unauthorized "UNAUTHORIZED"
});
crate::error::reason!(UpdatePlatformContractError);

/// The answer to `update_platform_contract`.
#[derive(Clone)]
#[non_exhaustive]
pub struct UpdatePlatformContractResponse {
    /// The contract as it is after the update.
    pub contract: PlatformContract,
    pub(crate) unrecognized: UnrecognizedMembers,
}

crate::json::record!(UpdatePlatformContractResponse, "" = "", 0b0, {
    0 contract "contract"
});
