use crate::{
    common::{PgProvider, SelectedChannelType},
    json::UnrecognizedMembers,
};

/// The channel that was chosen for a payment, an identity verification or the like.
#[derive(Clone)]
#[non_exhaustive]
pub struct SelectedChannel {
    /// Whether the channel is for live use or for tests.
    pub r#type: SelectedChannelType,
    /// The ID of the channel.
    pub id: Option<String>,
    /// The key of the channel.
    pub key: Option<String>,
    /// The name of the channel.
    pub name: Option<String>,
    /// The payment module of the provider.
    pub pg_provider: PgProvider,
    /// The ID that the merchant has at the payment provider.
    pub pg_merchant_id: String,
    pub(crate) unrecognized: UnrecognizedMembers,
}

crate::json::record!(SelectedChannel, "" = "", 0b0, {
    0 r#type "type"
    1 id "id"
    2 key "key"
    3 name "name"
    4 pg_provider "pgProvider"
    5 pg_merchant_id "pgMerchantId"
});
