use crate::{
    Date, Error, PlainError, Unrecognized,
    call::{Call, Caller},
    json::UnrecognizedMembers,
    platform::PlatformPartnerSettlementsNotFoundError,
    platform::payout::PlatformNonPayablePartnerSettlementsError,
    request::Request,
};

/// A call of
/// [`complete_platform_payout_by_partner_settlement_ids`](crate::platform::payout::PayoutClient::complete_platform_payout_by_partner_settlement_ids).
///
/// It is sent when it is awaited.
#[derive(Clone)]
#[must_use = "a call is sent when it is awaited"]
pub struct CompletePlatformPayoutByPartnerSettlementIds {
    caller: Caller,
    test: Option<bool>,
    input: CompletePlatformPayoutByPartnerSettlementIdsBody,
}

impl CompletePlatformPayoutByPartnerSettlementIds {
    pub(super) fn new(
        caller: Caller,
        bulk_payout_id: impl Into<String>,
        partner_settlement_ids: Vec<String>,
    ) -> Self {
        Self {
            caller: caller.with_random_key(),
            test: None,
            input: CompletePlatformPayoutByPartnerSettlementIdsBody::new(
                bulk_payout_id,
                partner_settlement_ids,
            ),
        }
    }

    /// Sets whether to use the test mode. The default is false.
    pub fn test(mut self, test: bool) -> Self {
        self.test = Some(test);
        self
    }

    /// Sets the name of the bulk payout.
    pub fn name(mut self, name: impl Into<String>) -> Self {
        self.input.name = Some(name.into());
        self
    }

    /// Sets the date on which the payout was completed.
    pub fn completed_at(mut self, completed_at: impl Into<Date>) -> Self {
        self.input.completed_at = Some(completed_at.into());
        self
    }

    /// Sets whether to use the test mode. The default is false. It is ignored if `test` is set.
    pub fn is_for_test(mut self, is_for_test: bool) -> Self {
        self.input.is_for_test = Some(is_for_test);
        self
    }
}

crate::call::call!(
    CompletePlatformPayoutByPartnerSettlementIds,
    "completePlatformPayoutByPartnerSettlementIds",
    CompletePlatformPayoutByPartnerSettlementIdsResponse,
    CompletePlatformPayoutByPartnerSettlementIdsError,
    write
);

impl IntoFuture for CompletePlatformPayoutByPartnerSettlementIds {
    type Output = Result<
        CompletePlatformPayoutByPartnerSettlementIdsResponse,
        Error<CompletePlatformPayoutByPartnerSettlementIdsError>,
    >;
    type IntoFuture = Call<
        CompletePlatformPayoutByPartnerSettlementIdsResponse,
        CompletePlatformPayoutByPartnerSettlementIdsError,
    >;

    fn into_future(self) -> Self::IntoFuture {
        let this = self;
        let mut request = Request::new(
            "completePlatformPayoutByPartnerSettlementIds",
            "POST",
            "/platform/partner-settlements/complete-payout",
            &[],
        );
        request.query("test", &this.test);
        request.json_body(&this.input);
        this.caller.call(request)
    }
}

/// What is sent with `complete_platform_payout_by_partner_settlement_ids`.
#[derive(Clone)]
#[must_use]
#[doc(hidden)]
#[non_exhaustive]
pub struct CompletePlatformPayoutByPartnerSettlementIdsBody {
    /// The ID of the bulk payout.
    pub bulk_payout_id: String,
    /// The name of the bulk payout.
    pub name: Option<String>,
    /// The IDs of the partner settlements to mark as paid out.
    pub partner_settlement_ids: Vec<String>,
    /// The date on which the payout was completed.
    pub completed_at: Option<Date>,
    /// Whether to use the test mode. The default is false. It is ignored if `test` is set.
    pub is_for_test: Option<bool>,
    pub(crate) unrecognized: UnrecognizedMembers,
}

impl CompletePlatformPayoutByPartnerSettlementIdsBody {
    /// Makes one with its required members.
    pub(super) fn new(
        bulk_payout_id: impl Into<String>,
        partner_settlement_ids: Vec<String>,
    ) -> Self {
        Self {
            bulk_payout_id: bulk_payout_id.into(),
            partner_settlement_ids,
            name: None,
            completed_at: None,
            is_for_test: None,
            unrecognized: UnrecognizedMembers::default(),
        }
    }
}

crate::json::record!(CompletePlatformPayoutByPartnerSettlementIdsBody, "" = "", 0b0, {
    0 bulk_payout_id "bulkPayoutId"
    1 name "name"
    2 partner_settlement_ids "partnerSettlementIds"
    3 completed_at "completedAt"
    4 is_for_test "isForTest"
});

/// The reasons for which PortOne refuses
/// `complete_platform_payout_by_partner_settlement_ids`.
#[derive(Clone)]
#[non_exhaustive]
pub enum CompletePlatformPayoutByPartnerSettlementIdsError {
    /// The credentials do not allow the request. The status is 403.
    Forbidden(PlainError),
    /// The request's input is not valid, for example a value that is not allowed or has a wrong
    /// format. The status is 400.
    InvalidRequest(PlainError),
    /// The bulk payout ID is already in use. The status is 409.
    PlatformBulkPayoutIdAlreadyExists(PlainError),
    /// The payout amounts of a partner add up to a negative amount. The status is 400.
    PlatformCurrencyNotSupported(PlainError),
    /// The ID of a partner settlement is selected more than once. The status is 400.
    PlatformDuplicatedPartnerSettlementIds(PlainError),
    /// The selection includes partner settlements that cannot be paid out. The status is 400.
    PlatformNonPayablePartnerSettlements(PlatformNonPayablePartnerSettlementsError),
    /// The platform feature is not enabled, so the request cannot be handled. The status is 403.
    PlatformNotEnabled(PlainError),
    /// No partner settlement is selected. The status is 400.
    PlatformNoSelectedPartnerSettlements(PlainError),
    /// The requested partner settlements do not exist. The status is 404.
    PlatformPartnerSettlementsNotFound(PlatformPartnerSettlementsNotFoundError),
    /// The credentials are not valid. The status is 401.
    Unauthorized(PlainError),
    /// An object that this version does not know, or cannot read.
    Unrecognized(Unrecognized),
}

crate::json::union!(CompletePlatformPayoutByPartnerSettlementIdsError, "type" {
    Forbidden "FORBIDDEN"
    InvalidRequest "INVALID_REQUEST"
    PlatformBulkPayoutIdAlreadyExists "PLATFORM_BULK_PAYOUT_ID_ALREADY_EXISTS"
    PlatformCurrencyNotSupported "PLATFORM_CURRENCY_NOT_SUPPORTED"
    PlatformDuplicatedPartnerSettlementIds "PLATFORM_DUPLICATED_PARTNER_SETTLEMENT_IDS"
    PlatformNonPayablePartnerSettlements "PLATFORM_NON_PAYABLE_PARTNER_SETTLEMENTS"
    PlatformNotEnabled "PLATFORM_NOT_ENABLED"
    PlatformNoSelectedPartnerSettlements "PLATFORM_NO_SELECTED_PARTNER_SETTLEMENTS"
    PlatformPartnerSettlementsNotFound "PLATFORM_PARTNER_SETTLEMENTS_NOT_FOUND"
    Unauthorized "UNAUTHORIZED"
});
crate::error::reason!(CompletePlatformPayoutByPartnerSettlementIdsError);

/// The answer to `complete_platform_payout_by_partner_settlement_ids`.
#[derive(Clone)]
#[non_exhaustive]
pub struct CompletePlatformPayoutByPartnerSettlementIdsResponse {
    /// The ID of the bulk payout.
    pub bulk_payout_id: Option<String>,
    /// The ID of the bulk payout in the GraphQL API.
    pub bulk_payout_graphql_id: Option<String>,
    /// The number of payouts that were completed.
    pub payout_count: i32,
    /// The number of partner settlements that were completed.
    pub partner_settlement_count: i32,
    pub(crate) unrecognized: UnrecognizedMembers,
}

crate::json::record!(CompletePlatformPayoutByPartnerSettlementIdsResponse, "" = "", 0b0, {
    0 bulk_payout_id "bulkPayoutId"
    1 bulk_payout_graphql_id "bulkPayoutGraphqlId"
    2 payout_count "payoutCount"
    3 partner_settlement_count "partnerSettlementCount"
});
