use crate::{
    DateTime, Error, PlainError, Unrecognized,
    call::{Call, Caller},
    common::PgProviderError,
    json::UnrecognizedMembers,
    request::Request,
};

/// A call of [`confirm_escrow`](crate::payment::PaymentClient::confirm_escrow).
///
/// It is sent when it is awaited.
#[derive(Clone)]
#[must_use = "a call is sent when it is awaited"]
pub struct ConfirmEscrow {
    caller: Caller,
    payment_id: String,
    input: ConfirmEscrowBody,
}

impl ConfirmEscrow {
    pub(super) fn new(caller: Caller, payment_id: impl Into<String>) -> Self {
        Self {
            caller: caller.with_random_key(),
            payment_id: payment_id.into(),
            input: ConfirmEscrowBody::new(),
        }
    }

    /// Sets the ID of a store to which the credentials give access. The default is the store of
    /// the credentials.
    pub fn store_id(mut self, store_id: impl Into<String>) -> Self {
        self.input.store_id = Some(store_id.into());
        self
    }

    /// Sets whether the merchant's administrator, not the buyer, confirms the purchase. Only for
    /// Naver Pay; if it is not clear who does, give true.
    pub fn from_store(mut self, from_store: bool) -> Self {
        self.input.from_store = Some(from_store);
        self
    }
}

crate::call::call!(
    ConfirmEscrow,
    "confirmEscrow",
    ConfirmEscrowResponse,
    ConfirmEscrowError,
    write
);

impl IntoFuture for ConfirmEscrow {
    type Output = Result<ConfirmEscrowResponse, Error<ConfirmEscrowError>>;
    type IntoFuture = Call<ConfirmEscrowResponse, ConfirmEscrowError>;

    fn into_future(self) -> Self::IntoFuture {
        let mut this = self;
        this.input.store_id = this.caller.store_id(this.input.store_id);
        let mut request = Request::new(
            "confirmEscrow",
            "POST",
            "/payments/{}/escrow/complete",
            &[("paymentId", &this.payment_id)],
        );
        request.json_body(&this.input);
        this.caller.call(request)
    }
}

/// What is sent with `confirm_escrow`.
#[derive(Clone, Default)]
#[must_use]
#[doc(hidden)]
#[non_exhaustive]
pub struct ConfirmEscrowBody {
    /// The ID of a store to which the credentials give access. The default is the store of the
    /// credentials.
    pub store_id: Option<String>,
    /// Whether the merchant's administrator, not the buyer, confirms the purchase. Only for
    /// Naver Pay; if it is not clear who does, give true.
    pub from_store: Option<bool>,
    pub(crate) unrecognized: UnrecognizedMembers,
}

impl ConfirmEscrowBody {
    /// Makes one without any members.
    pub(super) fn new() -> Self {
        Self { store_id: None, from_store: None, unrecognized: UnrecognizedMembers::default() }
    }
}

crate::json::record!(ConfirmEscrowBody, "" = "", 0b0, {
    0 store_id "storeId"
    1 from_store "fromStore"
});

/// The reasons for which PortOne refuses `confirm_escrow`.
#[derive(Clone)]
#[non_exhaustive]
pub enum ConfirmEscrowError {
    /// The credentials do not allow the request. The status is 403.
    Forbidden(PlainError),
    /// The request's input is not valid, for example a value that is not allowed or has a wrong
    /// format. The status is 400.
    InvalidRequest(PlainError),
    /// The payment does not exist. The status is 404.
    PaymentNotFound(PlainError),
    /// The payment is not paid. The status is 409.
    PaymentNotPaid(PlainError),
    /// The payment provider returned an error, described by its own code and message. The status
    /// is 502.
    PgProvider(PgProviderError),
    /// The credentials are not valid. The status is 401.
    Unauthorized(PlainError),
    /// An object that this version does not know, or cannot read.
    Unrecognized(Unrecognized),
}

crate::json::union!(ConfirmEscrowError, "type" {
    Forbidden "FORBIDDEN"
    InvalidRequest "INVALID_REQUEST"
    PaymentNotFound "PAYMENT_NOT_FOUND"
    PaymentNotPaid "PAYMENT_NOT_PAID"
    PgProvider "PG_PROVIDER"
    Unauthorized "UNAUTHORIZED"
});
crate::error::reason!(ConfirmEscrowError);

/// The answer to `confirm_escrow`.
#[derive(Clone)]
#[non_exhaustive]
pub struct ConfirmEscrowResponse {
    /// The time at which the purchase was confirmed.
    pub completed_at: DateTime,
    pub(crate) unrecognized: UnrecognizedMembers,
}

crate::json::record!(ConfirmEscrowResponse, "" = "", 0b0, {
    0 completed_at "completedAt"
});
