use crate::{
    Error, PlainError, Unrecognized,
    call::{Call, Caller},
    common::PgProviderError,
    json::UnrecognizedMembers,
    payment::additional_feature::{PgCardPromotion, PgPromotionCardCompany},
    request::Request,
};

/// A call of
/// [`get_pg_card_promotions`](crate::payment::additional_feature::AdditionalFeatureClient::get_pg_card_promotions).
///
/// It is sent when it is awaited.
#[derive(Clone)]
#[must_use = "a call is sent when it is awaited"]
pub struct GetPgCardPromotions {
    caller: Caller,
    channel_key: String,
    amount: i64,
    card_company: Option<PgPromotionCardCompany>,
}

impl GetPgCardPromotions {
    pub(super) fn new(caller: Caller, channel_key: impl Into<String>, amount: i64) -> Self {
        Self { caller, channel_key: channel_key.into(), amount, card_company: None }
    }

    /// Sets `cardCompany`. Only promotions of this card company.
    pub fn card_company(mut self, card_company: impl Into<PgPromotionCardCompany>) -> Self {
        self.card_company = Some(card_company.into());
        self
    }
}

crate::call::call!(
    GetPgCardPromotions,
    "getPgCardPromotions",
    GetPgCardPromotionsResponse,
    GetPgCardPromotionsError
);

impl IntoFuture for GetPgCardPromotions {
    type Output = Result<GetPgCardPromotionsResponse, Error<GetPgCardPromotionsError>>;
    type IntoFuture = Call<GetPgCardPromotionsResponse, GetPgCardPromotionsError>;

    fn into_future(self) -> Self::IntoFuture {
        let this = self;
        let mut request =
            Request::new("getPgCardPromotions", "GET", "/payment-gateways/card-promotion", &[]);
        request.query("channelKey", &this.channel_key);
        request.query("amount", &this.amount);
        request.query("cardCompany", &this.card_company);
        this.caller.call(request)
    }
}

/// The reasons for which PortOne refuses `get_pg_card_promotions`.
#[derive(Clone)]
#[non_exhaustive]
pub enum GetPgCardPromotionsError {
    /// The requested channel does not exist. The status is 404.
    ChannelNotFound(PlainError),
    /// The request's input is not valid, for example a value that is not allowed or has a wrong
    /// format. The status is 400.
    InvalidRequest(PlainError),
    /// The payment provider returned an error, described by its own code and message. The status
    /// is 502.
    PgProvider(PgProviderError),
    /// The credentials are not valid. The status is 401.
    Unauthorized(PlainError),
    /// An object that this version does not know, or cannot read.
    Unrecognized(Unrecognized),
}

crate::json::union!(GetPgCardPromotionsError, "type" {
    ChannelNotFound "CHANNEL_NOT_FOUND"
    InvalidRequest "INVALID_REQUEST"
    PgProvider "PG_PROVIDER"
    Unauthorized "UNAUTHORIZED"
});
crate::error::reason!(GetPgCardPromotionsError);

/// The answer to `get_pg_card_promotions`.
#[derive(Clone)]
#[non_exhaustive]
pub struct GetPgCardPromotionsResponse {
    /// The card promotions of the payment provider.
    pub promotions: Option<Vec<PgCardPromotion>>,
    pub(crate) unrecognized: UnrecognizedMembers,
}

crate::json::record!(GetPgCardPromotionsResponse, "" = "", 0b0, {
    0 promotions "promotions"
});
