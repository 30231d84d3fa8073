use crate::{
    json::UnrecognizedMembers, platform::PlatformPartnerTaxationType,
    platform::transfer::PlatformUserDefinedPropertyKeyValue,
};

/// The partner of a transfer, in its summary.
#[derive(Clone)]
#[non_exhaustive]
pub struct PlatformTransferSummaryPartner {
    /// The ID of the partner.
    pub id: String,
    /// The ID of this object in the GraphQL API.
    pub graphql_id: String,
    /// The name of the partner.
    pub name: String,
    /// The type of the partner.
    pub r#type: PlatformTransferSummaryPartnerType,
    /// The type of taxation.
    pub taxation_type: Option<PlatformPartnerTaxationType>,
    /// The user-defined properties.
    pub user_defined_properties: Vec<PlatformUserDefinedPropertyKeyValue>,
    pub(crate) unrecognized: UnrecognizedMembers,
}

crate::json::record!(PlatformTransferSummaryPartner, "" = "", 0b100, {
    0 id "id"
    1 graphql_id "graphqlId"
    2 name "name"
    3 r#type "type"
    4 taxation_type "taxationType"
    5 user_defined_properties "userDefinedProperties"
});

/// The type of the partner in the summary of a transfer.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum PlatformTransferSummaryPartnerType {
    /// `BUSINESS`.
    Business,
    /// A partner that is not a business and is subject to withholding tax.
    WhtPayer,
    /// A partner that is not a business and is not subject to withholding tax.
    NonWhtPayer,
    /// A text that this version does not know.
    Unrecognized(String),
}

crate::json::texts!(PlatformTransferSummaryPartnerType {
    Business "BUSINESS"
    WhtPayer "WHT_PAYER"
    NonWhtPayer "NON_WHT_PAYER"
});
