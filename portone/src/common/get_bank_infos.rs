use crate::{
    Error, PlainError, Unrecognized,
    call::{Call, Caller},
    common::BankInfo,
    json::UnrecognizedMembers,
    request::Request,
};

/// A call of [`get_bank_infos`](crate::common::CommonClient::get_bank_infos).
///
/// It is sent when it is awaited.
#[derive(Clone)]
#[must_use = "a call is sent when it is awaited"]
pub struct GetBankInfos {
    caller: Caller,
}

impl GetBankInfos {
    pub(super) fn new(caller: Caller) -> Self {
        Self { caller }
    }
}

crate::call::call!(GetBankInfos, "getBankInfos", GetBankInfosResponse, GetBankInfosError);

impl IntoFuture for GetBankInfos {
    type Output = Result<GetBankInfosResponse, Error<GetBankInfosError>>;
    type IntoFuture = Call<GetBankInfosResponse, GetBankInfosError>;

    fn into_future(self) -> Self::IntoFuture {
        let this = self;
        let mut request = Request::new("getBankInfos", "GET", "/banks", &[]);
        request.without_secret();
        this.caller.call(request)
    }
}

/// The reasons for which PortOne refuses `get_bank_infos`.
#[derive(Clone)]
#[non_exhaustive]
pub enum GetBankInfosError {
    /// The request's input is not valid, for example a value that is not allowed or has a wrong
    /// format. The status is 400.
    InvalidRequest(PlainError),
    /// An object that this version does not know, or cannot read.
    Unrecognized(Unrecognized),
}

crate::json::union!(GetBankInfosError, "type" {
    InvalidRequest "INVALID_REQUEST"
});
crate::error::reason!(GetBankInfosError);

/// The answer to `get_bank_infos`.
#[derive(Clone)]
#[non_exhaustive]
pub struct GetBankInfosResponse {
    /// The banks.
    pub items: Vec<BankInfo>,
    pub(crate) unrecognized: UnrecognizedMembers,
}

crate::json::record!(GetBankInfosResponse, "" = "", 0b0, {
    0 items "items"
});
