use crate::{
    Error, PlainError, Unrecognized,
    call::{Call, Caller},
    json::UnrecognizedMembers,
    platform::PlatformPartnerSettlementsNotFoundError,
    platform::partner_settlement::{
        PlatformNonDeletablePartnerSettlementsError,
        PlatformReferencedCancelOrderTransfersExistError,
    },
    request::Request,
};

/// A call of
/// [`delete_platform_partner_settlements`](crate::platform::partner_settlement::PartnerSettlementClient::delete_platform_partner_settlements).
///
/// It is sent when it is awaited.
#[derive(Clone)]
#[must_use = "a call is sent when it is awaited"]
pub struct DeletePlatformPartnerSettlements {
    caller: Caller,
    test: Option<bool>,
    input: DeletePlatformPartnerSettlementsBody,
}

impl DeletePlatformPartnerSettlements {
    pub(super) fn new(caller: Caller, partner_settlement_ids: Vec<String>) -> Self {
        Self {
            caller: caller.with_random_key(),
            test: None,
            input: DeletePlatformPartnerSettlementsBody::new(partner_settlement_ids),
        }
    }

    /// Sets whether to use the test mode. The default is false.
    pub fn test(mut self, test: bool) -> Self {
        self.test = Some(test);
        self
    }

    /// Sets whether to use the test mode. The default is false. It is ignored if `test` is set.
    pub fn is_for_test(mut self, is_for_test: bool) -> Self {
        self.input.is_for_test = Some(is_for_test);
        self
    }
}

crate::call::call!(
    DeletePlatformPartnerSettlements,
    "deletePlatformPartnerSettlements",
    DeletePlatformPartnerSettlementsResponse,
    DeletePlatformPartnerSettlementsError,
    write
);

impl IntoFuture for DeletePlatformPartnerSettlements {
    type Output = Result<
        DeletePlatformPartnerSettlementsResponse,
        Error<DeletePlatformPartnerSettlementsError>,
    >;
    type IntoFuture =
        Call<DeletePlatformPartnerSettlementsResponse, DeletePlatformPartnerSettlementsError>;

    fn into_future(self) -> Self::IntoFuture {
        let this = self;
        let mut request = Request::new(
            "deletePlatformPartnerSettlements",
            "POST",
            "/platform/partner-settlements/delete",
            &[],
        );
        request.query("test", &this.test);
        request.json_body(&this.input);
        this.caller.call(request)
    }
}

/// What is sent with `delete_platform_partner_settlements`.
#[derive(Clone)]
#[must_use]
#[doc(hidden)]
#[non_exhaustive]
pub struct DeletePlatformPartnerSettlementsBody {
    /// The IDs of the partner settlements to delete.
    pub partner_settlement_ids: Vec<String>,
    /// Whether to use the test mode. The default is false. It is ignored if `test` is set.
    pub is_for_test: Option<bool>,
    pub(crate) unrecognized: UnrecognizedMembers,
}

impl DeletePlatformPartnerSettlementsBody {
    /// Makes one with its required members.
    pub(super) fn new(partner_settlement_ids: Vec<String>) -> Self {
        Self {
            partner_settlement_ids,
            is_for_test: None,
            unrecognized: UnrecognizedMembers::default(),
        }
    }
}

crate::json::record!(DeletePlatformPartnerSettlementsBody, "" = "", 0b0, {
    0 partner_settlement_ids "partnerSettlementIds"
    1 is_for_test "isForTest"
});

/// The reasons for which PortOne refuses `delete_platform_partner_settlements`.
#[derive(Clone)]
#[non_exhaustive]
pub enum DeletePlatformPartnerSettlementsError {
    /// The credentials do not allow the request. The status is 403.
    Forbidden(PlainError),
    /// The request's input is not valid, for example a value that is not allowed or has a wrong
    /// format. The status is 400.
    InvalidRequest(PlainError),
    /// The selection includes partner settlements that cannot be deleted. The status is 400.
    PlatformNonDeletablePartnerSettlements(PlatformNonDeletablePartnerSettlementsError),
    /// The platform feature is not enabled, so the request cannot be handled. The status is 403.
    PlatformNotEnabled(PlainError),
    /// The requested partner settlements do not exist. The status is 404.
    PlatformPartnerSettlementsNotFound(PlatformPartnerSettlementsNotFoundError),
    /// The selection includes a transfer to which an order cancel transfer refers. The status is
    /// 400.
    PlatformReferencedCancelOrderTransfersExist(PlatformReferencedCancelOrderTransfersExistError),
    /// The credentials are not valid. The status is 401.
    Unauthorized(PlainError),
    /// An object that this version does not know, or cannot read.
    Unrecognized(Unrecognized),
}

crate::json::union!(DeletePlatformPartnerSettlementsError, "type" {
    Forbidden "FORBIDDEN"
    InvalidRequest "INVALID_REQUEST"
    PlatformNonDeletablePartnerSettlements "PLATFORM_NON_DELETABLE_PARTNER_SETTLEMENTS"
    PlatformNotEnabled "PLATFORM_NOT_ENABLED"
    PlatformPartnerSettlementsNotFound "PLATFORM_PARTNER_SETTLEMENTS_NOT_FOUND"
    PlatformReferencedCancelOrderTransfersExist "PLATFORM_REFERENCED_CANCEL_ORDER_TRANSFERS_EXIST"
    Unauthorized "UNAUTHORIZED"
});
crate::error::reason!(DeletePlatformPartnerSettlementsError);

/// The answer to `delete_platform_partner_settlements`.
#[derive(Clone)]
#[non_exhaustive]
pub struct DeletePlatformPartnerSettlementsResponse {
    pub(crate) unrecognized: UnrecognizedMembers,
}

crate::json::record!(DeletePlatformPartnerSettlementsResponse, "" = "", 0b0, {});
