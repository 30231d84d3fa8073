use crate::{
    DateTime, Error, PlainError, Unrecognized,
    call::{Call, Caller},
    common::PgProviderError,
    json::UnrecognizedMembers,
    request::Request,
};

/// A call of
/// [`close_virtual_account`](crate::payment::PaymentClient::close_virtual_account).
///
/// It is sent when it is awaited.
#[derive(Clone)]
#[must_use = "a call is sent when it is awaited"]
pub struct CloseVirtualAccount {
    caller: Caller,
    payment_id: String,
    store_id: Option<String>,
}

impl CloseVirtualAccount {
    pub(super) fn new(caller: Caller, payment_id: impl Into<String>) -> Self {
        Self { caller: caller.with_random_key(), payment_id: payment_id.into(), store_id: None }
    }

    /// Sets the ID of a store to which the credentials give access. The default is the store of
    /// the credentials.
    pub fn store_id(mut self, store_id: impl Into<String>) -> Self {
        self.store_id = Some(store_id.into());
        self
    }
}

crate::call::call!(
    CloseVirtualAccount,
    "closeVirtualAccount",
    CloseVirtualAccountResponse,
    CloseVirtualAccountError,
    write
);

impl IntoFuture for CloseVirtualAccount {
    type Output = Result<CloseVirtualAccountResponse, Error<CloseVirtualAccountError>>;
    type IntoFuture = Call<CloseVirtualAccountResponse, CloseVirtualAccountError>;

    fn into_future(self) -> Self::IntoFuture {
        let this = self;
        let mut request = Request::new(
            "closeVirtualAccount",
            "POST",
            "/payments/{}/virtual-account/close",
            &[("paymentId", &this.payment_id)],
        );
        request.query("storeId", &this.caller.store_id(this.store_id.clone()));
        this.caller.call(request)
    }
}

/// The reasons for which PortOne refuses `close_virtual_account`.
#[derive(Clone)]
#[non_exhaustive]
pub enum CloseVirtualAccountError {
    /// The credentials do not allow the request. The status is 403.
    Forbidden(PlainError),
    /// The request's input is not valid, for example a value that is not allowed or has a wrong
    /// format. The status is 400.
    InvalidRequest(PlainError),
    /// The payment does not exist. The status is 404.
    PaymentNotFound(PlainError),
    /// The payment is not waiting for a deposit. The status is 409.
    PaymentNotWaitingForDeposit(PlainError),
    /// The payment provider returned an error, described by its own code and message. The status
    /// is 502.
    PgProvider(PgProviderError),
    /// The credentials are not valid. The status is 401.
    Unauthorized(PlainError),
    /// An object that this version does not know, or cannot read.
    Unrecognized(Unrecognized),
}

crate::json::union!(CloseVirtualAccountError, "type" {
    Forbidden "FORBIDDEN"
    InvalidRequest "INVALID_REQUEST"
    PaymentNotFound "PAYMENT_NOT_FOUND"
    PaymentNotWaitingForDeposit "PAYMENT_NOT_WAITING_FOR_DEPOSIT"
    PgProvider "PG_PROVIDER"
    Unauthorized "UNAUTHORIZED"
});
crate::error::reason!(CloseVirtualAccountError);

/// The answer to `close_virtual_account`.
#[derive(Clone)]
#[non_exhaustive]
pub struct CloseVirtualAccountResponse {
    /// The time at which the virtual account was closed.
    pub closed_at: DateTime,
    pub(crate) unrecognized: UnrecognizedMembers,
}

crate::json::record!(CloseVirtualAccountResponse, "" = "", 0b0, {
    0 closed_at "closedAt"
});
