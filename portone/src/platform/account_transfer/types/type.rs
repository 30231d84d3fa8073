/// The purpose of a withdrawal: a payout to a partner or a remittance.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Type {
    /// `PARTNER_PAYOUT`.
    PartnerPayout,
    /// `REMIT`.
    Remit,
    /// A text that this version does not know.
    Unrecognized(String),
}

crate::json::texts!(Type {
    PartnerPayout "PARTNER_PAYOUT"
    Remit "REMIT"
});
