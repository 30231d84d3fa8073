use crate::{
    Error, PlainError, Unrecognized,
    call::{Call, Caller},
    payment::promotion::Promotion,
    request::Request,
};

/// A call of [`get_promotion`](crate::payment::promotion::PromotionClient::get_promotion).
///
/// It is sent when it is awaited.
#[derive(Clone)]
#[must_use = "a call is sent when it is awaited"]
pub struct GetPromotion {
    caller: Caller,
    promotion_id: String,
}

impl GetPromotion {
    pub(super) fn new(caller: Caller, promotion_id: impl Into<String>) -> Self {
        Self { caller, promotion_id: promotion_id.into() }
    }
}

crate::call::call!(GetPromotion, "getPromotion", Promotion, GetPromotionError);

impl IntoFuture for GetPromotion {
    type Output = Result<Promotion, Error<GetPromotionError>>;
    type IntoFuture = Call<Promotion, GetPromotionError>;

    fn into_future(self) -> Self::IntoFuture {
        let this = self;
        let request = Request::new(
            "getPromotion",
            "GET",
            "/promotions/{}",
            &[("promotionId", &this.promotion_id)],
        );
        this.caller.call(request)
    }
}

/// The reasons for which PortOne refuses `get_promotion`.
#[derive(Clone)]
#[non_exhaustive]
pub enum GetPromotionError {
    /// The credentials do not allow the request. The status is 403.
    Forbidden(PlainError),
    /// The request's input is not valid, for example a value that is not allowed or has a wrong
    /// format. The status is 400.
    InvalidRequest(PlainError),
    /// The promotion does not exist. The status is 404.
    PromotionNotFound(PlainError),
    /// The credentials are not valid. The status is 401.
    Unauthorized(PlainError),
    /// An object that this version does not know, or cannot read.
    Unrecognized(Unrecognized),
}

crate::json::union!(GetPromotionError, "type" {
    Forbidden "FORBIDDEN"
    InvalidRequest "INVALID_REQUEST"
    PromotionNotFound "PROMOTION_NOT_FOUND"
    Unauthorized "UNAUTHORIZED"
});
crate::error::reason!(GetPromotionError);
