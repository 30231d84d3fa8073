use crate::{
    Error, PlainError, Unrecognized,
    call::{Call, Caller},
    json::UnrecognizedMembers,
    request::Request,
};

/// A call of
/// [`get_kakaopay_payment_order`](crate::pg_specific::PgSpecificClient::get_kakaopay_payment_order).
///
/// It is sent when it is awaited.
#[derive(Clone)]
#[must_use = "a call is sent when it is awaited"]
pub struct GetKakaopayPaymentOrder {
    caller: Caller,
    pg_tx_id: String,
    channel_key: String,
}

impl GetKakaopayPaymentOrder {
    pub(super) fn new(
        caller: Caller,
        pg_tx_id: impl Into<String>,
        channel_key: impl Into<String>,
    ) -> Self {
        Self { caller, pg_tx_id: pg_tx_id.into(), channel_key: channel_key.into() }
    }
}

crate::call::call!(
    GetKakaopayPaymentOrder,
    "getKakaopayPaymentOrder",
    GetKakaopayPaymentOrderResponse,
    GetKakaopayPaymentOrderError
);

impl IntoFuture for GetKakaopayPaymentOrder {
    type Output = Result<GetKakaopayPaymentOrderResponse, Error<GetKakaopayPaymentOrderError>>;
    type IntoFuture = Call<GetKakaopayPaymentOrderResponse, GetKakaopayPaymentOrderError>;

    fn into_future(self) -> Self::IntoFuture {
        let this = self;
        let mut request =
            Request::new("getKakaopayPaymentOrder", "GET", "/kakaopay/payment/order", &[]);
        request.query("pgTxId", &this.pg_tx_id);
        request.query("channelKey", &this.channel_key);
        this.caller.call(request)
    }
}

/// The reasons for which PortOne refuses `get_kakaopay_payment_order`.
#[derive(Clone)]
#[non_exhaustive]
pub enum GetKakaopayPaymentOrderError {
    /// The request's input is not valid, for example a value that is not allowed or has a wrong
    /// format. The status is 400.
    InvalidRequest(PlainError),
    /// The credentials are not valid. The status is 401.
    Unauthorized(PlainError),
    /// An object that this version does not know, or cannot read.
    Unrecognized(Unrecognized),
}

crate::json::union!(GetKakaopayPaymentOrderError, "type" {
    InvalidRequest "INVALID_REQUEST"
    Unauthorized "UNAUTHORIZED"
});
crate::error::reason!(GetKakaopayPaymentOrderError);

/// The answer to `get_kakaopay_payment_order`.
#[derive(Clone)]
#[non_exhaustive]
pub struct GetKakaopayPaymentOrderResponse {
    /// The HTTP status code of KakaoPay's answer.
    pub status_code: i32,
    /// The body of the HTTP response, as JSON text.
    pub body: String,
    pub(crate) unrecognized: UnrecognizedMembers,
}

crate::json::record!(GetKakaopayPaymentOrderResponse, "" = "", 0b10, {
    0 status_code "statusCode"
    1 body "body"
});
