//! Features of single payment providers.

mod get_pg_card_promotions;
mod types;

pub use self::get_pg_card_promotions::{
    GetPgCardPromotions, GetPgCardPromotionsError, GetPgCardPromotionsResponse,
};
pub use self::types::{PgCardPromotion, PgPromotionCardCompany};
#[doc(no_inline)]
pub use crate::common::PgProviderError;

crate::client::client! {
/// Features of single payment providers.
AdditionalFeatureClient
}

impl AdditionalFeatureClient {
    /// Looks up the card promotions that the payment provider of a channel offers. So far, only
    /// certain providers (`KCP_V2`) support this.
    ///
    /// `GET /payment-gateways/card-promotion`
    ///
    /// It changes nothing, so the client [tries it again](crate::Retry) after a failure that may
    /// pass.
    ///
    /// [PortOne's
    /// reference](https://developers.portone.io/api/rest-v2/payment.additionalFeature?v=v2#get%20%2Fpayment-gateways%2Fcard-promotion)
    ///
    /// # Errors
    ///
    /// The call fails with an [`Error`](crate::Error). If PortOne refuses, its reason is one of
    /// [`GetPgCardPromotionsError`]: `ChannelNotFound`, `InvalidRequest`, `PgProvider`,
    /// `Unauthorized`.
    pub fn get_pg_card_promotions(
        &self,
        channel_key: impl Into<String>,
        amount: i64,
    ) -> GetPgCardPromotions {
        GetPgCardPromotions::new(self.caller.clone(), channel_key, amount)
    }
}
