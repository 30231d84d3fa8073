use crate::{
    Error, PlainError, Unrecognized,
    call::{Call, Caller},
    common::Bank,
    platform::account::PlatformAccountHolder,
    request::Request,
};

/// A call of
/// [`get_platform_account_holder`](crate::platform::account::AccountClient::get_platform_account_holder).
///
/// It is sent when it is awaited.
#[derive(Clone)]
#[must_use = "a call is sent when it is awaited"]
pub struct GetPlatformAccountHolder {
    caller: Caller,
    bank: Bank,
    account_number: String,
    test: Option<bool>,
    birthdate: Option<String>,
    business_registration_number: Option<String>,
}

impl GetPlatformAccountHolder {
    pub(super) fn new(
        caller: Caller,
        bank: impl Into<Bank>,
        account_number: impl Into<String>,
    ) -> Self {
        Self {
            caller,
            bank: bank.into(),
            account_number: account_number.into(),
            test: None,
            birthdate: None,
            business_registration_number: None,
        }
    }

    /// Sets whether to use the test mode. The default is false.
    pub fn test(mut self, test: bool) -> Self {
        self.test = Some(test);
        self
    }

    /// Sets the date of birth, for a lookup of the real name. Give this or
    /// `businessRegistrationNumber`, not both.
    pub fn birthdate(mut self, birthdate: impl Into<String>) -> Self {
        self.birthdate = Some(birthdate.into());
        self
    }

    /// Sets the business registration number, for a lookup of the real name. Give this or
    /// `birthdate`, not both.
    pub fn business_registration_number(
        mut self,
        business_registration_number: impl Into<String>,
    ) -> Self {
        self.business_registration_number = Some(business_registration_number.into());
        self
    }
}

crate::call::call!(
    GetPlatformAccountHolder,
    "getPlatformAccountHolder",
    PlatformAccountHolder,
    GetPlatformAccountHolderError
);

impl IntoFuture for GetPlatformAccountHolder {
    type Output = Result<PlatformAccountHolder, Error<GetPlatformAccountHolderError>>;
    type IntoFuture = Call<PlatformAccountHolder, GetPlatformAccountHolderError>;

    fn into_future(self) -> Self::IntoFuture {
        let this = self;
        let mut request = Request::new(
            "getPlatformAccountHolder",
            "GET",
            "/platform/bank-accounts/{}/{}/holder",
            &[("bank", this.bank.as_str()), ("accountNumber", &this.account_number)],
        );
        request.query("test", &this.test);
        request.query("birthdate", &this.birthdate);
        request.query("businessRegistrationNumber", &this.business_registration_number);
        this.caller.call(request)
    }
}

/// The reasons for which PortOne refuses `get_platform_account_holder`.
#[derive(Clone)]
#[non_exhaustive]
pub enum GetPlatformAccountHolderError {
    /// The credentials do not allow the request. The status is 403.
    Forbidden(PlainError),
    /// The request's input is not valid, for example a value that is not allowed or has a wrong
    /// format. The status is 400.
    InvalidRequest(PlainError),
    /// An external API failed. The status is 503.
    PlatformExternalApiFailed(PlainError),
    /// An external API failed temporarily. The status is 503.
    PlatformExternalApiTemporarilyFailed(PlainError),
    /// The platform feature is not enabled, so the request cannot be handled. The status is 403.
    PlatformNotEnabled(PlainError),
    /// The bank is not supported. The status is 400.
    PlatformNotSupportedBank(PlainError),
    /// The credentials are not valid. The status is 401.
    Unauthorized(PlainError),
    /// An object that this version does not know, or cannot read.
    Unrecognized(Unrecognized),
}

crate::json::union!(GetPlatformAccountHolderError, "type" {
    Forbidden "FORBIDDEN"
    InvalidRequest "INVALID_REQUEST"
    PlatformExternalApiFailed "PLATFORM_EXTERNAL_API_FAILED"
    PlatformExternalApiTemporarilyFailed "PLATFORM_EXTERNAL_API_TEMPORARILY_FAILED"
    PlatformNotEnabled "PLATFORM_NOT_ENABLED"
    PlatformNotSupportedBank "PLATFORM_NOT_SUPPORTED_BANK"
    Unauthorized "UNAUTHORIZED"
});
crate::error::reason!(GetPlatformAccountHolderError);
